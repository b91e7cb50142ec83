//! Times and offsets in figures and in words.

use sky::Calendar;

use crate::zone::Stretch;

const DAY_MS: i64 = 86_400_000;

/// Days from 1970-01-01 to 2000-01-01.
pub(super) const DAYS_TO_2000: i64 = 10_957;

/// `YYYY-MM-DD` (a sign and six digits for years beyond four) of days since 2000-01-01, Gregorian.
pub(super) fn iso_date(days_since_2000: i64) -> String {
    let (year, month, day) = Calendar::Gregorian.date(days_since_2000);
    format!("{}-{month:02}-{day:02}", iso_year(year))
}

/// Four digits, or a sign and six.
pub(super) fn iso_year(year: i32) -> String {
    if (0..=9999).contains(&year) { format!("{year:04}") } else { format!("{year:+07}") }
}

/// `YYYY-MM-DDTHH:MM:SS[.mmm]` of milliseconds counted like Unix time.
pub(super) fn iso_time(ms: i64) -> String {
    let (days, rest) = (ms.div_euclid(DAY_MS), ms.rem_euclid(DAY_MS));
    let (seconds, fraction) = (rest / 1000, rest % 1000);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let date = iso_date(days - DAYS_TO_2000);
    let mut text = format!("{date}T{hour:02}:{minute:02}:{second:02}");
    if fraction != 0 {
        text += &format!(".{fraction:03}");
    }
    text
}

/// The same of days since J2000.0, always with three decimals.
pub(crate) fn iso_time_of(days: f64) -> String {
    let ms = ((days + 0.5) * DAY_MS as f64).round() as i64 + DAYS_TO_2000 * DAY_MS;
    let text = iso_time(ms);
    if ms % 1000 == 0 { text + ".000" } else { text }
}

/// `+HH:MM`, or `+HH:MM:SS` where there are seconds; rounded to whole ones.
pub(crate) fn offset(offset_ms: i64) -> String {
    let sign = if rounded_seconds(offset_ms) < 0 { '-' } else { '+' };
    let seconds = rounded_seconds(offset_ms).abs();
    let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if s == 0 { format!("{sign}{h:02}:{m:02}") } else { format!("{sign}{h:02}:{m:02}:{s:02}") }
}

/// Such as `two hours ahead of UTC` or `19 minutes and 32 seconds behind UTC`.
pub(super) fn offset_in_words(offset_ms: i64) -> String {
    let seconds = rounded_seconds(offset_ms);
    let side = match seconds {
        0 => return "the same as UTC".to_owned(),
        1.. => "ahead of",
        _ => "behind",
    };
    let seconds = seconds.abs();
    let parts: Vec<String> =
        [(seconds / 3600, "hour"), (seconds / 60 % 60, "minute"), (seconds % 60, "second")]
            .into_iter()
            .filter(|(n, _)| *n > 0)
            .map(|(n, unit)| format!("{} {unit}{}", number(n), if n == 1 { "" } else { "s" }))
            .collect();
    let amount = match parts.as_slice() {
        [h, m, s] => format!("{h}, {m} and {s}"),
        other => other.join(" and "),
    };
    format!("{amount} {side} UTC")
}

/// Rounded, and never away from zero by a negative zero.
fn rounded_seconds(offset_ms: i64) -> i64 {
    (offset_ms + 500).div_euclid(1000)
}

/// Words up to twelve, then figures.
fn number(n: i64) -> String {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let word = usize::try_from(n - 1).ok().and_then(|i| WORDS.get(i));
    word.map_or_else(|| n.to_string(), |w| (*w).to_owned())
}

/// What the clocks of a zone were on: `British double summer time`, or `daylight saving time (XYZ)`.
pub(super) fn name_of(stretch: &Stretch) -> String {
    let minutes = stretch.offset_ms / 60_000;
    let known = NAMES.iter().find(|(short, m, _)| *short == stretch.abbreviation && *m == minutes);
    if let Some((_, _, name)) = known {
        return (*name).to_owned();
    }
    let kind = if stretch.dst { "daylight saving time" } else { "standard time" };
    match abbreviation(stretch) {
        "" => kind.to_owned(),
        short => format!("{kind} ({short})"),
    }
}

/// The abbreviation; empty where the database has a number in its stead.
pub(super) fn abbreviation(stretch: &Stretch) -> &str {
    let letters = stretch.abbreviation.starts_with(|c: char| c.is_ascii_alphabetic());
    if letters { &stretch.abbreviation } else { "" }
}

/// Abbreviations with the minutes of their offset, since several share their letters.
const NAMES: [(&str, i64, &str); 48] = [
    ("UTC", 0, "Coordinated Universal Time"),
    ("GMT", 0, "Greenwich mean time"),
    ("BST", 60, "British summer time"),
    ("BDST", 120, "British double summer time"),
    ("WET", 0, "Western European time"),
    ("WEST", 60, "Western European summer time"),
    ("CET", 60, "Central European time"),
    ("CEST", 120, "Central European summer time"),
    ("CEMT", 180, "Central European midsummer time"),
    ("EET", 120, "Eastern European time"),
    ("EEST", 180, "Eastern European summer time"),
    ("MSK", 180, "Moscow time"),
    ("MSD", 240, "Moscow summer time"),
    ("IST", 60, "Irish summer time"),
    ("IST", 120, "Israel standard time"),
    ("IDT", 180, "Israel daylight time"),
    ("IST", 330, "Indian standard time"),
    ("SAST", 120, "South African standard time"),
    ("CAT", 120, "Central Africa time"),
    ("EAT", 180, "East Africa time"),
    ("WAT", 60, "West Africa time"),
    ("AST", -240, "Atlantic standard time"),
    ("ADT", -180, "Atlantic daylight time"),
    ("NST", -210, "Newfoundland standard time"),
    ("NDT", -150, "Newfoundland daylight time"),
    ("EST", -300, "Eastern standard time"),
    ("EDT", -240, "Eastern daylight time"),
    ("EWT", -240, "Eastern war time"),
    ("EPT", -240, "Eastern peace time"),
    ("CST", -360, "Central standard time"),
    ("CDT", -300, "Central daylight time"),
    ("CWT", -300, "Central war time"),
    ("CPT", -300, "Central peace time"),
    ("MST", -420, "Mountain standard time"),
    ("MDT", -360, "Mountain daylight time"),
    ("PST", -480, "Pacific standard time"),
    ("PDT", -420, "Pacific daylight time"),
    ("PWT", -420, "Pacific war time"),
    ("PPT", -420, "Pacific peace time"),
    ("CST", 480, "China standard time"),
    ("CDT", 540, "China daylight time"),
    ("HKT", 480, "Hong Kong time"),
    ("JST", 540, "Japan standard time"),
    ("KST", 540, "Korea standard time"),
    ("AEST", 600, "Australian Eastern standard time"),
    ("AEDT", 660, "Australian Eastern daylight time"),
    ("NZST", 720, "New Zealand standard time"),
    ("NZDT", 780, "New Zealand daylight time"),
];
