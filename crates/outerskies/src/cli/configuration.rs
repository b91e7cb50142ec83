//! `outerskies config`.

use std::path::Path;

use clap::Subcommand;

use super::ConfigFile;
use crate::config;
use crate::exit::Failure;

/// What to show.
#[derive(Subcommand)]
pub enum Configuration {
    /// Print every setting with its default
    Example,
    /// Read the configuration and say whether it is sound
    Check(ConfigFile),
}

impl Configuration {
    /// Shows it.
    pub fn run(self) -> Result<(), Failure> {
        match self {
            Configuration::Example => super::print(config::EXAMPLE),
            Configuration::Check(file) => {
                let settings = config::load(file.config.as_deref())?;
                settings.server.site(&settings.cors)?;
                settings.database.check()?;
                let accounts = settings.accounts.settings("")?;
                settings.mail.mailer(&accounts.site.name, Path::new(""))?;
                super::print("The configuration is sound.\n")
            }
        }
    }
}
