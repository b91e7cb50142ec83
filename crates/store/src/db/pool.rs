//! How busy a pool is, for metrics and `doctor`.

use sqlx::{Database, Pool as SqlxPool};

use super::ReplicaState;

/// A pool at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    /// `writer` and `reader` of SQLite; `primary`, or host and port of a replica.
    pub name: String,
    /// The most connections it opens.
    pub most: u32,
    /// Connections that are open.
    pub open: u32,
    /// Open connections that nobody uses.
    pub idle: u32,
    /// How the replica is, when it is one.
    pub replica: Option<ReplicaState>,
}

impl Pool {
    pub(super) fn of<D: Database>(name: &str, pool: &SqlxPool<D>) -> Pool {
        Pool {
            name: name.to_owned(),
            most: pool.options().get_max_connections(),
            open: pool.size(),
            idle: u32::try_from(pool.num_idle()).unwrap_or(u32::MAX),
            replica: None,
        }
    }
}
