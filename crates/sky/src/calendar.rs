//! Civil calendars and Julian day numbers.

/// The calendar in which a civil date is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// Gregorian, proleptic before 1582.
    Gregorian,
    /// Julian.
    Julian,
}

impl Calendar {
    /// Whether `year` has a 29 February.
    pub fn is_leap(self, year: i32) -> bool {
        match self {
            Calendar::Julian => year.rem_euclid(4) == 0,
            Calendar::Gregorian => {
                year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0)
            }
        }
    }

    /// Days in `month` (1–12) of `year`; `None` when there is no such month.
    pub fn days_in_month(self, year: i32, month: u8) -> Option<u8> {
        Some(match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(self.is_leap(year)),
            _ => return None,
        })
    }

    /// Days from 2000-01-01 (Gregorian) to this date; `None` when the date does not exist.
    pub fn days_since_2000(self, year: i32, month: u8, day: u8) -> Option<i64> {
        if day == 0 || day > self.days_in_month(year, month)? {
            return None;
        }
        // Years begin in March here, so that the leap day is the last of its year.
        let (y, m) = match month {
            1 | 2 => (i64::from(year) - 1, i64::from(month) + 9),
            _ => (i64::from(year), i64::from(month) - 3),
        };
        let leap_days = match self {
            Calendar::Gregorian => y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400),
            Calendar::Julian => y.div_euclid(4) - 2,
        };
        let from_march_year_0 = 365 * y + leap_days + (153 * m + 2) / 5 + i64::from(day) - 1;
        Some(from_march_year_0 - 730_425)
    }

    /// The date `days` after 2000-01-01 (Gregorian): year, month, day.
    pub fn date(self, days: i64) -> (i32, u8, u8) {
        let n = days + 730_425; // since 1 March of year 0
        let (cycle, shift) = match self {
            Calendar::Gregorian => (146_097, 0),
            Calendar::Julian => (1_461, 2),
        };
        let n = n + shift;
        let (era, doe) = (n.div_euclid(cycle), n.rem_euclid(cycle));
        let (years_per_era, yoe) = match self {
            Calendar::Gregorian => (400, (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365),
            Calendar::Julian => (4, (doe - doe / 1_460) / 365),
        };
        let before = match self {
            Calendar::Gregorian => 365 * yoe + yoe / 4 - yoe / 100,
            Calendar::Julian => 365 * yoe,
        };
        let doy = doe - before;
        let m = (5 * doy + 2) / 153;
        let day = doy - (153 * m + 2) / 5 + 1;
        let (month, carry) = if m < 10 { (m + 3, 0) } else { (m - 9, 1) };
        (((era * years_per_era) + yoe + carry) as i32, month as u8, day as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::Calendar::{self, Gregorian, Julian};

    #[test]
    fn known_days() {
        assert_eq!(Gregorian.days_since_2000(2000, 1, 1), Some(0));
        assert_eq!(Gregorian.days_since_2000(1970, 1, 1), Some(-10_957));
        // The reform: Julian 4 October 1582 was followed by Gregorian 15 October.
        assert_eq!(Julian.days_since_2000(1582, 10, 5), Gregorian.days_since_2000(1582, 10, 15));
        assert_eq!(Gregorian.days_since_2000(2023, 2, 29), None);
        assert!(Julian.days_since_2000(1900, 2, 29).is_some());
        assert_eq!(Gregorian.days_since_2000(2000, 13, 1), None);
    }

    #[test]
    fn every_day_of_the_range_returns_to_itself() {
        for calendar in [Gregorian, Julian] {
            let mut previous = calendar.date(-165_001);
            for days in -165_000..238_000 {
                let (y, m, d) = calendar.date(days);
                assert_eq!(
                    Calendar::days_since_2000(calendar, y, m, d),
                    Some(days),
                    "{calendar:?} {y}-{m}-{d}"
                );
                assert!((y, m, d) > previous);
                previous = (y, m, d);
            }
        }
    }
}
