//! What a change in the middle of a period costs, or gives back.
//!
//! A price is a rate: an amount for a whole period, spread evenly over its seconds. Whoever changes at a moment is
//! given back what the rest of the period costs at the old rate and charged what it costs at the new one, each
//! rounded once by [`rounded`](super::money::rounded). A chain of changes within a period therefore adds up to
//! the integral of the rates over time, within one minor unit a change.
//!
//! Discounts are part of the rate, so that nothing is given back that was never paid. A trial is a rate of nothing.

use std::fmt;

use jiff::Timestamp;

use super::coupon::{Off, WHOLE};
use super::money::{MoneyError, rounded};
use super::{Cycle, Interval, Money, Period};

/// What a period costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The price of one for a whole period.
    pub unit: Money,
    /// How many.
    pub quantity: u32,
    /// What is taken off.
    pub off: Option<Off>,
}

/// Why a change has no price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProrationError {
    /// Amounts that cannot be put together.
    Money(MoneyError),
    /// The moment is not in the period that is paid for.
    Outside,
    /// A price below nothing, or more taken off than the whole.
    Rate,
}

impl fmt::Display for ProrationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ProrationError::Money(error) => error.fmt(f),
            ProrationError::Outside => f.write_str("the moment of the change is not in the period paid for"),
            ProrationError::Rate => f.write_str("a price is below nothing, or more than all is taken off"),
        }
    }
}

impl std::error::Error for ProrationError {}

impl From<MoneyError> for ProrationError {
    fn from(error: MoneyError) -> ProrationError {
        ProrationError::Money(error)
    }
}

impl Rate {
    /// A price for one, without a discount.
    pub fn of(unit: Money) -> Rate {
        Rate { unit, quantity: 1, off: None }
    }

    /// What `part` seconds of a period of `whole` seconds cost.
    ///
    /// # Errors
    /// [`ProrationError`] for prices below nothing, discounts in another currency or above the whole, and
    /// amounts beyond counting.
    pub fn share(&self, part: i64, whole: i64) -> Result<Money, ProrationError> {
        let (net, scale) = self.net()?;
        let minor = rounded(net * i128::from(part), i128::from(whole) * scale).ok_or(MoneyError::Overflow)?;
        Ok(Money::new(minor, self.unit.currency))
    }

    /// What a whole period costs, exactly: a numerator and a denominator.
    fn net(&self) -> Result<(i128, i128), ProrationError> {
        if self.unit.minor < 0 {
            return Err(ProrationError::Rate);
        }
        let gross = i128::from(self.unit.minor) * i128::from(self.quantity);
        match self.off {
            None => Ok((gross, 1)),
            Some(Off::Part(part)) if part <= WHOLE => {
                Ok((gross * i128::from(WHOLE - part), i128::from(WHOLE)))
            }
            Some(Off::Part(_)) => Err(ProrationError::Rate),
            Some(Off::Amount(off)) if off.currency != self.unit.currency => {
                Err(MoneyError::Currencies(self.unit.currency, off.currency).into())
            }
            Some(Off::Amount(off)) if off.minor < 0 => Err(ProrationError::Rate),
            Some(Off::Amount(off)) => Ok(((gross - i128::from(off.minor)).max(0), 1)),
        }
    }
}

/// What is paid for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// At which rate.
    pub rate: Rate,
    /// In which cycle.
    pub cycle: Cycle,
    /// In which of its periods.
    pub period: Period,
}

/// A line of the invoice for a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// For what.
    pub kind: LineKind,
    /// How much; below zero when it is given back.
    pub amount: Money,
    /// For which time.
    pub period: Period,
}

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// The rest of the period at the old rate, given back.
    Unused,
    /// The rest of the period at the new rate.
    Remaining,
    /// A whole period that begins now.
    Whole,
}

/// What a change costs, and what is paid for after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is given back and charged, in this order.
    pub lines: [Line; 2],
    /// Their sum; below zero when more is given back.
    pub total: Money,
    /// What holds from now on.
    pub held: Held,
}

/// The price of changing at a moment from what is held to another rate and interval.
///
/// With the same interval the period goes on to its end. With another one a new cycle begins at the moment and a
/// whole period of it is charged.
///
/// # Errors
/// [`ProrationError::Outside`] when the moment is not in the period; the errors of [`Rate::share`].
pub fn change(held: &Held, to: Rate, interval: Interval, at: Timestamp) -> Result<Change, ProrationError> {
    if !held.period.contains(at) {
        return Err(ProrationError::Outside);
    }
    let rest = Period { start: at, end: held.period.end };
    let whole = held.period.seconds();
    let back = held.rate.share(rest.seconds(), whole)?.negated()?;
    let unused = Line { kind: LineKind::Unused, amount: back, period: rest };
    let (charge, held) = if interval == held.cycle.interval {
        let amount = to.share(rest.seconds(), whole)?;
        (Line { kind: LineKind::Remaining, amount, period: rest }, Held { rate: to, ..*held })
    } else {
        let cycle = Cycle { anchor: at, interval };
        let period = cycle.period(0);
        let line = Line { kind: LineKind::Whole, amount: to.share(1, 1)?, period };
        (line, Held { rate: to, cycle, period })
    };
    let total = unused.amount.plus(charge.amount)?;
    Ok(Change { lines: [unused, charge], total, held })
}

#[cfg(test)]
mod tests;
