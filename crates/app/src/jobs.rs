//! The kinds of jobs that this program does, what it does at set times, and jobs as people see them.

mod shown;

use std::collections::HashMap;
use std::time::Duration;

use jiff::SignedDuration;
use model::jobs::cron::Cron;
use model::jobs::{Failure, NewJob, Priority, State};
use serde_json::Value;
use uuid::Uuid;

use crate::schedule::Schedule;
use crate::worker::{Kind, Outcome, Work};
use crate::{App, Error};

pub use shown::{Asked, MOST, cancel, cancel_any, everybodys, find_any, get, list, replay};

const SWEEP: &str = "sweep";

/// How long it is remembered what became of a job.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The same of jobs that were given up, which somebody may want to replay.
const DEAD_REMEMBERED: SignedDuration = SignedDuration::from_hours(90 * 24);

/// Every kind of jobs.
pub fn kinds() -> Vec<Kind> {
    vec![
        crate::readings::kind(),
        Kind { at_once: 1, time: Duration::from_secs(120), ..Kind::new(SWEEP, 1, sweep) },
    ]
}

/// Everything that is done at set times.
pub fn schedules() -> Vec<Schedule> {
    let every_ten_minutes = Cron::parse("*/10 * * * *").expect("five fields");
    vec![Schedule { name: SWEEP, cron: every_ten_minutes, job: sweeping }]
}

fn sweeping() -> NewJob {
    NewJob { priority: Priority::Low, ..NewJob::new(Uuid::now_v7(), SWEEP, 1, Value::Null) }
}

async fn sweep(app: App, _: Work) -> Result<Outcome, Failure> {
    let forgotten = crate::sweep::once(&app).await.map_err(|error| trouble(&error))?;
    Ok(Outcome::Done(Some(serde_json::json!({ "jobs": forgotten }))))
}

/// Forgets old jobs, and says how many.
pub(crate) async fn forget(app: &App) -> Result<u64, Error> {
    let now = app.clock.now();
    let mut all = 0;
    loop {
        let mut tx = app.db.begin().await?;
        let some = store::jobs::sweep(&mut tx, now - REMEMBERED, now - DEAD_REMEMBERED).await?;
        tx.commit().await?;
        all += some;
        if some == 0 {
            return Ok(all);
        }
    }
}

/// How long the queue is.
#[derive(Clone, Debug, PartialEq)]
pub struct Queue {
    /// How many jobs of each kind are in each state but done and cancelled; those of this program's kinds also when
    /// there are none.
    pub counts: Vec<(String, State, u32)>,
    /// How long the longest waiting ready job could have been run.
    pub oldest: Duration,
}

/// How long the queue is now.
pub async fn queue(app: &App) -> Result<Queue, Error> {
    let found = store::jobs::waiting(&app.db).await?;
    let mut counts: HashMap<(String, State), u32> = HashMap::new();
    for kind in kinds() {
        for state in [State::Delayed, State::Ready, State::Running, State::Dead] {
            counts.insert((kind.name.to_owned(), state), 0);
        }
    }
    let now = app.clock.now();
    let mut oldest = Duration::ZERO;
    for (kind, state, jobs, due) in found {
        if state == State::Ready {
            oldest = oldest.max(now.duration_since(due).try_into().unwrap_or_default());
        }
        counts.insert((kind, state), jobs);
    }
    let counts = counts.into_iter().map(|((kind, state), jobs)| (kind, state, jobs)).collect();
    Ok(Queue { counts, oldest })
}

/// A use-case that failed inside a job. What happened is in the log: it may say more than who asked for the job is
/// to know.
pub(crate) fn trouble(error: &Error) -> Failure {
    tracing::warn!(%error, "a job failed");
    Failure::retry("internal", "it could not be done just now")
}
