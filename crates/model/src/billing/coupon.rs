//! Coupons: who may use one when, and what it takes off.

use jiff::Timestamp;

use super::Money;

/// Hundredths of a per cent.
pub const WHOLE: u32 = 10_000;

/// What a coupon takes off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Off {
    /// A part, in hundredths of a per cent, 1 to [`WHOLE`].
    Part(u32),
    /// An amount, of prices in its currency, at most the whole price.
    Amount(Money),
}

/// For how long a coupon counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duration {
    /// For one period.
    Once,
    /// For so many months.
    Months(u32),
    /// As long as the subscription lasts.
    Forever,
}

/// A coupon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coupon {
    /// What people type; compared without regard to case.
    pub code: String,
    /// What it takes off.
    pub off: Off,
    /// For how long.
    pub duration: Duration,
    /// From when it can be redeemed.
    pub from: Option<Timestamp>,
    /// Until when, exclusively.
    pub until: Option<Timestamp>,
    /// How often it can be redeemed in all.
    pub uses: Option<u32>,
    /// For which plans; empty for all.
    pub plans: Vec<String>,
    /// Whether it was withdrawn.
    pub active: bool,
}

/// Why a coupon is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is none of that code, or it was withdrawn.
    Unknown,
    /// Its time has not come.
    NotYet,
    /// Its time is over.
    Expired,
    /// It was redeemed as often as it may be.
    UsedUp,
    /// This person redeemed it before.
    UsedByYou,
    /// It is for other plans.
    OtherPlans,
    /// It takes off an amount in another currency.
    OtherCurrency,
}

impl Refused {
    /// Stable code for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Refused::Unknown => "coupon_unknown",
            Refused::NotYet => "coupon_not_yet_valid",
            Refused::Expired => "coupon_expired",
            Refused::UsedUp => "coupon_used_up",
            Refused::UsedByYou => "coupon_already_used",
            Refused::OtherPlans => "coupon_other_plans",
            Refused::OtherCurrency => "coupon_other_currency",
        }
    }
}

impl Coupon {
    /// Whether it may be redeemed now for a plan at a price, after `uses` by anybody and `own` by this person.
    ///
    /// # Errors
    /// [`Refused`], the first reason that holds.
    pub fn check(
        &self,
        now: Timestamp,
        plan: &str,
        price: Money,
        uses: u32,
        own: u32,
    ) -> Result<(), Refused> {
        let refused = if !self.active {
            Refused::Unknown
        } else if self.from.is_some_and(|from| now < from) {
            Refused::NotYet
        } else if self.until.is_some_and(|until| now >= until) {
            Refused::Expired
        } else if self.uses.is_some_and(|most| uses >= most) {
            Refused::UsedUp
        } else if own > 0 {
            Refused::UsedByYou
        } else if !self.plans.is_empty() && !self.plans.iter().any(|id| id == plan) {
            Refused::OtherPlans
        } else if matches!(self.off, Off::Amount(off) if off.currency != price.currency) {
            Refused::OtherCurrency
        } else {
            return Ok(());
        };
        Err(refused)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Currency;
    use super::*;

    #[test]
    fn each_reason_has_its_name() {
        let at = |s| Timestamp::from_second(s).expect("in range");
        let coupon = Coupon {
            code: "SPRING".into(),
            off: Off::Amount(Money::new(200, Currency::Usd)),
            duration: Duration::Once,
            from: Some(at(100)),
            until: Some(at(200)),
            uses: Some(2),
            plans: vec!["stellar".into()],
            active: true,
        };
        let (dollar, euro) = (Money::new(999, Currency::Usd), Money::new(999, Currency::Eur));
        for (now, plan, price, uses, own, answer) in [
            (100, "stellar", dollar, 1, 0, Ok(())),
            (99, "stellar", dollar, 0, 0, Err(Refused::NotYet)),
            (200, "stellar", dollar, 0, 0, Err(Refused::Expired)),
            (150, "stellar", dollar, 2, 0, Err(Refused::UsedUp)),
            (150, "stellar", dollar, 1, 1, Err(Refused::UsedByYou)),
            (150, "cosmic", dollar, 0, 0, Err(Refused::OtherPlans)),
            (150, "stellar", euro, 0, 0, Err(Refused::OtherCurrency)),
        ] {
            assert_eq!(coupon.check(at(now), plan, price, uses, own), answer, "{now} {plan} {uses} {own}");
        }
        let gone = Coupon { active: false, ..coupon };
        assert_eq!(gone.check(at(150), "stellar", dollar, 0, 0), Err(Refused::Unknown));
    }
}
