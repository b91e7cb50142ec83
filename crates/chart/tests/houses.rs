//! Houses against reference figures, and properties that must hold at every latitude.

use chart::houses::{
    HouseCusps, ascendant, equatorial_ascendant, house_of, houses, is_defined, koch_coascendant, midheaven,
    munkasey_coascendant, polar_ascendant, vertex,
};
use chart::options::HouseSystem;
use chart::zodiac::{Sign, difference, wrap};

const OBLIQUITY: f64 = 23.4392911;

/// A small generator of numbers in `[0, 1)`: Knuth's MMIX multiplier, always from the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    fn within(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.roll()
    }
}

fn assert_close(what: &str, got: f64, expected: f64) {
    assert_within(1e-8, what, got, expected);
}

fn assert_within(limit: f64, what: &str, got: f64, expected: f64) {
    let off = difference(expected, got).abs();
    assert!(off < limit, "{what}: {got} instead of {expected}, off by {off:e}°");
}

#[test]
fn reference_rows() {
    let table = include_str!("data/houses.csv");
    let mut fallbacks = 0;
    for line in table.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let asked = HouseSystem::parse(fields[1]).expect("a known system");
        let figures: Vec<f64> = fields[3..].iter().map(|f| f.parse().expect("a number")).collect();
        let cast = houses(asked, figures[2], figures[1], figures[0]);

        let undefined = fields[2] == "-1";
        fallbacks += usize::from(undefined);
        let expected = if undefined { HouseSystem::Porphyry } else { asked };
        assert_eq!(cast.system_used, expected, "case {}", fields[0]);

        let got = [cast.asc, cast.mc, cast.vertex].into_iter().chain(cast.cusps);
        for (i, (got, &expected)) in got.zip(&figures[3..]).enumerate() {
            // The reference stops its iteration of Placidus early where it converges slowly: case 68, at 61° S,
            // misses the definition by 3e-8°. That ours does not is tested further below.
            let limit = if fields[0] == "68" { 5e-8 } else { 1e-8 };
            assert_within(limit, &format!("case {} {} figure {i}", fields[0], fields[1]), got, expected);
        }
    }
    assert_eq!((table.lines().count() - 1, fallbacks), (66, 6));
}

/// The lesser angles at 208 places, a quarter of them beyond the polar circles.
#[test]
fn lesser_angles() {
    let table = include_str!("data/angles.csv");
    for line in table.lines().skip(1) {
        let figures: Vec<f64> = line.split(',').map(|f| f.parse().expect("a number")).collect();
        let [armc, obliquity, latitude, east, koch, munkasey, polar] = figures[..] else { panic!("{line}") };
        assert_close("equatorial ascendant", equatorial_ascendant(armc, obliquity), east);
        assert_close("co-ascendant (Koch)", koch_coascendant(armc, obliquity, latitude), koch);
        assert_close("co-ascendant (Munkasey)", munkasey_coascendant(armc, obliquity, latitude), munkasey);
        assert_close("polar ascendant", polar_ascendant(armc, obliquity, latitude), polar);
    }
    assert_eq!(table.lines().count(), 209);
}

/// The sky over random and over chosen difficult places: poles, equator, polar circles, solstices on the meridian.
fn skies() -> Vec<(f64, f64, f64)> {
    let mut dice = Dice(7);
    let mut all: Vec<(f64, f64, f64)> = (0..2000)
        .map(|_| (dice.within(0.0, 360.0), dice.within(22.5, 24.5), dice.within(-90.0, 90.0)))
        .collect();
    let circle = 90.0 - OBLIQUITY;
    for latitude in
        [-90.0, -89.9, -circle, -66.6, -66.5, -23.5, -1e-9, 0.0, 1e-9, 23.4, 66.5, circle, 66.6, 90.0]
    {
        for armc in [0.0, 17.3, 90.0, 120.0, 180.0, 233.0, 270.0, 300.0, 359.999_999_999] {
            all.push((armc, OBLIQUITY, latitude));
        }
    }
    all
}

#[test]
fn cusps_are_finite_in_range_and_opposite_in_pairs_everywhere() {
    for (armc, obliquity, latitude) in skies() {
        for system in HouseSystem::ALL {
            let cast = houses(system, armc, obliquity, latitude);
            for x in cast.cusps.into_iter().chain([cast.asc, cast.mc, cast.vertex]) {
                assert!((0.0..360.0).contains(&x), "{system:?} {armc} {latitude}: {x}");
            }
            for i in 0..6 {
                let across = difference(cast.cusps[i], cast.cusps[i + 6]).abs();
                assert!((across - 180.0).abs() < 1e-9, "{system:?} {armc} {latitude}: {across}");
            }
        }
    }
}

#[test]
fn cusps_follow_the_zodiac_and_only_two_systems_ever_run_against_it() {
    for (armc, obliquity, latitude) in skies() {
        for system in HouseSystem::ALL {
            let cast = houses(system, armc, obliquity, latitude);
            let arcs = (0..12).map(|i| difference(cast.cusps[i], cast.cusps[(i + 1) % 12]));
            let (forward, total) = (arcs.clone().all(|a| a > -1e-9), arcs.sum::<f64>());
            let polar = latitude.abs() >= 90.0 - obliquity;
            let circles = matches!(system, HouseSystem::Regiomontanus | HouseSystem::Campanus);
            let degenerate = polar && ascendant_is_undefined(armc, obliquity, latitude);
            if !(circles && polar || degenerate) {
                assert!(forward && (total - 360.0).abs() < 1e-6, "{system:?} {armc} {latitude} {cast:?}");
            }
        }
    }
}

/// Where the ecliptic lies along the horizon, every degree rises at once.
fn ascendant_is_undefined(armc: f64, obliquity: f64, latitude: f64) -> bool {
    (latitude.abs() - (90.0 - obliquity)).abs() < 1e-6
        && (armc - if latitude > 0.0 { 270.0 } else { 90.0 }).abs() < 1e-6
}

#[test]
fn every_longitude_is_in_exactly_one_house() {
    for (armc, obliquity, latitude) in skies().into_iter().step_by(7) {
        for system in HouseSystem::ALL {
            let cast = houses(system, armc, obliquity, latitude);
            let backwards = latitude.abs() > 66.0 && runs_backwards(&cast);
            for tenth in 0..720 {
                let longitude = f64::from(tenth) / 2.0;
                let holders = (0..12)
                    .filter(|&i| holds(longitude, cast.cusps[i], cast.cusps[(i + 1) % 12], backwards))
                    .map(|i| i as u8 + 1)
                    .collect::<Vec<_>>();
                let found = cast.house_of(longitude);
                assert!((1..=12).contains(&found));
                // Coinciding cusps (at a pole, Regiomontanus) leave the plain rule without an answer.
                if cast.cusps[0] != cast.cusps[1] && latitude.abs() < 89.999 {
                    assert_eq!(holders, [found], "{system:?} {armc} {latitude} at {longitude}: {cast:?}");
                }
            }
        }
    }
}

fn runs_backwards(cast: &HouseCusps) -> bool {
    (0..12).map(|i| difference(cast.cusps[i], cast.cusps[(i + 1) % 12])).sum::<f64>() < 0.0
}

/// The plain rule of one house: from its cusp, included, to the next, excluded.
fn holds(longitude: f64, from: f64, to: f64, backwards: bool) -> bool {
    if backwards {
        wrap(from - longitude) < wrap(from - to)
    } else {
        wrap(longitude - from) < wrap(to - from)
    }
}

#[test]
fn a_point_exactly_on_a_cusp_is_in_the_house_that_begins_there() {
    for (armc, obliquity, latitude) in skies() {
        if latitude.abs() > 89.99 || ascendant_is_undefined(armc, obliquity, latitude) {
            continue;
        }
        for system in HouseSystem::ALL {
            let cast = houses(system, armc, obliquity, latitude);
            for (i, &cusp) in cast.cusps.iter().enumerate() {
                assert_eq!(cast.house_of(cusp), i as u8 + 1, "{system:?} {armc} {latitude} {cast:?}");
            }
        }
    }
}

#[test]
fn houses_wrap_over_the_first_point_of_aries() {
    let cusps: [f64; 12] = std::array::from_fn(|i| wrap(345.0 + 30.0 * i as f64));
    for (longitude, house) in [
        (344.999_999, 12),
        (345.0, 1),
        (359.999_999_999, 1),
        (0.0, 1),
        (360.0, 1),
        (-0.000_001, 1),
        (14.999_999, 1),
        (15.0, 2),
        (735.0, 2),
        (314.999, 11),
        (315.0, 12),
    ] {
        assert_eq!(house_of(longitude, &cusps), house, "{longitude}");
    }
}

#[test]
fn planets_stand_in_their_own_house_and_not_in_the_next() {
    // Whole signs with Aries rising: house and sign carry the same number.
    let cast = houses(HouseSystem::WholeSign, 280.0, OBLIQUITY, 40.0);
    assert_eq!(Sign::of(cast.asc), Sign::Aries);
    for sign in Sign::ALL {
        assert_eq!(usize::from(cast.house_of(sign.start() + 12.5)), sign.index() + 1);
    }
    // What has just risen is in the twelfth, what is about to rise in the first, what just culminated in the
    // ninth, what is about to in the tenth.
    for system in
        [HouseSystem::Placidus, HouseSystem::Koch, HouseSystem::Regiomontanus, HouseSystem::Campanus]
    {
        let cast = houses(system, 77.0, OBLIQUITY, 51.5);
        assert_eq!(cast.house_of(cast.asc - 0.1), 12, "{system:?}");
        assert_eq!(cast.house_of(cast.asc + 0.1), 1, "{system:?}");
        assert_eq!(cast.house_of(cast.mc - 0.1), 9, "{system:?}");
        assert_eq!(cast.house_of(cast.mc + 0.1), 10, "{system:?}");
    }
}

#[test]
fn whole_sign_works_in_both_zodiacs() {
    let cast = houses(HouseSystem::WholeSign, 123.0, OBLIQUITY, 18.79);
    assert_eq!(cast.system_used, HouseSystem::WholeSign);
    assert_eq!(cast.cusps[0], Sign::of(cast.asc).start());
    let sidereal = cast.sidereal(24.1);
    assert_close("ascendant", sidereal.asc, cast.asc - 24.1);
    assert_eq!(sidereal.cusps[0], Sign::of(sidereal.asc).start());
    assert_eq!(sidereal.house_of(sidereal.asc), 1);
    // Other systems move as a whole, and no point changes its house.
    let placidus = houses(HouseSystem::Placidus, 123.0, OBLIQUITY, 18.79);
    let moved = placidus.sidereal(24.1);
    for degree in 0..360 {
        let longitude = f64::from(degree) + 0.3;
        assert_eq!(placidus.house_of(longitude), moved.house_of(longitude - 24.1));
    }
}

#[test]
fn polar_charts_work_in_both_hemispheres_and_say_what_they_used() {
    for latitude in [66.6, 69.65, 78.2, 85.0, 89.9, 90.0] {
        for latitude in [latitude, -latitude] {
            for armc in (0..360).map(f64::from) {
                for system in HouseSystem::ALL {
                    let cast = houses(system, armc, OBLIQUITY, latitude);
                    let expected = match system {
                        HouseSystem::Placidus | HouseSystem::Koch => HouseSystem::Porphyry,
                        other => other,
                    };
                    assert_eq!(cast.system_used, expected);
                    assert_eq!(cast.cusps, houses(expected, armc, OBLIQUITY, latitude).cusps);
                }
            }
        }
    }
}

#[test]
fn the_fall_back_begins_exactly_at_the_polar_circle() {
    let circle = 90.0 - OBLIQUITY;
    for system in [HouseSystem::Placidus, HouseSystem::Koch] {
        for (latitude, defined) in [(circle - 1e-9, true), (circle, false), (circle + 1e-9, false)] {
            assert_eq!(is_defined(system, OBLIQUITY, latitude), defined);
            assert_eq!(is_defined(system, OBLIQUITY, -latitude), defined);
            assert_eq!(houses(system, 33.0, OBLIQUITY, latitude).system_used == system, defined);
        }
    }
}

#[test]
fn on_the_equator_the_systems_of_time_and_space_agree() {
    for armc in (0..360).map(f64::from) {
        let placidus = houses(HouseSystem::Placidus, armc, OBLIQUITY, 0.0);
        let regiomontanus = houses(HouseSystem::Regiomontanus, armc, OBLIQUITY, 0.0);
        for (p, r) in placidus.cusps.into_iter().zip(regiomontanus.cusps) {
            assert_close("cusp", p, r);
        }
    }
}

#[test]
fn placidus_cusps_have_covered_their_share_of_their_own_arc() {
    let mut dice = Dice(11);
    for _ in 0..500 {
        let (armc, latitude) = (dice.within(0.0, 360.0), dice.within(-66.5, 66.5));
        let cast = houses(HouseSystem::Placidus, armc, OBLIQUITY, latitude);
        for (cusp, share) in [(10, 1.0 / 3.0), (11, 2.0 / 3.0)] {
            let (s, c) = cast.cusps[cusp].to_radians().sin_cos();
            let (sin_obl, cos_obl) = OBLIQUITY.to_radians().sin_cos();
            let ra = (s * cos_obl).atan2(c).to_degrees();
            let declination = (s * sin_obl).asin();
            let arc = 90.0 + (latitude.to_radians().tan() * declination.tan()).asin().to_degrees();
            // The check itself loses digits where the arc is almost a half turn.
            assert_within(1e-9, "meridian distance", armc + share * arc, ra);
        }
    }
}

#[test]
fn ascendant_is_east_vertex_west_and_both_lie_on_their_circles() {
    for (armc, obliquity, latitude) in skies() {
        if ascendant_is_undefined(armc, obliquity, latitude) {
            continue;
        }
        let (asc, vtx) = (ascendant(armc, obliquity, latitude), vertex(armc, obliquity, latitude));
        let (height, _, east) = horizontal(asc, armc, obliquity, latitude);
        assert!(height.abs() < 1e-9 && east > -1e-9, "{armc} {latitude}: {asc}");
        let (_, north, east) = horizontal(vtx, armc, obliquity, latitude);
        assert!(north.abs() < 1e-9 && east < 1e-9, "{armc} {latitude}: {vtx}");
    }
    assert_close("the solstice culminates", midheaven(90.0, OBLIQUITY), 90.0);
}

/// Components towards the zenith, the north point and the east point of a degree of the ecliptic.
fn horizontal(longitude: f64, armc: f64, obliquity: f64, latitude: f64) -> (f64, f64, f64) {
    let (s, c) = longitude.to_radians().sin_cos();
    let (sin_obl, cos_obl) = obliquity.to_radians().sin_cos();
    let (x, y, z) = (c, s * cos_obl, s * sin_obl);
    let (sin_armc, cos_armc) = armc.to_radians().sin_cos();
    let (meridian, east) = (x * cos_armc + y * sin_armc, y * cos_armc - x * sin_armc);
    let (sin_lat, cos_lat) = latitude.to_radians().sin_cos();
    (meridian * cos_lat + z * sin_lat, z * cos_lat - meridian * sin_lat, east)
}
