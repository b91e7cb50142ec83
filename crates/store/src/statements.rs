//! Every SQL statement of the program, so that a test can prepare each on both engines.

use crate::{audit, charts, folders, people};

/// The statements that both engines run, with the file they stand in.
pub fn all() -> Vec<(&'static str, &'static [&'static str])> {
    let mut all =
        vec![("audit", audit::STATEMENTS), ("folders", folders::STATEMENTS), ("people", people::STATEMENTS)];
    all.extend(charts::STATEMENTS.iter().map(|part| ("charts", *part)));
    all
}

/// The few that only SQLite runs.
pub fn only_sqlite() -> Vec<(&'static str, &'static [&'static str])> {
    vec![("charts", charts::ONLY_SQLITE)]
}

/// The few that only PostgreSQL runs.
pub fn only_postgres() -> Vec<(&'static str, &'static [&'static str])> {
    vec![("charts", charts::ONLY_POSTGRES)]
}
