//! What happens in the sky, and when: each kind of event in a file of its own, all found by [`crate::search`].
//!
//! A range runs from its start to its end in TT, half-open: neighbouring ranges share no event and lose none.
//! Events come in order of time. Places are apparent and geocentric unless a place on the Earth is asked for.

mod aspects;
mod chronicle;
mod crossings;
mod curve;
mod earth;
mod eclipses;
mod horizon;
mod hours;
mod phases;
mod retrogrades;
mod seasons;
mod stations;
mod void_moon;

pub use aspects::{Aspect, PTOLEMAIC, Transit, aspects, transits};
pub use chronicle::{Chronicle, chronicle};
pub use crossings::{LongitudeCrossing, crossings, ingresses};
pub use earth::Site;
pub use eclipses::{
    LunarContacts, LunarEclipse, LunarKind, SolarContacts, SolarEclipse, SolarKind, lunar_eclipses,
    solar_eclipses,
};
pub use horizon::{Culmination, Horizon, HorizonCrossing, HorizonError, culminations, rise_set};
pub use hours::{PlanetaryHour, planetary_hours};
pub use phases::{Phase, PhaseEvent, phases};
pub use retrogrades::{Retrograde, retrogrades};
pub use seasons::{Season, SeasonEvent, seasons};
pub use stations::{Station, StationKind, stations};
pub use void_moon::{VoidMoon, void_moons};
