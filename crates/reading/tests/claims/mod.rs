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
pub fn unbacked(reading: &Reading, sentence: &Sentence) -> Vec<String> {
    let cited: Vec<&Fact> = reading.facts.iter().filter(|f| sentence.facts.contains(&f.id)).collect();
    let mut wrong = Vec::new();
    if sentence.facts.is_empty() || cited.len() != sentence.facts.len() {
        wrong.push(format!("cites {:?}", sentence.facts));
    }
    let words = words(&sentence.text);
    for (i, word) in words.iter().enumerate() {
        let next = |n: usize| words.get(i + n).map_or("", String::as_str);
        wrong.extend(claim(word, next, &cited));
    }
    for figure in sentence.text.split(|c: char| !c.is_ascii_digit() && !"°′".contains(c)) {
        if !figure.is_empty() && !cited.iter().any(|f| f.text.contains(figure)) {
            wrong.push(figure.to_owned());
        }
    }
    wrong
}

/// The claim that begins with this word, when no fact backs it.
fn claim<'a>(word: &str, next: impl Fn(usize) -> &'a str, cited: &[&Fact]) -> Option<String> {
    let backed = |test: &dyn Fn(&Fact) -> bool| cited.iter().any(|f| test(f));
    let says = |text: &str| backed(&|f| f.text.to_lowercase().contains(text));
    let holds = if Sign::ALL.iter().any(|s| s.name().to_lowercase() == word) {
        says(word)
    } else if let Some((_, point)) = POINTS.iter().find(|(name, _)| *name == word) {
        backed(&|f| f.points.contains(point)) || word == "rising" && backed(&|f| f.id == "T:unknown")
    } else if let Some(house) = ORDINALS.iter().position(|o| *o == word).filter(|_| next(1) == "house") {
        backed(&|f| f.house == Some(house as u8 + 1))
    } else if ASPECTS.contains(&word) {
        backed(&|f| f.aspect.as_deref().is_some_and(|key| key.contains(&format!("-{word}-"))))
    } else if let Some(n) = NUMBERS.iter().position(|n| *n == word).filter(|_| next(1) == "of") {
        let n = if n == 0 { String::from("0 of the ten") } else { format!("{n} of the ten") };
        let beyond = |f: &Fact| f.id.starts_with("Y:") && counted(f, word);
        next(2) != "the" || next(3) != "ten" || says(&n) || backed(&beyond)
    } else {
        technical(word, &next, &says, &backed)?
    };
    (!holds).then(|| word.to_owned())
}

/// Words of the trade: motion, dignity, rulership, phase of an aspect.
fn technical<'a>(
    word: &str,
    next: &impl Fn(usize) -> &'a str,
    says: &dyn Fn(&str) -> bool,
    backed: &dyn Fn(&dyn Fn(&Fact) -> bool) -> bool,
) -> Option<bool> {
    Some(match word {
        "retrograde" | "stationary" | "applying" | "separating" => says(word),
        "domicile" | "detriment" => says(word),
        "exalted" | "exaltation" => says("exaltation"),
        "its" if next(1) == "fall" => says("fall"),
        "fall" if next(1) == "of" => says("fall"),
        "ruler" => backed(&|f| f.id.starts_with("R:")),
        "reception" => backed(&|f| f.id.starts_with("Q:")),
        "rules" if next(1) == "the" => backed(&|f| f.id.starts_with("R:")),
        "cardinal" | "fixed" | "mutable" if matches!(next(1), "one" | "signs") => says(word),
        "fire" | "earth" | "air" | "water" if next(1) == "weighs" => says(word),
        "planet" if (next(1), next(2)) == ("stands", "in") => says(&format!("{}: 0 of", next(3))),
        "weight" if next(1) == "of" => says(next(2)),
        _ => return None,
    })
}

/// Whether a half of the sky holds so many of the ten.
fn counted(fact: &Fact, word: &str) -> bool {
    let n = NUMBERS.iter().position(|n| *n == word).unwrap_or_default();
    fact.text.starts_with(&format!("{n} of")) || fact.text.contains(&format!(", {n} "))
}

/// The words of a text in lower case, without marks and possessive endings.
pub fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphabetic() && c != '’')
        .map(|w| w.trim_matches('’').trim_end_matches("’s").to_lowercase())
        .filter(|w| !w.is_empty())
        .collect()
}
