//! Jobs as people see them: their own, and everybody's for those who run the instance.

use model::account::{Role, Scope};
use model::jobs::{Job, State};
use store::jobs::Whose;
use uuid::Uuid;

use crate::{App, Caller, Error, Refusal};

/// The most jobs in one part of a list.
pub const MOST: u16 = 100;

/// Which part of a list of jobs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Only those in this state.
    pub state: Option<State>,
    /// The most to answer with, at most [`MOST`].
    pub limit: u16,
    /// From the one after this on.
    pub before: Option<Uuid>,
}

/// The caller's job.
pub async fn get(app: &App, caller: Caller, id: Uuid) -> Result<Job, Error> {
    caller.may(Scope::ChartsRead)?;
    find(app, Whose::Of(caller.person()), id).await
}

/// The caller's jobs, newest first.
pub async fn list(app: &App, caller: Caller, asked: Asked) -> Result<Vec<Job>, Error> {
    caller.may(Scope::ChartsRead)?;
    let most = u32::from(asked.limit.min(MOST));
    Ok(store::jobs::list(&app.db, caller.person(), asked.state, most, asked.before).await?)
}

/// Calls the caller's job off, whether it waits or runs: nothing it still does takes effect. Answers the job as it is
/// now; one that was called off before is no trouble.
pub async fn cancel(app: &App, caller: Caller, id: Uuid) -> Result<Job, Error> {
    caller.may(Scope::ChartsWrite)?;
    call_off(app, Whose::Of(caller.person()), id).await
}

/// Everybody's jobs and those of the instance itself, newest first; for support and admins.
pub async fn everybodys(app: &App, caller: Caller, asked: Asked) -> Result<Vec<Job>, Error> {
    caller.must_be(Role::Support)?;
    let most = u32::from(asked.limit.min(MOST));
    Ok(store::jobs::list_all(&app.db, asked.state, most, asked.before).await?)
}

/// Anybody's job; for support and admins.
pub async fn find_any(app: &App, caller: Caller, id: Uuid) -> Result<Job, Error> {
    caller.must_be(Role::Support)?;
    find(app, Whose::Anybodys, id).await
}

/// Calls anybody's job off; for admins.
pub async fn cancel_any(app: &App, caller: Caller, id: Uuid) -> Result<Job, Error> {
    caller.must_be(Role::Admin)?;
    call_off(app, Whose::Anybodys, id).await
}

/// Has anybody's job tried again that was given up or called off, with all its attempts; for admins.
pub async fn replay(app: &App, caller: Caller, id: Uuid) -> Result<Job, Error> {
    caller.must_be(Role::Admin)?;
    let mut tx = app.db.begin_durable().await?;
    let replayed = store::jobs::replay(&mut tx, Whose::Anybodys, id).await.map_err(|error| match error {
        store::Error::Duplicate(_) => Error::from(Refusal::JobAgain),
        other => other.into(),
    })?;
    tx.commit().await?;
    let job = find(app, Whose::Anybodys, id).await?;
    if replayed { Ok(job) } else { Err(Refusal::JobEnded(job.state).into()) }
}

async fn find(app: &App, whose: Whose, id: Uuid) -> Result<Job, Error> {
    store::jobs::find(&app.db, whose, id).await?.ok_or(Error::NotFound)
}

async fn call_off(app: &App, whose: Whose, id: Uuid) -> Result<Job, Error> {
    let mut tx = app.db.begin_durable().await?;
    let called_off = store::jobs::cancel(&mut tx, whose, id).await?;
    tx.commit().await?;
    let job = find(app, whose, id).await?;
    if called_off || job.state == State::Cancelled {
        Ok(job)
    } else {
        Err(Refusal::JobEnded(job.state).into())
    }
}
