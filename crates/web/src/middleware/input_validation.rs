//! What no handler should ever see: foreign hosts and origins, oversized, slow or broken bodies, hostile paths.
//!
//! Nothing here looks for "bad words": an apostrophe in a name and curl as a client are both welcome.
//!
//! A body is read whole before its handler runs: within [`LARGEST_BODY`] bytes as it comes and again as it is
//! unpacked (gzip is the one encoding that is read), and within a deadline. Then its text is looked through
//! once. Handlers and their extractors find plain, whole, bounded UTF-8.

mod body;
mod json;

use std::net::IpAddr;

use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

pub(crate) use body::too_large;
pub(crate) use json::check as check_json;

use crate::problem::Problem;
use crate::site::Site;

/// The largest body that is read, bytes, packed or unpacked.
pub const LARGEST_BODY: usize = 1024 * 1024;
/// The longest path with query that is looked at, bytes.
const LONGEST_TARGET: usize = 8 * 1024;

/// Refuses what fails a check.
pub async fn run(State(site): State<Site>, request: Request, next: Next) -> Response {
    if let Err(problem) = check(&site, &request) {
        return problem.into_response();
    }
    match body::checked(request).await {
        Ok(request) => next.run(request).await,
        Err(refusal) => *refusal,
    }
}

fn check(site: &Site, request: &Request) -> Result<(), Problem> {
    host(site, request)?;
    origin(site, request)?;
    target(request)?;
    headers(request)
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
    match encoded_text(target.as_bytes()) {
        Ok(()) => Ok(()),
        Err(Fault::Nul) => bad("target_has_nul", "Path and query may not hold a NUL."),
        Err(Fault::NotUtf8) => bad("target_not_utf8", "Path and query must be UTF-8 once percent-decoded."),
        Err(Fault::Malformed) => {
            bad("target_malformed", "A percent sign must be followed by two hexadecimal digits.")
        }
    }
}

/// What can be wrong with percent-encoded text.
#[derive(Debug, PartialEq)]
enum Fault {
    Nul,
    NotUtf8,
    Malformed,
}

/// Whether percent-encoded bytes are text. Plain ASCII, the usual case, is seen to be at once.
fn encoded_text(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.iter().all(|b| b.is_ascii() && !matches!(b, 0 | b'%')) {
        return Ok(());
    }
    let bytes = decoded(bytes).ok_or(Fault::Malformed)?;
    if bytes.contains(&0) {
        return Err(Fault::Nul);
    }
    std::str::from_utf8(&bytes).map(|_| ()).map_err(|_| Fault::NotUtf8)
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

/// Header values beyond ASCII must be UTF-8; control characters never get this far.
fn headers(request: &Request) -> Result<(), Problem> {
    match request.headers().iter().find(|(_, value)| std::str::from_utf8(value.as_bytes()).is_err()) {
        None => Ok(()),
        Some((name, _)) => Err(Problem::new(
            StatusCode::BAD_REQUEST,
            "header_not_utf8",
            format!("The header field {name} is not UTF-8."),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn code_at(site: &Site, request: Request) -> &'static str {
        check(site, &request).map_or_else(|problem| problem.code, |()| "")
    }

    fn code(request: Request) -> &'static str {
        code_at(&Site::Personal, request)
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
    fn header_values() {
        let with = |value: &[u8]| {
            Request::get("/").header("host", "localhost").header("x-note", value).body(Body::empty())
        };
        assert_eq!(code(with("K\u{f6}ln".as_bytes()).expect("a request")), "");
        assert_eq!(code(with(b"K\xf6ln").expect("a request")), "header_not_utf8");
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
    fn a_service_answers_to_its_own_name() {
        let site = Site::service("https://stars.example", &[]).expect("an address");
        let ask = |path: &str, host: &str| {
            let request = Request::get(path).header("host", host).body(Body::empty()).expect("a request");
            code_at(&site, request)
        };
        assert_eq!(ask("/", "stars.example"), "");
        assert_eq!(ask("/", "STARS.example:443"), "");
        for host in ["localhost", "stars.example.evil.example", "evil.example", "127.0.0.1", ""] {
            assert_eq!(ask("/", host), "host_unknown", "{host}");
        }
        assert_eq!(ask("/health/live", "10.0.0.5:8080"), "");
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

    #[test]
    fn allowed_origins_may_use_the_api_only() {
        let allowed = ["https://app.example".to_owned()];
        let site = Site::service("https://stars.example", &allowed).expect("an address");
        let ask = |path: &str, origin: &str| {
            let request = Request::post(path)
                .header("host", "stars.example")
                .header("origin", origin)
                .header("sec-fetch-site", "cross-site")
                .body(Body::empty())
                .expect("a request");
            code_at(&site, request)
        };
        assert_eq!(ask("/api/v1/charts", "https://app.example"), "");
        assert_eq!(ask("/charts", "https://app.example"), "origin_foreign");
        for origin in
            ["https://app.example.evil.example", "http://app.example", "https://app.example:444", "null"]
        {
            assert_eq!(ask("/api/v1/charts", origin), "origin_foreign", "{origin}");
        }
    }
}
