//! Dual numbers: a value together with its rate, carried through every formula by the rules of calculus.
//!
//! With `ε² = 0`, `f(a + a′ε) = f(a) + f′(a)·a′ε`: speeds come out exact to rounding, without differences.

use std::ops::{Add, Mul, Neg, Sub};

/// A value and its rate of change per day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Dual {
    /// The value.
    pub(crate) value: f64,
    /// Its derivative, per day.
    pub(crate) rate: f64,
}

/// A vector of duals.
pub(crate) type Vector = [Dual; 3];

impl Dual {
    /// A value and its rate.
    pub(crate) const fn new(value: f64, rate: f64) -> Dual {
        Dual { value, rate }
    }

    /// A constant.
    pub(crate) const fn constant(value: f64) -> Dual {
        Dual { value, rate: 0.0 }
    }

    /// Square root; the value must be positive.
    #[inline]
    pub(crate) fn sqrt(self) -> Dual {
        let root = self.value.sqrt();
        Dual::new(root, 0.5 * self.rate / root)
    }

    /// Reciprocal.
    #[inline]
    pub(crate) fn recip(self) -> Dual {
        let inverse = 1.0 / self.value;
        Dual::new(inverse, -self.rate * inverse * inverse)
    }

    /// Sine and cosine.
    #[inline]
    pub(crate) fn sin_cos(self) -> (Dual, Dual) {
        let (sin, cos) = self.value.sin_cos();
        (Dual::new(sin, cos * self.rate), Dual::new(cos, -sin * self.rate))
    }

    /// Angle of the point (`x`, `self`), radians, −π … π.
    #[inline]
    pub(crate) fn atan2(self, x: Dual) -> Dual {
        let square = x.value * x.value + self.value * self.value;
        Dual::new(self.value.atan2(x.value), (x.value * self.rate - self.value * x.rate) / square)
    }
}

impl Add for Dual {
    type Output = Dual;
    #[inline]
    fn add(self, other: Dual) -> Dual {
        Dual::new(self.value + other.value, self.rate + other.rate)
    }
}

impl Sub for Dual {
    type Output = Dual;
    #[inline]
    fn sub(self, other: Dual) -> Dual {
        Dual::new(self.value - other.value, self.rate - other.rate)
    }
}

impl Mul for Dual {
    type Output = Dual;
    #[inline]
    fn mul(self, other: Dual) -> Dual {
        Dual::new(self.value * other.value, self.value * other.rate + self.rate * other.value)
    }
}

impl Mul<f64> for Dual {
    type Output = Dual;
    #[inline]
    fn mul(self, factor: f64) -> Dual {
        Dual::new(self.value * factor, self.rate * factor)
    }
}

impl Neg for Dual {
    type Output = Dual;
    #[inline]
    fn neg(self) -> Dual {
        Dual::new(-self.value, -self.rate)
    }
}

/// Scalar product.
#[inline]
pub(crate) fn dot(a: &Vector, b: &Vector) -> Dual {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// Vector product.
#[inline]
pub(crate) fn cross(a: &Vector, b: &Vector) -> Vector {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/// Unit vector and length.
#[inline]
pub(crate) fn unit(a: &Vector) -> (Vector, Dual) {
    let square = dot(a, a);
    let length = square.value.sqrt();
    let inverse = 1.0 / length;
    // d|a| = a·da/|a|, and d(1/|a|) = −d|a|/|a|²: one division for all.
    let length = Dual::new(length, 0.5 * square.rate * inverse);
    let inverse = Dual::new(inverse, -length.rate * inverse * inverse);
    (a.map(|c| c * inverse), length)
}
