//! Where a request came from, as it is kept with a session and as guesses are counted.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use model::account::Client;

use crate::middleware::client::ClientAddress;

/// Where the request came from.
pub struct From(pub Client);

impl<S: Send + Sync> FromRequestParts<S> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<From, Infallible> {
        let address = parts.extensions.get::<ClientAddress>();
        let agent = parts.headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok());
        Ok(From(Client {
            address: address.map(|client| client.0),
            agent: agent.unwrap_or_default().to_owned(),
        }))
    }
}
