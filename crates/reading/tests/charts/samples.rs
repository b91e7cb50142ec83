//! Some charts to read, with figures near enough to the true ones, and charts of pseudo-random places.

use chart::zodiac::wrap;
use chart::{Chart, PointId};

use super::{POINTS, Place, chart};

/// The usual speeds of [`POINTS`], degrees a day.
const SPEEDS: [f64; 12] = [0.986, 13.2, 1.2, 1.1, 0.5, 0.08, 0.03, 0.012, 0.006, 0.004, -0.05, 0.03];

/// Ulm, 14 March 1879.
pub(crate) fn ulm() -> Chart {
    let longitudes = [353.51, 254.52, 3.15, 16.99, 296.91, 327.49, 4.19, 151.29, 37.87, 54.72, 302.73, 35.54];
    let places = places(longitudes, &[PointId::Uranus]);
    chart("1879-03-14", &places, Some([101.65, 117.0, 137.9, 162.7, 198.3, 243.2]))
}

/// New Delhi, 5 February 1962: seven bodies within sixteen degrees.
pub(crate) fn delhi() -> Chart {
    let longitudes = [315.7, 317.6, 308.6, 317.5, 302.6, 317.0, 304.7, 149.4, 223.5, 159.7, 138.5, 335.0];
    let places = places(longitudes, &[PointId::Mercury, PointId::Uranus, PointId::Pluto]);
    chart("1962-02-05", &places, Some([289.9, 328.4, 4.9, 36.4, 62.9, 85.7]))
}

/// Bodies at these longitudes with their usual speeds, some of them backwards.
pub(crate) fn places(longitudes: [f64; 12], retrograde: &[PointId]) -> Vec<Place> {
    let one = |i: usize| {
        let back = retrograde.contains(&POINTS[i]);
        (POINTS[i], wrap(longitudes[i]), if back { -SPEEDS[i].abs() / 2.0 } else { SPEEDS[i] })
    };
    (0..12).map(one).collect()
}

/// A chart of pseudo-random places; Mercury and Venus keep near the Sun as in the sky.
pub(crate) fn random(seed: u64) -> Chart {
    let mut dice = Dice(seed);
    let sun = dice.degrees(360.0);
    let mut longitudes: [f64; 12] = std::array::from_fn(|_| dice.degrees(360.0));
    longitudes[0] = sun;
    longitudes[2] = sun + dice.degrees(56.0) - 28.0;
    longitudes[3] = sun + dice.degrees(94.0) - 47.0;
    let mut places = places(longitudes, &[]);
    for place in &mut places[2..] {
        match dice.degrees(10.0) as u32 {
            0..3 => place.2 = -place.2.abs() / 2.0,
            3 => place.2 = 0.0001,
            _ => {}
        }
    }
    chart("1970-01-01", &places, Some(dice.cusps()))
}

/// A chart in which the ten planets all stand in one sign and one house, whatever the sky says.
pub(crate) fn together(sign: usize, house: usize) -> Chart {
    let start = sign as f64 * 30.0;
    let longitudes = std::array::from_fn(|i| start + 1.5 + i as f64 * 2.3);
    let first = wrap(start - (house as f64 - 1.0) * 30.0);
    chart(
        "1970-01-01",
        &places(longitudes, &[]),
        Some(std::array::from_fn(|i| wrap(first + i as f64 * 30.0))),
    )
}

/// Split-mix, so that the charts stay the same.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn degrees(&mut self, below: f64) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64 * below
    }

    /// Six cusps in order, the seventh opposite the first.
    fn cusps(&mut self) -> [f64; 6] {
        let widths: [f64; 6] = std::array::from_fn(|_| 18.0 + self.degrees(24.0));
        let scale = 180.0 / widths.iter().sum::<f64>();
        let mut at = self.degrees(360.0);
        widths.map(|width| {
            let cusp = wrap(at);
            at += width * scale;
            cusp
        })
    }
}
