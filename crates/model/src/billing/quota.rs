//! Whether something may be done: what a plan allows in a period, less what was used, and then credits.
//!
//! A reservation takes before the work begins; it is settled when the work is done and given back when it fails. All
//! three are steps of the transaction that belongs to the work, so that nothing is counted that did not happen.

use jiff::Timestamp;

use super::plan::{Limit, Metered};

/// What somebody has used of one thing in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    /// What the plan allows.
    pub limit: Limit,
    /// What was used or is reserved, of the plan.
    pub used: u64,
    /// Credits that are left beyond the plan.
    pub credits: u64,
}

/// From what a reservation takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// So much of the plan.
    pub plan: u64,
    /// So many credits.
    pub credits: u64,
}

/// Nothing is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent {
    /// Of what.
    pub metered: Metered,
    /// How much is left of plan and credits together: less than was asked for.
    pub left: u64,
    /// When the plan allows more.
    pub renews_at: Timestamp,
}

impl Usage {
    /// How much may still be taken; `None` where nothing is counted.
    pub fn left(&self) -> Option<u64> {
        self.limit.left(self.used).map(|left| left.saturating_add(self.credits))
    }

    /// Takes `wanted`, of the plan first; `None` when there is not so much.
    pub fn take(&self, wanted: u64) -> Option<Taken> {
        let Some(left) = self.limit.left(self.used) else {
            return Some(Taken { plan: wanted, credits: 0 });
        };
        let plan = wanted.min(left);
        let credits = wanted - plan;
        (credits <= self.credits).then_some(Taken { plan, credits })
    }

    /// Whether taking `more` passes a warning: the greatest of `marks` (in per cent) that is reached by it and was not
    /// before.
    pub fn passes(&self, more: u64, marks: &[u64]) -> Option<u64> {
        let Limit::Count(limit) = self.limit else { return None };
        let reaches = |used: u64, mark: u64| {
            u128::from(used) * 100 >= u128::from(limit) * u128::from(mark) && limit > 0
        };
        let after = self.used.saturating_add(more);
        marks.iter().copied().filter(|&mark| !reaches(self.used, mark) && reaches(after, mark)).max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn usage(limit: u32, used: u64, credits: u64) -> Usage {
        Usage { limit: Limit::Count(limit), used, credits }
    }

    #[test]
    fn the_plan_is_taken_first_and_credits_after_it() {
        assert_eq!(usage(3, 1, 5).take(4), Some(Taken { plan: 2, credits: 2 }));
        assert_eq!(usage(3, 3, 1).take(1), Some(Taken { plan: 0, credits: 1 }));
        assert_eq!(usage(3, 3, 1).take(2), None);
        assert_eq!(usage(3, 9, 0).left(), Some(0), "a smaller plan leaves nothing below nothing");
        let free = Usage { limit: Limit::Unlimited, used: u64::MAX, credits: 0 };
        assert_eq!((free.take(7), free.left()), (Some(Taken { plan: 7, credits: 0 }), None));
    }

    #[test]
    fn a_warning_is_passed_once() {
        let marks = [80, 100];
        assert_eq!(usage(20, 14, 0).passes(1, &marks), None);
        assert_eq!(usage(20, 15, 0).passes(1, &marks), Some(80));
        assert_eq!(usage(20, 16, 0).passes(1, &marks), None);
        assert_eq!(usage(20, 19, 0).passes(1, &marks), Some(100));
        assert_eq!(usage(1, 0, 0).passes(1, &marks), Some(100), "both at once: the later one");
        assert_eq!(usage(0, 0, 0).passes(1, &marks), None);
    }

    proptest! {
        #[test]
        fn never_more_than_there_is(limit in 0_u32..50, used in 0_u64..60, credits in 0_u64..20, wanted in 1_u64..80) {
            let usage = usage(limit, used, credits);
            let left = usage.left().expect("counted");
            match usage.take(wanted) {
                Some(taken) => {
                    prop_assert_eq!(taken.plan + taken.credits, wanted);
                    prop_assert!(wanted <= left && taken.credits <= credits);
                }
                None => prop_assert!(wanted > left),
            }
        }
    }
}
