//! Who writes sees what they wrote, even when replicas answer and another program serves the next request.
//!
//! The field `Read-After` stands for a moment in the database: an answer carries it after a write, and a request that
//! brings it is answered from that moment or later. Without it, what the same person wrote counts.

use app::freshness::{self, Fresh};
use app::{App, Caller};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// The field, in requests and in answers.
pub const READ_AFTER: HeaderName = HeaderName::from_static("read-after");

/// Does the request's work so that its reads see what its caller wrote, and hands on what it wrote itself.
pub async fn run(State(app): State<App>, request: Request, next: Next) -> Response {
    let caller = request.extensions().get::<Caller>().copied();
    let token = request.headers().get(READ_AFTER).and_then(|value| value.to_str().ok());
    let fresh = freshness::of(&app, caller, token).await;
    let mut response = fresh.scope(next.run(request)).await;
    // A handler that finds out who it is (a log-in) says so on its answer.
    let caller = response.extensions().get::<Caller>().copied().or(caller);
    freshness::keep(&app, caller, &fresh).await;
    announce(&mut response, &fresh);
    response
}

fn announce(response: &mut Response, fresh: &Fresh) {
    if let Some(value) = fresh.token().and_then(|token| HeaderValue::try_from(token).ok()) {
        response.headers_mut().insert(READ_AFTER, value);
    }
}
