//! PostgreSQL from the machine's own programs (`OUTERSKIES_TEST_PG_BIN`, or the newest of
//! `/usr/lib/postgresql/*/bin`), as an unprivileged user, since it refuses to run as root.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Configuration of every cluster: small, on loopback, ready to be replicated. Nothing is synchronised to the
/// disk: a killed server loses nothing by that, only a killed machine would.
const SETTINGS: &str = "
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 300
shared_buffers = 64MB
fsync = off
wal_level = replica
max_wal_senders = 10
hot_standby = on
wal_keep_size = 256MB
log_min_messages = warning
";

/// A running cluster, stopped and removed when it is dropped or the program ends.
#[derive(Debug)]
pub struct Cluster {
    dir: PathBuf,
    port: u16,
    /// Waits for the end of its input, which comes with the end of this program, and then cleans up.
    keeper: Child,
}

/// How to stop a cluster.
#[derive(Clone, Copy, Debug)]
pub enum Stop {
    /// Connections are cut, data are written (`pg_ctl stop -m fast`).
    Fast,
    /// SIGKILL to the postmaster.
    Kill,
}

/// The cluster that all tests of this program share, each with [databases](Cluster::database) of its own.
pub fn shared() -> &'static Cluster {
    static SHARED: OnceLock<Cluster> = OnceLock::new();
    SHARED.get_or_init(|| Cluster::start(&[]))
}

impl Cluster {
    /// Makes and starts a cluster; `settings` are added to its configuration.
    pub fn start(settings: &[(&str, &str)]) -> Cluster {
        let dir = new_dir();
        done(
            program("initdb")
                .args([
                    "--no-sync",
                    "--auth=trust",
                    "--username=postgres",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                ])
                .arg(dir.join("data")),
        );
        let mut text = SETTINGS.to_owned();
        for (key, value) in settings {
            text.push_str(&format!("{key} = '{value}'\n"));
        }
        Cluster::up(dir, &text)
    }

    /// A replica that follows this cluster.
    pub fn replica(&self) -> Cluster {
        let dir = new_dir();
        done(
            program("pg_basebackup")
                .args(["--write-recovery-conf", "--wal-method=stream", "--checkpoint=fast", "--no-sync"])
                .args(["--host=127.0.0.1", "--username=postgres", "--port", &self.port.to_string()])
                .arg("--pgdata")
                .arg(dir.join("data")),
        );
        Cluster::up(dir, "")
    }

    fn up(dir: PathBuf, settings: &str) -> Cluster {
        let port = free_port();
        let file = dir.join("data/postgresql.conf");
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, format!("{text}\n{settings}\nport = {port}\n")).unwrap();
        let keeper = keeper(&dir);
        let cluster = Cluster { dir, port, keeper };
        cluster.run();
        cluster
    }

    /// Starts it again after [`stop`](Cluster::stop).
    pub fn run(&self) {
        // What was killed leaves its lock file and perhaps its children behind for a moment.
        let start = Instant::now();
        loop {
            let output =
                self.ctl().args(["start", "--wait", "--log"]).arg(self.dir.join("log")).output().unwrap();
            if output.status.success() {
                return;
            }
            let log = std::fs::read_to_string(self.dir.join("log")).unwrap_or_default();
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "PostgreSQL does not start: {output:?}\n{log}"
            );
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    /// Stops it and keeps its data.
    pub fn stop(&self, how: Stop) {
        match how {
            Stop::Fast => drop(done(self.ctl().args(["stop", "--wait", "--mode=fast"]))),
            Stop::Kill => {
                let pid = std::fs::read_to_string(self.dir.join("data/postmaster.pid")).unwrap();
                done(Command::new("kill").args(["-9", pid.lines().next().unwrap()]));
            }
        }
    }

    /// Makes a replica a primary.
    pub fn promote(&self) {
        done(self.ctl().args(["promote", "--wait"]));
    }

    fn ctl(&self) -> Command {
        let mut command = program("pg_ctl");
        // The server must not hold the caller's output open.
        command.stdout(Stdio::null()).stderr(Stdio::null()).arg("--pgdata").arg(self.dir.join("data"));
        command
    }

    /// The address of a database.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// A new empty database: its address.
    pub fn database(&self) -> String {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("t{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        self.sql("postgres", &format!("CREATE DATABASE {name} TEMPLATE template0"));
        self.url(&name)
    }

    /// What `psql` answers to a statement: rows a line, columns separated by `|`.
    pub fn sql(&self, database: &str, statement: &str) -> String {
        let output = done(
            Command::new(bin().join("psql"))
                .args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"])
                .args(["--command", statement, "--dbname", &self.url(database)]),
        );
        String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// The directory of PostgreSQL's programs.
fn bin() -> PathBuf {
    if let Some(dir) = std::env::var_os("OUTERSKIES_TEST_PG_BIN") {
        return dir.into();
    }
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions.filter_map(|v| v.file_name().to_str()?.parse::<u32>().ok()).max();
    let newest = newest
        .expect("these tests need PostgreSQL: install it, or set OUTERSKIES_TEST_PG_BIN to its programs");
    PathBuf::from(format!("/usr/lib/postgresql/{newest}/bin"))
}

pub(crate) fn is_root() -> bool {
    #[cfg(unix)]
    return std::fs::metadata("/proc/self").is_ok_and(|m| std::os::unix::fs::MetadataExt::uid(&m) == 0);
    #[cfg(not(unix))]
    return false;
}

/// One of PostgreSQL's programs, run by somebody who is not root.
fn program(name: &str) -> Command {
    let mut command = if is_root() {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(bin().join(name));
        command
    } else {
        Command::new(bin().join(name))
    };
    command.current_dir("/").stdin(Stdio::null());
    command
}

fn done(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|e| panic!("{command:?}: {e}"));
    assert!(
        output.status.success(),
        "{command:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

/// A directory that belongs to whoever runs PostgreSQL.
pub(crate) fn new_dir() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let n = COUNT.fetch_add(1, Ordering::Relaxed);
    let dir = std::env::temp_dir().join(format!("outerskies-pg-{}-{n}", std::process::id()));
    std::fs::create_dir(&dir).unwrap();
    if is_root() {
        done(Command::new("chown").arg("postgres:postgres").arg(&dir));
    }
    dir
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn keeper(dir: &Path) -> Child {
    let stop = program("pg_ctl");
    let words = std::iter::once(stop.get_program()).chain(stop.get_args());
    let words: Vec<String> = words.map(|w| w.to_str().unwrap().to_owned()).collect();
    let script = format!(
        "trap '' INT TERM HUP; cat >/dev/null; {} stop --wait --mode=immediate --pgdata \"$1/data\" >/dev/null 2>&1; rm -rf \"$1\"",
        words.join(" ")
    );
    let mut command = Command::new("/bin/sh");
    command.args(["-c", &script, "keeper"]).arg(dir).current_dir("/");
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}
