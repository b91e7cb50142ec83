//! Evaluation of a table: one segment, one pass over its coefficients, up to the second derivative.

use crate::dual::Dual;
use crate::format::{Series, Table};
use crate::number::Four;

/// A place with its first and second derivative by time (per day, per day²).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Motion<const N: usize, T = f64> {
    pub(crate) place: [T; N],
    pub(crate) velocity: [T; N],
    pub(crate) acceleration: [T; N],
}

impl<const N: usize, T: Copy> Motion<N, T> {
    /// Place and velocity as duals.
    #[inline(always)]
    pub(crate) fn dual(&self) -> [Dual<T>; N] {
        pairs(&self.place, &self.velocity)
    }

    /// Velocity and acceleration as duals.
    #[inline(always)]
    pub(crate) fn velocity_dual(&self) -> [Dual<T>; N] {
        pairs(&self.velocity, &self.acceleration)
    }
}

/// Values and rates as duals.
#[inline(always)]
fn pairs<const N: usize, T: Copy>(values: &[T; N], rates: &[T; N]) -> [Dual<T>; N] {
    let mut pairs = [Dual::new(values[0], rates[0]); N];
    for i in 1..N {
        pairs[i] = Dual::new(values[i], rates[i]);
    }
    pairs
}

/// Where in the file the segment of a moment begins, and the moment's place in it on −1 … 1.
#[inline(always)]
fn locate(table: &Table<'_>, t: f64) -> (usize, f64) {
    let along = (t - table.first_day()) / table.segment_days();
    let index = (along as usize).min(table.segments() - 1);
    (table.offset() + index * table.stride(), 2.0 * (along - index as f64) - 1.0)
}

/// Reads the first and last byte of the segments of a moment, so that they are on their way from memory, all at
/// once, before the first is needed. A read at a random moment waits for memory longer than it computes.
#[inline(always)]
pub(crate) fn touch(bytes: &[u8], series: impl Iterator<Item = Series>, t: f64) {
    let mut mix = 0;
    for series in series {
        let table = Table::of(bytes, series);
        let (start, _) = locate(&table, t);
        mix ^= bytes[start] ^ bytes[start + table.stride() - 1];
    }
    std::hint::black_box(mix);
}

/// The value of `series` at `t` (days since J2000.0), which must lie in the span of the file.
///
/// Chebyshev polynomials and their derivatives follow from `T₊ = 2xT − T₋`, `T′₊ = 2T + 2xT′ − T′₋` and
/// `T″₊ = 4T′ + 2xT″ − T″₋`.
#[inline(always)]
pub(crate) fn evaluate<const N: usize>(bytes: &[u8], series: Series, t: f64) -> Motion<N> {
    let table = Table::of(bytes, series);
    let (start, x) = locate(&table, t);
    let segment = &bytes[start..];

    let twice = 2.0 * x;
    // Four lanes, of which N are used: they fill vector registers evenly.
    let mut sums = [[0.0; 4]; 3];
    let (mut now, mut before) = ([1.0, 0.0, 0.0], [x, 1.0, 0.0]); // T₀ = 1 and T₋₁ = x
    for fields in table.fields().chunks_exact(4 * N) {
        let mut lanes = [0.0; 4];
        for (lane, field) in lanes.iter_mut().zip(fields.chunks_exact(4)) {
            *lane = coefficient(segment, field);
        }
        for (sum, basis) in sums.iter_mut().zip(now) {
            for (sum, lane) in sum.iter_mut().zip(lanes) {
                *sum += lane * basis;
            }
        }
        // Written so that each chain waits for one product and one sum in a turn.
        let next = [
            twice * now[0] - before[0],
            twice * now[1] + (2.0 * now[0] - before[1]),
            twice * now[2] + (4.0 * now[1] - before[2]),
        ];
        (before, now) = (now, next);
    }
    scaled(&sums, table.quantum(), 2.0 / table.segment_days())
}

/// The values of `series` at four moments: those of [`evaluate`], bit by bit. Where the moments share a segment, as they do
/// in searches, its coefficients are read once.
#[inline(always)]
pub(crate) fn evaluate_four<const N: usize>(bytes: &[u8], series: Series, t: Four) -> Motion<N, Four> {
    let table = Table::of(bytes, series);
    let [a, b, c, d] = t.0;
    let [(start, xa), (sb, xb), (sc, xc), (sd, xd)] =
        [locate(&table, a), locate(&table, b), locate(&table, c), locate(&table, d)];
    if (sb, sc, sd) != (start, start, start) {
        let one = |t: f64| evaluate::<N>(bytes, series, t);
        return side_by_side([&one(a), &one(b), &one(c), &one(d)]);
    }
    let segment = &bytes[start..];

    let x = Four([xa, xb, xc, xd]);
    let [one, two, four, zero] = [Four::splat(1.0), Four::splat(2.0), Four::splat(4.0), Four::splat(0.0)];
    let twice = two * x;
    let mut sums = [[zero; N]; 3];
    let (mut now, mut before) = ([one, zero, zero], [x, one, zero]);
    for fields in table.fields().chunks_exact(4 * N) {
        for (lane, field) in fields.chunks_exact(4).enumerate() {
            let coefficient = Four::splat(coefficient(segment, field));
            for (sum, basis) in sums.iter_mut().zip(now) {
                sum[lane] = sum[lane] + coefficient * basis;
            }
        }
        let next = [
            twice * now[0] - before[0],
            twice * now[1] + (two * now[0] - before[1]),
            twice * now[2] + (four * now[1] - before[2]),
        ];
        (before, now) = (now, next);
    }
    let (quantum, rate) = (table.quantum(), 2.0 / table.segment_days());
    let scale = |order: usize, factor: f64| {
        let mut scaled = sums[order];
        for sum in &mut scaled {
            *sum = *sum * Four::splat(factor);
        }
        scaled
    };
    Motion {
        place: scale(0, quantum),
        velocity: scale(1, quantum * rate),
        acceleration: scale(2, quantum * rate * rate),
    }
}

/// Four motions as one of four lanes.
#[inline(always)]
pub(crate) fn side_by_side<const N: usize>([a, b, c, d]: [&Motion<N>; 4]) -> Motion<N, Four> {
    Motion {
        place: lanes([&a.place, &b.place, &c.place, &d.place]),
        velocity: lanes([&a.velocity, &b.velocity, &c.velocity, &d.velocity]),
        acceleration: lanes([&a.acceleration, &b.acceleration, &c.acceleration, &d.acceleration]),
    }
}

#[inline(always)]
fn lanes<const N: usize>([a, b, c, d]: [&[f64; N]; 4]) -> [Four; N] {
    let mut lanes = [Four::splat(0.0); N];
    for i in 0..N {
        lanes[i] = Four([a[i], b[i], c[i], d[i]]);
    }
    lanes
}

/// A signed bit field: shifted up to drop what follows it, down to extend its sign.
#[inline(always)]
fn coefficient(segment: &[u8], field: &[u8]) -> f64 {
    let byte = usize::from(u16::from_le_bytes([field[0], field[1]]));
    let raw = segment[byte..].first_chunk().expect("the file was checked when it was opened");
    ((u64::from_le_bytes(*raw) << (field[2] & 63)) as i64 >> (field[3] & 63)) as f64
}

#[inline(always)]
fn scaled<const N: usize>(sums: &[[f64; 4]; 3], quantum: f64, rate: f64) -> Motion<N> {
    let scale = |order: usize, factor: f64| {
        let mut scaled = [0.0; N];
        for (scaled, sum) in scaled.iter_mut().zip(sums[order]) {
            *scaled = sum * factor;
        }
        scaled
    };
    Motion {
        place: scale(0, quantum),
        velocity: scale(1, quantum * rate),
        acceleration: scale(2, quantum * rate * rate),
    }
}
