//! Wheels. Drawing one costs several times as much as a hit of the cache, and the same chart is drawn alike for
//! everybody.

use std::sync::OnceLock;

use chart::{Chart, wheel};

use crate::derived::{corrupt, named, of_document};
use crate::{App, Error};

/// The wheel of a chart, as SVG.
pub async fn svg(app: &App, chart: &Chart, options: &wheel::Options) -> String {
    let Ok(document) = serde_json::to_string(chart) else { return wheel::svg(chart, options) };
    match stored(app, document, options).await {
        Ok(svg) => svg,
        Err(_) => wheel::svg(chart, options),
    }
}

/// The wheel of a chart that is stored as this document.
pub async fn stored(app: &App, document: String, options: &wheel::Options) -> Result<String, Error> {
    static DRAWN_BY: OnceLock<model::cache::Key> = OnceLock::new();
    let file = wheel::Options::file(wheel::Theme::Auto);
    let how = named("wheel", &DRAWN_BY, |chart| wheel::svg(chart, &file).into_bytes());
    let how = how.with_digest(format!("{options:?}").as_bytes());
    let options = options.clone();
    let bytes =
        of_document(app, document, how, move |chart| wheel::svg(chart, &options).into_bytes()).await?;
    String::from_utf8(bytes.to_vec()).map_err(|e| corrupt(&e))
}
