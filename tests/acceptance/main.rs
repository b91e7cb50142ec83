//! Black-box tests of the running program, in one binary so that it is linked once.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "tests speak for themselves and may fail where they stand"
)]

mod accounts_browser;
mod accounts_letters;
mod accounts_passkeys;
mod accounts_rights;
mod accounts_sessions;
mod api_casting;
mod api_charts;
mod api_contract;
mod api_golden;
mod api_idempotency;
mod api_options;
mod audit;
mod bad_input;
mod browser;
mod charts;
mod cli;
mod edge;
mod generated;
mod golden;
mod house;
mod http;
mod keeping_browser;
mod predecessor;
mod readings;
mod redis;
mod serving;
mod signatures;
mod sky;
mod storage;
mod support;
mod telemetry;
mod verify;
