//! `cargo bench -p sky --bench events`: milliseconds for the events of a century, and of eclipses and rise and set.

use sky::events::{Horizon, PTOLEMAIC, Site, chronicle, lunar_eclipses, rise_set, solar_eclipses, transits};
use sky::{Body, Ephemeris, Instant, OutOfRange};
use std::hint::black_box;
use std::ops::Range;
use std::time::Instant as Clock;

/// The ten planets of modern practice, those that have stations last.
const TEN: [Body; 10] = [
    Body::Sun,
    Body::Moon,
    Body::Mercury,
    Body::Venus,
    Body::Mars,
    Body::Jupiter,
    Body::Saturn,
    Body::Uranus,
    Body::Neptune,
    Body::Pluto,
];

/// Seconds of processor time this thread has had, where the system tells it (Linux), else of the clock: other work on the
/// machine does not count.
fn clock(since: Clock) -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| since.elapsed().as_secs_f64(), |n| n / 1e9)
}

/// The quickest of some runs, milliseconds, and how many events there were.
fn measure(name: &str, run: impl Fn() -> Result<usize, OutOfRange>) {
    let since = Clock::now();
    let mut best = f64::INFINITY;
    let mut count = 0;
    for _ in 0..9 {
        let start = clock(since);
        count = black_box(run()).expect("inside the span");
        best = best.min(clock(since) - start);
    }
    println!("{name}: {:.1} ms for {count}", best * 1e3);
}

fn century() -> Range<Instant> {
    Instant::from_tt(-36_525.0)..Instant::from_tt(0.0)
}

fn main() {
    let sky = Ephemeris::embedded();
    let points = TEN.map(|body| {
        let place = sky.position(body, Instant::from_tt(-36_600.0)).expect("inside the span");
        place.longitude
    });
    measure("transits of ten planets to ten points, five aspects, a century", || {
        Ok(transits(&sky, &TEN, &points, &PTOLEMAIC, century())?.len())
    });
    measure("stations, ingresses and phases, a century", || {
        let found = chronicle(&sky, &TEN, century())?;
        Ok(found.phases.len() + found.ingresses.len() + found.stations.len())
    });
    measure("solar and lunar eclipses, a century", || {
        Ok(solar_eclipses(&sky, century())?.len() + lunar_eclipses(&sky, century())?.len())
    });
    let site = Site { latitude: 52.5, longitude: 13.4, height: 0.0 };
    let year = Instant::from_tt(0.0)..Instant::from_tt(365.25);
    measure("rise and set of the Moon, a year", || {
        let found = rise_set(&sky, Body::Moon, site, Horizon::Almanac, year.clone());
        Ok(found.expect("a place and a range").len())
    });
}
