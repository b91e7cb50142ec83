//! The doors over HTTP: `/api/v1` and the pages.

mod api;
pub mod assets;
mod cookie;
mod docs;
mod extract;
pub mod middleware;
mod ops;
pub mod pages;
mod problem;
mod routes;
mod site;

use std::num::NonZeroU32;

pub use problem::Problem;
pub use routes::{openapi, router};
pub use site::Site;

/// How the web is set up.
#[derive(Clone, Debug)]
pub struct Options {
    /// Who we are towards browsers.
    pub site: Site,
    /// Requests a minute that one address may make.
    pub requests_per_minute: NonZeroU32,
}
