//! The void-of-course Moon: from its last exact aspect in a sign to the next sign.

use super::aspects::{PTOLEMAIC, aspects};
use super::crossings::ingresses;
use crate::body::Body;
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::time::Instant;
use std::ops::Range;

/// Longer than the Moon stays in a sign, days.
const LONGEST: f64 = 3.0;

/// The Moon is void of course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VoidMoon {
    /// Its last exact aspect, or its entry into the sign when it makes none there.
    pub begins: Instant,
    /// Its entry into the next sign.
    pub ends: Instant,
    /// The body of the last aspect and the aspect's place in [`PTOLEMAIC`].
    pub last: Option<(Body, usize)>,
    /// The sign it enters at the end, 0 for Aries.
    pub enters: usize,
}

/// Every void-of-course Moon that ends in `range`, by the aspects of Ptolemy to `bodies`: tradition counts the Sun and
/// Mercury to Saturn, many today also Uranus, Neptune and Pluto.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside 1550–2650 or is not a number.
pub fn void_moons(
    sky: &Ephemeris,
    bodies: &[Body],
    range: Range<Instant>,
) -> Result<Vec<VoidMoon>, OutOfRange> {
    sky.check(range.start)?;
    let before = Instant::from_tt((range.start.tt() - LONGEST).max(sky.span().0));
    let signs = ingresses(sky, Body::Moon, before..range.end)?;
    let pairs: Vec<[Body; 2]> = bodies.iter().map(|&body| [body, Body::Moon]).collect();
    let met = aspects(sky, &pairs, &PTOLEMAIC, before..range.end)?;
    let passage = |pair: &[super::LongitudeCrossing]| {
        let [enters, leaves] = [pair[0].at, pair[1].at];
        let after = met.partition_point(|aspect| aspect.at.tt() < leaves.tt());
        let last = met[..after].last().filter(|aspect| aspect.at.tt() >= enters.tt());
        VoidMoon {
            begins: last.map_or(enters, |aspect| aspect.at),
            ends: leaves,
            last: last.map(|aspect| (aspect.bodies[0], aspect.aspect)),
            enters: pair[1].index,
        }
    };
    let ends_inside = |void: &VoidMoon| void.ends.tt() >= range.start.tt();
    Ok(signs.windows(2).map(passage).filter(ends_inside).collect())
}
