//! When a body reaches given longitudes, moving forward or backward.

use super::curve;
use crate::body::Body;
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::frame::normalize;
use crate::search::Piece;
use crate::time::Instant;
use std::ops::Range;

/// A body reaches a longitude.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LongitudeCrossing {
    /// When.
    pub at: Instant,
    /// Which of the longitudes asked for, by its place in the list.
    pub index: usize,
    /// Rate of longitude then, degrees per day; negative while the body is retrograde.
    pub speed: f64,
}

/// Every moment of `range` at which `body` reaches one of `longitudes` (degrees, of any turn and in any order;
/// what is not a finite number is never reached). A longitude at which the body turns round counts once.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside 1550–2650 or is not a number.
pub fn crossings(
    sky: &Ephemeris,
    body: Body,
    longitudes: &[f64],
    range: Range<Instant>,
) -> Result<Vec<LongitudeCrossing>, OutOfRange> {
    let levels = Levels::new(longitudes);
    let mut found = Vec::new();
    curve::follow(sky, &[body], &range, |_, piece| levels.visit(piece, |crossing| found.push(crossing)))?;
    found.retain(|crossing| curve::inside(&range, crossing.at));
    Ok(found)
}

/// Every moment of `range` at which `body` enters another sign of the tropical zodiac. The `index` of what is found
/// is the sign whose beginning the body crosses (0 for Aries): forward into it, or backward into the one before.
///
/// # Errors
/// Those of [`crossings`].
pub fn ingresses(
    sky: &Ephemeris,
    body: Body,
    range: Range<Instant>,
) -> Result<Vec<LongitudeCrossing>, OutOfRange> {
    crossings(sky, body, &SIGNS, range)
}

/// Where the signs of the zodiac begin.
pub(super) const SIGNS: [f64; 12] =
    [0.0, 30.0, 60.0, 90.0, 120.0, 150.0, 180.0, 210.0, 240.0, 270.0, 300.0, 330.0];

/// Longitudes as the search wants them, with the place each had in the list.
pub(super) struct Levels {
    sorted: Vec<f64>,
    places: Vec<usize>,
}

impl Levels {
    pub(super) fn new(longitudes: &[f64]) -> Levels {
        let finite = longitudes.iter().enumerate().filter(|(_, longitude)| longitude.is_finite());
        let mut levels: Vec<(f64, usize)> =
            finite.map(|(index, &longitude)| (normalize(longitude), index)).collect();
        levels.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let (sorted, places) = levels.into_iter().unzip();
        Levels { sorted, places }
    }

    /// Every crossing in a window.
    pub(super) fn visit(&self, piece: &Piece, mut visit: impl FnMut(LongitudeCrossing)) {
        piece.crossings(&self.sorted, |crossing| {
            visit(LongitudeCrossing {
                at: Instant::from_tt(crossing.tt),
                index: self.places[crossing.level],
                speed: crossing.rate,
            });
        });
    }
}
