//! The doors over HTTP: `/api/v1` and the pages.

mod api;
pub mod assets;
mod contract;
mod cookie;
pub mod deprecation;
mod description;
mod docs;
mod events;
mod extract;
pub mod middleware;
mod ops;
pub mod pages;
mod paging;
mod problem;
mod routes;
mod site;

use std::fmt;
use std::sync::Arc;

use model::limits::{Quotas, SharedLimiter};

pub use middleware::client::{ForwardedBy, Network, Proxies};
pub use problem::{Problem, codes};
pub use routes::{openapi, router};
pub use site::Site;

/// How the web is set up.
#[derive(Clone)]
pub struct Options {
    /// Who we are towards browsers.
    pub site: Site,
    /// How much may be asked.
    pub quotas: Quotas,
    /// Where several instances keep count together.
    pub shared_limiter: Option<Arc<dyn SharedLimiter>>,
    /// The proxies in front of us.
    pub proxies: Proxies,
}

impl Options {
    /// A personal instance with the usual quotas and nothing in front of it.
    pub fn personal() -> Options {
        Options {
            site: Site::Personal,
            quotas: Quotas::USUAL,
            shared_limiter: None,
            proxies: Proxies::default(),
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("site", &self.site)
            .field("quotas", &self.quotas)
            .finish_non_exhaustive()
    }
}
