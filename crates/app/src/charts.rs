//! Casting, saving, listing, opening and deleting charts.

use chart::Chart;
use model::account::Scope;
use model::charts::{NewChart, Page, PageRequest, SavedChart};
use model::idempotency::{Answer, Request};
use uuid::Uuid;

use crate::idempotency::{Answered, Begun, begin};
use crate::{App, Caller, Error};

/// Casts a chart without saving it.
pub fn cast(app: &App, new: &NewChart) -> Result<Chart, Error> {
    cast_and_count(app, new)
}

/// Every chart is cast here, so that every chart counts; zodiac and houses are closed lists.
fn cast_and_count(app: &App, new: &NewChart) -> Result<Chart, Error> {
    let chart = tracing::info_span!("cast").in_scope(|| new.cast(&app.ephemeris))?;
    let settings = &new.nativity.settings;
    metrics::counter!("charts_generated_total",
        "zodiac" => settings.zodiac.id(), "house_system" => settings.house_system.id())
    .increment(1);
    Ok(chart)
}

/// Casts a chart and saves it.
pub async fn create(app: &App, caller: Caller, new: NewChart) -> Result<SavedChart, Error> {
    caller.may(Scope::ChartsWrite)?;
    let chart = cast_and_count(app, &new)?;
    let saved = SavedChart { id: Uuid::now_v7(), name: new.name, created_at: app.clock.now(), chart };
    store::charts::insert(&app.db, caller.person(), &saved).await?;
    Ok(saved)
}

/// The same, done once however often the request is sent; `answer` is what it is answered then and later.
pub async fn create_once(
    app: &App,
    caller: Caller,
    new: NewChart,
    request: &Request,
    answer: impl FnOnce(SavedChart) -> Answer + Send,
) -> Result<Answered, Error> {
    caller.may(Scope::ChartsWrite)?;
    let chart = cast_and_count(app, &new)?;
    let mut attempt = match begin(app, caller, request).await? {
        Begun::Again(answered) => return Ok(answered),
        Begun::First(attempt) => attempt,
    };
    let saved = SavedChart { id: Uuid::now_v7(), name: new.name, created_at: app.clock.now(), chart };
    store::charts::insert_in(attempt.tx(), caller.person(), &saved).await?;
    attempt.finish(answer(saved)).await
}

/// The caller's chart with this identifier.
pub async fn get(app: &App, caller: Caller, id: Uuid) -> Result<SavedChart, Error> {
    caller.may(Scope::ChartsRead)?;
    store::charts::find(&app.db, caller.person(), id).await?.ok_or(Error::NotFound)
}

/// The caller's charts, newest first.
pub async fn list(app: &App, caller: Caller, page: PageRequest) -> Result<Page, Error> {
    caller.may(Scope::ChartsRead)?;
    Ok(store::charts::list(&app.db, caller.person(), page).await?)
}

/// Deletes the caller's chart.
pub async fn delete(app: &App, caller: Caller, id: Uuid) -> Result<(), Error> {
    caller.may(Scope::ChartsWrite)?;
    if store::charts::delete(&app.db, caller.person(), id).await? { Ok(()) } else { Err(Error::NotFound) }
}
