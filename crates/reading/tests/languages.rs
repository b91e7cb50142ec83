//! Grammar and manners of each language, over hundreds of charts.

mod charts;

use std::collections::HashSet;

use chart::Chart;
use charts::{samples, untimed};
use reading::offline::{SectionId, section};
use reading::{Language, Section, facts, interpret};

/// What never stands in a text of the language: missing contractions and elisions, doubled articles, the other form
/// of address, marks of another language, holes left open.
fn never(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[" the the ", " a a ", " a an ", " in in ", "colour of of"],
        Language::German => &[
            " zu dem ",
            " von dem ",
            " bei dem ",
            " in das ",
            " der der ",
            " die die ",
            " den den ",
            " dem dem ",
            " im im ",
            " in in ",
            " Ihnen ",
            " Ihre ",
            " Ihr ",
            " euch ",
            "ß-",
            " und und ",
        ],
        Language::Spanish => &[
            " de el ",
            " a el ",
            " de de ",
            " en en ",
            " el el ",
            " la la ",
            " a a ",
            " usted",
            " vosotros",
            " vos ",
            " y y ",
            " un una ",
            " e y ",
        ],
        Language::French => &[
            " de le ",
            " de les ",
            " à le ",
            " de Uranus",
            " de l’Uranus",
            " le Ascendant",
            " de il ",
            " que il ",
            " que Uranus",
            " le le ",
            " la la ",
            " de de ",
            " de d’",
            " à à ",
            " vous ",
            " votre ",
            " vos ",
            " et et ",
            " le opp",
        ],
        Language::Portuguese => &[
            " de o ", " de os ", " em o ", " em a ", " por o ", " por a ", " a o ", " o o ", " a a ",
            " de de ", " em em ", " e e ", " tu ", " teu ", " tua ", " teus ", " vós ",
        ],
    }
}

/// Small words of the other languages, one of which would show a sentence in the wrong one.
fn foreign(language: Language) -> Vec<&'static str> {
    let own = |l: Language| match l {
        Language::English => ["the", "and", "your", "house", "with"].as_slice(),
        Language::German => &["und", "der", "deine", "nicht", "mit"],
        Language::Spanish => &["pero", "el", "con", "los", "una", "del"],
        Language::French => &["les", "est", "avec", "et", "dans", "ton"],
        Language::Portuguese => &["você", "uma", "não", "seu", "sua", "mais"],
    };
    Language::ALL.into_iter().filter(|l| *l != language).flat_map(own).copied().collect()
}

/// Stems that a reading is not for: death, illness, law, money and fate.
fn unfit(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => {
            &["death", "disease", "destin", "fate", "diagnos", "lawsuit", "investm", "karma"]
        }
        Language::German => {
            &["tod", "sterb", "krankheit", "schicksal", "diagnos", "prozess", "aktie", "karma", "schwanger"]
        }
        Language::Spanish => {
            &["muert", "morir", "enfermedad", "destino", "diagn", "demanda", "invers", "karma", "embaraz"]
        }
        Language::French => &["mort", "mourir", "maladie", "destin", "diagn", "procès", "karma", "enceint"],
        Language::Portuguese => {
            &["mort", "morrer", "doença", "destino", "diagn", "processo", "invest", "carma", "gravidez"]
        }
    }
}

fn charts() -> Vec<Chart> {
    let random: Vec<Chart> = (2000..2110).map(samples::random).collect();
    let untimed: Vec<Chart> = random.iter().take(40).map(untimed).collect();
    let together = (0..144).map(|i| samples::together(i % 12, i / 12 + 1));
    random.into_iter().chain(untimed).chain(together).collect()
}

/// Every section of every chart, the houses too.
fn sections(language: Language) -> Vec<Section> {
    let of = |chart: &Chart| {
        let houses = section(chart, &facts(chart), SectionId::Houses, language);
        interpret(chart, language).sections.into_iter().chain(houses).collect::<Vec<Section>>()
    };
    charts().iter().flat_map(of).collect()
}

/// Every sentence and heading, once.
fn texts(language: Language) -> HashSet<String> {
    let sections = sections(language);
    let sentences = sections.iter().flat_map(|s| &s.paragraphs).flat_map(|p| &p.sentences);
    let mut all: HashSet<String> = sentences.map(|s| s.text.clone()).collect();
    all.extend(sections.iter().map(|s| s.title.clone()));
    all
}

#[test]
fn every_language_keeps_its_grammar_and_its_manners() {
    let mut complaints = Vec::new();
    for language in Language::ALL {
        let foreign = foreign(language);
        for text in texts(language) {
            let padded = format!(" {text} ");
            let mut blame = |what: &str| complaints.push(format!("{language:?} {what:?}: {text}"));
            never(language).iter().filter(|n| padded.contains(*n)).for_each(|n| blame(n));
            let low = text.to_lowercase();
            let words: Vec<&str> = low.split(|c: char| !c.is_alphabetic()).collect();
            let stems = unfit(language).iter().filter(|u| words.iter().any(|w| w.starts_with(*u)));
            stems.for_each(|u| blame(u));
            let strangers = words.iter().filter(|w| foreign.contains(w)).count();
            if strangers >= 2 {
                blame("another language");
            }
        }
    }
    complaints.sort();
    assert!(
        complaints.is_empty(),
        "{}:\n{}",
        complaints.len(),
        complaints[..complaints.len().min(30)].join("\n")
    );
}

#[test]
fn every_sentence_is_well_set() {
    for language in Language::ALL {
        for sentence in sections(language).iter().flat_map(|s| &s.paragraphs).flat_map(|p| &p.sentences) {
            let text = sentence.text.as_str();
            let odd =
                ["'", "\"", "—", "--", "  ", "{", "}", " ,", " .", "..", ",,", ",.", ";.", ":.", " ;", "–,"];
            assert!(!odd.iter().any(|o| text.contains(o)), "{language:?}: {text}");
            assert!(
                text.ends_with(['.', '?']) && text.starts_with(char::is_uppercase),
                "{language:?}: {text}"
            );
            for rest in text.split(". ").skip(1) {
                assert!(rest.starts_with(char::is_uppercase), "{language:?}: {text}");
            }
        }
    }
}

#[test]
fn sentences_differ_in_length_and_in_how_they_begin() {
    for language in Language::ALL {
        for chart in charts().iter().take(60) {
            let reading = interpret(chart, language);
            let lengths: Vec<usize> =
                reading.sentences().map(|s| s.text.split_whitespace().count()).collect();
            let mean = lengths.iter().sum::<usize>() as f64 / lengths.len() as f64;
            let spread =
                lengths.iter().map(|n| (*n as f64 - mean).powi(2)).sum::<f64>() / lengths.len() as f64;
            assert!(spread.sqrt() > 4.0, "{language:?}: {mean:.1} ± {:.1}", spread.sqrt());
            let first = |text: &str| text.split(' ').next().unwrap_or_default().to_owned();
            let firsts: HashSet<String> = reading.sentences().map(|s| first(&s.text)).collect();
            assert!(firsts.len() * 4 > lengths.len(), "{language:?}: {} of {}", firsts.len(), lengths.len());
        }
    }
}

#[test]
fn readings_say_in_which_language_they_are() {
    let chart = samples::ulm();
    for language in Language::ALL {
        let reading = interpret(&chart, language);
        assert_eq!(reading.language, language.code());
        assert_eq!(language.code().parse(), Ok(language));
        assert!(!reading.note.is_empty() && reading.words() > 900, "{language:?}: {}", reading.words());
    }
    assert_eq!("de-AT".parse(), Ok(Language::German));
    let refused = "tlh".parse::<Language>().expect_err("no Klingon").to_string();
    assert!(Language::ALL.iter().all(|l| refused.contains(l.code())), "{refused}");
}
