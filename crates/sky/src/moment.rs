//! One moment: what its bodies share, and their places, one by one or four together.

use crate::apparent::{Observer, SUN_SCHWARZSCHILD, Source};
use crate::body::{Body, Position};
use crate::dual::{Dual, Vector};
use crate::format::Series;
use crate::frame::{FrameOfDate, mean_obliquity, on_axes, wrap};
use crate::lunar::{self, Point};
use crate::number::{Four, Number, three};
use crate::segment::{Motion, evaluate, side_by_side, touch};
use crate::stars::Astrometry;
use crate::time::{DAY_S, Instant};
use crate::trig::atan2;

/// Mass of the Moon as a share of Earth and Moon together, from DE440's Earth–Moon mass ratio 81.300 568 221 497.
pub(crate) const MOON_SHARE: f64 = 1.0 / (1.0 + 81.300_568_221_497_22);

/// The table of a body that has one of its own, and a light time near the middle of what occurs, in days (see
/// `Observer::light_path`).
pub(crate) fn light(body: Body) -> Option<(Series, f64)> {
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
pub(crate) struct Moment {
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
    #[inline(always)]
    pub(crate) fn new(bytes: &'static [u8], at: Instant) -> Moment {
        let tt = at.tt();
        touch(bytes, SHARED.into_iter(), tt);
        let tdb = tt + evaluate::<1>(bytes, Series::BarycentricTime, tt).place[0] / DAY_S;
        let moon = evaluate::<3>(bytes, Series::Moon, tdb);
        let earth = shifted(&evaluate::<3>(bytes, Series::EarthMoon, tdb), -MOON_SHARE, &moon);
        let sun = evaluate::<3>(bytes, Series::Sun, tdb);
        let observer = Observer::new(&earth, &sun);
        Moment { bytes, tt, tdb, frame: FrameOfDate::new(bytes, at), observer, sun, earth, moon }
    }

    /// The place of one body.
    #[inline(always)]
    pub(crate) fn position(&self, body: Body) -> Position {
        match self.source(body) {
            Some(source) => {
                let seen = Reduction::new(&self.observer, &self.frame).reduce(&source);
                published(&seen, self.frame.nutation)
            }
            None => self.lunar_point(body),
        }
    }

    /// The places of several bodies, those that are seen in fours.
    #[inline(always)]
    pub(crate) fn positions(&self, bodies: &[Body], out: &mut [Position]) {
        let reduction: Reduction<Four> = Reduction::new(&self.observer, &self.frame);
        let mut waiting = [0; 4];
        let mut sources = [self.idle(); 4];
        let mut count = 0;
        for (i, &body) in bodies.iter().take(out.len()).enumerate() {
            let Some(source) = self.source(body) else {
                out[i] = self.lunar_point(body);
                continue;
            };
            (waiting[count], sources[count]) = (i, source);
            count += 1;
            if count == 4 {
                self.four(&reduction, &sources, &waiting, out);
                count = 0;
            }
        }
        // Lanes beyond `count` hold what an earlier turn left there; they are computed and dropped.
        self.four(&reduction, &sources, &waiting[..count], out);
    }

    /// Apparent direction of a star on the tables' axes, and its distance, au.
    pub(crate) fn see_star(&self, star: &Astrometry) -> (Vector, Dual) {
        self.observer.see_star(&star.place(self.tt))
    }

    /// The place of something in a direction given on the tables' axes.
    pub(crate) fn place(&self, direction: &Vector, distance: Dual) -> Position {
        let [x, y, z] = self.turned(direction);
        let level = (x * x + y * y).sqrt();
        let point = Point { longitude: y.atan2(x), latitude: z.atan2(level), distance };
        let equator = equatorial([x.value, y.value, z.value], self.frame.turn, self.frame.obliquity);
        let [xe, ye, ze] = equator;
        let [right_ascension, declination] = atan2([ye, ze], [xe, (xe * xe + ye * ye).sqrt()]);
        published(&Seen { point, right_ascension, declination }, self.frame.nutation)
    }

    /// A vector on the true equator and equinox of date, turned to the tables' axes.
    pub(crate) fn equator_to_tables(&self, [x, y, z]: [f64; 3]) -> [f64; 3] {
        let (sin, cos) = self.frame.obliquity;
        let (y, z) = (cos * y + sin * z, cos * z - sin * y);
        let (sin, cos) = self.frame.turn;
        let on_ecliptic = [cos * x + sin * y, cos * y - sin * x, z];
        std::array::from_fn(|i| (0..3).map(|row| self.frame.axes[row][i].value * on_ecliptic[row]).sum())
    }

    /// A direction on the tables' axes, turned to those of the ICRS.
    pub(crate) fn to_icrs(&self, [x, y, z]: &Vector) -> [f64; 3] {
        let (sin, cos) = mean_obliquity(0.0).value.sin_cos();
        [x.value, cos * y.value - sin * z.value, sin * y.value + cos * z.value]
    }

    /// Barycentric motion of a body at this moment; `None` for the points of the lunar orbit.
    pub(crate) fn motion_now(&self, body: Body) -> Option<Motion<3>> {
        match (body, light(body)) {
            (_, Some((series, _))) => Some(evaluate::<3>(self.bytes, series, self.tdb)),
            _ => self.source(body).map(|source| source.motion),
        }
    }

    /// Barycentric motion of the Earth.
    pub(crate) fn earth(&self) -> &Motion<3> {
        &self.earth
    }

    /// Barycentric motion of the Sun.
    pub(crate) fn sun(&self) -> &Motion<3> {
        &self.sun
    }

    /// The observer in the Earth's centre.
    pub(crate) fn observer(&self) -> &Observer {
        &self.observer
    }

    /// A direction on the tables' axes, turned to the mean ecliptic and equinox of date.
    pub(crate) fn turned(&self, direction: &Vector) -> Vector {
        on_axes(&self.frame.axes, direction)
    }

    /// The frame of date.
    pub(crate) fn frame(&self) -> &FrameOfDate {
        &self.frame
    }

    #[inline(always)]
    fn four(
        &self,
        reduction: &Reduction<Four>,
        sources: &[Source; 4],
        places: &[usize],
        out: &mut [Position],
    ) {
        if places.is_empty() {
            return;
        }
        let seen = reduction.reduce(&four_sources(sources));
        for (lane, &place) in places.iter().enumerate() {
            out[place] = published(&seen.lane(lane), self.frame.nutation);
        }
    }

    /// Where the light of a body comes from; `None` for the points of the lunar orbit, which send none.
    #[inline(always)]
    pub(crate) fn source(&self, body: Body) -> Option<Source> {
        let (motion, ahead, gravity) = match (body, light(body)) {
            (_, Some((series, ahead))) => {
                (evaluate::<3>(self.bytes, series, self.tdb - ahead), ahead, SUN_SCHWARZSCHILD)
            }
            (Body::Sun, _) => (self.sun, 0.0, 0.0),
            // 1.3 s of light time are a Taylor step from now.
            (Body::Moon, _) => (shifted(&self.earth, 1.0, &self.moon), 0.0, SUN_SCHWARZSCHILD),
            _ => return None,
        };
        Some(Source { motion, ahead, gravity })
    }

    /// Something harmless to fill a lane with.
    fn idle(&self) -> Source {
        Source { motion: self.sun, ahead: 0.0, gravity: 0.0 }
    }

    pub(crate) fn lunar_point(&self, body: Body) -> Position {
        let point = match body {
            Body::MeanNode => lunar::mean_node(self.tt),
            Body::MeanApogee => lunar::mean_apogee(self.tt),
            Body::TrueNode => self.osculating(lunar::true_node),
            _ => self.osculating(lunar::osculating_apogee),
        };
        let (sin_lon, cos_lon) = point.longitude.value.sin_cos();
        let (sin_lat, cos_lat) = point.latitude.value.sin_cos();
        let vector = [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat];
        let [x, y, z] = equatorial(vector, self.frame.turn, self.frame.obliquity);
        let [right_ascension, declination] = atan2([y, z], [x, (x * x + y * y).sqrt()]);
        published(&Seen { point, right_ascension, declination }, self.frame.nutation)
    }

    fn osculating(&self, point: fn(&Vector, &Vector) -> Point) -> Point {
        // The ecliptic of date is held still for the velocity: its own turning (50″ a year) is no motion of the Moon.
        let place = on_axes(&self.frame.axes, &self.moon.dual());
        let velocity = on_axes(&self.frame.axes, &self.moon.velocity_dual());
        point(&place, &velocity)
    }
}

/// From the mean equinox to the true one by the `nutation` in longitude, and from radians to degrees.
#[inline(always)]
pub(crate) fn published(seen: &Seen, nutation: Dual) -> Position {
    let longitude = seen.point.longitude + nutation;
    let (latitude, distance) = (seen.point.latitude, seen.point.distance);
    Position {
        longitude: wrap(longitude.value.to_degrees()),
        latitude: latitude.value.to_degrees(),
        distance: distance.value,
        longitude_speed: longitude.rate.to_degrees(),
        latitude_speed: latitude.rate.to_degrees(),
        distance_speed: distance.rate,
        right_ascension: wrap(seen.right_ascension.to_degrees()),
        declination: seen.declination.to_degrees(),
    }
}

/// Angles of a body: on the mean equinox in longitude, on the true equator; radians.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen<T = f64> {
    pub(crate) point: Point<T>,
    right_ascension: T,
    declination: T,
}

impl Seen<Four> {
    #[inline(always)]
    pub(crate) fn lane(&self, i: usize) -> Seen {
        let pick = |dual: Dual<Four>| Dual::new(dual.value.0[i], dual.rate.0[i]);
        let Point { longitude, latitude, distance } = self.point;
        let point = Point { longitude: pick(longitude), latitude: pick(latitude), distance: pick(distance) };
        Seen { point, right_ascension: self.right_ascension.0[i], declination: self.declination.0[i] }
    }
}

/// All that leads from a source to angles, for one body or for four.
pub(crate) struct Reduction<T> {
    pub(crate) observer: Observer<T>,
    pub(crate) axes: [Vector<T>; 3],
    /// Sine and cosine of the nutation in longitude,
    pub(crate) turn: (T, T),
    /// and of the true obliquity.
    pub(crate) obliquity: (T, T),
}

impl<T: Number> Reduction<T> {
    #[inline(always)]
    fn new(observer: &Observer, frame: &FrameOfDate) -> Reduction<T> {
        let pair = |(sin, cos)| (T::splat(sin), T::splat(cos));
        Reduction {
            observer: observer.spread(),
            axes: three(|row| three(|i| frame.axes[row][i].spread())),
            turn: pair(frame.turn),
            obliquity: pair(frame.obliquity),
        }
    }

    #[inline(always)]
    pub(crate) fn reduce(&self, source: &Source<T>) -> Seen<T> {
        let (direction, distance) = self.observer.see(source);
        let vector = on_axes(&self.axes, &direction);
        let [x, y, z] = &vector;
        let square = x.value * x.value + y.value * y.value;
        let (level, inverse) = (square.sqrt(), T::splat(1.0) / square);
        let [xe, ye, ze] = equatorial([x.value, y.value, z.value], self.turn, self.obliquity);
        // Rates of the angles: (x·dy − y·dx)/(x² + y²), and on the unit sphere dβ = dz / cos β.
        let along = (x.value * y.rate - y.value * x.rate) * inverse;
        let point = Point {
            longitude: Dual::new(y.value.atan2(x.value), along),
            latitude: Dual::new(z.value.atan2(level), z.rate * level * inverse),
            distance,
        };
        let declination = ze.atan2((xe * xe + ye * ye).sqrt());
        Seen { point, right_ascension: ye.atan2(xe), declination }
    }
}

/// A direction on the mean ecliptic and equinox of date, turned to the true equator and equinox by the nutation
/// in longitude and the true obliquity, each given as sine and cosine.
#[inline(always)]
fn equatorial<T: Number>([x, y, z]: [T; 3], turn: (T, T), obliquity: (T, T)) -> [T; 3] {
    let (sin, cos) = turn;
    let (x, y) = (cos * x - sin * y, sin * x + cos * y);
    let (sin, cos) = obliquity;
    [x, cos * y - sin * z, sin * y + cos * z]
}

/// Four sources as one of four lanes.
#[inline(always)]
fn four_sources([a, b, c, d]: &[Source; 4]) -> Source<Four> {
    Source {
        motion: side_by_side([&a.motion, &b.motion, &c.motion, &d.motion]),
        ahead: Four([a.ahead, b.ahead, c.ahead, d.ahead]),
        gravity: Four([a.gravity, b.gravity, c.gravity, d.gravity]),
    }
}

/// `a + factor·b`, with derivatives.
#[inline(always)]
pub(crate) fn shifted<T: Number>(a: &Motion<3, T>, factor: f64, b: &Motion<3, T>) -> Motion<3, T> {
    let factor = T::splat(factor);
    let sum = |a: &[T; 3], b: &[T; 3]| three(|i| a[i] + factor * b[i]);
    Motion {
        place: sum(&a.place, &b.place),
        velocity: sum(&a.velocity, &b.velocity),
        acceleration: sum(&a.acceleration, &b.acceleration),
    }
}
