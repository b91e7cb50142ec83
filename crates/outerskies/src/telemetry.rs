//! Logs: readable on a terminal, JSON otherwise, always on standard error.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

use crate::config::log::{Format, Log};
use crate::exit::Failure;

/// Starts logging.
pub fn start(log: &Log) -> Result<(), Failure> {
    let filter = EnvFilter::try_new(&log.level)
        .map_err(|e| Failure::wrong(format!("log.level: {e}")).hint("such as info, or warn,web=debug"))?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let json = match log.format {
        Format::Auto => !std::io::stderr().is_terminal(),
        Format::Text => false,
        Format::Json => true,
    };
    let started = if json { builder.json().try_init() } else { builder.with_target(false).try_init() };
    started.map_err(Failure::failed)
}
