//! The program on PostgreSQL: a throw-away cluster from `testbed`.

pub use testbed::{Cluster, Stop, shared};

use super::TempDir;
use super::server::Server;

/// The program on this database, with a small pool that gives up soon.
pub fn serve(url: &str, replicas: &str) -> Server {
    Server::start_in(
        TempDir::new(),
        &[
            ("OUTERSKIES__DATABASE__URL", url),
            ("OUTERSKIES__DATABASE__REPLICAS", replicas),
            ("OUTERSKIES__DATABASE__POOL_MIN", "1"),
            ("OUTERSKIES__DATABASE__POOL_MAX", "5"),
            ("OUTERSKIES__DATABASE__ACQUIRE_TIMEOUT_MS", "1000"),
        ],
    )
}
