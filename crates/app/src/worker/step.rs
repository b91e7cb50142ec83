//! What a worker writes: what ended, what it takes, what it holds and what it gives back.

use std::time::Duration;

use model::jobs::{Claimed, Failure};
use store::Tx;
use store::jobs::{self, Wanted};

use super::kind::{Kind, Outcome};
use super::run::{Ended, Stop};
use super::{PAUSE, Worker};
use crate::{Error, random};

impl Worker {
    /// Writes down what ended, and takes jobs for the free places if `more` are wanted.
    pub(super) async fn step(&mut self, more: bool) {
        while let Ok(ended) = self.ended.try_recv() {
            self.unwritten.push(ended);
        }
        for ended in &self.unwritten {
            self.held.remove(&ended.job.lease);
        }
        match self.write(more).await {
            Ok(claimed) => {
                for ended in std::mem::take(&mut self.unwritten) {
                    told(&ended);
                }
                for job in claimed {
                    self.begin(job);
                }
            }
            Err(error) => {
                tracing::warn!(%error, unwritten = self.unwritten.len(), "the queue cannot be written just now");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }

    async fn write(&self, more: bool) -> Result<Vec<Claimed>, Error> {
        let wanted = if more { self.wanted() } else { Vec::new() };
        let free = self.settings.places.saturating_sub(self.held.len());
        let claims = !wanted.is_empty() && free > 0;
        if self.unwritten.is_empty() && !(claims && jobs::waits(&self.app.db).await?) {
            return Ok(Vec::new());
        }
        let mut tx = self.app.db.begin_durable().await?;
        for ended in &self.unwritten {
            self.record(&mut tx, ended).await?;
        }
        let claimed = if claims {
            jobs::claim(&mut tx, &self.name, &wanted, free, self.settings.lease).await?
        } else {
            Vec::new()
        };
        tx.commit().await?;
        Ok(claimed)
    }

    /// The kinds of which another job could be done now.
    fn wanted(&self) -> Vec<Wanted> {
        let busy = |kind| self.held.values().filter(|held| held.kind == kind).count();
        let wants = self.kinds.iter().enumerate().map(|(n, kind)| Wanted {
            kind: kind.name,
            version: kind.version,
            most: kind.at_once.saturating_sub(busy(n)).min(self.settings.places),
        });
        wants.filter(|wanted| wanted.most > 0).collect()
    }

    /// Writes what came of one attempt. Under a lease that was lost nothing changes, and nothing has to.
    async fn record(&self, tx: &mut Tx, ended: &Ended) -> Result<(), Error> {
        let lease = ended.job.lease;
        match &ended.outcome {
            None => jobs::release(tx, lease).await?,
            Some(Ok(Outcome::Done(result))) => jobs::finish(tx, lease, result.as_ref()).await?,
            Some(Ok(Outcome::Written | Outcome::Lost)) => true,
            Some(Err(failure)) => match self.next_attempt(&ended.job, failure) {
                Some(wait) => jobs::retry(tx, lease, failure.error(), wait).await?,
                None => jobs::bury(tx, lease, failure.error()).await?,
            },
        };
        Ok(())
    }

    /// After which wait a failed job is tried again, if it is.
    fn next_attempt(&self, job: &Claimed, failure: &Failure) -> Option<Duration> {
        let Failure::Retry { after, .. } = failure else { return None };
        let kind = self.kinds.iter().find(|kind| kind.name == job.kind)?;
        let scatter = f64::from(u32::from_be_bytes(random::bytes())) / f64::from(u32::MAX);
        (job.attempt < job.most_attempts).then(|| kind.retry.wait(job.attempt, scatter, *after))
    }

    /// Holds what is worked on. What is not ours any more is stopped.
    pub(super) async fn beat(&mut self) {
        let held = async {
            let mut tx = self.app.db.begin().await?;
            let mut lost = Vec::new();
            for lease in self.held.keys() {
                if !jobs::beat(&mut tx, *lease, self.settings.lease).await? {
                    lost.push(*lease);
                }
            }
            tx.commit().await?;
            Ok::<_, Error>(lost)
        };
        match held.await {
            Ok(lost) => {
                for lease in lost {
                    if let Some(held) = self.held.get(&lease) {
                        let _ = held.stop.send(Some(Stop::Lost));
                    }
                }
            }
            Err(error) => tracing::warn!(%error, "jobs cannot be held just now"),
        }
    }

    /// Takes back what others lost, and makes ready what was put off until now.
    pub(super) async fn housekeeping(&self) -> Result<(), Error> {
        let mut tx = self.app.db.begin().await?;
        let (back, dead) = jobs::reap(&mut tx).await?;
        jobs::promote(&mut tx).await?;
        tx.commit().await?;
        if back + dead > 0 {
            tracing::warn!(back, dead, "jobs were taken back from workers that are gone");
            metrics::counter!("jobs_taken_back_total").increment(back + dead);
        }
        Ok(())
    }

    /// Gives back what is still worked on, for others to begin anew.
    pub(super) async fn give_back(&mut self) {
        let leases: Vec<_> = self.held.keys().copied().collect();
        for held in self.held.values() {
            let _ = held.stop.send(Some(Stop::Draining));
        }
        let given = async {
            let mut tx = self.app.db.begin_durable().await?;
            for lease in &leases {
                jobs::release(&mut tx, *lease).await?;
            }
            tx.commit().await
        };
        match given.await {
            Ok(()) => tracing::info!(jobs = leases.len(), "jobs were given back"),
            Err(error) => tracing::warn!(%error, "jobs cannot be given back; they are taken over later"),
        }
    }
}

/// Counts what ended, and says what failed.
fn told(ended: &Ended) {
    let kind = ended.job.kind.clone();
    let outcome = match &ended.outcome {
        None | Some(Ok(Outcome::Lost)) => "stopped",
        Some(Ok(_)) => "done",
        Some(Err(failure)) => {
            let again =
                matches!(failure, Failure::Retry { .. }) && ended.job.attempt < ended.job.most_attempts;
            tracing::warn!(job = %ended.job.lease.job, kind = kind.as_str(), attempt = ended.job.attempt, again,
                error = %failure.error(), "an attempt at a job failed");
            if again { "failed" } else { "dead" }
        }
    };
    tracing::debug!(job = %ended.job.lease.job, kind = kind.as_str(), outcome, waited = ?ended.job.waited,
        took = ?ended.took, "an attempt at a job ended");
    metrics::counter!("jobs_ended_total", "kind" => kind, "outcome" => outcome).increment(1);
}

/// Makes the figures of these kinds known before anything happened.
pub fn count_from_zero(kinds: &[Kind]) {
    for kind in kinds {
        for outcome in ["done", "failed", "dead", "stopped"] {
            metrics::counter!("jobs_ended_total", "kind" => kind.name, "outcome" => outcome).increment(0);
        }
    }
    metrics::counter!("jobs_taken_back_total").increment(0);
}
