//! Room for the stacks: what their labels need, measured from the labels themselves.

use super::{Layout, Stack};
use crate::wheel::spread::{Item, Wall, spread};
use crate::zodiac::difference;

/// The angle between two stacks that stand at ease side by side (at the top and the bottom of the wheel), above
/// one another (at its left and right), and anywhere.
const COMFORT: [f64; 3] = [7.3, 5.2, 6.2];
/// The angle that a stack may still move after its needs were measured, degrees.
const ASIDE: f64 = 0.7;
/// Air between a line and the labels beside it.
const WALL_AIR: f64 = 5.0;
/// How often room and place of the stacks are settled against one another.
const ROUNDS: usize = 8;

impl Layout {
    /// Moves the stacks (in zodiacal order) apart and off the lines, and settles the scale of their drawing.
    ///
    /// Labels are upright, so the room they need depends on where they stand, and where they stand on the
    /// room. A few rounds settle it; in the later ones a need once seen stays, lest two solutions alternate.
    pub(super) fn spread_stacks(&mut self) {
        let walls: Vec<Wall> =
            self.spokes.iter().map(|s| Wall { lon: s.lon, strong: s.angle.is_some() }).collect();
        let mut musts = vec![0.0_f64; self.stacks.len()];
        for round in 0..ROUNDS {
            let kept = if round < ROUNDS / 2 { 0.0 } else { 1.0 };
            musts = (0..musts.len()).map(|i| self.must(i).max(musts[i] * kept)).collect();
            let items: Vec<Item> = musts.iter().enumerate().map(|(i, must)| self.item(i, *must)).collect();
            let (shown, scale) = spread(&items, &walls);
            self.scale *= scale;
            for (stack, lon) in self.stacks.iter_mut().zip(shown) {
                stack.shown = lon;
            }
        }
    }

    /// What a stack demands of its neighbours where it now stands.
    fn item(&self, i: usize, must: f64) -> Item {
        let stack = &self.stacks[i];
        let comfort = comfort(stack.shown - self.origin) * self.scale;
        Item { lon: stack.lon, gap: [must, comfort.max(must + 0.3)], reach: self.reach(stack), weight: 1.0 }
    }

    /// The least angle to the next stack at which no labels touch, here and a little aside.
    fn must(&self, i: usize) -> f64 {
        let (stack, next) = (&self.stacks[i], &self.stacks[(i + 1) % self.stacks.len()]);
        [-ASIDE, ASIDE]
            .map(|aside| self.gap(stack, next, stack.shown + aside))
            .into_iter()
            .fold(0.0, f64::max)
    }

    /// The least angle between two stacks, the first standing at `lon`, at which no labels touch.
    fn gap(&self, a: &Stack, b: &Stack, lon: f64) -> f64 {
        let here = self.frames(&Stack { shown: lon, ..a.clone() });
        let apart = |gap: f64| {
            let there = self.frames(&Stack { shown: lon + gap, ..b.clone() });
            here.iter().all(|p| there.iter().all(|q| !p.touches(q)))
        };
        // From wide to narrow: the first touch is what counts.
        let steps = (0..45).map(|i| 9.5 - f64::from(i) * 0.2);
        steps.take_while(|gap| apart(*gap)).last().unwrap_or(9.5)
    }

    /// How far a stack's labels reach to either side of its centre line, with air.
    fn reach(&self, stack: &Stack) -> [f64; 2] {
        let mut reach: [f64; 2] = [0.0; 2];
        for frame in self.frames(stack) {
            for (sx, sy) in [(-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0)] {
                let (x, y) = (frame.at.0 + sx * frame.dx, frame.at.1 + sy * frame.dy);
                let lon = self.origin + y.atan2(-x).to_degrees();
                let air = (WALL_AIR / x.hypot(y)).to_degrees();
                let aside = difference(stack.shown, lon);
                reach = [reach[0].max(air - aside), reach[1].max(air + aside)];
            }
        }
        reach
    }
}

/// The angle that two stacks in this direction (degrees from nine o'clock) had better keep: two upright boxes
/// are apart as soon as they are apart in width or in height.
fn comfort(direction: f64) -> f64 {
    let (sin, cos) = direction.to_radians().sin_cos();
    (COMFORT[0] / sin.abs().max(1e-9)).min(COMFORT[1] / cos.abs().max(1e-9)).max(COMFORT[2])
}
