//! A server with its metrics on a free port and its log in a file.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::{TempDir, program};

pub struct Observed {
    pub child: Child,
    pub address: String,
    pub metrics: Option<String>,
    data: TempDir,
}

impl Observed {
    /// Starts with these settings from the environment; metrics on a free port unless they say otherwise.
    pub fn start(env: &[(&str, &str)]) -> Observed {
        let data = TempDir::new();
        let log = File::create(data.path().join("log")).unwrap();
        let mut child = Command::new(program())
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data.path())
            .env("OUTERSKIES__TELEMETRY__METRICS_LISTEN", "127.0.0.1:0")
            .envs(env.iter().copied())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let first = lines.next().unwrap();
        let address =
            first.strip_prefix("Outer Skies is at http://").unwrap().trim_end_matches('/').to_owned();
        let mut observed = Observed { child, address, metrics: None, data };
        lines.next().expect("it says where its data are");
        // The line about metrics is printed before anything is served, or not at all.
        if observed.ready() == 200 && !observed.log().contains("metrics cannot be served") {
            let off = env.contains(&("OUTERSKIES__TELEMETRY__METRICS_LISTEN", ""));
            observed.metrics = (!off).then(|| {
                let line = lines.next().unwrap();
                let rest = line.strip_prefix("Its metrics are at http://").unwrap();
                rest.strip_suffix("/metrics").unwrap().to_owned()
            });
        }
        observed
    }

    /// Everything that was logged so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.data.path().join("log")).unwrap()
    }

    /// The lines that were logged so far, each a JSON object.
    pub fn lines(&self) -> Vec<Value> {
        self.log().lines().map(|l| serde_json::from_str(l).unwrap_or_else(|e| panic!("{e}: {l}"))).collect()
    }

    pub fn data(&self) -> &std::path::Path {
        self.data.path()
    }

    /// Sends a request with these header lines and answers status, head and body.
    pub fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> (u16, String, String) {
        ask(&self.address, method, path, headers, body)
    }

    pub fn get(&self, path: &str) -> u16 {
        self.ask("GET", path, "", "").0
    }

    pub fn ready(&self) -> u16 {
        self.get("/health/ready")
    }

    /// Casts and saves a chart.
    pub fn cast(&self, body: &Value, headers: &str) -> String {
        let headers = format!("Content-Type: application/json\r\n{headers}");
        let (status, head, text) = self.ask("POST", "/api/v1/charts", &headers, &body.to_string());
        assert_eq!(status, 201, "{text}");
        head
    }

    /// What `/metrics` says.
    pub fn scrape(&self) -> String {
        let (status, head, text) = ask(self.metrics.as_ref().unwrap(), "GET", "/metrics", "", "");
        assert!(status == 200 && head.contains("text/plain; version=0.0.4"), "{head}");
        text
    }

    /// Asks it to stop, as a service manager would.
    pub fn told_to_stop(&self) {
        assert!(Command::new("kill").arg(self.child.id().to_string()).status().unwrap().success());
    }

    /// Waits for its end and answers its exit status.
    pub fn ended(&mut self) -> i32 {
        eventually("it ends", || self.child.try_wait().unwrap()).code().unwrap_or(-1)
    }
}

impl Drop for Observed {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One request on a connection of its own.
pub fn ask(address: &str, method: &str, path: &str, headers: &str, body: &str) -> (u16, String, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
    let length = body.len();
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}")
        .unwrap();
    answer(stream)
}

/// Reads an answer to its end.
pub fn answer(mut stream: TcpStream) -> (u16, String, String) {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {answer:?}"));
    (head.split(' ').nth(1).unwrap().parse().unwrap(), head.to_owned(), body.to_owned())
}

/// Asks again until there is an answer, for at most ten seconds.
pub fn eventually<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(begun.elapsed() < Duration::from_secs(10), "never: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
