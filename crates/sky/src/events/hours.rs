//! The planetary hours: day and night in twelve parts each, ruled in turn by the seven planets.

use super::earth::Site;
use super::horizon::{Horizon, HorizonCrossing, HorizonError, rise_set};
use crate::body::Body;
use crate::ephemeris::Ephemeris;
use crate::time::Instant;
use std::ops::Range;

/// From the slowest to the quickest, as the ancients had them: the order in which hours are ruled.
const CHALDEAN: [Body; 7] =
    [Body::Saturn, Body::Jupiter, Body::Mars, Body::Sun, Body::Venus, Body::Mercury, Body::Moon];
/// Where the rulers of the days stand in that order, from Monday to Sunday.
const DAYS: [usize; 7] = [6, 2, 5, 1, 4, 0, 3];

/// A planetary hour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanetaryHour {
    /// Its beginning.
    pub start: Instant,
    /// Its end, the beginning of the next one.
    pub end: Instant,
    /// Its ruler.
    pub ruler: Body,
    /// Its number from sunrise, 1 to 24; from 13 on it is an hour of the night.
    pub number: u8,
}

/// The planetary hours that begin in `range`. The weekday is that of sunrise by the mean time of the place. Where the Sun
/// does not rise or set within a day there are none.
///
/// # Errors
/// [`HorizonError`] for a range outside 1550–2650 and for a place that is none.
pub fn planetary_hours(
    sky: &Ephemeris,
    site: Site,
    range: Range<Instant>,
) -> Result<Vec<PlanetaryHour>, HorizonError> {
    sky.check(range.start)?;
    sky.check(range.end)?;
    let (first, last) = sky.span();
    // A day and a night before, so that the hour at the beginning has its sunrise.
    let around = (range.start.tt() - 2.0).max(first)..(range.end.tt() + 2.0).min(last);
    let around = Instant::from_tt(around.start)..Instant::from_tt(around.end);
    let suns = rise_set(sky, Body::Sun, site, Horizon::Almanac, around)?;
    let mut hours: Vec<PlanetaryHour> =
        suns.windows(3).filter_map(|suns| Day::between(suns, site)).flat_map(Day::hours).collect();
    hours.retain(|hour| (range.start.tt()..range.end.tt()).contains(&hour.start.tt()));
    Ok(hours)
}

/// A day from sunrise to sunrise.
struct Day {
    rise: f64,
    set: f64,
    next: f64,
    /// Where the ruler of its first hour stands in the order.
    ruler: usize,
}

impl Day {
    fn between(suns: &[HorizonCrossing], site: Site) -> Option<Day> {
        let &[rise, set, next] = suns else { return None };
        let [from, middle, to] = [rise, set, next].map(|sun| sun.at.tt());
        if !rise.rising || set.rising || !next.rising || to - from > 1.5 {
            return None;
        }
        // 2000-01-01 was a Saturday: day 5 from Monday.
        let mean_days = rise.at.ut() + 0.5 + site.longitude / 360.0;
        let weekday = (mean_days.floor() + 5.0).rem_euclid(7.0) as usize;
        Some(Day { rise: from, set: middle, next: to, ruler: DAYS[weekday] })
    }

    fn hours(self) -> impl Iterator<Item = PlanetaryHour> {
        let border = move |n: u8| {
            let share = f64::from(n % 12) / 12.0;
            Instant::from_tt(match n {
                0..12 => self.rise + share * (self.set - self.rise),
                12..24 => self.set + share * (self.next - self.set),
                _ => self.next,
            })
        };
        (0..24).map(move |n| PlanetaryHour {
            start: border(n),
            end: border(n + 1),
            ruler: CHALDEAN[(self.ruler + usize::from(n)) % 7],
            number: n + 1,
        })
    }
}
