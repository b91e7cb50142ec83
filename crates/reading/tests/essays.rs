//! Readings side by side: what two people share, and what nobody may share with everybody.

mod charts;

use std::collections::{HashMap, HashSet};

use chart::Chart;
use charts::samples;
use reading::offline::{SectionId, section};
use reading::{Language, Reading, facts, interpret};

/// So many charts, pseudo-random, and two of the sky.
const CHARTS: u64 = 58;
/// Two readings have no more than this part of their sentences in common,
const MOST_SHARED: f64 = 0.33;
/// and on the average no more than this; what is shared stands on the same ground.
const USUALLY_SHARED: f64 = 0.1;

fn charts() -> Vec<Chart> {
    let random = (1000..1000 + CHARTS).map(samples::random);
    [samples::ulm(), samples::delhi()].into_iter().chain(random).collect()
}

fn readings(language: Language) -> Vec<Reading> {
    charts().iter().map(|chart| interpret(chart, language)).collect()
}

/// The sentences of a reading with the facts they cite.
fn sentences(reading: &Reading) -> HashMap<&str, &[String]> {
    reading.sentences().map(|s| (s.text.as_str(), s.facts.as_slice())).collect()
}

/// The facts a sentence rests on, aspects of one nature taken as one.
fn grounds(facts: &[String]) -> Vec<String> {
    facts.iter().map(|f| f.replace("-sextile-", "-trine-").replace("-opposition-", "-square-")).collect()
}

#[test]
fn no_two_people_get_the_same_essay() {
    for language in Language::ALL {
        let readings = readings(language);
        let all: Vec<_> = readings.iter().map(sentences).collect();
        let mut shares = Vec::new();
        for (i, one) in all.iter().enumerate() {
            for other in &all[i + 1..] {
                let common: Vec<_> = one.iter().filter(|(text, _)| other.contains_key(*text)).collect();
                for (text, facts) in &common {
                    let (here, there) = (grounds(facts), grounds(other[*text]));
                    assert_eq!(here, there, "{language:?}: one sentence on two grounds: {text}");
                }
                shares.push(common.len() as f64 / one.len().min(other.len()) as f64);
            }
        }
        let most = shares.iter().copied().fold(0.0, f64::max);
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        assert!(most <= MOST_SHARED && mean <= USUALLY_SHARED, "{language:?}: {most:.3}, mean {mean:.3}");
    }
}

#[test]
fn no_sentence_fits_everyone() {
    for language in Language::ALL {
        let readings = readings(language);
        let mut met: HashMap<&str, usize> = HashMap::new();
        for text in readings.iter().flat_map(Reading::sentences).map(|s| s.text.as_str()) {
            *met.entry(text).or_default() += 1;
        }
        let (text, n) = met.into_iter().max_by_key(|(_, n)| *n).expect("sentences");
        assert!(n <= readings.len() * 2 / 3, "{language:?}: in {n} of {}: {text}", readings.len());
    }
}

#[test]
fn every_sentence_has_evidence_in_its_own_chart() {
    for language in Language::ALL {
        for chart in charts() {
            let stated: HashSet<String> = facts(&chart).into_iter().map(|f| f.id).collect();
            for sentence in interpret(&chart, language).sentences() {
                let grounded =
                    !sentence.facts.is_empty() && sentence.facts.iter().all(|id| stated.contains(id));
                assert!(grounded, "{language:?}: {sentence:?}");
            }
        }
    }
}

#[test]
fn sections_made_one_by_one_are_those_of_the_whole() {
    for language in Language::ALL {
        for chart in charts().iter().take(10) {
            let (whole, facts) = (interpret(chart, language), facts(chart));
            let one_by_one = SectionId::WHOLE.into_iter().rev();
            let mut sections: Vec<_> =
                one_by_one.filter_map(|id| section(chart, &facts, id, language)).collect();
            sections.reverse();
            assert_eq!(sections, whole.sections);
            let houses = section(chart, &facts, SectionId::Houses, language).expect("houses");
            assert_eq!(houses.paragraphs.len(), 12, "{language:?}");
        }
    }
}

/// A contradiction keeps both its witnesses, and is said once.
#[test]
fn contradictions_are_reconciled_in_most_charts() {
    let charts = charts();
    let torn = charts.iter().filter(|chart| {
        let facts = facts(chart);
        let synthesis = section(chart, &facts, SectionId::Synthesis, Language::English).expect("a synthesis");
        let two = |s: &&reading::Sentence| {
            s.facts.len() == 2 && s.facts.iter().all(|f| f.starts_with("P:") || f == "X:asc")
        };
        let second = synthesis.paragraphs.get(1).and_then(|p| p.sentences.first());
        second.as_ref().is_some_and(two)
    });
    assert!(torn.count() > charts.len() / 2);
}
