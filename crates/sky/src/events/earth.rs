//! The Earth as an observer's ground: its figure, and bodies as vectors with rates on the true equator of date.

use crate::apparent::AU_KM;
use crate::body::Position;
use crate::dual::{Dual, Vector};

/// Equatorial radius of the Earth, km, and its flattening (IERS Conventions 2010).
pub(super) const EARTH_KM: f64 = 6_378.136_6;
pub(super) const FLATTENING: f64 = 1.0 / 298.256_42;
/// Turns of the Earth against the equinox in a day of UT (IAU 2000 and 2006 precession).
const TURNS_A_DAY: f64 = 1.002_737_909_35;

/// A place on the Earth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    /// Geodetic latitude, degrees, north positive, −90 … 90.
    pub latitude: f64,
    /// Longitude, degrees, east positive.
    pub longitude: f64,
    /// Height above the ellipsoid, metres.
    pub height: f64,
}

/// A vector from the centre of the Earth to a body, in equatorial radii of the Earth. `obliquity` (sine and cosine) is held
/// still: it changes by a millionth of what bodies move.
pub(super) fn equatorial(place: &Position, (sin_obliquity, cos_obliquity): (f64, f64)) -> Vector {
    let angle = |value: f64, rate: f64| Dual::new(value.to_radians(), rate.to_radians());
    let (sin_lon, cos_lon) = angle(place.longitude, place.longitude_speed).sin_cos();
    let (sin_lat, cos_lat) = angle(place.latitude, place.latitude_speed).sin_cos();
    let distance = Dual::new(place.distance, place.distance_speed) * (AU_KM / EARTH_KM);
    let [x, y, z] = [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat].map(|c| c * distance);
    [x, y * cos_obliquity - z * sin_obliquity, y * sin_obliquity + z * cos_obliquity]
}

impl Site {
    /// Whether it is a place at all: finite, and its latitude no more than 90°.
    pub(super) fn is_sound(&self) -> bool {
        self.latitude.abs() <= 90.0 && self.longitude.is_finite() && self.height.is_finite()
    }

    /// Local apparent sidereal time, radians, with its rate; `greenwich` in degrees.
    pub(super) fn sidereal_time(&self, greenwich: f64) -> Dual {
        Dual::new((greenwich + self.longitude).to_radians(), std::f64::consts::TAU * TURNS_A_DAY)
    }

    /// The vertical of the place, and its vector from the centre of the Earth in equatorial radii.
    pub(super) fn stand(&self, sidereal_time: Dual) -> (Vector, Vector) {
        let (sin, cos) = self.latitude.to_radians().sin_cos();
        let (sin_time, cos_time) = sidereal_time.sin_cos();
        let polar = (1.0 - FLATTENING) * (1.0 - FLATTENING);
        let normal = 1.0 / (cos * cos + polar * sin * sin).sqrt();
        let height = self.height / (1_000.0 * EARTH_KM);
        let (out, up) = ((normal + height) * cos, (polar * normal + height) * sin);
        let level = |length: f64, along: f64| [cos_time * length, sin_time * length, Dual::constant(along)];
        (level(cos, sin), level(out, up))
    }
}
