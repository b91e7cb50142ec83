//! The trash: what was deleted within the last 30 days, and the way back.

use app::App;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chart::wheel;

use super::Visitor;
use super::list::{Item, item};

/// Charts shown; the API has the rest.
const MOST: u16 = 100;

#[derive(Template)]
#[template(path = "trash.html")]
struct TrashPage {
    glyphs: String,
    charts: Vec<Item>,
}

/// `GET /trash`.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    match app::charts::bin(&app, visitor.caller, MOST, None).await {
        Ok(listing) => {
            let charts = listing.charts.iter().map(|listed| item(&listed.summary)).collect();
            visitor.nav.page(StatusCode::OK, &TrashPage { glyphs: wheel::glyph_symbols(), charts })
        }
        Err(error) => super::trouble(error),
    }
}

/// `POST /charts/{id}/restore`.
pub(super) async fn restore(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::charts::restore(&app, visitor.caller, id).await {
        Ok(_) => Redirect::to(&format!("/charts/{id}")).into_response(),
        Err(error) => super::trouble(error),
    }
}
