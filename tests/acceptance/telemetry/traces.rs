//! Traces: continued from the caller, sent to a collector, and no burden when the collector is away.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::observed::{Observed, eventually};
use crate::support::lisbon;

const ENDPOINT: &str = "OUTERSKIES__TELEMETRY__OTLP_ENDPOINT";
const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// A collector: keeps the spans that it is sent.
pub struct Sink {
    pub address: String,
    spans: Arc<Mutex<Vec<Value>>>,
}

impl Sink {
    pub fn start() -> Sink {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let spans: Arc<Mutex<Vec<Value>>> = Arc::default();
        let kept = spans.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                kept.lock().unwrap().extend(receive(stream.unwrap()));
            }
        });
        Sink { address, spans }
    }

    fn spans(&self) -> Vec<Value> {
        self.spans.lock().unwrap().clone()
    }

    /// The span of this name in this trace, once it has come.
    fn span(&self, trace: &str, name: &str) -> Value {
        eventually(name, || self.spans().into_iter().find(|s| s["traceId"] == trace && s["name"] == name))
    }
}

/// Reads one message and answers it.
fn receive(mut stream: TcpStream) -> Vec<Value> {
    let mut text = Vec::new();
    let mut buffer = [0; 4096];
    let (head, body) = loop {
        let n = stream.read(&mut buffer).unwrap();
        text.extend_from_slice(&buffer[..n]);
        let all = String::from_utf8_lossy(&text).into_owned();
        let Some((head, body)) = all.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|l| l.strip_prefix("Content-Length: ")).unwrap();
        if body.len() == length.parse::<usize>().unwrap() {
            break (head.to_owned(), body.to_owned());
        }
    };
    assert!(head.starts_with("POST /v1/traces HTTP/1.1\r\n"), "{head}");
    assert!(head.contains("Content-Type: application/json"), "{head}");
    stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}").unwrap();
    let message: Value = serde_json::from_str(&body).unwrap();
    let resource = &message["resourceSpans"][0];
    assert_eq!(resource["resource"]["attributes"][0]["value"]["stringValue"], "outerskies");
    resource["scopeSpans"][0]["spans"].as_array().unwrap().clone()
}

#[test]
fn one_trace_runs_from_the_caller_through_the_log_to_the_collector() {
    let sink = Sink::start();
    let endpoint = format!("http://{}", sink.address);
    let server = Observed::start(&[(ENDPOINT, &endpoint), ("OUTERSKIES__LOG__LEVEL", "warn,web=debug")]);
    let head = server.cast(&lisbon(), &format!("traceparent: 00-{TRACE}-00f067aa0ba902b7-01\r\n"));

    let request = sink.span(TRACE, "POST /api/v1/charts");
    let cast = sink.span(TRACE, "cast");
    assert_eq!(request["parentSpanId"], "00f067aa0ba902b7");
    assert_eq!(cast["parentSpanId"], request["spanId"]);
    assert_eq!((&request["kind"], &cast["kind"]), (&2.into(), &1.into()));
    let ns = |span: &Value, key: &str| span[key].as_str().unwrap().parse::<u64>().unwrap();
    assert!(ns(&request, "startTimeUnixNano") <= ns(&cast, "startTimeUnixNano"));
    assert!(ns(&cast, "endTimeUnixNano") <= ns(&request, "endTimeUnixNano"));
    let status =
        request["attributes"].as_array().unwrap().iter().find(|a| a["key"] == "http.response.status_code");
    assert_eq!(status.unwrap()["value"]["intValue"], "201");

    let lines = server.lines();
    let line = lines.iter().find(|l| l["message"] == "answered" && l["method"] == "POST").unwrap();
    assert_eq!((&line["trace_id"], &line["span_id"]), (&TRACE.into(), &request["spanId"]));
    let span = request["spanId"].as_str().unwrap();
    assert!(head.contains(&format!("traceresponse: 00-{TRACE}-{span}-01")), "{head}");
    assert!(head.contains(&format!("x-request-id: {}", line["request_id"].as_str().unwrap())), "{head}");

    server.get("/health/live");
    let own = eventually("a trace of our own", || {
        sink.spans().into_iter().find(|s| s["name"] == "GET /health/live")
    });
    assert_eq!(own["parentSpanId"], "");
    assert_ne!(own["traceId"], TRACE);
}

#[test]
fn what_the_caller_does_not_want_recorded_is_not_sent_and_the_last_spans_are_not_lost() {
    let sink = Sink::start();
    let endpoint = format!("http://{}", sink.address);
    let mut server = Observed::start(&[(ENDPOINT, &endpoint), ("OUTERSKIES__TELEMETRY__TRACE_RATIO", "0")]);
    let unwanted = format!("traceparent: 00-{}-00f067aa0ba902b7-00\r\n", TRACE.replace('4', "5"));
    server.ask("GET", "/health/live", &unwanted, "");
    assert_eq!(server.get("/about"), 200);
    let wanted = format!("traceparent: 00-{TRACE}-00f067aa0ba902b7-01\r\n");
    server.ask("GET", "/health/live", &wanted, "");
    server.told_to_stop();
    assert_eq!(server.ended(), 0);
    let spans = sink.spans();
    assert_eq!(spans.len(), 1, "{spans:?}");
    assert_eq!(spans[0]["traceId"], TRACE);
}

#[test]
fn a_dead_collector_costs_no_request_anything() {
    // It accepts nothing: the queue of a listener that nobody serves takes a connection and is silent for ever.
    let hole = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", hole.local_addr().unwrap());
    let limit = ("OUTERSKIES__LIMITS__REQUESTS_PER_MINUTE", "1000000");
    let dead = Observed::start(&[(ENDPOINT, &endpoint), limit]);
    let none = Observed::start(&[limit]);
    let once = |server: &Observed| {
        let begun = Instant::now();
        assert_eq!(server.get("/health/live"), 200);
        begun.elapsed()
    };
    // In turns, so that other work on the machine falls on both alike.
    let mut times: [Vec<Duration>; 2] = Default::default();
    for _ in 0..1000 {
        times[0].push(once(&dead));
        times[1].push(once(&none));
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort();
        times[times.len() / 2]
    };
    let [with, without] = &mut times;
    let (with, without) = (median(with), median(without));
    assert!(with < without * 3 / 2 + Duration::from_micros(100), "{with:?} with, {without:?} without");
    // More at once than the exporter gives up in the same time, until the queue is full.
    let lost = (0..20).any(|_| {
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| (0..100).map(|_| once(&dead)).max());
            }
        });
        let text = dead.scrape();
        let lost =
            text.lines().find_map(|l| l.strip_prefix("trace_spans_dropped_total{reason=\"queue_full\"} "));
        lost.is_some_and(|n| n.parse::<u64>().unwrap() > 0)
    });
    assert!(lost, "the queue is bounded: {}", dead.scrape());
    let said = eventually("it is said once", || {
        let lines = dead.lines();
        let said = lines.iter().filter(|l| l["collector"].is_string()).count();
        (said > 0).then_some(said)
    });
    assert_eq!(said, 1);
}
