//! What can go wrong below: the database is away, full, or holds what it should not.

use std::fmt;

use sqlx::postgres::PgDatabaseError;
use sqlx::sqlite::SqliteError;

/// A failure of storage.
#[derive(Debug)]
pub enum Error {
    /// The database cannot be reached, is busy beyond its time-out, or its pool is exhausted: try again later.
    Unavailable(sqlx::Error),
    /// The disk is full or the file cannot grow.
    Full(sqlx::Error),
    /// A value that must be unique is there already.
    Duplicate(sqlx::Error),
    /// A row holds what this program cannot read.
    Corrupt(String),
    /// Anything else, a defect of ours.
    Other(sqlx::Error),
    /// The schema could not be brought up to date.
    Migration(sqlx::migrate::MigrateError),
    /// Somebody else holds what is needed, and did not let go in time.
    Busy(String),
    /// The database is not one that this program can use.
    Unsupported(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Unavailable(e) => write!(f, "the database is not available: {e}"),
            Error::Full(e) => write!(f, "the database has no room left: {e}"),
            Error::Duplicate(e) => write!(f, "a value that must be unique is there already: {e}"),
            Error::Corrupt(what) => write!(f, "a stored row cannot be read: {what}"),
            Error::Other(e) => write!(f, "a statement failed: {e}"),
            Error::Migration(e) => write!(f, "the schema could not be migrated: {e}"),
            Error::Busy(why) | Error::Unsupported(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Error {}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Error {
        match kind(&error) {
            Kind::Unavailable => Error::Unavailable(error),
            Kind::Full => Error::Full(error),
            Kind::Duplicate => Error::Duplicate(error),
            Kind::Corrupt => Error::Corrupt(error.to_string()),
            Kind::Other => Error::Other(error),
        }
    }
}

enum Kind {
    Unavailable,
    Full,
    Duplicate,
    Corrupt,
    Other,
}

fn kind(error: &sqlx::Error) -> Kind {
    use sqlx::Error as E;
    match error {
        E::PoolTimedOut | E::PoolClosed | E::WorkerCrashed | E::Io(_) | E::Tls(_) => Kind::Unavailable,
        // What a connection says whose server died in the middle of a message.
        E::Protocol(_) => Kind::Unavailable,
        E::ColumnDecode { .. } | E::Decode(_) => Kind::Corrupt,
        E::Database(e) if e.is_unique_violation() => Kind::Duplicate,
        E::Database(e) => {
            if let Some(e) = e.try_downcast_ref::<PgDatabaseError>() {
                postgres(e.code())
            } else if let Some(e) = e.try_downcast_ref::<SqliteError>() {
                sqlite(sqlx::error::DatabaseError::code(e).and_then(|c| c.parse().ok()).unwrap_or(0))
            } else {
                Kind::Other
            }
        }
        _ => Kind::Other,
    }
}

/// SQLite's primary result codes: <https://sqlite.org/rescode.html> (5 busy, 6 locked, 10 I/O, 13 full,
/// 14 cannot open).
fn sqlite(code: u32) -> Kind {
    match code & 0xff {
        13 => Kind::Full,
        5 | 6 | 10 | 14 => Kind::Unavailable,
        _ => Kind::Other,
    }
}

/// PostgreSQL's SQLSTATEs: <https://www.postgresql.org/docs/15/errcodes-appendix.html>. What may succeed when it
/// is tried again is unavailable: connections (08), a time-out (57014, 25P03), a lock (55P03), a conflict (40),
/// too many connections (53), a server that starts or stops (57P), a primary that has become a replica (25006).
fn postgres(code: &str) -> Kind {
    match code {
        "53100" => Kind::Full,
        "57014" | "25P03" | "55P03" | "25006" => Kind::Unavailable,
        _ if ["08", "40", "53", "57P"].iter().any(|class| code.starts_with(class)) => Kind::Unavailable,
        _ => Kind::Other,
    }
}

impl From<sqlx::migrate::MigrateError> for Error {
    fn from(error: sqlx::migrate::MigrateError) -> Error {
        Error::Migration(error)
    }
}
