//! The built-in interpreter: a whole reading from hand-written texts, without a network.

mod page;

use chart::Chart;

use crate::reading::Reading;
use page::Page;

/// Name and version of the built-in interpreter; grows when a text or a rule changes.
pub const INTERPRETER: &str = "built-in 1";

/// Writes the reading of `chart`. The same chart gives the same bytes.
pub fn interpret(chart: &Chart) -> Reading {
    Page::new(chart).finish()
}
