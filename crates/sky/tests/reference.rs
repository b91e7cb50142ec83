//! Places and rates against independent software; `data/README.md` says where the figures come from.
//!
//! `cargo test -p sky --release --test reference -- --nocapture` prints the largest difference for each body.

use sky::{Body, Ephemeris, Instant, Position};
use std::collections::BTreeMap;

const J2000: f64 = 2_451_545.0;
const MAS: f64 = 3.6e6;
const AU_KM: f64 = 149_597_870.7;

/// Largest differences: longitude on the sky, latitude (mas), distance (km), and their rates per day.
type Worst = BTreeMap<Body, [f64; 6]>;

fn body(name: &str) -> Body {
    let found = Body::ALL.into_iter().find(|b| format!("{b:?}") == name);
    found.unwrap_or_else(|| panic!("no body {name}"))
}

/// Difference of two longitudes, degrees, −180 … 180.
fn wrapped(difference: f64) -> f64 {
    (difference + 180.0).rem_euclid(360.0) - 180.0
}

/// The lines of a table without its head, split into cells.
fn table(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().skip(1).map(|line| line.split(',').collect())
}

/// Records how far `place` lies from the figures in `cells`: longitude, latitude, distance and their rates.
/// An empty cell counts as agreement.
fn compare(worst: &mut Worst, body: Body, place: &Position, cells: &[&str]) {
    let east = place.latitude.to_radians().cos();
    let ours = [
        (place.longitude, MAS * east),
        (place.latitude, MAS),
        (place.distance, AU_KM),
        (place.longitude_speed, MAS * east),
        (place.latitude_speed, MAS),
        (place.distance_speed, AU_KM),
    ];
    let entry = worst.entry(body).or_default();
    for ((i, (value, scale)), cell) in ours.into_iter().enumerate().zip(cells) {
        let Ok(theirs) = cell.parse::<f64>() else { continue };
        let difference = if i == 0 { wrapped(value - theirs) } else { value - theirs };
        entry[i] = entry[i].max((difference * scale).abs());
    }
}

fn report(title: &str, worst: &Worst) {
    println!("{title}\n{:17} lon, lat mas; dist km; rates per day", "");
    for (body, w) in worst {
        let [lon, lat, dist, lon_rate, lat_rate, dist_rate] = w;
        println!(
            "{:17} {lon:9.4} {lat:9.4} {dist:9.4} {lon_rate:9.4} {lat_rate:9.4} {dist_rate:9.4}",
            format!("{body:?}")
        );
    }
}

fn against_positions(columns: [usize; 6]) -> Worst {
    let (sky, mut worst) = (Ephemeris::embedded(), Worst::new());
    for row in table(include_str!("data/positions.csv")) {
        let day = |i: usize| row[i].parse::<f64>().expect("a Julian day") - J2000;
        let (at, body) = (Instant::from_scales(day(0), day(1)), body(row[3]));
        let place = sky.position(body, at).expect("inside the span");
        compare(&mut worst, body, &place, &columns.map(|c| row.get(c).copied().unwrap_or("")));
    }
    worst
}

/// The kernels' bodies over the whole span, against a reduction with ERFA: the claim of `docs/ACCURACY.md`.
#[test]
fn agrees_with_erfa_over_the_whole_span() {
    let (sky, mut worst) = (Ephemeris::embedded(), Worst::new());
    let mut rows = 0;
    for row in table(include_str!("data/independent.csv")) {
        let day: f64 = row[0].parse().expect("days");
        let place = sky.position(body(row[1]), Instant::from_scales(day, day)).expect("inside the span");
        compare(&mut worst, body(row[1]), &place, &row[2..]);
        rows += 1;
    }
    report("against ERFA and jplephem, 1550–2650", &worst);
    assert!(rows > 800);
    for (body, w) in worst {
        // Fit errors (0.06 mas for the Moon and the asteroids) and the rounding of the figures.
        assert!(w[0] < 0.1 && w[1] < 0.1, "{body:?}: {w:?}");
        // The derivative of a fit of degree n errs at the ends of a segment by up to n² times its own error.
        let rate = if body == Body::Moon { 2.5 } else { 0.4 };
        assert!(w[3] < rate && w[4] < rate, "{body:?}: {w:?}");
        // The distance is quantised like the place: tens of metres for outer planets.
        assert!(w[2] < 0.5 && w[5] < 0.5, "{body:?}: {w:?}");
    }
}

#[test]
fn agrees_with_the_reference_reduction() {
    let worst = against_positions([7, 8, 9, 10, 11, 12]);
    report("against the reference reduction, 1600–1639", &worst);
    for (body, w) in worst {
        // Two integrations of Chiron over four centuries and several encounters with Saturn: they differ by
        // 30 mas where JPL itself gives no better than arcseconds.
        let place = if body == Body::Chiron { 40.0 } else { 0.1 };
        assert!(w[0] < place && w[1] < place, "{body:?}: {w:?}");
        assert!(w[3] < 1.0 && w[4] < 1.0, "{body:?}: {w:?}");
    }
}

#[test]
fn agrees_with_swiss_ephemeris_as_far_as_it_is_exact() {
    let worst = against_positions([4, 5, usize::MAX, 6, usize::MAX, usize::MAX]);
    report("against Swiss Ephemeris, 1600–1639", &worst);
    for (body, w) in worst {
        // Milliarcseconds. Planets: other precession, TDB = TT. Moon and what follows from it: DE441 against
        // DE440 four centuries back. Asteroids and Chiron: older orbits there. Mean points: other mean elements.
        let tolerance = match body {
            Body::Moon => 260.0,
            Body::TrueNode => 140.0,
            Body::MeanNode => 100.0,
            Body::MeanApogee | Body::OsculatingApogee => 1_400.0,
            Body::Ceres | Body::Pallas | Body::Juno | Body::Vesta => 14_000.0,
            Body::Chiron => 4_300.0,
            _ => 12.0,
        };
        assert!(w[0] < tolerance && w[1] < tolerance, "{body:?}: {w:?}");
        // Their rates are differences over a finite step, or leave out the Earth's acceleration in places.
        assert!(w[3] < 600.0, "{body:?}: {w:?}");
    }
}
