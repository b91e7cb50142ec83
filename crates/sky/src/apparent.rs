//! From barycentric motion to the direction in which a body is seen: light time, deflection, aberration.
//!
//! Everything is on the inertial axes of the tables, in au and days, with rates carried as duals.

use crate::dual::{Dual, Vector, cross, dot, unit};
use crate::segment::Motion;

/// Kilometres in an astronomical unit (IAU 2012 resolution B2).
pub(crate) const AU_KM: f64 = 149_597_870.7;
/// Speed of light, au per day, from the exact 299 792 458 m/s.
pub(crate) const LIGHT: f64 = 299_792.458 * 86_400.0 / AU_KM;
/// Schwarzschild radius of the Sun 2GM/c², au; GM = 1.327 124 400 41e20 m³/s² (JPL DE440).
const SUN_SCHWARZSCHILD: f64 = 2.0 * 1.327_124_400_41e11 / (299_792.458 * 299_792.458) / AU_KM;
/// Radius of the Sun, au, from 695 700 km (IAU 2015 resolution B3).
const SUN_RADIUS: f64 = 695_700.0 / AU_KM;

/// Where the observer is, and the Sun.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Observer {
    /// Barycentric place of the Earth's centre.
    earth: Vector,
    /// Its velocity in units of the speed of light, with its rate.
    beta: Vector,
    /// `s = √(1 − β²)`.
    shrink: Dual,
    /// `1/(1 + s)`.
    half_shrink: Dual,
    /// Vector from the Sun to the Earth,
    sun_to_earth: Vector,
    /// its direction,
    from_sun: Vector,
    /// and its length.
    sun_distance: Dual,
}

impl Observer {
    pub(crate) fn new(earth: &Motion<3>, sun: &Motion<3>) -> Observer {
        let (earth_place, sun_place) = (earth.dual(), sun.dual());
        let sun_to_earth = std::array::from_fn(|i| earth_place[i] - sun_place[i]);
        let (from_sun, sun_distance) = unit(&sun_to_earth);
        let beta = earth.velocity_dual().map(|v| v * (1.0 / LIGHT));
        let shrink = (Dual::constant(1.0) - dot(&beta, &beta)).sqrt();
        let half_shrink = (Dual::constant(1.0) + shrink).recip();
        Observer { earth: earth_place, beta, shrink, half_shrink, sun_to_earth, from_sun, sun_distance }
    }

    /// Vector from the Earth now to a body as it was when its light left; `body` is its barycentric motion
    /// `ahead` days before now.
    ///
    /// The table is read once, near the right moment; a Taylor step of at most the light time of some au does
    /// the rest. With accelerations as in the solar system the neglected terms are about a microarcsecond.
    #[inline]
    pub(crate) fn light_path(&self, body: &Motion<3>, ahead: f64) -> Vector {
        let apart: [f64; 3] = std::array::from_fn(|i| body.place[i] - self.earth[i].value);
        let distance = inner(&apart, &apart).sqrt();
        // Newton's step for cτ = |b(t−τ) − e(t)|, from τ = `ahead`; its error is below 10 µs.
        let closing = inner(&apart, &body.velocity);
        let step = distance * (ahead * LIGHT - distance) / (distance * LIGHT + closing);
        let velocity: [f64; 3] = std::array::from_fn(|i| body.velocity[i] + step * body.acceleration[i]);
        let path: [f64; 3] =
            std::array::from_fn(|i| apart[i] + step * (body.velocity[i] + 0.5 * step * body.acceleration[i]));
        // Rate of τ, by differentiation of the same equation.
        let relative: [f64; 3] = std::array::from_fn(|i| velocity[i] - self.earth[i].rate);
        let delay = ahead - step;
        let slowing = inner(&path, &relative) / (LIGHT * LIGHT * delay + inner(&path, &velocity));
        std::array::from_fn(|i| Dual::new(path[i], relative[i] - slowing * velocity[i]))
    }

    /// Bends the direction `seen` of a body at `distance` by the Sun's gravity.
    ///
    /// The first-order formula for a body at a finite distance (Klioner 2003, AJ 125, 1580, as in IAU SOFA
    /// `ld`): `p + (2GM/c²R)·p × (e × q)/(1 + q·e)`, with q from the Sun to the body and e from the Sun to the
    /// Earth, unit vectors. Here q keeps its length Q, and both parts of the fraction are multiplied by it.
    #[inline]
    pub(crate) fn deflect(&self, seen: &Vector, distance: Dual) -> Vector {
        let e = &self.from_sun;
        let q: Vector = std::array::from_fn(|i| seen[i] * distance + self.sun_to_earth[i]);
        let square = dot(&q, &q);
        let length = square.value.sqrt();
        let length = Dual::new(length, 0.5 * square.rate / length);
        let scale = (length + dot(&q, e)) * self.sun_distance;
        if scale.value < 1e-15 {
            return *seen; // exactly behind the centre of the Sun: no side to be bent to
        }
        // p × (e × q) = e (p·q) − q (p·e)
        let (to_e, to_q) = (dot(seen, &q), dot(seen, e));
        let factor = self.mass_inside(seen, to_q) * scale.recip() * SUN_SCHWARZSCHILD;
        std::array::from_fn(|i| seen[i] + factor * (e[i] * to_e - q[i] * to_q))
    }

    /// Share of the Sun's mass inside the cylinder about the line to the Sun's centre on whose surface the
    /// ray runs; one for a ray outside the disc.
    ///
    /// The Sun is taken as Eddington's polytrope of index 3, whose projected mass
    /// `1 − 0.478(1 − s²)⁸ − 0.522(1 − s²)²³` fits within 0.003. A body there cannot be seen; what matters is
    /// that its place stays continuous and finite, which the formula for a point mass does not grant.
    #[inline]
    fn mass_inside(&self, seen: &Vector, away: Dual) -> Dual {
        let one = Dual::constant(1.0);
        // The Sun's radius is below 0.3° from here: most bodies are told at once.
        if away.value > -0.999_9 {
            return one;
        }
        let aside = cross(seen, &self.from_sun);
        let radii = self.sun_distance * (1.0 / SUN_RADIUS);
        let inside = one - dot(&aside, &aside) * radii * radii;
        if inside.value <= 0.0 {
            return one;
        }
        let square = inside * inside;
        let fourth = square * square;
        let eighth = fourth * fourth;
        let outer = eighth * 0.478_44;
        let inner = eighth * eighth * fourth * square * inside * 0.521_56;
        Dual::constant(1.0) - outer - inner
    }

    /// Stellar aberration, special relativity exactly; the Sun's potential (0.4 µas) is left out.
    #[inline]
    pub(crate) fn aberrate(&self, seen: &Vector) -> Vector {
        let along = dot(seen, &self.beta);
        // The length of (s·p + (1 + p·β/(1 + s))·β), s² = 1 − β², is 1 + p·β: no root is needed.
        let inverse = (Dual::constant(1.0) + along).recip();
        let share = (Dual::constant(1.0) + along * self.half_shrink) * inverse;
        let shrink = self.shrink * inverse;
        std::array::from_fn(|i| seen[i] * shrink + self.beta[i] * share)
    }
}

#[inline]
fn inner(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
