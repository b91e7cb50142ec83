//! Table `outbox`: letters between the transaction that asks for them and their delivery.

use jiff::{SignedDuration, Timestamp};
use model::account::TokenHash;
use uuid::Uuid;

use crate::columns::{bytes, count};
use crate::{Db, Error, Tx};

const INSERT: &str = "INSERT INTO outbox (id, recipient, state, sealed, created_at, next_at, tries, reason)
    VALUES ($1, $2, 'waiting', $3, $4, $4, 0, '')";
const SINCE: &str = "SELECT COUNT(*) FROM outbox WHERE recipient = $1 AND created_at > $2";

/// Of two that claim at once, one finds `next_at` moved on by the other.
const CLAIM: &str = "UPDATE outbox SET next_at = $2, tries = tries + 1
    WHERE state = 'waiting' AND next_at <= $1 AND id =
        (SELECT id FROM outbox WHERE state = 'waiting' AND next_at <= $1 ORDER BY next_at, id LIMIT 1)
    RETURNING id, sealed, tries";

const SENT: &str =
    "UPDATE outbox SET state = 'sent', sealed = NULL, reason = '' WHERE id = $1 AND state = 'waiting'";
const LATER: &str = "UPDATE outbox SET next_at = $2, reason = $3 WHERE id = $1 AND state = 'waiting'";
const FAILED: &str =
    "UPDATE outbox SET state = 'failed', sealed = NULL, reason = $2 WHERE id = $1 AND state = 'waiting'";
const SWEEP: &str = "DELETE FROM outbox WHERE state <> 'waiting' AND created_at <= $1";
const WAITING: &str = "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[INSERT, SINCE, CLAIM, SENT, LATER, FAILED, SWEEP, WAITING];

/// A letter that is to be sent now.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Claimed {
    /// Identifier.
    pub id: Uuid,
    /// The letter, sealed.
    pub sealed: Vec<u8>,
    /// How often it was tried, this time included.
    pub tries: i64,
}

/// Puts a sealed letter into the outbox.
pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    recipient: &TokenHash,
    sealed: &[u8],
    now: Timestamp,
) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(INSERT)
        .bind(id)
        .bind(bytes(recipient))
        .bind(sealed)
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// How many letters somebody was written since.
pub async fn written_since(tx: &mut Tx, recipient: &TokenHash, since: Timestamp) -> Result<u32, Error> {
    let letters: i64 = on_tx!(tx, c => sqlx::query_scalar(SINCE)
        .bind(bytes(recipient))
        .bind(since.as_millisecond())
        .fetch_one(c)
        .await)?;
    Ok(count(letters))
}

/// The next letter to be sent, which nobody else is given for the length of `lease`.
pub async fn claim(db: &Db, now: Timestamp, lease: SignedDuration) -> Result<Option<Claimed>, Error> {
    on_write!(db, c => sqlx::query_as(CLAIM)
        .bind(now.as_millisecond())
        .bind((now + lease).as_millisecond())
        .fetch_optional(c)
        .await)
}

/// The letter was sent; its words are forgotten.
pub async fn sent(db: &Db, id: Uuid) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(SENT).bind(id).execute(c).await.map(drop))
}

/// The letter could not be sent and is tried again at `next`.
pub async fn later(db: &Db, id: Uuid, next: Timestamp, reason: &str) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(LATER)
        .bind(id)
        .bind(next.as_millisecond())
        .bind(reason)
        .execute(c)
        .await
        .map(drop))
}

/// The letter cannot be sent; its words are forgotten.
pub async fn failed(db: &Db, id: Uuid, reason: &str) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(FAILED).bind(id).bind(reason).execute(c).await.map(drop))
}

/// How many letters wait.
pub async fn waiting(db: &Db) -> Result<u32, Error> {
    let letters: i64 = on_primary!(db, c => sqlx::query_scalar(WAITING).fetch_one(c).await)?;
    Ok(count(letters))
}

/// Forgets letters that were sent or given up before.
pub async fn sweep(db: &Db, before: Timestamp) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(SWEEP).bind(before.as_millisecond()).execute(c).await.map(drop))
}
