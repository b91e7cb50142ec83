//! Writes down every change that was asked for: who, what, on what, from where, and what came of it.

use app::{App, Caller};
use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use model::PersonId;
use model::audit::{Entry, one_line};

use super::{REQUEST_ID, client};
use crate::site::Site;

/// Records the request once it is answered, when its method may change something. Bodies, queries and header
/// fields are never kept.
pub async fn run(State((app, site)): State<(App, Site)>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let mut entry = begin(&app, &site, &request);
    let caller = request.extensions().get::<Caller>().copied();
    let response = next.run(request).await;
    entry.at = app.clock.now();
    entry.outcome = response.status().as_u16();
    // A handler that finds out who it is (a log-in) says so on its answer.
    if let Some(caller) = response.extensions().get::<Caller>().copied().or(caller) {
        entry.person = Some(caller.person());
    }
    app::audit::record(&app, entry).await;
    response
}

fn begin(app: &App, site: &Site, request: &Request) -> Entry {
    let route = request.extensions().get::<MatchedPath>().map_or("(no route)", MatchedPath::as_str);
    let id = request.headers().get(REQUEST_ID).and_then(|v| v.to_str().ok());
    Entry {
        at: app.clock.now(),
        person: person(site, request),
        action: one_line(&format!("{} {route}", request.method())),
        target: one_line(request.uri().path()),
        outcome: 0,
        request_id: id.unwrap_or_default().to_owned(),
        address: client::of(request).to_string(),
    }
}

/// Who acts, as far as the request says. Whoever reaches a personal instance is its owner.
fn person(site: &Site, request: &Request) -> Option<PersonId> {
    let caller = match request.extensions().get::<Caller>() {
        Some(caller) => *caller,
        None if matches!(site, Site::Personal) => Caller::local_owner(),
        None => return None,
    };
    Some(caller.person())
}
