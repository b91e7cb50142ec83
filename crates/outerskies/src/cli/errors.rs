//! `outerskies errors`.

use crate::exit::Failure;

/// Prints the reference of every error code.
pub fn print() -> Result<(), Failure> {
    super::print(&web::codes::reference())
}
