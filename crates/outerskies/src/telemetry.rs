//! Logs, figures and traces.
//!
//! The `tracing` subscriber and the `metrics` recorder are the two values of this program that are global, because the
//! two libraries know no other way; both are set once, here, and nothing is read back from them.

mod capture;
mod format;
pub mod metrics;
mod otlp;
mod process;

use std::io::IsTerminal;

use tracing::{Level, Subscriber};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

use crate::config::log::{Format, Log};
use crate::config::telemetry::Telemetry;
use crate::exit::Failure;

pub use otlp::Exporter;

/// Starts logging to standard error, and collecting traces when there is somewhere to send them: then the exporter is
/// answered, to be run once there is a runtime.
pub fn start(log: &Log, telemetry: &Telemetry) -> Result<Option<Exporter>, Failure> {
    let filter = EnvFilter::try_new(&log.level)
        .map_err(|e| Failure::wrong(format!("log.level: {e}")).hint("such as info, or warn,web=debug"))?;
    let json = match log.format {
        Format::Auto => !std::io::stderr().is_terminal(),
        Format::Text => false,
        Format::Json => true,
    };
    let look = if json { format::Lines::Json } else { format::Lines::Text };
    let (capture, exporter) = match &telemetry.otlp_endpoint {
        None => (capture::Capture::silent(), None),
        Some(endpoint) => {
            let (exporter, queue) = Exporter::new(endpoint.clone());
            (capture::Capture::sending(queue, telemetry.trace_ratio), Some(exporter))
        }
    };
    // With a collector the level must not decide what is traced: only the lines are filtered then.
    let registry = tracing_subscriber::registry();
    let started = if exporter.is_some() {
        let spans = tracing_subscriber::filter::filter_fn(|m| m.is_span() && *m.level() <= Level::INFO);
        registry.with(capture.with_filter(spans)).with(lines(look).with_filter(filter)).try_init()
    } else {
        registry.with(filter).with(capture).with(lines(look)).try_init()
    };
    started.map_err(Failure::failed)?;
    log_panics();
    Ok(exporter)
}

/// The layer that writes lines to standard error.
fn lines<S>(look: format::Lines) -> impl Layer<S>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    tracing_subscriber::fmt::layer()
        .with_ansi(std::io::stderr().is_terminal())
        .fmt_fields(format::Nothing)
        .event_format(look)
        .with_writer(std::io::stderr)
}

/// A panic becomes a line like every other, with the identifiers of the request it happened in.
fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let payload = panic.payload();
        let said = payload
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
            .unwrap_or_default();
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(said, place, "the program met a state it should never be in");
    }));
}
