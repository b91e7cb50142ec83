//! Visual magnitudes.
//!
//! The planets by Mallama & Hilton 2018 (Astronomy and Computing 25, 10; arXiv:1808.01973), whose equation numbers stand
//! below, with the variation of Mars by rotation and season of Mallama 2007 (Icarus 192, 404, tables 6 and 8). Pluto and
//! the Moon as JPL Horizons gives them, the asteroids by the H, G system (Bowell et al. 1989) with the parameters of the
//! Minor Planet Center. Chiron is a comet as well and has no formula worth its name.

use super::Geometry;
use crate::body::Body;
use crate::frame::CENTURY;

/// The Sun at one au.
pub(super) const SUN: f64 = -26.74;

/// The magnitude; `None` where no formula reaches.
pub(super) fn magnitude(g: &Geometry) -> Option<f64> {
    let phase = g.phase;
    let at_unit_distances = match g.body {
        Body::Mercury => mercury(phase),
        Body::Venus => venus(phase)?,
        Body::Mars => mars(phase) + mars_surface(g),
        Body::Jupiter => jupiter(phase),
        Body::Saturn => saturn(phase, latitude(SATURN_POLE, &g.to_sun), latitude(SATURN_POLE, &g.to_earth))?,
        Body::Uranus => uranus(
            phase,
            graphic(latitude(URANUS_POLE, &g.to_sun)),
            graphic(latitude(URANUS_POLE, &g.to_earth)),
        ),
        Body::Neptune => neptune(phase, 2_000.0 + g.tt / 365.25)?,
        Body::Pluto => -1.0 + 0.041 * phase,
        // Allen, Astrophysical Quantities: the full Moon at its mean distance of 384 400 km.
        Body::Moon => {
            -12.73 + 0.026 * phase + 4e-9 * phase.powi(4) - 5.0 * (384_400.0 / super::AU_KM).log10()
        }
        Body::Ceres => asteroid(3.34, 0.12, phase),
        Body::Pallas => asteroid(4.13, 0.11, phase),
        Body::Juno => asteroid(5.33, 0.32, phase),
        Body::Vesta => asteroid(3.20, 0.32, phase),
        _ => return None,
    };
    Some(at_unit_distances + 5.0 * (g.sun * g.earth).log10())
}

/// A polynomial in `x`.
fn polynomial(terms: &[f64], x: f64) -> f64 {
    terms.iter().rev().fold(0.0, |sum, term| sum * x + term)
}

/// Equation 2.
fn mercury(phase: f64) -> f64 {
    polynomial(&[-0.613, 6.328e-2, -1.633_6e-3, 3.364_4e-5, -3.426_5e-7, 1.689_3e-9, -3.033_4e-12], phase)
}

/// Equations 3 and 4; beyond 179° nothing was observed.
fn venus(phase: f64) -> Option<f64> {
    match phase {
        ..=163.7 => Some(polynomial(&[-4.384, -1.044e-3, 3.687e-4, -2.814e-6, 8.938e-9], phase)),
        ..=179.5 => Some(polynomial(&[236.058_28, -2.819_14, 8.390_34e-3], phase)),
        _ => None,
    }
}

/// Equations 6 and 7, without the surface.
fn mars(phase: f64) -> f64 {
    if phase <= 50.0 {
        polynomial(&[-1.601, 2.267e-2, -1.302e-4], phase)
    } else {
        polynomial(&[-0.367, -0.025_73, 3.445e-4], phase)
    }
}

/// Equations 8 and 9.
fn jupiter(phase: f64) -> f64 {
    if phase <= 12.0 {
        return polynomial(&[-9.395, -3.7e-4, 6.16e-4], phase);
    }
    let share = polynomial(&[1.0, -1.507, -0.363, -0.062, 2.809, -1.876], phase / 180.0);
    -9.428 - 2.5 * share.log10()
}

/// Equation 10, globe and rings; `sun` and `earth` are the planetocentric latitudes, degrees, under which each stands.
/// The paper gives it for what can be seen from the Earth.
fn saturn(phase: f64, sun: f64, earth: f64) -> Option<f64> {
    let tilt = (sun * earth).max(0.0).sqrt();
    let sine = tilt.to_radians().sin();
    let seen = -8.914 - 1.825 * sine + 0.026 * phase - 0.378 * sine * (-2.25 * phase).exp();
    (phase <= 6.5 && tilt <= 27.0).then_some(seen)
}

/// Equations 14 and 15; planetographic latitudes, degrees.
fn uranus(phase: f64, sun: f64, earth: f64) -> f64 {
    let tilted = -7.110 - 0.000_84 * 0.5 * (sun.abs() + earth.abs());
    if phase > 3.1 { tilted + polynomial(&[0.0, 6.587e-3, 1.045e-4], phase) } else { tilted }
}

/// Equations 16 and 17: it grew brighter between 1980 and 2000.
fn neptune(phase: f64, year: f64) -> Option<f64> {
    let unit = (-6.89 - 0.005_4 * (year - 1_980.0)).clamp(-7.0, -6.89);
    match phase {
        ..=1.9 => Some(unit),
        _ if year >= 2_000.0 => Some(unit + polynomial(&[0.0, 7.944e-3, 9.617e-5], phase)),
        _ => None,
    }
}

/// The H, G system.
fn asteroid(absolute: f64, slope: f64, phase: f64) -> f64 {
    let half = (0.5 * phase.to_radians()).tan();
    let part = |a: f64, b: f64| (-a * half.powf(b)).exp();
    absolute - 2.5 * ((1.0 - slope) * part(3.33, 0.63) + slope * part(1.87, 1.22)).log10()
}

/// North poles: right ascension and declination, degrees (IAU 2015, Archinal et al. 2018).
const SATURN_POLE: [f64; 2] = [40.589, 83.537];
const URANUS_POLE: [f64; 2] = [257.311, -15.175];

/// A unit vector on the axes of the ICRS.
fn unit([right_ascension, declination]: [f64; 2]) -> [f64; 3] {
    let (sin_ra, cos_ra) = right_ascension.to_radians().sin_cos();
    let (sin_dec, cos_dec) = declination.to_radians().sin_cos();
    [cos_dec * cos_ra, cos_dec * sin_ra, sin_dec]
}

fn dot(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Planetocentric latitude over which `direction` stands, degrees.
fn latitude(pole: [f64; 2], direction: &[f64; 3]) -> f64 {
    dot(&unit(pole), direction).clamp(-1.0, 1.0).asin().to_degrees()
}

/// The planetographic latitude on Uranus, whose flattening is 0.0229.
fn graphic(centric: f64) -> f64 {
    (centric.to_radians().tan() / (1.0 - 0.022_9f64).powi(2)).atan().to_degrees()
}

/// By the longitude that faces Sun and Earth (planetographic, westward), every 10° from 0°: magnitudes.
#[rustfmt::skip]
const MARS_ROTATION: [f64; 36] = [
    0.036, 0.045, 0.038, 0.023, 0.015, 0.011, 0.000, -0.012, -0.018, -0.036, -0.044, -0.059,
    -0.060, -0.055, -0.043, -0.041, -0.041, -0.036, -0.036, -0.018, -0.038, -0.011, 0.002, 0.004,
    0.018, 0.019, 0.035, 0.050, 0.035, 0.027, 0.037, 0.048, 0.025, 0.022, 0.024, 0.034,
];
/// By the season, as the longitude Ls of the Sun seen from Mars, every 10° from 0°.
#[rustfmt::skip]
const MARS_SEASON: [f64; 36] = [
    -0.029, -0.017, -0.014, -0.006, -0.018, -0.020, -0.014, -0.030, -0.008, -0.040, -0.024, -0.037,
    -0.036, -0.032, 0.010, 0.010, -0.001, 0.044, 0.025, -0.004, -0.016, -0.008, 0.029, -0.054,
    -0.033, 0.055, 0.017, 0.052, 0.006, 0.087, 0.006, 0.064, 0.030, 0.019, -0.030, -0.017,
];

/// What the surface of Mars adds.
fn mars_surface(g: &Geometry) -> f64 {
    /// Heliocentric longitude of Mars at its northern spring equinox, degrees.
    const EQUINOX: f64 = 85.0;
    let [sun, earth] = [g.to_sun, g.to_earth].map(|to| mars_longitude(&to, g.tt));
    // The middle of both, the short way round.
    let middle = sun + 0.5 * ((earth - sun + 540.0).rem_euclid(360.0) - 180.0);
    between(&MARS_ROTATION, middle) + between(&MARS_SEASON, g.longitude - EQUINOX)
}

/// Planetographic longitude (westward) over which `direction` stands on Mars at `t`, degrees (IAU 2009).
fn mars_longitude(direction: &[f64; 3], t: f64) -> f64 {
    let centuries = t / CENTURY;
    let (ra, dec) = (317.681_43 - 0.106_1 * centuries, 52.886_50 - 0.060_9 * centuries);
    let meridian = 176.630 + 350.891_982_26 * t;
    let pole = unit([ra, dec]);
    // Where the equator of Mars rises through that of the Earth, and 90° further on.
    let node = unit([ra + 90.0, 0.0]);
    let ahead = [
        pole[1] * node[2] - pole[2] * node[1],
        pole[2] * node[0] - pole[0] * node[2],
        pole[0] * node[1] - pole[1] * node[0],
    ];
    let from_node = dot(&ahead, direction).atan2(dot(&node, direction)).to_degrees();
    (meridian - from_node).rem_euclid(360.0)
}

/// A table of every 10°, read in between by Stirling's formula up to fourth differences, as its authors do.
fn between(table: &[f64; 36], angle: f64) -> f64 {
    let steps = angle.rem_euclid(360.0) / 10.0;
    let middle = steps as usize;
    let p = steps - middle as f64;
    let at = |k: usize| table[(middle + 34 + k) % 36];
    let first: [f64; 4] = std::array::from_fn(|i| at(i + 1) - at(i));
    let second: [f64; 3] = std::array::from_fn(|i| first[i + 1] - first[i]);
    let third: [f64; 2] = std::array::from_fn(|i| second[i + 1] - second[i]);
    let fourth = (third[1] - third[0]) / 24.0;
    let cubic = (third[0] + third[1]) / 12.0;
    polynomial(&[at(2), 0.5 * (first[1] + first[2]) - cubic, 0.5 * second[1] - fourth, cubic, fourth], p)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(magnitude: f64, sun: f64, earth: f64, published: f64) {
        let ours = magnitude + 5.0 * (sun * earth).log10();
        assert!((ours - published).abs() < 0.000_6, "{ours} {published}");
    }

    /// The check values that Mallama & Hilton publish with their program Ap_Mag V3 (its input and output files).
    #[test]
    fn formulas_give_the_published_check_values() {
        close(mercury(1.167_7), 0.310_295_423_552, 1.321_826_436_257_54, -2.477);
        close(mercury(90.166_2), 0.413_629_222_334, 0.926_448_087_186_13, 0.181);
        close(mercury(178.728_4), 0.448_947_624_811, 0.560_049_732_178_83, 7.167);
        let venus = |phase| venus(phase).expect("observed");
        close(venus(1.323_2), 0.722_722_540_169, 1.716_074_895_540_51, -3.917);
        close(venus(124.134_8), 0.721_480_714_554, 0.377_625_112_062_78, -4.916);
        close(venus(179.184_5), 0.726_166_592_736, 0.288_895_824_206_42, -3.090);
        close(jupiter(0.244_6), 5.446_231_815_414, 6.449_858_674_590_88, -1.667);
        close(jupiter(0.343_1), 4.957_681_473_205, 3.953_930_781_360_13, -2.934);
        close(jupiter(147.098_9), 5.227_587_855_371, 5.235_019_200_093_81, 0.790);
        close(uranus(0.041_0, -20.29, -20.28), 18.321_003_215_845, 17.322_972_852_510_8, 5.381);
        close(uranus(0.056_8, 1.02, 0.97), 20.096_361_095_266, 21.088_847_014_527_6, 6.025);
        close(uranus(161.772_8, -71.16, 55.11), 19.380_030_717_75, 11.188_424_380_138_3, 8.318);
        let neptune = |phase, year| neptune(phase, year).expect("observed");
        close(neptune(0.054_9, 1_970.9), 30.322_109_867_761, 31.309_161_009_821_4, 7.997);
        close(neptune(1.774_1, 1_990.32), 30.207_767_693_725, 29.817_237_085_753_0, 7.827);
    }

    #[test]
    fn tables_are_met_and_run_smoothly() {
        for table in [&MARS_ROTATION, &MARS_SEASON] {
            for (i, value) in table.iter().enumerate() {
                assert!((between(table, 10.0 * i as f64) - value).abs() < 1e-12);
            }
            let mut before = between(table, -1.0);
            for step in 0..3_700 {
                let now = between(table, -1.0 + 0.1 * f64::from(step));
                assert!((now - before).abs() < 0.003, "{step}: {before} {now}");
                before = now;
            }
        }
    }
}
