//! Sun and Moon as vectors with rates, in Earth radii on the true equator of date.

use crate::apparent::AU_KM;
use crate::body::{Body, Position};
use crate::dual::{Dual, Vector, cross, dot, unit};
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::events::earth::{EARTH_KM, FLATTENING, equatorial};
use crate::search::Sample;
use crate::time::Instant;

/// Radius of the Sun in Earth radii: 959.63″ at 1 au (Auwers 1891), the figure of the eclipse canons.
pub(super) const SUN_RADIUS: f64 = 959.63 * crate::frame::ARCSECOND * AU_KM / EARTH_KM;
/// Radius of the Moon in Earth radii: the mean limb (IAU 1982), for the penumbra,
pub(super) const MOON_RADIUS: f64 = 0.272_507_6;
/// and the lowest valleys, through which the last light passes, for the umbra (Espenak & Meeus 2006).
pub(super) const MOON_VALLEYS: f64 = 0.272_281;

/// Sun and Moon at a moment, seen from the centre of the Earth.
pub(super) struct Lights {
    pub(super) sun: Vector,
    pub(super) moon: Vector,
    /// Apparent sidereal time at Greenwich, degrees.
    pub(super) sidereal_time: f64,
}

impl Lights {
    pub(super) fn at(sky: &Ephemeris, at: Instant) -> Result<Lights, OutOfRange> {
        let mut places = [Position::default(); 2];
        sky.positions(at, &[Body::Sun, Body::Moon], &mut places)?;
        let frame = sky.frame(at)?;
        let obliquity = frame.true_obliquity.to_radians().sin_cos();
        let [sun, moon] = places.map(|place| equatorial(&place, obliquity));
        Ok(Lights { sun, moon, sidereal_time: frame.sidereal_time })
    }
}

/// Besselian elements: the Moon's shadow on the plane through the Earth's centre that its axis is normal to.
pub(super) struct Elements {
    /// Where the axis meets the plane: east and north, Earth radii.
    pub(super) x: Dual,
    pub(super) y: Dual,
    /// Directions of x, of y, and of the axis, which points to the Sun.
    pub(super) axes: [Vector; 3],
    /// Radii of penumbra and umbra on the plane; that of the umbra is negative where it is total.
    pub(super) penumbra: Dual,
    pub(super) umbra: Dual,
    /// Tangents of the angles at which they widen.
    pub(super) widening: [f64; 2],
}

impl Elements {
    pub(super) fn new(lights: &Lights) -> Elements {
        let apart: Vector = std::array::from_fn(|i| lights.sun[i] - lights.moon[i]);
        let (axis, distance) = unit(&apart);
        let (east, _) = unit(&[-axis[1], axis[0], Dual::default()]);
        let axes = [east, cross(&axis, &east), axis];
        let [x, y, height] = [0, 1, 2].map(|i| dot(&lights.moon, &axes[i]));
        let cone = |radius: f64, sign: f64| {
            let sine = distance.recip() * (SUN_RADIUS + sign * radius);
            let tangent = sine * (Dual::constant(1.0) - sine * sine).sqrt().recip();
            let apex = height + sine.recip() * (sign * radius);
            (apex * tangent, tangent.value)
        };
        let (penumbra, outer) = cone(MOON_RADIUS, 1.0);
        let (umbra, inner) = cone(MOON_VALLEYS, -1.0);
        Elements { x, y, axes, penumbra, umbra, widening: [outer, inner] }
    }

    /// Distance of the axis from the Earth's centre.
    pub(super) fn miss(&self) -> Dual {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// Distance of the axis from the outline of the Earth, an ellipse; negative inside it. Along the line to the
    /// centre, which departs from the shortest way by the square of the flattening.
    pub(super) fn outside(&self) -> Dual {
        let miss = self.miss();
        let cosine = 1.0 - self.axes[2][2].value * self.axes[2][2].value;
        let squash = 1.0 - FLATTENING * (2.0 - FLATTENING) * cosine;
        let scaled = (self.x * self.x + self.y * self.y * (1.0 / squash)).sqrt();
        miss - miss * scaled.recip()
    }
}

/// As the searcher wants it.
pub(super) fn sample(dual: Dual) -> Sample {
    Sample { value: dual.value, rate: dual.rate }
}
