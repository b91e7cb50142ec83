//! What is made of a chart and kept: named by the chart's document, how it is made, and who makes it, and not by whose
//! chart it is.

use std::fmt::Display;
use std::sync::Arc;
use std::sync::OnceLock;
use std::time::Duration;

use chart::Chart;
use model::cache::Key;
use model::charts::ChartDraft;

use crate::cache::Life;
use crate::{App, Error, StorageError};

/// What was made never changes. It ends all the same, so that it does not outlive its chart's erasure for long.
const LIFE: Life = Life { fresh: Duration::from_secs(1800), stale: Duration::from_secs(600) };

/// What `make` makes of the chart that is stored as this document, or made of it lately. `how` names everything else
/// that it depends on.
pub(crate) async fn of_document(
    app: &App,
    document: String,
    how: Key,
    make: impl FnOnce(&Chart) -> Vec<u8> + Send + 'static,
) -> Result<Arc<[u8]>, Error> {
    let key = how.with_digest(document.as_bytes());
    let kept = app.cache.get(key, LIFE, move || async move {
        let chart: Chart = serde_json::from_str(&document)?;
        Ok::<_, serde_json::Error>(make(&chart))
    });
    kept.await.map_err(|e| corrupt(&*e))
}

/// What was kept, or stored, cannot be read.
pub(crate) fn corrupt(error: &dyn Display) -> Error {
    Error::Storage(StorageError::Corrupt(error.to_string()))
}

/// A name for values of this kind as this program makes them: told by what it makes of a sample, so that nothing that
/// another version made is taken for its own.
pub(crate) fn named(
    kind: &'static str,
    once: &'static OnceLock<Key>,
    make: impl FnOnce(&Chart) -> Vec<u8>,
) -> Key {
    once.get_or_init(|| {
        let made = sample().map(|chart| make(&chart)).unwrap_or_default();
        Key::new(kind, env!("CARGO_PKG_VERSION")).with_digest(&made)
    })
    .clone()
}

fn sample() -> Option<Chart> {
    let draft = ChartDraft {
        date: "1990-07-04".to_owned(),
        time: Some("14:30".to_owned()),
        latitude: Some(38.7167),
        longitude: Some(-9.1333),
        zone: Some("Europe/Lisbon".to_owned()),
        ..ChartDraft::default()
    };
    draft.parse().ok()?.cast(&sky::Ephemeris::embedded()).ok()
}
