//! Prints sample readings, to be read: `cargo run -p reading --example sample -- [ulm|delhi|SEED] [unknown] [facts]`.

#[path = "../tests/charts/mod.rs"]
mod charts;

use charts::{samples, untimed};
use reading::Reading;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let given = |flag: &str| args.iter().any(|a| a == flag);
    let seed = args.iter().find_map(|a| a.parse().ok());
    let chart = match seed {
        Some(seed) => samples::random(seed),
        None if given("delhi") => samples::delhi(),
        None => samples::ulm(),
    };
    let chart = if given("unknown") { untimed(&chart) } else { chart };
    print(&reading::interpret(&chart, reading::Language::English), given("facts"));
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
