//! What can go wrong below: the database is away, full, or holds what it should not.

use std::fmt;

/// A failure of storage.
#[derive(Debug)]
pub enum Error {
    /// The database cannot be reached, is busy beyond its time-out, or its pool is exhausted.
    Unavailable(sqlx::Error),
    /// The disk is full or the file cannot grow.
    Full(sqlx::Error),
    /// A row holds what this program cannot read.
    Corrupt(String),
    /// Anything else, a defect of ours.
    Other(sqlx::Error),
    /// The schema could not be brought up to date.
    Migration(sqlx::migrate::MigrateError),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Unavailable(e) => write!(f, "the database is not available: {e}"),
            Error::Full(e) => write!(f, "the database has no room left: {e}"),
            Error::Corrupt(what) => write!(f, "a stored row cannot be read: {what}"),
            Error::Other(e) => write!(f, "a statement failed: {e}"),
            Error::Migration(e) => write!(f, "the schema could not be migrated: {e}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Error {
        // SQLite's primary result codes: https://sqlite.org/rescode.html (5 busy, 6 locked, 10 I/O, 13 full).
        let code = error.as_database_error().and_then(|e| e.code()).and_then(|c| c.parse::<u32>().ok());
        match (&error, code.map(|c| c & 0xff)) {
            (_, Some(13)) => Error::Full(error),
            (_, Some(5 | 6 | 10 | 14)) => Error::Unavailable(error),
            (sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_), _) => {
                Error::Unavailable(error)
            }
            (sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_), _) => {
                Error::Corrupt(error.to_string())
            }
            _ => Error::Other(error),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for Error {
    fn from(error: sqlx::migrate::MigrateError) -> Error {
        Error::Migration(error)
    }
}
