//! Looking at a database without changing it: how busy its pools are, and which migrations it has.

use std::collections::BTreeSet;
use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection, Database};

use crate::{Db, Error};

/// A pool at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    /// `writer` and `reader` of SQLite, `primary` of PostgreSQL.
    pub name: String,
    /// The most connections it opens.
    pub most: u32,
    /// Connections that are open.
    pub open: u32,
    /// Open connections that nobody uses.
    pub idle: u32,
}

impl Pool {
    fn of<D: Database>(name: &str, pool: &sqlx::Pool<D>) -> Pool {
        Pool {
            name: name.to_owned(),
            most: pool.options().get_max_connections(),
            open: pool.size(),
            idle: u32::try_from(pool.num_idle()).unwrap_or(u32::MAX),
        }
    }
}

impl Db {
    /// How busy the pools are, the one that takes writes first.
    pub fn pools(&self) -> Vec<Pool> {
        match self {
            Db::Sqlite(sqlite) => {
                vec![Pool::of("writer", sqlite.writer()), Pool::of("reader", sqlite.reader())]
            }
            Db::Postgres(postgres) => vec![Pool::of("primary", postgres.primary())],
        }
    }
}

/// Which migrations a database has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Numbers of those that this program knows and it lacks.
    pub pending: Vec<i64>,
    /// Numbers of those that it has and a newer program brought.
    pub newer: Vec<i64>,
}

/// Which migrations the SQLite file at `path` has, read without creating or changing it.
pub async fn sqlite_migrations(path: &Path) -> Result<State, Error> {
    let options = SqliteConnectOptions::new().filename(path).read_only(true);
    let mut connection: SqliteConnection = options.connect().await?;
    let any = sqlx::query("SELECT 1 FROM sqlite_schema WHERE name = '_sqlx_migrations'");
    let mut applied: Vec<i64> = Vec::new();
    if any.fetch_optional(&mut connection).await?.is_some() {
        let versions = sqlx::query_scalar("SELECT version FROM _sqlx_migrations WHERE success");
        applied = versions.fetch_all(&mut connection).await?;
    }
    connection.close().await?;
    let applied: BTreeSet<i64> = applied.into_iter().collect();
    let known: BTreeSet<i64> = sqlx::migrate!("migrations/sqlite").iter().map(|m| m.version).collect();
    Ok(State {
        pending: known.difference(&applied).copied().collect(),
        newer: applied.difference(&known).copied().collect(),
    })
}
