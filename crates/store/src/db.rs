//! The database: SQLite in a file, or PostgreSQL with any number of replicas, behind one type.

#[macro_use]
mod macros;
mod pool;
mod postgres;
mod replicas;
mod sqlite;

use std::path::{Path, PathBuf};
use std::time::Duration;

pub use pool::Pool;
pub use postgres::{Limits, Postgres};
pub use replicas::ReplicaState;
pub use sqlite::Sqlite;

use crate::migrations::State;
use crate::tx::Tx;
use crate::{Error, Fresh};

/// Where the database is.
#[derive(Clone, PartialEq, Eq)]
pub enum Place {
    /// A SQLite file.
    File(PathBuf),
    /// A PostgreSQL server: the addresses of the primary and of the replicas, which may hold passwords.
    Server {
        /// `postgres://user:password@host:port/name`, of the primary.
        url: String,
        /// The same of each replica.
        replicas: Vec<String>,
        /// Bounds.
        limits: Limits,
    },
}

impl Place {
    /// Opens the database here and migrates it.
    pub async fn open(&self) -> Result<Db, Error> {
        match self {
            Place::File(path) => Db::open(path).await,
            Place::Server { url, replicas, limits } => Db::connect(url, replicas, limits).await,
        }
    }

    /// Migrates the database here.
    pub async fn migrate(&self) -> Result<State, Error> {
        match self {
            Place::File(path) => sqlite::migrate(path).await,
            Place::Server { url, limits, .. } => postgres::migrate(url, limits).await,
        }
    }

    /// Looks at each replica once: its host and port, and how far it is behind.
    pub async fn replicas(&self) -> Vec<(String, Result<Duration, Error>)> {
        match self {
            Place::File(_) => Vec::new(),
            Place::Server { replicas, limits, .. } => postgres::look_at(replicas, limits).await,
        }
    }

    /// Says which migrations the database here has and lacks, and changes nothing.
    pub async fn migrations(&self) -> Result<State, Error> {
        match self {
            Place::File(path) => sqlite::migrations(path).await,
            Place::Server { url, limits, .. } => postgres::migrations(url, limits).await,
        }
    }
}

/// An open database. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Db {
    /// A file on this machine.
    Sqlite(Sqlite),
    /// A server, perhaps with replicas.
    Postgres(Postgres),
}

impl Db {
    /// Opens (or creates) the SQLite file at `path` and migrates it.
    pub async fn open(path: &Path) -> Result<Db, Error> {
        Sqlite::open(path).await.map(Db::Sqlite)
    }

    /// Connects to PostgreSQL and migrates it. `replicas` may serve reads.
    pub async fn connect(url: &str, replicas: &[String], limits: &Limits) -> Result<Db, Error> {
        Postgres::connect(url, replicas, limits).await.map(Db::Postgres)
    }

    /// Whether reads may go to a replica, so that it matters what a caller [has to see](crate::Fresh).
    pub fn has_replicas(&self) -> bool {
        matches!(self, Db::Postgres(postgres) if postgres.has_replicas())
    }

    /// What was written through this program.
    pub fn fresh(&self) -> Fresh {
        match self {
            Db::Sqlite(_) => Fresh::default(),
            Db::Postgres(postgres) => postgres.fresh(),
        }
    }

    /// Begins a write transaction, which is rolled back unless it is committed.
    pub async fn begin(&self) -> Result<Tx, Error> {
        match self {
            Db::Sqlite(sqlite) => sqlite.begin().await,
            Db::Postgres(postgres) => postgres.begin().await,
        }
    }

    /// Begins a write transaction that has reached the disk when its commit returns: for money and audit.
    pub async fn begin_durable(&self) -> Result<Tx, Error> {
        match self {
            Db::Sqlite(sqlite) => sqlite.begin_durable().await,
            Db::Postgres(postgres) => postgres.begin().await,
        }
    }

    /// Asks the database for a sign of life. It waits for no request's connection.
    pub async fn ping(&self) -> Result<(), Error> {
        match self {
            Db::Sqlite(sqlite) => sqlite.ping().await,
            Db::Postgres(postgres) => postgres.ping().await,
        }
    }

    /// How busy the pools are, the one that takes writes first.
    pub fn pools(&self) -> Vec<Pool> {
        match self {
            Db::Sqlite(sqlite) => sqlite.pools(),
            Db::Postgres(postgres) => postgres.pools(),
        }
    }

    /// Closes every connection; a SQLite file is then whole without its log.
    pub async fn close(&self) {
        match self {
            Db::Sqlite(sqlite) => sqlite.close().await,
            Db::Postgres(postgres) => postgres.close().await,
        }
    }
}
