//! `outerskies reading`.

use clap::{Args, ValueEnum};
use reading::{Language, UnknownLanguage};
use sky::Ephemeris;

use super::birth::Birth;
use super::table;
use crate::exit::Failure;

/// Read a chart in words.
#[derive(Args)]
pub struct Reading {
    #[command(flatten)]
    birth: Birth,
    /// Its language, a code such as en, de, es, fr or pt
    #[arg(long, default_value = "en")]
    language: String,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How a reading is printed.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Paragraphs, and the facts they rest on
    Text,
    /// The document of the API
    Json,
}

impl Reading {
    /// Reads it.
    pub fn run(self) -> Result<(), Failure> {
        let language: Language = self.language.parse().map_err(unknown)?;
        let chart = self.birth.parse()?.cast(&Ephemeris::embedded())?;
        let reading = reading::interpret(&chart, language);
        super::print(&match self.format {
            Format::Text => table::reading(&reading),
            Format::Json => serde_json::to_string_pretty(&reading).map_err(Failure::failed)? + "\n",
        })
    }
}

fn unknown(language: UnknownLanguage) -> Failure {
    let all: Vec<String> = Language::ALL.iter().map(|l| format!("{} ({})", l.code(), l.name())).collect();
    Failure::wrong(format!("there are {language}"))
        .hint(format!("--language takes one of {}", all.join(", ")))
}
