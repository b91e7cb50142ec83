//! Writes the sample wheels into a folder, to be looked at: `cargo run -p chart --example wheels -- out`.

#[path = "../tests/samples/mod.rs"]
mod samples;

use chart as engine;
use chart::PointId;
use chart::wheel::{Options, Theme, glyph_id, glyph_symbols, stylesheet_for, svg};

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
    std::fs::write(format!("{folder}/page.html"), page())?;
    std::fs::write(format!("{folder}/sprite.svg"), glyph_symbols())
}

/// A page with a sprite, a row of glyphs from it, and one inline wheel a theme.
fn page() -> String {
    let wheel = svg(&samples::delhi(), &Options::page());
    let row: String = PointId::BODIES
        .map(|id| format!("<svg width=\"24\" height=\"24\"><use href=\"#{}\"/></svg>", glyph_id(id)))
        .concat();
    format!(
        "<!doctype html><meta charset=\"utf-8\"><style>{}{}body{{margin:0;display:flex;flex-wrap:wrap}}\
         div{{width:560px}}[data-theme=night]{{background:#0c111c;color:#ede6d6}}\
         .lit [data-body]:not([data-body=sun]){{opacity:.25}}</style>{}\
         <div>{row}{wheel}</div><div data-theme=\"night\" class=\"lit\">{row}{wheel}</div>",
        stylesheet_for(Theme::Paper, "[data-theme=paper]"),
        stylesheet_for(Theme::Night, "[data-theme=night]"),
        glyph_symbols(),
    )
}
