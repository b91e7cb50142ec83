//! What no handler should ever see: foreign hosts and origins, oversized bodies, broken or hostile paths.
//!
//! Nothing here looks for "bad words": an apostrophe in a name and curl as a client are both welcome.

use std::net::IpAddr;

use axum::body::HttpBody;
use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::extract::too_large;
use crate::problem::Problem;
use crate::site::Site;

/// The largest body that is read, bytes.
pub const LARGEST_BODY: usize = 1024 * 1024;
/// The longest path with query that is looked at, bytes.
const LONGEST_TARGET: usize = 8 * 1024;

/// Refuses what fails a check.
pub async fn run(State(site): State<Site>, request: Request, next: Next) -> Response {
    match check(&site, &request) {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

fn check(site: &Site, request: &Request) -> Result<(), Problem> {
    host(site, request)?;
    origin(site, request)?;
    target(request)?;
    declared_length(request)
}

/// Only our own names are answered to: a page elsewhere could point its name at our address and read what is
/// here (DNS rebinding), and a forged name could find its way into links. Probes come by any name.
fn host(site: &Site, request: &Request) -> Result<(), Problem> {
    let named = request
        .headers()
        .get(header::HOST)
        .and_then(|h| h.to_str().ok())
        .and_then(|h| h.parse::<Authority>().ok());
    let host = named.as_ref().or(request.uri().authority()).map_or("", Authority::host);
    let (known, detail) = match site {
        Site::Personal => {
            (is_this_machine(host), "This instance answers to localhost and loopback addresses only.")
        }
        Site::Service(service) => (
            host.eq_ignore_ascii_case(&service.host) || request.uri().path().starts_with("/health/"),
            "This server answers to its own name only.",
        ),
    };
    if known { Ok(()) } else { Err(Problem::new(StatusCode::MISDIRECTED_REQUEST, "host_unknown", detail)) }
}

fn is_this_machine(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// Changes are asked for by our own pages, by pages of allowed origins, or by programs.
fn origin(site: &Site, request: &Request) -> Result<(), Problem> {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return Ok(());
    }
    let text = |name: &str| request.headers().get(name).map(|v| v.to_str().unwrap_or("?"));
    let origin = text("origin");
    let own = origin.is_some_and(|o| site.is_own_origin(o, text("host").unwrap_or_default()));
    let allowed = origin.is_some_and(|o| site.allows_origin(o)) && request.uri().path().starts_with("/api/");
    let foreign = match text("sec-fetch-site") {
        Some(site) => !matches!(site, "same-origin" | "none"),
        None => origin.is_some() && !own,
    };
    if !foreign || allowed {
        return Ok(());
    }
    Err(Problem::new(
        StatusCode::FORBIDDEN,
        "origin_foreign",
        "This change was asked for by a page of another site, and was refused.",
    ))
}

/// Path and query must be whole percent-encoded UTF-8 without NUL.
fn target(request: &Request) -> Result<(), Problem> {
    let target = request.uri().path_and_query().map_or("", |t| t.as_str());
    if target.len() > LONGEST_TARGET {
        return Err(Problem::new(
            StatusCode::URI_TOO_LONG,
            "target_too_long",
            format!("Path and query may have at most {LONGEST_TARGET} bytes."),
        ));
    }
    let bad = |code, detail: &str| Err(Problem::new(StatusCode::BAD_REQUEST, code, detail));
    match decoded(target.as_bytes()) {
        Some(bytes) if bytes.contains(&0) => bad("target_has_nul", "Path and query may not hold a NUL."),
        Some(bytes) if std::str::from_utf8(&bytes).is_ok() => Ok(()),
        Some(_) => bad("target_not_utf8", "Path and query must be UTF-8 once percent-decoded."),
        None => bad("target_malformed", "A percent sign must be followed by two hexadecimal digits."),
    }
}

fn decoded(bytes: &[u8]) -> Option<Vec<u8>> {
    let digit = |b: Option<&u8>| b.and_then(|b| (*b as char).to_digit(16)).map(|d| d as u8);
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while let Some(&byte) = bytes.get(i) {
        if byte == b'%' {
            out.push(digit(bytes.get(i + 1))? * 16 + digit(bytes.get(i + 2))?);
            i += 3;
        } else {
            out.push(byte);
            i += 1;
        }
    }
    Some(out)
}

/// A body that says beforehand that it is too large is not read at all.
fn declared_length(request: &Request) -> Result<(), Problem> {
    let encoded = request.headers().get(header::CONTENT_ENCODING).is_some_and(|e| e != "identity");
    if encoded {
        return Err(Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "content_encoding_unsupported",
            "Send the body without a Content-Encoding.",
        ));
    }
    if request.body().size_hint().lower() > LARGEST_BODY as u64 { Err(too_large()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn code(request: Request) -> &'static str {
        check(&Site::Personal, &request).map_or_else(|problem| problem.code, |()| "")
    }

    fn get(target: &str) -> Request {
        Request::get(target).header("host", "127.0.0.1:8080").body(Body::empty()).expect("a request")
    }

    fn post(header: (&str, &str)) -> Request {
        Request::post("/charts")
            .header("host", "localhost:8080")
            .header(header.0, header.1)
            .body(Body::empty())
            .expect("a request")
    }

    #[test]
    fn targets() {
        assert_eq!(code(get("/api/v1/places?q=L%27Aquila'")), "");
        assert_eq!(code(get("/api/v1/places?q=K%C3%B6ln")), "");
        assert_eq!(code(get("/x?q=%00")), "target_has_nul");
        assert_eq!(code(get("/x?q=%ff")), "target_not_utf8");
        assert_eq!(code(get("/x?q=%f")), "target_malformed");
        assert_eq!(code(get(&format!("/x?q={}", "a".repeat(9000)))), "target_too_long");
    }

    #[test]
    fn hosts() {
        let ask =
            |host: &str| code(Request::get("/").header("host", host).body(Body::empty()).expect("a request"));
        for host in ["localhost", "LOCALHOST:80", "127.0.0.1:8080", "[::1]:8080", "127.9.9.9"] {
            assert_eq!(ask(host), "", "{host}");
        }
        for host in ["evil.example", "localhost.evil.example", "10.0.0.1", "127.0.0.1.evil.example", ""] {
            assert_eq!(ask(host), "host_unknown", "{host}");
        }
    }

    #[test]
    fn origins() {
        assert_eq!(code(post(("user-agent", "curl/8"))), "");
        assert_eq!(code(post(("origin", "http://localhost:8080"))), "");
        assert_eq!(code(post(("sec-fetch-site", "same-origin"))), "");
        assert_eq!(code(post(("origin", "http://evil.example"))), "origin_foreign");
        assert_eq!(code(post(("origin", "null"))), "origin_foreign");
        assert_eq!(code(post(("sec-fetch-site", "cross-site"))), "origin_foreign");
        assert_eq!(code(post(("sec-fetch-site", "same-site"))), "origin_foreign");
    }
}
