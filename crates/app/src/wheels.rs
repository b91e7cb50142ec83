//! Wheels. Drawing one costs more than everything else that is done to show a chart, and the same chart is drawn
//! alike for everybody, so wheels are kept.

use std::sync::OnceLock;
use std::time::Duration;

use chart::{Chart, wheel};
use model::cache::Key;

use crate::cache::Life;
use crate::{App, Error, StorageError};

/// A wheel never changes. It ends all the same, so that what was drawn of a chart does not outlive its erasure for long.
const LIFE: Life = Life { fresh: Duration::from_secs(1800), stale: Duration::from_secs(600) };

/// The wheel of a chart, as SVG.
pub async fn svg(app: &App, chart: &Chart, options: &wheel::Options) -> String {
    let Ok(document) = serde_json::to_string(chart) else { return wheel::svg(chart, options) };
    match of_document(app, document, options).await {
        Ok(svg) => svg,
        Err(_) => wheel::svg(chart, options),
    }
}

/// The wheel of a chart that is stored as this document.
pub async fn of_document(app: &App, document: String, options: &wheel::Options) -> Result<String, Error> {
    let key = key(&document, options);
    let options = options.clone();
    let kept = app.cache.get(key, LIFE, move || async move {
        let chart: Chart = serde_json::from_str(&document)?;
        Ok::<_, serde_json::Error>(wheel::svg(&chart, &options).into_bytes())
    });
    let corrupt = |e: &dyn std::fmt::Display| Error::Storage(StorageError::Corrupt(e.to_string()));
    let bytes = kept.await.map_err(|e| corrupt(&e))?;
    String::from_utf8(bytes.to_vec()).map_err(|e| corrupt(&e))
}

/// Names the chart, how it is drawn, and who draws; without saying whose chart it is.
fn key(document: &str, options: &wheel::Options) -> Key {
    Key::new("wheel", drawn_by()).with_digest(format!("{options:?} {document}").as_bytes())
}

/// Names this program's way of drawing by what it draws, so that no other version's wheels are taken for its own.
fn drawn_by() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| {
        let sample = model::charts::ChartDraft {
            date: "1990-07-04".to_owned(),
            time: Some("14:30".to_owned()),
            latitude: Some(38.7167),
            longitude: Some(-9.1333),
            zone: Some("Europe/Lisbon".to_owned()),
            ..Default::default()
        };
        let cast = sample.parse().ok().and_then(|new| new.cast(&sky::Ephemeris::embedded()).ok());
        let drawn = cast.map(|chart| wheel::svg(&chart, &wheel::Options::file(wheel::Theme::Auto)));
        let version = env!("CARGO_PKG_VERSION");
        Key::new("drawing", version).with_digest(drawn.unwrap_or_default().as_bytes()).as_str().to_owned()
    })
}
