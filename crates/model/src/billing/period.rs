//! Periods: from which moment to which something is paid for.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// How long a price buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Interval {
    /// A calendar month.
    Month,
    /// A calendar year.
    Year,
}

impl Interval {
    /// Both.
    pub const ALL: [Interval; 2] = [Interval::Month, Interval::Year];

    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            Interval::Month => "month",
            Interval::Year => "year",
        }
    }

    /// Reads [`Interval::id`].
    pub fn parse(text: &str) -> Option<Interval> {
        Interval::ALL.into_iter().find(|interval| interval.id() == text)
    }

    /// How many months it has.
    pub const fn months(self) -> i64 {
        match self {
            Interval::Month => 1,
            Interval::Year => 12,
        }
    }
}

/// A stretch of time: `start` belongs to it, `end` does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// Its first moment.
    pub start: Timestamp,
    /// The first moment after it.
    pub end: Timestamp,
}

impl Period {
    /// Whole seconds from start to end; zero when the end comes first.
    pub fn seconds(&self) -> i64 {
        (self.end.as_second() - self.start.as_second()).max(0)
    }

    /// Whether a moment is in it.
    pub fn contains(&self, moment: Timestamp) -> bool {
        self.start <= moment && moment < self.end
    }

    /// The calendar month of a moment, in UTC: the period of those who pay nothing.
    pub fn calendar_month(moment: Timestamp) -> Period {
        let first = utc(moment).date().first_of_month().to_datetime(jiff::civil::Time::midnight());
        let cycle = Cycle { anchor: instant(first).unwrap_or(moment), interval: Interval::Month };
        cycle.period(0)
    }
}

/// Periods that follow one another from an anchor.
///
/// Every boundary is counted from the anchor itself and set back to the last day of a shorter month: what began
/// on the 31st of January goes on at the 28th or 29th of February and the 31st of March. All in UTC, as the card
/// processor counts (Stripe, "Billing cycle").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cycle {
    /// Where a period begins.
    pub anchor: Timestamp,
    /// How long each is.
    pub interval: Interval,
}

impl Cycle {
    /// The period that begins `index` periods after the anchor.
    pub fn period(&self, index: i64) -> Period {
        Period { start: self.boundary(index), end: self.boundary(index.saturating_add(1)) }
    }

    /// The period of a moment.
    pub fn around(&self, moment: Timestamp) -> Period {
        let (from, to) = (utc(self.anchor), utc(moment));
        let months = (i64::from(to.year()) - i64::from(from.year())) * 12 + i64::from(to.month())
            - i64::from(from.month());
        // At most one too many: when the day of the anchor is not reached yet.
        let mut index = months.div_euclid(self.interval.months());
        if self.boundary(index) > moment {
            index -= 1;
        }
        self.period(index)
    }

    /// The moment `index` periods after the anchor; at the edges of time, the last that there is.
    fn boundary(&self, index: i64) -> Timestamp {
        let edge = if index < 0 { Timestamp::MIN } else { Timestamp::MAX };
        let months = index.saturating_mul(self.interval.months());
        Span::new()
            .try_months(months)
            .and_then(|span| utc(self.anchor).checked_add(span))
            .ok()
            .and_then(instant)
            .unwrap_or(edge)
    }
}

fn utc(moment: Timestamp) -> DateTime {
    TimeZone::UTC.to_datetime(moment)
}

fn instant(civil: DateTime) -> Option<Timestamp> {
    TimeZone::UTC.to_timestamp(civil).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    #[test]
    fn the_day_of_the_anchor_comes_back_after_a_short_month() {
        let cycle = Cycle { anchor: at("2027-01-31T10:00:00Z"), interval: Interval::Month };
        let starts: Vec<String> = (0..6).map(|n| cycle.period(n).start.to_string()).collect();
        assert_eq!(
            starts,
            [
                "2027-01-31T10:00:00Z",
                "2027-02-28T10:00:00Z",
                "2027-03-31T10:00:00Z",
                "2027-04-30T10:00:00Z",
                "2027-05-31T10:00:00Z",
                "2027-06-30T10:00:00Z"
            ]
        );
    }

    #[test]
    fn a_leap_day_comes_back_after_four_years() {
        let cycle = Cycle { anchor: at("2028-02-29T00:00:00Z"), interval: Interval::Year };
        assert_eq!(cycle.period(1).start, at("2029-02-28T00:00:00Z"));
        assert_eq!(cycle.period(4).start, at("2032-02-29T00:00:00Z"));
    }

    #[test]
    fn a_boundary_belongs_to_the_period_that_it_begins() {
        let cycle = Cycle { anchor: at("2026-01-15T12:00:00Z"), interval: Interval::Month };
        assert_eq!(cycle.around(at("2026-03-15T11:59:59Z")), cycle.period(1));
        assert_eq!(cycle.around(at("2026-03-15T12:00:00Z")), cycle.period(2));
        assert_eq!(cycle.around(at("2025-12-31T00:00:00Z")), cycle.period(-1));
    }

    #[test]
    fn the_free_month_is_the_calendar_s() {
        let month = Period::calendar_month(at("2028-02-29T23:59:59Z"));
        assert_eq!((month.start, month.end), (at("2028-02-01T00:00:00Z"), at("2028-03-01T00:00:00Z")));
    }

    proptest! {
        #[test]
        fn every_moment_is_in_one_period(
            anchor in 0_i64..4_000_000_000,
            moment in 0_i64..4_000_000_000,
            yearly in any::<bool>(),
        ) {
            let interval = if yearly { Interval::Year } else { Interval::Month };
            let cycle = Cycle { anchor: Timestamp::from_second(anchor).expect("in range"), interval };
            let moment = Timestamp::from_second(moment).expect("in range");
            let period = cycle.around(moment);
            prop_assert!(period.contains(moment), "{period:?} {moment}");
            prop_assert_eq!(cycle.around(period.start), period);
            prop_assert_eq!(cycle.around(period.end).start, period.end);
        }
    }
}
