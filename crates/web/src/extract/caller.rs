//! Who asks.

use app::Caller;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::problem::Problem;

/// Who asks. Every handler takes its [`Caller`] from here and from nowhere else.
///
/// A personal instance has one owner and no login: whoever reaches it on this machine is that owner.
pub struct By(pub Caller);

impl<S: Send + Sync> FromRequestParts<S> for By {
    type Rejection = Problem;

    async fn from_request_parts(_parts: &mut Parts, _state: &S) -> Result<By, Problem> {
        Ok(By(Caller::local_owner()))
    }
}
