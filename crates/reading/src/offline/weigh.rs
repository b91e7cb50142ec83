//! How much each planet counts in a chart, and how freely it works.
//!
//! Loudness comes from rank, angularity, rulership, close aspects and standing still; ease from essential dignity,
//! sect, reception and the nature of the aspects. The points for dignities are those of William Lilly (Christian
//! Astrology, 1647, p. 115): domicile 5, exaltation 4, detriment −5, fall −4; the rest is our own, on that scale.

use chart::Chart;
use chart::dignities::ruler;
use chart::document::{Aspect, Dignity, Point};
use chart::point::PointId;

use crate::offline::aspects::counts;
use crate::offline::words::{flowing, tense};

/// So many of the loudest planets are told in full,
const FULL: usize = 4;
/// and so many in part; the others in brief.
const PART: usize = 7;

/// How one planet stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub(super) planet: PointId,
    /// How much it makes itself heard, from 0 up to about 15.
    pub(super) loudness: f64,
    /// How freely it works: above 0 with ease, below 0 against resistance.
    pub(super) ease: f64,
}

/// How the ten planets stand, the loudest first.
#[derive(Debug)]
pub(super) struct Standings(Vec<Standing>);

/// How much is told of a planet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Depth {
    Brief,
    Part,
    Full,
}

impl Standings {
    pub(super) fn of(chart: &Chart) -> Standings {
        let mut list: Vec<Standing> =
            PointId::TEN.into_iter().filter_map(|id| Some(standing(chart, chart.point(id)?))).collect();
        list.sort_by(|a, b| b.loudness.total_cmp(&a.loudness)); // stable: equals keep the order of the planets
        Standings(list)
    }

    /// The loudest planet.
    pub(super) fn first(&self) -> Option<Standing> {
        self.0.first().copied()
    }

    /// How much is told of `planet`.
    pub(super) fn depth(&self, planet: PointId) -> Depth {
        match self.0.iter().position(|s| s.planet == planet) {
            Some(place) if place < FULL => Depth::Full,
            Some(place) if place < PART => Depth::Part,
            _ => Depth::Brief,
        }
    }

    /// How freely `planet` works.
    pub(super) fn ease(&self, planet: PointId) -> f64 {
        self.0.iter().find(|s| s.planet == planet).map_or(0.0, |s| s.ease)
    }
}

fn standing(chart: &Chart, point: &Point) -> Standing {
    let mut loudness = base(point.id);
    let mut ease = dignity(point) + sect(chart, point.id);
    if chart.angles.is_some() {
        loudness += match point.house {
            Some(1 | 10) => 3.0,
            Some(4 | 7) => 2.0,
            _ => 0.0,
        };
        loudness += if chart.rulers.chart_ruler == Some(point.id) { 3.0 } else { 0.0 };
    }
    let guests = |p: &&Point| PointId::TEN.contains(&p.id) && p.id != point.id && !p.sign_uncertain;
    let hosted = chart.points.iter().filter(guests).filter(|p| ruler(p.sign) == point.id).count();
    loudness += 0.4 * hosted as f64 + if point.stationary { 1.5 } else { 0.0 };
    for aspect in chart.aspects.iter().filter(|a| touches(a, point.id) && counts(chart, a)) {
        let angle = [PointId::Asc, PointId::Mc].iter().any(|a| touches(aspect, *a));
        loudness += aspect.strength * if angle { 2.0 } else { 1.0 };
        ease += match aspect.kind {
            kind if flowing(kind) => 2.0 * aspect.strength,
            kind if tense(kind) => -2.0 * aspect.strength,
            _ => 0.0,
        };
    }
    let received = chart.rulers.mutual_receptions.iter().any(|pair| pair.contains(&point.id));
    ease += if received { 3.0 } else { 0.0 } - if point.retrograde { 1.0 } else { 0.0 };
    Standing { planet: point.id, loudness, ease }
}

/// Whether `point` takes part in `aspect`.
pub(super) fn touches(aspect: &Aspect, point: PointId) -> bool {
    aspect.a == point || aspect.b == point
}

fn base(planet: PointId) -> f64 {
    use PointId::*;
    match planet {
        Sun | Moon => 4.0,
        Mercury | Venus | Mars => 2.0,
        Jupiter | Saturn => 1.5,
        _ => 0.5,
    }
}

fn dignity(point: &Point) -> f64 {
    if point.sign_uncertain {
        return 0.0;
    }
    let points = |dignity: &Dignity| match dignity {
        Dignity::Domicile => 5.0,
        Dignity::Exaltation => 4.0,
        Dignity::Detriment => -5.0,
        Dignity::Fall => -4.0,
    };
    point.dignities.iter().map(points).sum()
}

/// Jupiter and Saturn are the better for a birth by day, Venus and Mars for one by night.
fn sect(chart: &Chart, planet: PointId) -> f64 {
    let Some(sect) = chart.sect.as_ref().filter(|_| chart.angles.is_some()) else { return 0.0 };
    match planet {
        PointId::Jupiter | PointId::Saturn if sect.diurnal => 1.5,
        PointId::Venus | PointId::Mars if !sect.diurnal => 1.5,
        PointId::Jupiter | PointId::Saturn | PointId::Venus | PointId::Mars => -1.5,
        _ => 0.0,
    }
}
