//! The large tables of a language, looked up by point.

use chart::document::{Aspect, Dignity};
use chart::options::AspectType;
use chart::point::PointId;
use chart::zodiac::Sign;

use crate::offline::texts::tongue::{Condition, Pair, Pairs, Tongue};
use crate::offline::words::{self, rank};

/// What a point means in a sign: some sentences, the first of which names both.
pub(super) fn in_sign(tongue: &Tongue, point: PointId, sign: Sign) -> &'static [&'static str] {
    let index = match point {
        PointId::Asc => 10,
        PointId::TrueNode | PointId::MeanNode => 11,
        PointId::Chiron => 12,
        planet => match rank(planet) {
            Some(index) => index,
            None => return &[],
        },
    };
    tongue.signs[index][sign.index()]
}

/// What a planet means in a house, 1 to 12: some sentences, the first of which names both.
pub(super) fn in_house(tongue: &Tongue, planet: PointId, house: u8) -> &'static [&'static str] {
    rank(planet).map_or(&[], |index| tongue.houses[index][usize::from(house.clamp(1, 12)) - 1])
}

/// What an aspect means: two planets, or a planet and an angle; nothing for other points or minor aspects.
pub(super) fn of_aspect(tongue: &Tongue, aspect: &Aspect) -> Option<&'static str> {
    let pair = pair(&tongue.pairs, aspect.a, aspect.b)?;
    match aspect.kind {
        AspectType::Conjunction => Some(pair.conjunction),
        kind if words::flowing(kind) => Some(pair.flowing),
        kind if words::tense(kind) => Some(pair.tense),
        _ => None,
    }
}

/// The texts of two different planets, or of a planet and an angle, in either order.
pub(super) fn pair(pairs: &Pairs, a: PointId, b: PointId) -> Option<&Pair> {
    let angle = |id: PointId| match id {
        PointId::Asc => Some(&pairs.ascendant),
        PointId::Mc => Some(&pairs.midheaven),
        _ => None,
    };
    if let Some(table) = angle(b) {
        return table.get(rank(a)?);
    }
    if let Some(table) = angle(a) {
        return table.get(rank(b)?);
    }
    let (a, b) = (rank(a)?, rank(b)?);
    let (first, second) = (a.min(b), a.max(b));
    let table: &[Pair] = match first {
        0 => &pairs.sun,
        1 => &pairs.moon,
        2 => &pairs.mercury,
        3 => &pairs.venus,
        4 => &pairs.mars,
        5 => &pairs.jupiter,
        6 => &pairs.saturn,
        7 => &pairs.uranus,
        _ => &pairs.neptune,
    };
    table.get(second.checked_sub(first + 1)?) // each table starts at the planet after its own
}

/// What an essential dignity means for a planet: `{sign}`, `{planet}`.
pub(super) fn dignity(condition: &Condition, planet: PointId, dignities: &[Dignity]) -> Option<&'static str> {
    use Dignity::*;
    match dignities {
        [Domicile, Exaltation] | [Exaltation, Domicile] => Some(condition.mercury_at_its_best),
        [Detriment, Fall] | [Fall, Detriment] => Some(condition.mercury_at_its_worst),
        [only] => {
            let texts = condition.dignities.get(rank(planet)?).unwrap_or(&condition.modern);
            Some(texts[*only as usize])
        }
        _ => None,
    }
}

/// The text of a planet's motion in a table of Mercury to Pluto and Chiron; the lights never run backwards.
pub(super) fn of_motion(table: &[&'static str; 9], planet: PointId) -> Option<&'static str> {
    match planet {
        PointId::Chiron => Some(table[8]),
        other => rank(other)?.checked_sub(2).map(|i| table[i]),
    }
}
