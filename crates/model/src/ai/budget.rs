//! What may be spent on language models in a day, by a person or by the whole service.
//!
//! A call takes the most that it can cost before it is made; what it did cost is settled when it is over, and all of it
//! is given back when it cost nothing. At no time are spent and reserved together more than the limit, however many
//! calls there are at once.

use super::Micros;

/// A day's budget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    /// What may be spent.
    pub limit: Micros,
    /// What calls have cost.
    pub spent: Micros,
    /// What calls that are being made can cost at most.
    pub reserved: Micros,
}

/// The budget does not hold what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exceeded {
    /// What is left of it.
    pub left: Micros,
}

impl Budget {
    /// What may still be taken.
    pub fn left(&self) -> Micros {
        Micros(self.limit.0.saturating_sub(self.spent.0).saturating_sub(self.reserved.0))
    }

    /// Sets aside what a call can cost at most; nothing is changed when there is not so much.
    pub fn reserve(&mut self, most: Micros) -> Result<(), Exceeded> {
        let left = self.left();
        if most > left {
            return Err(Exceeded { left });
        }
        self.reserved.0 += most.0;
        Ok(())
    }

    /// Ends a call that had set `most` aside and did cost `cost`. A provider that charges more than its price list
    /// allows is charged in full, which nothing here can prevent any more.
    pub fn settle(&mut self, most: Micros, cost: Micros) {
        self.reserved.0 = self.reserved.0.saturating_sub(most.0);
        self.spent.0 = self.spent.0.saturating_add(cost.0);
    }

    /// Ends a call that cost nothing.
    pub fn give_back(&mut self, most: Micros) {
        self.settle(most, Micros(0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_last_of_it_is_given_once() {
        let mut budget = Budget { limit: Micros(100), spent: Micros(40), reserved: Micros(0) };
        assert_eq!(budget.reserve(Micros(60)), Ok(()));
        assert_eq!(budget.reserve(Micros(1)), Err(Exceeded { left: Micros(0) }));
        budget.settle(Micros(60), Micros(25));
        assert_eq!((budget.spent, budget.reserved, budget.left()), (Micros(65), Micros(0), Micros(35)));
        assert_eq!(budget.reserve(Micros(36)), Err(Exceeded { left: Micros(35) }));
        assert_eq!(budget.reserve(Micros(35)), Ok(()));
        budget.give_back(Micros(35));
        assert_eq!(budget.left(), Micros(35));
    }

    proptest! {
        #[test]
        fn it_is_never_exceeded(limit in 0_u64..10_000, calls in proptest::collection::vec((0_u64..900, 0.0_f64..=1.0, 0_usize..8), 0..200)) {
            let mut budget = Budget { limit: Micros(limit), ..Budget::default() };
            let (mut open, mut cost_of_all): (Vec<(u64, u64)>, u64) = (Vec::new(), 0);
            for (most, part, ends) in calls {
                if budget.reserve(Micros(most)).is_ok() {
                    open.push((most, (most as f64 * part) as u64));
                }
                for (most, cost) in open.split_off(open.len().saturating_sub(ends)) {
                    budget.settle(Micros(most), Micros(cost));
                    cost_of_all += cost;
                }
                prop_assert!(budget.spent.0 + budget.reserved.0 <= limit);
                prop_assert_eq!(budget.spent.0, cost_of_all);
                prop_assert_eq!(budget.reserved.0, open.iter().map(|(most, _)| most).sum::<u64>());
            }
        }
    }
}
