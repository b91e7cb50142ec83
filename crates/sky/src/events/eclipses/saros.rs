//! The saros series of an eclipse.
//!
//! Eclipses of one series are 223 lunations apart, and the next series is 358 lunations (an inex) on. So an eclipse
//! `n` lunations after one of series `s` belongs to `s + 38·n` modulo 223, since 38 · 358 ≡ 1 (mod 223). A series
//! lasts 13 centuries: within 1550–2650 the numbers in use span less than half of 223, and the modulus decides.

/// Mean length of a lunation, days, and the mean new moon of 2000-01-06 (TT, days since J2000.0; Chapront, Chapront-Touzé &
/// Francou 2002, A&A 387, 700).
const LUNATION: f64 = 29.530_588_861;
const NEW_MOON: f64 = 5.097_66;
/// The lowest series number that is counted from: below the first in use in 1550, for Sun and Moon.
const LOWEST: i64 = 70;

/// Series of a solar eclipse at the new moon `tt`. Reference: 1999-08-11 is of series 145 (van den Bergh 1955).
pub(super) fn of_solar(tt: f64) -> u16 {
    series(((tt - NEW_MOON) / LUNATION).round() as i64, -5, 145)
}

/// Series of a lunar eclipse at the full moon `tt`. Reference: 2000-01-21 is of series 124.
pub(super) fn of_lunar(tt: f64) -> u16 {
    series(((tt - NEW_MOON) / LUNATION - 0.5).round() as i64, 0, 124)
}

fn series(lunation: i64, reference: i64, number: i64) -> u16 {
    let number = number + 38 * (lunation - reference);
    (LOWEST + (number - LOWEST).rem_euclid(223)) as u16
}
