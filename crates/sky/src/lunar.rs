//! Node and apogee of the lunar orbit: mean, from polynomials, and osculating, from the Moon's motion.

use crate::apparent::AU_KM;
use crate::dual::{Dual, Vector, cross, dot, unit};
use crate::frame::polynomial;
use std::f64::consts::TAU;

/// GM of Earth and Moon together, au³/day²: 403 503.235 625 km³/s² (JPL DE440).
const GM: f64 = 403_503.235_625_48 * 86_400.0 * 86_400.0 / (AU_KM * AU_KM * AU_KM);
/// Mean inclination of the lunar orbit: 5.145 396° (Chapront-Touzé & Chapront 1988, ELP 2000-85).
const INCLINATION: f64 = 5.145_396 * std::f64::consts::PI / 180.0;
/// Mean distance of the apogee, au: semi-major axis 384 400 km, eccentricity 0.054 900 489.
const APOGEE_DISTANCE: f64 = 384_400.0 * 1.054_900_489 / AU_KM;

/// A place on the mean ecliptic and equinox of date: longitude, latitude (radians) and distance (au).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Point<T = f64> {
    pub(crate) longitude: Dual<T>,
    pub(crate) latitude: Dual<T>,
    pub(crate) distance: Dual<T>,
}

/// Accumulated general precession in longitude p_A, arcseconds by Julian century (IAU 2006; Capitaine et al. 2003,
/// A&A 412, 567): it carries a longitude from the equinox of J2000.0 to that of date.
const PRECESSION: [f64; 5] = [0.0, 5_028.796_195, 1.105_434_8, 0.000_079_64, -0.000_023_857];
/// Mean longitude of the Moon's ascending node at the equinox of J2000.0, arcseconds by Julian century
/// (W3 of the lunar theory ELP/MPP02: Chapront & Francou 2003, A&A 404, 735).
const NODE: [f64; 5] = [450_160.398_16, -6_967_919.538_3, 6.359_0, 0.007_625, -0.000_035_86];
/// Mean longitude of the perigee, likewise (W2).
const PERIGEE: [f64; 5] = [300_071.674_75, 14_643_420.317_1, -38.263_1, -0.045_047, 0.000_213_01];

/// Longitude of the mean ascending node from the mean equinox of date, radians.
fn node_longitude(t: f64) -> Dual {
    let longitude = polynomial(&NODE, t) + polynomial(&PRECESSION, t);
    Dual::new(longitude.value.rem_euclid(TAU), longitude.rate)
}

/// Longitude of the mean apogee from the mean equinox of date, counted along the ecliptic to the node and on
/// along the orbit, radians.
fn apogee_longitude(t: f64) -> Dual {
    polynomial(&PERIGEE, t) + polynomial(&PRECESSION, t) + Dual::constant(std::f64::consts::PI)
}

/// The mean ascending node at `t`, TT days since J2000.0. It has no distance: zero.
pub(crate) fn mean_node(t: f64) -> Point {
    Point { longitude: node_longitude(t), latitude: Dual::default(), distance: Dual::default() }
}

/// The mean apogee at `t`, on the mean orbit, which is inclined to the ecliptic.
pub(crate) fn mean_apogee(t: f64) -> Point {
    let node = node_longitude(t);
    let (sin_argument, cos_argument) = (apogee_longitude(t) - node).sin_cos();
    let (sin_i, cos_i) = INCLINATION.sin_cos();
    let (across, up) = (sin_argument * cos_i, sin_argument * sin_i);
    let level = (cos_argument * cos_argument + across * across).sqrt();
    Point {
        longitude: across.atan2(cos_argument) + node,
        latitude: up.atan2(level),
        distance: Dual::constant(APOGEE_DISTANCE),
    }
}

/// Angular momentum per mass and the eccentricity vector of the osculating orbit.
fn orbit(place: &Vector, velocity: &Vector) -> (Vector, Vector) {
    let momentum = cross(place, velocity);
    let (outward, _) = unit(place);
    let pull = cross(velocity, &momentum);
    (momentum, std::array::from_fn(|i| pull[i] * (1.0 / GM) - outward[i]))
}

/// The osculating ascending node: where the ellipse that the Moon now follows rises through the ecliptic of
/// date. Place and velocity are geocentric and geometric, on the axes of date.
pub(crate) fn true_node(place: &Vector, velocity: &Vector) -> Point {
    let (momentum, eccentricity) = orbit(place, velocity);
    let (x, y) = (-momentum[1], momentum[0]);
    let (node, _) = unit(&[x, y, Dual::default()]);
    // Conic: r = (h²/GM) / (1 + e·direction).
    let parameter = dot(&momentum, &momentum) * (1.0 / GM);
    let stretch = Dual::constant(1.0) + dot(&eccentricity, &node);
    Point { longitude: y.atan2(x), latitude: Dual::default(), distance: parameter * stretch.recip() }
}

/// The osculating apogee: the far end of the ellipse that the Moon now follows.
pub(crate) fn osculating_apogee(place: &Vector, velocity: &Vector) -> Point {
    let (momentum, eccentricity) = orbit(place, velocity);
    let [x, y, z] = eccentricity.map(|c| -c);
    let parameter = dot(&momentum, &momentum) * (1.0 / GM);
    let shrink = Dual::constant(1.0) - dot(&eccentricity, &eccentricity).sqrt();
    Point {
        longitude: y.atan2(x),
        latitude: z.atan2((x * x + y * y).sqrt()),
        distance: parameter * shrink.recip(),
    }
}
