//! What a worker knows of a kind of jobs, and what a job knows of its worker.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use model::jobs::{Claimed, Failure, Retry};
use serde_json::Value;
use store::Tx;

use crate::{App, Error};

/// A kind of jobs, and how they are done.
#[derive(Clone)]
pub struct Kind {
    /// Its name, as it is stored.
    pub name: &'static str,
    /// The newest make of its payload that is understood.
    pub version: u32,
    /// How often and after which waits it is tried.
    pub retry: Retry,
    /// How long one attempt may take.
    pub time: Duration,
    /// The most that one worker does at once.
    pub at_once: usize,
    /// How it is done.
    pub run: Run,
}

/// Does jobs of a kind.
pub type Run = Arc<dyn Fn(App, Work) -> Running + Send + Sync>;

/// A job at work.
pub type Running = Pin<Box<dyn Future<Output = Result<Outcome, Failure>> + Send>>;

/// How a job ended that did not fail.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It is done, and the worker is to write that down with this result.
    Done(Option<Value>),
    /// It is done and wrote that down itself, in the transaction that holds its effect.
    Written,
    /// It was somebody else's by the time its effect was to be written: nothing was.
    Lost,
}

impl Kind {
    /// A kind that is done by `run`; five attempts of a minute at most, two seconds after the first failure, as many
    /// at once as there are places.
    pub fn new<F, R>(name: &'static str, version: u32, run: F) -> Kind
    where
        F: Fn(App, Work) -> R + Send + Sync + 'static,
        R: Future<Output = Result<Outcome, Failure>> + Send + 'static,
    {
        Kind {
            name,
            version,
            retry: Retry { attempts: 5, first: Duration::from_secs(2) },
            time: Duration::from_secs(60),
            at_once: usize::MAX,
            run: Arc::new(move |app, work| Box::pin(run(app, work))),
        }
    }

    pub(super) fn start(&self, app: App, work: Work) -> Running {
        (self.run)(app, work)
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Kind({}, version {})", self.name, self.version)
    }
}

/// A job in the hands of who does it.
#[derive(Clone)]
pub struct Work {
    /// What was asked for.
    pub job: Claimed,
    app: App,
}

impl Work {
    pub(super) fn new(app: App, job: Claimed) -> Work {
        Work { job, app }
    }

    /// Says how far it is, 0 to 100, and what is being done. Trouble with that is no reason to stop.
    pub async fn progress(&self, percent: u8, message: &str) {
        let told = async {
            let mut tx = self.app.db.begin().await?;
            store::jobs::progress(&mut tx, self.job.lease, percent, message).await?;
            tx.commit().await
        };
        if let Err(error) = told.await {
            tracing::warn!(%error, "progress cannot be told just now");
        }
    }

    /// Writes that the job is done, in the transaction that holds its effect, and commits it; what the job is not
    /// entitled to write any more is rolled back.
    pub async fn commit(&self, mut tx: Tx, result: Option<&Value>) -> Result<Outcome, Error> {
        if !store::jobs::finish(&mut tx, self.job.lease, result).await? {
            return Ok(Outcome::Lost);
        }
        tx.commit().await?;
        Ok(Outcome::Written)
    }
}
