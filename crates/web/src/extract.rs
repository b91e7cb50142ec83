//! From a request to typed values, or to a problem that says what is wrong.

mod body;
mod params;

pub use body::Body;
pub use params::{Id, Params};
