//! The program, serving on a free port with a data directory of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::{TempDir, program};

/// A running server; killed when dropped.
pub struct Server {
    child: Child,
    pub address: String,
    pub data: TempDir,
}

/// What it answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&self.body)))
    }
}

impl Server {
    pub fn start() -> Server {
        Server::start_in(TempDir::new(), &[])
    }

    pub fn start_with(env: &[(&str, &str)]) -> Server {
        Server::start_in(TempDir::new(), env)
    }

    /// Starts on an existing data directory.
    pub fn start_in(data: TempDir, env: &[(&str, &str)]) -> Server {
        Server::start_at("127.0.0.1:0", data, env)
    }

    /// Starts at an address that was chosen before.
    pub fn start_at(listen: &str, data: TempDir, env: &[(&str, &str)]) -> Server {
        let mut child = Command::new(program())
            .args(["serve", "--listen", listen, "--data"])
            .arg(data.path())
            .env("OUTERSKIES__LOG__LEVEL", "warn")
            .env("OUTERSKIES__TELEMETRY__METRICS_LISTEN", "")
            .envs(env.iter().copied())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("Outer Skies is at http://").expect("it prints its address");
        let address = address.trim_end_matches('/').to_owned();
        Server { child, address, data }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], b"")
    }

    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &[("Content-Type", "application/json")], body.to_string().as_bytes())
    }

    pub fn delete(&self, path: &str) -> Answer {
        self.send("DELETE", path, &[], b"")
    }

    /// Casts a chart that must succeed.
    pub fn chart(&self, body: &Value) -> Value {
        let answer = self.post("/api/v1/charts", body);
        assert_eq!(answer.status, 201, "{}", answer.text());
        answer.json()
    }

    /// A request of any shape, written by hand so that nothing is mended on the way.
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(n, _)| n.eq_ignore_ascii_case("host")) {
            head += &format!("Host: {}\r\n", self.address);
        }
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        if !headers.iter().any(|(n, _)| n.eq_ignore_ascii_case("transfer-encoding")) {
            head += &format!("Content-Length: {}\r\n", body.len());
        }
        self.raw(&[head.as_bytes(), b"\r\n", body].concat())
    }

    /// Bytes as they are.
    pub fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
        // A refused body may be cut short by the server: what was answered still counts.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        parse(&answer)
    }

    /// Asks it to stop, as a service manager would, and waits; the data directory stays.
    #[cfg(unix)]
    pub fn terminate(mut self) -> (i32, TempDir) {
        assert!(Command::new("kill").arg(self.pid().to_string()).status().unwrap().success());
        let status = self.child.wait().unwrap();
        (status.code().unwrap_or(-1), self.take_data())
    }

    /// Kills it without warning; the data directory stays.
    pub fn kill(mut self) -> TempDir {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.take_data()
    }

    fn take_data(&mut self) -> TempDir {
        std::mem::replace(&mut self.data, TempDir::new())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn parse(answer: &[u8]) -> Answer {
    let end = answer.windows(4).position(|w| w == b"\r\n\r\n").expect("an HTTP answer");
    let head = std::str::from_utf8(&answer[..end]).unwrap();
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(n, v)| (n.trim().to_owned(), v.trim().to_owned()))
        .collect();
    let chunked = headers.iter().any(|(n, v)| n.eq_ignore_ascii_case("transfer-encoding") && v == "chunked");
    let body = &answer[end + 4..];
    let body = if chunked { unchunk(body) } else { body.to_vec() };
    Answer { status, headers, body }
}

fn unchunk(mut body: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    while let Some(end) = body.windows(2).position(|w| w == b"\r\n") {
        let size = usize::from_str_radix(std::str::from_utf8(&body[..end]).unwrap(), 16).unwrap();
        if size == 0 {
            break;
        }
        out.extend_from_slice(&body[end + 2..end + 2 + size]);
        body = &body[end + 4 + size..];
    }
    out
}
