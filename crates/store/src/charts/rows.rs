//! Rows of `charts` as they come out of the database.

use chart::{Chart, PointId, Sign};
use model::charts::{Kept, Listed, Marks, SavedChart, Stored, Summary};
use serde_json::{Value, json};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Error, columns};

#[derive(sqlx::FromRow)]
pub(super) struct MarksRow {
    updated_at: i64,
    version: i64,
    favourite: bool,
    public: bool,
    shared: bool,
    name_shown: bool,
    folder_id: Option<Uuid>,
    tags: Option<String>,
    deleted_at: Option<i64>,
}

#[derive(sqlx::FromRow)]
pub(super) struct KeptRow {
    id: Uuid,
    name: String,
    created_at: i64,
    document: Json<Chart>,
    #[sqlx(flatten)]
    marks: MarksRow,
}

#[derive(sqlx::FromRow)]
pub(super) struct StoredRow {
    id: Uuid,
    name: String,
    created_at: i64,
    document: String,
    #[sqlx(flatten)]
    marks: MarksRow,
}

#[derive(sqlx::FromRow)]
pub(super) struct ListedRow {
    id: Uuid,
    name: String,
    created_at: i64,
    local_time: String,
    time_known: bool,
    place_name: String,
    sun_sign: String,
    moon_sign: String,
    rising_sign: Option<String>,
    zodiac: String,
    house_system: String,
    #[sqlx(flatten)]
    marks: MarksRow,
}

impl TryFrom<MarksRow> for Marks {
    type Error = Error;

    fn try_from(row: MarksRow) -> Result<Marks, Error> {
        Ok(Marks {
            updated_at: columns::moment(row.updated_at)?,
            version: row.version,
            favourite: row.favourite,
            public: row.public,
            shared: row.shared,
            name_shown: row.name_shown,
            folder: row.folder_id,
            tags: row.tags.map(|t| t.split(',').map(str::to_owned).collect()).unwrap_or_default(),
            deleted_at: columns::maybe_moment(row.deleted_at)?,
        })
    }
}

impl TryFrom<KeptRow> for Kept {
    type Error = Error;

    fn try_from(row: KeptRow) -> Result<Kept, Error> {
        let created_at = columns::moment(row.created_at)?;
        let saved = SavedChart { id: row.id, name: row.name, created_at, chart: row.document.0 };
        Ok(Kept { saved, marks: row.marks.try_into()? })
    }
}

impl TryFrom<StoredRow> for Stored {
    type Error = Error;

    fn try_from(row: StoredRow) -> Result<Stored, Error> {
        Ok(Stored {
            id: row.id,
            name: row.name,
            created_at: columns::moment(row.created_at)?,
            document: row.document,
            marks: row.marks.try_into()?,
        })
    }
}

impl TryFrom<ListedRow> for Listed {
    type Error = Error;

    fn try_from(row: ListedRow) -> Result<Listed, Error> {
        let summary = Summary {
            id: row.id,
            name: row.name,
            created_at: columns::moment(row.created_at)?,
            local_time: row.local_time,
            time_known: row.time_known,
            place_name: row.place_name,
            sun_sign: row.sun_sign,
            moon_sign: row.moon_sign,
            rising_sign: row.rising_sign,
        };
        let (zodiac, house_system) = (row.zodiac, row.house_system);
        Ok(Listed { summary, zodiac, house_system, marks: row.marks.try_into()? })
    }
}

/// What is written into columns of its own from a document.
pub(super) struct Columns<'a> {
    pub(super) sun_sign: &'static str,
    pub(super) moon_sign: &'static str,
    pub(super) rising_sign: Option<&'static str>,
    pub(super) birth_date: &'a str,
    pub(super) birth_time: Option<&'a str>,
    pub(super) placements: Value,
}

impl Columns<'_> {
    pub(super) fn of(chart: &Chart) -> Columns<'_> {
        let sign = |id| chart.point(id).map_or(Sign::Aries, |p| p.sign).name();
        let (date, time) = chart.moment.local.split_once('T').unwrap_or((&chart.moment.local, ""));
        let placement = |p: &chart::document::Point| json!({"point": p.id, "sign": p.sign, "house": p.house});
        Columns {
            sun_sign: sign(PointId::Sun),
            moon_sign: sign(PointId::Moon),
            rising_sign: chart.angles.map(|a| Sign::of(a.asc).name()),
            birth_date: date,
            birth_time: chart.moment.time_known.then_some(time),
            placements: chart.points.iter().map(placement).collect(),
        }
    }
}
