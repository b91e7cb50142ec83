//! How a body looks: phase, elongation, size, brightness.

mod magnitude;

use crate::apparent::{AU_KM, LIGHT};
use crate::body::Body;
use crate::dual::{Dual, Vector, cross, dot, unit};
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::moment::Moment;
use crate::time::Instant;

/// How a body looks from the Earth's centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Phenomena {
    /// Angle Sun – body – Earth, degrees; zero for the Sun.
    pub phase_angle: f64,
    /// Illuminated part of the disc, 0 to 1.
    pub illumination: f64,
    /// Angular distance from the Sun as seen, degrees.
    pub elongation: f64,
    /// Apparent diameter of the equator, degrees; zero for what has no known or no visible disc.
    pub diameter: f64,
    /// Distance from the Sun when the light left it, au.
    pub sun_distance: f64,
    /// Apparent visual magnitude, where a formula reaches: see `docs/ACCURACY.md`.
    pub magnitude: Option<f64>,
}

/// Equatorial radius, km: IAU 2015 (Archinal et al. 2018, Celest. Mech. 130, 22), the Sun by IAU 2015 resolution B3.
fn radius(body: Body) -> f64 {
    match body {
        Body::Sun => 695_700.0,
        Body::Moon => 1_737.4,
        Body::Mercury => 2_440.53,
        Body::Venus => 6_051.8,
        Body::Mars => 3_396.19,
        Body::Jupiter => 71_492.0,
        Body::Saturn => 60_268.0,
        Body::Uranus => 25_559.0,
        Body::Neptune => 24_764.0,
        Body::Pluto => 1_188.3,
        Body::Ceres => 487.3,
        Body::Vesta => 289.0,
        _ => 0.0,
    }
}

/// What brightness depends on.
#[derive(Clone, Copy, Debug)]
struct Geometry {
    body: Body,
    /// Distance from the Sun, au.
    sun: f64,
    /// Distance from the Earth, au.
    earth: f64,
    /// Phase angle, degrees.
    phase: f64,
    /// TT, days since J2000.0.
    tt: f64,
    /// Directions from the body to the Sun and to the Earth, on the axes of the ICRS.
    to_sun: [f64; 3],
    to_earth: [f64; 3],
    /// Heliocentric longitude on the ecliptic of date, degrees.
    longitude: f64,
}

impl Ephemeris {
    /// Phase, elongation, size and brightness of a body; `None` for the points of the lunar orbit, which have none.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite.
    pub fn phenomena(&self, body: Body, at: Instant) -> Result<Option<Phenomena>, OutOfRange> {
        let moment = self.moment(at)?;
        let Some(source) = moment.source(body) else { return Ok(None) };
        let path = moment.observer().light_path(&source.motion, source.ahead);
        let (seen, distance) = unit(&path);
        let earth = distance.value;
        let diameter = 2.0 * (radius(body) / AU_KM / earth).min(1.0).asin().to_degrees();
        if body == Body::Sun {
            let magnitude = Some(magnitude::SUN + 5.0 * earth.log10());
            let (phase_angle, illumination, elongation, sun_distance) = (0.0, 1.0, 0.0, 0.0);
            return Ok(Some(Phenomena {
                phase_angle,
                illumination,
                elongation,
                diameter,
                sun_distance,
                magnitude,
            }));
        }
        let from_sun = from_sun(&moment, &path);
        let (outward, sun) = unit(&from_sun);
        let phase_angle = angle(&outward, &seen);
        let geometry = Geometry {
            body,
            sun: sun.value,
            earth,
            phase: phase_angle,
            tt: at.tt(),
            to_sun: moment.to_icrs(&outward.map(|c| -c)),
            to_earth: moment.to_icrs(&seen.map(|c| -c)),
            longitude: moment.place(&outward, sun).longitude,
        };
        let (sun_seen, body_seen) = (moment.position(Body::Sun), moment.position(body));
        Ok(Some(Phenomena {
            phase_angle,
            illumination: 0.5 * (1.0 + phase_angle.to_radians().cos()),
            elongation: apart(
                [sun_seen.longitude, sun_seen.latitude],
                [body_seen.longitude, body_seen.latitude],
            ),
            diameter,
            sun_distance: sun.value,
            magnitude: magnitude::magnitude(&geometry),
        }))
    }
}

/// Vector from the Sun to the body, both when the light left the body.
fn from_sun(moment: &Moment, path: &Vector) -> Vector {
    let (earth, sun) = (moment.earth().dual(), moment.sun().dual());
    // In half a day, the longest light time, the Sun moves by less than 1e-5 au: its own step is enough.
    let late = path.iter().map(|c| c.value * c.value).sum::<f64>().sqrt() / LIGHT;
    std::array::from_fn(|i| {
        let mut sun = sun[i];
        sun.value -= late * sun.rate;
        path[i] + earth[i] - sun
    })
}

/// Angle between two directions, degrees.
fn angle(a: &Vector, b: &Vector) -> f64 {
    let across = cross(a, b).iter().map(|c| c.value * c.value).sum::<f64>().sqrt();
    across.atan2(dot(a, b).value).to_degrees()
}

/// Angle between two places given as longitude and latitude, degrees.
fn apart(a: [f64; 2], b: [f64; 2]) -> f64 {
    let direction = |[longitude, latitude]: [f64; 2]| -> Vector {
        let (sin_lon, cos_lon) = longitude.to_radians().sin_cos();
        let (sin_lat, cos_lat) = latitude.to_radians().sin_cos();
        [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat].map(Dual::constant)
    };
    angle(&direction(a), &direction(b))
}
