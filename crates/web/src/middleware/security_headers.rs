//! Headers that keep a browser from being turned against its user, on every answer; and CORS, which says whose
//! pages may use the API.

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::site::Site;

/// The same on every answer. Everything a page needs comes from ourselves, and nothing is inline.
const ALWAYS: [(HeaderName, HeaderValue); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
             connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    ),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-embedder-policy"), HeaderValue::from_static("require-corp")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        ),
    ),
];

/// One year, with every subdomain, fit for the browsers' own lists.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=31536000; includeSubDomains; preload");
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// What pages of allowed origins may send and read beyond what every page may.
const METHODS: HeaderValue = HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE");
const REQUEST_FIELDS: HeaderValue = HeaderValue::from_static(
    "Authorization, Content-Type, Content-Encoding, Idempotency-Key, If-Match, If-None-Match, Content-Digest, \
     Read-After, Signature, Signature-Input",
);
const ANSWER_FIELDS: HeaderValue = HeaderValue::from_static(
    "ETag, Link, Location, RateLimit, RateLimit-Policy, Read-After, Retry-After, X-Request-Id, Deprecation, Sunset",
);
/// Seconds for which a browser may remember the answer to a preflight.
const REMEMBERED: HeaderValue = HeaderValue::from_static("600");

/// Adds the headers. What no handler marked as cacheable is private to the person it was made for.
pub async fn run(State(site): State<Site>, request: Request, next: Next) -> Response {
    let api = request.uri().path().starts_with("/api/");
    let allowed = if api { allowed_origin(&site, &request) } else { None };
    let mut response = match &allowed {
        Some(_) if is_preflight(&request) => preflight(),
        _ => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    if site.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
    if api {
        // The answer to one origin must not be given to another, whatever this one's was.
        headers.append(header::VARY, HeaderValue::from_static("Origin"));
    }
    if let Some(origin) = allowed {
        // Never with credentials: cookies are for our own pages, other sites' pages come with a key.
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_FIELDS);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(NO_STORE);
    response
}

/// The request's origin when it is on the list.
fn allowed_origin(site: &Site, request: &Request) -> Option<HeaderValue> {
    let origin = request.headers().get(header::ORIGIN)?;
    origin.to_str().is_ok_and(|o| site.allows_origin(o)).then(|| origin.clone())
}

fn is_preflight(request: &Request) -> bool {
    request.method() == Method::OPTIONS
        && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
}

fn preflight() -> Response {
    let fields = [
        (header::ACCESS_CONTROL_ALLOW_METHODS, METHODS),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_FIELDS),
        (header::ACCESS_CONTROL_MAX_AGE, REMEMBERED),
        (
            header::VARY,
            HeaderValue::from_static("Access-Control-Request-Method, Access-Control-Request-Headers"),
        ),
    ];
    (StatusCode::NO_CONTENT, fields).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::Body;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use tower::ServiceExt;

    async fn ask(site: &Site, method: &str, path: &str, headers: &[(&str, &str)]) -> Response {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Router::new()
            .route("/", get(|| async {}))
            .route("/api/v1/charts", get(|| async {}))
            .layer(from_fn_with_state(site.clone(), run))
            .oneshot(request.body(Body::empty()).expect("a request"))
            .await
            .expect("infallible")
    }

    fn service(url: &str) -> Site {
        Site::service(url, &["https://app.example".to_owned()]).expect("an origin")
    }

    fn header(response: &Response, name: &str) -> String {
        let all = response.headers().get_all(name);
        all.iter().map(|v| v.to_str().expect("text")).collect::<Vec<_>>().join(", ")
    }

    #[tokio::test]
    async fn tls_is_insisted_on_only_where_there_is_tls() {
        for (site, expected) in [
            (Site::Personal, ""),
            (service("http://stars.example"), ""),
            (service("https://stars.example"), "max-age=31536000; includeSubDomains; preload"),
        ] {
            let answer = ask(&site, "GET", "/", &[]).await;
            assert_eq!(header(&answer, "strict-transport-security"), expected);
            assert_eq!(header(&answer, "cache-control"), "no-store");
        }
    }

    #[tokio::test]
    async fn an_allowed_origin_gets_its_preflight_and_nothing_of_credentials() {
        let site = service("https://stars.example");
        let asked = [("origin", "https://app.example"), ("access-control-request-method", "POST")];
        let answer = ask(&site, "OPTIONS", "/api/v1/charts", &asked).await;
        assert_eq!(answer.status(), StatusCode::NO_CONTENT);
        assert_eq!(header(&answer, "access-control-allow-origin"), "https://app.example");
        assert!(header(&answer, "access-control-allow-methods").contains("POST"));
        assert!(header(&answer, "access-control-allow-headers").contains("Authorization"));
        assert_eq!(header(&answer, "access-control-max-age"), "600");
        let vary = header(&answer, "vary");
        assert!(vary.contains("Origin") && vary.contains("Access-Control-Request-Method"), "{vary}");
        assert_eq!(header(&answer, "access-control-allow-credentials"), "");

        let answer = ask(&site, "GET", "/api/v1/charts", &asked[..1]).await;
        assert_eq!(header(&answer, "access-control-allow-origin"), "https://app.example");
        assert!(header(&answer, "access-control-expose-headers").contains("RateLimit"));
        assert_eq!(header(&answer, "vary"), "Origin");
    }

    #[tokio::test]
    async fn other_origins_get_nothing() {
        let site = service("https://stars.example");
        for origin in [
            "https://evil.example",
            "null",
            "https://app.example.evil.example",
            "https://evilapp.example",
            "http://app.example",
            "https://app.example:444",
            "https://APP.example",
        ] {
            for method in ["GET", "OPTIONS"] {
                let asked = [("origin", origin), ("access-control-request-method", "POST")];
                let answer = ask(&site, method, "/api/v1/charts", &asked).await;
                let given = answer.headers().keys().any(|name| name.as_str().starts_with("access-control"));
                assert!(!given, "{method} {origin}");
                assert_eq!(header(&answer, "vary"), "Origin", "{method} {origin}");
            }
        }
        let pages = ask(&site, "GET", "/", &[("origin", "https://app.example")]).await;
        assert_eq!(header(&pages, "access-control-allow-origin"), "", "pages are for no other site");
    }
}
