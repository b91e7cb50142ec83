//! `outerskies sky`: the ephemeris itself, and what happens in it, without a chart around it.

mod ayanamsas;
mod events;
mod moment;
mod places;
mod site;
mod stars;
mod text;

use clap::{Subcommand, ValueEnum};

use crate::exit::Failure;

/// What to ask the sky.
#[derive(Subcommand)]
pub enum Sky {
    /// Where the bodies are, from the Earth, a place on it, the Sun or the barycentre
    Places(places::Places),
    /// Where the fixed stars are
    Stars(stars::Stars),
    /// The sidereal zodiacs and how far each lies from the equinox
    Ayanamsas(ayanamsas::Ayanamsas),
    #[command(flatten)]
    Events(events::Events),
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
            Sky::Places(places) => places.run(),
            Sky::Stars(stars) => stars.run(),
            Sky::Ayanamsas(ayanamsas) => ayanamsas.run(),
            Sky::Events(events) => events.run(),
        }
    }
}

/// Prints a document as JSON.
fn print_json(document: &serde_json::Value) -> Result<(), Failure> {
    super::print(&(serde_json::to_string_pretty(document).map_err(Failure::failed)? + "\n"))
}
