//! Tables `key_signatures` and `signature_nonces`: API keys that sign, and what they have signed already.

use jiff::Timestamp;
use model::PersonId;
use model::account::{Scopes, TokenHash};
use model::signature::Algorithm;
use uuid::Uuid;

use crate::api_keys::algorithm;
use crate::columns::{bytes, maybe_moment, word};
use crate::{Db, Error, Tx};

const INSERT: &str = "INSERT INTO key_signatures (key_id, algorithm, material) VALUES ($1, $2, $3)";
const FIND: &str = "SELECT k.person_id, k.scopes, k.used_at, s.algorithm, s.material
    FROM api_keys k JOIN key_signatures s ON s.key_id = k.id JOIN accounts a ON a.person_id = k.person_id
    WHERE k.id = $1 AND k.expires_at > $2 AND a.disabled_at IS NULL";
const TAKE: &str = "INSERT INTO signature_nonces (key_id, nonce_hash, expires_at) VALUES ($1, $2, $3)
    ON CONFLICT (key_id, nonce_hash) DO NOTHING";
const SWEEP: &str = "DELETE FROM signature_nonces WHERE expires_at <= $1";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[INSERT, FIND, TAKE, SWEEP];

/// A key that signs.
#[derive(Clone, Debug)]
pub struct Signer {
    /// Whose it is.
    pub person: PersonId,
    /// What it may do.
    pub scopes: Scopes,
    /// When it was last used, to within a minute.
    pub used_at: Option<Timestamp>,
    /// How it signs.
    pub algorithm: Algorithm,
    /// The public key, or the shared secret, sealed.
    pub material: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct Row {
    person_id: Uuid,
    scopes: String,
    used_at: Option<i64>,
    algorithm: String,
    material: Vec<u8>,
}

impl TryFrom<Row> for Signer {
    type Error = Error;

    fn try_from(row: Row) -> Result<Signer, Error> {
        Ok(Signer {
            person: PersonId(row.person_id),
            scopes: word(Scopes::parse(&row.scopes), "api_keys.scopes")?,
            used_at: maybe_moment(row.used_at)?,
            algorithm: algorithm(&row.algorithm)?,
            material: row.material,
        })
    }
}

/// Stores what verifies the signatures of a key.
pub async fn insert(tx: &mut Tx, key: Uuid, algorithm: Algorithm, material: &[u8]) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(INSERT)
        .bind(key)
        .bind(algorithm.id())
        .bind(material)
        .execute(c)
        .await
        .map(drop))
}

/// The key of this identifier, if it signs, has not ended, and its owner is not disabled.
pub async fn signer(db: &Db, key: Uuid, now: Timestamp) -> Result<Option<Signer>, Error> {
    let row: Option<Row> = on_primary!(db, c => sqlx::query_as(FIND)
        .bind(key)
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    row.map(Signer::try_from).transpose()
}

/// Takes a nonce; `false` when it was taken before.
pub async fn take(db: &Db, key: Uuid, nonce: &TokenHash, until: Timestamp) -> Result<bool, Error> {
    let rows = on_write!(db, c => sqlx::query(TAKE)
        .bind(key)
        .bind(bytes(nonce))
        .bind(until.as_millisecond())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows == 1)
}

/// Forgets nonces that nobody could use again.
pub async fn sweep(db: &Db, now: Timestamp) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(SWEEP).bind(now.as_millisecond()).execute(c).await.map(drop))
}
