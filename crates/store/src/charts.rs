//! Table `charts` with `chart_tags`. There is no finder without an owner, but for what the owner has shared.

mod change;
mod list;
mod rows;

use jiff::Timestamp;
use model::PersonId;
use model::charts::{Kept, SavedChart, Stored};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Db, Error, Tx};
use rows::{Columns, KeptRow, StoredRow};

pub use change::{edit, purge, restore, share, throw_away};
pub use list::{bin, list, search, with_sign};

/// What is read of a whole chart.
macro_rules! kept {
    ($condition:literal) => {
        kept!("c.document", $condition)
    };
    ($document:literal, $condition:literal) => {
        concat!(
            "SELECT c.id, c.name, c.created_at, ",
            $document,
            ", c.updated_at, c.version, c.favourite, c.public,
                c.share_hash IS NOT NULL AS shared, c.name_shown, c.folder_id, c.deleted_at,
                (SELECT string_agg(t.tag, ',' ORDER BY t.tag) FROM chart_tags t WHERE t.chart_id = c.id) AS tags
            FROM charts c WHERE ",
            $condition
        )
    };
}

const INSERT: &str =
    "INSERT INTO charts (id, person_id, name, created_at, engine_version, local_time, time_known,
        place_name, zodiac, house_system, sun_sign, moon_sign, rising_sign, document,
        updated_at, birth_date, birth_time, latitude, longitude, name_key, placements)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $4, $15, $16, $17, $18, $19, $20)";
const FIND: &str = kept!("c.person_id = $1 AND c.id = $2");
const READ: &str =
    kept!("CAST(c.document AS TEXT) AS document", "c.person_id = $1 AND c.id = $2 AND c.deleted_at IS NULL");
const FIND_SHARED: &str = kept!("c.share_hash = $1 AND c.deleted_at IS NULL");
const FIND_PUBLIC: &str = kept!("c.id = $1 AND c.public AND c.deleted_at IS NULL");
const DELETE: &str = "DELETE FROM charts WHERE person_id = $1 AND id = $2";
const TAGS: &str = "SELECT tag, count(*) FROM chart_tags WHERE person_id = $1 GROUP BY tag ORDER BY tag";

/// Every statement of this file and its parts, to be prepared in a test.
pub(crate) const STATEMENTS: &[&[&str]] =
    &[&[INSERT, FIND, READ, FIND_SHARED, FIND_PUBLIC, DELETE, TAGS], list::STATEMENTS, change::STATEMENTS];
pub(crate) const ONLY_SQLITE: &[&[&str]] = &[list::ONLY_SQLITE, change::ONLY_SQLITE];
pub(crate) const ONLY_POSTGRES: &[&[&str]] = &[list::ONLY_POSTGRES, change::ONLY_POSTGRES];

/// The statement that stores a chart, on a connection.
macro_rules! inserting {
    ($c:ident, $owner:expr, $saved:expr, $columns:expr) => {
        sqlx::query(INSERT)
            .bind($saved.id)
            .bind($owner.0)
            .bind(&$saved.name)
            .bind($saved.created_at.as_millisecond())
            .bind(&$saved.chart.engine.version)
            .bind(&$saved.chart.moment.local)
            .bind($saved.chart.moment.time_known)
            .bind(&$saved.chart.place.name)
            .bind($saved.chart.settings.zodiac.id())
            .bind($saved.chart.settings.house_system.id())
            .bind($columns.sun_sign)
            .bind($columns.moon_sign)
            .bind($columns.rising_sign)
            .bind(Json(&$saved.chart))
            .bind($columns.birth_date)
            .bind($columns.birth_time)
            .bind($saved.chart.place.latitude)
            .bind($saved.chart.place.longitude)
            .bind($saved.name.to_lowercase())
            .bind(Json(&$columns.placements))
            .execute($c)
            .await
            .map(drop)
    };
}

/// Stores a chart that was just cast.
pub async fn insert(db: &Db, owner: PersonId, saved: &SavedChart) -> Result<(), Error> {
    let columns = Columns::of(&saved.chart);
    on_write!(db, c => inserting!(c, owner, saved, columns))
}

/// The same inside a transaction.
pub async fn insert_in(tx: &mut Tx, owner: PersonId, saved: &SavedChart) -> Result<(), Error> {
    let columns = Columns::of(&saved.chart);
    on_tx!(tx, c => inserting!(c, owner, saved, columns))
}

/// The owner's chart as it is stored, its document unread, unless it is in the bin.
pub async fn read(db: &Db, owner: PersonId, id: Uuid) -> Result<Option<Stored>, Error> {
    let row: Option<StoredRow> =
        on_read!(db, c => sqlx::query_as(READ).bind(owner.0).bind(id).fetch_optional(c).await)?;
    row.map(Stored::try_from).transpose()
}

/// The owner's chart with this identifier, unless it is in the bin.
pub async fn find(db: &Db, owner: PersonId, id: Uuid) -> Result<Option<SavedChart>, Error> {
    let kept = open(db, owner, id).await?;
    Ok(kept.filter(|k| k.marks.deleted_at.is_none()).map(|k| k.saved))
}

/// The owner's chart with its marks, in the bin or not.
pub async fn open(db: &Db, owner: PersonId, id: Uuid) -> Result<Option<Kept>, Error> {
    let row: Option<KeptRow> =
        on_read!(db, c => sqlx::query_as(FIND).bind(owner.0).bind(id).fetch_optional(c).await)?;
    row.map(Kept::try_from).transpose()
}

/// The chart that a link shows: `hash` stands for the token in it. Never from a replica: a link that was
/// ended is found no more.
pub async fn find_shared(db: &Db, hash: &[u8; 32]) -> Result<Option<Kept>, Error> {
    let row: Option<KeptRow> =
        on_primary!(db, c => sqlx::query_as(FIND_SHARED).bind(hash.as_slice()).fetch_optional(c).await)?;
    row.map(Kept::try_from).transpose()
}

/// A chart that its owner shows to everybody, for as long as they do.
pub async fn find_public(db: &Db, id: Uuid) -> Result<Option<Kept>, Error> {
    let row: Option<KeptRow> =
        on_primary!(db, c => sqlx::query_as(FIND_PUBLIC).bind(id).fetch_optional(c).await)?;
    row.map(Kept::try_from).transpose()
}

/// The owner's tags in order, each with the number of charts that have it (those in the bin too).
pub async fn tags(db: &Db, owner: PersonId) -> Result<Vec<(String, i64)>, Error> {
    on_read!(db, c => sqlx::query_as(TAGS).bind(owner.0).fetch_all(c).await)
}

/// Removes the owner's chart for good; `false` when there was none.
pub async fn delete(db: &Db, owner: PersonId, id: Uuid) -> Result<bool, Error> {
    let rows = on_write!(db, c => sqlx::query(DELETE)
        .bind(owner.0)
        .bind(id)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// The oldest time of throwing away that can still be undone at `now`.
fn bin_opens(now: Timestamp) -> i64 {
    now.as_millisecond().saturating_sub(i64::try_from(model::charts::BIN.as_millis()).unwrap_or(i64::MAX))
}
