//! Frames of date: the ecliptic and equator, sidereal time, and the turns between them.

use crate::dual::{Dual, Vector, cross, dot};
use crate::format::Series;
use crate::number::{Four, Number, three};
use crate::segment::{evaluate, evaluate_four};
use crate::time::Instant;

/// Radians in an arcsecond.
pub(crate) const ARCSECOND: f64 = std::f64::consts::PI / 648_000.0;
/// Days in a Julian century.
pub(crate) const CENTURY: f64 = 36_525.0;

/// The orientation of the equator and ecliptic of date, and of the turning Earth. All in degrees.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// Nutation in longitude Δψ (IAU 2000A, adjusted to IAU 2006).
    pub nutation_longitude: f64,
    /// Nutation in obliquity Δε.
    pub nutation_obliquity: f64,
    /// Mean obliquity of the ecliptic (IAU 2006).
    pub mean_obliquity: f64,
    /// True obliquity: mean obliquity plus Δε.
    pub true_obliquity: f64,
    /// Apparent sidereal time at Greenwich (IAU 2006, with the complementary terms), `0 ≤ θ < 360`.
    pub sidereal_time: f64,
}

/// An angle in degrees brought to `0 ≤ a < 360`.
pub fn normalize(degrees: f64) -> f64 {
    let turn = degrees.rem_euclid(360.0);
    // rem_euclid rounds a tiny negative angle up to the full turn.
    if turn >= 360.0 { 0.0 } else { turn }
}

/// The same for an angle between −360 and 720, without a division.
#[inline]
pub(crate) fn wrap(degrees: f64) -> f64 {
    let up = if degrees < 0.0 { degrees + 360.0 } else { degrees };
    if up >= 360.0 { up - 360.0 } else { up }
}

/// Ecliptic to equatorial: longitude and latitude to right ascension and declination.
///
/// All angles in degrees; `obliquity` is that of the ecliptic meant. Right ascension is `0 ≤ α < 360`.
pub fn ecliptic_to_equatorial(longitude: f64, latitude: f64, obliquity: f64) -> (f64, f64) {
    turn(longitude, latitude, obliquity)
}

/// Equatorial to ecliptic: right ascension and declination to longitude (`0 ≤ λ < 360`) and latitude, degrees.
pub fn equatorial_to_ecliptic(right_ascension: f64, declination: f64, obliquity: f64) -> (f64, f64) {
    turn(right_ascension, declination, -obliquity)
}

/// Spherical coordinates after a turn of the axes about the first one by `-angle`.
fn turn(longitude: f64, latitude: f64, angle: f64) -> (f64, f64) {
    let (sin_lon, cos_lon) = longitude.to_radians().sin_cos();
    let (sin_lat, cos_lat) = latitude.to_radians().sin_cos();
    let (sin, cos) = angle.to_radians().sin_cos();
    let (x, y, z) = (cos_lat * cos_lon, cos_lat * sin_lon, sin_lat);
    let (y, z) = (cos * y - sin * z, sin * y + cos * z);
    (normalize(y.atan2(x).to_degrees()), z.atan2(x.hypot(y)).to_degrees())
}

/// Geometric altitude above the horizon, degrees, without refraction or parallax.
///
/// `local_sidereal_time` is the sidereal time of [`Frame`] plus the east longitude of the place; `latitude` is
/// geographic. All in degrees.
pub fn altitude(right_ascension: f64, declination: f64, local_sidereal_time: f64, latitude: f64) -> f64 {
    let hour_angle = (local_sidereal_time - right_ascension).to_radians();
    let (sin_dec, cos_dec) = declination.to_radians().sin_cos();
    let (sin_lat, cos_lat) = latitude.to_radians().sin_cos();
    let (sin_hour, cos_hour) = hour_angle.sin_cos();
    let up = sin_lat * sin_dec + cos_lat * cos_dec * cos_hour;
    // Through the tangent, which keeps its precision at the zenith where the sine loses it.
    let east = cos_dec * sin_hour;
    let north = cos_lat * sin_dec - sin_lat * cos_dec * cos_hour;
    up.atan2(east.hypot(north)).to_degrees()
}

/// Mean obliquity of the ecliptic, radians, and its rate per day, at `t` TT days since J2000.0.
///
/// IAU 2006 (Hilton et al. 2006, Celest. Mech. 94, 351; Capitaine et al. 2003).
pub(crate) fn mean_obliquity(t: f64) -> Dual {
    const TERMS: [f64; 6] =
        [84_381.406, -46.836_769, -0.000_183_1, 0.002_003_40, -0.000_000_576, -0.000_000_043_4];
    polynomial(&TERMS, t)
}

/// Sum of `terms` in powers of Julian centuries, arcseconds to radians, with its rate per day.
pub(crate) fn polynomial(terms: &[f64], t: f64) -> Dual {
    let centuries = Dual::new(t / CENTURY, 1.0 / CENTURY);
    terms.iter().rev().fold(Dual::default(), |sum, &c| sum * centuries + Dual::constant(c)) * ARCSECOND
}

/// Greenwich mean sidereal time, radians: Earth rotation angle from UT1 (IAU 2000) and the accumulated
/// precession from TT (IAU 2006; Capitaine, Wallace & Chapront 2003, A&A 412, 567).
fn mean_sidereal_time(ut: f64, tt: f64) -> f64 {
    const TERMS: [f64; 6] =
        [0.014_506, 4_612.156_534, 1.391_581_7, -0.000_000_44, -0.000_029_956, -0.000_000_036_8];
    let turns = ut.rem_euclid(1.0) + 0.779_057_273_264 + 0.002_737_811_911_354_48 * ut;
    std::f64::consts::TAU * turns + polynomial(&TERMS, tt).value
}

/// What every body of one moment shares: the frame of date, with rates.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FrameOfDate {
    /// Rows: mean equinox, the point 90° ahead, and the pole of the ecliptic of date, on the tables' axes.
    pub(crate) axes: [Vector; 3],
    /// Nutation in longitude, radians.
    pub(crate) nutation: Dual,
    /// Sine and cosine of the nutation in longitude.
    pub(crate) turn: (f64, f64),
    /// Sine and cosine of the true obliquity.
    pub(crate) obliquity: (f64, f64),
    /// The published form.
    pub(crate) public: Frame,
}

impl FrameOfDate {
    #[inline(always)]
    pub(crate) fn new(bytes: &[u8], at: Instant) -> FrameOfDate {
        let t = at.tt();
        let [nutation, in_obliquity, complement] = evaluate::<3>(bytes, Series::Nutation, t).dual();
        let mean = mean_obliquity(t).value;
        let true_obliquity = mean + in_obliquity.value;
        let equation = nutation.value * mean.cos() + complement.value;
        let sidereal_time = mean_sidereal_time(at.ut(), t) + equation;
        FrameOfDate {
            axes: ecliptic_axes(bytes, t),
            nutation,
            turn: nutation.value.sin_cos(),
            obliquity: true_obliquity.sin_cos(),
            public: Frame {
                nutation_longitude: nutation.value.to_degrees(),
                nutation_obliquity: in_obliquity.value.to_degrees(),
                mean_obliquity: mean.to_degrees(),
                true_obliquity: mean.to_degrees() + in_obliquity.value.to_degrees(),
                sidereal_time: normalize(sidereal_time.to_degrees()),
            },
        }
    }
}

/// A vector of the tables on other axes.
#[inline(always)]
pub(crate) fn on_axes<T: Number>(axes: &[Vector<T>; 3], vector: &Vector<T>) -> Vector<T> {
    three(|row| dot(&axes[row], vector))
}

/// The mean ecliptic and equinox of date (IAU 2006 precession with frame bias), as rows on the tables' axes.
#[inline(always)]
pub(crate) fn ecliptic_axes(bytes: &[u8], t: f64) -> [Vector; 3] {
    let equinox = evaluate::<3>(bytes, Series::Equinox, t).dual();
    let pole = evaluate::<3>(bytes, Series::EclipticPole, t).dual();
    [equinox, cross(&pole, &equinox), pole]
}

/// The same at four moments.
#[inline(always)]
pub(crate) fn ecliptic_axes_four(bytes: &[u8], t: Four) -> [Vector<Four>; 3] {
    let equinox = evaluate_four::<3>(bytes, Series::Equinox, t).dual();
    let pole = evaluate_four::<3>(bytes, Series::EclipticPole, t).dual();
    [equinox, cross(&pole, &equinox), pole]
}
