//! Against real Redis servers: shared allowances and values, and what happens when the servers go and come.

#![allow(clippy::unwrap_used, reason = "tests may fail where they stand")]

use std::net::{IpAddr, Ipv4Addr};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use model::cache::SharedCache;
use model::limits::{Class, Key, Quotas, SharedLimiter, Who};
use outside::redis::{Redis, Settings, Target};
use testbed::{Redis as Server, free_port};

fn key(n: u32) -> Key {
    Key { class: Class::Charts, who: Who::at(IpAddr::from(Ipv4Addr::from_bits(0xc000_0200 + n))) }
}

fn to(settings: Settings) -> Redis {
    Redis::start(Target::new(&settings).unwrap())
}

fn at(server: &Server) -> Redis {
    to(Settings { urls: vec![server.url()], ..Settings::default() })
}

/// Waits until Redis is there, or is not, for at most so long.
async fn until(redis: &Redis, there: bool, most: Duration) -> Duration {
    let begun = Instant::now();
    while redis.is_there() != there {
        assert!(begun.elapsed() < most, "not within {most:?}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    begun.elapsed()
}

const SOON: Duration = Duration::from_secs(5);

#[tokio::test(flavor = "multi_thread")]
async fn the_sum_is_the_same_as_in_the_process() {
    let server = Server::start(&[]);
    let (one, two) = (at(&server), at(&server));
    until(&one, true, SOON).await;
    until(&two, true, SOON).await;
    let quota = Quotas::USUAL.charts;
    for n in 1..=10_u64 {
        let instance = if n % 2 == 0 { &one } else { &two };
        let taken = instance.take(&key(1), &quota, 0).await.expect("it is there");
        assert!(taken.accepted);
        let expected = n * quota.interval_us();
        assert!(taken.backlog_us <= expected && taken.backlog_us > expected - 2_000_000, "{taken:?}");
    }
    assert!(!one.take(&key(1), &quota, 0).await.unwrap().accepted);
    assert!(one.take(&key(2), &quota, 0).await.unwrap().accepted, "another client");
    // A store that knows nothing learns from who asks.
    assert!(!one.take(&key(3), &quota, quota.capacity_us()).await.unwrap().accepted);
    let most = one.take(&key(4), &quota, u64::from(u32::MAX) * 1_000_000).await.unwrap();
    assert!(!most.accepted && most.backlog_us == quota.capacity_us());
}

#[tokio::test(flavor = "multi_thread")]
async fn values_come_back_and_end() {
    let server = Server::start(&[]);
    let redis = at(&server);
    until(&redis, true, SOON).await;
    assert_eq!(redis.get("os:cache:x").await, None);
    redis.put("os:cache:x", b"\x00\xff value", 60_000).await;
    assert_eq!(redis.get("os:cache:x").await.as_deref(), Some(&b"\x00\xff value"[..]));
    redis.put("os:cache:y", b"short", 30).await;
    tokio::time::sleep(Duration::from_millis(80)).await;
    assert_eq!(redis.get("os:cache:y").await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_waits_for_a_server_that_stands_still_dies_or_restarts() {
    let mut server = Server::start(&[]);
    let redis = at(&server);
    until(&redis, true, SOON).await;
    let quota = Quotas::USUAL.open;

    // It stands still: a few questions take their 50 ms, then none does.
    server.signal("STOP");
    let begun = Instant::now();
    for _ in 0..100 {
        assert_eq!(redis.take(&key(1), &quota, 0).await, None);
    }
    assert!(begun.elapsed() < Duration::from_millis(600), "{:?}", begun.elapsed());
    assert!(!redis.is_there());
    server.signal("CONT");
    let back = until(&redis, true, SOON).await;
    assert!(redis.take(&key(1), &quota, 0).await.is_some(), "back after {back:?}");

    // It is killed, and comes back with nothing.
    for stop in ["KILL", "TERM"] {
        match stop {
            "TERM" => server.terminate(),
            _ => server.kill(),
        }
        let begun = Instant::now();
        for _ in 0..100 {
            assert_eq!(redis.take(&key(1), &quota, 0).await, None);
        }
        assert!(begun.elapsed() < Duration::from_millis(600), "{:?}", begun.elapsed());
        server.restart();
        until(&redis, true, SOON).await;
        assert!(redis.take(&key(1), &quota, 0).await.is_some());
    }
    server.kill();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_not_there_yet_is_found_when_it_comes() {
    let mut server = Server::start(&[]);
    server.kill();
    let redis = at(&server);
    assert_eq!(redis.get("os:cache:x").await, None);
    server.restart();
    until(&redis, true, SOON).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_asked_for_and_never_shown() {
    let server = Server::start(&["--requirepass", "correct-horse"]);
    let with = |password: Option<&str>| Settings {
        urls: vec![server.url()],
        password: password.map(str::to_owned),
        ..Settings::default()
    };
    let (right, wrong) = (to(with(Some("correct-horse"))), to(with(Some("battery"))));
    until(&right, true, SOON).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(!wrong.is_there());
    assert!(!format!("{:?}", with(Some("correct-horse"))).contains("correct-horse"));
    let bad = Settings { urls: vec!["redis://user:hunter2@[::".to_owned()], ..Settings::default() };
    let error = Target::new(&bad).err().unwrap();
    assert!(!error.contains("hunter2"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sentinel_names_the_master() {
    let server = Server::start(&[]);
    let monitor = format!("outer 127.0.0.1 {} 1", server.port());
    let dir = std::env::temp_dir().join(format!("outerskies-sentinel-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let port = free_port();
    std::fs::write(dir.join("s.conf"), format!("port {port}\nbind 127.0.0.1\nsentinel monitor {monitor}\n"))
        .unwrap();
    let mut sentinel = Command::new("redis-server")
        .arg(dir.join("s.conf"))
        .arg("--sentinel")
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let redis = to(Settings {
        urls: vec![format!("redis://127.0.0.1:{port}/")],
        master: Some("outer".to_owned()),
        ..Settings::default()
    });
    until(&redis, true, Duration::from_secs(10)).await;
    assert!(redis.take(&key(1), &Quotas::USUAL.open, 0).await.is_some());
    sentinel.kill().unwrap();
    sentinel.wait().unwrap();
    std::fs::remove_dir_all(dir).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cluster_that_loses_a_master_is_whole_again() {
    let mut nodes = testbed::Redis::cluster();
    let urls = nodes.iter().map(Server::url).collect();
    let redis = to(Settings { urls, cluster: true, ..Settings::default() });
    until(&redis, true, Duration::from_secs(10)).await;
    let quota = Quotas::USUAL.open;
    for n in 0..60 {
        assert!(redis.take(&key(n), &quota, 0).await.is_some(), "each key has its place");
    }

    nodes[0].kill();
    let begun = Instant::now();
    let mut longest = Duration::ZERO;
    let mut answered = 0;
    while answered < 60 {
        assert!(begun.elapsed() < Duration::from_secs(20), "only {answered} of 60 keys have a place");
        answered = 0;
        for n in 0..60 {
            let asked = Instant::now();
            answered += usize::from(redis.take(&key(n), &quota, 0).await.is_some());
            longest = longest.max(asked.elapsed());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    println!("whole again after {:?}; the longest question took {longest:?}", begun.elapsed());
    assert!(longest < Duration::from_millis(300), "{longest:?}");
}
