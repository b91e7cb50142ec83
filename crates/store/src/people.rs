//! Table `people`.

use jiff::Timestamp;
use model::PersonId;

use crate::{Db, Error};

/// Makes sure that a person exists.
pub async fn ensure(db: &Db, person: PersonId, now: Timestamp) -> Result<(), Error> {
    sqlx::query("INSERT INTO people (id, created_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING")
        .bind(person.0)
        .bind(now.as_millisecond())
        .execute(db.write())
        .await?;
    Ok(())
}
