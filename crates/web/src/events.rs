//! Server-sent events: <https://html.spec.whatwg.org/multipage/server-sent-events.html>.

use std::convert::Infallible;
use std::time::Duration;

use app::streams::Stream;
use app::{App, Caller};
use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use model::jobs::Job;
use tokio::sync::watch;
use tokio::time::{Instant, timeout};

use crate::api::v1::jobs::JobOut;

/// How long a stream goes on at most; the reader comes again, and is asked who it is again.
const LONGEST: Duration = Duration::from_secs(300);
/// How long nothing is said at most, so that both sides notice when the other is gone.
const QUIET: Duration = Duration::from_secs(10);
/// How long the reader is to wait before it comes again.
const HEAD: &str = "retry: 1000\n\n";

/// A stream of what becomes of a job.
struct OfJob {
    app: App,
    caller: Caller,
    job: Job,
    changes: watch::Receiver<()>,
    seen: Option<i64>,
    begun: bool,
    ends: Instant,
    _open: Stream,
}

/// Tells what becomes of `job`, beginning after the revision that was `seen`.
pub(crate) fn of_job(app: App, caller: Caller, job: Job, seen: Option<i64>, open: Stream) -> Response {
    let changes = app.changes.listen(&app.db);
    let ends = Instant::now() + LONGEST;
    let state = OfJob { app, caller, job, changes, seen, begun: false, ends, _open: open };
    let body = stream::unfold(state, |mut state| async move {
        let said = state.next().await?;
        Some((Ok::<_, Infallible>(Bytes::from(said)), state))
    });
    let headers = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")];
    // Proxies that keep answers back until they are whole would keep this one for minutes.
    ((headers, [("x-accel-buffering", "no")]), Body::from_stream(body)).into_response()
}

impl OfJob {
    /// What is to be said next; `None` at the end.
    async fn next(&mut self) -> Option<String> {
        if !self.begun {
            self.begun = true;
            return Some(HEAD.to_owned());
        }
        let quiet = Instant::now() + QUIET;
        loop {
            // A revision that is ahead of ours is not one of this job's.
            if self.seen.is_none_or(|seen| seen != self.job.revision) {
                self.seen = Some(self.job.revision);
                return Some(event(&self.job));
            }
            let stopping = self.app.lifecycle.is_stopping();
            if self.job.state.is_final() || stopping || Instant::now() >= self.ends {
                return None;
            }
            if Instant::now() >= quiet {
                return Some(":\n\n".to_owned());
            }
            // Something is heard once a second in any case.
            let _ = timeout(Duration::from_secs(2), self.changes.changed()).await;
            match app::jobs::get(&self.app, self.caller, self.job.id).await {
                Ok(job) => self.job = job,
                Err(app::Error::NotFound) => return None,
                Err(error) => tracing::debug!(%error, "a job cannot be looked at just now"),
            }
        }
    }
}

/// The job as it is, on one line: JSON has no line breaks of its own.
fn event(job: &Job) -> String {
    let data = serde_json::to_string(&JobOut::from(job.clone())).unwrap_or_default();
    format!("event: job\nid: {}\ndata: {data}\n\n", job.revision)
}
