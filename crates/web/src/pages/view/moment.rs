//! Whose chart, when and where.

use chart::Chart;
use chart::document::{CalendarKind, Moment, ZoneSource};
use chart::options::Zodiac;
use model::charts::SavedChart;

use crate::pages::words;

/// The most characters of a name that is set large.
const LONG: usize = 40;

/// The head of the result page.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    /// The name, or what stands for it.
    pub(crate) title: String,
    /// Whether the name is too long to be set large.
    pub(crate) long: bool,
    /// `14 March 1879, 11:30`.
    pub(crate) moment: String,
    /// `local mean time, UTC+00:39:58`.
    pub(crate) offset: String,
    /// The date as it was given, when it was given in the Julian calendar.
    pub(crate) as_given: Option<String>,
    /// Name of the place; may be empty.
    pub(crate) place: String,
    /// `48°24′ N, 9°59′ E`.
    pub(crate) coordinates: String,
    /// `Placidus houses, tropical zodiac`.
    pub(crate) settings: String,
    /// Which offset was used and why.
    pub(crate) explanation: String,
    /// What the reader should know.
    pub(crate) warnings: Vec<String>,
}

/// The head of a saved chart's page.
pub(crate) fn heading(saved: &SavedChart) -> Heading {
    let chart = &saved.chart;
    Heading {
        long: saved.name.chars().count() > LONG,
        title: title(saved),
        moment: words::local(&chart.moment.local, chart.moment.time_known),
        offset: offset(&chart.moment),
        as_given: (chart.input.calendar == CalendarKind::Julian).then(|| words::date(&chart.input.date)),
        place: chart.place.name.clone(),
        coordinates: words::coordinates(chart.place.latitude, chart.place.longitude),
        settings: settings(chart),
        explanation: chart.moment.explanation.clone(),
        warnings: chart.warnings.iter().map(|w| w.message.clone()).collect(),
    }
}

/// The name of a chart, or the day it was cast for.
pub(crate) fn title(saved: &SavedChart) -> String {
    named(&saved.name, &saved.chart.moment.local)
}

/// `name`, or `Chart for 14 March 1879` when there is none.
pub(crate) fn named(name: &str, local: &str) -> String {
    if name.trim().is_empty() {
        format!("Chart for {}", words::date(local.split('T').next().unwrap_or(local)))
    } else {
        name.to_owned()
    }
}

fn offset(moment: &Moment) -> String {
    let clock = match moment.zone_source {
        ZoneSource::Lmt => "local mean time",
        ZoneSource::User => "offset as given",
        ZoneSource::Tzdb => moment.abbreviation.as_str(),
    };
    // A zone without letters of its own calls itself by its offset: once is enough.
    if clock.is_empty() || clock.starts_with(['+', '-']) {
        format!("UTC{}", moment.offset)
    } else {
        format!("{clock}, UTC{}", moment.offset)
    }
}

fn settings(chart: &Chart) -> String {
    let zodiac = match (chart.settings.zodiac, chart.settings.ayanamsa) {
        (Zodiac::Sidereal, Some(ayanamsa)) => format!("sidereal zodiac ({})", ayanamsa.name()),
        (Zodiac::Sidereal, None) => "sidereal zodiac".to_owned(),
        (Zodiac::Tropical, _) => "tropical zodiac".to_owned(),
    };
    match &chart.houses {
        Some(houses) => format!("{} houses, {zodiac}", houses.system.name()),
        None => words::capital(&zodiac),
    }
}
