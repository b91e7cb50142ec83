//! A limit on how fast one client may ask (see [`model::limits`]), by person, API key or address.
//!
//! Alone, the instance keeps the allowances itself. With a shared store it asks there, and remembers the answers:
//! when the store is away it goes on from what it knows, so that n instances together let through at most n times
//! the rate for that long, and nobody gets a second burst when the store goes or comes.

mod local;

use std::fmt::Write;
use std::sync::Arc;
use std::time::Instant;

use app::Caller;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use model::limits::{Class, Key, Quotas, SharedLimiter, Standing, Who};

use super::client;
use crate::problem::Problem;
use local::Local;

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const STANDING: HeaderName = HeaderName::from_static("ratelimit");

/// Routes with an allowance of their own on a service, beside the general one: method, template, class.
const SPECIAL: [(&Method, &str, Class); 3] = [
    (&Method::POST, "/api/v1/charts", Class::Charts),
    (&Method::POST, "/api/v1/charts/batch", Class::Charts),
    (&Method::POST, "/charts", Class::Charts),
];

/// Beginnings of templates under which everything that is sent counts as an attempt to guess a secret.
const GUESSABLE: [&str; 8] = [
    "/login",
    "/register",
    "/confirm-",
    "/forgot-password",
    "/reset-password",
    "/api/v1/accounts",
    "/api/v1/password/",
    "/api/v1/sessions",
];

/// Beginnings of templates that cost and reveal nothing: probes and pages around are not counted as calls.
const FREE: [&str; 4] = ["/health/", "/assets/", "/openapi.json", "/docs"];

/// Who keeps count.
#[derive(Clone)]
pub struct Limiter(Arc<Inner>);

struct Inner {
    quotas: Quotas,
    /// Whether routes have classes; a personal instance has one generous limit for everything.
    classes: bool,
    local: Local,
    shared: Option<Arc<dyn SharedLimiter>>,
    started: Instant,
}

impl Limiter {
    /// A limiter with these quotas.
    pub fn new(quotas: Quotas, classes: bool, shared: Option<Arc<dyn SharedLimiter>>) -> Limiter {
        Limiter(Arc::new(Inner { quotas, classes, local: Local::new(), shared, started: Instant::now() }))
    }

    /// Takes one request of a class.
    async fn take(&self, class: Class, who: Who) -> Standing {
        let Inner { quotas, local, shared, started, .. } = &*self.0;
        let (key, quota) = (Key { class, who }, quotas.of(class));
        let now_us = || started.elapsed().as_micros() as u64;
        let now = now_us();
        if let Some(shared) = shared {
            let known = local.backlog(key, now);
            // What is used up here is used up everywhere; the store need not hear of it.
            if quota.take(known).accepted
                && let Some(taken) = shared.take(&key, &quota, known).await
            {
                local.learn(key, taken.backlog_us, now_us());
                return quota.standing(taken);
            }
        }
        quota.standing(local.take(key, &quota, now))
    }

    /// The classes that a request counts towards, the particular one first.
    fn classes(&self, request: &Request, who: Who) -> [Option<Class>; 2] {
        if !self.0.classes {
            return [None, Some(Class::Open)];
        }
        let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
        let begins = |list: &[&str]| list.iter().any(|start| route.starts_with(start));
        if begins(&FREE) {
            return [None, Some(Class::Open)];
        }
        let general = if matches!(who, Who::Network(_)) { Class::Anonymous } else { Class::SignedIn };
        let particular = SPECIAL
            .iter()
            .find(|(method, template, _)| request.method() == *method && route == *template)
            .map(|(.., class)| *class)
            .or_else(|| {
                // A refresh token is too long to be guessed, and is renewed often.
                let guess = begins(&GUESSABLE) && route != "/api/v1/sessions/refresh";
                (request.method() == Method::POST && guess).then_some(Class::Login)
            });
        [particular, Some(general)]
    }
}

/// On whose allowance it goes: the caller's, when the request already carries one, else its network's.
fn who(request: &Request) -> Who {
    match request.extensions().get::<Caller>() {
        Some(caller) => caller.key().map_or(Who::Person(caller.person()), Who::ApiKey),
        None => Who::at(client::of(request)),
    }
}

/// Refuses with 429 and a true `Retry-After`.
pub async fn run(State(limiter): State<Limiter>, request: Request, next: Next) -> Response {
    let who = who(&request);
    let mut seen: [Option<(Class, Standing)>; 2] = [None; 2];
    let mut refused = None;
    for (slot, class) in seen.iter_mut().zip(limiter.classes(&request, who)) {
        let Some(class) = class else { continue };
        // Guessing is counted by where it comes from: every account is somebody else's.
        let who = if class == Class::Login { Who::at(client::of(&request)) } else { who };
        let standing = limiter.take(class, who).await;
        *slot = Some((class, standing));
        if !standing.accepted {
            refused = Some(standing.next_s);
            break;
        }
    }
    let mut response = match refused {
        None => next.run(request).await,
        Some(seconds) => refusal(seconds),
    };
    announce(&mut response, &limiter.0.quotas, &seen);
    response
}

fn refusal(seconds: u64) -> Response {
    let problem = Problem::new(
        StatusCode::TOO_MANY_REQUESTS,
        "rate_limited",
        format!("Too many requests; the next one is welcome in {seconds} s."),
    );
    ([(header::RETRY_AFTER, HeaderValue::from(seconds))], problem).into_response()
}

/// The fields of draft-ietf-httpapi-ratelimit-headers-10. `r` requests would pass at once, and `t` seconds later
/// one more than that would; so after a refusal `t` and `Retry-After` say the same.
fn announce(response: &mut Response, quotas: &Quotas, seen: &[Option<(Class, Standing)>; 2]) {
    let (mut policy, mut state) = (String::with_capacity(48), String::with_capacity(48));
    for (class, standing) in seen.iter().flatten() {
        let (name, quota) = (class.name(), quotas.of(*class));
        let comma = if policy.is_empty() { "" } else { ", " };
        // Writing to a String cannot fail.
        let _ = write!(policy, "{comma}\"{name}\";q={};w={}", quota.requests, quota.period_s);
        let _ = write!(state, "{comma}\"{name}\";r={};t={}", standing.remaining, standing.next_s);
    }
    for (name, value) in [(POLICY, policy), (STANDING, state)] {
        if let Ok(value) = HeaderValue::try_from(value) {
            response.headers_mut().insert(name, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::Body;
    use axum::middleware::from_fn_with_state;
    use axum::routing::{get, post};
    use std::net::IpAddr;
    use std::sync::atomic::{AtomicBool, Ordering};
    use tower::ServiceExt;

    fn router(quotas: Quotas, classes: bool, shared: Option<Arc<dyn SharedLimiter>>) -> Router {
        Router::new()
            .route("/api/v1/charts", post(|| async {}).get(|| async {}))
            .route("/health/live", get(|| async {}))
            .route("/login", post(|| async {}))
            .route("/api/v1/sessions/refresh", post(|| async {}))
            .layer(from_fn_with_state(Limiter::new(quotas, classes, shared), run))
    }

    async fn ask(router: &Router, request: (&str, &str), from: &str, signed_in: bool) -> (u16, String) {
        let from: IpAddr = from.parse().expect("an address");
        let mut request = Request::builder()
            .method(request.0)
            .uri(request.1)
            .extension(client::ClientAddress(from))
            .body(Body::empty())
            .expect("a request");
        if signed_in {
            request.extensions_mut().insert(Caller::local_owner());
        }
        let response = router.clone().oneshot(request).await.expect("infallible");
        let state = response.headers()[&STANDING].to_str().expect("text").to_owned();
        if response.status() == StatusCode::TOO_MANY_REQUESTS {
            let wait = response.headers()[header::RETRY_AFTER].to_str().expect("text");
            assert!(state.contains(&format!("r=0;t={wait}")), "{state} and {wait}");
        }
        (response.status().as_u16(), state)
    }

    #[tokio::test]
    async fn a_service_counts_by_class_and_by_client() {
        let router = router(Quotas::USUAL, true, None);
        let (cast, list) = (("POST", "/api/v1/charts"), ("GET", "/api/v1/charts"));
        for left in (0..10).rev() {
            let (status, state) = ask(&router, cast, "192.0.2.1", false).await;
            assert_eq!(status, 200);
            assert!(state.starts_with(&format!("\"charts\";r={left};t=360, \"anonymous\"")), "{state}");
        }
        assert_eq!(ask(&router, cast, "192.0.2.1", false).await.0, 429);
        assert_eq!(ask(&router, list, "192.0.2.1", false).await.0, 200, "the rest goes on");
        assert_eq!(ask(&router, cast, "192.0.2.1", true).await.0, 200, "a person is not their network");
        assert_eq!(ask(&router, cast, "192.0.2.2", false).await.0, 200);
        for _ in 0..89 {
            assert_eq!(ask(&router, list, "192.0.2.1", false).await.0, 200);
        }
        assert_eq!(ask(&router, list, "192.0.2.1", false).await.0, 429, "100 an hour");
        assert_eq!(ask(&router, ("GET", "/health/live"), "192.0.2.1", false).await.0, 200);
    }

    #[tokio::test]
    async fn logins_are_counted_by_network_whoever_they_are_for() {
        let router = router(Quotas::USUAL, true, None);
        for person in 0..5 {
            assert_eq!(ask(&router, ("POST", "/login"), "2001:db8::1", person % 2 == 0).await.0, 200);
        }
        assert_eq!(ask(&router, ("POST", "/login"), "2001:db8::2", true).await.0, 429, "the same /64");
        assert_eq!(ask(&router, ("POST", "/login"), "2001:db8:0:1::1", true).await.0, 200);
        let refresh = ask(&router, ("POST", "/api/v1/sessions/refresh"), "2001:db8::2", true).await;
        assert!(refresh.0 == 200 && !refresh.1.contains("login"), "{}", refresh.1);
    }

    /// A store that answers as long as it is told to.
    struct Store {
        local: Local,
        away: AtomicBool,
    }

    impl SharedLimiter for Store {
        fn take<'a>(
            &'a self,
            key: &'a Key,
            quota: &'a model::limits::Quota,
            known_us: u64,
        ) -> model::limits::SharedAnswer<'a> {
            Box::pin(async move {
                if self.away.load(Ordering::Relaxed) {
                    return None;
                }
                self.local.learn(*key, known_us, 0);
                Some(self.local.take(*key, quota, 0))
            })
        }
    }

    #[tokio::test]
    async fn instances_share_and_nobody_gains_when_the_store_goes_and_comes() {
        let store = Arc::new(Store { local: Local::new(), away: AtomicBool::new(false) });
        let instance = || router(Quotas::USUAL, true, Some(store.clone()));
        let (one, two) = (instance(), instance());
        let cast = ("POST", "/api/v1/charts");
        for _ in 0..4 {
            assert_eq!(ask(&one, cast, "192.0.2.1", false).await.0, 200);
            assert_eq!(ask(&two, cast, "192.0.2.1", false).await.0, 200);
        }
        store.away.store(true, Ordering::Relaxed);
        assert_eq!(ask(&two, cast, "192.0.2.1", false).await.0, 200, "9");
        assert_eq!(ask(&two, cast, "192.0.2.1", false).await.0, 200, "10");
        assert_eq!(ask(&two, cast, "192.0.2.1", false).await.0, 429);
        store.away.store(false, Ordering::Relaxed);
        assert_eq!(ask(&two, cast, "192.0.2.1", false).await.0, 429);
    }

    #[tokio::test]
    async fn a_personal_instance_has_one_generous_limit() {
        let router = router(Quotas::USUAL, false, None);
        for _ in 0..50 {
            let (status, state) = ask(&router, ("POST", "/login"), "127.0.0.1", false).await;
            assert_eq!(status, 200);
            assert!(state.starts_with("\"open\""), "{state}");
        }
    }
}
