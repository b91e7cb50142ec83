//! Where everything stands: numbers only, no ink.
//!
//! The wheel has its centre at the origin, x to the right and y down. A longitude grows counter-clockwise from
//! the ascendant (or from 0° Aries, when there is none) at nine o'clock.

mod parts;
mod room;

use super::glyphs;
use crate::document::Chart;
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
/// What is left of a broken line is not drawn when it is shorter.
const CRUMB: f64 = 11.0;

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
    /// How wide degrees and minutes are; laying out asks for it thousands of times.
    pub(super) widths: [f64; 2],
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
        let mut layout = Layout {
            origin: chart.angles.map_or(0.0, |a| a.asc),
            scale: 1.0,
            stacks: parts::stacks(chart, points),
            spokes: parts::spokes(chart),
            numbers: parts::numbers(chart),
        };
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
            dx: (stack.widths[0] / 2.0 + 6.5) * self.scale,
            dy: (DEGREE_CAP / 2.0 + 8.0) * self.scale,
        };
        let half = half_glyph(stack.id) + 7.0;
        let corner = |(dx, dy): Xy| (glyph.0 + dx * half * self.scale, glyph.1 + dy * self.scale);
        let free = MARKS.map(corner).into_iter().find(|at| !taken.holds(*at));
        free.unwrap_or_else(|| corner(MARKS[0]))
    }

    /// The boxes that a stack's labels fill.
    pub(super) fn frames(&self, stack: &Stack) -> Vec<Frame> {
        let [degree, minute] = stack.widths;
        let [glyph, degrees, sign, minutes] = self.places(stack);
        let scale = self.scale;
        let frame = |at, w: f64, h: f64| Frame { at, dx: w * scale / 2.0, dy: h * scale / 2.0 };
        let mut frames = vec![
            frame(glyph, 2.0 * (half_glyph(stack.id) + 1.0), GLYPH * 0.84),
            frame(degrees, degree + 2.0, DEGREE_CAP + 2.0),
            frame(sign, SIGN * 0.85, SIGN * 0.85),
        ];
        if stack.range.is_none() {
            frames.push(frame(minutes, minute + 1.5, MINUTE_CAP + 1.5));
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
        let at = self.xy(number.shown, (HOUSES + HUB) / 2.0 + 1.0);
        let width = glyphs::width(&number.house.to_string(), NUMBER_CAP);
        Frame { at, dx: width / 2.0 - 1.0, dy: NUMBER_CAP / 2.0 - 1.0 }
    }
}

/// Half of the width of a body's glyph on the wheel.
fn half_glyph(id: PointId) -> f64 {
    glyphs::half_width(id) * GLYPH / glyphs::GRID
}

/// Degrees, whole sign index and minutes of a longitude, truncated.
pub(super) fn texts(lon: f64) -> (String, usize, String) {
    let (degree, minute, _) = dms(lon);
    (format!("{degree}°"), (wrap(lon) / 30.0) as usize % 12, format!("{minute:02}′"))
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

#[cfg(test)]
mod tests;
