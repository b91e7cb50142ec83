//! Equinoxes and solstices, perihelion and aphelion: the marks of the year.

use super::curve;
use crate::body::Body;
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::search::{self, Sample};
use crate::time::Instant;
use std::ops::Range;

/// A mark of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// The Sun reaches 0° of longitude.
    MarchEquinox,
    /// The Sun reaches 90°.
    JuneSolstice,
    /// The Sun reaches 180°.
    SeptemberEquinox,
    /// The Sun reaches 270°.
    DecemberSolstice,
    /// The centre of the Earth is nearest to that of the Sun.
    Perihelion,
    /// It is furthest.
    Aphelion,
}

impl Season {
    /// Where the Sun is at the four quarters of the year.
    const QUARTERS: [(f64, Season); 4] = [
        (0.0, Season::MarchEquinox),
        (90.0, Season::JuneSolstice),
        (180.0, Season::SeptemberEquinox),
        (270.0, Season::DecemberSolstice),
    ];
}

/// A mark of the year is reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeasonEvent {
    /// When.
    pub at: Instant,
    /// Which.
    pub season: Season,
}

/// Every equinox and solstice (by the Sun's apparent longitude), perihelion and aphelion in `range`.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside 1550–2650 or is not a number.
pub fn seasons(sky: &Ephemeris, range: Range<Instant>) -> Result<Vec<SeasonEvent>, OutOfRange> {
    let step = curve::step(Body::Sun);
    let mut found = Vec::new();
    let levels = Season::QUARTERS.map(|(longitude, _)| longitude);
    let plan = curve::longitudes(sky, &range, step)?;
    for crossing in search::crossings(&plan, &levels, |tt| curve::longitude(sky, Body::Sun, tt))? {
        found.push((crossing.tt, Season::QUARTERS[crossing.level].1));
    }
    let plan = curve::distances(sky, &range, step)?;
    let distance = |tt: f64| {
        let sun = curve::place(sky, Body::Sun, tt)?;
        Ok(Sample { value: sun.distance, rate: sun.distance_speed })
    };
    for turn in search::extrema(&plan, distance)? {
        found.push((turn.tt, if turn.maximum { Season::Aphelion } else { Season::Perihelion }));
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    Ok(found.into_iter().map(|(tt, season)| SeasonEvent { at: Instant::from_tt(tt), season }).collect())
}
