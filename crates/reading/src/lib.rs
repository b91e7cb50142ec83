//! Words about a chart, each sentence tied to the facts it rests on.
//!
//! Pure and deterministic: the same chart gives the same bytes. [`facts()`] turns a chart into statements with
//! stable ids; [`offline::interpret`] writes a whole [`Reading`] in a [`Language`], whose every sentence names the facts behind it,
//! and [`offline::section`] one section of it.

pub mod facts;
mod language;
pub mod offline;
pub mod reading;

pub use facts::{Fact, facts};
pub use language::{Language, UnknownLanguage};
pub use offline::interpret;
pub use reading::{Paragraph, Reading, Section, Sentence};
