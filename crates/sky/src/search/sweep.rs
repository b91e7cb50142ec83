//! Cutting a range into windows, and windows into halves where a curve asks for it.

use super::basis::{Basis, NODES};
use super::piece::Piece;
use super::{Plan, Sample};

/// How often a window may be halved. What has not settled then has a seam or a corner there, which no polynomial
/// follows; its best one is taken.
const DEPTH: u32 = 6;

/// A share of a window. What is found at a joint may lie that far on its other side; and a window is not shorter.
const CRUMB: f64 = 1e-6;

/// The windows that reach into `range`, whole but for the bounds of the plan.
fn windows(plan: &Plan) -> impl Iterator<Item = (f64, f64)> + use<> {
    let (step, anchor, bounds) = (plan.step, plan.anchor, plan.bounds.clone());
    let crumb = CRUMB * step;
    let joint = move |number: f64| match anchor + number * step {
        joint if joint < bounds.start + crumb => bounds.start,
        joint if joint > bounds.end - crumb => bounds.end,
        joint => joint,
    };
    let (from, to) = (plan.range.start - crumb, plan.range.end + crumb);
    let some = plan.range.start < plan.range.end;
    let first = ((from - anchor) / step).floor();
    let last = if some { ((to - anchor) / step).floor() } else { first - 1.0 };
    let numbers = std::iter::successors(Some(first), |number| Some(number + 1.0));
    let windows = numbers.take_while(move |&number| number <= last);
    windows.map(move |number| (joint(number), joint(number + 1.0))).filter(|(start, end)| start < end)
}

/// Passes over the windows of a plan with `count` curves, which are read together. What it needs is allocated once;
/// only a window that is cut asks for more. The first and the last reach beyond the range: [`Plan::holds`] tells.
///
/// # Errors
/// Those of `read`.
pub(crate) fn sweep<E>(
    plan: &Plan,
    count: usize,
    mut read: impl FnMut(f64, &mut [Sample]) -> Result<(), E>,
    visit: impl FnMut(&[Piece]),
) -> Result<(), E> {
    let mut windows = windows(plan).peekable();
    let Some(&(start, _)) = windows.peek() else { return Ok(()) };
    let (mut before, mut after) = (vec![Sample::default(); count], vec![Sample::default(); count]);
    read(start, &mut before)?;
    let mut pass = Pass {
        plan,
        basis: Basis::new(),
        inner: vec![Sample::default(); count],
        nodes: vec![[Sample::default(); NODES]; count],
        pieces: Vec::with_capacity(count),
        read,
        visit,
    };
    for (start, end) in windows {
        (pass.read)(end, &mut after)?;
        pass.window((start, &before), (end, &after), DEPTH)?;
        std::mem::swap(&mut before, &mut after);
    }
    Ok(())
}

struct Pass<'a, R, V> {
    plan: &'a Plan,
    basis: Basis,
    /// Every curve at one node,
    inner: Vec<Sample>,
    /// each curve at every node,
    nodes: Vec<[Sample; NODES]>,
    /// and its polynomial.
    pieces: Vec<Piece>,
    read: R,
    visit: V,
}

impl<E, R: FnMut(f64, &mut [Sample]) -> Result<(), E>, V: FnMut(&[Piece])> Pass<'_, R, V> {
    /// One window, with the curves at its ends.
    fn window(
        &mut self,
        (start, before): (f64, &[Sample]),
        (end, after): (f64, &[Sample]),
        depth: u32,
    ) -> Result<(), E> {
        let half = 0.5 * (end - start);
        keep(&mut self.nodes, 0, before);
        for node in 1..NODES - 1 {
            (self.read)(start + half * (self.basis.nodes[node] + 1.0), &mut self.inner)?;
            keep(&mut self.nodes, node, &self.inner);
        }
        keep(&mut self.nodes, NODES - 1, after);
        let (basis, measure) = (&self.basis, self.plan.measure);
        self.pieces.clear();
        self.pieces.extend(self.nodes.iter().map(|nodes| Piece::new(basis, (start, half), nodes, measure)));
        let settled = self.pieces.iter().all(|piece| piece.error() <= self.plan.tolerance);
        if settled || depth == 0 {
            (self.visit)(&self.pieces);
            return Ok(());
        }
        let middle = start + half;
        let mut between = vec![Sample::default(); self.inner.len()];
        (self.read)(middle, &mut between)?;
        self.window((start, before), (middle, &between), depth - 1)?;
        self.window((middle, &between), (end, after), depth - 1)
    }
}

fn keep(nodes: &mut [[Sample; NODES]], node: usize, column: &[Sample]) {
    for (nodes, sample) in nodes.iter_mut().zip(column) {
        nodes[node] = *sample;
    }
}
