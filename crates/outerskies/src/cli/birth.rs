//! The options that describe a birth, shared by `chart cast` and `reading`.

use clap::Args;
use model::charts::{ChartDraft, NewChart};
use model::places::{FoundPlace, PlaceFinder};
use outside::Gazetteer;

use crate::exit::Failure;

/// A birth on the command line.
#[derive(Args)]
pub struct Birth {
    /// Date of birth, such as 1990-05-15
    #[arg(long)]
    date: String,
    /// Clock time, such as 14:30 or 14:30:15; left out when unknown
    #[arg(long)]
    time: Option<String>,
    /// Birthplace, looked up in the built-in gazetteer: "New York", "Paris, Texas"
    #[arg(long)]
    place: Option<String>,
    /// Geographic latitude in degrees, north positive
    #[arg(long, allow_negative_numbers = true)]
    lat: Option<f64>,
    /// Geographic longitude in degrees, east positive
    #[arg(long, allow_negative_numbers = true)]
    lon: Option<f64>,
    /// Time zone (Europe/Lisbon), offset (+05:30), or LMT for local mean time
    #[arg(long, allow_hyphen_values = true)]
    zone: Option<String>,
    /// earlier or later, for a clock time that happened twice
    #[arg(long)]
    fold: Option<String>,
    /// gregorian (default) or julian
    #[arg(long)]
    calendar: Option<String>,
    /// placidus (default), koch, porphyry, regiomontanus, campanus, equal, whole_sign, or its letter
    #[arg(long)]
    house_system: Option<String>,
    /// tropical (default) or sidereal
    #[arg(long)]
    zodiac: Option<String>,
    /// lahiri (default), fagan_bradley … (`outerskies sky ayanamsas` lists 47), or own:JULIAN_DAY:DEGREES
    #[arg(long)]
    ayanamsa: Option<String>,
    /// ΔT in seconds instead of the built-in model's
    #[arg(long, allow_negative_numbers = true)]
    delta_t: Option<f64>,
    /// Name of the chart
    #[arg(long, default_value = "")]
    name: String,
}

impl Birth {
    /// Reads the options; a place is looked up unless coordinates are given.
    pub fn parse(self) -> Result<NewChart, Failure> {
        let found = match (&self.place, self.lat, self.lon) {
            (Some(place), None, None) => Some(look_up(place)?),
            _ => None,
        };
        let draft = ChartDraft {
            name: self.name,
            date: self.date,
            time: self.time,
            calendar: self.calendar,
            fold: self.fold,
            place_name: found.as_ref().map(FoundPlace::full_name).or(self.place).unwrap_or_default(),
            latitude: self.lat.or(found.as_ref().map(|p| p.latitude)),
            longitude: self.lon.or(found.as_ref().map(|p| p.longitude)),
            zone: self.zone.or(found.map(|p| p.zone)),
            zodiac: self.zodiac,
            ayanamsa: self.ayanamsa,
            house_system: self.house_system,
            delta_t_s: self.delta_t,
        };
        Ok(draft.parse()?)
    }
}

/// The best place of that name; the answer names it in full, so that a wrong guess is seen.
fn look_up(name: &str) -> Result<FoundPlace, Failure> {
    PlaceFinder::search(&Gazetteer::embedded(), name, 1).into_iter().next().ok_or_else(|| {
        Failure::wrong(format!("--place: no place is called “{name}”"))
            .hint("try the beginning of its name, or give --lat, --lon and --zone")
    })
}
