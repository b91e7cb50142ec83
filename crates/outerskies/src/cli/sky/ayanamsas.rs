//! `outerskies sky ayanamsas`.

use std::fmt::Write;

use chart::options::Ayanamsa;
use clap::Args;
use serde_json::json;
use sky::Ephemeris;

use super::moment::At;
use super::{Format, print_json};
use crate::exit::Failure;

/// Lists the sidereal zodiacs with their values at a moment.
#[derive(Args)]
pub struct Ayanamsas {
    #[command(flatten)]
    at: At,
    /// How to print them
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Ayanamsas {
    /// Does it.
    pub fn run(self) -> Result<(), Failure> {
        let (sky, at) = (Ephemeris::embedded(), self.at.instant()?);
        let mut rows = Vec::with_capacity(sky::Ayanamsa::COUNT);
        for ayanamsa in Ayanamsa::known() {
            rows.push((ayanamsa, sky.offset(ayanamsa, at).map_err(Failure::wrong)?));
        }
        match self.format {
            Format::Text => {
                let mut out = format!("{:<30} {:>12} {:>12}  definition\n", "", "mean", "true");
                for (ayanamsa, offset) in rows {
                    // Writing to a String cannot fail.
                    let _ = writeln!(
                        out,
                        "{:<30} {:>11.6}° {:>11.6}°  {}",
                        ayanamsa.id(),
                        offset.apparent,
                        offset.with_nutation,
                        ayanamsa.source()
                    );
                }
                super::super::print(&out)
            }
            Format::Json => {
                let list: Vec<_> = rows
                    .into_iter()
                    .map(|(ayanamsa, offset)| {
                        json!({
                            "id": ayanamsa.id(),
                            "number": ayanamsa.number(),
                            "name": ayanamsa.name(),
                            "aliases": ayanamsa.aliases(),
                            "source": ayanamsa.source(),
                            "star_based": ayanamsa.is_star_based(),
                            "precession_only": offset.precession,
                            "without_nutation": offset.apparent,
                            "with_nutation": offset.with_nutation,
                        })
                    })
                    .collect();
                print_json(&json!({ "jd_ut": at.jd_ut(), "jd_tt": at.jd_tt(), "ayanamsas": list }))
            }
        }
    }
}
