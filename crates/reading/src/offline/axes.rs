//! Tempers that pull against one another, read off the whole chart: where it contradicts itself, and where it agrees.
//!
//! The places of Sun, Moon, Ascendant and the five planets of the ancients speak for one side or the other, by sign
//! or by house. Each counts by its rank, and by how freely it works.

use chart::document::Point;
use chart::point::PointId;
use chart::zodiac::{Element, Modality, Sign};

use crate::facts::position_id;
use crate::offline::page::Page;
use crate::offline::texts::tongue::Axis;
use crate::offline::words::{Words, pick};

/// So much must be said for both sides of a contradiction.
const BOTH: f64 = 2.5;
/// The weaker side of an agreement has less than this part of the whole.
const MINOR: f64 = 0.3;

/// Which side of an axis a place speaks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    First,
    Second,
}

/// A place that speaks for a side.
struct Witness {
    side: Side,
    weight: f64,
    /// The place as the subject of a sentence.
    place: String,
    fact: String,
}

/// The axis on which the chart contradicts itself most, and the one on which it agrees most, if there are such.
pub(super) fn axes(page: &mut Page) {
    let found: Vec<Vec<Witness>> = (0..4).map(|axis| witnesses(page, axis)).collect();
    let sums: Vec<[f64; 2]> =
        found.iter().map(|w| [Side::First, Side::Second].map(|side| sum(w, side))).collect();
    let torn = (0..4)
        .filter(|i| sums[*i][0].min(sums[*i][1]) >= BOTH)
        .max_by(|a, b| sums[*a][0].min(sums[*a][1]).total_cmp(&sums[*b][0].min(sums[*b][1])));
    let clear = (0..4)
        .filter(|i| Some(*i) != torn && sums[*i][0].min(sums[*i][1]) < MINOR * (sums[*i][0] + sums[*i][1]))
        .max_by(|a, b| (sums[*a][0] - sums[*a][1]).abs().total_cmp(&(sums[*b][0] - sums[*b][1]).abs()));
    let tongue = page.tongue;
    if let Some(axis) = torn {
        let of = |side| found[axis].iter().find(|w| w.side == side);
        if let (Some(this), Some(that)) = (of(Side::First), of(Side::Second)) {
            say(page, &tongue.synthesis.axes[axis].both, this, that);
        }
    }
    if let Some(axis) = clear {
        let first = sums[axis][0] > sums[axis][1];
        let Axis { first: ones, second: others, .. } = &tongue.synthesis.axes[axis];
        let (texts, side) = if first { (ones, Side::First) } else { (others, Side::Second) };
        let mut speakers = found[axis].iter().filter(|w| w.side == side);
        if let (Some(this), Some(that)) = (speakers.next(), speakers.next()) {
            say(page, texts, this, that);
        }
    }
}

fn say(page: &mut Page, texts: &[&'static str], this: &Witness, that: &Witness) {
    let text = pick(&format!("{}{}", this.place, that.place), texts);
    let words = page.words().text("this", &*this.place).text("that", &*that.place);
    page.say(words.fill(text), [&this.fact, &that.fact]);
}

fn sum(witnesses: &[Witness], side: Side) -> f64 {
    witnesses.iter().filter(|w| w.side == side).map(|w| w.weight).sum()
}

/// Who speaks on an axis, the weightiest first.
fn witnesses(page: &Page, axis: usize) -> Vec<Witness> {
    let points = [
        PointId::Sun,
        PointId::Moon,
        PointId::Mercury,
        PointId::Venus,
        PointId::Mars,
        PointId::Jupiter,
        PointId::Saturn,
    ];
    let mut list: Vec<Witness> = points
        .into_iter()
        .filter_map(|id| page.chart.point(id))
        .filter_map(|point| witness(page, axis, point))
        .collect();
    if let Some((sign, side)) = page.rising().and_then(|sign| Some((sign, by_sign(axis, sign)?))) {
        let words = page.words().point("planet", PointId::Asc);
        let place = inside(page, words, sign);
        list.push(Witness { side, weight: 2.5, place, fact: "X:asc".into() });
    }
    list.sort_by(|a, b| b.weight.total_cmp(&a.weight)); // stable: equals keep the order of the planets
    list
}

fn witness(page: &Page, axis: usize, point: &Point) -> Option<Witness> {
    let words = page.words().point("planet", point.id);
    let sign = by_sign(axis, point.sign).filter(|_| !point.sign_uncertain);
    let (side, place) = match (sign, page.house(point)) {
        (Some(side), _) => (side, inside(page, words, point.sign)),
        (None, Some(house)) => {
            let side = by_house(axis, house)?;
            (side, words.house("nth", house, "field").within(page.tongue.places.in_house))
        }
        (None, None) => return None,
    };
    let rank = match point.id {
        PointId::Sun | PointId::Moon => 3.0,
        PointId::Jupiter | PointId::Saturn => 1.0,
        _ => 1.5,
    };
    let weight = rank * (1.0 + page.standings.ease(point.id).clamp(-5.0, 5.0) / 20.0);
    Some(Witness { side, weight, place, fact: position_id(point.id) })
}

/// `the Sun in Aries`.
fn inside(page: &Page, words: Words, sign: Sign) -> String {
    words.text("in", page.tongue.names.signs[sign.index()].inside).within(page.tongue.places.title)
}

/// The side for which a sign speaks.
fn by_sign(axis: usize, sign: Sign) -> Option<Side> {
    let first = match axis {
        0 => matches!(sign.element(), Element::Fire),
        1 => matches!(sign.element(), Element::Water) || sign == Sign::Libra,
        2 => matches!(sign.modality(), Modality::Fixed),
        _ => return None,
    };
    let second = match axis {
        0 => matches!(sign.element(), Element::Earth) || sign == Sign::Cancer,
        1 => matches!(sign, Sign::Aquarius | Sign::Gemini | Sign::Sagittarius | Sign::Capricorn),
        _ => matches!(sign.modality(), Modality::Mutable),
    };
    match (first, second) {
        (true, _) => Some(Side::First),
        (_, true) => Some(Side::Second),
        _ => None,
    }
}

/// The side for which a house speaks.
fn by_house(axis: usize, house: u8) -> Option<Side> {
    match (axis, house) {
        (1, 4 | 7 | 8) | (3, 1 | 5 | 10 | 11) => Some(Side::First),
        (1, 9 | 11) | (3, 4 | 8 | 12) => Some(Side::Second),
        _ => None,
    }
}
