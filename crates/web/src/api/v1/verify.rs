//! Texts against charts.

use app::App;
use axum::Json;
use axum::extract::State;
use reading::Verification;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Body, By};
use crate::problem::Problem;

/// A text, and the chart that it is said to be about.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "chart_id": "018f0000-0000-7000-8000-000000000000",
    "text": "Your Sun is in Pisces in the tenth house. It squares your Moon."
}))]
pub struct VerifyIn {
    /// Which saved chart.
    chart_id: Uuid,
    /// The text, in English.
    #[schema(min_length = 1, max_length = 100_000)]
    text: String,
}

/// Hold a text against a chart
///
/// Cuts any English text into sentences and says of each what the chart says to it: `supported`, `contradicted`,
/// `unknowable` without the time of birth, or `no_claim`. Each claim names the facts that show it. Nothing is saved.
#[utoipa::path(post, path = "/api/v1/verify", tag = "readings", request_body = VerifyIn, responses(
    (status = 200, body = Verification),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "Not JSON"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such chart"),
    (status = 413, body = Problem, content_type = "application/problem+json", description = "Over 1 MiB"),
    (status = 415, body = Problem, content_type = "application/problem+json", description = "Not application/json"),
    (status = 422, body = Problem, content_type = "application/problem+json",
        description = "`text_missing`, `text_too_long`, or the JSON has another shape")
))]
pub async fn verify(
    State(app): State<App>,
    By(caller): By,
    Body(body): Body<VerifyIn>,
) -> Result<Json<Verification>, Problem> {
    Ok(Json(app::verify::against(&app, caller, body.chart_id, body.text).await?))
}
