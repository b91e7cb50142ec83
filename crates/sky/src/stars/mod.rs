//! Fixed stars: from a catalogue's figures to the direction in which a star is seen.

mod catalogue;

use crate::apparent::AU_KM;
use crate::body::Position;
use crate::dual::{Dual, Vector};
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::frame::mean_obliquity;
use crate::time::{DAY_S, Instant};
use catalogue::STARS;

/// J1991.25, the epoch of the Hipparcos catalogues: TT days since J2000.0.
pub const HIPPARCOS_EPOCH: f64 = -8.75 * 365.25;

/// Milliarcseconds in a radian.
const MAS: f64 = 180.0 * 3_600_000.0 / std::f64::consts::PI;

/// Where a star is and how it moves, on the axes of the ICRS.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Astrometry {
    /// Right ascension at the epoch, degrees.
    pub right_ascension: f64,
    /// Declination at the epoch, degrees.
    pub declination: f64,
    /// Proper motion in right ascension, times the cosine of the declination, milliarcseconds a Julian year.
    pub motion_right_ascension: f64,
    /// Proper motion in declination, milliarcseconds a Julian year.
    pub motion_declination: f64,
    /// Parallax, milliarcseconds; zero when it is too small to be known.
    pub parallax: f64,
    /// Radial velocity, km/s, receding positive; zero when it is not known.
    pub radial_velocity: f64,
    /// Epoch of the place: TT days since J2000.0.
    pub epoch: f64,
}

impl Astrometry {
    /// Vector from the solar system's barycentre to the star at `t` (TT days since J2000.0), au, on the tables'
    /// axes, with its rate. The star moves straight on through space, without light time: catalogues count by the
    /// arrival of the light.
    pub(crate) fn place(&self, t: f64) -> Vector {
        /// What stands for a parallax of zero, milliarcseconds: a distance without any effect.
        const LEAST_PARALLAX: f64 = 1e-3;
        let distance = MAS / self.parallax.max(LEAST_PARALLAX);
        let (sin_ra, cos_ra) = self.right_ascension.to_radians().sin_cos();
        let (sin_dec, cos_dec) = self.declination.to_radians().sin_cos();
        let outward = [cos_dec * cos_ra, cos_dec * sin_ra, sin_dec];
        let east = [-sin_ra, cos_ra, 0.0];
        let north = [-sin_dec * cos_ra, -sin_dec * sin_ra, cos_dec];
        let across = distance / (MAS * 365.25);
        let speeds = [
            self.radial_velocity * DAY_S / AU_KM,
            self.motion_right_ascension * across,
            self.motion_declination * across,
        ];
        let [x, y, z] = std::array::from_fn(|i| {
            let rate = speeds[0] * outward[i] + speeds[1] * east[i] + speeds[2] * north[i];
            Dual::new(distance * outward[i] + (t - self.epoch) * rate, rate)
        });
        let (sin, cos) = mean_obliquity(0.0).value.sin_cos();
        [x, y * cos + z * sin, z * cos - y * sin]
    }
}

/// A fixed star of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Star {
    /// Number in the Hipparcos catalogue.
    pub hipparcos: u32,
    /// The name that the International Astronomical Union approved; empty when there is none.
    pub name: &'static str,
    /// Bayer's letter or Flamsteed's number with the constellation, such as `α Vir`; empty when there is neither.
    pub designation: &'static str,
    /// Visual magnitude.
    pub magnitude: f64,
    /// Where it is.
    pub astrometry: Astrometry,
}

/// A line of the catalogue.
const fn star(
    hipparcos: u32,
    [name, designation]: [&'static str; 2],
    magnitude: f64,
    place: [f64; 2],
    parallax: f64,
    motion: [f64; 2],
    radial_velocity: f64,
) -> Star {
    let astrometry = Astrometry {
        right_ascension: place[0],
        declination: place[1],
        motion_right_ascension: motion[0],
        motion_declination: motion[1],
        parallax,
        radial_velocity,
        epoch: HIPPARCOS_EPOCH,
    };
    Star { hipparcos, name, designation, magnitude, astrometry }
}

/// Every star of the catalogue, by growing right ascension.
pub fn all() -> &'static [Star] {
    &STARS
}

/// The star of this name (`Spica`), designation (`α Vir`, `alpha Vir`, `alp Vir`) or number (`HIP 65474`); case does
/// not matter.
pub fn find(text: &str) -> Option<&'static Star> {
    let wanted = plain(text);
    if let Some(number) = wanted.strip_prefix("hip") {
        let number: u32 = number.trim().parse().ok()?;
        return STARS.iter().find(|star| star.hipparcos == number);
    }
    if wanted.is_empty() {
        return None;
    }
    STARS.iter().find(|star| plain(star.name) == wanted || plain(star.designation) == wanted)
}

/// Greek letters by their names, of which three letters are enough.
const GREEK: [(&str, char); 24] = [
    ("alpha", 'α'),
    ("beta", 'β'),
    ("gamma", 'γ'),
    ("delta", 'δ'),
    ("epsilon", 'ε'),
    ("zeta", 'ζ'),
    ("eta", 'η'),
    ("theta", 'θ'),
    ("iota", 'ι'),
    ("kappa", 'κ'),
    ("lambda", 'λ'),
    ("mu", 'μ'),
    ("nu", 'ν'),
    ("xi", 'ξ'),
    ("omicron", 'ο'),
    ("pi", 'π'),
    ("rho", 'ρ'),
    ("sigma", 'σ'),
    ("tau", 'τ'),
    ("upsilon", 'υ'),
    ("phi", 'φ'),
    ("chi", 'χ'),
    ("psi", 'ψ'),
    ("omega", 'ω'),
];

/// Lower case, single blanks, and a Greek letter for its name at the beginning.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase().replace(['_', '-'], " ");
    let mut words = lower.split_whitespace();
    let Some(first) = words.next() else { return String::new() };
    let letters = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let greek =
        GREEK.iter().find(|(name, _)| *name == letters || letters.len() == 3 && name.starts_with(letters));
    let rest: Vec<&str> = words.collect();
    let mut out = match greek {
        Some((_, letter)) if !rest.is_empty() => format!("{letter}{}", &first[letters.len()..]),
        _ => first.to_owned(),
    };
    for word in rest {
        out.push(' ');
        out.push_str(word);
    }
    out
}

impl Ephemeris {
    /// The apparent geocentric place of a star.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite.
    pub fn star(&self, star: &Astrometry, at: Instant) -> Result<Position, OutOfRange> {
        let moment = self.moment(at)?;
        let (direction, distance) = moment.see_star(star);
        Ok(moment.place(&direction, distance))
    }
}

#[cfg(test)]
mod tests {
    use super::{all, find};
    use std::collections::HashSet;

    #[test]
    fn stars_are_found_by_every_name() {
        for name in ["Spica", "SPICA", "α Vir", "alpha Vir", "alp vir", "HIP 65474", "hip65474"] {
            assert_eq!(find(name).map(|star| star.hipparcos), Some(65_474), "{name}");
        }
        for (name, number) in
            [("Aldebaran", 21_421), ("Algol", 14_576), ("Zubenelgenubi", 72_622), ("alf2 Cap", 0)]
        {
            assert_eq!(find(name).map_or(0, |star| star.hipparcos), number, "{name}");
        }
        for name in ["", " ", "hip", "hip 0", "alpha", "Nibiru", "α"] {
            assert_eq!(find(name), None, "{name}");
        }
    }

    #[test]
    fn the_catalogue_is_sane() {
        let (mut numbers, mut names) = (HashSet::new(), HashSet::new());
        for star in all() {
            assert!(numbers.insert(star.hipparcos), "{star:?}");
            assert!(star.name.is_empty() || names.insert(star.name), "{star:?}");
            let a = star.astrometry;
            assert!((0.0..360.0).contains(&a.right_ascension) && a.declination.abs() <= 90.0, "{star:?}");
            assert!((-1.5..8.0).contains(&star.magnitude) && a.parallax < 800.0, "{star:?}");
        }
        println!("{} stars, {} with names", numbers.len(), names.len());
        assert!(numbers.len() > 900 && names.len() > 300);
    }
}
