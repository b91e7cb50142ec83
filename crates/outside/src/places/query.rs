//! What a person may have meant by what was typed: a name, perhaps followed by where it lies.

use super::fold::{fold, key};

/// Characters of a query that are looked at; no name of a place with its country is longer.
const LONGEST: usize = 120;
/// Words at the end of a name that are tried as a region (`portland new south wales`).
const TRAILING_WORDS: usize = 4;
/// Parts between commas that are looked at.
const MOST_PARTS: usize = 5;

/// One way to read a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// The key of the name, or of its beginning.
    pub(super) name: String,
    /// Keys of regions and countries; all of them have to fit.
    pub(super) within: Vec<String>,
}

/// The ways to read `query`, the most literal first: after a comma stands a region or country, and the last
/// words may be one too when nothing bears the whole name. At last, the comma may be part of the name.
pub(super) fn readings(query: &str) -> Vec<Reading> {
    let query: String = query.chars().take(LONGEST).collect();
    let parts = query.split([',', ';', '，', '、']).map(fold).filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.take(MOST_PARTS).collect();
    let Some(name) = parts.first() else { return Vec::new() };

    let words: Vec<&str> = name.split(' ').collect();
    let fewest = words.len().saturating_sub(TRAILING_WORDS).max(1);
    let trailing = (fewest..words.len()).rev().map(|n| {
        let region = words[n..].concat();
        Reading { name: words[..n].concat(), within: [vec![region], keys(&parts[1..])].concat() }
    });
    let split = |n: usize| Reading { name: keys(&parts[..n]).concat(), within: keys(&parts[n..]) };
    [split(1)].into_iter().chain(trailing).chain((2..=parts.len()).map(split)).collect()
}

fn keys(parts: &[String]) -> Vec<String> {
    parts.iter().map(|part| key(part)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Reading, readings};

    fn read(name: &str, within: &[&str]) -> Reading {
        Reading { name: name.into(), within: within.iter().map(ToString::to_string).collect() }
    }

    #[test]
    fn a_comma_narrows_and_trailing_words_may() {
        assert_eq!(readings("Paris, Texas"), [read("paris", &["texas"]), read("paristexas", &[])]);
        assert_eq!(readings("springfield il"), [read("springfieldil", &[]), read("springfield", &["il"])]);
        assert_eq!(readings("Springfield IL, USA")[1], read("springfield", &["il", "usa"]));
        assert_eq!(readings("portland new south wales")[3], read("portland", &["newsouthwales"]));
        assert_eq!(readings("Frankfurt (Oder)")[0], read("frankfurtoder", &[]));
    }

    #[test]
    fn nothing_is_read_from_nothing() {
        assert!(readings("").is_empty());
        assert!(readings(" ,—,").is_empty());
        assert!(readings(&"x ".repeat(1 << 20)).len() <= 5);
    }
}
