//! The JSON shapes of version 1. A change here is a promise broken or a new one made.

use chart::Chart;
use model::charts::{ChartDraft, EditDraft, Kept, Listed, Listing, Marks, SavedChart, Stored};
use model::places::FoundPlace;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::object;

/// A chart to cast and save.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "name": "Ada",
    "birth": {"date": "1990-07-04", "time": "14:30"},
    "place": {"name": "Lisbon", "latitude": 38.7167, "longitude": -9.1333, "zone": "Europe/Lisbon"},
    "settings": {"house_system": "placidus", "zodiac": "tropical"}
}))]
pub struct ChartIn {
    /// Name of the chart, at most 200 characters.
    #[serde(default)]
    #[schema(max_length = 200)]
    name: String,
    #[serde(deserialize_with = "object")]
    birth: BirthIn,
    #[serde(deserialize_with = "object")]
    place: PlaceIn,
    #[serde(default, deserialize_with = "object")]
    settings: SettingsIn,
}

/// When somebody was born.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BirthIn {
    /// Date, `YYYY-MM-DD`.
    date: String,
    /// Clock time, `HH:MM[:SS[.mmm]]`; absent or null when unknown.
    #[serde(default)]
    time: Option<String>,
    /// `gregorian` (default) or `julian`.
    #[serde(default)]
    calendar: Option<String>,
    /// `earlier` or `later`, for a clock time that happened twice.
    #[serde(default)]
    fold: Option<String>,
}

/// Where.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceIn {
    /// Name, at most 200 characters.
    #[serde(default)]
    #[schema(max_length = 200)]
    name: String,
    /// Geographic latitude, degrees, north positive.
    #[schema(minimum = -90, maximum = 90)]
    latitude: f64,
    /// Geographic longitude, degrees, east positive.
    #[schema(minimum = -180, maximum = 180)]
    longitude: f64,
    /// IANA zone, UTC offset such as `+05:30`, or `LMT` for local mean time.
    zone: String,
}

/// How the chart is cast. Whatever is left out is tropical, Placidus and modern.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SettingsIn {
    /// `placidus` (default), `koch`, `porphyry`, `regiomontanus`, `campanus`, `equal`, `whole_sign`, or its letter.
    house_system: Option<String>,
    /// `tropical` (default) or `sidereal`.
    zodiac: Option<String>,
    /// `lahiri` (default), another identifier or alias of the schema `Ayanamsa`, or one's own as `own:EPOCH:DEGREES`;
    /// counts only under the sidereal zodiac.
    ayanamsa: Option<String>,
    /// ΔT in seconds instead of the built-in model's.
    delta_t_s: Option<f64>,
}

impl From<ChartIn> for ChartDraft {
    fn from(body: ChartIn) -> ChartDraft {
        ChartDraft {
            name: body.name,
            date: body.birth.date,
            time: body.birth.time,
            calendar: body.birth.calendar,
            fold: body.birth.fold,
            place_name: body.place.name,
            latitude: Some(body.place.latitude),
            longitude: Some(body.place.longitude),
            zone: Some(body.place.zone),
            zodiac: body.settings.zodiac,
            ayanamsa: body.settings.ayanamsa,
            house_system: body.settings.house_system,
            delta_t_s: body.settings.delta_t_s,
        }
    }
}

/// What to change of a saved chart; what is left out stays as it is.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"favourite": true, "tags": ["family"]}))]
pub struct ChartPatch {
    /// Its name, at most 200 characters.
    #[schema(max_length = 200)]
    name: Option<String>,
    /// Whether it is a favourite.
    favourite: Option<bool>,
    /// Whether everybody may see it, at `/public/{id}`.
    public: Option<bool>,
    /// Whether others who may see it, by its link or because it is public, see its name too.
    name_shown: Option<bool>,
    /// The folder to put it into; null takes it out.
    #[serde(deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    folder: Option<Option<Uuid>>,
    /// All its tags: at most 20, each 1 to 40 characters without a comma.
    #[schema(max_items = 20)]
    tags: Option<Vec<String>>,
}

/// Tells null from what is left out.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<Uuid>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

impl From<ChartPatch> for EditDraft {
    fn from(body: ChartPatch) -> EditDraft {
        let ChartPatch { name, favourite, public, name_shown, folder, tags } = body;
        EditDraft { name, favourite, public, name_shown, folder, tags }
    }
}

/// What you noted about a chart.
#[derive(Debug, Serialize, ToSchema)]
pub struct MarksOut {
    /// When anything about it was last changed, RFC 3339.
    updated_at: String,
    /// Grows with every change, from 1.
    version: i64,
    /// Whether it is a favourite.
    favourite: bool,
    /// Whether everybody may see it.
    public: bool,
    /// Whether there is a link by which it can be seen.
    shared: bool,
    /// Whether others who may see it see its name too.
    name_shown: bool,
    /// The folder it is in.
    folder: Option<Uuid>,
    /// Its tags in order.
    tags: Vec<String>,
    /// When it was put into the trash, RFC 3339; only there for charts in the trash.
    #[serde(skip_serializing_if = "Option::is_none")]
    deleted_at: Option<String>,
}

impl From<&Marks> for MarksOut {
    fn from(marks: &Marks) -> MarksOut {
        MarksOut {
            updated_at: marks.updated_at.to_string(),
            version: marks.version,
            favourite: marks.favourite,
            public: marks.public,
            shared: marks.shared,
            name_shown: marks.name_shown,
            folder: marks.folder,
            tags: marks.tags.clone(),
            deleted_at: marks.deleted_at.map(|at| at.to_string()),
        }
    }
}

/// What stands in a saved chart before the chart itself.
#[derive(Debug, Serialize, ToSchema)]
pub struct HeadOut {
    /// Identifier, a UUID.
    id: Uuid,
    /// The name it was given.
    name: String,
    /// When it was saved, RFC 3339.
    created_at: String,
    #[serde(flatten)]
    marks: MarksOut,
}

/// A saved chart.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChartOut {
    #[serde(flatten)]
    head: HeadOut,
    /// The chart itself, its fields beside these.
    #[serde(flatten)]
    chart: Chart,
}

impl From<&Stored> for HeadOut {
    fn from(stored: &Stored) -> HeadOut {
        HeadOut {
            id: stored.id,
            name: stored.name.clone(),
            created_at: stored.created_at.to_string(),
            marks: MarksOut::from(&stored.marks),
        }
    }
}

impl TryFrom<&Stored> for ChartOut {
    type Error = app::Error;

    fn try_from(stored: &Stored) -> Result<ChartOut, app::Error> {
        let chart = serde_json::from_str(&stored.document)
            .map_err(|e| app::Error::Internal(format!("the document of chart {}: {e}", stored.id)))?;
        Ok(ChartOut { head: HeadOut::from(stored), chart })
    }
}

/// A saved chart as JSON. The chart itself is passed on as it is stored, neither read nor written again.
pub fn stored(stored: &Stored) -> Vec<u8> {
    joined(&HeadOut::from(stored), &stored.document)
}

/// A chart that was just saved, as JSON.
pub fn fresh(saved: &SavedChart) -> Vec<u8> {
    let marks = MarksOut {
        updated_at: saved.created_at.to_string(),
        version: 1,
        favourite: false,
        public: false,
        shared: false,
        name_shown: false,
        folder: None,
        tags: Vec::new(),
        deleted_at: None,
    };
    let (id, name) = (saved.id, saved.name.clone());
    let head = HeadOut { id, name, created_at: saved.created_at.to_string(), marks };
    joined(&head, &serde_json::to_string(&saved.chart).unwrap_or_default())
}

/// A chart as others see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PublicOut {
    #[serde(flatten)]
    head: PublicHead,
    /// The chart itself, its fields beside these.
    #[serde(flatten)]
    chart: Chart,
}

/// What others see of a chart beside the chart itself.
#[derive(Debug, Serialize, ToSchema)]
pub struct PublicHead {
    /// The name it was given; null unless its owner shows it.
    name: Option<String>,
}

/// A chart as others see it, as JSON.
pub fn public(kept: &Kept) -> Vec<u8> {
    let saved = &kept.saved;
    let head = PublicHead { name: kept.marks.name_shown.then(|| saved.name.clone()) };
    joined(&head, &serde_json::to_string(&saved.chart).unwrap_or_default())
}

/// The members of two JSON objects in one: `head` has at least one, and `document` is the text of the other.
fn joined(head: &impl Serialize, document: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(document.len() + 512);
    if serde_json::to_writer(&mut out, head).is_ok() {
        out.pop();
        let rest = document.trim_start().strip_prefix('{').unwrap_or("}").trim_start();
        if !rest.starts_with('}') {
            out.push(b',');
        }
        out.extend_from_slice(rest.as_bytes());
    }
    out
}

/// A line of the list of charts.
#[derive(Debug, Serialize, ToSchema)]
pub struct SummaryOut {
    /// Identifier, a UUID.
    id: Uuid,
    /// The name it was given.
    name: String,
    /// When it was saved, RFC 3339.
    created_at: String,
    /// Local time of birth.
    local_time: String,
    /// Whether the time of birth is known.
    time_known: bool,
    /// The birthplace.
    place_name: String,
    /// Sign of the Sun.
    sun_sign: String,
    /// Sign of the Moon.
    moon_sign: String,
    /// Rising sign, when the time is known.
    rising_sign: Option<String>,
    /// The zodiac.
    zodiac: String,
    /// The house system.
    house_system: String,
    #[serde(flatten)]
    marks: MarksOut,
}

/// Part of a list of charts.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChartsOut {
    /// The charts.
    charts: Vec<SummaryOut>,
    /// Send as `cursor` for the next part; null at the end.
    next_cursor: Option<String>,
}

impl ChartsOut {
    /// The part, with the sealed cursor of the next one.
    pub fn new(listing: Listing, next_cursor: Option<String>) -> ChartsOut {
        ChartsOut { charts: listing.charts.into_iter().map(SummaryOut::from).collect(), next_cursor }
    }
}

impl From<Listed> for SummaryOut {
    fn from(listed: Listed) -> SummaryOut {
        let Listed { summary, zodiac, house_system, marks } = listed;
        SummaryOut {
            id: summary.id,
            name: summary.name,
            created_at: summary.created_at.to_string(),
            local_time: summary.local_time,
            time_known: summary.time_known,
            place_name: summary.place_name,
            sun_sign: summary.sun_sign,
            moon_sign: summary.moon_sign,
            rising_sign: summary.rising_sign,
            zodiac,
            house_system,
            marks: MarksOut::from(&marks),
        }
    }
}

/// A place found by name.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlaceOut {
    /// Identifier in the gazetteer.
    id: u32,
    /// Name, with its own accents.
    name: String,
    /// First-level division, such as a state, when known.
    admin: Option<String>,
    /// Country name in English.
    country: String,
    /// Two-letter country code.
    country_code: String,
    /// Geographic latitude, degrees, north positive.
    latitude: f64,
    /// Geographic longitude, degrees, east positive.
    longitude: f64,
    /// IANA time zone.
    zone: String,
    /// Inhabitants.
    population: u32,
}

/// Places found by name, the best first.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlacesOut {
    /// The places.
    pub places: Vec<PlaceOut>,
    /// Whom the data are owed to.
    pub attribution: String,
}

impl From<FoundPlace> for PlaceOut {
    fn from(place: FoundPlace) -> PlaceOut {
        PlaceOut {
            id: place.id,
            name: place.name,
            admin: place.admin,
            country: place.country,
            country_code: place.country_code,
            latitude: place.latitude,
            longitude: place.longitude,
            zone: place.zone,
            population: place.population,
        }
    }
}
