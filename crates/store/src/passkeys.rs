//! Table `passkeys`. A removed passkey is deleted.

use jiff::Timestamp;
use model::PersonId;
use model::account::passkey::{Attested, Passkey, Shown};
use uuid::Uuid;

use crate::columns::{count, maybe_moment, moment};
use crate::{Db, Error, Tx};

const INSERT: &str = "INSERT INTO passkeys
    (id, person_id, credential_id, public_key, sign_count, backed_up, name, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const LIST: &str = "SELECT id, name, created_at, used_at, backed_up
    FROM passkeys WHERE person_id = $1 ORDER BY id DESC";
const CREDENTIALS: &str = "SELECT credential_id FROM passkeys WHERE person_id = $1 ORDER BY id DESC";
const COUNT: &str = "SELECT COUNT(*) FROM passkeys WHERE person_id = $1";
const FIND: &str = "SELECT id, person_id, public_key, sign_count FROM passkeys WHERE credential_id = $1";
const USE: &str = "UPDATE passkeys SET sign_count = $4, backed_up = $5, used_at = $6
    WHERE person_id = $1 AND id = $2 AND sign_count = $3";
const RENAME: &str = "UPDATE passkeys SET name = $3 WHERE person_id = $1 AND id = $2
    RETURNING id, name, created_at, used_at, backed_up";
const DELETE: &str = "DELETE FROM passkeys WHERE person_id = $1 AND id = $2
    RETURNING id, name, created_at, used_at, backed_up";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[INSERT, LIST, CREDENTIALS, COUNT, FIND, USE, RENAME, DELETE];

/// A passkey by its device's identifier.
#[derive(Clone, Debug)]
pub struct Found {
    /// Identifier with us.
    pub id: Uuid,
    /// Whose it is.
    pub person: PersonId,
    /// Its public key, COSE.
    pub public_key: Vec<u8>,
    /// How often it signed, as far as is known.
    pub sign_count: u32,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    name: String,
    created_at: i64,
    used_at: Option<i64>,
    backed_up: bool,
}

impl TryFrom<Row> for Passkey {
    type Error = Error;

    fn try_from(row: Row) -> Result<Passkey, Error> {
        Ok(Passkey {
            id: row.id,
            name: row.name,
            created_at: moment(row.created_at)?,
            used_at: maybe_moment(row.used_at)?,
            backed_up: row.backed_up,
        })
    }
}

/// Stores a new passkey; [`Error::Duplicate`] when somebody has the device's identifier already.
pub async fn insert(
    tx: &mut Tx,
    person: PersonId,
    passkey: &Passkey,
    attested: &Attested,
) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(INSERT)
        .bind(passkey.id)
        .bind(person.0)
        .bind(&attested.credential)
        .bind(&attested.public_key)
        .bind(i64::from(attested.sign_count))
        .bind(attested.backed_up)
        .bind(&passkey.name)
        .bind(passkey.created_at.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// A person's passkeys, newest first.
pub async fn list(db: &Db, person: PersonId) -> Result<Vec<Passkey>, Error> {
    let rows: Vec<Row> = on_primary!(db, c => sqlx::query_as(LIST).bind(person.0).fetch_all(c).await)?;
    rows.into_iter().map(Passkey::try_from).collect()
}

/// The devices' identifiers of a person's passkeys.
pub async fn credentials(db: &Db, person: PersonId) -> Result<Vec<Vec<u8>>, Error> {
    on_primary!(db, c => sqlx::query_scalar(CREDENTIALS).bind(person.0).fetch_all(c).await)
}

/// How many passkeys a person has.
pub async fn how_many(tx: &mut Tx, person: PersonId) -> Result<u32, Error> {
    let passkeys: i64 = on_tx!(tx, c => sqlx::query_scalar(COUNT).bind(person.0).fetch_one(c).await)?;
    Ok(count(passkeys))
}

/// The passkey of a device's identifier: it is by this that its owner is found.
pub async fn by_credential(db: &Db, credential: &[u8]) -> Result<Option<Found>, Error> {
    let row: Option<(Uuid, Uuid, Vec<u8>, i64)> =
        on_primary!(db, c => sqlx::query_as(FIND).bind(credential).fetch_optional(c).await)?;
    Ok(row.map(|(id, person, public_key, signed)| Found {
        id,
        person: PersonId(person),
        public_key,
        sign_count: count(signed),
    }))
}

/// Writes down that a passkey was used; `false` when it is gone, or was used since `known` was read.
pub async fn used(
    tx: &mut Tx,
    person: PersonId,
    id: Uuid,
    known: u32,
    shown: &Shown,
    now: Timestamp,
) -> Result<bool, Error> {
    let rows = on_tx!(tx, c => sqlx::query(USE)
        .bind(person.0)
        .bind(id)
        .bind(i64::from(known))
        .bind(i64::from(shown.sign_count))
        .bind(shown.backed_up)
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// Gives a person's passkey another name; `None` when there is none such.
pub async fn rename(db: &Db, person: PersonId, id: Uuid, name: &str) -> Result<Option<Passkey>, Error> {
    let row: Option<Row> = on_write!(db, c => sqlx::query_as(RENAME)
        .bind(person.0)
        .bind(id)
        .bind(name)
        .fetch_optional(c)
        .await)?;
    row.map(Passkey::try_from).transpose()
}

/// Removes a person's passkey, and answers it; `None` when there is none such.
pub async fn delete(tx: &mut Tx, person: PersonId, id: Uuid) -> Result<Option<Passkey>, Error> {
    let row: Option<Row> =
        on_tx!(tx, c => sqlx::query_as(DELETE).bind(person.0).bind(id).fetch_optional(c).await)?;
    row.map(Passkey::try_from).transpose()
}
