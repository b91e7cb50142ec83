//! Section `[log]`.

use serde::Deserialize;

/// What is logged, and how.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// `OUTERSKIES__LOG__LEVEL`: `error`, `warn`, `info`, `debug`, `trace`, or a filter such as `warn,web=debug`.
    pub level: String,
    /// `OUTERSKIES__LOG__FORMAT`: how lines look.
    pub format: Format,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Text on a terminal, JSON elsewhere.
    Auto,
    /// Text.
    Text,
    /// One JSON object a line.
    Json,
}
