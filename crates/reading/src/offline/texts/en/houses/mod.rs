//! Each of the ten planets in each of the twelve houses: one `TEXTS` per planet, first house first.
//!
//! An entry is a list of whole sentences, and the first names the planet and the house.

mod jupiter;
mod mars;
mod mercury;
mod moon;
mod neptune;
mod pluto;
mod saturn;
mod sun;
mod uranus;
mod venus;

/// In the order of `Tongue::houses`.
pub(super) const HOUSES: [&[&[&str]; 12]; 10] = [
    &sun::TEXTS,
    &moon::TEXTS,
    &mercury::TEXTS,
    &venus::TEXTS,
    &mars::TEXTS,
    &jupiter::TEXTS,
    &saturn::TEXTS,
    &uranus::TEXTS,
    &neptune::TEXTS,
    &pluto::TEXTS,
];
