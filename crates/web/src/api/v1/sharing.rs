//! Showing a chart to others: by a link that cannot be guessed, or to everybody.

use app::App;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use model::charts::Kept;
use model::idempotency::Answer;
use serde::Serialize;
use utoipa::ToSchema;

use super::view::{PublicOut, public};
use crate::extract::{Again, By, Id, Key, answered, created, digest_tag, has_already};
use crate::problem::Problem;

/// Keeps what is shown out of the indexes of search engines: who has the address may see it, nobody shall find it.
pub(crate) const NO_INDEX: (HeaderName, &str) =
    (HeaderName::from_static("x-robots-tag"), "noindex, nofollow");

/// The link to a chart.
#[derive(Debug, Serialize, ToSchema)]
pub struct LinkOut {
    /// What opens the chart; 64 hexadecimal digits, shown this once and kept nowhere.
    token: String,
    /// Path of the chart as JSON.
    path: String,
    /// Path of its page.
    page: String,
}

/// Make a link to a chart
///
/// Whoever has the link sees the chart, with date, time and place of birth; its name only if `name_shown` is set; and
/// nothing else of yours. A chart has one link: making a new one ends the old one. With an `Idempotency-Key` the request
/// can be sent again: the answer, sealed until then, holds the same token.
#[utoipa::path(post, path = "/api/v1/charts/{id}/share", tag = "sharing", params(("id" = uuid::Uuid, Path), Key), responses(
    (status = 201, body = LinkOut),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart"),
    (status = 409, body = Problem, content_type = "application/problem+json",
        description = "The first request with this key is still being answered"),
    (status = 422, body = Problem, content_type = "application/problem+json",
        description = "Another request had this key")
))]
pub async fn share(
    State(app): State<App>,
    By(caller): By,
    Id(id): Id,
    Again(request): Again,
) -> Result<Response, Problem> {
    let done = match request {
        None => made(app::charts::share(&app, caller, id).await?).into(),
        Some(request) => app::charts::share_once(&app, caller, id, &request, made).await?,
    };
    Ok(answered(done))
}

/// The answer to a link that was made.
fn made(token: String) -> Answer {
    let (path, page) = (format!("/api/v1/shared/{token}"), format!("/shared/{token}"));
    created(Vec::new(), serde_json::to_vec(&LinkOut { token, path, page }).unwrap_or_default())
}

/// End the link to a chart
#[utoipa::path(delete, path = "/api/v1/charts/{id}/share", tag = "sharing", params(("id" = uuid::Uuid, Path)),
    responses(
    (status = 204, description = "No link opens it any more"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart")
))]
pub async fn unshare(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<StatusCode, Problem> {
    app::charts::unshare(&app, caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A chart by its link
#[utoipa::path(get, path = "/api/v1/shared/{token}", tag = "sharing",
    params(("token" = String, Path, description = "The token of the link")), responses(
    (status = 200, body = PublicOut, headers(("ETag" = String, description = "Changes when the chart does"))),
    (status = 304, description = "Unchanged since If-None-Match"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "The link opens nothing")
))]
pub async fn shared(
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let kept = app::charts::shared(&app, &token).await?;
    Ok(shown(&kept, &headers, "private, no-cache"))
}

/// A chart that its owner made public
///
/// With date, time and place of birth; its name only if `name_shown` is set.
#[utoipa::path(get, path = "/api/v1/public/{id}", tag = "sharing", params(("id" = uuid::Uuid, Path)), responses(
    (status = 200, body = PublicOut, headers(("ETag" = String, description = "Changes when the chart does"))),
    (status = 304, description = "Unchanged since If-None-Match"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such public chart")
))]
pub async fn public_chart(
    State(app): State<App>,
    Id(id): Id,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let kept = app::charts::public(&app, id).await?;
    Ok(shown(&kept, &headers, "public, no-cache"))
}

/// Every time the caller is asked anew whether it may still be seen, and told when nothing has changed.
fn shown(kept: &Kept, headers: &HeaderMap, caching: &'static str) -> Response {
    let body = public(kept);
    let tag = digest_tag(&body);
    let fields = [(header::CACHE_CONTROL, caching), NO_INDEX];
    if has_already(headers, &tag) {
        return (StatusCode::NOT_MODIFIED, fields, [(header::ETAG, tag)]).into_response();
    }
    let kind = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::ETAG, tag)];
    (fields, kind, body).into_response()
}
