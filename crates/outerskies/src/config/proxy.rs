//! Section `[proxy]`.

use serde::Deserialize;
use web::{ForwardedBy, Network, Proxies};

use crate::exit::Failure;

/// What stands in front of the program.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proxy {
    /// `OUTERSKIES__PROXY__TRUSTED`: networks of the proxies whose word about addresses is taken.
    pub trusted: Vec<String>,
    /// `OUTERSKIES__PROXY__FIELD`: where they write it.
    pub field: Field,
}

/// The field in which a proxy writes where a request came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Field {
    /// `X-Forwarded-For`.
    #[serde(rename = "x-forwarded-for")]
    XForwardedFor,
    /// `Forwarded` (RFC 7239).
    #[serde(rename = "forwarded")]
    Forwarded,
}

impl Proxy {
    /// The proxies; an error names the network that cannot be read.
    pub fn proxies(&self) -> Result<Proxies, Failure> {
        let trusted = self.trusted.iter().map(|n| n.parse::<Network>()).collect::<Result<_, _>>();
        let field = match self.field {
            Field::XForwardedFor => ForwardedBy::XForwardedFor,
            Field::Forwarded => ForwardedBy::Forwarded,
        };
        Ok(Proxies { trusted: trusted.map_err(|e| Failure::wrong(format!("proxy.trusted: {e}")))?, field })
    }
}
