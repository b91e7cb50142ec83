//! The curves that events are read from, and how finely each has to be looked at.

use crate::body::{Body, Position};
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::frame::normalize;
use crate::search::{self, Measure, Piece, Plan, Sample};
use crate::time::Instant;
use std::ops::Range;

/// How far the polynomials of a search may stray from a longitude, degrees: 0.4 mas. What is found by them lies
/// within a tenth of a second of where it is, even where Saturn or Pluto nearly stand still.
const LONGITUDE_TOLERANCE: f64 = 1e-7;
/// The same for a distance, au: 1.5 m.
const DISTANCE_TOLERANCE: f64 = 1e-11;

/// The lengths that windows of the search may have, days.
const STEPS: [f64; 3] = [4.0, 8.0, 16.0];

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

/// How far `to` is ahead of `from` in longitude at four moments.
pub(super) fn ahead(from: &[Sample; 4], to: &[Sample; 4]) -> [Sample; 4] {
    std::array::from_fn(|i| Sample {
        value: normalize(to[i].value - from[i].value),
        rate: to[i].rate - from[i].rate,
    })
}

/// Whether a moment lies in a range.
pub(super) fn inside(range: &Range<Instant>, at: Instant) -> bool {
    (range.start.tt()..range.end.tt()).contains(&at.tt())
}

/// Passes over the longitudes of `bodies` in `range`, those together whose windows are equal; `visit` is given the number of
/// a body and its polynomial in a window, for each body in order of time. The first and the last window reach beyond the range:
/// see [`inside`].
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside the ephemeris or is not a number.
pub(super) fn follow(
    sky: &Ephemeris,
    bodies: &[Body],
    range: &Range<Instant>,
    mut visit: impl FnMut(usize, &Piece),
) -> Result<(), OutOfRange> {
    sky.check(range.start)?;
    sky.check(range.end)?;
    for days in STEPS {
        let numbers: Vec<usize> = (0..bodies.len()).filter(|&i| step(bodies[i]) == days).collect();
        if numbers.is_empty() {
            continue;
        }
        let together: Vec<Body> = numbers.iter().map(|&i| bodies[i]).collect();
        let plan = longitudes(sky, range, days)?;
        let read = |tt: &_, wanted: &[usize], out: &mut [_]| sky.longitudes(tt, &together, wanted, out);
        search::sweep(&plan, together.len(), read, |curve, piece| visit(numbers[curve], piece))?;
    }
    Ok(())
}
