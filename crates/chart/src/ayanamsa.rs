//! The offset of a sidereal zodiac, as settings name it: one of the known conventions, or one's own.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sky::ZeroPoint;

use crate::zone::distance;

/// The offset of a sidereal zodiac. In JSON and on the command line a known one stands by its identifier, such as
/// `lahiri`, and one's own as `own:EPOCH:DEGREES`, with the Julian day (TT) at which it has that value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ayanamsa(ZeroPoint);

/// What stands before an own epoch and value.
const OWN: [&str; 2] = ["own:", "user:"];

impl Ayanamsa {
    /// Lahiri's, which most of India uses: taken where a sidereal zodiac is asked for and nothing else is said.
    pub const LAHIRI: Ayanamsa = Ayanamsa(ZeroPoint::Named(sky::Ayanamsa::Lahiri));

    /// Every known ayanamsa, Lahiri first, then by the numbers by which programs have long known them.
    pub fn known() -> impl Iterator<Item = sky::Ayanamsa> {
        let rest = sky::Ayanamsa::all().filter(|a| *a != sky::Ayanamsa::Lahiri);
        std::iter::once(sky::Ayanamsa::Lahiri).chain(rest)
    }

    /// The identifier used in JSON and on the command line.
    pub fn id(self) -> Cow<'static, str> {
        match self.0 {
            ZeroPoint::Named(named) => named.id().into(),
            ZeroPoint::Own { epoch, value } => format!("own:{epoch}:{value}").into(),
        }
    }

    /// English name.
    pub fn name(self) -> Cow<'static, str> {
        match self.0 {
            ZeroPoint::Named(named) => named.name().into(),
            ZeroPoint::Own { epoch, value } => format!("own, {value}° at JD {epoch}").into(),
        }
    }

    /// From an identifier, a name, an alias or a number, whatever its case, or from `own:EPOCH:DEGREES`.
    pub fn parse(text: &str) -> Option<Ayanamsa> {
        let lower = text.trim().to_lowercase();
        let own = OWN.iter().find_map(|start| lower.strip_prefix(start));
        let zero = match own {
            Some(figures) => {
                let (epoch, value) = figures.split_once(':')?;
                ZeroPoint::own(epoch.trim().parse().ok()?, value.trim().parse().ok()?)?
            }
            None => sky::Ayanamsa::parse(text)?.into(),
        };
        Some(Ayanamsa(zero))
    }

    /// Whether `text` was meant as one's own zero point, well formed or not.
    pub fn is_own(text: &str) -> bool {
        let lower = text.trim().to_lowercase();
        OWN.iter().any(|start| lower.starts_with(start))
    }

    /// Identifiers of known ones whose names are like `text`, the likest first; at most five.
    pub fn suggestions(text: &str) -> Vec<&'static str> {
        let wanted: String = text.trim().to_lowercase().chars().take(40).collect();
        if wanted.chars().count() < 3 {
            return Vec::new();
        }
        let unlikeness = |name: &str| {
            let name = name.to_lowercase().replace('_', " ");
            let wanted = wanted.replace(['_', '-'], " ");
            let misspelt = distance(&wanted, &name);
            let near = (misspelt <= wanted.chars().count() / 4).then_some(misspelt);
            near.or(name.contains(&wanted).then_some(wanted.len()))
        };
        let mut ranked: Vec<(usize, &'static str)> = Ayanamsa::known()
            .filter_map(|a| {
                let names = [a.id(), a.name()].into_iter().chain(a.aliases().iter().copied());
                names.filter_map(unlikeness).min().map(|rank| (rank, a.id()))
            })
            .collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.into_iter().map(|(_, id)| id).take(5).collect()
    }

    /// The zero point itself.
    pub fn zero_point(self) -> ZeroPoint {
        self.0
    }
}

impl fmt::Display for Ayanamsa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id())
    }
}

impl Serialize for Ayanamsa {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Ayanamsa {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Ayanamsa, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        Ayanamsa::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("no ayanamsa “{text}”")))
    }
}

#[cfg(feature = "schema")]
impl utoipa::PartialSchema for Ayanamsa {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::schema::{ObjectBuilder, Type};
        let ids: Vec<String> = Ayanamsa::known().map(|a| format!("`{}`", a.id())).collect();
        let text = format!(
            "The offset of a sidereal zodiac: one of {}; or one’s own as `own:EPOCH:DEGREES`, with the Julian day \
             (TT, 0 to 5373484) at which it has that value (−360 to 360).",
            ids.join(", ")
        );
        ObjectBuilder::new().schema_type(Type::String).description(Some(text)).into()
    }
}

#[cfg(feature = "schema")]
impl utoipa::ToSchema for Ayanamsa {}

#[cfg(test)]
mod tests {
    use super::Ayanamsa;

    #[test]
    fn what_is_written_is_read_again() {
        for a in Ayanamsa::known() {
            let ayanamsa = Ayanamsa::parse(a.id()).expect("its own identifier");
            let json = serde_json::to_string(&ayanamsa).expect("a string");
            assert_eq!(json, format!("\"{}\"", a.id()));
            assert_eq!(serde_json::from_str::<Ayanamsa>(&json).expect("what was written"), ayanamsa);
        }
        let own = Ayanamsa::parse(" Own: 2415020.5 : -22.46 ").expect("an own one");
        assert_eq!(own.id(), "own:2415020.5:-22.46");
        assert_eq!(Ayanamsa::parse(&own.id()), Some(own));
        assert_eq!(Ayanamsa::parse("user:2415020.5:-22.46"), Some(own));
    }

    #[test]
    fn own_ones_keep_to_their_bounds() {
        for text in
            ["own:", "own:2451545", "own:2451545:", "own:x:1", "own:nan:1", "own:2451545:inf", "own:1e9:1"]
        {
            assert!(Ayanamsa::is_own(text));
            assert_eq!(Ayanamsa::parse(text), None, "{text}");
        }
    }

    #[test]
    fn misspelt_names_bring_sensible_suggestions() {
        for (given, expected) in [
            ("lahri", "lahiri"),
            ("Fagan Bradly", "fagan_bradley"),
            ("krishnamurthi", "krishnamurti"),
            ("pushya", "true_pushya"),
            ("galactic center", "galactic_center_0_sagittarius"),
            ("babylonian", "babylonian_kugler_1"),
        ] {
            let found = Ayanamsa::suggestions(given);
            assert!(found.contains(&expected) && found.len() <= 5, "{given}: {found:?}");
        }
        for hopeless in ["x", "", "astrology", &"a".repeat(10_000)] {
            assert!(Ayanamsa::suggestions(hopeless).is_empty(), "{hopeless:.20}");
        }
    }
}
