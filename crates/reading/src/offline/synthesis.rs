//! The strongest threads drawn together: lights, ruler, tightest aspect, friction, support, element.

use chart::document::{Aspect, Dignity};
use chart::options::AspectType;
use chart::point::PointId;
use chart::zodiac::{Element, Sign};

use crate::facts::{aspect_id, cluster_id, dignity_id, element_id, position_id, signs};
use crate::offline::aspects::personal;
use crate::offline::balance::strongest_element;
use crate::offline::page::Page;
use crate::offline::texts::fields::ground;
use crate::offline::texts::{synthesis as texts, threads};
use crate::offline::words::{self, fill, number, ordinal, pick, the};

const SUN: &str = "P:sun";
const MOON: &str = "P:moon";

/// The last section.
pub(super) fn synthesis(page: &mut Page) {
    page.section("synthesis", "The threads together");
    lights(page);
    kinship(page);
    workshops(page);
    gathered(page);
    page.paragraph();
    hinge(page);
    friction(page);
    support(page);
    page.paragraph();
    counsel(page);
    choice(page);
}

/// The sign of a light, when there is no doubt about it.
fn certain(page: &Page, id: PointId) -> Option<Sign> {
    let point = page.chart.point(id)?;
    (signs(point).len() == 1 && !point.sign_uncertain).then_some(point.sign)
}

/// What the Sun seeks, what the Moon needs, and how the rising sign sets about it.
fn lights(page: &mut Page) {
    let (sun, moon) = (certain(page, PointId::Sun), certain(page, PointId::Moon));
    let rising = page.rising();
    let (template, facts): (&str, &[&str]) = match (sun, moon, rising) {
        (Some(sun), Some(moon), Some(_)) => {
            let seed = format!("{}{}", sun.name(), moon.name());
            (pick(&seed, &texts::THREE), &[SUN, MOON, "X:asc"])
        }
        (Some(_), Some(_), None) => (texts::TWO, &[SUN, MOON]),
        (Some(_), None, _) => (texts::SUN_ALONE, &[SUN]),
        (None, Some(_), _) => (texts::MOON_ALONE, &[MOON]),
        (None, None, _) => return,
    };
    let phrase = |sign: Option<Sign>, of: fn(Sign) -> &'static str| sign.map_or("", of);
    let values = [
        ("sun", phrase(sun, Sign::name)),
        ("seeks", phrase(sun, threads::seeks)),
        ("moon", phrase(moon, Sign::name)),
        ("needs", phrase(moon, threads::needs)),
        ("rising", phrase(rising, Sign::name)),
        ("manner", phrase(rising, threads::manner)),
    ];
    page.say(fill(template, &values), facts);
}

/// How the signs of Sun and Moon get on, unless an aspect between the two has said it already.
fn kinship(page: &mut Page) {
    if personal(page.chart).any(|a| (a.a, a.b) == (PointId::Sun, PointId::Moon)) {
        return;
    }
    let (Some(sun), Some(moon)) = (certain(page, PointId::Sun), certain(page, PointId::Moon)) else { return };
    let dry = |element: Element| matches!(element, Element::Fire | Element::Air);
    let text = match (sun.element(), moon.element()) {
        _ if sun == moon => threads::SAME_SIGN,
        _ if sun.opposite() == moon => threads::OPPOSITE,
        (a, b) if a == b => threads::SAME_ELEMENT,
        (a, b) if dry(a) == dry(b) => threads::AKIN,
        _ => threads::STRANGE,
    };
    page.say(text, [SUN, MOON]);
}

/// The houses of the Sun and of the ruler: where it is all put to use.
fn workshops(page: &mut Page) {
    let chart = page.chart;
    let Some(sun) = chart.point(PointId::Sun).and_then(|p| page.house(p)) else { return };
    let Some(ruler) = chart.rulers.chart_ruler.and_then(|id| chart.point(id)) else { return };
    let Some(house) = page.house(ruler) else { return };
    let template = match ruler.id {
        PointId::Sun => texts::SUN_RULES,
        _ if house == sun => texts::ONE_WORKSHOP,
        _ => pick(&format!("{sun}{house}"), &texts::TWO_WORKSHOPS),
    };
    let values = [
        ("ruler", the(ruler.id)),
        ("nth", ordinal(sun)),
        ("other", ordinal(house)),
        ("ground", ground(sun)),
        ("elsewhere", ground(house)),
    ];
    page.say(fill(template, &values), ["R:chart-ruler".to_owned(), position_id(ruler.id), SUN.to_owned()]);
}

/// The sign in which four planets or more stand together.
fn gathered(page: &mut Page) {
    let ten = || PointId::TEN.into_iter().filter_map(|id| page.chart.point(id));
    let count = |sign: Sign| ten().filter(|p| p.sign == sign).count();
    let Some(sign) = Sign::ALL.into_iter().rev().max_by_key(|s| count(*s)) else { return };
    let n = count(sign);
    if n >= 4 && page.has(&cluster_id(sign)) {
        let values = [("n", number(n)), ("sign", sign.name())];
        page.say(fill(texts::GATHERED, &values), [cluster_id(sign)]);
    }
}

/// What the chart turns on: the tightest aspect with a personal point in it.
fn hinge(page: &mut Page) {
    let Some(aspect) = personal(page.chart).next() else { return };
    let template = match aspect.kind {
        AspectType::Conjunction => texts::HINGE_CONJUNCTION,
        kind if words::tense(kind) => texts::HINGE_TENSE,
        _ => texts::HINGE_FLOWING,
    };
    aspect_sentence(page, template, aspect);
}

/// The tightest tense aspect after the one on which the chart turns.
fn friction(page: &mut Page) {
    if let Some(aspect) = personal(page.chart).skip(1).find(|a| words::tense(a.kind)) {
        aspect_sentence(page, pick(&aspect_id(aspect), &texts::FRICTION), aspect);
    }
}

/// The tightest flowing aspect after the one on which the chart turns; else a dignity.
fn support(page: &mut Page) {
    match personal(page.chart).skip(1).find(|a| words::flowing(a.kind)) {
        Some(aspect) => aspect_sentence(page, pick(&aspect_id(aspect), &texts::SUPPORT), aspect),
        None => dignified(page),
    }
}

fn aspect_sentence(page: &mut Page, template: &str, aspect: &Aspect) {
    let values = [
        ("a", the(aspect.a)),
        ("b", the(aspect.b)),
        ("kind", aspect.kind.name()),
        ("this", threads::voice(aspect.a)),
        ("that", threads::voice(aspect.b)),
    ];
    page.say(fill(template, &values), [aspect_id(aspect)]);
}

/// A planet in its domicile or exaltation as what can be relied on.
fn dignified(page: &mut Page) {
    let strong = |p: PointId| {
        let dignities = &page.chart.point(p)?.dignities;
        let id = dignities.iter().find(|d| matches!(d, Dignity::Domicile | Dignity::Exaltation))?;
        Some((p, dignity_id(p, *id))).filter(|(_, id)| page.has(id))
    };
    let Some((planet, id)) = PointId::TEN.into_iter().find_map(strong) else { return };
    let values = [("planet", the(planet)), ("this", threads::voice(planet))];
    page.say(fill(texts::DIGNIFIED, &values), [id]);
}

/// What the dominant element suggests.
fn counsel(page: &mut Page) {
    if let Some(element) = strongest_element(page) {
        page.say(threads::counsel(element), [element_id(element)]);
    }
}

/// The closing thought: the choice stays with the reader.
fn choice(page: &mut Page) {
    let Some(sun) = certain(page, PointId::Sun) else { return };
    let values = [("sun", sun.name()), ("choice", threads::choice(sun.modality()))];
    page.say(fill(texts::CLOSING, &values), [SUN]);
}
