//! Section `[telemetry]`.

use std::net::SocketAddr;

use serde::{Deserialize, Deserializer, de};

/// Where figures and traces go.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telemetry {
    /// `OUTERSKIES__TELEMETRY__METRICS_LISTEN`: where `/metrics` is served; empty for nowhere.
    #[serde(deserialize_with = "address")]
    pub metrics_listen: Option<SocketAddr>,
    /// `OUTERSKIES__TELEMETRY__OTLP_ENDPOINT`: the collector that is sent the traces; empty for none.
    #[serde(deserialize_with = "endpoint")]
    pub otlp_endpoint: Option<Endpoint>,
    /// `OUTERSKIES__TELEMETRY__TRACE_RATIO`: the part of our own traces that is sent, 0 to 1.
    #[serde(deserialize_with = "ratio")]
    pub trace_ratio: f64,
}

/// An OTLP/HTTP collector in plain HTTP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Name or address with port, as a `Host` field has it.
    pub authority: String,
    /// Where traces are posted, beginning with `/`.
    pub path: String,
}

impl Endpoint {
    /// Reads a base address such as `http://127.0.0.1:4318`; traces go to `v1/traces` below it.
    fn parse(text: &str) -> Option<Endpoint> {
        let uri: axum::http::Uri = text.parse().ok()?;
        let authority = uri.authority().filter(|_| uri.scheme_str() == Some("http"))?;
        if uri.query().is_some() || authority.as_str().contains('@') {
            return None;
        }
        let port = authority.port_u16().unwrap_or(4318);
        let path = format!("{}/v1/traces", uri.path().trim_end_matches('/'));
        Some(Endpoint { authority: format!("{}:{port}", authority.host()), path })
    }
}

fn address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<SocketAddr>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || de::Error::custom("metrics_listen must be an address with a port, or empty");
    text.parse().map(Some).map_err(|_| wrong())
}

fn endpoint<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Endpoint>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() {
        return Ok(None);
    }
    // The value is not repeated: an address may hold a password.
    let wrong =
        "otlp_endpoint must be a base address such as http://127.0.0.1:4318, without TLS, user or query";
    Endpoint::parse(&text).map(Some).ok_or_else(|| de::Error::custom(wrong))
}

fn ratio<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let ratio = f64::deserialize(deserializer)?;
    if (0.0..=1.0).contains(&ratio) {
        return Ok(ratio);
    }
    Err(de::Error::custom("trace_ratio must be between 0 and 1"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints() {
        let read = |text| Endpoint::parse(text).map(|e| (e.authority, e.path));
        let is = |authority: &str, path: &str| Some((authority.to_owned(), path.to_owned()));
        assert_eq!(read("http://127.0.0.1:4318"), is("127.0.0.1:4318", "/v1/traces"));
        assert_eq!(read("http://collector/"), is("collector:4318", "/v1/traces"));
        assert_eq!(read("http://[::1]:9/otlp"), is("[::1]:9", "/otlp/v1/traces"));
        for wrong in ["https://127.0.0.1", "127.0.0.1:4318", "http://", "http://a@b:1", "http://a/?x"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
