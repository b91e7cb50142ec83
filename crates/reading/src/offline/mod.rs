//! The built-in interpreter: a whole reading from hand-written texts, without a network.
//!
//! A section is a function of chart, facts and language, so that sections can be made one by one, in any order and
//! in different places, and come out as in the whole reading. One for which the chart has nothing is left out.
//!
//! How a reading is made: `weigh` finds how loud each planet is and how freely it works, which decides what is told
//! in full and what in brief; `condition` says what dignity, sect, rulers and aspects amount to together; `axes`
//! finds where the chart contradicts itself, and `synthesis` puts one voice over it. Texts stand in `texts`, a folder
//! a language.

mod aspects;
mod axes;
mod balance;
mod condition;
mod houses;
mod node;
mod page;
mod planets;
mod rising;
mod synthesis;
mod tables;
mod texts;
mod weigh;
mod words;

use std::collections::HashSet;

use chart::Chart;

use crate::facts::{Fact, facts};
use crate::language::Language;
use crate::reading::{Reading, Section};
use page::{Page, UNTIMED};

/// Name and version of the built-in interpreter; grows when a text or a rule changes.
pub const INTERPRETER: &str = "built-in 2";

/// A section that the built-in interpreter can write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum SectionId {
    /// What is left out; only when the time of birth is unknown.
    Time,
    Sun,
    Moon,
    /// The phase of the Moon.
    Phase,
    /// The Ascendant, its ruler and the Midheaven; only when the time of birth is known.
    Ascendant,
    Mercury,
    Venus,
    Mars,
    Jupiter,
    Saturn,
    Uranus,
    Neptune,
    Pluto,
    /// The closest aspects.
    Aspects,
    /// Elements, modalities, halves of the sky, sect, clusters.
    Balance,
    /// The North Node and Chiron.
    Node,
    /// The houses one by one; only on request, and only when the time of birth is known.
    Houses,
    /// The threads together.
    Synthesis,
}

impl SectionId {
    /// The sections of a whole reading, in reading order.
    pub const WHOLE: [SectionId; 17] = {
        use SectionId::*;
        [
            Time, Sun, Moon, Phase, Ascendant, Mercury, Venus, Mars, Jupiter, Saturn, Uranus, Neptune, Pluto,
            Aspects, Balance, Node, Synthesis,
        ]
    };

    /// Every section, in reading order.
    pub const ALL: [SectionId; 18] = {
        use SectionId::*;
        [
            Time, Sun, Moon, Phase, Ascendant, Mercury, Venus, Mars, Jupiter, Saturn, Uranus, Neptune, Pluto,
            Aspects, Balance, Node, Houses, Synthesis,
        ]
    };

    /// Reads [`SectionId::id`].
    pub fn parse(text: &str) -> Option<SectionId> {
        SectionId::ALL.into_iter().find(|section| section.id() == text)
    }

    /// The stable id, as in [`Section::id`].
    pub fn id(self) -> &'static str {
        use SectionId::*;
        match self {
            Time => "time",
            Sun => "sun",
            Moon => "moon",
            Phase => "phase",
            Ascendant => "ascendant",
            Mercury => "mercury",
            Venus => "venus",
            Mars => "mars",
            Jupiter => "jupiter",
            Saturn => "saturn",
            Uranus => "uranus",
            Neptune => "neptune",
            Pluto => "pluto",
            Aspects => "aspects",
            Balance => "balance",
            Node => "node",
            Houses => "houses",
            Synthesis => "synthesis",
        }
    }
}

/// Writes the whole reading of `chart`. The same chart and language give the same bytes.
pub fn interpret(chart: &Chart, language: Language) -> Reading {
    let facts = facts(chart);
    let sections =
        SectionId::WHOLE.into_iter().filter_map(|id| section(chart, &facts, id, language)).collect();
    let mut reading = Reading {
        interpreter: INTERPRETER.to_owned(),
        language: language.code().to_owned(),
        sections,
        facts: Vec::new(),
        note: note(language).to_owned(),
    };
    let mut cited = HashSet::new();
    let order = reading.sentences().flat_map(|s| &s.facts).filter(|id| cited.insert(*id));
    reading.facts = order.filter_map(|id| facts.iter().find(|f| f.id == *id)).cloned().collect();
    reading
}

/// Writes one section of the reading of `chart`, whose statements are `facts`; `None` when there is nothing to say.
pub fn section(chart: &Chart, facts: &[Fact], id: SectionId, language: Language) -> Option<Section> {
    use chart::PointId;
    let mut page = Page::new(chart, facts, texts::of(language));
    match id {
        SectionId::Time => untimed(&mut page),
        SectionId::Sun => planets::luminary(&mut page, PointId::Sun),
        SectionId::Moon => planets::luminary(&mut page, PointId::Moon),
        SectionId::Phase => planets::moon_phase(&mut page),
        SectionId::Ascendant => rising::ascendant(&mut page),
        SectionId::Mercury => planets::planet(&mut page, PointId::Mercury),
        SectionId::Venus => planets::planet(&mut page, PointId::Venus),
        SectionId::Mars => planets::planet(&mut page, PointId::Mars),
        SectionId::Jupiter => planets::planet(&mut page, PointId::Jupiter),
        SectionId::Saturn => planets::planet(&mut page, PointId::Saturn),
        SectionId::Uranus => planets::planet(&mut page, PointId::Uranus),
        SectionId::Neptune => planets::planet(&mut page, PointId::Neptune),
        SectionId::Pluto => planets::planet(&mut page, PointId::Pluto),
        SectionId::Aspects => aspects::closest(&mut page),
        SectionId::Balance => balance::balance(&mut page),
        SectionId::Node => node::node_and_chiron(&mut page),
        SectionId::Houses => houses::houses(&mut page),
        SectionId::Synthesis => synthesis::synthesis(&mut page),
    }
    page.finish(id.id())
}

/// What is said under every reading.
pub fn note(language: Language) -> &'static str {
    texts::of(language).names.note
}

/// Says what is left out when the time of birth is not known.
fn untimed(page: &mut Page) {
    if !page.known() {
        let [title, left_out, remains] = page.tongue.places.untimed;
        page.title(title);
        page.say(left_out, [UNTIMED]);
        page.say(remains, [UNTIMED]);
    }
}
