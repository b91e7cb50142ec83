//! Readings of a chart.

use chart::Chart;
use reading::Reading;

/// The offline interpreter's reading: always there, the same for the same chart.
pub fn offline(chart: &Chart) -> Reading {
    reading::interpret(chart, reading::Language::English)
}
