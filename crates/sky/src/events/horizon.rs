//! Rise and set, twilight and culmination: what a place on the Earth sees of a body in the course of a day.

use super::curve;
use super::earth::{Site, equatorial};
use crate::body::Body;
use crate::dual::{Dual, Vector, dot};
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::search::{self, Measure, Sample};
use crate::time::Instant;
use std::fmt;
use std::ops::Range;

/// How much the air lifts a body on the horizon, degrees: the 34′ of the almanacs.
const REFRACTION: f64 = 34.0 / 60.0;
/// Radius of the Sun as almanacs take it all the year round, degrees.
const SUN_RADIUS: f64 = 16.0 / 60.0;
/// Mean radius of the Moon, in equatorial radii of the Earth (IAU 1982).
const MOON_RADIUS: f64 = 0.272_507_6;
/// How far a polynomial may stray from the sine of an altitude: 2 mas.
const TOLERANCE: f64 = 1e-8;
/// Days in a window of the search.
const STEP: f64 = 1.0;

/// Which height counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Horizon {
    /// Rise and set as in almanacs, at sea level: the upper limb of Sun and Moon, or the body itself, on a horizon where the
    /// air lifts it by 34′. The Sun's radius is 16′ all the year, the Moon's is what it is.
    Almanac,
    /// The centre of the body at an altitude in degrees, without refraction: −6, −12 and −18 of the Sun for civil,
    /// nautical and astronomical twilight.
    Altitude(f64),
}

/// A body rises or sets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HorizonCrossing {
    /// When.
    pub at: Instant,
    /// Whether it comes up.
    pub rising: bool,
}

/// A body passes the meridian.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Culmination {
    /// When.
    pub at: Instant,
    /// Whether it is the upper passage, on the side of the zenith that holds the celestial equator.
    pub upper: bool,
    /// Altitude of its centre then, degrees, without refraction.
    pub altitude: f64,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HorizonError {
    /// The ephemeris does not cover the time.
    OutOfRange(OutOfRange),
    /// The place is none: a latitude beyond the poles, or a figure that is not a number.
    NoPlace,
}

impl fmt::Display for HorizonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HorizonError::OutOfRange(error) => error.fmt(f),
            HorizonError::NoPlace => {
                f.write_str("a place needs a latitude of −90 to 90 degrees, a longitude and a height")
            }
        }
    }
}

impl std::error::Error for HorizonError {}

impl From<OutOfRange> for HorizonError {
    fn from(error: OutOfRange) -> HorizonError {
        HorizonError::OutOfRange(error)
    }
}

/// Every rise and set of `body` over `horizon` at `site` in `range`. Near the poles there may be none for months.
///
/// # Errors
/// [`HorizonError`] for a range outside 1550–2650 and for a place that is none.
pub fn rise_set(
    sky: &Ephemeris,
    body: Body,
    site: Site,
    horizon: Horizon,
    range: Range<Instant>,
) -> Result<Vec<HorizonCrossing>, HorizonError> {
    let plan = plan(sky, site, &range, Measure::Plain)?;
    let above = |tt: f64| {
        let view = View::new(sky, body, site, tt)?;
        let above = view.sine() - view.horizon(body, horizon);
        Ok::<_, OutOfRange>(Sample { value: above.value, rate: above.rate })
    };
    let found = search::crossings(&plan, &[0.0], above)?;
    let crossing = |c: search::Crossing| HorizonCrossing { at: Instant::from_tt(c.tt), rising: c.rate > 0.0 };
    Ok(found.into_iter().map(crossing).collect())
}

/// Every passage of `body` through the meridian of `site` in `range`, above and below the pole.
///
/// # Errors
/// Those of [`rise_set`].
pub fn culminations(
    sky: &Ephemeris,
    body: Body,
    site: Site,
    range: Range<Instant>,
) -> Result<Vec<Culmination>, HorizonError> {
    let plan = plan(sky, site, &range, Measure::Angle)?;
    let hour_angle = |tt: f64| Ok::<_, OutOfRange>(View::new(sky, body, site, tt)?.hour_angle());
    let mut found = Vec::new();
    for crossing in search::crossings(&plan, &[0.0, 180.0], hour_angle)? {
        let view = View::new(sky, body, site, crossing.tt)?;
        let altitude = view.sine().value.clamp(-1.0, 1.0).asin().to_degrees();
        found.push(Culmination { at: Instant::from_tt(crossing.tt), upper: crossing.level == 0, altitude });
    }
    Ok(found)
}

fn plan(
    sky: &Ephemeris,
    site: Site,
    range: &Range<Instant>,
    measure: Measure,
) -> Result<search::Plan, HorizonError> {
    if !site.is_sound() {
        return Err(HorizonError::NoPlace);
    }
    Ok(curve::plan(sky, range, STEP, measure, TOLERANCE)?)
}

/// A body as a place sees it.
struct View {
    /// From the centre of the Earth,
    geocentric: Vector,
    /// from the place, both in Earth radii on the true equator of date,
    seen: Vector,
    /// with its length.
    distance: Dual,
    vertical: Vector,
    sidereal_time: Dual,
}

impl View {
    fn new(sky: &Ephemeris, body: Body, site: Site, tt: f64) -> Result<View, OutOfRange> {
        let at = Instant::from_tt(tt);
        let frame = sky.frame(at)?;
        let place = sky.position(body, at)?;
        let geocentric = equatorial(&place, frame.true_obliquity.to_radians().sin_cos());
        let sidereal_time = site.sidereal_time(frame.sidereal_time);
        let (vertical, stand) = site.stand(sidereal_time);
        let seen = std::array::from_fn(|i| geocentric[i] - stand[i]);
        let distance = dot(&seen, &seen).sqrt();
        Ok(View { geocentric, seen, distance, vertical, sidereal_time })
    }

    /// Sine of the altitude.
    fn sine(&self) -> Dual {
        dot(&self.seen, &self.vertical) * self.distance.recip()
    }

    /// Sine of the altitude at which the body is on the horizon.
    fn horizon(&self, body: Body, horizon: Horizon) -> Dual {
        let below = match (horizon, body) {
            (Horizon::Altitude(altitude), _) => -altitude,
            (Horizon::Almanac, Body::Sun) => REFRACTION + SUN_RADIUS,
            (Horizon::Almanac, _) => REFRACTION,
        };
        let (sin, cos) = below.to_radians().sin_cos();
        if (horizon, body) != (Horizon::Almanac, Body::Moon) {
            return Dual::constant(-sin);
        }
        let radius = self.distance.recip() * MOON_RADIUS;
        -((Dual::constant(1.0) - radius * radius).sqrt() * sin + radius * cos)
    }

    /// How far the body is west of the meridian, degrees. On the meridian parallax does not turn it.
    fn hour_angle(&self) -> Sample {
        let [x, y, _] = self.geocentric;
        let angle = self.sidereal_time - y.atan2(x);
        Sample { value: crate::frame::normalize(angle.value.to_degrees()), rate: angle.rate.to_degrees() }
    }
}
