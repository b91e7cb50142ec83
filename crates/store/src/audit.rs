//! Tables `audit_entries`, which only grows, and `audit_head`, the end of its chain.

use jiff::Timestamp;
use model::PersonId;
use model::audit::{Entry, Seal};
use model::secret::Secret;
use uuid::Uuid;

use crate::{Db, Error, Tx};

/// Takes the row of the head, so that nobody else appends until this transaction has ended.
const TAKE: &str = "UPDATE audit_head SET seq = seq + $1 WHERE id = 1 RETURNING seq, seal";

const APPEND: &str =
    "INSERT INTO audit_entries (seq, at, person_id, action, target, outcome, request_id, address, seal)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

const PUT: &str = "UPDATE audit_head SET seal = $1 WHERE id = 1";

const HEAD: &str = "SELECT seq, seal FROM audit_head WHERE id = 1";

const AFTER: &str = "SELECT seq, at, person_id, action, target, outcome, request_id, address, seal
    FROM audit_entries WHERE seq > $1 ORDER BY seq LIMIT $2";

const NEWEST: &str = "SELECT seq, at, person_id, action, target, outcome, request_id, address, seal
    FROM audit_entries WHERE seq < $1 ORDER BY seq DESC LIMIT $2";

const OF_PERSON: &str = "SELECT seq, at, person_id, action, target, outcome, request_id, address, seal
    FROM audit_entries WHERE person_id = $3 AND seq < $1 ORDER BY seq DESC LIMIT $2";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[TAKE, APPEND, PUT, HEAD, AFTER, NEWEST, OF_PERSON];

#[derive(sqlx::FromRow)]
struct HeadRow {
    seq: i64,
    seal: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    seq: i64,
    at: i64,
    person_id: Option<Uuid>,
    action: String,
    target: String,
    outcome: i64,
    request_id: String,
    address: String,
    seal: Vec<u8>,
}

/// An entry as it stands in the table, with the number and the seal it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Sealed {
    /// Its number, from 1.
    pub seq: i64,
    /// What it says; `None` when a field holds what no entry can.
    pub entry: Option<Entry>,
    /// The seal beside it; `None` when it is none.
    pub seal: Option<Seal>,
}

/// Appends entries at the end of the chain, in one transaction that has reached the disk when it returns.
pub async fn append(db: &Db, secret: &Secret, entries: &[Entry]) -> Result<(), Error> {
    let mut tx = db.begin_durable().await?;
    let count = entries.len() as i64;
    let head: HeadRow = on_tx!(tx, c => sqlx::query_as(TAKE).bind(count).fetch_one(c).await)?;
    let mut seal =
        seal(&head.seal).ok_or_else(|| Error::Corrupt("the head of the audit trail".to_owned()))?;
    for (seq, entry) in (head.seq - count + 1..).zip(entries) {
        seal = seal.next(secret, seq, entry);
        insert(&mut tx, seq, entry, &seal).await?;
    }
    on_tx!(tx, c => sqlx::query(PUT).bind(&seal.0[..]).execute(c).await.map(drop))?;
    tx.commit().await
}

async fn insert(tx: &mut Tx, seq: i64, entry: &Entry, seal: &Seal) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(APPEND)
        .bind(seq)
        .bind(entry.at.as_millisecond())
        .bind(entry.person.map(|p| p.0))
        .bind(&entry.action)
        .bind(&entry.target)
        .bind(i64::from(entry.outcome))
        .bind(&entry.request_id)
        .bind(&entry.address)
        .bind(&seal.0[..])
        .execute(c)
        .await
        .map(drop))
}

/// The end of the chain as it is noted: the number and the seal of the last entry.
pub async fn head(db: &Db) -> Result<(i64, Option<Seal>), Error> {
    let head: HeadRow = on_primary!(db, c => sqlx::query_as(HEAD).fetch_one(c).await)?;
    Ok((head.seq, seal(&head.seal)))
}

/// Entries after number `seq` in their order, at most `limit`.
pub async fn after(db: &Db, seq: i64, limit: u32) -> Result<Vec<Sealed>, Error> {
    let rows: Vec<EntryRow> =
        on_primary!(db, c => sqlx::query_as(AFTER).bind(seq).bind(i64::from(limit)).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Sealed::from).collect())
}

/// The newest entries before number `before`, of one person or of everybody, at most `limit`, newest first.
pub async fn newest(
    db: &Db,
    person: Option<PersonId>,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<Sealed>, Error> {
    let before = before.unwrap_or(i64::MAX);
    let rows: Vec<EntryRow> = match person {
        None => on_primary!(db, c => sqlx::query_as(NEWEST)
            .bind(before)
            .bind(i64::from(limit))
            .fetch_all(c)
            .await)?,
        Some(person) => on_primary!(db, c => sqlx::query_as(OF_PERSON)
            .bind(before)
            .bind(i64::from(limit))
            .bind(person.0)
            .fetch_all(c)
            .await)?,
    };
    Ok(rows.into_iter().map(Sealed::from).collect())
}

fn seal(bytes: &[u8]) -> Option<Seal> {
    bytes.try_into().ok().map(Seal)
}

impl From<EntryRow> for Sealed {
    fn from(row: EntryRow) -> Sealed {
        Sealed { seq: row.seq, seal: seal(&row.seal), entry: row.entry() }
    }
}

impl EntryRow {
    fn entry(self) -> Option<Entry> {
        Some(Entry {
            at: Timestamp::from_millisecond(self.at).ok()?,
            person: self.person_id.map(PersonId),
            action: self.action,
            target: self.target,
            outcome: u16::try_from(self.outcome).ok()?,
            request_id: self.request_id,
            address: self.address,
        })
    }
}
