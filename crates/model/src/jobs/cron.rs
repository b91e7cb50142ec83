//! When a schedule comes round: the five fields of cron, in UTC.
//!
//! Minute, hour, day of the month, month, day of the week (0 and 7 are Sunday), each a `*`, a number, a range
//! `a-b`, a step `*/n` or `a-b/n`, or several of them with commas. As in crontab(5), a day fits when either of the
//! two day fields does if both are restricted, and must fit both otherwise.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Looks this many days ahead: long enough for a 29 February across a century that has none.
const DAYS_AHEAD: usize = 366 * 9;

/// A schedule that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cron {
    minutes: u64,
    hours: u64,
    days: u64,
    months: u64,
    weekdays: u64,
    either_day: bool,
}

impl Cron {
    /// Reads the five fields; `None` when they are not well-formed.
    pub fn parse(text: &str) -> Option<Cron> {
        let fields: Vec<&str> = text.split_whitespace().collect();
        let [minutes, hours, days, months, weekdays] = fields[..] else { return None };
        let mut of_week = set(weekdays, 0, 7)?;
        of_week |= of_week >> 7 & 1;
        Some(Cron {
            minutes: set(minutes, 0, 59)?,
            hours: set(hours, 0, 23)?,
            days: set(days, 1, 31)?,
            months: set(months, 1, 12)?,
            weekdays: of_week,
            either_day: !days.starts_with('*') && !weekdays.starts_with('*'),
        })
    }

    /// The first time after `moment` at which it comes round; `None` when it never does (a 30 February).
    pub fn after(&self, moment: Timestamp) -> Option<Timestamp> {
        let next = TimeZone::UTC.to_datetime(moment.checked_add(1.minute()).ok()?);
        let from = next.with().second(0).subsec_nanosecond(0).build().ok()?;
        let mut day = from.date();
        for n in 0..DAYS_AHEAD {
            if self.is_day(day) {
                let earliest = if n == 0 { from } else { day.at(0, 0, 0, 0) };
                if let Some(found) = self.within(earliest) {
                    return TimeZone::UTC.to_timestamp(found).ok();
                }
            }
            day = day.tomorrow().ok()?;
        }
        None
    }

    fn is_day(&self, day: Date) -> bool {
        let of_month = holds(self.days, day.day());
        let of_week = holds(self.weekdays, day.weekday().to_sunday_zero_offset());
        let fits = if self.either_day { of_month || of_week } else { of_month && of_week };
        holds(self.months, day.month()) && fits
    }

    /// The first fitting minute of the day, from `earliest` on.
    fn within(&self, earliest: DateTime) -> Option<DateTime> {
        (earliest.hour()..24).filter(|hour| holds(self.hours, *hour)).find_map(|hour| {
            let first = if hour == earliest.hour() { earliest.minute() } else { 0 };
            let minute = (first..60).find(|minute| holds(self.minutes, *minute))?;
            Some(earliest.date().at(hour, minute, 0, 0))
        })
    }
}

fn holds(set: u64, n: i8) -> bool {
    set >> n & 1 == 1
}

/// The numbers a field names, as bits.
fn set(field: &str, least: u32, most: u32) -> Option<u64> {
    field.split(',').try_fold(0, |set, part| Some(set | part_of(part, least, most)?))
}

fn part_of(part: &str, least: u32, most: u32) -> Option<u64> {
    let (range, step) = match part.split_once('/') {
        Some((range, step)) => (range, Some(number(step).filter(|step| *step > 0)?)),
        None => (part, None),
    };
    let (from, to) = match range.split_once('-') {
        _ if range == "*" => (least, most),
        Some((from, to)) => (number(from)?, number(to)?),
        None if step.is_some() => return None,
        None => (number(range)?, number(range)?),
    };
    if from < least || to > most || from > to {
        return None;
    }
    Some((from..=to).step_by(step.unwrap_or(1) as usize).fold(0, |set, n| set | 1 << n))
}

fn number(text: &str) -> Option<u32> {
    (text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cron: &str, after: &str, expected: &str) {
        let cron = Cron::parse(cron).expect("well-formed");
        let found = cron.after(after.parse().expect("a moment")).map(|m| m.to_string());
        assert_eq!(found.as_deref(), Some(expected));
    }

    #[test]
    fn schedules_come_round() {
        check("* * * * *", "2026-11-25T14:00:00Z", "2026-11-25T14:01:00Z");
        check("* * * * *", "2026-12-31T23:59:59.5Z", "2027-01-01T00:00:00Z");
        check("*/15 * * * *", "2026-11-25T14:07:00Z", "2026-11-25T14:15:00Z");
        check("10-40/15 9-17 * * *", "2026-11-25T17:41:00Z", "2026-11-26T09:10:00Z");
        check("0 3 * * *", "2026-11-25T03:00:00Z", "2026-11-26T03:00:00Z");
        check("30 4 1,15 * *", "2026-11-25T00:00:00Z", "2026-12-01T04:30:00Z");
        // 25 November 2026 is a Wednesday.
        check("0 0 * * 0", "2026-11-25T00:00:00Z", "2026-11-29T00:00:00Z");
        check("0 0 * * 7", "2026-11-25T00:00:00Z", "2026-11-29T00:00:00Z");
        check("0 0 1 * 5", "2026-11-25T00:00:00Z", "2026-11-27T00:00:00Z");
        check("0 12 29 2 *", "2097-01-01T00:00:00Z", "2104-02-29T12:00:00Z");
    }

    #[test]
    fn what_is_malformed_or_never_is_said_so() {
        for wrong in ["", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *"] {
            assert_eq!(Cron::parse(wrong), None, "{wrong}");
        }
        for wrong in [
            "* * * * 8",
            "5-1 * * * *",
            "*/0 * * * *",
            "3/5 * * * *",
            "a * * * *",
            "+1 * * * *",
            "1, * * * *",
        ] {
            assert_eq!(Cron::parse(wrong), None, "{wrong}");
        }
        let never = Cron::parse("0 0 30 2 *").expect("well-formed");
        assert_eq!(never.after(Timestamp::UNIX_EPOCH), None);
    }
}
