//! A chart: its wheel, its positions and its reading, for its owner and for those to whom it is shown.

use app::App;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chart::wheel;
use model::charts::{Kept, SavedChart};
use reading::Language;
use serde::Deserialize;
use uuid::Uuid;

use super::asked::{self, Line, Progress};
use super::view::{self, AspectRow, Balance, Heading, HouseRow, PositionRow, SectionView};
use super::{Viewer, Visitor};
use crate::api::v1::sharing::NO_INDEX;

#[derive(Template)]
#[template(path = "result.html")]
struct ResultPage {
    /// What only the owner sees.
    own: Option<Own>,
    /// Where the chart is as JSON.
    json: String,
    head: Heading,
    wheel: String,
    glyphs: String,
    positions: Vec<PositionRow>,
    sections: Vec<SectionView>,
    note: String,
    /// How far the reading is, when it is one that was asked for.
    progress: Option<Progress>,
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
    /// A reading that was asked for, instead of the one that is always there.
    #[serde(default)]
    reading: String,
}

impl Writing {
    /// The language asked for; one that is none of ours is passed over.
    fn language(&self) -> Language {
        self.language.parse().unwrap_or_default()
    }
}

/// What the owner noted about a chart.
struct Own {
    id: Uuid,
    favourite: bool,
    tags: Vec<String>,
    /// `shared`, `public`, or nothing.
    shown: &'static str,
    /// The readings that were asked for, the last first.
    readings: Vec<Line>,
}

/// `GET /charts/{id}`.
///
/// `?language=` chooses the language of the reading, `?reading=` one that was asked for.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(writing): Query<Writing>,
) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match own(&app, &visitor, id, &writing).await {
        Ok(page) => visitor.nav.page(StatusCode::OK, &page),
        Err(error) => super::trouble(error),
    }
}

/// `GET /shared/{token}`.
pub(super) async fn shared(
    State(app): State<App>,
    Viewer(nav): Viewer,
    Path(token): Path<String>,
    Query(writing): Query<Writing>,
) -> Response {
    match app::charts::shared(&app, &token).await {
        Ok(kept) => shown(&app, &nav, kept, writing.language(), format!("/api/v1/shared/{token}")).await,
        Err(error) => super::trouble(error),
    }
}

/// `GET /public/{id}`.
pub(super) async fn public(
    State(app): State<App>,
    Viewer(nav): Viewer,
    Path(id): Path<String>,
    Query(writing): Query<Writing>,
) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::charts::public(&app, id).await {
        Ok(kept) => shown(&app, &nav, kept, writing.language(), format!("/api/v1/public/{id}")).await,
        Err(error) => super::trouble(error),
    }
}

/// The page for those to whom a chart is shown: without its name unless the owner shows that too.
async fn shown(app: &App, nav: &super::Nav, kept: Kept, language: Language, json: String) -> Response {
    let name = if kept.marks.name_shown { kept.saved.name } else { String::new() };
    let page = result(app, &SavedChart { name, ..kept.saved }, None, language, json).await;
    ([NO_INDEX], nav.page(StatusCode::OK, &page)).into_response()
}

async fn own(app: &App, visitor: &Visitor, id: Uuid, writing: &Writing) -> Result<ResultPage, app::Error> {
    let kept = app::charts::kept(app, visitor.caller, id).await?;
    let saved = match writing.reading.as_str() {
        "" => None,
        reading => Some(asked::find(app, visitor, id, reading).await?),
    };
    let marks = &kept.marks;
    let readings = asked::lines(app, visitor, id, saved.as_ref().map(|saved| saved.head.id)).await?;
    let shown = super::list::shown(marks);
    let own = Own { id, favourite: marks.favourite, tags: marks.tags.clone(), shown, readings };
    let language = saved.as_ref().map_or(writing.language(), |saved| saved.head.brief.language);
    let json = format!("/api/v1/charts/{id}");
    let mut page = result(app, &kept.saved, Some(own), language, json).await;
    if let Some(saved) = saved {
        page.sections = view::sections(&asked::as_written(&saved));
        page.progress = Some(Progress::of(&saved.head));
    }
    Ok(page)
}

async fn result(
    app: &App,
    saved: &SavedChart,
    own: Option<Own>,
    language: Language,
    json: String,
) -> ResultPage {
    let chart = &saved.chart;
    let reading = app::readings::offline(app, chart, language).await;
    ResultPage {
        own,
        json,
        head: view::heading(saved),
        wheel: app::wheels::svg(app, chart, &wheel::Options::page()).await,
        glyphs: wheel::glyph_symbols(),
        positions: view::positions(chart),
        sections: view::sections(&reading),
        note: reading.note,
        progress: None,
        language,
        house_system: chart.houses.as_ref().map_or("", |h| h.system.name()),
        houses: view::houses(chart.houses.as_ref()),
        major: view::aspects(chart, true),
        minor: view::aspects(chart, false),
        balance: view::balance(chart),
    }
}
