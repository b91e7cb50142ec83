//! Writes down every change that was asked for: what, on what, from where, and what came of it.

use std::net::SocketAddr;

use app::{App, Caller};
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use model::audit::Entry;

use super::REQUEST_ID;

/// Records the request once it is answered, when its method may change something. Bodies are never kept.
pub async fn run(State(app): State<App>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let mut entry = begin(&request);
    let caller = request.extensions().get::<Caller>().copied();
    let response = next.run(request).await;
    entry.outcome = response.status().as_u16();
    // A handler that finds out who it is (a log-in) says so on its answer.
    let caller =
        response.extensions().get::<Caller>().copied().or(caller).unwrap_or_else(Caller::local_owner);
    if let Err(error) = app::audit::record(&app, caller, &entry).await {
        // The change itself stands; the log keeps what the table could not.
        tracing::error!(%error, ?entry, "an audit entry could not be stored");
    }
    response
}

fn begin(request: &Request) -> Entry {
    let path = request.uri().path();
    let route = request.extensions().get::<MatchedPath>().map_or("(no route)", MatchedPath::as_str);
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let id = request.headers().get(REQUEST_ID).and_then(|v| v.to_str().ok());
    Entry {
        action: format!("{} {route}", request.method()),
        target: path.chars().take(500).collect(),
        outcome: 0,
        request_id: id.unwrap_or_default().to_owned(),
        address: peer.map(|ConnectInfo(peer)| peer.ip().to_string()).unwrap_or_default(),
    }
}
