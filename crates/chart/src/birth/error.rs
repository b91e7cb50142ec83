//! The ways in which a birth cannot be placed in time.

use std::fmt;

use sky::Calendar;

use crate::zone::UnknownZone;

/// Why a birth could not be read or resolved. `Display` is a sentence or two for whoever gave the data.
#[derive(Clone, Debug, PartialEq)]
pub enum BirthError {
    /// A date in no form that is understood.
    BadDate {
        /// As it was given.
        given: String,
        /// What is wrong with it: a clause without full stop.
        reason: &'static str,
    },
    /// A date such as 05/04/1990, whose day and month could be exchanged.
    AmbiguousDate {
        /// As it was given.
        given: String,
        /// In ISO form, the day read first.
        day_first: String,
        /// In ISO form, the month read first.
        month_first: String,
    },
    /// A date that its calendar does not have.
    NonexistentDate {
        /// Year, 0 for 1 BC.
        year: i32,
        /// Month.
        month: u8,
        /// Day.
        day: u8,
        /// The calendar.
        calendar: Calendar,
    },
    /// A year beyond −9999 to 9999.
    Year {
        /// The year.
        year: i32,
    },
    /// A clock time in no form that is understood, or beyond 23:59:59.999.
    BadTime {
        /// As it was given.
        given: String,
        /// What is wrong with it: a clause without full stop.
        reason: &'static str,
    },
    /// The 61st second of a minute.
    LeapSecond {
        /// As it was given.
        given: String,
    },
    /// A clock time that was skipped when clocks went forward.
    Skipped(Box<SkippedTime>),
    /// A day that a zone left out when it crossed the date line.
    SkippedDay {
        /// The zone.
        zone: String,
        /// The date, ISO.
        date: String,
    },
    /// A clock time that came twice, and nothing says which is meant.
    Ambiguous(Box<AmbiguousTime>),
    /// A zone name that does not exist.
    UnknownZone(UnknownZone),
    /// Something that begins as an offset from UTC and is none.
    BadOffset {
        /// As it was given.
        given: String,
    },
    /// An offset beyond 18 hours either way.
    OffsetOutOfRange {
        /// As it was given.
        given: String,
    },
    /// A longitude that is not a number from −180 to 180.
    Longitude {
        /// As it was given, degrees.
        given: f64,
    },
}

/// A clock time that never was.
#[derive(Clone, Debug, PartialEq)]
pub struct SkippedTime {
    /// The zone.
    pub zone: String,
    /// The local time asked for, `YYYY-MM-DDTHH:MM:SS[.mmm]`.
    pub local: String,
    /// Offset before the change, `+HH:MM[:SS]`.
    pub offset_before: String,
    /// Offset after the change, `+HH:MM[:SS]`.
    pub offset_after: String,
    /// What clocks showed when they were put forward, and is itself skipped, `YYYY-MM-DDTHH:MM:SS[.mmm]`.
    pub gap_from: String,
    /// What they showed next.
    pub gap_until: String,
    /// The same moment by a clock already put forward, `YYYY-MM-DDTHH:MM:SS[.mmm]`.
    pub suggestion: String,
}

/// A clock time that came twice.
#[derive(Clone, Debug, PartialEq)]
pub struct AmbiguousTime {
    /// The zone.
    pub zone: String,
    /// The local time, `YYYY-MM-DDTHH:MM:SS[.mmm]`.
    pub local: String,
    /// The first time it came.
    pub earlier: Occurrence,
    /// The second time.
    pub later: Occurrence,
}

/// One of the two moments of an ambiguous clock time.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    /// Local time less UTC, seconds.
    pub offset_s: f64,
    /// The same, `+HH:MM[:SS]`.
    pub offset: String,
    /// Such as `EDT`; empty when there is none.
    pub abbreviation: String,
    /// UTC, `YYYY-MM-DDTHH:MM:SS[.mmm]Z`.
    pub utc: String,
}

impl BirthError {
    /// A stable name of the error, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            BirthError::BadDate { .. } => "date_unreadable",
            BirthError::AmbiguousDate { .. } => "date_ambiguous",
            BirthError::NonexistentDate { .. } => "date_nonexistent",
            BirthError::Year { .. } => "year_out_of_range",
            BirthError::BadTime { .. } => "time_unreadable",
            BirthError::LeapSecond { .. } => "time_leap_second",
            BirthError::Skipped(_) => "time_skipped",
            BirthError::SkippedDay { .. } => "date_skipped",
            BirthError::Ambiguous(_) => "time_ambiguous",
            BirthError::UnknownZone(_) => "zone_unknown",
            BirthError::BadOffset { .. } => "offset_unreadable",
            BirthError::OffsetOutOfRange { .. } => "offset_out_of_range",
            BirthError::Longitude { .. } => "longitude_out_of_range",
        }
    }

    /// The part of the birth to mend: `date`, `time`, `zone` or `longitude`.
    pub fn field(&self) -> &'static str {
        match self {
            BirthError::BadDate { .. }
            | BirthError::AmbiguousDate { .. }
            | BirthError::NonexistentDate { .. }
            | BirthError::SkippedDay { .. }
            | BirthError::Year { .. } => "date",
            BirthError::BadTime { .. }
            | BirthError::LeapSecond { .. }
            | BirthError::Skipped(_)
            | BirthError::Ambiguous(_) => "time",
            BirthError::UnknownZone(_)
            | BirthError::BadOffset { .. }
            | BirthError::OffsetOutOfRange { .. } => "zone",
            BirthError::Longitude { .. } => "longitude",
        }
    }
}

impl fmt::Display for BirthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BirthError::BadDate { given, reason } => {
                write!(
                    f,
                    "The date “{given}” cannot be read: {reason}. Write it as 1990-05-15 or 15 May 1990."
                )
            }
            BirthError::AmbiguousDate { given, day_first, month_first } => {
                write!(f, "The date “{given}” can be {day_first} or {month_first}. Write the one you mean.")
            }
            BirthError::NonexistentDate { year, month, day, calendar } => {
                nonexistent_date(f, *year, *month, *day, *calendar)
            }
            BirthError::Year { year } => {
                write!(f, "The year {year} is out of range: it must lie between −9999 and 9999.")
            }
            BirthError::BadTime { given, reason } => {
                write!(f, "The time “{given}” cannot be read: {reason}. Write it as 14:30 or 2:30 pm.")
            }
            BirthError::LeapSecond { given } => write!(
                f,
                "The time “{given}” is a leap second, which clocks of daily life do not show. \
                 Use second 59 of that minute."
            ),
            BirthError::Skipped(skipped) => skipped.fmt(f),
            BirthError::SkippedDay { zone, date } => {
                write!(f, "There was no {date} in {zone}: that day was left out at the date line.")
            }
            BirthError::Ambiguous(ambiguous) => ambiguous.fmt(f),
            BirthError::UnknownZone(unknown) => unknown.fmt(f),
            BirthError::BadOffset { given } => {
                write!(f, "The offset “{given}” cannot be read. Write it as +05:30 or −3.")
            }
            BirthError::OffsetOutOfRange { given } => {
                write!(f, "The offset “{given}” is out of range: no clock is more than 18 hours from UTC.")
            }
            BirthError::Longitude { given } => {
                write!(f, "The longitude {given} is out of range: it must lie between −180 and 180 degrees.")
            }
        }
    }
}

impl std::error::Error for BirthError {}

impl From<UnknownZone> for BirthError {
    fn from(unknown: UnknownZone) -> BirthError {
        BirthError::UnknownZone(unknown)
    }
}

fn nonexistent_date(
    f: &mut fmt::Formatter<'_>,
    year: i32,
    month: u8,
    day: u8,
    calendar: Calendar,
) -> fmt::Result {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let named = usize::from(month).checked_sub(1).and_then(|i| MONTHS.get(i));
    match (named, calendar.days_in_month(year, month)) {
        (Some(name), Some(days)) => {
            let calendar = match calendar {
                Calendar::Gregorian => "Gregorian",
                Calendar::Julian => "Julian",
            };
            write!(
                f,
                "There is no {day} {name} {year}: the month has {days} days in the {calendar} calendar."
            )
        }
        _ => write!(f, "There is no month {month}: months run from 1 to 12."),
    }
}

impl fmt::Display for SkippedTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let SkippedTime { zone, local, offset_before, offset_after, gap_from, gap_until, suggestion } = self;
        write!(
            f,
            "The clocks in {zone} never showed {}: they went from {} to {} ({offset_before} to {offset_after}). \
             If the clock had not been put forward yet, give {}.",
            readable(local),
            readable(gap_from),
            readable(gap_until),
            readable(suggestion),
        )
    }
}

impl fmt::Display for AmbiguousTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "The clocks in {} showed {} twice: first at {}, then at {}. Say whether the earlier or the later is meant.",
            self.zone,
            readable(&self.local),
            self.earlier,
            self.later,
        )
    }
}

impl fmt::Display for Occurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let utc = self.utc.trim_end_matches('Z');
        let comma = if self.abbreviation.is_empty() { "" } else { ", " };
        write!(f, "{} UTC ({}{comma}{})", readable(utc), self.offset, self.abbreviation)
    }
}

/// A blank for the `T` of an ISO time.
fn readable(iso: &str) -> String {
    iso.replacen('T', " ", 1)
}
