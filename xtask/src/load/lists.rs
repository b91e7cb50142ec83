//! `cargo xtask load lists`: whether a page of charts takes as long among a million as among a hundred.
//!
//! Fills a database of its own with small generated rows, asks the program for pages over HTTP while its owner has a
//! hundred charts, fills up to a million, and asks again. Everything is deleted afterwards.

mod engine;
mod rows;

use std::io::{BufReader, Write};
use std::net::TcpStream;
use std::time::Instant;

use engine::Engine;

const USAGE: &str = "usage: cargo xtask load lists [--program target/release/outerskies] [--engine postgres|sqlite] \
                     [--all 10000000] [--own 1000000]";
/// Charts of the owner at first.
const FEW: u64 = 100;
/// How often each page is asked for.
const TIMES: usize = 200;

/// What is asked for, in words and as a query.
const PAGES: [(&str, &str); 11] = [
    ("newest", ""),
    ("favourites (1 in 10)", "&favourite=true"),
    ("a tag (1 in 100)", "&tag=family"),
    ("a kind (1 in 20)", "&zodiac=sidereal&house_system=koch"),
    ("last changed", "&order=updated"),
    ("last born", "&order=born"),
    ("born in one year", "&order=born&born_from=1960-01-01&born_to=1960-12-31"),
    ("name, 1 in 20", "&name=greta"),
    ("name, 1 in 1,000", "&name=zenobia"),
    ("name, nobody's", "&name=xanthippe"),
    ("favourites by name", "&favourite=true&name=greta"),
];

/// Median and 99th percentile, microseconds.
#[derive(Clone, Copy)]
struct Taken(u32, u32);

pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let option = |name: &str| arguments.iter().position(|a| a == name).and_then(|i| arguments.get(i + 1));
    let number = |name: &str, usual: u64| match option(name) {
        Some(text) => text.parse().map_err(|_| format!("{name} wants a number\n{USAGE}")),
        None => Ok(usual),
    };
    let program = option("--program").map_or("target/release/outerskies", String::as_str);
    let (all, own) = (number("--all", 10_000_000)?, number("--own", 1_000_000)?);
    if all < own || own <= FEW {
        return Err(format!("--all is at least --own, and that more than {FEW}\n{USAGE}"));
    }
    let engine = Engine::start(option("--engine").map_or("postgres", String::as_str), program)?;

    let begun = Instant::now();
    engine.fill_others(all - own)?;
    engine.fill_own(0..FEW)?;
    println!(
        "{} charts of others and {FEW} of the owner after {:.0} s",
        all - own,
        begun.elapsed().as_secs_f64()
    );
    let few = measure(&engine, FEW)?;
    engine.fill_own(FEW..own)?;
    println!("{own} of the owner after {:.0} s; {}", begun.elapsed().as_secs_f64(), engine.size()?);
    let many = measure(&engine, own)?;

    println!(
        "\n{:<24}{:>14}{:>10}{:>14}{:>10}{:>8}",
        "a page of 50, µs", "median, 100", "p99", "median, many", "p99", "ratio"
    );
    for ((name, Taken(few, few_99)), (_, Taken(many, many_99))) in few.iter().zip(&many) {
        let ratio = f64::from(*many) / f64::from(*few);
        println!("{name:<24}{few:>14}{few_99:>10}{many:>14}{many_99:>10}{ratio:>8.2}");
    }
    println!("\n{}", engine.plan()?);
    Ok(())
}

/// Every page, and one nine tenths down the list.
fn measure(engine: &Engine, own: u64) -> Result<Vec<(&'static str, Taken)>, String> {
    let server = engine.serve()?;
    let mut line = Line::open(&server.address)?;
    let mut taken = Vec::new();
    for (name, query) in PAGES {
        taken.push((name, line.measure(&format!("/api/v1/charts?limit=50{query}"))?));
    }
    let mut cursor = String::new();
    for _ in 0..own * 9 / 10 / 100 {
        let page = line.ask(&format!("/api/v1/charts?limit=100{cursor}"))?;
        let next = page["next_cursor"].as_str().ok_or("the list ends too soon")?;
        cursor = format!("&cursor={next}");
    }
    taken.insert(1, ("nine tenths down", line.measure(&format!("/api/v1/charts?limit=50{cursor}"))?));
    Ok(taken)
}

/// One connection to the program.
struct Line {
    stream: TcpStream,
    reader: BufReader<TcpStream>,
    host: String,
}

impl Line {
    fn open(address: &str) -> Result<Line, String> {
        let stream = TcpStream::connect(address).map_err(|e| e.to_string())?;
        stream.set_nodelay(true).map_err(|e| e.to_string())?;
        let reader = BufReader::new(stream.try_clone().map_err(|e| e.to_string())?);
        Ok(Line { stream, reader, host: address.to_owned() })
    }

    fn ask(&mut self, path: &str) -> Result<serde_json::Value, String> {
        let say = |e: std::io::Error| format!("{path}: {e}");
        write!(self.stream, "GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host).map_err(say)?;
        let mut body = Vec::new();
        match super::answer(&mut self.reader, &mut body).map_err(say)? {
            200 => serde_json::from_slice(&body).map_err(|e| format!("{path}: {e}")),
            status => Err(format!("{path}: {status} {}", String::from_utf8_lossy(&body))),
        }
    }

    fn measure(&mut self, path: &str) -> Result<Taken, String> {
        let mut micros = Vec::new();
        for _ in 0..TIMES {
            let begun = Instant::now();
            self.ask(path)?;
            micros.push(begun.elapsed().as_micros().try_into().unwrap_or(u32::MAX));
            // What takes seconds need not be asked two hundred times.
            if micros.len() >= 5 && begun.elapsed().as_millis() > 500 {
                break;
            }
        }
        micros.sort_unstable();
        Ok(Taken(micros[micros.len() / 2], micros[micros.len() * 99 / 100]))
    }
}
