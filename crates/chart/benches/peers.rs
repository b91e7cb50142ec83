//! `cargo bench -p chart --bench peers`: microseconds for what `cargo xtask peers` compares, as JSON. Nineteen points with
//! speeds, Placidus cusps, ascendant, midheaven and vertex at random and at successive moments, the random ones also without
//! instructions beyond the baseline, and one planet alone; then milliseconds for the events of a century.

use std::hint::black_box;
use std::time::Instant as Clock;

use chart::houses::houses;
use chart::options::HouseSystem;
use sky::events::{PTOLEMAIC, chronicle, transits};
use sky::{Body, Ephemeris, Instant, Position};

/// Moments of one measurement.
const MOMENTS: usize = 10_000;
/// Moments that are timed together.
const CHUNK: usize = 100;
/// Passes over each chunk, of which the quickest counts: what else runs on the machine delays some and not others.
const PASSES: usize = 9;
/// Latitude and longitude of the place, degrees.
const PLACE: [f64; 2] = [48.137, 11.575];

/// A uniform number in 0 … 1 from a 64-bit linear congruence (Knuth's MMIX constants).
fn uniform(state: &mut u64) -> f64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 11) as f64 / (1u64 << 53) as f64
}

/// Time for one moment, microseconds.
fn measure(days: &[f64], mut call: impl FnMut(Instant)) -> f64 {
    let mut sum = 0.0;
    for chunk in days.chunks(CHUNK) {
        let mut best = f64::INFINITY;
        for _ in 0..PASSES {
            let start = Clock::now();
            for &day in chunk {
                call(black_box(Instant::from_scales(day, day)));
            }
            best = best.min(start.elapsed().as_secs_f64());
        }
        sum += best;
    }
    sum * 1e6 / days.len() as f64
}

/// Seconds of processor time this thread has had, where the system tells it (Linux), else of the clock: other work on the
/// machine does not count.
fn on_processor(since: Clock) -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| since.elapsed().as_secs_f64(), |n| n / 1e9)
}

/// The quickest of some runs, milliseconds on one core.
fn milliseconds(run: impl Fn() -> usize) -> f64 {
    let since = Clock::now();
    let mut best = f64::INFINITY;
    for _ in 0..15 {
        let start = on_processor(since);
        black_box(run());
        best = best.min(on_processor(since) - start);
    }
    best * 1e3
}

fn main() {
    let sky = Ephemeris::embedded();
    let (first, last) = sky.span();
    let mut state = 1;
    let random: Vec<f64> = (0..MOMENTS).map(|_| first + (last - first) * uniform(&mut state)).collect();
    let sequential: Vec<f64> = (0..MOMENTS).map(|i| 0.25 * i as f64).collect();
    let full = |sky: Ephemeris, at: Instant| {
        let mut places = [Position::default(); Body::ALL.len()];
        let done = sky.positions(at, &Body::ALL, &mut places).is_ok();
        let frame = sky.frame(at).expect("inside the span");
        let armc = (frame.sidereal_time + PLACE[1]).rem_euclid(360.0);
        let cusps = houses(HouseSystem::Placidus, armc, frame.true_obliquity, PLACE[0]);
        black_box((done, &places, cusps));
    };
    let planets = &Body::ALL[..10];
    let single = planets.iter().map(|&body| {
        measure(&random[..2_000], |at| {
            black_box(sky.position(body, at).is_ok());
        })
    });
    let single = single.sum::<f64>() / planets.len() as f64;
    let century = || Instant::from_tt(-36_525.0)..Instant::from_tt(0.0);
    let birth = planets.iter().map(|&body| sky.position(body, Instant::from_tt(-36_600.0)));
    let points: Vec<f64> = birth.map(|place| place.expect("inside the span").longitude).collect();
    let transits = milliseconds(|| {
        transits(&sky, planets, &points, &PTOLEMAIC, century()).expect("inside the span").len()
    });
    let events =
        milliseconds(|| chronicle(&sky, planets, century()).expect("inside the span").ingresses.len());
    println!(
        "{{\"random\": {:.4}, \"sequential\": {:.4}, \"random_portable\": {:.4}, \"single_body\": {single:.4}, \
         \"century_transits_ms\": {transits:.2}, \"century_events_ms\": {events:.2}}}",
        measure(&random, |at| full(sky, at)),
        measure(&sequential, |at| full(sky, at)),
        measure(&random, |at| full(sky.portable(), at)),
    );
}
