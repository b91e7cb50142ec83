//! Charts made by hand, with figures near enough to the true ones to look at.
//!
//! Whoever includes this names the crate `engine` beside it.

use super::engine::document::*;
use super::engine::zodiac::{difference, dms, wrap};
use super::engine::{self, Chart, PointId, Settings, Sign};

/// A body, its longitude, and whether it is retrograde.
pub(crate) type Place = (PointId, f64, bool);

/// A chart of these bodies and these twelve cusps (ascendant first, midheaven tenth).
pub(crate) fn chart(name: &str, date: &str, places: &[Place], cusps: Option<[f64; 12]>) -> Chart {
    let points: Vec<Point> = places.iter().map(|&place| point(place, cusps.as_ref())).collect();
    let angles = cusps.map(|c| Angles {
        asc: c[0],
        mc: c[9],
        dsc: wrap(c[0] + 180.0),
        ic: wrap(c[9] + 180.0),
        vertex: 200.0,
    });
    let settings = Settings::modern();
    let aspects = aspects(&points, angles.as_ref(), &settings);
    Chart {
        schema_version: SCHEMA_VERSION,
        engine: Engine {
            name: "outerskies".into(),
            version: "0".into(),
            ephemeris: String::new(),
            delta_t: "model".into(),
            zone_data: String::new(),
            frame: String::new(),
        },
        input: Input {
            date: date.into(),
            time: cusps.map(|_| "11:30".into()),
            calendar: CalendarKind::Gregorian,
            zone: "LMT".into(),
            fold: None,
        },
        moment: moment(cusps.is_some()),
        place: engine::document::Place { name: name.into(), latitude: 48.4, longitude: 10.0 },
        houses: cusps.map(|c| houses(c, &settings)),
        settings,
        points,
        angles,
        aspects,
        distributions: Distributions {
            elements: vec![],
            modalities: vec![],
            above_horizon: None,
            eastern: None,
        },
        moon_phase: MoonPhase {
            id: PhaseId::NewMoon,
            name: "New Moon".into(),
            elongation: 0.0,
            illumination: 0.0,
        },
        sect: None,
        rulers: Rulers { chart_ruler: None, chart_ruler_modern: None, mutual_receptions: vec![] },
        warnings: vec![],
    }
}

fn moment(time_known: bool) -> Moment {
    Moment {
        local: String::new(),
        utc: String::new(),
        jd_ut: 0.0,
        jd_tt: 0.0,
        delta_t_s: 0.0,
        local_sidereal_time: 0.0,
        offset_s: 0.0,
        offset: String::new(),
        abbreviation: String::new(),
        zone: String::new(),
        zone_source: ZoneSource::Lmt,
        explanation: String::new(),
        ambiguous: false,
        dst: false,
        time_known,
    }
}

fn point((id, longitude, retrograde): Place, cusps: Option<&[f64; 12]>) -> Point {
    let (degree, minute, second) = dms(longitude);
    let sign = Sign::of(longitude);
    let span = if id == PointId::Moon { 6.6 } else { 0.4 };
    let day_range = cusps.is_none().then(|| [wrap(longitude - span), wrap(longitude + span)]);
    Point {
        id,
        name: id.name().into(),
        kind: id.kind(),
        longitude,
        latitude: 0.0,
        distance_au: None,
        speed: if retrograde { -0.1 } else { 0.5 },
        right_ascension: 0.0,
        declination: 0.0,
        sign,
        sign_index: sign.index(),
        degree_in_sign: longitude % 30.0,
        dms: format!("{degree}°{minute:02}′{second:02}″ {}", sign.name()),
        house: cusps.and_then(|c| house(longitude, c)),
        retrograde,
        stationary: false,
        out_of_bounds: false,
        dignities: vec![],
        sign_uncertain: day_range.is_some_and(|[a, b]| Sign::of(a) != Sign::of(b)),
        day_range,
    }
}

fn house(longitude: f64, cusps: &[f64; 12]) -> Option<u8> {
    (0..12).find(|&i| wrap(longitude - cusps[i]) < wrap(cusps[(i + 1) % 12] - cusps[i])).map(|i| i as u8 + 1)
}

fn houses(cusps: [f64; 12], settings: &Settings) -> Houses {
    let cusp = |i: usize| {
        let (start, width) = (cusps[i], wrap(cusps[(i + 1) % 12] - cusps[i]));
        let shut = |s: &Sign| wrap(s.start() - start) > 0.0 && wrap(s.start() - start) + 30.0 < width;
        Cusp {
            number: i as u8 + 1,
            longitude: start,
            sign: Sign::of(start),
            dms: String::new(),
            ruler: PointId::Sun,
            intercepted_signs: Sign::ALL.into_iter().filter(shut).collect(),
            occupants: vec![],
        }
    };
    Houses { system: settings.house_system, fallback_from: None, cusps: (0..12).map(cusp).collect() }
}

fn aspects(points: &[Point], angles: Option<&Angles>, settings: &Settings) -> Vec<Aspect> {
    let mut places: Vec<(PointId, f64)> = points.iter().map(|p| (p.id, p.longitude)).collect();
    if let Some(angles) = angles {
        places.extend([(PointId::Asc, angles.asc), (PointId::Mc, angles.mc)]);
    }
    let mut found = Vec::new();
    for (i, &(a, at)) in places.iter().enumerate() {
        for &(b, bt) in &places[i + 1..] {
            found.extend(aspect((a, at), (b, bt), settings));
        }
    }
    found.retain(|a: &Aspect| a.a != PointId::Asc);
    found.sort_by(|a, b| a.orb.total_cmp(&b.orb));
    found
}

fn aspect((a, at): (PointId, f64), (b, bt): (PointId, f64), settings: &Settings) -> Option<Aspect> {
    let separation = difference(at, bt).abs();
    let lights = [a, b].iter().any(|id| matches!(id, PointId::Sun | PointId::Moon));
    settings.orbs.iter().find_map(|rule| {
        let orb = (separation - rule.kind.angle()).abs();
        let orb_limit = rule.orb + if lights { rule.luminary_bonus } else { 0.0 };
        (orb <= orb_limit).then(|| Aspect {
            a,
            b,
            kind: rule.kind,
            angle: rule.kind.angle(),
            separation,
            orb,
            orb_limit,
            strength: 1.0 - orb / orb_limit,
            phase: AspectPhase::Applying,
            out_of_sign: false,
        })
    })
}

/// The first six cusps of the Ulm chart.
const ULM: [f64; 6] = [101.65, 117.0, 137.9, 162.7, 198.3, 243.2];

/// Ulm, 14 March 1879.
pub(crate) fn ulm() -> Chart {
    use PointId::*;
    let places = [
        (Sun, 353.51, false),
        (Moon, 254.52, false),
        (Mercury, 3.13, false),
        (Venus, 16.99, false),
        (Mars, 296.91, false),
        (Jupiter, 327.49, false),
        (Saturn, 4.19, false),
        (Uranus, 151.29, true),
        (Neptune, 37.87, false),
        (Pluto, 54.72, false),
        (TrueNode, 302.73, false),
        (Chiron, 35.54, false),
        (MeanLilith, 27.98, false),
    ];
    chart("Ulm", "1879-03-14", &places, Some(opposed(ULM)))
}

/// New Delhi, 5 February 1962: seven bodies within sixteen degrees.
pub(crate) fn delhi() -> Chart {
    use PointId::*;
    let places = [
        (Sun, 315.7, false),
        (Moon, 317.6, false),
        (Mercury, 308.6, true),
        (Venus, 317.5, false),
        (Mars, 302.6, false),
        (Jupiter, 317.0, false),
        (Saturn, 304.7, false),
        (Uranus, 149.4, true),
        (Neptune, 223.5, false),
        (Pluto, 159.7, true),
        (TrueNode, 138.5, true),
        (Chiron, 335.0, false),
        (MeanLilith, 260.0, false),
    ];
    let half = [289.9, 328.4, 4.9, 36.4, 62.9, 85.7];
    chart("New Delhi", "1962-02-05", &places, Some(opposed(half)))
}

/// The Ulm chart without a time.
pub(crate) fn unknown() -> Chart {
    let places: Vec<Place> = ulm().points.iter().map(|p| (p.id, p.longitude, p.retrograde)).collect();
    chart("Ulm", "1879-03-14", &places, None)
}

/// Far north: narrow houses beside vast ones, three signs intercepted on either side.
pub(crate) fn north() -> Chart {
    let places: Vec<Place> = ulm().points.iter().map(|p| (p.id, p.longitude, p.retrograde)).collect();
    let half = [150.2, 155.6, 162.8, 172.4, 258.3, 318.0];
    chart("Tromsø", "1879-03-14", &places, Some(opposed(half)))
}

/// The Ulm chart in whole signs: the angles stand apart from the cusps.
pub(crate) fn whole() -> Chart {
    let mut chart = ulm();
    let start = Sign::of(ULM[0]).start();
    chart.houses = Some(houses(std::array::from_fn(|i| wrap(start + 30.0 * i as f64)), &chart.settings));
    chart
}

/// All nineteen bodies within ten degrees, every one retrograde.
pub(crate) fn worst() -> Chart {
    crowded(218.1234)
}

/// The same from this longitude on.
pub(crate) fn crowded(from: f64) -> Chart {
    let place = |(i, &id): (usize, &PointId)| (id, wrap(from + i as f64 * 0.5191), true);
    let places: Vec<Place> = PointId::BODIES.iter().enumerate().map(place).collect();
    chart("<Ulm> & \"Köln\"", "1879-03-14", &places, Some(opposed(ULM)))
}

/// All nineteen bodies, spread about.
pub(crate) fn full() -> Chart {
    let some = ulm();
    let places: Vec<Place> = PointId::BODIES
        .iter()
        .enumerate()
        .map(|(i, &id)| match some.point(id) {
            Some(p) => (id, p.longitude, p.retrograde),
            None => (id, (i as f64 * 137.508) % 360.0, i % 3 == 0),
        })
        .collect();
    chart("Ulm", "1879-03-14", &places, Some(opposed(ULM)))
}

/// Twelve cusps from the first six.
pub(crate) fn opposed(half: [f64; 6]) -> [f64; 12] {
    std::array::from_fn(|i| wrap(half[i % 6] + if i < 6 { 0.0 } else { 180.0 }))
}

/// Every sample with its name.
pub(crate) fn all() -> Vec<(&'static str, Chart)> {
    vec![
        ("ulm", ulm()),
        ("delhi", delhi()),
        ("unknown", unknown()),
        ("north", north()),
        ("whole", whole()),
        ("worst", worst()),
        ("full", full()),
    ]
}
