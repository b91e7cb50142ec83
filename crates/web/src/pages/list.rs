//! The list of charts.

use app::App;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use chart::wheel;
use chart::zodiac::Sign;
use model::charts::{PageRequest, Summary};
use serde::Deserialize;
use uuid::Uuid;

use super::view::{SignView, named};
use super::{Visitor, words};

/// Charts on a page.
const LIMIT: u16 = 30;

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    glyphs: String,
    charts: Vec<Item>,
    /// Whether this is not the first page.
    older: bool,
    next: Option<Uuid>,
}

/// Which part of the list is asked for.
#[derive(Deserialize)]
pub(super) struct Part {
    before: Option<String>,
}

/// A line of the list.
pub(super) struct Item {
    pub(super) id: Uuid,
    pub(super) title: String,
    pub(super) moment: String,
    pub(super) place: String,
    pub(super) signs: Vec<Mark>,
}

/// `Sun ♓ Pisces`.
pub(super) struct Mark {
    pub(super) what: &'static str,
    pub(super) sign: SignView,
}

/// `GET /charts`.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(part): Query<Part>) -> Response {
    let before = match part.before.as_deref().map(super::chart_id).transpose() {
        Ok(before) => before,
        Err(response) => return response,
    };
    match app::charts::list(&app, visitor.caller, PageRequest { limit: LIMIT, before }).await {
        Ok(page) => {
            let charts = page.charts.iter().map(item).collect();
            let glyphs = wheel::glyph_symbols();
            visitor
                .nav
                .page(StatusCode::OK, &ListPage { glyphs, charts, older: before.is_some(), next: page.next })
        }
        Err(error) => super::trouble(error),
    }
}

/// A summary as a line.
pub(super) fn item(summary: &Summary) -> Item {
    let signs = [
        ("Sun", Some(&summary.sun_sign)),
        ("Moon", Some(&summary.moon_sign)),
        ("Rising", summary.rising_sign.as_ref()),
    ];
    Item {
        id: summary.id,
        title: named(&summary.name, &summary.local_time),
        moment: words::local(&summary.local_time, summary.time_known),
        place: summary.place_name.clone(),
        signs: signs.into_iter().filter_map(|(what, name)| mark(what, name?)).collect(),
    }
}

fn mark(what: &'static str, name: &str) -> Option<Mark> {
    let sign = Sign::ALL.into_iter().find(|s| s.name() == name)?;
    Some(Mark { what, sign: sign.into() })
}
