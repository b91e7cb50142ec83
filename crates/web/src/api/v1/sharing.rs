//! Showing a chart to others: by a link that cannot be guessed, or to everybody.

use app::App;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::view::{PublicOut, public};
use crate::extract::{By, Id};
use crate::problem::Problem;

/// The link to a chart.
#[derive(Debug, Serialize, ToSchema)]
pub struct LinkOut {
    /// What opens the chart; 64 hexadecimal digits, shown this once and kept nowhere.
    token: String,
    /// Path of the chart as JSON.
    path: String,
}

/// Make a link to a chart
///
/// Whoever has the link sees the chart and its name, and nothing else of yours. A chart has one link: making a new one
/// ends the old one.
#[utoipa::path(post, path = "/api/v1/charts/{id}/share", tag = "sharing", params(("id" = uuid::Uuid, Path)), responses(
    (status = 201, body = LinkOut),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart")
))]
pub async fn share(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<Response, Problem> {
    let token = app::charts::share(&app, caller, id).await?;
    let path = format!("/api/v1/shared/{token}");
    Ok((StatusCode::CREATED, Json(LinkOut { token, path })).into_response())
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
    (status = 200, body = PublicOut),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "The link opens nothing")
))]
pub async fn shared(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Problem> {
    let kept = app::charts::shared(&app, &token).await?;
    Ok(json(public(&kept.saved)))
}

/// A chart that its owner made public
#[utoipa::path(get, path = "/api/v1/public/{id}", tag = "sharing", params(("id" = uuid::Uuid, Path)), responses(
    (status = 200, body = PublicOut),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such public chart")
))]
pub async fn public_chart(State(app): State<App>, Id(id): Id) -> Result<Response, Problem> {
    let kept = app::charts::public(&app, id).await?;
    Ok(json(public(&kept.saved)))
}

fn json(body: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}
