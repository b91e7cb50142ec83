//! Table `api_keys`. A revoked key is deleted.

use jiff::Timestamp;
use model::PersonId;
use model::account::key::ApiKey;
use model::account::{Role, Scopes, TokenHash};
use model::signature::Algorithm;
use uuid::Uuid;

use crate::columns::{bytes, count, maybe_moment, moment, word};
use crate::{Db, Error, Tx};

const INSERT: &str =
    "INSERT INTO api_keys (id, person_id, token_hash, name, hint, scopes, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const LIST: &str =
    "SELECT k.id, k.person_id, k.name, k.hint, k.scopes, k.created_at, k.expires_at, k.used_at,
        s.algorithm, '' AS role
    FROM api_keys k LEFT JOIN key_signatures s ON s.key_id = k.id WHERE k.person_id = $1 ORDER BY k.id DESC";
const COUNT: &str = "SELECT COUNT(*) FROM api_keys WHERE person_id = $1";
const FIND: &str =
    "SELECT k.id, k.person_id, k.name, k.hint, k.scopes, k.created_at, k.expires_at, k.used_at,
        NULL AS algorithm, a.role
    FROM api_keys k JOIN accounts a ON a.person_id = k.person_id
    WHERE k.token_hash = $1 AND k.expires_at > $2 AND a.disabled_at IS NULL";
const TOUCH: &str = "UPDATE api_keys SET used_at = $2 WHERE id = $1 AND (used_at IS NULL OR used_at < $2)";
const DELETE: &str = "DELETE FROM api_keys WHERE person_id = $1 AND id = $2";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[INSERT, LIST, COUNT, FIND, TOUCH, DELETE];

/// A key with whose it is and what that person may do now.
#[derive(Clone, Debug)]
pub struct Found {
    /// The key.
    pub key: ApiKey,
    /// Whose it is.
    pub person: PersonId,
    /// The person's role at this moment.
    pub role: Role,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    person_id: Uuid,
    name: String,
    hint: String,
    scopes: String,
    created_at: i64,
    expires_at: i64,
    used_at: Option<i64>,
    algorithm: Option<String>,
    role: String,
}

impl TryFrom<Row> for ApiKey {
    type Error = Error;

    fn try_from(row: Row) -> Result<ApiKey, Error> {
        Ok(ApiKey {
            id: row.id,
            name: row.name,
            hint: row.hint,
            signs: row.algorithm.as_deref().map(algorithm).transpose()?,
            scopes: word(Scopes::parse(&row.scopes), "api_keys.scopes")?,
            created_at: moment(row.created_at)?,
            expires_at: moment(row.expires_at)?,
            used_at: maybe_moment(row.used_at)?,
        })
    }
}

/// How a key signs.
pub(crate) fn algorithm(text: &str) -> Result<Algorithm, Error> {
    word(Algorithm::parse(text), "key_signatures.algorithm")
}

/// Stores a new key.
pub async fn insert(tx: &mut Tx, person: PersonId, key: &ApiKey, token: &TokenHash) -> Result<(), Error> {
    let scopes = key.scopes.to_string();
    on_tx!(tx, c => sqlx::query(INSERT)
        .bind(key.id)
        .bind(person.0)
        .bind(bytes(token))
        .bind(&key.name)
        .bind(&key.hint)
        .bind(&scopes)
        .bind(key.created_at.as_millisecond())
        .bind(key.expires_at.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// A person's keys, ended ones too, newest first.
pub async fn list(db: &Db, person: PersonId) -> Result<Vec<ApiKey>, Error> {
    let rows: Vec<Row> = on_primary!(db, c => sqlx::query_as(LIST).bind(person.0).fetch_all(c).await)?;
    rows.into_iter().map(ApiKey::try_from).collect()
}

/// How many keys a person has.
pub async fn how_many(tx: &mut Tx, person: PersonId) -> Result<u32, Error> {
    let keys: i64 = on_tx!(tx, c => sqlx::query_scalar(COUNT).bind(person.0).fetch_one(c).await)?;
    Ok(count(keys))
}

/// The key of this hash, if it has not ended and its owner is not disabled.
pub async fn by_token(db: &Db, token: &TokenHash, now: Timestamp) -> Result<Option<Found>, Error> {
    let row: Option<Row> = on_primary!(db, c => sqlx::query_as(FIND)
        .bind(bytes(token))
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    let Some(row) = row else { return Ok(None) };
    let person = PersonId(row.person_id);
    let role = word(Role::parse(&row.role), "accounts.role")?;
    Ok(Some(Found { key: row.try_into()?, person, role }))
}

/// Writes down that a key was used.
pub async fn touch(db: &Db, id: Uuid, now: Timestamp) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(TOUCH).bind(id).bind(now.as_millisecond()).execute(c).await.map(drop))
}

/// Revokes a person's key; `false` when there is none.
pub async fn delete(db: &Db, person: PersonId, id: Uuid) -> Result<bool, Error> {
    let rows = on_write!(db, c => sqlx::query(DELETE)
        .bind(person.0)
        .bind(id)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}
