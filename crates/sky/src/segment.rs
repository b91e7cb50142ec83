//! Evaluation of a table: one segment, one pass over its coefficients, up to the second derivative.

use crate::dual::Dual;
use crate::format::{Series, Table};

/// A place with its first and second derivative by time (per day, per day²).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Motion<const N: usize> {
    pub(crate) place: [f64; N],
    pub(crate) velocity: [f64; N],
    pub(crate) acceleration: [f64; N],
}

impl<const N: usize> Motion<N> {
    /// Place and velocity as duals.
    #[inline]
    pub(crate) fn dual(&self) -> [Dual; N] {
        std::array::from_fn(|i| Dual::new(self.place[i], self.velocity[i]))
    }

    /// Velocity and acceleration as duals.
    #[inline]
    pub(crate) fn velocity_dual(&self) -> [Dual; N] {
        std::array::from_fn(|i| Dual::new(self.velocity[i], self.acceleration[i]))
    }
}

/// The value of `series` at `t` (days since J2000.0), which must lie in the span of the file.
///
/// Chebyshev polynomials and their derivatives follow from `T₊ = 2xT − T₋`, `T′₊ = 2T + 2xT′ − T′₋` and
/// `T″₊ = 4T′ + 2xT″ − T″₋`.
#[inline]
pub(crate) fn evaluate<const N: usize>(bytes: &[u8], series: Series, t: f64) -> Motion<N> {
    let table = Table::of(bytes, series);
    let days = table.segment_days();
    let along = (t - table.first_day()) / days;
    let index = (along as usize).min(table.segments() - 1);
    let x = 2.0 * (along - index as f64) - 1.0;
    let segment = &bytes[table.offset() + index * table.stride()..];

    let mut sums = [[0.0; N]; 3];
    let (mut now, mut before) = ([1.0, 0.0, 0.0], [x, 1.0, 0.0]); // T₀ = 1 and T₋₁ = x
    for degree in 0..table.terms() {
        for component in 0..N {
            let coefficient = coefficient(segment, table.field(degree * N + component));
            for (sum, basis) in sums.iter_mut().zip(now) {
                sum[component] += coefficient * basis;
            }
        }
        let next = [
            2.0 * x * now[0] - before[0],
            2.0 * (now[0] + x * now[1]) - before[1],
            2.0 * (2.0 * now[1] + x * now[2]) - before[2],
        ];
        (before, now) = (now, next);
    }
    scaled(&sums, table.quantum(), 2.0 / days)
}

/// A signed bit field: shifted up to drop what follows it, down to extend its sign.
#[inline]
fn coefficient(segment: &[u8], (byte, up, down): (usize, u32, u32)) -> f64 {
    let raw = segment[byte..].first_chunk().expect("the file was checked when it was opened");
    ((u64::from_le_bytes(*raw) << up) as i64 >> down) as f64
}

#[inline]
fn scaled<const N: usize>(sums: &[[f64; N]; 3], quantum: f64, rate: f64) -> Motion<N> {
    let scale = |order: usize, factor: f64| sums[order].map(|sum| sum * factor);
    Motion {
        place: scale(0, quantum),
        velocity: scale(1, quantum * rate),
        acceleration: scale(2, quantum * rate * rate),
    }
}
