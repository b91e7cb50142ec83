//! How a program hears that something in the queue changed, also when another program changed it.
//!
//! PostgreSQL tells those who listen, on a connection of its own. A SQLite file has a number that grows with every
//! commit of anybody, which is looked at often. What was missed is found by looking once a second.

use std::time::Duration;

use sqlx::postgres::{PgListener, PgPoolOptions};
use sqlx::{PgPool, SqlitePool};
use tokio::time::{Instant, sleep, timeout};

use crate::tx::Engine;
use crate::{Db, Error, Tx};

pub(super) const NOTIFY: &str = "SELECT pg_notify('outerskies_jobs', '')";
pub(super) const VERSION: &str = "PRAGMA data_version";
const CHANNEL: &str = "outerskies_jobs";

/// How long nothing is heard before it is assumed that something changed.
const POLL: Duration = Duration::from_secs(1);
/// How often the number of a SQLite file is looked at.
const LOOK: Duration = Duration::from_millis(15);
/// How long a listening connection may be silent before it is asked for a sign of life.
const SILENT: Duration = Duration::from_secs(20);
/// How long a listening connection may take to be made or to answer.
const ANSWER: Duration = Duration::from_secs(3);

/// Tells everybody who listens, once the transaction is committed.
pub(super) async fn tell(tx: &mut Tx) -> Result<(), Error> {
    match tx.engine() {
        Engine::Sqlite(_) => Ok(()),
        Engine::Postgres(open, server) => {
            server
                .within_transaction(async { sqlx::query(NOTIFY).execute(&mut **open).await.map(drop) })
                .await
        }
    }
}

/// Hears of changes.
#[derive(Debug)]
pub struct Changes(Ear);

#[derive(Debug)]
enum Ear {
    Sqlite { pool: SqlitePool, seen: i64 },
    Postgres { pool: PgPool, listener: Option<PgListener>, heard: Instant },
}

impl Changes {
    /// Begins to listen to what changes in `db`.
    pub fn of(db: &Db) -> Changes {
        Changes(match db {
            Db::Sqlite(sqlite) => Ear::Sqlite { pool: sqlite.listening().clone(), seen: 0 },
            Db::Postgres(postgres) => Ear::Postgres {
                pool: PgPoolOptions::new()
                    .max_connections(1)
                    .acquire_timeout(ANSWER)
                    .connect_lazy_with((*postgres.primary().connect_options()).clone()),
                listener: None,
                heard: Instant::now(),
            },
        })
    }

    /// Returns when something changed or may have. Trouble only makes it slow: then it returns once a second.
    pub async fn next(&mut self) {
        let ear = &mut self.0;
        // What takes longer than this counts as a change; whatever the connection's state is, it can be gone on with.
        let _ = timeout(POLL, async {
            match ear {
                Ear::Sqlite { pool, seen } => look(pool, seen).await,
                Ear::Postgres { pool, listener, heard } => listen(pool, listener, heard).await,
            }
        })
        .await;
    }
}

/// Looks at the file's number until it is another one. The pool has one connection, whose number it is.
async fn look(pool: &SqlitePool, seen: &mut i64) {
    loop {
        match sqlx::query_scalar::<_, i64>(VERSION).fetch_one(pool).await {
            Ok(version) if version != *seen => {
                *seen = version;
                return;
            }
            Ok(_) => sleep(LOOK).await,
            Err(_) => sleep(POLL).await,
        }
    }
}

/// Listens until something is heard; a connection that says nothing for long is made anew unless it answers.
async fn listen(pool: &PgPool, listener: &mut Option<PgListener>, heard: &mut Instant) {
    let Some(open) = listener.as_mut() else {
        match timeout(ANSWER, begin(pool)).await {
            // Between the last connection and this one anything may have changed.
            Ok(Ok(begun)) => (*listener, *heard) = (Some(begun), Instant::now()),
            _ => sleep(POLL).await,
        }
        return;
    };
    if heard.elapsed() > SILENT {
        *heard = Instant::now();
        let alive = timeout(POLL / 2, sqlx::query("SELECT 1").execute(&mut *open)).await;
        if !matches!(alive, Ok(Ok(_))) {
            *listener = None;
            return;
        }
    }
    match open.try_recv().await {
        Ok(Some(_)) => *heard = Instant::now(),
        Ok(None) | Err(_) => *listener = None,
    }
}

async fn begin(pool: &PgPool) -> Result<PgListener, sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    Ok(listener)
}
