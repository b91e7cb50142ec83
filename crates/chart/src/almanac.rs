//! What happens in the sky between two moments, as JSON: the lists of [`sky::events`] with signs, names and times.
//!
//! Longitudes are apparent, geocentric and tropical, degrees rounded to nine decimals. Times are given in UT and in
//! TT, to the millisecond.

mod clock;
mod day;
mod eclipses;
mod interval;
mod year;

use serde::{Deserialize, Serialize};
use sky::Instant;

pub use clock::LocalClock;
pub use day::{DayEvent, DayMark, Days, Hour, Hours, hours, rise_set};
pub use eclipses::{
    Contact, EclipseType, Greatest, LunarEclipse, LunarEclipses, SolarEclipse, SolarEclipses, lunar_eclipses,
    solar_eclipses,
};
pub use interval::{BadInterval, Interval};
pub use year::{
    Ingress, Ingresses, Mark, Phase, PhaseName, Phases, SeasonName, Seasons, Station, Stations, Turn,
    ingresses, phases, seasons, stations,
};

use crate::birth::iso_time_of;
use crate::natal::dms_text;
use crate::zodiac::{Sign, nine, wrap};

/// Why a search in an interval cannot fail.
const INSIDE: &str = "an interval lies inside the ephemeris";

/// When something happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct When {
    /// Universal Time, `YYYY-MM-DDTHH:MM:SS.mmmZ`, Gregorian.
    pub ut: String,
    /// Terrestrial Time, likewise, without the `Z`.
    pub tt: String,
    /// Julian day, UT.
    pub jd_ut: f64,
    /// Julian day, TT.
    pub jd_tt: f64,
}

impl When {
    fn at(at: Instant) -> When {
        let (ut, tt) = (iso_time_of(at.ut()) + "Z", iso_time_of(at.tt()));
        When { ut, tt, jd_ut: nine(at.jd_ut()), jd_tt: nine(at.jd_tt()) }
    }
}

/// Where something happens on the ecliptic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Where {
    /// Longitude, degrees, `0 ≤ λ < 360`.
    pub longitude: f64,
    /// The sign that holds it.
    pub sign: Sign,
    /// Degree, minute and second in the sign, truncated.
    pub dms: String,
}

impl Where {
    fn at(longitude: f64) -> Where {
        let longitude = wrap(nine(wrap(longitude)));
        Where { longitude, sign: Sign::of(longitude), dms: dms_text(longitude) }
    }
}
