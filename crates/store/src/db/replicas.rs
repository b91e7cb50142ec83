//! Read replicas: which serve, how far each has replayed, and how far it is behind.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection};
use tokio::time::{Instant, timeout};

use crate::Error;

/// How often replicas are looked at.
const EVERY: Duration = Duration::from_millis(250);
/// How long a replica may take to say how far it is.
const ANSWER: Duration = Duration::from_secs(2);
/// How long a read waits for a replica's connection before it goes to the primary.
const ACQUIRE: Duration = Duration::from_millis(500);

/// The replicas of a server.
#[derive(Debug)]
pub(super) struct Replicas {
    all: Vec<Replica>,
    /// Whose turn it is.
    turn: AtomicUsize,
}

/// One replica.
#[derive(Debug)]
pub(crate) struct Replica {
    name: String,
    pool: PgPool,
    serves: AtomicBool,
    /// What it has replayed for certain; it may be further by now.
    replayed: AtomicU64,
    /// Milliseconds behind the primary when it was last looked at.
    lag: AtomicU64,
}

/// How a replica is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReplicaState {
    /// Whether reads go to it.
    pub serves: bool,
    /// How far it is behind the primary.
    pub lag: Duration,
}

impl Replica {
    pub(super) fn new(pool: PgPoolOptions, options: PgConnectOptions) -> Replica {
        Replica {
            name: format!("{}:{}", options.get_host(), options.get_port()),
            pool: pool.min_connections(0).acquire_timeout(ACQUIRE).connect_lazy_with(options),
            serves: AtomicBool::new(false),
            replayed: AtomicU64::new(0),
            lag: AtomicU64::new(0),
        }
    }

    /// Host and port.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn pool(&self) -> &PgPool {
        &self.pool
    }

    pub(super) fn state(&self) -> ReplicaState {
        ReplicaState {
            serves: self.serves.load(Ordering::Acquire),
            lag: Duration::from_millis(self.lag.load(Ordering::Acquire)),
        }
    }

    pub(super) fn take_out(&self, why: &str) {
        self.replayed.store(0, Ordering::Release);
        if self.serves.swap(false, Ordering::AcqRel) {
            tracing::warn!(replica = self.name, why, "replica taken out");
        }
    }

    fn take_in(&self, replayed: u64) {
        self.replayed.store(replayed, Ordering::Release);
        if !self.serves.swap(true, Ordering::AcqRel) {
            tracing::info!(replica = self.name, "replica serves reads");
        }
    }

    /// How far it has replayed; nothing when it does not answer or is no replica any more.
    async fn position(&self) -> Result<u64, &'static str> {
        let asked = sqlx::query_as(
            "SELECT pg_is_in_recovery(), (coalesce(pg_last_wal_replay_lsn(), '0/0') - '0/0'::pg_lsn)::bigint",
        )
        .fetch_one(&self.pool);
        match timeout(ANSWER, asked).await {
            Ok(Ok((true, replayed))) => Ok(i64::cast_unsigned(replayed)),
            Ok(Ok((false, _))) => Err("it is no replica any more"),
            _ => Err("it does not answer"),
        }
    }
}

/// How far the replica at this address is behind, by its own account.
pub(super) async fn lag(options: &PgConnectOptions) -> Result<Duration, Error> {
    let mut connection = options.connect().await?;
    let (is_replica, lag): (bool, i64) = sqlx::query_as(
        "SELECT pg_is_in_recovery(),
            (CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
                ELSE coalesce(extract(epoch FROM now() - pg_last_xact_replay_timestamp()) * 1000, 0) END)::bigint",
    )
    .fetch_one(&mut connection)
    .await?;
    connection.close().await?;
    match is_replica {
        true => Ok(Duration::from_millis(u64::try_from(lag).unwrap_or(0))),
        false => Err(Error::Unsupported("it is no replica".to_owned())),
    }
}

impl Replicas {
    /// Looks at the replicas now, and from now on for as long as somebody holds them.
    pub(super) async fn watch(all: Vec<Replica>, primary: PgPool, limit: Duration) -> Arc<Replicas> {
        let replicas = Arc::new(Replicas { all, turn: AtomicUsize::new(0) });
        if !replicas.is_empty() {
            let mut trail = Trail::default();
            replicas.look(&mut trail, &primary, limit).await;
            tokio::spawn(keep_looking(Arc::downgrade(&replicas), trail, primary, limit));
        }
        replicas
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Replica> {
        self.all.iter()
    }

    /// The next replica that serves and has replayed up to `position`.
    pub(super) fn choose(&self, position: u64) -> Option<&Replica> {
        if self.all.is_empty() {
            return None;
        }
        let turn = self.turn.fetch_add(1, Ordering::Relaxed);
        (0..self.all.len()).map(|i| &self.all[turn.wrapping_add(i) % self.all.len()]).find(|replica| {
            replica.serves.load(Ordering::Acquire) && replica.replayed.load(Ordering::Acquire) >= position
        })
    }

    pub(super) async fn close(&self) {
        for replica in &self.all {
            replica.pool.close().await;
        }
    }

    async fn look(&self, trail: &mut Trail, primary: &PgPool, limit: Duration) {
        let asked = sqlx::query_scalar("SELECT (pg_current_wal_flush_lsn() - '0/0'::pg_lsn)::bigint")
            .fetch_one(primary);
        // While the primary is away, replicas are measured against what it last said.
        if let Ok(Ok(position)) = timeout(ANSWER, asked).await {
            trail.add(Instant::now(), i64::cast_unsigned(position), limit);
        }
        for replica in &self.all {
            match replica.position().await {
                Err(why) => replica.take_out(why),
                Ok(replayed) => {
                    let lag = trail.lag(Instant::now(), replayed);
                    let ms = u64::try_from(lag.as_millis()).unwrap_or(u64::MAX);
                    replica.lag.store(ms, Ordering::Release);
                    if lag > limit {
                        replica.take_out("it is too far behind")
                    } else {
                        replica.take_in(replayed)
                    }
                }
            }
        }
    }
}

async fn keep_looking(replicas: Weak<Replicas>, mut trail: Trail, primary: PgPool, limit: Duration) {
    loop {
        tokio::time::sleep(EVERY).await;
        let Some(replicas) = replicas.upgrade() else { return };
        if primary.is_closed() {
            return;
        }
        replicas.look(&mut trail, &primary, limit).await;
    }
}

/// Where the primary's log ended, and when: a replica is as far behind as the time since the log first went
/// beyond what it has replayed. An idle primary thus makes no lag, which the time of the last replayed
/// transaction would claim.
#[derive(Debug, Default)]
struct Trail {
    /// The first moment at which the log was seen to end there; positions grow.
    ends: VecDeque<(Instant, u64)>,
}

impl Trail {
    fn add(&mut self, now: Instant, position: u64, limit: Duration) {
        match self.ends.back() {
            // A new primary may start a little lower than the old one ended.
            Some((_, last)) if position < *last => self.ends.clear(),
            Some((_, last)) if position == *last => return,
            _ => {}
        }
        self.ends.push_back((now, position));
        // Keep one end older than the limit, so that a lag beyond it is still seen.
        while self.ends.get(1).is_some_and(|(at, _)| now.duration_since(*at) > limit) {
            self.ends.pop_front();
        }
    }

    fn lag(&self, now: Instant, replayed: u64) -> Duration {
        let beyond = self.ends.iter().find(|(_, position)| *position > replayed);
        beyond.map_or(Duration::ZERO, |(at, _)| now.duration_since(*at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Duration = Duration::from_secs(10);

    #[test]
    fn lag_is_the_time_since_the_log_went_beyond() {
        let start = Instant::now();
        let at = |s: u64| start + Duration::from_secs(s);
        let mut trail = Trail::default();
        for (second, position) in [(0, 100), (1, 200), (2, 300), (3, 300), (4, 300)] {
            trail.add(at(second), position, LIMIT);
        }
        assert_eq!(trail.lag(at(100), 300), Duration::ZERO, "an idle primary makes no lag");
        assert_eq!(trail.lag(at(4), 200), Duration::from_secs(2));
        assert_eq!(trail.lag(at(4), 0), Duration::from_secs(4));
    }

    #[test]
    fn the_trail_stays_short_and_still_sees_a_replica_far_behind() {
        let start = Instant::now();
        let at = |s: u64| start + Duration::from_secs(s);
        let mut trail = Trail::default();
        for second in 0..1000 {
            trail.add(at(second), second * 100, LIMIT);
        }
        assert!(trail.ends.len() < 20, "{}", trail.ends.len());
        assert!(trail.lag(at(1000), 5) > LIMIT);
        trail.add(at(1000), 50, LIMIT);
        assert_eq!(trail.lag(at(1001), 50), Duration::ZERO, "after a fail-over it starts anew");
    }
}
