//! The stretch of time that is asked about, as it is typed.

use std::fmt;
use std::ops::Range;

use sky::{Calendar, Ephemeris, Instant};

use crate::birth::{BirthError, CivilDate, CivilTime};

/// A stretch of time in UT, half-open.
#[derive(Clone, Debug, PartialEq)]
pub struct Interval {
    /// From the first moment to the one that is no longer part of it.
    pub range: Range<Instant>,
}

/// Why two texts are no interval. `Display` is a sentence for whoever gave them.
#[derive(Clone, Debug, PartialEq)]
pub enum BadInterval {
    /// The beginning cannot be read.
    From(BirthError),
    /// The end cannot be read.
    To(BirthError),
    /// The end comes before the beginning.
    Backwards,
    /// The ephemeris does not cover it.
    OutOfRange,
}

impl BadInterval {
    /// Which of the two is to be corrected: `from` or `to`.
    pub fn field(&self) -> &'static str {
        if matches!(self, BadInterval::From(_)) { "from" } else { "to" }
    }

    /// The stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            BadInterval::From(error) | BadInterval::To(error) => error.code(),
            BadInterval::Backwards => "interval_backwards",
            BadInterval::OutOfRange => "interval_out_of_range",
        }
    }
}

impl fmt::Display for BadInterval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadInterval::From(error) | BadInterval::To(error) => error.fmt(f),
            BadInterval::Backwards => f.write_str("The end comes before the beginning."),
            BadInterval::OutOfRange => {
                f.write_str("The ephemeris covers 1550 to 2650; ask for a stretch within these years.")
            }
        }
    }
}

impl std::error::Error for BadInterval {}

impl Interval {
    /// From a beginning and an end in UT: dates (`2024-03-01`, and what else [`CivilDate::parse`] reads), the whole
    /// of the last day included, or dates with a time after a `T` (`2024-03-01T12:30`).
    ///
    /// # Errors
    /// [`BadInterval`] says which of the two is wrong, and how.
    pub fn parse(from: &str, to: &str) -> Result<Interval, BadInterval> {
        let (start, _) = moment(from).map_err(BadInterval::From)?;
        let (end, whole_day) = moment(to).map_err(BadInterval::To)?;
        let end = if whole_day { end + 1.0 } else { end };
        if end < start {
            return Err(BadInterval::Backwards);
        }
        let range = Instant::from_ut(start)..Instant::from_ut(end);
        let (first, last) = Ephemeris::embedded().span();
        if range.start.tt() < first || range.end.tt() > last {
            return Err(BadInterval::OutOfRange);
        }
        Ok(Interval { range })
    }
}

/// UT days since J2000.0, and whether only a date is given.
fn moment(text: &str) -> Result<(f64, bool), BirthError> {
    let text = text.trim();
    let (date, time) = match text.split_once('T') {
        // A `T` between figures; the one of a month's name is something else.
        Some((date, time)) if date.ends_with(|c: char| c.is_ascii_digit()) => {
            (date, Some(time.strip_suffix('Z').unwrap_or(time)))
        }
        _ => (text, None),
    };
    let CivilDate { year, month, day, .. } = CivilDate::parse(date)?;
    let calendar = Calendar::Gregorian;
    let days = calendar.days_since_2000(year, month, day);
    let days = days.ok_or(BirthError::NonexistentDate { year, month, day, calendar })?;
    let since_midnight = time.map(CivilTime::parse).transpose()?.map_or(Ok(0.0), CivilTime::days)?;
    Ok((days as f64 - 0.5 + since_midnight, time.is_none()))
}

#[cfg(test)]
mod tests {
    use super::{BadInterval, Interval};

    fn days(from: &str, to: &str) -> [f64; 2] {
        let range = Interval::parse(from, to).expect("sound").range;
        [range.start.ut(), range.end.ut()]
    }

    #[test]
    fn the_last_day_is_part_of_it_and_the_last_moment_is_not() {
        assert_eq!(days("2000-01-01", "2000-01-01"), [-0.5, 0.5]);
        assert_eq!(days("2000-01-01T12:00", "2000-01-02T00:00Z"), [0.0, 0.5]);
        assert_eq!(days("1 October 1999", "2000-01-01T00:00")[1], -0.5);
        assert_eq!(days("1550-01-02", "2649-12-31")[1], 237_407.5);
    }

    #[test]
    fn what_is_wrong_is_named() {
        let bad = |from, to| Interval::parse(from, to).expect_err("wrong");
        assert_eq!(bad("2000-01-02", "2000-01-01T00:00"), BadInterval::Backwards);
        assert_eq!(bad("1549-01-01", "2000-01-01"), BadInterval::OutOfRange);
        assert_eq!(bad("2000-01-01", "2650-06-01"), BadInterval::OutOfRange);
        for (from, to, field) in [
            ("1999-02-29", "2000-01-01", "from"),
            ("nonsense", "2000-01-01", "from"),
            ("2000-01-01", "", "to"),
            ("2000-01-01", "2000-01-01T25:00", "to"),
        ] {
            assert_eq!(bad(from, to).field(), field);
        }
    }
}
