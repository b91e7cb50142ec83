//! The curves that events are read from, and how finely each has to be looked at.

use crate::body::{Body, Position};
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::frame::normalize;
use crate::search::{Measure, Plan, Sample};
use crate::time::Instant;
use std::ops::Range;

/// How far the polynomials of a search may stray from a longitude, degrees: 0.4 mas. What is found by them lies
/// within a tenth of a second of where it is, even where Saturn or Pluto nearly stand still.
const LONGITUDE_TOLERANCE: f64 = 1e-7;
/// The same for a distance, au: 1.5 m.
const DISTANCE_TOLERANCE: f64 = 1e-11;

/// Days in a window of the search, chosen so that few windows have to be cut.
pub(super) fn step(body: Body) -> f64 {
    match body {
        Body::TrueNode | Body::OsculatingApogee => 4.0,
        Body::Moon => 8.0,
        _ => 16.0,
    }
}

/// The plan for longitudes over `range`.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside the ephemeris or is not a number.
pub(super) fn longitudes(sky: &Ephemeris, range: &Range<Instant>, step: f64) -> Result<Plan, OutOfRange> {
    plan(sky, range, step, Measure::Angle, LONGITUDE_TOLERANCE)
}

/// The plan for distances over `range`.
///
/// # Errors
/// Those of [`longitudes`].
pub(super) fn distances(sky: &Ephemeris, range: &Range<Instant>, step: f64) -> Result<Plan, OutOfRange> {
    plan(sky, range, step, Measure::Plain, DISTANCE_TOLERANCE)
}

/// A plan whose windows begin where the segments of the tables do.
pub(super) fn plan(
    sky: &Ephemeris,
    range: &Range<Instant>,
    step: f64,
    measure: Measure,
    tolerance: f64,
) -> Result<Plan, OutOfRange> {
    sky.check(range.start)?;
    sky.check(range.end)?;
    let days = range.start.tt()..range.end.tt();
    let plan = Plan::new(days, (step, sky.span().0), measure, tolerance);
    Ok(plan.expect("the range was checked just above").within(sky.span()))
}

/// The place of `body` at `tt`. UT turns only the Earth, which geocentric places do not feel.
pub(super) fn place(sky: &Ephemeris, body: Body, tt: f64) -> Result<Position, OutOfRange> {
    sky.position(body, Instant::from_scales(tt, tt))
}

/// The longitude of `body` at `tt`.
pub(super) fn longitude(sky: &Ephemeris, body: Body, tt: f64) -> Result<Sample, OutOfRange> {
    let place = place(sky, body, tt)?;
    Ok(Sample { value: place.longitude, rate: place.longitude_speed })
}

/// How far `to` is ahead of `from` in longitude at `tt`.
pub(super) fn elongation(sky: &Ephemeris, from: Body, to: Body, tt: f64) -> Result<Sample, OutOfRange> {
    let mut places = [Position::default(); 2];
    sky.positions(Instant::from_scales(tt, tt), &[from, to], &mut places)?;
    let [from, to] = places;
    let value = normalize(to.longitude - from.longitude);
    Ok(Sample { value, rate: to.longitude_speed - from.longitude_speed })
}
