//! Phases, seasons, rise and set against Skyfield with DE440, which shares no code with this crate:
//! `xtask/python/independent_events.py`. Phases and seasons within a second, rise and set within five.
//!
//! `cargo test -p sky --release --test independent_events -- --nocapture` prints the largest differences.

use sky::events::{Horizon, Season, Site, phases, rise_set, seasons};
use sky::{Body, Ephemeris, Instant};
use std::collections::BTreeMap;

/// Moments (TT, days since J2000.0) by event, latitude and longitude.
fn tables() -> BTreeMap<(&'static str, &'static str, &'static str), Vec<f64>> {
    let mut tables: BTreeMap<_, Vec<f64>> = BTreeMap::new();
    for line in include_str!("data/independent_events.csv").lines().skip(1) {
        let [event, tt, latitude, longitude] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        tables.entry((event, latitude, longitude)).or_default().push(tt.parse().expect("days"));
    }
    tables
}

/// What is found around each of `theirs`, one for one; the largest difference in seconds.
fn worst(theirs: &[f64], mut find: impl FnMut(f64) -> Vec<f64>) -> f64 {
    let mut worst: f64 = 0.0;
    for &tt in theirs {
        let [ours] = find(tt)[..] else { panic!("one event about {tt}: {:?}", find(tt)) };
        worst = worst.max((ours - tt).abs() * 86_400.0);
    }
    worst
}

fn around(tt: f64, days: f64) -> std::ops::Range<Instant> {
    Instant::from_tt(tt - days)..Instant::from_tt(tt + days)
}

#[test]
fn phases_and_seasons_are_those_of_skyfield_within_a_second() {
    let sky = Ephemeris::embedded();
    let quarters =
        [Season::MarchEquinox, Season::JuneSolstice, Season::SeptemberEquinox, Season::DecemberSolstice];
    let mut count = 0;
    for ((event, _, _), theirs) in tables() {
        let number = || event[event.len() - 1..].parse::<usize>().expect("a digit");
        let difference = if event.starts_with("phase") {
            worst(&theirs, |tt| {
                let found = phases(&sky, around(tt, 2.0)).expect("inside").into_iter();
                found.filter(|e| e.phase as usize == number()).map(|e| e.at.tt()).collect()
            })
        } else if event.starts_with("season") {
            worst(&theirs, |tt| {
                let found = seasons(&sky, around(tt, 2.0)).expect("inside").into_iter();
                found.filter(|e| e.season == quarters[number()]).map(|e| e.at.tt()).collect()
            })
        } else {
            continue;
        };
        println!("{event}: {} events of 1600–2600, at most {difference:.3} s", theirs.len());
        assert!(difference < 1.0, "{event}: {difference} s");
        count += theirs.len();
    }
    assert!(count > 1_100, "{count}");
}

#[test]
fn rise_and_set_are_those_of_skyfield_within_five_seconds() {
    let sky = Ephemeris::embedded();
    let mut tested = 0;
    for ((event, latitude, longitude), theirs) in tables() {
        let Some((light, verb)) = event.split_once('-') else { continue };
        let body = if light == "sun" { Body::Sun } else { Body::Moon };
        let degrees = |text: &str| text.parse::<f64>().expect("degrees");
        let site = Site { latitude: degrees(latitude), longitude: degrees(longitude), height: 0.0 };
        let range = around(theirs[0], 1e-3).start..around(theirs[theirs.len() - 1], 1e-3).end;
        let found = rise_set(&sky, body, site, Horizon::Almanac, range).expect("sound");
        let ours: Vec<f64> =
            found.iter().filter(|e| e.rising == (verb == "rise")).map(|e| e.at.tt()).collect();
        assert_eq!(ours.len(), theirs.len(), "{event} at {latitude}, {longitude}");
        let difference = ours.iter().zip(&theirs).map(|(a, b)| (a - b).abs() * 86_400.0).fold(0.0, f64::max);
        println!("{event} at {latitude}°: {} events, at most {difference:.2} s", theirs.len());
        assert!(difference < 5.0, "{event} at {latitude}, {longitude}: {difference} s");
        tested += theirs.len();
    }
    assert!(tested > 1_300, "{tested}");
}
