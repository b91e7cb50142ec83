//! The calls of one question to one provider: what a failure means, and whether it is asked again.

use std::time::Duration;

use crate::jobs::Retry;

/// How often a provider is asked one question.
const ATTEMPTS: u32 = 3;
/// The wait after the first failure, before scattering.
const FIRST: Duration = Duration::from_millis(500);
/// A provider that wants longer is not waited for: the next one is asked.
const LONGEST: Duration = Duration::from_secs(10);

/// Why a call gave no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No connection, or it broke before the answer began.
    Unreachable,
    /// It took too long before the answer began.
    Silent,
    /// It has too much to do, and says how long it wants to be left alone.
    Busy(Option<Duration>),
    /// A fault of its own: 5xx.
    Failing(u16),
    /// It does not let us in, or cannot use what was asked: any other 4xx.
    Refused(u16),
    /// The answer broke off, or took too long to its end.
    Cut,
    /// The answer is longer than any should be.
    TooLong,
    /// The answer is not what the protocol says.
    Garbled,
    /// The answer holds no text.
    Empty,
}

impl Trouble {
    /// A trouble by its HTTP status; `None` for 2xx.
    pub fn of_status(status: u16, retry_after: Option<Duration>) -> Option<Trouble> {
        match status {
            200..=299 => None,
            429 => Some(Trouble::Busy(retry_after)),
            503 if retry_after.is_some() => Some(Trouble::Busy(retry_after)),
            408 | 425 => Some(Trouble::Silent),
            500.. => Some(Trouble::Failing(status)),
            _ => Some(Trouble::Refused(status)),
        }
    }

    /// Stable code, as it is written down.
    pub const fn code(self) -> &'static str {
        match self {
            Trouble::Unreachable => "ai_unreachable",
            Trouble::Silent => "ai_silent",
            Trouble::Busy(_) => "ai_busy",
            Trouble::Failing(_) => "ai_failing",
            Trouble::Refused(_) => "ai_refused",
            Trouble::Cut => "ai_answer_cut",
            Trouble::TooLong => "ai_answer_too_long",
            Trouble::Garbled => "ai_answer_garbled",
            Trouble::Empty => "ai_answer_empty",
        }
    }

    /// Whether the same call may succeed later. An answer that began is not asked for again: it was paid for.
    const fn passes(self) -> bool {
        matches!(self, Trouble::Unreachable | Trouble::Silent | Trouble::Busy(_) | Trouble::Failing(_))
    }
}

/// What is to be done after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The same call again, after this long.
    Wait(Duration),
    /// The next provider.
    GiveUp(Trouble),
}

/// The calls of one question so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calls {
    made: u32,
}

impl Calls {
    /// A call failed. `scatter` is between 0 and 1, so that those who failed together do not come back together; `left`
    /// is how long the question may still take.
    pub fn failed(&mut self, trouble: Trouble, scatter: f64, left: Duration) -> Next {
        self.made += 1;
        let asked = match trouble {
            Trouble::Busy(asked) => asked,
            _ => None,
        };
        let retry = Retry { attempts: ATTEMPTS, first: FIRST };
        let wait = retry.wait(self.made, scatter, asked);
        let again = trouble.passes() && self.made < retry.attempts && wait <= LONGEST.min(left);
        if again { Next::Wait(wait) } else { Next::GiveUp(trouble) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: Duration = Duration::from_secs(60);

    #[test]
    fn statuses_are_told_apart() {
        let after = Some(Duration::from_secs(3));
        for (status, wait, expected) in [
            (200, None, None),
            (429, after, Some(Trouble::Busy(after))),
            (429, None, Some(Trouble::Busy(None))),
            (503, after, Some(Trouble::Busy(after))),
            (503, None, Some(Trouble::Failing(503))),
            (500, None, Some(Trouble::Failing(500))),
            (400, None, Some(Trouble::Refused(400))),
            (401, after, Some(Trouble::Refused(401))),
            (302, None, Some(Trouble::Refused(302))),
        ] {
            assert_eq!(Trouble::of_status(status, wait), expected, "{status}");
        }
    }

    #[test]
    fn what_may_pass_is_tried_three_times_and_what_will_not_once() {
        for trouble in [Trouble::Unreachable, Trouble::Silent, Trouble::Failing(500), Trouble::Busy(None)] {
            let mut calls = Calls::default();
            assert_eq!(calls.failed(trouble, 1.0, LEFT), Next::Wait(FIRST));
            assert!(matches!(calls.failed(trouble, 0.0, LEFT), Next::Wait(wait) if wait >= FIRST));
            assert_eq!(calls.failed(trouble, 0.5, LEFT), Next::GiveUp(trouble));
        }
        for trouble in [
            Trouble::Refused(401),
            Trouble::Refused(400),
            Trouble::Cut,
            Trouble::TooLong,
            Trouble::Garbled,
            Trouble::Empty,
        ] {
            assert_eq!(
                Calls::default().failed(trouble, 0.5, LEFT),
                Next::GiveUp(trouble),
                "{}",
                trouble.code()
            );
        }
    }

    #[test]
    fn what_a_provider_asks_for_is_kept_or_it_is_left() {
        let busy = |seconds| Trouble::Busy(Some(Duration::from_secs(seconds)));
        assert!(
            matches!(Calls::default().failed(busy(4), 0.5, LEFT), Next::Wait(wait) if wait >= Duration::from_secs(4))
        );
        assert_eq!(Calls::default().failed(busy(3600), 0.5, LEFT), Next::GiveUp(busy(3600)));
        let hurry = Duration::from_secs(1);
        assert_eq!(
            Calls::default().failed(busy(4), 0.5, hurry),
            Next::GiveUp(busy(4)),
            "there is no time left for it"
        );
    }
}
