//! One searcher under every event: where curves over time cross levels, and where they turn.
//!
//! A curve is a function of TT that answers a [`Sample`]: its value and its exact rate. Time is cut into windows;
//! in each, nine values and nine rates give a polynomial of degree 17, and a window whose polynomial has not
//! settled is cut in two. On the polynomial, bounds on its derivatives isolate the turning points, and between two
//! of them the curve is monotone, so each level is crossed once or not at all: two crossings close together are not
//! stepped over, as they are by looking at signs from step to step. The limits: a curve is followed within the
//! tolerance of its plan, and turning points nearer to each other than a millionth of a window count as none.
//!
//! Windows share the samples at their joints, and a crossing belongs to the stretch at whose beginning the level
//! is reached: what falls on a joint or on a turning point is found once. Windows lie where they lie whatever the range
//! is, so the moment of an event is the same to the bit in every range; ranges are half-open, so neighbouring ranges
//! share nothing and lose nothing, wherever they are cut. A window in which a curve is not a number has
//! no events.

mod basis;
mod piece;
mod series;
mod sweep;

pub(crate) use piece::Piece;
pub(crate) use sweep::sweep;

use std::fmt;
use std::ops::Range;

/// What a curve is at a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sample {
    /// Its value; for an angle in degrees, `0 ≤ a < 360`.
    pub value: f64,
    /// Its rate per day.
    pub rate: f64,
}

/// How the values of a curve are to be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// An angle in degrees: 360 is 0 again. Between samples (a fifth of a window) it turns by less than 180°.
    Angle,
    /// A number like any other.
    Plain,
}

/// What is searched, and how finely.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    range: Range<f64>,
    bounds: Range<f64>,
    step: f64,
    anchor: f64,
    measure: Measure,
    tolerance: f64,
}

/// A plan that cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadPlan {
    /// An end of the range or the anchor is not a finite number.
    NotFinite,
    /// The step is not between a millionth of a day and a million days.
    Step,
    /// The tolerance is not a positive number.
    Tolerance,
}

impl fmt::Display for BadPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BadPlan::NotFinite => "the range and the anchor of a search must be finite numbers",
            BadPlan::Step => "the step of a search must be between a millionth of a day and a million days",
            BadPlan::Tolerance => "the tolerance of a search must be a positive number",
        })
    }
}

impl std::error::Error for BadPlan {}

impl Plan {
    /// A search from `range.start` to `range.end` (TT, days since J2000.0, half-open; an empty range holds
    /// nothing) in windows of `step` days, which are cut where the curve asks for it.
    ///
    /// A window begins at `anchor`: where tables have their seams. The curve is read in whole windows, so up to a
    /// window and a millionth beyond both ends, unless [`Plan::within`] forbids it. `tolerance` is how
    /// far the polynomial may stray from the curve, in the curve's unit.
    ///
    /// # Errors
    /// [`BadPlan`] for figures with which a search would not end.
    pub fn new(
        range: Range<f64>,
        (step, anchor): (f64, f64),
        measure: Measure,
        tolerance: f64,
    ) -> Result<Plan, BadPlan> {
        if ![range.start, range.end, anchor].iter().all(|figure| figure.is_finite()) {
            return Err(BadPlan::NotFinite);
        }
        if !(1e-6..=1e6).contains(&step) {
            return Err(BadPlan::Step);
        }
        if tolerance.is_nan() || tolerance <= 0.0 {
            return Err(BadPlan::Tolerance);
        }
        let bounds = f64::NEG_INFINITY..f64::INFINITY;
        Ok(Plan { range, bounds, step, anchor, measure, tolerance })
    }

    /// The same for a curve that exists only within `bounds`, and is read beyond them only as far as the range goes.
    pub fn within(self, (first, last): (f64, f64)) -> Plan {
        Plan { bounds: first.min(self.range.start)..last.max(self.range.end), ..self }
    }

    /// Whether a moment lies in the range.
    pub(crate) fn holds(&self, tt: f64) -> bool {
        self.range.contains(&tt)
    }
}

/// A curve reaches a level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// When: TT, days since J2000.0.
    pub tt: f64,
    /// Which of the levels.
    pub level: usize,
    /// The rate of the curve there, per day: positive when it rises through the level.
    pub rate: f64,
    /// By how much the time may be wrong since the curve was read off a polynomial, days.
    pub error: f64,
}

/// A curve turns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extremum {
    /// When: TT, days since J2000.0.
    pub tt: f64,
    /// The value there; for an angle, `0 ≤ a < 360`.
    pub value: f64,
    /// Whether it is a maximum: the rate goes from positive to negative.
    pub maximum: bool,
}

/// Every crossing of `levels` by one curve, in order of time.
///
/// `levels` must be sorted, and for angles lie in `0 ≤ a < 360`. A level that is touched counts once.
///
/// # Errors
/// Those of `curve`.
pub fn crossings<E>(
    plan: &Plan,
    levels: &[f64],
    mut curve: impl FnMut(f64) -> Result<Sample, E>,
) -> Result<Vec<Crossing>, E> {
    let mut found = Vec::new();
    let read = |times: &_, _: &[usize], out: &mut [[Sample; 4]]| four(&mut curve, times, &mut out[0]);
    sweep(plan, 1, read, |_, piece| piece.crossings(levels, |crossing| found.push(crossing)))?;
    found.retain(|crossing| plan.holds(crossing.tt));
    Ok(found)
}

/// Every turning point of one curve, in order of time.
///
/// # Errors
/// Those of `curve`.
pub fn extrema<E>(plan: &Plan, mut curve: impl FnMut(f64) -> Result<Sample, E>) -> Result<Vec<Extremum>, E> {
    let mut found = Vec::new();
    let read = |times: &_, _: &[usize], out: &mut [[Sample; 4]]| four(&mut curve, times, &mut out[0]);
    sweep(plan, 1, read, |_, piece| piece.extrema(|extremum| found.push(extremum)))?;
    found.retain(|extremum| plan.holds(extremum.tt));
    Ok(found)
}

/// A curve at four moments.
fn four<E>(
    curve: &mut impl FnMut(f64) -> Result<Sample, E>,
    times: &[f64; 4],
    out: &mut [Sample; 4],
) -> Result<(), E> {
    for (sample, &tt) in out.iter_mut().zip(times) {
        *sample = curve(tt)?;
    }
    Ok(())
}

/// The way from `b` to `a`: for angles the shorter one, −180 ≤ d < 180.
fn apart(a: f64, b: f64, measure: Measure) -> f64 {
    let difference = a - b;
    match measure {
        Measure::Plain => difference,
        Measure::Angle if (-180.0..180.0).contains(&difference) => difference,
        Measure::Angle => (difference + 180.0).rem_euclid(360.0) - 180.0,
    }
}
