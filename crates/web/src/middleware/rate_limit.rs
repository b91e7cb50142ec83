//! A limit on how fast one address may ask: GCRA, which has no window edges to slip through.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

use crate::problem::Problem;

/// Addresses remembered before those at rest are forgotten.
const REMEMBERED: usize = 100_000;

type Keyed = RateLimiter<IpAddr, DefaultKeyedStateStore<IpAddr>, DefaultClock, StateInformationMiddleware>;

/// The limiter: so many requests a minute from one address, all at once or spread out.
#[derive(Clone)]
pub struct Limiter {
    keyed: Arc<Keyed>,
    per_minute: NonZeroU32,
}

impl Limiter {
    /// A limiter for `per_minute` requests a minute.
    pub fn new(per_minute: NonZeroU32) -> Limiter {
        let quota = Quota::per_minute(per_minute);
        Limiter { keyed: Arc::new(RateLimiter::keyed(quota).with_middleware()), per_minute }
    }

    /// `Ok` with what is left, or `Err` with the whole seconds to wait.
    fn check(&self, address: IpAddr) -> Result<u32, u64> {
        if self.keyed.len() > REMEMBERED {
            self.keyed.retain_recent();
        }
        match self.keyed.check_key(&client(address)) {
            Ok(snapshot) => Ok(snapshot.remaining_burst_capacity()),
            Err(refused) => Err(refused.wait_time_from(DefaultClock::default().now()).as_secs() + 1),
        }
    }
}

/// One client is one IPv4 address or one IPv6 /64, which is what a household is given.
fn client(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) if !v6.is_loopback() => {
            let [a, b, c, d, ..] = v6.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        other => other,
    }
}

/// Refuses with 429 and a true `Retry-After`. The peer's own address counts: no header can change it.
pub async fn run(State(limiter): State<Limiter>, request: Request, next: Next) -> Response {
    let address = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |ConnectInfo(peer)| peer.ip());
    let (mut response, remaining, wait) = match limiter.check(address) {
        Ok(remaining) => (next.run(request).await, remaining, None),
        Err(seconds) => (refusal(seconds).into_response(), 0, Some(seconds)),
    };
    announce(&mut response, limiter.per_minute, remaining, wait);
    response
}

fn refusal(seconds: u64) -> Problem {
    Problem::new(
        StatusCode::TOO_MANY_REQUESTS,
        "rate_limited",
        format!("Too many requests from this address; the next one is welcome in {seconds} s."),
    )
}

/// The fields of draft-ietf-httpapi-ratelimit-headers: the policy, what remains, and when there is more.
fn announce(response: &mut Response, per_minute: NonZeroU32, remaining: u32, wait: Option<u64>) {
    let headers = response.headers_mut();
    let policy = format!("\"address\";q={per_minute};w=60");
    let state = format!("\"address\";r={remaining};t={}", wait.unwrap_or(0));
    let fields = [("ratelimit-policy", policy), ("ratelimit", state)];
    for (name, value) in fields {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    if let Some(seconds) = wait {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_is_allowed_once_and_addresses_do_not_share() {
        let limiter = Limiter::new(NonZeroU32::new(3).expect("not zero"));
        let one: IpAddr = "192.0.2.1".parse().expect("an address");
        let two: IpAddr = "192.0.2.2".parse().expect("an address");
        assert_eq!([limiter.check(one), limiter.check(one), limiter.check(one)], [Ok(2), Ok(1), Ok(0)]);
        let wait = limiter.check(one).expect_err("the fourth is refused");
        assert!((1..=21).contains(&wait), "{wait}");
        assert_eq!(limiter.check(two), Ok(2));
    }

    #[test]
    fn one_household_is_one_client() {
        let parse = |s: &str| s.parse::<IpAddr>().expect("an address");
        assert_eq!(client(parse("2001:db8:1:2:3::4")), client(parse("2001:db8:1:2:ffff::9")));
        assert_ne!(client(parse("2001:db8:1:2::1")), client(parse("2001:db8:1:3::1")));
        assert_eq!(client(parse("::ffff:192.0.2.1")), parse("192.0.2.1"));
    }
}
