//! The page on which a reading is written: it keeps the promise that every sentence rests on facts.

use std::collections::HashSet;

use chart::Chart;
use chart::document::Point;
use chart::point::PointId;
use chart::zodiac::Sign;

use crate::facts::{Fact, facts};
use crate::offline::INTERPRETER;
use crate::reading::{NOTE, Paragraph, Reading, Section, Sentence};

/// Id of the fact that the time of birth is not known.
pub(super) const UNTIMED: &str = "T:unknown";

/// A reading has no more words than this.
const MOST_WORDS: usize = 1950;

/// A reading in the making.
pub(super) struct Page<'a> {
    /// What is read.
    pub(super) chart: &'a Chart,
    facts: Vec<Fact>,
    sections: Vec<Section>,
    said: HashSet<String>,
    spare: Vec<(Spare, String)>,
}

/// How soon a sentence gives way when the reading grows too long; the greater goes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spare {
    /// Useful, and missed.
    Late,
    /// A second thought.
    Middle,
    /// A grace note.
    Early,
}

impl<'a> Page<'a> {
    pub(super) fn new(chart: &'a Chart) -> Page<'a> {
        Page { chart, facts: facts(chart), sections: Vec::new(), said: HashSet::new(), spare: Vec::new() }
    }

    /// Whether the chart states the fact with this id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.facts.iter().any(|f| f.id == id)
    }

    /// Whether the time of birth is known.
    pub(super) fn known(&self) -> bool {
        self.chart.angles.is_some()
    }

    /// The house of a point, when the time is known.
    pub(super) fn house(&self, point: &Point) -> Option<u8> {
        point.house.filter(|_| self.known())
    }

    /// The sign on the Ascendant, when the time is known.
    pub(super) fn rising(&self) -> Option<Sign> {
        self.chart.longitude(PointId::Asc).map(Sign::of)
    }

    /// Opens a section; what is said next belongs to it.
    pub(super) fn section(&mut self, id: &str, title: &str) {
        self.sections.push(Section { id: id.to_owned(), title: title.to_owned(), paragraphs: Vec::new() });
        self.paragraph();
    }

    /// Opens a paragraph in the present section.
    pub(super) fn paragraph(&mut self) {
        if let Some(section) = self.sections.last_mut() {
            section.paragraphs.push(Paragraph::default());
        }
    }

    /// Says a sentence. It is left out when it rests on nothing the chart states, or has been said before.
    pub(super) fn say<S: AsRef<str>>(&mut self, text: impl Into<String>, facts: impl IntoIterator<Item = S>) {
        let text = text.into();
        let mut facts: Vec<String> = facts.into_iter().map(|f| f.as_ref().to_owned()).collect();
        let mut once = HashSet::new();
        facts.retain(|id| once.insert(id.clone()));
        let grounded = !facts.is_empty() && facts.iter().all(|id| self.has(id));
        debug_assert!(grounded, "a sentence without ground: {facts:?} {text}");
        let paragraph = self.sections.last_mut().and_then(|s| s.paragraphs.last_mut());
        if let Some(paragraph) = paragraph.filter(|_| grounded && !self.said.contains(&text)) {
            self.said.insert(text.clone());
            paragraph.sentences.push(Sentence { text, facts });
        }
    }

    /// Says a sentence that gives way when the reading grows too long.
    pub(super) fn spare<S: AsRef<str>>(
        &mut self,
        spare: Spare,
        text: impl Into<String>,
        facts: impl IntoIterator<Item = S>,
    ) {
        let text = text.into();
        if !self.said.contains(&text) {
            self.spare.push((spare, text.clone()));
        }
        self.say(text, facts);
    }

    /// Leaves out spare sentences, the last of the most expendable first, until the rest fits.
    fn trim(&mut self) {
        let count = |text: &str| text.split_whitespace().count();
        let sentences = self.sections.iter().flat_map(|s| &s.paragraphs).flat_map(|p| &p.sentences);
        let mut words: usize = sentences.map(|s| count(&s.text)).sum();
        self.spare.sort_by_key(|(spare, _)| *spare); // stable: the last said comes last
        while words > MOST_WORDS {
            let Some((_, text)) = self.spare.pop() else { return };
            for paragraph in self.sections.iter_mut().flat_map(|s| &mut s.paragraphs) {
                paragraph.sentences.retain(|s| s.text != text);
            }
            words -= count(&text);
        }
    }

    /// The reading, without what stayed empty.
    pub(super) fn finish(mut self) -> Reading {
        self.trim();
        for section in &mut self.sections {
            section.paragraphs.retain(|p| !p.sentences.is_empty());
        }
        self.sections.retain(|s| !s.paragraphs.is_empty());
        let mut reading = Reading {
            interpreter: INTERPRETER.to_owned(),
            language: "en".to_owned(),
            sections: self.sections,
            facts: Vec::new(),
            note: NOTE.to_owned(),
        };
        let mut cited = HashSet::new();
        let order: Vec<String> =
            reading.sentences().flat_map(|s| &s.facts).filter(|id| cited.insert(*id)).cloned().collect();
        reading.facts =
            order.iter().filter_map(|id| self.facts.iter().find(|f| f.id == *id)).cloned().collect();
        reading
    }
}
