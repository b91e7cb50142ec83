//! The doors over HTTP: `/api/v1` and the pages.

mod api;
pub mod assets;
mod contract;
pub mod deprecation;
mod description;
mod docs;
mod extract;
pub mod middleware;
mod ops;
pub mod pages;
mod problem;
mod routes;

use std::num::NonZeroU32;

pub use problem::{Problem, codes};
pub use routes::{openapi, router};

/// How the web is set up.
#[derive(Clone, Debug)]
pub struct Options {
    /// Requests a minute that one address may make.
    pub requests_per_minute: NonZeroU32,
}
