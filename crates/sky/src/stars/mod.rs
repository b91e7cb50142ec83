//! Fixed stars: from a catalogue's figures to the direction in which a star is seen.

use crate::apparent::AU_KM;
use crate::dual::{Dual, Vector};
use crate::frame::mean_obliquity;
use crate::time::DAY_S;

/// J1991.25, the epoch of the Hipparcos catalogues: TT days since J2000.0.
pub const HIPPARCOS_EPOCH: f64 = -8.75 * 365.25;

/// Milliarcseconds in a radian.
const MAS: f64 = 180.0 * 3_600_000.0 / std::f64::consts::PI;

/// Where a star is and how it moves, on the axes of the ICRS.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Astrometry {
    /// Right ascension at the epoch, degrees.
    pub right_ascension: f64,
    /// Declination at the epoch, degrees.
    pub declination: f64,
    /// Proper motion in right ascension, times the cosine of the declination, milliarcseconds a Julian year.
    pub motion_right_ascension: f64,
    /// Proper motion in declination, milliarcseconds a Julian year.
    pub motion_declination: f64,
    /// Parallax, milliarcseconds; zero when it is too small to be known.
    pub parallax: f64,
    /// Radial velocity, km/s, receding positive; zero when it is not known.
    pub radial_velocity: f64,
    /// Epoch of the place: TT days since J2000.0.
    pub epoch: f64,
}

impl Astrometry {
    /// Vector from the solar system's barycentre to the star at `t` (TT days since J2000.0), au, on the tables'
    /// axes, with its rate. The star moves straight on through space, without light time: catalogues count by the
    /// arrival of the light.
    pub(crate) fn place(&self, t: f64) -> Vector {
        /// What stands for a parallax of zero, milliarcseconds: a distance without any effect.
        const LEAST_PARALLAX: f64 = 1e-3;
        let distance = MAS / self.parallax.max(LEAST_PARALLAX);
        let (sin_ra, cos_ra) = self.right_ascension.to_radians().sin_cos();
        let (sin_dec, cos_dec) = self.declination.to_radians().sin_cos();
        let outward = [cos_dec * cos_ra, cos_dec * sin_ra, sin_dec];
        let east = [-sin_ra, cos_ra, 0.0];
        let north = [-sin_dec * cos_ra, -sin_dec * sin_ra, cos_dec];
        let across = distance / (MAS * 365.25);
        let speeds = [
            self.radial_velocity * DAY_S / AU_KM,
            self.motion_right_ascension * across,
            self.motion_declination * across,
        ];
        let [x, y, z] = std::array::from_fn(|i| {
            let rate = speeds[0] * outward[i] + speeds[1] * east[i] + speeds[2] * north[i];
            Dual::new(distance * outward[i] + (t - self.epoch) * rate, rate)
        });
        let (sin, cos) = mean_obliquity(0.0).value.sin_cos();
        [x, y * cos + z * sin, z * cos - y * sin]
    }
}
