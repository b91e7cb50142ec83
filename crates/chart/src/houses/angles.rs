//! Ascendant, midheaven, vertex and the lesser angles.
//!
//! A point of the ecliptic at longitude λ has the equatorial direction (cos λ, sin λ cos ε, sin λ sin ε). The
//! ascendant is where this is perpendicular to the zenith, the vertex where it is perpendicular to the north
//! point of the horizon (the formula of the ascendant is Meeus, *Astronomical Algorithms*, 2nd ed., ch. 14).
//! Both have two solutions; the sign of the hour angle tells the eastern from the western. Written with sines
//! and cosines of the latitude, and no tangent, they hold at the equator and at the poles.

use super::{Sky, direction};
use crate::zodiac::wrap;

/// The ascendant: longitude of the rising point of the ecliptic, degrees. Arguments as in [`super::houses`].
///
/// At a pole, where nothing rises, it is the crossing of ecliptic and horizon east of the meridian `armc`.
pub fn ascendant(armc: f64, obliquity: f64, latitude: f64) -> f64 {
    rising(&Sky::new(armc, obliquity, latitude))
}

/// The midheaven: longitude of the ecliptic's crossing of the upper meridian, degrees. It does not depend on
/// the latitude, and beyond the polar circles may lie below the horizon.
pub fn midheaven(armc: f64, obliquity: f64) -> f64 {
    Sky::new(armc, obliquity, 0.0).longitude_at(armc)
}

/// The vertex: longitude of the ecliptic's crossing of the prime vertical west of the meridian, degrees.
pub fn vertex(armc: f64, obliquity: f64, latitude: f64) -> f64 {
    setting_on_prime_vertical(&Sky::new(armc, obliquity, latitude))
}

/// The equatorial ascendant: what rises on the equator at this moment, degrees. Also called east point.
pub fn equatorial_ascendant(armc: f64, obliquity: f64) -> f64 {
    crossing(&Sky::new(armc, obliquity, 0.0))
}

/// W. Koch's co-ascendant: opposite what rises when the sky is turned by half a day, degrees.
pub fn koch_coascendant(armc: f64, obliquity: f64, latitude: f64) -> f64 {
    wrap(polar_ascendant(armc, obliquity, latitude) + 180.0)
}

/// M. Munkasey's co-ascendant: what rises at the colatitude of the same hemisphere, degrees.
pub fn munkasey_coascendant(armc: f64, obliquity: f64, latitude: f64) -> f64 {
    crossing(&Sky::new(armc, obliquity, 90f64.copysign(latitude) - latitude))
}

/// M. Munkasey's polar ascendant: what rises when the sky is turned by half a day, degrees.
pub fn polar_ascendant(armc: f64, obliquity: f64, latitude: f64) -> f64 {
    crossing(&Sky::new(armc - 180.0, obliquity, latitude))
}

pub(super) fn rising(sky: &Sky) -> f64 {
    // For this solution cos δ · sin H = −height: it is eastern while the midheaven is above the horizon.
    turned_if(sky.midheaven_is_below(), crossing(sky))
}

/// The crossing of ecliptic and horizon that is the eastern one while the midheaven is above the horizon.
fn crossing(sky: &Sky) -> f64 {
    let y = sky.cos_armc * sky.cos_lat;
    let x = -(sky.sin_armc * sky.cos_obl * sky.cos_lat + sky.sin_obl * sky.sin_lat);
    direction(y, x)
}

pub(super) fn setting_on_prime_vertical(sky: &Sky) -> f64 {
    let y = -sky.cos_armc * sky.sin_lat;
    let x = sky.sin_armc * sky.cos_obl * sky.sin_lat - sky.sin_obl * sky.cos_lat;
    let west = sky.cos_obl * sky.sin_lat - sky.sin_armc * sky.sin_obl * sky.cos_lat;
    turned_if(west < 0.0, direction(y, x))
}

fn turned_if(condition: bool, longitude: f64) -> f64 {
    if condition { wrap(longitude + 180.0) } else { longitude }
}
