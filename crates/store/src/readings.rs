//! Tables `readings` and `reading_sections`. There is no finder without an owner. How far a reading is says its job.

use model::PersonId;
use model::jobs::{self, JobError};
use model::readings::{Head, NewReading, Part, SavedReading, State, Written};
use reading::Brief;
use reading::brief::{Kind, Length, Tone};
use reading::offline::SectionId;
use sqlx::types::Json;
use uuid::Uuid;

use crate::columns::{maybe_moment, moment, word};
use crate::jobs::now;
use crate::{Db, Error, Tx};

macro_rules! heads {
    ($rest:literal) => {
        concat!(
            "SELECT r.id, r.chart_id, r.job_id, r.kind, r.tone, r.length, r.language, r.model, r.created_at,
                r.finished_at, j.state, j.progress, j.error_code, j.error
            FROM readings AS r LEFT JOIN jobs AS j ON j.id = r.job_id ",
            $rest
        )
    };
}

const INSERT: &str =
    "INSERT INTO readings (id, person_id, chart_id, job_id, kind, tone, length, language, model, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const PLAN: &str = "INSERT INTO reading_sections (reading_id, section, place) VALUES ($1, $2, $3)";
const FIND: &str = heads!("WHERE r.person_id = $1 AND r.id = $2");
const LIST: &str =
    heads!("WHERE r.person_id = $1 AND r.chart_id = $2 AND r.id < $3 ORDER BY r.id DESC LIMIT $4");
const SECTIONS: &str = "SELECT section, written FROM reading_sections WHERE reading_id = $1 ORDER BY place";
const PUT: &str = "UPDATE reading_sections SET written = $3 WHERE reading_id = $1 AND section = $2";
const LEAVE_OUT: &str = "DELETE FROM reading_sections WHERE reading_id = $1 AND section = $2";
const FINISH: &str = "UPDATE readings SET finished_at = $2 WHERE id = $1";
const DELETE: &str = "DELETE FROM readings WHERE person_id = $1 AND id = $2 RETURNING job_id";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[INSERT, PLAN, FIND, LIST, SECTIONS, PUT, LEAVE_OUT, FINISH, DELETE];

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    chart_id: Uuid,
    job_id: Uuid,
    kind: String,
    tone: String,
    length: String,
    language: String,
    model: String,
    created_at: i64,
    finished_at: Option<i64>,
    state: Option<String>,
    progress: Option<i64>,
    error_code: Option<String>,
    error: Option<String>,
}

#[derive(sqlx::FromRow)]
struct SectionRow {
    section: String,
    written: Option<Json<Written>>,
}

impl TryFrom<Row> for Head {
    type Error = Error;

    fn try_from(row: Row) -> Result<Head, Error> {
        let state = state(row.state.as_deref(), row.finished_at.is_some())?;
        let progress = if state == State::Done { 100 } else { row.progress.unwrap_or(0) };
        let error = row.error_code.zip(row.error).map(|(code, message)| JobError { code, message });
        Ok(Head {
            id: row.id,
            chart: row.chart_id,
            job: row.job_id,
            brief: Brief {
                kind: word(Kind::parse(&row.kind), "readings.kind")?,
                tone: word(Tone::parse(&row.tone), "readings.tone")?,
                length: word(Length::parse(&row.length), "readings.length")?,
                language: word(row.language.parse().ok(), "readings.language")?,
            },
            model: row.model,
            state,
            progress: u8::try_from(progress).unwrap_or(100).min(100),
            error: error.filter(|_| state != State::Done),
            created_at: moment(row.created_at)?,
            finished_at: maybe_moment(row.finished_at)?,
        })
    }
}

/// A job is remembered until its reading is finished; without one nobody will go on writing.
fn state(job: Option<&str>, finished: bool) -> Result<State, Error> {
    if finished {
        return Ok(State::Done);
    }
    let Some(job) = job else { return Ok(State::Failed) };
    Ok(match word(jobs::State::parse(job), "jobs.state")? {
        jobs::State::Delayed | jobs::State::Ready => State::Waiting,
        jobs::State::Running => State::Writing,
        // Finishing is part of the transaction in which the job is done.
        jobs::State::Done => State::Done,
        jobs::State::Dead => State::Failed,
        jobs::State::Cancelled => State::Cancelled,
    })
}

/// Keeps a reading that is to be written, with its sections; its job is put into the queue beside it.
pub async fn insert(tx: &mut Tx, owner: PersonId, new: &NewReading) -> Result<(), Error> {
    let brief = new.brief;
    on_tx!(tx, c => sqlx::query(INSERT)
        .bind(new.id)
        .bind(owner.0)
        .bind(new.chart)
        .bind(new.job)
        .bind(brief.kind.id())
        .bind(brief.tone.id())
        .bind(brief.length.id())
        .bind(brief.language.code())
        .bind(&new.model)
        .bind(new.created_at.as_millisecond())
        .execute(c)
        .await
        .map(drop))?;
    for (place, section) in (0_i64..).zip(&new.sections) {
        on_tx!(tx, c => sqlx::query(PLAN)
            .bind(new.id)
            .bind(section.id())
            .bind(place)
            .execute(c)
            .await
            .map(drop))?;
    }
    Ok(())
}

/// The owner's reading as far as it is written. Never from a replica: who looks is waiting for it.
pub async fn find(db: &Db, owner: PersonId, id: Uuid) -> Result<Option<SavedReading>, Error> {
    let row: Option<Row> =
        on_primary!(db, c => sqlx::query_as(FIND).bind(owner.0).bind(id).fetch_optional(c).await)?;
    let Some(row) = row else { return Ok(None) };
    let parts: Vec<SectionRow> = on_primary!(db, c => sqlx::query_as(SECTIONS).bind(id).fetch_all(c).await)?;
    let part = |row: SectionRow| {
        let id = word(SectionId::parse(&row.section), "reading_sections.section")?;
        Ok(Part { id, written: row.written.map(|written| written.0) })
    };
    let parts = parts.into_iter().map(part).collect::<Result<_, Error>>()?;
    Ok(Some(SavedReading { head: row.try_into()?, parts }))
}

/// The readings of the owner's chart, newest first, from the one after `before` on.
pub async fn list(
    db: &Db,
    owner: PersonId,
    chart: Uuid,
    most: u32,
    before: Option<Uuid>,
) -> Result<Vec<Head>, Error> {
    let rows: Vec<Row> = on_primary!(db, c => sqlx::query_as(LIST)
        .bind(owner.0)
        .bind(chart)
        .bind(before.unwrap_or(Uuid::max()))
        .bind(i64::from(most))
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Head::try_from).collect()
}

/// Keeps a section that was written; one for which the chart has nothing is left out.
pub async fn put(
    tx: &mut Tx,
    reading: Uuid,
    section: SectionId,
    written: Option<&Written>,
) -> Result<(), Error> {
    let Some(written) = written else {
        return on_tx!(tx, c =>
            sqlx::query(LEAVE_OUT).bind(reading).bind(section.id()).execute(c).await.map(drop));
    };
    on_tx!(tx, c => sqlx::query(PUT)
        .bind(reading)
        .bind(section.id())
        .bind(Json(written))
        .execute(c)
        .await
        .map(drop))
}

/// All of the reading is there, as of now.
pub async fn finish(tx: &mut Tx, reading: Uuid) -> Result<(), Error> {
    let now = now(tx).await?;
    on_tx!(tx, c => sqlx::query(FINISH).bind(reading).bind(now).execute(c).await.map(drop))
}

/// Removes the owner's reading for good: the job that wrote or writes it.
pub async fn delete(tx: &mut Tx, owner: PersonId, id: Uuid) -> Result<Option<Uuid>, Error> {
    on_tx!(tx, c => sqlx::query_scalar(DELETE).bind(owner.0).bind(id).fetch_optional(c).await)
}
