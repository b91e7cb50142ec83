//! Eclipses of the Sun and the Moon for the Earth as a whole.

use serde::{Deserialize, Serialize};
use sky::events::{self, LunarKind, SolarKind};
use sky::{Ephemeris, Instant};

use super::{INSIDE, Interval, When};
use crate::zodiac::nine;

/// What kind of eclipse it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum EclipseType {
    Total,
    Annular,
    Hybrid,
    Partial,
    Penumbral,
}

/// The moment of greatest eclipse.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Greatest {
    /// Terrestrial Time, `YYYY-MM-DDTHH:MM:SS.mmm`, Gregorian.
    pub greatest_tt: String,
    /// Universal Time, likewise, with a `Z`.
    pub greatest_ut: String,
    /// Julian day, TT.
    pub greatest_jd_tt: f64,
    /// Julian day, UT.
    pub greatest_jd_ut: f64,
}

/// A shadow touches the Earth, or the Moon a shadow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Contact {
    /// P1 and P4 penumbra, U1 to U4 umbra, C1 and C2 the ends of the central line.
    pub contact: String,
    /// When.
    #[serde(flatten)]
    pub when: When,
}

/// A solar eclipse.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SolarEclipse {
    /// When the axis of the shadow passes nearest to the Earth's centre.
    #[serde(flatten)]
    pub greatest: Greatest,
    /// Its kind.
    #[serde(rename = "type")]
    pub kind: EclipseType,
    /// Whether the axis of the shadow meets the Earth.
    pub central: bool,
    /// The saros series.
    pub saros: u16,
    /// Nearest distance of the axis from the Earth's centre, equatorial radii, north positive.
    pub gamma: f64,
    /// Central: the ratio of the diameters of Moon and Sun; else the covered share of the Sun's diameter.
    pub magnitude: f64,
    /// Geodetic latitude of the place of greatest eclipse, degrees.
    pub latitude: f64,
    /// Its longitude, degrees, east positive.
    pub longitude: f64,
    /// Altitude of the Sun there, degrees.
    pub sun_altitude: f64,
    /// In order of time.
    pub contacts: Vec<Contact>,
}

/// A lunar eclipse.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct LunarEclipse {
    /// When the Moon passes nearest to the axis of the shadow.
    #[serde(flatten)]
    pub greatest: Greatest,
    /// Its kind.
    #[serde(rename = "type")]
    pub kind: EclipseType,
    /// The saros series.
    pub saros: u16,
    /// Nearest distance of the Moon's centre from the axis, equatorial radii of the Earth, north positive.
    pub gamma: f64,
    /// Share of the Moon's diameter in the shadow that gives the type: the umbra, or the penumbra of a penumbral one.
    pub magnitude: f64,
    /// The share in the umbra; negative when the Moon stays outside it.
    pub umbral_magnitude: f64,
    /// The share in the penumbra.
    pub penumbral_magnitude: f64,
    /// In order of time.
    pub contacts: Vec<Contact>,
}

/// The solar eclipses of a stretch of time, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SolarEclipses {
    /// The eclipses.
    pub eclipses: Vec<SolarEclipse>,
}

/// The lunar eclipses of a stretch of time, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct LunarEclipses {
    /// The eclipses.
    pub eclipses: Vec<LunarEclipse>,
}

impl Greatest {
    fn at(at: Instant) -> Greatest {
        let When { ut, tt, jd_ut, jd_tt } = When::at(at);
        Greatest { greatest_tt: tt, greatest_ut: ut, greatest_jd_tt: jd_tt, greatest_jd_ut: jd_ut }
    }
}

/// Pairs of contacts from the outermost to the innermost, in order of time.
fn contacts<const N: usize>(pairs: [([&str; 2], Option<[Instant; 2]>); N]) -> Vec<Contact> {
    let mut all: Vec<(Instant, &str)> = pairs
        .into_iter()
        .flat_map(|(names, times)| times.into_iter().flat_map(move |times| times.into_iter().zip(names)))
        .collect();
    all.sort_by(|a, b| a.0.tt().total_cmp(&b.0.tt()));
    all.into_iter().map(|(at, name)| Contact { contact: name.to_owned(), when: When::at(at) }).collect()
}

/// The solar eclipses that are greatest in the interval.
pub fn solar_eclipses(sky: &Ephemeris, interval: &Interval) -> SolarEclipses {
    let found = events::solar_eclipses(sky, interval.range.clone()).expect(INSIDE);
    let eclipse = |e: events::SolarEclipse| SolarEclipse {
        greatest: Greatest::at(e.greatest),
        kind: match e.kind {
            SolarKind::Partial => EclipseType::Partial,
            SolarKind::Annular => EclipseType::Annular,
            SolarKind::Total => EclipseType::Total,
            SolarKind::Hybrid => EclipseType::Hybrid,
        },
        central: e.central,
        saros: e.saros,
        gamma: nine(e.gamma),
        magnitude: nine(e.magnitude),
        latitude: nine(e.latitude),
        longitude: nine(e.longitude),
        sun_altitude: nine(e.sun_altitude),
        contacts: contacts([
            (["P1", "P4"], Some(e.contacts.penumbra)),
            (["U1", "U4"], e.contacts.umbra),
            (["C1", "C2"], e.contacts.axis),
        ]),
    };
    SolarEclipses { eclipses: found.into_iter().map(eclipse).collect() }
}

/// The lunar eclipses that are greatest in the interval.
pub fn lunar_eclipses(sky: &Ephemeris, interval: &Interval) -> LunarEclipses {
    let found = events::lunar_eclipses(sky, interval.range.clone()).expect(INSIDE);
    let eclipse = |e: events::LunarEclipse| {
        let (kind, magnitude) = match e.kind {
            LunarKind::Penumbral => (EclipseType::Penumbral, e.penumbral_magnitude),
            LunarKind::Partial => (EclipseType::Partial, e.umbral_magnitude),
            LunarKind::Total => (EclipseType::Total, e.umbral_magnitude),
        };
        LunarEclipse {
            greatest: Greatest::at(e.greatest),
            kind,
            saros: e.saros,
            gamma: nine(e.gamma),
            magnitude: nine(magnitude),
            umbral_magnitude: nine(e.umbral_magnitude),
            penumbral_magnitude: nine(e.penumbral_magnitude),
            contacts: contacts([
                (["P1", "P4"], Some(e.contacts.penumbral)),
                (["U1", "U4"], e.contacts.partial),
                (["U2", "U3"], e.contacts.total),
            ]),
        }
    };
    LunarEclipses { eclipses: found.into_iter().map(eclipse).collect() }
}
