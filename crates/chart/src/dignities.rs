//! Essential dignities by sign: domicile, exaltation, detriment and fall.
//!
//! Domiciles and exaltations are those of Ptolemy, *Tetrabiblos* I.17 and I.19; Uranus, Neptune and Pluto
//! have the domiciles that modern practice gives them and no exaltation.

use crate::document::Dignity;
use crate::point::PointId;
use crate::zodiac::Sign;

/// The traditional ruler of a sign.
pub fn ruler(sign: Sign) -> PointId {
    use PointId::*;
    [Mars, Venus, Mercury, Moon, Sun, Mercury, Venus, Mars, Jupiter, Saturn, Saturn, Jupiter][sign.index()]
}

/// The modern ruler of a sign: Pluto, Uranus and Neptune have taken Scorpio, Aquarius and Pisces.
pub fn modern_ruler(sign: Sign) -> PointId {
    match sign {
        Sign::Scorpio => PointId::Pluto,
        Sign::Aquarius => PointId::Uranus,
        Sign::Pisces => PointId::Neptune,
        other => ruler(other),
    }
}

/// The sign in which a planet is exalted.
pub fn exaltation(planet: PointId) -> Option<Sign> {
    Some(match planet {
        PointId::Sun => Sign::Aries,
        PointId::Moon => Sign::Taurus,
        PointId::Mercury => Sign::Virgo,
        PointId::Venus => Sign::Pisces,
        PointId::Mars => Sign::Capricorn,
        PointId::Jupiter => Sign::Cancer,
        PointId::Saturn => Sign::Libra,
        _ => return None,
    })
}

/// The dignities and debilities of a planet in a sign, strongest first.
pub fn dignities(planet: PointId, sign: Sign) -> Vec<Dignity> {
    let rules = |s: Sign| ruler(s) == planet || modern_ruler(s) == planet;
    let mut found = Vec::new();
    if rules(sign) {
        found.push(Dignity::Domicile);
    }
    if exaltation(planet) == Some(sign) {
        found.push(Dignity::Exaltation);
    }
    if rules(sign.opposite()) {
        found.push(Dignity::Detriment);
    }
    if exaltation(planet) == Some(sign.opposite()) {
        found.push(Dignity::Fall);
    }
    found
}

/// Pairs of the seven traditional planets that stand in each other's domicile, given each one's sign.
pub fn mutual_receptions(signs: &[(PointId, Sign)]) -> Vec<[PointId; 2]> {
    let mut found = Vec::new();
    for (i, (a, sign_a)) in signs.iter().enumerate() {
        for (b, sign_b) in &signs[i + 1..] {
            if ruler(*sign_a) == *b && ruler(*sign_b) == *a {
                found.push([*a, *b]);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_planet_has_its_seats() {
        use Dignity::*;
        let cases: [(PointId, Sign, &[Dignity]); 9] = [
            (PointId::Sun, Sign::Leo, &[Domicile]),
            (PointId::Sun, Sign::Libra, &[Fall]),
            (PointId::Moon, Sign::Capricorn, &[Detriment]),
            (PointId::Mercury, Sign::Virgo, &[Domicile, Exaltation]),
            (PointId::Mercury, Sign::Pisces, &[Detriment, Fall]),
            (PointId::Mars, Sign::Scorpio, &[Domicile]),
            (PointId::Pluto, Sign::Scorpio, &[Domicile]),
            (PointId::Uranus, Sign::Leo, &[Detriment]),
            (PointId::Chiron, Sign::Virgo, &[]),
        ];
        for (planet, sign, expected) in cases {
            assert_eq!(dignities(planet, sign), expected, "{planet:?} in {sign:?}");
        }
    }

    #[test]
    fn receptions_are_found_once() {
        let signs =
            [(PointId::Venus, Sign::Aries), (PointId::Mars, Sign::Libra), (PointId::Saturn, Sign::Leo)];
        assert_eq!(mutual_receptions(&signs), [[PointId::Venus, PointId::Mars]]);
    }
}
