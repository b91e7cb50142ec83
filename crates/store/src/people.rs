//! Table `people`.

use jiff::Timestamp;
use model::PersonId;

use crate::{Db, Error, Tx};

const ENSURE: &str = "INSERT INTO people (id, created_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";
const DELETE: &str = "DELETE FROM people WHERE id = $1";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[ENSURE, DELETE];

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
