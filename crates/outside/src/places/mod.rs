//! Places of birth: an embedded gazetteer, searched by the beginning of a name in many spellings.
//!
//! ```
//! let found = outside::places::Gazetteer::embedded().search("koeln", 5);
//! assert_eq!((found[0].name, found[0].zone), ("Köln", "Europe/Berlin"));
//! ```

pub mod layout;

mod file;
mod fold;
mod gazetteer;
mod keys;
mod query;
mod rank;

pub use file::BadFile;
pub use fold::{fold, key};
pub use gazetteer::Gazetteer;

/// An inhabited place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// GeoNames id.
    pub id: u32,
    /// The name GeoNames shows, in Latin script for nearly all.
    pub name: &'static str,
    /// State or province, in English where one is in use; `None` if it has none or it is not known.
    pub admin: Option<&'static str>,
    /// ISO 3166-1 alpha-2.
    pub country_code: &'static str,
    /// English name of the country.
    pub country: &'static str,
    /// Degrees, north positive, to 1e-5.
    pub latitude: f64,
    /// Degrees, east positive, to 1e-5.
    pub longitude: f64,
    /// IANA time zone.
    pub zone: &'static str,
    /// Inhabitants; 0 if unknown.
    pub population: u32,
}

/// What has to be said wherever places are shown.
pub fn attribution() -> &'static str {
    "Place data: GeoNames (https://www.geonames.org), licensed under CC BY 4.0 \
     (https://creativecommons.org/licenses/by/4.0/), reduced and re-indexed."
}
