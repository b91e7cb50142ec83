//! Under which keys a place is found.

use std::collections::BTreeMap;

use outside::places::layout::Kind;
use outside::places::{fold, key};

use super::source::City;

/// Places from this size on are also found by their names in other languages (in Latin script).
const OTHER_NAMES_FROM: u32 = 5_000;
/// Places from this size on are also found by their names in other scripts.
const OTHER_SCRIPTS_FROM: u32 = 100_000;
/// Places from this size on are also found by the later words of their name.
const PARTS_FROM: u32 = 50_000;
/// Longer keys (bytes) are descriptions rather than names.
const LONGEST_OTHER: usize = 60;

/// The German and Nordic way to write a letter that a keyboard lacks.
const SPELLED: [(char, &str); 5] = [('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('ø', "oe"), ('å', "aa")];
/// Words that begin a name and are as often shortened as not.
const SHORTENED: [(&str, &str); 5] =
    [("saint ", "st "), ("sankt ", "st "), ("sainte ", "ste "), ("fort ", "ft "), ("mount ", "mt ")];
/// Words within names that nobody looks a place up by.
const EMPTY_WORDS: [&str; 8] = ["city", "town", "saint", "della", "delle", "upon", "next", "unter"];

/// Every key of a place, with the best reason for it.
pub(super) fn keys(city: &City) -> BTreeMap<String, Kind> {
    let mut keys = Keys::default();
    keys.add_spellings(&city.name, Kind::Own);
    for name in &city.alternatenames {
        match script(name) {
            _ if name.len() > LONGEST_OTHER => {}
            Script::Code if city.population >= OTHER_NAMES_FROM => keys.add(key(name), Kind::Part),
            Script::Latin if city.population >= OTHER_NAMES_FROM => keys.add_spellings(name, Kind::Other),
            Script::Other if city.population >= OTHER_SCRIPTS_FROM => keys.add(key(name), Kind::Other),
            _ => {}
        }
    }
    if city.population >= PARTS_FROM {
        keys.add_parts(&city.name);
    }
    keys.0
}

#[derive(Default)]
struct Keys(BTreeMap<String, Kind>);

impl Keys {
    fn add(&mut self, key: String, kind: Kind) {
        if !key.is_empty() {
            let known = self.0.entry(key).or_insert(kind);
            *known = kind.min(*known);
        }
    }

    /// A name as it is, with umlauts spelled out, and with its first word shortened or in full.
    fn add_spellings(&mut self, name: &str, kind: Kind) {
        let folded = fold(name);
        for (long, short) in SHORTENED {
            if let Some(rest) = folded.strip_prefix(long) {
                self.add(key(&format!("{short}{rest}")), kind);
            }
            if long != "sankt "
                && let Some(rest) = folded.strip_prefix(short)
            {
                self.add(key(&format!("{long}{rest}")), kind);
            }
        }
        self.add(key(&spelled_out(name)), kind);
        self.add(key(&folded), kind);
    }

    /// The later words: `york` finds New York, `janeiro` Rio de Janeiro.
    fn add_parts(&mut self, name: &str) {
        for word in fold(name).split(' ').skip(1) {
            if word.chars().count() > 3 && !EMPTY_WORDS.contains(&word) {
                self.add(word.to_owned(), Kind::Part);
            }
        }
    }
}

/// What a name is written in.
#[derive(Debug, PartialEq, Eq)]
enum Script {
    /// Capital letters alone: an airport's or a city's short code.
    Code,
    /// A name in Latin letters.
    Latin,
    /// Small Latin letters alone: a transliteration by machine, which nobody types.
    Machine,
    /// Any other script.
    Other,
}

fn script(name: &str) -> Script {
    let latin =
        |c: char| !c.is_alphabetic() || c < '\u{0250}' || ('\u{1e00}'..'\u{1f00}').contains(&c) || c == 'ʻ';
    if name.len() <= 3 && name.bytes().all(|b| b.is_ascii_uppercase()) {
        Script::Code
    } else if !name.chars().all(latin) {
        Script::Other
    } else if name.chars().any(char::is_uppercase) {
        Script::Latin
    } else {
        Script::Machine
    }
}

fn spelled_out(name: &str) -> String {
    let lower = name.to_lowercase();
    SPELLED.iter().fold(lower, |text, (letter, letters)| text.replace(*letter, letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn city(name: &str, others: &[&str], population: u32) -> City {
        City {
            geonameid: 1,
            name: name.into(),
            latitude: 0.0,
            longitude: 0.0,
            countrycode: "DE".into(),
            admin1code: "07".into(),
            population,
            timezone: "Europe/Berlin".into(),
            alternatenames: others.iter().map(ToString::to_string).collect(),
        }
    }

    #[test]
    fn a_city_is_found_in_every_spelling() {
        let keys = keys(&city("Köln", &["Cologne", "CGN", "ke long", "Кёльн"], 1_000_000));
        let expected = [
            ("cgn", Kind::Part),
            ("cologne", Kind::Other),
            ("koeln", Kind::Own),
            ("koln", Kind::Own),
            ("кельн", Kind::Other),
        ];
        assert_eq!(keys, expected.map(|(key, kind)| (key.to_owned(), kind)).into());
    }

    #[test]
    fn a_village_is_found_by_its_own_name() {
        let keys = keys(&city("Sankt Märgen", &["Saint Maergen"], 1_900));
        assert_eq!(keys.into_keys().collect::<Vec<_>>(), ["sanktmaergen", "sanktmargen", "stmargen"]);
    }
}
