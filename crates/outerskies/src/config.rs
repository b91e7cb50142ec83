//! Configuration: built-in defaults, then `config.toml`, then the environment, then options; a file a section.

pub mod accounts;
pub mod cors;
pub mod database;
pub mod jobs;
pub mod limits;
pub mod log;
pub mod mail;
pub mod proxy;
pub mod redis;
pub mod server;
pub mod telemetry;

use std::path::Path;

use ::config::{Config, ConfigError, Environment, File};
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
    /// How accounts are kept, in a service.
    pub accounts: accounts::Accounts,
    /// How letters are sent.
    pub mail: mail::Mail,
    /// How it works on jobs.
    pub jobs: jobs::Jobs,
    /// How much may be asked of it.
    pub limits: limits::Limits,
    /// Where several instances share what need not last.
    pub redis: redis::Redis,
    /// What stands in front of it.
    pub proxy: proxy::Proxy,
    /// Whose pages may use the API.
    pub cors: cors::Cors,
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
                .with_list_parse_key("redis.urls")
                .with_list_parse_key("proxy.trusted")
                .with_list_parse_key("cors.origins")
                .with_list_parse_key("database.replicas"),
        )
        .build()
        .and_then(Config::try_deserialize)
        .map(verbatim)
        .map_err(|e| {
            Failure::wrong(format!("the configuration cannot be read: {}", told(&e)))
                .hint("`outerskies config example` prints every setting")
        })
}

const NO_CHOICE: &str = "there is no such choice";

/// What is wrong and with which setting. A value may be a secret and is never repeated.
fn told(error: &ConfigError) -> String {
    let of = |key: &Option<String>| key.as_ref().map_or_else(|| "a setting".to_owned(), |k| format!("`{k}`"));
    match error {
        ConfigError::Type { key, expected, .. } => format!("{} must be {expected}", of(key)),
        ConfigError::At { error, key, .. } => format!("{}, in {}", told(error), of(key)),
        ConfigError::FileParse { uri, cause } => {
            // The parser quotes the line it stumbled over between its first words and its last.
            let cause = cause.to_string();
            let (first, last) = (cause.lines().next(), cause.trim_end().lines().last());
            let file = uri.as_deref().unwrap_or("the file");
            format!("{file}: {}, {}", first.unwrap_or_default(), last.unwrap_or_default())
        }
        other => match other.to_string().split_once("unknown variant `") {
            Some((_, rest)) => rest.split_once("`, ").map_or(NO_CHOICE, |(_, known)| known).to_owned(),
            None if other.to_string().contains("does not have variant") => NO_CHOICE.to_owned(),
            None => other.to_string(),
        },
    }
}

/// What looks like a number in the environment was read as one: a password such as `0123` keeps its zero here.
fn verbatim(mut settings: Settings) -> Settings {
    let mail = &mut settings.mail;
    for (name, value) in [("USER", &mut mail.user), ("PASSWORD", &mut mail.password)] {
        if let Ok(given) = std::env::var(format!("OUTERSKIES__MAIL__{name}")) {
            *value = given;
        }
    }
    settings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(toml: &str) -> String {
        let parsed = Config::builder()
            .add_source(File::from_str(EXAMPLE, ::config::FileFormat::Toml))
            .add_source(File::from_str(toml, ::config::FileFormat::Toml))
            .build()
            .and_then(Config::try_deserialize::<Settings>);
        parsed.map_or_else(|e| told(&e), |_| String::new())
    }

    #[test]
    fn a_fault_names_the_setting_and_keeps_its_value_to_itself() {
        for (toml, named) in [
            ("[server]\nlisten = \"hunter2\"", "server.listen"),
            ("[server]\nmode = \"hunter2\"", "server.mode"),
            ("[limits]\nrequests_per_minute = \"hunter2\"", "requests_per_minute"),
            ("[server]\npublic_url = \"hunter2", "line 2"),
            ("[server]\npasword = \"hunter2\"", "pasword"),
        ] {
            let told = fault(toml);
            assert!(told.contains(named) && !told.contains("hunter2"), "{toml}: {told}");
        }
    }

    #[test]
    fn the_example_is_the_default() {
        let settings = load(None).expect("the example is whole");
        assert_eq!(settings.server.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(settings.server.data, "");
    }
}
