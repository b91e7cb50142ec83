//! What follows from the places of a made chart.

use chart::document::*;
use chart::zodiac::{Element, Modality, difference, wrap};
use chart::{PointId, Settings, Sign};

/// The house of a longitude.
pub(crate) fn house(longitude: f64, cusps: &[f64; 12]) -> Option<u8> {
    (0..12).find(|&i| wrap(longitude - cusps[i]) < wrap(cusps[(i + 1) % 12] - cusps[i])).map(|i| i as u8 + 1)
}

/// Cusps, their rulers and who stands in them.
pub(crate) fn houses(cusps: [f64; 12], points: &[Point], settings: &Settings) -> Houses {
    let cusp = |i: usize| Cusp {
        number: i as u8 + 1,
        longitude: cusps[i],
        sign: Sign::of(cusps[i]),
        dms: String::new(),
        ruler: ruler(Sign::of(cusps[i])),
        intercepted_signs: vec![],
        occupants: points.iter().filter(|p| p.house == Some(i as u8 + 1)).map(|p| p.id).collect(),
    };
    Houses { system: settings.house_system, fallback_from: None, cusps: (0..12).map(cusp).collect() }
}

/// Traditional ruler of a sign.
pub(crate) fn ruler(sign: Sign) -> PointId {
    use PointId::*;
    [Mars, Venus, Mercury, Moon, Sun, Mercury, Venus, Mars, Jupiter, Saturn, Saturn, Jupiter][sign.index()]
}

/// Essential dignities of the seven.
pub(crate) fn dignities(id: PointId, sign: Sign) -> Vec<Dignity> {
    use PointId::*;
    let exaltation = match id {
        Sun => Some(Sign::Aries),
        Moon => Some(Sign::Taurus),
        Mercury => Some(Sign::Virgo),
        Venus => Some(Sign::Pisces),
        Mars => Some(Sign::Capricorn),
        Jupiter => Some(Sign::Cancer),
        Saturn => Some(Sign::Libra),
        _ => None,
    };
    let mut list = Vec::new();
    let holds = [
        (ruler(sign) == id, Dignity::Domicile),
        (exaltation == Some(sign), Dignity::Exaltation),
        (ruler(sign.opposite()) == id, Dignity::Detriment),
        (exaltation == Some(sign.opposite()), Dignity::Fall),
    ];
    list.extend(holds.into_iter().filter(|(holds, _)| *holds).map(|(_, dignity)| dignity));
    list
}

/// Rulers of the chart, and pairs of the seven in each other’s domicile.
pub(crate) fn rulers(points: &[Point], rising: Option<Sign>) -> Rulers {
    let modern = |sign: Sign| match sign {
        Sign::Scorpio => PointId::Pluto,
        Sign::Aquarius => PointId::Uranus,
        Sign::Pisces => PointId::Neptune,
        other => ruler(other),
    };
    let seven = &points[..7];
    let mut mutual_receptions = Vec::new();
    for (i, a) in seven.iter().enumerate() {
        for b in &seven[i + 1..] {
            if ruler(a.sign) == b.id && ruler(b.sign) == a.id {
                mutual_receptions.push([a.id, b.id]);
            }
        }
    }
    Rulers { chart_ruler: rising.map(ruler), chart_ruler_modern: rising.map(modern), mutual_receptions }
}

/// Elements and modalities by the weights 2, 1.5, 1 and 0.5, and the halves of the sky.
pub(crate) fn distributions(points: &[Point], angles: Option<&Angles>) -> Distributions {
    let ten = &points[..10];
    let weight = |id: PointId| match id {
        PointId::Sun | PointId::Moon | PointId::Asc => 4,
        PointId::Mercury | PointId::Venus | PointId::Mars | PointId::Mc => 3,
        PointId::Jupiter | PointId::Saturn => 2,
        _ => 1,
    };
    let mut signs: Vec<(PointId, Sign)> = ten.iter().map(|p| (p.id, p.sign)).collect();
    let angles = angles.map(|a| [(PointId::Asc, Sign::of(a.asc)), (PointId::Mc, Sign::of(a.mc))]);
    signs.extend(angles.into_iter().flatten());
    let total: u32 = signs.iter().map(|(id, _)| weight(*id)).sum();
    let percent = |fits: &dyn Fn(Sign) -> bool| {
        let part: u32 = signs.iter().filter(|(_, s)| fits(*s)).map(|(id, _)| weight(*id)).sum();
        (part * 100 / total) as u8
    };
    let members = |fits: &dyn Fn(Sign) -> bool| -> Vec<PointId> {
        ten.iter().filter(|p| fits(p.sign)).map(|p| p.id).collect()
    };
    let element = |id: Element| {
        let fits = |s: Sign| s.element() == id;
        Share { id, count: members(&fits).len() as u8, percent: percent(&fits), members: members(&fits) }
    };
    let modality = |id: Modality| {
        let fits = |s: Sign| s.modality() == id;
        Share { id, count: members(&fits).len() as u8, percent: percent(&fits), members: members(&fits) }
    };
    let count = |fits: fn(u8) -> bool| {
        let known = ten.iter().all(|p| p.house.is_some());
        known.then(|| ten.iter().filter_map(|p| p.house).filter(|h| fits(*h)).count() as u8)
    };
    Distributions {
        elements: [Element::Fire, Element::Earth, Element::Air, Element::Water].map(element).to_vec(),
        modalities: [Modality::Cardinal, Modality::Fixed, Modality::Mutable].map(modality).to_vec(),
        above_horizon: count(|h| h > 6),
        eastern: count(|h| !(4..10).contains(&h)),
    }
}

/// Phase of the Moon.
pub(crate) fn moon_phase(points: &[Point]) -> MoonPhase {
    use PhaseId::*;
    const PHASES: [(PhaseId, &str); 8] = [
        (NewMoon, "New Moon"),
        (Crescent, "Crescent Moon"),
        (FirstQuarter, "First quarter"),
        (Gibbous, "Gibbous Moon"),
        (FullMoon, "Full Moon"),
        (Disseminating, "Disseminating Moon"),
        (LastQuarter, "Last quarter"),
        (Balsamic, "Balsamic Moon"),
    ];
    let elongation = wrap(points[1].longitude - points[0].longitude);
    let (id, name) = PHASES[(elongation / 45.0) as usize];
    let illumination = (1.0 - elongation.to_radians().cos()) / 2.0;
    MoonPhase { id, name: name.into(), elongation, illumination }
}

/// Aspects, tightest first; none between the angles.
pub(crate) fn aspects(points: &[Point], angles: Option<&Angles>, settings: &Settings) -> Vec<Aspect> {
    let mut places: Vec<(PointId, f64, f64)> = points.iter().map(|p| (p.id, p.longitude, p.speed)).collect();
    if let Some(angles) = angles {
        places.extend([(PointId::Asc, angles.asc, 0.0), (PointId::Mc, angles.mc, 0.0)]);
    }
    let mut found: Vec<Aspect> = Vec::new();
    for (i, a) in places.iter().enumerate() {
        for b in places[i + 1..].iter().filter(|_| a.0 != PointId::Asc) {
            found.extend(aspect(*a, *b, settings));
        }
    }
    found.sort_by(|a, b| a.orb.total_cmp(&b.orb));
    found
}

type At = (PointId, f64, f64);

fn aspect((a, at, av): At, (b, bt, bv): At, settings: &Settings) -> Option<Aspect> {
    let separation = difference(at, bt).abs();
    let later = difference(at + av * 0.01, bt + bv * 0.01).abs();
    let lights = [a, b].iter().any(|id| matches!(id, PointId::Sun | PointId::Moon));
    settings.orbs.iter().find_map(|rule| {
        let angle = rule.kind.angle();
        let orb = (separation - angle).abs();
        let orb_limit = rule.orb + if lights { rule.luminary_bonus } else { 0.0 };
        let closing = (later - angle).abs() < orb;
        (orb <= orb_limit).then(|| Aspect {
            a,
            b,
            kind: rule.kind,
            angle,
            separation,
            orb,
            orb_limit,
            strength: 1.0 - orb / orb_limit,
            phase: if closing { AspectPhase::Applying } else { AspectPhase::Separating },
            out_of_sign: false,
        })
    })
}
