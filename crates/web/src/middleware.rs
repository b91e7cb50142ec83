//! The stack that every request passes, outermost first, in this one place:
//!
//! 1. **request id**, so that everything below can name the request, and problems from anywhere below do;
//! 2. **trace**: one log line a request, whatever becomes of it;
//! 3. [`security_headers`], above all that may answer, so that errors carry them too;
//! 4. **panic net**: a defect of ours becomes a problem, not a dead connection;
//! 5. [`audit`], outside the refusals, so that refused changes are written down as well;
//! 6. [`rate_limit`], before anything that costs;
//! 7. [`input_validation`], the last gate before the handlers;
//! 8. **time-out**, around the handlers only.

pub mod audit;
pub mod input_validation;
pub mod rate_limit;
pub mod security_headers;

use std::any::Any;
use std::time::Duration;

use app::App;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use crate::Options;
use crate::problem;

/// How long a handler may take.
const HANDLER: Duration = Duration::from_secs(30);

/// The header that carries the request's identifier.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Puts the stack around the routes.
pub fn stack(routes: Router, app: App, options: &Options) -> Router {
    let limiter = rate_limit::Limiter::new(options.requests_per_minute);
    routes.layer(
        ServiceBuilder::new()
            .map_request(without_given_id)
            .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
            .layer(PropagateRequestIdLayer::new(REQUEST_ID))
            .layer(from_fn(problem::identify))
            .layer(TraceLayer::new_for_http().make_span_with(span).on_response(log))
            .layer(from_fn(security_headers::run))
            .layer(CatchPanicLayer::custom(caught))
            .layer(from_fn_with_state(app, audit::run))
            .layer(from_fn_with_state(limiter, rate_limit::run))
            .layer(from_fn(input_validation::run))
            .layer(axum::extract::DefaultBodyLimit::max(input_validation::LARGEST_BODY))
            .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, HANDLER)),
    )
}

/// The identifier is ours: one sent along could forge lines of the log.
fn without_given_id(mut request: Request) -> Request {
    request.headers_mut().remove(REQUEST_ID);
    request
}

fn span(request: &Request) -> tracing::Span {
    let id = request.headers().get(REQUEST_ID).and_then(|v| v.to_str().ok()).unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), path = request.uri().path(), id)
}

fn log(response: &Response, latency: Duration, _span: &tracing::Span) {
    let status = response.status().as_u16();
    let micros = latency.as_micros() as u64;
    if response.status().is_server_error() {
        tracing::error!(status, micros, "answered");
    } else {
        tracing::debug!(status, micros, "answered");
    }
}

fn caught(panic: Box<dyn Any + Send + 'static>) -> Response {
    let said = panic
        .downcast_ref::<&str>()
        .map(|s| (*s).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    tracing::error!(panic = said, "a handler panicked");
    problem::internal().into_response()
}
