//! PostgreSQL 15 or newer: a primary that takes every write, and replicas that may serve reads.

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection};
use tokio::time::timeout;

use super::replicas::{self, Replica, Replicas};
use crate::migrations::{self, State};
use crate::tx::{Engine, Tx};
use crate::{Error, Fresh, Pool};

/// The oldest PostgreSQL this program runs on.
const OLDEST: i32 = 150_000;
/// How long a connection may have been idle before it is asked for a sign of life when it is taken.
const TRUSTED: Duration = Duration::from_millis(500);
/// How long a connection may take for a sign of life.
const ALIVE: Duration = Duration::from_secs(1);
/// How long the server may take to answer when the program starts.
const START: Duration = Duration::from_secs(10);
/// How long the end of the log may take to be told after a write.
const POSITION: Duration = Duration::from_millis(500);
/// What a statement may take beyond the server's own limit before the client gives up.
const GRACE: Duration = Duration::from_millis(500);

/// Bounds of pools, statements and replicas.
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
    /// How far behind a replica may be and still serve; at most [`Fresh::LIFE`].
    pub replica_lag: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            pool_min: 5,
            pool_max: 20,
            acquire: Duration::from_secs(2),
            statement: Duration::from_secs(5),
            lock: Duration::from_secs(2),
            idle_in_transaction: Duration::from_secs(10),
            replica_lag: Duration::from_secs(10),
        }
    }
}

/// A PostgreSQL server with its replicas.
#[derive(Clone, Debug)]
pub struct Postgres {
    primary: PgPool,
    /// One connection beside the pool, so that health never waits behind requests.
    aside: PgPool,
    replicas: Arc<Replicas>,
    limits: Limits,
    /// What was written through this program: for work in nobody's scope.
    fresh: Fresh,
}

/// Where a read goes.
pub(crate) struct Route<'a> {
    pool: &'a PgPool,
    replica: Option<&'a Replica>,
}

impl Route<'_> {
    pub(crate) fn pool(&self) -> &PgPool {
        self.pool
    }

    /// Whether the read is to be asked again of the primary, because the replica went away, is exhausted, or
    /// cancelled it to go on replaying.
    pub(crate) fn gives_way(&self, error: &Error) -> bool {
        let Some(replica) = self.replica else { return false };
        let Error::Unavailable(cause) = error else { return false };
        match cause.as_database_error().and_then(|e| e.code()).as_deref() {
            // It ran too long; it would on the primary too.
            Some("57014") => return false,
            // Replaying was in its way; the replica is well.
            Some("40001" | "40P01") => {}
            _ => replica.take_out("it does not answer"),
        }
        true
    }
}

impl Postgres {
    pub(super) async fn connect(url: &str, replicas: &[String], limits: &Limits) -> Result<Postgres, Error> {
        let postgres = Postgres::unmigrated(url, replicas, limits).await?;
        migrations::postgres(&postgres.primary.connect_options(), limits.lock).await?;
        Ok(postgres)
    }

    /// Connects and leaves the schema as it is.
    async fn unmigrated(url: &str, replicas: &[String], limits: &Limits) -> Result<Postgres, Error> {
        let options = options(url, limits)?;
        probe(&options, limits).await?;
        let primary = pool(limits)
            .after_connect(|connection, _| Box::pin(refuse_read_only(connection)))
            .connect_with(options.clone())
            .await?;
        let aside = pool(limits)
            .min_connections(0)
            .max_connections(1)
            .acquire_timeout(limits.acquire.max(ALIVE))
            .connect_lazy_with(options);
        let replicas = replicas
            .iter()
            .map(|url| Ok(Replica::new(pool(limits), self::options(url, limits)?)))
            .collect::<Result<Vec<_>, Error>>()?;
        let replicas = Replicas::watch(replicas, aside.clone(), limits.replica_lag).await;
        Ok(Postgres { primary, aside, replicas, limits: limits.clone(), fresh: Fresh::default() })
    }

    pub(super) fn has_replicas(&self) -> bool {
        !self.replicas.is_empty()
    }

    pub(super) fn fresh(&self) -> Fresh {
        Fresh::at(self.fresh.position())
    }

    pub(crate) fn primary(&self) -> &PgPool {
        &self.primary
    }

    /// A replica that has replayed what the caller has to see, or else the primary.
    pub(crate) fn route(&self) -> Route<'_> {
        if self.replicas.is_empty() {
            return Route { pool: &self.primary, replica: None };
        }
        let position = Fresh::current().map_or_else(|| self.fresh.position(), |fresh| fresh.position());
        match self.replicas.choose(position) {
            Some(replica) => Route { pool: replica.pool(), replica: Some(replica) },
            None => Route { pool: &self.primary, replica: None },
        }
    }

    /// Runs a statement on a pool; what hangs in spite of the server's own limits is given up.
    pub(crate) async fn within<T>(
        &self,
        statement: impl Future<Output = Result<T, sqlx::Error>>,
    ) -> Result<T, Error> {
        give_up_after(self.limits.acquire + self.limits.statement + GRACE, statement).await
    }

    /// The same for a connection that is held already.
    pub(crate) async fn within_transaction<T>(
        &self,
        statement: impl Future<Output = Result<T, sqlx::Error>>,
    ) -> Result<T, Error> {
        give_up_after(self.limits.statement + GRACE, statement).await
    }

    /// Notes where the log ends after a write, when there is a replica that could be behind it.
    pub(crate) async fn wrote(&self) {
        if self.replicas.is_empty() {
            return;
        }
        let position = sqlx::query_scalar("SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint")
            .fetch_one(&self.primary);
        let position = timeout(POSITION, position).await;
        for fresh in [Some(self.fresh.clone()), Fresh::current()].into_iter().flatten() {
            match position {
                Ok(Ok(position)) => fresh.advance(i64::cast_unsigned(position)),
                _ => fresh.beyond(),
            }
        }
    }

    pub(super) async fn begin(&self) -> Result<Tx, Error> {
        let begun = self.within(self.primary.begin()).await?;
        Ok(Tx::new(Engine::Postgres(begun, self.clone())))
    }

    pub(super) async fn ping(&self) -> Result<(), Error> {
        self.within(async { sqlx::query("SELECT 1").execute(&self.aside).await.map(drop) }).await
    }

    pub(super) fn pools(&self) -> Vec<Pool> {
        let mut pools = vec![Pool::of("primary", &self.primary)];
        pools.extend(
            self.replicas.iter().map(|r| Pool { replica: Some(r.state()), ..Pool::of(r.name(), r.pool()) }),
        );
        pools
    }

    pub(super) async fn close(&self) {
        self.replicas.close().await;
        self.aside.close().await;
        self.primary.close().await;
    }
}

/// Which migrations a server has, without changing anything.
pub(super) async fn migrations(url: &str, limits: &Limits) -> Result<State, Error> {
    let options = options(url, limits)?;
    probe(&options, limits).await?;
    migrations::postgres_state(&options).await
}

/// Looks at replicas once, each on a connection of its own: host and port, and how far it is behind.
pub(super) async fn look_at(urls: &[String], limits: &Limits) -> Vec<(String, Result<Duration, Error>)> {
    let mut seen = Vec::with_capacity(urls.len());
    for url in urls {
        let options = match options(url, limits) {
            Ok(options) => options,
            Err(error) => {
                seen.push(("one of them".to_owned(), Err(error)));
                continue;
            }
        };
        let name = format!("{}:{}", options.get_host(), options.get_port());
        let lag = timeout(START, replicas::lag(&options)).await;
        seen.push((name, lag.unwrap_or(Err(Error::Unavailable(sqlx::Error::PoolTimedOut)))));
    }
    seen
}

/// Migrates a server and leaves.
pub(super) async fn migrate(url: &str, limits: &Limits) -> Result<State, Error> {
    let options = options(url, limits)?;
    probe(&options, limits).await?;
    migrations::postgres(&options, limits.lock).await
}

async fn give_up_after<T>(
    patience: Duration,
    statement: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, Error> {
    match timeout(patience, statement).await {
        Ok(done) => Ok(done?),
        Err(_) => Err(Error::Unavailable(sqlx::Error::PoolTimedOut)),
    }
}

fn options(url: &str, limits: &Limits) -> Result<PgConnectOptions, Error> {
    let ms = |time: Duration| time.as_millis().to_string();
    let options = PgConnectOptions::from_str(url).map_err(|_| {
        // The parser's words could repeat the password.
        Error::Unsupported(
            "the database address is not of the form postgres://user:password@host/name".to_owned(),
        )
    })?;
    Ok(options.application_name("outerskies").options([
        ("statement_timeout", ms(limits.statement)),
        ("lock_timeout", ms(limits.lock)),
        ("idle_in_transaction_session_timeout", ms(limits.idle_in_transaction)),
    ]))
}

/// A pool whose connections are asked for a sign of life after a rest and after every use, so that those that a
/// restart, a fail-over or an abandoned statement has spoilt are replaced.
fn pool(limits: &Limits) -> PgPoolOptions {
    PgPoolOptions::new()
        .min_connections(limits.pool_min)
        .max_connections(limits.pool_max)
        .acquire_timeout(limits.acquire)
        .test_before_acquire(false)
        .before_acquire(|connection, used| {
            Box::pin(async move {
                if used.idle_for < TRUSTED {
                    return Ok(true);
                }
                alive(connection).await.map(|()| true)
            })
        })
        .after_release(|connection, _| Box::pin(async move { alive(connection).await.map(|()| true) }))
}

async fn alive(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    timeout(ALIVE, connection.ping()).await.unwrap_or(Err(sqlx::Error::PoolTimedOut))
}

/// A primary that has become a replica takes no connection: writes wait for the new one (as libpq's
/// `target_session_attrs=read-write`).
async fn refuse_read_only(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let read_only: String =
        sqlx::query_scalar("SELECT current_setting('transaction_read_only')").fetch_one(connection).await?;
    if read_only == "off" {
        return Ok(());
    }
    Err(sqlx::Error::Configuration("the primary takes no writes: it is a replica, or read-only".into()))
}

/// Looks at a server once, to say in words why it cannot serve.
async fn probe(options: &PgConnectOptions, limits: &Limits) -> Result<(), Error> {
    let connected = timeout(limits.acquire.max(START), options.connect()).await;
    let mut connection = match connected {
        Ok(Ok(connection)) => connection,
        Ok(Err(e)) if e.to_string().contains("unsupported startup parameter") => return Err(pooler()),
        Ok(Err(e)) => return Err(e.into()),
        Err(_) => return Err(Error::Unavailable(sqlx::Error::PoolTimedOut)),
    };
    let (version, read_only, idle): (i32, String, String) = sqlx::query_as(
        "SELECT current_setting('server_version_num')::int, current_setting('transaction_read_only'),
                (SELECT setting FROM pg_settings WHERE name = 'idle_in_transaction_session_timeout')",
    )
    .persistent(false)
    .fetch_one(&mut connection)
    .await?;
    connection.close().await?;
    if version < OLDEST {
        return Err(Error::Unsupported(format!(
            "PostgreSQL {} is too old: 15 or newer is needed",
            version / 10_000
        )));
    }
    if idle != limits.idle_in_transaction.as_millis().to_string() {
        return Err(pooler());
    }
    if read_only == "on" {
        return Err(Error::Unsupported(
            "this PostgreSQL takes no writes: it is a replica, or read-only; database.url must name the primary"
                .to_owned(),
        ));
    }
    Ok(())
}

fn pooler() -> Error {
    Error::Unsupported(
        "the database is reached through a pooler that drops the settings of a session, such as PgBouncer: \
         that is not supported, since time-outs would not hold and prepared statements would get lost; \
         connect to PostgreSQL itself, this program pools on its own"
            .to_owned(),
    )
}
