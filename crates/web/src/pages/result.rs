//! A chart: its wheel, its positions and its reading.

use app::App;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use chart::wheel;
use model::charts::SavedChart;
use reading::Language;
use serde::Deserialize;
use uuid::Uuid;

use super::Visitor;
use super::view::{self, AspectRow, Balance, Heading, HouseRow, PositionRow, SectionView};

#[derive(Template)]
#[template(path = "result.html")]
struct ResultPage {
    id: Uuid,
    head: Heading,
    wheel: String,
    glyphs: String,
    positions: Vec<PositionRow>,
    sections: Vec<SectionView>,
    note: String,
    language: Language,
    house_system: &'static str,
    houses: Vec<HouseRow>,
    major: Vec<Vec<AspectRow>>,
    minor: Vec<Vec<AspectRow>>,
    balance: Balance,
}

/// How the reading is written.
#[derive(Deserialize)]
pub(super) struct Writing {
    #[serde(default)]
    language: String,
}

/// `GET /charts/{id}`.
///
/// `?language=` chooses the language of the reading; one that is none of ours is passed over.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(writing): Query<Writing>,
) -> Response {
    let language = writing.language.parse().unwrap_or_default();
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::charts::get(&app, visitor.caller, id).await {
        Ok(saved) => visitor.nav.page(StatusCode::OK, &result(&saved, language)),
        Err(error) => super::trouble(error),
    }
}

fn result(saved: &SavedChart, language: Language) -> ResultPage {
    let chart = &saved.chart;
    let reading = app::readings::offline(chart, language);
    ResultPage {
        id: saved.id,
        head: view::heading(saved),
        wheel: wheel::svg(chart, &wheel::Options::page()),
        glyphs: wheel::glyph_symbols(),
        positions: view::positions(chart),
        sections: view::sections(&reading),
        note: reading.note,
        language,
        house_system: chart.houses.as_ref().map_or("", |h| h.system.name()),
        houses: view::houses(chart.houses.as_ref()),
        major: view::aspects(chart, true),
        minor: view::aspects(chart, false),
        balance: view::balance(chart),
    }
}
