//! A birth as it is told — a date, a clock, a place — and the moment that is made of it.
//!
//! Every clock time is looked for on all the stretches of unchanging clocks around its day, so that one that
//! came twice or never is seen as such, whatever moved the clocks: summer time, a new standard time, or the end
//! of local mean time. Moments are kept to the millisecond.

mod clocks;
mod error;
mod parse;
mod words;

use std::fmt;

use sky::Calendar;

pub(crate) use words::{iso_time_of, offset as offset_text};

pub use crate::document::{Fold, ZoneSource};
use clocks::{Clocks, utc};
pub use error::{AmbiguousTime, BirthError, Occurrence, SkippedTime};

const DAY_MS: i64 = 86_400_000;

/// The moment J2000.0 (2000-01-01 12:00) in milliseconds of Unix time.
const J2000_MS: i64 = 946_728_000_000;

/// The greatest offset from UTC that may be given, seconds: 18 hours, beyond any that was ever in use.
pub const GREATEST_OFFSET_S: i32 = 18 * 3600;

/// A calendar date, not yet known to exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CivilDate {
    /// Year, astronomical: 0 is 1 BC.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// From 1.
    pub day: u8,
    /// The calendar it is a date of.
    pub calendar: Calendar,
}

/// A time of the clock, not yet known to exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CivilTime {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
    /// 0 to 999.
    pub millisecond: u16,
}

/// What the clock was set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZoneChoice {
    /// The history of an IANA zone, by name.
    Iana(String),
    /// A fixed offset from UTC, seconds, east positive, −64 800 to 64 800.
    Offset(i32),
    /// The mean time of the birthplace's own meridian.
    LocalMeanTime,
}

/// A birth as it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Birth {
    /// The local date.
    pub date: CivilDate,
    /// The local time; `None` when it is not known.
    pub time: Option<CivilTime>,
    /// What the clock was set to.
    pub zone: ZoneChoice,
    /// Which of two equal clock times is meant; without effect on a time that came once.
    pub fold: Option<Fold>,
    /// Longitude of the birthplace, degrees, −180 to 180, east positive: it makes local mean time.
    pub longitude: f64,
}

/// The moment of a birth: everything [`crate::document::Moment`] says that does not depend on ΔT.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    /// UT, days since J2000.0. UTC is taken for UT1, from which it differs by less than 0.9 s; civil time
    /// before 1960 was kept by UT itself.
    pub ut_days: f64,
    /// Beginning and end of the local civil day, UT in days since J2000.0. Not always 24 hours.
    pub day: [f64; 2],
    /// Local Gregorian time, `YYYY-MM-DDTHH:MM:SS[.mmm]`; noon when the time is unknown.
    pub local: String,
    /// UTC, `YYYY-MM-DDTHH:MM:SS[.mmm]Z`.
    pub utc: String,
    /// Local time less UTC, seconds, to the millisecond.
    pub offset_s: f64,
    /// The same, `+HH:MM[:SS]`, rounded to the second.
    pub offset: String,
    /// Such as `BDST`; empty when there is none.
    pub abbreviation: String,
    /// Name of the zone, an offset, or `LMT`.
    pub zone: String,
    /// Where the offset came from.
    pub zone_source: ZoneSource,
    /// Whether clocks were ahead of standard time.
    pub dst: bool,
    /// Whether that clock time came twice.
    pub ambiguous: bool,
    /// One sentence: which offset, and why.
    pub explanation: String,
    /// Whether the time is known.
    pub time_known: bool,
}

/// The moment of `birth`.
///
/// Where a zone's history begins with the mean time of the city that gave it its name, the mean time of the
/// birthplace takes its place: before standard time each town kept its own. An unknown time counts as noon, or
/// as the first moment after, should the clocks have skipped noon.
///
/// # Errors
/// Those of [`BirthError`] that do not stem from reading text: a date that does not exist, a time that was
/// skipped, or came twice with no `fold` to say which, an unknown zone, figures out of range.
pub fn resolve(birth: &Birth) -> Result<Resolved, BirthError> {
    let midnight = birth.date.midnight_ms()?;
    let clocks = Clocks::around(birth, midnight)?;
    let (begin, end) = clocks.day(midnight).ok_or_else(|| BirthError::SkippedDay {
        zone: clocks.zone.clone(),
        date: words::iso_date(midnight / DAY_MS - words::DAYS_TO_2000),
    })?;
    let (local, found) = match birth.time {
        Some(time) => {
            let local = midnight + time.since_midnight_ms()?;
            (local, clocks.find(local, birth.fold)?)
        }
        None => clocks.noon(midnight)?,
    };
    let days = |ms: i64| (ms - J2000_MS) as f64 / DAY_MS as f64;
    let stretch = found.stretch;
    Ok(Resolved {
        ut_days: days(local - stretch.offset_ms),
        day: [days(begin), days(end)],
        local: words::iso_time(local),
        utc: utc(local, stretch),
        offset_s: stretch.offset_ms as f64 / 1000.0,
        offset: words::offset(stretch.offset_ms),
        abbreviation: words::abbreviation(stretch).to_owned(),
        zone_source: clocks.source(stretch),
        dst: stretch.dst,
        ambiguous: found.occurrence.is_some(),
        explanation: clocks.explanation(&found),
        time_known: birth.time.is_some(),
        zone: clocks.zone,
    })
}

impl CivilDate {
    /// The same figures as a date of another calendar.
    pub fn in_calendar(self, calendar: Calendar) -> CivilDate {
        CivilDate { calendar, ..self }
    }

    /// Local midnight at its beginning, in milliseconds counted like Unix time.
    fn midnight_ms(self) -> Result<i64, BirthError> {
        let CivilDate { year, month, day, calendar } = self;
        if !(-9999..=9999).contains(&year) {
            return Err(BirthError::Year { year });
        }
        let days = calendar.days_since_2000(year, month, day);
        let days = days.ok_or(BirthError::NonexistentDate { year, month, day, calendar })?;
        Ok((days + words::DAYS_TO_2000) * DAY_MS)
    }
}

impl CivilTime {
    /// To the minute.
    pub fn new(hour: u8, minute: u8) -> CivilTime {
        CivilTime { hour, minute, second: 0, millisecond: 0 }
    }

    /// The part of the day that has passed, days.
    pub(crate) fn days(self) -> Result<f64, BirthError> {
        Ok(self.since_midnight_ms()? as f64 / DAY_MS as f64)
    }

    fn since_midnight_ms(self) -> Result<i64, BirthError> {
        let CivilTime { hour, minute, second, millisecond } = self;
        let bad = |reason| Err(BirthError::BadTime { given: self.to_string(), reason });
        match (hour, minute, second, millisecond) {
            (24, 0, 0, 0) => bad("midnight is 00:00 of the day that begins"),
            (24.., ..) => bad("hours run from 0 to 23"),
            (_, 60.., ..) => bad("minutes run from 0 to 59"),
            (_, _, 60, _) => Err(BirthError::LeapSecond { given: self.to_string() }),
            (_, _, 61.., _) => bad("seconds run from 0 to 59"),
            (_, _, _, 1000..) => bad("milliseconds run from 0 to 999"),
            _ => {
                let seconds = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
                Ok(seconds * 1000 + i64::from(millisecond))
            }
        }
    }
}

/// `YYYY-MM-DD` in its own calendar.
impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", words::iso_year(self.year), self.month, self.day)
    }
}

/// `HH:MM[:SS[.mmm]]`.
impl fmt::Display for CivilTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        if self.second != 0 || self.millisecond != 0 {
            write!(f, ":{:02}", self.second)?;
        }
        if self.millisecond != 0 { write!(f, ".{:03}", self.millisecond) } else { Ok(()) }
    }
}

/// An IANA name, `+HH:MM[:SS]`, or `LMT`; [`ZoneChoice::parse`] reads it back.
impl fmt::Display for ZoneChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ZoneChoice::Iana(name) => f.write_str(name),
            ZoneChoice::Offset(seconds) => f.write_str(&words::offset(i64::from(*seconds) * 1000)),
            ZoneChoice::LocalMeanTime => f.write_str("LMT"),
        }
    }
}
