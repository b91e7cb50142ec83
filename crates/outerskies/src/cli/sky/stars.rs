//! `outerskies sky stars`.

use std::fmt::Write;

use clap::Args;
use serde_json::{Value, json};
use sky::stars::{self, Star};
use sky::{Ephemeris, Position};

use super::moment::At;
use super::{Format, print_json};
use crate::exit::Failure;

/// Places of the fixed stars at a moment.
#[derive(Args)]
pub struct Stars {
    /// One star alone: a name (Spica), a designation ("alpha Vir", "α Vir") or a number ("HIP 65474")
    #[arg(long)]
    name: Option<String>,
    /// Stars at least this bright
    #[arg(long, allow_negative_numbers = true)]
    brighter_than: Option<f64>,
    #[command(flatten)]
    at: At,
    /// How to print them
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Stars {
    /// Does it.
    pub fn run(self) -> Result<(), Failure> {
        let (sky, at) = (Ephemeris::embedded(), self.at.instant()?);
        let mut rows = Vec::new();
        for star in self.chosen()? {
            rows.push((star, sky.star(&star.astrometry, at).map_err(Failure::wrong)?));
        }
        match self.format {
            Format::Text => super::super::print(&table(&rows)),
            Format::Json => {
                let list: Vec<_> = rows.iter().map(|(star, place)| object(star, place)).collect();
                print_json(&json!({ "jd_ut": at.jd_ut(), "jd_tt": at.jd_tt(), "stars": list }))
            }
        }
    }

    fn chosen(&self) -> Result<Vec<&'static Star>, Failure> {
        if let Some(name) = &self.name {
            let star = stars::find(name).ok_or_else(|| {
                Failure::wrong(format!("--name: no star of the catalogue is called “{name}”"))
                    .hint("“outerskies sky stars” lists them all")
            })?;
            return Ok(vec![star]);
        }
        let faintest = self.brighter_than.unwrap_or(f64::INFINITY);
        Ok(stars::all().iter().filter(|star| star.magnitude <= faintest).collect())
    }
}

fn table(rows: &[(&Star, Position)]) -> String {
    let mut out = format!(
        "{:<18} {:<8} {:>10} {:>5} {:>13} {:>12} {:>12} {:>11}\n",
        "", "", "", "mag.", "longitude", "latitude", "right asc.", "decl."
    );
    for (star, p) in rows {
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "{:<18} {:<8} HIP {:>6} {:>5.2} {:>12.7}° {:>11.7}° {:>11.6}° {:>10.6}°",
            star.name,
            star.designation,
            star.hipparcos,
            star.magnitude,
            p.longitude,
            p.latitude,
            p.right_ascension,
            p.declination
        );
    }
    out
}

fn object(star: &Star, p: &Position) -> Value {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    json!({
        "hipparcos": star.hipparcos,
        "name": text(star.name),
        "designation": text(star.designation),
        "magnitude": star.magnitude,
        "longitude": p.longitude,
        "latitude": p.latitude,
        "longitude_speed": p.longitude_speed,
        "latitude_speed": p.latitude_speed,
        "right_ascension": p.right_ascension,
        "declination": p.declination,
    })
}
