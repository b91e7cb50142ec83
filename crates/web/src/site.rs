//! Who we are towards browsers: our own names and origins, and whose pages may use the API.

use std::sync::Arc;

use axum::http::Uri;

/// The site that is served.
#[derive(Clone, Debug)]
pub enum Site {
    /// One owner on this machine, by any loopback name; no other site's pages.
    Personal,
    /// A service with a name of its own.
    Service(Arc<Service>),
}

/// A service with a name of its own.
#[derive(Clone, Debug)]
pub struct Service {
    /// Its origin, such as `https://stars.example`.
    pub origin: String,
    /// Its host, without port.
    pub host: String,
    /// Whether it is reached over TLS.
    pub https: bool,
    /// Origins whose pages may use the API.
    pub cors: Vec<String>,
}

impl Site {
    /// The service at `public_url`, whose API the pages of `cors` may use. Says what is wrong with either.
    pub fn service(public_url: &str, cors: &[String]) -> Result<Site, String> {
        let (origin, host) = origin(public_url)?;
        let cors =
            cors.iter().map(|o| self::origin(o).map(|(origin, _)| origin)).collect::<Result<_, _>>()?;
        let https = origin.starts_with("https:");
        Ok(Site::Service(Arc::new(Service { origin, host, https, cors })))
    }

    /// Whether browsers should be told to come over TLS only.
    pub fn is_https(&self) -> bool {
        matches!(self, Site::Service(service) if service.https)
    }

    /// Whether a page of this origin is one of ours. `host` is the request's own, which has been checked.
    pub(crate) fn is_own_origin(&self, origin: &str, host: &str) -> bool {
        match self {
            Site::Personal => {
                origin.split_once("://").is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(host))
            }
            Site::Service(service) => origin.eq_ignore_ascii_case(&service.origin),
        }
    }

    /// Whether pages of this origin may use the API: it is on the list, letter for letter.
    pub(crate) fn allows_origin(&self, origin: &str) -> bool {
        matches!(self, Site::Service(service) if service.cors.iter().any(|allowed| allowed == origin))
    }
}

/// The origin in the form in which browsers send it (RFC 6454), and its host.
fn origin(url: &str) -> Result<(String, String), String> {
    let wrong = || format!("{url:?} is no origin; write such as https://stars.example");
    let uri: Uri = url.parse().map_err(|_| wrong())?;
    let scheme = uri.scheme_str().filter(|s| ["http", "https"].contains(s)).ok_or_else(wrong)?;
    let authority = uri.authority().filter(|a| !a.as_str().contains('@')).ok_or_else(wrong)?;
    if uri.path() != "/" || uri.query().is_some() {
        return Err(wrong());
    }
    let usual = if scheme == "https" { 443 } else { 80 };
    let host = authority.host().to_ascii_lowercase();
    let port = authority.port_u16().filter(|p| *p != usual).map(|p| format!(":{p}")).unwrap_or_default();
    Ok((format!("{scheme}://{host}{port}"), host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_written_as_browsers_do() {
        let of = |url: &str| origin(url).map(|(o, _)| o);
        assert_eq!(of("https://Stars.example:443/"), Ok("https://stars.example".to_owned()));
        assert_eq!(of("http://stars.example:8080"), Ok("http://stars.example:8080".to_owned()));
        for wrong in
            ["*", "null", "stars.example", "ftp://a.example", "https://a@b.example", "https://a.example/x"]
        {
            assert!(of(wrong).is_err(), "{wrong}");
        }
    }
}
