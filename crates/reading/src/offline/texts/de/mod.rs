//! German.

mod balance;
mod condition;
mod houses;
mod names;
mod places;
mod signs;
mod synthesis;
mod threads;

use crate::offline::texts::tongue::{Meetings, Tongue};

pub(super) static GERMAN: Tongue = Tongue {
    names: names::NAMES,
    signs: signs::SIGNS,
    houses: houses::HOUSES,
    meetings: Meetings::Spun(&places::SPUN),
    condition: condition::CONDITION,
    moon: places::MOON,
    rising: places::RISING,
    places: places::PLACES,
    aspects: places::ASPECTS,
    balance: balance::BALANCE,
    node: places::NODE,
    house_by_house: places::HOUSES,
    threads: threads::THREADS,
    synthesis: synthesis::SYNTHESIS,
};
