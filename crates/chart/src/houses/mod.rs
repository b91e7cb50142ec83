//! Houses and angles, from sidereal time, obliquity and latitude alone.
//!
//! Everything here is spherical geometry in degrees. The definitions of the systems are those of
//! R. W. Holden, *The Elements of House Division* (1977); the formulas are derived beside each function. At
//! polar latitudes, where traditions part, the conventions of the wider field are followed:
//!
//! - the ascendant is always the rising point, east of the meridian;
//! - the midheaven is the ecliptic's crossing of the upper meridian, even below the horizon; Regiomontanus and
//!   Campanus alone take the crossing that is above it, because their tenth cusp must lie there;
//! - Placidus and Koch, which do not exist where some degree of the ecliptic never rises, give way to Porphyry,
//!   and the result says so.

mod angles;
mod circles;
mod ecliptic;
mod semiarcs;

use crate::options::HouseSystem;
use crate::zodiac::{difference, wrap};

pub use angles::{
    ascendant, equatorial_ascendant, koch_coascendant, midheaven, munkasey_coascendant, polar_ascendant,
    vertex,
};

/// The twelve cusps and the angles, longitudes `0 ≤ x < 360` degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HouseCusps {
    /// Cusps of the houses 1 to 12.
    pub cusps: [f64; 12],
    /// Ascendant. The first cusp, except in whole-sign houses.
    pub asc: f64,
    /// Midheaven. The tenth cusp, except in whole-sign and equal houses.
    pub mc: f64,
    /// Vertex: where the ecliptic meets the prime vertical in the west.
    pub vertex: f64,
    /// The system of the cusps: the one asked for, or Porphyry where that one is undefined.
    pub system_used: HouseSystem,
}

/// Houses in the tropical zodiac; for a sidereal one see [`HouseCusps::sidereal`].
///
/// `armc` is the right ascension of the meridian (local apparent sidereal time), `obliquity` the true obliquity
/// (above 0, below 90) and `latitude` the geographic latitude (−90 to 90, north positive), all in degrees. Every
/// finite input in these ranges gives finite cusps; opposite cusps are 180° apart in every system.
pub fn houses(system: HouseSystem, armc: f64, obliquity: f64, latitude: f64) -> HouseCusps {
    let sky = Sky::new(armc, obliquity, latitude);
    let system_used = if is_defined(system, obliquity, latitude) { system } else { HouseSystem::Porphyry };
    let (asc, culminating) = (angles::rising(&sky), midheaven(armc, obliquity));
    let mc = match system_used {
        HouseSystem::Regiomontanus | HouseSystem::Campanus if sky.midheaven_is_below() => {
            wrap(culminating + 180.0)
        }
        _ => culminating,
    };
    let cusps = match system_used {
        HouseSystem::Placidus => from_six(asc, mc, semiarcs::placidus(&sky)),
        HouseSystem::Koch => from_six(asc, mc, semiarcs::koch(&sky)),
        HouseSystem::Regiomontanus => from_six(asc, mc, circles::regiomontanus(&sky)),
        HouseSystem::Campanus => from_six(asc, mc, circles::campanus(&sky)),
        HouseSystem::Porphyry => from_six(asc, mc, ecliptic::porphyry(asc, mc)),
        HouseSystem::Equal => ecliptic::every_thirty(asc),
        HouseSystem::WholeSign => ecliptic::whole_sign(asc),
    };
    HouseCusps { cusps, asc, mc, vertex: angles::setting_on_prime_vertical(&sky), system_used }
}

/// Whether `system` exists at `latitude` (degrees) with this `obliquity` (degrees).
///
/// Placidus and Koch divide the time a degree spends above the horizon: from the polar circle on, some degrees
/// neither rise nor set and have no such time.
pub fn is_defined(system: HouseSystem, obliquity: f64, latitude: f64) -> bool {
    match system {
        HouseSystem::Placidus | HouseSystem::Koch => latitude.abs() < 90.0 - obliquity,
        _ => true,
    }
}

impl HouseCusps {
    /// The same houses counted in a sidereal zodiac whose `ayanamsa` is given in degrees.
    ///
    /// Every longitude moves back by it; whole-sign houses begin at the sidereal sign of the ascendant.
    pub fn sidereal(self, ayanamsa: f64) -> HouseCusps {
        let turn = |longitude: f64| wrap(longitude - ayanamsa);
        let asc = turn(self.asc);
        let cusps = match self.system_used {
            HouseSystem::WholeSign => ecliptic::whole_sign(asc),
            _ => self.cusps.map(turn),
        };
        HouseCusps { cusps, asc, mc: turn(self.mc), vertex: turn(self.vertex), ..self }
    }

    /// The house, 1 to 12, that holds `longitude` (degrees, any turn, same zodiac).
    pub fn house_of(&self, longitude: f64) -> u8 {
        house_of(longitude, &self.cusps)
    }
}

/// The house, 1 to 12, that holds `longitude` (degrees, any turn) among `cusps`.
///
/// Houses are half open: a cusp belongs to the house it begins, and every longitude is in exactly one house.
/// Within the polar circles cusps may run against the zodiac; the houses then do too. Where cusps coincide the
/// last of them has the room that follows.
pub fn house_of(longitude: f64, cusps: &[f64; 12]) -> u8 {
    let round: f64 = (0..12).map(|i| difference(cusps[i], cusps[(i + 1) % 12])).sum();
    let way = |to: f64| if round < 0.0 { wrap(cusps[0] - to) } else { wrap(to - cusps[0]) };
    let wanted = way(longitude);
    let mut house = 1;
    for (i, &cusp) in cusps.iter().enumerate().skip(1) {
        // The seventh cusp stands opposite the first, so that a cusp of the first half which seems almost a
        // whole turn away coincides with the first, but for rounding; and likewise in the second half.
        let begins = match way(cusp) {
            far if i < 6 && far > 270.0 => 0.0,
            near if i > 6 && near < 90.0 => 360.0,
            other => other,
        };
        if begins <= wanted {
            house = i as u8 + 1;
        }
    }
    house
}

/// Cusps from the angles and the cusps 11, 12, 2 and 3; the other six stand opposite.
fn from_six(asc: f64, mc: f64, [c11, c12, c2, c3]: [f64; 4]) -> [f64; 12] {
    let opposite = |x: f64| wrap(x + 180.0);
    [
        asc,
        c2,
        c3,
        opposite(mc),
        opposite(c11),
        opposite(c12),
        opposite(asc),
        opposite(c2),
        opposite(c3),
        mc,
        c11,
        c12,
    ]
}

/// Sines and cosines of what the geometry depends on.
struct Sky {
    armc: f64,
    sin_armc: f64,
    cos_armc: f64,
    sin_obl: f64,
    cos_obl: f64,
    sin_lat: f64,
    cos_lat: f64,
}

impl Sky {
    fn new(armc: f64, obliquity: f64, latitude: f64) -> Sky {
        let (sin_armc, cos_armc) = armc.to_radians().sin_cos();
        let (sin_obl, cos_obl) = obliquity.to_radians().sin_cos();
        let (sin_lat, cos_lat) = latitude.to_radians().sin_cos();
        Sky { armc, sin_armc, cos_armc, sin_obl, cos_obl, sin_lat, cos_lat }
    }

    /// The same place when the meridian has moved on by `degrees`.
    fn turned(&self, degrees: f64) -> Sky {
        let armc = self.armc + degrees;
        let (sin_armc, cos_armc) = armc.to_radians().sin_cos();
        Sky { armc, sin_armc, cos_armc, ..*self }
    }

    /// Proportional to the sine of the midheaven's altitude, by a positive factor.
    fn midheaven_height(&self) -> f64 {
        self.cos_lat * self.cos_obl + self.sin_lat * self.sin_armc * self.sin_obl
    }

    fn midheaven_is_below(&self) -> bool {
        self.midheaven_height() < 0.0
    }

    /// Longitude of the point of the ecliptic whose right ascension is `ra` (degrees).
    fn longitude_at(&self, ra: f64) -> f64 {
        let (s, c) = ra.to_radians().sin_cos();
        direction(s, c * self.cos_obl)
    }
}

/// The angle of the vector (`x`, `y`), `0 ≤ a < 360` degrees.
fn direction(y: f64, x: f64) -> f64 {
    wrap(y.atan2(x).to_degrees())
}
