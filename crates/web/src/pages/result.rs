//! A chart: its wheel, its positions and its reading.

use app::App;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use chart::wheel;
use model::charts::SavedChart;
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
    house_system: &'static str,
    houses: Vec<HouseRow>,
    major: Vec<Vec<AspectRow>>,
    minor: Vec<Vec<AspectRow>>,
    balance: Balance,
}

/// `GET /charts/{id}`.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::charts::get(&app, visitor.caller, id).await {
        Ok(saved) => visitor.nav.page(StatusCode::OK, &result(&saved)),
        Err(error) => super::trouble(error),
    }
}

fn result(saved: &SavedChart) -> ResultPage {
    let chart = &saved.chart;
    let reading = app::readings::offline(chart);
    ResultPage {
        id: saved.id,
        head: view::heading(saved),
        wheel: wheel::svg(chart, &wheel::Options::page()),
        glyphs: wheel::glyph_symbols(),
        positions: view::positions(chart),
        sections: view::sections(&reading),
        note: reading.note,
        house_system: chart.houses.as_ref().map_or("", |h| h.system.name()),
        houses: view::houses(chart.houses.as_ref()),
        major: view::aspects(chart, true),
        minor: view::aspects(chart, false),
        balance: view::balance(chart),
    }
}
