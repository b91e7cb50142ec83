//! The wheel's own glyphs: strokes on a 24-unit grid, made of circle, cross, crescent and arc.
//!
//! Bodies, signs and aspects are paths with round caps and joins, inked between 2.6 and 21.4 so that
//! they hold the same optical size. Letters and figures are relative paths with a cap height of 16, so that a
//! run of them is one path. Nothing depends on a font of the host.

use crate::options::AspectType;
use crate::point::PointId;
use crate::zodiac::Sign;

/// The side of the grid.
pub(super) const GRID: f64 = 24.0;
/// Height of letters and figures.
pub(super) const CAP: f64 = 16.0;
/// Space between two letters of a run.
const TRACKING: f64 = 3.4;

/// The retrograde mark: an R whose leg is crossed.
pub(super) const RETROGRADE: &str =
    "M5.6 19.4V3.4h6c3 0 4.8 1.7 4.8 4.4s-1.8 4.4-4.8 4.4h-6m5 0L18.8 22m0-7.4L11.4 22";

/// The id of a point's symbol in the sprite, such as `g-sun`.
pub fn glyph_id(point: PointId) -> String {
    format!("g-{}", point.id())
}

/// The id of a sign's symbol in the sprite, such as `g-sign-aries`.
pub fn sign_glyph_id(sign: Sign) -> String {
    format!("g-sign-{}", sign.name().to_lowercase())
}

/// The id of an aspect's symbol in the sprite, such as `g-aspect-trine`.
pub fn aspect_glyph_id(aspect: AspectType) -> String {
    format!("g-aspect-{}", aspect.id())
}

/// Every glyph as a hidden SVG sprite, to be put once into a page and drawn with `<use href="#g-sun">`.
///
/// The symbols are stroked in `currentColor`; the retrograde mark is `g-retrograde`.
pub fn glyph_symbols() -> String {
    let mut out = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">",
    );
    let mut add = |id: &str, d: &str| {
        out.push_str(&format!(
            "<symbol id=\"{id}\" viewBox=\"0 0 24 24\"><path d=\"{d}\" fill=\"none\" stroke=\"currentColor\" \
             stroke-width=\"1.7\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></symbol>"
        ));
    };
    for id in PointId::BODIES {
        add(&glyph_id(id), point(id));
    }
    for id in [PointId::Asc, PointId::Mc, PointId::Dsc, PointId::Ic, PointId::Vertex] {
        add(&glyph_id(id), point(id));
    }
    for id in Sign::ALL {
        add(&sign_glyph_id(id), sign(id));
    }
    for id in AspectType::ALL {
        add(&aspect_glyph_id(id), aspect(id));
    }
    add("g-retrograde", RETROGRADE);
    out.push_str("</svg>");
    out
}

/// The path of a body, a computed point or an angle.
///
/// Where a point has a mean and a true form, the less usual one carries a sign of its own: a bar in the mean
/// node's arch, a dot in the true Lilith's crescent.
pub(super) fn point(id: PointId) -> &'static str {
    use PointId::*;
    match id {
        Sun => "M20.4 12a8.4 8.4 0 1 1 0-.1zm-7.5 0a.9.9 0 1 1 0-.1z",
        Moon => "M7 3.6a8.7 8.7 0 1 1 0 16.8a9.6 9.6 0 0 0 0-16.8z",
        Mercury => "M7.6 2.6a4.4 4.1 0 0 0 8.8 0m-.2 8.3a4.2 4.2 0 1 1 0-.1zM12 15.1v6.5M8.7 18.4h6.6",
        Venus => "M17.2 8a5.2 5.2 0 1 1 0-.1zM12 13.2v8.2m-3.9-4h7.8",
        Mars => "M15.8 14.2a5.8 5.8 0 1 1 0-.1zm-1.7-4.1L20.2 4m-5.3-.2h5.5V9.3",
        Jupiter => "M5.4 6.7C6 4.3 7.7 2.9 9.8 2.9c2.4 0 4 1.7 4 4.2c0 3.6-3.8 7.3-9.2 8.7h15M16.4 8.4V21.3",
        Saturn => {
            "M8.4 2.7V16.2M5 6.1h7.6M8.4 12c1.1-1.9 2.8-2.9 4.6-2.9c2.4 0 4 1.7 4 4c0 2.8-2.5 3.8-2.5 6.1c0 1.3.9 2.2 2.2 2.2c.9 0 1.7-.4 2.3-1.1"
        }
        Uranus => {
            "M4.8 3.2c2 1.2 2.7 3 2.7 5.2s-.7 4-2.7 5.2M19.2 3.2c-2 1.2-2.7 3-2.7 5.2s.7 4 2.7 5.2M7.5 8.4h9M12 3.2V16.6M14.4 19a2.4 2.4 0 1 1 0-.1z"
        }
        Neptune => {
            "M5 4V7.4c0 4 2.8 6.5 7 6.5s7-2.5 7-6.5V4M12 3V21.4M8.5 17.8h7M3.2 5.7L5 3.7l1.8 2m3.4-1l1.8-2l1.8 2m3.4 1l1.8-2l1.8 2"
        }
        Pluto => {
            "M15.1 6a3.1 3.1 0 1 1 0-.1zM5.2 5.2c0 4.7 2.8 7.6 6.8 7.6s6.8-2.9 6.8-7.6M12 12.8v8.6M8.3 17.3h7.4"
        }
        TrueNode => NODE,
        MeanNode => {
            "M7.9 16.5c-1.9-2.5-3-4.7-3-6.9c0-4 3-6.6 7.1-6.6s7.1 2.6 7.1 6.6c0 2.2-1.1 4.4-3 6.9M8.9 18.4a2.4 2.4 0 1 1 0-.1zm11 0a2.4 2.4 0 1 1 0-.1zM9.6 9.8h4.8"
        }
        Chiron => "M10.2 2.6V14.4M16.6 3.2L10.2 8.6l6.6 4.8M15 17.9a4.8 3.5 0 1 1 0-.1z",
        Ceres => "M7.4 5.2a5.7 5.7 0 1 1 4.6 8.9v7.3M8.2 17.9h7.6",
        Pallas => "M12 2.6l5.2 5.8L12 14.2L6.8 8.4zm0 11.6v7.2M8.2 17.9h7.6",
        Juno => "M12 2.6V21.4M6.6 8H17.4M8.2 4.2l7.6 7.6m0-7.6L8.2 11.8m0 5.9h7.6",
        Vesta => {
            "M12 2.6c2.6 2.6 3.4 4 3.4 5.8a3.4 3.4 0 0 1 -6.8 0c0-1.8.8-3.2 3.4-5.8zM4.8 15H19.2M7.4 15l1.2 6.2h6.8L16.6 15"
        }
        MeanLilith => "M9.2 2.8a5.7 5.7 0 1 1 0 10.4a7.2 7.2 0 0 0 0-10.4zm3.2 11.1v7.5M8.8 17.7H16",
        TrueLilith => {
            "M9.2 2.8a5.7 5.7 0 1 1 0 10.4a7.2 7.2 0 0 0 0-10.4zm3.2 11.1v7.5M8.8 17.7H16M7.2 8a.7.7 0 1 1 0-.1z"
        }
        Asc => {
            "M2.4 18L6.5 6l4.1 12M3.9 13.9H9.1M21.4 8.4C20.6 6.9 19.2 6 17.5 6c-2.5 0-4.3 2.4-4.3 6s1.8 6 4.3 6c1.7 0 3.1-.9 3.9-2.4"
        }
        Mc => {
            "M2 18V6l4.6 7l4.6-7V18m11-9.6C21.4 6.9 20 6 18.3 6C15.8 6 14 8.4 14 12s1.8 6 4.3 6c1.7 0 3.1-.9 3.9-2.4"
        }
        Dsc => {
            "M3 6V18H5.6c3.2 0 5.2-2.3 5.2-6s-2-6-5.2-6zM21.6 8.4C20.8 6.9 19.4 6 17.7 6c-2.5 0-4.3 2.4-4.3 6s1.8 6 4.3 6c1.7 0 3.1-.9 3.9-2.4"
        }
        Ic => "M6.6 6V18M18.2 8.4C17.4 6.9 16 6 14.3 6C11.8 6 10 8.4 10 12s1.8 6 4.3 6c1.7 0 3.1-.9 3.9-2.4",
        Vertex => "M3.4 5.4L8.2 18.6L13 5.4m1.6 5.2l6 8m0-8l-6 8",
    }
}

/// Half of the width that a body's glyph really fills, on the grid.
pub(super) fn half_width(id: PointId) -> f64 {
    use PointId::*;
    match id {
        Mercury | Venus | Pallas | Ceres | Juno => 5.2,
        Chiron | Saturn | MeanLilith | TrueLilith | Pluto => 6.6,
        _ => 8.2,
    }
}

/// The dragon's head, an arch on two loops.
const NODE: &str = "M7.9 16.5c-1.9-2.5-3-4.7-3-6.9c0-4 3-6.6 7.1-6.6s7.1 2.6 7.1 6.6c0 2.2-1.1 4.4-3 6.9M8.9 18.4a2.4 2.4 0 1 1 0-.1zm11 0a2.4 2.4 0 1 1 0-.1z";

/// The path of a sign.
pub(super) fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::Aries => {
            "M12 21.2V10c0-4.4-1.6-6.8-4.3-6.8c-2.2 0-3.8 1.7-3.8 3.9c0 1.7 1 3.1 2.5 3.6M12 10c0-4.4 1.6-6.8 4.3-6.8c2.2 0 3.8 1.7 3.8 3.9c0 1.7-1 3.1-2.5 3.6"
        }
        Sign::Taurus => {
            "M17.9 15.3a5.9 5.9 0 1 1 0-.1zM4.4 3C6 3.2 6.9 4.4 7.7 6C8.7 8.2 10 9.4 12 9.4S15.3 8.2 16.3 6c.8-1.6 1.7-2.8 3.3-3"
        }
        Sign::Gemini => {
            "M4.8 3.2C7 4.7 9.4 5.4 12 5.4s5-.7 7.2-2.2M4.8 20.8C7 19.3 9.4 18.6 12 18.6s5 .7 7.2 2.2M8.7 5.1V18.9M15.3 5.1V18.9"
        }
        Sign::Cancer => {
            "M9.4 10a2.8 2.8 0 1 1 0-.1zM3.8 10c0-3.4 3.8-5.6 8.4-5.6c3.2 0 6.2.9 8.4 2.6m-.4 7a2.8 2.8 0 1 1 0-.1zm0 0c0 3.4-3.8 5.6-8.4 5.6c-3.2 0-6.2-.9-8.4-2.6"
        }
        Sign::Leo => {
            "M9.6 15a2.9 2.9 0 1 1 0-.1zM9 13C7.4 11 6.5 9.3 6.5 7.6C6.5 4.9 8.7 3 11.6 3s5.2 1.9 5.2 4.6c0 3.3-3 5.9-3 9.8c0 2.2 1.2 3.6 3.1 3.6c1.4 0 2.6-.8 3.1-2.2"
        }
        Sign::Virgo => {
            "M2.8 4.6a2.1 2.8 0 0 1 2.1 2.8v10.2m0-10.2a2.35 2.9 0 0 1 4.7 0v10.2m0-10.2a2.35 2.9 0 0 1 4.7 0v8.8c0 2.4 1.6 4.2 4.5 5M14.3 10c.9-1.6 2.1-2.4 3.4-2.4 1.8 0 2.9 1.3 2.9 3.2 0 3.8-3.8 7.4-9.2 10"
        }
        Sign::Libra => {
            "M3.8 20H20.2M3.8 15.6H9.3c-1.8-1.2-2.7-3-2.7-5.1c0-3.3 2.3-5.7 5.4-5.7s5.4 2.4 5.4 5.7c0 2.1-.9 3.9-2.7 5.1h5.5"
        }
        Sign::Scorpio => {
            "M2.8 4.6a2.1 2.8 0 0 1 2.1 2.8v10.2m0-10.2a2.35 2.9 0 0 1 4.7 0v10.2m0-10.2a2.35 2.9 0 0 1 4.7 0v9c0 2.2 1.3 3.2 3.3 3.2h3.6m-2.5-2.6l2.7 2.6-2.7 2.6"
        }
        Sign::Sagittarius => "M4 20L19.8 4.2m-8-.4h8.4v8.4M6.4 11.6l6 6",
        Sign::Capricorn => {
            "M3.2 4.4c2 .3 3 1.9 3 4.6v7.8m0-7.2c.3-3.3 1.8-5.2 4-5.2c2.2 0 3.3 1.6 3.3 4.4v6.8c0 3.4-1.3 5.4-4.1 5.8m10.9-5.8a3.4 3.4 0 1 1 0-.1z"
        }
        Sign::Aquarius => {
            "M2.8 10.3l4-3.4L10 10l3.8-3.1L17 10l4.2-3.1M2.8 16.9l4-3.4L10 16.6l3.8-3.1L17 16.6l4.2-3.1"
        }
        Sign::Pisces => {
            "M5.2 3c3 2.6 4.4 5.6 4.4 9s-1.4 6.4-4.4 9M18.8 3c-3 2.6-4.4 5.6-4.4 9s1.4 6.4 4.4 9M4.2 12H19.8"
        }
    }
}

/// The path of an aspect. Quintile and biquintile, which have no sign of their own, are the pentagon and the
/// pentagram, whose sides subtend them.
pub(super) fn aspect(kind: AspectType) -> &'static str {
    match kind {
        AspectType::Conjunction => "M14.6 14.6a5.2 5.2 0 1 1 0-.1zm-1.5-3.7L20 4",
        AspectType::SemiSextile => "M4.2 18H19.8M5.8 6L12 18L18.2 6",
        AspectType::SemiSquare => "M19.4 18.6H4.6L17 5.6",
        AspectType::Sextile => "M12 3.4V20.6M4.6 7.7l14.8 8.6m0-8.6L4.6 16.3",
        AspectType::Quintile => "M12 3.4l8.6 6.2l-3.3 10H6.7L3.4 9.6z",
        AspectType::Square => "M5 5H19V19H5z",
        AspectType::Trine => "M12 4l8.6 15H3.4z",
        AspectType::Sesquiquadrate => "M4.4 4.4h9.8v9.8H4.4zm9.8 9.8L9.4 20.4H20.2",
        AspectType::Biquintile => "M12 2.8L17.6 20L3 9.4H21L6.4 20z",
        AspectType::Quincunx => "M4.2 6H19.8M5.8 18L12 6l6.2 12",
        AspectType::Opposition => {
            "M10.4 17.4a3.7 3.7 0 1 1 0-.1zM21 6.6a3.7 3.7 0 1 1 0-.1zM9.3 14.7l5.4-5.4"
        }
    }
}

/// A letter or figure as a relative path from its top left corner, and its width.
fn letter(c: char) -> (&'static str, f64) {
    match c {
        '0' => ("m10 8a5 8 0 1 1 0-.1z", 10.0),
        '1' => ("m0 3.3l4.2-3.3v16", 4.6),
        '2' => ("m.5 4.3a4.4 4.3 0 1 1 7.7 3l-7.9 8.7h9.3", 9.6),
        '3' => ("m.9 2.6a4 3.8 0 1 1 3.7 5 4.9 4.2 0 1 1-4.2 6", 9.7),
        '4' => ("m7.4 16v-16l-7.4 11.6h10", 10.0),
        '5' => ("m8.6 0h-6.9l-.8 7.2a5 5.2 0 1 1-.5 6.2", 9.8),
        '6' => ("m9.8 10.9a4.9 5.1 0 1 1 0-.1zm-9.8 0c0-6.8 1.9-10.8 5.5-10.8 1.5 0 2.7.8 3.3 2.3", 9.8),
        '7' => ("m0 0h9.2l-6 16", 9.2),
        '8' => ("m8.7 3.8a4 3.8 0 1 1 0-.1zm.7 7.9a4.7 4.2 0 1 1 0-.1z", 9.4),
        '9' => ("m9.8 5.1a4.9 5.1 0 1 1 0-.1zc0 6.8-1.9 10.8-5.5 10.8-1.5 0-2.7-.8-3.3-2.3", 9.8),
        '°' => ("m4.6 2.1a2.3 2.3 0 1 1 0-.1z", 4.6),
        '′' => ("m1.5-.4l-1.2 4.6", 1.6),
        'A' => ("m0 16l5.6-16 5.6 16m-9.3-5.4h7.4", 11.2),
        'C' => ("m11 3.2c-1.1-2-3-3.2-5.3-3.2-3.3 0-5.7 3.2-5.7 8s2.4 8 5.7 8c2.3 0 4.2-1.2 5.3-3.2", 11.0),
        'D' => ("m0 0v16h3.6c4.4 0 7.2-3 7.2-8s-2.8-8-7.2-8z", 10.8),
        'I' => ("m0 0v16", 0.0),
        'M' => ("m0 16v-16l6.4 9.6 6.4-9.6v16", 12.8),
        _ => ("", 4.0),
    }
}

/// A run of letters and figures as one path, its top left corner at `start` on the line, and where it ends.
pub(super) fn run(text: &str, start: f64) -> (String, f64) {
    let mut d = String::new();
    let mut pen = start;
    for c in text.chars() {
        let (path, width) = letter(c);
        if pen != 0.0 {
            d.push_str(&format!("M{} 0", super::ink::number(pen)));
        }
        d.push_str(path);
        pen += width + TRACKING;
    }
    (d, pen - TRACKING)
}

/// The width of a run set with this cap height.
pub(super) fn width(text: &str, cap: f64) -> f64 {
    let units: f64 = text.chars().map(|c| letter(c).1 + TRACKING).sum();
    (units - TRACKING).max(0.0) * cap / CAP
}
