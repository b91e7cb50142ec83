//! What happens in the sky, and when: each kind of event in a file of its own, all found by [`crate::search`].
//!
//! A range runs from its start to its end in TT, half-open: neighbouring ranges share no event and lose none.
//! Events come in order of time. Places are apparent and geocentric unless a place on the Earth is asked for.

mod crossings;
mod curve;
mod eclipses;
mod phases;
mod seasons;
mod stations;

pub use crossings::{LongitudeCrossing, crossings, ingresses};
pub use eclipses::{
    LunarContacts, LunarEclipse, LunarKind, SolarContacts, SolarEclipse, SolarKind, lunar_eclipses,
    solar_eclipses,
};
pub use phases::{Phase, PhaseEvent, phases};
pub use seasons::{Season, SeasonEvent, seasons};
pub use stations::{Station, StationKind, stations};
