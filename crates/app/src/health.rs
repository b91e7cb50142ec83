//! Whether the program can serve.

use std::fmt;

use crate::{App, StorageError};

pub use store::Pool;

/// Why the program is not ready.
#[derive(Debug)]
pub enum NotReady {
    /// It was told to stop and finishes what is open.
    Stopping,
    /// The database does not answer.
    Database(StorageError),
}

impl fmt::Display for NotReady {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotReady::Stopping => f.write_str("it is stopping"),
            NotReady::Database(e) => e.fmt(f),
        }
    }
}

impl std::error::Error for NotReady {}

/// Ready when it is not stopping and the database answers. Its schema is up to date before anything is served.
pub async fn ready(app: &App) -> Result<(), NotReady> {
    if app.lifecycle.is_stopping() {
        return Err(NotReady::Stopping);
    }
    app.db.ping().await.map_err(NotReady::Database)
}

/// The database's pools as they are now.
pub fn pools(app: &App) -> Vec<Pool> {
    app.db.pools()
}
