//! One attempt at a job, on a thread of its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use model::jobs::{Claimed, Failure, JobError};
use model::trace::TraceContext;
use tokio::runtime::Handle;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};
use tracing::Instrument;

use super::kind::{Kind, Outcome, Work};
use crate::{App, random};

/// How long a job may take to notice that it is to stop, before its thread is left to itself.
const GRACE: Duration = Duration::from_secs(2);

/// Why a job is stopped from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// It is not ours any more: somebody called it off, or took it over.
    Lost,
    /// The program ends.
    Draining,
}

/// What came of an attempt.
pub(super) struct Ended {
    pub job: Claimed,
    /// `None` when it was stopped.
    pub outcome: Option<Result<Outcome, Failure>>,
    pub took: Duration,
}

/// The threads that jobs run on.
pub(super) struct Threads {
    stuck: Arc<AtomicUsize>,
    ended: mpsc::UnboundedSender<Ended>,
}

impl Threads {
    pub(super) fn new() -> (Threads, mpsc::UnboundedReceiver<Ended>) {
        let (ended, receiver) = mpsc::unbounded_channel();
        (Threads { stuck: Arc::default(), ended }, receiver)
    }

    /// How many threads are held by jobs that were given up and do not end.
    pub(super) fn stuck(&self) -> usize {
        self.stuck.load(Ordering::Relaxed)
    }

    /// Begins an attempt; it ends with a message, however it ends.
    pub(super) fn begin(&self, app: App, kind: &Kind, job: Claimed, stopped: watch::Receiver<Option<Stop>>) {
        let span = span(&job);
        let (stuck, ended, time) = (self.stuck.clone(), self.ended.clone(), kind.time);
        let (kind, runtime, mine) = (kind.clone(), Handle::current(), job.clone());
        let start = Instant::now();
        let thread = tokio::task::spawn_blocking(move || {
            // What a kind does before it first waits is part of the job, and may panic too.
            let attempt = async move { kind.start(app.clone(), Work::new(app, mine)).await };
            runtime.block_on(until(stopped, timeout(time, attempt)).instrument(span))
        });
        tokio::spawn(async move {
            let outcome = wait(thread, time + GRACE, &stuck).await;
            // Nobody receives it when the worker has ended; then the lease decides.
            let _ = ended.send(Ended { job, outcome, took: start.elapsed() });
        });
    }
}

/// What an attempt answered within its time; `None` when it was stopped.
type Answer = Option<Result<Outcome, Failure>>;

async fn until(
    mut stopped: watch::Receiver<Option<Stop>>,
    attempt: impl Future<Output = Result<Result<Outcome, Failure>, tokio::time::error::Elapsed>>,
) -> Answer {
    tokio::select! {
        biased;
        _ = stopped.wait_for(Option::is_some) => None,
        answered = attempt => Some(answered.unwrap_or_else(|_| Err(timed_out()))),
    }
}

/// Waits for a thread no longer than `most`; then it counts as stuck for as long as it goes on.
async fn wait(mut thread: JoinHandle<Answer>, most: Duration, stuck: &Arc<AtomicUsize>) -> Answer {
    match timeout(most, &mut thread).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(_)) => Some(Err(Failure::retry(JobError::PANICKED, "it met a state it should never be in"))),
        Err(_) => {
            stuck.fetch_add(1, Ordering::Relaxed);
            let stuck = stuck.clone();
            tokio::spawn(async move {
                let _ = thread.await;
                stuck.fetch_sub(1, Ordering::Relaxed);
            });
            Some(Err(timed_out()))
        }
    }
}

fn timed_out() -> Failure {
    Failure::retry(JobError::TIMED_OUT, "it took longer than it may")
}

/// The span an attempt runs in, in the trace of who asked for it, or else in one of its own.
fn span(job: &Claimed) -> tracing::Span {
    let own = u64::from_be_bytes(random::bytes()) | 1;
    let asked = job.trace;
    let context = match asked {
        Some(asked) => asked.with_span(own),
        None => TraceContext { trace: job.lease.job.as_u128(), span: own, sampled: true },
    };
    tracing::error_span!(
        "job",
        job = %job.lease.job,
        kind = job.kind.as_str(),
        attempt = job.attempt,
        traceparent = %context,
        parent_id = asked.map(|asked| asked.span),
    )
}
