//! Dual numbers: a value together with its rate, carried through every formula by the rules of calculus.
//!
//! With `ε² = 0`, `f(a + a′ε) = f(a) + f′(a)·a′ε`: speeds come out exact to rounding, without differences.

use crate::number::{Number, three};
use std::ops::{Add, Mul, Neg, Sub};

/// A value and its rate of change per day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Dual<T = f64> {
    /// The value.
    pub(crate) value: T,
    /// Its derivative, per day.
    pub(crate) rate: T,
}

/// A vector of duals.
pub(crate) type Vector<T = f64> = [Dual<T>; 3];

impl<T> Dual<T> {
    /// A value and its rate.
    pub(crate) const fn new(value: T, rate: T) -> Dual<T> {
        Dual { value, rate }
    }
}

impl<T: Number> Dual<T> {
    /// A constant.
    #[inline(always)]
    pub(crate) fn constant(value: f64) -> Dual<T> {
        Dual::new(T::splat(value), T::splat(0.0))
    }

    /// Square root; the value must be positive.
    #[inline(always)]
    pub(crate) fn sqrt(self) -> Dual<T> {
        let root = self.value.sqrt();
        Dual::new(root, T::splat(0.5) * self.rate / root)
    }

    /// Reciprocal.
    #[inline(always)]
    pub(crate) fn recip(self) -> Dual<T> {
        let inverse = T::splat(1.0) / self.value;
        Dual::new(inverse, -(self.rate * inverse * inverse))
    }

    /// Lane by lane: `then` where `test` is below `limit`, else `self`.
    #[inline(always)]
    pub(crate) fn unless_below(self, test: T, limit: f64, then: Dual<T>) -> Dual<T> {
        Dual::new(test.below(limit, then.value, self.value), test.below(limit, then.rate, self.rate))
    }
}

impl Dual {
    /// Sine and cosine.
    pub(crate) fn sin_cos(self) -> (Dual, Dual) {
        let (sin, cos) = self.value.sin_cos();
        (Dual::new(sin, cos * self.rate), Dual::new(cos, -sin * self.rate))
    }

    /// Angle of the point (`x`, `self`), radians, −π … π.
    pub(crate) fn atan2(self, x: Dual) -> Dual {
        let square = x.value * x.value + self.value * self.value;
        let angle = Number::atan2(self.value, x.value);
        Dual::new(angle, (x.value * self.rate - self.value * x.rate) / square)
    }

    /// The same number in every lane.
    #[inline(always)]
    pub(crate) fn spread<T: Number>(self) -> Dual<T> {
        Dual::new(T::splat(self.value), T::splat(self.rate))
    }
}

impl<T: Number> Add for Dual<T> {
    type Output = Dual<T>;
    #[inline(always)]
    fn add(self, other: Dual<T>) -> Dual<T> {
        Dual::new(self.value + other.value, self.rate + other.rate)
    }
}

impl<T: Number> Sub for Dual<T> {
    type Output = Dual<T>;
    #[inline(always)]
    fn sub(self, other: Dual<T>) -> Dual<T> {
        Dual::new(self.value - other.value, self.rate - other.rate)
    }
}

impl<T: Number> Mul for Dual<T> {
    type Output = Dual<T>;
    #[inline(always)]
    fn mul(self, other: Dual<T>) -> Dual<T> {
        Dual::new(self.value * other.value, self.value * other.rate + self.rate * other.value)
    }
}

impl<T: Number> Mul<f64> for Dual<T> {
    type Output = Dual<T>;
    #[inline(always)]
    fn mul(self, factor: f64) -> Dual<T> {
        self.scaled(T::splat(factor))
    }
}

impl<T: Number> Dual<T> {
    /// Times a number without a rate.
    #[inline(always)]
    pub(crate) fn scaled(self, factor: T) -> Dual<T> {
        Dual::new(self.value * factor, self.rate * factor)
    }
}

impl<T: Number> Neg for Dual<T> {
    type Output = Dual<T>;
    #[inline(always)]
    fn neg(self) -> Dual<T> {
        Dual::new(-self.value, -self.rate)
    }
}

/// Scalar product.
#[inline(always)]
pub(crate) fn dot<T: Number>(a: &Vector<T>, b: &Vector<T>) -> Dual<T> {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// Vector product.
#[inline(always)]
pub(crate) fn cross<T: Number>(a: &Vector<T>, b: &Vector<T>) -> Vector<T> {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/// Unit vector and length.
#[inline(always)]
pub(crate) fn unit<T: Number>(a: &Vector<T>) -> (Vector<T>, Dual<T>) {
    let square = dot(a, a);
    let length = square.value.sqrt();
    let inverse = T::splat(1.0) / length;
    // d|a| = a·da/|a|, and d(1/|a|) = −d|a|/|a|²: one division for all.
    let length = Dual::new(length, T::splat(0.5) * square.rate * inverse);
    let inverse = Dual::new(inverse, -(length.rate * inverse * inverse));
    (three(|i| a[i] * inverse), length)
}
