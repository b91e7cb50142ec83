//! Eclipses of the Sun and the Moon as they are for the Earth as a whole.
//!
//! Each search starts from the new or full moons of the range. The shadow is followed by its geometry about the
//! moment (Explanatory Supplement to the Astronomical Almanac 1992, chapter 8) with apparent places, and its closest
//! approach and its contacts are found by [`crate::search`] on curves with exact rates.

mod lunar;
mod saros;
mod shadow;
mod solar;

pub use lunar::{LunarContacts, LunarEclipse, LunarKind, lunar_eclipses};
pub use solar::{SolarContacts, SolarEclipse, SolarKind, solar_eclipses};

use super::phases::{Phase, phases};
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::search::{self, Measure, Plan, Sample};
use crate::time::Instant;
use std::ops::Range;

/// Beyond this latitude of the Moon at new or full moon there is no eclipse (the limit is below 1.65°), degrees.
const FARTHEST: f64 = 1.8;
/// How far a polynomial may stray: Earth radii for the shadow on the Earth (its axis moves by 13 a day), squared radians
/// for the Moon in the shadow. At worst a tenth of a second.
const TOLERANCE: f64 = 1e-8;
/// Days before and after a new or full moon within which an eclipse begins and ends.
const REACH: f64 = 0.25;

/// The moments of `phase` near which an eclipse may be greatest within `range`: a little beyond its ends too, since
/// the conjunction and the greatest eclipse are up to half an hour apart.
fn candidates(sky: &Ephemeris, phase: Phase, range: &Range<Instant>) -> Result<Vec<f64>, OutOfRange> {
    sky.check(range.start)?;
    sky.check(range.end)?;
    let (first, last) = sky.span();
    let around = (range.start.tt() - 0.1).max(first)..(range.end.tt() + 0.1).min(last);
    let around = Instant::from_tt(around.start)..Instant::from_tt(around.end);
    let found = phases(sky, around)?.into_iter().filter(|event| event.phase == phase);
    Ok(found.map(|event| event.at.tt()).collect())
}

/// A plan for the hours around `tt`, in one window a little wider, cut only at the ends of the ephemeris.
fn hours(sky: &Ephemeris, tt: f64) -> Plan {
    let (first, last) = sky.span();
    let range = (tt - REACH).max(first)..(tt + REACH).min(last);
    let window = 2.01 * REACH;
    Plan::new(range, (window, tt - 0.5 * window), Measure::Plain, TOLERANCE)
        .expect("figures inside the ephemeris")
        .within((first, last))
}

/// The moment at which a curve has its one minimum in the hours around `tt`.
fn least(
    sky: &Ephemeris,
    tt: f64,
    curve: impl FnMut(f64) -> Result<Sample, OutOfRange>,
) -> Result<Option<f64>, OutOfRange> {
    let turns = search::extrema(&hours(sky, tt), curve)?;
    Ok(turns.into_iter().find(|turn| !turn.maximum).map(|turn| turn.tt))
}

/// The moments at which a curve falls below zero and rises above it again, in the hours around `tt`.
fn below_zero(
    sky: &Ephemeris,
    tt: f64,
    curve: impl FnMut(f64) -> Result<Sample, OutOfRange>,
) -> Result<Option<[Instant; 2]>, OutOfRange> {
    let found = search::crossings(&hours(sky, tt), &[0.0], curve)?;
    let [Some(begin), Some(end)] = [|rate| rate < 0.0, |rate| rate > 0.0]
        .map(|side: fn(f64) -> bool| found.iter().find(|crossing| side(crossing.rate)))
    else {
        return Ok(None);
    };
    Ok(Some([begin, end].map(|crossing| Instant::from_tt(crossing.tt))))
}
