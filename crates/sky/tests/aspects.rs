//! Aspects, transits, retrogrades and the void Moon against brute force at fine steps.

use sky::events::{
    PTOLEMAIC, StationKind, aspects, chronicle, ingresses, phases, retrogrades, stations, transits,
    void_moons,
};
use sky::{Body, Ephemeris, Instant};
use std::collections::BTreeSet;

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

fn at(tt: f64) -> Instant {
    Instant::from_scales(tt, tt)
}

fn longitude(body: Body, tt: f64) -> f64 {
    Ephemeris::embedded().position(body, at(tt)).expect("inside the span").longitude
}

/// −180 … 180.
fn wrapped(degrees: f64) -> f64 {
    (degrees + 180.0).rem_euclid(360.0) - 180.0
}

/// Adds what was not there and takes away what was: what is crossed to and fro within a step is as if it were not.
fn toggle<T: Ord>(set: &mut BTreeSet<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}

/// A century of transits of ten bodies to ten points of a birth, five aspects: the same set as by steps of an hour for the
/// Moon and of six hours for the others.
#[test]
fn a_century_of_transits_is_that_of_brute_force() {
    let sky = Ephemeris::embedded();
    let points = TEN.map(|body| longitude(body, -3_518.3));
    let (from, to) = (-3_518.0, -3_518.0 + 36_525.0);
    let found = transits(&sky, &TEN, &points, &PTOLEMAIC, at(from)..at(to)).expect("inside the span");
    assert!(found.len() > 140_000, "{}", found.len());
    assert!(found.is_sorted_by(|a, b| a.at.tt() <= b.at.tt()));
    let mut targets: Vec<(f64, usize, usize)> = Vec::new();
    for (point, from) in points.into_iter().enumerate() {
        for (aspect, angle) in PTOLEMAIC.into_iter().enumerate() {
            targets.push(((from + angle).rem_euclid(360.0), point, aspect));
            if angle > 0.0 && angle < 180.0 {
                targets.push(((from - angle).rem_euclid(360.0), point, aspect));
            }
        }
    }
    targets.sort_by(|a, b| a.0.total_cmp(&b.0));
    for body in TEN {
        let step = if body == Body::Moon { 1.0 / 24.0 } else { 0.25 };
        let mut ours = found.iter().filter(|transit| transit.body == body).peekable();
        let mut before = longitude(body, from);
        for i in 0..((to - from) / step) as usize {
            let end = from + step * (i + 1) as f64;
            let after = longitude(body, end);
            let moved = wrapped(after - before);
            let (low, high) = if moved >= 0.0 { (before, moved) } else { (after, -moved) };
            let first = targets.partition_point(|target| target.0 <= low);
            let crossed = (0..targets.len())
                .map(|k| targets[(first + k) % targets.len()])
                .take_while(|target| (target.0 - low).rem_euclid(360.0) <= high);
            let expected: BTreeSet<(usize, usize)> =
                crossed.map(|(_, point, aspect)| (point, aspect)).collect();
            let mut seen = BTreeSet::new();
            while let Some(transit) = ours.next_if(|transit| transit.at.tt() < end) {
                toggle(&mut seen, (transit.point, transit.aspect));
            }
            assert_eq!(seen, expected, "{body:?} before {end}");
            before = after;
        }
        assert!(ours.next().is_none());
    }
}

/// All in one pass is what each search finds alone. The Sun is followed in shorter windows there: within a tenth of a second.
#[test]
fn a_chronicle_holds_what_each_search_finds() {
    let sky = Ephemeris::embedded();
    let range = || at(-20_000.0)..at(-12_000.0);
    let found = chronicle(&sky, &TEN, range()).expect("inside the span");
    assert_eq!(found.phases, phases(&sky, range()).expect("inside the span"));
    for body in TEN {
        let ours: Vec<_> = found.ingresses.iter().filter(|(of, _)| *of == body).map(|(_, i)| i).collect();
        let alone = ingresses(&sky, body, range()).expect("inside the span");
        assert_eq!(ours.len(), alone.len(), "{body:?}");
        for (ours, alone) in ours.into_iter().zip(alone) {
            assert_eq!(ours.index, alone.index);
            assert!((ours.at.tt() - alone.at.tt()).abs() < 1e-6, "{body:?}: {ours:?} {alone:?}");
        }
        let ours: Vec<_> = found.stations.iter().filter(|(of, _)| *of == body).map(|(_, s)| *s).collect();
        assert_eq!(ours, stations(&sky, body, range()).expect("inside the span"), "{body:?}");
    }
    assert!(found.ingresses.is_sorted_by(|a, b| a.1.at.tt() <= b.1.at.tt()));
    assert!(found.stations.is_sorted_by(|a, b| a.1.at.tt() <= b.1.at.tt()));
    let lone = chronicle(&sky, &[], range()).expect("inside the span");
    assert!(lone.ingresses.is_empty() && lone.stations.is_empty() && lone.phases == found.phases);
}

#[test]
fn aspects_between_bodies_are_those_of_brute_force() {
    let sky = Ephemeris::embedded();
    let bodies = [Body::Sun, Body::Mercury, Body::Mars, Body::Saturn, Body::Pluto, Body::Moon];
    let mut pairs = Vec::new();
    for (i, &first) in bodies.iter().enumerate() {
        pairs.extend(bodies[i + 1..].iter().map(|&second| [first, second]));
    }
    let (from, days, step) = (1_000.0, 800, 1.0 / 24.0);
    let found = aspects(&sky, &pairs, &PTOLEMAIC, at(from)..at(from + f64::from(days))).expect("inside");
    let lines: Vec<f64> = vec![0.0, 60.0, 90.0, 120.0, 180.0, 240.0, 270.0, 300.0];
    for pair in pairs {
        let apart = |tt: f64| (longitude(pair[1], tt) - longitude(pair[0], tt)).rem_euclid(360.0);
        let ours: Vec<f64> = found.iter().filter(|a| a.bodies == pair).map(|a| a.at.tt()).collect();
        let (mut count, mut before) = (0, apart(from));
        for i in 1..=days * 24 {
            let end = from + step * f64::from(i);
            let after = apart(end);
            let passed = lines.iter().filter(|&&line| {
                wrapped(before - line) * wrapped(after - line) < 0.0 && wrapped(before - line).abs() < 30.0
            });
            for _ in passed {
                assert!(ours.iter().any(|&tt| tt > end - step - 1e-6 && tt < end + 1e-6), "{pair:?} {end}");
                count += 1;
            }
            before = after;
        }
        assert_eq!(ours.len(), count, "{pair:?}");
    }
    for aspect in &found {
        let apart = wrapped(
            longitude(aspect.bodies[1], aspect.at.tt()) - longitude(aspect.bodies[0], aspect.at.tt()),
        );
        assert!((apart.abs() - PTOLEMAIC[aspect.aspect]).abs() < 1e-6, "{aspect:?}");
    }
    assert!(aspects(&sky, &[], &PTOLEMAIC, at(0.0)..at(9.0)).expect("nothing asked").is_empty());
}

#[test]
fn a_retrograde_planet_passes_its_shadow_three_times() {
    let sky = Ephemeris::embedded();
    for body in [Body::Mercury, Body::Venus, Body::Mars, Body::Jupiter, Body::Pluto, Body::Chiron] {
        let found = retrogrades(&sky, body, at(0.0)..at(3_650.0)).expect("inside the span");
        assert!(found.len() >= 4, "{body:?}");
        for period in &found {
            let [enters, leaves] =
                [period.shadow_begins, period.shadow_ends].map(|t| t.expect("inside").tt());
            let (back, on) = (period.begins, period.ends);
            assert_eq!((back.kind, on.kind), (StationKind::Retrograde, StationKind::Direct));
            assert!(enters < back.at.tt() && back.at.tt() < on.at.tt() && on.at.tt() < leaves, "{period:?}");
            assert!(wrapped(longitude(body, enters) - on.longitude).abs() < 1e-6);
            assert!(wrapped(longitude(body, leaves) - back.longitude).abs() < 1e-6);
            // From the shadow's beginning to its end the planet stays between the two longitudes.
            let width = wrapped(back.longitude - on.longitude);
            for k in 0..=200 {
                let tt = enters + (leaves - enters) * f64::from(k) / 200.0;
                let inside = wrapped(longitude(body, tt) - on.longitude);
                assert!((-1e-6..=width + 1e-6).contains(&inside), "{body:?} {tt}");
            }
        }
    }
    assert!(retrogrades(&sky, Body::Sun, at(0.0)..at(3_650.0)).expect("inside").is_empty());
}

#[test]
fn a_void_moon_makes_no_aspect_before_the_next_sign() {
    let sky = Ephemeris::embedded();
    let bodies = [Body::Sun, Body::Mercury, Body::Venus, Body::Mars, Body::Jupiter, Body::Saturn];
    let (from, to) = (9_000.0, 9_365.0);
    let found = void_moons(&sky, &bodies, at(from)..at(to)).expect("inside the span");
    assert_eq!(found.len(), ingresses(&sky, Body::Moon, at(from)..at(to)).expect("inside").len());
    let pairs = bodies.map(|body| [body, Body::Moon]);
    for void in &found {
        assert!(void.begins.tt() < void.ends.tt() && void.ends.tt() - void.begins.tt() < 2.6);
        assert!(wrapped(longitude(Body::Moon, void.ends.tt()) - 30.0 * void.enters as f64).abs() < 1e-6);
        let after = at(void.begins.tt() + 1e-5)..void.ends;
        assert!(aspects(&sky, &pairs, &PTOLEMAIC, after).expect("inside").is_empty(), "{void:?}");
        if let Some((body, aspect)) = void.last {
            let apart = wrapped(longitude(Body::Moon, void.begins.tt()) - longitude(body, void.begins.tt()));
            assert!((apart.abs() - PTOLEMAIC[aspect]).abs() < 1e-6, "{void:?}");
        }
    }
}
