//! The phases of the Moon: the moments at which it is 0°, 90°, 180° and 270° ahead of the Sun in longitude.

use super::curve;
use crate::body::Body;
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::search::{self, Piece, Sample};
use crate::time::Instant;
use std::ops::Range;

/// A principal phase of the Moon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Phase {
    NewMoon,
    FirstQuarter,
    FullMoon,
    LastQuarter,
}

impl Phase {
    /// The phases in their order from new moon.
    pub const ALL: [Phase; 4] = [Phase::NewMoon, Phase::FirstQuarter, Phase::FullMoon, Phase::LastQuarter];

    /// How far the Moon is ahead of the Sun in longitude, degrees.
    pub fn elongation(self) -> f64 {
        90.0 * f64::from(self as u8)
    }
}

/// The Moon reaches a phase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PhaseEvent {
    /// When.
    pub at: Instant,
    /// Which phase.
    pub phase: Phase,
}

/// Every principal phase in `range`, by apparent geocentric longitudes of date.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside 1550–2650 or is not a number.
pub fn phases(sky: &Ephemeris, range: Range<Instant>) -> Result<Vec<PhaseEvent>, OutOfRange> {
    let plan = curve::longitudes(sky, &range, curve::step(Body::Moon))?;
    let mut places = [[Sample::default(); 4]; 2];
    let read = |tt: &_, _: &[usize], out: &mut [_]| {
        sky.longitudes(tt, &[Body::Sun, Body::Moon], &[0, 1], &mut places)?;
        out[0] = curve::ahead(&places[0], &places[1]);
        Ok(())
    };
    let mut found = Vec::new();
    search::sweep(&plan, 1, read, |_, piece| visit(piece, |event| found.push(event)))?;
    found.retain(|event: &PhaseEvent| curve::inside(&range, event.at));
    Ok(found)
}

/// The phases in a window of the elongation.
pub(super) fn visit(elongation: &Piece, mut visit: impl FnMut(PhaseEvent)) {
    elongation.crossings(&Phase::ALL.map(Phase::elongation), |crossing| {
        visit(PhaseEvent { at: Instant::from_tt(crossing.tt), phase: Phase::ALL[crossing.level] });
    });
}
