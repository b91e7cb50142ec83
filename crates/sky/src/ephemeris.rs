//! The ephemeris itself: a file in memory, and the places it answers.

use crate::apparent::Observer;
use crate::body::{Body, Position};
use crate::dual::{Dual, Vector, unit};
use crate::format::{self, FormatError, Series};
use crate::frame::{Frame, FrameOfDate, wrap};
use crate::lunar::{self, Point};
use crate::segment::{Motion, evaluate, touch};
use crate::time::{DAY_S, Instant};
use crate::trig::atan2;
use std::fmt;

/// The file that is part of the program.
static EMBEDDED: &[u8] = include_bytes!("../data/ephemeris.bin");

/// Mass of the Moon as a share of Earth and Moon together, from DE440's Earth–Moon mass ratio 81.300 568 221 497.
const MOON_SHARE: f64 = 1.0 / (1.0 + 81.300_568_221_497_22);

/// Places of the Sun, Moon, planets, asteroids and lunar points from 1550-01-01 to 2650-01-01.
///
/// It is a view of a file in memory, checked once: two words, free to copy. Every answer depends on the
/// arguments alone.
#[derive(Clone, Copy)]
pub struct Ephemeris {
    bytes: &'static [u8],
}

impl fmt::Debug for Ephemeris {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ephemeris({} bytes)", self.bytes.len())
    }
}

/// The moment asked for lies outside the ephemeris, or is not a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutOfRange {
    /// The moment asked for: TT, days since J2000.0.
    pub tt: f64,
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.tt.is_finite() {
            return f.write_str("the moment is not a finite number; the ephemeris covers 1550–2650");
        }
        let year = 2000.0 + self.tt / 365.2425;
        write!(f, "the moment (about year {year:.0}) lies outside the ephemeris, which covers 1550–2650")
    }
}

impl std::error::Error for OutOfRange {}

impl Ephemeris {
    /// The ephemeris that is part of the program: JPL DE440, asteroids, Chiron, nutation and precession.
    pub fn embedded() -> Ephemeris {
        Ephemeris { bytes: EMBEDDED }
    }

    /// An ephemeris in memory, in the same format as the embedded one.
    ///
    /// # Errors
    /// [`FormatError`] when the bytes are not such a file or a table does not fit into it. What passes can be
    /// read without a panic, whatever the coefficients say.
    pub fn open(bytes: &'static [u8]) -> Result<Ephemeris, FormatError> {
        format::check(bytes)?;
        Ok(Ephemeris { bytes })
    }

    /// First and last moment of the ephemeris: TT, days since J2000.0.
    pub fn span(&self) -> (f64, f64) {
        format::usable(self.bytes)
    }

    /// The apparent geocentric place of `body`.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite.
    pub fn position(&self, body: Body, at: Instant) -> Result<Position, OutOfRange> {
        Ok(self.moment(at)?.position(body))
    }

    /// The places of several bodies at one moment, which share the Earth's motion and the frame: faster than
    /// one by one, with the same results. Fills `out[i]` with the place of `bodies[i]`, as far as both reach.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite; `out` is then untouched.
    pub fn positions(&self, at: Instant, bodies: &[Body], out: &mut [Position]) -> Result<(), OutOfRange> {
        self.check(at)?;
        touch(self.bytes, bodies.iter().filter_map(|body| light(*body)).map(|(series, _)| series), at.tt());
        let moment = self.moment(at)?;
        for (body, position) in bodies.iter().zip(out) {
            *position = moment.position(*body);
        }
        Ok(())
    }

    /// Nutation, obliquity and sidereal time.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite.
    pub fn frame(&self, at: Instant) -> Result<Frame, OutOfRange> {
        self.check(at)?;
        Ok(FrameOfDate::new(self.bytes, at).public)
    }

    pub(crate) fn bytes(&self) -> &'static [u8] {
        self.bytes
    }

    /// Written so that NaN is refused as well.
    pub(crate) fn check(&self, at: Instant) -> Result<(), OutOfRange> {
        let (first, last) = self.span();
        let inside = at.tt() >= first && at.tt() <= last && at.ut().is_finite();
        if inside { Ok(()) } else { Err(OutOfRange { tt: at.tt() }) }
    }

    fn moment(&self, at: Instant) -> Result<Moment, OutOfRange> {
        self.check(at)?;
        Ok(Moment::new(self.bytes, at))
    }
}

/// The table of a body that has one of its own, and a light time near the middle of what occurs, in days (see
/// `Observer::light_path`).
fn light(body: Body) -> Option<(Series, f64)> {
    Some(match body {
        Body::Mercury => (Series::Mercury, 0.0058),
        Body::Venus => (Series::Venus, 0.0058),
        Body::Mars => (Series::Mars, 0.0088),
        Body::Jupiter => (Series::Jupiter, 0.030),
        Body::Saturn => (Series::Saturn, 0.055),
        Body::Uranus => (Series::Uranus, 0.111),
        Body::Neptune => (Series::Neptune, 0.174),
        Body::Pluto => (Series::Pluto, 0.228),
        Body::Ceres => (Series::Ceres, 0.016),
        Body::Pallas => (Series::Pallas, 0.016),
        Body::Juno => (Series::Juno, 0.015),
        Body::Vesta => (Series::Vesta, 0.014),
        Body::Chiron => (Series::Chiron, 0.079),
        Body::Sun
        | Body::Moon
        | Body::MeanNode
        | Body::TrueNode
        | Body::MeanApogee
        | Body::OsculatingApogee => return None,
    })
}

/// The tables that every place needs.
const SHARED: [Series; 7] = [
    Series::Sun,
    Series::Moon,
    Series::EarthMoon,
    Series::Nutation,
    Series::BarycentricTime,
    Series::Equinox,
    Series::EclipticPole,
];

/// What the bodies of one moment share.
struct Moment {
    bytes: &'static [u8],
    tt: f64,
    tdb: f64,
    frame: FrameOfDate,
    observer: Observer,
    sun: Motion<3>,
    earth: Motion<3>,
    moon: Motion<3>,
}

impl Moment {
    fn new(bytes: &'static [u8], at: Instant) -> Moment {
        let tt = at.tt();
        touch(bytes, SHARED.into_iter(), tt);
        let tdb = tt + evaluate::<1>(bytes, Series::BarycentricTime, tt).place[0] / DAY_S;
        let moon = evaluate::<3>(bytes, Series::Moon, tdb);
        let earth = shifted(&evaluate::<3>(bytes, Series::EarthMoon, tdb), -MOON_SHARE, &moon);
        let sun = evaluate::<3>(bytes, Series::Sun, tdb);
        let observer = Observer::new(&earth, &sun);
        Moment { bytes, tt, tdb, frame: FrameOfDate::new(bytes, at), observer, sun, earth, moon }
    }

    fn position(&self, body: Body) -> Position {
        if let Some((series, ahead)) = light(body) {
            let motion = evaluate::<3>(self.bytes, series, self.tdb - ahead);
            return self.seen(&self.observer.light_path(&motion, ahead), true);
        }
        match body {
            Body::Sun => self.seen(&self.observer.light_path(&self.sun, 0.0), false),
            Body::MeanNode => self.point(&lunar::mean_node(self.tt)),
            Body::MeanApogee => self.point(&lunar::mean_apogee(self.tt)),
            Body::TrueNode => self.osculating(lunar::true_node),
            Body::OsculatingApogee => self.osculating(lunar::osculating_apogee),
            _ => self.seen(&self.moon_path(), true),
        }
    }

    /// The Moon's light path; 1.3 s of light time are a Taylor step from now.
    fn moon_path(&self) -> Vector {
        self.observer.light_path(&shifted(&self.earth, 1.0, &self.moon), 0.0)
    }

    /// The apparent place of a body along `path`; the Sun does not bend its own light.
    fn seen(&self, path: &Vector, bent: bool) -> Position {
        let (direction, distance) = unit(path);
        let direction = if bent { self.observer.deflect(&direction, distance) } else { direction };
        let seen = self.frame.of_date(&self.observer.aberrate(&direction));
        let [x, y, z] = &seen;
        let square = x.value * x.value + y.value * y.value;
        let (level, inverse) = (square.sqrt(), 1.0 / square);
        let [xe, ye, ze] = self.frame.equatorial(seen.map(|c| c.value));
        let level_e = (xe * xe + ye * ye).sqrt();
        let [longitude, latitude, right_ascension, declination] =
            atan2([y.value, z.value, ye, ze], [x.value, level, xe, level_e]);
        // Rates of the angles: (x·dy − y·dx)/(x² + y²), and on the unit sphere dβ = dz / cos β.
        let point = Point {
            longitude: Dual::new(longitude, (x.value * y.rate - y.value * x.rate) * inverse),
            latitude: Dual::new(latitude, z.rate * level * inverse),
            distance,
        };
        self.published(&point, right_ascension, declination)
    }

    fn osculating(&self, point: fn(&Vector, &Vector) -> Point) -> Position {
        // The ecliptic of date is held still for the velocity: its own turning (50″ a year) is no motion of the Moon.
        let place = self.frame.of_date(&self.moon.dual());
        let velocity = self.frame.of_date(&self.moon.velocity_dual());
        self.point(&point(&place, &velocity))
    }

    /// A lunar point.
    fn point(&self, point: &Point) -> Position {
        let (sin_lon, cos_lon) = point.longitude.value.sin_cos();
        let (sin_lat, cos_lat) = point.latitude.value.sin_cos();
        let [x, y, z] = self.frame.equatorial([cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]);
        let [right_ascension, declination] = atan2([y, z], [x, (x * x + y * y).sqrt()]);
        self.published(point, right_ascension, declination)
    }

    /// From the mean equinox to the true one, and from radians to degrees.
    fn published(&self, point: &Point, right_ascension: f64, declination: f64) -> Position {
        let longitude: Dual = point.longitude + self.frame.nutation;
        Position {
            longitude: wrap(longitude.value.to_degrees()),
            latitude: point.latitude.value.to_degrees(),
            distance: point.distance.value,
            longitude_speed: longitude.rate.to_degrees(),
            latitude_speed: point.latitude.rate.to_degrees(),
            distance_speed: point.distance.rate,
            right_ascension: wrap(right_ascension.to_degrees()),
            declination: declination.to_degrees(),
        }
    }
}

/// `a + factor·b`, with derivatives.
fn shifted(a: &Motion<3>, factor: f64, b: &Motion<3>) -> Motion<3> {
    let sum = |a: &[f64; 3], b: &[f64; 3]| std::array::from_fn(|i| a[i] + factor * b[i]);
    Motion {
        place: sum(&a.place, &b.place),
        velocity: sum(&a.velocity, &b.velocity),
        acceleration: sum(&a.acceleration, &b.acceleration),
    }
}
