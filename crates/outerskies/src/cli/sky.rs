//! `outerskies sky`: the ephemeris itself, without a chart around it.

mod ayanamsas;
mod moment;

use clap::{Subcommand, ValueEnum};

use crate::exit::Failure;

/// What to ask the sky.
#[derive(Subcommand)]
pub enum Sky {
    /// The sidereal zodiacs and how far each lies from the equinox
    Ayanamsas(ayanamsas::Ayanamsas),
}

/// How figures are printed.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A table
    Text,
    /// JSON
    Json,
}

impl Sky {
    /// Does it.
    pub fn run(self) -> Result<(), Failure> {
        match self {
            Sky::Ayanamsas(ayanamsas) => ayanamsas.run(),
        }
    }
}

/// Prints a document as JSON.
fn print_json(document: &serde_json::Value) -> Result<(), Failure> {
    super::print(&(serde_json::to_string_pretty(document).map_err(Failure::failed)? + "\n"))
}
