//! Workers on both engines, in this process and in processes of their own that are killed.
//!
//! The kinds of jobs that misbehave are known to this test only: a process of its own is this very program, told by
//! its environment to be a worker.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "tests speak for themselves and may fail where they stand"
)]

mod bench;
mod killed;
mod kinds;
mod support;
mod working;
