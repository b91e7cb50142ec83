//! The large tables, looked up by point.

use chart::document::Aspect;
use chart::options::AspectType;
use chart::point::PointId;
use chart::zodiac::Sign;

use crate::offline::texts::{aspects, houses, signs};
use crate::offline::words;

/// What a point means in a sign: some sentences, the first of which names both.
pub(crate) fn in_sign(point: PointId, sign: Sign) -> &'static [&'static str] {
    let table = match point {
        PointId::Sun => &signs::sun::TEXTS,
        PointId::Moon => &signs::moon::TEXTS,
        PointId::Asc => &signs::ascendant::TEXTS,
        PointId::Mercury => &signs::mercury::TEXTS,
        PointId::Venus => &signs::venus::TEXTS,
        PointId::Mars => &signs::mars::TEXTS,
        PointId::Jupiter => &signs::jupiter::TEXTS,
        PointId::Saturn => &signs::saturn::TEXTS,
        PointId::Uranus => &signs::uranus::TEXTS,
        PointId::Neptune => &signs::neptune::TEXTS,
        PointId::Pluto => &signs::pluto::TEXTS,
        PointId::TrueNode | PointId::MeanNode => &signs::node::TEXTS,
        PointId::Chiron => &signs::chiron::TEXTS,
        _ => return &[],
    };
    table[sign.index()]
}

/// What a planet means in a house, 1 to 12: some sentences, the first of which names both.
pub(crate) fn in_house(planet: PointId, house: u8) -> &'static [&'static str] {
    let table = match planet {
        PointId::Sun => &houses::sun::TEXTS,
        PointId::Moon => &houses::moon::TEXTS,
        PointId::Mercury => &houses::mercury::TEXTS,
        PointId::Venus => &houses::venus::TEXTS,
        PointId::Mars => &houses::mars::TEXTS,
        PointId::Jupiter => &houses::jupiter::TEXTS,
        PointId::Saturn => &houses::saturn::TEXTS,
        PointId::Uranus => &houses::uranus::TEXTS,
        PointId::Neptune => &houses::neptune::TEXTS,
        PointId::Pluto => &houses::pluto::TEXTS,
        _ => return &[],
    };
    table[usize::from(house.clamp(1, 12)) - 1]
}

/// What an aspect means: two planets, or a planet and an angle; nothing for other points or minor aspects.
pub(crate) fn of_aspect(aspect: &Aspect) -> Option<&'static str> {
    let (a, b) = (aspect.a, aspect.b);
    let pair = aspects::pair(a, b).or_else(|| aspects::angle(a, b)).or_else(|| aspects::angle(b, a))?;
    match aspect.kind {
        AspectType::Conjunction => Some(pair.conjunction),
        kind if words::flowing(kind) => Some(pair.flowing),
        kind if words::tense(kind) => Some(pair.tense),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    /// The points with a table of signs.
    fn signed() -> impl Iterator<Item = PointId> {
        PointId::TEN.into_iter().chain([PointId::Asc, PointId::TrueNode, PointId::Chiron])
    }

    /// Every entry of the tables of signs and houses.
    fn entries() -> Vec<&'static [&'static str]> {
        let signs = signed().flat_map(|p| Sign::ALL.into_iter().map(move |s| in_sign(p, s)));
        let houses = PointId::TEN.into_iter().flat_map(|p| (1..=12).map(move |h| in_house(p, h)));
        signs.chain(houses).collect()
    }

    #[test]
    fn every_entry_has_texts() {
        assert_eq!(entries().len(), 13 * 12 + 10 * 12);
        for texts in entries() {
            assert!((1..=4).contains(&texts.len()), "{texts:?}");
            for text in texts {
                assert!(text.ends_with(['.', '?']) && text.len() > 30, "{text:?}");
            }
        }
    }

    #[test]
    fn no_text_stands_in_two_entries() {
        let mut seen = HashSet::new();
        for text in entries().into_iter().flatten() {
            assert!(seen.insert(text), "{text:?}");
        }
    }

    #[test]
    fn the_first_sentence_names_its_place() {
        for (point, sign) in signed().flat_map(|p| Sign::ALL.map(|s| (p, s))) {
            let first = in_sign(point, sign)[0];
            let name = if point == PointId::TrueNode { "North Node" } else { point.name() };
            assert!(first.contains(name) && first.contains(sign.name()), "{first:?}");
        }
        for (planet, house) in PointId::TEN.into_iter().flat_map(|p| (1..=12).map(move |h| (p, h))) {
            let first = in_house(planet, house)[0];
            let place = format!("{} house", words::ordinal(house));
            assert!(first.contains(planet.name()) && first.contains(&place), "{first:?}");
        }
    }

    #[test]
    fn minor_aspects_and_other_points_have_no_text() {
        assert!(in_sign(PointId::Ceres, Sign::Leo).is_empty());
        assert!(in_house(PointId::TrueNode, 4).is_empty());
    }
}
