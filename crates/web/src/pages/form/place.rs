//! From the birthplace as it was typed to coordinates and a zone.

use app::App;
use model::input::{Field, FieldError};
use model::places::FoundPlace;

use super::typed::Typed;
use super::{angle, error};

/// The most places offered to choose from.
const OFFERED: usize = 8;

/// What was made of the place.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    /// As it will be called.
    pub(super) name: String,
    /// Degrees, north positive.
    pub(super) latitude: Option<f64>,
    /// Degrees, east positive.
    pub(super) longitude: Option<f64>,
    /// Zone of the place.
    pub(super) zone: Option<String>,
    /// What stands in the way.
    pub(super) errors: Vec<FieldError>,
    /// Places that may be meant.
    pub(super) candidates: Vec<FoundPlace>,
    /// A coordinate was typed that is no angle; the form says so itself.
    unreadable: bool,
}

impl Resolved {
    /// Whether what is wrong with `field` is said already.
    pub(super) fn accounts_for(&self, field: Field) -> bool {
        match field {
            Field::Latitude | Field::Longitude => self.unreadable || !self.errors.is_empty(),
            Field::Zone => !self.errors.is_empty(),
            _ => false,
        }
    }
}

/// Looks at what was typed: coordinates win; else the place chosen from a list; else the place by its name.
pub(super) fn resolve(app: &App, typed: &Typed) -> Resolved {
    let [lat, lon, zone] = typed.position();
    let given_zone = (!zone.is_empty()).then(|| zone.to_owned());
    let name = typed.place.trim().to_owned();
    if !lat.is_empty() || !lon.is_empty() {
        let (latitude, longitude) = (angle::degrees(lat), angle::degrees(lon));
        let unreadable =
            [(lat, latitude), (lon, longitude)].iter().any(|(t, a)| !t.is_empty() && a.is_none());
        return Resolved { name, latitude, longitude, zone: given_zone, unreadable, ..Resolved::default() };
    }
    if name.is_empty() {
        let message = "Give the birthplace. The nearest town will do.";
        return refused(name, error(Field::Place, "place_missing", message), Vec::new());
    }
    let found = matching(&name, |query| app::places::search(app, query, app::places::MOST));
    match choose(&name, &typed.place_id, found) {
        Ok(place) => Resolved {
            name: place.full_name(),
            latitude: Some(place.latitude),
            longitude: Some(place.longitude),
            zone: given_zone.or(Some(place.zone)),
            ..Resolved::default()
        },
        Err(candidates) if candidates.is_empty() => {
            let message = "We know no place of this name. Try the nearest town, or give latitude, longitude \
                           and zone under “More choices”.";
            refused(name, error(Field::Place, "place_unknown", message), candidates)
        }
        Err(candidates) => {
            let message = "There is more than one place of this name. Which one is it?";
            refused(name, error(Field::Place, "place_ambiguous", message), candidates)
        }
    }
}

fn refused(name: String, error: FieldError, candidates: Vec<FoundPlace>) -> Resolved {
    Resolved { name, errors: vec![error], candidates, ..Resolved::default() }
}

/// Places for `Springfield` as for `Springfield, Illinois`: what follows a comma narrows the choice.
fn matching(name: &str, search: impl Fn(&str) -> Vec<FoundPlace>) -> Vec<FoundPlace> {
    let whole = search(name);
    let Some((town, region)) = name.split_once(',') else { return whole };
    if !whole.is_empty() {
        return whole;
    }
    let parts: Vec<String> =
        region.split(',').map(|p| p.trim().to_lowercase()).filter(|p| !p.is_empty()).collect();
    search(town.trim())
        .into_iter()
        .filter(|place| {
            let full = format!("{}, {}", place.full_name(), place.country_code).to_lowercase();
            parts.iter().all(|part| full.split(", ").any(|word| word.starts_with(part.as_str())))
        })
        .collect()
}

/// The one that is meant, or those that may be: chosen by id, alone in its full or plain name, or alone at all.
fn choose(name: &str, id: &str, found: Vec<FoundPlace>) -> Result<FoundPlace, Vec<FoundPlace>> {
    let alone = |is: &dyn Fn(&FoundPlace) -> bool| {
        let mut those = found.iter().filter(|p| is(p));
        those.next().filter(|_| those.next().is_none())
    };
    let name = name.to_lowercase();
    let town = name.split(',').next().unwrap_or_default().trim();
    let place = found
        .iter()
        .find(|p| p.id.to_string() == id)
        .or_else(|| alone(&|p| p.full_name().to_lowercase() == name))
        .or_else(|| alone(&|p| p.name.to_lowercase() == town))
        .or_else(|| alone(&|_| true));
    match place {
        Some(place) => Ok(place.clone()),
        None => Err(found.into_iter().take(OFFERED).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(id: u32, name: &str, admin: &str, code: &str) -> FoundPlace {
        FoundPlace {
            id,
            name: name.to_owned(),
            admin: Some(admin.to_owned()),
            country: "United States".to_owned(),
            country_code: code.to_owned(),
            latitude: 40.0,
            longitude: -90.0,
            zone: "America/Chicago".to_owned(),
            population: 100_000,
        }
    }

    fn springfields(query: &str) -> Vec<FoundPlace> {
        let all = [
            place(1, "Springfield", "Missouri", "US"),
            place(2, "Springfield", "Illinois", "US"),
            place(3, "Springfield Gardens", "New York", "US"),
            place(4, "Spring", "Texas", "US"),
        ];
        all.into_iter().filter(|p| p.name.to_lowercase().starts_with(&query.to_lowercase())).collect()
    }

    fn ask(name: &str, id: &str) -> Result<u32, Vec<u32>> {
        let ids = |list: Vec<FoundPlace>| list.iter().map(|p| p.id).collect();
        choose(name, id, matching(name, springfields)).map(|p| p.id).map_err(ids)
    }

    #[test]
    fn a_name_alone_may_leave_a_choice() {
        assert_eq!(ask("Springfield", ""), Err(vec![1, 2, 3]));
        assert_eq!(ask("Springfield", "2"), Ok(2));
        assert_eq!(ask("Springfield", "99"), Err(vec![1, 2, 3]));
        assert_eq!(ask("spring", ""), Ok(4));
        assert_eq!(ask("Springfield g", ""), Ok(3));
        assert_eq!(ask("Atlantis", ""), Err(vec![]));
    }

    #[test]
    fn what_follows_a_comma_narrows_it() {
        assert_eq!(ask("Springfield, Illinois", ""), Ok(2));
        assert_eq!(ask("springfield, ill", ""), Ok(2));
        assert_eq!(ask("Spring, US", ""), Ok(4));
        assert_eq!(ask("Springfield, US", ""), Err(vec![1, 2, 3]));
        assert_eq!(ask("springfield, missouri, united states", ""), Ok(1));
        assert_eq!(ask("Springfield, France", ""), Err(vec![]));
    }
}
