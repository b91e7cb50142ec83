//! Figures for Prometheus: what they count, and that strangers cannot make them many.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;

use serde_json::json;

use super::observed::Observed;
use crate::support::{lisbon, with};

/// The value of the series that is written so.
fn value(text: &str, series: &str) -> f64 {
    let line = text.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' '));
    line.unwrap_or_else(|| panic!("no {series} in\n{text}")).parse().unwrap()
}

fn series(text: &str) -> BTreeSet<String> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.rsplit_once(' ').unwrap().0.to_owned())
        .collect()
}

#[test]
fn requests_and_charts_are_counted_by_closed_lists() {
    let server = Observed::start(&[]);
    server.cast(&lisbon(), "");
    server.cast(&lisbon(), "");
    let koch = with(lisbon(), "/settings", json!({"zodiac": "sidereal", "house_system": "koch"}));
    server.cast(&koch, "");
    assert_eq!(server.get("/api/v1/charts/019a0000-0000-7000-8000-000000000000"), 404);
    // The audit trail is written behind the answers: the writer rests a moment after the last of them.
    let at_rest = |text: &String| value(text, "db_pool_connections{pool=\"writer\",state=\"idle\"}") == 1.0;
    let text = (0..100)
        .map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(50));
            server.scrape()
        })
        .find(at_rest)
        .expect("the writer rests within five seconds");
    let count = |series: &str| value(&text, series);
    assert_eq!(count("charts_generated_total{zodiac=\"tropical\",house_system=\"placidus\"}"), 2.0);
    assert_eq!(count("charts_generated_total{zodiac=\"sidereal\",house_system=\"koch\"}"), 1.0);
    assert_eq!(count("http_requests_total{method=\"POST\",route=\"/api/v1/charts\",status=\"2xx\"}"), 3.0);
    assert_eq!(
        count("http_requests_total{method=\"GET\",route=\"/api/v1/charts/{id}\",status=\"4xx\"}"),
        1.0
    );
    let durations = "http_request_duration_seconds";
    assert_eq!(count(&format!("{durations}_count{{method=\"POST\",route=\"/api/v1/charts\"}}")), 3.0);
    assert_eq!(
        count(&format!("{durations}_bucket{{method=\"POST\",route=\"/api/v1/charts\",le=\"+Inf\"}}")),
        3.0
    );
    assert_eq!(count("http_requests_in_flight"), 0.0);
    assert_eq!(count("db_pool_connections_max{pool=\"writer\"}"), 1.0);
    assert_eq!(count("db_pool_connections{pool=\"writer\",state=\"idle\"}"), 1.0);
    assert_eq!(count("db_pool_connections{pool=\"writer\",state=\"used\"}"), 0.0);
    assert!((1e6..1e9).contains(&count("process_resident_memory_bytes")));
    assert_eq!(count(&format!("outerskies_build_info{{version=\"{}\"}}", env!("CARGO_PKG_VERSION"))), 1.0);
}

#[test]
fn ten_thousand_paths_agents_and_methods_add_no_series() {
    let limit = ("OUTERSKIES__LIMITS__REQUESTS_PER_MINUTE", "1000000");
    let server = Observed::start(&[limit]);
    let ask = |stream: &mut TcpStream, n: usize| {
        let method = if n.is_multiple_of(7) { format!("BREW{n}") } else { "GET".to_owned() };
        let path = match n % 3 {
            0 => format!("/nowhere/{n}"),
            1 => format!("/api/v1/charts/{n}"),
            _ => format!("/assets/v{n}/x{n}"),
        };
        let host = &server.address;
        let text = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: agent {n}\r\n\r\n");
        stream.write_all(text.as_bytes()).unwrap();
        drain(stream);
    };
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream.set_nodelay(true).unwrap();
    (0..100).for_each(|n| ask(&mut stream, n));
    let before = series(&server.scrape());
    (100..10_100).for_each(|n| ask(&mut stream, n));
    let text = server.scrape();
    assert_eq!(series(&text), before);
    assert!(before.len() < 300, "{} series", before.len());
    let unmatched = value(&text, "http_requests_total{method=\"GET\",route=\"(none)\",status=\"4xx\"}");
    assert!(unmatched > 2000.0, "{unmatched}");
}

/// Reads one answer of a connection that stays open.
fn drain(stream: &mut TcpStream) {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap().to_lowercase();
    let length = head.lines().find_map(|l| l.strip_prefix("content-length: ")).unwrap_or("0");
    let mut body = vec![0; length.parse().unwrap()];
    stream.read_exact(&mut body).unwrap();
}

#[test]
fn refusals_of_the_limiter_are_counted() {
    let server = Observed::start(&[("OUTERSKIES__LIMITS__REQUESTS_PER_MINUTE", "5")]);
    let refused = (0..10).filter(|_| server.get("/health/live") == 429).count();
    assert!(refused > 0);
    let text = server.scrape();
    assert_eq!(value(&text, "rate_limit_refusals_total{route=\"/health/live\"}"), refused as f64);
}

#[test]
fn a_taken_port_or_none_at_all_hinders_nothing() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let server = Observed::start(&[("OUTERSKIES__TELEMETRY__METRICS_LISTEN", &address)]);
    assert_eq!((server.ready(), &server.metrics), (200, &None));
    let warned =
        server.lines().iter().filter(|l| l["level"] == "WARN" && l["listen"] == address.as_str()).count();
    assert_eq!(warned, 1, "{}", server.log());
    let server = Observed::start(&[("OUTERSKIES__TELEMETRY__METRICS_LISTEN", "")]);
    assert_eq!((server.ready(), &server.metrics), (200, &None));
    assert_eq!(server.get("/metrics"), 404, "the figures are not among the pages");
}

#[test]
fn every_figure_is_in_the_operators_table_and_the_table_holds_no_other() {
    let endpoint = ("OUTERSKIES__TELEMETRY__OTLP_ENDPOINT", "http://127.0.0.1:9");
    let sink = super::traces::Sink::start();
    let working = format!("http://{}", sink.address);
    let limit = ("OUTERSKIES__LIMITS__REQUESTS_PER_MINUTE", "3");
    let mut exposed = BTreeSet::new();
    for endpoint in [endpoint, ("OUTERSKIES__TELEMETRY__OTLP_ENDPOINT", working.as_str())] {
        let redis =
            [("OUTERSKIES__REDIS__KIND", "single"), ("OUTERSKIES__REDIS__URLS", "redis://127.0.0.1:1/")];
        let server = Observed::start(&[endpoint, limit, redis[0], redis[1]]);
        server.cast(&lisbon(), "");
        assert_eq!(server.get("/"), 200, "it draws a wheel");
        (0..5).for_each(|_| assert!([200, 429].contains(&server.get("/health/live"))));
        super::observed::eventually("spans are counted", || {
            server.scrape().contains("trace_spans_").then_some(())
        });
        let text = server.scrape();
        exposed.extend(
            text.lines().filter_map(|l| Some(l.strip_prefix("# TYPE ")?.split_once(' ')?.0.to_owned())),
        );
        let named: BTreeSet<&str> =
            text.lines().filter_map(|l| l.strip_prefix("# HELP ")?.split_once(' ')).map(|(n, _)| n).collect();
        assert!(exposed.iter().all(|n| named.contains(n.as_str()) || n.starts_with("trace_")), "{text}");
    }
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/OPERATIONS.md");
    let page = std::fs::read_to_string(page).unwrap();
    let (_, after) = page.split_once("<!-- metrics -->").unwrap();
    let (table, _) = after.split_once("<!-- /metrics -->").unwrap();
    let written: BTreeSet<String> = table
        .lines()
        .filter_map(|row| Some(row.strip_prefix("| `")?.split_once('`')?.0.to_owned()))
        .collect();
    assert_eq!(written, exposed);
}
