//! Writing down who changed what.

use model::audit::Entry;

use crate::{App, Caller, Error};

/// Appends an entry to the audit trail.
pub async fn record(app: &App, caller: Caller, entry: &Entry) -> Result<(), Error> {
    Ok(store::audit::append(&app.db, caller.person(), app.clock.now(), entry).await?)
}
