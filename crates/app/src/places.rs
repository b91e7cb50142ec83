//! Finding a birthplace.

use model::places::FoundPlace;

use crate::App;

/// The most places a search answers with.
pub const MOST: usize = 20;

/// Places whose name begins with `query`, the best first, at most `limit` and never more than [`MOST`].
pub fn search(app: &App, query: &str, limit: usize) -> Vec<FoundPlace> {
    app.places.search(query, limit.min(MOST))
}
