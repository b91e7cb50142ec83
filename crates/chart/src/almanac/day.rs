//! What a place sees in the course of a day: rise, set, culmination, twilight, planetary hours.

use serde::{Deserialize, Serialize};
use sky::events::{self, Horizon, HorizonError, Site};
use sky::{Ephemeris, Instant};

use super::{Interval, LocalClock, When};
use crate::point::PointId;
use crate::zodiac::nine;

/// What happens on the horizon or the meridian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum DayEvent {
    AstronomicalDawn,
    NauticalDawn,
    CivilDawn,
    Rise,
    UpperCulmination,
    Set,
    CivilDusk,
    NauticalDusk,
    AstronomicalDusk,
    LowerCulmination,
}

/// One event of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct DayMark {
    /// Which body.
    pub body: PointId,
    /// What happens.
    pub event: DayEvent,
    /// When.
    #[serde(flatten)]
    pub when: When,
    /// The same on the clocks of the place, with their offset from UT; `null` when no zone is given.
    pub local: Option<String>,
    /// Altitude of the centre in degrees, without refraction, of a culmination.
    pub altitude: Option<f64>,
}

/// The events of some days, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Days {
    /// The events.
    pub rise_set: Vec<DayMark>,
}

/// A planetary hour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Hour {
    /// Its number from sunrise, 1 to 24; from 13 on it is an hour of the night.
    pub number: u8,
    /// Its ruler.
    pub ruler: PointId,
    /// Its beginning.
    pub start: When,
    /// Its end.
    pub end: When,
    /// Its beginning on the clocks of the place; `null` when no zone is given.
    pub local_start: Option<String>,
    /// Its end likewise.
    pub local_end: Option<String>,
}

/// The planetary hours of some days, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Hours {
    /// The hours.
    pub hours: Vec<Hour>,
}

/// The three twilights: how deep the Sun's centre is, and what its passage is called up and down.
const TWILIGHTS: [(f64, DayEvent, DayEvent); 3] = [
    (-6.0, DayEvent::CivilDawn, DayEvent::CivilDusk),
    (-12.0, DayEvent::NauticalDawn, DayEvent::NauticalDusk),
    (-18.0, DayEvent::AstronomicalDawn, DayEvent::AstronomicalDusk),
];

/// Rise, set and culminations of `bodies` (angles have none), and the twilights if the Sun is among them.
///
/// # Errors
/// [`HorizonError::NoPlace`] for a latitude beyond the poles or figures that are no numbers.
pub fn rise_set(
    sky: &Ephemeris,
    bodies: &[PointId],
    site: Site,
    clock: &LocalClock,
    interval: &Interval,
) -> Result<Days, HorizonError> {
    let mut found: Vec<(Instant, PointId, DayEvent, Option<f64>)> = Vec::new();
    let range = || interval.range.clone();
    for (id, body) in bodies.iter().filter_map(|&id| Some((id, id.body()?))) {
        let horizon = [(Horizon::Almanac, DayEvent::Rise, DayEvent::Set)].into_iter();
        let twilights = TWILIGHTS.into_iter().filter(|_| id == PointId::Sun);
        for (horizon, up, down) in
            horizon.chain(twilights.map(|(altitude, up, down)| (Horizon::Altitude(altitude), up, down)))
        {
            let crossings = events::rise_set(sky, body, site, horizon, range())?;
            found.extend(crossings.iter().map(|c| (c.at, id, if c.rising { up } else { down }, None)));
        }
        for passage in events::culminations(sky, body, site, range())? {
            let event = if passage.upper { DayEvent::UpperCulmination } else { DayEvent::LowerCulmination };
            found.push((passage.at, id, event, Some(nine(passage.altitude))));
        }
    }
    found.sort_by(|a, b| a.0.tt().total_cmp(&b.0.tt()));
    let mark = |(at, body, event, altitude)| DayMark {
        body,
        event,
        when: When::at(at),
        local: clock.show(at),
        altitude,
    };
    Ok(Days { rise_set: found.into_iter().map(mark).collect() })
}

/// The planetary hours that begin in the interval.
///
/// # Errors
/// Those of [`rise_set`].
pub fn hours(
    sky: &Ephemeris,
    site: Site,
    clock: &LocalClock,
    interval: &Interval,
) -> Result<Hours, HorizonError> {
    let hour = |hour: events::PlanetaryHour| Hour {
        number: hour.number,
        ruler: ruler(hour.ruler),
        start: When::at(hour.start),
        end: When::at(hour.end),
        local_start: clock.show(hour.start),
        local_end: clock.show(hour.end),
    };
    let found = events::planetary_hours(sky, site, interval.range.clone())?;
    Ok(Hours { hours: found.into_iter().map(hour).collect() })
}

/// The point of a chart that a ruler is.
fn ruler(body: sky::Body) -> PointId {
    let found = PointId::BODIES.into_iter().find(|id| id.body() == Some(body));
    found.expect("every body is a point of the chart")
}
