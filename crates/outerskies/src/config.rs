//! Configuration: built-in defaults, then `config.toml`, then the environment, then options; a file a section.

pub mod database;
pub mod limits;
pub mod log;
pub mod server;
pub mod telemetry;

use std::path::Path;

use ::config::{Config, Environment, File};
use serde::Deserialize;

use crate::exit::Failure;

/// The defaults, commented: both the example that is printed and what holds when nothing is said.
pub const EXAMPLE: &str = include_str!("../../../config.example.toml");

/// Every setting.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Where and from where it serves.
    pub server: server::Server,
    /// Where its database is.
    pub database: database::Database,
    /// How much may be asked of it.
    pub limits: limits::Limits,
    /// What it writes down.
    pub log: log::Log,
    /// Where figures and traces go.
    pub telemetry: telemetry::Telemetry,
}

/// Reads the settings; `file` must exist when it is given.
pub fn load(file: Option<&Path>) -> Result<Settings, Failure> {
    let mut builder = Config::builder().add_source(File::from_str(EXAMPLE, ::config::FileFormat::Toml));
    if let Some(path) = file {
        builder = builder.add_source(File::from(path).format(::config::FileFormat::Toml));
    }
    builder
        .add_source(
            Environment::with_prefix("OUTERSKIES")
                .prefix_separator("__")
                .separator("__")
                .try_parsing(true)
                .list_separator(",")
                .with_list_parse_key("database.replicas"),
        )
        .build()
        .and_then(Config::try_deserialize)
        .map_err(|e| {
            Failure::wrong(format!("the configuration cannot be read: {e}"))
                .hint("`outerskies config example` prints every setting")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_is_the_default() {
        let settings = load(None).expect("the example is whole");
        assert_eq!(settings.server.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(settings.server.data, "");
    }
}
