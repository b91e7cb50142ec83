//! Systems whose house circles all pass through the north and the south point of the horizon: Regiomontanus,
//! which spaces them evenly along the equator, and Campanus, along the prime vertical.
//!
//! Vectors here are equatorial and turned with the meridian: x towards the equator at the upper meridian, y
//! towards the east point, z towards the north celestial pole.

use super::{Sky, direction};

type Vector = [f64; 3];

/// The intermediate cusps 11, 12, 2, 3, as degrees eastward from the upper meridian.
const STEPS: [f64; 4] = [30.0, 60.0, 120.0, 150.0];

/// Regiomontanus: circles through every thirtieth degree of the equator.
pub(super) fn regiomontanus(sky: &Sky) -> [f64; 4] {
    STEPS.map(|step| {
        let (s, c) = step.to_radians().sin_cos();
        on_ecliptic(sky, [c, s, 0.0])
    })
}

/// Campanus: circles through every thirtieth degree of the prime vertical, counted from the zenith.
pub(super) fn campanus(sky: &Sky) -> [f64; 4] {
    STEPS.map(|step| {
        let (s, c) = step.to_radians().sin_cos();
        on_ecliptic(sky, [c * sky.cos_lat, s, c * sky.sin_lat])
    })
}

/// Longitude where the half circle from the north to the south point through `towards` meets the ecliptic.
fn on_ecliptic(sky: &Sky, towards: Vector) -> f64 {
    let north = [-sky.sin_lat, 0.0, sky.cos_lat];
    let ecliptic_pole = [-sky.sin_obl * sky.sin_armc, -sky.sin_obl * sky.cos_armc, sky.cos_obl];
    let meeting = cross(cross(north, towards), ecliptic_pole);
    // Both ends of the line of nodes lie on the whole circle; the wanted one is on the side of `towards`.
    let aside = dot(meeting, towards) - dot(meeting, north) * dot(north, towards);
    let sign = if aside < 0.0 { -1.0 } else { 1.0 };
    // Back to axes of the equinox: x to it, and y along the ecliptic.
    let equinox = [sky.cos_armc, -sky.sin_armc, 0.0];
    direction(sign * dot(meeting, cross(ecliptic_pole, equinox)), sign * dot(meeting, equinox))
}

fn cross(a: Vector, b: Vector) -> Vector {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
