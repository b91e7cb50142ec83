//! Redis, for what several instances share: allowances and computed values. Nothing in it is the only copy, and
//! nobody waits for it: a command has [`TIMEOUT`], and while Redis is away every question is answered with
//! "nothing" at once. One task brings the connection back.

mod cache;
mod limiter;
mod target;

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::cluster_async::ClusterConnection;
use redis::{Cmd, FromRedisValue, RedisError};
use tokio::sync::Notify;

pub use target::{Settings, Target};

/// How long a command may take.
pub const TIMEOUT: Duration = Duration::from_millis(50);
/// Commands in a row that may fail before the connection is given up.
const PATIENCE: u32 = 3;
/// How long connecting may take; a cluster's topology is asked for in it.
const CONNECT: Duration = Duration::from_secs(2);
/// The pause between two attempts to connect.
const PAUSE: Duration = Duration::from_millis(500);

/// A connection that is there or is being brought back. Cheap to clone.
#[derive(Clone)]
pub struct Redis(Arc<Inner>);

struct Inner {
    line: RwLock<Option<Line>>,
    /// Commands in a row that failed.
    failures: AtomicU32,
    lost: Notify,
}

/// An open connection.
#[derive(Clone)]
enum Line {
    Server(MultiplexedConnection),
    Cluster(ClusterConnection),
}

impl Redis {
    /// Begins to connect, and keeps at it. Returns at once.
    pub fn start(target: Target) -> Redis {
        let lost = Notify::new();
        let inner = Arc::new(Inner { line: RwLock::new(None), failures: AtomicU32::new(0), lost });
        tokio::spawn(keep(inner.clone(), target));
        Redis(inner)
    }

    /// Whether there is a connection just now.
    pub fn is_there(&self) -> bool {
        self.0.line().is_some()
    }

    /// Asks for one thing; `None` when Redis is away, too slow, or answers with an error.
    async fn ask<T: FromRedisValue>(&self, command: &Cmd) -> Option<T> {
        let answered = match self.0.line()? {
            Line::Server(mut line) => tokio::time::timeout(TIMEOUT, command.query_async(&mut line)).await,
            Line::Cluster(mut line) => tokio::time::timeout(TIMEOUT, command.query_async(&mut line)).await,
        };
        match answered {
            Ok(Ok(value)) => {
                self.0.failures.store(0, Ordering::Relaxed);
                Some(value)
            }
            Ok(Err(error)) => {
                self.failed(Some(&error));
                None
            }
            Err(_) => {
                self.failed(None);
                None
            }
        }
    }

    /// Gives the connection up when it is broken, or after several failures in a row.
    fn failed(&self, error: Option<&RedisError>) {
        let broken = error.is_some_and(RedisError::is_unrecoverable_error);
        let failures = self.0.failures.fetch_add(1, Ordering::Relaxed) + 1;
        if (broken || failures >= PATIENCE) && self.0.put(None) {
            let error = error.map_or_else(|| "no answer in time".to_owned(), RedisError::to_string);
            tracing::warn!(error, "Redis is away; going on without it");
            self.0.lost.notify_one();
        }
    }
}

/// Connects whenever there is no connection.
async fn keep(inner: Arc<Inner>, target: Target) {
    let mut said = false;
    loop {
        let connected = match tokio::time::timeout(CONNECT, target.connect()).await {
            Ok(connected) => connected.map_err(|error| error.to_string()),
            Err(_) => Err("it does not answer".to_owned()),
        };
        match connected {
            Ok(line) => {
                tracing::info!("Redis is there");
                said = false;
                inner.failures.store(0, Ordering::Relaxed);
                inner.put(Some(line));
                inner.lost.notified().await;
            }
            Err(error) if !said => {
                tracing::warn!(error, "Redis is away; going on without it");
                said = true;
            }
            Err(_) => {}
        }
        tokio::time::sleep(PAUSE).await;
    }
}

impl Inner {
    fn line(&self) -> Option<Line> {
        self.line.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether it was another state before.
    fn put(&self, line: Option<Line>) -> bool {
        let mut place = self.line.write().unwrap_or_else(PoisonError::into_inner);
        let changes = place.is_some() != line.is_some();
        *place = line;
        changes
    }
}
