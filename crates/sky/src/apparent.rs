//! From barycentric motion to the direction in which a body is seen: light time, deflection, aberration.
//!
//! Everything is on the inertial axes of the tables, in au and days, with rates carried as duals.

use crate::dual::{Dual, Vector, cross, dot, plus, unit};
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
    pub(crate) earth: Vector,
    /// Its velocity in units of the speed of light, with its rate.
    pub(crate) beta: Vector,
    /// Unit vector from the Sun to the Earth.
    from_sun: Vector,
    /// Distance of the Sun.
    sun_distance: Dual,
}

impl Observer {
    pub(crate) fn new(earth: &Motion<3>, sun: &Motion<3>) -> Observer {
        let (earth_place, sun_place) = (earth.dual(), sun.dual());
        let (from_sun, sun_distance) = unit(&plus(&earth_place, Dual::constant(-1.0), &sun_place));
        Observer {
            earth: earth_place,
            beta: earth.velocity_dual().map(|v| v * (1.0 / LIGHT)),
            from_sun,
            sun_distance,
        }
    }

    /// Vector from the Earth now to a body as it was when its light left; `body` is its barycentric motion
    /// `ahead` days before now.
    ///
    /// The table is read once, near the right moment; a Taylor step of at most the light time of some au does
    /// the rest. With accelerations as in the solar system the neglected term is below a microarcsecond.
    #[inline]
    pub(crate) fn light_path(&self, body: &Motion<3>, ahead: f64) -> Vector {
        let mut delay = ahead;
        let mut path = [0.0; 3];
        // Each turn shrinks the error by v/c, about 1e-4.
        for _ in 0..3 {
            let step = ahead - delay;
            path = std::array::from_fn(|i| {
                let moved = step * (body.velocity[i] + 0.5 * step * body.acceleration[i]);
                body.place[i] + moved - self.earth[i].value
            });
            delay = length(&path) / LIGHT;
        }
        let step = ahead - delay;
        let velocity: [f64; 3] = std::array::from_fn(|i| body.velocity[i] + step * body.acceleration[i]);
        let slowing = self.delay_rate(&path, &velocity);
        std::array::from_fn(|i| Dual::new(path[i], velocity[i] * (1.0 - slowing) - self.earth[i].rate))
    }

    /// Rate of the light time: from `cτ = |b(t−τ) − e(t)|` by differentiation.
    fn delay_rate(&self, path: &[f64; 3], velocity: &[f64; 3]) -> f64 {
        let (mut receding, mut along) = (0.0, 0.0);
        for i in 0..3 {
            receding += path[i] * (velocity[i] - self.earth[i].rate);
            along += path[i] * velocity[i];
        }
        receding / (LIGHT * length(path) + along)
    }

    /// Bends the direction `seen` of a body at `distance` by the Sun's gravity.
    ///
    /// The first-order formula for a body at a finite distance (Klioner 2003, AJ 125, 1580, as in IAU SOFA
    /// `ld`): `p + (2GM/c²R)·p × (e × q)/(1 + q·e)`, with q from the Sun to the body and e from the Sun to the Earth.
    #[inline]
    pub(crate) fn deflect(&self, seen: &Vector, distance: Dual) -> Vector {
        let sunward = self.from_sun.map(|c| -(c * self.sun_distance));
        let from_sun: Vector = std::array::from_fn(|i| seen[i] * distance - sunward[i]);
        let (q, _) = unit(&from_sun);
        let e = &self.from_sun;
        let bend = cross(seen, &cross(e, &q));
        // 1 + q·e without cancellation near conjunction.
        let sum: Vector = std::array::from_fn(|i| q[i] + e[i]);
        let scale = self.sun_distance * dot(&q, &sum);
        if scale.value < 1e-20 {
            return *seen; // exactly behind the centre of the Sun: no side to be bent to
        }
        let mass = self.mass_inside(seen);
        plus(seen, mass * scale.recip() * SUN_SCHWARZSCHILD, &bend)
    }

    /// Share of the Sun's mass inside the cylinder about the line to the Sun's centre on whose surface the
    /// ray runs; one for a ray outside the disc.
    ///
    /// The Sun is taken as Eddington's polytrope of index 3, whose projected mass
    /// `1 − 0.478(1 − s²)⁸ − 0.522(1 − s²)²³` fits within 0.003. A body there cannot be seen; what matters is
    /// that its place stays continuous and finite, which the formula for a point mass does not grant.
    fn mass_inside(&self, seen: &Vector) -> Dual {
        let aside = cross(seen, &self.from_sun);
        let radii = self.sun_distance * (1.0 / SUN_RADIUS);
        let inside = Dual::constant(1.0) - dot(&aside, &aside) * radii * radii;
        if inside.value <= 0.0 || dot(seen, &self.from_sun).value > 0.0 {
            return Dual::constant(1.0);
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
        let one = Dual::constant(1.0);
        let along = dot(seen, &self.beta);
        let shrink = (one - dot(&self.beta, &self.beta)).sqrt();
        let share = one + along * (one + shrink).recip();
        let scaled = seen.map(|c| c * shrink);
        unit(&plus(&scaled, share, &self.beta)).0
    }
}

fn length(a: &[f64; 3]) -> f64 {
    (a[0] * a[0] + a[1] * a[1] + a[2] * a[2]).sqrt()
}
