//! The closest major aspects among the ten planets, the Ascendant and the Midheaven.

use chart::Chart;
use chart::document::Aspect;
use chart::point::PointId;

use crate::facts::aspect_id;
use crate::offline::page::{Page, UNTIMED};
use crate::offline::tables;
use crate::offline::words;

/// Id of the fact that states where the Moon stands.
const MOON: &str = "P:moon";
/// So many are told in any case, when there are as many.
const AT_LEAST: usize = 6;
/// And no more than so many,
const AT_MOST: usize = 8;
/// of which the last ones have to be this close, degrees.
const CLOSE: f64 = 1.5;
/// What the Moon may move between noon and either end of the day, degrees.
const MOONS_HALF_DAY: f64 = 7.7;

/// A paragraph for each of the closest aspects.
pub(super) fn closest(page: &mut Page) {
    let (chart, texts, names) = (page.chart, &page.tongue.aspects, &page.tongue.names);
    page.title(texts.title);
    let told = told(chart);
    if !page.known() && !told.is_empty() {
        page.say(texts.at_noon, [UNTIMED, MOON]);
    }
    let leads = if page.known() { texts.leads } else { texts.leads_at_noon };
    for (aspect, lead) in told.into_iter().zip(leads) {
        page.paragraph();
        let id = aspect_id(aspect);
        let words = page.words().point("a", aspect.a).point("b", aspect.b);
        let words = words
            .text("kind", words::kind(names, aspect))
            .text("orb", words::orb(names, aspect, page.known()))
            .text("motion", words::motion(names, aspect));
        page.say(words.fill(lead), [&id]);
        if let Some(text) = tables::of_aspect(page.tongue, aspect) {
            page.say(text, [&id]);
        }
    }
}

/// The aspects that are told, the tightest first.
pub(super) fn told(chart: &Chart) -> Vec<&Aspect> {
    let mut list: Vec<&Aspect> = chart.aspects.iter().filter(|a| counts(chart, a)).collect();
    list.sort_by(|a, b| a.orb.total_cmp(&b.orb)); // stable: equals keep the order of the chart
    let close = list.iter().filter(|a| a.orb < CLOSE).count();
    list.truncate(close.clamp(AT_LEAST, AT_MOST));
    list
}

/// Whether an aspect is major, between two points that are read here, and true all day when the hour is unknown.
pub(super) fn counts(chart: &Chart, aspect: &Aspect) -> bool {
    let angle = |id: PointId| matches!(id, PointId::Asc | PointId::Mc);
    let read = |id: PointId| PointId::TEN.contains(&id) || angle(id) && chart.angles.is_some();
    let moon = aspect.a == PointId::Moon || aspect.b == PointId::Moon;
    let steady = chart.angles.is_some() || !moon || aspect.orb + MOONS_HALF_DAY <= aspect.orb_limit;
    aspect.kind.is_major()
        && read(aspect.a)
        && read(aspect.b)
        && !(angle(aspect.a) && angle(aspect.b))
        && steady
}

/// The told aspects with a personal point in them, the tightest first.
pub(super) fn personal(chart: &Chart) -> impl Iterator<Item = &Aspect> {
    use PointId::*;
    let personal = |id: PointId| matches!(id, Sun | Moon | Mercury | Venus | Mars | Asc | Mc);
    told(chart).into_iter().filter(move |a| personal(a.a) || personal(a.b))
}
