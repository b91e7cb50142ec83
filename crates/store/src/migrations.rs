//! Brings the schema up to date: `migrations/sqlite` and `migrations/postgres`, equal numbers, forward only.

use std::collections::BTreeSet;
use std::time::Duration;

use sqlx::migrate::{Migrate, MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::SqliteConnection;
use sqlx::{ConnectOptions, Connection};

use crate::Error;

/// The key of the advisory lock that one migrating program holds ("outersky").
const LOCK: i64 = 0x6f75_7465_7273_6b79;
/// How long a program waits for another one that migrates.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(200);
/// How often a migration is tried that could not get a lock.
const TRIES: u32 = 5;

/// Which migrations a database has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Numbers of those it has.
    pub applied: Vec<i64>,
    /// Numbers of those that this program knows and it lacks.
    pub pending: Vec<i64>,
    /// Numbers of those that it has and a newer program brought.
    pub newer: Vec<i64>,
}

impl State {
    /// Of a database that does not exist yet.
    pub(crate) fn empty() -> State {
        State::of(&sqlx::migrate!("migrations/sqlite"), BTreeSet::new())
    }

    fn of(migrator: &Migrator, applied: BTreeSet<i64>) -> State {
        let known: BTreeSet<i64> = migrator.iter().map(|m| m.version).collect();
        State {
            pending: known.difference(&applied).copied().collect(),
            newer: applied.difference(&known).copied().collect(),
            applied: applied.into_iter().collect(),
        }
    }
}

/// A program accepts a schema that a newer one has expanded: while an upgrade rolls, both run on it. Locking is
/// ours: sqlx has none for SQLite, and its lock on PostgreSQL waits for ever.
fn ours(migrator: Migrator) -> Migrator {
    Migrator { ignore_missing: true, locking: false, ..migrator }
}

/// Migrates in one immediate transaction, so that of two programs started at once one waits for the other.
pub(crate) async fn sqlite(connection: &mut SqliteConnection) -> Result<State, Error> {
    let migrator = ours(sqlx::migrate!("migrations/sqlite"));
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    migrator.run_direct(None, &mut *transaction, false).await?;
    let state = State::of(&migrator, applied(&mut *transaction).await?);
    transaction.commit().await?;
    Ok(state)
}

/// Which migrations a SQLite file has.
pub(crate) async fn sqlite_state(connection: &mut SqliteConnection) -> Result<State, Error> {
    let any = sqlx::query("SELECT 1 FROM sqlite_schema WHERE name = '_sqlx_migrations'");
    let applied = if any.fetch_optional(&mut *connection).await?.is_some() {
        applied(connection).await?
    } else {
        BTreeSet::new()
    };
    Ok(State::of(&sqlx::migrate!("migrations/sqlite"), applied))
}

/// Migrates on a connection of its own under an advisory lock. A statement may take as long as it needs, but not
/// wait for a lock longer than others can bear to queue behind it (`lock`): then it lets go and is tried again.
pub(crate) async fn postgres(options: &PgConnectOptions, lock: Duration) -> Result<State, Error> {
    let migrator = ours(sqlx::migrate!("migrations/postgres"));
    let mut connection = options.connect().await?;
    sqlx::query("SET statement_timeout = 0").execute(&mut connection).await?;
    take_lock(&mut connection).await?;
    let mut tries = 1;
    loop {
        match migrator.run_direct(None, &mut connection, false).await {
            Err(e) if tries < TRIES && waited_for_lock(&e) => {
                tracing::warn!(
                    tries,
                    "a migration waited for a lock longer than lock_timeout; it is tried again"
                );
                tries += 1;
                tokio::time::sleep(lock).await;
            }
            Err(e) if waited_for_lock(&e) => {
                return Err(Error::Busy(
                    "a migration needs a lock that a long transaction holds; nothing was changed by it: end that \
                     transaction (pg_stat_activity shows it) and start again"
                        .to_owned(),
                ));
            }
            Err(e) => return Err(e.into()),
            Ok(()) => break,
        }
    }
    let state = State::of(&migrator, applied(&mut connection).await?);
    // Closing the session gives the lock back.
    connection.close().await?;
    Ok(state)
}

/// Which migrations a PostgreSQL database has.
pub(crate) async fn postgres_state(options: &PgConnectOptions) -> Result<State, Error> {
    let mut connection = options.connect().await?;
    let any: bool = sqlx::query_scalar("SELECT to_regclass('_sqlx_migrations') IS NOT NULL")
        .fetch_one(&mut connection)
        .await?;
    let applied = if any { applied(&mut connection).await? } else { BTreeSet::new() };
    connection.close().await?;
    Ok(State::of(&sqlx::migrate!("migrations/postgres"), applied))
}

async fn applied(connection: &mut impl Migrate) -> Result<BTreeSet<i64>, Error> {
    Ok(connection.list_applied_migrations("_sqlx_migrations").await?.into_iter().map(|m| m.version).collect())
}

fn waited_for_lock(error: &MigrateError) -> bool {
    let (MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _)) = error else {
        return false;
    };
    cause.as_database_error().and_then(|e| e.code()).is_some_and(|code| code == "55P03")
}

async fn take_lock(connection: &mut PgConnection) -> Result<(), Error> {
    let mut waited = Duration::ZERO;
    loop {
        let taken: bool = sqlx::query_scalar("SELECT pg_try_advisory_lock($1)")
            .bind(LOCK)
            .fetch_one(&mut *connection)
            .await?;
        if taken {
            return Ok(());
        }
        if waited >= PATIENCE {
            return Err(Error::Busy(
                "another program has been migrating this database for a minute; start again when it is done"
                    .to_owned(),
            ));
        }
        tokio::time::sleep(PAUSE).await;
        waited += PAUSE;
    }
}
