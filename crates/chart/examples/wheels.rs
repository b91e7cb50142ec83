//! Writes the sample wheels into a folder, to be looked at: `cargo run -p chart --example wheels -- out`.

#[path = "../tests/samples/mod.rs"]
mod samples;

use chart as engine;
use chart::PointId;
use chart::wheel::{Options, Theme, glyph_symbols, svg};

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/wheels".to_owned());
    std::fs::create_dir_all(&folder)?;
    for (name, chart) in samples::all() {
        for (theme, suffix) in [(Theme::Paper, "paper"), (Theme::Night, "night"), (Theme::Auto, "auto")] {
            let mut options = Options::file(theme);
            if matches!(name, "worst" | "full") {
                options.points = PointId::BODIES.to_vec();
            }
            let text = svg(&chart, &options);
            println!("{name}-{suffix} {}", text.len());
            std::fs::write(format!("{folder}/{name}-{suffix}.svg"), text)?;
        }
    }
    std::fs::write(format!("{folder}/sprite.svg"), glyph_symbols())
}
