//! From angles to aspects under an orb table: each pair once, applying or separating.

use crate::document::{Aspect, AspectPhase};
use crate::options::{AspectType, OrbRule};
use crate::point::{PointId, PointKind};
use crate::zodiac::{Sign, difference, nine};

/// Orbs below this count as exact, degrees (one second of arc).
const EXACT: f64 = 1.0 / 3600.0;

/// A point that may take part in an aspect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moving {
    /// Which point.
    pub id: PointId,
    /// Longitude, degrees.
    pub longitude: f64,
    /// Rate of longitude, degrees per day. Zero for an angle: an aspect to an angle is judged by the
    /// planet's own motion, not by the turning of the Earth.
    pub speed: f64,
}

/// Every aspect among `points`, tightest first. `a` comes before `b` in `points`.
pub fn aspects(points: &[Moving], orbs: &[OrbRule]) -> Vec<Aspect> {
    let mut found = Vec::new();
    for (i, a) in points.iter().enumerate() {
        for b in &points[i + 1..] {
            // The ascendant and the midheaven are bound to each other by place and hour.
            let both_angles = [a, b].iter().all(|p| p.id.kind() == PointKind::Angle);
            if !both_angles && let Some(aspect) = between(a, b, orbs) {
                found.push(aspect);
            }
        }
    }
    found.sort_by(|x, y| x.orb.total_cmp(&y.orb).then_with(|| (x.a, x.b).cmp(&(y.a, y.b))));
    found
}

/// The aspect between two points: of those within orb, the one nearest to exact.
fn between(a: &Moving, b: &Moving, orbs: &[OrbRule]) -> Option<Aspect> {
    let luminary = [a, b].iter().any(|p| p.id.kind() == PointKind::Luminary);
    let separation = difference(a.longitude, b.longitude).abs();
    orbs.iter()
        .map(|rule| {
            let limit = rule.orb + if luminary { rule.luminary_bonus } else { 0.0 };
            (rule.kind, (separation - rule.kind.angle()).abs(), limit)
        })
        .filter(|(_, orb, limit)| orb <= limit)
        .min_by(|x, y| x.1.total_cmp(&y.1))
        .map(|(kind, orb, limit)| Aspect {
            a: a.id,
            b: b.id,
            kind,
            angle: kind.angle(),
            separation: nine(separation),
            orb: nine(orb),
            orb_limit: limit,
            strength: nine(if limit > 0.0 { 1.0 - orb / limit } else { 1.0 }),
            phase: phase(a, b, kind),
            out_of_sign: out_of_sign(a.longitude, b.longitude, kind),
        })
}

/// Whether the orb shrinks or grows: the sign of its derivative.
fn phase(a: &Moving, b: &Moving, kind: AspectType) -> AspectPhase {
    let signed = difference(a.longitude, b.longitude);
    let excess = signed.abs() - kind.angle();
    let orb_rate = excess.signum() * signed.signum() * (b.speed - a.speed);
    if excess.abs() < EXACT || orb_rate == 0.0 {
        AspectPhase::Exact
    } else if orb_rate < 0.0 {
        AspectPhase::Applying
    } else {
        AspectPhase::Separating
    }
}

/// Whether the two signs are not as far apart as the aspect asks. Aspects that are no whole number of
/// signs have no such rule.
fn out_of_sign(a: f64, b: f64, kind: AspectType) -> bool {
    if kind.angle() % 30.0 != 0.0 {
        return false;
    }
    let apart = (Sign::of(a).index() as i64 - Sign::of(b).index() as i64).unsigned_abs() as usize;
    apart.min(12 - apart) != (kind.angle() / 30.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::OrbPreset;
    use crate::zodiac::wrap;

    fn at(id: PointId, longitude: f64, speed: f64) -> Moving {
        Moving { id, longitude, speed }
    }

    fn modern(points: &[Moving]) -> Vec<Aspect> {
        aspects(points, &OrbPreset::Modern.rules())
    }

    #[test]
    fn each_pair_is_counted_once() {
        // Three points in exact trine: three aspects, not six (from which the predecessor made grand trines).
        let found = modern(&[
            at(PointId::Sun, 10.0, 1.0),
            at(PointId::Mars, 130.0, 0.5),
            at(PointId::Jupiter, 250.0, 0.1),
        ]);
        assert_eq!(found.len(), 3);
        assert!(found.iter().all(|a| a.kind == AspectType::Trine && a.a < a.b));
    }

    #[test]
    fn orbs_include_their_limit_and_the_luminaries_bonus() {
        let pair =
            |id, orb: f64| modern(&[at(id, 350.0, 1.0), at(PointId::Pluto, wrap(350.0 + 90.0 + orb), 0.0)]);
        assert_eq!(pair(PointId::Sun, 10.0).len(), 1);
        assert_eq!(pair(PointId::Sun, 10.001).len(), 0);
        assert_eq!(pair(PointId::Mars, 8.0).len(), 1);
        assert_eq!(pair(PointId::Mars, 8.001).len(), 0);
        assert_eq!(pair(PointId::Sun, 4.0)[0].orb_limit, 10.0);
    }

    #[test]
    fn phase_is_what_a_moment_later_shows() {
        let mut state = 1_u64;
        let mut random = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as f64 / (1_u64 << 31) as f64
        };
        let mut seen = 0;
        for _ in 0..20_000 {
            let a = at(PointId::Venus, random() * 360.0, random() * 3.0 - 1.0);
            let b = at(PointId::Saturn, random() * 360.0, random() * 0.3 - 0.1);
            let found = modern(&[a, b]);
            let Some(aspect) = found.first().filter(|x| x.phase != AspectPhase::Exact) else { continue };
            seen += 1;
            let later = 1e-5;
            let separation = difference(a.longitude + later * a.speed, b.longitude + later * b.speed).abs();
            let grew = (separation - aspect.angle).abs()
                > (difference(a.longitude, b.longitude).abs() - aspect.angle).abs();
            assert_eq!(grew, aspect.phase == AspectPhase::Separating, "{a:?} {b:?} {aspect:?}");
        }
        assert!(seen > 3_000);
    }

    #[test]
    fn signs_and_degrees_may_disagree() {
        let [square] = &modern(&[at(PointId::Mars, 29.0, 0.5), at(PointId::Saturn, 121.0, 0.1)])[..] else {
            panic!("one aspect expected")
        };
        assert_eq!((square.kind, square.out_of_sign), (AspectType::Square, true));
        let [square] = &modern(&[at(PointId::Mars, 15.0, 0.5), at(PointId::Saturn, 106.0, 0.1)])[..] else {
            panic!("one aspect expected")
        };
        assert!(!square.out_of_sign);
    }
}
