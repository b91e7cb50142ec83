//! From a request to typed values, or to a problem that says what is wrong.

mod body;
mod caller;
mod client;
mod conditions;
mod once;
mod params;

pub use body::Body;
pub(crate) use body::{object, parse, read};
pub use caller::By;
pub use client::From;
pub use conditions::Expected;
pub(crate) use conditions::{entity_tag, has_already};
pub(crate) use once::answered;
pub use once::{Key, Once};
pub use params::{Id, Params};
