//! PostgreSQL 15 or newer: a primary that takes every write, and replicas that may serve reads.

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};

use crate::tx::Tx;
use crate::{Error, Fresh, migrations};

/// Bounds of pools and statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections a pool keeps open.
    pub pool_min: u32,
    /// The most connections a pool opens.
    pub pool_max: u32,
    /// How long a request waits for a free connection.
    pub acquire: Duration,
    /// How long a statement may run.
    pub statement: Duration,
    /// How long a statement waits for a lock.
    pub lock: Duration,
    /// How long an open transaction may be silent.
    pub idle_in_transaction: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            pool_min: 5,
            pool_max: 20,
            acquire: Duration::from_secs(3),
            statement: Duration::from_secs(5),
            lock: Duration::from_secs(2),
            idle_in_transaction: Duration::from_secs(10),
        }
    }
}

/// A PostgreSQL server.
#[derive(Clone, Debug)]
pub struct Postgres {
    primary: PgPool,
    fresh: Fresh,
}

/// Where a read goes.
pub(crate) struct Route<'a> {
    pool: &'a PgPool,
}

impl Route<'_> {
    pub(crate) fn pool(&self) -> &PgPool {
        self.pool
    }

    /// Whether the read is to be asked again of the primary.
    pub(crate) fn gives_way(&self, _error: &Error) -> bool {
        false
    }
}

impl Postgres {
    pub(super) async fn connect(url: &str, _replicas: &[String], limits: &Limits) -> Result<Postgres, Error> {
        let options = options(url, limits)?;
        migrations::postgres(&options).await?;
        let primary = pool(limits).connect_with(options).await?;
        Ok(Postgres { primary, fresh: Fresh::default() })
    }

    pub(super) fn read_at(&self, fresh: &Fresh) -> Postgres {
        Postgres { fresh: fresh.clone(), ..self.clone() }
    }

    pub(crate) fn primary(&self) -> &PgPool {
        &self.primary
    }

    pub(crate) fn route(&self) -> Route<'_> {
        Route { pool: &self.primary }
    }

    /// Notes where the log ends after a write.
    pub(crate) async fn wrote(&self) {
        let _ = &self.fresh;
    }

    pub(super) async fn begin(&self) -> Result<Tx, Error> {
        Ok(Tx::on(self.clone(), self.primary.begin().await?))
    }

    pub(super) async fn ping(&self) -> Result<(), Error> {
        sqlx::query("SELECT 1").execute(&self.primary).await?;
        Ok(())
    }

    pub(super) async fn close(&self) {
        self.primary.close().await;
    }
}

fn options(url: &str, limits: &Limits) -> Result<PgConnectOptions, Error> {
    let ms = |time: Duration| time.as_millis().to_string();
    Ok(PgConnectOptions::from_str(url)?.application_name("outerskies").options([
        ("statement_timeout", ms(limits.statement)),
        ("lock_timeout", ms(limits.lock)),
        ("idle_in_transaction_session_timeout", ms(limits.idle_in_transaction)),
    ]))
}

fn pool(limits: &Limits) -> PgPoolOptions {
    PgPoolOptions::new()
        .min_connections(limits.pool_min)
        .max_connections(limits.pool_max)
        .acquire_timeout(limits.acquire)
}
