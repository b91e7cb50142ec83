//! What of a chart is drawn: stacks, spokes and numbers, the last two already moved apart.

use super::{DEGREE_CAP, MINUTE_CAP, Number, Spoke, Stack, texts};
use crate::document::{Chart, Point};
use crate::point::PointId;
use crate::wheel::glyphs;
use crate::wheel::spread::{Item, in_sequence};
use crate::zodiac::{difference, wrap};

/// The angles that a cusp's label needs, from the comfortable to the necessary, degrees.
const LABEL_NEEDS: [f64; 4] = [7.6, 7.1, 6.6, 6.1];
/// The angle that a house number needs, degrees.
const NUMBER_NEED: f64 = 6.4;
/// A moving body is greyed when its day spans more than this, degrees.
const UNCERTAIN: f64 = 2.0;

/// The stacks of these points, each at most once, in zodiacal order and at their true places.
pub(super) fn stacks(chart: &Chart, points: &[PointId]) -> Vec<Stack> {
    let mut points = points.to_vec();
    points.sort_unstable();
    points.dedup();
    let mut stacks: Vec<Stack> = points.into_iter().filter_map(|id| stack(chart, id)).collect();
    stacks.sort_by(|a, b| a.lon.total_cmp(&b.lon));
    stacks
}

/// The stack of a point, when the chart knows its place and it is no axis.
fn stack(chart: &Chart, id: PointId) -> Option<Stack> {
    if matches!(id, PointId::Asc | PointId::Mc | PointId::Dsc | PointId::Ic) {
        return None;
    }
    let lon = wrap(chart.longitude(id)?);
    let point = chart.point(id);
    let retrograde = point.is_some_and(|p| p.retrograde);
    let range = point.and_then(day_range);
    let unsure = point.is_some_and(|p| p.sign_uncertain);
    let (degree, _, minute) = texts(lon);
    let widths = [glyphs::width(&degree, DEGREE_CAP), glyphs::width(&minute, MINUTE_CAP)];
    Some(Stack { id, lon, shown: lon, retrograde, unsure, range, widths })
}

/// The day's range of a body that is nowhere near known.
fn day_range(point: &Point) -> Option<[f64; 2]> {
    point.day_range.filter(|[a, b]| difference(*a, *b).abs() > UNCERTAIN)
}

/// Cusps and angles in zodiacal order, an angle on a cusp being one line.
pub(super) fn spokes(chart: &Chart) -> Vec<Spoke> {
    let spoke = |lon: f64, house, angle| Spoke { lon: wrap(lon), house, angle, label: wrap(lon) };
    let mut spokes: Vec<Spoke> = chart
        .houses
        .iter()
        .flat_map(|h| &h.cusps)
        .map(|cusp| spoke(cusp.longitude, Some(cusp.number), None))
        .collect();
    for id in [PointId::Asc, PointId::Mc, PointId::Dsc, PointId::Ic] {
        let Some(lon) = chart.longitude(id) else { continue };
        let here = |s: &&mut Spoke| difference(s.lon, lon).abs() < 0.01 && s.angle.is_none();
        match spokes.iter_mut().find(here) {
            Some(spoke) => spoke.angle = Some(id),
            None => spokes.push(spoke(lon, None, Some(id))),
        }
    }
    spokes.sort_by(|a, b| a.lon.total_cmp(&b.lon));
    label_spokes(&mut spokes);
    spokes
}

/// Moves the labels of cusps that stand close together. Those of the angles keep their places, for which the
/// others draw closer; only where even that is not enough do they give way.
fn label_spokes(spokes: &mut [Spoke]) {
    for need in LABEL_NEEDS {
        let items: Vec<Item> = spokes
            .iter()
            .map(|s| Item::even(s.lon, need, if s.angle.is_some() { 1e5 } else { 1.0 }))
            .collect();
        for (spoke, lon) in spokes.iter_mut().zip(in_sequence(&items)) {
            spoke.label = lon;
        }
        if spokes.iter().all(|s| s.angle.is_none() || difference(s.lon, s.label).abs() < 0.05) {
            return;
        }
    }
}

/// The numbers of the houses, each amid its own, moved apart where houses are narrow.
pub(super) fn numbers(chart: &Chart) -> Vec<Number> {
    let Some(houses) = &chart.houses else { return Vec::new() };
    let mut numbers: Vec<Number> = houses
        .cusps
        .iter()
        .zip(houses.cusps.iter().cycle().skip(1))
        .map(|(cusp, next)| Number {
            house: cusp.number,
            shown: wrap(cusp.longitude + wrap(next.longitude - cusp.longitude) / 2.0),
        })
        .collect();
    numbers.sort_by(|a, b| a.shown.total_cmp(&b.shown));
    let items: Vec<Item> = numbers.iter().map(|n| Item::even(n.shown, NUMBER_NEED, 1.0)).collect();
    let shown = in_sequence(&items);
    for (number, lon) in numbers.iter_mut().zip(shown) {
        number.shown = lon;
    }
    numbers
}
