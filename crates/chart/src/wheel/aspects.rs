//! The aspects: lines between true places, within the aspect circle.

use super::ink::{Ink, coarse, number, polyline, relative};
use super::layout::{HUB, Layout, Xy};
use super::theme::Role;
use super::{glyphs, words};
use crate::document::{Aspect, Chart};
use crate::options::AspectType;
use crate::point::PointId;
use crate::zodiac::difference;

/// Beyond this many lines none carries a title of its own: nobody could point at one.
const TITLED: usize = 90;
/// Steps of weight and opacity.
const GRADES: usize = 6;
/// Side of an aspect's glyph on its line.
const GLYPH: f64 = 11.0;
/// How many lines carry a glyph; more would not be calm.
const GLYPHS: usize = 10;
/// The least distance between two of these glyphs.
const APART: f64 = 26.0;
/// The least distance of a glyph from any other line.
const CLEARING: f64 = 7.5;
/// Parts of the way at which a glyph may stand, the best first.
const PLACES: [f64; 9] = [0.5, 0.46, 0.54, 0.42, 0.58, 0.37, 0.63, 0.32, 0.68];
/// Only lines at least this strong carry one.
const STRONG: f64 = 0.5;

/// An aspect between two points that are drawn.
struct Line<'a> {
    aspect: &'a Aspect,
    a: f64,
    b: f64,
    ends: (Xy, Xy),
}

impl Line<'_> {
    /// How tight it is, in steps.
    fn grade(&self) -> usize {
        ((self.aspect.strength.clamp(0.0, 1.0) * GRADES as f64) as usize).min(GRADES - 1)
    }

    /// Whether it is one of the four lines that count when glyphs look for room.
    fn is_straight(&self) -> bool {
        self.aspect.kind.is_major() && self.aspect.kind != AspectType::Conjunction
    }

    /// The point a part of the way along.
    fn at(&self, part: f64) -> Xy {
        let ((ax, ay), (bx, by)) = self.ends;
        (ax + (bx - ax) * part, ay + (by - ay) * part)
    }

    /// How far a point lies from it.
    fn distance(&self, (x, y): Xy) -> f64 {
        let ((ax, ay), (bx, by)) = self.ends;
        let length = ((bx - ax).powi(2) + (by - ay).powi(2)).max(1e-9);
        let part = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
        let near = self.at(part.clamp(0.0, 1.0));
        (x - near.0).hypot(y - near.1)
    }
}

/// Draws every aspect between points of the wheel: the faint ones first, so that the tightest lie on top.
pub(super) fn draw(ink: &mut Ink, layout: &Layout, chart: &Chart) {
    let lines: Vec<Line> = chart.aspects.iter().filter_map(|a| line(layout, chart, a)).collect();
    let marks = marks(&lines);
    ink.open("class=\"wheel-aspects\"", "Aspects");
    for grade in 0..GRADES {
        for class in CLASSES {
            let here = |l: &Line| manner(l.aspect.kind) == class && l.grade() == grade;
            let mut some = lines.iter().enumerate().rev().filter(|(_, l)| here(l)).peekable();
            if some.peek().is_none() {
                continue;
            }
            ink.within(class.0, "", &look(class, grade), "");
            some.for_each(|(i, l)| stroke(ink, layout, l, marks[i], lines.len() <= TITLED));
            ink.leave();
        }
    }
    ink.close();
}

/// The line of an aspect, when both its points are drawn.
fn line<'a>(layout: &Layout, chart: &Chart, aspect: &'a Aspect) -> Option<Line<'a>> {
    let place = |id: PointId| match id {
        PointId::Asc | PointId::Mc => chart.longitude(id),
        _ => layout.stacks.iter().find(|s| s.id == id).map(|s| s.lon),
    };
    let (a, b) = (place(aspect.a)?, place(aspect.b)?);
    Some(Line { aspect, a, b, ends: (layout.xy(a, HUB), layout.xy(b, HUB)) })
}

/// Weight, opacity and dashes of a class of aspects: the tighter, the darker and the broader.
fn look((role, dashes): (Role, &str), grade: usize) -> String {
    let strength = (grade as f64 + 0.5) / GRADES as f64;
    let width = match role {
        Role::Minor => 1.1 + 0.6 * strength,
        Role::Conjunction => 0.8 + 0.8 * strength,
        _ => 0.7 + 1.5 * strength,
    };
    let mut look =
        format!("stroke-width=\"{}\" opacity=\"{}\"", number(width), number(0.35 + 0.65 * strength));
    if !dashes.is_empty() {
        look.push_str(&format!(" stroke-dasharray=\"{dashes}\""));
    }
    look
}

/// Strokes one aspect, with its glyph when it carries one.
fn stroke(ink: &mut Ink, layout: &Layout, line: &Line, glyph: Option<Xy>, titled: bool) {
    let aspect = line.aspect;
    let d = match aspect.kind {
        AspectType::Conjunction => conjunction(layout, line),
        _ => polyline(&[line.ends.0, line.ends.1]),
    };
    let key = format!("data-aspect=\"{}-{}-{}\"", aspect.a.id(), aspect.kind.id(), aspect.b.id());
    if glyph.is_none() && !titled {
        ink.raw(&format!("<path {key} d=\"{d}\"/>"));
        return;
    }
    ink.open(&key, if titled { words::aspect(aspect) } else { String::new() }.as_str());
    ink.plain(&d);
    if let Some(at) = glyph {
        mark(ink, aspect.kind, at);
    }
    ink.close();
}

/// The classes of aspects: colour and dashes, each differing in both or in shape.
const CLASSES: [(Role, &str); 5] = [
    (Role::Minor, "0.1 4.5"),
    (Role::Sextile, "11 6"),
    (Role::Soft, ""),
    (Role::Hard, ""),
    (Role::Conjunction, ""),
];

/// The class of an aspect.
fn manner(kind: AspectType) -> (Role, &'static str) {
    match kind {
        AspectType::Conjunction => CLASSES[4],
        AspectType::Square | AspectType::Opposition => CLASSES[3],
        AspectType::Trine => CLASSES[2],
        AspectType::Sextile => CLASSES[1],
        _ => CLASSES[0],
    }
}

/// A bow just inside the aspect circle; wider pairs bow deeper, so that those of a crowd nest.
fn conjunction(layout: &Layout, line: &Line) -> String {
    let way = difference(line.a, line.b);
    let control = layout.xy(line.a + way / 2.0, HUB - 13.0 - 3.2 * way.abs());
    relative(&[line.ends.0, control, line.ends.1], 'q')
}

/// Where the glyphs of the strongest lines stand: as near the middle as no other line and no other glyph is.
fn marks(lines: &[Line]) -> Vec<Option<Xy>> {
    let mut marks: Vec<Option<Xy>> = vec![None; lines.len()];
    let mut taken: Vec<Xy> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if taken.len() == GLYPHS || !line.is_straight() || line.aspect.strength < STRONG {
            continue;
        }
        let others = || lines.iter().enumerate().filter(|(j, l)| *j != i && l.is_straight());
        let free = PLACES.map(|t| line.at(t)).into_iter().find(|&p| {
            taken.iter().all(|q| (p.0 - q.0).hypot(p.1 - q.1) >= APART)
                && others().all(|(_, l)| l.distance(p) >= CLEARING)
        });
        if let Some(at) = free {
            taken.push(at);
            marks[i] = Some(at);
        }
    }
    marks
}

/// An aspect's glyph on a small clearing.
fn mark(ink: &mut Ink, kind: AspectType, at: Xy) {
    let paint = ink.paint(Role::Hub);
    ink.raw(&format!(
        "<circle {paint} cx=\"{}\" cy=\"{}\" r=\"8\" stroke=\"none\"/>",
        number(at.0),
        number(at.1)
    ));
    let scale = GLYPH / glyphs::GRID;
    let corner = coarse((at.0 - GLYPH / 2.0, at.1 - GLYPH / 2.0));
    ink.raw(&format!(
        "<path stroke-width=\"{}\" stroke-dasharray=\"none\" transform=\"translate({corner})scale({})\" d=\"{}\"/>",
        number(1.2 / scale),
        number(scale),
        glyphs::aspect(kind)
    ));
}
