//! Casting, listing, reading and deleting charts.

use app::App;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chart::wheel;
use model::charts::{ChartDraft, PageRequest};
use model::cursor;
use reading::{Language, Reading, UnknownLanguage};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::view::{ChartIn, ChartOut, ChartsOut};
use crate::extract::{Body, By, Id, Params};
use crate::problem::Problem;

/// Cast a chart and save it
#[utoipa::path(post, path = "/api/v1/charts", tag = "charts", request_body = ChartIn, responses(
    (status = 201, body = ChartOut, headers(("Location" = String, description = "Where the chart is found"))),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "Not JSON"),
    (status = 413, body = Problem, content_type = "application/problem+json", description = "Over 1 MiB"),
    (status = 415, body = Problem, content_type = "application/problem+json", description = "Not application/json"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn create(
    State(app): State<App>,
    By(caller): By,
    Body(body): Body<ChartIn>,
) -> Result<Response, Problem> {
    let new = ChartDraft::from(body).parse()?;
    let saved = app::charts::create(&app, caller, new).await?;
    let location = format!("/api/v1/charts/{}", saved.id);
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], Json(ChartOut::from(saved))).into_response())
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

/// How a reading is written.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Writing {
    /// Code of ISO 639-1, such as `en` (default), `de`, `es`, `fr` or `pt`; a region after it is passed over.
    language: Option<String>,
}

/// The offline interpreter's reading of a saved chart
#[utoipa::path(get, path = "/api/v1/charts/{id}/reading", tag = "charts", params(("id" = uuid::Uuid, Path), Writing),
    responses(
    (status = 200, body = Reading),
    (status = 400, body = Problem, content_type = "application/problem+json",
        description = "`unknown_language`: none of ours; the detail lists them"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart")
))]
pub async fn reading(
    State(app): State<App>,
    By(caller): By,
    Id(id): Id,
    Params(writing): Params<Writing>,
) -> Result<Json<Reading>, Problem> {
    let language = match writing.language.as_deref() {
        Some(code) => code.parse().map_err(|unknown: UnknownLanguage| {
            Problem::new(StatusCode::BAD_REQUEST, "unknown_language", format!("There are {unknown}."))
        })?,
        None => Language::default(),
    };
    let saved = app::charts::get(&app, caller, id).await?;
    Ok(Json(app::readings::offline(&saved.chart, language)))
}
