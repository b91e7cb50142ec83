//! A chart as a ranked list of statements with stable ids.
//!
//! # Grammar of the ids
//!
//! `<point>` is a [`PointId::id`], `<aspect>` an [`AspectType::id`](chart::options::AspectType::id), `<sign>` a sign in lower case.
//!
//! | id | states |
//! |---|---|
//! | `P:<point>` | position: degree, sign, house, motion |
//! | `A:<point>-<aspect>-<point>` | an aspect, its points in the order of `chart.aspects` |
//! | `H:<1–12>` | a house: its cusp, the ruler of the cusp's sign, who stands in it |
//! | `X:asc`, `X:mc`, `X:vertex` | an angle |
//! | `D:<point>-<domicile, exaltation, detriment or fall>` | an essential dignity |
//! | `R:chart-ruler`, `R:chart-ruler-modern` | the ruler of the Ascendant's sign; the modern one when it differs |
//! | `Q:mutual-reception-<point>-<point>` | two planets in each other's domicile |
//! | `E:<element>`, `M:<modality>` | how many of the ten planets an element or a modality has |
//! | `Y:horizon`, `Y:meridian` | how many of the ten stand above the horizon, and in the eastern half |
//! | `S:diurnal`, `S:nocturnal` | sect |
//! | `L:<phase>` | phase of the Moon |
//! | `C:<sign>` | three or more of the ten in one sign |
//! | `G:<figure>-<point>-…` | a figure of aspects among the ten; `G:none` when there is none |
//! | `U:<point>` | one of the ten without a major aspect to the other nine |
//! | `T:unknown` | the time of birth is unknown |
//!
//! Without a time of birth there is no `H`, `X`, `R`, `Y`, `S`, `C`, `G` or `U`, and no fact names a house.

use std::collections::HashSet;

use chart::Chart;
use chart::document::{Aspect, AspectPhase, Cusp, Dignity, PhaseId, Point, Share};
use chart::patterns::{Pattern, PatternKind, patterns};
use chart::point::PointId;
use chart::zodiac::{Element, Modality, Sign, dms};
use serde::{Deserialize, Serialize};

/// One statement about a chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Fact {
    /// Stable id; see the [module](self) for its grammar.
    pub id: String,
    /// The statement, such as `Sun 23°30′ Pisces, 10th house`.
    pub text: String,
    /// The points it is about, so that a wheel can light them.
    pub points: Vec<PointId>,
    /// The aspect it states, by the wheel's key (`data-aspect`), such as `mars-square-saturn`.
    pub aspect: Option<String>,
    /// The house it is about, 1 to 12.
    pub house: Option<u8>,
    /// How much it matters, 0 to 100; the list is sorted by it.
    pub weight: f64,
}

/// Everything stated about `chart`, the weightiest first. Ids are unique.
pub fn facts(chart: &Chart) -> Vec<Fact> {
    let mut list = Vec::new();
    positions(chart, &mut list);
    aspects(chart, &mut list);
    if chart.angles.is_some() {
        angles_and_houses(chart, &mut list);
        hemispheres(chart, &mut list);
        clusters(chart, &mut list);
        figures(chart, &mut list);
        unaspected(chart, &mut list);
    } else {
        list.push(Fact::new("T:unknown", "Time of birth unknown", 90.0));
    }
    receptions(chart, &mut list);
    balance(chart, &mut list);
    phase(chart, &mut list);
    list.sort_by(|a, b| b.weight.total_cmp(&a.weight)); // stable: equals keep the order of the chart
    list
}

/// Id of the fact that states where `point` stands.
pub fn position_id(point: PointId) -> String {
    format!("P:{}", point.id())
}

/// Id of the fact that states `aspect`.
pub fn aspect_id(aspect: &Aspect) -> String {
    format!("A:{}", aspect_key(aspect))
}

/// The key under which the wheel draws `aspect`, such as `mars-square-saturn`.
pub fn aspect_key(aspect: &Aspect) -> String {
    format!("{}-{}-{}", aspect.a.id(), aspect.kind.id(), aspect.b.id())
}

/// Id of the fact that states a dignity of `point`.
pub fn dignity_id(point: PointId, dignity: Dignity) -> String {
    format!("D:{}-{}", point.id(), dignity_name(dignity))
}

/// Id of the fact that states the share of `element`.
pub fn element_id(element: Element) -> String {
    format!("E:{}", element_name(element))
}

/// Id of the fact that states the share of `modality`.
pub fn modality_id(modality: Modality) -> String {
    format!("M:{}", modality_name(modality))
}

/// Id of the fact that states the phase of the Moon.
pub fn phase_id(phase: PhaseId) -> String {
    format!("L:{}", phase_name(phase))
}

/// Id of the fact that states the reception of two planets.
pub fn reception_id([a, b]: [PointId; 2]) -> String {
    format!("Q:mutual-reception-{}-{}", a.id(), b.id())
}

/// Id of the fact that states who stands together in `sign`.
pub fn cluster_id(sign: Sign) -> String {
    format!("C:{}", sign.name().to_lowercase())
}

/// Id of the fact that there is no figure of aspects.
pub const NO_FIGURE: &str = "G:none";

/// Id of the fact that states a figure of aspects.
pub fn figure_id(pattern: &Pattern) -> String {
    let mut members: Vec<PointId> = pattern.members().collect();
    members.sort();
    let names: Vec<&str> = members.into_iter().map(PointId::id).collect();
    format!("G:{}-{}", pattern.kind.id(), names.join("-"))
}

/// The signs in which a point may stand: one, or two when the time is unknown and it changed signs that day.
pub fn signs(point: &Point) -> Vec<Sign> {
    match point.day_range {
        Some([from, to]) if point.sign_uncertain && Sign::of(from) != Sign::of(to) => {
            vec![Sign::of(from), Sign::of(to)]
        }
        _ => vec![point.sign],
    }
}

impl Fact {
    fn new(id: impl Into<String>, text: impl Into<String>, weight: f64) -> Fact {
        Fact {
            id: id.into(),
            text: text.into(),
            points: Vec::new(),
            aspect: None,
            house: None,
            weight: weight.clamp(0.0, 100.0),
        }
    }

    fn about(mut self, points: impl Into<Vec<PointId>>) -> Fact {
        self.points = points.into();
        self
    }

    fn in_house(mut self, house: Option<u8>) -> Fact {
        self.house = house;
        self
    }
}

/// How much a point matters in itself, 0 to 10.
fn rank(point: PointId) -> f64 {
    use PointId::*;
    match point {
        Sun | Moon => 10.0,
        Asc => 9.5,
        Mc => 8.0,
        Mercury | Venus | Mars => 7.0,
        Jupiter | Saturn => 6.0,
        Uranus | Neptune | Pluto => 4.5,
        TrueNode | Chiron => 3.5,
        _ => 2.0,
    }
}

fn positions(chart: &Chart, list: &mut Vec<Fact>) {
    let known = chart.angles.is_some();
    for point in &chart.points {
        let house = point.house.filter(|_| known);
        let text = position_text(point, known, house);
        let fact = Fact::new(position_id(point.id), text, 10.0 * rank(point.id));
        list.push(fact.about([point.id]).in_house(house));
        for dignity in &point.dignities {
            if point.sign_uncertain {
                continue;
            }
            let text = format!("{} in {}", point.id.name(), dignity_phrase(*dignity));
            let fact = Fact::new(dignity_id(point.id, *dignity), text, 5.0 * rank(point.id));
            list.push(fact.about([point.id]));
        }
    }
}

fn position_text(point: &Point, known: bool, house: Option<u8>) -> String {
    let mut text = format!("{} {}", point.id.name(), place_text(point, known));
    if let Some(house) = house {
        text += &format!(", {} house", ordinal(house));
    }
    if point.stationary {
        text += ", stationary";
    }
    if point.retrograde {
        text += ", retrograde";
    }
    text
}

/// `23°30′ Pisces`, or no more than is known of it when the time is not.
fn place_text(point: &Point, known: bool) -> String {
    if let [first, second] = signs(point)[..] {
        return format!("in {} or {}: it changed signs that day", first.name(), second.name());
    }
    if point.sign_uncertain {
        return format!("perhaps in {}: its sign is uncertain", point.sign.name());
    }
    let (degree, minute, _) = dms(point.longitude);
    match point.day_range.map(|[from, to]| (dms(from).0, dms(to).0)) {
        _ if known => format!("{degree}°{minute:02}′ {}", point.sign.name()),
        Some((from, to)) if from != to => {
            format!("{}°–{}° {}", from.min(to), from.max(to), point.sign.name())
        }
        _ => format!("{degree}° {}", point.sign.name()),
    }
}

fn aspects(chart: &Chart, list: &mut Vec<Fact>) {
    let known = chart.angles.is_some();
    for aspect in chart.aspects.iter().filter(|a| known || !is_angle(a.a) && !is_angle(a.b)) {
        let mut text = format!("{} {} {}", aspect.a.name(), aspect.kind.name(), aspect.b.name());
        if known {
            let minutes = (aspect.orb * 60.0).round() as u32;
            text += &format!(", orb {}°{:02}′, {}", minutes / 60, minutes % 60, phase_word(aspect.phase));
        } else {
            text += &format!(", orb about {}° at noon", aspect.orb.round());
        }
        if aspect.out_of_sign {
            text += ", out of sign";
        }
        let kind = if aspect.kind.is_major() { 1.0 } else { 0.4 };
        let weight = (rank(aspect.a) + rank(aspect.b)) * kind * (1.0 + 3.0 * aspect.strength.clamp(0.0, 1.0));
        let mut fact = Fact::new(aspect_id(aspect), text, weight).about([aspect.a, aspect.b]);
        fact.aspect = Some(aspect_key(aspect));
        list.push(fact);
    }
}

fn angles_and_houses(chart: &Chart, list: &mut Vec<Fact>) {
    for (id, point) in [("X:asc", PointId::Asc), ("X:mc", PointId::Mc), ("X:vertex", PointId::Vertex)] {
        let Some(longitude) = chart.longitude(point) else { continue };
        let (degree, minute, _) = dms(longitude);
        let text = format!("{} {degree}°{minute:02}′ {}", point.name(), Sign::of(longitude).name());
        list.push(Fact::new(id, text, 10.0 * rank(point)).about([point]));
        if point == PointId::Asc {
            rulers(chart, Sign::of(longitude), list);
        }
    }
    for cusp in chart.houses.iter().flat_map(|h| &h.cusps) {
        list.push(house(cusp));
    }
    if let Some(sect) = chart.sect {
        let (id, text) = if sect.diurnal {
            ("S:diurnal", "Day chart: the Sun above the horizon")
        } else {
            ("S:nocturnal", "Night chart: the Sun below the horizon")
        };
        list.push(Fact::new(id, text, 40.0).about([PointId::Sun]));
    }
}

fn rulers(chart: &Chart, rising: Sign, list: &mut Vec<Fact>) {
    if let Some(ruler) = chart.rulers.chart_ruler {
        let text = format!("Chart ruler {}, ruler of the Ascendant in {}", ruler.name(), rising.name());
        list.push(Fact::new("R:chart-ruler", text, 80.0).about([ruler, PointId::Asc]));
    }
    let modern = chart.rulers.chart_ruler_modern;
    if let Some(ruler) = modern.filter(|_| modern != chart.rulers.chart_ruler) {
        let text = format!("{}, modern ruler of the Ascendant in {}", ruler.name(), rising.name());
        list.push(Fact::new("R:chart-ruler-modern", text, 45.0).about([ruler, PointId::Asc]));
    }
}

fn house(cusp: &Cusp) -> Fact {
    let (degree, minute, _) = dms(cusp.longitude);
    let mut text = format!(
        "{} house cusp {degree}°{minute:02}′ {}, ruled by {}",
        ordinal(cusp.number),
        cusp.sign.name(),
        cusp.ruler.name()
    );
    if !cusp.occupants.is_empty() {
        text += &format!("; in it {}", names(&cusp.occupants));
    }
    let angular = if cusp.number % 3 == 1 { 10.0 } else { 0.0 };
    let weight = 20.0 + angular + 4.0 * cusp.occupants.len() as f64;
    Fact::new(format!("H:{}", cusp.number), text, weight)
        .about(cusp.occupants.clone())
        .in_house(Some(cusp.number))
}

fn hemispheres(chart: &Chart, list: &mut Vec<Fact>) {
    let spread = &chart.distributions;
    if let Some(above) = spread.above_horizon {
        let text = format!("{above} of the ten planets above the horizon, {} below", 10 - above.min(10));
        list.push(Fact::new("Y:horizon", text, 22.0));
    }
    if let Some(east) = spread.eastern {
        let text =
            format!("{east} of the ten planets in the eastern half, {} in the western", 10 - east.min(10));
        list.push(Fact::new("Y:meridian", text, 21.0));
    }
}

fn clusters(chart: &Chart, list: &mut Vec<Fact>) {
    for sign in Sign::ALL {
        let here = |id: &PointId| chart.point(*id).is_some_and(|p| p.sign == sign);
        let members: Vec<PointId> = PointId::TEN.into_iter().filter(here).collect();
        if members.len() >= 3 {
            let text =
                format!("{} of the ten planets in {}: {}", members.len(), sign.name(), names(&members));
            list.push(Fact::new(cluster_id(sign), text, 12.0 * members.len() as f64).about(members));
        }
    }
}

fn unaspected(chart: &Chart, list: &mut Vec<Fact>) {
    let ten = |id: PointId| PointId::TEN.contains(&id);
    for id in PointId::TEN.into_iter().filter(|id| chart.point(*id).is_some()) {
        let meets = |a: &&Aspect| a.kind.is_major() && ten(a.a) && ten(a.b) && (a.a == id || a.b == id);
        if chart.aspects.iter().find(meets).is_none() {
            let text = format!("{} makes no major aspect to the other nine planets", id.name());
            list.push(Fact::new(format!("U:{}", id.id()), text, 6.0 * rank(id)).about([id]));
        }
    }
}

fn figures(chart: &Chart, list: &mut Vec<Fact>) {
    let mut found = patterns(chart);
    found.retain(|p| p.kind != PatternKind::Stellium);
    if found.is_empty() {
        list.push(Fact::new(NO_FIGURE, "No figure of aspects among the ten planets", 12.0));
    }
    let mut seen = HashSet::new();
    for pattern in found {
        let members: Vec<PointId> = pattern.members().collect();
        let apex = pattern.apex.as_ref().map_or_else(String::new, |a| format!(", apex {}", names(a)));
        let text = format!("{}: {}{apex}", capital(pattern.kind.name()), names(&members));
        let id = figure_id(&pattern);
        if seen.insert(id.clone()) {
            list.push(Fact::new(id, text, 30.0).about(members));
        }
    }
}

fn receptions(chart: &Chart, list: &mut Vec<Fact>) {
    let certain = |id: PointId| chart.point(id).is_some_and(|p| !p.sign_uncertain);
    for pair in &chart.rulers.mutual_receptions {
        let [a, b] = *pair;
        if certain(a) && certain(b) {
            let text =
                format!("{} and {} in mutual reception: each in the other’s domicile", a.name(), b.name());
            list.push(Fact::new(reception_id(*pair), text, 3.0 * (rank(a) + rank(b))).about(*pair));
        }
    }
}

fn balance(chart: &Chart, list: &mut Vec<Fact>) {
    let open: Vec<&Point> =
        PointId::TEN.into_iter().filter_map(|id| chart.point(id)).filter(|p| p.sign_uncertain).collect();
    let caveat = if open.is_empty() { "" } else { ", counted at noon" };
    for share in &chart.distributions.elements {
        let id = element_id(share.id);
        list.push(share_fact(id, element_name(share.id), share, caveat));
    }
    for share in &chart.distributions.modalities {
        let id = modality_id(share.id);
        list.push(share_fact(id, modality_name(share.id), share, caveat));
    }
}

fn share_fact<T>(id: String, name: &str, share: &Share<T>, caveat: &str) -> Fact {
    let mut text = format!("{}: {} of the ten planets", capital(name), share.count);
    if !share.members.is_empty() {
        text += &format!(" ({})", names(&share.members));
    }
    text += &format!(", {} % by weight{caveat}", share.percent);
    Fact::new(id, text, 15.0 + f64::from(share.percent) / 2.0).about(share.members.clone())
}

fn phase(chart: &Chart, list: &mut Vec<Fact>) {
    let phase = &chart.moon_phase;
    let known = if chart.angles.is_some() { "" } else { " at noon" };
    let lit = (phase.illumination * 100.0).round();
    let ahead = phase.elongation.floor();
    let text = format!("{}{known}: the Moon {ahead}° ahead of the Sun, {lit} % lit", phase.name);
    list.push(Fact::new(phase_id(phase.id), text, 50.0).about([PointId::Sun, PointId::Moon]));
}

fn is_angle(id: PointId) -> bool {
    matches!(id, PointId::Asc | PointId::Mc | PointId::Dsc | PointId::Ic | PointId::Vertex)
}

fn names(points: &[PointId]) -> String {
    points.iter().map(|p| p.name()).collect::<Vec<_>>().join(", ")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `1st`, `2nd`, `3rd`, `4th` … for a house.
fn ordinal(house: u8) -> String {
    let ending = match house {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };
    format!("{house}{ending}")
}

fn dignity_name(dignity: Dignity) -> &'static str {
    match dignity {
        Dignity::Domicile => "domicile",
        Dignity::Exaltation => "exaltation",
        Dignity::Detriment => "detriment",
        Dignity::Fall => "fall",
    }
}

fn dignity_phrase(dignity: Dignity) -> &'static str {
    match dignity {
        Dignity::Domicile => "its domicile",
        Dignity::Exaltation => "its exaltation",
        Dignity::Detriment => "its detriment",
        Dignity::Fall => "its fall",
    }
}

/// `fire` and so on.
pub(crate) fn element_name(element: Element) -> &'static str {
    match element {
        Element::Fire => "fire",
        Element::Earth => "earth",
        Element::Air => "air",
        Element::Water => "water",
    }
}

/// `cardinal` and so on.
pub(crate) fn modality_name(modality: Modality) -> &'static str {
    match modality {
        Modality::Cardinal => "cardinal",
        Modality::Fixed => "fixed",
        Modality::Mutable => "mutable",
    }
}

fn phase_name(phase: PhaseId) -> &'static str {
    match phase {
        PhaseId::NewMoon => "new_moon",
        PhaseId::Crescent => "crescent",
        PhaseId::FirstQuarter => "first_quarter",
        PhaseId::Gibbous => "gibbous",
        PhaseId::FullMoon => "full_moon",
        PhaseId::Disseminating => "disseminating",
        PhaseId::LastQuarter => "last_quarter",
        PhaseId::Balsamic => "balsamic",
    }
}

fn phase_word(phase: AspectPhase) -> &'static str {
    match phase {
        AspectPhase::Applying => "applying",
        AspectPhase::Separating => "separating",
        AspectPhase::Exact => "exact",
    }
}
