//! Storage on both engines, PostgreSQL being a real throw-away cluster.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "tests speak for themselves and may fail where they stand"
)]

mod charts;
mod idempotency;
mod jobs;
mod jobs_plans;
mod plans;
mod replicas;
mod schema;
mod support;
mod transactions;
mod trouble;
