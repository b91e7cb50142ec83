//! Where everybody stands at each moment that the birth may have been.

use chart::document::Point;
use chart::houses::house_of;
use chart::point::PointKind;
use chart::zodiac::{difference, wrap};
use chart::{Chart, PointId, Sign, dignities};

use super::claim::Who;
use chart::options::AspectType;

/// How many moments of the day stand for a time that is not known.
const MOMENTS: usize = 25;

/// A place that somebody may have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    /// The point whose longitude it is, or
    pub(super) id: PointId,
    /// the one across from it.
    pub(super) across: bool,
}

/// Who is meant.
pub(super) enum Meant {
    /// Any of these.
    Spots(Vec<Spot>),
    /// It hangs on the hour, which is not known.
    Hour,
    /// The chart knows nothing of it.
    Nobody,
}

/// A chart at the moments that it may be of: one when the time is known.
pub(super) struct Sky<'a> {
    pub(super) chart: &'a Chart,
    /// The cusps, when the time is known.
    pub(super) cusps: Option<[f64; 12]>,
}

impl<'a> Sky<'a> {
    pub(super) fn new(chart: &'a Chart) -> Sky<'a> {
        let cusps = chart.houses.as_ref().filter(|_| chart.angles.is_some()).and_then(|houses| {
            let longitudes: Vec<f64> = houses.cusps.iter().map(|c| c.longitude).collect();
            <[f64; 12]>::try_from(longitudes).ok()
        });
        Sky { chart, cusps }
    }

    /// Whether the time of birth is known.
    pub(super) fn timed(&self) -> bool {
        self.chart.angles.is_some()
    }

    /// The moments, as parts of the day.
    pub(super) fn moments(&self) -> impl Iterator<Item = f64> + use<> {
        let count = if self.timed() { 1 } else { MOMENTS };
        (0..count).map(|i| i as f64 / (MOMENTS - 1) as f64)
    }

    /// Who is meant by a name or a description.
    pub(super) fn meant(&self, who: Who) -> Meant {
        let at = |id| Spot { id, across: false };
        let rulers = |sign: Sign| {
            let mut list = vec![at(dignities::ruler(sign)), at(dignities::modern_ruler(sign))];
            list.dedup();
            list
        };
        let spots = match who {
            Who::Point(id) => vec![at(id)],
            Who::NorthNode => vec![at(PointId::TrueNode), at(PointId::MeanNode)],
            Who::SouthNode => {
                [PointId::TrueNode, PointId::MeanNode].map(|id| Spot { id, across: true }).to_vec()
            }
            Who::Lilith => vec![at(PointId::MeanLilith), at(PointId::TrueLilith)],
            Who::SignRuler(sign) => rulers(sign),
            Who::Dispositor(id) => match self.chart.point(id) {
                Some(point) => crate::facts::signs(point).into_iter().flat_map(rulers).collect(),
                None => Vec::new(),
            },
            Who::ChartRuler => match self.chart.longitude(PointId::Asc) {
                Some(longitude) => rulers(Sign::of(longitude)),
                None => return Meant::Hour,
            },
            Who::HouseRuler(n) => {
                match self.cusps.and_then(|c| c.get(usize::from(n).wrapping_sub(1)).copied()) {
                    Some(longitude) => rulers(Sign::of(longitude)),
                    None => return Meant::Hour,
                }
            }
            Who::Cusp(_) | Who::Count(..) | Who::Figure(_) => Vec::new(),
        };
        if spots.iter().any(|s| s.id.kind() == PointKind::Angle) && !self.timed() {
            return Meant::Hour;
        }
        let spots: Vec<Spot> = spots.into_iter().filter(|s| self.longitude(*s, 0.5).is_some()).collect();
        if spots.is_empty() { Meant::Nobody } else { Meant::Spots(spots) }
    }

    /// A longitude at a moment of the day, degrees.
    pub(super) fn longitude(&self, spot: Spot, moment: f64) -> Option<f64> {
        let longitude = match self.chart.point(spot.id) {
            Some(Point { day_range: Some([from, to]), .. }) if !self.timed() => {
                wrap(from + difference(*from, *to) * moment)
            }
            _ => self.chart.longitude(spot.id)?,
        };
        Some(if spot.across { wrap(longitude + 180.0) } else { longitude })
    }

    /// The house of a spot, when the time is known.
    pub(super) fn house(&self, spot: Spot) -> Option<u8> {
        let known = self.chart.point(spot.id).and_then(|p| p.house).filter(|_| !spot.across && self.timed());
        known.or_else(|| Some(house_of(self.longitude(spot, 0.5)?, self.cusps.as_ref()?)))
    }

    /// The aspect between two spots at a moment under the chart's orbs, with its orb; the nearest to exact.
    pub(super) fn aspect(&self, a: Spot, b: Spot, moment: f64) -> Option<(AspectType, f64)> {
        let separation = difference(self.longitude(a, moment)?, self.longitude(b, moment)?).abs();
        let luminary = [a, b].iter().any(|s| s.id.kind() == PointKind::Luminary);
        let orbs = self.chart.settings.orbs.iter().map(|rule| {
            let limit = rule.orb + if luminary { rule.luminary_bonus } else { 0.0 };
            (rule.kind, (separation - rule.kind.angle()).abs(), limit)
        });
        let within = orbs.filter(|(_, orb, limit)| *orb <= *limit + 1e-9);
        within.min_by(|x, y| x.1.total_cmp(&y.1)).map(|(kind, orb, _)| (kind, orb))
    }
}
