//! The database: one writer, several readers, and the schema brought up to date when it is opened.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use crate::Error;

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("migrations/sqlite");

/// How long a statement waits for another process's lock.
const BUSY: Duration = Duration::from_secs(10);
/// How long a request waits for a free connection.
const ACQUIRE: Duration = Duration::from_secs(5);
/// Reading connections; SQLite reads in parallel with its one writer.
const READERS: u32 = 4;

/// An open database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Db {
    writer: SqlitePool,
    reader: SqlitePool,
}

impl Db {
    /// Opens (or creates) the SQLite file at `path` and migrates it.
    pub async fn open(path: &Path) -> Result<Db, Error> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .foreign_keys(true)
            .busy_timeout(BUSY);
        let pool = || SqlitePoolOptions::new().acquire_timeout(ACQUIRE);
        let writer = pool().max_connections(1).connect_with(options.clone()).await?;
        MIGRATIONS.run(&writer).await?;
        let reader = pool().max_connections(READERS).connect_with(options.read_only(true)).await?;
        Ok(Db { writer, reader })
    }

    /// The pool for statements that change something.
    pub(crate) fn write(&self) -> &SqlitePool {
        &self.writer
    }

    /// The pool for statements that only read.
    pub(crate) fn read(&self) -> &SqlitePool {
        &self.reader
    }

    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> Result<(), Error> {
        sqlx::query("SELECT 1").execute(self.read()).await?;
        Ok(())
    }

    /// Closes every connection, after which the file is whole without its log.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }
}
