//! Real servers for tests. They listen on loopback only, live in a directory of their own, and end with the test
//! program, however it ends.
//!
//! Only tests depend on this room; it fails where it stands, like a test.

#![allow(clippy::unwrap_used, reason = "tests may fail where they stand")]

mod balancer;
mod pooler;
mod postgres;
mod proxy;
mod redis;

pub use balancer::Balancer;
pub use pooler::Pooler;
pub use postgres::{Cluster, Stop, shared};
pub use proxy::{Fault, Proxy};
pub use redis::{Redis, free_port};
