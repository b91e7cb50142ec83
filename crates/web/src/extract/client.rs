//! Where a request came from, as it is kept with a session and as guesses are counted.

use std::convert::Infallible;
use std::net::SocketAddr;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::header;
use axum::http::request::Parts;
use model::account::Client;

/// Where the request came from.
pub struct From(pub Client);

impl<S: Send + Sync> FromRequestParts<S> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<From, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let agent = parts.headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok());
        Ok(From(Client {
            address: peer.map(|ConnectInfo(peer)| peer.ip()),
            agent: agent.unwrap_or_default().to_owned(),
        }))
    }
}
