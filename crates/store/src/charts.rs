//! Table `charts`. There is no finder without an owner.

use chart::{Chart, PointId, Sign};
use jiff::Timestamp;
use model::PersonId;
use model::charts::{Page, PageRequest, SavedChart, Summary};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Db, Error, Tx};

const INSERT: &str =
    "INSERT INTO charts (id, person_id, name, created_at, engine_version, local_time, time_known,
        place_name, zodiac, house_system, sun_sign, moon_sign, rising_sign, document)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

const FIND: &str = "SELECT id, name, created_at, document FROM charts WHERE person_id = $1 AND id = $2";

const LIST: &str =
    "SELECT id, name, created_at, local_time, time_known, place_name, sun_sign, moon_sign, rising_sign
    FROM charts WHERE person_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3";

const DELETE: &str = "DELETE FROM charts WHERE person_id = $1 AND id = $2";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[INSERT, FIND, LIST, DELETE];

#[derive(sqlx::FromRow)]
struct SavedRow {
    id: Uuid,
    name: String,
    created_at: i64,
    document: Json<Chart>,
}

#[derive(sqlx::FromRow)]
struct SummaryRow {
    id: Uuid,
    name: String,
    created_at: i64,
    local_time: String,
    time_known: bool,
    place_name: String,
    sun_sign: String,
    moon_sign: String,
    rising_sign: Option<String>,
}

/// The statement that stores a chart, on a connection.
macro_rules! inserting {
    ($c:ident, $owner:expr, $saved:expr) => {
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
            .bind(sign_of(&$saved.chart, PointId::Sun).name())
            .bind(sign_of(&$saved.chart, PointId::Moon).name())
            .bind($saved.chart.angles.map(|a| Sign::of(a.asc).name()))
            .bind(Json(&$saved.chart))
            .execute($c)
            .await
            .map(drop)
    };
}

/// Stores a chart that was just cast.
pub async fn insert(db: &Db, owner: PersonId, saved: &SavedChart) -> Result<(), Error> {
    on_write!(db, c => inserting!(c, owner, saved))
}

/// The same inside a transaction.
pub async fn insert_in(tx: &mut Tx, owner: PersonId, saved: &SavedChart) -> Result<(), Error> {
    on_tx!(tx, c => inserting!(c, owner, saved))
}

/// The owner's chart with this identifier.
pub async fn find(db: &Db, owner: PersonId, id: Uuid) -> Result<Option<SavedChart>, Error> {
    let row: Option<SavedRow> =
        on_read!(db, c => sqlx::query_as(FIND).bind(owner.0).bind(id).fetch_optional(c).await)?;
    row.map(SavedChart::try_from).transpose()
}

/// The owner's charts, newest first.
pub async fn list(db: &Db, owner: PersonId, request: PageRequest) -> Result<Page, Error> {
    let rows: Vec<SummaryRow> = on_read!(db, c => sqlx::query_as(LIST)
        .bind(owner.0)
        .bind(request.before.unwrap_or(Uuid::max()))
        .bind(i64::from(request.limit) + 1)
        .fetch_all(c)
        .await)?;
    let limit = usize::from(request.limit);
    let more = rows.len() > limit;
    let charts = rows.into_iter().take(limit).map(Summary::try_from).collect::<Result<Vec<_>, Error>>()?;
    let next = if more { charts.last().map(|c| c.id) } else { None };
    Ok(Page { charts, next })
}

/// Deletes the owner's chart; `false` when there was none.
pub async fn delete(db: &Db, owner: PersonId, id: Uuid) -> Result<bool, Error> {
    let rows = on_write!(db, c => sqlx::query(DELETE)
        .bind(owner.0)
        .bind(id)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

fn sign_of(chart: &Chart, id: PointId) -> Sign {
    chart.point(id).map_or(Sign::Aries, |p| p.sign)
}

impl TryFrom<SavedRow> for SavedChart {
    type Error = Error;

    fn try_from(row: SavedRow) -> Result<SavedChart, Error> {
        Ok(SavedChart {
            id: row.id,
            name: row.name,
            created_at: timestamp(row.created_at)?,
            chart: row.document.0,
        })
    }
}

impl TryFrom<SummaryRow> for Summary {
    type Error = Error;

    fn try_from(row: SummaryRow) -> Result<Summary, Error> {
        Ok(Summary {
            id: row.id,
            name: row.name,
            created_at: timestamp(row.created_at)?,
            local_time: row.local_time,
            time_known: row.time_known,
            place_name: row.place_name,
            sun_sign: row.sun_sign,
            moon_sign: row.moon_sign,
            rising_sign: row.rising_sign,
        })
    }
}

fn timestamp(ms: i64) -> Result<Timestamp, Error> {
    Timestamp::from_millisecond(ms).map_err(|e| Error::Corrupt(e.to_string()))
}
