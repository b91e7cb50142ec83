//! Sidereal zodiacs: how far their zero point lies from the equinox of date.
//!
//! An ayanamsa is defined by its value at one epoch; from there on it follows precession (IAU 2006): the mean
//! equinox of date is carried to the ecliptic of the definition, and its longitude there, with the sign
//! changed, is what has been added. The definitions are older than this precession. So that they keep the place
//! among the stars which they had in their authors' ephemerides around J2000.0, the way from their epoch to
//! J2000.0 counts by the precession of their time.
//!
//! # Which value to subtract
//! Places of this crate count from the **true** equinox of date, so [`Ephemeris::ayanamsa`] includes nutation:
//! `sidereal longitude = longitude − ayanamsa`. In the difference nutation cancels, and sidereal longitudes do
//! not sway with the equinox. [`Ephemeris::mean_ayanamsa`] is the value without nutation, which almanacs print.

use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::frame::{CENTURY, ecliptic_axes, on_axes};
use crate::time::{Instant, J2000};

/// A convention for the zero point of the sidereal zodiac.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ayanamsa {
    /// Lahiri, as the Indian Calendar Reform Committee fixed it for the spring equinox of 1956: 23°15′00.658″,
    /// nutation in it (16.769″) removed.
    Lahiri,
    /// Fagan and Bradley: 24°02′31.36″ at the beginning of the Besselian year 1950.
    FaganBradley,
}

/// Where an ayanamsa is pinned.
struct Definition {
    /// TT, days since J2000.0; inside the span of the ephemeris.
    epoch: f64,
    /// Distance of the zero point from the mean equinox at that epoch, degrees.
    value: f64,
    /// General precession in longitude from the epoch to J2000.0 by the theory of its time, arcseconds.
    precession: f64,
}

/// General precession from `t` to J2000.0, arcseconds; IAU 1976 (Lieske et al. 1977, A&A 58, 1).
const fn precession_1976(t: f64) -> f64 {
    let centuries = t / CENTURY;
    -(5_029.096_6 + 1.111_13 * centuries) * centuries
}

/// The same after Newcomb (Explanatory Supplement 1961, section 2B): 50.2564″ + 0.0222″ a tropical year, the second
/// by tropical century from 1900.0, taken at the middle of the way.
const fn precession_newcomb(t: f64) -> f64 {
    const TROPICAL_YEAR: f64 = 365.242_198_78;
    let years = -t / TROPICAL_YEAR;
    let middle = 1.0 - years / 200.0;
    (50.256_4 + 0.022_2 * middle) * years
}

/// The same in IAU 2006 (Capitaine et al. 2003, A&A 412, 567).
const fn precession_2006(t: f64) -> f64 {
    let centuries = t / CENTURY;
    -(5_028.796_195 + 1.105_434_8 * centuries) * centuries
}

impl Ayanamsa {
    /// Every ayanamsa, in the order in which lists show them.
    pub const ALL: [Ayanamsa; 2] = [Ayanamsa::Lahiri, Ayanamsa::FaganBradley];

    const fn definition(self) -> Definition {
        match self {
            Ayanamsa::Lahiri => {
                let epoch = 2_435_553.5 - J2000;
                let value = 23.250_182_778 - 0.004_658_035;
                Definition { epoch, value, precession: precession_1976(epoch) }
            }
            Ayanamsa::FaganBradley => {
                let epoch = 2_433_282.423_46 - J2000;
                Definition { epoch, value: 24.042_044_444, precession: precession_newcomb(epoch) }
            }
        }
    }
}

impl Ephemeris {
    /// Longitude of the sidereal zero point from the true equinox of date, degrees: what to subtract from the
    /// longitudes of this crate.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite.
    pub fn ayanamsa(&self, ayanamsa: Ayanamsa, at: Instant) -> Result<f64, OutOfRange> {
        Ok(self.mean_ayanamsa(ayanamsa, at)? + self.frame(at)?.nutation_longitude)
    }

    /// Longitude of the sidereal zero point from the mean equinox of date, degrees: the value without nutation.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite.
    pub fn mean_ayanamsa(&self, ayanamsa: Ayanamsa, at: Instant) -> Result<f64, OutOfRange> {
        self.check(at)?;
        let definition = ayanamsa.definition();
        let equinox = &ecliptic_axes(self.bytes(), at.tt())[0];
        let [x, y, _] = on_axes(&ecliptic_axes(self.bytes(), definition.epoch), equinox);
        let older = (definition.precession - precession_2006(definition.epoch)) / 3_600.0;
        Ok(definition.value + older - y.value.atan2(x.value).to_degrees())
    }
}
