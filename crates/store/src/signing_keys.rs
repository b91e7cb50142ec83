//! Table `signing_keys`.

use jiff::Timestamp;
use model::account::access::PublicKey;

use crate::columns::moment;
use crate::{Db, Error};

const LIST: &str = "SELECT id, public, sealed, created_at FROM signing_keys WHERE expires_at > $1
    ORDER BY created_at DESC, id";
const INSERT: &str =
    "INSERT INTO signing_keys (id, public, sealed, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)";
const SWEEP: &str = "DELETE FROM signing_keys WHERE expires_at <= $1";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[LIST, INSERT, SWEEP];

/// A key as it is stored.
#[derive(Clone, Debug)]
pub struct StoredKey {
    /// The public half, which also gives its identifier.
    pub public: PublicKey,
    /// The private half, sealed.
    pub sealed: Vec<u8>,
    /// When it was made.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    public: Vec<u8>,
    sealed: Vec<u8>,
    created_at: i64,
}

/// Keys that are still believed, the newest first.
pub async fn list(db: &Db, now: Timestamp) -> Result<Vec<StoredKey>, Error> {
    let rows: Vec<Row> =
        on_primary!(db, c => sqlx::query_as(LIST).bind(now.as_millisecond()).fetch_all(c).await)?;
    rows.into_iter()
        .map(|row| {
            let public = PublicKey::from_bytes(&row.public).filter(|key| key.id() == row.id);
            let public =
                public.ok_or_else(|| Error::Corrupt("a signing key is not what its id says".into()))?;
            Ok(StoredKey { public, sealed: row.sealed, created_at: moment(row.created_at)? })
        })
        .collect()
}

/// Stores a key that is believed until `end`.
pub async fn insert(db: &Db, key: &StoredKey, end: Timestamp) -> Result<(), Error> {
    let public = key.public.to_bytes();
    on_write!(db, c => sqlx::query(INSERT)
        .bind(key.public.id())
        .bind(&public[..])
        .bind(&key.sealed)
        .bind(key.created_at.as_millisecond())
        .bind(end.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// Deletes keys that ended.
pub async fn sweep(db: &Db, now: Timestamp) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(SWEEP).bind(now.as_millisecond()).execute(c).await.map(drop))
}
