//! What dignity, sect, rulership and the closest aspect say of a planet, each alone and all together.

use chart::dignities::ruler;
use chart::document::{Aspect, Dignity, Point};
use chart::point::PointId;

use crate::facts::{aspect_id, dignity_id, position_id};
use crate::offline::aspects::counts;
use crate::offline::page::Page;
use crate::offline::tables;
use crate::offline::weigh::touches;
use crate::offline::words::{flowing, pick, tense};

/// An aspect weaker than this, of 1 when exact, has no say in the condition of a planet.
const AUDIBLE: f64 = 0.5;

/// What the sign’s dignity adds.
pub(super) fn dignities(page: &mut Page, point: &Point) {
    let ids: Vec<String> = point.dignities.iter().map(|d| dignity_id(point.id, *d)).collect();
    let Some(text) = tables::dignity(&page.tongue.condition, point.id, &point.dignities) else { return };
    if ids.iter().all(|id| page.has(id)) {
        let text = page.words().sign("sign", point.sign).point("planet", point.id).fill(text);
        page.say(text, ids.into_iter().chain([position_id(point.id)]));
    }
}

/// Dignity and the closest aspect under one roof: where they contradict one another, both are kept, and reconciled.
pub(super) fn together(page: &mut Page, point: &Point) {
    let Some(dignity) = point.dignities.first().filter(|d| page.has(&dignity_id(point.id, **d))) else {
        return;
    };
    let strong = matches!(dignity, Dignity::Domicile | Dignity::Exaltation);
    let Some(aspect) = closest(page, point.id) else { return };
    let other = if aspect.a == point.id { aspect.b } else { aspect.a };
    let case = match (strong, tense(aspect.kind)) {
        (true, true) => 0,
        (false, false) => 1,
        (true, false) => 2,
        (false, true) => 3,
    };
    let id = aspect_id(aspect);
    let text = pick(&format!("{id}{}", point.dms), &page.tongue.condition.together[case]);
    let words = page.words().point("planet", point.id).voice("this", point.id).sign("sign", point.sign);
    let words = words.point("other", other).voice("that", other).aspect("kind", aspect.kind);
    page.say(words.fill(text), [dignity_id(point.id, *dignity), position_id(point.id), id]);
}

/// The strongest flowing or tense aspect of `point` with another of the ten.
fn closest<'a>(page: &Page<'a>, point: PointId) -> Option<&'a Aspect> {
    let chart = page.chart;
    let both = |a: &Aspect| PointId::TEN.contains(&a.a) && PointId::TEN.contains(&a.b);
    let telling = |a: &Aspect| (flowing(a.kind) || tense(a.kind)) && a.strength >= AUDIBLE;
    let mine =
        chart.aspects.iter().filter(|a| touches(a, point) && both(a) && telling(a) && counts(chart, a));
    mine.max_by(|a, b| a.strength.total_cmp(&b.strength))
}

/// Whether the hour of birth is the planet’s own; only the four that belong to a sect.
pub(super) fn sect(page: &mut Page, point: &Point) {
    let Some(sect) = page.chart.sect.as_ref().filter(|_| page.known()) else { return };
    let (index, by_day) = match point.id {
        PointId::Venus => (0, false),
        PointId::Mars => (1, false),
        PointId::Jupiter => (2, true),
        PointId::Saturn => (3, true),
        _ => return,
    };
    let text = page.tongue.condition.sect[index][usize::from(by_day != sect.diurnal)];
    let id = if sect.diurnal { "S:diurnal" } else { "S:nocturnal" };
    page.say(text, [position_id(point.id), id.to_owned()]);
}

/// To whom the sign belongs in which the planet stands, and where that one is.
pub(super) fn host(page: &mut Page, point: &Point) {
    let host = ruler(point.sign);
    let Some(at) = page.chart.point(host).filter(|p| p.id != point.id && !p.sign_uncertain) else { return };
    if point.sign_uncertain || at.sign == point.sign {
        return;
    }
    let place = page.tongue.names.signs[at.sign.index()].inside;
    let words = page.words().point("planet", point.id).point("host", host).text("in", place);
    let words = words.voice("this", point.id).voice("that", host);
    let text = words.fill(pick(&point.dms, &page.tongue.condition.hosts));
    page.say(text, [position_id(point.id), position_id(host)]);
}
