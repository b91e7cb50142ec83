//! Sidereal zodiacs: how far their zero point lies from the equinox of date.
//!
//! A zero point is pinned in one of two ways ([`definition`]):
//!
//! - by its distance from the equinox at one epoch. From there on it follows precession: the mean equinox of date
//!   is carried to the ecliptic of the epoch, and its longitude there, with the sign changed, is what has been
//!   added. Older definitions keep the place among the stars which they had in their authors' ephemerides around
//!   J2000.0: their way from the epoch to J2000.0 counts by the precession of their time.
//! - by something in the sky that keeps its sidereal longitude: a star, the centre of the Galaxy, its equator.
//!
//! # Three values
//! They differ by nutation (up to 18″) and, where a star defines the zodiac, by aberration (up to 20″); each has
//! its name in [`Offset`]. Places of this crate count from the **true** equinox of date, so
//! `sidereal longitude = longitude − with_nutation`: in the difference nutation cancels.

mod definition;
mod names;
mod table;

pub use names::Ayanamsa;

use crate::dual::{Dual, Vector};
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::frame::{ecliptic_axes, mean_obliquity};
use crate::moment::Moment;
use crate::precession::remote_ecliptic_axes;
use crate::stars::Astrometry;
use crate::time::{Instant, J2000};
use definition::{Definition, Direction, Pin};

/// What the longitudes of a sidereal zodiac are counted from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ZeroPoint {
    /// One of the known conventions.
    Named(Ayanamsa),
    /// One's own: `value` degrees from the mean equinox at `epoch`, a Julian day (TT).
    Own {
        /// Julian day, TT.
        epoch: f64,
        /// Distance of the zero point from the mean equinox of the epoch, degrees.
        value: f64,
    },
}

impl From<Ayanamsa> for ZeroPoint {
    fn from(ayanamsa: Ayanamsa) -> ZeroPoint {
        ZeroPoint::Named(ayanamsa)
    }
}

/// The longitude of a sidereal zero point at one moment, degrees, `0 ≤ a < 360`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offset {
    /// By precession and the star's own motion alone: from the mean equinox, a star without aberration, parallax and
    /// deflection. Equal to `apparent` where no star takes part.
    pub precession: f64,
    /// From the mean equinox, a star where it is seen but for nutation: the value that almanacs print.
    pub apparent: f64,
    /// From the true equinox: what to subtract from the longitudes of this crate.
    pub with_nutation: f64,
}

impl ZeroPoint {
    /// The Julian days (TT) that one's own epoch may have: 4713 BC to AD 9999.
    pub const EPOCHS: std::ops::RangeInclusive<f64> = 0.0..=5_373_484.0;

    /// One's own zero point, when the epoch lies within [`ZeroPoint::EPOCHS`] and the value within ±360.
    pub fn own(epoch: f64, value: f64) -> Option<ZeroPoint> {
        let known = ZeroPoint::EPOCHS.contains(&epoch) && value.abs() <= 360.0;
        known.then_some(ZeroPoint::Own { epoch, value })
    }

    fn definition(self) -> Definition {
        match self {
            ZeroPoint::Named(ayanamsa) => ayanamsa.row().definition,
            ZeroPoint::Own { epoch, value } => Definition::at(epoch, value),
        }
    }
}

impl Ephemeris {
    /// Longitude of the sidereal zero point from the true equinox of date, degrees, `0 ≤ a < 360`: what to subtract
    /// from the longitudes of this crate.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite.
    pub fn ayanamsa(&self, zero: impl Into<ZeroPoint>, at: Instant) -> Result<f64, OutOfRange> {
        Ok(self.offset(zero, at)?.with_nutation)
    }

    /// The longitude of the sidereal zero point by all three ways of counting.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite.
    pub fn offset(&self, zero: impl Into<ZeroPoint>, at: Instant) -> Result<Offset, OutOfRange> {
        let moment = self.moment(at)?;
        let (precession, apparent) = match zero.into().definition() {
            Definition::Epoch(pin) => {
                let value = self.pinned(&pin, at);
                (value, value)
            }
            Definition::Star { star, longitude } => {
                let (geometric, seen) = both(&moment, &star, at);
                (longitude_of(&geometric) - longitude, longitude_of(&seen) - longitude)
            }
            Definition::Midheaven { star, longitude } => {
                let obliquity = mean_obliquity(at.tt()).value;
                let (geometric, seen) = both(&moment, &star, at);
                (culminating(&geometric, obliquity) - longitude, culminating(&seen, obliquity) - longitude)
            }
            Definition::Pole { pole, longitude } => {
                let value = longitude_of(&moment.turned(&pole.on_tables())) - longitude;
                (value, value)
            }
        };
        let nutation = moment.frame().nutation.value.to_degrees();
        let [precession, apparent, with_nutation] =
            [precession, apparent, apparent + nutation].map(crate::frame::normalize);
        Ok(Offset { precession, apparent, with_nutation })
    }

    fn pinned(&self, pin: &Pin, at: Instant) -> f64 {
        let equinox = &ecliptic_axes(self.bytes(), at.tt())[0];
        let epoch = pin.tt();
        let (first, last) = self.span();
        let axes = if (first..=last).contains(&epoch) {
            ecliptic_axes(self.bytes(), epoch).map(|axis| axis.map(|c| c.value))
        } else {
            remote_ecliptic_axes(epoch)
        };
        let along = |axis: [f64; 3]| axis.iter().zip(equinox).map(|(a, e)| a * e.value).sum::<f64>();
        let [x, y] = [along(axes[0]), along(axes[1])];
        pin.value + pin.correction() - y.atan2(x).to_degrees()
    }
}

/// Where a star is and where it is seen, on the mean ecliptic and equinox of date.
fn both(moment: &Moment, star: &Astrometry, at: Instant) -> (Vector, Vector) {
    (moment.turned(&star.place(at.tt())), moment.star(star))
}

fn longitude_of([x, y, _]: &Vector) -> f64 {
    y.value.atan2(x.value).to_degrees()
}

/// Longitude of the point of the ecliptic that culminates together with a direction; `obliquity` in radians.
fn culminating([x, y, z]: &Vector, obliquity: f64) -> f64 {
    let (sin, cos) = obliquity.sin_cos();
    (cos * y.value - sin * z.value).atan2(x.value * cos).to_degrees()
}

impl Direction {
    /// The same direction on the tables' axes; it does not move.
    fn on_tables(self) -> Vector {
        let (sin, cos) = mean_obliquity(0.0).value.sin_cos();
        let (sin_ra, cos_ra) = self.right_ascension.to_radians().sin_cos();
        let (sin_dec, cos_dec) = self.declination.to_radians().sin_cos();
        let [x, y, z] = [cos_dec * cos_ra, cos_dec * sin_ra, sin_dec];
        [x, y * cos + z * sin, z * cos - y * sin].map(Dual::constant)
    }
}

impl Pin {
    /// TT days since J2000.0.
    fn tt(&self) -> f64 {
        let days = self.epoch - J2000;
        if self.universal { Instant::from_ut(days).tt() } else { days }
    }
}
