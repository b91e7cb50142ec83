//! Where something stands above the horizon, and how the air lifts it.

/// Azimuth (from the north through the east, `0 ≤ A < 360`) and geometric altitude, degrees.
///
/// `local_sidereal_time` is the sidereal time of [`crate::Frame`] plus the east longitude; `latitude` is geographic. All in
/// degrees. In the zenith the azimuth is zero.
pub fn horizontal(
    right_ascension: f64,
    declination: f64,
    local_sidereal_time: f64,
    latitude: f64,
) -> (f64, f64) {
    let (sin_hour, cos_hour) = (local_sidereal_time - right_ascension).to_radians().sin_cos();
    let (sin_dec, cos_dec) = declination.to_radians().sin_cos();
    let (sin_lat, cos_lat) = latitude.to_radians().sin_cos();
    let up = sin_lat * sin_dec + cos_lat * cos_dec * cos_hour;
    let west = cos_dec * sin_hour;
    let north = cos_lat * sin_dec - sin_lat * cos_dec * cos_hour;
    let azimuth = crate::frame::normalize((-west).atan2(north).to_degrees());
    (azimuth, up.atan2(west.hypot(north)).to_degrees())
}

/// The air at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Air {
    /// Pressure at the place, hectopascals.
    pub pressure: f64,
    /// Temperature, degrees Celsius.
    pub temperature: f64,
}

impl Default for Air {
    fn default() -> Air {
        Air { pressure: 1_010.0, temperature: 10.0 }
    }
}

/// How much higher than its geometric `altitude` (degrees) something is seen, degrees.
///
/// Sæmundsson 1986 (Sky & Telescope 72, 70), which fits Bennett 1982 within 0.1′: 29′ at the horizon. Below −1° nothing
/// is seen, and nothing is lifted from −5° on; in between it fades away, so that the whole stays continuous.
pub fn refraction(altitude: f64, air: Air) -> f64 {
    const LOWEST: f64 = -1.0;
    const NOTHING: f64 = -5.0;
    let h = altitude.max(LOWEST);
    let minutes = 1.02 / (h + 10.3 / (h + 5.11)).to_radians().tan();
    let density = air.pressure / 1_010.0 * 283.0 / (273.0 + air.temperature);
    let share = ((altitude - NOTHING) / (LOWEST - NOTHING)).clamp(0.0, 1.0);
    (minutes / 60.0 * density * share).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::{Air, horizontal, refraction};

    #[test]
    fn venus_of_meeus_example_13b() {
        // Astronomical Algorithms, 2nd ed., example 13.b: hour angle 64.352133°; A is counted from the south there.
        let (azimuth, altitude) =
            horizontal(347.319_337_5, -6.719_891_7, 347.319_337_5 + 64.352_133, 38.921_389);
        assert!(
            (azimuth - 248.033_7).abs() < 2e-4 && (altitude - 15.124_9).abs() < 2e-4,
            "{azimuth} {altitude}"
        );
    }

    #[test]
    fn refraction_of_known_altitudes() {
        // Bennett's own formula starts from the altitude as seen: 34.5′ at the horizon.
        for seen in [0.0f64, 1.0, 5.0, 10.0, 20.0, 45.0, 80.0] {
            let minutes = 1.0 / (seen + 7.31 / (seen + 4.4)).to_radians().tan();
            let lift = refraction(seen - minutes / 60.0, Air::default()) * 60.0;
            assert!((lift - minutes).abs() < 0.15, "{seen}: {lift} {minutes}");
        }
        let mut before = refraction(-90.0, Air::default());
        for step in -9_000..=9_000 {
            let lift = refraction(f64::from(step) / 100.0, Air::default());
            assert!((0.0..0.8).contains(&lift) && (lift - before).abs() < 0.005, "{step}: {lift}");
            before = lift;
        }
    }
}
