//! Casting, saving, listing, opening and deleting charts.

use chart::Chart;
use model::account::Scope;
use model::charts::{NewChart, Page, PageRequest, SavedChart};
use uuid::Uuid;

use crate::{App, Caller, Error};

/// Casts a chart without saving it.
///
/// Every chart is cast here, so that every chart counts; zodiac and houses are closed lists.
pub fn cast(app: &App, new: &NewChart) -> Result<Chart, Error> {
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
    let chart = cast(app, &new)?;
    let saved = SavedChart { id: Uuid::now_v7(), name: new.name, created_at: app.clock.now(), chart };
    store::charts::insert(&app.db, caller.person(), &saved).await?;
    Ok(saved)
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
