//! The one value that holds a moment, in both time scales.

/// Julian day number of the epoch J2000.0, from which all times here are counted.
pub const J2000: f64 = 2_451_545.0;

/// Seconds in a day.
pub const DAY_S: f64 = 86_400.0;

/// A moment, in Universal Time and in Terrestrial Time.
///
/// UT (UT1) turns the Earth: it serves sidereal time, the angles and the houses. TT drives the bodies: it
/// serves the ephemeris and the frames. Both are kept as days since J2000.0, which holds microseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Instant {
    ut: f64,
    tt: f64,
}

impl Instant {
    /// From UT alone, days since J2000.0, with the project's ΔT ([`crate::delta_t::delta_t`]).
    pub fn from_ut(ut_days: f64) -> Instant {
        Instant::with_delta_t(ut_days, crate::delta_t::delta_t(ut_days))
    }

    /// From UT and an explicit ΔT = TT − UT in seconds.
    pub fn with_delta_t(ut_days: f64, delta_t_s: f64) -> Instant {
        Instant { ut: ut_days, tt: ut_days + delta_t_s / DAY_S }
    }

    /// From TT alone, days since J2000.0, with the project's ΔT.
    pub fn from_tt(tt_days: f64) -> Instant {
        // ΔT changes by less than 1e-6 of the time that passes: each turn gains six digits, and two reach microseconds.
        let later = |ut: f64| tt_days - crate::delta_t::delta_t(ut) / DAY_S;
        Instant { ut: later(later(tt_days)), tt: tt_days }
    }

    /// From both scales, in days since J2000.0.
    pub fn from_scales(ut_days: f64, tt_days: f64) -> Instant {
        Instant { ut: ut_days, tt: tt_days }
    }

    /// UT, days since J2000.0 (2000-01-01 12:00 UT).
    pub fn ut(self) -> f64 {
        self.ut
    }

    /// TT, days since J2000.0 (2000-01-01 12:00 TT).
    pub fn tt(self) -> f64 {
        self.tt
    }

    /// UT as a Julian day.
    pub fn jd_ut(self) -> f64 {
        self.ut + J2000
    }

    /// TT as a Julian day.
    pub fn jd_tt(self) -> f64 {
        self.tt + J2000
    }

    /// ΔT = TT − UT, seconds.
    pub fn delta_t(self) -> f64 {
        (self.tt - self.ut) * DAY_S
    }
}
