//! What each point says in each sign: one table a point, from Aries to Pisces.
//!
//! Every sentence stands alone and rests on nothing but "this point is in this sign". The first of each entry
//! names both.

pub mod ascendant;
pub mod chiron;
pub mod jupiter;
pub mod mars;
pub mod mercury;
pub mod moon;
pub mod neptune;
pub mod node;
pub mod pluto;
pub mod saturn;
pub mod sun;
pub mod uranus;
pub mod venus;
