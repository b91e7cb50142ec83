//! Figures that several aspects make together, and gatherings of planets.
//!
//! A figure holds only where each of its legs is an aspect of the chart, so it is never wider than the chart's own
//! orbs. Names and legs are those that modern handbooks share (Tierney, *Dynamics of Aspect Analysis*, 1983).

use std::collections::BTreeMap;

use crate::Chart;
use crate::document::Aspect;
use crate::options::AspectType::{self, *};
use crate::point::PointId;
use crate::zodiac::{Element, Sign};

/// A kind of figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PatternKind {
    /// Six points, each in sextile to the next.
    GrandSextile,
    /// A grand trine, and a fourth point opposite one corner and in sextile to the two others.
    Kite,
    /// Two oppositions whose four ends are in square.
    GrandCross,
    /// Two oppositions whose ends are joined by trines and sextiles.
    MysticRectangle,
    /// An opposition whose ends are joined by three sextiles in a row.
    Cradle,
    /// A yod, and a fourth point opposite its apex.
    Boomerang,
    /// Three points in trine to each other.
    GrandTrine,
    /// An opposition, and a third point in square to both ends.
    TSquare,
    /// A sextile, and a third point in quincunx to both ends.
    Yod,
    /// A square, and a third point in sesquiquadrate to both ends.
    ThorsHammer,
    /// A trine, and a third point in sextile to both ends.
    MinorGrandTrine,
    /// Three or more of the ten planets in one sign or one house.
    Stellium,
}

/// Where a stellium stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gathering {
    /// In one sign.
    Sign(Sign),
    /// In one house, 1 to 12.
    House(u8),
}

/// A figure in a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// Which figure.
    pub kind: PatternKind,
    /// Its corners in the order of the definition; points in conjunction that play one part share a corner.
    pub corners: Vec<Vec<PointId>>,
    /// The corner to which the others lean: of a T-square, a yod, a hammer, a boomerang, a kite (its tail), a wedge.
    pub apex: Option<Vec<PointId>>,
    /// The widest orb among its legs, degrees; 0 for a stellium.
    pub orb: f64,
    /// The element of a grand trine whose corners all share one.
    pub element: Option<Element>,
    /// Where a stellium stands.
    pub gathering: Option<Gathering>,
}

impl PatternKind {
    /// Every kind, those that may contain others first.
    pub const ALL: [PatternKind; 12] = [
        PatternKind::GrandSextile,
        PatternKind::Kite,
        PatternKind::GrandCross,
        PatternKind::MysticRectangle,
        PatternKind::Cradle,
        PatternKind::Boomerang,
        PatternKind::GrandTrine,
        PatternKind::TSquare,
        PatternKind::Yod,
        PatternKind::ThorsHammer,
        PatternKind::MinorGrandTrine,
        PatternKind::Stellium,
    ];

    /// The identifier used in fact ids, such as `t_square`.
    pub fn id(self) -> &'static str {
        match self {
            PatternKind::GrandSextile => "grand_sextile",
            PatternKind::Kite => "kite",
            PatternKind::GrandCross => "grand_cross",
            PatternKind::MysticRectangle => "mystic_rectangle",
            PatternKind::Cradle => "cradle",
            PatternKind::Boomerang => "boomerang",
            PatternKind::GrandTrine => "grand_trine",
            PatternKind::TSquare => "t_square",
            PatternKind::Yod => "yod",
            PatternKind::ThorsHammer => "thors_hammer",
            PatternKind::MinorGrandTrine => "minor_grand_trine",
            PatternKind::Stellium => "stellium",
        }
    }

    /// English name, as it stands within a sentence.
    pub fn name(self) -> &'static str {
        match self {
            PatternKind::GrandSextile => "grand sextile",
            PatternKind::Kite => "kite",
            PatternKind::GrandCross => "grand cross",
            PatternKind::MysticRectangle => "mystic rectangle",
            PatternKind::Cradle => "cradle",
            PatternKind::Boomerang => "boomerang",
            PatternKind::GrandTrine => "grand trine",
            PatternKind::TSquare => "T-square",
            PatternKind::Yod => "yod",
            PatternKind::ThorsHammer => "Thor’s hammer",
            PatternKind::MinorGrandTrine => "minor grand trine",
            PatternKind::Stellium => "stellium",
        }
    }

    /// The legs between corners 0, 1, 2 …, and which corner is the apex.
    fn legs(self) -> (&'static [(usize, usize, AspectType)], Option<usize>) {
        match self {
            PatternKind::GrandSextile => (
                &[
                    (0, 1, Sextile),
                    (1, 2, Sextile),
                    (2, 3, Sextile),
                    (3, 4, Sextile),
                    (4, 5, Sextile),
                    (5, 0, Sextile),
                    (0, 3, Opposition),
                    (1, 4, Opposition),
                    (2, 5, Opposition),
                ],
                None,
            ),
            PatternKind::Kite => (
                &[
                    (0, 1, Trine),
                    (1, 2, Trine),
                    (0, 2, Trine),
                    (0, 3, Opposition),
                    (1, 3, Sextile),
                    (2, 3, Sextile),
                ],
                Some(3),
            ),
            PatternKind::GrandCross => (
                &[
                    (0, 1, Square),
                    (1, 2, Square),
                    (2, 3, Square),
                    (3, 0, Square),
                    (0, 2, Opposition),
                    (1, 3, Opposition),
                ],
                None,
            ),
            PatternKind::MysticRectangle => (
                &[
                    (0, 2, Opposition),
                    (1, 3, Opposition),
                    (0, 1, Sextile),
                    (2, 3, Sextile),
                    (1, 2, Trine),
                    (3, 0, Trine),
                ],
                None,
            ),
            PatternKind::Cradle => (
                &[
                    (0, 3, Opposition),
                    (0, 1, Sextile),
                    (1, 2, Sextile),
                    (2, 3, Sextile),
                    (0, 2, Trine),
                    (1, 3, Trine),
                ],
                None,
            ),
            PatternKind::Boomerang => {
                (&[(0, 1, Sextile), (0, 2, Quincunx), (1, 2, Quincunx), (2, 3, Opposition)], Some(2))
            }
            PatternKind::GrandTrine => (&[(0, 1, Trine), (1, 2, Trine), (0, 2, Trine)], None),
            PatternKind::TSquare => (&[(0, 1, Opposition), (0, 2, Square), (1, 2, Square)], Some(2)),
            PatternKind::Yod => (&[(0, 1, Sextile), (0, 2, Quincunx), (1, 2, Quincunx)], Some(2)),
            PatternKind::ThorsHammer => {
                (&[(0, 1, Square), (0, 2, Sesquiquadrate), (1, 2, Sesquiquadrate)], Some(2))
            }
            PatternKind::MinorGrandTrine => (&[(0, 1, Trine), (0, 2, Sextile), (1, 2, Sextile)], Some(2)),
            PatternKind::Stellium => (&[], None),
        }
    }

    /// How many corners the figure has; 0 for a stellium.
    fn corners(self) -> usize {
        self.legs().0.iter().map(|(a, b, _)| a.max(b) + 1).max().unwrap_or(0)
    }

    /// Whether a figure of this kind, on the same points, makes telling `other` idle.
    fn covers(self, other: PatternKind) -> bool {
        use PatternKind::*;
        matches!(
            (self, other),
            (GrandSextile, Kite | MysticRectangle | Cradle | GrandTrine | MinorGrandTrine)
                | (Kite | Cradle | MysticRectangle, GrandTrine | MinorGrandTrine)
                | (GrandCross, TSquare)
                | (Boomerang, Yod)
        )
    }
}

impl Pattern {
    /// Every point of the figure, corner by corner.
    pub fn members(&self) -> impl Iterator<Item = PointId> {
        self.corners.iter().flatten().copied()
    }
}

/// The figures that the ten planets make, in the order of [`PatternKind::ALL`], the tightest of each kind first.
/// A figure that is part of a greater one is not told apart.
pub fn patterns(chart: &Chart) -> Vec<Pattern> {
    let mut found = told(figures(chart, &PointId::TEN));
    found.extend(stelliums(chart));
    found
}

/// The figures that these points make by the chart's own aspects, with the lesser ones inside greater ones, and
/// without stelliums.
pub fn figures(chart: &Chart, points: &[PointId]) -> Vec<Pattern> {
    let mut found = raw_figures(&chart.aspects, points);
    for pattern in found.iter_mut().filter(|p| p.kind == PatternKind::GrandTrine) {
        pattern.element = shared_element(chart, pattern);
    }
    found
}

/// Without what is part of a greater figure.
fn told(mut found: Vec<Pattern>) -> Vec<Pattern> {
    let all = found.clone();
    found.retain(|p| {
        !all.iter().any(|q| q.kind.covers(p.kind) && p.members().all(|id| q.members().any(|m| m == id)))
    });
    found
}

fn raw_figures(aspects: &[Aspect], points: &[PointId]) -> Vec<Pattern> {
    let web = Web::of(aspects, points);
    let mut found = Vec::new();
    for kind in PatternKind::ALL.into_iter().filter(|k| k.corners() > 0) {
        let mut of_kind: Vec<Pattern> = Vec::new();
        let mut chosen = Vec::new();
        grow(kind, points, &web, &mut chosen, &mut of_kind);
        of_kind.sort_by(|a, b| a.orb.total_cmp(&b.orb).then_with(|| a.corners.cmp(&b.corners)));
        found.extend(merged(of_kind, &web));
    }
    found
}

/// The aspects among some points, by pair.
struct Web(BTreeMap<(PointId, PointId), (AspectType, f64)>);

impl Web {
    fn of(aspects: &[Aspect], points: &[PointId]) -> Web {
        let inside = aspects.iter().filter(|a| points.contains(&a.a) && points.contains(&a.b));
        Web(inside.flat_map(|a| [((a.a, a.b), (a.kind, a.orb)), ((a.b, a.a), (a.kind, a.orb))]).collect())
    }

    /// The orb of the aspect of this kind between two points.
    fn orb(&self, a: PointId, b: PointId, kind: AspectType) -> Option<f64> {
        self.0.get(&(a, b)).filter(|(k, _)| *k == kind).map(|(_, orb)| *orb)
    }
}

/// Fills the corners of `kind` one after another, each with a point whose legs to the ones before it hold.
fn grow(
    kind: PatternKind,
    points: &[PointId],
    web: &Web,
    chosen: &mut Vec<PointId>,
    found: &mut Vec<Pattern>,
) {
    let (legs, apex) = kind.legs();
    let next = chosen.len();
    if next == kind.corners() {
        let apex = apex.map(|i| vec![chosen[i]]);
        // The same points in another order are the same figure.
        if !found.iter().any(|p| p.apex == apex && p.members().all(|m| chosen.contains(&m))) {
            let orbs = legs.iter().filter_map(|(a, b, kind)| web.orb(chosen[*a], chosen[*b], *kind));
            let corners = chosen.iter().map(|p| vec![*p]).collect();
            let orb = orbs.fold(0.0, f64::max);
            found.push(Pattern { kind, corners, apex, orb, element: None, gathering: None });
        }
        return;
    }
    for &point in points {
        if chosen.contains(&point) {
            continue;
        }
        chosen.push(point);
        let mut to_here = legs.iter().filter(|(a, b, _)| *a.max(b) == next);
        if to_here.all(|(a, b, kind)| web.orb(chosen[*a], chosen[*b], *kind).is_some()) {
            grow(kind, points, web, chosen, found);
        }
        chosen.pop();
    }
}

/// Puts points in conjunction that play the same part into one corner of one figure.
fn merged(list: Vec<Pattern>, web: &Web) -> Vec<Pattern> {
    let mut kept: Vec<Pattern> = Vec::new();
    for pattern in list {
        let host = kept.iter_mut().find_map(|k| differing_corner(k, &pattern, web).map(|at| (k, at)));
        match host {
            Some((host, (mine, theirs))) => {
                let newcomers = &pattern.corners[theirs];
                if host.apex.as_ref() == Some(&host.corners[mine]) {
                    host.apex.iter_mut().for_each(|apex| join(apex, newcomers));
                }
                join(&mut host.corners[mine], newcomers);
                host.orb = host.orb.max(pattern.orb);
            }
            None => kept.push(pattern),
        }
    }
    kept
}

fn join(corner: &mut Vec<PointId>, newcomers: &[PointId]) {
    corner.extend(newcomers);
    corner.sort();
    corner.dedup();
}

/// The one corner in which two figures of a kind differ, when the points there are conjunct: its place in either.
fn differing_corner(a: &Pattern, b: &Pattern, web: &Web) -> Option<(usize, usize)> {
    let missing = |from: &Pattern, to: &Pattern| -> Vec<usize> {
        let shares = |corner: &Vec<PointId>| to.corners.iter().any(|c| c.iter().any(|p| corner.contains(p)));
        (0..from.corners.len()).filter(|&i| !shares(&from.corners[i])).collect()
    };
    let (&[mine], &[theirs]) = (&missing(a, b)[..], &missing(b, a)[..]) else { return None };
    let same_part = a.apex.is_none()
        || (a.apex.as_ref() == Some(&a.corners[mine])) == (b.apex.as_ref() == Some(&b.corners[theirs]));
    let mut pairs = a.corners[mine].iter().flat_map(|x| b.corners[theirs].iter().map(move |y| (*x, *y)));
    (same_part && pairs.all(|(x, y)| web.orb(x, y, Conjunction).is_some())).then_some((mine, theirs))
}

/// The element that all the points share.
fn shared_element(chart: &Chart, pattern: &Pattern) -> Option<Element> {
    let mut elements = pattern.members().map(|id| chart.longitude(id).map(|l| Sign::of(l).element()));
    let first = elements.next()??;
    elements.all(|e| e == Some(first)).then_some(first)
}

/// Three or more of the ten planets in one sign, then in one house.
fn stelliums(chart: &Chart) -> Vec<Pattern> {
    let ten = || PointId::TEN.into_iter().filter_map(|id| chart.point(id));
    let signs = Sign::ALL.into_iter().map(|sign| {
        (Gathering::Sign(sign), ten().filter(|p| p.sign == sign).map(|p| p.id).collect::<Vec<_>>())
    });
    let houses = (1..=12).map(|n| {
        (Gathering::House(n), ten().filter(|p| p.house == Some(n)).map(|p| p.id).collect::<Vec<_>>())
    });
    let gathered = signs.chain(houses).filter(|(_, members)| members.len() >= 3);
    gathered
        .map(|(gathering, members)| Pattern {
            kind: PatternKind::Stellium,
            corners: members.into_iter().map(|p| vec![p]).collect(),
            apex: None,
            orb: 0.0,
            element: None,
            gathering: Some(gathering),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aspects::{Moving, aspects};
    use crate::options::OrbPreset;
    use PatternKind::*;
    use PointId::*;

    /// The figures of points at these longitudes, under the modern orbs.
    fn of(places: &[(PointId, f64)]) -> Vec<Pattern> {
        let moving: Vec<Moving> = places
            .iter()
            .map(|(id, longitude)| Moving { id: *id, longitude: *longitude, speed: 1.0 })
            .collect();
        let web = aspects(&moving, &OrbPreset::Modern.rules());
        let points: Vec<PointId> = places.iter().map(|(id, _)| *id).collect();
        told(raw_figures(&web, &points))
    }

    fn kinds(places: &[(PointId, f64)]) -> Vec<PatternKind> {
        of(places).into_iter().map(|p| p.kind).collect()
    }

    #[test]
    fn each_figure_is_found_once() {
        let at = [Sun, Moon, Mercury, Venus, Mars, Jupiter];
        let place = |degrees: &[f64]| at.into_iter().zip(degrees.iter().copied()).collect::<Vec<_>>();
        let cases: [(&[f64], &[PatternKind]); 9] = [
            (&[10.0, 130.0, 250.0], &[GrandTrine]),
            (&[10.0, 190.0, 100.0], &[TSquare]),
            (&[10.0, 100.0, 190.0, 280.0], &[GrandCross]),
            (&[10.0, 70.0, 220.0], &[Yod]),
            (&[10.0, 70.0, 220.0, 40.0], &[Boomerang]),
            (&[10.0, 130.0, 250.0, 190.0], &[Kite]),
            (&[10.0, 70.0, 190.0, 250.0], &[MysticRectangle]),
            (&[10.0, 100.0, 235.0], &[ThorsHammer]),
            (&[10.0, 70.0, 130.0, 190.0, 250.0, 310.0], &[GrandSextile]),
        ];
        for (degrees, expected) in cases {
            assert_eq!(kinds(&place(degrees)), expected, "{degrees:?}");
        }
    }

    #[test]
    fn a_leg_out_of_orb_is_no_leg() {
        assert_eq!(kinds(&[(Mars, 10.0), (Venus, 130.0), (Jupiter, 258.1)]), []); // 8.1° from exact, 8° allowed
        assert_eq!(kinds(&[(Mars, 10.0), (Venus, 70.0), (Jupiter, 222.1)]), []);
    }

    #[test]
    fn the_apex_and_the_widest_orb_are_told() {
        let found = of(&[(Sun, 10.0), (Moon, 193.0), (Saturn, 101.0)]);
        assert_eq!(found[0].apex, Some(vec![Saturn]));
        assert!((found[0].orb - 3.0).abs() < 1e-9);
    }

    #[test]
    fn points_in_conjunction_share_a_corner() {
        let found = of(&[(Sun, 10.0), (Moon, 190.0), (Saturn, 100.0), (Mars, 102.0)]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].apex, Some(vec![Mars, Saturn]));
        assert_eq!(found[0].members().count(), 4);
    }
}
