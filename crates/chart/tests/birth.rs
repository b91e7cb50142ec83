//! Births in awkward places and times.
//!
//! Offsets were read in the IANA Time Zone Database (with `backzone`), 2025b and 2026b.

use chart::birth::{
    Birth, BirthError, CivilDate, CivilTime, Fold, Resolved, ZoneChoice, ZoneSource, resolve,
};
use chart::zone::zone_names;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZoneDatabase};
use sky::Calendar;

fn birth(date: &str, time: &str, zone: &str, longitude: f64) -> Birth {
    Birth {
        date: CivilDate::parse(date).expect("a date"),
        time: (!time.is_empty()).then(|| CivilTime::parse(time).expect("a time")),
        zone: ZoneChoice::parse(zone).expect("a zone"),
        fold: None,
        longitude,
    }
}

fn resolved(date: &str, time: &str, zone: &str) -> Resolved {
    let birth = birth(date, time, zone, 0.0);
    resolve(&birth).unwrap_or_else(|e| panic!("{date} {time} {zone}: {e}"))
}

fn refused(date: &str, time: &str, zone: &str) -> BirthError {
    resolve(&birth(date, time, zone, 0.0)).expect_err("a birth that cannot be placed")
}

#[test]
fn offsets_of_history() {
    for (date, time, zone, offset, abbreviation, dst, utc) in [
        ("1944-06-15", "12:00", "Europe/London", "+02:00", "BDST", true, "1944-06-15T10:00:00Z"),
        ("1969-07-20", "12:00", "Europe/London", "+01:00", "BST", false, "1969-07-20T11:00:00Z"),
        ("1990-05-15", "14:30", "Europe/London", "+01:00", "BST", true, "1990-05-15T13:30:00Z"),
        ("1943-07-01", "12:00", "Europe/Stockholm", "+01:00", "CET", false, "1943-07-01T11:00:00Z"),
        ("1935-01-15", "12:00", "Europe/Amsterdam", "+00:19:32", "AMT", false, "1935-01-15T11:40:28Z"),
        ("1935-01-15", "12:00", "Atlantic/Reykjavik", "-01:00", "", false, "1935-01-15T13:00:00Z"),
        ("1930-10-01", "12:00", "Africa/Accra", "+00:20", "", true, "1930-10-01T11:40:00Z"),
        ("2016-08-01", "12:00", "Europe/Istanbul", "+03:00", "EEST", true, "2016-08-01T09:00:00Z"),
        ("2016-09-07", "00:00", "Europe/Istanbul", "+03:00", "", false, "2016-09-06T21:00:00Z"),
        ("2016-11-15", "12:00", "Europe/Istanbul", "+03:00", "", false, "2016-11-15T09:00:00Z"),
        ("2016-12-31", "12:00", "Turkey", "+03:00", "", false, "2016-12-31T09:00:00Z"),
        ("2100-07-01", "12:00", "America/New_York", "-04:00", "EDT", true, "2100-07-01T16:00:00Z"),
        ("2100-01-01", "12:00", "US/Eastern", "-05:00", "EST", false, "2100-01-01T17:00:00Z"),
        ("1993-01-15", "12:00", "Asia/Tehran", "+03:30", "", false, "1993-01-15T08:30:00Z"),
        ("1993-07-15", "12:00", "Asia/Tehran", "+04:30", "", true, "1993-07-15T07:30:00Z"),
        ("1941-09-19", "22:30", "Europe/Kyiv", "+03:00", "MSK", false, "1941-09-19T19:30:00Z"),
        ("1941-09-20", "00:30", "Europe/Kyiv", "+02:00", "CEST", true, "1941-09-19T22:30:00Z"),
        ("1947-01-15", "12:00", "Europe/Prague", "+00:00", "GMT", false, "1947-01-15T12:00:00Z"),
        ("1985-07-01", "12:00", "Europe/Dublin", "+01:00", "IST", true, "1985-07-01T11:00:00Z"),
        ("1985-01-01", "12:00", "Eire", "+00:00", "GMT", false, "1985-01-01T12:00:00Z"),
        ("1969-01-01", "12:00", "Europe/Dublin", "+01:00", "IST", false, "1969-01-01T11:00:00Z"),
        ("1945-08-20", "12:00", "America/New_York", "-04:00", "EPT", true, "1945-08-20T16:00:00Z"),
        ("1990-05-15", "12:00", "Asia/Calcutta", "+05:30", "IST", false, "1990-05-15T06:30:00Z"),
        ("1990-05-15", "12:00", "Asia/Kathmandu", "+05:45", "", false, "1990-05-15T06:15:00Z"),
        ("2012-01-01", "12:00", "Pacific/Apia", "+14:00", "", true, "2011-12-31T22:00:00Z"),
        ("1970-01-01", "00:30", "Pacific/Auckland", "+12:00", "NZST", false, "1969-12-31T12:30:00Z"),
    ] {
        let r = resolved(date, time, zone);
        let got = (r.offset.as_str(), r.abbreviation.as_str(), r.dst, r.utc.as_str());
        assert_eq!(got, (offset, abbreviation, dst, utc), "{date} {time} {zone}");
        assert_eq!((r.zone_source, r.ambiguous), (ZoneSource::Tzdb, false));
    }
}

#[test]
fn einstein_was_born_by_the_mean_time_of_ulm() {
    let r = resolve(&birth("1879-03-14", "11:30", "Europe/Berlin", 9.99)).expect("a moment");
    assert_eq!(r.zone_source, ZoneSource::Lmt);
    assert_eq!((r.offset_s, r.offset.as_str(), r.abbreviation.as_str()), (2397.6, "+00:39:58", "LMT"));
    assert_eq!((r.local.as_str(), r.utc.as_str()), ("1879-03-14T11:30:00", "1879-03-14T10:50:02.400Z"));
    assert!((r.ut_days + 2_451_545.0 - 2_407_422.951_416_666).abs() < 1e-8, "{}", r.ut_days);
    assert_eq!(
        r.explanation,
        "Europe/Berlin had no standard time yet, so the birthplace's own local mean time is used, \
         39 minutes and 58 seconds ahead of UTC."
    );
}

#[test]
fn lilly_was_born_by_the_julian_calendar() {
    let mut lilly = birth("1602-05-01", "02:00", "Europe/London", -1.3);
    lilly.date = lilly.date.in_calendar(Calendar::Julian);
    let r = resolve(&lilly).expect("a moment");
    assert_eq!(r.local, "1602-05-11T02:00:00");
    assert_eq!((r.offset.as_str(), r.utc.as_str()), ("-00:05:12", "1602-05-11T02:05:12Z"));
    // A day that only the Julian calendar has.
    let leap = birth("1700-02-29", "12:00", "LMT", 0.0);
    assert_eq!(resolve(&leap).expect_err("no such day").code(), "date_nonexistent");
    let leap = Birth { date: leap.date.in_calendar(Calendar::Julian), ..leap };
    assert_eq!(resolve(&leap).expect("a day").local, "1700-03-11T12:00:00");
}

#[test]
fn explanations_say_which_offset_and_why() {
    for (date, time, zone, sentence) in [
        (
            "1944-06-15",
            "12:00",
            "Europe/London",
            "Europe/London was on British double summer time, two hours ahead of UTC, at that moment.",
        ),
        (
            "1993-07-15",
            "12:00",
            "Asia/Tehran",
            "Asia/Tehran was on daylight saving time, four hours and 30 minutes ahead of UTC, at that moment.",
        ),
        (
            "1935-01-15",
            "12:00",
            "Europe/Amsterdam",
            "Europe/Amsterdam was on standard time (AMT), 19 minutes and 32 seconds ahead of UTC, at that moment.",
        ),
        (
            "1990-01-15",
            "12:00",
            "Europe/London",
            "Europe/London was on Greenwich mean time, the same as UTC, at that moment.",
        ),
        (
            "1990-01-15",
            "12:00",
            "-03:30",
            "The offset was given with the birth: three hours and 30 minutes behind UTC.",
        ),
        ("1990-01-15", "12:00", "LMT", "Local mean time of the birthplace was asked for: the same as UTC."),
    ] {
        assert_eq!(resolved(date, time, zone).explanation, sentence);
    }
}

#[test]
fn a_time_that_came_twice_needs_a_choice() {
    let mut twice = birth("2024-11-03", "01:30", "America/New_York", -74.0);
    let Err(BirthError::Ambiguous(found)) = resolve(&twice) else { panic!("not ambiguous") };
    assert_eq!((found.earlier.offset.as_str(), found.earlier.abbreviation.as_str()), ("-04:00", "EDT"));
    assert_eq!(found.earlier.utc, "2024-11-03T05:30:00Z");
    assert_eq!((found.later.offset_s, found.later.utc.as_str()), (-18_000.0, "2024-11-03T06:30:00Z"));
    assert_eq!(
        BirthError::Ambiguous(found).to_string(),
        "The clocks in America/New_York showed 2024-11-03 01:30:00 twice: first at 2024-11-03 05:30:00 UTC \
         (-04:00, EDT), then at 2024-11-03 06:30:00 UTC (-05:00, EST). Say whether the earlier or the later is meant."
    );
    for (fold, utc, word) in
        [(Fold::Earlier, "2024-11-03T05:30:00Z", "first"), (Fold::Later, "2024-11-03T06:30:00Z", "second")]
    {
        twice.fold = Some(fold);
        let r = resolve(&twice).expect("a moment");
        assert_eq!((r.utc.as_str(), r.ambiguous), (utc, true));
        assert!(r.explanation.contains(word), "{}", r.explanation);
    }
    // The bounds: 01:00 came twice, 02:00 once.
    assert_eq!(refused("2024-11-03", "01:00", "America/New_York").code(), "time_ambiguous");
    assert_eq!(resolved("2024-11-03", "02:00", "America/New_York").utc, "2024-11-03T07:00:00Z");
    assert_eq!(resolved("2024-11-03", "00:59:59.999", "America/New_York").utc, "2024-11-03T04:59:59.999Z");
}

#[test]
fn kyiv_went_from_moscow_time_to_berlin_summer_time() {
    let mut twice = birth("1941-09-19", "23:30", "Europe/Kyiv", 30.5);
    assert_eq!(resolve(&twice).expect_err("twice").code(), "time_ambiguous");
    twice.fold = Some(Fold::Earlier);
    let r = resolve(&twice).expect("a moment");
    assert_eq!((r.utc.as_str(), r.abbreviation.as_str(), r.dst), ("1941-09-19T20:30:00Z", "MSK", false));
    twice.fold = Some(Fold::Later);
    let r = resolve(&twice).expect("a moment");
    // Clocks went back, and were yet on summer time.
    assert_eq!((r.utc.as_str(), r.abbreviation.as_str(), r.dst), ("1941-09-19T21:30:00Z", "CEST", true));
}

#[test]
fn a_time_that_never_was_is_refused_with_a_way_out() {
    let Err(BirthError::Skipped(s)) = resolve(&birth("2024-03-10", "02:30", "America/New_York", -74.0))
    else {
        panic!("not skipped")
    };
    assert_eq!((s.offset_before.as_str(), s.offset_after.as_str()), ("-05:00", "-04:00"));
    assert_eq!(
        (s.gap_from.as_str(), s.gap_until.as_str(), s.suggestion.as_str()),
        ("2024-03-10T02:00:00", "2024-03-10T03:00:00", "2024-03-10T03:30:00")
    );
    assert_eq!(
        BirthError::Skipped(s).to_string(),
        "The clocks in America/New_York never showed 2024-03-10 02:30:00: they went from 2024-03-10 02:00:00 to \
         2024-03-10 03:00:00 (-05:00 to -04:00). If the clock had not been put forward yet, give 2024-03-10 03:30:00."
    );
    // Juba changed its standard time at noon.
    assert_eq!(refused("2000-01-15", "12:00", "Africa/Juba").code(), "time_skipped");
    assert_eq!(refused("2000-01-15", "12:30", "Africa/Juba").code(), "time_skipped");
    assert_eq!(resolved("2000-01-15", "11:59", "Africa/Juba").offset, "+02:00");
    assert_eq!(resolved("2000-01-15", "13:00", "Africa/Juba").offset, "+03:00");
    // A fold says nothing about a time that never was.
    let mut skipped = birth("2024-03-10", "02:30", "America/New_York", -74.0);
    skipped.fold = Some(Fold::Later);
    assert_eq!(resolve(&skipped).expect_err("skipped").code(), "time_skipped");
}

#[test]
fn a_day_left_out_at_the_date_line() {
    for time in ["", "10:00"] {
        let error = refused("2011-12-30", time, "Pacific/Apia");
        assert_eq!(error.code(), "date_skipped");
        assert_eq!(
            error.to_string(),
            "There was no 2011-12-30 in Pacific/Apia: that day was left out at the date line."
        );
    }
}

#[test]
fn local_mean_time_ends_at_each_meridian_in_its_own_way() {
    // At 12:03:58 by the city's mean time, New York set its clocks back to 12:00. Further east it was later by
    // the local clock, and more came twice; in the west of the zone some never came.
    let noonish = |longitude| resolve(&birth("1883-11-18", "12:02", "America/New_York", longitude));
    assert_eq!(noonish(-74.006).expect_err("twice").code(), "time_ambiguous");
    assert_eq!(noonish(-70.0).expect_err("twice").code(), "time_ambiguous");
    let west = resolve(&birth("1883-11-18", "11:59", "America/New_York", -80.0));
    assert_eq!(west.expect_err("never").code(), "time_skipped");
    assert_eq!(noonish(-80.0).expect("once").abbreviation, "EST");
    let before = resolve(&birth("1883-11-18", "11:00", "America/New_York", -80.0)).expect("once");
    assert_eq!((before.offset.as_str(), before.zone_source), ("-05:20", ZoneSource::Lmt));
}

#[test]
fn local_mean_time_keeps_the_date_that_was_kept() {
    // Manila is at 121° E, but had its dates from Mexico until the end of 1844.
    let manila = |date| resolve(&birth(date, "12:00", "Asia/Manila", 121.0)).expect("a moment");
    assert_eq!(manila("1844-06-01").offset, "-15:56");
    assert_eq!(manila("1845-06-01").offset, "+08:04");
    let left_out = resolve(&birth("1844-12-31", "12:00", "Asia/Manila", 121.0));
    assert_eq!(left_out.expect_err("never").code(), "time_skipped");
    // Sitka was Russian until 1867.
    let sitka = resolve(&birth("1860-06-01", "12:00", "America/Sitka", -135.3)).expect("a moment");
    assert_eq!(sitka.offset, "+14:58:48");
}

#[test]
fn an_unknown_time_is_noon_with_the_bounds_of_the_day() {
    let r = resolved("1990-05-15", "", "Europe/London");
    assert!(!r.time_known);
    assert_eq!((r.local.as_str(), r.utc.as_str()), ("1990-05-15T12:00:00", "1990-05-15T11:00:00Z"));
    assert_eq!(r.day, [r.ut_days - 0.5, r.ut_days + 0.5]);
    // Days on which clocks changed have 23 or 25 hours.
    let hours = |r: &Resolved| ((r.day[1] - r.day[0]) * 24.0).round();
    assert_eq!(hours(&resolved("2024-03-10", "", "America/New_York")), 23.0);
    assert_eq!(hours(&resolved("2024-11-03", "", "America/New_York")), 25.0);
    // Beirut's day of change has no midnight: it begins at one o'clock.
    let beirut = resolved("2022-03-27", "", "Asia/Beirut");
    assert_eq!(hours(&beirut), 23.0);
    assert!((beirut.ut_days - beirut.day[0] - 11.0 / 24.0).abs() < 1e-9);
    // Noon itself was skipped, or came twice: neither stops a birth whose time is unknown.
    let juba = resolved("2000-01-15", "", "Africa/Juba");
    assert_eq!((juba.local.as_str(), juba.utc.as_str()), ("2000-01-15T13:00:00", "2000-01-15T10:00:00Z"));
    let twice = resolve(&birth("1883-11-18", "", "America/New_York", -74.0)).expect("a moment");
    assert_eq!((twice.ambiguous, twice.offset.as_str()), (false, "-04:56"));
}

#[test]
fn clock_times_are_kept_exactly() {
    for (given, local) in [
        ("14:30", "1990-05-15T14:30:00"),
        ("10:00", "1990-05-15T10:00:00"),
        ("00:00", "1990-05-15T00:00:00"),
        ("14:03", "1990-05-15T14:03:00"),
        ("23:59:59.999", "1990-05-15T23:59:59.999"),
    ] {
        let r = resolved("1990-05-15", given, "Europe/Paris");
        assert_eq!(r.local, local);
        assert_eq!(CivilTime::parse(given).expect("a time").to_string(), given);
    }
    let r = resolved("2000-01-01", "12:00", "UTC");
    assert_eq!((r.ut_days, r.day), (0.0, [-0.5, 0.5]));
    assert_eq!(resolved("2000-01-02", "00:00", "+00:00").ut_days, 0.5);
}

#[test]
fn the_zone_is_never_ignored() {
    let at = |zone| resolved("1990-05-15", "14:30", zone).ut_days;
    assert!((at("America/New_York") - at("Europe/Paris") - 6.0 / 24.0).abs() < 1e-12);
    assert!((at("+05:30") - at("UTC") + 5.5 / 24.0).abs() < 1e-12);
    let lmt = resolve(&birth("1990-05-15", "14:30", "LMT", 90.0)).expect("a moment");
    assert!((lmt.ut_days - at("UTC") + 0.25).abs() < 1e-12);
    assert_eq!((lmt.zone_source, lmt.zone.as_str()), (ZoneSource::Lmt, "LMT"));
    assert_eq!(resolved("1990-05-15", "14:30", "-3").zone_source, ZoneSource::User);
}

#[test]
fn what_cannot_be_is_refused_by_name() {
    assert_eq!(
        refused("2023-02-29", "12:00", "UTC").to_string(),
        "There is no 29 February 2023: the month has 28 days in the Gregorian calendar."
    );
    assert_eq!(
        refused("2023-13-01", "", "UTC").to_string(),
        "There is no month 13: months run from 1 to 12."
    );
    assert_eq!(refused("2023-01-00", "", "UTC").code(), "date_nonexistent");
    let base = birth("1990-05-15", "12:00", "UTC", 0.0);
    for longitude in [180.1, -181.0, f64::NAN, f64::INFINITY] {
        let error = resolve(&Birth { longitude, ..base.clone() }).expect_err("no such longitude");
        assert_eq!((error.code(), error.field()), ("longitude_out_of_range", "longitude"));
    }
    for year in [i32::MIN, -10_000, 10_000, i32::MAX] {
        let date = CivilDate { year, ..base.date };
        assert_eq!(
            resolve(&Birth { date, ..base.clone() }).expect_err("no such year").code(),
            "year_out_of_range"
        );
    }
    let zone = ZoneChoice::Iana("Mars/Olympus".to_owned());
    assert_eq!(resolve(&Birth { zone, ..base.clone() }).expect_err("no such zone").field(), "zone");
    for seconds in [i32::MIN, -64_801, 64_801, i32::MAX] {
        let zone = ZoneChoice::Offset(seconds);
        assert_eq!(
            resolve(&Birth { zone, ..base.clone() }).expect_err("too far").code(),
            "offset_out_of_range"
        );
    }
    for (hour, minute, second, millisecond, code) in [
        (24, 0, 0, 0, "time_unreadable"),
        (25, 0, 0, 0, "time_unreadable"),
        (0, 60, 0, 0, "time_unreadable"),
        (23, 59, 60, 0, "time_leap_second"),
        (0, 0, 61, 0, "time_unreadable"),
        (0, 0, 0, 1000, "time_unreadable"),
    ] {
        let time = Some(CivilTime { hour, minute, second, millisecond });
        assert_eq!(resolve(&Birth { time, ..base.clone() }).expect_err("no such time").code(), code);
    }
}

#[test]
fn the_ends_of_the_range_neither_panic_nor_lie() {
    for year in (-9999..-9990).chain(9990..=9999) {
        for (month, day) in [(1, 1), (12, 31)] {
            for zone in ["America/New_York", "Pacific/Kiritimati", "+18", "LMT"] {
                let date = CivilDate { year, month, day, calendar: Calendar::Julian };
                let birth = Birth { date, ..birth("1990-05-15", "12:00", zone, 179.9) };
                if let Err(error) = resolve(&birth) {
                    assert_eq!(error.code(), "year_out_of_range");
                }
            }
        }
    }
    assert_eq!(resolved("0001-01-01", "12:00", "UTC").local, "0001-01-01T12:00:00");
    assert_eq!(resolved("-0043-03-15", "12:00", "UTC").local, "-000043-03-15T12:00:00");
}

/// For every zone and many local times, the answer is that of jiff's own search, wherever the two use the same
/// data and no local mean time is at play.
#[test]
fn agrees_with_an_independent_search() {
    let database = TimeZoneDatabase::bundled();
    let mut seed: u64 = 5;
    let mut dice = |n: i64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((seed >> 33) % n.unsigned_abs()) as i64
    };
    let mut odd = 0;
    for name in zone_names() {
        let zone = database.get(name).expect("a zone");
        let start = jiff::Timestamp::from_second(200_000).expect("in range");
        let changes: Vec<_> = zone.following(start).take(60).map(|t| t.timestamp()).collect();
        for _ in 0..40 {
            // Near a change, mostly, for it is there that an answer can be wrong.
            let moment = match changes.len() as i64 {
                0 => 1_000_000_000,
                n => changes[dice(n) as usize].as_second(),
            };
            let local = moment + dice(6 * 3600) - 3 * 3600;
            let local = zone.to_datetime(jiff::Timestamp::from_second(local).expect("in range"));
            odd += i32::from(compare(name, &zone, local));
        }
    }
    assert!(odd > 300, "only {odd} gaps and folds met");
}

/// Whether the local time was a gap or a fold.
fn compare(name: &str, zone: &jiff::tz::TimeZone, local: DateTime) -> bool {
    let ours = resolve(&Birth {
        date: CivilDate {
            year: i32::from(local.year()),
            month: local.month() as u8,
            day: local.day() as u8,
            calendar: Calendar::Gregorian,
        },
        time: Some(CivilTime {
            second: local.second() as u8,
            ..CivilTime::new(local.hour() as u8, local.minute() as u8)
        }),
        zone: ZoneChoice::Iana(name.to_owned()),
        fold: None,
        longitude: 0.0,
    });
    match (zone.to_ambiguous_timestamp(local).offset(), ours) {
        (AmbiguousOffset::Unambiguous { offset }, Ok(ours)) => {
            assert_eq!(ours.offset_s, f64::from(offset.seconds()), "{name} {local}");
            false
        }
        (AmbiguousOffset::Gap { .. }, Err(BirthError::Skipped(_) | BirthError::SkippedDay { .. })) => true,
        (AmbiguousOffset::Fold { before, after }, Err(BirthError::Ambiguous(ours))) => {
            assert_eq!(ours.earlier.offset_s, f64::from(before.seconds()), "{name} {local}");
            assert_eq!(ours.later.offset_s, f64::from(after.seconds()), "{name} {local}");
            true
        }
        (theirs, ours) => panic!("{name} {local}: {theirs:?}, but {ours:?}"),
    }
}
