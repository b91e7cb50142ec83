//! Table `charts`. There is no finder without an owner.

use chart::{Chart, PointId, Sign};
use jiff::Timestamp;
use model::PersonId;
use model::charts::{Page, PageRequest, SavedChart, Summary};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::{Db, Error};

/// Stores a chart that was just cast.
pub async fn insert(db: &Db, owner: PersonId, saved: &SavedChart) -> Result<(), Error> {
    let chart = &saved.chart;
    let document = serde_json::to_string(chart).map_err(|e| Error::Corrupt(e.to_string()))?;
    sqlx::query(
        "INSERT INTO charts (id, person_id, name, created_at, engine_version, local_time, time_known,
                             place_name, zodiac, house_system, sun_sign, moon_sign, rising_sign, document)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(saved.id)
    .bind(owner.0)
    .bind(&saved.name)
    .bind(saved.created_at.as_millisecond())
    .bind(&chart.engine.version)
    .bind(&chart.moment.local)
    .bind(chart.moment.time_known)
    .bind(&chart.place.name)
    .bind(chart.settings.zodiac.id())
    .bind(chart.settings.house_system.id())
    .bind(sign_of(chart, PointId::Sun).name())
    .bind(sign_of(chart, PointId::Moon).name())
    .bind(chart.angles.map(|a| Sign::of(a.asc).name()))
    .bind(document)
    .execute(db.write())
    .await?;
    Ok(())
}

/// The owner's chart with this identifier.
pub async fn find(db: &Db, owner: PersonId, id: Uuid) -> Result<Option<SavedChart>, Error> {
    let row =
        sqlx::query("SELECT id, name, created_at, document FROM charts WHERE person_id = $1 AND id = $2")
            .bind(owner.0)
            .bind(id)
            .fetch_optional(db.read())
            .await?;
    row.map(|r| saved(&r)).transpose()
}

/// The owner's charts, newest first.
pub async fn list(db: &Db, owner: PersonId, request: PageRequest) -> Result<Page, Error> {
    let rows = sqlx::query(
        "SELECT id, name, created_at, local_time, time_known, place_name, sun_sign, moon_sign, rising_sign
         FROM charts WHERE person_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
    )
    .bind(owner.0)
    .bind(request.before.unwrap_or(Uuid::max()))
    .bind(i64::from(request.limit) + 1)
    .fetch_all(db.read())
    .await?;
    let limit = usize::from(request.limit);
    let charts = rows.iter().take(limit).map(summary).collect::<Result<Vec<_>, _>>()?;
    let next = if rows.len() > limit { charts.last().map(|c| c.id) } else { None };
    Ok(Page { charts, next })
}

/// Deletes the owner's chart; `false` when there was none.
pub async fn delete(db: &Db, owner: PersonId, id: Uuid) -> Result<bool, Error> {
    let done = sqlx::query("DELETE FROM charts WHERE person_id = $1 AND id = $2")
        .bind(owner.0)
        .bind(id)
        .execute(db.write())
        .await?;
    Ok(done.rows_affected() > 0)
}

fn sign_of(chart: &Chart, id: PointId) -> Sign {
    chart.point(id).map_or(Sign::Aries, |p| p.sign)
}

fn saved(row: &SqliteRow) -> Result<SavedChart, Error> {
    let document: &str = row.try_get("document")?;
    Ok(SavedChart {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        created_at: timestamp(row)?,
        chart: serde_json::from_str(document).map_err(|e| Error::Corrupt(e.to_string()))?,
    })
}

fn summary(row: &SqliteRow) -> Result<Summary, Error> {
    Ok(Summary {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        created_at: timestamp(row)?,
        local_time: row.try_get("local_time")?,
        time_known: row.try_get("time_known")?,
        place_name: row.try_get("place_name")?,
        sun_sign: row.try_get("sun_sign")?,
        moon_sign: row.try_get("moon_sign")?,
        rising_sign: row.try_get("rising_sign")?,
    })
}

fn timestamp(row: &SqliteRow) -> Result<Timestamp, Error> {
    Timestamp::from_millisecond(row.try_get("created_at")?).map_err(|e| Error::Corrupt(e.to_string()))
}
