//! Forgetting what ended: links, sessions and guesses, answers to repeated requests, charts long in the bin.

use std::time::Duration;

use crate::{App, Error};

/// How often.
const EVERY: Duration = Duration::from_secs(600);

/// Forgets what ended, now and every ten minutes, until the program ends. Any number of programs may do so.
pub async fn run(app: App) {
    loop {
        if let Err(error) = once(&app).await {
            tracing::warn!(%error, "what ended cannot be forgotten just now");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Forgets what has ended by now.
pub async fn once(app: &App) -> Result<(), Error> {
    if app.has_accounts() {
        crate::accounts::sweep(app).await?;
    }
    crate::idempotency::sweep(app).await?;
    crate::charts::sweep(app).await
}
