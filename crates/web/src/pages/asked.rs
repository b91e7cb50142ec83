//! Readings of a chart that are written in the background, as its page shows them.

use app::App;
use app::readings::Asked;
use axum::extract::{Extension, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use model::readings::{Draft, Head, SavedReading};
use model::trace::TraceContext;
use reading::Reading;
use serde::Deserialize;
use uuid::Uuid;

use super::Visitor;
use super::ask::Posted;

/// Readings that are listed.
const LISTED: u16 = 10;

/// What the form of the page asks for.
#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    length: Option<String>,
}

/// `POST /charts/{id}/readings`.
pub(super) async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    trace: Option<Extension<TraceContext>>,
    Posted(typed): Posted<Typed>,
) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    let draft = Draft { language: typed.language, length: typed.length, ..Draft::default() };
    let done = match Asked::parse(id, &draft, trace.map(|Extension(trace)| trace)) {
        Ok(asked) => app::readings::ask(&app, visitor.caller, asked).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(head) => Redirect::to(&address(&head)).into_response(),
        Err(error) => super::trouble(error),
    }
}

fn address(head: &Head) -> String {
    format!("{}#reading", page(head))
}

fn page(head: &Head) -> String {
    format!("/charts/{}?reading={}", head.chart, head.id)
}

/// How far a reading is.
pub(super) struct Progress {
    /// Where its job tells what becomes of it; empty when nothing more happens.
    pub(super) events: String,
    /// The page that shows it. Without a fragment: to one, a browser would only scroll.
    pub(super) page: String,
    /// 0 to 100.
    pub(super) percent: u8,
    /// In words.
    pub(super) words: &'static str,
}

impl Progress {
    pub(super) fn of(head: &Head) -> Progress {
        use model::readings::State;
        let words = match head.state {
            State::Waiting => "This reading is waiting to be written.",
            State::Writing => "This reading is being written.",
            State::Done => "This reading is whole.",
            State::Failed => "This reading could not be finished. What was written stands below.",
            State::Cancelled => "This reading was called off. What was written stands below.",
        };
        let live = !head.state.is_final();
        let events = if live { format!("/api/v1/jobs/{}/events", head.job) } else { String::new() };
        Progress { events, page: page(head), percent: head.progress, words }
    }
}

/// A line of the list of a chart's readings.
pub(super) struct Line {
    pub(super) address: String,
    pub(super) words: String,
    /// Whether it is the one that is shown.
    pub(super) shown: bool,
}

/// The last readings of a chart.
pub(super) async fn lines(
    app: &App,
    visitor: &Visitor,
    chart: Uuid,
    shown: Option<Uuid>,
) -> Result<Vec<Line>, app::Error> {
    let heads = app::readings::list(app, visitor.caller, chart, LISTED, None).await?;
    let line = |head: Head| Line {
        address: address(&head),
        words: format!(
            "{}, {}, {}",
            head.created_at.strftime("%e %B %Y %H:%M UTC"),
            head.brief.length.id(),
            head.brief.language.name()
        ),
        shown: shown == Some(head.id),
    };
    Ok(heads.into_iter().map(line).collect())
}

/// The reading of this chart that the address names.
pub(super) async fn find(
    app: &App,
    visitor: &Visitor,
    chart: Uuid,
    id: &str,
) -> Result<SavedReading, app::Error> {
    let id = Uuid::try_parse(id).map_err(|_| app::Error::NotFound)?;
    let saved = app::readings::get(app, visitor.caller, id).await?;
    if saved.head.chart == chart { Ok(saved) } else { Err(app::Error::NotFound) }
}

/// What is written of it, as a reading.
pub(super) fn as_written(saved: &SavedReading) -> Reading {
    let language = saved.head.brief.language;
    Reading {
        interpreter: saved.written().next().map(|written| written.writer.clone()).unwrap_or_default(),
        language: language.code().to_owned(),
        sections: saved.written().map(|written| written.section.clone()).collect(),
        facts: saved.facts(),
        note: reading::offline::note(language).to_owned(),
    }
}
