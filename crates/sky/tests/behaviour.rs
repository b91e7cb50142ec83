//! What holds for every moment: refusals, repeatability, continuity, and rates that are derivatives.

use sky::{Body, Ephemeris, FormatError, Instant, Position};

fn at(tt: f64) -> Instant {
    Instant::from_scales(tt, tt)
}

/// Moments spread over the whole span by the golden ratio.
fn moments(count: usize) -> impl Iterator<Item = f64> {
    let (first, last) = Ephemeris::embedded().span();
    let (first, last) = (first + 1.0, last - 1.0);
    (0..count).map(move |i| first + (last - first) * (i as f64 * 0.618_033_988_749_895).fract())
}

fn wrapped(difference: f64) -> f64 {
    (difference + 180.0).rem_euclid(360.0) - 180.0
}

#[test]
fn moments_outside_are_refused_and_never_panic() {
    let sky = Ephemeris::embedded();
    let (first, last) = sky.span();
    let outside = [first - 1e-6, last + 1e-6, -1e300, 1e300, f64::INFINITY, f64::NEG_INFINITY, f64::NAN];
    for tt in outside {
        for body in Body::ALL {
            let refusal = sky.position(body, at(tt)).expect_err("outside");
            assert!(refusal.to_string().contains("1550–2650"), "{refusal}");
        }
        assert!(sky.frame(at(tt)).is_err());
    }
    assert!(sky.position(Body::Sun, Instant::from_scales(f64::NAN, 0.0)).is_err());
    for body in Body::ALL {
        for tt in [first, last] {
            assert!(sky.position(body, at(tt)).expect("the ends belong to the span").longitude.is_finite());
        }
    }
}

#[test]
fn refused_batches_leave_the_output_alone() {
    let sky = Ephemeris::embedded();
    let mut out = [Position { longitude: 1.0, ..Position::default() }; 2];
    assert!(sky.positions(at(f64::NAN), &[Body::Sun, Body::Moon], &mut out).is_err());
    assert!(out.iter().all(|p| p.longitude == 1.0));
}

#[test]
fn a_batch_is_the_same_as_single_calls_bit_by_bit() {
    let sky = Ephemeris::embedded();
    for tt in moments(200) {
        let mut out = [Position::default(); 19];
        sky.positions(at(tt), &Body::ALL, &mut out).expect("inside");
        for (body, together) in Body::ALL.into_iter().zip(out) {
            let alone = sky.position(body, at(tt)).expect("inside");
            assert_eq!(alone, together, "{body:?} at {tt}");
        }
    }
}

/// With wide registers or without, one by one or four moments together, near each other or far: the same bits.
#[test]
fn every_way_to_ask_gives_the_same_bits() {
    let sky = Ephemeris::embedded();
    let near = (0..62).map(|i| 17.0 + 0.37 * f64::from(i));
    let moments: Vec<Instant> = moments(61).chain(near).map(at).collect();
    let mut out = vec![Position::default(); moments.len() * Body::ALL.len()];
    for sky in [sky, sky.portable()] {
        sky.positions_at(&moments, &Body::ALL, &mut out).expect("inside");
        for (&at, row) in moments.iter().zip(out.chunks(Body::ALL.len())) {
            for (&body, &together) in Body::ALL.iter().zip(row) {
                let alone = Ephemeris::embedded().portable().position(body, at).expect("inside");
                assert_eq!(together, alone, "{body:?} {at:?}");
            }
        }
    }
    let before = out.clone();
    assert!(sky.positions_at(&[moments[0], at(f64::NAN)], &Body::ALL, &mut out).is_err());
    assert_eq!(out, before);
    assert!(sky.positions_at(&moments, &[], &mut out).is_ok());
}

#[test]
fn rates_are_derivatives() {
    let sky = Ephemeris::embedded();
    let h = 0.02;
    for tt in moments(150) {
        for body in Body::ALL {
            let place = |dt: f64| sky.position(body, at(tt + dt)).expect("inside");
            let now = place(0.0);
            let [a, b, c, d] = [-2.0, -1.0, 1.0, 2.0].map(|k| place(k * h));
            let rate = |f: fn(&Position) -> f64, turn: bool| {
                let from = |p: &Position| if turn { wrapped(f(p) - f(&now)) } else { f(p) - f(&now) };
                (from(&a) - from(&d) + 8.0 * (from(&c) - from(&b))) / (12.0 * h)
            };
            // Seams between segments (0.06 mas) count fully in a difference over 0.02 days: 6 mas a day.
            let tolerance = 6.0 / 3.6e6;
            let lon = (rate(|p| p.longitude, true) - now.longitude_speed).abs();
            let lat = (rate(|p| p.latitude, false) - now.latitude_speed).abs();
            let dist = (rate(|p| p.distance, false) - now.distance_speed).abs();
            // The osculating apogee magnifies the Moon's seams by about 1/e = 18 and more.
            let factor = if body == Body::OsculatingApogee {
                1e3
            } else if body == Body::TrueNode {
                100.0
            } else {
                1.0
            };
            assert!(lon < tolerance * factor && lat < tolerance * factor, "{body:?} {tt}: {lon} {lat}");
            assert!(dist < 2e-7, "{body:?} {tt}: {dist}");
        }
    }
}

#[test]
fn places_are_continuous_across_the_solar_disc() {
    // Mercury and Venus pass behind the Sun; the place must move smoothly through it.
    let sky = Ephemeris::embedded();
    for (body, conjunction) in [(Body::Venus, 161.4), (Body::Mercury, 130.0)] {
        let mut before: Option<Position> = None;
        let mut closest = f64::INFINITY;
        for step in 0..8_000 {
            let place = sky.position(body, at(conjunction - 20.0 + 0.005 * f64::from(step))).expect("inside");
            let sun =
                sky.position(Body::Sun, at(conjunction - 20.0 + 0.005 * f64::from(step))).expect("inside");
            closest =
                closest.min(wrapped(place.longitude - sun.longitude).hypot(place.latitude - sun.latitude));
            if let Some(before) = before {
                let moved = wrapped(place.longitude - before.longitude);
                let expected = 0.0025 * (place.longitude_speed + before.longitude_speed);
                assert!((moved - expected).abs() < 1e-6, "{body:?} step {step}: {moved} {expected}");
            }
            before = Some(place);
        }
        println!("{body:?} passes at {closest:.3}° from the Sun's centre");
        assert!(closest < 0.26 || body == Body::Mercury);
    }
}

#[test]
fn places_keep_to_their_ranges() {
    let sky = Ephemeris::embedded();
    for tt in moments(300) {
        for body in Body::ALL {
            let p = sky.position(body, at(tt)).expect("inside");
            assert!((0.0..360.0).contains(&p.longitude) && (0.0..360.0).contains(&p.right_ascension));
            assert!(p.latitude.abs() < 60.0 && p.declination.abs() < 80.0, "{body:?}: {p:?}");
        }
    }
}

#[test]
fn broken_files_are_refused() {
    assert_eq!(Ephemeris::open(b"").err(), Some(FormatError::NotAnEphemeris));
    assert_eq!(Ephemeris::open(&[0; 100]).err(), Some(FormatError::NotAnEphemeris));
    let whole: &'static [u8] = include_bytes!("../data/ephemeris.bin");
    assert!(Ephemeris::open(whole).is_ok());
    assert_eq!(Ephemeris::open(&whole[..whole.len() - 1]).err(), Some(FormatError::Truncated));
    assert_eq!(Ephemeris::open(&whole[..200]).err(), Some(FormatError::Truncated));
    let mut damaged = whole.to_vec();
    damaged[64] = 2; // the first table claims two components
    assert_eq!(Ephemeris::open(damaged.leak()).err(), Some(FormatError::BadTable(0)));
}
