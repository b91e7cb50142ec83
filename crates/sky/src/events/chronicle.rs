//! Phases, ingresses and stations all together, in one pass over the places.

use super::crossings::{Levels, LongitudeCrossing, SIGNS};
use super::curve;
use super::phases::{self, PhaseEvent};
use super::stations::Station;
use crate::body::Body;
use crate::ephemeris::{Ephemeris, OutOfRange};
use crate::search::{self, Sample};
use crate::time::Instant;
use std::ops::Range;

/// What happens in a stretch of time; each list in order of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chronicle {
    /// The principal phases of the Moon.
    pub phases: Vec<PhaseEvent>,
    /// Entries into signs, as [`super::ingresses`] has them, with the body.
    pub ingresses: Vec<(Body, LongitudeCrossing)>,
    /// Stations, with the body.
    pub stations: Vec<(Body, Station)>,
}

/// The phases of the Moon, and the ingresses and stations of `bodies`, that [`super::phases`], [`super::ingresses`] and
/// [`super::stations`] would find one by one, in a fraction of the time: each place is computed once.
///
/// # Errors
/// [`OutOfRange`] when an end of the range lies outside 1550–2650 or is not a number.
pub fn chronicle(sky: &Ephemeris, bodies: &[Body], range: Range<Instant>) -> Result<Chronicle, OutOfRange> {
    const LIGHTS: [Body; 2] = [Body::Sun, Body::Moon];
    let signs = Levels::new(&SIGNS);
    let mut found = Chronicle::default();
    let plan = curve::longitudes(sky, &range, curve::step(Body::Moon))?;
    // The lights, and how far the Moon is ahead of the Sun.
    let read = |tt: &_, _: &[usize], out: &mut [[Sample; 4]]| {
        sky.longitudes(tt, &LIGHTS, &[0, 1], out)?;
        out[2] = curve::ahead(&out[0], &out[1]);
        Ok(())
    };
    search::sweep(&plan, 3, read, |curve, piece| match LIGHTS.get(curve) {
        Some(&light) if bodies.contains(&light) => {
            signs.visit(piece, |crossing| found.ingresses.push((light, crossing)));
        }
        Some(_) => {}
        None => phases::visit(piece, |event| found.phases.push(event)),
    })?;
    let others: Vec<Body> = bodies.iter().copied().filter(|body| !LIGHTS.contains(body)).collect();
    curve::follow(sky, &others, &range, |number, piece| {
        let body = others[number];
        signs.visit(piece, |crossing| found.ingresses.push((body, crossing)));
        piece.extrema(|turn| found.stations.push((body, Station::at(turn))));
    })?;
    found.phases.retain(|event| curve::inside(&range, event.at));
    found.ingresses.retain(|(_, crossing)| curve::inside(&range, crossing.at));
    found.stations.retain(|(_, station)| curve::inside(&range, station.at));
    found.ingresses.sort_by(|a, b| a.1.at.tt().total_cmp(&b.1.at.tt()));
    found.stations.sort_by(|a, b| a.1.at.tt().total_cmp(&b.1.at.tt()));
    Ok(found)
}
