//! The job that writes a reading: its sections at the same time, each kept as soon as it is there.
//!
//! A section is kept in a transaction that first makes sure of the lease: whoever lost the job keeps nothing. Whoever
//! takes the job over finds what was kept, and writes what is missing.

use std::sync::Arc;
use std::time::Duration;

use model::jobs::{Failure, NewJob, Retry};
use model::readings::{SavedReading, Written};
use reading::offline::SectionId;
use serde_json::{Value, json};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::writer::{self, Task};
use crate::worker::{Kind, Outcome, Work};
use crate::{App, Error, jobs};

const NAME: &str = "reading";
/// Each attempt goes on where the one before ended, so that many are no waste.
const RETRY: Retry = Retry { attempts: 10, first: Duration::from_secs(2) };
/// How long one attempt may take.
const TIME: Duration = Duration::from_secs(300);

pub(crate) fn kind() -> Kind {
    Kind { retry: RETRY, time: TIME, ..Kind::new(NAME, 1, write) }
}

/// The job that writes this reading.
pub(super) fn job(id: Uuid, reading: Uuid) -> NewJob {
    let payload = json!({ "reading": reading });
    NewJob { most_attempts: RETRY.attempts, ..NewJob::new(id, NAME, 1, payload) }
}

async fn write(app: App, work: Work) -> Result<Outcome, Failure> {
    let gone = || Failure::fail("reading_gone", "the reading or its chart was removed");
    let (Some(person), Some(id)) = (work.job.person, reading_of(&work.job.payload)) else {
        return Err(Failure::fail("payload_unreadable", "the job names no reading"));
    };
    let trouble = |error: store::Error| jobs::trouble(&error.into());
    let reading = store::readings::find(&app.db, person, id).await.map_err(trouble)?.ok_or_else(gone)?;
    let kept = store::charts::open(&app.db, person, reading.head.chart).await.map_err(trouble)?;
    let chart = kept.ok_or_else(gone)?.saved.chart;
    let facts = reading::facts(&chart);
    let task = Arc::new(Task { chart, facts, brief: reading.head.brief });
    if !sections(&app, &work, &reading, &task).await? {
        return Ok(Outcome::Lost);
    }
    finish(&app, &work, id).await.map_err(|error| jobs::trouble(&error))
}

fn reading_of(payload: &Value) -> Option<Uuid> {
    Uuid::try_parse(payload.get("reading")?.as_str()?).ok()
}

/// Writes the missing sections, all at the same time; whether the job stayed ours.
async fn sections(app: &App, work: &Work, reading: &SavedReading, task: &Arc<Task>) -> Result<bool, Failure> {
    let missing: Vec<SectionId> =
        reading.parts.iter().filter(|part| part.written.is_none()).map(|part| part.id).collect();
    let (all, mut done) = (reading.parts.len(), reading.parts.len() - missing.len());
    // Dropped with this attempt, however that ends: then nothing goes on behind its back.
    let mut writing = JoinSet::new();
    for id in missing {
        let (app, task) = (app.clone(), task.clone());
        writing.spawn(async move { (id, writer::section(&app, &task, id).await) });
    }
    while let Some(written) = writing.join_next().await {
        let (id, written) = match written {
            Ok(written) => written,
            Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
            Err(_) => return Ok(false),
        };
        let written = written.map_err(|error| jobs::trouble(&error))?;
        done += 1;
        // The end of the whole is a step of its own.
        let percent = u8::try_from(done * 99 / all.max(1)).unwrap_or(99);
        if !keep(app, work, reading.head.id, id, written.as_ref(), percent)
            .await
            .map_err(|error| jobs::trouble(&error))?
        {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Keeps a section, if the job is still ours.
async fn keep(
    app: &App,
    work: &Work,
    reading: Uuid,
    id: SectionId,
    written: Option<&Written>,
    percent: u8,
) -> Result<bool, Error> {
    let title = written.map_or("", |written| written.section.title.as_str());
    let mut tx = app.db.begin().await?;
    if !store::jobs::progress(&mut tx, work.job.lease, percent, title).await? {
        return Ok(false);
    }
    store::readings::put(&mut tx, reading, id, written).await?;
    tx.commit().await?;
    Ok(true)
}

async fn finish(app: &App, work: &Work, reading: Uuid) -> Result<Outcome, Error> {
    let mut tx = app.db.begin_durable().await?;
    store::readings::finish(&mut tx, reading).await?;
    work.commit(tx, Some(&json!({ "reading": reading }))).await
}
