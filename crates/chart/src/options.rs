//! What a chart is cast with: zodiac, house system, orbs. Every choice is echoed in the chart.

use serde::{Deserialize, Serialize};

pub use crate::ayanamsa::Ayanamsa;

/// The zodiac from which longitudes are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Zodiac {
    /// From the true equinox of date.
    Tropical,
    /// From the equinox less the ayanamsa at the chart's epoch.
    Sidereal,
}

/// A way of dividing the sky into twelve houses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum HouseSystem {
    Placidus,
    Koch,
    Porphyry,
    Regiomontanus,
    Campanus,
    Equal,
    WholeSign,
}

/// An angle that two points can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum AspectType {
    Conjunction,
    SemiSextile,
    SemiSquare,
    Sextile,
    Quintile,
    Square,
    Trine,
    Sesquiquadrate,
    Biquintile,
    Quincunx,
    Opposition,
}

/// How far from exact an aspect may be, degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct OrbRule {
    /// The aspect.
    #[serde(rename = "type")]
    pub kind: AspectType,
    /// The orb between two points, degrees.
    pub orb: f64,
    /// Added once when the Sun or the Moon takes part, degrees.
    pub luminary_bonus: f64,
}

/// Everything a chart's figures depend on besides the moment and the place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Settings {
    /// The zodiac.
    pub zodiac: Zodiac,
    /// The ayanamsa of a sidereal zodiac; `None` under the tropical one.
    pub ayanamsa: Option<Ayanamsa>,
    /// The house system asked for; the one used stands in `houses.system`.
    pub house_system: HouseSystem,
    /// Name of the orb table, such as `modern`.
    pub orb_preset: OrbPreset,
    /// The orb table itself.
    pub orbs: Vec<OrbRule>,
}

/// A named orb table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrbPreset {
    /// 8° for the major aspects, 6° for the sextile, 2° for the minor ones; the luminaries add 2° to the major.
    Modern,
}

impl HouseSystem {
    /// Every system, in the order in which lists show them.
    pub const ALL: [HouseSystem; 7] = [
        HouseSystem::Placidus,
        HouseSystem::Koch,
        HouseSystem::Porphyry,
        HouseSystem::Regiomontanus,
        HouseSystem::Campanus,
        HouseSystem::Equal,
        HouseSystem::WholeSign,
    ];

    /// The identifier used in JSON and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            HouseSystem::Placidus => "placidus",
            HouseSystem::Koch => "koch",
            HouseSystem::Porphyry => "porphyry",
            HouseSystem::Regiomontanus => "regiomontanus",
            HouseSystem::Campanus => "campanus",
            HouseSystem::Equal => "equal",
            HouseSystem::WholeSign => "whole_sign",
        }
    }

    /// English name.
    pub fn name(self) -> &'static str {
        match self {
            HouseSystem::Placidus => "Placidus",
            HouseSystem::Koch => "Koch",
            HouseSystem::Porphyry => "Porphyry",
            HouseSystem::Regiomontanus => "Regiomontanus",
            HouseSystem::Campanus => "Campanus",
            HouseSystem::Equal => "Equal",
            HouseSystem::WholeSign => "Whole sign",
        }
    }

    /// The letter by which astrologers' programs have long named it.
    pub fn letter(self) -> char {
        match self {
            HouseSystem::Placidus => 'P',
            HouseSystem::Koch => 'K',
            HouseSystem::Porphyry => 'O',
            HouseSystem::Regiomontanus => 'R',
            HouseSystem::Campanus => 'C',
            HouseSystem::Equal => 'A',
            HouseSystem::WholeSign => 'W',
        }
    }

    /// From an identifier, a name or a letter (`E` also means equal), whatever its case.
    pub fn parse(text: &str) -> Option<HouseSystem> {
        let wanted = text.trim().to_lowercase().replace([' ', '-'], "_");
        if wanted == "e" {
            return Some(HouseSystem::Equal);
        }
        HouseSystem::ALL.into_iter().find(|s| {
            s.id() == wanted || wanted.len() == 1 && wanted.starts_with(s.letter().to_ascii_lowercase())
        })
    }
}

impl Zodiac {
    /// The identifier used in JSON and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Zodiac::Tropical => "tropical",
            Zodiac::Sidereal => "sidereal",
        }
    }

    /// From an identifier, whatever its case.
    pub fn parse(text: &str) -> Option<Zodiac> {
        match text.trim().to_lowercase().as_str() {
            "tropical" => Some(Zodiac::Tropical),
            "sidereal" => Some(Zodiac::Sidereal),
            _ => None,
        }
    }
}

impl AspectType {
    /// Every aspect, by growing angle.
    pub const ALL: [AspectType; 11] = [
        AspectType::Conjunction,
        AspectType::SemiSextile,
        AspectType::SemiSquare,
        AspectType::Sextile,
        AspectType::Quintile,
        AspectType::Square,
        AspectType::Trine,
        AspectType::Sesquiquadrate,
        AspectType::Biquintile,
        AspectType::Quincunx,
        AspectType::Opposition,
    ];

    /// The exact angle, degrees.
    pub fn angle(self) -> f64 {
        match self {
            AspectType::Conjunction => 0.0,
            AspectType::SemiSextile => 30.0,
            AspectType::SemiSquare => 45.0,
            AspectType::Sextile => 60.0,
            AspectType::Quintile => 72.0,
            AspectType::Square => 90.0,
            AspectType::Trine => 120.0,
            AspectType::Sesquiquadrate => 135.0,
            AspectType::Biquintile => 144.0,
            AspectType::Quincunx => 150.0,
            AspectType::Opposition => 180.0,
        }
    }

    /// Whether it is one of the five classical (Ptolemaic) aspects.
    pub fn is_major(self) -> bool {
        matches!(
            self,
            AspectType::Conjunction
                | AspectType::Sextile
                | AspectType::Square
                | AspectType::Trine
                | AspectType::Opposition
        )
    }

    /// The identifier used in JSON and in fact ids, such as `semi_sextile`.
    pub fn id(self) -> &'static str {
        match self {
            AspectType::Conjunction => "conjunction",
            AspectType::SemiSextile => "semi_sextile",
            AspectType::SemiSquare => "semi_square",
            AspectType::Sextile => "sextile",
            AspectType::Quintile => "quintile",
            AspectType::Square => "square",
            AspectType::Trine => "trine",
            AspectType::Sesquiquadrate => "sesquiquadrate",
            AspectType::Biquintile => "biquintile",
            AspectType::Quincunx => "quincunx",
            AspectType::Opposition => "opposition",
        }
    }

    /// English name, lower case.
    pub fn name(self) -> &'static str {
        match self {
            AspectType::SemiSextile => "semi-sextile",
            AspectType::SemiSquare => "semi-square",
            other => other.id(),
        }
    }
}

impl OrbPreset {
    /// The table of this preset, one rule an aspect.
    pub fn rules(self) -> Vec<OrbRule> {
        match self {
            OrbPreset::Modern => AspectType::ALL
                .into_iter()
                .map(|kind| OrbRule {
                    kind,
                    orb: match kind {
                        AspectType::Sextile => 6.0,
                        k if k.is_major() => 8.0,
                        _ => 2.0,
                    },
                    luminary_bonus: if kind.is_major() { 2.0 } else { 0.0 },
                })
                .collect(),
        }
    }
}

impl Settings {
    /// Tropical, Placidus, modern orbs: what most people expect who choose nothing.
    pub fn modern() -> Settings {
        Settings {
            zodiac: Zodiac::Tropical,
            ayanamsa: None,
            house_system: HouseSystem::Placidus,
            orb_preset: OrbPreset::Modern,
            orbs: OrbPreset::Modern.rules(),
        }
    }
}
