//! How fast one client may ask: the generic cell rate algorithm, which has no window edges to slip through.
//!
//! A client's state is one number, the backlog: how many microseconds of its allowance are used up and not yet
//! earned back. A request adds the interval of its quota and is refused when the backlog would exceed the whole
//! burst; time takes the backlog away. Whoever keeps the state (a map in the process, a key in Redis) gives it to
//! [`Quota::take`] or computes the same sum itself.
//!
//! In every window of one period, wherever it begins, at most `requests + burst` are accepted.
//!
//! Source: ITU-T I.371, generic cell rate algorithm, in its virtual-scheduling form.

use std::future::Future;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::pin::Pin;

use crate::PersonId;

/// So many requests a period, of which so many at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// Requests in a period.
    pub requests: NonZeroU32,
    /// The period, seconds.
    pub period_s: NonZeroU32,
    /// Requests that may come at once.
    pub burst: NonZeroU32,
}

impl Quota {
    /// `requests` in `period_s` seconds, all at once or spread out; neither may be zero.
    const fn of(requests: u32, period_s: u32) -> Quota {
        let requests = NonZeroU32::new(requests).expect("a quota allows something");
        Quota { requests, period_s: NonZeroU32::new(period_s).expect("a period takes time"), burst: requests }
    }

    /// `requests` in `period_s` seconds, all at once or spread out.
    pub fn new(requests: NonZeroU32, period_s: NonZeroU32) -> Quota {
        Quota { requests, period_s, burst: requests }
    }

    /// Microseconds that one request costs, rounded up, so that the rate is never exceeded.
    pub fn interval_us(&self) -> u64 {
        (u64::from(self.period_s.get()) * 1_000_000).div_ceil(u64::from(self.requests.get()))
    }

    /// The largest backlog, microseconds.
    pub fn capacity_us(&self) -> u64 {
        self.interval_us() * u64::from(self.burst.get())
    }

    /// Asks for one request with a backlog of `backlog_us` microseconds.
    pub fn take(&self, backlog_us: u64) -> Taken {
        let backlog_us = backlog_us.min(self.capacity_us());
        let wanted = backlog_us + self.interval_us();
        if wanted <= self.capacity_us() {
            Taken { accepted: true, backlog_us: wanted }
        } else {
            Taken { accepted: false, backlog_us }
        }
    }

    /// What a backlog leaves.
    pub fn standing(&self, taken: Taken) -> Standing {
        let free = self.capacity_us().saturating_sub(taken.backlog_us);
        let remaining = u32::try_from(free / self.interval_us()).unwrap_or(u32::MAX);
        let next_us = self.interval_us() - free % self.interval_us();
        Standing {
            accepted: taken.accepted,
            remaining,
            next_s: if taken.backlog_us == 0 { 0 } else { next_us.div_ceil(1_000_000) },
        }
    }
}

/// Whether a request was accepted, and the backlog after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Whether the request may go on.
    pub accepted: bool,
    /// The backlog now, microseconds.
    pub backlog_us: u64,
}

/// What a client is told of its allowance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether the request may go on.
    pub accepted: bool,
    /// Requests that would be accepted at this moment.
    pub remaining: u32,
    /// Whole seconds, rounded up, until one more is; after a refusal, until the next request passes.
    pub next_s: u64,
}

/// What is counted together. Each class of a client has an allowance of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// Everything on a personal instance, and what costs nothing (health, assets) on a service.
    Open,
    /// Requests of nobody in particular.
    Anonymous,
    /// Requests of a person or an API key.
    SignedIn,
    /// Charts that are cast.
    Charts,
    /// Readings that an AI writes.
    Readings,
    /// Attempts to log in, and what else could be used to guess a secret.
    Login,
}

impl Class {
    /// Its name in header fields and keys.
    pub fn name(self) -> &'static str {
        match self {
            Class::Open => "open",
            Class::Anonymous => "anonymous",
            Class::SignedIn => "signed-in",
            Class::Charts => "charts",
            Class::Readings => "readings",
            Class::Login => "login",
        }
    }
}

/// The quota of every class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the classes are")]
pub struct Quotas {
    pub open: Quota,
    pub anonymous: Quota,
    pub signed_in: Quota,
    pub charts: Quota,
    pub readings: Quota,
    pub login: Quota,
}

impl Quotas {
    /// 6000 a minute where nothing is at stake; a service: 100 an hour for nobody in particular, 1000 for
    /// people, 10 charts, 50 readings, and 5 log-ins in 5 minutes.
    pub const USUAL: Quotas = Quotas {
        open: Quota::of(6000, 60),
        anonymous: Quota::of(100, 3600),
        signed_in: Quota::of(1000, 3600),
        charts: Quota::of(10, 3600),
        readings: Quota::of(50, 3600),
        login: Quota::of(5, 300),
    };

    /// The quota of a class.
    pub fn of(&self, class: Class) -> Quota {
        match class {
            Class::Open => self.open,
            Class::Anonymous => self.anonymous,
            Class::SignedIn => self.signed_in,
            Class::Charts => self.charts,
            Class::Readings => self.readings,
            Class::Login => self.login,
        }
    }
}

/// On whose allowance a request goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// A person, by whatever session.
    Person(PersonId),
    /// An API key.
    ApiKey(uuid::Uuid),
    /// A network: one IPv4 address, or one IPv6 /64, which is what a household is given.
    Network(IpAddr),
}

impl Who {
    /// The client behind an address.
    pub fn at(address: IpAddr) -> Who {
        Who::Network(match address.to_canonical() {
            IpAddr::V6(v6) if !v6.is_loopback() => {
                let [a, b, c, d, ..] = v6.segments();
                Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
            }
            other => other,
        })
    }
}

/// One allowance: a class of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// What is counted.
    pub class: Class,
    /// For whom.
    pub who: Who,
}

impl Key {
    /// The key in a shared store, such as `os:limit:charts:n:192.0.2.1`.
    pub fn text(&self) -> String {
        let class = self.class.name();
        match self.who {
            Who::Person(person) => format!("os:limit:{class}:p:{}", person.0.simple()),
            Who::ApiKey(id) => format!("os:limit:{class}:k:{}", id.simple()),
            Who::Network(address) => format!("os:limit:{class}:n:{address}"),
        }
    }
}

/// The answer of a [`SharedLimiter`]: `None` when the store is away.
pub type SharedAnswer<'a> = Pin<Box<dyn Future<Output = Option<Taken>> + Send + 'a>>;

/// Allowances that several instances share. A store that is away answers `None` at once or after a short
/// time-out, and the instance goes on with what it knows itself.
pub trait SharedLimiter: Send + Sync {
    /// Takes one request from an allowance. `known_us` is the backlog that this instance knows of: a store that
    /// lost its memory learns from it.
    fn take<'a>(&'a self, key: &'a Key, quota: &'a Quota, known_us: u64) -> SharedAnswer<'a>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quota(requests: u32, period_s: u32, burst: u32) -> Quota {
        let some = |n| NonZeroU32::new(n).expect("not zero");
        Quota { requests: some(requests), period_s: some(period_s), burst: some(burst) }
    }

    /// The moments, microseconds, at which requests were accepted.
    fn accepted(quota: Quota, waits: &[u64]) -> Vec<u64> {
        let (mut now, mut backlog, mut moments) = (0_u64, 0_u64, Vec::new());
        for wait in waits {
            now += wait;
            backlog = backlog.saturating_sub(*wait);
            let taken = quota.take(backlog);
            backlog = taken.backlog_us;
            if taken.accepted {
                moments.push(now);
            }
        }
        moments
    }

    proptest! {
        #[test]
        fn no_window_holds_more_than_rate_and_burst(
            (requests, period, burst) in (1..50_u32, 1..100_u32, 1..50_u32),
            waits in prop::collection::vec(prop_oneof![Just(0_u64), 0..3_000_000_u64], 1..400),
        ) {
            let quota = quota(requests, period, burst);
            let moments = accepted(quota, &waits);
            let window = u64::from(period) * 1_000_000;
            for (i, start) in moments.iter().enumerate() {
                let inside = moments[i..].iter().take_while(|m| **m - start < window).count();
                prop_assert!(inside <= (requests + burst) as usize, "{inside} in one period");
            }
        }

        #[test]
        fn what_a_client_is_told_is_true(
            (requests, period, burst) in (1..50_u32, 1..4000_u32, 1..50_u32),
            used in 0..200_000_000_u64,
        ) {
            let quota = quota(requests, period, burst);
            let taken = quota.take(used);
            let standing = quota.standing(taken);
            let mut backlog = taken.backlog_us;
            for _ in 0..standing.remaining {
                let next = quota.take(backlog);
                prop_assert!(next.accepted, "fewer than were promised");
                backlog = next.backlog_us;
            }
            prop_assert!(!quota.take(backlog).accepted, "more than were promised");
            let later = taken.backlog_us.saturating_sub(standing.next_s * 1_000_000);
            prop_assert!(quota.take(later).accepted, "after the wait the next one passes");
            let then = quota.standing(Taken { accepted: true, backlog_us: later });
            prop_assert!(then.remaining > standing.remaining, "and one more is left");
        }
    }

    #[test]
    fn one_household_is_one_client() {
        let at = |s: &str| Who::at(s.parse().expect("an address"));
        assert_eq!(at("2001:db8:1:2:3::4"), at("2001:db8:1:2:ffff::9"));
        assert_ne!(at("2001:db8:1:2::1"), at("2001:db8:1:3::1"));
        assert_eq!(at("::ffff:192.0.2.1"), at("192.0.2.1"));
        assert_ne!(at("192.0.2.1"), at("192.0.2.2"));
    }

    #[test]
    fn keys_of_different_classes_and_clients_differ() {
        let id = uuid::Uuid::from_u128(7);
        let address = Who::at("192.0.2.1".parse().expect("an address"));
        let mut texts = Vec::new();
        for class in
            [Class::Open, Class::Anonymous, Class::SignedIn, Class::Charts, Class::Readings, Class::Login]
        {
            for who in [Who::Person(PersonId(id)), Who::ApiKey(id), address] {
                texts.push(Key { class, who }.text());
            }
        }
        let all = texts.len();
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), all);
    }
}
