//! The table of positions.

use chart::Chart;
use chart::document::{Dignity, Point};
use chart::point::PointId;
use chart::zodiac::Sign;

use super::{Named, SignView};
use crate::pages::words;

/// A row of the table of positions.
#[derive(Clone, Debug)]
pub(crate) struct PositionRow {
    /// The point.
    pub(crate) point: Named,
    /// `23°30′`, or a range of degrees when the time is unknown and the point moves far in a day.
    pub(crate) degree: String,
    /// The sign.
    pub(crate) sign: SignView,
    /// The sign it may also stand in, when the time is unknown.
    pub(crate) or_sign: Option<SignView>,
    /// House, when it is known.
    pub(crate) house: Option<u8>,
    /// Whether it moves backwards.
    pub(crate) retrograde: bool,
    /// Dignities and conditions, in words.
    pub(crate) marks: String,
}

/// The points in their order, then the ascendant and the midheaven.
pub(crate) fn positions(chart: &Chart) -> Vec<PositionRow> {
    let bodies = chart.points.iter().map(row);
    let angles = chart.angles.iter().flat_map(|a| [(PointId::Asc, a.asc), (PointId::Mc, a.mc)]);
    bodies.chain(angles.map(|(id, longitude)| angle_row(id, longitude))).collect()
}

fn row(point: &Point) -> PositionRow {
    let signs = point.day_range.map(|ends| ends.map(Sign::of));
    PositionRow {
        point: point.id.into(),
        degree: match point.day_range {
            Some([from, to]) if wide(from, to) => format!("{} – {}", words::degree(from), words::degree(to)),
            _ => words::degree(point.longitude),
        },
        sign: signs.map_or(point.sign, |[from, _]| from).into(),
        or_sign: signs.filter(|[from, to]| from != to).map(|[_, to]| to.into()),
        house: point.house,
        retrograde: point.retrograde,
        marks: marks(point),
    }
}

/// More than a degree a day: the middle of the day would pretend to a precision that nobody has.
fn wide(from: f64, to: f64) -> bool {
    chart::zodiac::difference(from, to).abs() > 1.5 || Sign::of(from) != Sign::of(to)
}

fn marks(point: &Point) -> String {
    let mut list: Vec<&str> = point.dignities.iter().map(|d| dignity(*d)).collect();
    if point.stationary {
        list.push("stationary");
    }
    if point.out_of_bounds {
        list.push("out of bounds");
    }
    list.join(", ")
}

fn dignity(dignity: Dignity) -> &'static str {
    match dignity {
        Dignity::Domicile => "domicile",
        Dignity::Exaltation => "exaltation",
        Dignity::Detriment => "detriment",
        Dignity::Fall => "fall",
    }
}

fn angle_row(id: PointId, longitude: f64) -> PositionRow {
    PositionRow {
        point: id.into(),
        degree: words::degree(longitude),
        sign: Sign::of(longitude).into(),
        or_sign: None,
        house: None,
        retrograde: false,
        marks: String::new(),
    }
}
