//! What is measured and written down of every request: a span, its figures, one line.
//!
//! Only route templates are kept, never paths or queries: a path may hold what grants access, and strangers choose
//! paths without end, which would be as many series. What matches no route is `(none)`.

use std::time::Instant;

use app::App;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use model::trace::TraceContext;
use tracing::{Instrument, Span};
use uuid::Uuid;

use super::REQUEST_ID;

const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");
const TRACERESPONSE: HeaderName = HeaderName::from_static("traceresponse");

/// Measures the request.
pub async fn run(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let id = request.headers().get(REQUEST_ID).cloned();
    let came_from = came_from(&request);
    let context = context(id.as_ref(), came_from);
    let mut measure = Measure::begin(&app, &request);
    let span = span(&measure, id.as_ref(), context, came_from);

    // Work that goes on in the background belongs to the same trace.
    request.extensions_mut().insert(context);

    let mut response = next.run(request).instrument(span.clone()).await;

    let status = response.status();
    span.record("status", status.as_u16());
    measure.status = Some(status);
    span.in_scope(|| {
        let micros = measure.started.elapsed().as_micros() as u64;
        tracing::debug!(status = status.as_u16(), micros, "answered");
    });
    // Who sent a trace along is told which span of it was ours (W3C Trace Context, HTTP response headers).
    if came_from.is_some()
        && let Ok(value) = HeaderValue::from_str(&context.to_string())
    {
        response.headers_mut().insert(TRACERESPONSE, value);
    }
    response
}

/// The trace that the caller sent along. Two headers are as good as none.
fn came_from(request: &Request) -> Option<TraceContext> {
    let mut sent = request.headers().get_all(TRACEPARENT).iter();
    let context = TraceContext::parse(sent.next()?.to_str().ok()?)?;
    sent.next().is_none().then_some(context)
}

/// The caller's trace with a span of ours, or a trace of our own. Both come from the request's identifier, whose
/// random bits suffice for them.
fn context(id: Option<&HeaderValue>, came_from: Option<TraceContext>) -> TraceContext {
    let bits = id.and_then(|id| Uuid::try_parse_ascii(id.as_bytes()).ok()).map_or(1, |id| id.as_u128());
    let span = bits as u64 | 1;
    match came_from {
        Some(context) => context.with_span(span),
        None => TraceContext { trace: bits, span, sampled: true },
    }
}

/// The span is an error's, so that the lines of every level carry the identifiers.
fn span(
    measure: &Measure,
    id: Option<&HeaderValue>,
    context: TraceContext,
    came_from: Option<TraceContext>,
) -> Span {
    tracing::error_span!(
        "request",
        request_id = id.and_then(|id| id.to_str().ok()).unwrap_or_default(),
        method = measure.method,
        route = measure.route.as_ref().map_or(NO_ROUTE, MatchedPath::as_str),
        traceparent = %context,
        parent_id = came_from.map(|context| context.span),
        status = tracing::field::Empty,
    )
}

const NO_ROUTE: &str = "(none)";

/// The figures of one request, counted when it ends in whichever way.
struct Measure {
    method: &'static str,
    route: Option<MatchedPath>,
    started: Instant,
    status: Option<StatusCode>,
    _open: app::Open,
}

impl Measure {
    fn begin(app: &App, request: &Request) -> Measure {
        Measure {
            method: method(request.method()),
            route: request.extensions().get::<MatchedPath>().cloned(),
            started: Instant::now(),
            status: None,
            _open: app.lifecycle.enter(),
        }
    }
}

impl Drop for Measure {
    fn drop(&mut self) {
        let route = self.route.as_ref().map_or(NO_ROUTE, MatchedPath::as_str).to_owned();
        metrics::histogram!("http_request_duration_seconds", "method" => self.method, "route" => route.clone())
            .record(self.started.elapsed().as_secs_f64());
        if self.status == Some(StatusCode::TOO_MANY_REQUESTS) {
            metrics::counter!("rate_limit_refusals_total", "route" => route.clone()).increment(1);
        }
        metrics::counter!("http_requests_total",
            "method" => self.method, "route" => route, "status" => class(self.status))
        .increment(1);
    }
}

/// The method, as far as it is one of HTTP's own: strangers may invent others.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// `2xx` to `5xx`, or `gone` when the client left before it was answered.
fn class(status: Option<StatusCode>) -> &'static str {
    match status.map(|status| status.as_u16() / 100) {
        None => "gone",
        Some(1) => "1xx",
        Some(2) => "2xx",
        Some(3) => "3xx",
        Some(4) => "4xx",
        Some(_) => "5xx",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn sent(headers: &[&str]) -> Option<TraceContext> {
        let request = headers.iter().fold(Request::get("/"), |r, h| r.header(TRACEPARENT, *h));
        came_from(&request.body(Body::empty()).expect("a request"))
    }

    #[test]
    fn a_trace_is_continued_and_a_dubious_one_is_not() {
        let header = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";
        let came_from = sent(&[header]).expect("it is well-formed");
        let id = HeaderValue::from_static("67e55044-10b1-426f-9247-bb680e5fe0c8");
        let ours = context(Some(&id), Some(came_from));
        assert_eq!((ours.trace, ours.sampled), (came_from.trace, false));
        assert_eq!(ours.span, 0x9247_bb68_0e5f_e0c9);
        assert_eq!(sent(&[header, header]), None);
        assert_eq!(sent(&["00-zz"]), None);
        let own = context(Some(&id), None);
        assert_eq!(own.trace, 0x67e5_5044_10b1_426f_9247_bb68_0e5f_e0c8);
        assert!(own.sampled);
    }

    #[test]
    fn labels_are_closed_lists() {
        let invented = Method::from_bytes(b"BREW").expect("a token");
        assert_eq!([method(&invented), method(&Method::GET)], ["other", "GET"]);
        assert_eq!(class(StatusCode::from_u16(999).ok()), "5xx");
        assert_eq!(class(None), "gone");
    }
}
