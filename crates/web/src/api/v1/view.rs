//! The JSON shapes of version 1. A change here is a promise broken or a new one made.

use chart::Chart;
use model::charts::{ChartDraft, Page, SavedChart, Summary};
use model::cursor;
use model::places::FoundPlace;
use model::secret::Secret;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

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
    birth: BirthIn,
    place: PlaceIn,
    #[serde(default)]
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

/// A saved chart.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChartOut {
    /// Identifier, a UUID.
    id: Uuid,
    /// The name it was given.
    name: String,
    /// When it was saved, RFC 3339.
    created_at: String,
    /// The chart itself, its fields beside these.
    #[serde(flatten)]
    chart: Chart,
}

impl From<SavedChart> for ChartOut {
    fn from(saved: SavedChart) -> ChartOut {
        ChartOut {
            id: saved.id,
            name: saved.name,
            created_at: saved.created_at.to_string(),
            chart: saved.chart,
        }
    }
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
}

/// Part of the list of charts, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChartsOut {
    /// The charts.
    charts: Vec<SummaryOut>,
    /// Send as `cursor` for the next part; null at the end.
    next_cursor: Option<String>,
}

impl ChartsOut {
    /// The page, its cursor sealed.
    pub fn new(page: Page, secret: &Secret) -> ChartsOut {
        ChartsOut {
            charts: page.charts.into_iter().map(SummaryOut::from).collect(),
            next_cursor: page.next.map(|id| cursor::seal(secret, id)),
        }
    }
}

impl From<Summary> for SummaryOut {
    fn from(summary: Summary) -> SummaryOut {
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
