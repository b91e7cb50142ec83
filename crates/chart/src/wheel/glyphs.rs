//! The wheel's own glyphs: strokes on a 24-unit grid, made of circle, cross, crescent and arc.
//!
//! Bodies, signs and aspects are absolute paths with round caps and joins, inked between 2.6 and 21.4 so that
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
pub(super) const RETROGRADE: &str = "M5.6 19.4V3.4H11.6C14.6 3.4 16.4 5.1 16.4 7.8S14.6 12.2 11.6 12.2H5.6M10.6 12.2L18.8 22M18.8 14.6L11.4 22";

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
        Sun => "M20.4 12a8.4 8.4 0 1 1 0-.1zM12.9 12a.9 .9 0 1 1 0-.1z",
        Moon => "M7 3.6A8.7 8.7 0 1 1 7 20.4A9.6 9.6 0 0 0 7 3.6Z",
        Mercury => "M7.6 2.6A4.4 4.1 0 0 0 16.4 2.6M16.2 10.9a4.2 4.2 0 1 1 0-.1zM12 15.1V21.6M8.7 18.4H15.3",
        Venus => "M17.2 8a5.2 5.2 0 1 1 0-.1zM12 13.2V21.4M8.1 17.4H15.9",
        Mars => "M15.8 14.2a5.8 5.8 0 1 1 0-.1zM14.1 10.1L20.2 4M14.9 3.8H20.4V9.3",
        Jupiter => {
            "M5.4 6.7C6 4.3 7.7 2.9 9.8 2.9C12.2 2.9 13.8 4.6 13.8 7.1C13.8 10.7 10 14.4 4.6 15.8H19.6M16.4 8.4V21.3"
        }
        Saturn => {
            "M8.4 2.7V16.2M5 6.1H12.6M8.4 12C9.5 10.1 11.2 9.1 13 9.1C15.4 9.1 17 10.8 17 13.1C17 15.9 14.5 16.9 14.5 19.2C14.5 20.5 15.4 21.4 16.7 21.4C17.6 21.4 18.4 21 19 20.3"
        }
        Uranus => {
            "M4.8 3.2C6.8 4.4 7.5 6.2 7.5 8.4S6.8 12.4 4.8 13.6M19.2 3.2C17.2 4.4 16.5 6.2 16.5 8.4S17.2 12.4 19.2 13.6M7.5 8.4H16.5M12 3.2V16.6M14.4 19a2.4 2.4 0 1 1 0-.1z"
        }
        Neptune => {
            "M5 4V7.4C5 11.4 7.8 13.9 12 13.9S19 11.4 19 7.4V4M12 3V21.4M8.5 17.8H15.5M3.2 5.7L5 3.7L6.8 5.7M10.2 4.7L12 2.7L13.8 4.7M17.2 5.7L19 3.7L20.8 5.7"
        }
        Pluto => {
            "M15.1 6a3.1 3.1 0 1 1 0-.1zM5.2 5.2C5.2 9.9 8 12.8 12 12.8S18.8 9.9 18.8 5.2M12 12.8V21.4M8.3 17.3H15.7"
        }
        TrueNode => NODE,
        MeanNode => {
            "M7.9 16.5C6 14 4.9 11.8 4.9 9.6C4.9 5.6 7.9 3 12 3S19.1 5.6 19.1 9.6C19.1 11.8 18 14 16.1 16.5M8.9 18.4a2.4 2.4 0 1 1 0-.1zM19.9 18.4a2.4 2.4 0 1 1 0-.1zM9.6 9.8H14.4"
        }
        Chiron => "M10.2 2.6V14.4M16.6 3.2L10.2 8.6L16.8 13.4M15 17.9a4.8 3.5 0 1 1 0-.1z",
        Ceres => "M7.4 5.2A5.7 5.7 0 1 1 12 14.1V21.4M8.2 17.9H15.8",
        Pallas => "M12 2.6L17.2 8.4L12 14.2L6.8 8.4ZM12 14.2V21.4M8.2 17.9H15.8",
        Juno => "M12 2.6V21.4M6.6 8H17.4M8.2 4.2L15.8 11.8M15.8 4.2L8.2 11.8M8.2 17.7H15.8",
        Vesta => {
            "M12 2.6C14.6 5.2 15.4 6.6 15.4 8.4A3.4 3.4 0 0 1 8.6 8.4C8.6 6.6 9.4 5.2 12 2.6ZM4.8 15H19.2M7.4 15L8.6 21.2H15.4L16.6 15"
        }
        MeanLilith => "M9.2 2.8A5.7 5.7 0 1 1 9.2 13.2A7.2 7.2 0 0 0 9.2 2.8ZM12.4 13.9V21.4M8.8 17.7H16",
        TrueLilith => {
            "M9.2 2.8A5.7 5.7 0 1 1 9.2 13.2A7.2 7.2 0 0 0 9.2 2.8ZM12.4 13.9V21.4M8.8 17.7H16M7.2 8a.7 .7 0 1 1 0-.1z"
        }
        Asc => {
            "M2.4 18L6.5 6L10.6 18M3.9 13.9H9.1M21.4 8.4C20.6 6.9 19.2 6 17.5 6C15 6 13.2 8.4 13.2 12S15 18 17.5 18C19.2 18 20.6 17.1 21.4 15.6"
        }
        Mc => {
            "M2 18V6L6.6 13L11.2 6V18M22.2 8.4C21.4 6.9 20 6 18.3 6C15.8 6 14 8.4 14 12S15.8 18 18.3 18C20 18 21.4 17.1 22.2 15.6"
        }
        Dsc => {
            "M3 6V18H5.6C8.8 18 10.8 15.7 10.8 12S8.8 6 5.6 6ZM21.6 8.4C20.8 6.9 19.4 6 17.7 6C15.2 6 13.4 8.4 13.4 12S15.2 18 17.7 18C19.4 18 20.8 17.1 21.6 15.6"
        }
        Ic => {
            "M6.6 6V18M18.2 8.4C17.4 6.9 16 6 14.3 6C11.8 6 10 8.4 10 12S11.8 18 14.3 18C16 18 17.4 17.1 18.2 15.6"
        }
        Vertex => "M3.4 5.4L8.2 18.6L13 5.4M14.6 10.6L20.6 18.6M20.6 10.6L14.6 18.6",
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
const NODE: &str = "M7.9 16.5C6 14 4.9 11.8 4.9 9.6C4.9 5.6 7.9 3 12 3S19.1 5.6 19.1 9.6C19.1 11.8 18 14 16.1 16.5M8.9 18.4a2.4 2.4 0 1 1 0-.1zM19.9 18.4a2.4 2.4 0 1 1 0-.1z";

/// The path of a sign.
pub(super) fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::Aries => {
            "M12 21.2V10C12 5.6 10.4 3.2 7.7 3.2C5.5 3.2 3.9 4.9 3.9 7.1C3.9 8.8 4.9 10.2 6.4 10.7M12 10C12 5.6 13.6 3.2 16.3 3.2C18.5 3.2 20.1 4.9 20.1 7.1C20.1 8.8 19.1 10.2 17.6 10.7"
        }
        Sign::Taurus => {
            "M17.9 15.3a5.9 5.9 0 1 1 0-.1zM4.4 3C6 3.2 6.9 4.4 7.7 6C8.7 8.2 10 9.4 12 9.4S15.3 8.2 16.3 6C17.1 4.4 18 3.2 19.6 3"
        }
        Sign::Gemini => {
            "M4.8 3.2C7 4.7 9.4 5.4 12 5.4S17 4.7 19.2 3.2M4.8 20.8C7 19.3 9.4 18.6 12 18.6S17 19.3 19.2 20.8M8.7 5.1V18.9M15.3 5.1V18.9"
        }
        Sign::Cancer => {
            "M9.4 10a2.8 2.8 0 1 1 0-.1zM3.8 10C3.8 6.6 7.6 4.4 12.2 4.4C15.4 4.4 18.4 5.3 20.6 7M20.2 14a2.8 2.8 0 1 1 0-.1zM20.2 14C20.2 17.4 16.4 19.6 11.8 19.6C8.6 19.6 5.6 18.7 3.4 17"
        }
        Sign::Leo => {
            "M9.6 15a2.9 2.9 0 1 1 0-.1zM9 13C7.4 11 6.5 9.3 6.5 7.6C6.5 4.9 8.7 3 11.6 3S16.8 4.9 16.8 7.6C16.8 10.9 13.8 13.5 13.8 17.4C13.8 19.6 15 21 16.9 21C18.3 21 19.5 20.2 20 18.8"
        }
        Sign::Virgo => {
            "M2.8 4.6C4.2 4.6 4.9 5.6 4.9 7.4V17.6M4.9 8C5.2 5.8 6.2 4.5 7.5 4.5C8.9 4.5 9.6 5.6 9.6 7.4V17.6M9.6 8C9.9 5.8 10.9 4.5 12.2 4.5C13.6 4.5 14.3 5.6 14.3 7.4V16.2C14.3 18.6 15.9 20.4 18.8 21.2M14.3 10C15.2 8.4 16.4 7.6 17.7 7.6C19.5 7.6 20.6 8.9 20.6 10.8C20.6 14.6 16.8 18.2 11.4 20.8"
        }
        Sign::Libra => {
            "M3.8 20H20.2M3.8 15.6H9.3C7.5 14.4 6.6 12.6 6.6 10.5C6.6 7.2 8.9 4.8 12 4.8S17.4 7.2 17.4 10.5C17.4 12.6 16.5 14.4 14.7 15.6H20.2"
        }
        Sign::Scorpio => {
            "M2.8 4.6C4.2 4.6 4.9 5.6 4.9 7.4V17.6M4.9 8C5.2 5.8 6.2 4.5 7.5 4.5C8.9 4.5 9.6 5.6 9.6 7.4V17.6M9.6 8C9.9 5.8 10.9 4.5 12.2 4.5C13.6 4.5 14.3 5.6 14.3 7.4V16.4C14.3 18.6 15.6 19.6 17.6 19.6H21.2M18.7 17L21.4 19.6L18.7 22.2"
        }
        Sign::Sagittarius => "M4 20L19.8 4.2M11.8 3.8H20.2V12.2M6.4 11.6L12.4 17.6",
        Sign::Capricorn => {
            "M3.2 4.4C5.2 4.7 6.2 6.3 6.2 9V16.8M6.2 9.6C6.5 6.3 8 4.4 10.2 4.4C12.4 4.4 13.5 6 13.5 8.8V15.6C13.5 19 12.2 21 9.4 21.4M20.3 15.6a3.4 3.4 0 1 1 0-.1z"
        }
        Sign::Aquarius => {
            "M2.8 10.3L6.8 6.9L10 10L13.8 6.9L17 10L21.2 6.9M2.8 16.9L6.8 13.5L10 16.6L13.8 13.5L17 16.6L21.2 13.5"
        }
        Sign::Pisces => {
            "M5.2 3C8.2 5.6 9.6 8.6 9.6 12S8.2 18.4 5.2 21M18.8 3C15.8 5.6 14.4 8.6 14.4 12S15.8 18.4 18.8 21M4.2 12H19.8"
        }
    }
}

/// The path of an aspect. Quintile and biquintile, which have no sign of their own, are the pentagon and the
/// pentagram, whose sides subtend them.
pub(super) fn aspect(kind: AspectType) -> &'static str {
    match kind {
        AspectType::Conjunction => "M14.6 14.6a5.2 5.2 0 1 1 0-.1zM13.1 10.9L20 4",
        AspectType::SemiSextile => "M4.2 18H19.8M5.8 6L12 18L18.2 6",
        AspectType::SemiSquare => "M19.4 18.6H4.6L17 5.6",
        AspectType::Sextile => "M12 3.4V20.6M4.6 7.7L19.4 16.3M19.4 7.7L4.6 16.3",
        AspectType::Quintile => "M12 3.4L20.6 9.6L17.3 19.6H6.7L3.4 9.6Z",
        AspectType::Square => "M5 5H19V19H5Z",
        AspectType::Trine => "M12 4L20.6 19H3.4Z",
        AspectType::Sesquiquadrate => "M4.4 4.4H14.2V14.2H4.4ZM14.2 14.2L9.4 20.4H20.2",
        AspectType::Biquintile => "M12 2.8L17.6 20L3 9.4H21L6.4 20Z",
        AspectType::Quincunx => "M4.2 6H19.8M5.8 18L12 6L18.2 18",
        AspectType::Opposition => {
            "M10.4 17.4a3.7 3.7 0 1 1 0-.1zM21 6.6a3.7 3.7 0 1 1 0-.1zM9.3 14.7L14.7 9.3"
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
