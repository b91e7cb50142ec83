//! Two points at once: every pair of the ten planets, and each planet with the Ascendant and the Midheaven.
//!
//! A pair has three texts of one or two sentences, and the first sentence names both points.

mod ascendant;
mod jupiter;
mod mars;
mod mercury;
mod midheaven;
mod moon;
mod outer;
mod saturn;
mod sun;
mod venus;

use crate::offline::texts::tongue::Pairs;

pub(super) const PAIRS: Pairs = Pairs {
    sun: sun::PAIRS,
    moon: moon::PAIRS,
    mercury: mercury::PAIRS,
    venus: venus::PAIRS,
    mars: mars::PAIRS,
    jupiter: jupiter::PAIRS,
    saturn: saturn::PAIRS,
    uranus: outer::URANUS,
    neptune: outer::NEPTUNE,
    ascendant: ascendant::PAIRS,
    midheaven: midheaven::PAIRS,
};
