//! Readings of a chart: asked for, written in the background section by section, and read.

mod write;
mod writer;

use std::sync::{Arc, OnceLock};

use chart::Chart;
use model::account::Scope;
use model::idempotency::{Answer, Request};
use model::jobs::{NewJob, Priority};
use model::readings::{Draft, Head, NewReading, SavedReading, State};
use model::trace::TraceContext;
use reading::{Brief, Language, Reading};
use store::Tx;
use store::jobs::Whose;
use uuid::Uuid;

use crate::derived::{named, of_document};
use crate::idempotency::{Answered, Begun, begin};
use crate::{App, Caller, Error};

pub(crate) use write::kind;
pub use writer::{MODELS, OFFLINE};

/// The most readings in one part of a list.
pub const MOST: u16 = 100;

/// The offline interpreter's reading: always there, the same for the same chart and language. Writing one costs several
/// times as much as a hit of the cache.
pub async fn offline(app: &App, chart: &Chart, language: Language) -> Reading {
    let kept = match serde_json::to_string(chart) {
        Ok(document) => stored(app, document, language).await.ok(),
        Err(_) => None,
    };
    let kept = kept.and_then(|json| serde_json::from_slice(&json).ok());
    kept.unwrap_or_else(|| reading::interpret(chart, language))
}

/// The same of a chart that is stored as this document, as JSON.
pub async fn stored(app: &App, document: String, language: Language) -> Result<Arc<[u8]>, Error> {
    static WRITTEN_BY: OnceLock<model::cache::Key> = OnceLock::new();
    let how = named("reading", &WRITTEN_BY, |chart| {
        Language::ALL.into_iter().flat_map(|language| json(chart, language)).collect()
    });
    of_document(app, document, how.with(language.code()), move |chart| json(chart, language)).await
}

fn json(chart: &Chart, language: Language) -> Vec<u8> {
    serde_json::to_vec(&reading::interpret(chart, language)).unwrap_or_default()
}

/// A reading that somebody asks for, in the trace of their request.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Of which chart.
    pub chart: Uuid,
    /// What is asked of it.
    pub brief: Brief,
    /// Who is to write it, one of [`MODELS`].
    pub model: String,
    /// The trace it belongs to.
    pub trace: Option<TraceContext>,
}

impl Asked {
    /// Reads what somebody wrote.
    pub fn parse(chart: Uuid, draft: &Draft, trace: Option<TraceContext>) -> Result<Asked, Error> {
        let (brief, model) = draft.parse(MODELS)?;
        Ok(Asked { chart, brief, model, trace })
    }
}

/// Has a reading of the caller's chart written in the background.
pub async fn ask(app: &App, caller: Caller, asked: Asked) -> Result<Head, Error> {
    let new = plan(app, caller, &asked).await?;
    let mut tx = app.db.begin().await?;
    let head = put(&mut tx, caller, &asked, new).await?;
    tx.commit().await?;
    Ok(head)
}

/// The same, done once however often the request is sent; `answer` is what it is answered then and later.
pub async fn ask_once(
    app: &App,
    caller: Caller,
    asked: Asked,
    request: &Request,
    answer: impl FnOnce(Head) -> Answer + Send,
) -> Result<Answered, Error> {
    let new = plan(app, caller, &asked).await?;
    let mut attempt = match begin(app, caller, request).await? {
        Begun::Again(answered) => return Ok(answered),
        Begun::First(attempt) => attempt,
    };
    let head = put(attempt.tx(), caller, &asked, new).await?;
    attempt.finish(app, answer(head)).await
}

async fn plan(app: &App, caller: Caller, asked: &Asked) -> Result<NewReading, Error> {
    caller.may(Scope::ChartsWrite)?;
    let saved = store::charts::find(&app.db, caller.person(), asked.chart).await?.ok_or(Error::NotFound)?;
    Ok(NewReading {
        id: Uuid::now_v7(),
        chart: asked.chart,
        job: Uuid::now_v7(),
        brief: asked.brief,
        model: asked.model.clone(),
        sections: asked.brief.sections(&saved.chart),
        created_at: app.clock.now(),
    })
}

/// Keeps the reading and queues its job, in one transaction.
async fn put(tx: &mut Tx, caller: Caller, asked: &Asked, new: NewReading) -> Result<Head, Error> {
    store::readings::insert(tx, caller.person(), &new).await?;
    let job = NewJob {
        person: Some(caller.person()),
        priority: Priority::High,
        trace: asked.trace,
        ..write::job(new.job, new.id)
    };
    store::jobs::insert(tx, &job).await?;
    Ok(Head {
        id: new.id,
        chart: new.chart,
        job: new.job,
        brief: new.brief,
        model: new.model,
        state: State::Waiting,
        progress: 0,
        error: None,
        created_at: new.created_at,
        finished_at: None,
    })
}

/// The caller's reading as far as it is written.
pub async fn get(app: &App, caller: Caller, id: Uuid) -> Result<SavedReading, Error> {
    caller.may(Scope::ChartsRead)?;
    let reading = store::readings::find(&app.db, caller.person(), id).await?.ok_or(Error::NotFound)?;
    // A chart in the bin takes its readings along.
    store::charts::read(&app.db, caller.person(), reading.head.chart).await?.ok_or(Error::NotFound)?;
    Ok(reading)
}

/// The readings of the caller's chart, newest first, from the one after `before` on.
pub async fn list(
    app: &App,
    caller: Caller,
    chart: Uuid,
    limit: u16,
    before: Option<Uuid>,
) -> Result<Vec<Head>, Error> {
    caller.may(Scope::ChartsRead)?;
    store::charts::read(&app.db, caller.person(), chart).await?.ok_or(Error::NotFound)?;
    let most = u32::from(limit.min(MOST));
    Ok(store::readings::list(&app.db, caller.person(), chart, most, before).await?)
}

/// Removes the caller's reading for good; what still writes it is called off.
pub async fn delete(app: &App, caller: Caller, id: Uuid) -> Result<(), Error> {
    caller.may(Scope::ChartsWrite)?;
    let mut tx = app.db.begin().await?;
    let job = store::readings::delete(&mut tx, caller.person(), id).await?.ok_or(Error::NotFound)?;
    store::jobs::cancel(&mut tx, Whose::Of(caller.person()), job).await?;
    Ok(tx.commit().await?)
}
