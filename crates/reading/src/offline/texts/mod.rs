//! Hand-written texts, one table a subject.
//!
//! A text names only the points, signs and houses of the facts on which the writer of the page sets it.

pub(crate) mod aspects;
pub(crate) mod houses;
pub(crate) mod signs;

pub(crate) mod balance;
pub(crate) mod condition;
pub(crate) mod fields;
pub(crate) mod motion;
pub(crate) mod node;
pub(crate) mod phase;
pub(crate) mod rising;
pub(crate) mod synthesis;
pub(crate) mod tables;
pub(crate) mod threads;
