//! Casting, opening, changing and deleting charts.

use app::App;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chart::{Chart, wheel};
use model::charts::{ChartDraft, EditDraft, SavedChart, Stored};
use model::idempotency::Answer;
use reading::{Language, Reading, UnknownLanguage};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::view::{self, ChartIn, ChartOut, ChartPatch};
use crate::extract::{
    Body, By, Condition, Id, IfMatch, Key, Once, Params, answered, created, digest_tag, entity_tag,
    has_already,
};
use crate::problem::Problem;

/// Cast a chart and save it
///
/// With an `Idempotency-Key` the request can be sent again: the chart is saved once.
#[utoipa::path(post, path = "/api/v1/charts", tag = "charts", request_body = ChartIn, params(Key), responses(
    (status = 409, body = Problem, content_type = "application/problem+json",
        description = "The first request with this key is still being answered"),
    (status = 201, body = ChartOut, headers(
        ("Location" = String, description = "Where the chart is found"),
        ("ETag" = String, description = "Changes with `version`"),
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
    let location = (header::LOCATION, format!("/api/v1/charts/{}", saved.id));
    created(vec![location, (header::ETAG, entity_tag(1))], view::fresh(&saved))
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
    By(caller): By,
    Body(body): Body<ChartIn>,
) -> Result<Json<Chart>, Problem> {
    let new = ChartDraft::from(body).parse()?;
    Ok(Json(app::charts::cast(&app, caller, &new)?))
}

/// A saved chart
#[utoipa::path(get, path = "/api/v1/charts/{id}", tag = "charts", params(("id" = uuid::Uuid, Path)), responses(
    (status = 200, body = ChartOut, headers(("ETag" = String, description = "Changes with `version`"))),
    (status = 304, description = "Unchanged since If-None-Match"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart")
))]
pub async fn get(
    State(app): State<App>,
    By(caller): By,
    Id(id): Id,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let stored = app::charts::read(&app, caller, id).await?;
    let tag = entity_tag(stored.marks.version);
    if has_already(&headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, caching(tag)).into_response());
    }
    Ok(shown(&stored))
}

/// Change what you noted about a chart
///
/// Name, favourite, public, folder and tags; what is left out stays as it is. With `If-Match` only that version is
/// changed.
#[utoipa::path(patch, path = "/api/v1/charts/{id}", tag = "charts",
    params(("id" = uuid::Uuid, Path), Condition),
    request_body = ChartPatch, responses(
    (status = 200, body = ChartOut, headers(("ETag" = String, description = "Changes with `version`"))),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart"),
    (status = 412, body = Problem, content_type = "application/problem+json",
        description = "Changed since the version of If-Match"),
    (status = 415, body = Problem, content_type = "application/problem+json", description = "Not application/json"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn edit(
    State(app): State<App>,
    By(caller): By,
    Id(id): Id,
    IfMatch(expected): IfMatch,
    Body(body): Body<ChartPatch>,
) -> Result<Response, Problem> {
    let edit = EditDraft::from(body).parse()?;
    Ok(shown(&app::charts::edit(&app, caller, id, &expected, &edit).await?))
}

/// Delete a saved chart
///
/// It goes to the trash, from where it can be restored for 30 days. With `If-Match` only that version is deleted.
#[utoipa::path(delete, path = "/api/v1/charts/{id}", tag = "charts",
    params(("id" = uuid::Uuid, Path), Condition),
    responses(
    (status = 204, description = "It is in the trash"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart"),
    (status = 412, body = Problem, content_type = "application/problem+json",
        description = "Changed since the version of If-Match")
))]
pub async fn delete(
    State(app): State<App>,
    By(caller): By,
    Id(id): Id,
    IfMatch(expected): IfMatch,
) -> Result<StatusCode, Problem> {
    app::charts::delete(&app, caller, id, &expected).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take a chart out of the trash
///
/// One that is not in the trash stays as it is.
#[utoipa::path(post, path = "/api/v1/charts/{id}/restore", tag = "charts", params(("id" = uuid::Uuid, Path)), responses(
    (status = 200, body = ChartOut, headers(("ETag" = String, description = "Changes with `version`"))),
    (status = 404, body = Problem, content_type = "application/problem+json",
        description = "There is no such chart, or it was in the trash for longer than 30 days")
))]
pub async fn restore(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<Response, Problem> {
    Ok(shown(&app::charts::restore(&app, caller, id).await?))
}

/// A chart as it is stored, with its tag.
fn shown(stored: &Stored) -> Response {
    let caching = caching(entity_tag(stored.marks.version));
    (caching, [(header::CONTENT_TYPE, "application/json")], view::stored(stored)).into_response()
}

fn caching(tag: String) -> [(header::HeaderName, String); 2] {
    [(header::ETAG, tag), (header::CACHE_CONTROL, "private, no-cache".to_owned())]
}

/// How a wheel is drawn.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Drawing {
    /// `auto` follows the viewer's preference (default), `paper` is light, `night` is dark.
    #[param(inline)]
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
    let stored = app::charts::read(&app, caller, id).await?;
    let theme = match drawing.theme.unwrap_or(ThemeIn::Auto) {
        ThemeIn::Auto => wheel::Theme::Auto,
        ThemeIn::Paper => wheel::Theme::Paper,
        ThemeIn::Night => wheel::Theme::Night,
    };
    let svg = app::wheels::stored(&app, stored.document, &wheel::Options::file(theme)).await?;
    let tag = digest_tag(svg.as_bytes());
    let caching = caching(tag.clone());
    if has_already(&headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    Ok((caching, [(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
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
) -> Result<Response, Problem> {
    let language = match writing.language.as_deref() {
        Some(code) => code.parse().map_err(|unknown: UnknownLanguage| {
            Problem::new(StatusCode::BAD_REQUEST, "unknown_language", format!("There are {unknown}."))
        })?,
        None => Language::default(),
    };
    let stored = app::charts::read(&app, caller, id).await?;
    let json = app::readings::stored(&app, stored.document, language).await?;
    Ok(([(header::CONTENT_TYPE, "application/json")], json.to_vec()).into_response())
}
