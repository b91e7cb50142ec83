//! The Sun, the Moon and the planets: sign, house, condition and motion, in full or in brief.

use chart::document::Point;
use chart::point::PointId;

use crate::facts::{phase_id, position_id, signs};
use crate::offline::condition;
use crate::offline::page::{Page, UNTIMED};
use crate::offline::tables;
use crate::offline::weigh::Depth;
use crate::offline::words::{continued, list};

/// The Sun or the Moon: always in full.
pub(super) fn luminary(page: &mut Page, id: PointId) {
    let Some(point) = page.chart.point(id) else { return };
    page.title(title(page, point));
    sign(page, point, Depth::Full);
    condition::dignities(page, point);
    page.paragraph();
    house(page, point, Depth::Full);
    condition::together(page, point);
    condition::host(page, point);
}

/// Mercury to Pluto, as fully as it is loud.
pub(super) fn planet(page: &mut Page, id: PointId) {
    let Some(point) = page.chart.point(id) else { return };
    let depth = page.standings.depth(id);
    page.title(title(page, point));
    sign(page, point, depth);
    condition::dignities(page, point);
    if depth == Depth::Full {
        page.paragraph();
    }
    house(page, point, depth);
    running(page, point);
    if depth >= Depth::Part {
        condition::together(page, point);
        condition::sect(page, point);
    }
    if depth == Depth::Full {
        condition::host(page, point);
    }
}

/// `The Sun in Pisces, tenth house`, or as much of it as is known.
fn title(page: &Page, point: &Point) -> String {
    let names = &page.tongue.names;
    let places: Vec<&str> = signs(point).into_iter().map(|s| names.signs[s.index()].inside).collect();
    let words = page.words().point("planet", point.id).text("in", list(&places, names.or));
    match page.house(point) {
        Some(house) => words.house("nth", house, "field").fill(page.tongue.places.title_with_house),
        None => words.fill(page.tongue.places.title),
    }
}

/// The sentences of the sign; a sketch of both signs when either is possible.
fn sign(page: &mut Page, point: &Point, depth: Depth) {
    let (id, places) = (position_id(point.id), &page.tongue.places);
    let signs = signs(point);
    let words = page.words().point("planet", point.id);
    let [first, second] = signs[..] else {
        if point.sign_uncertain {
            page.say(words.sign("sign", point.sign).fill(places.perhaps), [&id]);
        }
        let texts = tables::in_sign(page.tongue, point.id, point.sign);
        let most = match depth {
            Depth::Brief => 1,
            Depth::Part => 2,
            Depth::Full => texts.len(),
        };
        say_some(page, texts, &id, most);
        return;
    };
    let words = words.sign("first", first).sign("second", second);
    page.say(words.fill(places.changed), [id.as_str(), UNTIMED]);
    for (sign, sketch) in [first, second].into_iter().zip(places.sketches) {
        for text in tables::in_sign(page.tongue, point.id, sign).iter().take(1) {
            let text = continued(&page.tongue.names, text);
            page.say(page.words().text("text", text).fill(sketch), [&id]);
        }
    }
}

fn house(page: &mut Page, point: &Point, depth: Depth) {
    let Some(house) = page.house(point) else { return };
    let texts = tables::in_house(page.tongue, point.id, house);
    say_some(page, texts, &position_id(point.id), if depth == Depth::Full { texts.len() } else { 1 });
}

fn say_some(page: &mut Page, texts: &[&str], fact: &str, most: usize) {
    for text in texts.iter().take(most) {
        page.say(*text, [fact]);
    }
}

/// What its motion adds: standing still, or running backwards.
pub(super) fn running(page: &mut Page, point: &Point) {
    let condition = &page.tongue.condition;
    let still = tables::of_motion(&condition.stationary, point.id).filter(|_| point.stationary);
    let back = tables::of_motion(&condition.retrograde, point.id).filter(|_| point.retrograde);
    for text in [back, still].into_iter().flatten() {
        page.say(text, [position_id(point.id)]);
    }
}

/// The phase of the Moon; reckoned for noon when the time is unknown.
pub(super) fn moon_phase(page: &mut Page) {
    let (lunar, moon) = (&page.chart.moon_phase, &page.tongue.moon);
    let (texts, id) = (&moon.phases[lunar.id as usize], phase_id(lunar.id));
    page.title(texts.title);
    if page.known() {
        page.say(texts.seen, [&id]);
    } else {
        let close = (lunar.elongation % 45.0 - 22.5).abs() > 15.3; // the Moon gains up to 7.2° in half a day
        page.say(if close { moon.near_the_next } else { moon.at_noon }, [id.as_str(), UNTIMED]);
    }
    page.say(texts.meant, [&id]);
}
