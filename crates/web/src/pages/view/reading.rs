//! A reading with every sentence tied to the wheel.

use reading::{Fact, Reading, Section, Sentence};

/// A section of the reading.
#[derive(Clone, Debug)]
pub(crate) struct SectionView {
    /// Stable id, unique on the page.
    pub(crate) id: String,
    /// Heading.
    pub(crate) title: String,
    /// Paragraphs of claims.
    pub(crate) paragraphs: Vec<Vec<Claim>>,
    /// Every fact the section rests on, once.
    pub(crate) basis: Vec<String>,
}

/// A sentence and what it rests on.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    /// Id of the line that says what it rests on.
    pub(crate) id: String,
    /// The words.
    pub(crate) text: String,
    /// Ids of its facts, separated by spaces.
    pub(crate) facts: String,
    /// `Sun 23°30′ Pisces · 10th house`.
    pub(crate) rests_on: String,
    /// Points to light, separated by spaces.
    pub(crate) points: String,
    /// Aspect lines to light, separated by spaces.
    pub(crate) aspects: String,
    /// Houses to light, separated by spaces.
    pub(crate) houses: String,
}

/// The sections of `reading`.
pub(crate) fn sections(reading: &Reading) -> Vec<SectionView> {
    reading.sections.iter().map(|section| section_view(section, &reading.facts)).collect()
}

fn section_view(section: &Section, facts: &[Fact]) -> SectionView {
    let id = format!("reading-{}", section.id);
    let mut number = 0;
    let mut basis: Vec<String> = Vec::new();
    let mut claim = |sentence: &Sentence| {
        number += 1;
        let cited: Vec<&Fact> =
            sentence.facts.iter().filter_map(|id| facts.iter().find(|f| f.id == *id)).collect();
        for fact in &cited {
            if !basis.contains(&fact.text) {
                basis.push(fact.text.clone());
            }
        }
        view(format!("{id}-{number}"), sentence, &cited)
    };
    let paragraphs =
        section.paragraphs.iter().map(|p| p.sentences.iter().map(&mut claim).collect()).collect();
    SectionView { title: section.title.clone(), paragraphs, basis, id }
}

fn view(id: String, sentence: &Sentence, cited: &[&Fact]) -> Claim {
    let texts: Vec<&str> = cited.iter().map(|f| f.text.as_str()).collect();
    let points = cited.iter().flat_map(|f| &f.points).map(|p| p.id());
    Claim {
        id,
        text: sentence.text.clone(),
        facts: sentence.facts.join(" "),
        rests_on: texts.join(" · "),
        points: once(points),
        aspects: once(cited.iter().filter_map(|f| f.id.strip_prefix("A:"))),
        houses: once(cited.iter().filter_map(|f| f.id.strip_prefix("H:"))),
    }
}

fn once<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let mut list: Vec<&str> = Vec::new();
    for id in ids {
        if !list.contains(&id) {
            list.push(id);
        }
    }
    list.join(" ")
}
