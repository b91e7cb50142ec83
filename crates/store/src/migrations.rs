//! Brings the schema up to date: `migrations/sqlite` and `migrations/postgres`, equal numbers, forward only.

use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::SqlitePool;
use sqlx::{ConnectOptions, Connection};

use crate::Error;

/// The key of the advisory lock that one migrating program holds.
const LOCK: i64 = 0x6f75_7465_7273_6b79;
/// How long a program waits for another one that migrates.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(200);

/// A program accepts a schema that a newer one has expanded: while an upgrade rolls, both run on it. Locking is
/// ours: sqlx has none for SQLite, and its lock on PostgreSQL waits for ever.
fn ours(migrator: Migrator) -> Migrator {
    Migrator { ignore_missing: true, locking: false, ..migrator }
}

/// Migrates in one immediate transaction, so that of two programs started at once one waits for the other.
pub(crate) async fn sqlite(writer: &SqlitePool) -> Result<(), Error> {
    let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await?;
    ours(sqlx::migrate!("migrations/sqlite")).run_direct(None, &mut *transaction, false).await?;
    Ok(transaction.commit().await?)
}

/// Migrates on a connection of its own under an advisory lock.
pub(crate) async fn postgres(options: &PgConnectOptions) -> Result<(), Error> {
    let mut connection = options.connect().await?;
    lock(&mut connection).await?;
    let done = ours(sqlx::migrate!("migrations/postgres")).run_direct(None, &mut connection, false).await;
    // Closing the session gives the lock back.
    connection.close().await?;
    Ok(done?)
}

async fn lock(connection: &mut PgConnection) -> Result<(), Error> {
    let mut waited = Duration::ZERO;
    loop {
        let ours: bool = sqlx::query_scalar("SELECT pg_try_advisory_lock($1)")
            .bind(LOCK)
            .fetch_one(&mut *connection)
            .await?;
        if ours {
            return Ok(());
        }
        if waited >= PATIENCE {
            return Err(Error::Busy("another program is migrating this database".to_owned()));
        }
        tokio::time::sleep(PAUSE).await;
        waited += PAUSE;
    }
}
