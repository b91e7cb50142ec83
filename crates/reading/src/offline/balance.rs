//! How the planets are spread over the sky and the zodiac, and who keeps apart.

use chart::dignities::ruler;
use chart::document::{Dignity, Share};
use chart::point::PointId;
use chart::zodiac::{Element, Sign};

use crate::facts::{cluster_id, dignity_id, element_id, modality_id, position_id, reception_id};
use crate::offline::page::{Page, UNTIMED};
use crate::offline::words::{number, points};

/// How many of the ten must stand in one half of the sky for it to be told.
const LOPSIDED: u8 = 7;

/// Elements and modalities, then halves of the sky and sect, then clusters, loners and receptions.
pub(super) fn balance(page: &mut Page) {
    page.title(page.tongue.balance.title);
    counted_at_noon(page);
    elements(page);
    modalities(page);
    page.paragraph();
    sect(page);
    halves(page);
    page.paragraph();
    clusters(page);
    alone(page);
    receptions(page);
    last_host(page);
}

/// The heaviest share by weight, when no other is as heavy and none has more planets.
fn heaviest<T>(shares: &[Share<T>]) -> Option<&Share<T>> {
    let top = shares.iter().max_by_key(|s| s.percent)?;
    let alone = shares.iter().filter(|s| s.percent == top.percent).count() == 1;
    let most = shares.iter().all(|s| s.count <= top.count);
    (alone && most).then_some(top)
}

/// The element that outweighs the others.
pub(super) fn strongest_element(page: &Page) -> Option<Element> {
    heaviest(&page.chart.distributions.elements).map(|s| s.id)
}

fn counted_at_noon(page: &mut Page) {
    let open = |id: &PointId| page.chart.point(*id).is_some_and(|p| p.sign_uncertain);
    let open: Vec<PointId> = PointId::TEN.into_iter().filter(open).collect();
    if !open.is_empty() {
        let ids = open.iter().map(|id| position_id(*id)).chain([UNTIMED.to_owned()]);
        let words = page.words().text("names", points(&page.tongue.names, &open));
        page.say(words.fill(page.tongue.balance.counted_at_noon), ids);
    }
}

fn elements(page: &mut Page) {
    let (shares, texts) = (&page.chart.distributions.elements, &page.tongue.balance);
    if let Some(top) = heaviest(shares) {
        let text = counted(page, texts.strong_element[top.id as usize], top.count);
        page.say(text, [element_id(top.id)]);
    } else {
        let ids: Vec<String> = shares.iter().map(|s| element_id(s.id)).collect();
        page.say(texts.no_strong_element, ids);
    }
    for share in shares.iter().filter(|s| s.count == 0) {
        page.say(texts.missing_element[share.id as usize], [element_id(share.id)]);
    }
}

fn modalities(page: &mut Page) {
    let (shares, texts) = (&page.chart.distributions.modalities, &page.tongue.balance);
    if let Some(top) = heaviest(shares) {
        let text = counted(page, texts.strong_modality[top.id as usize], top.count);
        page.say(text, [modality_id(top.id)]);
    }
    for share in shares.iter().filter(|s| s.count == 0) {
        page.say(texts.missing_modality[share.id as usize], [modality_id(share.id)]);
    }
}

/// The template with its number.
fn counted(page: &Page, template: &str, n: u8) -> String {
    page.words().text("n", number(&page.tongue.names, usize::from(n))).fill(template)
}

fn sect(page: &mut Page) {
    if let Some(sect) = page.chart.sect.as_ref().filter(|_| page.known()) {
        let texts = &page.tongue.balance;
        let (id, text) =
            if sect.diurnal { ("S:diurnal", texts.by_day) } else { ("S:nocturnal", texts.by_night) };
        page.say(text, [id]);
    }
}

fn halves(page: &mut Page) {
    let (spread, texts) = (&page.chart.distributions, &page.tongue.balance);
    let halves = [
        ("Y:horizon", spread.above_horizon, texts.above, texts.below),
        ("Y:meridian", spread.eastern, texts.east, texts.west),
    ];
    for (id, count, first, second) in halves {
        let Some(count) = count.filter(|_| page.known()) else { continue };
        let (text, n) = if count > 5 { (first, count) } else { (second, 10 - count) };
        if n >= LOPSIDED {
            page.say(counted(page, text, n), [id]);
        }
    }
}

fn clusters(page: &mut Page) {
    let (names, texts) = (&page.tongue.names, page.tongue.balance.clusters);
    let found: Vec<Sign> = Sign::ALL.into_iter().filter(|s| page.has(&cluster_id(*s))).collect();
    for (sign, template) in found.into_iter().zip(texts) {
        let here = |id: &PointId| page.chart.point(*id).is_some_and(|p| p.sign == sign);
        let members: Vec<PointId> = PointId::TEN.into_iter().filter(here).collect();
        let words = page.words().sign("sign", sign).text("n", number(names, members.len()));
        page.say(words.text("names", points(names, &members)).fill(template), [cluster_id(sign)]);
    }
}

fn alone(page: &mut Page) {
    let id = |planet: PointId| format!("U:{}", planet.id());
    let found: Vec<PointId> = PointId::TEN.into_iter().filter(|p| page.has(&id(*p))).collect();
    for (planet, template) in found.into_iter().zip(page.tongue.balance.alone) {
        page.say(page.words().point("planet", planet).fill(template), [id(planet)]);
    }
}

fn receptions(page: &mut Page) {
    let pairs = &page.chart.rulers.mutual_receptions;
    let found: Vec<[PointId; 2]> = pairs.iter().copied().filter(|p| page.has(&reception_id(*p))).collect();
    for (pair, template) in found.into_iter().zip(page.tongue.balance.receptions) {
        let text = page.words().point("a", pair[0]).point("b", pair[1]).fill(template);
        page.say(text, [reception_id(pair)]);
    }
}

/// The planet in whose domicile every chain of rulers ends, when there is one.
fn last_host(page: &mut Page) {
    let Some(planet) = final_ruler(page) else { return };
    let Some(point) = page.chart.point(planet) else { return };
    let text = page.words().point("planet", planet).sign("sign", point.sign);
    let ids = PointId::TEN.into_iter().map(position_id).chain([dignity_id(planet, Dignity::Domicile)]);
    page.say(text.fill(page.tongue.balance.last_host), ids);
}

/// Follows each of the ten from sign to ruler; the planet where all of them come to rest.
fn final_ruler(page: &Page) -> Option<PointId> {
    let sign = |id: PointId| page.chart.point(id).filter(|p| !p.sign_uncertain).map(|p| p.sign);
    let last = |from: PointId| {
        let mut at = from;
        for _ in 0..PointId::TEN.len() {
            at = ruler(sign(at)?);
        }
        (ruler(sign(at)?) == at).then_some(at)
    };
    let end = last(PointId::Sun)?;
    PointId::TEN.into_iter().all(|id| last(id) == Some(end)).then_some(end)
}
