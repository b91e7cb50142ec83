//! From a request to typed values, or to a problem that says what is wrong.

mod body;
mod caller;
mod client;
mod params;

pub use body::Body;
pub use caller::By;
pub use client::From;
pub use params::{Id, Params};
