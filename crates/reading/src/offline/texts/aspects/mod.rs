//! Two points at once: every pair of the ten planets, and each planet with the Ascendant and the Midheaven.
//!
//! A pair has three texts of one or two sentences, and the first sentence names both points.

mod ascendant;
mod jupiter;
mod mars;
mod mercury;
mod midheaven;
mod moon;
mod outer;
mod saturn;
mod sun;
mod venus;

use chart::point::PointId;

/// What is said of two points, by the manner in which they meet.
#[derive(Debug)]
pub(crate) struct Pair {
    /// The two act as one: conjunction.
    pub conjunction: &'static str,
    /// The two help one another: trine or sextile.
    pub flowing: &'static str,
    /// The two pull against one another: square or opposition.
    pub tense: &'static str,
}

/// The texts of two different planets among [`PointId::TEN`], in either order; `None` for any other points.
pub(crate) fn pair(a: PointId, b: PointId) -> Option<&'static Pair> {
    let (a, b) = (rank(a)?, rank(b)?);
    let (first, second) = (a.min(b), a.max(b));
    let table: &'static [Pair] = match first {
        0 => &sun::PAIRS,
        1 => &moon::PAIRS,
        2 => &mercury::PAIRS,
        3 => &venus::PAIRS,
        4 => &mars::PAIRS,
        5 => &jupiter::PAIRS,
        6 => &saturn::PAIRS,
        7 => &outer::URANUS,
        8 => &outer::NEPTUNE,
        _ => return None,
    };
    // Each table starts at the planet after its own.
    table.get(second.checked_sub(first + 1)?)
}

/// The texts of a planet among [`PointId::TEN`] with the Ascendant or the Midheaven; `None` for any other points.
pub(crate) fn angle(planet: PointId, angle: PointId) -> Option<&'static Pair> {
    let table = match angle {
        PointId::Asc => &ascendant::PAIRS,
        PointId::Mc => &midheaven::PAIRS,
        _ => return None,
    };
    table.get(rank(planet)?)
}

/// The place of a planet in [`PointId::TEN`].
fn rank(point: PointId) -> Option<usize> {
    PointId::TEN.iter().position(|&planet| planet == point)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn name(point: PointId) -> &'static str {
        match point {
            PointId::Sun => "the Sun",
            PointId::Moon => "the Moon",
            PointId::Mercury => "Mercury",
            PointId::Venus => "Venus",
            PointId::Mars => "Mars",
            PointId::Jupiter => "Jupiter",
            PointId::Saturn => "Saturn",
            PointId::Uranus => "Uranus",
            PointId::Neptune => "Neptune",
            PointId::Pluto => "Pluto",
            PointId::Asc => "your Ascendant",
            PointId::Mc => "your Midheaven",
            _ => unreachable!("no texts for {point:?}"),
        }
    }

    /// Every pair with its points: 45 of two planets, 20 of a planet and an angle.
    fn all() -> Vec<(PointId, PointId, &'static Pair)> {
        let mut all = Vec::new();
        for (i, &a) in PointId::TEN.iter().enumerate() {
            for &b in &PointId::TEN[i + 1..] {
                all.push((a, b, pair(a, b).expect("a pair of planets")));
            }
            for b in [PointId::Asc, PointId::Mc] {
                all.push((a, b, angle(a, b).expect("a planet and an angle")));
            }
        }
        all
    }

    fn texts(pair: &'static Pair) -> [&'static str; 3] {
        [pair.conjunction, pair.flowing, pair.tense]
    }

    #[test]
    fn every_pair_has_texts_in_either_order() {
        assert_eq!(all().len(), 45 + 20);
        for &a in &PointId::TEN {
            assert!(pair(a, a).is_none(), "{a:?} with itself");
            for &b in PointId::TEN.iter().filter(|&&b| b != a) {
                let (one, other) = (pair(a, b).expect("a pair"), pair(b, a).expect("the pair reversed"));
                assert!(std::ptr::eq(one, other), "{a:?} and {b:?} depend on the order");
            }
        }
    }

    #[test]
    fn other_points_have_none() {
        assert!(pair(PointId::Sun, PointId::Chiron).is_none());
        assert!(pair(PointId::Asc, PointId::Moon).is_none());
        assert!(angle(PointId::Sun, PointId::Dsc).is_none());
        assert!(angle(PointId::TrueNode, PointId::Asc).is_none());
    }

    #[test]
    fn no_text_is_empty_or_said_twice() {
        let mut seen = HashSet::new();
        for (a, b, pair) in all() {
            for text in texts(pair) {
                assert!(text.ends_with(['.', '?']), "{a:?} and {b:?}: {text:?}");
                assert!(seen.insert(text), "{a:?} and {b:?} repeat {text:?}");
            }
        }
    }

    #[test]
    fn the_first_sentence_names_both_points_and_no_other() {
        for (a, b, pair) in all() {
            for text in texts(pair) {
                let first = text.split_inclusive(['.', '?']).next().expect("a sentence").to_lowercase();
                for point in [a, b] {
                    let name = name(point).to_lowercase();
                    let bare = name.trim_start_matches("the ").trim_start_matches("your ");
                    assert!(first.contains(bare), "{a:?} and {b:?}: {text:?}");
                }
                for &other in PointId::TEN.iter().filter(|&&other| other != a && other != b) {
                    let bare = name(other).trim_start_matches("the ");
                    let named = text.split(|c: char| !c.is_alphabetic()).any(|word| word == bare);
                    assert!(!named, "{a:?} and {b:?} name {other:?}: {text:?}");
                }
            }
        }
    }
}
