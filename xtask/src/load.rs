//! `cargo xtask load`: asks a server on this machine again and again, and says how often it answered.

mod lists;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

const USAGE: &str = "usage: cargo xtask load --address 127.0.0.1:8080 --path /health/live [--body FILE] \
                     [--connections 8] [--seconds 5]";

/// The most connections and the longest time: this is for measuring, not for breaking.
const MOST_CONNECTIONS: usize = 256;
const LONGEST_S: u64 = 120;

struct Load {
    address: SocketAddr,
    request: Vec<u8>,
    connections: usize,
    duration: Duration,
}

/// What one connection saw.
#[derive(Default)]
struct Seen {
    micros: Vec<u32>,
    refused: usize,
}

/// Runs the load and prints what came of it.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    if let Some(("lists", rest)) = arguments.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        return lists::run(rest);
    }
    let load = read(arguments)?;
    let start = Instant::now();
    let seen: Vec<Result<Seen, String>> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..load.connections).map(|_| scope.spawn(|| connection(&load, start))).collect();
        threads
            .into_iter()
            .map(|t| t.join().unwrap_or_else(|_| Err("a connection panicked".to_owned())))
            .collect()
    });
    let mut micros = Vec::new();
    let mut refused = 0;
    for one in seen {
        let one = one?;
        micros.extend(one.micros);
        refused += one.refused;
    }
    report(micros, refused, start.elapsed());
    Ok(())
}

fn read(arguments: &[String]) -> Result<Load, String> {
    let option = |name: &str| arguments.iter().position(|a| a == name).and_then(|i| arguments.get(i + 1));
    let number = |name: &str, usual: u64| match option(name) {
        Some(text) => text.parse().map_err(|_| format!("{name} wants a number\n{USAGE}")),
        None => Ok(usual),
    };
    let address: SocketAddr = option("--address").and_then(|a| a.parse().ok()).ok_or(USAGE)?;
    if !address.ip().is_loopback() {
        return Err("load goes to this machine only".to_owned());
    }
    let path = option("--path").ok_or(USAGE)?;
    let body = option("--body").map(std::fs::read).transpose().map_err(|e| e.to_string())?;
    let request = match body {
        None => format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n").into_bytes(),
        Some(body) => {
            let head = format!(
                "POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
                body.len()
            );
            [head.into_bytes(), body].concat()
        }
    };
    Ok(Load {
        address,
        request,
        connections: (number("--connections", 8)? as usize).clamp(1, MOST_CONNECTIONS),
        duration: Duration::from_secs(number("--seconds", 5)?.clamp(1, LONGEST_S)),
    })
}

fn connection(load: &Load, start: Instant) -> Result<Seen, String> {
    let say = |e: std::io::Error| format!("{}: {e}", load.address);
    let mut stream = TcpStream::connect(load.address).map_err(say)?;
    stream.set_nodelay(true).map_err(say)?;
    let mut reader = BufReader::with_capacity(64 * 1024, stream.try_clone().map_err(say)?);
    let mut seen = Seen::default();
    while start.elapsed() < load.duration {
        let asked = Instant::now();
        stream.write_all(&load.request).map_err(say)?;
        let status = answer(&mut reader, &mut std::io::sink()).map_err(say)?;
        seen.micros.push(asked.elapsed().as_micros().try_into().unwrap_or(u32::MAX));
        seen.refused += usize::from(!(200..300).contains(&status));
    }
    Ok(seen)
}

/// Reads one answer to its end, its body into `body`, and gives its status.
fn answer(reader: &mut impl BufRead, body: &mut impl Write) -> std::io::Result<u16> {
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or(0);
    let mut length = 0;
    loop {
        line.clear();
        if reader.read_line(&mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        let field = line.trim_end().to_ascii_lowercase();
        if field.is_empty() {
            break;
        }
        if let Some(value) = field.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    std::io::copy(&mut reader.take(length), body)?;
    Ok(status)
}

fn report(mut micros: Vec<u32>, refused: usize, took: Duration) {
    micros.sort_unstable();
    let at = |part: f64| micros.get((micros.len() as f64 * part) as usize).copied().unwrap_or(0);
    println!(
        "{:.0} answers a second, {} in all, {refused} not 2xx; µs: median {}, p99 {}, longest {}",
        micros.len() as f64 / took.as_secs_f64(),
        micros.len(),
        at(0.5),
        at(0.99),
        micros.last().copied().unwrap_or(0)
    );
}
