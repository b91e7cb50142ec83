//! Every SQL statement of the program, so that a test can prepare each on both engines.

use crate::{
    accounts, api_keys, attempts, audit, charts, factors, idempotency, outbox, people, profiles, sessions,
    signing_keys, tokens,
};

/// The statements, with the file they stand in.
pub fn all() -> Vec<(&'static str, &'static [&'static str])> {
    vec![
        ("accounts", accounts::STATEMENTS),
        ("api_keys", api_keys::STATEMENTS),
        ("attempts", attempts::STATEMENTS),
        ("factors", factors::STATEMENTS),
        ("outbox", outbox::STATEMENTS),
        ("profiles", profiles::STATEMENTS),
        ("sessions", sessions::STATEMENTS),
        ("signing_keys", signing_keys::STATEMENTS),
        ("tokens", tokens::STATEMENTS),
        ("audit", audit::STATEMENTS),
        ("charts", charts::STATEMENTS),
        ("idempotency", idempotency::STATEMENTS),
        ("people", people::STATEMENTS),
    ]
}
