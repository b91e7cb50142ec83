//! The times in which a planet moves backward, with the shadow before and after.

use super::crossings::crossings;
use super::stations::{Station, StationKind, stations};
use crate::body::Body;
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::time::Instant;
use std::ops::Range;

/// Longer than any planet is retrograde, or in the shadow before or after, days.
const LONGEST: f64 = 260.0;

/// A planet goes back over a part of its way, which it passes three times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Retrograde {
    /// When the planet first reaches the longitude at which it will turn direct; `None` when that lies before the
    /// ephemeris.
    pub shadow_begins: Option<Instant>,
    /// Where and when it turns retrograde.
    pub begins: Station,
    /// Where and when it turns direct.
    pub ends: Station,
    /// When it comes back to the longitude at which it turned retrograde; `None` when that lies after the ephemeris.
    pub shadow_ends: Option<Instant>,
}

/// Every retrograde period of `body` that begins in `range`.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside 1550–2650 or is not a number.
pub fn retrogrades(
    sky: &Ephemeris,
    body: Body,
    range: Range<Instant>,
) -> Result<Vec<Retrograde>, OutOfRange> {
    let inside = range.start.tt()..range.end.tt();
    sky.check(range.end)?;
    let turns = stations(sky, body, range.start..shifted(sky, range.end, LONGEST))?;
    let mut found = Vec::new();
    for pair in turns.windows(2) {
        let (begins, ends) = (pair[0], pair[1]);
        if begins.kind == StationKind::Direct || !inside.contains(&begins.at.tt()) {
            continue;
        }
        let before = shifted(sky, begins.at, -LONGEST)..begins.at;
        let after = ends.at..shifted(sky, ends.at, LONGEST);
        found.push(Retrograde {
            shadow_begins: crossings(sky, body, &[ends.longitude], before)?.last().map(|c| c.at),
            begins,
            ends,
            shadow_ends: crossings(sky, body, &[begins.longitude], after)?
                .into_iter()
                // The station itself, should it be found once more, is not the way back.
                .find(|c| c.speed > 0.0)
                .map(|c| c.at),
        });
    }
    Ok(found)
}

/// A moment some days away, or the end of the ephemeris on the way there.
fn shifted(sky: &Ephemeris, at: Instant, days: f64) -> Instant {
    let (first, last) = sky.span();
    Instant::from_tt((at.tt() + days).clamp(first, last))
}
