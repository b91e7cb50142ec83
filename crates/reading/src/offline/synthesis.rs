//! One voice over the whole: who speaks first, what the lights want, where the chart contradicts itself and how that
//! is lived with, what it turns on, rubs against and leans on.

use chart::document::{Aspect, Dignity};
use chart::options::AspectType;
use chart::point::PointId;
use chart::zodiac::{Element, Sign};

use crate::facts::{aspect_id, cluster_id, dignity_id, element_id, position_id, signs};
use crate::offline::aspects::{counts, personal};
use crate::offline::axes::axes;
use crate::offline::balance::strongest_element;
use crate::offline::page::Page;
use crate::offline::weigh::touches;
use crate::offline::words::{list, number, pick, rank, tense};

const SUN: &str = "P:sun";
const MOON: &str = "P:moon";

/// The last section.
pub(super) fn synthesis(page: &mut Page) {
    page.title(page.tongue.synthesis.title);
    let light = page.standings.first().is_some_and(|s| matches!(s.planet, PointId::Sun | PointId::Moon));
    if light {
        lights(page);
        lead(page);
    } else {
        lead(page);
        lights(page);
    }
    kinship(page);
    page.paragraph();
    axes(page);
    workshops(page);
    gathered(page);
    page.paragraph();
    turns(page);
    page.paragraph();
    counsel(page);
    choice(page);
}

/// The loudest planet, why it is so loud, and what that is like. Nothing when rank alone makes it so.
fn lead(page: &mut Page) {
    let Some(planet) = page.standings.first().map(|s| s.planet) else { return };
    let reasons = reasons(page, planet);
    if reasons.is_empty() {
        return;
    }
    let (texts, names) = (&page.tongue.synthesis, &page.tongue.names);
    let (parts, mut ids): (Vec<&str>, Vec<String>) =
        reasons.iter().map(|(t, i)| (t.as_str(), i.clone())).unzip();
    ids.push(position_id(planet));
    let words = page.words().point("planet", planet).text("reasons", list(&parts, names.and));
    page.say(words.fill(pick(&parts.concat(), &texts.lead)), &ids);
    if let Some(index) = rank(planet) {
        page.say(texts.under[index], [position_id(planet)]);
    }
}

/// What makes a planet loud, with the facts.
fn reasons(page: &Page, planet: PointId) -> Vec<(String, String)> {
    let (chart, [rules, angular, meets, strong, still]) = (page.chart, page.tongue.synthesis.reasons);
    let Some(point) = chart.point(planet) else { return Vec::new() };
    let mut found = Vec::new();
    if chart.rulers.chart_ruler == Some(planet) && page.has("R:chart-ruler") {
        found.push((rules.to_owned(), "R:chart-ruler".to_owned()));
    }
    if let Some(house) = page.house(point).filter(|h| h % 3 == 1) {
        found.push((page.words().house("nth", house, "field").within(angular), position_id(planet)));
    }
    let joined = |a: &&Aspect| a.kind == AspectType::Conjunction && touches(a, planet) && counts(chart, a);
    for aspect in chart.aspects.iter().filter(joined) {
        for angle in [PointId::Asc, PointId::Mc].into_iter().filter(|a| touches(aspect, *a)) {
            found.push((page.words().point("angle", angle).within(meets), aspect_id(aspect)));
        }
    }
    if let Some(id) = dignified_by(page, planet) {
        found.push((strong.to_owned(), id));
    }
    if point.stationary {
        found.push((still.to_owned(), position_id(planet)));
    }
    found
}

/// The sign of a light, when there is no doubt about it.
fn certain(page: &Page, id: PointId) -> Option<Sign> {
    let point = page.chart.point(id)?;
    (signs(point).len() == 1 && !point.sign_uncertain).then_some(point.sign)
}

/// What the Sun seeks, what the Moon needs, and how the rising sign sets about it.
fn lights(page: &mut Page) {
    let (texts, threads) = (&page.tongue.synthesis, &page.tongue.threads);
    let (sun, moon) = (certain(page, PointId::Sun), certain(page, PointId::Moon));
    let rising = page.rising();
    let (template, facts): (&str, &[&str]) = match (sun, moon, rising) {
        (Some(sun), Some(moon), Some(_)) => {
            let seed = format!("{}{}", sun.name(), moon.name());
            (pick(&seed, &texts.three), &[SUN, MOON, "X:asc"])
        }
        (Some(_), Some(_), None) => (texts.two, &[SUN, MOON]),
        (Some(_), None, _) => (texts.sun_alone, &[SUN]),
        (None, Some(_), _) => (texts.moon_alone, &[MOON]),
        (None, None, _) => return,
    };
    let mut words = page.words();
    let phrases = [
        ("sun", "seeks", sun, &threads.seeks),
        ("moon", "needs", moon, &threads.needs),
        ("rising", "manner", rising, &threads.manner),
    ];
    for (key, phrase, sign, table) in phrases {
        if let Some(sign) = sign {
            words = words.sign(key, sign).text(phrase, table[sign.index()]);
        }
    }
    page.say(words.fill(template), facts);
}

/// How the signs of Sun and Moon get on, unless an aspect between the two has said it already.
fn kinship(page: &mut Page) {
    if personal(page.chart).any(|a| (a.a, a.b) == (PointId::Sun, PointId::Moon)) {
        return;
    }
    let threads = &page.tongue.threads;
    let (Some(sun), Some(moon)) = (certain(page, PointId::Sun), certain(page, PointId::Moon)) else { return };
    let dry = |element: Element| matches!(element, Element::Fire | Element::Air);
    let text = match (sun.element(), moon.element()) {
        _ if sun == moon => threads.same_sign,
        _ if sun.opposite() == moon => threads.opposite,
        (a, b) if a == b => threads.same_element,
        (a, b) if dry(a) == dry(b) => threads.akin,
        _ => threads.strange,
    };
    page.say(text, [SUN, MOON]);
}

/// The houses of the Sun and of the ruler: where it is all put to use.
fn workshops(page: &mut Page) {
    let (chart, texts) = (page.chart, &page.tongue.synthesis);
    let Some(sun) = chart.point(PointId::Sun).and_then(|p| page.house(p)) else { return };
    let Some(ruler) = chart.rulers.chart_ruler.and_then(|id| chart.point(id)) else { return };
    let Some(house) = page.house(ruler) else { return };
    let template = match ruler.id {
        PointId::Sun => texts.sun_rules,
        _ if house == sun => texts.one_workshop,
        _ => pick(&format!("{sun}{house}"), &texts.two_workshops),
    };
    let words = page.words().point("ruler", ruler.id);
    let words = words.house("nth", sun, "ground").house("other", house, "elsewhere");
    page.say(words.fill(template), ["R:chart-ruler".to_owned(), position_id(ruler.id), SUN.to_owned()]);
}

/// The sign in which four planets or more stand together.
fn gathered(page: &mut Page) {
    let ten = || PointId::TEN.into_iter().filter_map(|id| page.chart.point(id));
    let count = |sign: Sign| ten().filter(|p| p.sign == sign).count();
    let Some(sign) = Sign::ALL.into_iter().rev().max_by_key(|s| count(*s)) else { return };
    let n = count(sign);
    if n >= 4 && page.has(&cluster_id(sign)) {
        let words = page.words().sign("sign", sign).text("n", number(&page.tongue.names, n));
        page.say(words.fill(page.tongue.synthesis.gathered), [cluster_id(sign)]);
    }
}

/// What the chart turns on, the tightest aspect with a personal point in it; then where it rubs and what it leans
/// on, the nearer of the two first.
fn turns(page: &mut Page) {
    let (texts, chart) = (&page.tongue.synthesis, page.chart);
    if let Some(aspect) = personal(chart).next() {
        let template = match aspect.kind {
            AspectType::Conjunction => texts.hinge_conjunction,
            kind if tense(kind) => texts.hinge_tense,
            _ => texts.hinge_flowing,
        };
        aspect_sentence(page, template, aspect);
    }
    let rest: Vec<&Aspect> = personal(chart).skip(1).filter(|a| a.kind != AspectType::Conjunction).collect();
    let mut supported = false;
    let first = rest.first().is_some_and(|a| tense(a.kind));
    for hard in [first, !first] {
        if let Some(aspect) = rest.iter().find(|a| tense(a.kind) == hard) {
            let options = if hard { &texts.friction } else { &texts.support };
            aspect_sentence(page, pick(&aspect_id(aspect), options), aspect);
            supported |= !hard;
        }
    }
    if !supported {
        dignified(page);
    }
}

fn aspect_sentence(page: &mut Page, template: &str, aspect: &Aspect) {
    let words = page.words().point("a", aspect.a).point("b", aspect.b).aspect("kind", aspect.kind);
    let words = words.voice("this", aspect.a).voice("that", aspect.b);
    page.say(words.fill(template), [aspect_id(aspect)]);
}

/// A planet in its domicile or exaltation as what can be relied on.
fn dignified(page: &mut Page) {
    let strong = |p: PointId| dignified_by(page, p).map(|id| (p, id));
    let Some((planet, id)) = PointId::TEN.into_iter().find_map(strong) else { return };
    let words = page.words().point("planet", planet).voice("this", planet);
    page.say(words.fill(page.tongue.synthesis.dignified), [id]);
}

/// The fact that makes a planet strong by sign.
fn dignified_by(page: &Page, planet: PointId) -> Option<String> {
    let dignities = &page.chart.point(planet)?.dignities;
    let strong = dignities.iter().find(|d| matches!(d, Dignity::Domicile | Dignity::Exaltation))?;
    Some(dignity_id(planet, *strong)).filter(|id| page.has(id))
}

/// What the dominant element suggests.
fn counsel(page: &mut Page) {
    if let Some(element) = strongest_element(page) {
        page.say(page.tongue.threads.counsel[element as usize], [element_id(element)]);
    }
}

/// The closing thought: the choice stays with the reader.
fn choice(page: &mut Page) {
    let Some(sun) = certain(page, PointId::Sun) else { return };
    let choice = page.tongue.threads.choice[sun.modality() as usize];
    let words = page.words().sign("sun", sun).text("choice", choice);
    page.say(words.fill(page.tongue.synthesis.closing), [SUN]);
}
