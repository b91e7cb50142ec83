//! Eclipses of the Sun.

use super::shadow::{Elements, Lights, sample};
use super::{FARTHEST, below_zero, candidates, least, saros};
use crate::body::Body;
use crate::dual::Dual;
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::events::curve;
use crate::events::earth::FLATTENING;
use crate::events::phases::Phase;
use crate::frame::normalize;
use crate::time::Instant;
use std::ops::Range;

/// What kind of solar eclipse it is, where it is greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SolarKind {
    /// Only the penumbra meets the Earth.
    Partial,
    /// The Sun's rim stays visible around the Moon.
    Annular,
    /// The Moon covers the Sun.
    Total,
    /// Total in the middle of its path and annular at an end.
    Hybrid,
}

/// A solar eclipse.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SolarEclipse {
    /// When the axis of the shadow passes nearest to the Earth's centre.
    pub greatest: Instant,
    /// Its kind.
    pub kind: SolarKind,
    /// Whether the axis of the shadow meets the Earth.
    pub central: bool,
    /// The saros series.
    pub saros: u16,
    /// The nearest distance of the axis from the Earth's centre, equatorial radii, north positive.
    pub gamma: f64,
    /// At the place of greatest eclipse: the ratio of the diameters of Moon and Sun if the axis meets the Earth, else
    /// the share of the Sun's diameter that is covered.
    pub magnitude: f64,
    /// Geodetic latitude of the place of greatest eclipse, degrees, north positive.
    pub latitude: f64,
    /// Its longitude, degrees, east positive, −180 … 180.
    pub longitude: f64,
    /// Altitude of the Sun there, degrees, without refraction.
    pub sun_altitude: f64,
    /// When the shadow touches and leaves the Earth.
    pub contacts: SolarContacts,
}

/// When parts of the shadow first and last meet the Earth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SolarContacts {
    /// The penumbra: P1 and P4.
    pub penumbra: [Instant; 2],
    /// The umbra or its continuation: U1 and U4.
    pub umbra: Option<[Instant; 2]>,
    /// The axis: beginning and end of the central line.
    pub axis: Option<[Instant; 2]>,
}

/// Every solar eclipse that is greatest in `range`.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside 1550–2650 or is not a number.
pub fn solar_eclipses(sky: &Ephemeris, range: Range<Instant>) -> Result<Vec<SolarEclipse>, OutOfRange> {
    let mut found = Vec::new();
    for tt in candidates(sky, Phase::NewMoon, &range)? {
        if curve::place(sky, Body::Moon, tt)?.latitude.abs() < FARTHEST {
            found.extend(eclipse(sky, tt)?);
        }
    }
    found.retain(|eclipse| (range.start.tt()..range.end.tt()).contains(&eclipse.greatest.tt()));
    Ok(found)
}

fn elements(sky: &Ephemeris, tt: f64) -> Result<Elements, OutOfRange> {
    Ok(Elements::new(&Lights::at(sky, Instant::from_scales(tt, tt))?))
}

/// The eclipse at the new moon `tt`, if there is one.
fn eclipse(sky: &Ephemeris, tt: f64) -> Result<Option<SolarEclipse>, OutOfRange> {
    let squared = |e: Elements| e.x * e.x + e.y * e.y;
    let Some(greatest) = least(sky, tt, |t| Ok(sample(squared(elements(sky, t)?))))? else { return Ok(None) };
    let below = |of: fn(&Elements) -> Dual| below_zero(sky, greatest, |t| Ok(sample(of(&elements(sky, t)?))));
    let Some(penumbra) = below(|e| e.outside() - e.penumbra)? else { return Ok(None) };
    let umbra = below(|e| {
        let size = if e.umbra.value < 0.0 { -e.umbra } else { e.umbra };
        e.outside() - size
    })?;
    let axis = below(Elements::outside)?;
    let contacts = SolarContacts { penumbra, umbra, axis };
    let greatest = Instant::from_tt(greatest);
    let lights = Lights::at(sky, greatest)?;
    let here = Elements::new(&lights);
    let spot = Spot::of(&here);
    let [latitude, longitude, sun_altitude] = spot.place(&here, lights.sidereal_time);
    Ok(Some(SolarEclipse {
        greatest,
        kind: kind(sky, &here, &spot, &contacts)?,
        central: axis.is_some(),
        saros: saros::of_solar(tt),
        gamma: here.miss().value.copysign(here.y.value),
        magnitude: spot.magnitude(&here),
        latitude,
        longitude,
        sun_altitude,
        contacts,
    }))
}

fn kind(
    sky: &Ephemeris,
    here: &Elements,
    spot: &Spot,
    contacts: &SolarContacts,
) -> Result<SolarKind, OutOfRange> {
    if contacts.umbra.is_none() {
        return Ok(SolarKind::Partial);
    }
    if spot.radii(here)[1] >= 0.0 {
        return Ok(SolarKind::Annular);
    }
    // The ends of the central line lie on the rim of the Earth, furthest from the Moon.
    for end in contacts.axis.into_iter().flatten() {
        if elements(sky, end.tt())?.umbra.value > 0.0 {
            return Ok(SolarKind::Hybrid);
        }
    }
    Ok(SolarKind::Total)
}

/// The place on the Earth that is nearest to the axis of the shadow.
struct Spot {
    /// Height above the plane of the elements, Earth radii.
    height: f64,
    /// Distance from the axis.
    aside: f64,
    /// On the true equator of date, in Earth radii.
    place: [f64; 3],
}

impl Spot {
    fn of(e: &Elements) -> Spot {
        let axes = e.axes.map(|axis| axis.map(|c| c.value));
        let outside = e.outside().value;
        // On the axis, or on the outline of the Earth on the line from its centre to the axis.
        let share = if outside < 0.0 { 1.0 } else { 1.0 - outside / e.miss().value };
        let foot: [f64; 3] =
            std::array::from_fn(|i| share * (e.x.value * axes[0][i] + e.y.value * axes[1][i]));
        let height = if outside < 0.0 { sunward(&foot, &axes[2]) } else { 0.0 };
        let place = std::array::from_fn(|i| foot[i] + height * axes[2][i]);
        Spot { height, aside: outside.max(0.0), place }
    }

    /// Radii of penumbra and umbra at the height of the place.
    fn radii(&self, e: &Elements) -> [f64; 2] {
        [e.penumbra.value - self.height * e.widening[0], e.umbra.value - self.height * e.widening[1]]
    }

    fn magnitude(&self, e: &Elements) -> f64 {
        let [penumbra, umbra] = self.radii(e);
        if self.aside > 0.0 {
            (penumbra - self.aside) / (penumbra + umbra)
        } else {
            (penumbra - umbra) / (penumbra + umbra)
        }
    }

    /// Geodetic latitude, longitude, and altitude of the Sun, degrees.
    fn place(&self, e: &Elements, sidereal_time: f64) -> [f64; 3] {
        let [x, y, z] = self.place;
        let polar = (1.0 - FLATTENING) * (1.0 - FLATTENING);
        let latitude = (z / polar).atan2(x.hypot(y));
        let east = y.atan2(x);
        let up = [latitude.cos() * east.cos(), latitude.cos() * east.sin(), latitude.sin()];
        let sine: f64 = (0..3).map(|i| up[i] * e.axes[2][i].value).sum();
        let longitude = normalize(east.to_degrees() - sidereal_time + 180.0) - 180.0;
        [latitude.to_degrees(), longitude, sine.clamp(-1.0, 1.0).asin().to_degrees()]
    }
}

/// How far towards the Sun the line from `foot` along `axis` leaves the spheroid of the Earth.
fn sunward(foot: &[f64; 3], axis: &[f64; 3]) -> f64 {
    let stretch = [1.0, 1.0, 1.0 / (1.0 - FLATTENING)];
    let inner =
        |a: &[f64; 3], b: &[f64; 3]| -> f64 { (0..3).map(|i| a[i] * b[i] * stretch[i] * stretch[i]).sum() };
    let (square, half) = (inner(axis, axis), inner(foot, axis));
    let under = half * half - square * (inner(foot, foot) - 1.0);
    (under.max(0.0).sqrt() - half) / square
}
