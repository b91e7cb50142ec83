//! Readings of a chart.

use chart::Chart;
use reading::{Language, Reading};

/// The offline interpreter's reading: always there, the same for the same chart and language.
pub fn offline(chart: &Chart, language: Language) -> Reading {
    reading::interpret(chart, language)
}
