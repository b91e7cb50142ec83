//! The program over HTTP beside a bare handler that returns the same bytes, and saving beside the insert alone:
//! `cargo bench -p web --bench http`. Server and clients share one process and this machine; the two of a pair are
//! asked in turn, and the best of four rounds counts.

#![allow(missing_docs, clippy::unwrap_used, reason = "a bench may fail where it stands")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::App;
use axum::Router;
use axum::body::Bytes;
use axum::routing::{get, post};
use jiff::Timestamp;
use model::Clock;
use model::limits::{Quota, Quotas};
use model::places::{FoundPlace, PlaceFinder};
use model::secret::Secret;
use web::Options;

const BODY: &str = r#"{"name":"Ada","birth":{"date":"1990-07-04","time":"14:30"},"place":{"name":"Lisbon",
"latitude":38.7167,"longitude":-9.1333,"zone":"Europe/Lisbon"},"settings":{"house_system":"placidus"}}"#;
/// Connections at once.
const LINES: usize = 8;
const ROUND: Duration = Duration::from_secs(2);
const ROUNDS: usize = 4;

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

async fn serve(router: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    address
}

struct Line(BufReader<TcpStream>);

impl Line {
    fn open(address: SocketAddr) -> Line {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        Line(BufReader::with_capacity(64 * 1024, stream))
    }

    /// The answer's body, and its `Location`.
    fn ask(&mut self, method: &str, path: &str) -> (Vec<u8>, String) {
        let body = if method == "POST" { BODY } else { "" };
        let length = body.len();
        write!(self.0.get_mut(), "{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}").unwrap();
        let (mut line, mut length, mut location, mut status) =
            (String::new(), 0, String::new(), String::new());
        loop {
            line.clear();
            self.0.read_line(&mut line).unwrap();
            let lower = line.trim_end().to_ascii_lowercase();
            if lower.is_empty() {
                break;
            }
            match lower.split_once(": ") {
                Some(("content-length", value)) => length = value.parse().unwrap(),
                Some(("location", value)) => value.clone_into(&mut location),
                Some(_) => {}
                None => status = lower,
            }
        }
        let mut answer = vec![0; length];
        self.0.read_exact(&mut answer).unwrap();
        assert!(status.starts_with("http/1.1 2"), "{status} {}", String::from_utf8_lossy(&answer));
        (answer, location)
    }
}

/// Answers a second, with so many asking at once.
fn rate(lines: usize, ask: impl Fn() -> Box<dyn FnMut()> + Sync) -> f64 {
    let begun = Instant::now();
    let asked: u32 = std::thread::scope(|scope| {
        let one = || {
            let mut ask = ask();
            let mut asked = 0;
            while begun.elapsed() < ROUND {
                ask();
                asked += 1;
            }
            asked
        };
        let threads: Vec<_> = (0..lines).map(|_| scope.spawn(one)).collect();
        threads.into_iter().map(|t| t.join().unwrap()).sum()
    });
    f64::from(asked) / begun.elapsed().as_secs_f64()
}

fn over_http(address: SocketAddr, method: &'static str, path: &str) -> f64 {
    rate(LINES, || {
        let (mut line, path) = (Line::open(address), path.to_owned());
        Box::new(move || drop(line.ask(method, &path)))
    })
}

fn pair(what: &str, mut whole: impl FnMut() -> f64, mut alone: impl FnMut() -> f64) {
    let (mut most, mut most_alone) = (0.0_f64, 0.0_f64);
    for _ in 0..ROUNDS {
        most = most.max(whole());
        most_alone = most_alone.max(alone());
    }
    println!("{what:<34}{most:>10.0}{most_alone:>10.0}{:>8.2}", most / most_alone);
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let dir = std::env::temp_dir().join(format!("outerskies-http-{}", std::process::id()));
    std::fs::create_dir(&dir).unwrap();
    let app = runtime.block_on(async {
        let db = store::Db::open(&dir.join("bench.sqlite3")).await.unwrap();
        let parts = (sky::Ephemeris::embedded(), Arc::new(Nowhere), Arc::new(Still), Secret::new([1; 32]));
        App::new(db, parts.0, parts.1, parts.2, parts.3).await.unwrap()
    });
    let open = Quota::new(NonZeroU32::new(1_000_000_000).unwrap(), Quotas::USUAL.open.period_s);
    let options = Options { quotas: Quotas { open, ..Quotas::USUAL }, ..Options::personal() };
    let whole = runtime.block_on(serve(web::router(app.clone(), &options)));

    let mut line = Line::open(whole);
    let cast = line.ask("POST", "/api/v1/charts/cast").0;
    let path = line.ask("POST", "/api/v1/charts").1;
    let chart = line.ask("GET", &path).0;
    let bare = Router::new()
        .route(
            "/cast",
            post(move |_: Bytes| {
                let cast = cast.clone();
                async move { cast }
            }),
        )
        .route(
            "/chart",
            get(move || {
                let chart = chart.clone();
                async move { chart }
            }),
        );
    let bare = runtime.block_on(serve(bare));

    println!("{:<34}{:>10}{:>10}{:>8}", "a second", "program", "alone", "ratio");
    pair(
        "cast beside a bare handler",
        || over_http(whole, "POST", "/api/v1/charts/cast"),
        || over_http(bare, "POST", "/cast"),
    );
    pair(
        "saved chart beside a bare handler",
        || over_http(whole, "GET", &path),
        || over_http(bare, "GET", "/chart"),
    );
    let insert = || {
        rate(LINES, || {
            let (app, handle) = (app.clone(), runtime.handle().clone());
            let new = draft().parse().unwrap();
            let chart = app::charts::draw(&app, &new).unwrap();
            let mut saved = model::charts::SavedChart {
                id: uuid::Uuid::now_v7(),
                name: new.name,
                created_at: Timestamp::UNIX_EPOCH,
                chart,
            };
            Box::new(move || {
                saved.id = uuid::Uuid::now_v7();
                handle
                    .block_on(store::charts::insert(&app.db, model::PersonId::LOCAL_OWNER, &saved))
                    .unwrap();
            })
        })
    };
    pair("cast and save beside the insert", || over_http(whole, "POST", "/api/v1/charts"), insert);

    let mut micros: Vec<u128> = (0..5000)
        .map(|_| {
            let begun = Instant::now();
            line.ask("GET", "/health/live");
            begun.elapsed().as_micros()
        })
        .collect();
    micros.sort_unstable();
    println!("health, one at a time: median {} µs, p99 {} µs", micros[2500], micros[4950]);
    runtime.block_on(app.db.close());
    std::fs::remove_dir_all(dir).unwrap();
}

fn draft() -> model::charts::ChartDraft {
    model::charts::ChartDraft {
        date: "1990-07-04".to_owned(),
        time: Some("14:30".to_owned()),
        latitude: Some(38.7167),
        longitude: Some(-9.1333),
        zone: Some("Europe/Lisbon".to_owned()),
        ..Default::default()
    }
}
