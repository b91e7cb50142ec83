//! A curve within one window, as a polynomial with its ends.

use super::basis::{Basis, NODES, TERMS};
use super::series::{Isolation, derivative, sum, sums};
use super::{Crossing, Extremum, Measure, Sample, apart};
use crate::frame::normalize;

/// Levels this near an end of a stretch are looked at, to be told apart exactly; in the curve's unit.
const MARGIN: f64 = 1e-9;
/// How exactly a crossing is found, as a share of half a window.
const FINE: f64 = 1e-9;

/// A curve within one window.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    /// TT of the beginning, days.
    start: f64,
    /// Half its length, days.
    half: f64,
    /// Chebyshev coefficients of what the curve has gained since the beginning.
    series: [f64; TERMS],
    /// The same of its derivative on −1 … 1.
    slope: [f64; TERMS],
    /// What its second derivative nowhere exceeds: |T″_k| ≤ k²(k² − 1)/3.
    most_bent: f64,
    first: Sample,
    last: Sample,
    measure: Measure,
}

/// By how much each Chebyshev polynomial is bent at most.
const BENDS: [f64; TERMS] = {
    let mut bends = [0.0; TERMS];
    let mut k = 0;
    while k < TERMS {
        bends[k] = (k * k * (k * k).saturating_sub(1)) as f64 / 3.0;
        k += 1;
    }
    bends
};

/// Where the stretch begins or the last crossing was found, to look for the next one from there.
#[derive(Clone, Copy)]
struct Trail {
    x: f64,
    gained: f64,
    slope: f64,
}

/// A part of a window on which the curve rises or falls throughout.
#[derive(Clone, Copy)]
struct Stretch {
    from: f64,
    to: f64,
    /// What the curve has gained at both ends.
    gained: [f64; 2],
}

impl Piece {
    /// From the samples of one window.
    pub(crate) fn new(
        basis: &Basis,
        (start, half): (f64, f64),
        samples: &[Sample; NODES],
        measure: Measure,
    ) -> Piece {
        let mut series = [0.0; TERMS];
        let mut gained = 0.0;
        for (i, sample) in samples.iter().enumerate() {
            if i > 0 {
                gained += apart(sample.value, samples[i - 1].value, measure);
            }
            let rate = sample.rate * half;
            let (of_value, of_rate) = (&basis.columns[i], &basis.columns[NODES + i]);
            for k in 0..TERMS {
                series[k] += gained * of_value[k] + rate * of_rate[k];
            }
        }
        let (first, last) = (samples[0], samples[NODES - 1]);
        let slope = derivative(&series);
        let most_bent = series.iter().zip(&BENDS).map(|(c, bend)| c.abs() * bend).sum();
        Piece { start, half, series, slope, most_bent, first, last, measure }
    }

    /// By how much the polynomial may stray from the curve: as far as its last four terms reach. They are of the
    /// size of those left out, or larger, while the series converges at all.
    pub(crate) fn error(&self) -> f64 {
        self.series[TERMS - 4..].iter().map(|c| c.abs()).sum()
    }

    /// Every level reached in this window, its end left out, in order of time; `levels` are sorted.
    pub(crate) fn crossings(&self, levels: &[f64], mut visit: impl FnMut(Crossing)) {
        if !self.is_finite() {
            return;
        }
        let mut from = (-1.0, 0.0);
        self.turns(|x| {
            let to = (x, sum(&self.series, x));
            self.cross(levels, from, to, &mut visit);
            from = to;
        });
        let gained = sum(&self.series, 1.0);
        self.cross(levels, from, (1.0, gained), &mut visit);
    }

    /// Every turning point, the end of the window left out, in order of time.
    pub(crate) fn extrema(&self, mut visit: impl FnMut(Extremum)) {
        if !self.is_finite() {
            return;
        }
        let mut rising = self.first.rate >= 0.0;
        self.turns(|x| {
            let value = self.first.value + sum(&self.series, x);
            let value = if self.measure == Measure::Angle { normalize(value) } else { value };
            visit(Extremum { tt: self.time(x), value, maximum: rising });
            rising = !rising;
        });
    }

    fn is_finite(&self) -> bool {
        self.series.iter().chain(&self.slope).all(|c| c.is_finite())
    }

    fn time(&self, x: f64) -> f64 {
        self.start + self.half * (x + 1.0)
    }

    /// Where the rate changes sign, in order.
    fn turns(&self, mut visit: impl FnMut(f64)) {
        // |T_k| ≤ 1: when the first coefficient outweighs the others, the sign cannot change.
        let others: f64 = self.slope[1..].iter().map(|c| c.abs()).sum();
        if self.slope[0].abs() > others && (self.first.rate >= 0.0) == (self.last.rate >= 0.0) {
            return;
        }
        let isolation = Isolation::new(&self.slope);
        isolation.visit([-1.0, 1.0], [self.first.rate >= 0.0, self.last.rate >= 0.0], &mut visit);
    }

    /// The levels within one monotone stretch, whose ends are given with what the curve has gained there.
    fn cross(
        &self,
        levels: &[f64],
        (from, gained_from): (f64, f64),
        (to, gained_to): (f64, f64),
        visit: &mut impl FnMut(Crossing),
    ) {
        let stretch = Stretch { from, to, gained: [gained_from, gained_to] };
        let low = self.first.value + gained_from.min(gained_to) - MARGIN;
        let high = self.first.value + gained_from.max(gained_to) + MARGIN;
        let [begin, end] = [low, high].map(|value| rank(levels, value, self.measure));
        let mut trail =
            Trail { x: from, gained: gained_from, slope: (gained_to - gained_from) / (to - from) };
        for i in 0..end - begin {
            let at = if gained_to >= gained_from { begin + i } else { end - 1 - i };
            let (turn, index) = (at.div_euclid(levels.len() as i64), at.rem_euclid(levels.len() as i64));
            let level = levels[index as usize];
            let target = level + 360.0 * turn as f64 - self.first.value;
            let Some(rising) = self.reaches(&stretch, level, target) else { continue };
            let (x, slope) = self.solve(target, rising, trail, (from, to));
            trail = Trail { x, gained: target, slope };
            let rate = slope / self.half;
            let error = self.error() / rate.abs().max(f64::MIN_POSITIVE);
            visit(Crossing { tt: self.time(x), level: index as usize, rate, error });
        }
    }

    /// Whether a stretch reaches a level, its end left out, and whether rising. At the ends of the window the
    /// samples decide, which the neighbouring window sees as well.
    fn reaches(&self, stretch: &Stretch, level: f64, target: f64) -> Option<bool> {
        let exact = |sample: Sample, roughly: f64| {
            if roughly.abs() < 2.0 * MARGIN { apart(sample.value, level, self.measure) } else { roughly }
        };
        let [mut before, mut after] = stretch.gained.map(|gained| gained - target);
        if stretch.from == -1.0 {
            before = exact(self.first, before);
        }
        if stretch.to == 1.0 {
            after = exact(self.last, after);
        }
        match () {
            () if before <= 0.0 && after > 0.0 => Some(true),
            () if before >= 0.0 && after < 0.0 => Some(false),
            () => None,
        }
    }

    /// Where the polynomial has gained `target`, by Newton's rule within a bracket; and its slope there.
    fn solve(&self, target: f64, rising: bool, trail: Trail, (from, to): (f64, f64)) -> (f64, f64) {
        let (mut low, mut high) = (from, to);
        let onward = trail.x + (target - trail.gained) / trail.slope;
        let mut x = if onward >= from && onward <= to { onward } else { 0.5 * (from + to) };
        let mut before: Option<(f64, f64)> = None;
        for _ in 0..64 {
            let (value, slope) = sums(&self.series, &self.slope, x);
            let miss = value - target;
            if (miss < 0.0) == rising {
                low = x
            } else {
                high = x
            }
            let step = -miss / slope;
            let next = x + step;
            if !(next >= low && next <= high) {
                before = None;
                let middle = 0.5 * (low + high);
                if (middle - x).abs() < FINE {
                    return (middle, slope);
                }
                x = middle;
                continue;
            }
            // What Newton's step misses is of second order, and the slope changes in proportion to the way.
            if step * step * self.most_bent <= FINE * slope.abs() {
                let bend = match before {
                    Some((x_before, slope_before)) => (slope - slope_before) / (x - x_before),
                    None => (sum(&self.slope, next) - slope) / step,
                };
                let slope = if bend.is_finite() { slope + bend * step } else { slope };
                return (next, slope);
            }
            (before, x) = (Some((x, slope)), next);
        }
        (x, sum(&self.slope, x))
    }
}

/// How many levels lie below `value`, counted on through the turns of an angle.
fn rank(levels: &[f64], value: f64, measure: Measure) -> i64 {
    let turn = if measure == Measure::Angle { (value / 360.0).floor() } else { 0.0 };
    let below = levels.partition_point(|&level| level < value - 360.0 * turn);
    (turn as i64).saturating_mul(levels.len() as i64).saturating_add(below as i64)
}
