//! Dates, times and zones as people write them.

use chart::birth::{BirthError, CivilDate, CivilTime, ZoneChoice};

#[test]
fn dates() {
    for (given, iso) in [
        ("1990-05-15", "1990-05-15"),
        (" 1990-5-5 ", "1990-05-05"),
        ("1990/05/15", "1990-05-15"),
        ("1990.05.15", "1990-05-15"),
        ("19900515", "1990-05-15"),
        ("15 May 1990", "1990-05-15"),
        ("May 15, 1990", "1990-05-15"),
        ("may 15th 1990", "1990-05-15"),
        ("1st Sept. 1990", "1990-09-01"),
        ("15-MAY-1990", "1990-05-15"),
        ("1990 May 15", "1990-05-15"),
        ("15.5.1990", "1990-05-15"),
        ("4.5.1990", "1990-05-04"),
        ("15/05/1990", "1990-05-15"),
        ("05/15/1990", "1990-05-15"),
        ("5/5/1990", "1990-05-05"),
        ("15-05-1990", "1990-05-15"),
        ("1 May 1602", "1602-05-01"),
        ("-0043-03-15", "-000043-03-15"),
    ] {
        assert_eq!(CivilDate::parse(given).expect(given).to_string(), iso, "{given}");
    }
}

#[test]
fn unclear_dates() {
    assert_eq!(
        CivilDate::parse("05/04/1990").expect_err("two readings").to_string(),
        "The date “05/04/1990” can be 1990-04-05 or 1990-05-04. Write the one you mean."
    );
    for given in [
        "",
        "x",
        "15 Mai 1990",
        "15/05/90",
        "1990",
        "1990-05",
        "1/2/3/4",
        "☉",
        "12-",
        "15 May",
        "99999999999",
    ] {
        let error = CivilDate::parse(given).expect_err(given);
        assert!(matches!(error, BirthError::BadDate { .. }), "{given}: {error}");
        assert_eq!(error.field(), "date");
    }
    assert_eq!(
        CivilDate::parse("15.5.90").expect_err("two digits").to_string(),
        "The date “15.5.90” cannot be read: the year needs all its digits, such as 1990. \
         Write it as 1990-05-15 or 15 May 1990."
    );
}

#[test]
fn times() {
    for (given, expected) in [
        ("14:30", "14:30"),
        ("14:30:15", "14:30:15"),
        ("14:30:15.250", "14:30:15.250"),
        ("14:30:00.5", "14:30:00.500"),
        ("2:30 pm", "14:30"),
        ("2:30 PM", "14:30"),
        ("2.30pm", "14:30"),
        ("2:30 p.m.", "14:30"),
        ("2 pm", "14:00"),
        ("12:00 am", "00:00"),
        ("12:15 pm", "12:15"),
        ("1430", "14:30"),
        ("0000", "00:00"),
        ("00:00", "00:00"),
        ("10:00", "10:00"),
        ("14h30", "14:30"),
        ("9:05", "09:05"),
        ("noon", "12:00"),
    ] {
        assert_eq!(CivilTime::parse(given).expect(given).to_string(), expected, "{given}");
    }
}

#[test]
fn unclear_times() {
    for (given, code) in [
        ("", "time_unreadable"),
        ("14", "time_unreadable"),
        ("14:3", "time_unreadable"),
        ("24:00", "time_unreadable"),
        ("14:30 pm", "time_unreadable"),
        ("0:30 am", "time_unreadable"),
        ("14:60", "time_unreadable"),
        ("14:30:15.2503", "time_unreadable"),
        ("midnight", "time_unreadable"),
        ("half past two", "time_unreadable"),
        ("1:2:3:4:5", "time_unreadable"),
        ("½:30", "time_unreadable"),
        ("23:59:60", "time_leap_second"),
    ] {
        assert_eq!(CivilTime::parse(given).expect_err(given).code(), code, "{given}");
    }
    assert_eq!(
        CivilTime::parse("23:59:60").expect_err("a leap second").to_string(),
        "The time “23:59:60” is a leap second, which clocks of daily life do not show. Use second 59 of that minute."
    );
    assert_eq!(
        CivilTime::parse("14").expect_err("an hour").to_string(),
        "The time “14” cannot be read: the minutes are missing. Write it as 14:30 or 2:30 pm."
    );
}

#[test]
fn zones() {
    for (given, expected) in [
        ("America/New_York", "America/New_York"),
        ("america/new york", "America/New_York"),
        ("Asia/Calcutta", "Asia/Calcutta"),
        ("UTC", "UTC"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("+05:30", "+05:30"),
        ("+0530", "+05:30"),
        ("-3", "-03:00"),
        ("−3", "-03:00"),
        ("UTC+2", "+02:00"),
        ("utc +2", "+02:00"),
        ("GMT-03:30", "-03:30"),
        ("+00:19:32", "+00:19:32"),
        ("+18:00", "+18:00"),
        ("lmt", "LMT"),
    ] {
        let zone = ZoneChoice::parse(given).expect(given);
        assert_eq!(zone.to_string(), expected, "{given}");
        assert_eq!(ZoneChoice::parse(&zone.to_string()), Ok(zone));
    }
    for (given, code) in [
        ("+18:01", "offset_out_of_range"),
        ("-25", "offset_out_of_range"),
        ("+5:99", "offset_unreadable"),
        ("+5:3", "offset_unreadable"),
        ("+", "offset_unreadable"),
        ("UTC+x", "offset_unreadable"),
        ("Europe/Pariss", "zone_unknown"),
        ("", "zone_unknown"),
        ("☉", "zone_unknown"),
    ] {
        assert_eq!(ZoneChoice::parse(given).expect_err(given).code(), code, "{given}");
    }
    assert_eq!(
        ZoneChoice::parse("Europe/Pariss").expect_err("misspelt").to_string(),
        "There is no time zone “Europe/Pariss”. Did you mean Europe/Paris?"
    );
    assert_eq!(
        ZoneChoice::parse("nowhere at all").expect_err("unknown").to_string(),
        "There is no time zone “nowhere at all”. Give a name such as Europe/Paris, an offset such as +05:30, or LMT."
    );
}

#[test]
fn no_text_makes_a_parser_panic() {
    let pieces =
        ["1", "19", "1990", "-", "/", ".", ":", " ", "May", "pm", "h", "é", "☉", "+", "UTC", "−", "0", "th"];
    let mut seed: u64 = 3;
    for _ in 0..200_000 {
        let mut text = String::new();
        for _ in 0..6 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text += pieces[(seed >> 33) as usize % pieces.len()];
        }
        let _ = CivilDate::parse(&text);
        let _ = CivilTime::parse(&text);
        if seed.is_multiple_of(200) {
            let _ = ZoneChoice::parse(&text);
        }
    }
}
