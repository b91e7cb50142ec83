//! The embedded gazetteer: what it holds and what it finds.

use std::collections::BTreeSet;

use outside::places::{Gazetteer, Place};
use proptest::prelude::*;

/// Köln's GeoNames id.
const KOELN: u32 = 2_886_242;

fn first(query: &str) -> Place {
    let found = Gazetteer::embedded().search(query, 8);
    *found.first().unwrap_or_else(|| panic!("nothing found for {query:?}"))
}

#[test]
fn a_place_is_found_by_any_of_its_names() {
    for (queries, name, country) in [
        (&["Köln", "koln", "KOELN", "Cologne", " cologne "][..], "Köln", "DE"),
        (&["München", "munchen", "muenchen", "Munich", "Monaco di Baviera"], "Munich", "DE"),
        (&["New York", "new-york", "NYC", "Nueva York", "Нью-Йорк"], "New York City", "US"),
        (&["são paulo", "sao paulo", "SA\u{303}O PAULO", "saopaulo"], "São Paulo", "BR"),
        (&["Ulm", "ulm germany"], "Ulm", "DE"),
        (&["New Delhi"], "New Delhi", "IN"),
        (&["Zürich", "zurich", "zuerich"], "Zürich", "CH"),
        (&["Reykjavik", "Reykjavík"], "Reykjavík", "IS"),
        (&["St. Louis", "saint louis"], "St. Louis", "US"),
        (&["Moscow", "Moskau", "Москва", "москва"], "Moscow", "RU"),
        (&["Rome", "Roma", "Rom"], "Rome", "IT"),
        (&["Florence", "Firenze"], "Florence", "IT"),
        (&["Kiev", "Kyiv", "Kijów"], "Kyiv", "UA"),
        (&["Tokyo", "東京", "Tokio"], "Tokyo", "JP"),
        (&["서울"], "Seoul", "KR"),
        (&["Aarhus", "Århus"], "Århus", "DK"),
        (&["York"], "York", "GB"),
        (&["Frankfurt (Oder)"], "Frankfurt (Oder)", "DE"),
    ] {
        for query in queries {
            let place = first(query);
            assert_eq!((place.name, place.country_code), (name, country), "{query:?}");
        }
    }
}

#[test]
fn a_region_or_country_narrows() {
    for (query, name, admin, country) in [
        ("Springfield, IL", "Springfield", "Illinois", "US"),
        ("springfield il", "Springfield", "Illinois", "US"),
        ("Springfield IL, USA", "Springfield", "Illinois", "US"),
        ("Paris, US", "Paris", "Texas", "US"),
        ("Paris, Tennessee", "Paris", "Tennessee", "US"),
        ("London, ON", "London", "Ontario", "CA"),
        ("london ontario", "London", "Ontario", "CA"),
        ("Newcastle, New South Wales", "Newcastle", "New South Wales", "AU"),
        ("Frankfurt, Deutschland", "Frankfurt am Main", "Hesse", "DE"),
        ("Birmingham, England", "Birmingham", "England", "GB"),
        ("birmingham uk", "Birmingham", "England", "GB"),
        ("Washington, D.C.", "Washington", "District of Columbia", "US"),
    ] {
        let place = first(query);
        assert_eq!((place.name, place.admin, place.country_code), (name, Some(admin), country), "{query:?}");
    }
    assert!(Gazetteer::embedded().search("Paris, Germany, Texas", 8).is_empty());
}

#[test]
fn the_exact_name_comes_first_and_then_the_bigger_place() {
    let found = Gazetteer::embedded().search("paris", 5);
    assert_eq!(found[0].country_code, "FR");
    assert_eq!(found[1].admin, Some("Texas"));
    let prefix: Vec<&str> = Gazetteer::embedded().search("lond", 2).iter().map(|p| p.country_code).collect();
    assert_eq!(prefix[0], "GB");
    let ids: BTreeSet<u32> = Gazetteer::embedded().search("köl", 20).iter().map(|p| p.id).collect();
    assert_eq!(ids.len(), Gazetteer::embedded().search("köl", 20).len(), "each place once");
}

#[test]
fn an_empty_or_odd_query_finds_nothing() {
    for query in ["", "   ", ",", ", Germany,", "—", "\u{0}", "zzzzqq", "\u{10ffff}\u{301}"] {
        let found = Gazetteer::embedded().search(query, 8);
        assert!(found.is_empty() || query.contains("Germany"), "{query:?} found {found:?}");
    }
    assert!(Gazetteer::embedded().search("paris", 0).is_empty());
    assert!(Gazetteer::embedded().search("s", usize::MAX).len() <= 50);
}

#[test]
fn a_place_is_found_by_its_id() {
    let place = Gazetteer::embedded().by_id(KOELN);
    let found = place.map(|p| (p.name, p.admin, p.country, p.zone));
    assert_eq!(found, Some(("Köln", Some("North Rhine-Westphalia"), "Germany", "Europe/Berlin")));
    let place = place.expect("just seen");
    assert_eq!((place.latitude, place.longitude), (50.93333, 6.95));
    assert_eq!(Gazetteer::embedded().by_id(0), None);
    assert_eq!(Gazetteer::embedded().by_id(u32::MAX), None);
}

#[test]
fn every_place_is_whole() {
    let gazetteer = Gazetteer::embedded();
    assert!(gazetteer.len() >= 100_000);
    let mut population = u32::MAX;
    for place in gazetteer.iter() {
        assert!(!place.name.is_empty() && place.id > 0, "{place:?}");
        assert!(place.country_code.len() == 2 && !place.country.is_empty(), "{place:?}");
        assert!(place.latitude.abs() <= 90.0 && place.longitude.abs() <= 180.0, "{place:?}");
        assert!(place.population <= population, "{place:?} is not in order");
        population = place.population;
    }
}

#[test]
fn every_zone_is_known() {
    let zones: BTreeSet<&str> = Gazetteer::embedded().iter().map(|place| place.zone).collect();
    assert!(zones.len() > 300);
    let database = jiff::tz::TimeZoneDatabase::bundled();
    for zone in zones {
        assert!(zone.contains('/') && database.get(zone).is_ok(), "{zone:?}");
    }
}

#[test]
fn big_places_are_found_by_their_own_name() {
    let gazetteer = Gazetteer::embedded();
    for place in gazetteer.iter().take(2_000) {
        let query = format!("{}, {}", place.name, place.country_code);
        let found = gazetteer.search(&query, 20);
        assert!(found.iter().any(|other| other.id == place.id), "{query:?} does not find {place:?}");
    }
}

#[test]
fn the_source_is_named() {
    let text = outside::places::attribution();
    assert!(text.contains("GeoNames") && text.contains("CC BY 4.0"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_a_query(query in any::<String>(), limit in 0usize..100) {
        prop_assert!(Gazetteer::embedded().search(&query, limit).len() <= limit);
    }

    #[test]
    fn any_name_like_text_is_a_query(query in "[a-zA-ZÀ-ž, ]{0,40}") {
        prop_assert!(Gazetteer::embedded().search(&query, 5).len() <= 5);
    }
}
