//! Every eclipse of 1901–2000 against NASA's catalogues; `data/README.md` says where they come from.
//!
//! `cargo test -p sky --release --test eclipses -- --nocapture` prints the largest differences.

use sky::events::{LunarKind, SolarKind, lunar_eclipses, solar_eclipses};
use sky::{Calendar, Ephemeris, Instant};
use std::ops::Range;

fn century() -> Range<Instant> {
    let new_year = |year| Calendar::Gregorian.days_since_2000(year, 1, 1).expect("a date") as f64 - 0.5;
    Instant::from_ut(new_year(1901))..Instant::from_ut(new_year(2001))
}

/// Days since J2000.0 of a date and `HH:MM[:SS]`.
fn days(date: &str, time: &str) -> f64 {
    let numbers = |text: &str, by| text.split(by).map(|n| n.parse().expect("figures")).collect::<Vec<i32>>();
    let (date, time) = (numbers(date, '-'), numbers(time, ':'));
    let day = Calendar::Gregorian.days_since_2000(date[0], date[1] as u8, date[2] as u8).expect("a date");
    let seconds = time[0] * 3_600 + time[1] * 60 + time.get(2).copied().unwrap_or(0);
    day as f64 - 0.5 + f64::from(seconds) / 86_400.0
}

fn number(text: &str) -> f64 {
    text.parse().expect("a number")
}

/// `1.7S` or `98.4E`, degrees.
fn place(text: &str) -> f64 {
    let (figures, side) = text.split_at(text.len() - 1);
    if side == "S" || side == "W" { -number(figures) } else { number(figures) }
}

fn rows(text: &str) -> Vec<Vec<&str>> {
    text.lines().skip(1).map(|line| line.split(',').collect()).collect()
}

/// The largest differences, each with its name and what is allowed.
struct Worst<const N: usize>([(&'static str, f64, f64); N]);

impl<const N: usize> Worst<N> {
    fn see(&mut self, which: &str, differences: [f64; N]) {
        for ((name, allowed, worst), difference) in self.0.iter_mut().zip(differences) {
            assert!(difference.abs() <= *allowed, "{which}: {name} differs by {difference}");
            *worst = worst.max(difference.abs());
        }
    }

    fn report(&self, title: &str, count: usize) {
        println!("{title}: {count}");
        for (name, allowed, worst) in self.0 {
            println!("  {name}: at most {worst:.5} (allowed {allowed})");
        }
    }
}

#[test]
fn solar_eclipses_are_those_of_the_catalogue() {
    let found = solar_eclipses(&Ephemeris::embedded(), century()).expect("inside the span");
    let published = rows(include_str!("data/solar_eclipses.csv"));
    assert_eq!(found.len(), published.len(), "none missing, none extra");
    let mut worst = Worst([
        ("greatest eclipse, s", 10.0, 0.0),
        ("gamma", 0.0005, 0.0),
        ("magnitude", 0.001, 0.0),
        ("latitude, degrees", 0.25, 0.0),
        ("longitude on the sky, degrees", 0.25, 0.0),
        ("altitude of the Sun, degrees", 0.6, 0.0),
    ]);
    for (e, row) in found.iter().zip(&published) {
        let [_, date, td, _, saros, kind, gamma, magnitude, latitude, longitude, altitude] = row[..] else {
            panic!("{row:?}")
        };
        let expected = match &kind[..1] {
            "P" => SolarKind::Partial,
            "A" => SolarKind::Annular,
            "T" => SolarKind::Total,
            _ => SolarKind::Hybrid,
        };
        assert_eq!((e.kind, e.saros.to_string().as_str()), (expected, saros), "{date}");
        let (north, east) = (place(latitude), place(longitude));
        let along = ((e.longitude - east + 180.0).rem_euclid(360.0) - 180.0) * north.to_radians().cos();
        worst.see(
            date,
            [
                (e.greatest.tt() - days(date, td)) * 86_400.0,
                e.gamma - number(gamma),
                e.magnitude - number(magnitude),
                e.latitude - north,
                along,
                e.sun_altitude - number(altitude),
            ],
        );
        let [p1, p4] = e.contacts.penumbra.map(Instant::tt);
        assert!(p1 < e.greatest.tt() && e.greatest.tt() < p4, "{date}");
        assert_eq!(e.central, e.contacts.axis.is_some(), "{date}");
        if let (Some([u1, u4]), Some([c1, c2])) = (e.contacts.umbra, e.contacts.axis) {
            let order = [p1, u1.tt(), c1.tt(), c2.tt(), u4.tt(), p4];
            assert!(order.is_sorted(), "{date}: {order:?}");
        }
    }
    worst.report("solar eclipses", found.len());
}

#[test]
fn lunar_eclipses_are_those_of_the_catalogue() {
    let found = lunar_eclipses(&Ephemeris::embedded(), century()).expect("inside the span");
    let published = rows(include_str!("data/lunar_eclipses.csv"));
    assert_eq!(found.len(), published.len(), "none missing, none extra");
    // Half a minute, half a unit of the last decimal: the catalogue's rounding; and 10 s, 0.0005, 0.001 for its
    // theories and its rounding of ΔT.
    let mut worst = Worst([
        ("greatest eclipse, s", 40.0, 0.0),
        ("gamma", 0.001, 0.0),
        ("penumbral magnitude", 0.0015, 0.0),
        ("umbral magnitude", 0.0015, 0.0),
        ("half of the partial phase, min", 0.6, 0.0),
        ("half of totality, min", 0.6, 0.0),
    ]);
    for (e, row) in found.iter().zip(&published) {
        let [date, ut, kind, saros, gamma, penumbral, umbral, partial, total] = row[..] else {
            panic!("{row:?}")
        };
        let expected = match &kind[..1] {
            "N" => LunarKind::Penumbral,
            "P" => LunarKind::Partial,
            _ => LunarKind::Total,
        };
        assert_eq!((e.kind, e.saros.to_string().as_str()), (expected, saros), "{date}");
        let half = |contacts: Option<[Instant; 2]>, published: &str| match contacts {
            Some([begin, end]) => (end.tt() - begin.tt()) * 720.0 - number(published),
            None => f64::from(u8::from(published != "-")),
        };
        worst.see(
            date,
            [
                (e.greatest.ut() - days(date, ut)) * 86_400.0,
                e.gamma - number(gamma),
                e.penumbral_magnitude - number(penumbral),
                e.umbral_magnitude - number(umbral),
                half(e.contacts.partial, partial),
                half(e.contacts.total, total),
            ],
        );
    }
    worst.report("lunar eclipses", found.len());
}

#[test]
fn neighbouring_ranges_share_no_eclipse_and_lose_none() {
    let sky = Ephemeris::embedded();
    let (from, to) = (Instant::from_tt(-300.0), Instant::from_tt(800.0));
    let solar = |range| solar_eclipses(&sky, range).expect("inside the span").len();
    let lunar = |range| lunar_eclipses(&sky, range).expect("inside the span").len();
    let whole = (solar(from..to), lunar(from..to));
    assert_eq!(whole, (7, 6));
    let cuts = solar_eclipses(&sky, from..to).expect("inside the span").into_iter().map(|e| e.greatest.tt());
    for cut in cuts.flat_map(|tt| [tt - 1e-3, tt, tt + 1e-3]).map(Instant::from_tt) {
        assert_eq!((solar(from..cut) + solar(cut..to), lunar(from..cut) + lunar(cut..to)), whole);
    }
    assert!(solar_eclipses(&sky, from..Instant::from_tt(1e6)).is_err());
    assert_eq!(solar(to..from), 0);
}
