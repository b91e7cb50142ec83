//! The database's clock: one text an engine.

use crate::tx::Engine;
use crate::{Error, Tx};

pub(super) const SQLITE: &str = "SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER)";
/// Not the transaction's beginning, which may be long ago.
pub(super) const POSTGRES: &str =
    "SELECT CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS BIGINT)";

/// The present moment by the database's clock, milliseconds since 1970.
pub(crate) async fn now(tx: &mut Tx) -> Result<i64, Error> {
    let text = match tx.engine() {
        Engine::Sqlite(_) => SQLITE,
        Engine::Postgres(..) => POSTGRES,
    };
    on_tx!(tx, c => sqlx::query_scalar(text).fetch_one(c).await)
}
