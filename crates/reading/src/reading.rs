//! A reading as a value: sections, paragraphs and sentences, with the facts that are cited.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;

/// Words about one chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Reading {
    /// Who wrote it, such as `built-in 1`.
    pub interpreter: String,
    /// Language of the text, an ISO 639-1 code.
    pub language: String,
    /// The sections, in reading order; none is empty.
    pub sections: Vec<Section>,
    /// The facts that are cited, in the order in which they are first cited.
    pub facts: Vec<Fact>,
    /// What a reading is for.
    pub note: String,
}

/// One subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Section {
    /// Stable id, such as `moon` or `aspects`.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The paragraphs; none is empty.
    pub paragraphs: Vec<Paragraph>,
}

/// Some sentences that belong together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Paragraph {
    /// The sentences, to be set with a space between them.
    pub sentences: Vec<Sentence>,
}

/// A sentence (or two that stand on the same ground) and what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Sentence {
    /// The words.
    pub text: String,
    /// Ids of the facts it rests on; at least one.
    pub facts: Vec<String>,
}

impl Reading {
    /// Every sentence, in reading order.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.sections.iter().flat_map(|s| &s.paragraphs).flat_map(|p| &p.sentences)
    }

    /// How many words the sentences have together.
    pub fn words(&self) -> usize {
        self.sentences().map(|s| s.text.split_whitespace().count()).sum()
    }
}
