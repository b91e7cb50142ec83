//! Cutting a range into windows, and windows into halves where a curve asks for it.

use super::piece::{Basis, NODES, Piece};
use super::{Plan, Sample};

/// How often a window may be halved. What has not settled then has a seam or a corner there, which no polynomial
/// follows; its best one is taken.
const DEPTH: u32 = 6;

/// The ends of the windows of `range`: multiples of `step` from `anchor`, and the ends of the range.
fn window_ends(plan: &Plan) -> impl Iterator<Item = (f64, f64)> + use<> {
    let (from, to, step, anchor) = (plan.range.start, plan.range.end, plan.step, plan.anchor);
    let mut number = ((from - anchor) / step).floor() + 1.0;
    let mut start = from;
    std::iter::from_fn(move || {
        if start >= to {
            return None;
        }
        let mut end = anchor + number * step;
        // No crumbs: they would cost as much as a window.
        while end - start < 1e-6 * step {
            number += 1.0;
            end = anchor + number * step;
        }
        if to - end < 1e-6 * step {
            end = to;
        }
        number += 1.0;
        let window = (start, end);
        start = end;
        Some(window)
    })
}

/// Passes over the windows of a plan with `count` curves, which are read together.
///
/// # Errors
/// Those of `read`.
pub(crate) fn sweep<E>(
    plan: &Plan,
    count: usize,
    read: impl FnMut(f64, &mut [Sample]) -> Result<(), E>,
    visit: impl FnMut(&[Piece]),
) -> Result<(), E> {
    let mut pass = Pass { plan, basis: Basis::new(), count, read, visit };
    let mut first: Option<Vec<Sample>> = None;
    for (start, end) in window_ends(plan) {
        let before = match first.take() {
            Some(samples) => samples,
            None => pass.sample(start)?,
        };
        let after = pass.sample(end)?;
        pass.window((start, &before), (end, &after), DEPTH)?;
        first = Some(after);
    }
    Ok(())
}

struct Pass<'a, R, V> {
    plan: &'a Plan,
    basis: Basis,
    count: usize,
    read: R,
    visit: V,
}

impl<E, R: FnMut(f64, &mut [Sample]) -> Result<(), E>, V: FnMut(&[Piece])> Pass<'_, R, V> {
    fn sample(&mut self, tt: f64) -> Result<Vec<Sample>, E> {
        let mut out = vec![Sample::default(); self.count];
        (self.read)(tt, &mut out)?;
        Ok(out)
    }

    fn window(
        &mut self,
        (start, before): (f64, &[Sample]),
        (end, after): (f64, &[Sample]),
        depth: u32,
    ) -> Result<(), E> {
        let half = 0.5 * (end - start);
        let mut samples = vec![[Sample::default(); NODES]; self.count];
        for node in 0..NODES {
            let inner;
            let column = match node {
                0 => before,
                _ if node == NODES - 1 => after,
                _ => {
                    inner = self.sample(start + half * (self.basis.nodes[node] + 1.0))?;
                    &inner
                }
            };
            for (samples, sample) in samples.iter_mut().zip(column) {
                samples[node] = *sample;
            }
        }
        let pieces: Vec<Piece> = samples
            .iter()
            .map(|samples| Piece::new(&self.basis, (start, half), samples, self.plan.measure))
            .collect();
        let settled = pieces.iter().all(|piece| piece.error() <= self.plan.tolerance);
        if settled || depth == 0 {
            (self.visit)(&pieces);
            return Ok(());
        }
        let middle = start + half;
        let between = self.sample(middle)?;
        self.window((start, before), (middle, &between), depth - 1)?;
        self.window((middle, &between), (end, after), depth - 1)
    }
}
