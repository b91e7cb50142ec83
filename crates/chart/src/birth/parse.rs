//! Dates, times and zones as people write them.

use sky::Calendar;

use super::{BirthError, CivilDate, CivilTime, GREATEST_OFFSET_S, ZoneChoice};
use crate::zone::{Zone, excerpt};

impl CivilDate {
    /// A Gregorian date (see [`CivilDate::in_calendar`]) from text.
    ///
    /// Understood are ISO dates (`1990-05-15`, `1990/05/15`, `19900515`, `-0043-03-15` for 44 BC), months by
    /// name (`15 May 1990`, `May 15th, 1990`), numbers with dots, the day first (`15.5.1990`), and with slashes or
    /// hyphens (`15/05/1990`, `05/15/1990`) when only one reading is possible. Whether the day exists is for
    /// [`super::resolve`] to say, since it depends on the calendar.
    ///
    /// # Errors
    /// [`BirthError::BadDate`], [`BirthError::AmbiguousDate`].
    pub fn parse(text: &str) -> Result<CivilDate, BirthError> {
        let bad = |reason| BirthError::BadDate { given: excerpt(text), reason };
        let text = text.trim();
        if text.is_empty() {
            return Err(bad("nothing is given"));
        }
        if text.len() > 60 {
            return Err(bad("it is too long"));
        }
        if text.chars().any(char::is_alphabetic) { date_with_name(text) } else { date_in_numbers(text) }
            .map_err(|problem| match problem {
                Problem::Bad(reason) => bad(reason),
                Problem::TwoReadings(day_first, month_first) => BirthError::AmbiguousDate {
                    given: excerpt(text),
                    day_first: day_first.to_string(),
                    month_first: month_first.to_string(),
                },
            })
    }
}

enum Problem {
    Bad(&'static str),
    TwoReadings(CivilDate, CivilDate),
}

const UNCLEAR: Problem = Problem::Bad("day, month and year are not clear");
const SHORT_YEAR: Problem = Problem::Bad("the year needs all its digits, such as 1990");
const NO_MONTH: Problem = Problem::Bad("the name of the month is not an English one");

fn gregorian(year: i32, month: u8, day: u8) -> CivilDate {
    CivilDate { year, month, day, calendar: Calendar::Gregorian }
}

fn date_in_numbers(text: &str) -> Result<CivilDate, Problem> {
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(gregorian(sign * year(&digits[..4])?, number(&digits[4..6])?, number(&digits[6..])?));
    }
    let separator = digits.chars().find(|c| !c.is_ascii_digit()).ok_or(UNCLEAR)?;
    if !['-', '/', '.', ' '].contains(&separator) {
        return Err(UNCLEAR);
    }
    let parts: Vec<&str> = digits.split(separator).map(str::trim).collect();
    let [first, second, third] = parts.as_slice() else { return Err(UNCLEAR) };
    if first.len() >= 3 {
        return Ok(gregorian(sign * year(first)?, number(second)?, number(third)?));
    }
    if sign < 0 {
        return Err(UNCLEAR);
    }
    let (a, b, year) = (number(first)?, number(second)?, year(third)?);
    let (day_first, month_first) = (gregorian(year, b, a), gregorian(year, a, b));
    match (separator, a > 12, b > 12) {
        ('.', ..) | (_, true, _) => Ok(day_first),
        (_, false, true) => Ok(month_first),
        _ if a == b => Ok(day_first),
        _ => Err(Problem::TwoReadings(day_first, month_first)),
    }
}

fn date_with_name(text: &str) -> Result<CivilDate, Problem> {
    let words: Vec<&str> = text.split([' ', ',', '.', '-', '/']).filter(|w| !w.is_empty()).collect();
    let [first, second, third] = words.as_slice() else { return Err(UNCLEAR) };
    let named = |word: &str| word.starts_with(char::is_alphabetic);
    match (named(first), named(second)) {
        (true, false) => Ok(gregorian(year(third)?, month(first)?, number(ordinal(second))?)),
        (false, true) if first.len() >= 3 && first.bytes().all(|b| b.is_ascii_digit()) => {
            Ok(gregorian(year(first)?, month(second)?, number(ordinal(third))?))
        }
        (false, true) => Ok(gregorian(year(third)?, month(second)?, number(ordinal(first))?)),
        _ => Err(UNCLEAR),
    }
}

/// `15th` as `15`.
fn ordinal(word: &str) -> &str {
    ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
}

/// From the English name of a month or at least its first three letters.
fn month(word: &str) -> Result<u8, Problem> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.to_lowercase();
    let found = NAMES.iter().position(|name| word.len() >= 3 && name.starts_with(&word));
    found.map(|i| i as u8 + 1).ok_or(NO_MONTH)
}

fn year(text: &str) -> Result<i32, Problem> {
    match text.len() {
        0 => Err(UNCLEAR),
        1 | 2 => Err(SHORT_YEAR),
        3..=6 if text.bytes().all(|b| b.is_ascii_digit()) => text.parse().map_err(|_| UNCLEAR),
        _ => Err(UNCLEAR),
    }
}

/// One or two digits.
fn number(text: &str) -> Result<u8, Problem> {
    if text.len() > 2 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(UNCLEAR);
    }
    text.parse().map_err(|_| UNCLEAR)
}

impl CivilTime {
    /// A time from text: `14:30`, `14:30:15`, `14:30:15.250`, `14.30`, `14h30`, `1430`, `2:30 pm`, `2.30pm`,
    /// `2 pm`, `noon`.
    ///
    /// # Errors
    /// [`BirthError::BadTime`]; [`BirthError::LeapSecond`] for second 60.
    pub fn parse(text: &str) -> Result<CivilTime, BirthError> {
        let bad = |reason| BirthError::BadTime { given: excerpt(text), reason };
        let lower = text.trim().to_lowercase();
        match lower.as_str() {
            "" => return Err(bad("nothing is given")),
            "noon" => return Ok(CivilTime::new(12, 0)),
            "midnight" => {
                return Err(bad("midnight begins one day and ends another, so give 00:00 or 23:59"));
            }
            long if long.len() > 40 => return Err(bad("it is too long")),
            _ => {}
        }
        let (figures, half) = half_of_day(&lower);
        let mut time = figures_of_time(figures, half.is_some()).map_err(bad)?;
        if let Some(half) = half {
            time.hour = match (time.hour, half) {
                (12, Half::Morning) => 0,
                (12, Half::Afternoon) => 12,
                (hour @ 1..=11, Half::Morning) => hour,
                (hour @ 1..=11, Half::Afternoon) => hour + 12,
                _ => return Err(bad("with am or pm, hours run from 1 to 12")),
            };
        }
        match time.since_midnight_ms() {
            Ok(_) => Ok(time),
            Err(BirthError::BadTime { reason, .. }) => Err(bad(reason)),
            Err(_) => Err(BirthError::LeapSecond { given: excerpt(text) }),
        }
    }
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

/// Splits off `am`, `pm`, `a.m.`, `p.m.`.
fn half_of_day(text: &str) -> (&str, Option<Half>) {
    for (end, half) in
        [("a.m.", Half::Morning), ("am", Half::Morning), ("p.m.", Half::Afternoon), ("pm", Half::Afternoon)]
    {
        if let Some(rest) = text.strip_suffix(end) {
            return (rest.trim_end(), Some(half));
        }
    }
    (text, None)
}

/// Figures as they stand; an hour may stand alone only before am or pm.
fn figures_of_time(text: &str, alone: bool) -> Result<CivilTime, &'static str> {
    const UNCLEAR: &str = "hours and minutes are not clear";
    let two = |part: &str| number(part).map_err(|_| UNCLEAR);
    if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(CivilTime::new(two(&text[..2])?, two(&text[2..])?));
    }
    let parts: Vec<&str> = text.split([':', '.', 'h']).map(str::trim).collect();
    match parts.as_slice() {
        [hour] if alone => Ok(CivilTime::new(two(hour)?, 0)),
        [hour] if two(hour).is_ok() => Err("the minutes are missing"),
        [_, minute, ..] if minute.len() != 2 => Err("minutes need two digits"),
        [_, _, second, ..] if second.len() != 2 => Err("seconds need two digits"),
        [hour, minute] => Ok(CivilTime::new(two(hour)?, two(minute)?)),
        [hour, minute, second] => {
            Ok(CivilTime { second: two(second)?, ..CivilTime::new(two(hour)?, two(minute)?) })
        }
        [hour, minute, second, fraction] => {
            let millisecond = milliseconds(fraction)?;
            let second = two(second)?;
            Ok(CivilTime { second, millisecond, ..CivilTime::new(two(hour)?, two(minute)?) })
        }
        _ => Err(UNCLEAR),
    }
}

fn milliseconds(fraction: &str) -> Result<u16, &'static str> {
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err("the fraction of the second is not clear");
    }
    if fraction.len() > 3 {
        return Err("times are kept to the millisecond: give at most three decimals");
    }
    let value: u16 = fraction.parse().map_err(|_| "the fraction of the second is not clear")?;
    Ok(value * [100, 10, 1][fraction.len() - 1])
}

impl ZoneChoice {
    /// A zone from text: an IANA name in any case, an offset (`+05:30`, `-3`, `+0530`, `UTC+2`, `GMT-03:00`), or
    /// `LMT`.
    ///
    /// # Errors
    /// [`BirthError::UnknownZone`] with suggestions, [`BirthError::BadOffset`], [`BirthError::OffsetOutOfRange`].
    pub fn parse(text: &str) -> Result<ZoneChoice, BirthError> {
        let lower = excerpt(text).to_lowercase();
        if ["lmt", "local mean time"].contains(&lower.as_str()) {
            return Ok(ZoneChoice::LocalMeanTime);
        }
        if let Ok(zone) = Zone::find(text) {
            return Ok(ZoneChoice::Iana(zone.name().to_owned()));
        }
        let prefixes = ["utc", "gmt", "ut"];
        let bare = prefixes.iter().find_map(|p| lower.strip_prefix(p)).unwrap_or(&lower).trim_start();
        match bare.strip_prefix('+').map(|rest| (1, rest)) {
            Some((sign, rest)) => offset(text, sign, rest),
            None => match bare.strip_prefix(['-', '−']) {
                Some(rest) => offset(text, -1, rest),
                None => Ok(ZoneChoice::Iana(Zone::find(text)?.name().to_owned())),
            },
        }
    }
}

/// An offset from its sign and `H`, `HH`, `HHMM`, `H:MM`, `HH:MM` or `HH:MM:SS`.
fn offset(given: &str, sign: i32, figures: &str) -> Result<ZoneChoice, BirthError> {
    let bad = || BirthError::BadOffset { given: excerpt(given) };
    let figures = figures.trim();
    let digits = figures.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = match figures.len() {
        4 if digits => vec![&figures[..2], &figures[2..]],
        _ => figures.split(':').collect(),
    };
    if parts.len() > 3 || parts.iter().skip(1).any(|p| p.len() != 2) {
        return Err(bad());
    }
    let mut seconds = 0;
    for (part, unit) in parts.iter().zip([3600, 60, 1]) {
        let value = i32::from(number(part).map_err(|_| bad())?);
        if unit < 3600 && value > 59 {
            return Err(bad());
        }
        seconds += value * unit;
    }
    if seconds > GREATEST_OFFSET_S {
        return Err(BirthError::OffsetOutOfRange { given: excerpt(given) });
    }
    Ok(ZoneChoice::Offset(sign * seconds))
}
