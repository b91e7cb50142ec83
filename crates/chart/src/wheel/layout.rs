//! Where everything stands: numbers only, no ink.
//!
//! The wheel has its centre at the origin, x to the right and y down. A longitude grows counter-clockwise from
//! the ascendant (or from 0° Aries, when there is none) at nine o'clock.

use super::spread::{Item, Wall, in_sequence, spread};
use super::{glyphs, options_points};
use crate::document::{Chart, Point};
use crate::point::PointId;
use crate::zodiac::{difference, dms, wrap};

/// Radius of the wheel.
pub(super) const RIM: f64 = 456.0;
/// Inner edge of the zodiac band.
pub(super) const BAND: f64 = 0.92 * RIM;
/// Inner edge of the ruler, where the true degrees are marked.
pub(super) const RULER: f64 = 0.86 * RIM;
/// Outer edge of the ring of house numbers.
pub(super) const HOUSES: f64 = 0.44 * RIM;
/// The aspect circle.
pub(super) const HUB: f64 = 0.39 * RIM;
/// Where a leader leaves its tick.
pub(super) const LEADER_OUT: f64 = RULER - 8.0;
/// Where a leader meets its glyph.
pub(super) const LEADER_IN: f64 = RULER - 27.0;
/// Centres of glyph, degrees, sign and minutes.
pub(super) const STACK: [f64; 4] = [RULER - 48.0, RULER - 87.0, RULER - 120.0, RULER - 149.0];
/// Side of a body's glyph.
pub(super) const GLYPH: f64 = 35.0;
/// Cap height of the degrees.
pub(super) const DEGREE_CAP: f64 = 16.5;
/// Side of a sign's glyph within a stack.
pub(super) const SIGN: f64 = 22.0;
/// Cap height of the minutes.
pub(super) const MINUTE_CAP: f64 = 13.3;
/// Side of the retrograde mark.
pub(super) const RETROGRADE: f64 = 16.5;
/// Cap height of the house numbers.
pub(super) const NUMBER_CAP: f64 = 12.0;
/// Where the retrograde mark may stand beside its glyph, the best place first: sideways as a part of the half
/// width of both, downwards in units.
const MARKS: [Xy; 4] = [(1.0, 11.0), (1.0, 17.5), (1.0, -11.0), (-1.0, 11.0)];
/// The angle between two stacks that stand at ease side by side (at the top and the bottom of the wheel), above
/// one another (at its left and right), and anywhere.
const COMFORT: [f64; 3] = [7.3, 5.2, 6.2];
/// The angle that a stack may still move after its needs were measured, degrees.
const ASIDE: f64 = 0.7;
/// The angles that a cusp's label needs, from the comfortable to the necessary, degrees.
const LABEL_NEEDS: [f64; 4] = [7.6, 7.1, 6.6, 6.1];
/// The angle that a house number needs, degrees.
const NUMBER_NEED: f64 = 6.4;
/// What is left of a broken line is not drawn when it is shorter.
const CRUMB: f64 = 11.0;
/// Air between a line and the labels beside it.
const WALL_AIR: f64 = 5.0;
/// How often room and place of the stacks are settled against one another.
const ROUNDS: usize = 8;
/// A moving body is greyed when its day spans more than this, degrees.
const UNCERTAIN: f64 = 2.0;

/// A point of the plane.
pub(super) type Xy = (f64, f64);

/// A box around a label: centre and half sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    /// Centre.
    pub(super) at: Xy,
    /// Half of the width.
    pub(super) dx: f64,
    /// Half of the height.
    pub(super) dy: f64,
}

impl Frame {
    /// Whether two boxes stand closer than labels should.
    fn touches(&self, other: &Frame) -> bool {
        const AIR: f64 = 1.6;
        (self.at.0 - other.at.0).abs() < self.dx + other.dx + AIR
            && (self.at.1 - other.at.1).abs() < self.dy + other.dy + AIR
    }

    /// Whether a point lies within.
    fn holds(&self, (x, y): Xy) -> bool {
        (x - self.at.0).abs() < self.dx && (y - self.at.1).abs() < self.dy
    }
}

/// A body with its label stack.
#[derive(Clone, Debug)]
pub(super) struct Stack {
    /// Which body.
    pub(super) id: PointId,
    /// Its true longitude.
    pub(super) lon: f64,
    /// The longitude at which its stack stands.
    pub(super) shown: f64,
    /// Whether it carries the retrograde mark.
    pub(super) retrograde: bool,
    /// Whether its sign could be another.
    pub(super) unsure: bool,
    /// Longitudes at the beginning and the end of the day, for a body whose place is not known closely.
    pub(super) range: Option<[f64; 2]>,
}

/// A line from the centre outwards: a cusp, an angle, or both at once.
#[derive(Clone, Debug)]
pub(super) struct Spoke {
    /// Its longitude.
    pub(super) lon: f64,
    /// The house that begins here.
    pub(super) house: Option<u8>,
    /// The angle that stands here.
    pub(super) angle: Option<PointId>,
    /// The longitude at which its label stands.
    pub(super) label: f64,
}

/// The number of a house.
#[derive(Clone, Debug)]
pub(super) struct Number {
    /// 1 to 12.
    pub(super) house: u8,
    /// The longitude at which it stands.
    pub(super) shown: f64,
}

/// Every number that the drawing needs.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The longitude at nine o'clock.
    pub(super) origin: f64,
    /// How much smaller the stacks are drawn than usual, because they are too many; mostly 1.
    pub(super) scale: f64,
    /// Bodies in zodiacal order.
    pub(super) stacks: Vec<Stack>,
    /// Cusps and angles in zodiacal order.
    pub(super) spokes: Vec<Spoke>,
    /// House numbers in zodiacal order.
    pub(super) numbers: Vec<Number>,
}

impl Layout {
    /// Lays out a chart with these points.
    pub(super) fn new(chart: &Chart, points: &[PointId]) -> Layout {
        let mut spokes = spokes(chart);
        label_spokes(&mut spokes);
        let mut stacks: Vec<Stack> =
            options_points(points).into_iter().filter_map(|id| stack(chart, id)).collect();
        stacks.sort_by(|a, b| a.lon.total_cmp(&b.lon));
        let origin = chart.angles.map_or(0.0, |a| a.asc);
        let numbers = numbers(chart);
        let mut layout = Layout { origin, scale: 1.0, stacks, spokes, numbers };
        layout.spread_stacks();
        layout
    }

    /// The place of a longitude on the circle of this radius.
    pub(super) fn xy(&self, lon: f64, radius: f64) -> Xy {
        let turn = (lon - self.origin).to_radians();
        (-radius * turn.cos(), radius * turn.sin())
    }

    /// The leader from the true place to the stack: it moves inwards and sideways evenly, so that two leaders
    /// whose ends keep their order never cross.
    pub(super) fn leader(&self, stack: &Stack) -> Vec<Xy> {
        let way = difference(stack.lon, stack.shown);
        let steps = (way.abs() / 4.0).ceil().max(1.0) as usize;
        (0..=steps)
            .map(|i| {
                let t = i as f64 / steps as f64;
                self.xy(stack.lon + way * t, LEADER_OUT + (LEADER_IN - LEADER_OUT) * t)
            })
            .collect()
    }

    /// The centres of glyph, degrees, sign and minutes.
    pub(super) fn places(&self, stack: &Stack) -> [Xy; 4] {
        STACK.map(|radius| self.xy(stack.shown, radius))
    }

    /// The centre of the retrograde mark: at the lower right of the glyph, or at another corner where the
    /// degrees take that one.
    pub(super) fn mark(&self, stack: &Stack) -> Xy {
        let [glyph, degrees, ..] = self.places(stack);
        let taken = Frame {
            at: degrees,
            dx: (glyphs::width(&texts(stack).0, DEGREE_CAP) / 2.0 + 6.5) * self.scale,
            dy: (DEGREE_CAP / 2.0 + 8.0) * self.scale,
        };
        let half = half_glyph(stack.id) + 7.0;
        let corner = |(dx, dy): Xy| (glyph.0 + dx * half * self.scale, glyph.1 + dy * self.scale);
        let free = MARKS.map(corner).into_iter().find(|at| !taken.holds(*at));
        free.unwrap_or_else(|| corner(MARKS[0]))
    }

    /// The boxes that a stack's labels fill.
    pub(super) fn frames(&self, stack: &Stack) -> Vec<Frame> {
        let (degree, _, minute) = texts(stack);
        let [glyph, degrees, sign, minutes] = self.places(stack);
        let scale = self.scale;
        let frame = |at, w: f64, h: f64| Frame { at, dx: w * scale / 2.0, dy: h * scale / 2.0 };
        let mut frames = vec![
            frame(glyph, 2.0 * (half_glyph(stack.id) + 1.0), GLYPH * 0.84),
            frame(degrees, glyphs::width(&degree, DEGREE_CAP) + 2.0, DEGREE_CAP + 2.0),
            frame(sign, SIGN * 0.85, SIGN * 0.85),
        ];
        if stack.range.is_none() {
            frames.push(frame(minutes, glyphs::width(&minute, MINUTE_CAP) + 1.5, MINUTE_CAP + 1.5));
        }
        if stack.retrograde {
            frames.push(frame(self.mark(stack), RETROGRADE * 0.7, RETROGRADE * 0.9));
        }
        frames
    }

    /// The parts of a spoke between two radii that no label covers, from the centre outwards.
    pub(super) fn clear(&self, lon: f64, from: f64, to: f64) -> Vec<(f64, f64)> {
        let ray = self.xy(lon, 1.0);
        let mut blocked: Vec<(f64, f64)> = self
            .stacks
            .iter()
            .flat_map(|s| self.frames(s))
            .chain(self.numbers.iter().map(|n| self.number_frame(n)))
            .filter_map(|f| shadow(ray, &f))
            .collect();
        if self.stacks.iter().any(|s| between(lon, s.lon, s.shown)) {
            blocked.push((LEADER_IN - 1.0, LEADER_OUT + 1.0));
        }
        blocked.sort_by(|a, b| a.0.total_cmp(&b.0));
        subtract(from, to, &blocked)
    }

    /// The box that a house number fills, drawn close: it stands amid its house, where lines may come near.
    pub(super) fn number_frame(&self, number: &Number) -> Frame {
        let at = self.xy(number.shown, (HOUSES + HUB) / 2.0);
        let width = glyphs::width(&number.house.to_string(), NUMBER_CAP);
        Frame { at, dx: width / 2.0 - 1.0, dy: NUMBER_CAP / 2.0 - 1.0 }
    }
}

/// Half of the width of a body's glyph on the wheel.
fn half_glyph(id: PointId) -> f64 {
    glyphs::half_width(id) * GLYPH / glyphs::GRID
}

/// Degrees, whole sign index and minutes of a stack, truncated.
pub(super) fn texts(stack: &Stack) -> (String, usize, String) {
    let (degree, minute, _) = dms(stack.lon);
    (format!("{degree}°"), (wrap(stack.lon) / 30.0) as usize % 12, format!("{minute:02}′"))
}

/// Whether `lon` lies strictly between a true and a shown longitude.
fn between(lon: f64, truly: f64, shown: f64) -> bool {
    let (whole, part) = (difference(truly, shown), difference(truly, lon));
    part != 0.0 && part.signum() == whole.signum() && part.abs() < whole.abs()
}

/// The stretch of a ray from the centre that a box covers, with a little air.
fn shadow(ray: Xy, frame: &Frame) -> Option<(f64, f64)> {
    const AIR: f64 = 3.0;
    let slab = |d: f64, c: f64, half: f64| {
        if d.abs() < 1e-9 {
            return if c.abs() < half { (f64::MIN, f64::MAX) } else { (f64::MAX, f64::MIN) };
        }
        let (a, b) = ((c - half) / d, (c + half) / d);
        (a.min(b), a.max(b))
    };
    let (x, y) = (slab(ray.0, frame.at.0, frame.dx + AIR), slab(ray.1, frame.at.1, frame.dy + AIR));
    let (near, far) = (x.0.max(y.0), x.1.min(y.1));
    (near < far && far > 0.0).then_some((near, far))
}

/// What `blocked` (sorted by its beginnings) leaves of a stretch; crumbs are dropped.
fn subtract(from: f64, to: f64, blocked: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut free = Vec::new();
    let mut at = from;
    for &(near, far) in blocked {
        if near > at {
            free.push((at, near.min(to)));
        }
        at = at.max(far);
    }
    free.push((at, to));
    free.retain(|(a, b)| b - a > CRUMB || *a == from && *b == to);
    free
}

/// The stack of a point, when the chart knows its place and it is no axis.
fn stack(chart: &Chart, id: PointId) -> Option<Stack> {
    if matches!(id, PointId::Asc | PointId::Mc | PointId::Dsc | PointId::Ic) {
        return None;
    }
    let lon = wrap(chart.longitude(id)?);
    let point = chart.point(id);
    let retrograde = point.is_some_and(|p| p.retrograde) && !always_backwards(id);
    let range = point.and_then(day_range);
    let unsure = point.is_some_and(|p| p.sign_uncertain);
    Some(Stack { id, lon, shown: lon, retrograde, unsure, range })
}

/// The mean node never moves otherwise than backwards: a mark would say nothing.
fn always_backwards(id: PointId) -> bool {
    id == PointId::MeanNode
}

/// The day's range of a body that is nowhere near known.
fn day_range(point: &Point) -> Option<[f64; 2]> {
    point.day_range.filter(|[a, b]| difference(*a, *b).abs() > UNCERTAIN)
}

/// Cusps and angles in zodiacal order, an angle on a cusp being one line.
fn spokes(chart: &Chart) -> Vec<Spoke> {
    let spoke = |lon: f64, house, angle| Spoke { lon: wrap(lon), house, angle, label: wrap(lon) };
    let mut spokes: Vec<Spoke> = chart
        .houses
        .iter()
        .flat_map(|h| &h.cusps)
        .map(|cusp| spoke(cusp.longitude, Some(cusp.number), None))
        .collect();
    for id in [PointId::Asc, PointId::Mc, PointId::Dsc, PointId::Ic] {
        let Some(lon) = chart.longitude(id) else { continue };
        let here = |s: &&mut Spoke| difference(s.lon, lon).abs() < 0.01 && s.angle.is_none();
        match spokes.iter_mut().find(here) {
            Some(spoke) => spoke.angle = Some(id),
            None => spokes.push(spoke(lon, None, Some(id))),
        }
    }
    spokes.sort_by(|a, b| a.lon.total_cmp(&b.lon));
    spokes
}

/// Moves the labels of cusps that stand close together. Those of the angles keep their places, for which the
/// others draw closer; only where even that is not enough do they give way.
fn label_spokes(spokes: &mut [Spoke]) {
    for need in LABEL_NEEDS {
        let items: Vec<Item> = spokes
            .iter()
            .map(|s| Item::even(s.lon, need, if s.angle.is_some() { 1e5 } else { 1.0 }))
            .collect();
        for (spoke, lon) in spokes.iter_mut().zip(in_sequence(&items)) {
            spoke.label = lon;
        }
        if spokes.iter().all(|s| s.angle.is_none() || difference(s.lon, s.label).abs() < 0.05) {
            return;
        }
    }
}

impl Layout {
    /// Moves the stacks (in zodiacal order) apart and off the lines, and settles the scale of their drawing.
    ///
    /// Labels are upright, so the room they need depends on where they stand, and where they stand on the
    /// room. A few rounds settle it; in the later ones a need once seen stays, lest two solutions alternate.
    fn spread_stacks(&mut self) {
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

/// The numbers of the houses, each amid its own, moved apart where houses are narrow.
fn numbers(chart: &Chart) -> Vec<Number> {
    let Some(houses) = &chart.houses else { return Vec::new() };
    let mut numbers: Vec<Number> = houses
        .cusps
        .iter()
        .zip(houses.cusps.iter().cycle().skip(1))
        .map(|(cusp, next)| Number {
            house: cusp.number,
            shown: wrap(cusp.longitude + wrap(next.longitude - cusp.longitude) / 2.0),
        })
        .collect();
    numbers.sort_by(|a, b| a.shown.total_cmp(&b.shown));
    let items: Vec<Item> = numbers.iter().map(|n| Item::even(n.shown, NUMBER_NEED, 1.0)).collect();
    let shown = in_sequence(&items);
    for (number, lon) in numbers.iter_mut().zip(shown) {
        number.shown = lon;
    }
    numbers
}

#[cfg(test)]
mod tests;
