//! Table `idempotency`: what a request was answered that may be sent again.

use jiff::Timestamp;
use model::PersonId;
use model::idempotency::{Answer, Request};
use sqlx::types::Json;

use crate::{Error, Tx};

const FORGET: &str = "DELETE FROM idempotency WHERE person_id = $1 AND key_hash IN
    (SELECT key_hash FROM idempotency WHERE person_id = $1 AND (expires_at <= $2 AND key_hash = $3)
     UNION SELECT key_hash FROM
        (SELECT key_hash FROM idempotency WHERE person_id = $1 AND expires_at <= $2 ORDER BY expires_at LIMIT 10) old)";
const CLAIM: &str =
    "INSERT INTO idempotency (person_id, key_hash, request_hash, status, headers, body, created_at, expires_at)
    VALUES ($1, $2, $3, 0, '[]', $4, $5, $6) ON CONFLICT (person_id, key_hash) DO NOTHING";
const FIND: &str =
    "SELECT request_hash, status, headers, body FROM idempotency WHERE person_id = $1 AND key_hash = $2";
const KEEP: &str =
    "UPDATE idempotency SET status = $3, headers = $4, body = $5 WHERE person_id = $1 AND key_hash = $2";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[FORGET, CLAIM, FIND, KEEP];

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
    /// This request was answered like this.
    Answered(Answer),
    /// Another request had the key.
    Other,
}

/// Takes the key for this request, or says what it stands for. Somebody else's open claim is waited for.
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
    on_tx!(&mut *tx, c => sqlx::query(FORGET).bind(person.0).bind(now).bind(key).execute(c).await.map(drop))?;
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
