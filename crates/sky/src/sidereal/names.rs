//! The known sidereal zodiacs by their names.

use super::table::{ROWS, Row};

/// A convention for the zero point of the sidereal zodiac; [`Ayanamsa::source`] tells whose and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
#[expect(missing_docs, reason = "the table tells of each")]
pub enum Ayanamsa {
    FaganBradley,
    Lahiri,
    DeLuce,
    Raman,
    UshaShashi,
    Krishnamurti,
    DjwhalKhul,
    Yukteshwar,
    JnBhasin,
    BabylonianKugler1,
    BabylonianKugler2,
    BabylonianKugler3,
    BabylonianHuber,
    BabylonianEtaPiscium,
    BabylonianAldebaran,
    Hipparchos,
    Sassanian,
    GalacticCentreSagittarius,
    J2000,
    J1900,
    B1950,
    Suryasiddhanta,
    SuryasiddhantaMeanSun,
    Aryabhata,
    AryabhataMeanSun,
    SuryasiddhantaRevati,
    SuryasiddhantaCitra,
    TrueCitra,
    TrueRevati,
    TruePushya,
    GalacticCentreGilBrand,
    GalacticEquator1958,
    GalacticEquator,
    GalacticEquatorMidMula,
    Skydram,
    TrueMula,
    DhruvaMula,
    Aryabhata522,
    BabylonianBritton,
    VedicSheoran,
    GalacticCentreCapricorn,
    GalacticEquatorFiorenza,
    Valens,
    Lahiri1940,
    LahiriVp285,
    KrishnamurtiVp291,
    LahiriIcrc,
}

impl Ayanamsa {
    /// How many there are.
    pub const COUNT: usize = 47;

    /// Every ayanamsa, in the order of the numbers by which programs have long known them.
    pub fn all() -> impl ExactSizeIterator<Item = Ayanamsa> {
        ROWS.iter().map(|row| row.ayanamsa)
    }

    /// The identifier used in JSON and on the command line, such as `fagan_bradley`.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// English name.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Other names under which it is found.
    pub fn aliases(self) -> &'static [&'static str] {
        self.row().aliases
    }

    /// Where the definition comes from.
    pub fn source(self) -> &'static str {
        self.row().source
    }

    /// The number by which programs have long known it, 0 to 46.
    pub fn number(self) -> usize {
        self as usize
    }

    /// Whether something in the sky defines it, and not an epoch.
    pub fn is_star_based(self) -> bool {
        !matches!(self.row().definition, super::Definition::Epoch(_))
    }

    /// From an identifier, a name, an alias or a number; case, blanks and punctuation do not matter.
    pub fn parse(text: &str) -> Option<Ayanamsa> {
        let text = text.trim();
        if !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit()) {
            return ROWS.get(text.parse::<usize>().ok()?).map(|row| row.ayanamsa);
        }
        let wanted = plain(text);
        let is = |name: &&str| plain(name) == wanted;
        let found = |row: &&Row| is(&row.id) || is(&row.name) || row.aliases.iter().any(is);
        (!wanted.is_empty()).then(|| ROWS.iter().find(found).map(|row| row.ayanamsa)).flatten()
    }

    pub(super) fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }
}

/// Letters and digits alone, in lower case.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{Ayanamsa, plain};
    use std::collections::HashMap;

    #[test]
    fn every_name_leads_to_one() {
        let mut seen: HashMap<String, Ayanamsa> = HashMap::new();
        for (number, ayanamsa) in Ayanamsa::all().enumerate() {
            assert_eq!(ayanamsa.number(), number);
            let names = [ayanamsa.id(), ayanamsa.name()];
            for name in names.iter().chain(ayanamsa.aliases()) {
                let other = *seen.entry(plain(name)).or_insert(ayanamsa);
                assert_eq!(other, ayanamsa, "{name}");
                assert_eq!(Ayanamsa::parse(&name.to_uppercase().replace('_', " ")), Some(ayanamsa), "{name}");
            }
            assert_eq!(Ayanamsa::parse(&number.to_string()), Some(ayanamsa));
            assert!(!ayanamsa.source().is_empty());
        }
        assert_eq!(Ayanamsa::all().len(), Ayanamsa::COUNT);
    }

    #[test]
    fn what_is_unknown_is_none() {
        for text in ["", " ", "—", "47", "99", "lahir", "lahiri lahiri", "-1", "1.0"] {
            assert_eq!(Ayanamsa::parse(text), None, "{text}");
        }
    }
}
