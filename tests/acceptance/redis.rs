//! What instances share in Redis, and that nobody notices when it goes.

use std::time::{Duration, Instant};

use testbed::{Fault, Proxy, Redis};

use crate::support::lisbon;
use crate::support::load::{Load, Seen, ask, p99, request};
use crate::support::server::Answer;
use crate::support::service::Service;
use crate::telemetry::observed::Observed;

/// Anonymous requests an hour, as they are by default.
const ALLOWED: usize = 100;

/// A service with somebody signed in who reads a chart, and a stranger who asks too often.
struct Scene {
    service: Service,
    read: Vec<u8>,
    flood: Vec<u8>,
}

impl Scene {
    fn set(kind: &str, urls: &str) -> Scene {
        let allowed = ALLOWED.to_string();
        let service = Service::start_with(&[
            ("OUTERSKIES__REDIS__KIND", kind),
            ("OUTERSKIES__REDIS__URLS", urls),
            ("OUTERSKIES__LIMITS__ANONYMOUS_PER_HOUR", &allowed),
            ("OUTERSKIES__LIMITS__SIGNED_IN_PER_HOUR", "10000000"),
        ]);
        service.make("ada@example.org", "person");
        let bearer = service.access("ada@example.org");
        let chart = service.call("POST", "/api/v1/charts", &bearer, &lisbon()).json();
        let path = format!("/api/v1/charts/{}", chart["id"].as_str().unwrap());
        let host = service.url.trim_start_matches("http://").to_owned();
        let bearer = format!("Bearer {bearer}");
        let read = request("GET", &path, &host, &[("Authorization", &bearer)], "");
        let flood = request("GET", "/api/v1/places?q=lisbon", &host, &[], "");
        Scene { service, read, flood }
    }

    fn read(&self) -> Load {
        Load::start(&self.service.address, 200, &self.read)
    }

    fn flood(&self) -> Load {
        Load::start(&self.service.address, 30, &self.flood)
    }
}

/// Waits until allowances are kept in this Redis again, for at most five seconds.
fn shared_again(redis: &Redis) {
    let begun = Instant::now();
    redis.cli(&["flushall"]);
    while redis.cli(&["dbsize"]).trim() == "0" {
        assert!(begun.elapsed() < Duration::from_secs(5), "it does not come back");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn all_served(seen: &[Seen]) {
    let other: Vec<u16> = seen.iter().map(Seen::status).filter(|status| *status != 200).collect();
    assert!(seen.len() > 100 && other.is_empty(), "of {}: {other:?}", seen.len());
}

/// Nobody is let through more often because counting moved from one place to another.
fn all_counted(seen: &[Seen]) {
    assert!(seen.iter().all(|s| matches!(s.status(), 200 | 429)));
    let accepted = seen.iter().filter(|s| s.status() == 200).count();
    assert!(accepted <= ALLOWED * 11 / 10, "{accepted} of {}", seen.len());
    assert!(seen.len() > ALLOWED);
}

#[test]
fn redis_ends_stands_still_or_falls_silent_and_people_notice_nothing() {
    let mut redis = Redis::start(&[]);
    let proxy = Proxy::before(redis.port());
    let scene = Scene::set("single", &format!("redis://127.0.0.1:{}/", proxy.port()));
    let (read, flood) = (scene.read(), scene.flood());
    let span = Duration::from_secs(3);
    let mut phases = vec![Instant::now()];
    shared_again(&redis);
    std::thread::sleep(span);
    for fault in ["TERM", "STOP", "black hole"] {
        phases.push(Instant::now());
        match fault {
            "TERM" => redis.terminate(),
            "STOP" => redis.signal("STOP"),
            _ => proxy.set(Fault::BlackHole),
        }
        std::thread::sleep(span);
        phases.push(Instant::now());
        match fault {
            "TERM" => redis.restart(),
            "STOP" => redis.signal("CONT"),
            _ => proxy.set(Fault::None),
        }
        shared_again(&redis);
    }
    let (read, flood) = (read.end(), flood.end());
    all_served(&read);
    all_counted(&flood);
    // How much slower it is hangs on what else the machine does; that nobody waits for Redis does not.
    for span in phases.windows(2) {
        println!("p99 {:?}", p99(&read, span[0], span[1]));
    }
    let longest = read.iter().map(|s| s.took).max().unwrap();
    assert!(longest < Duration::from_secs(5), "{longest:?}");
}

#[test]
fn a_cluster_loses_a_master_and_people_notice_nothing() {
    let mut nodes = Redis::cluster();
    let urls: Vec<String> = nodes.iter().map(Redis::url).collect();
    let scene = Scene::set("cluster", &urls.join(","));
    let (read, flood) = (scene.read(), scene.flood());
    std::thread::sleep(Duration::from_secs(2));
    nodes[0].kill();
    let killed = Instant::now();
    let whole = |n: &Redis| n.cli(&["cluster", "info"]).contains("cluster_state:ok");
    while killed.elapsed() < Duration::from_secs(3) || !nodes[1..].iter().all(whole) {
        assert!(killed.elapsed() < Duration::from_secs(20), "there is no failover");
        std::thread::sleep(Duration::from_millis(100));
    }
    std::thread::sleep(Duration::from_secs(1));
    all_served(&read.end());
    all_counted(&flood.end());
}

#[test]
fn of_five_hundred_who_look_at_once_one_has_the_wheel_drawn() {
    let server = Observed::start(&[("OUTERSKIES__LIMITS__REQUESTS_PER_MINUTE", "1000000")]);
    let head = server.cast(&lisbon(), "");
    let path = head.lines().find_map(|l| l.strip_prefix("location: ")).unwrap();
    let path = &format!("{}/wheel.svg", path.trim());
    let look = request("GET", path, "localhost", &[], "");
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..500).map(|_| scope.spawn(|| ask(&server.address, &look).unwrap())).collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    let first = answers[0].text();
    assert!(first.starts_with("<svg "), "{first}");
    assert!(answers.iter().all(|a| a.status == 200 && a.body == first.as_bytes()));
    let text = server.scrape();
    assert!(text.contains("\ncache_requests_total{kind=\"wheel\"} 500\n"), "{text}");
    assert!(text.contains("\ncache_fills_total{kind=\"wheel\",from=\"computed\"} 1\n"), "{text}");
    // Another theme is another drawing.
    assert_ne!(server.ask("GET", &format!("{path}?theme=night"), "", "").2, first);
    assert!(server.scrape().contains("\ncache_fills_total{kind=\"wheel\",from=\"computed\"} 2\n"));
}
