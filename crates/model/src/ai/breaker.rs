//! When a provider that fails is left alone, and when it is tried again.

use std::time::Duration;

/// Failures in a row after which it is left alone.
const FAILURES: u32 = 5;
/// How long it is left alone at first.
const FIRST: Duration = Duration::from_secs(2);
/// How long at most: half a minute after it has recovered it is found out.
const LONGEST: Duration = Duration::from_secs(20);

/// A provider's state. Moments are any clock's that does not go back, counted from anywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Breaker {
    /// Failures since it last answered.
    failures: u32,
    /// Until when it is left alone.
    until: Duration,
    /// Since when one call tries whether it answers again.
    trying: Option<Duration>,
}

impl Breaker {
    /// Whether a call may be made now. Of a provider that was left alone long enough, one call at a time finds out.
    pub fn allows(&mut self, now: Duration) -> bool {
        if self.failures < FAILURES {
            return true;
        }
        // A call that never came back does not keep everybody away for ever.
        let tried = self.trying.is_some_and(|since| now < since.saturating_add(LONGEST));
        if now < self.until || tried {
            return false;
        }
        self.trying = Some(now);
        true
    }

    /// It answered.
    pub fn succeeded(&mut self) {
        *self = Breaker::default();
    }

    /// It did not answer, or said that it cannot.
    pub fn failed(&mut self, now: Duration) {
        self.failures = self.failures.saturating_add(1);
        self.trying = None;
        let doublings = self.failures.saturating_sub(FAILURES).min(10);
        self.until = now.saturating_add(FIRST.saturating_mul(1 << doublings).min(LONGEST));
    }

    /// Whether it is left alone.
    pub fn is_open(&self, now: Duration) -> bool {
        self.failures >= FAILURES && now < self.until
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn it_opens_after_five_failures_and_closes_with_the_first_answer() {
        let mut breaker = Breaker::default();
        for _ in 0..4 {
            breaker.failed(at(10));
            assert!(breaker.allows(at(10)));
        }
        breaker.succeeded();
        for _ in 0..5 {
            assert!(breaker.allows(at(20)));
            breaker.failed(at(20));
        }
        assert!(breaker.is_open(at(21)) && !breaker.allows(at(21)));
        assert!(breaker.allows(at(22)), "one finds out");
        assert!(!breaker.allows(at(22)), "and only one");
        breaker.failed(at(22));
        assert!(!breaker.allows(at(25)) && breaker.allows(at(26)), "left alone for twice as long");
        breaker.succeeded();
        assert!(breaker.allows(at(26)) && breaker.allows(at(26)));
    }

    #[test]
    fn ten_minutes_down_are_found_over_within_half_a_minute() {
        let mut breaker = Breaker::default();
        let (mut calls, mut last) = (0, 0);
        for second in 0..600 {
            if breaker.allows(at(second)) {
                (calls, last) = (calls + 1, second);
                breaker.failed(at(second));
            }
        }
        assert!(calls < 50 && 600 - last <= 20, "{calls} calls, the last at {last}");
        let found = (600..).find(|second| breaker.allows(at(*second))).expect("some day");
        assert!(found <= 620, "{found}");
    }

    #[test]
    fn a_call_that_never_came_back_is_not_waited_for_for_ever() {
        let mut breaker = Breaker::default();
        (0..5).for_each(|_| breaker.failed(at(0)));
        assert!(breaker.allows(at(5)) && !breaker.allows(at(24)) && breaker.allows(at(25)));
    }
}
