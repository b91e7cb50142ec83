//! A steady load on a server, and what became of every request.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::server::{Answer, parse};

/// Requests that may be open at once.
const PLACES: u32 = 16;

/// A running load.
pub struct Load {
    stop: Arc<AtomicBool>,
    places: Vec<JoinHandle<Vec<Seen>>>,
}

/// What became of a request.
pub struct Seen {
    pub at: Instant,
    pub took: Duration,
    /// `None` when the connection was refused or cut.
    pub answer: Option<Answer>,
}

impl Seen {
    pub fn status(&self) -> u16 {
        self.answer.as_ref().map_or(0, |answer| answer.status)
    }
}

impl Load {
    /// Sends this request again and again, so many times a second if the server keeps up.
    pub fn start(address: &str, per_second: u32, request: &[u8]) -> Load {
        let stop = Arc::new(AtomicBool::new(false));
        let pause = Duration::from_secs(1) * PLACES / per_second;
        let places = (0..PLACES).map(|n| {
            let (address, request, stop) = (address.to_owned(), request.to_owned(), stop.clone());
            let mut due = Instant::now() + pause * n / PLACES;
            std::thread::spawn(move || {
                let mut seen = Vec::new();
                while !stop.load(Ordering::Relaxed) {
                    std::thread::sleep(due.saturating_duration_since(Instant::now()));
                    due = (due + pause).max(Instant::now() - pause);
                    let at = Instant::now();
                    let answer = ask(&address, &request);
                    seen.push(Seen { at, took: at.elapsed(), answer });
                }
                seen
            })
        });
        let places = places.collect();
        Load { stop, places }
    }

    /// Ends it, and tells of every request in the order of asking.
    pub fn end(self) -> Vec<Seen> {
        self.stop.store(true, Ordering::Relaxed);
        let mut seen: Vec<Seen> = self.places.into_iter().flat_map(|place| place.join().unwrap()).collect();
        seen.sort_by_key(|s| s.at);
        seen
    }
}

/// One request on a connection of its own; `None` when that is refused or cut.
pub fn ask(address: &str, request: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(40))).ok()?;
    stream.write_all(request).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    answer.windows(4).any(|w| w == b"\r\n\r\n").then(|| parse(&answer))
}

/// The request in bytes, on a connection of its own.
pub fn request(method: &str, path: &str, host: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let mut head = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    for (name, value) in headers {
        head += &format!("{name}: {value}\r\n");
    }
    format!("{head}Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// The 99th percentile of what was asked within a span of time.
pub fn p99(seen: &[Seen], from: Instant, to: Instant) -> Duration {
    let mut took: Vec<Duration> =
        seen.iter().filter(|s| (from..to).contains(&s.at)).map(|s| s.took).collect();
    took.sort_unstable();
    took[took.len() * 99 / 100]
}
