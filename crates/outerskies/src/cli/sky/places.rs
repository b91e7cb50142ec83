//! `outerskies sky places`.

use std::fmt::Write;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use sky::horizon::{Air, horizontal, refraction};
use sky::view::{Center, Rule, Site, Target, ViewError};
use sky::{Body, Ephemeris, Instant, Position};

use super::moment::At;
use super::{Format, print_json};
use crate::exit::Failure;

/// Places of the bodies at a moment.
#[derive(Args)]
pub struct Places {
    #[command(flatten)]
    at: At,
    /// From where
    #[arg(long, value_enum, default_value_t = From::Earth)]
    from: From,
    /// By which rule: as seen, with light time alone, or as it is at that moment
    #[arg(long, value_enum, default_value_t = How::Apparent)]
    rule: How,
    /// Geographic latitude in degrees, north positive, for the topocentric place and the horizon
    #[arg(long, allow_negative_numbers = true, requires = "lon")]
    lat: Option<f64>,
    /// Geographic longitude in degrees, east positive
    #[arg(long, allow_negative_numbers = true, requires = "lat")]
    lon: Option<f64>,
    /// Height above the ellipsoid in metres
    #[arg(long, allow_negative_numbers = true, default_value_t = 0.0)]
    height: f64,
    /// Lift altitudes by refraction (1010 hPa, 10 °C)
    #[arg(long)]
    refraction: bool,
    /// How to print them
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// From where to look.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum From {
    /// The centre of the Earth
    Earth,
    /// The place given by --lat and --lon
    Site,
    /// The Sun
    Sun,
    /// The solar system's barycentre
    Barycenter,
}

/// By which rule.
#[derive(Clone, Copy, ValueEnum)]
enum How {
    Apparent,
    Astrometric,
    True,
}

/// A line of the answer.
struct Row {
    name: String,
    place: Position,
    body: Option<Body>,
}

impl Places {
    /// Does it.
    pub fn run(self) -> Result<(), Failure> {
        let (sky, at) = (Ephemeris::embedded(), self.at.instant()?);
        let rows = self.rows(&sky, at)?;
        let sidereal = sky.frame(at).map_err(Failure::wrong)?.sidereal_time;
        match self.format {
            Format::Text => super::super::print(&self.table(&rows, sidereal)),
            Format::Json => {
                let mut list = Vec::with_capacity(rows.len());
                for row in &rows {
                    list.push(self.object(&sky, at, row, sidereal)?);
                }
                print_json(
                    &json!({ "jd_ut": at.jd_ut(), "jd_tt": at.jd_tt(), "delta_t_s": at.delta_t(), "places": list }),
                )
            }
        }
    }

    fn site(&self) -> Option<Site> {
        let (latitude, longitude) = (self.lat?, self.lon?);
        Some(Site { latitude, longitude, height: self.height })
    }

    fn center(&self) -> Result<Center, Failure> {
        Ok(match self.from {
            From::Earth => Center::Geocentric,
            From::Sun => Center::Heliocentric,
            From::Barycenter => Center::Barycentric,
            From::Site => Center::Topocentric(
                self.site()
                    .ok_or_else(|| Failure::wrong("--from site needs a place: give --lat and --lon"))?,
            ),
        })
    }

    fn rows(&self, sky: &Ephemeris, at: Instant) -> Result<Vec<Row>, Failure> {
        if self.site().is_some_and(|site| !site.is_sound()) {
            return Err(Failure::wrong(format!("--lat, --lon, --height: {}", ViewError::NoSuchSite)));
        }
        let center = self.center()?;
        let rule = match self.rule {
            How::Apparent => Rule::Apparent,
            How::Astrometric => Rule::Astrometric,
            How::True => Rule::True,
        };
        let earth = std::iter::once((Target::Earth, None, "earth".to_owned()));
        let bodies = Body::ALL.into_iter().map(|body| (Target::Body(body), Some(body), id(body)));
        let mut rows = Vec::with_capacity(Body::ALL.len() + 1);
        for (target, body, name) in bodies.chain(earth) {
            match sky.view(target, center, rule, at) {
                Ok(place) => rows.push(Row { name, place, body }),
                // Not everything is seen from everywhere: the rest is the answer.
                Err(ViewError::FromItself | ViewError::OnlyGeocentric) => {}
                Err(error) => return Err(Failure::wrong(error)),
            }
        }
        Ok(rows)
    }

    /// Azimuth and altitude, when a place is given and the body is seen from the Earth.
    fn horizon(&self, place: &Position, sidereal: f64) -> Option<(f64, f64)> {
        let site = self.site().filter(|_| matches!(self.from, From::Earth | From::Site))?;
        let local = sidereal + site.longitude;
        let (azimuth, altitude) = horizontal(place.right_ascension, place.declination, local, site.latitude);
        let lift = if self.refraction { refraction(altitude, Air::default()) } else { 0.0 };
        Some((azimuth, altitude + lift))
    }

    fn table(&self, rows: &[Row], sidereal: f64) -> String {
        let mut out = format!(
            "{:<18} {:>13} {:>12} {:>13} {:>12} {:>12} {:>11}\n",
            "", "longitude", "latitude", "speed °/d", "distance au", "right asc.", "decl."
        );
        for Row { name, place: p, .. } in rows {
            // Writing to a String cannot fail.
            let _ = write!(
                out,
                "{name:<18} {:>12.7}° {:>11.7}° {:>13.8} {:>12.8} {:>11.6}° {:>10.6}°",
                p.longitude, p.latitude, p.longitude_speed, p.distance, p.right_ascension, p.declination
            );
            if let Some((azimuth, altitude)) = self.horizon(p, sidereal) {
                let _ = write!(out, "  azimuth {azimuth:>8.4}° altitude {altitude:>8.4}°");
            }
            out.push('\n');
        }
        out
    }

    fn object(&self, sky: &Ephemeris, at: Instant, row: &Row, sidereal: f64) -> Result<Value, Failure> {
        let p = &row.place;
        let mut object = json!({
            "id": row.name,
            "longitude": p.longitude,
            "latitude": p.latitude,
            "distance_au": p.distance,
            "longitude_speed": p.longitude_speed,
            "latitude_speed": p.latitude_speed,
            "distance_speed": p.distance_speed,
            "right_ascension": p.right_ascension,
            "declination": p.declination,
        });
        if let Some((azimuth, altitude)) = self.horizon(p, sidereal) {
            object["azimuth"] = json!(azimuth);
            object["altitude"] = json!(altitude);
        }
        let geocentric = row.body.filter(|_| self.from == From::Earth);
        if let Some(body) = geocentric
            && let Some(phenomena) = sky.phenomena(body, at).map_err(Failure::wrong)?
        {
            object["phenomena"] = json!({
                "phase_angle": phenomena.phase_angle,
                "illumination": phenomena.illumination,
                "elongation": phenomena.elongation,
                "diameter": phenomena.diameter,
                "magnitude": phenomena.magnitude,
            });
        }
        Ok(object)
    }
}

/// `true_node` for `TrueNode`.
fn id(body: Body) -> String {
    let name = format!("{body:?}");
    let mut out = String::with_capacity(name.len() + 2);
    for (i, c) in name.char_indices() {
        if c.is_ascii_uppercase() && i > 0 {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
