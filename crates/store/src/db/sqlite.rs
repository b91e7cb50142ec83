//! SQLite: one writer, several readers.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
    SqliteSynchronous,
};

use sqlx::{ConnectOptions, Connection};

use crate::migrations::{self, State};
use crate::tx::{Engine, Tx};
use crate::{Error, Pool};

/// How long a statement waits for another process's lock.
const BUSY: Duration = Duration::from_secs(5);
/// How long to wait before the file is tried again.
const PAUSE: Duration = Duration::from_millis(20);
/// How long a request waits for a free connection.
const ACQUIRE: Duration = Duration::from_secs(5);
/// Reading connections; SQLite reads in parallel with its one writer.
const READERS: u32 = 4;

/// A SQLite file.
///
/// Its log is synchronised at checkpoints only (`synchronous=NORMAL`): a killed program loses nothing, a power
/// failure may lose the last commits but never leaves the file torn. Transactions for which that is not enough
/// are begun with [`Db::begin_durable`](crate::Db::begin_durable): the writer turns to `synchronous=FULL` for
/// their length, and that commit takes everything before it to the disk too.
#[derive(Clone, Debug)]
pub struct Sqlite {
    writer: SqlitePool,
    reader: SqlitePool,
    listening: SqlitePool,
    /// Whether the one writing connection is at `synchronous=FULL`.
    full: Arc<AtomicBool>,
}

impl Sqlite {
    /// Opens (or creates) the file at `path` and migrates it.
    pub(super) async fn open(path: &Path) -> Result<Sqlite, Error> {
        let options = options(path);
        first_connection(&options).await?.close().await?;
        let full = Arc::new(AtomicBool::new(false));
        let writer = writer(options.clone(), full.clone()).await?;
        migrations::sqlite(&mut *writer.acquire().await?).await?;
        let options = options.read_only(true);
        let listening = SqlitePoolOptions::new()
            .acquire_timeout(ACQUIRE)
            .max_connections(1)
            .test_before_acquire(false)
            .connect_lazy_with(options.clone());
        let reader = SqlitePoolOptions::new()
            .acquire_timeout(ACQUIRE)
            .max_connections(READERS)
            .connect_with(options)
            .await?;
        Ok(Sqlite { writer, reader, listening, full })
    }

    pub(crate) fn writer(&self) -> &SqlitePool {
        &self.writer
    }

    pub(crate) fn reader(&self) -> &SqlitePool {
        &self.reader
    }

    /// One connection beside the pools, for who wants to hear what others commit; made when it is first used.
    pub(crate) fn listening(&self) -> &SqlitePool {
        &self.listening
    }

    /// `BEGIN IMMEDIATE`: a transaction that reads first and writes later would otherwise be refused at once
    /// when somebody else wrote in between, whatever the busy time-out says.
    pub(super) async fn begin(&self) -> Result<Tx, Error> {
        Ok(Tx::new(Engine::Sqlite(self.writer.begin_with("BEGIN IMMEDIATE").await?)))
    }

    pub(super) async fn begin_durable(&self) -> Result<Tx, Error> {
        let mut connection = self.writer.acquire().await?;
        self.full.store(true, Ordering::Release);
        sqlx::query("PRAGMA synchronous = FULL").execute(&mut *connection).await?;
        let begun =
            sqlx::Transaction::begin(connection, Some(sqlx::SqlSafeStr::into_sql_str("BEGIN IMMEDIATE")))
                .await?;
        Ok(Tx::new(Engine::Sqlite(begun)))
    }

    pub(super) async fn ping(&self) -> Result<(), Error> {
        sqlx::query("SELECT 1").execute(&self.reader).await?;
        Ok(())
    }

    pub(super) fn pools(&self) -> Vec<Pool> {
        vec![Pool::of("writer", &self.writer), Pool::of("reader", &self.reader)]
    }

    pub(super) async fn close(&self) {
        self.listening.close().await;
        self.reader.close().await;
        self.writer.close().await;
    }
}

/// Which migrations a file has, without changing it.
pub(super) async fn migrations(path: &Path) -> Result<State, Error> {
    if !path.exists() {
        return Ok(State::empty());
    }
    let mut connection = options(path).create_if_missing(false).connect().await?;
    let state = migrations::sqlite_state(&mut connection).await;
    connection.close().await?;
    state
}

/// Migrates a file and leaves.
pub(super) async fn migrate(path: &Path) -> Result<State, Error> {
    let mut connection = first_connection(&options(path)).await?;
    let state = migrations::sqlite(&mut connection).await;
    connection.close().await?;
    state
}

/// The first connection, which turns the file to write-ahead logging. That needs the file for itself, and SQLite
/// does not wait for it: when several programs start at once, we do.
async fn first_connection(options: &SqliteConnectOptions) -> Result<SqliteConnection, Error> {
    let start = tokio::time::Instant::now();
    loop {
        match options.connect().await.map_err(Error::from) {
            Err(Error::Unavailable(_)) if start.elapsed() < BUSY => tokio::time::sleep(PAUSE).await,
            connected => return connected,
        }
    }
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Normal)
        .foreign_keys(true)
        .busy_timeout(BUSY)
}

/// The pool of the one writer, which goes back to `synchronous=NORMAL` when a durable transaction gives it back.
async fn writer(options: SqliteConnectOptions, full: Arc<AtomicBool>) -> Result<SqlitePool, Error> {
    let pool = SqlitePoolOptions::new()
        .acquire_timeout(ACQUIRE)
        .max_connections(1)
        .after_release(move |connection, _| {
            let full = full.clone();
            Box::pin(async move {
                if full.swap(false, Ordering::AcqRel) {
                    sqlx::query("PRAGMA synchronous = NORMAL").execute(connection).await?;
                }
                Ok(true)
            })
        })
        .connect_with(options)
        .await?;
    Ok(pool)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1 is NORMAL, 2 is FULL: <https://sqlite.org/pragma.html#pragma_synchronous>.
    async fn level(tx: &mut Tx) -> i64 {
        let Engine::Sqlite(open) = tx.engine() else { panic!("a SQLite transaction") };
        sqlx::query_scalar("PRAGMA synchronous").fetch_one(&mut **open).await.expect("a number")
    }

    #[tokio::test]
    async fn durable_transactions_and_only_they_wait_for_the_disk() {
        let dir = std::env::temp_dir().join(format!("outerskies-durable-{}", std::process::id()));
        std::fs::create_dir(&dir).expect("a new directory");
        let db = Sqlite::open(&dir.join("test.sqlite3")).await.expect("a new file");
        for _ in 0..2 {
            assert_eq!(level(&mut db.begin().await.expect("begun")).await, 1);
            let mut committed = db.begin_durable().await.expect("begun");
            assert_eq!(level(&mut committed).await, 2);
            committed.commit().await.expect("committed");
            assert_eq!(level(&mut db.begin().await.expect("begun")).await, 1);
            assert_eq!(level(&mut db.begin_durable().await.expect("begun")).await, 2, "and rolled back");
        }
        db.close().await;
        std::fs::remove_dir_all(dir).expect("the directory goes");
    }
}
