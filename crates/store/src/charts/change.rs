//! Changing saved charts: marks, contents, sharing, the bin.

use jiff::Timestamp;
use model::PersonId;
use model::charts::{Change, Edit, Expected};
use sqlx::types::Json;
use uuid::Uuid;

use super::rows::Columns;
use crate::{Db, Error, Tx};

/// `$3` the versions that are expected, as `,3,7,`, NULL for any; `$8` whether `$7` is to be set.
const MARK: &str = "UPDATE charts SET version = version + 1, updated_at = $4,
        name = coalesce($5, name), name_key = coalesce($6, name_key),
        folder_id = CASE WHEN $8 THEN $7 ELSE folder_id END,
        favourite = coalesce($9, favourite), public = coalesce($10, public),
        name_shown = coalesce($11, name_shown)
    WHERE person_id = $1 AND id = $2 AND ($3 LIKE '%,' || version || ',%' OR $3 IS NULL) AND deleted_at IS NULL
    RETURNING version";
const RECAST: &str =
    "UPDATE charts SET engine_version = $3, local_time = $4, time_known = $5, place_name = $6, zodiac = $7,
        house_system = $8, sun_sign = $9, moon_sign = $10, rising_sign = $11, document = $12, birth_date = $13,
        birth_time = $14, latitude = $15, longitude = $16, placements = $17
    WHERE person_id = $1 AND id = $2";
const VERSION: &str = "SELECT version FROM charts WHERE person_id = $1 AND id = $2 AND deleted_at IS NULL";
const HAS_FOLDER: &str = "SELECT count(*) FROM folders WHERE person_id = $1 AND id = $2";
const UNTAG: &str = "DELETE FROM chart_tags WHERE chart_id = $2 AND person_id = $1";
const TAG: &str = "INSERT INTO chart_tags (chart_id, person_id, tag) VALUES ($2, $1, $3) ON CONFLICT (chart_id, tag) DO NOTHING";
const SHARE: &str = "UPDATE charts SET share_hash = $3, version = version + 1, updated_at = $4
    WHERE person_id = $1 AND id = $2 AND deleted_at IS NULL";
const THROW_AWAY: &str = "UPDATE charts SET deleted_at = $3, updated_at = $3, version = version + 1
    WHERE person_id = $1 AND id = $2 AND deleted_at IS NULL AND ($4 LIKE '%,' || version || ',%' OR $4 IS NULL)
    RETURNING version";
const RESTORE: &str = "UPDATE charts SET deleted_at = NULL, updated_at = $3, version = version + 1
    WHERE person_id = $1 AND id = $2 AND deleted_at >= $4";
/// `deleted_at` is looked at twice, since the chart may be restored between.
const PURGE_SQLITE: &str = "DELETE FROM charts WHERE deleted_at < $1 AND id IN
    (SELECT id FROM charts WHERE deleted_at < $1 ORDER BY deleted_at LIMIT $2)";
/// What another instance is removing is left to it.
const PURGE_POSTGRES: &str = "DELETE FROM charts WHERE deleted_at < $1 AND id IN
    (SELECT id FROM charts WHERE deleted_at < $1 ORDER BY deleted_at LIMIT $2 FOR UPDATE SKIP LOCKED)";

pub(super) const STATEMENTS: &[&str] =
    &[MARK, RECAST, VERSION, HAS_FOLDER, UNTAG, TAG, SHARE, THROW_AWAY, RESTORE];
pub(super) const ONLY_SQLITE: &[&str] = &[PURGE_SQLITE];
pub(super) const ONLY_POSTGRES: &[&str] = &[PURGE_POSTGRES];

/// Changes the owner's chart, all of `edit` or nothing; `expected` is the version the caller has seen.
pub async fn edit(
    db: &Db,
    owner: PersonId,
    id: Uuid,
    expected: &Expected,
    edit: &Edit,
    now: Timestamp,
) -> Result<Change, Error> {
    let mut tx = db.begin().await?;
    if let Some(Some(folder)) = edit.folder {
        let own: i64 = on_tx!(&mut tx, c => sqlx::query_scalar(HAS_FOLDER).bind(owner.0).bind(folder).fetch_one(c).await)?;
        if own == 0 {
            let version = version(&mut tx, owner, id).await?;
            return Ok(version.map_or(Change::Missing, |_| Change::NoFolder));
        }
    }
    let Some(version) = mark(&mut tx, owner, id, expected, edit, now).await? else {
        let version = version(&mut tx, owner, id).await?;
        return Ok(version.map_or(Change::Missing, Change::Stale));
    };
    if let Some(chart) = &edit.chart {
        recast(&mut tx, owner, id, chart).await?;
    }
    if let Some(tags) = &edit.tags {
        retag(&mut tx, owner, id, tags).await?;
    }
    tx.commit().await?;
    Ok(Change::Made(version))
}

/// The versions as the statements compare them.
fn list(expected: &Expected) -> Option<String> {
    match expected {
        Expected::Any => None,
        Expected::OneOf(versions) => {
            Some(versions.iter().fold(String::from(","), |list, version| format!("{list}{version},")))
        }
    }
}

/// The version of the owner's chart, unless it is in the bin.
async fn version(tx: &mut Tx, owner: PersonId, id: Uuid) -> Result<Option<i64>, Error> {
    on_tx!(tx, c => sqlx::query_scalar(VERSION).bind(owner.0).bind(id).fetch_optional(c).await)
}

async fn mark(
    tx: &mut Tx,
    owner: PersonId,
    id: Uuid,
    expected: &Expected,
    edit: &Edit,
    now: Timestamp,
) -> Result<Option<i64>, Error> {
    let key = edit.name.as_ref().map(|n| n.to_lowercase());
    on_tx!(tx, c => sqlx::query_scalar(MARK)
        .bind(owner.0)
        .bind(id)
        .bind(list(expected))
        .bind(now.as_millisecond())
        .bind(edit.name.as_deref())
        .bind(key.as_deref())
        .bind(edit.folder.flatten())
        .bind(edit.folder.is_some())
        .bind(edit.favourite)
        .bind(edit.public)
        .bind(edit.name_shown)
        .fetch_optional(c)
        .await)
}

async fn recast(tx: &mut Tx, owner: PersonId, id: Uuid, chart: &chart::Chart) -> Result<(), Error> {
    let columns = Columns::of(chart);
    on_tx!(tx, c => sqlx::query(RECAST)
        .bind(owner.0)
        .bind(id)
        .bind(&chart.engine.version)
        .bind(&chart.moment.local)
        .bind(chart.moment.time_known)
        .bind(&chart.place.name)
        .bind(chart.settings.zodiac.id())
        .bind(chart.settings.house_system.id())
        .bind(columns.sun_sign)
        .bind(columns.moon_sign)
        .bind(columns.rising_sign)
        .bind(Json(chart))
        .bind(columns.birth_date)
        .bind(columns.birth_time)
        .bind(chart.place.latitude)
        .bind(chart.place.longitude)
        .bind(Json(&columns.placements))
        .execute(c)
        .await
        .map(drop))
}

async fn retag(tx: &mut Tx, owner: PersonId, id: Uuid, tags: &[String]) -> Result<(), Error> {
    on_tx!(&mut *tx, c => sqlx::query(UNTAG).bind(owner.0).bind(id).execute(c).await.map(drop))?;
    for tag in tags {
        on_tx!(&mut *tx, c => sqlx::query(TAG).bind(owner.0).bind(id).bind(tag).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// Makes the one link to the owner's chart (`hash` is the SHA-256 of its token), or ends it; `false` when there is
/// no such chart.
pub async fn share(
    tx: &mut Tx,
    owner: PersonId,
    id: Uuid,
    hash: Option<&[u8; 32]>,
    now: Timestamp,
) -> Result<bool, Error> {
    let rows = on_tx!(tx, c => sqlx::query(SHARE)
        .bind(owner.0)
        .bind(id)
        .bind(hash.map(<[u8; 32]>::as_slice))
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// Puts the owner's chart into the bin; `expected` is the version the caller has seen.
pub async fn throw_away(
    db: &Db,
    owner: PersonId,
    id: Uuid,
    expected: &Expected,
    now: Timestamp,
) -> Result<Change, Error> {
    let mut tx = db.begin().await?;
    let done: Option<i64> = on_tx!(&mut tx, c => sqlx::query_scalar(THROW_AWAY)
        .bind(owner.0)
        .bind(id)
        .bind(now.as_millisecond())
        .bind(list(expected))
        .fetch_optional(c)
        .await)?;
    let Some(done) = done else {
        let version = version(&mut tx, owner, id).await?;
        return Ok(version.map_or(Change::Missing, Change::Stale));
    };
    tx.commit().await?;
    Ok(Change::Made(done))
}

/// Takes the owner's chart out of the bin; `false` when it is not there, or for longer than 30 days.
pub async fn restore(db: &Db, owner: PersonId, id: Uuid, now: Timestamp) -> Result<bool, Error> {
    let rows = on_write!(db, c => sqlx::query(RESTORE)
        .bind(owner.0)
        .bind(id)
        .bind(now.as_millisecond())
        .bind(super::bin_opens(now))
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// Removes for good what has been in the bin for longer than 30 days, anybody's, at most `most` charts: how many.
pub async fn purge(db: &Db, now: Timestamp, most: u16) -> Result<u64, Error> {
    let sql = match db {
        Db::Sqlite(_) => PURGE_SQLITE,
        Db::Postgres(_) => PURGE_POSTGRES,
    };
    on_write!(db, c => sqlx::query(sql)
        .bind(super::bin_opens(now))
        .bind(i64::from(most))
        .execute(c)
        .await
        .map(|done| done.rows_affected()))
}
