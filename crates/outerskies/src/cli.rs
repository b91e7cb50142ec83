//! The command line.

mod account;
mod audit;
mod birth;
mod chart;
mod configuration;
mod doctor;
mod errors;
mod jobs;
mod migrate;
mod openapi;
mod reading;
mod serve;
mod sky;
mod table;
mod verify;
mod work;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::config::{self, Settings};
use crate::data_dir;
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
    /// Work on jobs and serve nothing; any number of these may run beside `serve`
    Work(work::Work),
    /// Look at jobs, call them off, have them tried again
    #[command(subcommand)]
    Jobs(jobs::Command),
    /// Cast a chart, without server or database
    #[command(subcommand)]
    Chart(chart::Chart),
    /// Read a chart in words, without server or database
    Reading(Box<reading::Reading>),
    /// Hold an English text against a chart, sentence by sentence, without server or database
    Verify(Box<verify::Verify>),
    /// Ask the ephemeris itself: phases, eclipses, rise and set, and what else happens in the sky
    #[command(subcommand)]
    Sky(sky::Sky),
    /// Bring the schema of the database up to date
    Migrate(migrate::Migrate),
    /// Check everything that serving needs, and say what to do
    Doctor(doctor::Doctor),
    /// Hold the audit trail against itself and against what was kept of it elsewhere
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Make and change accounts
    #[command(subcommand)]
    Account(account::Command),
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

/// Which instance is meant: its data and its configuration.
#[derive(clap::Args)]
struct Instance {
    /// Data directory
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    #[command(flatten)]
    config: ConfigFile,
}

impl Instance {
    /// Its settings and its data directory. Options win over the environment, the environment over the file.
    fn settings(&self) -> Result<(Settings, PathBuf), Failure> {
        let mut settings = config::load(self.config.config.as_deref())?;
        let data = self.data_dir(&settings)?;
        let usual = data.join("config.toml");
        if self.config.config.is_none() && usual.is_file() {
            settings = config::load(Some(&usual))?;
        }
        Ok((settings, data))
    }

    fn data_dir(&self, settings: &Settings) -> Result<PathBuf, Failure> {
        let configured = Some(&settings.server.data).filter(|d| !d.is_empty()).map(PathBuf::from);
        self.data.clone().or(configured).or_else(data_dir::default).ok_or_else(|| {
            Failure::wrong("there is no home directory to keep data in").hint("give a directory with --data")
        })
    }
}

/// Does what the command line asks.
pub fn run() -> Result<(), Failure> {
    match Cli::parse().command {
        Command::Serve(serve) => serve.run(),
        Command::Work(work) => work.run(),
        Command::Jobs(command) => command.run(),
        Command::Chart(chart) => chart.run(),
        Command::Reading(reading) => reading.run(),
        Command::Verify(verify) => verify.run(),
        Command::Sky(sky) => sky.run(),
        Command::Migrate(migrate) => migrate.run(),
        Command::Doctor(doctor) => doctor.run(),
        Command::Audit(audit) => audit.run(),
        Command::Account(command) => command.run(),
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
