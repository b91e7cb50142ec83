//! One number or four at once: the reduction is written for both, and gives the same bits in both.

use crate::trig::atan2;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// What the reduction asks of its numbers.
pub(crate) trait Number:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self> + Neg<Output = Self>
{
    /// The same value in every lane.
    fn splat(value: f64) -> Self;
    /// Square root.
    fn sqrt(self) -> Self;
    /// Angle of the point (`x`, `self`), radians, −π … π.
    fn atan2(self, x: Self) -> Self;
    /// Lane by lane: `then` where the value is below `limit`, else `otherwise`.
    fn below(self, limit: f64, then: Self, otherwise: Self) -> Self;
    /// Whether any lane is below `limit`.
    fn any_below(self, limit: f64) -> bool;
}

impl Number for f64 {
    #[inline(always)]
    fn splat(value: f64) -> f64 {
        value
    }

    #[inline(always)]
    fn sqrt(self) -> f64 {
        f64::sqrt(self)
    }

    #[inline(always)]
    fn atan2(self, x: f64) -> f64 {
        let [angle] = atan2([self], [x]);
        angle
    }

    #[inline(always)]
    fn below(self, limit: f64, then: f64, otherwise: f64) -> f64 {
        if self < limit { then } else { otherwise }
    }

    #[inline(always)]
    fn any_below(self, limit: f64) -> bool {
        self < limit
    }
}

/// Three results, written out: what the library's own maps leave as calls would not be compiled for wide registers.
#[inline(always)]
pub(crate) fn three<T>(mut make: impl FnMut(usize) -> T) -> [T; 3] {
    [make(0), make(1), make(2)]
}

/// Four numbers side by side; the compiler keeps them in vector registers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Four(pub(crate) [f64; 4]);

/// Applies an operation lane by lane.
macro_rules! lanes {
    ($a:expr, $b:expr, $operation:tt) => {
        Four([
            $a.0[0] $operation $b.0[0],
            $a.0[1] $operation $b.0[1],
            $a.0[2] $operation $b.0[2],
            $a.0[3] $operation $b.0[3],
        ])
    };
}

impl Four {
    /// The same value in every lane.
    #[inline(always)]
    pub(crate) fn splat(value: f64) -> Four {
        Four([value; 4])
    }
}

impl Add for Four {
    type Output = Four;
    #[inline(always)]
    fn add(self, other: Four) -> Four {
        lanes!(self, other, +)
    }
}

impl Sub for Four {
    type Output = Four;
    #[inline(always)]
    fn sub(self, other: Four) -> Four {
        lanes!(self, other, -)
    }
}

impl Mul for Four {
    type Output = Four;
    #[inline(always)]
    fn mul(self, other: Four) -> Four {
        lanes!(self, other, *)
    }
}

impl Div for Four {
    type Output = Four;
    #[inline(always)]
    fn div(self, other: Four) -> Four {
        lanes!(self, other, /)
    }
}

impl Neg for Four {
    type Output = Four;
    #[inline(always)]
    fn neg(self) -> Four {
        Four([-self.0[0], -self.0[1], -self.0[2], -self.0[3]])
    }
}

impl Number for Four {
    #[inline(always)]
    fn splat(value: f64) -> Four {
        Four::splat(value)
    }

    #[inline(always)]
    fn sqrt(self) -> Four {
        Four([self.0[0].sqrt(), self.0[1].sqrt(), self.0[2].sqrt(), self.0[3].sqrt()])
    }

    #[inline(always)]
    fn atan2(self, x: Four) -> Four {
        Four(atan2(self.0, x.0))
    }

    #[inline(always)]
    fn below(self, limit: f64, then: Four, otherwise: Four) -> Four {
        Four(std::array::from_fn(|i| self.0[i].below(limit, then.0[i], otherwise.0[i])))
    }

    #[inline(always)]
    fn any_below(self, limit: f64) -> bool {
        self.0.iter().any(|&lane| lane < limit)
    }
}
