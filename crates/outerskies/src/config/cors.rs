//! Section `[cors]`.

use serde::Deserialize;

/// Whose pages may use the API.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cors {
    /// `OUTERSKIES__CORS__ORIGINS`: origins such as `https://app.example`; there is no wildcard.
    pub origins: Vec<String>,
}
