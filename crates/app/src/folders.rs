//! Folders, in which charts are kept.

use model::account::Scope;
use model::charts::{Folder, folder_name};
use model::idempotency::{Answer, Request};
use uuid::Uuid;

use crate::idempotency::{Answered, Begun, begin};
use crate::{App, Caller, Error, Refusal};

/// The caller's folders by name.
pub async fn list(app: &App, caller: Caller) -> Result<Vec<Folder>, Error> {
    caller.may(Scope::ChartsRead)?;
    Ok(store::folders::list(&app.db, caller.person()).await?)
}

/// Makes a folder.
pub async fn create(app: &App, caller: Caller, name: &str) -> Result<Folder, Error> {
    caller.may(Scope::ChartsWrite)?;
    let folder = new(app, name)?;
    let mut tx = app.db.begin().await?;
    store::folders::insert(&mut tx, caller.person(), &folder).await.map_err(taken)?;
    tx.commit().await?;
    Ok(folder)
}

/// The same, done once however often the request is sent; `answer` is what it is answered then and later.
pub async fn create_once(
    app: &App,
    caller: Caller,
    name: &str,
    request: &Request,
    answer: impl FnOnce(Folder) -> Answer + Send,
) -> Result<Answered, Error> {
    caller.may(Scope::ChartsWrite)?;
    let folder = new(app, name)?;
    let mut attempt = match begin(app, caller, request).await? {
        Begun::Again(answered) => return Ok(answered),
        Begun::First(attempt) => attempt,
    };
    store::folders::insert(attempt.tx(), caller.person(), &folder).await.map_err(taken)?;
    attempt.finish(app, answer(folder)).await
}

fn new(app: &App, name: &str) -> Result<Folder, Error> {
    Ok(Folder { id: Uuid::now_v7(), name: folder_name(name)?, created_at: app.clock.now() })
}

/// Renames the caller's folder.
pub async fn rename(app: &App, caller: Caller, id: Uuid, name: &str) -> Result<(), Error> {
    caller.may(Scope::ChartsWrite)?;
    let name = folder_name(name)?;
    found(store::folders::rename(&app.db, caller.person(), id, &name).await.map_err(taken)?)
}

/// Removes the caller's folder; its charts stay, in no folder.
pub async fn delete(app: &App, caller: Caller, id: Uuid) -> Result<(), Error> {
    caller.may(Scope::ChartsWrite)?;
    found(store::folders::delete(&app.db, caller.person(), id, app.clock.now()).await?)
}

fn found(found: bool) -> Result<(), Error> {
    if found { Ok(()) } else { Err(Refusal::FolderMissing.into()) }
}

fn taken(error: store::Error) -> Error {
    match error {
        store::Error::Duplicate(_) => Refusal::FolderExists.into(),
        other => other.into(),
    }
}
