//! Works on jobs: takes as many as there are places for, runs each on a thread of its own, and writes down what came
//! of them.
//!
//! A job runs on a thread of its own so that one which never yields holds up nobody else; what panics there is an
//! attempt that failed. The loop itself holds the leases, so a job that is busy keeps its lease without knowing of
//! it. What ended and what is begun share one durable transaction.

mod kind;
mod run;
mod step;

use std::collections::HashMap;
use std::time::Duration;

use model::jobs::{Claimed, Lease};
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, MissedTickBehavior, interval};

pub use kind::{Kind, Outcome, Run, Running, Work};
use run::{Ended, Stop, Threads};
pub use step::count_from_zero;

use crate::App;
use crate::schedule::{self, Schedule};

/// How often delayed jobs, expired leases and jobs that nobody told us of are looked for.
const LOOK: Duration = Duration::from_secs(1);
/// How long to wait after the database could not be written.
const PAUSE: Duration = Duration::from_millis(500);

/// How a worker works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How many jobs it works on at once.
    pub places: usize,
    /// How long a job is held without a sign of life: so long after its end another takes over.
    pub lease: Duration,
    /// How long jobs may go on once it is told to stop, before they are given back.
    pub drain: Duration,
}

/// A worker: every program may have one, and any number of programs may work on one database.
pub struct Worker {
    app: App,
    kinds: Vec<Kind>,
    schedules: Vec<Schedule>,
    settings: Settings,
    name: String,
    held: HashMap<Lease, Held>,
    threads: Threads,
    ended: mpsc::UnboundedReceiver<Ended>,
    /// What ended and could not be written down yet.
    unwritten: Vec<Ended>,
}

/// A job that is worked on.
struct Held {
    kind: usize,
    stop: watch::Sender<Option<Stop>>,
}

/// Jobs that cannot be stopped hold as many threads as the worker has places: its program has to be started anew.
#[derive(Debug, PartialEq, Eq)]
pub struct Stuck;

impl Worker {
    /// A worker for jobs of these kinds, known to others as `name`.
    pub fn new(
        app: App,
        name: String,
        settings: Settings,
        kinds: Vec<Kind>,
        schedules: Vec<Schedule>,
    ) -> Worker {
        let (threads, ended) = Threads::new();
        let (held, unwritten) = (HashMap::new(), Vec::new());
        Worker { app, kinds, schedules, settings, name, held, threads, ended, unwritten }
    }

    /// Works until `stop` returns; then jobs may go on for as long as [`Settings::drain`] says, and what is not done
    /// by then is given back.
    pub async fn run(mut self, stop: impl Future<Output = ()>) -> Result<(), Stuck> {
        tokio::pin!(stop);
        let mut changes = self.app.changes.listen(&self.app.db);
        let mut beat = every(self.settings.lease / 5);
        let mut look = every(LOOK);
        loop {
            tokio::select! {
                () = &mut stop => break,
                Some(ended) = self.ended.recv() => self.unwritten.push(ended),
                _ = changes.changed() => {}
                _ = beat.tick() => self.beat().await,
                _ = look.tick() => self.look().await,
            }
            self.step(true).await;
            if self.threads.stuck() >= self.settings.places {
                self.give_back().await;
                return Err(Stuck);
            }
        }
        self.drain().await;
        Ok(())
    }

    /// Lets jobs end, then gives back those that did not.
    async fn drain(&mut self) {
        let deadline = Instant::now() + self.settings.drain;
        let mut beat = every(self.settings.lease / 5);
        while !self.held.is_empty() {
            tokio::select! {
                () = tokio::time::sleep_until(deadline) => break,
                Some(ended) = self.ended.recv() => self.unwritten.push(ended),
                _ = beat.tick() => self.beat().await,
            }
            self.step(false).await;
        }
        self.give_back().await;
    }

    /// What is due besides jobs that are ready.
    async fn look(&self) {
        if let Err(error) = self.housekeeping().await {
            tracing::warn!(%error, "the queue cannot be looked after just now");
        }
        for due in &self.schedules {
            if let Err(error) = schedule::tick(&self.app, due).await {
                tracing::warn!(%error, schedule = due.name, "a schedule cannot be looked at just now");
            }
        }
    }

    /// Begins what was claimed.
    fn begin(&mut self, claimed: Claimed) {
        let Some(kind) = self.kinds.iter().position(|kind| kind.name == claimed.kind) else { return };
        let (stop, stopped) = watch::channel(None);
        self.held.insert(claimed.lease, Held { kind, stop });
        self.threads.begin(self.app.clone(), &self.kinds[kind], claimed, stopped);
    }
}

fn every(period: Duration) -> tokio::time::Interval {
    let mut every = interval(period.max(Duration::from_millis(10)));
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    every
}
