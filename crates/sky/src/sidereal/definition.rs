//! How a zero point is pinned: to an epoch, or to something in the sky.

use crate::frame::CENTURY;
use crate::stars::{Astrometry, HIPPARCOS_EPOCH};
use crate::time::J2000;

/// A definition of a sidereal zodiac.
#[derive(Clone, Copy, Debug)]
pub(super) enum Definition {
    /// A distance from the mean equinox at one epoch.
    Epoch(Pin),
    /// The star is seen at this sidereal longitude, degrees.
    Star { star: Astrometry, longitude: f64 },
    /// The point of the ecliptic that culminates with the star has this sidereal longitude, degrees.
    Midheaven { star: Astrometry, longitude: f64 },
    /// The great circle of this pole crosses the ecliptic, rising northward, 90° before this longitude: the pole itself
    /// has the sidereal longitude given, degrees.
    Pole { pole: Direction, longitude: f64 },
}

/// A distance from the mean equinox at one epoch.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pin {
    /// Julian day,
    pub(super) epoch: f64,
    /// in UT; else in TT.
    pub(super) universal: bool,
    /// Degrees.
    pub(super) value: f64,
    /// Whose precession led the definition to today.
    theory: Theory,
}

/// A direction on the axes of the ICRS, degrees.
#[derive(Clone, Copy, Debug)]
pub(super) struct Direction {
    pub(super) right_ascension: f64,
    pub(super) declination: f64,
}

/// The general precession that a definition was made with.
#[derive(Clone, Copy, Debug)]
enum Theory {
    /// Today's: nothing to make up for.
    Modern,
    /// IAU 1976 (Lieske et al. 1977, A&A 58, 1).
    Iau1976,
    /// Newcomb's (Explanatory Supplement 1961, section 2B).
    Newcomb,
}

impl Definition {
    /// `value` degrees at the Julian day `epoch`, TT.
    pub(super) const fn at(epoch: f64, value: f64) -> Definition {
        Definition::Epoch(Pin { epoch, universal: false, value, theory: Theory::Modern })
    }

    /// The same with the epoch in UT, for epochs known as a date and hour of old.
    pub(super) const fn at_ut(epoch: f64, value: f64) -> Definition {
        Definition::Epoch(Pin { epoch, universal: true, value, theory: Theory::Modern })
    }

    /// The same, led to J2000.0 by Newcomb's precession.
    pub(super) const fn newcomb(epoch: f64, value: f64) -> Definition {
        Definition::Epoch(Pin { epoch, universal: false, value, theory: Theory::Newcomb })
    }

    /// The same, led to J2000.0 by the precession of 1976.
    pub(super) const fn iau_1976(epoch: f64, value: f64) -> Definition {
        Definition::Epoch(Pin { epoch, universal: false, value, theory: Theory::Iau1976 })
    }
}

impl Pin {
    /// Precession from the epoch to J2000.0 by the theory of the definition less that of IAU 2006, degrees.
    pub(super) fn correction(&self) -> f64 {
        let t = self.epoch - J2000;
        let theirs = match self.theory {
            Theory::Modern => return 0.0,
            Theory::Iau1976 => precession_1976(t),
            Theory::Newcomb => precession_newcomb(t),
        };
        (theirs - precession_2006(t)) / 3_600.0
    }
}

/// General precession in longitude from `t` (days since J2000.0) to J2000.0, arcseconds; IAU 1976.
fn precession_1976(t: f64) -> f64 {
    let centuries = t / CENTURY;
    -(5_029.096_6 + 1.111_13 * centuries) * centuries
}

/// The same after Newcomb: 50.2564″ + 0.0222″ a tropical year, the second by tropical century from 1900.0, taken at
/// the middle of the way.
fn precession_newcomb(t: f64) -> f64 {
    const TROPICAL_YEAR: f64 = 365.242_198_78;
    let years = -t / TROPICAL_YEAR;
    let middle = 1.0 - years / 200.0;
    (50.256_4 + 0.022_2 * middle) * years
}

/// The same in IAU 2006 (Capitaine et al. 2003, A&A 412, 567).
fn precession_2006(t: f64) -> f64 {
    let centuries = t / CENTURY;
    -(5_028.796_195 + 1.105_434_8 * centuries) * centuries
}

/// Stars by Hipparcos, the new reduction (van Leeuwen 2007, A&A 474, 653; catalogue I/311); radial velocities from
/// the Pulkovo compilation (Gontcharov 2006, Astron. Lett. 32, 759) in whole km/s, which is more than they matter.
const fn hipparcos(place: [f64; 2], parallax: f64, motion: [f64; 2], radial_velocity: f64) -> Astrometry {
    Astrometry {
        right_ascension: place[0].to_degrees(),
        declination: place[1].to_degrees(),
        motion_right_ascension: motion[0],
        motion_declination: motion[1],
        parallax,
        radial_velocity,
        epoch: HIPPARCOS_EPOCH,
    }
}

/// α Virginis, Citra: HIP 65474.
pub(super) const SPICA: Astrometry =
    hipparcos([3.513_319_026_2, -0.194_800_472_8], 13.06, [-42.35, -30.67], 1.0);
/// ζ Piscium, Revati: HIP 5737.
pub(super) const ZETA_PISCIUM: Astrometry =
    hipparcos([0.321_707_961_3, 0.132_217_232_1], 18.76, [145.00, -55.69], 15.0);
/// δ Cancri, Pushya: HIP 42911.
pub(super) const DELTA_CANCRI: Astrometry =
    hipparcos([2.289_370_927_9, 0.316_862_147_3], 24.98, [-17.67, -229.26], 17.0);
/// λ Scorpii, Mula: HIP 85927.
pub(super) const LAMBDA_SCORPII: Astrometry =
    hipparcos([4.597_235_528_0, -0.647_582_579_4], 5.71, [-8.53, -30.80], -3.0);

/// Sagittarius A*, the centre of the Galaxy: place of J2000.0 by very long baseline interferometry (Petrov et al.
/// 2011, AJ 142, 35), motion after Reid & Brunthaler 2004 (ApJ 616, 872), which is the Sun's around the centre.
pub(super) const GALACTIC_CENTRE: Astrometry = Astrometry {
    right_ascension: 15.0 * (17.0 + 45.0 / 60.0 + 40.035_99 / 3_600.0),
    declination: -(29.0 + 28.169_9 / 3_600.0),
    motion_right_ascension: -2.755_718_425,
    motion_declination: -5.547,
    parallax: 0.0,
    radial_velocity: 0.0,
    epoch: 0.0,
};

/// North pole of the Galaxy as the IAU defined it in 1958, at J2000.0 (Hipparcos catalogue, ESA SP-1200, 1.5.3).
pub(super) const GALACTIC_POLE_1958: Direction =
    Direction { right_ascension: 192.859_48, declination: 27.128_25 };
/// The same with the centre at Sagittarius A* (Liu, Zhu & Zhang 2011, A&A 526, A16).
pub(super) const GALACTIC_POLE: Direction = Direction {
    right_ascension: 15.0 * (12.0 + 51.0 / 60.0 + 36.715_198_1 / 3_600.0),
    declination: 27.0 + 6.0 / 60.0 + 11.193_172 / 3_600.0,
};
