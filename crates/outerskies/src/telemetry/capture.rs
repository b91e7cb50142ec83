//! Keeps what spans say, for the log lines within them and for the collector.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use model::trace::TraceContext;
use serde_json::Value;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing_subscriber::layer::{Context, Layer};
use tracing_subscriber::registry::{LookupSpan, SpanRef};

use super::otlp::{Finished, Queue};

/// The layer that keeps the fields of spans, and sends finished spans of a trace to the collector if there is one.
pub struct Capture {
    queue: Option<Queue>,
    ratio: f64,
    spans: AtomicU64,
}

/// What is kept of an open span.
#[derive(Default)]
pub struct Kept {
    /// Its fields, in the order in which they were given.
    pub fields: Fields,
    /// Its place in a trace; `None` outside every trace.
    pub context: Option<TraceContext>,
    parent: Option<u64>,
    began_ns: u64,
}

/// Names and values, each name once.
#[derive(Default)]
pub struct Fields(pub Vec<(&'static str, Value)>);

impl Capture {
    /// Keeps fields for the log only.
    pub fn silent() -> Capture {
        Capture { queue: None, ratio: 0.0, spans: AtomicU64::new(0) }
    }

    /// Sends this part (0 to 1) of the traces begun here, and whatever callers want recorded.
    pub fn sending(queue: Queue, ratio: f64) -> Capture {
        Capture { queue: Some(queue), ratio, spans: AtomicU64::new(0) }
    }

    /// Reads the place in a trace from the fields, or takes it from the span around.
    fn place(&self, kept: &mut Kept, around: Option<(TraceContext, u64)>) {
        let sent_along = kept.fields.take("traceparent");
        if let Some(context) = sent_along.as_ref().and_then(Value::as_str).and_then(TraceContext::parse) {
            kept.parent = kept.fields.take("parent_id").and_then(|id| id.as_u64());
            let sampled = context.sampled && (kept.parent.is_some() || self.samples(context.trace));
            kept.context = Some(TraceContext { sampled, ..context });
        } else if let Some((context, parent)) = around {
            let n = self.spans.fetch_add(1, Ordering::Relaxed);
            kept.parent = Some(parent);
            kept.context = Some(context.with_span(scattered(parent ^ scattered(n)) | 1));
        }
    }

    /// Whether a trace begun here is sent: 53 of its random bits decide.
    fn samples(&self, trace: u128) -> bool {
        ((trace as u64 >> 11) as f64) < self.ratio * 2f64.powi(53)
    }
}

/// SplitMix64's finaliser (Steele, Lea, Flood, OOPSLA 2014): different numbers give different, scattered ones.
fn scattered(n: u64) -> u64 {
    let n = n.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}

/// Nanoseconds since 1970.
#[expect(
    clippy::disallowed_methods,
    reason = "a span is dated by the system's clock, and nothing depends on it"
)]
fn now_ns() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
}

impl<S: tracing::Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Capture {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        let mut kept = Kept::default();
        attributes.record(&mut kept.fields);
        self.place(&mut kept, around(&span));
        if self.queue.is_some() {
            kept.began_ns = now_ns();
        }
        span.extensions_mut().insert(kept);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        if let Some(kept) = span.extensions_mut().get_mut::<Kept>() {
            values.record(&mut kept.fields);
        }
    }

    fn on_close(&self, id: Id, context: Context<'_, S>) {
        let (Some(queue), Some(span)) = (&self.queue, context.span(&id)) else { return };
        let Some(kept) = span.extensions_mut().remove::<Kept>() else { return };
        let Some(context) = kept.context.filter(|context| context.sampled) else { return };
        queue.send(Finished {
            name: span.name(),
            context,
            parent: kept.parent,
            began_ns: kept.began_ns,
            ended_ns: now_ns().max(kept.began_ns),
            fields: kept.fields,
        });
    }
}

fn around<S: for<'a> LookupSpan<'a>>(span: &SpanRef<'_, S>) -> Option<(TraceContext, u64)> {
    let parent = span.parent()?;
    let extensions = parent.extensions();
    let context = extensions.get::<Kept>()?.context?;
    Some((context, context.span))
}

impl Fields {
    /// The value under this name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(n, _)| *n == name).map(|(_, value)| value)
    }

    fn take(&mut self, name: &str) -> Option<Value> {
        let at = self.0.iter().position(|(n, _)| *n == name)?;
        Some(self.0.remove(at).1)
    }

    fn set(&mut self, field: &Field, value: Value) {
        match self.0.iter_mut().find(|(name, _)| *name == field.name()) {
            Some((_, old)) => *old = value,
            None => self.0.push((field.name(), value)),
        }
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.set(field, format!("{value:?}").into());
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.set(field, value.into());
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.set(field, value.into());
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.set(field, value.into());
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        self.set(field, value.into());
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.set(field, value.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(ratio: f64, trace: u128, parent: Option<u64>) -> Kept {
        let capture = Capture { ratio, ..Capture::silent() };
        let context = TraceContext { trace, span: 7, sampled: true };
        let mut kept = Kept::default();
        kept.fields.0.push(("traceparent", context.to_string().into()));
        kept.fields.0.extend(parent.map(|p| ("parent_id", p.into())));
        capture.place(&mut kept, None);
        kept
    }

    #[test]
    fn the_ratio_decides_on_our_own_traces_only() {
        let sampled =
            |ratio, trace, parent| placed(ratio, trace, parent).context.expect("it has a place").sampled;
        let (low, high) = (1, u128::MAX);
        assert_eq!([sampled(0.0, low, None), sampled(0.5, low, None)], [false, true]);
        assert_eq!([sampled(0.5, high, None), sampled(1.0, u128::from(u64::MAX), None)], [false, true]);
        assert!(sampled(0.0, low, Some(9)), "the caller asked for it");
    }

    #[test]
    fn a_span_within_continues_the_trace_around_it() {
        let capture = Capture::silent();
        let outer = TraceContext { trace: 5, span: 7, sampled: true };
        let within = || {
            let mut kept = Kept::default();
            capture.place(&mut kept, Some((outer, outer.span)));
            (kept.context.expect("it has a place"), kept.parent)
        };
        let ((one, parent), (two, _)) = (within(), within());
        assert_eq!((one.trace, parent), (5, Some(7)));
        assert!(one.span != two.span && one.span != 7, "each span has its own number");
    }
}
