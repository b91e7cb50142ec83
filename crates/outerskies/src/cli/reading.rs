//! `outerskies reading`.

use clap::{Args, ValueEnum};
use sky::Ephemeris;

use super::birth::Birth;
use super::table;
use crate::exit::Failure;

/// Read a chart in words.
#[derive(Args)]
pub struct Reading {
    #[command(flatten)]
    birth: Birth,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How a reading is printed.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Paragraphs, and the facts they rest on
    Text,
    /// The document of the API
    Json,
}

impl Reading {
    /// Reads it.
    pub fn run(self) -> Result<(), Failure> {
        let chart = self.birth.parse()?.cast(&Ephemeris::embedded())?;
        let reading = reading::interpret(&chart, reading::Language::English);
        super::print(&match self.format {
            Format::Text => table::reading(&reading),
            Format::Json => serde_json::to_string_pretty(&reading).map_err(Failure::failed)? + "\n",
        })
    }
}
