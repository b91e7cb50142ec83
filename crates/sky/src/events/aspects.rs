//! Exact aspects: between moving bodies, and of moving bodies to fixed points (transits).

use super::crossings::Levels;
use super::curve;
use crate::body::Body;
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::frame::normalize;
use crate::search::{self, Sample};
use crate::time::Instant;
use std::ops::Range;

/// The aspects of Ptolemy: conjunction, sextile, square, trine and opposition, degrees.
pub const PTOLEMAIC: [f64; 5] = [0.0, 60.0, 90.0, 120.0, 180.0];

/// A moving body is exactly in aspect to a fixed point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transit {
    /// When.
    pub at: Instant,
    /// The moving body.
    pub body: Body,
    /// The fixed point, by its place in the list.
    pub point: usize,
    /// The aspect, by its place in the list.
    pub aspect: usize,
    /// Rate of longitude of the body then, degrees per day; negative while it is retrograde.
    pub speed: f64,
}

/// Two moving bodies are exactly in aspect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aspect {
    /// When.
    pub at: Instant,
    /// The two bodies, in the order in which they were named.
    pub bodies: [Body; 2],
    /// The aspect, by its place in the list.
    pub aspect: usize,
    /// By how much the second body gains in longitude on the first, degrees per day.
    pub speed: f64,
}

/// Longitudes at which something at `from` is in one of the `aspects` (degrees), each with the place of its aspect in the
/// list: two for an aspect, one for conjunction and opposition.
fn levels(from: f64, aspects: &[f64]) -> impl Iterator<Item = (f64, usize)> {
    aspects.iter().enumerate().flat_map(move |(aspect, &angle)| {
        let two = normalize(2.0 * angle) != 0.0;
        let behind = two.then_some((normalize(from - angle), aspect));
        std::iter::once((normalize(from + angle), aspect)).chain(behind)
    })
}

/// Every moment of `range` at which one of `bodies` is exactly in one of `aspects` (degrees) to one of `points` (longitudes,
/// degrees), in order of time.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside 1550–2650 or is not a number.
pub fn transits(
    sky: &Ephemeris,
    bodies: &[Body],
    points: &[f64],
    aspects: &[f64],
    range: Range<Instant>,
) -> Result<Vec<Transit>, OutOfRange> {
    let targets: Vec<(f64, (usize, usize))> = points
        .iter()
        .enumerate()
        .flat_map(|(point, &from)| levels(from, aspects).map(move |(to, aspect)| (to, (point, aspect))))
        .collect();
    let longitudes: Vec<f64> = targets.iter().map(|target| target.0).collect();
    let levels = Levels::new(&longitudes);
    let mut of_bodies = vec![Vec::new(); bodies.len()];
    curve::follow(sky, bodies, &range, |number, piece| {
        levels.visit(piece, |crossing| {
            let (point, aspect) = targets[crossing.index].1;
            let (at, speed) = (crossing.at, crossing.speed);
            of_bodies[number].push(Transit { at, body: bodies[number], point, aspect, speed });
        });
    })?;
    // Each body's transits are in order already; the sort only has to merge them.
    let mut found = of_bodies.concat();
    found.retain(|transit: &Transit| curve::inside(&range, transit.at));
    found.sort_by(|a, b| a.at.tt().total_cmp(&b.at.tt()));
    Ok(found)
}

/// Every moment of `range` at which the two bodies of one of `pairs` are exactly in one of `aspects` (degrees), in order of
/// time.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside 1550–2650 or is not a number.
pub fn aspects(
    sky: &Ephemeris,
    pairs: &[[Body; 2]],
    aspects: &[f64],
    range: Range<Instant>,
) -> Result<Vec<Aspect>, OutOfRange> {
    let mut targets: Vec<(f64, usize)> = levels(0.0, aspects).filter(|(to, _)| to.is_finite()).collect();
    targets.sort_by(|a, b| a.0.total_cmp(&b.0));
    let longitudes: Vec<f64> = targets.iter().map(|target| target.0).collect();
    let mut bodies: Vec<Body> = pairs.iter().flatten().copied().collect();
    bodies.sort();
    bodies.dedup();
    let step = bodies.iter().map(|&body| curve::step(body)).fold(f64::INFINITY, f64::min);
    let Some(_) = bodies.first() else { return Ok(Vec::new()) };
    let plan = curve::longitudes(sky, &range, step)?;
    let all: Vec<usize> = (0..bodies.len()).collect();
    let numbers: Vec<[usize; 2]> =
        pairs.iter().map(|pair| pair.map(|body| bodies.partition_point(|&other| other < body))).collect();
    let mut places = vec![[Sample::default(); 4]; bodies.len()];
    let read = |tt: &_, wanted: &[usize], out: &mut [_]| {
        sky.longitudes(tt, &bodies, &all, &mut places)?;
        for &pair in wanted {
            let [first, second] = numbers[pair];
            out[pair] = curve::ahead(&places[first], &places[second]);
        }
        Ok(())
    };
    let mut found = Vec::new();
    search::sweep(&plan, pairs.len(), read, |pair, piece| {
        piece.crossings(&longitudes, |crossing| {
            let aspect = targets[crossing.level].1;
            let at = Instant::from_tt(crossing.tt);
            found.push(Aspect { at, bodies: pairs[pair], aspect, speed: crossing.rate });
        });
    })?;
    found.retain(|aspect| plan.holds(aspect.at.tt()));
    found.sort_by(|a, b| a.at.tt().total_cmp(&b.at.tt()));
    Ok(found)
}
