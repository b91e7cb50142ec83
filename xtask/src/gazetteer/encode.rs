//! Writing the file of places; `outside::places::layout` describes it.

use std::collections::{BTreeMap, BTreeSet};

use outside::places::layout::{BLOCK, COUNT_HIGH, MAGIC, SECTIONS, Section, reference};

use super::names::keys;
use super::regions::{Regions, country_terms, region_terms};
use super::source::{City, Source};

/// The finished file and what it counts.
pub(super) struct File {
    pub(super) bytes: Vec<u8>,
    pub(super) keys: usize,
    pub(super) references: usize,
}

/// Encodes the sources.
pub(super) fn encode(source: &Source) -> Result<File, String> {
    let mut sections = vec![Vec::new(); SECTIONS];
    columns(source, &mut sections)?;
    regions(source, &mut sections)?;
    let index = index(&source.cities);
    let references = index.values().map(Vec::len).sum();
    write_index(&index, &mut sections)?;
    Ok(File { bytes: assemble(&sections)?, keys: index.len(), references })
}

/// The columns of places, their names and their zones.
fn columns(source: &Source, sections: &mut [Vec<u8>]) -> Result<(), String> {
    let zones: BTreeSet<&str> = source.cities.iter().map(|city| city.timezone.as_str()).collect();
    let zones: Vec<&str> = zones.into_iter().collect();
    let regions = Regions::of(source);
    for city in &source.cities {
        let of = |what: &str| format!("{} ({}): {what}", city.name, city.geonameid);
        let zone = zones.binary_search(&city.timezone.as_str()).map_err(|_| of("no zone"))?;
        let region = regions.number(&city.countrycode, &city.admin1code).ok_or_else(|| of("no region"))?;
        for (section, value, width) in [
            (Section::Id, city.geonameid, 3),
            (Section::Latitude, hundred_thousandths(city.latitude, 90.0)?, 4),
            (Section::Longitude, hundred_thousandths(city.longitude, 180.0)?, 4),
            (Section::Population, city.population, 4),
            (Section::Zone, zone as u32, 2),
            (Section::Region, region as u32, 2),
        ] {
            push(&mut sections[section as usize], value, width)?;
        }
    }
    sections[Section::Name as usize] = texts(source.cities.iter().map(|city| city.name.as_str()))?;
    sections[Section::ZoneName as usize] = texts(zones.into_iter())?;
    Ok(())
}

/// The tables of regions and countries.
fn regions(source: &Source, sections: &mut [Vec<u8>]) -> Result<(), String> {
    let Regions { countries, regions, .. } = Regions::of(source);
    let name = |(country, division): &(String, String)| {
        source.admin1.get(&format!("{country}.{division}")).cloned().unwrap_or_default()
    };
    for (country, _) in &regions {
        let number = countries.binary_search(country).map_err(|_| format!("{country}: no such country"))?;
        push(&mut sections[Section::RegionCountry as usize], number as u32, 1)?;
    }
    let terms = regions.iter().map(|region| region_terms(&name(region), &region.0, &region.1));
    let country_name =
        |code: &String| source.countries.get(code).map_or(code.clone(), |c| c.name.trim().to_owned());
    sections[Section::RegionName as usize] = texts(regions.iter().map(name))?;
    sections[Section::RegionTerms as usize] = texts(terms)?;
    sections[Section::CountryCode as usize] = texts(countries.iter())?;
    sections[Section::CountryName as usize] = texts(countries.iter().map(country_name))?;
    sections[Section::CountryTerms as usize] =
        texts(countries.iter().map(|code| country_terms(source, code)))?;
    Ok(())
}

/// The references of every key. Places come by falling size, so each list is in order already.
fn index(cities: &[City]) -> BTreeMap<String, Vec<u32>> {
    let mut index: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (number, city) in cities.iter().enumerate() {
        for (key, kind) in keys(city) {
            index.entry(key).or_default().push(reference(number as u32, kind));
        }
    }
    index
}

fn write_index(index: &BTreeMap<String, Vec<u32>>, sections: &mut [Vec<u8>]) -> Result<(), String> {
    let mut references = 0;
    let mut before: &[u8] = &[];
    for (i, (key, places)) in index.iter().enumerate() {
        if i % BLOCK == 0 {
            before = &[];
            let start = sections[Section::Keys as usize].len();
            push(&mut sections[Section::Blocks as usize], start as u32, 3)?;
            push(&mut sections[Section::Blocks as usize], references, 3)?;
        }
        write_entry(&mut sections[Section::Keys as usize], before, key.as_bytes(), places.len())?;
        for reference in places {
            push(&mut sections[Section::References as usize], *reference, 3)?;
        }
        references += places.len() as u32;
        before = key.as_bytes();
    }
    Ok(())
}

fn write_entry(out: &mut Vec<u8>, before: &[u8], key: &[u8], count: usize) -> Result<(), String> {
    let shared = before.iter().zip(key).take_while(|(a, b)| a == b).count();
    push(out, shared as u32, 1)?;
    push(out, (key.len() - shared) as u32, 1)?;
    if count < usize::from(COUNT_HIGH) {
        push(out, count as u32, 1)?;
    } else {
        push(out, u32::from(COUNT_HIGH) + (count >> 8) as u32, 1)?;
        push(out, (count & 0xff) as u32, 1)?;
    }
    out.extend_from_slice(&key[shared..]);
    Ok(())
}

/// A table of texts.
fn texts(items: impl Iterator<Item = impl AsRef<str>>) -> Result<Vec<u8>, String> {
    let (mut count, mut offsets, mut text) = (0, vec![0; 3], Vec::new());
    for item in items {
        text.extend_from_slice(item.as_ref().as_bytes());
        push(&mut offsets, text.len() as u32, 3)?;
        count += 1;
    }
    let mut table = u32::to_le_bytes(count).to_vec();
    table.extend(offsets);
    table.extend(text);
    Ok(table)
}

/// Header and sections.
fn assemble(sections: &[Vec<u8>]) -> Result<Vec<u8>, String> {
    let mut file = MAGIC.to_vec();
    let mut offset = MAGIC.len() + 4 * (SECTIONS + 1);
    push(&mut file, offset as u32, 4)?;
    for section in sections {
        offset += section.len();
        push(&mut file, offset as u32, 4)?;
    }
    file.extend(sections.concat());
    Ok(file)
}

/// Appends the `width` low bytes of a value that has no more.
fn push(out: &mut Vec<u8>, value: u32, width: usize) -> Result<(), String> {
    let bytes = value.to_le_bytes();
    let (low, high) = bytes.split_at(width);
    if high.iter().any(|byte| *byte != 0) {
        return Err(format!("{value} does not fit into {width} bytes"));
    }
    out.extend_from_slice(low);
    Ok(())
}

/// Degrees in 1e-5, as the bits of an `i32`.
fn hundred_thousandths(degrees: f64, limit: f64) -> Result<u32, String> {
    if degrees.abs() > limit {
        return Err(format!("{degrees}° is no coordinate"));
    }
    Ok(((degrees * 1e5).round() as i32).cast_unsigned())
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use outside::places::Gazetteer;

    use super::*;
    use crate::gazetteer::source::Country;

    fn source(names: impl Iterator<Item = String>) -> Source {
        let city = |(i, name)| City {
            geonameid: 100 + i as u32,
            name,
            latitude: -12.34567,
            longitude: 179.99999,
            countrycode: "NZ".into(),
            admin1code: "E7".into(),
            population: 0,
            timezone: "Pacific/Auckland".into(),
            alternatenames: Vec::new(),
        };
        let country = Country { name: "New Zealand".into(), iso: "NZ".into(), iso3: "NZL".into() };
        Source {
            cities: names.enumerate().map(city).collect(),
            countries: HashMap::from([("NZ".into(), country)]),
            admin1: HashMap::from([("NZ.E7".into(), "Auckland".into())]),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        // Some hundreds of one name need a count of two bytes; the others fill many blocks.
        let names = (0..300).map(|_| "Ōtara".into()).chain((0..500).map(|i| format!("Town {i}")));
        let file = encode(&source(names)).expect("encodes");
        let gazetteer = Gazetteer::open(file.bytes.leak()).expect("opens");
        assert_eq!(gazetteer.len(), 800);
        for i in 0..500 {
            let found = gazetteer.search(&format!("town {i}, nz"), 1);
            assert_eq!(found[0].name, format!("Town {i}"));
        }
        assert_eq!(gazetteer.search("otara, auckland", 500).len(), 50);
        let place = gazetteer.by_id(100).expect("is there");
        assert_eq!((place.name, place.admin, place.country), ("Ōtara", Some("Auckland"), "New Zealand"));
        assert_eq!((place.latitude, place.longitude), (-12.34567, 179.99999));
        assert_eq!((place.zone, place.population), ("Pacific/Auckland", 0));
    }

    #[test]
    fn a_damaged_file_is_refused_or_answers_without_panic() {
        let file = encode(&source(["Bluff".into()].into_iter())).expect("encodes");
        for length in 0..file.bytes.len() {
            assert!(Gazetteer::open(file.bytes[..length].to_vec().leak()).is_err());
        }
        for i in 0..file.bytes.len() {
            let mut bytes = file.bytes.clone();
            bytes[i] ^= 0xff;
            if let Ok(gazetteer) = Gazetteer::open(bytes.leak()) {
                gazetteer.search("bluff, nz", 3);
                gazetteer.by_id(100);
            }
        }
    }
}
