//! The aspects: lines between true places, within the aspect circle.

use super::ink::{Ink, number, pair};
use super::layout::{HUB, Layout, Xy};
use super::theme::Role;
use super::{glyphs, words};
use crate::document::{Aspect, Chart};
use crate::options::AspectType;
use crate::point::PointId;
use crate::zodiac::difference;

/// Beyond this many lines none carries a title of its own: nobody could point at one.
const TITLED: usize = 90;
/// Side of an aspect's glyph on its line.
const GLYPH: f64 = 11.0;
/// How many lines carry a glyph; more would not be calm.
const GLYPHS: usize = 14;
/// The least distance between two of these glyphs.
const APART: f64 = 21.0;
/// Only lines at least this strong carry one.
const STRONG: f64 = 0.35;

/// An aspect between two points that are drawn.
struct Line<'a> {
    aspect: &'a Aspect,
    a: f64,
    b: f64,
    ends: (Xy, Xy),
}

/// Draws every aspect between points of the wheel, the tightest on top.
pub(super) fn draw(ink: &mut Ink, layout: &Layout, chart: &Chart) {
    let lines: Vec<Line> = chart.aspects.iter().filter_map(|a| line(layout, chart, a)).collect();
    ink.open("class=\"wheel-aspects\"", "Aspects");
    let marks = marks(&lines);
    for (i, line) in lines.iter().enumerate().rev() {
        let aspect = line.aspect;
        let key = format!("data-aspect=\"{}-{}-{}\"", aspect.a.id(), aspect.kind.id(), aspect.b.id());
        let title = if lines.len() > TITLED { String::new() } else { words::aspect(aspect) };
        ink.open(&key, &title);
        stroke(ink, layout, line);
        if let Some(at) = marks[i] {
            mark(ink, aspect.kind, at);
        }
        ink.close();
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

/// Strokes one aspect; its weight and its opacity tell how tight it is.
fn stroke(ink: &mut Ink, layout: &Layout, line: &Line) {
    let strength = line.aspect.strength.clamp(0.0, 1.0);
    let (role, dashes) = manner(line.aspect.kind);
    let mut more = format!("opacity=\"{}\"", number(0.4 + 0.6 * strength));
    if !dashes.is_empty() {
        more.push_str(&format!(" stroke-dasharray=\"{dashes}\""));
    }
    let width = match line.aspect.kind.is_major() {
        true => 0.8 + 1.4 * strength,
        false => 1.2 + 0.5 * strength,
    };
    let d = match line.aspect.kind {
        AspectType::Conjunction => conjunction(layout, line),
        _ => format!("M{}L{}", pair(line.ends.0), pair(line.ends.1)),
    };
    ink.path(role, width, &d, &more);
}

/// Colour and dashes: each class of aspects differs in both.
fn manner(kind: AspectType) -> (Role, &'static str) {
    match kind {
        AspectType::Conjunction => (Role::Conjunction, ""),
        AspectType::Square | AspectType::Opposition => (Role::Hard, ""),
        AspectType::Trine => (Role::Soft, ""),
        AspectType::Sextile => (Role::Sextile, "11 6"),
        _ => (Role::Minor, "0.1 4.5"),
    }
}

/// A shallow bow just inside the aspect circle; wider pairs bow deeper, so that those of a crowd nest.
fn conjunction(layout: &Layout, line: &Line) -> String {
    let way = difference(line.a, line.b);
    let depth = 9.0 + 1.7 * way.abs();
    let control = layout.xy(line.a + way / 2.0, HUB - 2.0 * depth);
    format!("M{}Q{} {}", pair(line.ends.0), pair(control), pair(line.ends.1))
}

/// Where the glyphs of the strongest lines stand: at the middle, or further along when that is taken.
fn marks(lines: &[Line]) -> Vec<Option<Xy>> {
    let mut marks: Vec<Option<Xy>> = vec![None; lines.len()];
    let mut taken: Vec<Xy> = Vec::new();
    for (mark, line) in marks.iter_mut().zip(lines) {
        let kind = line.aspect.kind;
        if taken.len() == GLYPHS || kind == AspectType::Conjunction || line.aspect.strength < STRONG {
            continue;
        }
        let ((ax, ay), (bx, by)) = line.ends;
        let free = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]
            .map(|t| (ax + (bx - ax) * t, ay + (by - ay) * t))
            .into_iter()
            .find(|p| taken.iter().all(|q| (p.0 - q.0).hypot(p.1 - q.1) >= APART));
        if let Some(at) = free {
            taken.push(at);
            *mark = Some(at);
        }
    }
    marks
}

/// An aspect's glyph on a small clearing.
fn mark(ink: &mut Ink, kind: AspectType, at: Xy) {
    let paint = ink.paint(Role::Hub);
    ink.raw(&format!("<circle {paint} cx=\"{}\" cy=\"{}\" r=\"8.5\"/>", number(at.0), number(at.1)));
    ink.glyph(manner(kind).0, glyphs::aspect(kind), at, GLYPH, 1.2);
}
