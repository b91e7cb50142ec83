//! What lies beyond the process: places and mail, and later money and AI.

pub mod mail;
pub mod places;
pub mod redis;

pub use places::Gazetteer;

use model::places::{FoundPlace, PlaceFinder};

impl PlaceFinder for Gazetteer {
    fn search(&self, query: &str, limit: usize) -> Vec<FoundPlace> {
        Gazetteer::search(self, query, limit)
            .into_iter()
            .map(|place| FoundPlace {
                id: place.id,
                name: place.name.to_owned(),
                admin: place.admin.map(str::to_owned),
                country: place.country.to_owned(),
                country_code: place.country_code.to_owned(),
                latitude: place.latitude,
                longitude: place.longitude,
                zone: place.zone.to_owned(),
                population: place.population,
            })
            .collect()
    }

    fn attribution(&self) -> &str {
        places::attribution()
    }
}
