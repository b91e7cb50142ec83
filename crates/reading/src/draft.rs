//! A section in the hands of a language model, as a state machine without I/O: what to ask next, and in the end the
//! section with the report of how it came about.
//!
//! Draft → cleaned → each sentence held against the chart. What the chart denies, what rests on nothing, and what must
//! not be said ([`crate::safety`]) is asked for anew, once. What is wrong after that is replaced by the built-in
//! interpreter's sentences on the same facts, or left out. Of no usable answer comes the built-in interpreter's section.

use std::collections::HashSet;

use chart::Chart;
use serde::{Deserialize, Serialize};

use crate::answer::{self, Said};
use crate::brief::Brief;
use crate::facts::Fact;
use crate::language::Language;
use crate::offline::{self, SectionId};
use crate::prompt::{self, Prompt};
use crate::reading::{Paragraph, Section, Sentence};
use crate::safety;
use crate::verify::{Verdict, verify};

/// How a section came about; it is kept with the section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Report {
    /// Sentences that the chart bears out, word by word.
    pub supported: usize,
    /// Sentences that name facts of the chart and say nothing that it could deny.
    pub unclaimed: usize,
    /// Whether a first draft was turned down.
    pub asked_again: bool,
    /// Sentences of the model that were taken out at last because of the chart.
    pub contradicted: usize,
    /// Such as rested on no fact.
    pub ungrounded: usize,
    /// Such as must not be said.
    pub unsafe_: usize,
    /// Sentences of the built-in interpreter in the section.
    pub built_in: usize,
}

/// A finished section.
#[derive(Clone, Debug, PartialEq)]
pub struct Finished {
    /// The text.
    pub section: Section,
    /// How it came about.
    pub report: Report,
    /// Whether any of it is the model's.
    pub by_model: bool,
}

/// What is to be done next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Ask the model this.
    Ask(Prompt),
    /// It is done.
    Done(Box<Finished>),
}

/// A section in the making.
#[derive(Clone, Debug)]
pub struct Draft<'a> {
    chart: &'a Chart,
    known: HashSet<&'a str>,
    language: Language,
    offline: Section,
    prompt: Prompt,
    /// The first answer, when it was turned down.
    first: Option<Vec<Vec<Judged>>>,
    asked_again: bool,
}

/// A sentence of an answer and what is held against it.
#[derive(Clone, Debug)]
struct Judged {
    text: String,
    facts: Vec<String>,
    fault: Option<Fault>,
    supported: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Contradicted,
    Ungrounded,
    Unsafe,
}

impl<'a> Draft<'a> {
    /// A section of a chart that states `facts`, and what to ask first; `None` when the chart has nothing for it.
    pub fn begin(
        chart: &'a Chart,
        facts: &'a [Fact],
        id: SectionId,
        brief: Brief,
    ) -> Option<(Draft<'a>, Prompt)> {
        let offline = offline::section(chart, facts, id, brief.language)?;
        let prompt = prompt::prompt(facts, id, brief)?;
        let known = facts.iter().map(|fact| fact.id.as_str()).collect();
        let language = brief.language;
        let draft = Draft {
            chart,
            known,
            language,
            offline,
            prompt: prompt.clone(),
            first: None,
            asked_again: false,
        };
        Some((draft, prompt))
    }

    /// Takes what the model answered.
    pub fn answered(&mut self, answer: &str) -> Step {
        let judged = answer::parse(answer).ok().map(|paragraphs| {
            let judge = |said: Said| self.judge(said);
            paragraphs.into_iter().map(|p| p.into_iter().map(judge).collect()).collect::<Vec<Vec<Judged>>>()
        });
        let faults: Vec<String> = judged.iter().flatten().flatten().filter_map(objection).collect();
        if self.asked_again {
            let last = judged.or_else(|| self.first.take());
            return Step::Done(Box::new(self.finish(last)));
        }
        match judged {
            Some(judged) if faults.is_empty() => Step::Done(Box::new(self.finish(Some(judged)))),
            judged => {
                self.asked_again = true;
                self.first = judged;
                let missing = "(the answer was not the JSON that was asked for)".to_owned();
                let objections = if faults.is_empty() { vec![missing] } else { faults };
                Step::Ask(prompt::again(&self.prompt, &objections))
            }
        }
    }

    /// Nobody answers any more: what there is is made the best of.
    pub fn given_up(&mut self) -> Finished {
        let first = self.first.take();
        self.finish(first)
    }

    fn judge(&self, said: Said) -> Judged {
        let Said { text, facts } = said;
        let mut facts: Vec<String> =
            facts.into_iter().filter(|id| self.known.contains(id.as_str())).collect();
        let (mut fault, mut supported) = (None, false);
        // Only English can be read word by word.
        if self.language == Language::English {
            let found = verify(self.chart, &text);
            let tally = found.tally;
            supported = tally.supported > 0;
            if tally.contradicted + tally.unknowable > 0 {
                fault = Some(Fault::Contradicted);
            }
            let cited =
                found.sentences.iter().filter(|s| s.verdict == Verdict::Supported).flat_map(|s| &s.claims);
            facts.extend(cited.flat_map(|claim| claim.evidence.iter().cloned()));
        }
        let mut seen = HashSet::new();
        facts.retain(|id| seen.insert(id.clone()));
        if safety::concern(&text).is_some() {
            fault = Some(Fault::Unsafe);
        } else if facts.is_empty() && fault.is_none() {
            fault = Some(Fault::Ungrounded);
        }
        Judged { text, facts, fault, supported }
    }

    fn finish(&self, judged: Option<Vec<Vec<Judged>>>) -> Finished {
        let mut report = Report { asked_again: self.asked_again, ..Report::default() };
        let mut used = HashSet::new();
        let mut paragraphs = Vec::new();
        let mut own = 0;
        for judged in judged.into_iter().flatten() {
            let mut paragraph = Paragraph::default();
            for sentence in judged {
                match sentence.fault {
                    None => {
                        own += 1;
                        report.supported += usize::from(sentence.supported);
                        report.unclaimed += usize::from(!sentence.supported);
                        paragraph.sentences.push(Sentence { text: sentence.text, facts: sentence.facts });
                    }
                    Some(fault) => {
                        *match fault {
                            Fault::Contradicted => &mut report.contradicted,
                            Fault::Ungrounded => &mut report.ungrounded,
                            Fault::Unsafe => &mut report.unsafe_,
                        } += 1;
                        let instead = self.instead(&sentence.facts, &mut used).cloned();
                        report.built_in += usize::from(instead.is_some());
                        paragraph.sentences.extend(instead);
                    }
                }
            }
            if !paragraph.sentences.is_empty() {
                paragraphs.push(paragraph);
            }
        }
        if own == 0 {
            let built_in = self.offline.paragraphs.iter().map(|p| p.sentences.len()).sum();
            let report = Report { built_in, ..report };
            return Finished { section: self.offline.clone(), report, by_model: false };
        }
        let section = Section { paragraphs, ..self.offline.clone() };
        Finished { section, report, by_model: true }
    }

    /// The built-in interpreter's next sentence on the same facts.
    fn instead(&self, facts: &[String], used: &mut HashSet<usize>) -> Option<&Sentence> {
        let sentences = self.offline.paragraphs.iter().flat_map(|p| &p.sentences).enumerate();
        let (at, sentence) = sentences
            .filter(|(at, _)| !used.contains(at))
            .find(|(_, sentence)| sentence.facts.iter().any(|id| facts.contains(id)))?;
        used.insert(at);
        Some(sentence)
    }
}

/// What is told the model of a sentence that was turned down.
fn objection(judged: &Judged) -> Option<String> {
    let why = match judged.fault? {
        Fault::Contradicted => "the chart says otherwise",
        Fault::Ungrounded => "it names no listed fact",
        Fault::Unsafe => "it speaks of what must not be spoken of",
    };
    Some(format!("{why}: {}", judged.text))
}
