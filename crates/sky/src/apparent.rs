//! From barycentric motion to the direction in which a body is seen: light time, deflection, aberration.
//!
//! Everything is on the inertial axes of the tables, in au and days, with rates carried as duals, and written
//! for one body or for four at once.

use crate::dual::{Dual, Vector, cross, dot, unit};
use crate::number::{Number, three};
use crate::segment::Motion;

/// Kilometres in an astronomical unit (IAU 2012 resolution B2).
pub(crate) const AU_KM: f64 = 149_597_870.7;
/// Speed of light, au per day, from the exact 299 792 458 m/s.
pub(crate) const LIGHT: f64 = 299_792.458 * 86_400.0 / AU_KM;
/// Schwarzschild radius of the Sun 2GM/c², au; GM = 1.327 124 400 41e20 m³/s² (JPL DE440).
pub(crate) const SUN_SCHWARZSCHILD: f64 = 2.0 * 1.327_124_400_41e11 / (299_792.458 * 299_792.458) / AU_KM;
/// Radius of the Sun, au, from 695 700 km (IAU 2015 resolution B3).
const SUN_RADIUS: f64 = 695_700.0 / AU_KM;

/// Where a body's light comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<T = f64> {
    /// Barycentric motion of the body, `ahead` days before now.
    pub(crate) motion: Motion<3, T>,
    /// About the light time, days.
    pub(crate) ahead: T,
    /// Schwarzschild radius of what bends the light: the Sun's, and zero for the Sun itself.
    pub(crate) gravity: T,
}

/// Where the observer is, and the Sun.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Observer<T = f64> {
    /// Barycentric place of the Earth's centre.
    earth: Vector<T>,
    /// Its velocity in units of the speed of light, with its rate.
    beta: Vector<T>,
    /// `s = √(1 − β²)`.
    shrink: Dual<T>,
    /// `1/(1 + s)`.
    half_shrink: Dual<T>,
    /// Vector from the Sun to the Earth,
    sun_to_earth: Vector<T>,
    /// its direction,
    from_sun: Vector<T>,
    /// and its length.
    sun_distance: Dual<T>,
}

impl<T: Number> Observer<T> {
    #[inline(always)]
    pub(crate) fn new(earth: &Motion<3, T>, sun: &Motion<3, T>) -> Observer<T> {
        let (earth_place, sun_place) = (earth.dual(), sun.dual());
        let sun_to_earth = three(|i| earth_place[i] - sun_place[i]);
        let (from_sun, sun_distance) = unit(&sun_to_earth);
        let velocity = earth.velocity_dual();
        let beta = three(|i| velocity[i] * (1.0 / LIGHT));
        let shrink = (Dual::constant(1.0) - dot(&beta, &beta)).sqrt();
        let half_shrink = (Dual::constant(1.0) + shrink).recip();
        Observer { earth: earth_place, beta, shrink, half_shrink, sun_to_earth, from_sun, sun_distance }
    }
}

impl Observer {
    /// The same observer for every lane.
    #[inline(always)]
    pub(crate) fn spread<T: Number>(&self) -> Observer<T> {
        Observer {
            earth: three(|i| self.earth[i].spread()),
            beta: three(|i| self.beta[i].spread()),
            shrink: self.shrink.spread(),
            half_shrink: self.half_shrink.spread(),
            sun_to_earth: three(|i| self.sun_to_earth[i].spread()),
            from_sun: three(|i| self.from_sun[i].spread()),
            sun_distance: self.sun_distance.spread(),
        }
    }
}

impl<T: Number> Observer<T> {
    /// Apparent direction of a body, and its distance when the light left it.
    #[inline(always)]
    pub(crate) fn see(&self, source: &Source<T>) -> (Vector<T>, Dual<T>) {
        let (direction, distance) = unit(&self.light_path(&source.motion, source.ahead));
        let bent = self.deflect(&direction, distance, source.gravity);
        (self.aberrate(&bent), distance)
    }

    /// Apparent direction of a star whose barycentric `place` needs no light time, and its distance.
    pub(crate) fn see_star(&self, place: &Vector<T>) -> (Vector<T>, Dual<T>) {
        let path = three(|i| place[i] - self.earth[i]);
        let (direction, distance) = unit(&path);
        let bent = self.deflect(&direction, distance, T::splat(SUN_SCHWARZSCHILD));
        (self.aberrate(&bent), distance)
    }

    /// Vector from the Earth now to a body as it was when its light left; `body` is its barycentric motion
    /// `ahead` days before now.
    ///
    /// The table is read once, near the right moment; a Taylor step of at most the light time of some au does
    /// the rest. With accelerations as in the solar system the neglected terms are about a microarcsecond.
    #[inline(always)]
    pub(crate) fn light_path(&self, body: &Motion<3, T>, ahead: T) -> Vector<T> {
        let (light, half) = (T::splat(LIGHT), T::splat(0.5));
        let apart: [T; 3] = three(|i| body.place[i] - self.earth[i].value);
        let distance = inner(&apart, &apart).sqrt();
        // Newton's step for cτ = |b(t−τ) − e(t)|, from τ = `ahead`; its error is below 10 µs.
        let closing = inner(&apart, &body.velocity);
        let step = distance * (ahead * light - distance) / (distance * light + closing);
        let velocity: [T; 3] = three(|i| body.velocity[i] + step * body.acceleration[i]);
        let path: [T; 3] =
            three(|i| apart[i] + step * (body.velocity[i] + half * step * body.acceleration[i]));
        // Rate of τ, by differentiation of the same equation.
        let relative: [T; 3] = three(|i| velocity[i] - self.earth[i].rate);
        let reach = light * light * (ahead - step);
        let slowing = inner(&path, &relative) / (reach + inner(&path, &velocity));
        three(|i| Dual::new(path[i], relative[i] - slowing * velocity[i]))
    }

    /// Bends the direction `seen` of a body at `distance` by the Sun's gravity.
    ///
    /// The first-order formula for a body at a finite distance (Klioner 2003, AJ 125, 1580, as in IAU SOFA
    /// `ld`): `p + (2GM/c²R)·p × (e × q)/(1 + q·e)`, with q from the Sun to the body and e from the Sun to the
    /// Earth, unit vectors. Here q keeps its length Q, and both parts of the fraction are multiplied by it.
    #[inline(always)]
    fn deflect(&self, seen: &Vector<T>, distance: Dual<T>, gravity: T) -> Vector<T> {
        let e = &self.from_sun;
        let q: Vector<T> = three(|i| seen[i] * distance + self.sun_to_earth[i]);
        let square = dot(&q, &q);
        let length = square.value.sqrt();
        let length = Dual::new(length, T::splat(0.5) * square.rate / length);
        let scale = (length + dot(&q, e)) * self.sun_distance;
        // p × (e × q) = e (p·q) − q (p·e)
        let (to_e, to_q) = (dot(seen, &q), dot(seen, e));
        let factor = (self.mass_inside(seen, to_q) * scale.recip()).scaled(gravity);
        // Exactly behind the centre of the Sun, and for the Sun itself: no side to be bent to.
        let factor = factor.unless_below(scale.value, 1e-15, Dual::constant(0.0));
        three(|i| seen[i] + factor * (e[i] * to_e - q[i] * to_q))
    }

    /// Share of the Sun's mass inside the cylinder about the line to the Sun's centre on whose surface the
    /// ray runs; one for a ray outside the disc. `away` is the cosine of the angle from the antisolar point.
    ///
    /// The Sun is taken as Eddington's polytrope of index 3, whose projected mass
    /// `1 − 0.478(1 − s²)⁸ − 0.522(1 − s²)²³` fits within 0.003. A body there cannot be seen; what matters is
    /// that its place stays continuous and finite, which the formula for a point mass does not grant.
    #[inline(always)]
    fn mass_inside(&self, seen: &Vector<T>, away: Dual<T>) -> Dual<T> {
        /// The Sun's radius is below 0.3° from here: a body further off is told at once.
        const NEAR: f64 = -0.999_9;
        if away.value.any_below(NEAR) { self.mass_near(seen, away, NEAR) } else { Dual::constant(1.0) }
    }

    #[cold]
    fn mass_near(&self, seen: &Vector<T>, away: Dual<T>, near: f64) -> Dual<T> {
        let (zero, one) = (Dual::constant(0.0), Dual::constant(1.0));
        let aside = cross(seen, &self.from_sun);
        let radii = self.sun_distance * (1.0 / SUN_RADIUS);
        let inside = one - dot(&aside, &aside) * radii * radii;
        let inside = inside.unless_below(inside.value, 0.0, zero);
        let square = inside * inside;
        let fourth = square * square;
        let eighth = fourth * fourth;
        let outer = eighth * 0.478_44;
        let inner = eighth * eighth * fourth * square * inside * 0.521_56;
        one.unless_below(away.value, near, one - outer - inner)
    }

    /// Stellar aberration, special relativity exactly; the Sun's potential (0.4 µas) is left out.
    #[inline(always)]
    fn aberrate(&self, seen: &Vector<T>) -> Vector<T> {
        let along = dot(seen, &self.beta);
        // The length of (s·p + (1 + p·β/(1 + s))·β), s² = 1 − β², is 1 + p·β: no root is needed.
        let inverse = (Dual::constant(1.0) + along).recip();
        let share = (Dual::constant(1.0) + along * self.half_shrink) * inverse;
        let shrink = self.shrink * inverse;
        three(|i| seen[i] * shrink + self.beta[i] * share)
    }
}

#[inline(always)]
fn inner<T: Number>(a: &[T; 3], b: &[T; 3]) -> T {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
