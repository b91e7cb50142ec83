//! Section `[limits]`.

use std::num::NonZeroU32;

use model::limits::{Quota, Quotas};
use serde::Deserialize;

/// How much may be asked. Each is an allowance that may be used at once or spread out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// `OUTERSKIES__LIMITS__REQUESTS_PER_MINUTE`: requests a minute from one address; on a service, of what costs
    /// nothing (health, assets).
    pub requests_per_minute: NonZeroU32,
    /// `OUTERSKIES__LIMITS__ANONYMOUS_PER_HOUR`: requests an hour of nobody in particular, from one address.
    pub anonymous_per_hour: NonZeroU32,
    /// `OUTERSKIES__LIMITS__SIGNED_IN_PER_HOUR`: requests an hour of one person or API key.
    pub signed_in_per_hour: NonZeroU32,
    /// `OUTERSKIES__LIMITS__CHARTS_PER_HOUR`: charts an hour.
    pub charts_per_hour: NonZeroU32,
    /// `OUTERSKIES__LIMITS__READINGS_PER_HOUR`: readings by an AI an hour.
    pub readings_per_hour: NonZeroU32,
    /// `OUTERSKIES__LIMITS__LOGINS_PER_5_MINUTES`: attempts in five minutes to log in, from one address.
    pub logins_per_5_minutes: NonZeroU32,
}

impl Limits {
    /// The quotas that they make.
    pub fn quotas(&self) -> Quotas {
        let quota = |requests, like: Quota| Quota::new(requests, like.period_s);
        let usual = Quotas::USUAL;
        Quotas {
            open: quota(self.requests_per_minute, usual.open),
            anonymous: quota(self.anonymous_per_hour, usual.anonymous),
            signed_in: quota(self.signed_in_per_hour, usual.signed_in),
            charts: quota(self.charts_per_hour, usual.charts),
            readings: quota(self.readings_per_hour, usual.readings),
            login: quota(self.logins_per_5_minutes, usual.login),
        }
    }
}
