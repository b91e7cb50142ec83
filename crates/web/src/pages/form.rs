//! The form: what was typed becomes a chart, or comes back with a word beside each field to mend.

mod angle;
mod place;
pub(super) mod profile;
mod typed;
mod view;

use app::App;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chart::wheel;
use model::charts::{ChartDraft, PageRequest, SavedChart};
use model::input::{Field, FieldError, Invalid};
use model::places::FoundPlace;
use serde::Deserialize;

use super::Visitor;
use super::list::{Item, item};
use super::words;
use typed::Typed;
use view::FormView;

/// How many of the latest charts stand below the form.
const RECENT: u16 = 5;

#[derive(Template)]
#[template(path = "form.html")]
struct FormPage {
    form: FormView,
    glyphs: String,
    sky: Option<SkyNow>,
    /// Whether the profile holds a birth that could fill the form.
    own_birth: bool,
    charts: Vec<Item>,
}

/// The sky at this moment, drawn beside an empty form.
struct SkyNow {
    wheel: String,
    caption: String,
}

/// Why there is no chart.
enum Refusal {
    /// Fields to mend, and places to choose from.
    Mend(Vec<FieldError>, Vec<FoundPlace>),
    /// Not the form's fault.
    Trouble(app::Error),
}

/// With what the form shall begin.
#[derive(Deserialize)]
pub(super) struct Start {
    from: Option<String>,
}

/// `GET /`.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(start): Query<Start>) -> Response {
    match begin(&app, &visitor, start.from.as_deref() == Some("profile")).await {
        Ok(page) => visitor.nav.page(StatusCode::OK, &page),
        Err(error) => super::trouble(error),
    }
}

async fn begin(app: &App, visitor: &Visitor, with_birth: bool) -> Result<FormPage, app::Error> {
    let request = PageRequest { limit: RECENT, before: None };
    let page = app::charts::list(app, visitor.caller, request).await?;
    let profile = app::profile::get(app, visitor.caller).await?;
    let (typed, has_birth) = (Typed::of_profile(&profile), profile.birth().is_some());
    let typed = if with_birth { typed } else { typed.settings_alone() };
    Ok(FormPage {
        form: FormView::new(&typed, &[], &[]),
        glyphs: wheel::glyph_symbols(),
        sky: sky_now(app).await,
        own_birth: has_birth && !with_birth,
        charts: page.charts.iter().map(item).collect(),
    })
}

/// `POST /charts`.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, typed: Typed) -> Response {
    match create(&app, &visitor, &typed).await {
        Ok(saved) => Redirect::to(&format!("/charts/{}", saved.id)).into_response(),
        Err(Refusal::Mend(errors, candidates)) => {
            let form = FormView::new(&typed, &errors, &candidates);
            let (glyphs, sky) = (wheel::glyph_symbols(), sky_now(&app).await);
            let page = FormPage { form, glyphs, sky, own_birth: false, charts: Vec::new() };
            visitor.nav.page(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(Refusal::Trouble(error)) => super::trouble(error),
    }
}

async fn create(app: &App, visitor: &Visitor, typed: &Typed) -> Result<SavedChart, Refusal> {
    let place = place::resolve(app, typed);
    let draft = typed.draft(&place);
    let mut errors = typed.errors();
    let parsed = draft.parse();
    if let Err(Invalid(more)) = &parsed {
        errors.extend(more.iter().filter(|e| !place.accounts_for(e.field)).cloned());
    }
    errors.extend(place.errors.iter().cloned());
    match parsed {
        Ok(new) if errors.is_empty() => match app::charts::create(app, visitor.caller, new).await {
            Ok(saved) => Ok(saved),
            Err(app::Error::Invalid(Invalid(errors))) => Err(Refusal::Mend(errors, Vec::new())),
            Err(error) => Err(Refusal::Trouble(error)),
        },
        _ => Err(Refusal::Mend(errors, place.candidates)),
    }
}

/// The wheel of this moment over Greenwich; a form without it is still a form.
async fn sky_now(app: &App) -> Option<SkyNow> {
    let now = app.clock.now().to_string();
    let (date, time) = now.split_once('T')?;
    let time = time.get(..5)?;
    let draft = ChartDraft {
        date: date.to_owned(),
        time: Some(time.to_owned()),
        place_name: "Greenwich".to_owned(),
        latitude: Some(51.4779),
        longitude: Some(0.0),
        zone: Some("+00:00".to_owned()),
        ..ChartDraft::default()
    };
    let chart = app::charts::draw(app, &draft.parse().ok()?).ok()?;
    Some(SkyNow {
        wheel: app::wheels::svg(app, &chart, &wheel::Options::page()).await,
        caption: format!("The sky over Greenwich, {} at {time} UTC", words::date(date)),
    })
}

/// The error of a field that only the form knows how to word.
fn error(field: Field, code: &'static str, message: &str) -> FieldError {
    FieldError::new(field, code, message)
}
