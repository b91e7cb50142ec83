//! Each of the ten planets in each of the twelve houses: one `TEXTS` per planet, first house first.
//!
//! An entry is a list of whole sentences, and the first names the planet and the house.

pub mod jupiter;
pub mod mars;
pub mod mercury;
pub mod moon;
pub mod neptune;
pub mod pluto;
pub mod saturn;
pub mod sun;
pub mod uranus;
pub mod venus;
