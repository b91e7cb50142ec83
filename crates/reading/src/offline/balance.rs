//! How the planets are spread over the sky and the zodiac, and who keeps apart.

use chart::document::Share;
use chart::point::PointId;
use chart::zodiac::{Element, Sign};

use crate::facts::{cluster_id, element_id, modality_id, position_id, reception_id};
use crate::offline::page::{Page, Spare, UNTIMED};
use crate::offline::texts::balance;
use crate::offline::words::{fill, list, number, the};

/// How many of the ten must stand in one half of the sky for it to be told.
const LOPSIDED: u8 = 7;

/// Elements and modalities, then halves of the sky and sect, then clusters, loners and receptions.
pub(super) fn balance(page: &mut Page) {
    page.section("balance", "The balance of the whole");
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
        page.say(fill(balance::COUNTED_AT_NOON, &[("names", &list(&open))]), ids);
    }
}

fn elements(page: &mut Page) {
    let shares = &page.chart.distributions.elements;
    if let Some(top) = heaviest(shares) {
        let n = number(usize::from(top.count));
        page.say(fill(balance::strong_element(top.id), &[("n", n)]), [element_id(top.id)]);
    } else {
        let ids: Vec<String> = shares.iter().map(|s| element_id(s.id)).collect();
        page.say(balance::NO_STRONG_ELEMENT, ids);
    }
    for share in shares.iter().filter(|s| s.count == 0) {
        page.say(balance::missing_element(share.id), [element_id(share.id)]);
    }
}

fn modalities(page: &mut Page) {
    let shares = &page.chart.distributions.modalities;
    if let Some(top) = heaviest(shares) {
        let n = number(usize::from(top.count));
        page.say(fill(balance::strong_modality(top.id), &[("n", n)]), [modality_id(top.id)]);
    }
    for share in shares.iter().filter(|s| s.count == 0) {
        page.spare(Spare::Middle, balance::missing_modality(share.id), [modality_id(share.id)]);
    }
}

fn sect(page: &mut Page) {
    if let Some(sect) = page.chart.sect.filter(|_| page.known()) {
        let id = if sect.diurnal { "S:diurnal" } else { "S:nocturnal" };
        page.say(balance::sect(sect.diurnal), [id]);
    }
}

fn halves(page: &mut Page) {
    let spread = &page.chart.distributions;
    let halves = [
        ("Y:horizon", spread.above_horizon, balance::ABOVE, balance::BELOW),
        ("Y:meridian", spread.eastern, balance::EAST, balance::WEST),
    ];
    for (id, count, first, second) in halves {
        let Some(count) = count.filter(|_| page.known()) else { continue };
        let (text, n) = if count > 5 { (first, count) } else { (second, 10 - count) };
        if n >= LOPSIDED {
            page.spare(Spare::Late, fill(text, &[("n", number(usize::from(n)))]), [id]);
        }
    }
}

fn clusters(page: &mut Page) {
    let found: Vec<Sign> = Sign::ALL.into_iter().filter(|s| page.has(&cluster_id(*s))).collect();
    for (sign, template) in found.into_iter().zip(balance::CLUSTERS) {
        let here = |id: &PointId| page.chart.point(*id).is_some_and(|p| p.sign == sign);
        let members: Vec<PointId> = PointId::TEN.into_iter().filter(here).collect();
        let (n, names) = (number(members.len()), list(&members));
        let values = [("n", n), ("names", names.as_str()), ("sign", sign.name())];
        page.say(fill(template, &values), [cluster_id(sign)]);
    }
}

fn alone(page: &mut Page) {
    let id = |planet: PointId| format!("U:{}", planet.id());
    let found: Vec<PointId> = PointId::TEN.into_iter().filter(|p| page.has(&id(*p))).collect();
    for (planet, template) in found.into_iter().zip(balance::ALONE) {
        page.spare(Spare::Late, fill(template, &[("planet", the(planet))]), [id(planet)]);
    }
}

fn receptions(page: &mut Page) {
    let pairs = &page.chart.rulers.mutual_receptions;
    let found: Vec<[PointId; 2]> = pairs.iter().copied().filter(|p| page.has(&reception_id(*p))).collect();
    for (pair, template) in found.into_iter().zip(balance::RECEPTIONS) {
        page.spare(
            Spare::Middle,
            fill(template, &[("a", the(pair[0])), ("b", the(pair[1]))]),
            [reception_id(pair)],
        );
    }
}
