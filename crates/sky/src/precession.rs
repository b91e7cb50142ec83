//! Precession over many millennia, for epochs outside the tables.
//!
//! IAU 2006 is a series in powers of time and leaves the sky some thousand years from now. Vondrák, Capitaine &
//! Wallace 2011 (A&A 534, A22, with the corrigendum 2012, A&A 541, C1) give the poles of ecliptic and equator as
//! sums of long periods, valid for 200 000 years; near J2000.0 both agree within milliarcseconds.

use crate::frame::{ARCSECOND, CENTURY, mean_obliquity};
use std::f64::consts::TAU;

/// Two functions of time, arcseconds: a polynomial in Julian centuries and periodic terms.
struct Pair<const N: usize> {
    polynomials: [[f64; 4]; 2],
    /// Period in centuries; cosine of the first and the second function; sine of the first and the second.
    periodic: [[f64; 5]; N],
}

/// P_A and Q_A: the pole of the ecliptic (table 1).
const ECLIPTIC: Pair<8> = Pair {
    polynomials: [
        [5_851.607_687, -0.118_900_0, -0.000_289_13, 0.000_000_101],
        [-1_600.886_300, 1.168_981_8, -0.000_000_20, -0.000_000_437],
    ],
    periodic: [
        [708.15, -5_486.751_211, -684.661_560, 667.666_730, -5_523.863_691],
        [2_309.00, -17.127_623, 2_446.283_880, -2_354.886_252, -549.747_450],
        [1_620.00, -617.517_403, 399.671_049, -428.152_441, -310.998_056],
        [492.20, 413.442_940, -356.652_376, 376.202_861, 421.535_876],
        [1_183.00, 78.614_193, -186.387_003, 184.778_874, -36.776_172],
        [622.00, -180.732_815, -316.800_070, 335.321_713, -145.278_396],
        [882.00, -87.676_083, 198.296_701, -185.138_669, -34.744_450],
        [547.00, 46.140_315, 101.135_679, -120.972_830, 22.885_731],
    ],
};

/// X_A and Y_A: the pole of the equator (table 2).
const EQUATOR: Pair<14> = Pair {
    polynomials: [
        [5_453.282_155, 0.425_284_1, -0.000_371_73, -0.000_000_152],
        [-73_750.930_350, -0.767_545_2, -0.000_187_25, 0.000_000_231],
    ],
    periodic: [
        [256.75, -819.940_624, 75_004.344_875, 81_491.287_984, 1_558.515_853],
        [708.15, -8_444.676_815, 624.033_993, 787.163_481, 7_774.939_698],
        [274.20, 2_600.009_459, 1_251.136_893, 1_251.296_102, -2_219.534_038],
        [241.45, 2_755.175_630, -1_102.212_834, -1_257.950_837, -2_523.969_396],
        [2_309.00, -167.659_835, -2_660.664_980, -2_966.799_730, 247.850_422],
        [492.20, 871.855_056, 699.291_817, 639.744_522, -846.485_643],
        [396.10, 44.769_698, 153.167_220, 131.600_209, -1_393.124_055],
        [288.90, -512.313_065, -950.865_637, -445.040_117, 368.526_116],
        [231.10, -819.415_595, 499.754_645, 584.522_874, 749.045_012],
        [1_610.00, -538.071_099, -145.188_210, -89.756_563, 444.704_518],
        [620.00, -189.793_622, 558.116_553, 524.429_630, 235.934_465],
        [157.87, -402.922_932, -23.923_029, -13.549_067, 374.049_623],
        [220.30, 179.516_345, -165.405_086, -210.157_124, -171.330_180],
        [1_200.00, -9.814_756, 9.344_131, -44.919_798, -22.899_655],
    ],
};

impl<const N: usize> Pair<N> {
    /// Both functions at `t`, TT days since J2000.0, radians.
    fn at(&self, t: f64) -> [f64; 2] {
        let centuries = t / CENTURY;
        let mut sum = self.polynomials.map(|p| p.iter().rev().fold(0.0, |sum, c| sum * centuries + c));
        for [period, cos_first, cos_second, sin_first, sin_second] in self.periodic {
            let (sin, cos) = (TAU * centuries / period).sin_cos();
            sum[0] += cos_first * cos + sin_first * sin;
            sum[1] += cos_second * cos + sin_second * sin;
        }
        sum.map(|seconds| seconds * ARCSECOND)
    }
}

/// The mean ecliptic and equinox of a remote date as rows on the tables' axes: equinox, the point 90° ahead, pole.
/// `t` in TT days since J2000.0.
pub(crate) fn remote_ecliptic_axes(t: f64) -> [[f64; 3]; 3] {
    let (sin, cos) = mean_obliquity(0.0).value.sin_cos();
    let third = |a: f64, b: f64| (1.0 - a * a - b * b).max(0.0).sqrt();
    let [p, q] = ECLIPTIC.at(t);
    let height = third(p, q);
    let ecliptic = [p, -q * cos - height * sin, -q * sin + height * cos];
    let [x, y] = EQUATOR.at(t);
    let equator = [x, y, third(x, y)];
    let node = product(&equator, &ecliptic);
    let length = node.iter().map(|c| c * c).sum::<f64>().sqrt();
    let equinox = node.map(|c| c / length);
    [equinox, product(&ecliptic, &equinox), ecliptic].map(|row| on_tables(row, sin, cos))
}

fn product(a: &[f64; 3], b: &[f64; 3]) -> [f64; 3] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/// From the mean equator and equinox of J2000.0 by the frame bias to the ICRF, and on to the tables' axes.
fn on_tables([x, y, z]: [f64; 3], sin: f64, cos: f64) -> [f64; 3] {
    /// Frame bias (IERS Conventions 2010, 5.4.4): offsets of the pole and of the equinox, arcseconds.
    const BIAS: [f64; 3] = [-0.016_617, -0.006_819_2, -0.014_6];
    let [xi, eta, alpha] = BIAS.map(|seconds| seconds * ARCSECOND);
    let (x, y, z) = (x - alpha * y + xi * z, y + alpha * x + eta * z, z - xi * x - eta * y);
    [x, cos * y + sin * z, cos * z - sin * y]
}

#[cfg(test)]
mod tests {
    use super::remote_ecliptic_axes;
    use crate::frame::ecliptic_axes;
    use crate::{Ephemeris, time::J2000};

    /// The matrix that IAU SOFA's `ltecm` gives, through the crate `sofars`.
    #[test]
    fn agrees_with_sofa_over_ten_millennia() {
        let (sin, cos) = (84_381.406 * super::ARCSECOND).sin_cos();
        for step in -40..40 {
            let epoch = 2_000.0 + 250.0 * f64::from(step);
            let ours = remote_ecliptic_axes((epoch - 2_000.0) * 365.25);
            for (row, theirs) in ours.iter().zip(sofars::coords::ltecm(epoch)) {
                let turned =
                    [theirs[0], cos * theirs[1] + sin * theirs[2], cos * theirs[2] - sin * theirs[1]];
                for (a, b) in row.iter().zip(turned) {
                    assert!((a - b).abs() < 1e-13, "{epoch}: {a} {b}");
                }
            }
        }
    }

    #[test]
    fn meets_the_tables_where_both_reach() {
        let sky = Ephemeris::embedded();
        let (first, last) = sky.span();
        let mut worst = [0.0f64; 3];
        for step in 0..=20 {
            let t = first + (last - first) * f64::from(step) / 20.0;
            let near = ecliptic_axes(sky.bytes(), t);
            for (i, (row, far)) in near.iter().zip(remote_ecliptic_axes(t)).enumerate() {
                for (a, b) in row.iter().zip(far) {
                    worst[i] = worst[i].max((a.value - b).abs() / super::ARCSECOND);
                }
            }
        }
        println!("equinox, 90° ahead, pole: {worst:.4?}″ from {} on", J2000 + first);
        assert!(worst.iter().all(|&w| w < 0.01), "{worst:?}");
    }
}
