//! What is behind the charts, and whom they are owed to.

use app::App;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage<'a> {
    places: &'a str,
}

/// `GET /about`.
pub(super) async fn show(State(app): State<App>) -> Response {
    super::page(StatusCode::OK, &AboutPage { places: app.places.attribution() })
}
