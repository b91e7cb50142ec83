//! Each of the ten planets in each of the twelve houses: one `TEXTS` per planet, first house first.
//!
//! An entry is a list of whole sentences, and the first names the planet and the house.

pub(crate) mod jupiter;
pub(crate) mod mars;
pub(crate) mod mercury;
pub(crate) mod moon;
pub(crate) mod neptune;
pub(crate) mod pluto;
pub(crate) mod saturn;
pub(crate) mod sun;
pub(crate) mod uranus;
pub(crate) mod venus;
