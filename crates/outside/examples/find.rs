//! `cargo run -p outside --example find -- koln`: what the gazetteer answers, and how fast.

use std::time::Instant;

use outside::places::Gazetteer;

fn main() {
    let query = std::env::args().skip(1).collect::<Vec<_>>().join(" ");
    let start = Instant::now();
    let gazetteer = Gazetteer::embedded();
    let opened = start.elapsed();
    let start = Instant::now();
    let found = gazetteer.search(&query, 10);
    let searched = start.elapsed();
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
    println!("{} places; opened in {opened:?}, searched in {searched:?}", gazetteer.len());
}
