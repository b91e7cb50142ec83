//! Section `[database]`.

use std::fmt;
use std::path::Path;
use std::time::Duration;

use serde::Deserialize;
use store::{Fresh, Limits, Place};

use crate::exit::Failure;

/// The file in the data directory that holds everything when no server is named.
const FILE: &str = "outerskies.sqlite3";

/// Where the database is, and what it may take. Every key is also `OUTERSKIES__DATABASE__…`; several replicas in
/// the environment are separated by commas.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// Empty for the SQLite file in the data directory, or `postgres://…`. It may hold a password.
    pub url: String,
    /// Addresses of replicas of it.
    pub replicas: Vec<String>,
    /// Connections each pool keeps open.
    pub pool_min: u32,
    /// The most connections each pool opens.
    pub pool_max: u32,
    /// How long a request waits for a connection, milliseconds.
    pub acquire_timeout_ms: u64,
    /// How long a statement may run, milliseconds.
    pub statement_timeout_ms: u64,
    /// How long a statement waits for a lock, milliseconds.
    pub lock_timeout_ms: u64,
    /// How long an open transaction may be silent, milliseconds.
    pub idle_in_transaction_timeout_ms: u64,
    /// How far behind a replica may be, milliseconds.
    pub replica_lag_ms: u64,
}

/// Without addresses: they may hold passwords.
impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.url.is_empty() { "SQLite" } else { "PostgreSQL" };
        f.debug_struct("Database")
            .field("kind", &kind)
            .field("replicas", &self.replicas.len())
            .finish_non_exhaustive()
    }
}

impl Database {
    /// The database that these settings name; an error names the setting, never its value.
    pub fn place(&self, data: &Path) -> Result<Place, Failure> {
        self.check()?;
        if self.url.is_empty() {
            return Ok(Place::File(data.join(FILE)));
        }
        let ms = Duration::from_millis;
        let limits = Limits {
            pool_min: self.pool_min,
            pool_max: self.pool_max,
            acquire: ms(self.acquire_timeout_ms),
            statement: ms(self.statement_timeout_ms),
            lock: ms(self.lock_timeout_ms),
            idle_in_transaction: ms(self.idle_in_transaction_timeout_ms),
            replica_lag: ms(self.replica_lag_ms),
        };
        Ok(Place::Server { url: self.url.clone(), replicas: self.replicas().cloned().collect(), limits })
    }

    /// An empty variable of the environment names no replica.
    fn replicas(&self) -> impl Iterator<Item = &String> {
        self.replicas.iter().filter(|url| !url.trim().is_empty())
    }

    /// Refuses what cannot work.
    pub fn check(&self) -> Result<(), Failure> {
        let wrong = |setting: &str, why: String| Err(Failure::wrong(format!("database.{setting} {why}")));
        if !self.url.is_empty() && !is_postgres(&self.url) {
            return wrong("url", "is neither empty (a SQLite file) nor begins with postgres://".to_owned());
        }
        if self.url.is_empty() && self.replicas().next().is_some() {
            return wrong(
                "replicas",
                "names replicas, and database.url no server that they could follow".to_owned(),
            );
        }
        if !self.replicas().all(|url| is_postgres(url)) {
            return wrong("replicas", "holds an address that does not begin with postgres://".to_owned());
        }
        if self.pool_max == 0 || self.pool_min > self.pool_max {
            return wrong("pool_max", "is 0 or below database.pool_min".to_owned());
        }
        let times = [
            ("acquire_timeout_ms", self.acquire_timeout_ms),
            ("statement_timeout_ms", self.statement_timeout_ms),
            ("lock_timeout_ms", self.lock_timeout_ms),
            ("idle_in_transaction_timeout_ms", self.idle_in_transaction_timeout_ms),
            ("replica_lag_ms", self.replica_lag_ms),
        ];
        if let Some((setting, _)) = times.iter().find(|(_, ms)| !(1..=3_600_000).contains(ms)) {
            return wrong(setting, "is not between 1 and 3600000 (an hour)".to_owned());
        }
        let most = Fresh::LIFE.as_millis();
        if u128::from(self.replica_lag_ms) > most {
            return wrong("replica_lag_ms", format!("is above {most}: readers would miss their own writes"));
        }
        Ok(())
    }
}

fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;

    fn database() -> Database {
        config::load(None).expect("the example is whole").database
    }

    #[test]
    fn nothing_said_is_a_file_in_the_data_directory() {
        let place = database().place(Path::new("/data")).expect("the default is sound");
        assert!(place == Place::File("/data/outerskies.sqlite3".into()));
    }

    #[test]
    fn the_example_names_the_defaults_of_the_store() {
        let server = Database { url: "postgresql://db/sky".into(), ..database() };
        let place = server.place(Path::new("/data")).expect("sound");
        let limits = Limits::default();
        assert!(place == Place::Server { url: "postgresql://db/sky".into(), replicas: Vec::new(), limits });
    }

    #[test]
    fn what_cannot_work_is_refused_by_name_and_without_its_value() {
        let secret = "mysql://u:hunter2@db/sky";
        for (wrong, setting) in [
            (Database { url: secret.into(), ..database() }, "database.url"),
            (Database { replicas: vec![secret.into()], ..database() }, "database.replicas"),
            (
                Database { url: "postgres://db/x".into(), replicas: vec![secret.into()], ..database() },
                "database.replicas",
            ),
            (Database { pool_max: 0, ..database() }, "database.pool_max"),
            (Database { pool_min: 30, ..database() }, "database.pool_max"),
            (Database { lock_timeout_ms: 0, ..database() }, "database.lock_timeout_ms"),
            (Database { replica_lag_ms: 200_000, ..database() }, "database.replica_lag_ms"),
        ] {
            let failure = format!("{:?} {wrong:?}", wrong.check().expect_err(setting));
            assert!(failure.contains(setting) && !failure.contains("hunter2"), "{failure}");
        }
    }
}
