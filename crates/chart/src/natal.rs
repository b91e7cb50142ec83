//! The one place that assembles a [`Chart`].

use sky::{Ephemeris, Instant, Position};

use crate::aspects::{Moving, aspects};
use crate::balance::{distributions, moon_phase};
use crate::birth::{Birth, BirthError, Resolved, resolve};
use crate::dignities;
use crate::document::{
    Angles, CalendarKind, Chart, Cusp, Engine, Houses, Input, Moment, Place, Point, Rulers, SCHEMA_VERSION,
    Sect, Warning,
};
use crate::houses::{HouseCusps, house_of, houses};
use crate::options::{Ayanamsa, HouseSystem, Settings, Zodiac};
use crate::point::PointId;
use crate::zodiac::{Sign, dms, nine, wrap};

/// Whether a body takes part in aspects: the ten planets, the true node and Chiron. (So do the ascendant and
/// the midheaven.)
fn aspects_count(id: PointId) -> bool {
    PointId::TEN.contains(&id) || matches!(id, PointId::TrueNode | PointId::Chiron)
}

/// Everything a chart is cast from.
#[derive(Clone, Debug, PartialEq)]
pub struct Nativity {
    /// When, in civil time.
    pub birth: Birth,
    /// The birth as it was typed, echoed in the chart.
    pub input: Input,
    /// Where.
    pub place: Place,
    /// How.
    pub settings: Settings,
    /// ΔT in seconds instead of the built-in model's.
    pub delta_t_s: Option<f64>,
}

/// Why a chart could not be cast.
#[derive(Clone, Debug, PartialEq)]
pub enum CastError {
    /// The civil time cannot be turned into an instant.
    Birth(BirthError),
    /// The instant lies outside the ephemeris.
    OutOfRange(sky::OutOfRange),
}

impl std::fmt::Display for CastError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CastError::Birth(e) => e.fmt(f),
            CastError::OutOfRange(e) => e.fmt(f),
        }
    }
}

impl std::error::Error for CastError {}

impl From<BirthError> for CastError {
    fn from(e: BirthError) -> CastError {
        CastError::Birth(e)
    }
}

impl From<sky::OutOfRange> for CastError {
    fn from(e: sky::OutOfRange) -> CastError {
        CastError::OutOfRange(e)
    }
}

/// Casts a chart. Pure: equal input gives an equal chart, to the last digit.
pub fn cast(sky: &Ephemeris, nativity: &Nativity) -> Result<Chart, CastError> {
    let resolved = resolve(&nativity.birth)?;
    let at = instant(resolved.ut_days, nativity.delta_t_s);
    let frame = sky.frame(at)?;
    let settings = &nativity.settings;
    let ayanamsa = ayanamsa(sky, settings, at)?;
    let place = &nativity.place;
    let armc = wrap(frame.sidereal_time + place.longitude);

    let mut points = points(sky, at, ayanamsa, frame.true_obliquity)?;
    let mut warnings = warnings(nativity, &resolved);
    let mut angles = None;
    let mut cusps = None;
    let mut sect = None;
    if resolved.time_known {
        let raw = houses(settings.house_system, armc, frame.true_obliquity, place.latitude);
        warnings.extend(fallback_warning(settings.house_system, &raw, place.latitude));
        let longitudes = raw.sidereal(ayanamsa).cusps.map(|cusp| wrap(nine(cusp)));
        for point in &mut points {
            point.house = Some(house_of(point.longitude, &longitudes));
        }
        angles = Some(angles_of(&raw, ayanamsa));
        cusps = Some(houses_of(settings.house_system, &raw, longitudes, &points));
        sect = points.first().map(|sun| sect_of(sun, armc, place.latitude));
    } else {
        mark_day_ranges(sky, nativity, &resolved, &mut points)?;
    }

    Ok(Chart {
        schema_version: SCHEMA_VERSION,
        engine: engine(nativity.delta_t_s),
        settings: settings.clone(),
        input: nativity.input.clone(),
        moment: moment(&resolved, at, armc),
        place: place.clone(),
        aspects: aspects(&moving(&points, angles), &settings.orbs),
        distributions: distributions(&points, angles.map(|a| (a.asc, a.mc))),
        moon_phase: moon_phase(&points[0], &points[1]),
        rulers: rulers(&points, angles),
        sect,
        angles,
        houses: cusps,
        points,
        warnings,
    })
}

fn instant(ut_days: f64, delta_t_s: Option<f64>) -> Instant {
    match delta_t_s {
        Some(seconds) => Instant::with_delta_t(ut_days, seconds),
        None => Instant::from_ut(ut_days),
    }
}

/// What longitudes count from, as degrees from the true equinox.
fn ayanamsa(sky: &Ephemeris, settings: &Settings, at: Instant) -> Result<f64, sky::OutOfRange> {
    match settings.zodiac {
        Zodiac::Tropical => Ok(0.0),
        Zodiac::Sidereal => sky.ayanamsa(settings.ayanamsa.unwrap_or(Ayanamsa::LAHIRI).zero_point(), at),
    }
}

fn engine(delta_t_s: Option<f64>) -> Engine {
    Engine {
        name: "outerskies".to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        ephemeris: "JPL DE440, 1550–2650".to_owned(),
        delta_t: if delta_t_s.is_some() { "user" } else { "model" }.to_owned(),
        zone_data: crate::zone::zone_data_version(),
        frame: "apparent geocentric, true ecliptic and equinox of date".to_owned(),
    }
}

fn moment(resolved: &Resolved, at: Instant, armc: f64) -> Moment {
    Moment {
        local: resolved.local.clone(),
        utc: resolved.utc.clone(),
        jd_ut: nine(at.jd_ut()),
        jd_tt: nine(at.jd_tt()),
        delta_t_s: (at.delta_t() * 1e3).round() / 1e3,
        local_sidereal_time: nine(armc),
        offset_s: resolved.offset_s,
        offset: resolved.offset.clone(),
        abbreviation: resolved.abbreviation.clone(),
        zone: resolved.zone.clone(),
        zone_source: resolved.zone_source,
        explanation: resolved.explanation.clone(),
        ambiguous: resolved.ambiguous,
        dst: resolved.dst,
        time_known: resolved.time_known,
    }
}

/// `23°30′12″ Pisces`.
pub fn dms_text(longitude: f64) -> String {
    let (d, m, s) = dms(longitude);
    format!("{d}°{m:02}′{s:02}″ {}", Sign::of(longitude).name())
}

fn points(sky: &Ephemeris, at: Instant, ayanamsa: f64, obliquity: f64) -> Result<Vec<Point>, CastError> {
    let bodies = PointId::BODIES.map(|id| id.body().expect("the listed points are bodies"));
    let mut places = [Position::default(); PointId::BODIES.len()];
    sky.positions(at, &bodies, &mut places)?;
    Ok(PointId::BODIES.iter().zip(&places).map(|(id, p)| point(*id, p, ayanamsa, obliquity)).collect())
}

fn point(id: PointId, place: &Position, ayanamsa: f64, obliquity: f64) -> Point {
    let longitude = wrap(nine(wrap(place.longitude - ayanamsa)));
    let sign = Sign::of(longitude);
    Point {
        id,
        name: id.name().to_owned(),
        kind: id.kind(),
        longitude,
        latitude: nine(place.latitude),
        distance_au: (place.distance > 0.0).then(|| nine(place.distance)),
        speed: nine(place.longitude_speed),
        right_ascension: nine(place.right_ascension),
        declination: nine(place.declination),
        sign,
        sign_index: sign.index(),
        degree_in_sign: nine(longitude - sign.start()),
        dms: dms_text(longitude),
        house: None,
        retrograde: place.longitude_speed < 0.0,
        stationary: mean_motion(id).is_some_and(|mean| place.longitude_speed.abs() < 0.05 * mean),
        out_of_bounds: place.declination.abs() > obliquity,
        dignities: dignities::dignities(id, sign),
        day_range: None,
        sign_uncertain: false,
    }
}

/// Mean daily motion in degrees of the bodies that can stand still: 360° over the sidereal period; Mercury
/// and Venus keep company with the Sun.
fn mean_motion(id: PointId) -> Option<f64> {
    use PointId::*;
    Some(match id {
        Mercury | Venus => 0.9856,
        Mars => 0.5240,
        Jupiter => 0.0831,
        Saturn => 0.0335,
        Uranus => 0.0117,
        Neptune => 0.0060,
        Pluto => 0.0040,
        Ceres | Pallas => 0.214,
        Juno => 0.226,
        Vesta => 0.272,
        Chiron => 0.0195,
        _ => return None,
    })
}

fn angles_of(raw: &HouseCusps, ayanamsa: f64) -> Angles {
    let place = |longitude: f64| wrap(nine(wrap(longitude - ayanamsa)));
    Angles {
        asc: place(raw.asc),
        mc: place(raw.mc),
        dsc: place(raw.asc + 180.0),
        ic: place(raw.mc + 180.0),
        vertex: place(raw.vertex),
    }
}

fn houses_of(asked: HouseSystem, raw: &HouseCusps, longitudes: [f64; 12], points: &[Point]) -> Houses {
    let cusps = (0..12)
        .map(|i| {
            let (longitude, next) = (longitudes[i], longitudes[(i + 1) % 12]);
            let sign = Sign::of(longitude);
            Cusp {
                number: i as u8 + 1,
                longitude,
                sign,
                dms: dms_text(longitude),
                ruler: dignities::ruler(sign),
                intercepted_signs: intercepted(longitude, next),
                occupants: occupants(i as u8 + 1, longitude, points),
            }
        })
        .collect();
    Houses { system: raw.system_used, fallback_from: (raw.system_used != asked).then_some(asked), cusps }
}

/// The signs that lie wholly between two cusps and begin after the first.
fn intercepted(cusp: f64, next: f64) -> Vec<Sign> {
    let span = wrap(next - cusp);
    let first = Sign::of(cusp);
    (1..12).map(|n| first.offset(n)).filter(|sign| wrap(sign.start() - cusp) + 30.0 <= span).collect()
}

fn occupants(house: u8, cusp: f64, points: &[Point]) -> Vec<PointId> {
    let mut inside: Vec<&Point> = points.iter().filter(|p| p.house == Some(house)).collect();
    inside.sort_by(|a, b| wrap(a.longitude - cusp).total_cmp(&wrap(b.longitude - cusp)));
    inside.into_iter().map(|p| p.id).collect()
}

fn sect_of(sun: &Point, armc: f64, latitude: f64) -> Sect {
    let altitude = sky::frame::altitude(sun.right_ascension, sun.declination, armc, latitude);
    Sect { diurnal: altitude > 0.0, sun_altitude: nine(altitude) }
}

fn moving(points: &[Point], angles: Option<Angles>) -> Vec<Moving> {
    let angle = |id, longitude| Moving { id, longitude, speed: 0.0 };
    points
        .iter()
        .filter(|p| aspects_count(p.id))
        .map(|p| Moving { id: p.id, longitude: p.longitude, speed: p.speed })
        .chain(angles.map(|a| angle(PointId::Asc, a.asc)))
        .chain(angles.map(|a| angle(PointId::Mc, a.mc)))
        .collect()
}

fn rulers(points: &[Point], angles: Option<Angles>) -> Rulers {
    let rising = angles.map(|a| Sign::of(a.asc));
    let seven: Vec<(PointId, Sign)> =
        points.iter().filter(|p| PointId::TEN[..7].contains(&p.id)).map(|p| (p.id, p.sign)).collect();
    Rulers {
        chart_ruler: rising.map(dignities::ruler),
        chart_ruler_modern: rising.map(dignities::modern_ruler),
        mutual_receptions: dignities::mutual_receptions(&seven),
    }
}

/// With the time unknown, every point gets the range of its longitude over the local day.
fn mark_day_ranges(
    sky: &Ephemeris,
    nativity: &Nativity,
    resolved: &Resolved,
    points: &mut [Point],
) -> Result<(), CastError> {
    let mut ends = Vec::with_capacity(2);
    for ut in resolved.day {
        let at = instant(ut, nativity.delta_t_s);
        let ayanamsa = ayanamsa(sky, &nativity.settings, at)?;
        ends.push(self::points(sky, at, ayanamsa, 90.0)?);
    }
    for ((point, first), last) in points.iter_mut().zip(&ends[0]).zip(&ends[1]) {
        point.day_range = Some([first.longitude, last.longitude]);
        point.sign_uncertain = first.sign != last.sign;
    }
    Ok(())
}

fn warning(code: &str, field: &str, message: impl Into<String>) -> Warning {
    Warning { code: code.to_owned(), message: message.into(), field: field.to_owned() }
}

fn warnings(nativity: &Nativity, resolved: &Resolved) -> Vec<Warning> {
    let mut found = Vec::new();
    if !resolved.time_known {
        found.push(warning(
            "time_unknown",
            "/birth/time",
            "The time of birth is not known: the chart is cast for local noon, without ascendant and houses.",
        ));
    }
    if resolved.ambiguous {
        found.push(warning("time_ambiguous", "/birth/fold", resolved.explanation.clone()));
    }
    // The reform of 1582: Julian 4 October was followed by Gregorian 15 October.
    if nativity.input.calendar == CalendarKind::Gregorian && resolved.ut_days < -152_384.0 {
        found.push(warning(
            "calendar_proleptic",
            "/birth/calendar",
            "The date was read in the Gregorian calendar, which did not exist before 15 October 1582; \
             give calendar “julian” if the record is from that time.",
        ));
    }
    found
}

fn fallback_warning(asked: HouseSystem, raw: &HouseCusps, latitude: f64) -> Option<Warning> {
    (raw.system_used != asked).then(|| {
        warning(
            "house_system_undefined",
            "/settings/house_system",
            format!(
                "{} houses are not defined at latitude {latitude:.2}° for this moment; {} houses are shown instead.",
                asked.name(),
                raw.system_used.name()
            ),
        )
    })
}
