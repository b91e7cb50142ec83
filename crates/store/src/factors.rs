//! Tables `authenticators` and `recovery_codes`.

use jiff::Timestamp;
use model::PersonId;
use model::account::TokenHash;

use crate::columns::{bytes, count, maybe_moment};
use crate::{Db, Error, Tx};

const ENROL: &str = "INSERT INTO authenticators (person_id, sealed, created_at) VALUES ($1, $2, $3)
    ON CONFLICT (person_id) DO UPDATE SET sealed = excluded.sealed, created_at = excluded.created_at,
        last_step = NULL
    WHERE authenticators.confirmed_at IS NULL";
const FIND: &str = "SELECT sealed, confirmed_at, last_step FROM authenticators WHERE person_id = $1";
const CONFIRM: &str = "UPDATE authenticators SET confirmed_at = $2, last_step = $3
    WHERE person_id = $1 AND confirmed_at IS NULL AND sealed = $4";
const USE_STEP: &str = "UPDATE authenticators SET last_step = $2
    WHERE person_id = $1 AND confirmed_at IS NOT NULL AND (last_step IS NULL OR last_step < $2)";
const DELETE: &str = "DELETE FROM authenticators WHERE person_id = $1";

const ADD_CODE: &str = "INSERT INTO recovery_codes (code_hash, person_id) VALUES ($1, $2)";
const USE_CODE: &str = "DELETE FROM recovery_codes WHERE person_id = $1 AND code_hash = $2";
const DELETE_CODES: &str = "DELETE FROM recovery_codes WHERE person_id = $1";
const COUNT_CODES: &str = "SELECT COUNT(*) FROM recovery_codes WHERE person_id = $1";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] =
    &[ENROL, FIND, CONFIRM, USE_STEP, DELETE, ADD_CODE, USE_CODE, DELETE_CODES, COUNT_CODES];

/// A person's authenticator.
#[derive(Clone, Debug)]
pub struct Authenticator {
    /// Its secret, sealed.
    pub sealed: Vec<u8>,
    /// When its first code was right; before that it asks nobody.
    pub confirmed_at: Option<Timestamp>,
    /// The last step whose code was used.
    pub last_step: Option<u64>,
}

/// Puts a new secret in the place of one that was never confirmed; `false` when there is a confirmed one.
pub async fn enrol(tx: &mut Tx, person: PersonId, sealed: &[u8], now: Timestamp) -> Result<bool, Error> {
    let rows = on_tx!(tx, c => sqlx::query(ENROL)
        .bind(person.0)
        .bind(sealed)
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// A person's authenticator.
pub async fn find(db: &Db, person: PersonId) -> Result<Option<Authenticator>, Error> {
    let row: Option<(Vec<u8>, Option<i64>, Option<i64>)> =
        on_primary!(db, c => sqlx::query_as(FIND).bind(person.0).fetch_optional(c).await)?;
    row.map(|(sealed, confirmed_at, last_step)| {
        let last_step = last_step.and_then(|s| u64::try_from(s).ok());
        Ok(Authenticator { sealed, confirmed_at: maybe_moment(confirmed_at)?, last_step })
    })
    .transpose()
}

/// Switches the authenticator on, if it is still the one whose code was checked; `false` when it is not.
pub async fn confirm(
    tx: &mut Tx,
    person: PersonId,
    sealed: &[u8],
    step: u64,
    now: Timestamp,
) -> Result<bool, Error> {
    let rows = on_tx!(tx, c => sqlx::query(CONFIRM)
        .bind(person.0)
        .bind(now.as_millisecond())
        .bind(signed(step))
        .bind(sealed)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// Uses a step up; `false` when it or a later one was used already.
pub async fn use_step(tx: &mut Tx, person: PersonId, step: u64) -> Result<bool, Error> {
    let rows = on_tx!(tx, c => sqlx::query(USE_STEP)
        .bind(person.0)
        .bind(signed(step))
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// Removes authenticator and recovery codes; `false` when there was no authenticator.
pub async fn remove(tx: &mut Tx, person: PersonId) -> Result<bool, Error> {
    on_tx!(tx, c => sqlx::query(DELETE_CODES).bind(person.0).execute(c).await.map(drop))?;
    let rows = on_tx!(tx, c => sqlx::query(DELETE)
        .bind(person.0)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// Gives a person these recovery codes in place of those left.
pub async fn replace_codes(tx: &mut Tx, person: PersonId, codes: &[TokenHash]) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(DELETE_CODES).bind(person.0).execute(c).await.map(drop))?;
    for code in codes {
        on_tx!(tx, c => sqlx::query(ADD_CODE).bind(bytes(code)).bind(person.0).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// Uses a recovery code up; `false` when the person has none such.
pub async fn use_code(tx: &mut Tx, person: PersonId, code: &TokenHash) -> Result<bool, Error> {
    let rows = on_tx!(tx, c => sqlx::query(USE_CODE)
        .bind(person.0)
        .bind(bytes(code))
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// How many recovery codes are left.
pub async fn codes_left(db: &Db, person: PersonId) -> Result<u32, Error> {
    let left: i64 = on_primary!(db, c => sqlx::query_scalar(COUNT_CODES).bind(person.0).fetch_one(c).await)?;
    Ok(count(left))
}

/// A step counts half-minutes since 1970.
fn signed(step: u64) -> i64 {
    i64::try_from(step).unwrap_or(i64::MAX)
}
