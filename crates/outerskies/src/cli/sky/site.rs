//! The options that say where on the Earth somebody looks at the sky.

use chart::almanac::{Interval, LocalClock};
use chart::birth::ZoneChoice;
use clap::Args;
use model::places::FoundPlace;
use sky::events::Site;

use crate::cli::birth::look_up;
use crate::exit::Failure;

/// A place on the command line.
#[derive(Args)]
pub struct Whereabouts {
    /// Geographic latitude in degrees, north positive
    #[arg(long, allow_negative_numbers = true)]
    lat: Option<f64>,
    /// Geographic longitude in degrees, east positive
    #[arg(long, allow_negative_numbers = true)]
    lon: Option<f64>,
    /// The place, looked up in the built-in gazetteer, instead of --lat and --lon
    #[arg(long, conflicts_with_all = ["lat", "lon"])]
    place: Option<String>,
    /// Zone whose clocks are shown too: Europe/Lisbon, +05:30 or LMT; the place's own when it was looked up
    #[arg(long, allow_hyphen_values = true)]
    zone: Option<String>,
}

impl Whereabouts {
    /// The place at sea level, and its clocks over `interval`.
    pub fn parse(self, interval: &Interval) -> Result<(Site, LocalClock), Failure> {
        let found = self.place.as_deref().map(look_up).transpose()?;
        let latitude = self.lat.or(found.as_ref().map(|place| place.latitude));
        let longitude = self.lon.or(found.as_ref().map(|place| place.longitude));
        let (Some(latitude), Some(longitude)) = (latitude, longitude) else {
            return Err(Failure::wrong("the place is missing: give --lat and --lon, or --place")
                .hint("such as --lat 38.72 --lon -9.13, or --place Lisbon"));
        };
        within("--lat", latitude, 90.0)?;
        within("--lon", longitude, 180.0)?;
        let clock = match self.zone.or(found.map(|FoundPlace { zone, .. }| zone)) {
            None => LocalClock::none(),
            Some(zone) => ZoneChoice::parse(&zone)
                .and_then(|zone| LocalClock::new(&zone, longitude, interval))
                .map_err(|error| Failure::wrong(format!("--zone: {error}")))?,
        };
        Ok((Site { latitude, longitude, height: 0.0 }, clock))
    }
}

fn within(option: &str, degrees: f64, limit: f64) -> Result<(), Failure> {
    if degrees.abs() <= limit {
        return Ok(());
    }
    Err(Failure::wrong(format!("{option}: {degrees} is not between −{limit} and {limit} degrees")))
}
