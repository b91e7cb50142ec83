//! Four moments at once: what searches and batches of moments are made of.

use crate::apparent::{Observer, SUN_SCHWARZSCHILD, Source};
use crate::body::{Body, Position};
use crate::dual::{Dual, Vector, dot};
use crate::format::Series;
use crate::frame::{ecliptic_axes_four, mean_obliquity, wrap};
use crate::moment::{MOON_SHARE, Moment, Reduction, light, published, shifted};
use crate::number::{Four, Number};
use crate::search::Sample;
use crate::segment::{Motion, evaluate_four};
use crate::time::{DAY_S, Instant};

/// What the bodies of four moments share.
struct Quartet<'a> {
    bytes: &'a [u8],
    tdb: Four,
    observer: Observer<Four>,
    axes: [Vector<Four>; 3],
    /// In longitude and in obliquity, radians.
    nutation: [Dual<Four>; 2],
    sun: Motion<3, Four>,
    moon: Motion<3, Four>,
    earth: Motion<3, Four>,
}

impl Quartet<'_> {
    #[inline(always)]
    fn new(bytes: &[u8], tt: Four) -> Quartet<'_> {
        let [late] = evaluate_four::<1>(bytes, Series::BarycentricTime, tt).place;
        let tdb = tt + late / Four::splat(DAY_S);
        let moon = evaluate_four::<3>(bytes, Series::Moon, tdb);
        let earth = shifted(&evaluate_four::<3>(bytes, Series::EarthMoon, tdb), -MOON_SHARE, &moon);
        let sun = evaluate_four::<3>(bytes, Series::Sun, tdb);
        let [longitude, obliquity, _] = evaluate_four::<3>(bytes, Series::Nutation, tt).dual();
        Quartet {
            bytes,
            tdb,
            observer: Observer::new(&earth, &sun),
            axes: ecliptic_axes_four(bytes, tt),
            nutation: [longitude, obliquity],
            sun,
            moon,
            earth,
        }
    }

    /// Where the light of a body comes from; `None` for the points of the lunar orbit.
    #[inline(always)]
    fn source(&self, body: Body) -> Option<Source<Four>> {
        let (motion, ahead, gravity) = match (body, light(body)) {
            (_, Some((series, ahead))) => {
                let then = self.tdb - Four::splat(ahead);
                (evaluate_four::<3>(self.bytes, series, then), ahead, SUN_SCHWARZSCHILD)
            }
            (Body::Sun, _) => (self.sun, 0.0, 0.0),
            (Body::Moon, _) => (shifted(&self.earth, 1.0, &self.moon), 0.0, SUN_SCHWARZSCHILD),
            _ => return None,
        };
        Some(Source { motion, ahead: Four::splat(ahead), gravity: Four::splat(gravity) })
    }

    /// Longitude and its rate on the true equinox, radians.
    #[inline(always)]
    fn longitude(&self, source: &Source<Four>) -> Dual<Four> {
        let (direction, _) = self.observer.see(source);
        let (x, y) = (dot(&self.axes[0], &direction), dot(&self.axes[1], &direction));
        let inverse = Four::splat(1.0) / (x.value * x.value + y.value * y.value);
        let along = (x.value * y.rate - y.value * x.rate) * inverse;
        Dual::new(y.value.atan2(x.value), along) + self.nutation[0]
    }

    #[inline(always)]
    fn reduction(&self, tt: Four) -> Reduction<Four> {
        let pairs = |angles: [f64; 4]| {
            let pairs = angles.map(f64::sin_cos);
            (Four(pairs.map(|pair| pair.0)), Four(pairs.map(|pair| pair.1)))
        };
        let [longitude, obliquity] = self.nutation.map(|nutation| nutation.value.0);
        let true_obliquity = std::array::from_fn(|i| mean_obliquity(tt.0[i]).value + obliquity[i]);
        let (turn, obliquity) = (pairs(longitude), pairs(true_obliquity));
        Reduction { observer: self.observer, axes: self.axes, turn, obliquity }
    }
}

/// The longitudes of those of `bodies` that `wanted` counts up, at four moments in TT: into `out`, by the number of the body.
#[inline(always)]
pub(crate) fn longitudes(
    bytes: &'static [u8],
    tt: &[f64; 4],
    bodies: &[Body],
    wanted: &[usize],
    out: &mut [[Sample; 4]],
) {
    let quartet = Quartet::new(bytes, Four(*tt));
    for &number in wanted {
        out[number] = match quartet.source(bodies[number]) {
            Some(source) => {
                let longitude = quartet.longitude(&source);
                std::array::from_fn(|i| Sample {
                    value: wrap(longitude.value.0[i].to_degrees()),
                    rate: longitude.rate.0[i].to_degrees(),
                })
            }
            None => tt.map(|tt| {
                let moment = Moment::new(bytes, Instant::from_scales(tt, tt));
                let place = moment.lunar_point(bodies[number]);
                Sample { value: place.longitude, rate: place.longitude_speed }
            }),
        };
    }
}

/// The places of `bodies` at four moments in TT: into `out`, moment by moment.
#[inline(always)]
pub(crate) fn positions(bytes: &'static [u8], tt: &[f64; 4], bodies: &[Body], out: &mut [Position]) {
    let quartet = Quartet::new(bytes, Four(*tt));
    let reduction = quartet.reduction(Four(*tt));
    for (number, &body) in bodies.iter().enumerate() {
        let Some(source) = quartet.source(body) else { continue };
        let seen = reduction.reduce(&source);
        let nutation = quartet.nutation[0];
        for (i, out) in out.chunks_exact_mut(bodies.len()).enumerate() {
            out[number] = published(&seen.lane(i), Dual::new(nutation.value.0[i], nutation.rate.0[i]));
        }
    }
    if bodies.iter().all(|&body| quartet.source(body).is_some()) {
        return;
    }
    for (&tt, out) in tt.iter().zip(out.chunks_exact_mut(bodies.len())) {
        let moment = Moment::new(bytes, Instant::from_scales(tt, tt));
        for (&body, out) in bodies.iter().zip(out) {
            if moment.source(body).is_none() {
                *out = moment.lunar_point(body);
            }
        }
    }
}
