//! From a request to typed values, or to a problem that says what is wrong.

mod body;
mod caller;
mod client;
mod conditions;
mod once;
mod params;

pub use body::Body;
pub(crate) use body::{Object, object, parse, read};
pub use caller::By;
pub use client::From;
pub use conditions::{Condition, IfMatch};
pub(crate) use conditions::{digest_tag, entity_tag, has_already};
pub use once::{Again, Key, Once};
pub(crate) use once::{accepted, answered, created};
pub use params::{Id, Params};
