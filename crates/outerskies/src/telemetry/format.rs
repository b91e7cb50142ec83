//! How a log line looks: a sentence, then fields, then the request and the trace it belongs to.

use std::fmt;

use serde_json::Value;
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::field::RecordFields;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::{FormatTime, SystemTime};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields};
use tracing_subscriber::registry::LookupSpan;

use super::capture::{Fields, Kept};

/// The two looks.
#[derive(Clone, Copy)]
pub enum Lines {
    /// For a terminal.
    Text,
    /// One JSON object a line.
    Json,
}

/// Spans are kept by [`super::capture::Capture`]; the library need not format them too.
pub struct Nothing;

impl<'writer> FormatFields<'writer> for Nothing {
    fn format_fields<R: RecordFields>(&self, _: Writer<'writer>, _: R) -> fmt::Result {
        Ok(())
    }
}

impl<S, N> FormatEvent<S, N> for Lines
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
{
    fn format_event(
        &self,
        ctx: &FmtContext<'_, S, N>,
        mut out: Writer<'_>,
        event: &Event<'_>,
    ) -> fmt::Result {
        let meta = event.metadata();
        let mut time = String::new();
        SystemTime.format_time(&mut Writer::new(&mut time))?;
        let mut fields = Fields::default();
        event.record(&mut fields);
        let message = fields.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
        fields.0.retain(|(name, _)| *name != "message");
        let mut context = None;
        for span in ctx.event_scope().into_iter().flatten() {
            if let Some(kept) = span.extensions().get::<Kept>() {
                add(&mut fields, kept);
                context = context.or(kept.context);
            }
        }
        if let Some(context) = context {
            fields.0.push(("trace_id", format!("{:032x}", context.trace).into()));
            fields.0.push(("span_id", format!("{:016x}", context.span).into()));
        }
        let line =
            Line { time: &time, level: meta.level(), target: meta.target(), message: &message, fields };
        let color = out.has_ansi_escapes();
        match self {
            Lines::Text => line.text(&mut out, color),
            Lines::Json => line.json(&mut out),
        }
    }
}

/// What is said further in wins: the event's own fields, then those of the innermost span.
fn add(fields: &mut Fields, kept: &Kept) {
    for (name, value) in &kept.fields.0 {
        if fields.get(name).is_none() {
            fields.0.push((*name, value.clone()));
        }
    }
}

struct Line<'a> {
    time: &'a str,
    level: &'a Level,
    target: &'a str,
    message: &'a str,
    fields: Fields,
}

impl Line<'_> {
    fn json(&self, out: &mut Writer<'_>) -> fmt::Result {
        write!(out, "{{\"time\":\"{}\",\"level\":\"{}\",\"message\":", self.time, self.level)?;
        quoted(out, self.message)?;
        for (name, value) in &self.fields.0 {
            out.write_char(',')?;
            // An event's field must not stand in for the line's own.
            let taken = matches!(*name, "time" | "level" | "target");
            quoted(out, &if taken { format!("field_{name}") } else { (*name).to_owned() })?;
            out.write_char(':')?;
            match value {
                Value::String(text) => quoted(out, text)?,
                other => write!(out, "{other}")?,
            }
        }
        out.write_str(",\"target\":")?;
        quoted(out, self.target)?;
        out.write_str("}\n")
    }

    fn text(&self, out: &mut Writer<'_>, color: bool) -> fmt::Result {
        // SGR colours (ECMA-48): red, yellow, green, blue, magenta; 2 is faint.
        let code = match *self.level {
            Level::ERROR => 31,
            Level::WARN => 33,
            Level::INFO => 32,
            Level::DEBUG => 34,
            Level::TRACE => 35,
        };
        let (paint, faint, plain) =
            if color { (format!("\x1b[{code}m"), "\x1b[2m", "\x1b[0m") } else { (String::new(), "", "") };
        write!(
            out,
            "{faint}{}{plain} {paint}{:>5}{plain} {}",
            self.time,
            self.level.as_str(),
            shown(self.message)
        )?;
        for (name, value) in &self.fields.0 {
            match value {
                Value::String(text) if text.is_empty() || text.contains([' ', '"', '=']) => {
                    write!(out, " {faint}{name}={plain}{text:?}")?;
                }
                Value::String(text) => write!(out, " {faint}{name}={plain}{}", shown(text))?,
                other => write!(out, " {faint}{name}={plain}{other}")?,
            }
        }
        out.write_char('\n')
    }
}

/// Whether a character could end a line or steer a terminal.
fn unsafe_in_a_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text with such characters escaped.
fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if unsafe_in_a_line(c) { out.extend(c.escape_unicode()) } else { out.push(c) }
    }
    out
}

/// The text as a JSON string. JSON itself would let line separators and directions through.
fn quoted(out: &mut Writer<'_>, text: &str) -> fmt::Result {
    out.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(out, "\\{c}")?,
            '\n' => out.write_str("\\n")?,
            c if unsafe_in_a_line(c) => write!(out, "\\u{:04x}", u32::from(c))?,
            c => out.write_char(c)?,
        }
    }
    out.write_char('"')
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::{Arc, Mutex};

    use model::secret::Secret;
    use tracing_subscriber::layer::SubscriberExt;

    use super::*;
    use crate::telemetry::capture::Capture;

    #[derive(Clone, Default)]
    struct Page(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Page {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("nobody panics with it").write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn written(lines: Lines, what: impl FnOnce()) -> String {
        let page = Page::default();
        let writer = page.clone();
        let layer = tracing_subscriber::fmt::layer()
            .with_ansi(false)
            .fmt_fields(Nothing)
            .event_format(lines)
            .with_writer(move || writer.clone());
        let subscriber = tracing_subscriber::registry().with(Capture::silent()).with(layer);
        tracing::subscriber::with_default(subscriber, what);
        let bytes = page.0.lock().expect("nobody panics with it").clone();
        String::from_utf8(bytes).expect("lines are text")
    }

    fn events() {
        let traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        let _outer = tracing::error_span!("request", request_id = "r1", traceparent).entered();
        let _inner = tracing::error_span!("inner", n = 1).entered();
        let evil = "a\r\nb\u{1b}[2J \u{2028}\"c\\";
        tracing::error!(evil, n = 2, level = "x", "it failed\nbadly");
    }

    #[test]
    fn a_json_line_is_one_object_with_the_request_and_the_trace() {
        let line = written(Lines::Json, events);
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(!line.contains('\u{2028}') && !line.contains('\u{1b}'), "{line}");
        let value: Value = serde_json::from_str(&line).expect("it is JSON");
        assert_eq!(value["message"], "it failed\nbadly");
        assert_eq!(value["evil"], "a\r\nb\u{1b}[2J \u{2028}\"c\\");
        assert_eq!((&value["level"], &value["field_level"]), (&"ERROR".into(), &"x".into()));
        assert_eq!((&value["n"], &value["request_id"]), (&2.into(), &"r1".into()));
        assert_eq!(value["trace_id"], "4bf92f3577b34da6a3ce929d0e0e4736");
        assert_ne!(value["span_id"], "00f067aa0ba902b7", "it is the inner span's");
    }

    #[test]
    fn a_text_line_is_one_line_and_steers_no_terminal() {
        let line = written(Lines::Text, events);
        assert_eq!(line.matches('\n').count(), 1, "{line}");
        assert!(!line.contains(['\u{2028}', '\u{1b}', '\r']), "{line}");
        assert!(line.contains("ERROR it failed\\u{a}badly evil=\"a\\r"), "{line}");
        assert!(line.contains(" request_id=r1 trace_id=4bf92f35"), "{line}");
    }

    #[test]
    fn a_secret_never_shows_itself() {
        let secret = Secret::new([0x41; Secret::LENGTH]);
        let line = written(Lines::Json, || tracing::error!(?secret, "a secret was logged"));
        assert!(line.contains("Secret(…)") && !line.contains("AAAA") && !line.contains("65, 65"), "{line}");
    }
}
