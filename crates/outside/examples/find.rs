//! `cargo run -p outside --example find -- koln`: what the gazetteer answers, and how fast.

use std::time::Instant;

use outside::places::Gazetteer;

/// Searches after the first, which also waits for pages of the program to be read.
const REPEATS: u32 = 50;

fn main() {
    let query = std::env::args().skip(1).collect::<Vec<_>>().join(" ");
    let start = Instant::now();
    let gazetteer = Gazetteer::embedded();
    let opened = start.elapsed();
    let start = Instant::now();
    let found = gazetteer.search(&query, 10);
    let first = start.elapsed();
    let start = Instant::now();
    for _ in 0..REPEATS {
        std::hint::black_box(gazetteer.search(std::hint::black_box(&query), 10));
    }
    let again = start.elapsed() / REPEATS;
    for place in found {
        let admin = place.admin.map(|admin| format!("{admin}, ")).unwrap_or_default();
        println!(
            "{:>9}  {}, {admin}{}  {:.5} {:.5}  {}  {}",
            place.id,
            place.name,
            place.country,
            place.latitude,
            place.longitude,
            place.zone,
            place.population
        );
    }
    println!("{} places; opened in {opened:?}, searched in {first:?}, then in {again:?}", gazetteer.len());
}
