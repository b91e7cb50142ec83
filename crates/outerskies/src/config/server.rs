//! Section `[server]`.

use std::net::SocketAddr;
use std::num::NonZeroU32;

use serde::Deserialize;
use web::Site;

use crate::config::cors::Cors;
use crate::exit::Failure;

/// Where it listens and where it keeps its data.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// `OUTERSKIES__SERVER__MODE`: for whom it is.
    pub mode: Mode,
    /// `OUTERSKIES__SERVER__PUBLIC_URL`: under which address a service is known, such as `https://stars.example`.
    pub public_url: String,
    /// `OUTERSKIES__SERVER__CONNECTIONS`: the most connections at a time, fewer when the system allows fewer.
    pub connections: NonZeroU32,
    /// `OUTERSKIES__SERVER__LISTEN`: address and port; loopback only.
    pub listen: SocketAddr,
    /// `OUTERSKIES__SERVER__DATA`: the data directory; empty for the platform's usual place.
    pub data: String,
}

/// For whom the program is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// One owner on this machine, without log-in.
    Personal,
    /// People with accounts.
    Service,
}

impl Server {
    /// Who we are towards browsers; a service needs an address.
    pub fn site(&self, cors: &Cors) -> Result<Site, Failure> {
        match self.mode {
            Mode::Personal if cors.origins.is_empty() => Ok(Site::Personal),
            Mode::Personal => {
                Err(Failure::wrong("cors.origins: a personal instance serves its own pages alone")
                    .hint("leave cors.origins empty, or set server.mode to service"))
            }
            Mode::Service => Site::service(&self.public_url, &cors.origins).map_err(|e| {
                Failure::wrong(format!("server.public_url or cors.origins: {e}"))
                    .hint("a service is known under one address, given as server.public_url")
            }),
        }
    }
}
