//! Systems that divide the ecliptic itself: Porphyry, equal, whole sign.

use crate::zodiac::{Sign, wrap};

/// Porphyry: the arcs between the angles, each cut in three. Cusps 11, 12, 2, 3.
pub(super) fn porphyry(asc: f64, mc: f64) -> [f64; 4] {
    let upper = wrap(asc - mc) / 3.0;
    let lower = 60.0 - upper; // the arc from the ascendant to the Imum Coeli is what is left of 180°
    [wrap(mc + upper), wrap(mc + 2.0 * upper), wrap(asc + lower), wrap(asc + 2.0 * lower)]
}

/// Twelve cusps from `first`, 30° apart.
pub(super) fn every_thirty(first: f64) -> [f64; 12] {
    std::array::from_fn(|i| wrap(first + 30.0 * i as f64))
}

/// Whole signs, the first the ascendant's.
pub(super) fn whole_sign(asc: f64) -> [f64; 12] {
    every_thirty(Sign::of(asc).start())
}
