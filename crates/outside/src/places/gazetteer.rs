//! The gazetteer: the embedded file of places and the questions it answers.

use super::Place;
use super::file::{BadFile, Texts, sections, unsigned};
use super::keys::Keys;
use super::layout::{Kind, SECTIONS, Section, referred};
use super::query::{Reading, readings};
use super::rank::Shortlist;

/// The committed file of places; `data/README.md` says what it holds and how it is made.
static PLACES: &[u8] = include_bytes!("../../data/places.bin");

/// Places shown at most for one query.
const MOST_RESULTS: usize = 50;

/// Inhabited places of the world, read in place from the program's own bytes.
#[derive(Clone, Copy, Debug)]
pub struct Gazetteer {
    sections: [&'static [u8]; SECTIONS],
    names: Texts,
    zones: Texts,
    regions: Texts,
    region_terms: Texts,
    country_codes: Texts,
    countries: Texts,
    country_terms: Texts,
    keys: Keys,
}

impl Gazetteer {
    /// The gazetteer within the program. Costs microseconds: nothing is copied or parsed ahead.
    pub fn embedded() -> Gazetteer {
        Gazetteer::open(PLACES).expect("the embedded file is opened in a test")
    }

    /// A gazetteer over the bytes of a file of places.
    ///
    /// # Errors
    /// When they are not one, or of another version, or cut short.
    pub fn open(bytes: &'static [u8]) -> Result<Gazetteer, BadFile> {
        let sections = sections(bytes)?;
        let bytes = |section: Section| sections[section as usize];
        let texts = |section| Texts::open(bytes(section)).ok_or(BadFile::Length(section));
        let keys = Keys {
            blocks: bytes(Section::Blocks),
            entries: bytes(Section::Keys),
            references: bytes(Section::References),
        };
        let gazetteer = Gazetteer {
            sections,
            names: texts(Section::Name)?,
            zones: texts(Section::ZoneName)?,
            regions: texts(Section::RegionName)?,
            region_terms: texts(Section::RegionTerms)?,
            country_codes: texts(Section::CountryCode)?,
            countries: texts(Section::CountryName)?,
            country_terms: texts(Section::CountryTerms)?,
            keys,
        };
        gazetteer.check_columns()?;
        Ok(gazetteer)
    }

    fn check_columns(&self) -> Result<(), BadFile> {
        use Section::{Id, Latitude, Longitude, Population, Region, Zone};
        let columns = [(Id, 3), (Latitude, 4), (Longitude, 4), (Population, 4), (Zone, 2), (Region, 2)];
        for (section, width) in columns {
            if self.sections[section as usize].len() != width * self.len() {
                return Err(BadFile::Length(section));
            }
        }
        Ok(())
    }

    /// How many places there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is no place at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every place, the biggest first.
    pub fn iter(&self) -> impl Iterator<Item = Place> + '_ {
        (0..self.len() as u32).map(|number| self.place(number))
    }

    /// The place with this GeoNames id.
    pub fn by_id(&self, id: u32) -> Option<Place> {
        // Half a megabyte read straight through takes some 100 µs; a second index would cost as much space.
        let number = (0..self.len()).find(|i| self.column(Section::Id, 3, *i as u32) == id)?;
        Some(self.place(number as u32))
    }

    /// Places whose name, in whatever language or spelling we know, begins with `query`; at most `limit` (and 50).
    ///
    /// Accents, case and punctuation do not matter. `Köln`, `Koeln`, `Koln` and `Cologne` are one. Places of
    /// exactly that name come first, then the more populous. After a comma, or as its last words, a query may
    /// name the region or country (`Paris, US`, `springfield il`). Any text is a query; an odd one finds nothing.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Place> {
        let limit = limit.min(MOST_RESULTS);
        if limit == 0 {
            return Vec::new();
        }
        let found =
            readings(query).iter().map(|reading| self.find(reading, limit)).find(|found| !found.is_empty());
        found.unwrap_or_default().into_iter().map(|number| self.place(number)).collect()
    }

    /// The numbers of the places that fit a reading, the best first.
    fn find(&self, reading: &Reading, limit: usize) -> Vec<u32> {
        let matches = self.keys.starting_with(&reading.name);
        if matches.all.is_empty() {
            return Vec::new();
        }
        let allowed = (!reading.within.is_empty()).then(|| self.regions_within(&reading.within));
        let (mut exact, mut all) = (Shortlist::new(limit), Shortlist::new(limit));
        for i in matches.all {
            let (number, kind) = referred(unsigned(self.keys.references, 3, i));
            if allowed.as_ref().is_some_and(|allowed| !allowed[self.region(number)]) {
                continue;
            }
            // Part of a name is never the exact name, however well it fits.
            let list = if matches.exact.contains(&i) && kind != Kind::Part { &mut exact } else { &mut all };
            list.offer(number, kind);
        }
        let population = |number| self.column(Section::Population, 4, number);
        let mut found: Vec<u32> = Vec::with_capacity(limit);
        for number in exact.ranked(population).into_iter().chain(all.ranked(population)) {
            if found.len() < limit && !found.contains(&number) {
                found.push(number);
            }
        }
        found
    }

    /// For each region, whether every one of `terms` means it or its country. One more, for a damaged number.
    fn regions_within(&self, terms: &[String]) -> Vec<bool> {
        let countries: Vec<u32> = self.country_terms.iter().map(|names| meant(terms, names)).collect();
        let all = (1 << terms.len()) - 1;
        let fits = |(i, names)| {
            let country = unsigned(self.sections[Section::RegionCountry as usize], 1, i) as usize;
            let country = countries.get(country).copied().unwrap_or_default();
            country == all || country | meant(terms, names) == all
        };
        self.region_terms.iter().enumerate().map(fits).chain([false]).collect()
    }

    /// The region of a place; one beyond the last if the number is damaged.
    fn region(&self, number: u32) -> usize {
        (self.column(Section::Region, 2, number) as usize).min(self.regions.len())
    }

    fn column(&self, section: Section, width: usize, number: u32) -> u32 {
        unsigned(self.sections[section as usize], width, number as usize)
    }

    /// Signed 1e-5 degrees as degrees.
    fn degrees(&self, section: Section, number: u32) -> f64 {
        f64::from(self.column(section, 4, number).cast_signed()) / 1e5
    }

    fn place(&self, number: u32) -> Place {
        let region = self.region(number);
        let country = unsigned(self.sections[Section::RegionCountry as usize], 1, region) as usize;
        Place {
            id: self.column(Section::Id, 3, number),
            name: self.names.get(number as usize),
            admin: Some(self.regions.get(region)).filter(|name| !name.is_empty()),
            country_code: self.country_codes.get(country),
            country: self.countries.get(country),
            latitude: self.degrees(Section::Latitude, number),
            longitude: self.degrees(Section::Longitude, number),
            zone: self.zones.get(self.column(Section::Zone, 2, number) as usize),
            population: self.column(Section::Population, 4, number),
        }
    }
}

/// Which of `terms` begin one of the `names`, as a set of bits: a query has fewer than 32 terms.
fn meant(terms: &[String], names: &str) -> u32 {
    let meant = |term: &String| names.split('\n').any(|name| name.starts_with(term.as_str()));
    terms.iter().enumerate().map(|(i, term)| u32::from(meant(term)) << i).sum()
}
