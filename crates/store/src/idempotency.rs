//! Table `idempotency`: what a request was answered that may be sent again.

use jiff::Timestamp;
use model::PersonId;
use model::idempotency::{Answer, Request};
use sqlx::types::Json;

use crate::tx::Engine;
use crate::{Db, Error, Tx};

const FORGET: &str = "DELETE FROM idempotency WHERE person_id = $1 AND key_hash = $2 AND expires_at <= $3";
const SWEEP: &str = "DELETE FROM idempotency WHERE expires_at <= $1";
/// Held until the transaction ends, however it ends.
const LOCK: &str = "SELECT pg_try_advisory_xact_lock($1)";
const CLAIM: &str =
    "INSERT INTO idempotency (person_id, key_hash, request_hash, status, headers, body, created_at, expires_at)
    VALUES ($1, $2, $3, 0, '[]', $4, $5, $6) ON CONFLICT (person_id, key_hash) DO NOTHING";
const FIND: &str =
    "SELECT request_hash, status, headers, body FROM idempotency WHERE person_id = $1 AND key_hash = $2";
const KEEP: &str =
    "UPDATE idempotency SET status = $3, headers = $4, body = $5 WHERE person_id = $1 AND key_hash = $2";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[FORGET, SWEEP, CLAIM, FIND, KEEP];
pub(crate) const ONLY_POSTGRES: &[&str] = &[LOCK];

#[derive(sqlx::FromRow)]
struct Row {
    request_hash: Vec<u8>,
    status: i64,
    headers: Json<Vec<(String, String)>>,
    body: Vec<u8>,
}

/// What is known of a key.
#[derive(Debug)]
pub enum Claim {
    /// Nothing: it is taken now, until the transaction ends or [`keep`] is called in it.
    Taken,
    /// Another transaction has taken it and is not done.
    InFlight,
    /// This request was answered like this.
    Answered(Answer),
    /// Another request had the key.
    Other,
}

/// Takes the key for this request, or says what it stands for. On PostgreSQL an open claim of another transaction
/// is not waited for; on SQLite there is none, since it writes one transaction at a time.
///
/// The claim is a row of this transaction: when the program dies before the commit, nothing is left of it.
pub async fn claim(
    tx: &mut Tx,
    person: PersonId,
    request: &Request,
    now: Timestamp,
    expires: Timestamp,
) -> Result<Claim, Error> {
    let (key, hash) = (request.key.as_slice(), request.request.as_slice());
    let (now, expires) = (now.as_millisecond(), expires.as_millisecond());
    if !lock(tx, person, request).await? {
        return Ok(Claim::InFlight);
    }
    on_tx!(&mut *tx, c => sqlx::query(FORGET).bind(person.0).bind(key).bind(now).execute(c).await.map(drop))?;
    let nothing: &[u8] = &[];
    let taken = on_tx!(&mut *tx, c => sqlx::query(CLAIM)
        .bind(person.0)
        .bind(key)
        .bind(hash)
        .bind(nothing)
        .bind(now)
        .bind(expires)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    if taken == 1 {
        return Ok(Claim::Taken);
    }
    let row: Row = on_tx!(&mut *tx, c => sqlx::query_as(FIND).bind(person.0).bind(key).fetch_one(c).await)?;
    if row.request_hash != hash {
        return Ok(Claim::Other);
    }
    let status = u16::try_from(row.status)
        .map_err(|_| Error::Corrupt(format!("idempotency.status is {}", row.status)))?;
    Ok(Claim::Answered(Answer { status, headers: row.headers.0, body: row.body }))
}

/// Whether this transaction alone is busy with the key.
async fn lock(tx: &mut Tx, person: PersonId, request: &Request) -> Result<bool, Error> {
    match tx.engine() {
        Engine::Sqlite(_) => Ok(true),
        Engine::Postgres(open, server) => {
            let mut first = [0; 8];
            first.copy_from_slice(&request.key[..8]);
            let name = i64::from_be_bytes(first) ^ person.0.as_u64_pair().1.cast_signed();
            server
                .within_transaction(async {
                    sqlx::query_scalar(LOCK).bind(name).fetch_one(&mut **open).await
                })
                .await
        }
    }
}

/// Forgets answers that are too old to be given again.
pub async fn sweep(db: &Db, now: Timestamp) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(SWEEP).bind(now.as_millisecond()).execute(c).await.map(drop))
}

/// Writes the answer to a claimed request down.
pub async fn keep(tx: &mut Tx, person: PersonId, request: &Request, answer: &Answer) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(KEEP)
        .bind(person.0)
        .bind(request.key.as_slice())
        .bind(i64::from(answer.status))
        .bind(Json(&answer.headers))
        .bind(answer.body.as_slice())
        .execute(c)
        .await
        .map(drop))
}
