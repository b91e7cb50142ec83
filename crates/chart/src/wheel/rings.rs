//! The rings that do not move with the bodies: zodiac, ruler, houses and angles.

use super::ink::{Ink, arc, pair, place, polyline};
use super::layout::{BAND, HOUSES, HUB, Layout, NUMBER_CAP, RIM, RULER, Spoke};
use super::theme::Role;
use super::{glyphs, words};
use crate::document::Chart;
use crate::point::PointId;
use crate::zodiac::{Sign, difference, dms};

/// Lengths of the ruler's ticks: each degree, each fifth, each tenth.
const TICKS: [f64; 3] = [3.2, 5.2, 7.8];
/// Side of a sign's glyph in the band.
const SIGN: f64 = 27.0;
/// Cap height of a cusp's label.
const LABEL_CAP: f64 = 10.5;
/// Radius of the cusps' labels, between ticks and band.
const LABEL: f64 = (RULER + TICKS[2] + BAND) / 2.0;
/// How far an angle's pointer reaches beyond the rim.
const POINTER: f64 = 11.0;
/// Cap height of the letters of the angles.
const ANGLE_CAP: f64 = 13.0;

/// Surfaces and circles.
pub(super) fn ground(ink: &mut Ink, houses: bool) {
    ink.circle(Role::Band, RIM, 0.0);
    ink.circle(Role::Field, BAND, 0.0);
    ink.circle(Role::Hub, HUB, 0.0);
    ink.circle(Role::Ink, RIM, 1.5);
    ink.circle(Role::Ink, BAND, 1.0);
    ink.circle(Role::Muted, RULER, 0.7);
    if houses {
        ink.circle(Role::Hair, HOUSES, 0.8);
    }
    ink.circle(Role::Ink, HUB, 1.0);
}

/// The zodiac band: dividers, glyphs, and the brackets of intercepted signs.
pub(super) fn zodiac(ink: &mut Ink, layout: &Layout, chart: &Chart) {
    ink.open("class=\"wheel-zodiac\" stroke-width=\"1.7\"", "Zodiac");
    let dividers: String = Sign::ALL.iter().map(|s| radial(layout, s.start(), BAND, RIM)).collect();
    ink.path(Role::Ink, 1.0, &dividers, "");
    let middle = (BAND + RIM) / 2.0;
    for sign in Sign::ALL {
        let house = intercepted(chart, sign);
        let title = match house {
            Some(house) => format!("{}, intercepted in house {house}", sign.name()),
            None => sign.name().to_owned(),
        };
        ink.open(&format!("data-sign=\"{}\"", sign.name().to_lowercase()), &title);
        let at = layout.xy(sign.start() + 15.0, middle);
        ink.glyph(Role::of(sign.element()), glyphs::sign(sign), at, SIGN, None);
        if house.is_some() {
            ink.path(Role::Accent, 1.3, &bracket(layout, sign), "");
        }
        ink.close();
    }
    ink.close();
}

/// The house in which a sign is wholly enclosed.
fn intercepted(chart: &Chart, sign: Sign) -> Option<u8> {
    let cusps = &chart.houses.as_ref()?.cusps;
    cusps.iter().find(|c| c.intercepted_signs.contains(&sign)).map(|c| c.number)
}

/// A corner at either end of the sign, along the inner edge of the band: the sign is shut in.
fn bracket(layout: &Layout, sign: Sign) -> String {
    let (low, high) = (BAND + 4.5, BAND + 13.0);
    let corner = |at: f64, along: f64| {
        let (from, to) = (at.min(at + along), at.max(at + along));
        format!("M{}L{}{}", pair(layout.xy(at, high)), pair(layout.xy(at, low)), arc(layout, low, from, to))
    };
    corner(sign.start() + 2.2, 7.0) + &corner(sign.start() + 27.8, -7.0)
}

/// A stroke along the radius at a longitude.
fn radial(layout: &Layout, lon: f64, from: f64, to: f64) -> String {
    polyline(&[layout.xy(lon, from), layout.xy(lon, to)])
}

/// The ruler: ticks in three lengths, as the dashes of broad arcs. Each quarter is an arc of its own, so that no
/// renderer's rounding adds up around the circle.
pub(super) fn ruler(ink: &mut Ink, layout: &Layout) {
    ink.open("class=\"wheel-ruler\"", "");
    let ranks = [(1.0_f64, Role::Muted, 0.6), (5.0, Role::Muted, 0.9), (10.0, Role::Ink, 1.1)];
    for ((step, role, width), length) in ranks.into_iter().zip(TICKS) {
        let radius = RULER + length / 2.0;
        let half = (width / 2.0 / radius).to_degrees();
        let arcs: String = [0.0, 90.0, 180.0, 270.0]
            .iter()
            .map(|start| arc(layout, radius, start - half, start + 90.0 - half))
            .collect();
        let gap = radius * step.to_radians() - width;
        let dashes = format!("stroke-linecap=\"butt\" stroke-dasharray=\"{width} {gap:.3}\"");
        ink.path(role, length, &arcs, &dashes);
    }
    ink.close();
}

/// Cusps, angles and the numbers of the houses.
pub(super) fn houses(ink: &mut Ink, layout: &Layout) {
    if layout.spokes.is_empty() {
        return;
    }
    ink.within(Role::Muted, "wheel-houses", "stroke-width=\"1.65\"", "Houses");
    for spoke in &layout.spokes {
        match spoke.angle {
            Some(_) => {
                let strong = format!("{} stroke-width=\"2\"", attributes(spoke));
                ink.within(Role::Ink, "", &strong, &title(spoke));
            }
            None => ink.open(&attributes(spoke), &title(spoke)),
        }
        line(ink, layout, spoke);
        if !on_boundary(spoke) {
            label(ink, layout, spoke);
        }
        if let Some(number) = layout.numbers.iter().find(|n| Some(n.house) == spoke.house) {
            let at = layout.number_frame(number).at;
            ink.run(Role::Muted, &number.house.to_string(), at, NUMBER_CAP, Some(1.65));
        }
        match spoke.angle {
            Some(angle) => {
                pointer(ink, layout, spoke.lon, angle);
                ink.leave();
            }
            None => ink.close(),
        }
    }
    ink.leave();
}

/// The attributes by which a page finds a cusp or an angle.
fn attributes(spoke: &Spoke) -> String {
    let house = spoke.house.map(|house| format!("data-house=\"{house}\""));
    let angle = spoke.angle.map(|a| format!("data-body=\"{}\" data-lon=\"{}\"", a.id(), place(spoke.lon)));
    house.into_iter().chain(angle).collect::<Vec<_>>().join(" ")
}

/// What a cusp or an angle is called.
fn title(spoke: &Spoke) -> String {
    let house = spoke.house.map(|h| format!("Cusp of house {h}"));
    let names: Vec<String> = spoke.angle.map(|a| a.name().to_owned()).into_iter().chain(house).collect();
    format!("{} {}", names.join(", "), words::position(spoke.lon))
}

/// Whether it is a mere cusp on the first point of a sign, which needs no figures.
fn on_boundary(spoke: &Spoke) -> bool {
    let sign = Sign::of(spoke.lon + 1e-6);
    spoke.angle.is_none() && difference(sign.start(), spoke.lon).abs() < 1e-6
}

/// The line of a cusp (a hairline) or an angle (strong), broken where a label stands.
fn line(ink: &mut Ink, layout: &Layout, spoke: &Spoke) {
    let (role, width) = if spoke.angle.is_some() { (Role::Ink, 1.9) } else { (Role::Hair, 1.0) };
    let d: String = layout
        .clear(spoke.lon, HUB, RULER)
        .into_iter()
        .map(|(from, to)| radial(layout, spoke.lon, from, to))
        .collect();
    ink.path(role, width, &d, "");
    // Within the ruler the line leans to its label, whose degrees and minutes it parts.
    let foot = layout.xy(spoke.lon, RULER);
    let (low, high) = (layout.xy(spoke.label, RULER + TICKS[2] + 1.0), layout.xy(spoke.label, BAND));
    let (role, width) = if spoke.angle.is_some() { (Role::Ink, 1.9) } else { (Role::Muted, 0.8) };
    ink.path(role, width, &polyline(&[foot, low, high]), "");
}

/// Degrees and minutes on either side of the line, along the ring and never upside down.
fn label(ink: &mut Ink, layout: &Layout, spoke: &Spoke) {
    let (degree, minute, _) = dms(spoke.lon);
    let (degree, minute) = (format!("{degree}°"), format!("{minute:02}′"));
    let (role, gap) = if spoke.angle.is_some() { (Role::Ink, 5.5) } else { (Role::Muted, 4.0) };
    // Along the upper half text runs against the zodiac, along the lower half with it.
    let turn = difference(90.0, layout.origin - spoke.label);
    let turn = if turn.abs() > 90.0 { difference(180.0, turn) } else { turn };
    ink.pair_of_runs(role, (&degree, &minute), layout.xy(spoke.label, LABEL), LABEL_CAP, gap, turn);
}

/// Beyond the rim: an arrow for ascendant and midheaven, a stroke for their opposites, and the letters.
fn pointer(ink: &mut Ink, layout: &Layout, lon: f64, angle: PointId) {
    let letters = match angle {
        PointId::Asc => "AC",
        PointId::Mc => "MC",
        PointId::Dsc => "DC",
        _ => "IC",
    };
    let shaft = radial(layout, lon, RIM, RIM + POINTER);
    if matches!(angle, PointId::Asc | PointId::Mc) {
        let wing = |aside: f64| layout.xy(lon + aside, RIM + POINTER - 7.5);
        let head = polyline(&[wing(-0.75), layout.xy(lon, RIM + POINTER), wing(0.75)]);
        ink.path(Role::Ink, 1.9, &(head + &shaft), "");
    } else {
        ink.path(Role::Ink, 1.9, &shaft, "");
    }
    // Upright letters stand off the arrow by as much in every direction.
    let (x, y) = layout.xy(lon, 1.0);
    let half = (glyphs::width(letters, ANGLE_CAP) * x.abs() + ANGLE_CAP * y.abs()) / 2.0;
    let at = layout.xy(lon, RIM + POINTER + 4.5 + half);
    ink.run(Role::Ink, letters, at, ANGLE_CAP, None);
}
