//! A chart request as it comes in at any door: text and numbers that nobody has looked at yet.

use chart::birth::{Birth, BirthError, CivilDate, CivilTime, Occurrence, ZoneChoice};
use chart::document::{CalendarKind, Fold, Input, Place};
use chart::natal::Nativity;
use chart::options::{Ayanamsa, HouseSystem, Settings, Zodiac};
use chart::zone::Zone;

use super::NewChart;
use crate::input::{Field, FieldError, Invalid, TimeChoice};

/// The longest name of a chart or a place, in characters.
const LONGEST_NAME: usize = 200;
/// The largest ΔT that is taken on trust, seconds. Between 1550 and 2650 no model comes near it.
const LARGEST_DELTA_T: f64 = 10_000.0;

/// What was typed, sent or passed as options.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartDraft {
    /// Name of the chart; may be empty.
    pub name: String,
    /// Date of birth.
    pub date: String,
    /// Clock time of birth; `None` when unknown.
    pub time: Option<String>,
    /// `gregorian` (default) or `julian`.
    pub calendar: Option<String>,
    /// `earlier` or `later`, for a clock time that happened twice.
    pub fold: Option<String>,
    /// Name of the birthplace; may be empty.
    pub place_name: String,
    /// Geographic latitude, degrees, north positive.
    pub latitude: Option<f64>,
    /// Geographic longitude, degrees, east positive.
    pub longitude: Option<f64>,
    /// IANA zone, UTC offset, or `LMT`.
    pub zone: Option<String>,
    /// `tropical` (default) or `sidereal`.
    pub zodiac: Option<String>,
    /// Ayanamsa of a sidereal zodiac; Lahiri when none is given.
    pub ayanamsa: Option<String>,
    /// House system; Placidus when none is given.
    pub house_system: Option<String>,
    /// ΔT in seconds instead of the built-in model's.
    pub delta_t_s: Option<f64>,
}

impl ChartDraft {
    /// Reads every field; on failure names all that are wrong, not only the first.
    pub fn parse(&self) -> Result<NewChart, Invalid> {
        let mut errors = Vec::new();
        let name = keep(&mut errors, text(Field::Name, &self.name));
        let place = keep(&mut errors, self.place());
        let calendar = keep(&mut errors, self.calendar());
        let date = calendar.and_then(|c| keep(&mut errors, self.date(c)));
        let time = keep(&mut errors, self.time());
        let zone = keep(&mut errors, self.zone());
        let fold = keep(&mut errors, self.fold());
        let settings = keep(&mut errors, self.settings());
        let delta_t = keep(&mut errors, self.delta_t());
        match (name, place, calendar, date, time, zone, fold, settings, delta_t) {
            (
                Some(name),
                Some(place),
                Some(calendar),
                Some(date),
                Some(time),
                Some(zone),
                Some(fold),
                Some(settings),
                Some(delta_t_s),
            ) => {
                let input = Input {
                    date: self.date.trim().to_owned(),
                    time: self.given_time().map(str::to_owned),
                    calendar,
                    zone: self.zone.as_deref().unwrap_or_default().trim().to_owned(),
                    fold,
                };
                let birth = Birth { date, time, zone, fold, longitude: place.longitude };
                Ok(NewChart { name, nativity: Nativity { birth, input, place, settings, delta_t_s } })
            }
            _ => Err(Invalid(errors)),
        }
    }

    fn given_time(&self) -> Option<&str> {
        self.time.as_deref().map(str::trim).filter(|t| !t.is_empty())
    }

    fn place(&self) -> Result<Place, Vec<FieldError>> {
        let mut errors = Vec::new();
        let name = keep(&mut errors, text(Field::Place, &self.place_name));
        let latitude = keep(&mut errors, angle(Field::Latitude, self.latitude, 90.0));
        let longitude = keep(&mut errors, angle(Field::Longitude, self.longitude, 180.0));
        match (name, latitude, longitude) {
            (Some(name), Some(latitude), Some(longitude)) => Ok(Place { name, latitude, longitude }),
            _ => Err(errors),
        }
    }

    fn calendar(&self) -> Result<CalendarKind, Vec<FieldError>> {
        match lowered(&self.calendar).as_deref() {
            None | Some("gregorian") => Ok(CalendarKind::Gregorian),
            Some("julian") => Ok(CalendarKind::Julian),
            Some(other) => {
                Err(unknown(Field::Calendar, "calendar_unknown", "calendar", other, &["gregorian", "julian"]))
            }
        }
    }

    fn date(&self, calendar: CalendarKind) -> Result<CivilDate, Vec<FieldError>> {
        if self.date.trim().is_empty() {
            return Err(one(Field::Date, "date_missing", "Give the date of birth, such as 1990-05-15."));
        }
        let calendar = match calendar {
            CalendarKind::Gregorian => sky::Calendar::Gregorian,
            CalendarKind::Julian => sky::Calendar::Julian,
        };
        let date = CivilDate::parse(&self.date).map_err(|e| vec![from_birth(&e)])?.in_calendar(calendar);
        let CivilDate { year, month, day, .. } = date;
        match calendar.days_since_2000(year, month, day) {
            Some(_) => Ok(date),
            None => Err(vec![from_birth(&BirthError::NonexistentDate { year, month, day, calendar })]),
        }
    }

    fn time(&self) -> Result<Option<CivilTime>, Vec<FieldError>> {
        self.given_time().map(CivilTime::parse).transpose().map_err(|e| vec![from_birth(&e)])
    }

    fn zone(&self) -> Result<ZoneChoice, Vec<FieldError>> {
        match self.zone.as_deref().map(str::trim).filter(|z| !z.is_empty()) {
            None => Err(one(
                Field::Zone,
                "zone_missing",
                "Give the time zone of the birthplace, such as Europe/Lisbon, or an offset such as +01:00.",
            )),
            Some(zone) => ZoneChoice::parse(zone).and_then(known).map_err(|e| vec![from_birth(&e)]),
        }
    }

    fn fold(&self) -> Result<Option<Fold>, Vec<FieldError>> {
        match lowered(&self.fold).as_deref() {
            None => Ok(None),
            Some("earlier") => Ok(Some(Fold::Earlier)),
            Some("later") => Ok(Some(Fold::Later)),
            Some(other) => Err(unknown(Field::Fold, "fold_unknown", "choice", other, &["earlier", "later"])),
        }
    }

    fn settings(&self) -> Result<Settings, Vec<FieldError>> {
        let mut errors = Vec::new();
        let zodiac = match given(&self.zodiac) {
            None => Some(Zodiac::Tropical),
            Some(z) => keep(
                &mut errors,
                Zodiac::parse(z).ok_or_else(|| {
                    unknown(Field::Zodiac, "zodiac_unknown", "zodiac", z, &["tropical", "sidereal"])
                }),
            ),
        };
        let ayanamsa = match given(&self.ayanamsa) {
            None => Some(Ayanamsa::LAHIRI),
            Some(a) => keep(&mut errors, Ayanamsa::parse(a).ok_or_else(|| unknown_ayanamsa(a))),
        };
        let house_system = match given(&self.house_system) {
            None => Some(HouseSystem::Placidus),
            Some(h) => keep(
                &mut errors,
                HouseSystem::parse(h).ok_or_else(|| {
                    let systems = HouseSystem::ALL.map(HouseSystem::id);
                    unknown(Field::HouseSystem, "house_system_unknown", "house system", h, &systems)
                }),
            ),
        };
        match (zodiac, ayanamsa, house_system) {
            (Some(zodiac), Some(ayanamsa), Some(house_system)) => Ok(Settings {
                zodiac,
                ayanamsa: (zodiac == Zodiac::Sidereal).then_some(ayanamsa),
                house_system,
                ..Settings::modern()
            }),
            _ => Err(errors),
        }
    }

    fn delta_t(&self) -> Result<Option<f64>, Vec<FieldError>> {
        match self.delta_t_s {
            Some(s) if s.is_nan() || s.abs() > LARGEST_DELTA_T => Err(one(
                Field::DeltaT,
                "delta_t_out_of_range",
                format!("ΔT must be a number of seconds between −{LARGEST_DELTA_T} and {LARGEST_DELTA_T}."),
            )),
            given => Ok(given),
        }
    }
}

/// The value, or `None` with its errors put aside.
fn keep<T>(errors: &mut Vec<FieldError>, result: Result<T, Vec<FieldError>>) -> Option<T> {
    result.map_err(|mut e| errors.append(&mut e)).ok()
}

fn one(field: Field, code: &'static str, message: impl Into<String>) -> Vec<FieldError> {
    vec![FieldError::new(field, code, message)]
}

/// The choice, when its zone exists.
fn known(choice: ZoneChoice) -> Result<ZoneChoice, BirthError> {
    if let ZoneChoice::Iana(name) = &choice {
        Zone::find(name)?;
    }
    Ok(choice)
}

fn given(value: &Option<String>) -> Option<&str> {
    value.as_deref().map(str::trim).filter(|v| !v.is_empty())
}

fn lowered(value: &Option<String>) -> Option<String> {
    given(value).map(str::to_lowercase)
}

fn unknown(field: Field, code: &'static str, what: &str, was: &str, known: &[&str]) -> Vec<FieldError> {
    let message = format!("There is no {what} “{}”. Known: {}.", shortened(was), known.join(", "));
    vec![FieldError::new(field, code, message).suggesting(known.iter().map(|k| (*k).to_owned()).collect())]
}

/// There are too many ayanamsas to name them all: those that were perhaps meant.
fn unknown_ayanamsa(was: &str) -> Vec<FieldError> {
    if Ayanamsa::is_own(was) {
        let message = "An ayanamsa of one’s own is written own:EPOCH:DEGREES, with a Julian day (TT) from 0 to 5373484 \
                       and −360 to 360 degrees, such as own:2451545:23.85.";
        return one(Field::Ayanamsa, "ayanamsa_unknown", message);
    }
    let near = Ayanamsa::suggestions(was);
    let advice = match near[..] {
        [] => "“outerskies sky ayanamsas” lists all 47, such as lahiri and fagan_bradley.".to_owned(),
        _ => format!("Did you mean {}?", near.join(", ")),
    };
    let message = format!("There is no ayanamsa “{}”. {advice}", shortened(was));
    let suggestions = near.into_iter().map(str::to_owned).collect();
    vec![FieldError::new(Field::Ayanamsa, "ayanamsa_unknown", message).suggesting(suggestions)]
}

/// A value as it may be repeated in a message: not endless.
fn shortened(value: &str) -> String {
    const LONGEST: usize = 60;
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

pub(super) fn text(field: Field, value: &str) -> Result<String, Vec<FieldError>> {
    let value = value.trim();
    if value.chars().count() > LONGEST_NAME {
        return Err(one(field, "text_too_long", format!("At most {LONGEST_NAME} characters, please.")));
    }
    if value.chars().any(char::is_control) {
        return Err(one(
            field,
            "text_control_character",
            "Line breaks and control characters cannot be kept here.",
        ));
    }
    Ok(value.to_owned())
}

fn angle(field: Field, value: Option<f64>, limit: f64) -> Result<f64, Vec<FieldError>> {
    let (name, missing, out) = match field {
        Field::Latitude => ("latitude", "latitude_missing", "latitude_out_of_range"),
        _ => ("longitude", "longitude_missing", "longitude_out_of_range"),
    };
    match value {
        None => {
            Err(one(field, missing, format!("Give the {name} in degrees, or choose a place from the list.")))
        }
        Some(v) if v.abs() <= limit => Ok(v),
        Some(_) => Err(one(field, out, format!("The {name} must be between −{limit} and {limit} degrees."))),
    }
}

/// What is wrong with a civil time, as an error of the field to mend.
pub(super) fn from_birth(error: &BirthError) -> FieldError {
    let field = match error.field() {
        "date" => Field::Date,
        "time" => Field::Time,
        "longitude" => Field::Longitude,
        _ => Field::Zone,
    };
    let (suggestions, choices) = match error {
        BirthError::UnknownZone(unknown) => {
            (unknown.suggestions.iter().map(|s| (*s).to_owned()).collect(), Vec::new())
        }
        BirthError::AmbiguousDate { day_first, month_first, .. } => {
            (vec![day_first.clone(), month_first.clone()], Vec::new())
        }
        BirthError::Skipped(skipped) => (vec![skipped.suggestion.clone()], Vec::new()),
        BirthError::Ambiguous(twice) => {
            let choice = |fold, occurrence: &Occurrence| TimeChoice {
                fold,
                offset: occurrence.offset.clone(),
                utc: occurrence.utc.clone(),
            };
            (Vec::new(), vec![choice("earlier", &twice.earlier), choice("later", &twice.later)])
        }
        _ => (Vec::new(), Vec::new()),
    };
    FieldError { field, code: error.code(), message: error.to_string(), suggestions, choices }
}
