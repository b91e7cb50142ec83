//! Phases, seasons, stations and ingresses.

use serde::{Deserialize, Serialize};
use sky::{Ephemeris, events};

use super::{INSIDE, Interval, When, Where};
use crate::point::PointId;
use crate::zodiac::{Sign, nine};

/// The Moon at a principal phase.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Phase {
    /// Which.
    pub phase: PhaseName,
    /// When.
    #[serde(flatten)]
    pub when: When,
    /// Where the Moon is.
    #[serde(flatten)]
    pub place: Where,
}

/// A principal phase of the Moon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum PhaseName {
    NewMoon,
    FirstQuarter,
    FullMoon,
    LastQuarter,
}

/// The phases of a stretch of time, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Phases {
    /// The phases.
    pub phases: Vec<Phase>,
}

/// A mark of the year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Mark {
    /// Which.
    pub season: SeasonName,
    /// When.
    #[serde(flatten)]
    pub when: When,
    /// Where the Sun is.
    #[serde(flatten)]
    pub place: Where,
    /// Distance of the Sun, au.
    pub distance_au: f64,
}

/// The name of a mark of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum SeasonName {
    MarchEquinox,
    JuneSolstice,
    SeptemberEquinox,
    DecemberSolstice,
    Perihelion,
    Aphelion,
}

/// The marks of a stretch of time, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Seasons {
    /// Equinoxes, solstices, perihelia and aphelia.
    pub seasons: Vec<Mark>,
}

/// A body stands still.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Station {
    /// Which body.
    pub body: PointId,
    /// What it does next.
    pub turns: Turn,
    /// When.
    #[serde(flatten)]
    pub when: When,
    /// Where.
    #[serde(flatten)]
    pub place: Where,
}

/// The way a body goes after a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Turn {
    Retrograde,
    Direct,
}

/// The stations of a stretch of time, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Stations {
    /// The stations.
    pub stations: Vec<Station>,
}

/// A body enters a sign.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Ingress {
    /// Which body.
    pub body: PointId,
    /// The sign it enters.
    pub sign: Sign,
    /// The sign it leaves.
    pub from_sign: Sign,
    /// Whether it moves backward.
    pub retrograde: bool,
    /// Longitude of the border, degrees.
    pub longitude: f64,
    /// Rate of longitude, degrees per day.
    pub speed: f64,
    /// When.
    #[serde(flatten)]
    pub when: When,
}

/// The ingresses of a stretch of time, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Ingresses {
    /// The ingresses.
    pub ingresses: Vec<Ingress>,
}

/// The place of a body at the moment of an event.
fn place(sky: &Ephemeris, body: sky::Body, at: sky::Instant) -> sky::Position {
    sky.position(body, at).expect(INSIDE)
}

/// The phases of the Moon.
pub fn phases(sky: &Ephemeris, interval: &Interval) -> Phases {
    let found = events::phases(sky, interval.range.clone()).expect(INSIDE);
    let phase = |event: events::PhaseEvent| Phase {
        phase: match event.phase {
            events::Phase::NewMoon => PhaseName::NewMoon,
            events::Phase::FirstQuarter => PhaseName::FirstQuarter,
            events::Phase::FullMoon => PhaseName::FullMoon,
            events::Phase::LastQuarter => PhaseName::LastQuarter,
        },
        when: When::at(event.at),
        place: Where::at(place(sky, sky::Body::Moon, event.at).longitude),
    };
    Phases { phases: found.into_iter().map(phase).collect() }
}

/// Equinoxes, solstices, perihelia and aphelia.
pub fn seasons(sky: &Ephemeris, interval: &Interval) -> Seasons {
    let found = events::seasons(sky, interval.range.clone()).expect(INSIDE);
    let mark = |event: events::SeasonEvent| {
        let sun = place(sky, sky::Body::Sun, event.at);
        Mark {
            season: match event.season {
                events::Season::MarchEquinox => SeasonName::MarchEquinox,
                events::Season::JuneSolstice => SeasonName::JuneSolstice,
                events::Season::SeptemberEquinox => SeasonName::SeptemberEquinox,
                events::Season::DecemberSolstice => SeasonName::DecemberSolstice,
                events::Season::Perihelion => SeasonName::Perihelion,
                events::Season::Aphelion => SeasonName::Aphelion,
            },
            when: When::at(event.at),
            place: Where::at(sun.longitude),
            distance_au: nine(sun.distance),
        }
    };
    Seasons { seasons: found.into_iter().map(mark).collect() }
}

/// The stations of `bodies`, all together in order of time; angles have none.
pub fn stations(sky: &Ephemeris, bodies: &[PointId], interval: &Interval) -> Stations {
    let mut found = Vec::new();
    for (id, body) in bodies.iter().filter_map(|&id| Some((id, id.body()?))) {
        let of_body = events::stations(sky, body, interval.range.clone()).expect(INSIDE);
        found.extend(of_body.into_iter().map(|station| (id, station)));
    }
    found.sort_by(|(_, a), (_, b)| a.at.tt().total_cmp(&b.at.tt()));
    let station = |(body, station): (PointId, events::Station)| Station {
        body,
        turns: match station.kind {
            events::StationKind::Retrograde => Turn::Retrograde,
            events::StationKind::Direct => Turn::Direct,
        },
        when: When::at(station.at),
        place: Where::at(station.longitude),
    };
    Stations { stations: found.into_iter().map(station).collect() }
}

/// The ingresses of `bodies`, all together in order of time; angles have none.
pub fn ingresses(sky: &Ephemeris, bodies: &[PointId], interval: &Interval) -> Ingresses {
    let mut found = Vec::new();
    for (id, body) in bodies.iter().filter_map(|&id| Some((id, id.body()?))) {
        let of_body = events::ingresses(sky, body, interval.range.clone()).expect(INSIDE);
        found.extend(of_body.into_iter().map(|crossing| (id, crossing)));
    }
    found.sort_by(|(_, a), (_, b)| a.at.tt().total_cmp(&b.at.tt()));
    let ingress = |(body, crossing): (PointId, events::LongitudeCrossing)| {
        let (ahead, behind) = (Sign::ALL[crossing.index], Sign::ALL[(crossing.index + 11) % 12]);
        let retrograde = crossing.speed < 0.0;
        let (sign, from_sign) = if retrograde { (behind, ahead) } else { (ahead, behind) };
        let when = When::at(crossing.at);
        let speed = nine(crossing.speed);
        Ingress { body, sign, from_sign, retrograde, longitude: ahead.start(), speed, when }
    };
    Ingresses { ingresses: found.into_iter().map(ingress).collect() }
}
