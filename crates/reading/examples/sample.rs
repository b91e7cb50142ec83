//! Prints sample readings, to be read: `cargo run -p reading --example sample -- [ulm|delhi|unknown|SEED] [facts]`.

#[path = "../tests/charts/mod.rs"]
mod charts;

use charts::{samples, untimed};
use reading::Reading;

fn main() {
    let mut args = std::env::args().skip(1);
    let chart = match args.next().unwrap_or_default().as_str() {
        "" | "ulm" => samples::ulm(),
        "delhi" => samples::delhi(),
        "unknown" => untimed(&samples::ulm()),
        seed => samples::random(seed.parse().unwrap_or_default()),
    };
    print(&reading::interpret(&chart), args.next().is_some());
}

fn print(reading: &Reading, facts: bool) {
    for section in &reading.sections {
        println!("\n## {}\n", section.title);
        for paragraph in &section.paragraphs {
            for sentence in &paragraph.sentences {
                let ids = if facts { format!(" [{}]", sentence.facts.join(" ")) } else { String::new() };
                print!("{}{ids} ", sentence.text);
            }
            println!("\n");
        }
    }
    println!("{}\n\n{} words, {} facts", reading.note, reading.words(), reading.facts.len());
}
