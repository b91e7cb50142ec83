//! Path and query parameters.

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::problem::Problem;

/// The `{id}` of a path. What is no UUID names nothing that exists, and is answered like an unknown id.
pub struct Id(pub Uuid);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Id, Problem> {
        let text = Path::<String>::from_request_parts(parts, state).await.ok();
        text.and_then(|Path(t)| Uuid::try_parse(&t).ok()).map(Id).ok_or_else(|| app::Error::NotFound.into())
    }
}

/// Query parameters read into `T`; an unknown or malformed one is a problem.
pub struct Params<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Params<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Params<T>, Problem> {
        match Query::<T>::from_request_parts(parts, state).await {
            Ok(Query(value)) => Ok(Params(value)),
            Err(rejection) => Err(Problem::new(
                StatusCode::BAD_REQUEST,
                "query_invalid",
                format!("{}.", rejection.body_text()),
            )),
        }
    }
}
