//! The Sun, the Moon and the planets: sign, house, dignity and motion.

use chart::document::Point;
use chart::point::PointId;
use chart::zodiac::Sign;

use crate::facts::{dignity_id, position_id, signs};
use crate::offline::page::{Page, Spare, UNTIMED};
use crate::offline::texts::{condition, motion, phase, tables};
use crate::offline::words::{continued, fill, ordinal, the};

/// The Sun.
pub(super) fn sun(page: &mut Page) {
    luminary(page, PointId::Sun);
}

/// The Moon, and the phase in which it stood.
pub(super) fn moon(page: &mut Page) {
    luminary(page, PointId::Moon);
}

/// Mercury to Saturn, a section each.
pub(super) fn planets(page: &mut Page) {
    use PointId::*;
    for id in [Mercury, Venus, Mars, Jupiter, Saturn] {
        if let Some(point) = page.chart.point(id) {
            page.section(id.id(), &title(page, point));
            all_about(page, point);
        }
    }
}

/// The outer three in one section, a paragraph each.
pub(super) fn slow(page: &mut Page) {
    page.section("slow", "The slow planets");
    for id in [PointId::Uranus, PointId::Neptune, PointId::Pluto] {
        if let Some(point) = page.chart.point(id) {
            page.paragraph();
            all_about(page, point);
        }
    }
}

fn luminary(page: &mut Page, id: PointId) {
    let Some(point) = page.chart.point(id) else { return };
    page.section(id.id(), &title(page, point));
    sign(page, point);
    dignities(page, point);
    page.paragraph();
    house(page, point);
}

fn all_about(page: &mut Page, point: &Point) {
    sign(page, point);
    dignities(page, point);
    house(page, point);
    running(page, point);
}

/// `The Sun in Pisces, tenth house`, or as much of it as is known.
fn title(page: &Page, point: &Point) -> String {
    let signs: Vec<&str> = signs(point).into_iter().map(Sign::name).collect();
    let mut title = fill("{planet} in {sign}", &[("planet", the(point.id)), ("sign", &signs.join(" or "))]);
    if let Some(house) = page.house(point) {
        title += &format!(", {} house", ordinal(house));
    }
    title
}

/// The sentences of the sign; a sketch of both signs when either is possible.
fn sign(page: &mut Page, point: &Point) {
    let id = position_id(point.id);
    let signs = signs(point);
    let [first, second] = signs[..] else {
        if point.sign_uncertain {
            let values = [("planet", the(point.id)), ("sign", point.sign.name())];
            page.say(fill(PERHAPS, &values), [&id]);
        }
        let texts = tables::in_sign(point.id, point.sign);
        say_first(page, texts, &id, if slow_mover(point.id) { Spare::Middle } else { Spare::Late });
        return;
    };
    let texts = &[("planet", the(point.id)), ("first", first.name()), ("second", second.name())];
    page.say(fill(CHANGED, texts), [id.as_str(), UNTIMED]);
    for (sign, when) in [(first, "earlier"), (second, "later")] {
        for text in tables::in_sign(point.id, sign).iter().take(1) {
            page.say(
                format!("If you were born {when} in the day, this is your sketch: {}", continued(text)),
                [&id],
            );
        }
    }
}

/// What is said of a point whose sign is not certain, without a second one to offer.
const PERHAPS: &str = "It is not certain that {planet} was in {sign} at your birth; take what follows as the \
    likelier case.";

/// What is said of a point that changed signs on a day without an hour.
const CHANGED: &str = "{planet} left {first} for {second} on the day of your birth, and without a time it is \
    uncertain which of the two was the one; read both sketches, and keep the one you recognise.";

/// What the sign’s dignity adds.
fn dignities(page: &mut Page, point: &Point) {
    let ids: Vec<String> = point.dignities.iter().map(|d| dignity_id(point.id, *d)).collect();
    let Some(text) = condition::dignity(point.id, &point.dignities) else { return };
    if ids.iter().all(|id| page.has(id)) {
        let text = fill(text, &[("sign", point.sign.name()), ("planet", the(point.id))]);
        page.say(text, ids.into_iter().chain([position_id(point.id)]));
    }
}

fn house(page: &mut Page, point: &Point) {
    let Some(house) = page.house(point) else { return };
    say_first(page, tables::in_house(point.id, house), &position_id(point.id), Spare::Middle);
}

/// Says the first sentence for good, and the last of several only if there is room.
fn say_first(page: &mut Page, texts: &[&str], fact: &str, spare: Spare) {
    for (i, text) in texts.iter().enumerate() {
        if i > 0 && i + 1 == texts.len() {
            page.spare(spare, *text, [fact]);
        } else {
            page.say(*text, [fact]);
        }
    }
}

fn slow_mover(id: PointId) -> bool {
    matches!(id, PointId::Uranus | PointId::Neptune | PointId::Pluto)
}

/// What its motion adds: standing still, or running backwards.
pub(super) fn running(page: &mut Page, point: &Point) {
    let still = motion::stationary(point.id).filter(|_| point.stationary);
    let back = motion::retrograde(point.id).filter(|_| point.retrograde);
    for text in [back, still].into_iter().flatten() {
        page.say(text, [position_id(point.id)]);
    }
}

/// The phase of the Moon; reckoned for noon when the time is unknown.
pub(super) fn moon_phase(page: &mut Page) {
    let lunar = &page.chart.moon_phase;
    let (texts, id) = (phase::phase(lunar.id), crate::facts::phase_id(lunar.id));
    page.section("phase", texts.title);
    if page.known() {
        page.spare(Spare::Middle, texts.seen, [&id]);
    } else {
        let close = (lunar.elongation % 45.0 - 22.5).abs() > 15.3; // the Moon gains up to 7.2° in half a day
        page.say(if close { NEAR_THE_NEXT } else { AT_NOON }, [id.as_str(), UNTIMED]);
    }
    page.say(texts.meant, [&id]);
}

/// The phase holds for the whole day.
const AT_NOON: &str = "The Moon’s phase is reckoned for noon, and was the same all day.";
/// The phase may have been the one before or after.
const NEAR_THE_NEXT: &str = "The Moon’s phase is reckoned for noon; it was near its limit, and at another hour \
    the neighbouring phase may apply.";
