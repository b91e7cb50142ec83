//! Signs of life.

use app::App;
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

/// Whether it can serve: the database answers
#[utoipa::path(get, path = "/health/ready", tag = "health",
    responses((status = 200, body = Health), (status = 503, body = Problem, content_type = "application/problem+json")))]
pub async fn ready(State(app): State<App>) -> Response {
    match app::health::ready(&app).await {
        Ok(()) => Json(Health { status: "ready" }).into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            Problem::new(StatusCode::SERVICE_UNAVAILABLE, "not_ready", "The database does not answer.")
                .into_response()
        }
    }
}
