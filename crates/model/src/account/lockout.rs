//! Lock-out: guessing is slowed where it comes from. The owner, who comes from elsewhere or from where they
//! came in before, is not.
//!
//! Attempts are counted for each pair of account and network before the guess is looked at, so that guesses
//! sent all at once count each. Accounts that do not exist are counted alike.

use std::net::IpAddr;

use jiff::{SignedDuration, Timestamp};

/// How many guesses there are and how long one waits after them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lockout {
    /// Guesses from one network at one account before it must wait.
    pub here: u32,
    /// How long it then waits; also how long guesses are remembered.
    pub wait: SignedDuration,
    /// Guesses at one account from everywhere, within [`Lockout::wait`], before networks from which its owner
    /// never came in must wait too.
    pub everywhere: u32,
}

/// What was counted, this attempt included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempts {
    /// Guesses from this network.
    pub here: u32,
    /// When the last one that counted was made here.
    pub last_here: Timestamp,
    /// Guesses from all networks within [`Lockout::wait`].
    pub everywhere: u32,
    /// Whether the owner came in from this network before.
    pub known: bool,
}

impl Lockout {
    /// Five guesses, then fifteen minutes; fifty from everywhere.
    pub const PASSWORD: Lockout = Lockout { here: 5, wait: SignedDuration::from_mins(15), everywhere: 50 };
    /// The same for codes, of which a million exist: twenty from everywhere.
    pub const CODE: Lockout = Lockout { everywhere: 20, ..Lockout::PASSWORD };

    /// How long to wait before the guess is looked at; `None` when it may be looked at now.
    pub fn wait(&self, attempts: &Attempts, now: Timestamp) -> Option<SignedDuration> {
        let rest = || (self.wait - now.duration_since(attempts.last_here)).max(SignedDuration::from_secs(1));
        if attempts.here > self.here {
            Some(rest())
        } else if attempts.everywhere > self.everywhere && !attempts.known {
            Some(self.wait)
        } else {
            None
        }
    }
}

/// The network an address stands for: an IPv4 address itself, an IPv6 address its /64, which is what one
/// subscriber is given. Without an address all share one network.
pub fn network(address: Option<IpAddr>) -> String {
    match address.map(|a| a.to_canonical()) {
        None => "unknown".to_owned(),
        Some(IpAddr::V4(v4)) => v4.to_string(),
        Some(IpAddr::V6(v6)) => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).expect("in range")
    }

    #[test]
    fn the_sixth_guess_waits_and_another_network_does_not() {
        let attempts = |here, everywhere, known| Attempts { here, last_here: at(0), everywhere, known };
        let policy = Lockout::PASSWORD;
        assert_eq!(policy.wait(&attempts(5, 5, false), at(10)), None);
        assert_eq!(policy.wait(&attempts(6, 6, false), at(60)), Some(SignedDuration::from_mins(14)));
        assert_eq!(policy.wait(&attempts(6, 6, true), at(60)), Some(SignedDuration::from_mins(14)));
        assert_eq!(policy.wait(&attempts(1, 7, false), at(60)), None);
    }

    #[test]
    fn many_networks_together_slow_strangers_but_not_the_owner() {
        let attempts = |known| Attempts { here: 1, last_here: at(0), everywhere: 51, known };
        assert_eq!(Lockout::PASSWORD.wait(&attempts(false), at(0)), Some(SignedDuration::from_mins(15)));
        assert_eq!(Lockout::PASSWORD.wait(&attempts(true), at(0)), None);
    }

    #[test]
    fn networks() {
        let of = |text: &str| network(text.parse().ok());
        assert_eq!(of("192.0.2.7"), "192.0.2.7");
        assert_eq!(of("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::"));
        assert_eq!(network(None), "unknown");
    }
}
