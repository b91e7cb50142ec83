//! Table `people`.

use jiff::Timestamp;
use model::PersonId;

use crate::{Db, Error, Fresh, Tx};

const ENSURE: &str = "INSERT INTO people (id, created_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";
const DELETE: &str = "DELETE FROM people WHERE id = $1";

const WROTE: &str = "SELECT wrote_position FROM people WHERE id = $1 AND wrote_at > $2";
/// Of two writes at once the later position stays, unless it is so old that the server may be another.
const NOTE: &str = "UPDATE people SET wrote_position = $2, wrote_at = $3
    WHERE id = $1 AND (wrote_position < $2 OR wrote_at < $4)";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[ENSURE, DELETE, WROTE, NOTE];

/// Makes sure that a person exists.
pub async fn ensure(db: &Db, person: PersonId, now: Timestamp) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(ENSURE)
        .bind(person.0)
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// The same inside a transaction.
pub async fn ensure_in(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(ENSURE)
        .bind(person.0)
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// Deletes a person and, by the schema, everything that is theirs; `false` when there was nobody.
pub async fn delete(tx: &mut Tx, person: PersonId) -> Result<bool, Error> {
    let rows = on_tx!(tx, c => sqlx::query(DELETE)
        .bind(person.0)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// What a person has to see at `now`: what they wrote within [`Fresh::LIFE`], through whichever program.
pub async fn fresh(db: &Db, person: PersonId, now: Timestamp) -> Result<Fresh, Error> {
    let since = (now - Fresh::LIFE).as_millisecond();
    let position: Option<i64> = on_primary!(db, c => sqlx::query_scalar(WROTE)
        .bind(person.0)
        .bind(since)
        .fetch_optional(c)
        .await)?;
    Ok(Fresh::at(position.map_or(0, i64::cast_unsigned)))
}

/// Keeps what a person has to see from now on.
pub async fn note(db: &Db, person: PersonId, fresh: &Fresh, now: Timestamp) -> Result<(), Error> {
    let position = fresh.position().cast_signed();
    on_write!(db, c => sqlx::query(NOTE)
        .bind(person.0)
        .bind(position)
        .bind(now.as_millisecond())
        .bind((now - Fresh::LIFE).as_millisecond())
        .execute(c)
        .await
        .map(drop))
}
