//! What the stack costs a request, as CPU of the whole process: `cargo bench -p web --bench middleware`.
//!
//! The same handler is asked bare and within the stack, in turn, so that both see the same machine. A POST is
//! written into the audit trail of a SQLite file, and that is counted too.

#![allow(missing_docs, clippy::unwrap_used, reason = "a bench may fail where it stands")]

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::App;
use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::routing::get;
use jiff::Timestamp;
use model::Clock;
use model::limits::{Quota, Quotas};
use model::places::{FoundPlace, PlaceFinder};
use model::secret::Secret;
use tower::ServiceExt;
use web::{Options, middleware};

const BODY: &str = r#"{"name":"Ada","birth":{"date":"1990-07-04","time":"14:30"},"place":{"name":"Lisbon",
"latitude":38.7167,"longitude":-9.1333,"zone":"Europe/Lisbon"},"settings":{"house_system":"placidus"}}"#;

struct Still;

impl Clock for Still {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }
}

struct Nowhere;

impl PlaceFinder for Nowhere {
    fn search(&self, _: &str, _: usize) -> Vec<FoundPlace> {
        Vec::new()
    }

    fn attribution(&self) -> &str {
        ""
    }
}

fn request(method: &str) -> Request {
    let body = if method == "POST" { Body::from(BODY) } else { Body::empty() };
    let mut request = Request::builder()
        .method(method)
        .uri("/api/v1/things?q=L%27Aquila")
        .header("host", "localhost:8080")
        .header("user-agent", "bench/1.0")
        .header("accept", "application/json")
        .header("content-type", "application/json")
        .body(body)
        .unwrap();
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4711))));
    request
}

async fn ask(router: &Router, method: &str) {
    let response = router.clone().oneshot(request(method)).await.unwrap();
    assert_eq!(response.status(), 200);
}

/// CPU time of the process so far, from its ticks of 10 ms.
fn cpu() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    let ticks: u64 = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
    Duration::from_millis(ticks * 10)
}

/// Microseconds of CPU a request, over at least `span` of CPU.
async fn measure(router: &Router, method: &str, span: Duration, settle: impl AsyncFn()) -> f64 {
    let (begun, mut asked) = (cpu(), 0_u32);
    while cpu() - begun < span {
        for _ in 0..500 {
            ask(router, method).await;
        }
        asked += 500;
        tokio::task::yield_now().await;
    }
    settle().await;
    (cpu() - begun).as_secs_f64() * 1e6 / f64::from(asked)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let dir = std::env::temp_dir().join(format!("outerskies-bench-{}", std::process::id()));
    std::fs::create_dir(&dir).unwrap();
    let db = store::Db::open(&dir.join("bench.sqlite3")).await.unwrap();
    let app =
        App::new(db, sky::Ephemeris::embedded(), Arc::new(Nowhere), Arc::new(Still), Secret::new([1; 32]))
            .await
            .unwrap();
    let plenty = std::num::NonZeroU32::new(1_000_000_000).unwrap();
    let open = Quota::new(plenty, Quotas::USUAL.open.period_s);
    let options = Options { quotas: Quotas { open, ..Quotas::USUAL }, ..Options::personal() };

    let handler = |body: axum::body::Bytes| async move { body };
    let bare = Router::new().route("/api/v1/things", get(|| async { "{}" }).post(handler));
    let whole = middleware::stack(bare.clone(), app.clone(), &options);
    println!("{:<6}{:>10}{:>10}{:>12}{:>8}", "", "bare, µs", "whole, µs", "the stack", "ratio");
    for method in ["GET", "POST"] {
        let (mut without, mut with) = (f64::MAX, f64::MAX);
        for _ in 0..4 {
            without = without.min(measure(&bare, method, Duration::from_millis(500), async || ()).await);
            let settle = async || app.audit.flush().await;
            with = with.min(measure(&whole, method, Duration::from_millis(1000), settle).await);
        }
        println!("{method:<6}{without:>10.2}{with:>10.2}{:>9.2} µs{:>8.1}", with - without, with / without);
    }
    cache(&app).await;
    app.db.close().await;
    std::fs::remove_dir_all(dir).unwrap();
}

/// What a hit of the cache costs beside what could be kept.
async fn cache(app: &App) {
    let draft = model::charts::ChartDraft {
        date: "1990-07-04".to_owned(),
        time: Some("14:30".to_owned()),
        latitude: Some(38.7167),
        longitude: Some(-9.1333),
        zone: Some("Europe/Lisbon".to_owned()),
        ..Default::default()
    };
    let new = draft.parse().unwrap();
    let chart = app::charts::draw(app, &new).unwrap();
    let document = serde_json::to_vec(&chart).unwrap();
    let life = app::cache::Life { fresh: Duration::from_secs(600), stale: Duration::from_secs(60) };
    let key = || model::cache::Key::new("bench", "1").with("a chart").with("its settings");
    let kept = app.cache.get(key(), life, || async { Ok::<_, std::fmt::Error>(vec![7; 20_000]) }).await;
    assert_eq!(kept.unwrap().len(), 20_000);
    let page = chart::wheel::Options::page();
    println!();
    each("cast", || app::charts::draw(app, &new).is_ok());
    each("read a stored document", || serde_json::from_slice::<chart::Chart>(&document).is_ok());
    each("write the document", || serde_json::to_vec(&chart).is_ok());
    each("draw the wheel", || !chart::wheel::svg(&chart, &page).is_empty());
    each("read it in words", || {
        !reading::interpret(&chart, reading::Language::default()).sections.is_empty()
    });
    let begun = Instant::now();
    for _ in 0..20_000 {
        let hit = app.cache.get(key(), life, || async { Err::<Vec<u8>, _>(std::fmt::Error) }).await;
        assert!(hit.is_ok());
    }
    println!("{:<24}{:>10.2} µs", "a hit in the process", begun.elapsed().as_secs_f64() * 1e6 / 20_000.0);
}

fn each(what: &str, work: impl Fn() -> bool) {
    let begun = Instant::now();
    for _ in 0..1000 {
        assert!(std::hint::black_box(work()));
    }
    println!("{what:<24}{:>10.2} µs", begun.elapsed().as_secs_f64() * 1e3);
}
