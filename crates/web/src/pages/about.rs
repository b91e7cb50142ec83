//! What is behind the charts, and whom they are owed to.

use app::App;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::Viewer;

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage<'a> {
    places: &'a str,
}

/// `GET /about`.
pub(super) async fn show(State(app): State<App>, Viewer(nav): Viewer) -> Response {
    nav.page(StatusCode::OK, &AboutPage { places: app.places.attribution() })
}
