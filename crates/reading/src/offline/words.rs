//! Small grammar: articles, numbers, lists, and a choice among equals that the facts decide.

use chart::document::{Aspect, AspectPhase};
use chart::options::AspectType;
use chart::point::PointId;
use chart::zodiac::Sign;

/// The name as it stands within a sentence: `the Sun`, `Mercury`, `the Ascendant`.
pub(super) fn the(point: PointId) -> &'static str {
    match point {
        PointId::Sun => "the Sun",
        PointId::Moon => "the Moon",
        PointId::Asc => "the Ascendant",
        PointId::Mc => "the Midheaven",
        PointId::TrueNode | PointId::MeanNode => "the North Node",
        other => other.name(),
    }
}

/// The text with its first letter in upper case.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The sentence as it continues after a colon: its first letter small, unless it begins with a name.
pub(super) fn continued(sentence: &str) -> String {
    let first = sentence.split([' ', ',']).next().unwrap_or_default();
    let name = PointId::TEN.iter().any(|p| p.name() == first) || Sign::ALL.iter().any(|s| s.name() == first);
    let mut letters = sentence.chars();
    match letters.next() {
        Some(letter) if !name => letter.to_lowercase().chain(letters).collect(),
        _ => sentence.to_owned(),
    }
}

/// `first` to `twelfth`.
pub(super) fn ordinal(house: u8) -> &'static str {
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth",
    ][usize::from(house.clamp(1, 12)) - 1]
}

/// `none`, `one` to `ten`.
pub(super) fn number(n: usize) -> &'static str {
    ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][n.min(10)]
}

/// `the Sun, Mercury and Mars`.
pub(super) fn list(points: &[PointId]) -> String {
    match points {
        [] => String::new(),
        [only] => the(*only).to_owned(),
        [rest @ .., last] => {
            let rest: Vec<&str> = rest.iter().map(|p| the(*p)).collect();
            format!("{} and {}", rest.join(", "), the(*last))
        }
    }
}

/// The kind of an aspect with its tightness: `a tight square`, `a wide trine`.
pub(super) fn kind(aspect: &Aspect) -> String {
    let tightness = match aspect.orb {
        orb if orb < 0.25 => "an almost exact",
        orb if orb < 1.0 => "a very tight",
        orb if orb < 2.5 => "a tight",
        orb if orb < 5.0 => "a moderate",
        _ => "a wide",
    };
    format!("{tightness} {}", aspect.kind.name())
}

/// The distance from exact, `0°52′`; whole degrees when the time is unknown.
pub(super) fn orb(aspect: &Aspect, known: bool) -> String {
    if known {
        let minutes = (aspect.orb * 60.0).round() as u32;
        format!("{}°{:02}′", minutes / 60, minutes % 60)
    } else if aspect.orb < 0.5 {
        "less than a degree".to_owned()
    } else {
        format!("about {}°", aspect.orb.round())
    }
}

/// Whether the aspect is closing.
pub(super) fn motion(aspect: &Aspect) -> &'static str {
    match aspect.phase {
        AspectPhase::Applying => "still applying",
        AspectPhase::Separating => "already separating",
        AspectPhase::Exact => "exact",
    }
}

/// Whether an aspect of this kind is a square or an opposition.
pub(super) fn tense(kind: AspectType) -> bool {
    matches!(kind, AspectType::Square | AspectType::Opposition)
}

/// Whether an aspect of this kind is a sextile or a trine.
pub(super) fn flowing(kind: AspectType) -> bool {
    matches!(kind, AspectType::Sextile | AspectType::Trine)
}

/// One of `options`, always the same for the same `seed`.
pub(super) fn pick<'a>(seed: &str, options: &[&'a str]) -> &'a str {
    let hash = seed.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| {
        (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3) // FNV-1a
    });
    match options.len() as u64 {
        0 => "",
        n => options[((hash >> 32) % n) as usize],
    }
}

/// The template with every `{key}` replaced.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let text =
        values.iter().fold(template.to_owned(), |t, (key, value)| t.replace(&format!("{{{key}}}"), value));
    capital(&text)
}
