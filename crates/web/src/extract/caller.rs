//! Who asks.

use app::Caller;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::middleware::authentication::Stranger;
use crate::problem::Problem;

/// Who asks. Every handler takes its [`Caller`] from here and from nowhere else; what the caller may do, the
/// use-case asks of it.
pub struct By(pub Caller);

impl<S: Send + Sync> FromRequestParts<S> for By {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<By, Problem> {
        match parts.extensions.get::<Caller>() {
            Some(caller) => Ok(By(*caller)),
            None => Err(Stranger::of(&parts.extensions)),
        }
    }
}
