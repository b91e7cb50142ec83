//! Section `[server]`.

use std::net::SocketAddr;

use serde::Deserialize;

/// Where it listens and where it keeps its data.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// `OUTERSKIES__SERVER__LISTEN`: address and port; loopback only.
    pub listen: SocketAddr,
    /// `OUTERSKIES__SERVER__DATA`: the data directory; empty for the platform's usual place.
    pub data: String,
}
