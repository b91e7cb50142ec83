//! What a sentence claims, read off its words, and whether the facts it cites bear it out.

use chart::PointId;
use chart::zodiac::Sign;
use reading::{Fact, Reading, Sentence};

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];
const NUMBERS: [&str; 11] =
    ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ASPECTS: [&str; 5] = ["conjunction", "sextile", "square", "trine", "opposition"];
const POINTS: [(&str, PointId); 16] = [
    ("sun", PointId::Sun),
    ("moon", PointId::Moon),
    ("mercury", PointId::Mercury),
    ("venus", PointId::Venus),
    ("mars", PointId::Mars),
    ("jupiter", PointId::Jupiter),
    ("saturn", PointId::Saturn),
    ("uranus", PointId::Uranus),
    ("neptune", PointId::Neptune),
    ("pluto", PointId::Pluto),
    ("node", PointId::TrueNode),
    ("chiron", PointId::Chiron),
    ("ascendant", PointId::Asc),
    ("rising", PointId::Asc),
    ("midheaven", PointId::Mc),
    ("ic", PointId::Ic),
];

/// What the sentence claims that no fact it cites states; empty when all is well.
pub(crate) fn unbacked(reading: &Reading, sentence: &Sentence) -> Vec<String> {
    let cited = Cited(reading.facts.iter().filter(|f| sentence.facts.contains(&f.id)).collect());
    let mut wrong = Vec::new();
    if sentence.facts.is_empty() || cited.0.len() != sentence.facts.len() {
        wrong.push(format!("cites {:?}", sentence.facts));
    }
    let words = words(&sentence.text);
    wrong.extend((0..words.len()).filter_map(|i| claim(&words[i..], &cited)));
    let figures = sentence.text.split(|c: char| !c.is_ascii_digit() && !"°′".contains(c));
    wrong.extend(figures.filter(|f| !f.is_empty() && !cited.any(|c| c.text.contains(f))).map(str::to_owned));
    wrong
}

/// The facts a sentence cites.
struct Cited<'a>(Vec<&'a Fact>);

impl Cited<'_> {
    fn any(&self, test: impl Fn(&Fact) -> bool) -> bool {
        self.0.iter().any(|f| test(f))
    }

    /// Whether one of them has these words.
    fn says(&self, text: &str) -> bool {
        self.any(|f| f.text.to_lowercase().contains(text))
    }

    /// Whether one of them is of this kind.
    fn of(&self, kind: &str) -> bool {
        self.any(|f| f.id.starts_with(kind))
    }

    /// Whether one of them counts so many of the ten.
    fn counts(&self, n: usize) -> bool {
        self.any(|f| match f.id.split_once(':') {
            Some(("Y", _)) => f.text.starts_with(&format!("{n} of")) || f.text.contains(&format!(", {n} ")),
            _ => f.text.contains(&format!("{n} of the ten")),
        })
    }
}

/// The claim that these words begin with, when no cited fact backs it.
fn claim(words: &[String], cited: &Cited) -> Option<String> {
    let word = words[0].as_str();
    let next = |n: usize| words.get(n).map_or("", String::as_str);
    let place = |list: &[&str]| list.iter().position(|entry| *entry == word);
    let holds = if Sign::ALL.iter().any(|s| s.name().to_lowercase() == word) {
        cited.says(word)
    } else if let Some((_, point)) = POINTS.iter().find(|(name, _)| *name == word) {
        cited.any(|f| f.points.contains(point)) || word == "rising" && cited.of("T:")
    } else if let Some(house) = place(&ORDINALS).filter(|_| next(1) == "house") {
        cited.any(|f| f.house == Some(house as u8 + 1))
    } else if ASPECTS.contains(&word) {
        cited.any(|f| f.aspect.as_deref().is_some_and(|key| key.contains(&format!("-{word}-"))))
    } else if let Some(n) = place(&NUMBERS).filter(|_| (next(1), next(2), next(3)) == ("of", "the", "ten")) {
        cited.counts(n)
    } else {
        technical(word, next(1), (next(2), next(3)), cited)?
    };
    (!holds).then(|| word.to_owned())
}

/// Words of the trade: motion, dignity, rulership, phase of an aspect.
fn technical(word: &str, next: &str, (second, third): (&str, &str), cited: &Cited) -> Option<bool> {
    Some(match (word, next) {
        ("retrograde" | "stationary" | "applying" | "separating", _) => cited.says(word),
        ("domicile" | "detriment", _) => cited.says(word),
        ("exalted" | "exaltation", _) => cited.says("exaltation"),
        ("its", "fall") | ("fall", "of") => cited.says("fall"),
        ("ruler", _) | ("rules", "the") => cited.of("R:") || cited.of("H:"),
        ("reception", _) => cited.of("Q:"),
        ("cardinal" | "fixed" | "mutable", "one" | "signs") => cited.says(word),
        ("fire" | "earth" | "air" | "water", "weighs") => cited.says(word),
        ("planet", "stands") if second == "in" => cited.says(&format!("{third}: 0 of")),
        ("weight", "of") => cited.says(second),
        _ => return None,
    })
}

/// The words of a text in lower case, without marks and possessive endings.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphabetic() && c != '’')
        .map(|w| w.trim_matches('’').trim_end_matches("’s").to_lowercase())
        .filter(|w| !w.is_empty())
        .collect()
}
