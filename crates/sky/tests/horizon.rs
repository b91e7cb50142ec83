//! Rise and set against the Naval Observatory's tables, from the tropics to the poles; culminations, twilight and
//! planetary hours against what they are by definition.
//!
//! `cargo test -p sky --release --test horizon -- --nocapture` prints the largest differences.

use sky::events::{Horizon, HorizonError, Site, culminations, planetary_hours, rise_set};
use sky::frame::altitude;
use sky::{Body, Calendar, Ephemeris, Instant};
use std::collections::BTreeMap;
use std::ops::Range;

/// Days since J2000.0 of `YYYY-MM-DDTHH:MMZ`.
fn days(text: &str) -> f64 {
    let number = |range: Range<usize>| text[range].parse::<i32>().expect("figures");
    let day = Calendar::Gregorian.days_since_2000(number(0..4), number(5..7) as u8, number(8..10) as u8);
    let minutes = number(11..13) * 60 + number(14..16);
    day.expect("a date") as f64 - 0.5 + f64::from(minutes) / 1_440.0
}

fn years(from: i32, until: i32) -> Range<Instant> {
    let new_year = |year| Calendar::Gregorian.days_since_2000(year, 1, 1).expect("a date") as f64 - 0.5;
    Instant::from_ut(new_year(from))..Instant::from_ut(new_year(until))
}

fn site(latitude: f64, longitude: f64) -> Site {
    Site { latitude, longitude, height: 0.0 }
}

#[test]
fn rise_and_set_are_those_of_the_naval_observatory() {
    let mut tables: BTreeMap<[&str; 3], Vec<(&str, bool)>> = BTreeMap::new();
    for line in include_str!("data/rise_set.csv").lines().skip(1) {
        let [body, longitude, latitude, ut, event] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        tables.entry([body, longitude, latitude]).or_default().push((ut, event == "r"));
    }
    assert_eq!(tables.len(), 8);
    for ([body, longitude, latitude], published) in tables {
        let degrees = |text: &str| text.parse::<f64>().expect("degrees");
        let place = site(degrees(latitude), degrees(longitude));
        let year = |ut: &str| ut[..4].parse::<i32>().expect("a year");
        let (first, last) = (year(published[0].0), year(published[published.len() - 1].0));
        // A year's table in UT begins with local midnight: the first days of January belong to another.
        let from = Instant::from_ut(days(published[0].0) - 0.01);
        let range = from..years(first, last + 1).end;
        let light = if body == "Sun" { Body::Sun } else { Body::Moon };
        let found = rise_set(&Ephemeris::embedded(), light, place, Horizon::Almanac, range).expect("sound");
        assert_eq!(found.len(), published.len(), "{body} at {latitude}, {longitude}");
        // Half a minute is rounding. The rest is 4″ of altitude, which takes longer the flatter the way is: 0.3 s in
        // the tropics, four minutes at the poles, where the Sun climbs by 1″ a minute.
        let allowed = match degrees(latitude).abs() {
            90.0 => 270.0,
            88.0.. => 65.0,
            80.0.. => 42.0,
            _ => 34.0,
        };
        let mut worst: f64 = 0.0;
        for (event, (ut, rising)) in found.iter().zip(published) {
            let seconds = (event.at.ut() - days(ut)) * 86_400.0;
            assert_eq!(event.rising, rising, "{ut}");
            assert!(seconds.abs() < allowed, "{body} at {latitude}: {ut} {seconds} s");
            worst = worst.max(seconds.abs());
        }
        println!("{body} at {latitude}°: {} events, at most {worst:.1} s (allowed {allowed})", found.len());
    }
}

#[test]
fn twilight_and_culmination_are_where_they_should_be() {
    let sky = Ephemeris::embedded();
    let (place, year) = (site(52.5, 13.4), years(2024, 2025));
    let height = |at: Instant| {
        let sun = sky.position(Body::Sun, at).expect("inside");
        let time = sky.frame(at).expect("inside").sidereal_time + place.longitude;
        altitude(sun.right_ascension, sun.declination, time, place.latitude)
    };
    // The Sun's parallax is below 9″.
    const PARALLAX: f64 = 9.0 / 3_600.0;
    for depth in [-6.0, -12.0, -18.0] {
        let found = rise_set(&sky, Body::Sun, place, Horizon::Altitude(depth), year.clone()).expect("sound");
        // Astronomical twilight lasts the whole night for two months around midsummer.
        assert_eq!(found.len() < 700, depth == -18.0, "{}", found.len());
        assert!(found.iter().all(|event| (height(event.at) - depth).abs() < PARALLAX));
    }
    let passages = culminations(&sky, Body::Sun, place, year.clone()).expect("sound");
    assert_eq!(passages.len(), 732);
    for passage in &passages {
        assert!((height(passage.at) - passage.altitude).abs() < PARALLAX, "{passage:?}");
        let aside = [-0.01, 0.01].map(|days| height(Instant::from_tt(passage.at.tt() + days)));
        assert!(aside.iter().all(|&beside| (beside < height(passage.at)) == passage.upper), "{passage:?}");
    }
    let moon = culminations(&sky, Body::Moon, place, year).expect("sound");
    // 366 days, less the 12.4 months in which the Sun passes once more than the Moon.
    assert_eq!(moon.iter().filter(|passage| passage.upper).count(), 354);
}

#[test]
fn neighbouring_ranges_share_nothing_and_lose_nothing() {
    let (sky, place) = (Ephemeris::embedded(), site(40.7, -74.0));
    let count = |from: f64, to: f64| {
        let range = Instant::from_tt(from)..Instant::from_tt(to);
        rise_set(&sky, Body::Moon, place, Horizon::Almanac, range).expect("sound").len()
    };
    let range = Instant::from_tt(0.0)..Instant::from_tt(20.0);
    let whole = rise_set(&sky, Body::Moon, place, Horizon::Almanac, range).expect("sound");
    for cut in whole.iter().flat_map(|e| [e.at.tt().next_down(), e.at.tt(), e.at.tt().next_up()]) {
        assert_eq!(count(0.0, cut) + count(cut, 20.0), whole.len());
    }
}

#[test]
fn planetary_hours_follow_the_weekdays() {
    let (sky, place) = (Ephemeris::embedded(), site(48.85, 2.35));
    let rulers = [Body::Moon, Body::Mars, Body::Mercury, Body::Jupiter, Body::Venus, Body::Saturn, Body::Sun];
    let hours = planetary_hours(&sky, place, years(2024, 2025)).expect("sound");
    assert!(hours.windows(2).all(|pair| pair[0].end == pair[1].start));
    assert!((hours.len() as i64 - 366 * 24).abs() < 24, "{}", hours.len());
    // 2024-01-01 was a Monday.
    let mornings = hours.iter().filter(|hour| hour.number == 1);
    for (day, hour) in mornings.enumerate().take(366) {
        assert_eq!(hour.ruler, rulers[day % 7], "day {day}");
        assert!((hour.start.ut() - (8_765.5 + day as f64)).abs() < 1.0);
    }
    assert!(
        planetary_hours(&sky, site(80.0, 0.0), Instant::from_ut(8_940.0)..Instant::from_ut(8_950.0))
            .expect("sound")
            .is_empty()
    );
}

#[test]
fn what_is_no_place_is_refused() {
    let sky = Ephemeris::embedded();
    for place in [site(90.1, 0.0), site(f64::NAN, 0.0), site(0.0, f64::INFINITY)] {
        let answer = rise_set(&sky, Body::Sun, place, Horizon::Almanac, years(2024, 2025));
        assert_eq!(answer, Err(HorizonError::NoPlace));
    }
    let beyond = years(2600, 2700);
    assert!(matches!(
        culminations(&sky, Body::Sun, site(0.0, 0.0), beyond),
        Err(HorizonError::OutOfRange(_))
    ));
}
