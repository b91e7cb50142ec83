//! Small grammar: the forms of names, numbers, lists, and a choice among equals that the facts decide.

use chart::document::{Aspect, AspectPhase};
use chart::options::AspectType;
use chart::point::PointId;
use chart::zodiac::Sign;

use crate::offline::texts::tongue::{Forms, Names, Tongue};

/// The name of a point that is read, with its article.
pub(super) fn forms(names: &Names, point: PointId) -> Forms {
    match point {
        PointId::Asc => names.ascendant,
        PointId::Mc => names.midheaven,
        PointId::TrueNode | PointId::MeanNode => names.node,
        PointId::Chiron => names.chiron,
        other => rank(other).map_or(Forms::same(other.name()), |i| names.planets[i]),
    }
}

/// The place of a planet in [`PointId::TEN`].
pub(super) fn rank(point: PointId) -> Option<usize> {
    PointId::TEN.iter().position(|&planet| planet == point)
}

/// The place of an aspect among the five major ones: conjunction, sextile, square, trine, opposition.
pub(super) fn major(kind: AspectType) -> Option<usize> {
    use AspectType::*;
    [Conjunction, Sextile, Square, Trine, Opposition].iter().position(|&k| k == kind)
}

/// The text with its first letter in upper case.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The sentence as it continues after a colon: its first letter small where the language has it so, unless it
/// begins with a name.
pub(super) fn continued(names: &Names, sentence: &str) -> String {
    let first = sentence.split([' ', ',']).next().unwrap_or_default();
    let name = names.planets.iter().any(|p| p.it == first) || names.signs.iter().any(|s| s.name == first);
    let mut letters = sentence.chars();
    match letters.next() {
        Some(letter) if names.small_after_colon && !name => letter.to_lowercase().chain(letters).collect(),
        _ => sentence.to_owned(),
    }
}

/// `first` to `twelfth`.
pub(super) fn ordinal(names: &Names, house: u8) -> &'static str {
    names.ordinals[usize::from(house.clamp(1, 12)) - 1]
}

/// `none`, `one` to `ten`.
pub(super) fn number(names: &Names, n: usize) -> &'static str {
    names.numbers[n.min(10)]
}

/// `a, b and c`.
pub(super) fn list(parts: &[&str], and: &str) -> String {
    match parts {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [rest @ .., last] => format!("{}{and}{last}", rest.join(", ")),
    }
}

/// `the Sun, Mercury and Mars`.
pub(super) fn points(names: &Names, points: &[PointId]) -> String {
    let parts: Vec<&str> = points.iter().map(|p| forms(names, *p).it).collect();
    list(&parts, names.and)
}

/// A major aspect with its tightness: `a tight square`, `a wide trine`.
pub(super) fn kind(names: &Names, aspect: &Aspect) -> &'static str {
    let tightness = match aspect.orb {
        orb if orb < 0.25 => 0,
        orb if orb < 1.0 => 1,
        orb if orb < 2.5 => 2,
        orb if orb < 5.0 => 3,
        _ => 4,
    };
    major(aspect.kind).map_or("", |kind| names.tightness[tightness][kind])
}

/// The distance from exact, `0°52′`; whole degrees when the time is unknown.
pub(super) fn orb(names: &Names, aspect: &Aspect, known: bool) -> String {
    if known {
        let minutes = (aspect.orb * 60.0).round() as u32;
        format!("{}°{:02}′", minutes / 60, minutes % 60)
    } else if aspect.orb < 0.5 {
        names.orbs_at_noon[0].to_owned()
    } else {
        names.orbs_at_noon[1].replace("{n}", &aspect.orb.round().to_string())
    }
}

/// Whether the aspect is closing.
pub(super) fn motion(names: &Names, aspect: &Aspect) -> &'static str {
    match aspect.phase {
        AspectPhase::Applying => names.phases[0],
        AspectPhase::Separating => names.phases[1],
        AspectPhase::Exact => names.phases[2],
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

/// What the holes of a template are filled with.
pub(super) struct Words {
    tongue: &'static Tongue,
    values: Vec<(String, String)>,
}

impl Words {
    pub(super) fn new(tongue: &'static Tongue) -> Words {
        Words { tongue, values: Vec::new() }
    }

    /// A word as it is.
    pub(super) fn text(mut self, key: &str, value: impl Into<String>) -> Words {
        self.values.push((format!("{{{key}}}"), value.into()));
        self
    }

    /// A noun in its forms.
    pub(super) fn noun(self, key: &str, forms: Forms) -> Words {
        self.text(key, forms.it)
            .text(&format!("{key}:of"), forms.of)
            .text(&format!("{key}:to"), forms.to)
            .text(&format!("{key}:acc"), forms.acc)
    }

    /// The name of a point.
    pub(super) fn point(self, key: &str, point: PointId) -> Words {
        let forms = forms(&self.tongue.names, point);
        self.noun(key, forms)
    }

    /// What a point stands for in a person; the planets, the Ascendant and the Midheaven have such a voice.
    pub(super) fn voice(self, key: &str, point: PointId) -> Words {
        let index = match point {
            PointId::Asc => 10,
            PointId::Mc => 11,
            other => rank(other).unwrap_or_default(),
        };
        let forms = self.tongue.threads.voices[index];
        self.noun(key, forms)
    }

    /// A sign.
    pub(super) fn sign(self, key: &str, sign: Sign) -> Words {
        let name = self.tongue.names.signs[sign.index()];
        self.text(key, name.name).text(&format!("{key}:in"), name.inside)
    }

    /// A major aspect.
    pub(super) fn aspect(self, key: &str, kind: AspectType) -> Words {
        let (bare, forms) = self.tongue.names.aspects[major(kind).unwrap_or_default()];
        self.noun(&format!("the {key}"), forms).text(key, bare)
    }

    /// A house: its number under `key`, and what it is about under `field` and `ground`.
    pub(super) fn house(self, key: &str, house: u8, field: &str) -> Words {
        let index = usize::from(house.clamp(1, 12)) - 1;
        let (threads, nth) = (&self.tongue.threads, ordinal(&self.tongue.names, house));
        self.text(key, nth)
            .text(field, threads.fields[index])
            .text(&format!("{field}:short"), threads.grounds[index])
    }

    /// The template with every hole filled, as a sentence.
    pub(super) fn fill(&self, template: &str) -> String {
        capital(&self.within(template))
    }

    /// The template with every hole filled, as a part of a sentence.
    pub(super) fn within(&self, template: &str) -> String {
        self.values.iter().fold(template.to_owned(), |text, (key, value)| text.replace(key, value))
    }
}
