//! Chebyshev series on −1 … 1: values, derivatives, and every change of sign.

use super::basis::TERMS;

/// Turning points closer than this share of a window are one, or none.
const CLOSEST: f64 = 1e-6;

/// Coefficients of the derivative.
pub(crate) fn derivative(series: &[f64; TERMS]) -> [f64; TERMS] {
    let mut slope = [0.0; TERMS + 1];
    for k in (1..TERMS).rev() {
        slope[k - 1] = slope.get(k + 1).copied().unwrap_or(0.0) + 2.0 * k as f64 * series[k];
    }
    slope[0] *= 0.5;
    std::array::from_fn(|k| slope[k])
}

/// A Chebyshev series at `x` (Clenshaw's rule).
pub(crate) fn sum(series: &[f64; TERMS], x: f64) -> f64 {
    let (mut a, mut b) = (0.0, 0.0);
    for &c in series[1..].iter().rev() {
        (a, b) = (2.0 * x * a + (c - b), a);
    }
    x * a + (series[0] - b)
}

/// Two of them at once.
pub(crate) fn sums(one: &[f64; TERMS], two: &[f64; TERMS], x: f64) -> (f64, f64) {
    let (mut a, mut b) = ([0.0; 2], [0.0; 2]);
    for k in (1..TERMS).rev() {
        let next = [2.0 * x * a[0] + (one[k] - b[0]), 2.0 * x * a[1] + (two[k] - b[1])];
        (a, b) = (next, a);
    }
    (x * a[0] + (one[0] - b[0]), x * a[1] + (two[0] - b[1]))
}

/// Finds every sign change of a series by what its derivatives allow.
pub(crate) struct Isolation<'a> {
    series: &'a [f64; TERMS],
    slope: [f64; TERMS],
    /// Bounds of the first and second derivative: |T′_k| ≤ k² and |T″_k| ≤ k²(k² − 1)/3.
    steepest: f64,
    most_bent: f64,
}

impl<'a> Isolation<'a> {
    pub(crate) fn new(series: &'a [f64; TERMS]) -> Isolation<'a> {
        let squared = |k: usize| (k * k) as f64;
        let bound = |factor: &dyn Fn(usize) -> f64| -> f64 {
            series.iter().enumerate().skip(1).map(|(k, c)| c.abs() * factor(k)).sum()
        };
        Isolation {
            series,
            slope: derivative(series),
            steepest: bound(&squared),
            most_bent: bound(&|k| squared(k) * (squared(k) - 1.0) / 3.0),
        }
    }

    /// Sign changes between two places at which the sign is known (`true`: not negative).
    pub(crate) fn visit(&self, [from, to]: [f64; 2], signs: [bool; 2], visit: &mut impl FnMut(f64)) {
        let (middle, reach) = (0.5 * (from + to), 0.5 * (to - from));
        let (value, slope) = sums(self.series, &self.slope, middle);
        let one_sign = value.abs() > self.steepest * reach && signs[0] == signs[1];
        if one_sign {
            return;
        }
        let monotone = slope.abs() > self.most_bent * reach;
        if monotone || reach < CLOSEST {
            if signs[0] != signs[1] {
                visit(self.bisect([from, to], signs[0]));
            }
            return;
        }
        let sign = value >= 0.0;
        self.visit([from, middle], [signs[0], sign], visit);
        self.visit([middle, to], [sign, signs[1]], visit);
    }

    /// The sign change in a bracket that holds one: Newton's rule, and halves where it leaves the bracket.
    fn bisect(&self, [mut from, mut to]: [f64; 2], sign: bool) -> f64 {
        let mut x = 0.5 * (from + to);
        for _ in 0..64 {
            let (value, slope) = sums(self.series, &self.slope, x);
            if (value >= 0.0) == sign {
                from = x
            } else {
                to = x
            }
            let mut next = x - value / slope;
            if !(next > from && next < to) {
                next = 0.5 * (from + to);
            }
            let moved = (next - x).abs();
            x = next;
            if moved < 1e-12 {
                break;
            }
        }
        x
    }
}
