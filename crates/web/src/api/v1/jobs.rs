//! Work in the background: what has become of it, told once or as it happens; called off, and tried again.

use app::App;
use app::jobs::Asked;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use model::jobs::{Job, JobError, State as JobState};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::sessions::nothing;
use crate::events;
use crate::extract::{By, Id, Params};
use crate::problem::Problem;

/// Which part of the list.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct List {
    /// Only jobs in this state.
    #[param(inline)]
    state: Option<StateIn>,
    /// The most jobs to answer with, 1 to 100; 50 when left out.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u16>,
    /// The `next` of the part before.
    before: Option<Uuid>,
}

/// What has become of a job.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StateIn {
    Delayed,
    Ready,
    Running,
    Done,
    Dead,
    Cancelled,
}

/// Work in the background.
#[derive(Serialize, ToSchema)]
pub struct JobOut {
    /// Identifier, a UUID.
    id: Uuid,
    /// What is done, such as `reading`.
    kind: String,
    /// `delayed` (put off, or to be tried again), `ready`, `running`, `done`, `dead` (given up) or `cancelled`.
    state: &'static str,
    /// 0 to 100.
    #[schema(minimum = 0, maximum = 100)]
    progress: u8,
    /// What is being done, in words.
    message: String,
    /// Grows with every change.
    revision: i64,
    /// How often it was begun.
    attempts: u32,
    /// After how many times it is given up.
    most_attempts: u32,
    /// What came of it, once it is done.
    #[schema(value_type = Option<Object>)]
    result: Option<serde_json::Value>,
    /// Why it failed the last time.
    error: Option<JobErrorOut>,
    /// When it was asked for, RFC 3339.
    created_at: String,
    /// When it was last begun, RFC 3339.
    started_at: Option<String>,
    /// When it ended, RFC 3339.
    finished_at: Option<String>,
}

/// Why a job failed.
#[derive(Serialize, ToSchema)]
pub struct JobErrorOut {
    /// Stable code.
    code: String,
    /// In words.
    message: String,
}

impl From<JobError> for JobErrorOut {
    fn from(error: JobError) -> JobErrorOut {
        JobErrorOut { code: error.code, message: error.message }
    }
}

impl From<Job> for JobOut {
    fn from(job: Job) -> JobOut {
        JobOut {
            id: job.id,
            kind: job.kind,
            state: job.state.id(),
            progress: job.progress,
            message: job.message,
            revision: job.revision,
            attempts: job.attempts,
            most_attempts: job.most_attempts,
            result: job.result,
            error: job.error.map(JobErrorOut::from),
            created_at: job.created_at.to_string(),
            started_at: job.started_at.map(|at| at.to_string()),
            finished_at: job.finished_at.map(|at| at.to_string()),
        }
    }
}

/// Part of a list of jobs.
#[derive(Serialize, ToSchema)]
pub struct JobsOut {
    jobs: Vec<JobOut>,
    /// Where the next part begins; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<Uuid>,
}

impl JobsOut {
    fn new(jobs: Vec<Job>, limit: u16) -> JobsOut {
        let next = (jobs.len() == usize::from(limit)).then(|| jobs.last().map(|job| job.id)).flatten();
        JobsOut { jobs: jobs.into_iter().map(JobOut::from).collect(), next }
    }
}

impl List {
    fn asked(&self) -> Result<Asked, Problem> {
        let state = self.state.map(|state| match state {
            StateIn::Delayed => JobState::Delayed,
            StateIn::Ready => JobState::Ready,
            StateIn::Running => JobState::Running,
            StateIn::Done => JobState::Done,
            StateIn::Dead => JobState::Dead,
            StateIn::Cancelled => JobState::Cancelled,
        });
        Ok(Asked { state, limit: limit(self.limit, app::jobs::MOST)?, before: self.before })
    }
}

/// How many things a part of a list has.
pub(super) fn limit(given: Option<u16>, most: u16) -> Result<u16, Problem> {
    let limit = given.unwrap_or(50);
    if (1..=most).contains(&limit) {
        return Ok(limit);
    }
    let detail = format!("limit must be between 1 and {most}.");
    Err(Problem::field(StatusCode::BAD_REQUEST, "?limit", "limit_out_of_range", detail))
}

/// The caller's jobs, newest first
#[utoipa::path(get, path = "/api/v1/jobs", operation_id = "list_jobs", tag = "jobs", params(List), responses(
    (status = 200, body = JobsOut),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "A wrong parameter")
))]
pub async fn list(
    State(app): State<App>,
    By(caller): By,
    Params(list): Params<List>,
) -> Result<Json<JobsOut>, Problem> {
    let asked = list.asked()?;
    Ok(Json(JobsOut::new(app::jobs::list(&app, caller, asked).await?, asked.limit)))
}

/// A job of the caller's
#[utoipa::path(get, path = "/api/v1/jobs/{id}", operation_id = "get_job", tag = "jobs", params(("id" = uuid::Uuid, Path)), responses(
    (status = 200, body = JobOut),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such job")
))]
pub async fn get(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<Json<JobOut>, Problem> {
    Ok(Json(app::jobs::get(&app, caller, id).await.map_err(nothing)?.into()))
}

/// What becomes of a job, as it happens
///
/// Server-sent events named `job`, each with the job as its data and its revision as its id; the first comes at once,
/// the last when the job has ended. With `Last-Event-ID` nothing older than that is repeated. The stream ends now and
/// then, and when the program stops: go on with the id of the last event, as browsers do by themselves.
#[utoipa::path(get, path = "/api/v1/jobs/{id}/events", operation_id = "job_events", tag = "jobs",
    params(("id" = uuid::Uuid, Path),
        ("Last-Event-ID" = Option<i64>, Header, description = "The id of the last event that was seen")),
    responses(
    (status = 200, body = String, content_type = "text/event-stream"),
    (status = 204, description = "The job has ended, and its last event was seen"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such job"),
    (status = 429, body = Problem, content_type = "application/problem+json",
        description = "As many streams are open as may be, or too many requests; see `Retry-After`")
))]
pub async fn events(
    State(app): State<App>,
    By(caller): By,
    Id(id): Id,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let job = app::jobs::get(&app, caller, id).await.map_err(nothing)?;
    let seen = headers.get("last-event-id").and_then(|v| v.to_str().ok()?.trim().parse::<i64>().ok());
    if job.state.is_final() && seen == Some(job.revision) {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let open = app.streams.open(caller.person())?;
    Ok(events::of_job(app, caller, job, seen, open))
}

/// Call off a job
///
/// Whether it waits or runs: from now on nothing it does takes effect.
#[utoipa::path(delete, path = "/api/v1/jobs/{id}", operation_id = "cancel_job", tag = "jobs", params(("id" = uuid::Uuid, Path)), responses(
    (status = 200, body = JobOut, description = "It is called off, now or before"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such job"),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "It ended before")
))]
pub async fn cancel(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<Json<JobOut>, Problem> {
    Ok(Json(app::jobs::cancel(&app, caller, id).await.map_err(nothing)?.into()))
}

/// Everybody's jobs, newest first; for support and admins
#[utoipa::path(get, path = "/api/v1/admin/jobs", operation_id = "list_all_jobs", tag = "admin", params(List), responses(
    (status = 200, body = JobsOut),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "A wrong parameter"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "The role does not allow it")
))]
pub async fn everybodys(
    State(app): State<App>,
    By(caller): By,
    Params(list): Params<List>,
) -> Result<Json<JobsOut>, Problem> {
    let asked = list.asked()?;
    Ok(Json(JobsOut::new(app::jobs::everybodys(&app, caller, asked).await?, asked.limit)))
}

/// Have a job tried again that was given up or called off; for admins
#[utoipa::path(post, path = "/api/v1/admin/jobs/{id}/replay", operation_id = "replay_job", tag = "admin", params(("id" = uuid::Uuid, Path)), responses(
    (status = 200, body = JobOut, description = "It waits again, with all its attempts"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "The role does not allow it"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such job"),
    (status = 409, body = Problem, content_type = "application/problem+json",
        description = "It was not given up, or another that does the same is live")
))]
pub async fn replay(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<Json<JobOut>, Problem> {
    Ok(Json(app::jobs::replay(&app, caller, id).await.map_err(nothing)?.into()))
}
