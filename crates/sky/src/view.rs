//! Places seen from elsewhere than the Earth's centre, and by other rules than as they appear.

use crate::apparent::{AU_KM, Observer, SUN_SCHWARZSCHILD, Source};
use crate::body::{Body, Position};
use crate::dual::{Vector, unit};
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::frame::normalize;
use crate::moment::Moment;
use crate::segment::Motion;
use crate::time::Instant;
use std::f64::consts::TAU;
use std::fmt;

/// From where something is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Center {
    /// The centre of the Earth.
    Geocentric,
    /// A place on the Earth.
    Topocentric(Site),
    /// The centre of the Sun.
    Heliocentric,
    /// The barycentre of the solar system.
    Barycentric,
}

/// A place on the Earth, on the ellipsoid WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    /// Geodetic latitude, degrees, north positive.
    pub latitude: f64,
    /// Longitude, degrees, east positive.
    pub longitude: f64,
    /// Height above the ellipsoid, metres.
    pub height: f64,
}

/// By which rules something is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// With light time, deflection by the Sun and aberration: where it is seen. From the Sun and the barycentre, which
    /// do not move among the planets, it is the same as `Astrometric`.
    Apparent,
    /// With light time alone: where a chart of the stars shows it, on the frame of date.
    Astrometric,
    /// Without any of them: where it is at that moment (also called geometric).
    True,
}

/// What can be seen: a body, or the Earth from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A body.
    Body(Body),
    /// The centre of the Earth.
    Earth,
}

impl From<Body> for Target {
    fn from(body: Body) -> Target {
        Target::Body(body)
    }
}

/// Why there is no such place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ViewError {
    /// The moment lies outside the ephemeris.
    OutOfRange(OutOfRange),
    /// Something is not seen from its own centre.
    FromItself,
    /// Nodes and apogees of the Moon's orbit belong to the Earth's centre.
    OnlyGeocentric,
    /// The site is not on the Earth: latitude within ±90, longitude within ±360 degrees, height −500 to 100 000 m.
    NoSuchSite,
}

impl fmt::Display for ViewError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ViewError::OutOfRange(e) => e.fmt(f),
            ViewError::FromItself => f.write_str("nothing is seen from its own centre"),
            ViewError::OnlyGeocentric => {
                f.write_str("nodes and apogees of the Moon's orbit are seen from the Earth's centre alone")
            }
            ViewError::NoSuchSite => f.write_str(
                "a site has a latitude within ±90°, a longitude within ±360° and a height of −500 to 100 000 m",
            ),
        }
    }
}

impl std::error::Error for ViewError {}

impl From<OutOfRange> for ViewError {
    fn from(e: OutOfRange) -> ViewError {
        ViewError::OutOfRange(e)
    }
}

impl Site {
    /// Whether it lies on the Earth.
    pub fn is_sound(&self) -> bool {
        self.latitude.abs() <= 90.0 && self.longitude.abs() <= 360.0 && (-500.0..=1e5).contains(&self.height)
    }

    /// Distance from the Earth's axis and height above the equator's plane, au.
    fn cylindrical(&self) -> (f64, f64) {
        /// WGS 84: equatorial radius in kilometres, flattening.
        const RADIUS: f64 = 6_378.137;
        const FLATTENING: f64 = 1.0 / 298.257_223_563;
        let (sin, cos) = self.latitude.to_radians().sin_cos();
        let squeeze = (1.0 - FLATTENING) * (1.0 - FLATTENING);
        let bulge = RADIUS / (cos * cos + squeeze * sin * sin).sqrt();
        let height = self.height / 1e3;
        ((bulge + height) * cos / AU_KM, (squeeze * bulge + height) * sin / AU_KM)
    }
}

impl Ephemeris {
    /// The place of a body from another centre or by another rule, on the true ecliptic and equinox of date.
    ///
    /// # Errors
    /// [`ViewError`].
    pub fn view(
        &self,
        target: impl Into<Target>,
        from: Center,
        rule: Rule,
        at: Instant,
    ) -> Result<Position, ViewError> {
        let moment = self.moment(at)?;
        let target = target.into();
        let seer = seer(&moment, from)?;
        let source = match (target, from) {
            (Target::Earth, Center::Geocentric) | (Target::Body(Body::Sun), Center::Heliocentric) => {
                return Err(ViewError::FromItself);
            }
            (Target::Earth, _) => Source { motion: *moment.earth(), ahead: 0.0, gravity: SUN_SCHWARZSCHILD },
            (Target::Body(body), _) => match moment.source(body) {
                Some(source) => source,
                None if from == Center::Geocentric => return Ok(moment.position(body)),
                None => return Err(ViewError::OnlyGeocentric),
            },
        };
        let observer = Observer::new(&seer, moment.sun());
        let moving = matches!(from, Center::Geocentric | Center::Topocentric(_));
        let (direction, distance) = match rule {
            Rule::Apparent if moving => observer.see(&source),
            Rule::True => unit(&now(&moment, target, &source, &seer)),
            Rule::Apparent | Rule::Astrometric => unit(&observer.light_path(&source.motion, source.ahead)),
        };
        Ok(moment.place(&direction, distance))
    }
}

/// Barycentric motion of the one who looks.
fn seer(moment: &Moment, from: Center) -> Result<Motion<3>, ViewError> {
    Ok(match from {
        Center::Geocentric => *moment.earth(),
        Center::Heliocentric => *moment.sun(),
        Center::Barycentric => Motion { place: [0.0; 3], velocity: [0.0; 3], acceleration: [0.0; 3] },
        Center::Topocentric(site) if !site.is_sound() => return Err(ViewError::NoSuchSite),
        Center::Topocentric(site) => {
            let (axis, up) = site.cylindrical();
            let angle = normalize(moment.frame().public.sidereal_time + site.longitude).to_radians();
            // The Earth's turning, radians a day (IAU 2000).
            let spin = TAU * 1.002_737_811_911_354_6;
            let (sin, cos) = angle.sin_cos();
            let turned = |v: [f64; 3]| moment.equator_to_tables(v);
            let offset = turned([axis * cos, axis * sin, up]);
            let speed = turned([-axis * sin * spin, axis * cos * spin, 0.0]);
            let pull = turned([-axis * cos * spin * spin, -axis * sin * spin * spin, 0.0]);
            let earth = moment.earth();
            let sum = |a: &[f64; 3], b: [f64; 3]| std::array::from_fn(|i| a[i] + b[i]);
            Motion {
                place: sum(&earth.place, offset),
                velocity: sum(&earth.velocity, speed),
                acceleration: sum(&earth.acceleration, pull),
            }
        }
    })
}

/// Vector from the one who looks to the target, both at this moment.
fn now(moment: &Moment, target: Target, source: &Source, seer: &Motion<3>) -> Vector {
    let motion = match target {
        Target::Body(body) => moment.motion_now(body).unwrap_or(source.motion),
        Target::Earth => *moment.earth(),
    };
    let (there, here) = (motion.dual(), seer.dual());
    std::array::from_fn(|i| there[i] - here[i])
}
