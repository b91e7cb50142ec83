//! Charts made by hand: the places are given, everything else follows from them as in a cast chart.

#![allow(dead_code, reason = "every test uses some of it")]

mod derive;
pub(crate) mod samples;

use chart::document::*;
use chart::zodiac::{dms, wrap};
use chart::{Chart, PointId, Settings, Sign};

/// A body, its longitude, and its speed in degrees a day.
pub(crate) type Place = (PointId, f64, f64);

/// The points that a made chart holds.
pub(crate) const POINTS: [PointId; 12] = [
    PointId::Sun,
    PointId::Moon,
    PointId::Mercury,
    PointId::Venus,
    PointId::Mars,
    PointId::Jupiter,
    PointId::Saturn,
    PointId::Uranus,
    PointId::Neptune,
    PointId::Pluto,
    PointId::TrueNode,
    PointId::Chiron,
];

/// A chart of these bodies and the first six cusps; without cusps its time is unknown.
pub(crate) fn chart(date: &str, places: &[Place], half: Option<[f64; 6]>) -> Chart {
    let cusps: Option<[f64; 12]> =
        half.map(|h| std::array::from_fn(|i| wrap(h[i % 6] + if i < 6 { 0.0 } else { 180.0 })));
    let points: Vec<Point> = places.iter().map(|place| point(*place, cusps.as_ref())).collect();
    let angles = cusps.map(|c| Angles { asc: c[0], mc: c[9], dsc: c[6], ic: c[3], vertex: 200.0 });
    let settings = Settings::modern();
    let rising = cusps.map(|c| Sign::of(c[0]));
    Chart {
        schema_version: SCHEMA_VERSION,
        engine: engine(),
        input: input(date, cusps.is_some()),
        moment: moment(cusps.is_some()),
        place: chart::document::Place { name: "Ulm".into(), latitude: 48.4, longitude: 10.0 },
        houses: cusps.map(|c| derive::houses(c, &points, &settings)),
        aspects: derive::aspects(&points, angles.as_ref(), &settings),
        distributions: derive::distributions(&points, angles.as_ref()),
        moon_phase: derive::moon_phase(&points),
        sect: cusps.map(|_| sect(&points)),
        rulers: derive::rulers(&points, rising),
        warnings: vec![],
        settings,
        points,
        angles,
    }
}

/// The chart of `chart` without its time.
pub(crate) fn untimed(chart: &Chart) -> Chart {
    let places: Vec<Place> = chart.points.iter().map(|p| (p.id, p.longitude, p.speed)).collect();
    self::chart(&chart.input.date, &places, None)
}

fn engine() -> Engine {
    Engine {
        name: "outerskies".into(),
        version: "0".into(),
        ephemeris: String::new(),
        delta_t: "model".into(),
        zone_data: String::new(),
        frame: String::new(),
    }
}

fn input(date: &str, timed: bool) -> Input {
    Input {
        date: date.into(),
        time: timed.then(|| "11:30".into()),
        calendar: CalendarKind::Gregorian,
        zone: "LMT".into(),
        fold: None,
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

fn sect(points: &[Point]) -> Sect {
    let diurnal = points.iter().any(|p| p.id == PointId::Sun && p.house.is_some_and(|h| h > 6));
    Sect { diurnal, sun_altitude: if diurnal { 20.0 } else { -20.0 } }
}

fn point((id, longitude, speed): Place, cusps: Option<&[f64; 12]>) -> Point {
    let (degree, minute, second) = dms(longitude);
    let sign = Sign::of(longitude);
    let day_range = cusps.is_none().then(|| [wrap(longitude - speed / 2.0), wrap(longitude + speed / 2.0)]);
    Point {
        id,
        name: id.name().into(),
        kind: id.kind(),
        longitude,
        latitude: 0.0,
        distance_au: None,
        speed,
        right_ascension: 0.0,
        declination: 0.0,
        sign,
        sign_index: sign.index(),
        degree_in_sign: longitude % 30.0,
        dms: format!("{degree}°{minute:02}′{second:02}″ {}", sign.name()),
        house: cusps.and_then(|c| derive::house(longitude, c)),
        retrograde: speed < 0.0,
        stationary: speed.abs() < 0.0002,
        out_of_bounds: false,
        dignities: derive::dignities(id, sign),
        sign_uncertain: day_range.is_some_and(|[a, b]| Sign::of(a) != Sign::of(b)),
        day_range,
    }
}
