//! `outerskies chart`.

use chart::wheel;
use clap::{Args, Subcommand, ValueEnum};
use sky::Ephemeris;

use super::birth::Birth;
use super::table;
use crate::exit::Failure;

/// What to do with a chart.
#[derive(Subcommand)]
pub enum Chart {
    /// Cast a chart and print it
    Cast(Box<Cast>),
}

/// Cast a chart.
#[derive(Args)]
pub struct Cast {
    #[command(flatten)]
    birth: Birth,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How a chart is printed.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Tables
    Text,
    /// The document of the API
    Json,
    /// The wheel
    Svg,
}

impl Chart {
    /// Does it.
    pub fn run(self) -> Result<(), Failure> {
        let Chart::Cast(cast) = self;
        let new = cast.birth.parse()?;
        let chart = new.cast(&Ephemeris::embedded())?;
        super::print(&match cast.format {
            Format::Text => table::chart(&new.name, &chart),
            Format::Json => serde_json::to_string_pretty(&chart).map_err(Failure::failed)? + "\n",
            Format::Svg => wheel::svg(&chart, &wheel::Options::file(wheel::Theme::Auto)),
        })
    }
}
