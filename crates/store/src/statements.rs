//! Every SQL statement of the program, so that a test can prepare each on both engines.

use crate::{audit, charts, people};

/// The statements, with the file they stand in.
pub fn all() -> Vec<(&'static str, &'static [&'static str])> {
    vec![("audit", audit::STATEMENTS), ("charts", charts::STATEMENTS), ("people", people::STATEMENTS)]
}
