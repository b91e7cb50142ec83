//! Readings of many charts: what every one of them has to keep.

mod charts;
mod claims;

use std::collections::HashSet;
use std::sync::LazyLock;

use chart::Chart;
use charts::{samples, untimed};
use reading::{Language, Reading};

/// Charts with a time: pseudo-random places, and every planet in every sign and house.
static TIMED: LazyLock<Vec<Chart>> = LazyLock::new(|| {
    let together = (0..144).map(|i| samples::together(i % 12, i / 12 + 1));
    let random = (0..300).map(samples::random);
    [samples::ulm(), samples::delhi()].into_iter().chain(random).chain(together).collect()
});
/// The same charts without their time.
static UNTIMED: LazyLock<Vec<Chart>> = LazyLock::new(|| TIMED.iter().map(untimed).collect());
/// Their readings.
static READINGS: LazyLock<Vec<Reading>> = LazyLock::new(|| TIMED.iter().map(interpret).collect());
/// And those of the charts without a time.
static UNTIMED_READINGS: LazyLock<Vec<Reading>> = LazyLock::new(|| UNTIMED.iter().map(interpret).collect());

fn interpret(chart: &Chart) -> Reading {
    reading::interpret(chart, Language::English)
}

/// Every reading.
fn all() -> impl Iterator<Item = &'static Reading> {
    READINGS.iter().chain(UNTIMED_READINGS.iter())
}

/// Fails with the first few complaints.
fn assert_none(complaints: Vec<String>) {
    let unique: HashSet<&String> = complaints.iter().collect();
    let mut unique: Vec<&&String> = unique.iter().collect();
    unique.sort();
    let some: Vec<&str> = unique.iter().take(40).map(|s| s.as_str()).collect();
    assert!(complaints.is_empty(), "{} complaints:\n{}", unique.len(), some.join("\n"));
}

#[test]
fn every_claim_is_borne_out_by_a_cited_fact() {
    let mut complaints = Vec::new();
    for reading in all() {
        for sentence in reading.sentences() {
            let wrong = claims::unbacked(reading, sentence);
            if !wrong.is_empty() {
                complaints.push(format!("{wrong:?} {} {:?}", sentence.text, sentence.facts));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn a_swapped_word_is_noticed() {
    let reading = interpret(&samples::ulm());
    let swaps = [
        ("Pisces", "Virgo"),
        ("tenth house", "fourth house"),
        ("conjunction", "trine"),
        ("Mars", "Saturn"),
        ("exalted", "in its fall"),
        ("still applying", "already separating"),
        ("1°", "7°"),
        ("Midheaven", "Ascendant"),
        ("four of the ten", "five of the ten"),
    ];
    for (from, to) in swaps {
        let touched: Vec<_> = reading.sentences().filter(|s| s.text.contains(from)).collect();
        assert!(!touched.is_empty(), "{from} does not occur");
        let caught = touched.iter().filter(|s| {
            let mut swapped = (**s).clone();
            swapped.text = swapped.text.replace(from, to);
            !claims::unbacked(&reading, &swapped).is_empty()
        });
        assert!(caught.count() > 0, "{from} → {to} passes");
    }
}

#[test]
fn nothing_is_said_twice() {
    let mut complaints = Vec::new();
    for reading in all() {
        let mut said = HashSet::new();
        for text in reading.sentences().flat_map(|s| s.text.split_inclusive(['.', '?'])) {
            if !said.insert(text.trim().to_owned()) {
                complaints.push(text.to_owned());
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn the_same_chart_gives_the_same_bytes() {
    let bytes = |r: &Reading| serde_json::to_vec(r).expect("a reading is JSON");
    for (chart, reading) in
        TIMED.iter().zip(READINGS.iter()).chain(UNTIMED.iter().zip(UNTIMED_READINGS.iter()))
    {
        assert_eq!(bytes(reading), bytes(&interpret(&chart.clone())));
    }
}

#[test]
fn sections_are_there_and_full() {
    const KNOWN: [&str; 15] = [
        "sun",
        "moon",
        "phase",
        "ascendant",
        "mercury",
        "venus",
        "mars",
        "jupiter",
        "saturn",
        "uranus",
        "neptune",
        "pluto",
        "aspects",
        "balance",
        "node",
    ];
    for reading in READINGS.iter() {
        let ids: Vec<&str> = reading.sections.iter().map(|s| s.id.as_str()).collect();
        let all: Vec<&str> = KNOWN.iter().copied().chain(["synthesis"]).collect();
        assert_eq!(ids, all);
        for section in &reading.sections {
            assert!(!section.title.is_empty() && !section.paragraphs.is_empty(), "{}", section.id);
            assert!(section.paragraphs.iter().all(|p| !p.sentences.is_empty()), "{}", section.id);
        }
    }
}

#[test]
fn length_is_within_bounds() {
    for (readings, bounds) in [(&READINGS, 1_200..=2_700), (&UNTIMED_READINGS, 800..=2_200)] {
        for words in readings.iter().map(Reading::words) {
            assert!(bounds.contains(&words), "{words} words");
        }
    }
}

#[test]
fn without_a_time_nothing_hangs_on_the_hour() {
    for reading in UNTIMED_READINGS.iter() {
        assert_eq!(reading.sections[0].id, "time");
        for sentence in reading.sentences() {
            let hourly =
                |id: &String| ["X:", "H:", "R:", "S:", "Y:", "C:", "U:"].iter().any(|p| id.starts_with(p));
            assert!(!sentence.facts.iter().any(hourly), "{sentence:?}");
            let words = claims::words(&sentence.text);
            for word in ["house", "ascendant", "midheaven", "applying", "separating"] {
                assert!(!words.iter().any(|w| w == word) || sentence.facts == ["T:unknown"], "{sentence:?}");
            }
        }
    }
}

#[test]
fn a_moon_that_changed_signs_is_hedged() {
    let pairs = UNTIMED.iter().zip(UNTIMED_READINGS.iter());
    let open: Vec<&Reading> = pairs.filter(|(c, _)| c.points[1].sign_uncertain).map(|(_, r)| r).collect();
    assert!(open.len() > 50);
    for reading in open {
        let moon = reading.sections.iter().find(|s| s.id == "moon").expect("a section on the Moon");
        assert!(moon.title.contains(" or "), "{}", moon.title);
        let texts: Vec<&str> = moon.paragraphs[0].sentences.iter().map(|s| s.text.as_str()).collect();
        assert!(texts[0].contains("uncertain"), "{texts:?}");
        assert!(texts[1..].iter().all(|t| t.starts_with("If you were born")), "{texts:?}");
        assert!(
            !reading.sections.iter().any(|s| s.title.starts_with("The Moon in") && !s.title.contains(" or "))
        );
    }
}

#[test]
fn words_stay_within_what_a_reading_is_for() {
    const NEVER: [&str; 52] = [
        "death",
        "die",
        "dies",
        "died",
        "dying",
        "dead",
        "suicide",
        "pregnant",
        "pregnancy",
        "disease",
        "illness",
        "sick",
        "diagnosis",
        "doctor",
        "cure",
        "lawsuit",
        "invest",
        "investment",
        "lottery",
        "bankrupt",
        "doomed",
        "destined",
        "destiny",
        "fate",
        "fated",
        "karma",
        "curse",
        "cursed",
        "omen",
        "husband",
        "wife",
        "boyfriend",
        "girlfriend",
        "he",
        "she",
        "him",
        "her",
        "his",
        "hers",
        "amazing",
        "incredible",
        "magical",
        "color",
        "favor",
        "honor",
        "center",
        "gray",
        "behavior",
        "neighbor",
        "gotten",
        "inevitably",
        "inevitable",
    ];
    let mut complaints = Vec::new();
    for reading in all() {
        for sentence in reading.sentences() {
            let words = claims::words(&sentence.text);
            complaints.extend(
                NEVER
                    .iter()
                    .filter(|n| words.iter().any(|w| w == *n))
                    .map(|n| format!("{n}: {}", sentence.text)),
            );
        }
    }
    assert_none(complaints);
}

#[test]
fn sentences_are_well_set() {
    let mut complaints = Vec::new();
    for reading in all() {
        for text in reading.sentences().map(|s| s.text.as_str()) {
            let odd = ["'", "\"", "—", "--", "  ", "{", "}", " ,", " .", "..", " ;", "–,", " the the "];
            let wrong = odd.iter().any(|o| text.contains(o))
                || !text.ends_with(['.', '?'])
                || !text.starts_with(char::is_uppercase)
                || text.trim() != text;
            if wrong {
                complaints.push(text.to_owned());
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn facts_are_the_cited_ones_in_order() {
    for reading in all() {
        let mut seen = HashSet::new();
        let order: Vec<&String> =
            reading.sentences().flat_map(|s| &s.facts).filter(|id| seen.insert(*id)).collect();
        assert_eq!(order, reading.facts.iter().map(|f| &f.id).collect::<Vec<_>>());
    }
}

#[test]
fn the_weightiest_facts_are_not_passed_over() {
    for (chart, reading) in TIMED.iter().zip(READINGS.iter()) {
        let cited: HashSet<&str> = reading.facts.iter().map(|f| f.id.as_str()).collect();
        for id in ["P:sun", "P:moon", "X:asc", "X:mc", "R:chart-ruler", "P:true_node", "P:chiron"] {
            assert!(cited.contains(id), "{id}");
        }
        assert!(chart.points.iter().all(|p| cited.contains(format!("P:{}", p.id.id()).as_str())));
        assert!(cited.iter().filter(|id| id.starts_with("A:")).count() >= 5);
    }
}

#[test]
fn the_charts_hold_every_planet_in_every_sign_and_house() {
    let points = TIMED.iter().flat_map(|c| &c.points[..10]);
    let places: HashSet<_> = points.map(|p| (p.id, p.sign, p.house)).collect();
    assert_eq!(places.len(), 10 * 12 * 12);
}
