//! Table `audit`, which only grows.

use jiff::Timestamp;
use model::PersonId;
use model::audit::Entry;

use crate::{Db, Error};

const APPEND: &str = "INSERT INTO audit (at, person_id, action, target, outcome, request_id, address)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[APPEND];

/// Appends an entry.
pub async fn append(db: &Db, person: PersonId, at: Timestamp, entry: &Entry) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(APPEND)
        .bind(at.as_millisecond())
        .bind(person.0)
        .bind(&entry.action)
        .bind(&entry.target)
        .bind(i64::from(entry.outcome))
        .bind(&entry.request_id)
        .bind(&entry.address)
        .execute(c)
        .await
        .map(drop))
}
