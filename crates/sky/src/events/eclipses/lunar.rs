//! Eclipses of the Moon.

use super::shadow::{Lights, MOON_RADIUS, SUN_RADIUS, sample};
use super::{FARTHEST, below_zero, candidates, least, saros};
use crate::body::Body;
use crate::dual::{Dual, cross, dot, unit};
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::events::curve;
use crate::events::phases::Phase;
use crate::time::Instant;
use std::ops::Range;

/// By how much the air enlarges the shadow of the Earth (Chauvenet 1891): a fiftieth, the rule of NASA's catalogue.
/// Danjon's rule, a hundredth of the Moon's parallax, makes penumbral magnitudes 0.026 and umbral ones 0.005 smaller.
const ENLARGEMENT: f64 = 1.02;
/// Radius of the Earth at 45° of latitude in equatorial radii, which stands for its outline.
const MEAN_RADIUS: f64 = 0.998_340;

/// What kind of lunar eclipse it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LunarKind {
    /// The Moon meets only the penumbra.
    Penumbral,
    /// A part of the Moon enters the umbra.
    Partial,
    /// The whole Moon enters the umbra.
    Total,
}

/// A lunar eclipse.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LunarEclipse {
    /// When the Moon passes nearest to the axis of the shadow.
    pub greatest: Instant,
    /// Its kind.
    pub kind: LunarKind,
    /// The saros series.
    pub saros: u16,
    /// The nearest distance of the Moon's centre from the axis, equatorial radii of the Earth, north positive.
    pub gamma: f64,
    /// Share of the Moon's diameter in the penumbra; beyond 1 when it is deeper than whole.
    pub penumbral_magnitude: f64,
    /// The same of the umbra; negative when the Moon stays outside it.
    pub umbral_magnitude: f64,
    /// When the Moon touches the shadows.
    pub contacts: LunarContacts,
}

/// When the Moon enters and leaves the shadows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LunarContacts {
    /// P1 and P4: the first and last touch of the penumbra.
    pub penumbral: [Instant; 2],
    /// U1 and U4: of the umbra.
    pub partial: Option<[Instant; 2]>,
    /// U2 and U3: beginning and end of totality.
    pub total: Option<[Instant; 2]>,
}

/// Every lunar eclipse that is greatest in `range`.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside 1550–2650 or is not a number.
pub fn lunar_eclipses(sky: &Ephemeris, range: Range<Instant>) -> Result<Vec<LunarEclipse>, OutOfRange> {
    let mut found = Vec::new();
    for tt in candidates(sky, Phase::FullMoon, &range)? {
        if curve::place(sky, Body::Moon, tt)?.latitude.abs() < FARTHEST {
            found.extend(eclipse(sky, tt)?);
        }
    }
    found.retain(|eclipse| (range.start.tt()..range.end.tt()).contains(&eclipse.greatest.tt()));
    Ok(found)
}

/// The Moon in the shadow of the Earth: sines of angles seen from the Earth's centre, which are below 2° and stand
/// for the angles to a ten-thousandth.
struct Shadowed {
    /// Of the Moon's centre from the axis,
    apart: Dual,
    /// of the penumbra's and the umbra's radius,
    penumbra: Dual,
    umbra: Dual,
    /// and of the Moon's.
    moon: Dual,
    /// Distance of the Moon from the axis, Earth radii, north positive.
    gamma: f64,
}

impl Shadowed {
    fn at(sky: &Ephemeris, tt: f64) -> Result<Shadowed, OutOfRange> {
        let lights = Lights::at(sky, Instant::from_scales(tt, tt))?;
        let ((sunward, sun_distance), (moonward, moon_distance)) = (unit(&lights.sun), unit(&lights.moon));
        let aside = cross(&sunward, &moonward);
        let apart = dot(&aside, &aside).sqrt();
        let (far, near) = (sun_distance.recip(), moon_distance.recip());
        let [sun, far, parallax] =
            [far * SUN_RADIUS, far, near * MEAN_RADIUS].map(|angle| angle * ENLARGEMENT);
        // North of the axis: the Moon and the point opposite the Sun, along the Earth's axis.
        let north = moonward[2].value + sunward[2].value;
        Ok(Shadowed {
            apart,
            penumbra: parallax + far + sun,
            umbra: parallax + far - sun,
            moon: near * MOON_RADIUS,
            gamma: (apart.value * moon_distance.value).copysign(north),
        })
    }

    fn magnitude(&self, shadow: Dual) -> f64 {
        (shadow.value + self.moon.value - self.apart.value) / (2.0 * self.moon.value)
    }
}

/// The eclipse at the full moon `tt`, if there is one.
fn eclipse(sky: &Ephemeris, tt: f64) -> Result<Option<LunarEclipse>, OutOfRange> {
    // The square, which is smooth where the Moon passes through the axis.
    let squared = |s: Shadowed| s.apart * s.apart;
    let Some(greatest) = least(sky, tt, |t| Ok(sample(squared(Shadowed::at(sky, t)?))))? else {
        return Ok(None);
    };
    let below = |within: fn(&Shadowed) -> Dual| {
        below_zero(sky, greatest, |t| {
            let s = Shadowed::at(sky, t)?;
            let reach = within(&s);
            Ok(sample(s.apart * s.apart - reach * reach))
        })
    };
    let Some(penumbral) = below(|s| s.penumbra + s.moon)? else { return Ok(None) };
    let partial = below(|s| s.umbra + s.moon)?;
    let total = below(|s| s.umbra - s.moon)?;
    let kind = match (partial, total) {
        (_, Some(_)) => LunarKind::Total,
        (Some(_), None) => LunarKind::Partial,
        (None, None) => LunarKind::Penumbral,
    };
    let here = Shadowed::at(sky, greatest)?;
    Ok(Some(LunarEclipse {
        greatest: Instant::from_tt(greatest),
        kind,
        saros: saros::of_lunar(tt),
        gamma: here.gamma,
        penumbral_magnitude: here.magnitude(here.penumbra),
        umbral_magnitude: here.magnitude(here.umbra),
        contacts: LunarContacts { penumbral, partial, total },
    }))
}
