//! The bodies: tick at the true degree, leader, and the stack of glyph, degrees, sign and minutes.

use super::ink::{Ink, arc, place, polyline};
use super::layout::{
    DEGREE_CAP, GLYPH, HUB, LEADER_OUT, Layout, MINUTE_CAP, RETROGRADE, RULER, SIGN, Stack, texts,
};
use super::theme::Role;
use super::{glyphs, words};
use crate::document::Chart;
use crate::zodiac::{Sign, difference};

/// Draws every body.
pub(super) fn draw(ink: &mut Ink, layout: &Layout, chart: &Chart) {
    ink.within(Role::Ink, "wheel-bodies", "stroke-width=\"1.65\"", "Bodies");
    for stack in &layout.stacks {
        let title = match chart.point(stack.id) {
            Some(point) => words::point(point),
            None => format!("{} {}", stack.id.name(), words::position(stack.lon)),
        };
        ink.open(&format!("data-body=\"{}\" data-lon=\"{}\"", stack.id.id(), place(stack.lon)), &title);
        mark(ink, layout, stack);
        labels(ink, layout, stack);
        ink.close();
    }
    ink.leave();
}

/// The marks of the true place, on the ruler and on the aspect circle, and the leader to the stack.
fn mark(ink: &mut Ink, layout: &Layout, stack: &Stack) {
    if let Some([from, to]) = stack.range {
        let (from, to) = if difference(from, to) < 0.0 { (to, from) } else { (from, to) };
        ink.path(Role::Muted, 3.0, &arc(layout, RULER - 4.5, from, to), "");
    }
    let radial = |from, to| polyline(&[layout.xy(stack.lon, from), layout.xy(stack.lon, to)]);
    let ticks = radial(RULER, LEADER_OUT) + &radial(HUB, HUB + 3.6);
    ink.plain(&ticks);
    ink.path(Role::Muted, 0.9, &polyline(&layout.leader(stack)), "");
}

/// Glyph, degrees, sign, minutes, and the retrograde mark at the glyph's foot.
fn labels(ink: &mut Ink, layout: &Layout, stack: &Stack) {
    let scale = layout.scale;
    let (degree, sign, minute) = texts(stack.lon);
    let [glyph, degrees, sign_at, minutes] = layout.places(stack);
    let sign = Sign::ALL[sign];
    let known = stack.range.is_none();
    let strong = if known { Role::Ink } else { Role::Muted };
    let element = if known && !stack.unsure { Role::of(sign.element()) } else { Role::Muted };
    ink.glyph(strong, glyphs::point(stack.id), glyph, GLYPH * scale, None);
    ink.run(strong, &degree, degrees, DEGREE_CAP * scale, Some(2.0));
    ink.glyph(element, glyphs::sign(sign), sign_at, SIGN * scale, None);
    if known {
        ink.run(Role::Muted, &minute, minutes, MINUTE_CAP * scale, None);
    }
    if stack.retrograde {
        ink.glyph(Role::Retrograde, glyphs::RETROGRADE, layout.mark(stack), RETROGRADE * scale, Some(2.2));
    }
}
