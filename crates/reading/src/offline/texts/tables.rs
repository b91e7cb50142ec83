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
