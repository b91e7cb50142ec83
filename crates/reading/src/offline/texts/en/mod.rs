//! English.

mod balance;
mod condition;
mod houses;
mod names;
mod node;
mod pairs;
mod phase;
mod places;
mod rising;
mod signs;
mod synthesis;
mod threads;

use crate::offline::texts::tongue::Tongue;

pub(super) static ENGLISH: Tongue = Tongue {
    names: names::NAMES,
    signs: signs::SIGNS,
    houses: houses::HOUSES,
    pairs: pairs::PAIRS,
    condition: condition::CONDITION,
    moon: phase::MOON,
    rising: rising::RISING,
    places: places::PLACES,
    aspects: places::ASPECTS,
    balance: balance::BALANCE,
    node: node::NODE,
    house_by_house: places::HOUSES,
    threads: threads::THREADS,
    synthesis: synthesis::SYNTHESIS,
};
