//! How a chart is spread over elements, modalities and hemispheres; and the phase of the Moon.

use crate::document::{Distributions, MoonPhase, PhaseId, Point, Share};
use crate::point::PointId;
use crate::zodiac::{Element, Modality, Sign, nine, wrap};

/// How much a point weighs in a distribution, in halves: the luminaries and the ascendant most, the slow
/// planets, which a whole generation shares, least.
fn weight(id: PointId) -> u32 {
    use PointId::*;
    match id {
        Sun | Moon | Asc => 4,
        Mercury | Venus | Mars | Mc => 3,
        Jupiter | Saturn => 2,
        Uranus | Neptune | Pluto => 1,
        _ => 0,
    }
}

/// The distributions of the ten planets; `angles` are the ascendant's and the midheaven's longitudes.
pub fn distributions(points: &[Point], angles: Option<(f64, f64)>) -> Distributions {
    let mut placed: Vec<(PointId, Sign)> =
        points.iter().filter(|p| PointId::TEN.contains(&p.id)).map(|p| (p.id, p.sign)).collect();
    if let Some((asc, mc)) = angles {
        placed.push((PointId::Asc, Sign::of(asc)));
        placed.push((PointId::Mc, Sign::of(mc)));
    }
    let houses = || points.iter().filter(|p| PointId::TEN.contains(&p.id)).filter_map(|p| p.house);
    let count = |wanted: fn(u8) -> bool| angles.map(|_| houses().filter(|h| wanted(*h)).count() as u8);
    Distributions {
        elements: shares(
            [Element::Fire, Element::Earth, Element::Air, Element::Water],
            &placed,
            Sign::element,
        ),
        modalities: shares([Modality::Cardinal, Modality::Fixed, Modality::Mutable], &placed, Sign::modality),
        above_horizon: count(|house| house >= 7),
        eastern: count(|house| house >= 10 || house <= 3),
    }
}

fn shares<T: Copy + PartialEq, const N: usize>(
    parts: [T; N],
    placed: &[(PointId, Sign)],
    part_of: fn(Sign) -> T,
) -> Vec<Share<T>> {
    let weights = parts.map(|part| {
        placed.iter().filter(|(_, sign)| part_of(*sign) == part).map(|(id, _)| weight(*id)).sum()
    });
    let percents = percentages(&weights);
    parts
        .into_iter()
        .zip(percents)
        .map(|(part, percent)| {
            let members: Vec<PointId> = placed
                .iter()
                .filter(|(id, sign)| part_of(*sign) == part && PointId::TEN.contains(id))
                .map(|(id, _)| *id)
                .collect();
            Share { id: part, count: members.len() as u8, percent, members }
        })
        .collect()
}

/// Whole percentages that sum to 100, by the method of the largest remainder; all zero when nothing weighs.
fn percentages(weights: &[u32]) -> Vec<u8> {
    let total: u32 = weights.iter().sum();
    if total == 0 {
        return vec![0; weights.len()];
    }
    let mut percents: Vec<u8> = weights.iter().map(|w| (w * 100 / total) as u8).collect();
    let missing = 100 - percents.iter().map(|p| u32::from(*p)).sum::<u32>();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|&i| std::cmp::Reverse(weights[i] * 100 % total));
    for &i in by_remainder.iter().take(missing as usize) {
        percents[i] += 1;
    }
    percents
}

/// The phase of the Moon from tropical or sidereal places of Sun and Moon alike.
///
/// The lit part follows from the phase angle (Meeus, *Astronomical Algorithms*, 2nd ed., eq. 48.1–48.3).
pub fn moon_phase(sun: &Point, moon: &Point) -> MoonPhase {
    const PHASES: [(PhaseId, &str); 8] = [
        (PhaseId::NewMoon, "New Moon"),
        (PhaseId::Crescent, "Crescent Moon"),
        (PhaseId::FirstQuarter, "First Quarter"),
        (PhaseId::Gibbous, "Gibbous Moon"),
        (PhaseId::FullMoon, "Full Moon"),
        (PhaseId::Disseminating, "Disseminating Moon"),
        (PhaseId::LastQuarter, "Last Quarter"),
        (PhaseId::Balsamic, "Balsamic Moon"),
    ];
    let elongation = wrap(moon.longitude - sun.longitude);
    let (id, name) = PHASES[((elongation / 45.0) as usize).min(7)];
    let cos_psi = moon.latitude.to_radians().cos() * elongation.to_radians().cos();
    let (r, delta) = (sun.distance_au.unwrap_or(1.0), moon.distance_au.unwrap_or(0.00257));
    let phase_angle = (r * (1.0 - cos_psi * cos_psi).max(0.0).sqrt()).atan2(delta - r * cos_psi);
    MoonPhase {
        id,
        name: name.to_owned(),
        elongation: nine(elongation),
        illumination: nine((1.0 + phase_angle.cos()) / 2.0),
    }
}

#[cfg(test)]
mod tests {
    use super::percentages;

    #[test]
    fn percentages_sum_to_a_hundred() {
        for weights in [[1, 1, 1, 0], [4, 3, 3, 2], [7, 0, 0, 0], [5, 5, 5, 11]] {
            assert_eq!(percentages(&weights).iter().map(|p| u32::from(*p)).sum::<u32>(), 100, "{weights:?}");
        }
        assert_eq!(percentages(&[1, 1, 1]), [34, 33, 33]);
        assert_eq!(percentages(&[0, 0]), [0, 0]);
    }
}
