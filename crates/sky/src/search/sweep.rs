//! Cutting a range into windows, and windows into halves where a curve asks for it.

use super::basis::{BASIS, NODES};
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

/// Passes over the windows of a plan with `count` curves, which are read together at four moments each time.
///
/// `read` is given the moments, the curves that are wanted, and room for all; `visit` the number of a curve and its
/// polynomial, for each curve in order of time. What is needed is allocated once; only a window that is cut asks for more.
///
/// The first and the last window reach beyond the range: [`Plan::holds`] tells.
///
/// # Errors
/// Those of `read`.
pub(crate) fn sweep<E>(
    plan: &Plan,
    count: usize,
    read: impl FnMut(&[f64; 4], &[usize], &mut [[Sample; 4]]) -> Result<(), E>,
    visit: impl FnMut(usize, &Piece),
) -> Result<(), E> {
    let mut windows = windows(plan).peekable();
    let Some(&(start, _)) = windows.peek() else { return Ok(()) };
    let all: Vec<usize> = (0..count).collect();
    let fresh = vec![[Sample::default(); 4]; count];
    let mut pass = Pass { plan, fresh, nodes: vec![[Sample::default(); NODES]; count], read, visit };
    (pass.read)(&[start; 4], &all, &mut pass.fresh)?;
    for (nodes, fresh) in pass.nodes.iter_mut().zip(&pass.fresh) {
        nodes[0] = fresh[0];
    }
    for window in windows {
        pass.window(window, &all, DEPTH)?;
    }
    Ok(())
}

struct Pass<'a, R, V> {
    plan: &'a Plan,
    /// Every curve at the four moments that were read last,
    fresh: Vec<[Sample; 4]>,
    /// and at every node of its window.
    nodes: Vec<[Sample; NODES]>,
    read: R,
    visit: V,
}

impl<E, R, V> Pass<'_, R, V>
where
    R: FnMut(&[f64; 4], &[usize], &mut [[Sample; 4]]) -> Result<(), E>,
    V: FnMut(usize, &Piece),
{
    /// One window of some curves, whose first nodes hold what they are at its beginning, and at its end when it is done.
    fn window(&mut self, (start, end): (f64, f64), curves: &[usize], depth: u32) -> Result<(), E> {
        let half = 0.5 * (end - start);
        for first in (1..NODES).step_by(4) {
            let time = |node: usize| match node {
                last if last == NODES - 1 => end,
                node => start + half * (BASIS.nodes[node] + 1.0),
            };
            (self.read)(&std::array::from_fn(|k| time(first + k)), curves, &mut self.fresh)?;
            for &curve in curves {
                self.nodes[curve][first..first + 4].copy_from_slice(&self.fresh[curve]);
            }
        }
        let mut restless = Vec::new();
        for &curve in curves {
            let piece = Piece::new(&BASIS, (start, half), &self.nodes[curve], self.plan.measure);
            if piece.error() <= self.plan.tolerance || depth == 0 {
                (self.visit)(curve, &piece);
                self.nodes[curve][0] = self.nodes[curve][NODES - 1];
            } else {
                restless.push(curve);
            }
        }
        if restless.is_empty() {
            return Ok(());
        }
        let middle = start + half;
        self.window((start, middle), &restless, depth - 1)?;
        self.window((middle, end), &restless, depth - 1)
    }
}
