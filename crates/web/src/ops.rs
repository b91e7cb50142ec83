//! Signs of life.

use app::App;
use app::health::NotReady;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::problem::Problem;

/// A sign of life.
#[derive(Serialize, ToSchema)]
pub struct Health {
    /// `live` or `ready`.
    status: &'static str,
}

/// Whether the process runs
#[utoipa::path(get, path = "/health/live", tag = "health", responses((status = 200, body = Health)))]
pub async fn live() -> Json<Health> {
    Json(Health { status: "live" })
}

/// Whether it can serve: it is not stopping, and the database answers
#[utoipa::path(get, path = "/health/ready", tag = "health",
    responses((status = 200, body = Health), (status = 503, body = Problem, content_type = "application/problem+json")))]
pub async fn ready(State(app): State<App>) -> Response {
    let Err(error) = app::health::ready(&app).await else {
        return Json(Health { status: "ready" }).into_response();
    };
    let (code, detail) = match error {
        NotReady::Stopping => ("stopping", "The program is stopping; open requests are finished."),
        NotReady::Database(_) => ("not_ready", "The database does not answer."),
    };
    tracing::warn!(%error, "not ready");
    Problem::new(StatusCode::SERVICE_UNAVAILABLE, code, detail).into_response()
}
