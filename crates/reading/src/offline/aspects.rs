//! The closest major aspects among the ten planets, the Ascendant and the Midheaven.

use chart::Chart;
use chart::document::Aspect;
use chart::point::PointId;

use crate::facts::aspect_id;
use crate::offline::page::{Page, UNTIMED};
use crate::offline::texts::tables;
use crate::offline::words::{self, fill, the};

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

/// The leads, one an aspect: `{a}`, `{b}`, `{kind}`, `{orb}`, `{motion}`.
const LEADS: [&str; AT_MOST] = [
    "Closest of the major aspects among planets and angles is {kind} between {a} and {b}: its orb is {orb}, and it is {motion}.",
    "{a} and {b} are joined by {kind}, {motion}, with an orb of {orb}.",
    "Next comes {kind} between {a} and {b}, {orb} from exact and {motion}.",
    "{a} also makes {kind} to {b}; the orb is {orb}, and the aspect is {motion}.",
    "Between {a} and {b} there is {kind}, {motion}, {orb} from exact.",
    "{kind} links {a} and {b} as well, {motion} at an orb of {orb}.",
    "There is {kind} of {a} and {b} too, {motion}, with an orb of {orb}.",
    "Last among the close ones, {kind} connects {a} with {b}; its orb is {orb}, and it is {motion}.",
];

/// The leads when the hour is unknown, and with it whether an aspect was closing.
const LEADS_AT_NOON: [&str; AT_MOST] = [
    "At the head stands {kind} between {a} and {b}, {orb} from exact.",
    "{a} and {b} are joined by {kind}, with an orb of {orb}.",
    "Next comes {kind} between {a} and {b}, {orb} from exact.",
    "{a} also makes {kind} to {b}; the orb is {orb}.",
    "Between {a} and {b} there is {kind}, {orb} from exact.",
    "{kind} links {a} and {b} as well, at an orb of {orb}.",
    "There is {kind} of {a} and {b} too, with an orb of {orb}.",
    "Last among the close ones, {kind} connects {a} with {b}, {orb} from exact.",
];

/// What is said before the aspects of a day without an hour.
const AT_NOON: &str = "The distances that follow are reckoned for noon; aspects of the Moon, the swiftest of them \
    all, are left out unless they hold from midnight to midnight.";

/// A paragraph for each of the closest aspects.
pub(super) fn closest(page: &mut Page) {
    let chart = page.chart;
    page.section("aspects", "The closest aspects");
    let told = told(chart);
    if !page.known() && !told.is_empty() {
        page.say(AT_NOON, [UNTIMED, MOON]);
    }
    let leads = if page.known() { LEADS } else { LEADS_AT_NOON };
    for (aspect, lead) in told.into_iter().zip(leads) {
        page.paragraph();
        let id = aspect_id(aspect);
        let values = [
            ("kind", words::kind(aspect)),
            ("a", the(aspect.a).to_owned()),
            ("b", the(aspect.b).to_owned()),
            ("orb", words::orb(aspect, page.known())),
            ("motion", words::motion(aspect).to_owned()),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
        page.say(fill(lead, &values), [&id]);
        if let Some(text) = tables::of_aspect(aspect) {
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
fn counts(chart: &Chart, aspect: &Aspect) -> bool {
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
