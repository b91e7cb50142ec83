//! The form as it is shown: every value that was typed, every error beside its field.

use chart::options::{Ayanamsa, HouseSystem};
use model::input::{Field, FieldError};
use model::places::FoundPlace;

use super::typed::Typed;
use crate::pages::words;

/// The form.
pub(super) struct FormView {
    pub(super) name: Input,
    pub(super) date: Input,
    pub(super) time: Input,
    pub(super) time_unknown: bool,
    /// The two readings of a clock time that happened twice or never.
    pub(super) folds: Vec<Choice>,
    pub(super) place: Input,
    pub(super) place_filled: String,
    pub(super) candidates: Vec<Candidate>,
    pub(super) lat: Input,
    pub(super) lon: Input,
    pub(super) zone: Input,
    pub(super) selects: Vec<Select>,
    /// Whether the further choices stand open: something was chosen or is wrong there.
    pub(super) open: bool,
    pub(super) summary: Vec<Line>,
}

/// A text field.
pub(super) struct Input {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) optional: bool,
    pub(super) hint: &'static str,
    pub(super) value: String,
    pub(super) errors: Vec<String>,
}

impl Input {
    /// Ids of the hint and the error, for `aria-describedby`.
    pub(super) fn described_by(&self) -> String {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.name));
        let error = (!self.errors.is_empty()).then(|| format!("{}-error", self.name));
        [error, hint].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// A list to choose from.
pub(super) struct Select {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) options: Vec<Choice>,
    pub(super) errors: Vec<String>,
}

/// One thing to choose.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

/// A place to choose.
pub(super) struct Candidate {
    pub(super) id: u32,
    pub(super) name: String,
    pub(super) region: String,
    pub(super) zone: String,
    pub(super) chosen: bool,
}

/// A line of the summary of errors.
pub(super) struct Line {
    /// Id of the field.
    pub(super) target: &'static str,
    pub(super) message: String,
}

impl FormView {
    /// The form with what was typed, what is wrong and the places that may be meant.
    pub(super) fn new(typed: &Typed, errors: &[FieldError], places: &[FoundPlace]) -> FormView {
        let input = |field: Field, label, optional, hint, value: &String| Input {
            name: field.name(),
            label,
            optional,
            hint,
            value: value.clone(),
            errors: messages(errors, field),
        };
        let [lat, lon, zone] = typed.position().map(str::to_owned);
        let folds = folds(typed, errors);
        let selects = selects(typed, errors, folds.is_empty());
        FormView {
            name: input(Field::Name, "Name", true, "", &typed.name),
            date: input(Field::Date, "Date of birth", false, "15 May 1990 or 1990-05-15", &typed.date),
            time: input(
                Field::Time,
                "Time of birth",
                false,
                "14:30 or 2:30 pm, by the local clock",
                &typed.time,
            ),
            time_unknown: typed.time_unknown(),
            place: input(
                Field::Place,
                "Birthplace",
                false,
                "A town, with its region or country if there are several",
                &typed.place,
            ),
            place_filled: typed.filled().to_owned(),
            candidates: candidates(typed, places),
            lat: input(Field::Latitude, "Latitude", true, "48.40 or 48°24′ N", &lat),
            lon: input(Field::Longitude, "Longitude", true, "-74.01 or 74°00′ W", &lon),
            zone: input(
                Field::Zone,
                "Time zone",
                true,
                "Europe/Lisbon, +01:00, or LMT for local mean time",
                &zone,
            ),
            open: open(typed, errors, &selects),
            folds,
            selects,
            summary: summary(errors),
        }
    }
}

/// The messages of one field, each with what was perhaps meant.
fn messages(errors: &[FieldError], field: Field) -> Vec<String> {
    errors.iter().filter(|e| e.field == field).map(message).collect()
}

fn message(error: &FieldError) -> String {
    // A message that lists what is known already names the suggestions.
    let said = |word: &&str| {
        let mut words = error.message.split(|c: char| c.is_whitespace() || ",.;:“”()".contains(c));
        words.any(|w| w == *word) || error.message.contains(&word.replacen('T', " ", 1))
    };
    let new: Vec<&str> = error.suggestions.iter().map(String::as_str).filter(|s| !said(s)).take(5).collect();
    if new.is_empty() {
        error.message.clone()
    } else {
        format!("{} Perhaps: {}.", error.message, new.join(", "))
    }
}

fn summary(errors: &[FieldError]) -> Vec<Line> {
    errors.iter().map(|e| Line { target: target(e), message: message(e) }).collect()
}

/// Where a reader mends an error: the choice between two clock times stands under the time.
fn target(error: &FieldError) -> &'static str {
    if error.choices.is_empty() { error.field.name() } else { "fold-choice" }
}

fn folds(typed: &Typed, errors: &[FieldError]) -> Vec<Choice> {
    let choices = errors.iter().flat_map(|e| &e.choices);
    let label = |c: &model::input::TimeChoice| {
        let which = if c.fold == "earlier" { "The earlier" } else { "The later" };
        format!("{which}, UTC{} ({} UTC)", c.offset.replace('-', "−"), clock_of(&c.utc))
    };
    choices
        .map(|c| Choice { value: c.fold.to_owned(), label: label(c), chosen: typed.fold == c.fold })
        .collect()
}

/// `05:30` of `1990-10-28T05:30:00Z`.
fn clock_of(utc: &str) -> String {
    words::clock(utc.split_once('T').map_or(utc, |(_, time)| time).trim_end_matches('Z'))
}

fn candidates(typed: &Typed, places: &[FoundPlace]) -> Vec<Candidate> {
    let region = |p: &FoundPlace| match &p.admin {
        Some(admin) if *admin != p.name => format!("{admin}, {}", p.country),
        _ => p.country.clone(),
    };
    let known = places.iter().any(|p| p.id.to_string() == typed.place_id);
    let view = |(i, p): (usize, &FoundPlace)| Candidate {
        id: p.id,
        name: p.name.clone(),
        region: region(p),
        zone: p.zone.clone(),
        chosen: if known { p.id.to_string() == typed.place_id } else { i == 0 },
    };
    places.iter().enumerate().map(view).collect()
}

fn selects(typed: &Typed, errors: &[FieldError], with_fold: bool) -> Vec<Select> {
    let select = |field: Field, label, typed: &str, options: Vec<(&str, &str)>| Select {
        name: field.name(),
        label,
        errors: messages(errors, field),
        options: options
            .into_iter()
            .map(|(value, label)| Choice {
                value: value.to_owned(),
                label: label.to_owned(),
                chosen: value == typed,
            })
            .collect(),
    };
    let systems = HouseSystem::ALL.map(|s| (s.id(), s.name())).into();
    let mut ayanamsas: Vec<(&str, &str)> = Ayanamsa::known().map(|a| (a.id(), a.name())).collect();
    if Ayanamsa::is_own(&typed.ayanamsa) {
        // Nobody types one here, but a profile may bring one along.
        ayanamsas.push((&typed.ayanamsa, &typed.ayanamsa));
    }
    let zodiacs = vec![("tropical", "Tropical, from the equinox"), ("sidereal", "Sidereal, from the stars")];
    let calendars = vec![("gregorian", "Gregorian, today’s"), ("julian", "Julian, the older one")];
    let folds = vec![("", "It happened once"), ("earlier", "The earlier"), ("later", "The later")];
    let mut list = vec![
        select(Field::HouseSystem, "House system", &typed.house_system, systems),
        select(Field::Zodiac, "Zodiac", &typed.zodiac, zodiacs),
        select(Field::Ayanamsa, "Ayanamsa (sidereal only)", &typed.ayanamsa, ayanamsas),
        select(Field::Calendar, "Calendar of the date", &typed.calendar, calendars),
    ];
    if with_fold {
        list.push(select(Field::Fold, "If the time came twice", &typed.fold, folds));
    }
    list
}

fn open(typed: &Typed, errors: &[FieldError], selects: &[Select]) -> bool {
    let inside = [
        Field::Latitude,
        Field::Longitude,
        Field::Zone,
        Field::Zodiac,
        Field::Ayanamsa,
        Field::HouseSystem,
        Field::Calendar,
        Field::Fold,
    ];
    let wrong =
        errors.iter().any(|e| inside.contains(&e.field) && e.choices.is_empty() || e.code == "place_unknown");
    let typed_by_hand = typed.filled().is_empty() && typed.position().iter().any(|t| !t.is_empty());
    let chosen = selects.iter().any(|s| s.options.iter().skip(1).any(|o| o.chosen));
    wrong || typed_by_hand || chosen
}
