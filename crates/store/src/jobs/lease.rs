//! How workers get jobs, keep them, and give them back.
//!
//! What a worker writes about a job it writes under its lease: the statement changes a row only while the fence is
//! the worker's. When it changes none, the job is somebody else's, and whatever else is in the transaction must be
//! dropped with it.

use std::time::Duration;

use model::PersonId;
use model::jobs::{Claimed, JobError, Lease};
use model::trace::TraceContext;
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use super::{changes, millis, now};
use crate::columns::count;
use crate::tx::Engine;
use crate::{Db, Error, Tx};

/// `$1` the kinds wanted as JSON, `$2` how many in all, `$3` now, `$4` the lease's end, `$5` the worker. The index
/// `jobs_ready` leads for each kind, so that a kind of which nothing is wanted costs nothing, however many wait.
macro_rules! claim {
    ($candidates:literal) => {
        concat!(
            "WITH candidates AS (",
            $candidates,
            ")
            UPDATE jobs SET state = 'running', attempts = attempts + 1, fence = fence + 1, revision = revision + 1,
                worker = $5, lease_until = $4, started_at = $3, progress = 0, message = ''
            WHERE id IN (SELECT id FROM candidates)
            RETURNING id, person_id, kind, version, payload, attempts, most_attempts, fence, priority, turn,
                CASE WHEN due_at < $3 THEN $3 - due_at ELSE 0 END AS waited, traceparent"
        )
    };
}

/// SQLite has one writer, so nobody else claims at the same time.
pub(super) const CLAIM_SQLITE: &str = claim!(
    "SELECT id FROM
        (SELECT j.id, j.priority, j.turn, k.value->>'most' AS most,
            ROW_NUMBER() OVER (PARTITION BY j.kind ORDER BY j.priority DESC, j.turn, j.id) AS place
        FROM json_each($1) AS k JOIN jobs AS j ON j.id IN
            (SELECT i.id FROM jobs AS i
             WHERE i.state = 'ready' AND i.kind = k.value->>'kind' AND i.version <= k.value->>'version'
             ORDER BY i.priority DESC, i.turn, i.id LIMIT $2))
    WHERE place <= most ORDER BY priority DESC, turn, id LIMIT $2"
);
/// Rows that another worker is just taking are passed over.
pub(super) const CLAIM_POSTGRES: &str = claim!(
    "SELECT c.id FROM
        (SELECT e->>'kind' AS kind, CAST(e->>'version' AS BIGINT) AS version, CAST(e->>'most' AS BIGINT) AS most
         FROM json_array_elements(CAST($1 AS JSON)) AS e) AS k
        CROSS JOIN LATERAL
        (SELECT i.id, i.priority, i.turn FROM jobs AS i
         WHERE i.state = 'ready' AND i.kind = k.kind AND i.version <= k.version
         ORDER BY i.priority DESC, i.turn, i.id LIMIT LEAST(k.most, $2) FOR UPDATE SKIP LOCKED) AS c
    ORDER BY c.priority DESC, c.turn, c.id LIMIT $2"
);

const WAITS: &str = "SELECT EXISTS (SELECT 1 FROM jobs WHERE state = 'ready')";
const BEAT: &str = "UPDATE jobs SET lease_until = $3 WHERE id = $1 AND fence = $2 AND state = 'running'";
const PROGRESS: &str = "UPDATE jobs SET progress = $3, message = $4, revision = revision + 1
    WHERE id = $1 AND fence = $2 AND state = 'running'";
const FINISH: &str =
    "UPDATE jobs SET state = 'done', progress = 100, result = $3, error_code = NULL, error = NULL,
        lease_until = NULL, finished_at = $4, revision = revision + 1
    WHERE id = $1 AND fence = $2 AND state = 'running'";
const RETRY: &str =
    "UPDATE jobs SET state = 'delayed', due_at = $3, error_code = $4, error = $5, lease_until = NULL,
        revision = revision + 1
    WHERE id = $1 AND fence = $2 AND state = 'running'";
const BURY: &str =
    "UPDATE jobs SET state = 'dead', error_code = $4, error = $5, lease_until = NULL, finished_at = $3,
        revision = revision + 1
    WHERE id = $1 AND fence = $2 AND state = 'running'";
/// The attempt that was broken off does not count.
const RELEASE: &str =
    "UPDATE jobs SET state = 'ready', attempts = attempts - 1, fence = fence + 1, lease_until = NULL,
        revision = revision + 1
    WHERE id = $1 AND fence = $2 AND state = 'running'";
const QUARANTINE: &str = "UPDATE jobs SET state = 'dead', error_code = $2, error = $3, lease_until = NULL,
        finished_at = $1, fence = fence + 1, revision = revision + 1
    WHERE state = 'running' AND lease_until < $1 AND attempts >= most_attempts";
const TAKE_BACK: &str = "UPDATE jobs SET state = 'ready', lease_until = NULL, fence = fence + 1,
        revision = revision + 1
    WHERE state = 'running' AND lease_until < $1 AND attempts < most_attempts";
const PROMOTE: &str = "UPDATE jobs SET state = 'ready' WHERE state = 'delayed' AND id IN
    (SELECT id FROM jobs WHERE state = 'delayed' AND due_at <= $1 ORDER BY due_at LIMIT $2)";

pub(super) const STATEMENTS: &[&str] =
    &[WAITS, BEAT, PROGRESS, FINISH, RETRY, BURY, RELEASE, QUARANTINE, TAKE_BACK, PROMOTE];

/// The most delayed jobs that become ready in one transaction.
const PROMOTED: i64 = 1000;

/// A kind that a worker wants jobs of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The kind.
    pub kind: &'static str,
    /// The newest make of payload the worker understands.
    pub version: u32,
    /// How many it can take.
    pub most: usize,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    person_id: Option<Uuid>,
    kind: String,
    version: i64,
    payload: Json<Value>,
    attempts: i64,
    most_attempts: i64,
    fence: i64,
    priority: i64,
    turn: i64,
    waited: i64,
    traceparent: Option<String>,
}

/// Whether any job is ready. A read only, to be asked before a transaction is begun for [`claim`].
pub async fn waits(db: &Db) -> Result<bool, Error> {
    on_primary!(db, c => sqlx::query_scalar(WAITS).fetch_one(c).await)
}

/// Takes up to `most` ready jobs, the first first, each for the length of `lease`.
pub async fn claim(
    tx: &mut Tx,
    worker: &str,
    wanted: &[Wanted],
    most: usize,
    lease: Duration,
) -> Result<Vec<Claimed>, Error> {
    let text = match tx.engine() {
        Engine::Sqlite(_) => CLAIM_SQLITE,
        Engine::Postgres(..) => CLAIM_POSTGRES,
    };
    let wanted: Vec<Value> = wanted
        .iter()
        .map(|w| serde_json::json!({"kind": w.kind, "version": w.version, "most": w.most}))
        .collect();
    let (wanted, now) = (Value::from(wanted).to_string(), now(tx).await?);
    let mut rows: Vec<Row> = on_tx!(tx, c => sqlx::query_as(text)
        .bind(&wanted)
        .bind(i64::try_from(most).unwrap_or(i64::MAX))
        .bind(now)
        .bind(now + millis(lease))
        .bind(worker)
        .fetch_all(c)
        .await)?;
    rows.sort_by_key(|row| (-row.priority, row.turn, row.id));
    Ok(rows.into_iter().map(claimed).collect())
}

fn claimed(row: Row) -> Claimed {
    Claimed {
        lease: Lease { job: row.id, fence: row.fence },
        person: row.person_id.map(PersonId),
        kind: row.kind,
        version: count(row.version),
        payload: row.payload.0,
        attempt: count(row.attempts),
        most_attempts: count(row.most_attempts),
        waited: Duration::from_millis(row.waited.max(0).cast_unsigned()),
        trace: row.traceparent.as_deref().and_then(TraceContext::parse),
    }
}

/// A statement whose first two parameters are a lease: whether the lease still held.
macro_rules! under {
    ($tx:expr, $lease:expr, $sql:expr $(, $value:expr)*) => {{
        let rows = on_tx!($tx, c => sqlx::query($sql)
            .bind($lease.job)
            .bind($lease.fence)
            $(.bind($value))*
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows == 1)
    }};
}

/// Holds a job for the length of `lease` from now.
pub async fn beat(tx: &mut Tx, lease: Lease, length: Duration) -> Result<bool, Error> {
    let until = now(tx).await? + millis(length);
    under!(tx, lease, BEAT, until)
}

/// Says how far a job is, 0 to 100, and what is being done.
pub async fn progress(tx: &mut Tx, lease: Lease, percent: u8, message: &str) -> Result<bool, Error> {
    changes::tell(tx).await?;
    under!(tx, lease, PROGRESS, i64::from(percent.min(100)), message)
}

/// The job is done, and this came of it.
pub async fn finish(tx: &mut Tx, lease: Lease, result: Option<&Value>) -> Result<bool, Error> {
    let now = now(tx).await?;
    changes::tell(tx).await?;
    under!(tx, lease, FINISH, result.map(Json), now)
}

/// The attempt failed, and another is made after `wait`.
pub async fn retry(tx: &mut Tx, lease: Lease, error: &JobError, wait: Duration) -> Result<bool, Error> {
    let due = now(tx).await? + millis(wait);
    changes::tell(tx).await?;
    under!(tx, lease, RETRY, due, error.code.as_str(), error.message.as_str())
}

/// The job is given up.
pub async fn bury(tx: &mut Tx, lease: Lease, error: &JobError) -> Result<bool, Error> {
    let now = now(tx).await?;
    changes::tell(tx).await?;
    under!(tx, lease, BURY, now, error.code.as_str(), error.message.as_str())
}

/// Gives a job back that was not done, as if it had not been begun: its worker stops.
pub async fn release(tx: &mut Tx, lease: Lease) -> Result<bool, Error> {
    changes::tell(tx).await?;
    under!(tx, lease, RELEASE)
}

/// Takes back the jobs of workers that were not heard of in time. Those that were begun as often as they may be are
/// given up, since perhaps they kill their workers. Answers how many came back and how many were given up.
pub async fn reap(tx: &mut Tx) -> Result<(u64, u64), Error> {
    let now = now(tx).await?;
    let dead = on_tx!(tx, c => sqlx::query(QUARANTINE)
        .bind(now)
        .bind(JobError::WORKER_LOST)
        .bind("whoever worked on it went away in the middle, as often as it may be begun")
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    let back = on_tx!(tx, c =>
        sqlx::query(TAKE_BACK).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    if dead + back > 0 {
        changes::tell(tx).await?;
    }
    Ok((back, dead))
}

/// Makes delayed jobs ready whose hour has come; answers how many.
pub async fn promote(tx: &mut Tx) -> Result<u64, Error> {
    let now = now(tx).await?;
    let ready = on_tx!(tx, c => sqlx::query(PROMOTE)
        .bind(now)
        .bind(PROMOTED)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    if ready > 0 {
        changes::tell(tx).await?;
    }
    Ok(ready)
}
