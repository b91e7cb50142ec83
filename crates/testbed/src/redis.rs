//! Redis servers, alone or as a cluster.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// How long servers may take to come up.
const PATIENCE: Duration = Duration::from_secs(20);

/// A Redis server on a free loopback port that keeps nothing on disk; killed when dropped.
#[derive(Debug)]
pub struct Redis {
    child: Child,
    port: u16,
    dir: PathBuf,
    options: Vec<String>,
}

impl Redis {
    /// Starts one with these options of its command line.
    pub fn start(options: &[&str]) -> Redis {
        Redis::start_at(free_port(), options)
    }

    /// The same at a port that was chosen before; with `--port 0` among the options it is for TLS alone.
    pub fn start_at(port: u16, options: &[&str]) -> Redis {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("outerskies-redis-{}-{n}", std::process::id()));
        std::fs::create_dir(&dir).unwrap();
        let options: Vec<String> = options.iter().map(|o| (*o).to_owned()).collect();
        let child = spawn(port, &dir, &options);
        let redis = Redis { child, port, dir, options };
        redis.wait();
        redis
    }

    /// A cluster of three masters, each with a replica that follows it: the masters first.
    pub fn cluster() -> Vec<Redis> {
        let options = ["--cluster-enabled", "yes", "--cluster-node-timeout", "2000"];
        let nodes: Vec<Redis> = (0..6).map(|_| Redis::start(&options)).collect();
        let addresses: Vec<String> = nodes.iter().map(|n| format!("127.0.0.1:{}", n.port)).collect();
        let mut create = vec!["--cluster", "create"];
        create.extend(addresses.iter().map(String::as_str));
        create.extend(["--cluster-replicas", "1", "--cluster-yes"]);
        let said = nodes[0].cli(&create);
        assert!(said.contains("All 16384 slots covered"), "{said}");
        // Without a replica that follows its master there is no failover.
        let up = |n: &Redis| n.cli(&["info", "replication"]).contains("master_link_status:up");
        let whole = |n: &Redis| n.cli(&["cluster", "info"]).contains("cluster_state:ok");
        let begun = Instant::now();
        while nodes.iter().filter(|n| up(n)).count() < 3 || !nodes.iter().all(whole) {
            assert!(begun.elapsed() < PATIENCE, "the cluster does not come up");
            std::thread::sleep(Duration::from_millis(200));
        }
        nodes
    }

    fn wait(&self) {
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            assert!(begun.elapsed() < PATIENCE, "Redis does not come up");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Sends it a signal by name, such as `STOP`.
    pub fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
    }

    /// Kills it.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to end, and waits.
    pub fn terminate(&mut self) {
        self.signal("TERM");
        self.child.wait().unwrap();
    }

    /// Starts it again, with nothing in it.
    pub fn restart(&mut self) {
        self.child = spawn(self.port, &self.dir, &self.options);
        self.wait();
    }

    /// Its port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}/", self.port)
    }

    /// What `redis-cli` answers.
    pub fn cli(&self, arguments: &[&str]) -> String {
        let port = self.port.to_string();
        let output = Command::new("redis-cli").args(["-p", &port]).args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

fn spawn(port: u16, dir: &Path, options: &[String]) -> Child {
    Command::new("redis-server")
        .args(["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--port"])
        .arg(port.to_string())
        .arg("--dir")
        .arg(dir)
        .args(options)
        .stdout(Stdio::null())
        .spawn()
        .expect("redis-server is installed")
}

/// A port whose bus of a cluster, 10000 above, is a port as well.
pub fn free_port() -> u16 {
    loop {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        if port < 55_000 && TcpListener::bind(("127.0.0.1", port + 10_000)).is_ok() {
            return port;
        }
    }
}
