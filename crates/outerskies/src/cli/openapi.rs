//! `outerskies openapi`.

use crate::exit::Failure;

/// Prints the description of the API.
pub fn print() -> Result<(), Failure> {
    let document = web::openapi().to_pretty_json().map_err(Failure::failed)?;
    super::print(&format!("{document}\n"))
}
