//! Table `jobs`: work between the transaction that asks for it and its end.
//!
//! Every moment in it is the database's own, so that programs whose clocks disagree agree on leases and delays.

mod changes;
mod clock;
mod lease;
mod shown;

use std::time::Duration;

use model::jobs::NewJob;
use sqlx::types::Json;
use uuid::Uuid;

pub use changes::Changes;
pub(crate) use clock::now;
pub use lease::{Wanted, beat, bury, claim, finish, progress, promote, reap, release, retry, waits};
pub use shown::{Position, Whose, cancel, find, list, list_all, replay, sweep, waiting};

use crate::{Error, Tx};

/// Fair between people: of the jobs of one priority each person's have one turn each, beginning with the turn that
/// is being served. What belongs to nobody takes that turn.
const INSERT: &str = "INSERT INTO jobs (id, person_id, kind, version, payload, unique_key, priority, turn, state, due_at,
        attempts, most_attempts, fence, progress, message, revision, traceparent, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7,
        (SELECT COALESCE(MAX(turns.turn), 0) FROM
            (SELECT MIN(turn) AS turn FROM jobs WHERE state = 'ready' AND priority = $7
             UNION ALL
             SELECT MAX(turn) + 1 FROM jobs WHERE state = 'ready' AND priority = $7 AND person_id = $2) AS turns),
        $12, $8, 0, $10, 0, 0, '', 1, $11, $9)
    ON CONFLICT (unique_key) WHERE finished_at IS NULL DO NOTHING";
const LIVE: &str = "SELECT id FROM jobs WHERE unique_key = $1 AND finished_at IS NULL";

/// Every statement of this file and those below it, to be prepared in a test.
pub(crate) const STATEMENTS: &[&[&str]] = &[&[INSERT, LIVE], lease::STATEMENTS, shown::STATEMENTS];
/// Those of SQLite.
pub(crate) const ONLY_SQLITE: &[&str] = &[clock::SQLITE, lease::CLAIM_SQLITE, changes::VERSION];
/// Those of PostgreSQL.
pub(crate) const ONLY_POSTGRES: &[&str] = &[clock::POSTGRES, lease::CLAIM_POSTGRES, changes::NOTIFY];

/// What became of asking for a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queued {
    /// It waits now.
    New,
    /// A live job has its key already: this one.
    Already(Uuid),
}

/// Puts a job into the queue, once the transaction is committed.
pub async fn insert(tx: &mut Tx, job: &NewJob) -> Result<Queued, Error> {
    let now = now(tx).await?;
    loop {
        if put(tx, job, now).await? {
            changes::tell(tx).await?;
            return Ok(Queued::New);
        }
        let key = job.unique_key.as_deref();
        let live: Option<Uuid> = on_tx!(tx, c => sqlx::query_scalar(LIVE).bind(key).fetch_optional(c).await)?;
        if let Some(live) = live {
            return Ok(Queued::Already(live));
        }
        // It ended between the two statements.
    }
}

async fn put(tx: &mut Tx, job: &NewJob, now: i64) -> Result<bool, Error> {
    let rows = on_tx!(tx, c => sqlx::query(INSERT)
        .bind(job.id)
        .bind(job.person.map(|person| person.0))
        .bind(job.kind)
        .bind(i64::from(job.version))
        .bind(Json(&job.payload))
        .bind(job.unique_key.as_deref())
        .bind(job.priority.rank())
        .bind(now + millis(job.delay))
        .bind(now)
        .bind(i64::from(job.most_attempts.max(1)))
        .bind(job.trace.map(|trace| trace.to_string()))
        .bind(if job.delay.is_zero() { "ready" } else { "delayed" })
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows == 1)
}

/// Whole milliseconds; what no calendar holds is the end of the calendar.
fn millis(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX).min(1 << 50)
}
