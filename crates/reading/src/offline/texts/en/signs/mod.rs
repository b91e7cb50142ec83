//! What each point says in each sign: one table a point, from Aries to Pisces.
//!
//! Every sentence stands alone and rests on nothing but "this point is in this sign". The first of each entry
//! names both.

mod ascendant;
mod chiron;
mod jupiter;
mod mars;
mod mercury;
mod moon;
mod neptune;
mod node;
mod pluto;
mod saturn;
mod sun;
mod uranus;
mod venus;

/// In the order of `Tongue::signs`.
pub(super) const SIGNS: [&[&[&str]; 12]; 13] = [
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
    &ascendant::TEXTS,
    &node::TEXTS,
    &chiron::TEXTS,
];
