//! What each point says in each sign: one table a point, from Aries to Pisces.
//!
//! Every sentence stands alone and rests on nothing but "this point is in this sign". The first of each entry
//! names both.

pub(crate) mod ascendant;
pub(crate) mod chiron;
pub(crate) mod jupiter;
pub(crate) mod mars;
pub(crate) mod mercury;
pub(crate) mod moon;
pub(crate) mod neptune;
pub(crate) mod node;
pub(crate) mod pluto;
pub(crate) mod saturn;
pub(crate) mod sun;
pub(crate) mod uranus;
pub(crate) mod venus;
