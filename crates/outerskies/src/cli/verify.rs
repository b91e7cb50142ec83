//! `outerskies verify`.

use std::io::Read;
use std::path::{Path, PathBuf};

use chart::Chart;
use clap::{Args, ValueEnum};
use sky::Ephemeris;

use super::birth::Birth;
use super::table;
use crate::exit::Failure;

/// More than this is not read: far longer than the longest text or chart.
const LARGEST_FILE: u64 = 4 << 20;

/// Hold an English text against a chart, sentence by sentence.
#[derive(Args)]
pub struct Verify {
    /// File with the text; standard input when left out, or as `-`
    text: Option<PathBuf>,
    /// A chart as `outerskies chart cast --format json` prints it, in place of a birth
    #[arg(long, value_name = "FILE", conflicts_with = "Birth", required_unless_present = "Birth")]
    chart: Option<PathBuf>,
    #[command(flatten)]
    birth: Option<Birth>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How it is printed.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A line a sentence, with what it claims
    Text,
    /// The document of the API
    Json,
}

impl Verify {
    /// Does it. What it finds is output, not failure.
    pub fn run(self) -> Result<(), Failure> {
        let chart = match (self.birth, self.chart) {
            (Some(birth), _) => birth.parse()?.cast(&Ephemeris::embedded())?,
            (None, Some(file)) => document(&file)?,
            (None, None) => return Err(Failure::wrong("there is neither a birth nor a chart")),
        };
        let text = match self.text.filter(|file| file.as_os_str() != "-") {
            Some(file) => read(&file)?,
            None => whole(std::io::stdin().lock(), "standard input")?,
        };
        let found = reading::verify(&chart, model::verify::text(&text)?);
        super::print(&match self.format {
            Format::Text => table::verification(&found),
            Format::Json => serde_json::to_string_pretty(&found).map_err(Failure::failed)? + "\n",
        })
    }
}

/// A chart that was printed before.
fn document(file: &Path) -> Result<Chart, Failure> {
    serde_json::from_str(&read(file)?).map_err(|e| {
        Failure::wrong(format!("{}: this is not a chart: {e}", file.display()))
            .hint("`outerskies chart cast --format json` prints one")
    })
}

fn read(file: &Path) -> Result<String, Failure> {
    let open = std::fs::File::open(file).map_err(|e| Failure::wrong(format!("{}: {e}", file.display())))?;
    whole(open, &file.display().to_string())
}

/// All of it, unless it is too long or not UTF-8.
fn whole(from: impl Read, name: &str) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    from.take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| Failure::wrong(format!("{name}: {e}")))?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Failure::wrong(format!("{name}: longer than {} MiB", LARGEST_FILE >> 20)));
    }
    String::from_utf8(bytes)
        .map_err(|e| Failure::wrong(format!("{name}: not UTF-8 at byte {}", e.utf8_error().valid_up_to())))
}
