//! How long to wait before a job is tried again.

use std::time::Duration;

/// The longest a job waits for another attempt when nobody said how long.
const LONGEST: Duration = Duration::from_secs(3600);

/// Twice as long after each failure, scattered, so that what failed together does not come back together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// How often a job is begun before it is given up.
    pub attempts: u32,
    /// The wait after the first failure, before scattering.
    pub first: Duration,
}

impl Retry {
    /// The wait after attempt `attempt` (from 1). `scatter` is between 0 and 1: the wait is between half of what it
    /// would be and all of it, after whatever somebody asked for (`Retry-After`), so that those who were told the
    /// same do not all come at once either.
    pub fn wait(&self, attempt: u32, scatter: f64, asked: Option<Duration>) -> Duration {
        let doublings = attempt.saturating_sub(1).min(20);
        let whole = self.first.saturating_mul(1 << doublings).min(LONGEST);
        let half = whole / 2;
        match asked {
            Some(asked) => asked.max(half) + self.first.mul_f64(scatter.clamp(0.0, 1.0)),
            None => half + half.mul_f64(scatter.clamp(0.0, 1.0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_are_scattered_and_never_shorter_than_asked() {
        let retry = Retry { attempts: 5, first: Duration::from_secs(2) };
        let secs = |attempt, scatter, asked: Option<u64>| {
            retry.wait(attempt, scatter, asked.map(Duration::from_secs)).as_secs_f64()
        };
        assert_eq!([1, 2, 3].map(|attempt| secs(attempt, 1.0, None)), [2.0, 4.0, 8.0]);
        assert_eq!([1, 2, 3].map(|attempt| secs(attempt, 0.0, None)), [1.0, 2.0, 4.0]);
        assert_eq!(secs(99, 1.0, None), 3600.0);
        assert_eq!(secs(1, 0.5, Some(30)), 31.0);
        assert_eq!(secs(6, 0.0, Some(10)), 32.0, "its own wait is longer");
        assert_eq!(secs(1, 0.0, Some(7200)), 7200.0, "and what was asked for has no bound");
    }
}
