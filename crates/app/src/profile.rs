//! What people tell about themselves.

use model::account::{Profile, ProfileDraft, Scope};

use crate::{App, Caller, Error};

/// The caller's profile; an empty one before they wrote any.
pub async fn get(app: &App, caller: Caller) -> Result<Profile, Error> {
    caller.may(Scope::ProfileRead)?;
    Ok(store::profiles::find(&app.db, caller.person()).await?.unwrap_or_default())
}

/// Stores the caller's profile in place of the one before.
pub async fn put(app: &App, caller: Caller, draft: ProfileDraft) -> Result<Profile, Error> {
    caller.may(Scope::ProfileWrite)?;
    let profile = draft.parse()?;
    store::profiles::put(&app.db, caller.person(), &profile, app.clock.now()).await?;
    Ok(profile)
}
