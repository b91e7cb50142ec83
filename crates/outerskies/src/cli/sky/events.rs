//! What happens in the sky between two dates: `outerskies sky phases`, `eclipses`, `rise-set` and so on.

use chart::PointId;
use chart::almanac::{self, BadInterval, Interval};
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;
use sky::Ephemeris;

use super::site::Whereabouts;
use super::{Format, text};
use crate::cli::print;
use crate::exit::Failure;

/// What to list.
#[derive(Subcommand)]
pub enum Events {
    /// New moons, full moons and quarters
    Phases(Between),
    /// Equinoxes, solstices, perihelia and aphelia
    Seasons(Between),
    /// Where planets turn retrograde or direct
    Stations(OfBodies),
    /// When planets enter signs
    Ingresses(OfBodies),
    /// Eclipses of the Sun or the Moon
    Eclipses(Eclipses),
    /// Rise, set, culminations and twilight at a place
    RiseSet(AtPlace),
    /// The planetary hours of a place
    Hours(Hours),
}

/// A stretch of time.
#[derive(Args)]
pub struct Between {
    /// Its beginning in UT: 2024-03-01 or 2024-03-01T12:30
    #[arg(long, value_name = "DATE")]
    from: String,
    /// Its end in UT; of a date, the whole day belongs to it
    #[arg(long, value_name = "DATE")]
    to: String,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// A stretch of time and some bodies.
#[derive(Args)]
pub struct OfBodies {
    /// Bodies to list, such as mars,jupiter; the usual ones when left out
    #[arg(long, value_name = "BODY", value_delimiter = ',')]
    body: Vec<String>,
    #[command(flatten)]
    between: Between,
}

/// A stretch of time and what is eclipsed.
#[derive(Args)]
pub struct Eclipses {
    /// Which are listed
    #[arg(long, value_enum)]
    kind: Light,
    #[command(flatten)]
    between: Between,
}

/// What is eclipsed.
#[derive(Clone, Copy, ValueEnum)]
enum Light {
    /// Eclipses of the Sun
    Solar,
    /// Eclipses of the Moon
    Lunar,
}

/// A stretch of time, a place and some bodies.
#[derive(Args)]
pub struct AtPlace {
    #[command(flatten)]
    place: Whereabouts,
    #[command(flatten)]
    of: OfBodies,
}

/// A stretch of time and a place.
#[derive(Args)]
pub struct Hours {
    #[command(flatten)]
    place: Whereabouts,
    #[command(flatten)]
    between: Between,
}

/// The bodies whose days are listed unasked.
const LIGHTS: [PointId; 2] = [PointId::Sun, PointId::Moon];
/// The bodies that stand still now and then, of those that are listed unasked.
const TURNING: [PointId; 8] = [
    PointId::Mercury,
    PointId::Venus,
    PointId::Mars,
    PointId::Jupiter,
    PointId::Saturn,
    PointId::Uranus,
    PointId::Neptune,
    PointId::Pluto,
];

impl Events {
    /// Lists it.
    pub fn run(self) -> Result<(), Failure> {
        let sky = Ephemeris::embedded();
        match self {
            Events::Phases(between) => {
                between.print(&almanac::phases(&sky, &between.interval()?), text::phases)
            }
            Events::Seasons(between) => {
                between.print(&almanac::seasons(&sky, &between.interval()?), text::seasons)
            }
            Events::Stations(OfBodies { body, between }) => {
                let bodies = named(&body, &TURNING)?;
                between.print(&almanac::stations(&sky, &bodies, &between.interval()?), text::stations)
            }
            Events::Ingresses(OfBodies { body, between }) => {
                let bodies = named(&body, &PointId::TEN)?;
                between.print(&almanac::ingresses(&sky, &bodies, &between.interval()?), text::ingresses)
            }
            Events::Eclipses(Eclipses { kind: Light::Solar, between }) => {
                between.print(&almanac::solar_eclipses(&sky, &between.interval()?), text::solar_eclipses)
            }
            Events::Eclipses(Eclipses { kind: Light::Lunar, between }) => {
                between.print(&almanac::lunar_eclipses(&sky, &between.interval()?), text::lunar_eclipses)
            }
            Events::RiseSet(AtPlace { place, of: OfBodies { body, between } }) => {
                let (bodies, interval) = (named(&body, &LIGHTS)?, between.interval()?);
                let (site, clock) = place.parse(&interval)?;
                let days = almanac::rise_set(&sky, &bodies, site, &clock, &interval);
                between.print(&days.map_err(Failure::wrong)?, text::rise_set)
            }
            Events::Hours(Hours { place, between }) => {
                let interval = between.interval()?;
                let (site, clock) = place.parse(&interval)?;
                let hours = almanac::hours(&sky, site, &clock, &interval);
                between.print(&hours.map_err(Failure::wrong)?, text::hours)
            }
        }
    }
}

impl Between {
    fn interval(&self) -> Result<Interval, Failure> {
        Ok(Interval::parse(&self.from, &self.to)?)
    }

    fn print<T: Serialize>(&self, list: &T, text: fn(&T) -> String) -> Result<(), Failure> {
        print(&match self.format {
            Format::Text => text(list),
            Format::Json => serde_json::to_string_pretty(list).map_err(Failure::failed)? + "\n",
        })
    }
}

/// The bodies of that name; `usual` when none is named.
fn named(names: &[String], usual: &[PointId]) -> Result<Vec<PointId>, Failure> {
    let find = |name: &String| {
        let wanted = name.trim().to_lowercase().replace([' ', '-'], "_");
        PointId::BODIES.into_iter().find(|body| body.id() == wanted).ok_or_else(|| {
            Failure::wrong(format!("--body: there is no body “{name}”"))
                .hint(format!("one of: {}", PointId::BODIES.map(PointId::id).join(", ")))
        })
    };
    let bodies: Vec<PointId> = names.iter().map(find).collect::<Result<_, _>>()?;
    Ok(if bodies.is_empty() { usual.to_vec() } else { bodies })
}

impl From<BadInterval> for Failure {
    fn from(bad: BadInterval) -> Failure {
        let failure = Failure::wrong(format!("--{}: {bad}", bad.field()));
        match bad {
            BadInterval::Backwards => failure,
            BadInterval::OutOfRange => failure.hint("such as --from 2024-01-01 --to 2024-12-31"),
            _ => failure.hint("give a date such as 2024-03-01, or with a time in UT 2024-03-01T12:30"),
        }
    }
}
