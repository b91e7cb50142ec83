//! Places on Earth, as a gazetteer knows them.

/// A place found by name.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundPlace {
    /// Identifier in the gazetteer.
    pub id: u32,
    /// Name, with its own accents.
    pub name: String,
    /// First-level division, such as a state, when known.
    pub admin: Option<String>,
    /// Country name in English.
    pub country: String,
    /// Two-letter country code.
    pub country_code: String,
    /// Geographic latitude, degrees, north positive.
    pub latitude: f64,
    /// Geographic longitude, degrees, east positive.
    pub longitude: f64,
    /// IANA time zone.
    pub zone: String,
    /// Inhabitants, as the gazetteer counts them.
    pub population: u32,
}

impl FoundPlace {
    /// `Springfield, Illinois, United States`.
    pub fn full_name(&self) -> String {
        match &self.admin {
            Some(admin) if *admin != self.name => format!("{}, {}, {}", self.name, admin, self.country),
            _ => format!("{}, {}", self.name, self.country),
        }
    }
}

/// Finds places by the beginning of their names: the embedded gazetteer, or a short list in tests.
pub trait PlaceFinder: Send + Sync {
    /// At most `limit` places, the best first.
    fn search(&self, query: &str, limit: usize) -> Vec<FoundPlace>;

    /// Whom the data are owed to, as their licence asks to be shown.
    fn attribution(&self) -> &str;
}
