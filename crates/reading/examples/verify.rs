//! Holds the text on standard input against a sample chart:
//! `cargo run -p reading --example verify -- [ulm|delhi|SEED] [unknown] < text.txt`.

#[path = "../tests/charts/mod.rs"]
mod charts;

use std::io::Read;

use charts::{samples, untimed};

fn main() -> std::io::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let given = |flag: &str| args.iter().any(|a| a == flag);
    let seed = args.iter().find_map(|a| a.parse().ok());
    let chart = match seed {
        Some(seed) => samples::random(seed),
        None if given("delhi") => samples::delhi(),
        None => samples::ulm(),
    };
    let chart = if given("unknown") { untimed(&chart) } else { chart };
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let found = reading::verify(&chart, &text);
    for sentence in &found.sentences {
        println!("{:?}: {}", sentence.verdict, sentence.text);
        for claim in &sentence.claims {
            println!("    {:?}: {} [{}]", claim.verdict, claim.text, claim.evidence.join(" "));
        }
    }
    println!("{:?}", found.tally);
    Ok(())
}
