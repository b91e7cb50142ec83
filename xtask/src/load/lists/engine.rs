//! A database to be filled, and the program on it.

use std::io::{BufRead, BufReader};
use std::ops::Range;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use testbed::Cluster;

use super::rows::{self, Whose};

/// A database of our own with the program's schema; gone when dropped.
pub(super) struct Engine {
    program: String,
    dir: Dir,
    /// `None` on SQLite.
    cluster: Option<Cluster>,
}

/// The program, serving; ended when dropped.
pub(super) struct Server {
    child: Child,
    pub(super) address: String,
}

/// A directory that goes with it.
struct Dir(PathBuf);

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Engine {
    pub(super) fn start(engine: &str, program: &str) -> Result<Engine, String> {
        let cluster = match engine {
            "postgres" => Some(Cluster::start(&[
                ("shared_buffers", "512MB"),
                ("maintenance_work_mem", "256MB"),
                ("max_wal_size", "1GB"),
                ("wal_keep_size", "0"),
            ])),
            "sqlite" => None,
            _ => return Err("--engine is postgres or sqlite".to_owned()),
        };
        let dir = std::env::temp_dir().join(format!("outerskies-lists-{}", std::process::id()));
        std::fs::create_dir(&dir).map_err(|e| e.to_string())?;
        let engine = Engine { program: program.to_owned(), dir: Dir(dir), cluster };
        let migrated = engine.command("migrate").output().map_err(|e| format!("{program}: {e}"))?;
        if !migrated.status.success() {
            return Err(String::from_utf8_lossy(&migrated.stderr).into_owned());
        }
        Ok(engine)
    }

    fn command(&self, word: &str) -> Command {
        let mut command = Command::new(&self.program);
        let url = self.cluster.as_ref().map_or(String::new(), |cluster| cluster.url("postgres"));
        command.arg(word).arg("--data").arg(&self.dir.0).env("OUTERSKIES__DATABASE__URL", url);
        command.env("OUTERSKIES__LIMITS__REQUESTS_PER_MINUTE", "100000000");
        command.env("OUTERSKIES__LOG__LEVEL", "warn").env("OUTERSKIES__TELEMETRY__METRICS_LISTEN", "");
        command
    }

    pub(super) fn serve(&self) -> Result<Server, String> {
        let mut command = self.command("serve");
        command.args(["--listen", "127.0.0.1:0"]).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(|e| e.to_string())?;
        let mut line = String::new();
        let out = child.stdout.take().ok_or("no output")?;
        BufReader::new(out).read_line(&mut line).map_err(|e| e.to_string())?;
        let address = line.trim().strip_prefix("Outer Skies is at http://");
        let address = address.ok_or(format!("it does not start: {line}"))?.trim_end_matches('/').to_owned();
        Ok(Server { child, address })
    }

    /// Fills in charts of others. Their indexes are made afterwards, which is quicker.
    pub(super) fn fill_others(&self, charts: u64) -> Result<(), String> {
        match self.cluster {
            Some(_) => {
                let indexes = self.sql(rows::INDEXES_POSTGRES)?;
                let names = self.sql(rows::INDEX_NAMES_POSTGRES)?;
                self.sql(&format!("DROP INDEX {}", names.lines().collect::<Vec<_>>().join(", ")))?;
                self.sql(&rows::postgres(Whose::Others, 0..charts))?;
                self.sql(&(indexes.lines().collect::<Vec<_>>().join("; ") + "; ANALYZE"))?;
            }
            None => {
                let indexes = self.sql(rows::INDEXES_SQLITE)?;
                let drops = self.sql(rows::DROPS_SQLITE)?;
                let fill = rows::sqlite(Whose::Others, 0..charts);
                let after = "ANALYZE; PRAGMA journal_mode = WAL";
                self.sql(&format!("PRAGMA journal_mode = OFF; {drops} {fill} {indexes} {after}"))?;
            }
        }
        Ok(())
    }

    pub(super) fn fill_own(&self, charts: Range<u64>) -> Result<(), String> {
        match self.cluster {
            Some(_) => self.sql(&(rows::postgres(Whose::Own, charts) + "; ANALYZE"))?,
            None => {
                let after = " ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)";
                self.sql(&(rows::sqlite(Whose::Own, charts) + after))?
            }
        };
        Ok(())
    }

    /// How much room it takes.
    pub(super) fn size(&self) -> Result<String, String> {
        match self.cluster {
            Some(_) => self.sql("SELECT pg_size_pretty(pg_database_size('postgres'))"),
            None => {
                let file = std::fs::metadata(self.file()).map_err(|e| e.to_string())?;
                Ok(format!("{} MB", file.len() / 1_000_000))
            }
        }
    }

    /// How the engine finds a page far down.
    pub(super) fn plan(&self) -> Result<String, String> {
        match self.cluster {
            Some(_) => self.sql(rows::PLAN_POSTGRES),
            None => self.sql(rows::PLAN_SQLITE),
        }
    }

    fn file(&self) -> PathBuf {
        self.dir.0.join("outerskies.sqlite3")
    }

    fn sql(&self, statements: &str) -> Result<String, String> {
        let Some(cluster) = &self.cluster else {
            let output = Command::new("sqlite3").arg("-bail").arg(self.file()).arg(statements).output();
            let output = output.map_err(|e| format!("sqlite3: {e}"))?;
            return match output.status.success() {
                true => Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned()),
                false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
            };
        };
        Ok(cluster.sql("postgres", statements))
    }
}
