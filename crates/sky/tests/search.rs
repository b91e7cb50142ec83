//! The searcher against brute force at fine steps, and where it would be easiest to miss or to count twice.

use sky::search::{BadPlan, Crossing, Extremum, Measure, Plan, Sample, crossings, extrema};
use sky::{Body, Ephemeris, Instant, OutOfRange};
use std::ops::Range;

fn longitude(body: Body, tt: f64) -> Result<Sample, OutOfRange> {
    let place = Ephemeris::embedded().position(body, Instant::from_scales(tt, tt))?;
    Ok(Sample { value: place.longitude, rate: place.longitude_speed })
}

fn plan(range: Range<f64>, step: f64) -> Plan {
    let span = Ephemeris::embedded().span();
    Plan::new(range, (step, span.0), Measure::Angle, 1e-7).expect("sound").within(span)
}

fn signs(body: Body, range: Range<f64>, step: f64) -> Vec<Crossing> {
    let levels: [f64; 12] = std::array::from_fn(|i| 30.0 * i as f64);
    crossings(&plan(range, step), &levels, |tt| longitude(body, tt)).expect("inside the span")
}

fn stations(body: Body, range: Range<f64>) -> Vec<Extremum> {
    extrema(&plan(range, 16.0), |tt| longitude(body, tt)).expect("inside the span")
}

/// A sine and its rate, a whole turn a day.
fn sine(tt: f64) -> Result<Sample, OutOfRange> {
    let (sin, cos) = (std::f64::consts::TAU * tt).sin_cos();
    Ok(Sample { value: sin, rate: std::f64::consts::TAU * cos })
}

fn plain(range: Range<f64>) -> Plan {
    Plan::new(range, (1.0, 0.0), Measure::Plain, 1e-9).expect("sound")
}

#[test]
fn ingresses_are_those_of_brute_force() {
    for (body, step, fine) in
        [(Body::Moon, 8.0, 0.05), (Body::Mercury, 16.0, 0.25), (Body::Saturn, 16.0, 1.0)]
    {
        let (from, to) = (-3_000.0, 3_000.0);
        let found = signs(body, from..to, step);
        let mut expected = 0;
        let count = ((to - from) / fine) as usize;
        for i in 0..count {
            let [a, b] = [i, i + 1].map(|i| from + fine * i as f64);
            let [before, after] = [a, b].map(|t| longitude(body, t).expect("inside").value);
            if (before / 30.0).floor() != (after / 30.0).floor() {
                let crossing = found.get(expected).expect("one for each");
                assert!(crossing.tt >= a && crossing.tt <= b, "{body:?}: {crossing:?} {a}");
                let there = longitude(body, crossing.tt).expect("inside");
                let miss = (there.value - 30.0 * crossing.level as f64 + 180.0).rem_euclid(360.0) - 180.0;
                assert!(miss.abs() < 1e-7, "{body:?}: {miss}");
                assert!((there.rate - crossing.rate).abs() < 1e-5, "{there:?} {crossing:?}");
                expected += 1;
            }
        }
        assert_eq!(found.len(), expected, "{body:?}");
        assert!(expected > 5);
    }
}

#[test]
fn stations_are_those_of_brute_force() {
    for body in [Body::Mercury, Body::Venus, Body::Mars, Body::Jupiter, Body::Pluto] {
        let found = stations(body, -4_000.0..4_000.0);
        let mut expected = 0;
        for i in 0..16_000 {
            let [a, b] = [i, i + 1].map(|i| -4_000.0 + 0.5 * f64::from(i));
            let [before, after] = [a, b].map(|t| longitude(body, t).expect("inside").rate);
            if (before >= 0.0) != (after >= 0.0) {
                let station = found.get(expected).expect("one for each");
                assert!(station.tt > a - 0.01 && station.tt < b + 0.01, "{body:?}: {station:?} {a}");
                assert_eq!(station.maximum, before >= 0.0);
                expected += 1;
            }
        }
        assert_eq!(found.len(), expected, "{body:?}");
    }
}

#[test]
fn neighbouring_ranges_share_nothing_and_lose_nothing() {
    let whole = signs(Body::Mercury, 0.0..700.0, 16.0);
    // Cut at a crossing, a hair before and after it, through a retrograde loop, and anywhere.
    for cut in whole.iter().flat_map(|c| [c.tt.next_down(), c.tt, c.tt.next_up()]).chain([16.0, 333.3]) {
        let mut parts = signs(Body::Mercury, 0.0..cut, 16.0);
        parts.extend(signs(Body::Mercury, cut..700.0, 16.0));
        assert_eq!(parts.len(), whole.len(), "cut at {cut}");
        for (a, b) in parts.iter().zip(&whole) {
            assert!(a.level == b.level && (a.tt - b.tt).abs() < 1e-6, "{a:?} {b:?}");
        }
    }
}

#[test]
fn a_station_exactly_on_a_level_counts_once_or_twice_as_it_touches_or_passes() {
    let range = 0.0..700.0;
    for station in stations(Body::Mercury, range.clone()) {
        let near = station.tt - 8.0..station.tt + 8.0;
        let count = |level: f64| {
            crossings(&plan(near.clone(), 16.0), &[level], |tt| longitude(Body::Mercury, tt))
                .expect("inside")
                .len()
        };
        let inwards = if station.maximum { -1e-5 } else { 1e-5 };
        assert_eq!(count(station.value + inwards), 2);
        assert_eq!(count(station.value - inwards), 0);
        assert!(count(station.value) <= 2);
    }
}

#[test]
fn range_ends_joints_and_touches() {
    let times = |range: Range<f64>, level: f64| -> Vec<f64> {
        crossings(&plain(range), &[level], sine).expect("no end").into_iter().map(|c| c.tt).collect()
    };
    // Zero at 0 belongs to the range, zero at 2 does not; 1 is a joint of windows.
    let zeros = times(0.0..2.0, 0.0);
    assert_eq!(zeros.len(), 4, "{zeros:?}");
    assert!(zeros.iter().zip([0.0, 0.5, 1.0, 1.5]).all(|(a, b)| (a - b).abs() < 1e-9));
    assert!(times(0.0..2.0, 1.1).is_empty());
    assert_eq!(times(0.0..0.0, 0.0).len(), 0);
    assert_eq!(times(1.0..0.0, 0.0).len(), 0);
    let turns = extrema(&plain(0.0..3.0), sine).expect("no end");
    assert_eq!(turns.len(), 6);
    assert!(turns[0].maximum && !turns[1].maximum && (turns[0].tt - 0.25).abs() < 1e-9);
}

#[test]
fn a_curve_too_lively_for_its_window_is_cut_until_it_is_followed() {
    let coarse = Plan::new(0.0..64.0, (16.0, 0.0), Measure::Plain, 1e-9).expect("sound");
    let zeros = crossings(&coarse, &[0.0], sine).expect("no end");
    assert_eq!(zeros.len(), 128);
    assert!(zeros.iter().enumerate().all(|(i, c)| (c.tt - 0.5 * i as f64).abs() < 1e-8));
}

#[test]
fn outside_the_ephemeris_is_an_error() {
    let end = Ephemeris::embedded().span().1;
    let beyond = crossings(&plan(end - 20.0..end + 1.0, 8.0), &[0.0], |tt| longitude(Body::Moon, tt));
    assert!(beyond.is_err());
    assert!(crossings(&plan(end - 20.0..end, 8.0), &[0.0], |tt| longitude(Body::Moon, tt)).is_ok());
}

#[test]
fn plans_that_would_not_end_are_refused_and_numbers_that_are_none_find_nothing() {
    let made = |range: Range<f64>, step: f64, tolerance: f64| {
        Plan::new(range, (step, 0.0), Measure::Plain, tolerance).err()
    };
    assert_eq!(made(0.0..f64::INFINITY, 1.0, 1e-9), Some(BadPlan::NotFinite));
    assert_eq!(made(f64::NAN..1.0, 1.0, 1e-9), Some(BadPlan::NotFinite));
    for step in [0.0, -1.0, f64::NAN, 1e-30, f64::INFINITY] {
        assert_eq!(made(0.0..1.0, step, 1e-9), Some(BadPlan::Step));
    }
    for tolerance in [0.0, -1.0, f64::NAN] {
        assert_eq!(made(0.0..1.0, 1.0, tolerance), Some(BadPlan::Tolerance));
    }
    for value in [f64::NAN, f64::INFINITY, 1e300] {
        for plan in [plain(0.0..3.0), plan(0.0..3.0, 1.0)] {
            let flat = |_| Ok::<_, OutOfRange>(Sample { value, rate: f64::NAN });
            assert!(crossings(&plan, &[0.0], flat).expect("no error").is_empty());
            assert!(extrema(&plan, flat).expect("no error").is_empty());
        }
    }
    assert!(crossings(&plain(0.0..3.0), &[], sine).expect("no error").is_empty());
}
