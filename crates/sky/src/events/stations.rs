//! When a planet stands still in longitude, to turn back or to go on.

use super::curve;
use crate::body::Body;
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::search;
use crate::time::Instant;
use std::ops::Range;

/// A body stands still in longitude.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Station {
    /// When.
    pub at: Instant,
    /// Its longitude, degrees, `0 ≤ λ < 360`.
    pub longitude: f64,
    /// What it does next.
    pub kind: StationKind,
}

/// What a body does after it stood still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationKind {
    /// It turns retrograde.
    Retrograde,
    /// It turns direct.
    Direct,
}

/// Every station of `body` in `range`. The Sun, the Moon and the mean points of the lunar orbit have none.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside 1550–2650 or is not a number.
pub fn stations(sky: &Ephemeris, body: Body, range: Range<Instant>) -> Result<Vec<Station>, OutOfRange> {
    let mut found = Vec::new();
    curve::follow(sky, &[body], &range, |_, piece| piece.extrema(|turn| found.push(Station::at(turn))))?;
    found.retain(|station| curve::inside(&range, station.at));
    Ok(found)
}

impl Station {
    pub(super) fn at(turn: search::Extremum) -> Station {
        Station {
            at: Instant::from_tt(turn.tt),
            longitude: turn.value,
            kind: if turn.maximum { StationKind::Retrograde } else { StationKind::Direct },
        }
    }
}
