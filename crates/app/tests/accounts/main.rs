//! Accounts as their use-cases keep them, on both engines, PostgreSQL being a real throw-away cluster.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "tests speak for themselves and may fail where they stand"
)]

mod enumeration;
mod factors;
mod keeping;
mod keys;
mod letters;
mod opening;
mod passwords;
mod people;
mod sessions;
mod support;
mod tokens;
mod whole;
