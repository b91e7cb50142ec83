//! `outerskies doctor`.

use std::fmt::Write;
use std::path::Path;

use clap::{Args, ValueEnum};

use super::Instance;
use crate::config::Settings;
use crate::doctor::{Check, State, checks};
use crate::exit::Failure;

/// Check everything that serving needs, change nothing, and say what to do; status 1 when something failed
#[derive(Args)]
pub struct Doctor {
    #[command(flatten)]
    instance: Instance,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How the checks are printed.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A line each
    Text,
    /// An array of objects
    Json,
}

impl Doctor {
    /// Checks, and prints every outcome.
    pub fn run(self) -> Result<(), Failure> {
        let found = match self.instance.settings() {
            Ok((settings, data)) => all(&settings, &data)?,
            // Without settings nothing else can be looked at.
            Err(failure) => vec![Check::failure("configuration", &failure)],
        };
        let text = match self.format {
            Format::Text => text(&found),
            Format::Json => serde_json::to_string_pretty(&found).map_err(Failure::failed)? + "\n",
        };
        super::print(&text)?;
        match found.iter().filter(|check| check.state == State::Failed).count() {
            0 => Ok(()),
            1 => Err(Failure::failed("one check failed")),
            n => Err(Failure::failed(format!("{n} checks failed"))),
        }
    }
}

/// A new check of a part of the program is a line here or in [`checks`].
fn all(settings: &Settings, data: &Path) -> Result<Vec<Check>, Failure> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::failed)?;
    Ok(vec![
        match settings.server.site(&settings.cors) {
            Ok(_) => Check::ok("configuration", "it can be read, and its settings go together"),
            Err(failure) => Check::failure("configuration", &failure),
        },
        checks::data_directory(data),
        checks::disk(data),
        checks::secret(data),
        runtime.block_on(checks::database(settings, data)),
        runtime.block_on(checks::replicas(settings, data)),
        runtime.block_on(checks::redis(settings)),
        runtime.block_on(checks::mail(settings, data)),
        checks::clock(),
        checks::listen(settings.server.listen),
        checks::metrics(settings.telemetry.metrics_listen),
        runtime.block_on(checks::collector(settings.telemetry.otlp_endpoint.as_ref())),
    ])
}

fn text(checks: &[Check]) -> String {
    let mut out = String::new();
    for check in checks {
        // Writing to a String cannot fail.
        let _ = write!(out, "{:<8} {:<15} {}", check.state.word(), check.name, check.said);
        let _ = match &check.advice {
            Some(advice) => writeln!(out, "; {advice}"),
            None => writeln!(out),
        };
    }
    out
}
