//! Finding a birthplace.

use app::App;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::PlacesOut;
use crate::extract::Params;
use crate::problem::Problem;

/// What to look for.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Search {
    /// Beginning of a name; accents and case do not matter. A country or state may follow a comma.
    #[param(example = "Koln")]
    q: String,
    /// The most places to answer with, 1 to 20; 10 when left out.
    #[param(minimum = 1, maximum = 20)]
    limit: Option<u16>,
}

/// Find a place by the beginning of its name
#[utoipa::path(get, path = "/api/v1/places", tag = "places", params(Search), responses(
    (status = 200, body = PlacesOut),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "A wrong parameter")
))]
pub async fn search(
    State(app): State<App>,
    Params(search): Params<Search>,
) -> Result<Json<PlacesOut>, Problem> {
    let limit = usize::from(search.limit.unwrap_or(10));
    if !(1..=app::places::MOST).contains(&limit) {
        let detail = format!("limit must be between 1 and {}.", app::places::MOST);
        return Err(Problem::field(StatusCode::BAD_REQUEST, "?limit", "limit_out_of_range", detail));
    }
    let places = app::places::search(&app, &search.q, limit);
    Ok(Json(PlacesOut {
        places: places.into_iter().map(Into::into).collect(),
        attribution: app.places.attribution().to_owned(),
    }))
}
