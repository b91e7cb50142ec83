//! Events of the sky as lines for a terminal.

use chart::almanac::{
    DayEvent, Days, EclipseType, Greatest, Hours, Ingresses, LunarEclipses, PhaseName, Phases, SeasonName,
    Seasons, SolarEclipses, Stations, Turn, When,
};

/// Lines, or a word when there is none.
fn lines(rows: impl Iterator<Item = String>) -> String {
    let text: String = rows.map(|row| row.trim_end().to_owned() + "\n").collect();
    if text.is_empty() { "nothing in this time\n".to_owned() } else { text }
}

/// `2024-03-10 09:00:23 UT`; tenths of seconds are for programs.
fn ut(when: &When) -> String {
    to_seconds(&when.ut)
}

fn to_seconds(iso: &str) -> String {
    format!("{} UT", iso.get(..19).unwrap_or(iso).replace('T', " "))
}

/// Phases of the Moon.
pub fn phases(list: &Phases) -> String {
    lines(list.phases.iter().map(|p| {
        let name = match p.phase {
            PhaseName::NewMoon => "New Moon",
            PhaseName::FirstQuarter => "First Quarter",
            PhaseName::FullMoon => "Full Moon",
            PhaseName::LastQuarter => "Last Quarter",
        };
        format!("{}  {name:<13}  {}", ut(&p.when), p.place.dms)
    }))
}

/// Marks of the year.
pub fn seasons(list: &Seasons) -> String {
    lines(list.seasons.iter().map(|mark| {
        let name = match mark.season {
            SeasonName::MarchEquinox => "March equinox",
            SeasonName::JuneSolstice => "June solstice",
            SeasonName::SeptemberEquinox => "September equinox",
            SeasonName::DecemberSolstice => "December solstice",
            SeasonName::Perihelion => "Perihelion",
            SeasonName::Aphelion => "Aphelion",
        };
        format!("{}  {name:<17}  Sun {}, {:.7} au", ut(&mark.when), mark.place.dms, mark.distance_au)
    }))
}

/// Stations.
pub fn stations(list: &Stations) -> String {
    lines(list.stations.iter().map(|station| {
        let turns = match station.turns {
            Turn::Retrograde => "retrograde",
            Turn::Direct => "direct",
        };
        format!("{}  {:<9} turns {turns:<10}  {}", ut(&station.when), station.body.name(), station.place.dms)
    }))
}

/// Ingresses.
pub fn ingresses(list: &Ingresses) -> String {
    lines(list.ingresses.iter().map(|ingress| {
        let way = if ingress.retrograde { " (retrograde)" } else { "" };
        format!("{}  {:<9} enters {}{way}", ut(&ingress.when), ingress.body.name(), ingress.sign.name())
    }))
}

fn eclipse(greatest: &Greatest, kind: EclipseType, saros: u16, gamma: f64, magnitude: f64) -> String {
    let name = match kind {
        EclipseType::Total => "total",
        EclipseType::Annular => "annular",
        EclipseType::Hybrid => "hybrid",
        EclipseType::Partial => "partial",
        EclipseType::Penumbral => "penumbral",
    };
    let when = to_seconds(&greatest.greatest_ut);
    format!("{when}  {name:<9}  saros {saros:>3}  gamma {gamma:>+7.4}  magnitude {magnitude:.4}")
}

/// Eclipses of the Sun.
pub fn solar_eclipses(list: &SolarEclipses) -> String {
    lines(list.eclipses.iter().map(|e| {
        let (north, east) =
            (if e.latitude < 0.0 { 'S' } else { 'N' }, if e.longitude < 0.0 { 'W' } else { 'E' });
        let (latitude, longitude) = (e.latitude.abs(), e.longitude.abs());
        let line = eclipse(&e.greatest, e.kind, e.saros, e.gamma, e.magnitude);
        format!("{line}  at {latitude:.1}° {north} {longitude:.1}° {east}")
    }))
}

/// Eclipses of the Moon.
pub fn lunar_eclipses(list: &LunarEclipses) -> String {
    lines(list.eclipses.iter().map(|e| eclipse(&e.greatest, e.kind, e.saros, e.gamma, e.magnitude)))
}

/// The clocks of the place, or UT where they are not known.
fn clock(local: Option<&str>, when: &When) -> String {
    let Some(local) = local else { return ut(when) };
    let offset = local.get(23..).unwrap_or_default();
    format!("{} {offset}", local.get(..19).unwrap_or(local).replace('T', " "))
}

/// Rise, set, culminations and twilight.
pub fn rise_set(list: &Days) -> String {
    lines(list.rise_set.iter().map(|mark| {
        let event = match mark.event {
            DayEvent::AstronomicalDawn => "astronomical dawn",
            DayEvent::NauticalDawn => "nautical dawn",
            DayEvent::CivilDawn => "civil dawn",
            DayEvent::Rise => "rises",
            DayEvent::UpperCulmination => "culminates",
            DayEvent::Set => "sets",
            DayEvent::CivilDusk => "civil dusk",
            DayEvent::NauticalDusk => "nautical dusk",
            DayEvent::AstronomicalDusk => "astronomical dusk",
            DayEvent::LowerCulmination => "culminates below",
        };
        let when = clock(mark.local.as_deref(), &mark.when);
        let altitude = mark.altitude.map(|a| format!("  {a:+.2}°")).unwrap_or_default();
        format!("{when}  {:<9} {event:<17}{altitude}", mark.body.name())
    }))
}

/// Planetary hours.
pub fn hours(list: &Hours) -> String {
    lines(list.hours.iter().map(|hour| {
        let when = clock(hour.local_start.as_deref(), &hour.start);
        let part = if hour.number <= 12 { "day" } else { "night" };
        format!("{when}  hour {:>2} ({part})  {}", hour.number, hour.ruler.name())
    }))
}
