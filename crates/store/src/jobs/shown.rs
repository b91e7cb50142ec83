//! Jobs as people see them, and what they may do with them.

use jiff::Timestamp;
use model::PersonId;
use model::jobs::{Job, JobError, State};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use super::{changes, now};
use crate::columns::{count, maybe_moment, moment, word};
use crate::{Db, Error, Tx};

macro_rules! shown {
    ($rest:literal) => {
        concat!(
            "SELECT id, person_id, kind, state, progress, message, revision, attempts, most_attempts, result,
                error_code, error, created_at, started_at, finished_at FROM jobs ",
            $rest
        )
    };
}

const FIND: &str = shown!("WHERE id = $1 AND (person_id = $2 OR $3)");
const LIST: &str = shown!("WHERE person_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3");
const LIST_IN_STATE: &str =
    shown!("WHERE person_id = $1 AND id < $2 AND state = $4 ORDER BY id DESC LIMIT $3");
const ALL: &str = shown!("WHERE id < $1 AND (state = $3 OR $4) ORDER BY id DESC LIMIT $2");
const DEAD: &str = shown!("WHERE state = 'dead' AND id < $1 ORDER BY id DESC LIMIT $2");
/// Who works on it holds an old fence from now on.
const CANCEL: &str =
    "UPDATE jobs SET state = 'cancelled', finished_at = $4, lease_until = NULL, fence = fence + 1,
        revision = revision + 1
    WHERE id = $1 AND (person_id = $2 OR $3) AND state IN ('delayed', 'ready', 'running')";
const REPLAY: &str =
    "UPDATE jobs SET state = 'ready', due_at = $4, attempts = 0, finished_at = NULL, started_at = NULL,
        progress = 0, message = '', fence = fence + 1, revision = revision + 1
    WHERE id = $1 AND (person_id = $2 OR $3) AND state IN ('dead', 'cancelled')";
/// A reading that is not finished is known by its job.
const SWEEP: &str = "DELETE FROM jobs WHERE id IN
    (SELECT id FROM jobs WHERE finished_at < $1 AND (state <> 'dead' OR finished_at < $2)
        AND NOT EXISTS (SELECT 1 FROM readings AS r WHERE r.job_id = jobs.id AND r.finished_at IS NULL)
     LIMIT 1000)";
const WAITING: &str = "SELECT kind, state, COUNT(*), MIN(due_at) FROM jobs
    WHERE state IN ('delayed', 'ready', 'running', 'dead') GROUP BY kind, state ORDER BY kind, state";

pub(super) const STATEMENTS: &[&str] =
    &[FIND, LIST, LIST_IN_STATE, ALL, DEAD, CANCEL, REPLAY, SWEEP, WAITING];

/// Before which job a list goes on.
pub type Position = Uuid;

/// Whose jobs are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// This person's only.
    Of(PersonId),
    /// Anybody's and nobody's: for those who run the instance.
    Anybodys,
}

impl Whose {
    fn person(self) -> Uuid {
        match self {
            Whose::Of(person) => person.0,
            Whose::Anybodys => Uuid::nil(),
        }
    }

    fn all(self) -> bool {
        self == Whose::Anybodys
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    person_id: Option<Uuid>,
    kind: String,
    state: String,
    progress: i64,
    message: String,
    revision: i64,
    attempts: i64,
    most_attempts: i64,
    result: Option<Json<Value>>,
    error_code: Option<String>,
    error: Option<String>,
    created_at: i64,
    started_at: Option<i64>,
    finished_at: Option<i64>,
}

impl TryFrom<Row> for Job {
    type Error = Error;

    fn try_from(row: Row) -> Result<Job, Error> {
        Ok(Job {
            id: row.id,
            person: row.person_id.map(PersonId),
            kind: row.kind,
            state: word(State::parse(&row.state), "jobs.state")?,
            progress: u8::try_from(row.progress).unwrap_or(100).min(100),
            message: row.message,
            revision: row.revision,
            attempts: count(row.attempts),
            most_attempts: count(row.most_attempts),
            result: row.result.map(|result| result.0),
            error: row.error_code.zip(row.error).map(|(code, message)| JobError { code, message }),
            created_at: moment(row.created_at)?,
            started_at: maybe_moment(row.started_at)?,
            finished_at: maybe_moment(row.finished_at)?,
        })
    }
}

/// A job. Never from a replica: who looks has often just asked for it.
pub async fn find(db: &Db, whose: Whose, id: Uuid) -> Result<Option<Job>, Error> {
    let row: Option<Row> = on_primary!(db, c => sqlx::query_as(FIND)
        .bind(id)
        .bind(whose.person())
        .bind(whose.all())
        .fetch_optional(c)
        .await)?;
    row.map(Job::try_from).transpose()
}

/// A person's jobs, newest first, perhaps only those in one state, from the one after `before` on.
pub async fn list(
    db: &Db,
    person: PersonId,
    state: Option<State>,
    most: u32,
    before: Option<Position>,
) -> Result<Vec<Job>, Error> {
    let before = before.unwrap_or(Uuid::max());
    let rows: Vec<Row> = match state {
        None => on_primary!(db, c => sqlx::query_as(LIST)
            .bind(person.0)
            .bind(before)
            .bind(i64::from(most))
            .fetch_all(c)
            .await)?,
        Some(state) => on_primary!(db, c => sqlx::query_as(LIST_IN_STATE)
            .bind(person.0)
            .bind(before)
            .bind(i64::from(most))
            .bind(state.id())
            .fetch_all(c)
            .await)?,
    };
    rows.into_iter().map(Job::try_from).collect()
}

/// Anybody's jobs, newest first, perhaps only those in one state, from the one after `before` on.
pub async fn list_all(
    db: &Db,
    state: Option<State>,
    most: u32,
    before: Option<Position>,
) -> Result<Vec<Job>, Error> {
    let (before, most) = (before.unwrap_or(Uuid::max()), i64::from(most));
    let rows: Vec<Row> = match state {
        // Those one looks for most often have an index of their own.
        Some(State::Dead) => {
            on_primary!(db, c => sqlx::query_as(DEAD).bind(before).bind(most).fetch_all(c).await)?
        }
        state => on_primary!(db, c => sqlx::query_as(ALL)
            .bind(before)
            .bind(most)
            .bind(state.map(State::id).unwrap_or_default())
            .bind(state.is_none())
            .fetch_all(c)
            .await)?,
    };
    rows.into_iter().map(Job::try_from).collect()
}

/// Calls a job off, whether it waits or runs: nothing it still does takes effect. Whether it was live.
pub async fn cancel(tx: &mut Tx, whose: Whose, id: Uuid) -> Result<bool, Error> {
    change(tx, CANCEL, whose, id).await
}

/// Has a job tried again that was given up or called off, with all its attempts. Whether there is such a job;
/// [`Error::Duplicate`] when another with its key is live.
pub async fn replay(tx: &mut Tx, whose: Whose, id: Uuid) -> Result<bool, Error> {
    change(tx, REPLAY, whose, id).await
}

async fn change(tx: &mut Tx, sql: &'static str, whose: Whose, id: Uuid) -> Result<bool, Error> {
    let now = now(tx).await?;
    changes::tell(tx).await?;
    let rows = on_tx!(tx, c => sqlx::query(sql)
        .bind(id)
        .bind(whose.person())
        .bind(whose.all())
        .bind(now)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows == 1)
}

/// Forgets up to 1,000 jobs that ended before `ended`, those that were given up only when before `dead`. How many.
pub async fn sweep(tx: &mut Tx, ended: Timestamp, dead: Timestamp) -> Result<u64, Error> {
    on_tx!(tx, c => sqlx::query(SWEEP)
        .bind(ended.as_millisecond())
        .bind(dead.as_millisecond())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))
}

/// How many jobs of each kind wait, run and were given up, and since when the first was due.
pub async fn waiting(db: &Db) -> Result<Vec<(String, State, u32, Timestamp)>, Error> {
    let rows: Vec<(String, String, i64, i64)> =
        on_primary!(db, c => sqlx::query_as(WAITING).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(kind, state, jobs, due)| {
            Ok((kind, word(State::parse(&state), "jobs.state")?, count(jobs), moment(due)?))
        })
        .collect()
}
