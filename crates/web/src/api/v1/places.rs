//! Finding a birthplace.

use app::App;
use axum::Json;
use axum::extract::State;
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
    limit: Option<u8>,
}

/// Find a place by the beginning of its name
#[utoipa::path(get, path = "/api/v1/places", tag = "places", params(Search), responses(
    (status = 200, body = PlacesOut),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "A wrong parameter")
))]
pub async fn search(State(app): State<App>, Params(search): Params<Search>) -> Json<PlacesOut> {
    let limit = usize::from(search.limit.unwrap_or(10)).max(1);
    let places = app::places::search(&app, &search.q, limit);
    Json(PlacesOut {
        places: places.into_iter().map(Into::into).collect(),
        attribution: app.places.attribution().to_owned(),
    })
}
