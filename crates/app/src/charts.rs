//! Casting, saving, listing, opening, changing, sharing and throwing away charts.

use chart::Chart;
use model::account::Scope;
use model::charts::{
    Change, Edit, Expected, Filter, Kept, Listing, NewChart, Page, PageRequest, Position, SavedChart, Stored,
};
use model::idempotency::{Answer, Request};
use model::input::{Field, FieldError, Invalid};
use store::{Db, Tx};
use uuid::Uuid;

use crate::idempotency::{Answered, Begun, begin};
use crate::{App, Caller, Error, Refusal, random};

/// Casts a chart for the caller without saving it.
pub fn cast(app: &App, caller: Caller, new: &NewChart) -> Result<Chart, Error> {
    caller.may(Scope::ChartsRead)?;
    draw(app, new)
}

/// Casts a chart for nobody in particular, such as that of this moment.
///
/// Every chart is cast here, so that every chart counts; zodiac and houses are closed lists.
pub fn draw(app: &App, new: &NewChart) -> Result<Chart, Error> {
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
    let chart = draw(app, &new)?;
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
    let chart = draw(app, &new)?;
    let mut attempt = match begin(app, caller, request).await? {
        Begun::Again(answered) => return Ok(answered),
        Begun::First(attempt) => attempt,
    };
    let saved = SavedChart { id: Uuid::now_v7(), name: new.name, created_at: app.clock.now(), chart };
    store::charts::insert_in(attempt.tx(), caller.person(), &saved).await?;
    attempt.finish(app, answer(saved)).await
}

/// The caller's chart with this identifier.
pub async fn get(app: &App, caller: Caller, id: Uuid) -> Result<SavedChart, Error> {
    caller.may(Scope::ChartsRead)?;
    store::charts::find(&app.db, caller.person(), id).await?.ok_or(Error::NotFound)
}

/// The same with its marks.
pub async fn kept(app: &App, caller: Caller, id: Uuid) -> Result<Kept, Error> {
    caller.may(Scope::ChartsRead)?;
    let kept = store::charts::open(&app.db, caller.person(), id).await?;
    kept.filter(|k| k.marks.deleted_at.is_none()).ok_or(Error::NotFound)
}

/// The same with its marks, the chart itself as the text in which it is stored.
pub async fn read(app: &App, caller: Caller, id: Uuid) -> Result<Stored, Error> {
    caller.may(Scope::ChartsRead)?;
    stored(&app.db, caller, id).await
}

async fn stored(db: &Db, caller: Caller, id: Uuid) -> Result<Stored, Error> {
    store::charts::read(db, caller.person(), id).await?.ok_or(Error::NotFound)
}

/// The caller's charts, newest first.
pub async fn list(app: &App, caller: Caller, page: PageRequest) -> Result<Page, Error> {
    caller.may(Scope::ChartsRead)?;
    Ok(store::charts::list(&app.db, caller.person(), page).await?)
}

/// The caller's charts that meet a filter, `limit` of them, after a place in the list.
pub async fn search(
    app: &App,
    caller: Caller,
    filter: &Filter,
    limit: u16,
    after: Option<&Position>,
) -> Result<Listing, Error> {
    caller.may(Scope::ChartsRead)?;
    Ok(store::charts::search(&app.db, caller.person(), filter, limit, after).await?)
}

/// The caller's charts in the bin, newest first.
pub async fn bin(app: &App, caller: Caller, limit: u16, after: Option<&Position>) -> Result<Listing, Error> {
    caller.may(Scope::ChartsRead)?;
    Ok(store::charts::bin(&app.db, caller.person(), limit, after).await?)
}

/// Changes the caller's chart if it has a version that the caller expects.
pub async fn edit(
    app: &App,
    caller: Caller,
    id: Uuid,
    expected: &Expected,
    edit: &Edit,
) -> Result<Stored, Error> {
    caller.may(Scope::ChartsWrite)?;
    let change = store::charts::edit(&app.db, caller.person(), id, expected, edit, app.clock.now()).await?;
    made(change)?;
    stored(&app.db, caller, id).await
}

/// Puts the caller's chart into the bin if it has a version that the caller expects.
pub async fn delete(app: &App, caller: Caller, id: Uuid, expected: &Expected) -> Result<(), Error> {
    caller.may(Scope::ChartsWrite)?;
    made(store::charts::throw_away(&app.db, caller.person(), id, expected, app.clock.now()).await?)
}

fn made(change: Change) -> Result<(), Error> {
    match change {
        Change::Made(_) => Ok(()),
        Change::Stale(_) => Err(Refusal::Stale.into()),
        Change::Missing => Err(Error::NotFound),
        Change::NoFolder => {
            let message = "There is no folder with this id; make one first, or give null.";
            Err(Invalid(vec![FieldError::new(Field::Folder, "folder_unknown", message)]).into())
        }
    }
}

/// Takes the caller's chart out of the bin, where it stays for 30 days.
pub async fn restore(app: &App, caller: Caller, id: Uuid) -> Result<Stored, Error> {
    caller.may(Scope::ChartsWrite)?;
    store::charts::restore(&app.db, caller.person(), id, app.clock.now()).await?;
    stored(&app.db, caller, id).await
}

/// Makes the one link to the caller's chart, ending an earlier one: the token in it, which is shown this once.
pub async fn share(app: &App, caller: Caller, id: Uuid) -> Result<String, Error> {
    caller.may(Scope::ChartsWrite)?;
    let mut tx = app.db.begin().await?;
    let token = link(app, caller, id, &mut tx).await?;
    tx.commit().await?;
    Ok(token)
}

/// The same, done once however often the request is sent; `answer` is what it is answered then and later.
pub async fn share_once(
    app: &App,
    caller: Caller,
    id: Uuid,
    request: &Request,
    answer: impl FnOnce(String) -> Answer + Send,
) -> Result<Answered, Error> {
    caller.may(Scope::ChartsWrite)?;
    let mut attempt = match begin(app, caller, request).await? {
        Begun::Again(answered) => return Ok(answered),
        Begun::First(attempt) => attempt,
    };
    let token = link(app, caller, id, attempt.tx()).await?;
    attempt.finish(app, answer(token)).await
}

async fn link(app: &App, caller: Caller, id: Uuid, tx: &mut Tx) -> Result<String, Error> {
    let bytes: [u8; 32] = random::bytes();
    let token: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let hash = share_hash(app, &token);
    let found = store::charts::share(tx, caller.person(), id, Some(&hash), app.clock.now()).await?;
    if found { Ok(token) } else { Err(Error::NotFound) }
}

/// Ends the link to the caller's chart.
pub async fn unshare(app: &App, caller: Caller, id: Uuid) -> Result<(), Error> {
    caller.may(Scope::ChartsWrite)?;
    let mut tx = app.db.begin().await?;
    if !store::charts::share(&mut tx, caller.person(), id, None, app.clock.now()).await? {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}

/// The chart that a link shows, to anybody who has it.
pub async fn shared(app: &App, token: &str) -> Result<Kept, Error> {
    store::charts::find_shared(&app.db, &share_hash(app, token)).await?.ok_or(Error::NotFound)
}

/// A chart that its owner shows to everybody.
pub async fn public(app: &App, id: Uuid) -> Result<Kept, Error> {
    store::charts::find_public(&app.db, id).await?.ok_or(Error::NotFound)
}

/// Charts removed for good in one statement.
const PURGED: u16 = 500;

/// Removes for good what has been in the bin for longer than 30 days. Several programs may do so at once.
pub(crate) async fn sweep(app: &App) -> Result<(), Error> {
    let now = app.clock.now();
    while store::charts::purge(&app.db, now, PURGED).await? >= PURGED.into() {}
    Ok(())
}

/// What is stored of a link's token. Keyed, so that the database alone opens no link.
fn share_hash(app: &App, token: &str) -> [u8; 32] {
    app.secret.digest("share link", token.as_bytes())
}

/// The caller's tags in order, each with the number of charts that have it.
pub async fn tags(app: &App, caller: Caller) -> Result<Vec<(String, i64)>, Error> {
    caller.may(Scope::ChartsRead)?;
    Ok(store::charts::tags(&app.db, caller.person()).await?)
}
