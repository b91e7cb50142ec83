//! Casting many charts in one request: a line in, a line out.

use std::sync::Arc;

use app::{App, Caller};
use axum::body::{Body as Stream, Bytes};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use chart::Chart;
use futures_util::stream;
use model::account::Scope;
use model::charts::ChartDraft;
use serde::Serialize;
use utoipa::ToSchema;

use super::view::ChartIn;
use crate::extract::{By, parse, read};
use crate::middleware::input_validation::check_json;
use crate::problem::Problem;

/// The media type of JSON values a line each.
const NDJSON: &str = "application/x-ndjson";
/// The most lines of a batch.
const MOST: usize = 1000;
/// Charts cast before other requests have their turn: about a millisecond's work.
const TURN: usize = 16;

/// What became of one line of a batch.
#[derive(Serialize, ToSchema)]
pub struct BatchLine {
    /// Number of the line in the request, from 1.
    line: usize,
    /// The status that the line alone would have had: 200, or that of the problem.
    status: u16,
    /// The chart, when it could be cast.
    #[serde(skip_serializing_if = "Option::is_none")]
    chart: Option<Chart>,
    /// What is wrong with the line, when it could not.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<Problem>,
}

/// Cast many charts without saving them
///
/// Each line of the body is a ChartIn; each line of the answer is a BatchLine, in the same order, sent as soon as it
/// is there. A line that is wrong spoils no other. Empty lines are left out. At most 1,000 lines. Nothing is saved, so the
/// request can be repeated freely.
#[utoipa::path(post, path = "/api/v1/charts/batch", operation_id = "cast_batch", tag = "charts",
    request_body(content = ChartIn, content_type = "application/x-ndjson", description = "A ChartIn a line"),
    responses(
        (status = 200, body = BatchLine, content_type = "application/x-ndjson", description = "A BatchLine a line"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "Not UTF-8"),
        (status = 413, body = Problem, content_type = "application/problem+json",
            description = "Over 1 MiB or 1,000 lines"),
        (status = 415, body = Problem, content_type = "application/problem+json",
            description = "Not application/x-ndjson")
))]
pub async fn cast(State(app): State<App>, By(caller): By, request: Request) -> Result<Response, Problem> {
    caller.may(Scope::ChartsRead)?;
    let bytes = read(request, NDJSON).await?;
    let lines = Arc::new(Lines::of(bytes)?);
    let answer = stream::unfold(0, move |from| {
        let (app, lines) = (app.clone(), lines.clone());
        async move {
            let turn = lines.at.get(from..)?.iter().take(TURN);
            let done: Vec<u8> =
                turn.flat_map(|line| answer(&app, caller, line.number, lines.text(line))).collect();
            // The executor is not asked by casting: other requests get their turn here.
            tokio::task::yield_now().await;
            (!done.is_empty()).then_some((Ok::<_, std::convert::Infallible>(Bytes::from(done)), from + TURN))
        }
    });
    Ok((StatusCode::OK, [(header::CONTENT_TYPE, NDJSON)], Stream::from_stream(answer)).into_response())
}

/// A body and where its lines are.
struct Lines {
    bytes: Bytes,
    at: Vec<Line>,
}

struct Line {
    number: usize,
    start: usize,
    end: usize,
}

impl Lines {
    fn of(bytes: Bytes) -> Result<Lines, Problem> {
        let (mut at, mut start) = (Vec::new(), 0);
        for (i, line) in bytes.split(|b| *b == b'\n').enumerate() {
            if !line.trim_ascii().is_empty() {
                at.push(Line { number: i + 1, start, end: start + line.len() });
            }
            start += line.len() + 1;
        }
        if at.len() > MOST {
            return Err(Problem::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "batch_too_long",
                format!("A batch may have at most {MOST} lines; this one has {}.", at.len()),
            ));
        }
        Ok(Lines { bytes, at })
    }

    fn text(&self, line: &Line) -> &[u8] {
        &self.bytes[line.start..line.end]
    }
}

/// The answer to one line, with its line break.
fn answer(app: &App, caller: Caller, number: usize, text: &[u8]) -> Vec<u8> {
    let line = match chart(app, caller, text) {
        Ok(chart) => BatchLine { line: number, status: 200, chart: Some(chart), problem: None },
        Err(problem) => {
            BatchLine { line: number, status: problem.status, chart: None, problem: Some(problem) }
        }
    };
    let mut out = serde_json::to_vec(&line).unwrap_or_default();
    out.push(b'\n');
    out
}

fn chart(app: &App, caller: Caller, text: &[u8]) -> Result<Chart, Problem> {
    // What is no UTF-8 is refused by `parse`.
    if let Ok(text) = std::str::from_utf8(text) {
        check_json(text)?;
    }
    let new = ChartDraft::from(parse::<ChartIn>(text)?).parse()?;
    Ok(app::charts::cast(app, caller, &new)?)
}
