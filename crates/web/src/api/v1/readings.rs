//! Readings that are written in the background: asked for, shown as they come, removed.

use app::App;
use app::readings::Asked;
use axum::Json;
use axum::extract::{Extension, State};
use axum::http::{StatusCode, header};
use axum::response::Response;
use model::idempotency::Answer;
use model::readings::{Draft, Head, Part, SavedReading};
use model::trace::TraceContext;
use reading::{Fact, Paragraph};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::jobs::{JobErrorOut, limit};
use super::sessions::nothing;
use crate::extract::{By, Id, Key, Once, Params, accepted, answered};
use crate::problem::Problem;

/// What is asked of a reading; everything may be left out.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
#[schema(example = json!({"kind": "natal", "length": "standard", "language": "en", "model": "offline"}))]
pub struct ReadingIn {
    /// `natal` (default).
    kind: Option<String>,
    /// `plain` (default), `warm`, `direct` or `poetic`. The built-in interpreter has one voice.
    tone: Option<String>,
    /// `short`, `standard` (default) or `long`, which has the houses one by one.
    length: Option<String>,
    /// Code of ISO 639-1: `en` (default), `de`, `es`, `fr` or `pt`; a region after it is passed over.
    language: Option<String>,
    /// Who is to write it: `offline` (default) is the built-in interpreter.
    model: Option<String>,
}

impl From<ReadingIn> for Draft {
    fn from(body: ReadingIn) -> Draft {
        let ReadingIn { kind, tone, length, language, model } = body;
        Draft { kind, tone, length, language, model }
    }
}

/// A reading without its text.
#[derive(Serialize, ToSchema)]
pub struct ReadingHead {
    /// Identifier, a UUID.
    id: Uuid,
    /// Of which chart.
    chart_id: Uuid,
    /// The job that writes it.
    job_id: Uuid,
    /// Where the job is.
    job: String,
    /// Where what becomes of the job is told as it happens.
    events: String,
    /// What it is about.
    kind: &'static str,
    /// The tone that was asked for.
    tone: &'static str,
    /// How much it says.
    length: &'static str,
    /// The language of its text.
    language: &'static str,
    /// Who was to write it; each section says who did.
    model: String,
    /// `waiting`, `writing`, `done`, `failed` or `cancelled`. What was written of the last two stays.
    state: &'static str,
    /// 0 to 100.
    #[schema(minimum = 0, maximum = 100)]
    progress: u8,
    /// Why it was given up, or has to be gone on with.
    error: Option<JobErrorOut>,
    /// When it was asked for, RFC 3339.
    created_at: String,
    /// When all of it was there, RFC 3339.
    finished_at: Option<String>,
}

/// A reading as far as it is written.
#[derive(Serialize, ToSchema)]
pub struct ReadingOut {
    #[serde(flatten)]
    head: ReadingHead,
    /// Its sections, in reading order.
    sections: Vec<SectionOut>,
    /// The facts that are cited so far, in the order in which they are first cited.
    facts: Vec<Fact>,
    /// What a reading is for.
    note: &'static str,
}

/// A section of a reading.
#[derive(Serialize, ToSchema)]
pub struct SectionOut {
    /// Stable id, such as `moon`.
    id: &'static str,
    /// `waiting` or `done`.
    state: &'static str,
    /// Heading, once it is written.
    title: Option<String>,
    /// Who wrote it, by the name of the very model.
    writer: Option<String>,
    /// Its text: sentences, each with the ids of the facts it rests on.
    paragraphs: Vec<Paragraph>,
}

/// Part of the list of a chart's readings.
#[derive(Serialize, ToSchema)]
pub struct ReadingsOut {
    readings: Vec<ReadingHead>,
    /// Where the next part begins; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<Uuid>,
}

impl From<Head> for ReadingHead {
    fn from(head: Head) -> ReadingHead {
        ReadingHead {
            id: head.id,
            chart_id: head.chart,
            job_id: head.job,
            job: format!("/api/v1/jobs/{}", head.job),
            events: format!("/api/v1/jobs/{}/events", head.job),
            kind: head.brief.kind.id(),
            tone: head.brief.tone.id(),
            length: head.brief.length.id(),
            language: head.brief.language.code(),
            model: head.model,
            state: head.state.id(),
            progress: head.progress,
            error: head.error.map(JobErrorOut::from),
            created_at: head.created_at.to_string(),
            finished_at: head.finished_at.map(|at| at.to_string()),
        }
    }
}

impl From<SavedReading> for ReadingOut {
    fn from(reading: SavedReading) -> ReadingOut {
        ReadingOut {
            facts: reading.facts(),
            note: reading::offline::note(reading.head.brief.language),
            sections: reading.parts.into_iter().map(SectionOut::from).collect(),
            head: reading.head.into(),
        }
    }
}

impl From<Part> for SectionOut {
    fn from(part: Part) -> SectionOut {
        let id = part.id.id();
        match part.written {
            None => SectionOut { id, state: "waiting", title: None, writer: None, paragraphs: Vec::new() },
            Some(written) => SectionOut {
                id,
                state: "done",
                title: Some(written.section.title),
                writer: Some(written.writer),
                paragraphs: written.section.paragraphs,
            },
        }
    }
}

/// Which part of the list.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct List {
    /// The most readings to answer with, 1 to 100; 50 when left out.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u16>,
    /// The `next` of the part before.
    before: Option<Uuid>,
}

/// Have a reading of a chart written
///
/// It is written in the background, section by section; `Location` has what is there so far. With an `Idempotency-Key`
/// the request can be sent again: the reading is written once.
#[utoipa::path(post, path = "/api/v1/charts/{id}/readings", operation_id = "ask_reading", tag = "readings",
    params(("id" = uuid::Uuid, Path), Key), request_body = ReadingIn, responses(
    (status = 202, body = ReadingHead, headers(
        ("Location" = String, description = "Where the reading is found"),
        ("Idempotent-Replayed" = bool, description = "There when this is the answer to an earlier request"))),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart"),
    (status = 409, body = Problem, content_type = "application/problem+json",
        description = "The first request with this key is still being answered"),
    (status = 413, body = Problem, content_type = "application/problem+json", description = "Over 1 MiB"),
    (status = 415, body = Problem, content_type = "application/problem+json", description = "Not application/json"),
    (status = 422, body = Problem, content_type = "application/problem+json",
        description = "A field is wrong; `suggestions` lists what would be right")
))]
pub async fn ask(
    State(app): State<App>,
    By(caller): By,
    Id(chart): Id,
    trace: Option<Extension<TraceContext>>,
    Once { body, request }: Once<ReadingIn>,
) -> Result<Response, Problem> {
    let asked = Asked::parse(chart, &Draft::from(body), trace.map(|Extension(trace)| trace))?;
    let done = match request {
        None => taken(app::readings::ask(&app, caller, asked).await?).into(),
        Some(request) => app::readings::ask_once(&app, caller, asked, &request, taken).await?,
    };
    Ok(answered(done))
}

fn taken(head: Head) -> Answer {
    let location = (header::LOCATION, format!("/api/v1/readings/{}", head.id));
    accepted(vec![location], serde_json::to_vec(&ReadingHead::from(head)).unwrap_or_default())
}

/// The readings of a chart, newest first, without their text
#[utoipa::path(get, path = "/api/v1/charts/{id}/readings", operation_id = "list_readings", tag = "readings",
    params(("id" = uuid::Uuid, Path), List), responses(
    (status = 200, body = ReadingsOut),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "A wrong parameter"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart")
))]
pub async fn list(
    State(app): State<App>,
    By(caller): By,
    Id(chart): Id,
    Params(list): Params<List>,
) -> Result<Json<ReadingsOut>, Problem> {
    let limit = limit(list.limit, app::readings::MOST)?;
    let readings = app::readings::list(&app, caller, chart, limit, list.before).await?;
    let next = (readings.len() == usize::from(limit)).then(|| readings.last().map(|r| r.id)).flatten();
    Ok(Json(ReadingsOut { readings: readings.into_iter().map(ReadingHead::from).collect(), next }))
}

/// A reading as far as it is written
#[utoipa::path(get, path = "/api/v1/readings/{id}", operation_id = "get_reading", tag = "readings",
    params(("id" = uuid::Uuid, Path)), responses(
    (status = 200, body = ReadingOut),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such reading")
))]
pub async fn get(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<Json<ReadingOut>, Problem> {
    Ok(Json(app::readings::get(&app, caller, id).await.map_err(nothing)?.into()))
}

/// Remove a reading for good
///
/// One that is still being written is called off.
#[utoipa::path(delete, path = "/api/v1/readings/{id}", operation_id = "delete_reading", tag = "readings",
    params(("id" = uuid::Uuid, Path)), responses(
    (status = 204, description = "It is removed"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such reading")
))]
pub async fn delete(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<StatusCode, Problem> {
    app::readings::delete(&app, caller, id).await.map_err(nothing)?;
    Ok(StatusCode::NO_CONTENT)
}
