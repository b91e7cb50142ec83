//! Words about a chart, each sentence tied to the facts it rests on.
//!
//! Pure and deterministic: the same chart gives the same bytes. [`facts()`] turns a chart into statements with
//! stable ids; [`offline::interpret`] writes a whole [`Reading`] in a [`Language`], whose every sentence names the facts
//! behind it, and [`offline::section`] one section of it. A [`Brief`] says what is asked of a reading. [`verify()`] holds any text against a chart.

pub mod brief;
pub mod facts;
mod language;
pub mod offline;
pub mod reading;
pub mod verify;

pub use brief::Brief;
pub use facts::{Fact, facts};
pub use language::{Language, UnknownLanguage};
pub use offline::interpret;
pub use reading::{Paragraph, Reading, Section, Sentence};
pub use verify::{Verdict, Verification, verify};

// A section by a language model: what it is told, what it answered, and what becomes of it.
pub mod answer;
pub mod draft;
pub mod prompt;
pub mod safety;
