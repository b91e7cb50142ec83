//! Section `[limits]`.

use std::num::NonZeroU32;

use serde::Deserialize;

/// How much may be asked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// `OUTERSKIES__LIMITS__REQUESTS_PER_MINUTE`: requests a minute from one address.
    pub requests_per_minute: NonZeroU32,
}
