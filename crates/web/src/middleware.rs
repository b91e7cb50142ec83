//! The stack that every request passes, outermost first, in this one place:
//!
//! 1. **request id**, so that everything below can name the request, and problems from anywhere below do;
//! 2. **client**: the address that the request came from, once for all who ask below;
//! 3. [`telemetry`]: a span, figures and a line for each request, whatever becomes of it;
//! 4. [`security_headers`], above all that may answer, so that errors carry them too; preflights end here;
//! 5. **panic net**: a defect of ours becomes a problem, not a dead connection;
//! 6. [`authentication`]: who asks, for limits, audit and handlers alike;
//! 7. [`freshness`], where there are replicas, around everything below that reads or writes;
//! 8. [`audit`], outside the refusals, so that refused changes are written down as well;
//! 9. [`rate_limit`], before anything that costs;
//! 10. [`input_validation`], the last gate before the handlers; it reads the body, within its own deadline;
//! 11. [`deadline`], around the handlers only.

pub mod audit;
pub mod authentication;
pub mod client;
pub mod deadline;
pub mod freshness;
pub mod input_validation;
pub mod rate_limit;
pub mod security_headers;
pub mod signature;
pub mod telemetry;

use std::any::Any;
use std::sync::Arc;

use app::App;
use axum::Router;
use axum::extract::Request;
use axum::http::HeaderName;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};

use crate::Options;
use crate::problem;
use crate::site::Site;

/// The header that carries the request's identifier.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Puts the stack around the routes.
pub fn stack(routes: Router, app: App, options: &Options) -> Router {
    let classes = matches!(options.site, Site::Service(_));
    let limiter = rate_limit::Limiter::new(options.quotas, classes, options.shared_limiter.clone());
    let proxies = Arc::new(options.proxies.clone());
    let site = options.site.clone();
    let freshness = app::freshness::matters(&app).then(|| from_fn_with_state(app.clone(), freshness::run));
    routes.layer(
        ServiceBuilder::new()
            .map_request(without_given_id)
            .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
            .layer(PropagateRequestIdLayer::new(REQUEST_ID))
            .layer(from_fn(problem::identify))
            .map_request(move |request| client::mark(&proxies, request))
            .layer(from_fn_with_state(app.clone(), telemetry::run))
            .layer(from_fn_with_state(site.clone(), security_headers::run))
            .layer(CatchPanicLayer::custom(caught))
            .layer(from_fn_with_state((app.clone(), site.clone()), authentication::run))
            .option_layer(freshness)
            .layer(from_fn_with_state((app, site.clone()), audit::run))
            .layer(from_fn_with_state(limiter, rate_limit::run))
            .layer(from_fn_with_state(site, input_validation::run))
            .layer(axum::extract::DefaultBodyLimit::max(input_validation::LARGEST_BODY))
            .layer(from_fn(deadline::run)),
    )
}

/// The identifier is ours: one sent along could forge lines of the log.
fn without_given_id(mut request: Request) -> Request {
    request.headers_mut().remove(REQUEST_ID);
    request
}

/// The program's panic hook has written down what happened and where.
fn caught(_panic: Box<dyn Any + Send + 'static>) -> Response {
    problem::internal().into_response()
}
