//! The trash: what was deleted within the last 30 days, and the way back.

use app::App;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chart::wheel;
use serde::Deserialize;

use super::Visitor;
use super::list::{Item, marked};
use crate::paging;

/// Charts on a page.
const LIMIT: u16 = 30;

#[derive(Template)]
#[template(path = "trash.html")]
struct TrashPage {
    glyphs: String,
    charts: Vec<Item>,
    /// The cursor of the next page.
    next: Option<String>,
}

/// Which part of the trash.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Part {
    after: Option<String>,
}

/// `GET /trash`.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(part): Query<Part>) -> Response {
    let list = paging::List::trash(visitor.caller);
    let after = match part.after.map(|cursor| list.open(&app, &cursor)) {
        Some(None) => return super::not_found(),
        after => after.flatten(),
    };
    match app::charts::bin(&app, visitor.caller, LIMIT, after.as_ref()).await {
        Ok(found) => {
            let page = TrashPage {
                glyphs: wheel::glyph_symbols(),
                charts: found.charts.iter().map(marked).collect(),
                next: found.next.as_ref().map(|p| list.seal(&app, p)),
            };
            visitor.nav.page(StatusCode::OK, &page)
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
