//! ΔT = TT − UT: how far the turning Earth lags behind uniform time. The one place where it is decided.
//!
//! | years | source | uncertainty |
//! |---|---|---|
//! | to −720 | drift of the length of day | minutes |
//! | −720 … 1962 | spline of Morrison, Stephenson, Hohenkerk & Zawilski 2021 | 20 s in 1600, 1 s in 1800, 0.2 s after 1900 |
//! | 1962 … 2026 | UT1 measured by the IERS | 0.006 s, by interpolation |
//! | later | drift of the length of day from the last measured value | a second per decade, minutes in 2600 |
//!
//! One second moves the Moon by 0.55″ and the ascendant by about 15″.

mod historical;
mod measured;

use historical::PIECES;
use measured::{FIRST, MILLISECONDS, STEP};

/// Year in which the spline begins to be led over to the measured values.
const JOIN: f64 = 1950.0;

/// ΔT = TT − UT in seconds at `ut_days`, UT days since J2000.0.
///
/// Defined for every finite time and continuous; NaN in, NaN out. For times after the last measurement it is a
/// forecast, and a caller who knows better passes their own value to [`crate::Instant::with_delta_t`].
pub fn delta_t(ut_days: f64) -> f64 {
    let node = (ut_days - FIRST) / STEP;
    let last = (MILLISECONDS.len() - 1) as f64;
    if node >= last {
        let end = FIRST + last * STEP;
        return milliseconds(MILLISECONDS.len() - 1) + drift(year(ut_days)) - drift(year(end));
    }
    if node >= 0.0 {
        return interpolated(node);
    }
    historical(year(ut_days))
}

/// Julian year.
fn year(ut_days: f64) -> f64 {
    2000.0 + ut_days / 365.25
}

/// Measured value at a node, seconds.
fn milliseconds(node: usize) -> f64 {
    f64::from(MILLISECONDS[node]) / 1000.0
}

/// Third-degree interpolation in the measured values (Lagrange, four nodes).
fn interpolated(node: f64) -> f64 {
    let first = (node as usize).saturating_sub(1).min(MILLISECONDS.len() - 4);
    let x = node - first as f64;
    let [a, b, c, d] = [0, 1, 2, 3].map(|i| milliseconds(first + i));
    let outer = (d * x * (x - 1.0) * (x - 2.0) - a * (x - 1.0) * (x - 2.0) * (x - 3.0)) / 6.0;
    let inner = (b * (x - 2.0) - c * (x - 1.0)) * x * (x - 3.0) / 2.0;
    outer + inner
}

/// The spline, led over to the measured value of 1962 from 1950 on: the two differ by 0.4 s there, since the
/// spline rests on occultations and they on atomic time.
fn historical(year: f64) -> f64 {
    let [start, _, at_start, ..] = PIECES[0];
    if year < start {
        return at_start + drift(year) - drift(start);
    }
    let end = PIECES[PIECES.len() - 1][1];
    let share = ((year - JOIN) / (end - JOIN)).clamp(0.0, 1.0);
    let smooth = share * share * (3.0 - 2.0 * share);
    spline(year) + smooth * (milliseconds(0) - spline(end))
}

/// The spline at `year`, which is not before its first piece.
fn spline(year: f64) -> f64 {
    let after = PIECES.partition_point(|piece| piece[0] <= year);
    let [start, end, a0, a1, a2, a3] = PIECES[after.max(1) - 1];
    let x = (year - start) / (end - start);
    a0 + x * (a1 + x * (a2 + x * a3))
}

/// ΔT from the long-term length of day, seconds up to a constant: the integral of
/// `1.72 t − 3.5 sin(2π(t + 0.75)/14)` milliseconds a day, t in centuries from 1825 (Morrison et al. 2021).
fn drift(year: f64) -> f64 {
    /// Milliseconds a day, over a century, in seconds.
    const SCALE: f64 = 36.525;
    let t = (year - 1825.0) / 100.0;
    let frequency = std::f64::consts::TAU / 14.0;
    SCALE * (0.86 * t * t + 3.5 / frequency * (frequency * (t + 0.75)).cos())
}

#[cfg(test)]
mod tests {
    use super::delta_t;

    fn at_year(year: f64) -> f64 {
        delta_t((year - 2000.0) * 365.25)
    }

    #[test]
    fn known_values() {
        // Astronomical Almanac (K8–K9) where it rests on measurements; Morrison et al. 2021 before.
        let known = [
            (1600.0, 109.1, 0.2),
            (1700.0, 13.5, 1.5),
            (1800.0, 18.4, 0.2),
            (1900.0, -2.0, 0.2),
            (1950.0, 28.93, 0.1),
            (1962.0, 33.997, 0.01),
            (1972.0, 42.23, 0.02),
            (1990.0, 56.86, 0.01),
            (2000.0, 63.83, 0.01),
            (2010.0, 66.07, 0.01),
            (2020.0, 69.36, 0.01),
            (2026.5, 69.1, 0.15),
        ];
        for (year, seconds, tolerance) in known {
            let ours = at_year(year);
            assert!((ours - seconds).abs() < tolerance, "{year}: {ours}");
        }
    }

    #[test]
    fn continuous_everywhere() {
        let mut before = delta_t(-1_000_000.0);
        for step in 1..200_000 {
            let now = delta_t(-1_000_000.0 + 7.0 * f64::from(step));
            // Sixteen seconds a year at most, around 700 BC.
            assert!((now - before).abs() < 0.35, "step {step}: {before} {now}");
            before = now;
        }
    }

    #[test]
    fn steady_across_the_joins() {
        for year in [1950.0, 1962.0, 2026.7] {
            for step in -400..400 {
                let year = year + f64::from(step) / 365.25;
                let change = (at_year(year + 1.0 / 365.25) - at_year(year)).abs();
                assert!(change < 0.004, "{year}: {change} s in a day");
            }
        }
    }

    #[test]
    fn not_a_number_stays_so() {
        assert!(delta_t(f64::NAN).is_nan());
    }
}
