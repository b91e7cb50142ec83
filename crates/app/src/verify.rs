//! Any text against a saved chart.

use reading::Verification;
use uuid::Uuid;

use crate::{App, Caller, Error, charts};

/// Holds each sentence of `text` against the caller's chart with this identifier.
pub async fn against(app: &App, caller: Caller, id: Uuid, text: String) -> Result<Verification, Error> {
    model::verify::text(&text)?;
    let saved = charts::get(app, caller, id).await?;
    let work = tokio::task::spawn_blocking(move || reading::verify(&saved.chart, &text));
    work.await.map_err(|e| Error::Internal(e.to_string()))
}
