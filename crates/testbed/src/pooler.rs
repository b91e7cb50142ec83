//! PgBouncer in transaction mode, where it is installed.

use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Cluster;

/// A running PgBouncer, ended and removed when it is dropped.
#[derive(Debug)]
pub struct Pooler {
    child: Child,
    port: u16,
    dir: PathBuf,
}

impl Pooler {
    /// A pooler before a cluster; `lenient` swallows the settings of sessions. Nothing when it is not installed.
    pub fn before(cluster: &Cluster, lenient: bool) -> Option<Pooler> {
        let program =
            ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"].into_iter().find(|p| PathBuf::from(p).exists());
        let Some(program) = program else {
            eprintln!("skipped: PgBouncer is not installed");
            return None;
        };
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let dir = crate::postgres::new_dir();
        let ignored = if lenient { "ignore_startup_parameters = extra_float_digits,options\n" } else { "" };
        let ini = dir.join("pgbouncer.ini");
        let text = format!(
            "[databases]\n* = host=127.0.0.1 port={}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\n\
             unix_socket_dir =\npool_mode = transaction\nauth_type = any\n{ignored}",
            cluster.port()
        );
        // Every user is this one; the clusters trust loopback.
        let text = text.replace("* = host=127.0.0.1", "* = user=postgres host=127.0.0.1");
        std::fs::File::create(&ini).unwrap().write_all(text.as_bytes()).unwrap();
        let mut command = if crate::postgres::is_root() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", program]);
            command
        } else {
            Command::new(program)
        };
        command.arg(&ini).current_dir("/").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().unwrap();
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(start.elapsed() < Duration::from_secs(10), "PgBouncer does not listen");
            std::thread::sleep(Duration::from_millis(50));
        }
        Some(Pooler { child, port, dir })
    }

    /// The address of a database through it.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }
}

impl Drop for Pooler {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}
