//! What can be chosen: every value that a setting, a filter or a parameter takes.

use axum::Json;
use chart::options::{Ayanamsa, HouseSystem, OrbPreset, Zodiac};
use chart::point::PointId;
use reading::Language;
use serde::Serialize;
use utoipa::ToSchema;

/// A value and its English name.
#[derive(Serialize, ToSchema)]
pub struct Choice {
    /// What to send.
    id: &'static str,
    /// Its name.
    name: &'static str,
}

/// A house system.
#[derive(Serialize, ToSchema)]
pub struct HouseSystemOut {
    /// What to send as `settings.house_system`.
    id: &'static str,
    /// Its name.
    name: &'static str,
    /// The letter by which programs have long named it; it can be sent too.
    letter: char,
}

/// A convention for the zero point of the sidereal zodiac.
#[derive(Serialize, ToSchema)]
pub struct AyanamsaOut {
    /// What to send as `settings.ayanamsa`.
    id: &'static str,
    /// Its name.
    name: &'static str,
    /// Other names that can be sent.
    aliases: &'static [&'static str],
    /// Whose it is, and since when.
    source: &'static str,
}

/// An aspect that is looked for, and how far from exact it may be.
#[derive(Serialize, ToSchema)]
pub struct AspectOut {
    /// Its identifier in charts.
    id: &'static str,
    /// Its name.
    name: &'static str,
    /// The exact angle, degrees.
    angle: f64,
    /// Whether it is one of the five classical aspects.
    major: bool,
    /// The orb, degrees.
    orb: f64,
    /// Added when the Sun or the Moon takes part, degrees.
    luminary_bonus: f64,
}

/// Everything that can be chosen.
#[derive(Serialize, ToSchema)]
pub struct ChoicesOut {
    /// Values of `settings.zodiac`, the usual one first.
    zodiacs: Vec<&'static str>,
    /// House systems, the usual one first.
    house_systems: Vec<HouseSystemOut>,
    /// Ayanamsas of the sidereal zodiac; one's own is written `own:EPOCH:DEGREES`.
    ayanamsas: Vec<AyanamsaOut>,
    /// Aspects with the orbs of the preset `modern`, by growing angle.
    aspects: Vec<AspectOut>,
    /// Bodies and points of every chart; ascendant, midheaven and the other angles come with a known time.
    points: Vec<Choice>,
    /// Languages of readings, the usual one first.
    languages: Vec<Choice>,
}

/// What can be chosen
///
/// House systems, zodiacs, ayanamsas with their sources, aspects with their orbs, points and languages.
#[utoipa::path(get, path = "/api/v1/options", operation_id = "options", tag = "charts", responses(
    (status = 200, body = ChoicesOut)
))]
pub async fn options() -> Json<ChoicesOut> {
    Json(ChoicesOut {
        zodiacs: [Zodiac::Tropical, Zodiac::Sidereal].map(Zodiac::id).to_vec(),
        house_systems: HouseSystem::ALL
            .into_iter()
            .map(|h| HouseSystemOut { id: h.id(), name: h.name(), letter: h.letter() })
            .collect(),
        ayanamsas: Ayanamsa::known()
            .map(|a| AyanamsaOut { id: a.id(), name: a.name(), aliases: a.aliases(), source: a.source() })
            .collect(),
        aspects: aspects(),
        points: PointId::BODIES.into_iter().map(|p| Choice { id: p.id(), name: p.name() }).collect(),
        languages: Language::ALL.into_iter().map(|l| Choice { id: l.code(), name: l.name() }).collect(),
    })
}

fn aspects() -> Vec<AspectOut> {
    let rules = OrbPreset::Modern.rules().into_iter();
    let aspect = |rule: chart::options::OrbRule| AspectOut {
        id: rule.kind.id(),
        name: rule.kind.name(),
        angle: rule.kind.angle(),
        major: rule.kind.is_major(),
        orb: rule.orb,
        luminary_bonus: rule.luminary_bonus,
    };
    rules.map(aspect).collect()
}
