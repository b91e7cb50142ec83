//! Every SQL statement of the program, so that a test can prepare each on both engines.

use crate::{
    accounts, api_keys, attempts, audit, charts, factors, folders, idempotency, jobs, outbox, passkeys,
    people, profiles, readings, schedules, sessions, signatures, signing_keys, tokens,
};

/// The statements that both engines run, with the file they stand in.
pub fn all() -> Vec<(&'static str, &'static [&'static str])> {
    let mut all = vec![
        ("accounts", accounts::STATEMENTS),
        ("api_keys", api_keys::STATEMENTS),
        ("attempts", attempts::STATEMENTS),
        ("audit", audit::STATEMENTS),
        ("factors", factors::STATEMENTS),
        ("folders", folders::STATEMENTS),
        ("idempotency", idempotency::STATEMENTS),
        ("outbox", outbox::STATEMENTS),
        ("passkeys", passkeys::STATEMENTS),
        ("people", people::STATEMENTS),
        ("profiles", profiles::STATEMENTS),
        ("readings", readings::STATEMENTS),
        ("schedules", schedules::STATEMENTS),
        ("sessions", sessions::STATEMENTS),
        ("signatures", signatures::STATEMENTS),
        ("signing_keys", signing_keys::STATEMENTS),
        ("tokens", tokens::STATEMENTS),
    ];
    all.extend(charts::STATEMENTS.iter().map(|part| ("charts", *part)));
    all.extend(jobs::STATEMENTS.iter().map(|part| ("jobs", *part)));
    all
}

/// The few that only SQLite runs.
pub fn only_sqlite() -> Vec<(&'static str, &'static [&'static str])> {
    let mut all = vec![("jobs", jobs::ONLY_SQLITE)];
    all.extend(charts::ONLY_SQLITE.iter().map(|part| ("charts", *part)));
    all
}

/// The few that only PostgreSQL runs.
pub fn only_postgres() -> Vec<(&'static str, &'static [&'static str])> {
    let mut all = vec![("idempotency", idempotency::ONLY_POSTGRES), ("jobs", jobs::ONLY_POSTGRES)];
    all.extend(charts::ONLY_POSTGRES.iter().map(|part| ("charts", *part)));
    all
}
