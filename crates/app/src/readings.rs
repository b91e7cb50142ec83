//! Readings of a chart.

use std::sync::{Arc, OnceLock};

use chart::Chart;
use reading::{Language, Reading};

use crate::derived::{named, of_document};
use crate::{App, Error};

/// The offline interpreter's reading: always there, the same for the same chart and language. Writing one costs several
/// times as much as a hit of the cache.
pub async fn offline(app: &App, chart: &Chart, language: Language) -> Reading {
    let kept = match serde_json::to_string(chart) {
        Ok(document) => stored(app, document, language).await.ok(),
        Err(_) => None,
    };
    let kept = kept.and_then(|json| serde_json::from_slice(&json).ok());
    kept.unwrap_or_else(|| reading::interpret(chart, language))
}

/// The same of a chart that is stored as this document, as JSON.
pub async fn stored(app: &App, document: String, language: Language) -> Result<Arc<[u8]>, Error> {
    static WRITTEN_BY: OnceLock<model::cache::Key> = OnceLock::new();
    let how = named("reading", &WRITTEN_BY, |chart| {
        Language::ALL.into_iter().flat_map(|language| json(chart, language)).collect()
    });
    of_document(app, document, how.with(language.code()), move |chart| json(chart, language)).await
}

fn json(chart: &Chart, language: Language) -> Vec<u8> {
    serde_json::to_vec(&reading::interpret(chart, language)).unwrap_or_default()
}
