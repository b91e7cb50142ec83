//! Forgetting what ended: links, sessions and guesses, answers to repeated requests, charts long in the trash, old jobs.

use crate::{App, Error};

/// Forgets what has ended by now. Any number of programs may do so. Returns how many jobs were forgotten.
pub async fn once(app: &App) -> Result<u64, Error> {
    if app.has_accounts() {
        crate::accounts::sweep(app).await?;
    }
    crate::idempotency::sweep(app).await?;
    crate::charts::sweep(app).await?;
    crate::jobs::forget(app).await
}
