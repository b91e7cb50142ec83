//! Traces to a collector: OTLP/HTTP with its JSON encoding, <https://opentelemetry.io/docs/specs/otlp/>.
//!
//! Why this is not a library: docs/adr/0001-otlp.md. Spans wait in a bounded queue; when the collector does not keep up
//! or is away they are dropped and counted, and no request ever waits.

use std::io;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout, timeout_at};

use super::capture::Fields;
use crate::config::telemetry::Endpoint;
use model::trace::TraceContext;

/// Spans that may wait; about 1 KB each.
const QUEUE: usize = 2048;
/// Spans in one message.
const BATCH: usize = 512;
/// How long a span waits for company.
const GATHER: Duration = Duration::from_secs(1);
/// How long one message may take, from connecting to the answer.
const SEND: Duration = Duration::from_secs(5);
/// How long the last spans may take when the program ends.
const LAST: Duration = Duration::from_secs(2);

/// A span that has ended.
pub struct Finished {
    /// Its name in the code.
    pub name: &'static str,
    /// Its place.
    pub context: TraceContext,
    /// The span around it.
    pub parent: Option<u64>,
    /// Nanoseconds since 1970.
    pub began_ns: u64,
    /// Nanoseconds since 1970, not before it began.
    pub ended_ns: u64,
    /// What was said of it.
    pub fields: Fields,
}

/// The way into the queue.
#[derive(Clone)]
pub struct Queue(mpsc::Sender<Finished>);

impl Queue {
    /// Queues a span, or counts it as lost when the queue is full. Never waits.
    pub fn send(&self, span: Finished) {
        if self.0.try_send(span).is_err() {
            dropped("queue_full", 1);
        }
    }
}

fn dropped(reason: &'static str, spans: usize) {
    metrics::counter!("trace_spans_dropped_total", "reason" => reason).increment(spans as u64);
}

/// Sends what is queued.
pub struct Exporter {
    endpoint: Endpoint,
    queue: mpsc::Receiver<Finished>,
    /// Whether the last message arrived: only a change is worth a line.
    arrived: bool,
}

/// An exporter at work.
pub struct Running {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Running {
    /// Sends what is left, for at most two seconds.
    pub async fn finish(self) {
        let _ = self.stop.send(());
        // What is not sent by then is given up: the program ends in any case.
        let _ = timeout(LAST, self.task).await;
    }
}

impl Exporter {
    /// An exporter and the way into its queue.
    pub fn new(endpoint: Endpoint) -> (Exporter, Queue) {
        let (sender, queue) = mpsc::channel(QUEUE);
        (Exporter { endpoint, queue, arrived: true }, Queue(sender))
    }

    /// Goes to work. Must be called within a runtime.
    pub fn start(self) -> Running {
        let (stop, stopped) = oneshot::channel();
        Running { stop, task: tokio::spawn(self.run(stopped)) }
    }

    async fn run(mut self, mut stopped: oneshot::Receiver<()>) {
        loop {
            let mut batch = Vec::with_capacity(BATCH);
            let stopping = tokio::select! {
                biased;
                _ = &mut stopped => true,
                _ = self.gather(&mut batch) => false,
            };
            if stopping {
                while let Ok(span) = self.queue.try_recv() {
                    batch.push(span);
                }
            }
            self.send(&batch).await;
            if stopping {
                return;
            }
        }
    }

    /// Waits for a span and then a little for others.
    async fn gather(&mut self, batch: &mut Vec<Finished>) {
        // `recv_many` gives 0 only when no sender is left, which the subscriber outlives.
        self.queue.recv_many(batch, BATCH).await;
        let until = Instant::now() + GATHER;
        while batch.len() < BATCH {
            match timeout_at(until, self.queue.recv()).await {
                Ok(Some(span)) => batch.push(span),
                Ok(None) | Err(_) => return,
            }
        }
    }

    async fn send(&mut self, batch: &[Finished]) {
        if batch.is_empty() {
            return;
        }
        let body = message(batch).to_string();
        let outcome = timeout(SEND, post(&self.endpoint, &body)).await;
        let outcome = outcome.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()));
        match &outcome {
            Ok(()) => {
                metrics::counter!("trace_spans_exported_total").increment(batch.len() as u64);
                if !self.arrived {
                    tracing::info!("the trace collector takes traces again");
                }
            }
            Err(error) => {
                dropped("collector", batch.len());
                if self.arrived {
                    let collector = &self.endpoint.authority;
                    tracing::warn!(%error, collector, "the trace collector takes no traces; they are dropped until it does");
                }
            }
        }
        self.arrived = outcome.is_ok();
    }
}

/// Posts a message. Anything but a 2xx is an error.
async fn post(endpoint: &Endpoint, body: &str) -> io::Result<()> {
    let mut stream = TcpStream::connect(&endpoint.authority).await?;
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
         User-Agent: outerskies/{}\r\nConnection: close\r\n\r\n",
        endpoint.path,
        endpoint.authority,
        body.len(),
        env!("CARGO_PKG_VERSION"),
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body.as_bytes()).await?;
    // "HTTP/1.1 200": the first twelve bytes hold all that matters.
    let mut status = [0; 12];
    stream.read_exact(&mut status).await?;
    match &status {
        [b'H', b'T', b'T', b'P', b'/', b'1', b'.', _, b' ', b'2', _, _] => Ok(()),
        _ => Err(io::Error::other(format!(
            "it answered “{}”",
            String::from_utf8_lossy(&status).escape_debug()
        ))),
    }
}

/// The spans as an `ExportTraceServiceRequest`.
fn message(batch: &[Finished]) -> Value {
    let resource = [("service.name", "outerskies"), ("service.version", env!("CARGO_PKG_VERSION"))]
        .map(|(key, value)| attribute(key, &value.into()));
    json!({"resourceSpans": [{
        "resource": {"attributes": resource},
        "scopeSpans": [{
            "scope": {"name": "outerskies"},
            "spans": batch.iter().map(span).collect::<Vec<_>>()
        }]
    }]})
}

/// Identifiers are hexadecimal and 64-bit numbers are text in this encoding.
fn span(span: &Finished) -> Value {
    let text = |name| span.fields.get(name).and_then(Value::as_str);
    let (name, kind) = match (text("method"), text("route")) {
        (Some(method), Some(route)) => (format!("{method} {route}"), 2), // SPAN_KIND_SERVER
        _ => (span.name.to_owned(), 1),                                  // SPAN_KIND_INTERNAL
    };
    let failed = span.fields.get("status").and_then(Value::as_u64).is_some_and(|status| status >= 500);
    let attributes: Vec<Value> =
        span.fields.0.iter().map(|(key, value)| attribute(conventional(key), value)).collect();
    json!({
        "traceId": format!("{:032x}", span.context.trace),
        "spanId": format!("{:016x}", span.context.span),
        "parentSpanId": span.parent.map(|p| format!("{p:016x}")).unwrap_or_default(),
        "name": name,
        "kind": kind,
        "startTimeUnixNano": span.began_ns.to_string(),
        "endTimeUnixNano": span.ended_ns.to_string(),
        "attributes": attributes,
        "status": if failed { json!({"code": 2}) } else { json!({}) },
    })
}

/// Our field's name in OpenTelemetry's semantic conventions for HTTP spans.
fn conventional(field: &str) -> &str {
    match field {
        "method" => "http.request.method",
        "route" => "http.route",
        "status" => "http.response.status_code",
        other => other,
    }
}

fn attribute(key: &str, value: &Value) -> Value {
    let value = match value {
        Value::Bool(b) => json!({"boolValue": b}),
        Value::Number(n) if n.is_f64() => json!({"doubleValue": n}),
        Value::Number(n) => json!({"intValue": n.to_string()}),
        Value::String(s) => json!({"stringValue": s}),
        other => json!({"stringValue": other.to_string()}),
    };
    json!({"key": key, "value": value})
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(fields: Vec<(&'static str, Value)>) -> Finished {
        let context = TraceContext { trace: 0xa, span: 0xb, sampled: true };
        Finished {
            name: "cast",
            context,
            parent: Some(0xc),
            began_ns: 1,
            ended_ns: 2,
            fields: Fields(fields),
        }
    }

    #[test]
    fn a_span_in_the_encoding_of_the_standard() {
        let fields = vec![("method", "GET".into()), ("route", "/x".into()), ("status", 503.into())];
        let out = span(&finished(fields));
        assert_eq!(out["traceId"], "0000000000000000000000000000000a");
        assert_eq!(
            (&out["spanId"], &out["parentSpanId"]),
            (&"000000000000000b".into(), &"000000000000000c".into())
        );
        assert_eq!((&out["name"], &out["kind"]), (&"GET /x".into(), &2.into()));
        assert_eq!((&out["endTimeUnixNano"], &out["status"]["code"]), (&"2".into(), &2.into()));
        assert_eq!(
            out["attributes"][2],
            json!({"key": "http.response.status_code", "value": {"intValue": "503"}})
        );
        assert_eq!(
            (&span(&finished(Vec::new()))["name"], &out["status"]["code"]),
            (&"cast".into(), &2.into())
        );
    }

    #[tokio::test]
    async fn the_queue_is_bounded_and_never_waits() {
        let endpoint = Endpoint { authority: "127.0.0.1:1".to_owned(), path: "/v1/traces".to_owned() };
        let (mut exporter, queue) = Exporter::new(endpoint);
        for _ in 0..QUEUE + 1000 {
            queue.send(finished(Vec::new()));
        }
        assert_eq!(exporter.queue.len(), QUEUE);
        let mut batch = Vec::new();
        exporter.gather(&mut batch).await;
        assert_eq!(batch.len(), BATCH);
    }
}
