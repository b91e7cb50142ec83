//! The command line.

mod birth;
mod chart;
mod configuration;
mod errors;
mod openapi;
mod reading;
mod serve;
mod table;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::exit::Failure;

/// Turns a birth moment and place into an astrological chart and a reading one can trust.
#[derive(Parser)]
#[command(
    name = "outerskies",
    version,
    after_help = "Exit status: 0 done, 1 something failed, 2 the command line was not understood, \
                  3 the input or the configuration is wrong."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages and the API
    Serve(serve::Serve),
    /// Cast a chart, without server or database
    #[command(subcommand)]
    Chart(chart::Chart),
    /// Read a chart in words, without server or database
    Reading(Box<reading::Reading>),
    /// Show the configuration
    #[command(subcommand)]
    Config(configuration::Configuration),
    /// Print the OpenAPI description of the API
    Openapi,
    /// Print the reference of every error code of the API (docs/ERRORS.md)
    Errors,
}

/// Where the configuration is.
#[derive(clap::Args)]
struct ConfigFile {
    /// Configuration file (TOML); config.toml in the data directory when left out
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

/// Does what the command line asks.
pub fn run() -> Result<(), Failure> {
    match Cli::parse().command {
        Command::Serve(serve) => serve.run(),
        Command::Chart(chart) => chart.run(),
        Command::Reading(reading) => reading.run(),
        Command::Config(configuration) => configuration.run(),
        Command::Openapi => openapi::print(),
        Command::Errors => errors::print(),
    }
}

/// Writes to standard output; a reader that has gone away (`| head`) is no failure.
fn print(text: &str) -> Result<(), Failure> {
    use std::io::{ErrorKind, Write};
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(e) if e.kind() != ErrorKind::BrokenPipe => Err(Failure::failed(e)),
        _ => Ok(()),
    }
}
