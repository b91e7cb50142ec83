//! Casting, listing, reading and deleting charts.

use app::App;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chart::{Chart, wheel};
use model::charts::{ChartDraft, PageRequest, SavedChart};
use model::cursor;
use model::idempotency::Answer;
use reading::Reading;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::view::{ChartIn, ChartOut, ChartsOut};
use crate::extract::{Body, By, Id, Key, Once, Params, answered};
use crate::problem::Problem;

/// Cast a chart and save it
///
/// With an `Idempotency-Key` the request can be sent again within 24 hours: the chart is saved once, and the answer is
/// the same, with `Idempotent-Replayed: true`.
#[utoipa::path(post, path = "/api/v1/charts", tag = "charts", request_body = ChartIn, params(Key), responses(
    (status = 409, body = Problem, content_type = "application/problem+json",
        description = "The first request with this key is still being answered"),
    (status = 201, body = ChartOut, headers(
        ("Location" = String, description = "Where the chart is found"),
        ("Idempotent-Replayed" = bool, description = "There when this is the answer to an earlier request"))),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "Not JSON"),
    (status = 413, body = Problem, content_type = "application/problem+json", description = "Over 1 MiB"),
    (status = 415, body = Problem, content_type = "application/problem+json", description = "Not application/json"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn create(
    State(app): State<App>,
    By(caller): By,
    Once { body, request }: Once<ChartIn>,
) -> Result<Response, Problem> {
    let new = ChartDraft::from(body).parse()?;
    let done = match request {
        None => made(app::charts::create(&app, caller, new).await?).into(),
        Some(request) => app::charts::create_once(&app, caller, new, &request, made).await?,
    };
    Ok(answered(done))
}

/// The answer to a chart that was saved.
fn made(saved: SavedChart) -> Answer {
    let headers = vec![
        (header::LOCATION.to_string(), format!("/api/v1/charts/{}", saved.id)),
        (header::CONTENT_TYPE.to_string(), "application/json".to_owned()),
    ];
    let body = serde_json::to_vec(&ChartOut::from(saved)).unwrap_or_default();
    Answer { status: StatusCode::CREATED.as_u16(), headers, body }
}

/// Cast a chart without saving it
///
/// The name is checked like that of a saved chart, and not repeated.
#[utoipa::path(post, path = "/api/v1/charts/cast", tag = "charts", request_body = ChartIn, responses(
    (status = 200, body = Chart),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "Not JSON"),
    (status = 413, body = Problem, content_type = "application/problem+json", description = "Over 1 MiB"),
    (status = 415, body = Problem, content_type = "application/problem+json", description = "Not application/json"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn cast(
    State(app): State<App>,
    By(_caller): By,
    Body(body): Body<ChartIn>,
) -> Result<Json<Chart>, Problem> {
    let new = ChartDraft::from(body).parse()?;
    Ok(Json(app::charts::cast(&app, &new)?))
}

/// Which part of the list.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct List {
    /// The most charts to answer with, 1 to 100; 50 when left out.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u16>,
    /// `next_cursor` of the part before.
    cursor: Option<String>,
}

/// List the saved charts, newest first
#[utoipa::path(get, path = "/api/v1/charts", tag = "charts", params(List), responses(
    (status = 200, body = ChartsOut),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "A wrong parameter")
))]
pub async fn list(
    State(app): State<App>,
    By(caller): By,
    Params(list): Params<List>,
) -> Result<Json<ChartsOut>, Problem> {
    let limit = list.limit.unwrap_or(50);
    if !(1..=PageRequest::MOST).contains(&limit) {
        let detail = format!("limit must be between 1 and {}.", PageRequest::MOST);
        return Err(Problem::field(StatusCode::BAD_REQUEST, "?limit", "limit_out_of_range", detail));
    }
    let before = match list.cursor.as_deref().map(|c| cursor::open(&app.secret, c)) {
        None => None,
        Some(Some(id)) => Some(id),
        Some(None) => {
            let detail = "cursor must be the next_cursor of an earlier answer.";
            return Err(Problem::field(StatusCode::BAD_REQUEST, "?cursor", "cursor_invalid", detail));
        }
    };
    let page = app::charts::list(&app, caller, PageRequest { limit, before }).await?;
    Ok(Json(ChartsOut::new(page, &app.secret)))
}

/// A saved chart
#[utoipa::path(get, path = "/api/v1/charts/{id}", tag = "charts", params(("id" = uuid::Uuid, Path)), responses(
    (status = 200, body = ChartOut),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart")
))]
pub async fn get(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<Json<ChartOut>, Problem> {
    Ok(Json(app::charts::get(&app, caller, id).await?.into()))
}

/// Delete a saved chart
#[utoipa::path(delete, path = "/api/v1/charts/{id}", tag = "charts", params(("id" = uuid::Uuid, Path)), responses(
    (status = 204, description = "It is gone"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart")
))]
pub async fn delete(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<StatusCode, Problem> {
    app::charts::delete(&app, caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How a wheel is drawn.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Drawing {
    /// `auto` follows the viewer's preference (default), `paper` is light, `night` is dark.
    theme: Option<ThemeIn>,
}

/// A theme of the wheel.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ThemeIn {
    Auto,
    Paper,
    Night,
}

/// The wheel of a saved chart
#[utoipa::path(get, path = "/api/v1/charts/{id}/wheel.svg", tag = "charts", params(("id" = uuid::Uuid, Path), Drawing),
    responses(
        (status = 200, body = String, content_type = "image/svg+xml",
            headers(("ETag" = String, description = "Changes when the drawing does"))),
        (status = 304, description = "Unchanged since If-None-Match"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart")
))]
pub async fn wheel_svg(
    State(app): State<App>,
    By(caller): By,
    Id(id): Id,
    Params(drawing): Params<Drawing>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let saved = app::charts::get(&app, caller, id).await?;
    let theme = match drawing.theme.unwrap_or(ThemeIn::Auto) {
        ThemeIn::Auto => wheel::Theme::Auto,
        ThemeIn::Paper => wheel::Theme::Paper,
        ThemeIn::Night => wheel::Theme::Night,
    };
    let svg = wheel::svg(&saved.chart, &wheel::Options::file(theme));
    let tag = entity_tag(svg.as_bytes());
    let caching = [(header::ETAG, tag.clone()), (header::CACHE_CONTROL, "private, no-cache".to_owned())];
    let known = headers.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    if known.is_some_and(|known| known.split(',').any(|t| t.trim() == tag || t.trim() == "*")) {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    Ok((caching, [(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
}

/// An entity tag over the bytes: FNV-1a, 64 bits, a name and not a defence.
fn entity_tag(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("\"{hash:016x}\"")
}

/// The offline interpreter's reading of a saved chart
#[utoipa::path(get, path = "/api/v1/charts/{id}/reading", tag = "charts", params(("id" = uuid::Uuid, Path)), responses(
    (status = 200, body = Reading),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart")
))]
pub async fn reading(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<Json<Reading>, Problem> {
    let saved = app::charts::get(&app, caller, id).await?;
    Ok(Json(app::readings::offline(&saved.chart)))
}
