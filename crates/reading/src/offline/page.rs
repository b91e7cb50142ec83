//! The page on which a section is written: it keeps the promise that every sentence rests on facts.

use std::collections::HashSet;

use chart::Chart;
use chart::document::Point;
use chart::point::PointId;
use chart::zodiac::Sign;

use crate::facts::Fact;
use crate::offline::texts::tongue::Tongue;
use crate::offline::weigh::Standings;
use crate::offline::words::Words;
use crate::reading::{Paragraph, Section, Sentence};

/// Id of the fact that the time of birth is not known.
pub(super) const UNTIMED: &str = "T:unknown";

/// A section in the making.
pub(super) struct Page<'a> {
    /// What is read.
    pub(super) chart: &'a Chart,
    /// The words for it.
    pub(super) tongue: &'static Tongue,
    /// How much each planet counts.
    pub(super) standings: Standings,
    facts: &'a [Fact],
    title: String,
    paragraphs: Vec<Paragraph>,
    said: HashSet<String>,
}

impl<'a> Page<'a> {
    pub(super) fn new(chart: &'a Chart, facts: &'a [Fact], tongue: &'static Tongue) -> Page<'a> {
        let standings = Standings::of(chart);
        let (title, paragraphs, said) = (String::new(), vec![Paragraph::default()], HashSet::new());
        Page { chart, tongue, standings, facts, title, paragraphs, said }
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

    /// Words for a template.
    pub(super) fn words(&self) -> Words {
        Words::new(self.tongue)
    }

    /// Gives the section its heading.
    pub(super) fn title(&mut self, title: impl Into<String>) {
        self.title = title.into();
    }

    /// Opens a paragraph.
    pub(super) fn paragraph(&mut self) {
        self.paragraphs.push(Paragraph::default());
    }

    /// Says a sentence. It is left out when it rests on nothing the chart states, or has been said before.
    pub(super) fn say<S: AsRef<str>>(&mut self, text: impl Into<String>, facts: impl IntoIterator<Item = S>) {
        let text = text.into();
        let mut facts: Vec<String> = facts.into_iter().map(|f| f.as_ref().to_owned()).collect();
        let mut once = HashSet::new();
        facts.retain(|id| once.insert(id.clone()));
        let grounded = !facts.is_empty() && facts.iter().all(|id| self.has(id));
        debug_assert!(grounded, "a sentence without ground: {facts:?} {text}");
        let paragraph = self.paragraphs.last_mut();
        if let Some(paragraph) = paragraph.filter(|_| grounded && !self.said.contains(&text)) {
            self.said.insert(text.clone());
            paragraph.sentences.push(Sentence { text, facts });
        }
    }

    /// The section, unless it stayed empty.
    pub(super) fn finish(mut self, id: &str) -> Option<Section> {
        self.paragraphs.retain(|p| !p.sentences.is_empty());
        let section = Section { id: id.to_owned(), title: self.title, paragraphs: self.paragraphs };
        (!section.paragraphs.is_empty()).then_some(section)
    }
}
