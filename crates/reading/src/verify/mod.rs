//! Any text against a chart: which of its sentences the chart bears out, denies, or cannot know.
//!
//! A sentence is cut into words ([`token`]), the words become terms of the trade by the longest phrase that matches
//! ([`lexicon`], [`combine`]), and one pass from left to right ([`read`]) keeps who is spoken of and makes claims.
//! Each claim is held against the chart ([`judge`]) at every moment that the birth may have been. What is said of
//! people in general, of somebody else, of transits, what is asked or only supposed is no claim about the chart.
//!
//! English only. The time it takes grows with the length of the text and no faster: every look ahead or back is bounded.

mod claim;
mod combine;
mod figures;
mod judge;
mod lexicon;
mod read;
mod sky;
mod token;

use std::collections::HashSet;

use chart::Chart;
use serde::{Deserialize, Serialize};

use crate::facts::{Fact, facts};
use judge::Truth;
use lexicon::{Lexicon, Term};
use read::Topic;
use sky::Sky;

/// What the chart says to a sentence or a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The chart bears it out.
    Supported,
    /// The chart says otherwise.
    Contradicted,
    /// It hangs on the time of birth, which is not known.
    Unknowable,
    /// Nothing in it can be held against the chart.
    NoClaim,
}

/// One thing that a sentence says about the chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CheckedClaim {
    /// The claim as it was understood, such as `Sun in Leo`; `not: ` before one that is denied.
    pub text: String,
    /// What the chart says to it; never `no_claim`.
    pub verdict: Verdict,
    /// Ids of the facts that show it; at least one.
    pub evidence: Vec<String>,
}

/// A sentence and what the chart says to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CheckedSentence {
    /// The sentence as it stands in the text.
    pub text: String,
    /// `contradicted` if a claim is, else `unknowable` if a claim is, else `supported`, or `no_claim` without claims.
    pub verdict: Verdict,
    /// What it claims, in the order of the words.
    pub claims: Vec<CheckedClaim>,
}

/// How many sentences have each verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[expect(missing_docs, reason = "the names say it")]
pub struct Tally {
    pub supported: usize,
    pub contradicted: usize,
    pub unknowable: usize,
    pub no_claim: usize,
}

/// A text held against a chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Verification {
    /// The sentences, in the order of the text.
    pub sentences: Vec<CheckedSentence>,
    /// How many there are of each kind.
    pub tally: Tally,
    /// The facts that are cited as evidence, in the order in which they are first cited.
    pub facts: Vec<Fact>,
}

/// Holds every sentence of `text` against `chart`.
pub fn verify(chart: &Chart, text: &str) -> Verification {
    let all = facts(chart);
    let known: HashSet<&str> = all.iter().map(|f| f.id.as_str()).collect();
    let (lexicon, sky) = (Lexicon::new(), Sky::new(chart));
    let sentences = token::sentences(text);
    let terms: Vec<_> = sentences.iter().map(|s| lexicon.terms(&token::tokens(s))).collect();
    let addressed = terms.iter().flatten().any(|n| matches!(n.term, Term::You | Term::Your));
    let mut topic = Topic::default();
    let mut checked = Vec::with_capacity(sentences.len());
    for (sentence, terms) in sentences.into_iter().zip(terms) {
        let (claims, next) = read::read(&combine::combine(&terms, !addressed), &topic);
        topic = next;
        let asked = sentence.trim_end_matches(['”', '"', '\'', ')', ' ']).ends_with('?');
        let claims = if asked { Vec::new() } else { claims };
        let claims = claims.iter().filter_map(|claim| check(&sky, &known, claim)).collect();
        checked.push(CheckedSentence::new(sentence, claims));
    }
    Verification::new(checked, all)
}

fn check(sky: &Sky, known: &HashSet<&str>, claim: &claim::Claim) -> Option<CheckedClaim> {
    let (truth, ids) = judge::judge(sky, &claim.what)?;
    let verdict = match (truth, claim.denied) {
        (Truth::Unknown, _) => Verdict::Unknowable,
        (Truth::Holds, false) | (Truth::Fails, true) => Verdict::Supported,
        _ => Verdict::Contradicted,
    };
    let mut evidence: Vec<String> = Vec::new();
    for id in ids {
        if known.contains(id.as_str()) && !evidence.contains(&id) {
            evidence.push(id);
        }
    }
    (!evidence.is_empty()).then(|| CheckedClaim { text: claim.to_string(), verdict, evidence })
}

impl CheckedSentence {
    fn new(text: &str, claims: Vec<CheckedClaim>) -> CheckedSentence {
        let any = |verdict| claims.iter().any(|c| c.verdict == verdict);
        let verdict = [Verdict::Contradicted, Verdict::Unknowable, Verdict::Supported]
            .into_iter()
            .find(|v| any(*v))
            .unwrap_or(Verdict::NoClaim);
        CheckedSentence { text: text.to_owned(), verdict, claims }
    }
}

impl Verification {
    fn new(sentences: Vec<CheckedSentence>, all: Vec<Fact>) -> Verification {
        let count = |verdict| sentences.iter().filter(|s| s.verdict == verdict).count();
        let tally = Tally {
            supported: count(Verdict::Supported),
            contradicted: count(Verdict::Contradicted),
            unknowable: count(Verdict::Unknowable),
            no_claim: count(Verdict::NoClaim),
        };
        let mut cited: Vec<&String> = Vec::new();
        let mut seen = HashSet::new();
        for id in sentences.iter().flat_map(|s| &s.claims).flat_map(|c| &c.evidence) {
            if seen.insert(id) {
                cited.push(id);
            }
        }
        let mut by_id: std::collections::HashMap<String, Fact> =
            all.into_iter().map(|f| (f.id.clone(), f)).collect();
        let facts = cited.into_iter().filter_map(|id| by_id.remove(id)).collect();
        Verification { sentences, tally, facts }
    }
}
