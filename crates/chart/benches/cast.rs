//! `cargo bench -p chart`: microseconds for a whole natal chart, its JSON and its wheel, one after another in
//! one run.

use std::hint::black_box;
use std::time::Instant as Clock;

use chart::birth::{Birth, CivilDate, CivilTime, ZoneChoice};
use chart::document::{CalendarKind, Chart, Input, Place};
use chart::natal::{Nativity, cast};
use chart::options::Settings;
use chart::wheel;
use sky::{Calendar, Ephemeris};

/// Charts of one pass.
const CHARTS: usize = 1_000;
/// Passes, of which the quickest counts: what else runs on the machine delays some and not others.
const PASSES: usize = 9;

fn nativity(i: usize) -> Nativity {
    let (year, month, day) = (1930 + (i % 90) as i32, 1 + (i % 12) as u8, 1 + (i % 28) as u8);
    let place = Place {
        name: String::new(),
        latitude: -55.0 + (i % 110) as f64,
        longitude: -170.0 + (i % 340) as f64,
    };
    let zone = ["Europe/London", "America/New_York", "Asia/Kolkata", "+03:00"][i % 4];
    Nativity {
        birth: Birth {
            date: CivilDate { year, month, day, calendar: Calendar::Gregorian },
            time: Some(CivilTime::new(4 + (i % 19) as u8, (i % 60) as u8)),
            zone: ZoneChoice::parse(zone).expect("a zone"),
            fold: Some(chart::document::Fold::Earlier),
            longitude: place.longitude,
        },
        input: Input {
            date: format!("{year}-{month:02}-{day:02}"),
            time: Some("12:00".to_owned()),
            calendar: CalendarKind::Gregorian,
            zone: zone.to_owned(),
            fold: None,
        },
        place,
        settings: Settings::modern(),
        delta_t_s: None,
    }
}

fn measure<T>(name: &str, items: &[T], mut work: impl FnMut(&T)) {
    let quickest = (0..PASSES)
        .map(|_| {
            let start = Clock::now();
            items.iter().for_each(&mut work);
            start.elapsed().as_secs_f64()
        })
        .fold(f64::INFINITY, f64::min);
    let each = quickest / items.len() as f64;
    println!("{name:<28} {:>8.1} µs   {:>8.0} a second", each * 1e6, 1.0 / each);
}

fn main() {
    let sky = Ephemeris::embedded();
    // A clock time that was skipped is no birth.
    let births: Vec<Nativity> = (0..CHARTS).map(nativity).filter(|n| cast(&sky, n).is_ok()).collect();
    let charts: Vec<Chart> = births.iter().filter_map(|n| cast(&sky, n).ok()).collect();
    let options = wheel::Options::file(wheel::Theme::Auto);
    measure("cast", &births, |n| {
        black_box(cast(&sky, black_box(n)).is_ok());
    });
    measure("cast and write JSON", &births, |n| {
        black_box(cast(&sky, black_box(n)).ok().map(|c| serde_json::to_string(&c)));
    });
    measure("wheel as SVG", &charts, |c| {
        black_box(wheel::svg(black_box(c), &options));
    });
}
