//! The chart itself: one value, which is also its own versioned JSON.
//!
//! Angles are degrees rounded to nine decimals, distances au, speeds degrees (au) per day. Longitudes are in
//! the chart's zodiac; right ascension and declination are always of the true equator of date. `None` is
//! written as `null`, so that a reader sees what is not known.

use serde::{Deserialize, Serialize};

use crate::options::{AspectType, HouseSystem, Settings};
use crate::point::{PointId, PointKind};
use crate::zodiac::{Element, Modality, Sign};

/// Version of the JSON shape; grows when a field changes its meaning.
pub const SCHEMA_VERSION: u32 = 1;

/// A cast chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Chart {
    /// Version of this shape.
    pub schema_version: u32,
    /// What computed it.
    pub engine: Engine,
    /// What it was cast with.
    pub settings: Settings,
    /// The birth as it was given.
    pub input: Input,
    /// The moment that was made of it.
    pub moment: Moment,
    /// Where on Earth.
    pub place: Place,
    /// Bodies and computed points, in the order of [`PointId::BODIES`].
    pub points: Vec<Point>,
    /// The angles; `None` when the time of birth is unknown.
    pub angles: Option<Angles>,
    /// The houses; `None` when the time of birth is unknown.
    pub houses: Option<Houses>,
    /// Aspects, tightest first, each pair at most once.
    pub aspects: Vec<Aspect>,
    /// Elements, modalities and polarities.
    pub distributions: Distributions,
    /// Phase of the Moon.
    pub moon_phase: MoonPhase,
    /// Day or night; `None` when the time is unknown.
    pub sect: Option<Sect>,
    /// Rulerships of the whole chart.
    pub rulers: Rulers,
    /// What the reader should know: fall-backs, uncertainties.
    pub warnings: Vec<Warning>,
}

/// What computed a chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Engine {
    /// Always `outerskies`.
    pub name: String,
    /// Version of the program.
    pub version: String,
    /// The ephemeris, such as `JPL DE440, 1550–2650`.
    pub ephemeris: String,
    /// Where ΔT came from: the built-in `model` or given by the `user`.
    pub delta_t: String,
    /// Version of the time-zone history.
    pub zone_data: String,
    /// The frame of the longitudes.
    pub frame: String,
}

/// The birth as it was given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Input {
    /// Calendar date, `YYYY-MM-DD`.
    pub date: String,
    /// Clock time `HH:MM[:SS[.mmm]]`; `None` when unknown.
    pub time: Option<String>,
    /// The calendar of the date.
    pub calendar: CalendarKind,
    /// Zone as given: an IANA name, an offset such as `+05:30`, or `LMT`.
    pub zone: String,
    /// Which of two equal clock times was meant.
    pub fold: Option<Fold>,
}

/// The calendar in which the date was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum CalendarKind {
    Gregorian,
    Julian,
}

/// Which of two equal clock times was meant when clocks went back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fold {
    /// The first, before the clocks changed.
    Earlier,
    /// The second, after they changed.
    Later,
}

/// Where the offset from Universal Time came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ZoneSource {
    /// The zone's recorded history.
    Tzdb,
    /// Local mean time of the birthplace, before its zone had a standard time, or because it was asked for.
    Lmt,
    /// An offset given with the birth.
    User,
}

/// A birth moment, local and universal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Moment {
    /// Local Gregorian civil time, `YYYY-MM-DDTHH:MM:SS[.mmm]`; noon when the time is unknown.
    pub local: String,
    /// The same in UTC (UT before 1960), with a `Z`.
    pub utc: String,
    /// Julian day, UT.
    pub jd_ut: f64,
    /// Julian day, TT.
    pub jd_tt: f64,
    /// ΔT = TT − UT, seconds.
    pub delta_t_s: f64,
    /// Local apparent sidereal time, degrees.
    pub local_sidereal_time: f64,
    /// Offset of local time from UTC, seconds, east positive.
    pub offset_s: f64,
    /// The same written as `+HH:MM[:SS]`.
    pub offset: String,
    /// Abbreviation in use then, such as `BDST`; empty when there is none.
    pub abbreviation: String,
    /// IANA zone name, or what was given.
    pub zone: String,
    /// Where the offset came from.
    pub zone_source: ZoneSource,
    /// One sentence that says which offset was used and why.
    pub explanation: String,
    /// Whether that clock time happened twice.
    pub ambiguous: bool,
    /// Whether daylight saving time was in force.
    pub dst: bool,
    /// Whether the time of birth is known.
    pub time_known: bool,
}

/// A place on Earth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Place {
    /// As the user calls it; may be empty.
    pub name: String,
    /// Geographic latitude, degrees, north positive.
    pub latitude: f64,
    /// Geographic longitude, degrees, east positive.
    pub longitude: f64,
}

/// A body or computed point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Point {
    /// Identifier.
    pub id: PointId,
    /// English name.
    pub name: String,
    /// What it is.
    pub kind: PointKind,
    /// Longitude in the chart's zodiac, degrees.
    pub longitude: f64,
    /// Ecliptic latitude, degrees.
    pub latitude: f64,
    /// Distance from the centre of the Earth, au; `None` where there is none to speak of.
    pub distance_au: Option<f64>,
    /// Rate of longitude, degrees per day.
    pub speed: f64,
    /// Right ascension, degrees.
    pub right_ascension: f64,
    /// Declination, degrees.
    pub declination: f64,
    /// Sign of the zodiac.
    pub sign: Sign,
    /// 0 for Aries to 11.
    pub sign_index: usize,
    /// Degrees from the sign's first point.
    pub degree_in_sign: f64,
    /// `23°30′12″ Pisces`, truncated.
    pub dms: String,
    /// House, 1 to 12; `None` when the time is unknown.
    pub house: Option<u8>,
    /// Whether the longitude decreases.
    pub retrograde: bool,
    /// Whether it stands almost still: slower than 5 % of its mean motion.
    pub stationary: bool,
    /// Whether its declination exceeds the obliquity.
    pub out_of_bounds: bool,
    /// Essential dignities.
    pub dignities: Vec<Dignity>,
    /// Longitudes at the beginning and the end of the local day, when the time is unknown.
    pub day_range: Option<[f64; 2]>,
    /// Whether the sign could be another, the time being unknown.
    pub sign_uncertain: bool,
}

/// An essential dignity or debility by sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Dignity {
    Domicile,
    Exaltation,
    Detriment,
    Fall,
}

/// The angles, longitudes in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Angles {
    /// Ascendant.
    pub asc: f64,
    /// Midheaven.
    pub mc: f64,
    /// Descendant.
    pub dsc: f64,
    /// Imum Coeli.
    pub ic: f64,
    /// Vertex.
    pub vertex: f64,
}

/// The twelve houses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Houses {
    /// The system that was used.
    pub system: HouseSystem,
    /// The system that was asked for, when it is undefined at this latitude.
    pub fallback_from: Option<HouseSystem>,
    /// Cusps 1 to 12.
    pub cusps: Vec<Cusp>,
}

/// The beginning of a house.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Cusp {
    /// 1 to 12.
    pub number: u8,
    /// Longitude, degrees.
    pub longitude: f64,
    /// Sign on the cusp.
    pub sign: Sign,
    /// `23°30′12″ Pisces`, truncated.
    pub dms: String,
    /// Traditional ruler of that sign.
    pub ruler: PointId,
    /// Signs wholly inside the house.
    pub intercepted_signs: Vec<Sign>,
    /// Points in the house, in zodiacal order.
    pub occupants: Vec<PointId>,
}

/// An aspect between two points; `a` stands before `b` in the order of the points, angles last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Aspect {
    /// First point.
    pub a: PointId,
    /// Second point.
    pub b: PointId,
    /// Which aspect.
    #[serde(rename = "type")]
    pub kind: AspectType,
    /// The exact angle, degrees.
    pub angle: f64,
    /// The angle between the two, 0–180 degrees.
    pub separation: f64,
    /// Distance from exact, degrees, never negative.
    pub orb: f64,
    /// The greatest orb this pair was allowed, degrees.
    pub orb_limit: f64,
    /// 1 when exact, 0 at the limit.
    pub strength: f64,
    /// Growing closer or parting.
    pub phase: AspectPhase,
    /// Whether the signs do not fit the aspect (a square from 29° Aries to 1° Leo).
    pub out_of_sign: bool,
}

/// Whether an aspect is yet to be exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AspectPhase {
    /// The orb grows smaller.
    Applying,
    /// The orb grows larger.
    Separating,
    /// The orb is under a second of arc, or does not change.
    Exact,
}

/// How the ten planets (and ascendant and midheaven, when known) are spread, as counts and weighted shares.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Distributions {
    /// By element.
    pub elements: Vec<Share<Element>>,
    /// By modality.
    pub modalities: Vec<Share<Modality>>,
    /// The ten planets above the horizon (houses 7–12); `None` when the time is unknown.
    pub above_horizon: Option<u8>,
    /// The ten planets in the eastern half (houses 10–12 and 1–3); `None` when the time is unknown.
    pub eastern: Option<u8>,
}

/// One part of a distribution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Share<T> {
    /// Which part.
    pub id: T,
    /// How many of the ten planets.
    pub count: u8,
    /// Weighted share in per cent; the shares of one distribution sum to 100.
    pub percent: u8,
    /// The planets counted.
    pub members: Vec<PointId>,
}

/// Phase of the Moon at the chart's moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct MoonPhase {
    /// One of eight equal phases, the new Moon beginning at conjunction.
    pub id: PhaseId,
    /// English name.
    pub name: String,
    /// Moon's longitude less the Sun's, 0–360 degrees.
    pub elongation: f64,
    /// Lit part of the disc, 0–1.
    pub illumination: f64,
}

/// One of eight equal phases of 45°.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum PhaseId {
    NewMoon,
    Crescent,
    FirstQuarter,
    Gibbous,
    FullMoon,
    Disseminating,
    LastQuarter,
    Balsamic,
}

/// Day or night, by the Sun's geometric altitude.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Sect {
    /// `true` when the Sun's centre is above the geometric horizon.
    pub diurnal: bool,
    /// Geometric altitude of the Sun's centre, degrees.
    pub sun_altitude: f64,
}

/// Rulerships of the whole chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Rulers {
    /// Traditional ruler of the ascendant's sign; `None` when the time is unknown.
    pub chart_ruler: Option<PointId>,
    /// Modern ruler of the ascendant's sign; `None` when the time is unknown.
    pub chart_ruler_modern: Option<PointId>,
    /// Pairs of the seven in each other's domicile.
    pub mutual_receptions: Vec<[PointId; 2]>,
}

/// Something the reader of a chart should know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Warning {
    /// Stable code, such as `house_system_undefined`.
    pub code: String,
    /// One sentence.
    pub message: String,
    /// JSON pointer to the input it is about.
    pub field: String,
}

impl Chart {
    /// The point with this identifier, when the chart has it.
    pub fn point(&self, id: PointId) -> Option<&Point> {
        self.points.iter().find(|p| p.id == id)
    }

    /// The longitude of a point or an angle, degrees, when it is known.
    pub fn longitude(&self, id: PointId) -> Option<f64> {
        let angles = self.angles.as_ref();
        match id {
            PointId::Asc => angles.map(|a| a.asc),
            PointId::Mc => angles.map(|a| a.mc),
            PointId::Dsc => angles.map(|a| a.dsc),
            PointId::Ic => angles.map(|a| a.ic),
            PointId::Vertex => angles.map(|a| a.vertex),
            _ => self.point(id).map(|p| p.longitude),
        }
    }
}
