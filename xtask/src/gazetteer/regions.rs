//! Countries and their first-order divisions, and the words by which a query may name them.

use std::collections::BTreeMap;

use outside::places::key;

use super::source::Source;

/// The countries and divisions that places lie in, numbered.
#[derive(Debug)]
pub(super) struct Regions {
    /// Country codes in order.
    pub(super) countries: Vec<String>,
    /// Country and division codes in order; the division is empty for places without one.
    pub(super) regions: Vec<(String, String)>,
    numbers: BTreeMap<(String, String), usize>,
}

impl Regions {
    /// The countries and divisions of all cities.
    pub(super) fn of(source: &Source) -> Regions {
        let mut numbers: BTreeMap<(String, String), usize> =
            source.cities.iter().map(|c| ((c.countrycode.clone(), c.admin1code.clone()), 0)).collect();
        numbers.values_mut().enumerate().for_each(|(i, number)| *number = i);
        let regions: Vec<_> = numbers.keys().cloned().collect();
        let mut countries: Vec<_> = regions.iter().map(|(country, _)| country.clone()).collect();
        countries.dedup();
        Regions { countries, regions, numbers }
    }

    /// The number of a division.
    pub(super) fn number(&self, country: &str, division: &str) -> Option<usize> {
        self.numbers.get(&(country.to_owned(), division.to_owned())).copied()
    }
}

/// Folded names and codes of a country.
pub(super) fn country_terms(source: &Source, code: &str) -> String {
    let country = source.countries.get(code);
    let official = country.into_iter().flat_map(|c| [c.iso.as_str(), &c.iso3, &c.name]);
    let also = COUNTRY_ALSO.iter().filter(|(iso, _)| *iso == code).flat_map(|(_, names)| names.split(' '));
    terms(official.chain(also))
}

/// Folded name and codes of a division. Numeric codes are GeoNames' own and mean nothing to people.
pub(super) fn region_terms(name: &str, country: &str, division: &str) -> String {
    let letters = division.chars().all(char::is_alphabetic).then_some(division);
    let also =
        REGION_ALSO.iter().filter(|(c, d, _)| (*c, *d) == (country, division)).map(|(_, _, code)| *code);
    terms([name].into_iter().chain(letters).chain(also))
}

fn terms<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut terms: Vec<String> = names.map(key).filter(|term| !term.is_empty()).collect();
    terms.sort();
    terms.dedup();
    terms.join("\n")
}

/// What people also call a country: in its own languages, by an older name, in short.
const COUNTRY_ALSO: [(&str, &str); 46] = [
    ("AE", "UAE"),
    ("AT", "Österreich Autriche"),
    ("BE", "België Belgique Belgien"),
    ("BG", "Balgariya България"),
    ("BR", "Brasil"),
    ("BY", "Belorussia Беларусь"),
    ("CD", "DRC Zaire Congo"),
    ("CG", "Congo"),
    ("CH", "Schweiz Suisse Svizzera"),
    ("CI", "Côte-d'Ivoire"),
    ("CN", "中国 Zhongguo PRC"),
    ("CV", "Cape-Verde"),
    ("CZ", "Česko Czech-Republic"),
    ("DE", "Deutschland Allemagne Alemania"),
    ("DK", "Danmark"),
    ("EG", "مصر Misr"),
    ("ES", "España Espagne Spanien"),
    ("FI", "Suomi"),
    ("FR", "Frankreich Francia"),
    ("GB", "UK Great-Britain Britain"),
    ("GR", "Ellada Hellas Ελλάδα"),
    ("HR", "Hrvatska"),
    ("HU", "Magyarország"),
    ("IE", "Éire Republic-of-Ireland"),
    ("IN", "Bharat भारत"),
    ("IS", "Ísland"),
    ("IT", "Italia Italien Italie"),
    ("JP", "日本 Nippon Nihon"),
    ("KR", "Korea 한국"),
    ("LT", "Lietuva"),
    ("LV", "Latvija"),
    ("MK", "Macedonia"),
    ("MM", "Burma"),
    ("NL", "Netherlands Nederland Holland"),
    ("NO", "Norge Noreg"),
    ("PL", "Polska"),
    ("PS", "Palestine"),
    ("RS", "Srbija"),
    ("RU", "Россия Rossiya"),
    ("SE", "Sverige"),
    ("SI", "Slovenija"),
    ("SK", "Slovensko"),
    ("SZ", "Swaziland"),
    ("TR", "Türkiye"),
    ("UA", "Україна Ukraina"),
    ("US", "USA America U.S.A."),
];

/// Postal abbreviations of divisions that GeoNames numbers.
const REGION_ALSO: [(&str, &str, &str); 21] = [
    ("AU", "01", "ACT"),
    ("AU", "02", "NSW"),
    ("AU", "03", "NT"),
    ("AU", "04", "QLD"),
    ("AU", "05", "SA"),
    ("AU", "06", "TAS"),
    ("AU", "07", "VIC"),
    ("AU", "08", "WA"),
    ("CA", "01", "AB"),
    ("CA", "02", "BC"),
    ("CA", "03", "MB"),
    ("CA", "04", "NB"),
    ("CA", "05", "NL"),
    ("CA", "07", "NS"),
    ("CA", "08", "ON"),
    ("CA", "09", "PE"),
    ("CA", "10", "QC"),
    ("CA", "11", "SK"),
    ("CA", "12", "YT"),
    ("CA", "13", "NT"),
    ("CA", "14", "NU"),
];
