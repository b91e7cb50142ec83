//! The twelve signs, their elements, modalities and polarities.

use serde::{Deserialize, Serialize};

/// A sign of the zodiac.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Sign {
    Aries,
    Taurus,
    Gemini,
    Cancer,
    Leo,
    Virgo,
    Libra,
    Scorpio,
    Sagittarius,
    Capricorn,
    Aquarius,
    Pisces,
}

/// One of the four elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Element {
    Fire,
    Earth,
    Air,
    Water,
}

/// One of the three modalities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Modality {
    Cardinal,
    Fixed,
    Mutable,
}

impl Sign {
    /// The signs in zodiacal order.
    pub const ALL: [Sign; 12] = [
        Sign::Aries,
        Sign::Taurus,
        Sign::Gemini,
        Sign::Cancer,
        Sign::Leo,
        Sign::Virgo,
        Sign::Libra,
        Sign::Scorpio,
        Sign::Sagittarius,
        Sign::Capricorn,
        Sign::Aquarius,
        Sign::Pisces,
    ];

    /// The sign that holds `longitude` (degrees, any turn). Each sign is half open: 30° exactly is Taurus.
    pub fn of(longitude: f64) -> Sign {
        Sign::ALL[((wrap(longitude) / 30.0) as usize).min(11)]
    }

    /// 0 for Aries to 11 for Pisces.
    pub fn index(self) -> usize {
        self as usize
    }

    /// Longitude of the sign's first point, degrees.
    pub fn start(self) -> f64 {
        self.index() as f64 * 30.0
    }

    /// The sign `n` places further on.
    pub fn offset(self, n: usize) -> Sign {
        Sign::ALL[(self.index() + n) % 12]
    }

    /// The sign across the wheel.
    pub fn opposite(self) -> Sign {
        self.offset(6)
    }

    /// The element of the sign.
    pub fn element(self) -> Element {
        [Element::Fire, Element::Earth, Element::Air, Element::Water][self.index() % 4]
    }

    /// The modality of the sign.
    pub fn modality(self) -> Modality {
        [Modality::Cardinal, Modality::Fixed, Modality::Mutable][self.index() % 3]
    }

    /// English name.
    pub fn name(self) -> &'static str {
        [
            "Aries",
            "Taurus",
            "Gemini",
            "Cancer",
            "Leo",
            "Virgo",
            "Libra",
            "Scorpio",
            "Sagittarius",
            "Capricorn",
            "Aquarius",
            "Pisces",
        ][self.index()]
    }
}

/// The longitude brought into `0 ≤ x < 360`.
pub fn wrap(longitude: f64) -> f64 {
    let turned = longitude.rem_euclid(360.0);
    if turned >= 360.0 { 0.0 } else { turned } // rem_euclid rounds −1e−20 up to 360
}

/// The signed shortest way from `from` to `to`, `-180 ≤ x < 180` degrees.
pub fn difference(from: f64, to: f64) -> f64 {
    wrap(to - from + 180.0) - 180.0
}

/// Rounded to nine decimals, the precision of every angle that leaves this crate (4 µas).
pub fn nine(x: f64) -> f64 {
    (x * 1e9).round() / 1e9
}

/// Degree, minute and second within the sign, truncated, never rounded up: 29°59′59.9″ stays in its sign.
pub fn dms(longitude: f64) -> (u8, u8, u8) {
    // A nanodegree of grace, so that 15.0 kept as 14.999999999999998 reads 15°00′00″.
    let seconds = (((wrap(longitude) % 30.0) * 3600.0 + 1e-6) as u32).min(30 * 3600 - 1);
    ((seconds / 3600) as u8, (seconds / 60 % 60) as u8, (seconds % 60) as u8)
}
