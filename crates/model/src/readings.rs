//! Readings that are kept: what was asked for, and how far they are.

use jiff::Timestamp;
use reading::brief::{Kind, Length, Tone};
use reading::offline::SectionId;
use reading::{Brief, Fact, Language, Section};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::input::{Field, FieldError, Invalid};
use crate::jobs::JobError;

/// What is asked of a reading, as somebody wrote it; what is left out is natal, plain, standard, English and written
/// by the first model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Id of a [`Kind`].
    pub kind: Option<String>,
    /// Id of a [`Tone`].
    pub tone: Option<String>,
    /// Id of a [`Length`].
    pub length: Option<String>,
    /// Code of a [`Language`].
    pub language: Option<String>,
    /// Who is to write it.
    pub model: Option<String>,
}

impl Draft {
    /// Reads every field and names all that are wrong; `models` are those that can be asked, never none.
    pub fn parse(&self, models: &[&str]) -> Result<(Brief, String), Invalid> {
        let mut wrong = Vec::new();
        let brief = Brief {
            kind: self.kind().map_err(|e| wrong.push(e)).unwrap_or_default(),
            tone: word(
                Field::Tone,
                "tone_unknown",
                self.tone.as_deref(),
                Tone::parse,
                &Tone::ALL.map(Tone::id),
            )
            .map_err(|e| wrong.push(e))
            .unwrap_or_default(),
            length: word(
                Field::Length,
                "length_unknown",
                self.length.as_deref(),
                Length::parse,
                &Length::ALL.map(Length::id),
            )
            .map_err(|e| wrong.push(e))
            .unwrap_or_default(),
            language: word(
                Field::Language,
                "language_unknown",
                self.language.as_deref(),
                |code| code.parse().ok(),
                &Language::ALL.map(Language::code),
            )
            .map_err(|e| wrong.push(e))
            .unwrap_or_default(),
        };
        let asked = self.model.as_deref().or(models.first().copied());
        let known = |name: &str| models.contains(&name).then(|| name.to_owned());
        let model = word(Field::Model, "model_unknown", asked, known, models)
            .map_err(|e| wrong.push(e))
            .unwrap_or_default();
        if wrong.is_empty() { Ok((brief, model)) } else { Err(Invalid(wrong)) }
    }

    /// A kind that is known but not written is told apart from one that is none.
    fn kind(&self) -> Result<Kind, FieldError> {
        let ids = Kind::WRITTEN.map(Kind::id);
        let kind = word(Field::Kind, "kind_unknown", self.kind.as_deref(), Kind::parse, &ids)?;
        if Kind::WRITTEN.contains(&kind) {
            return Ok(kind);
        }
        let message =
            format!("Readings of the kind {} are not written here. Written: {}.", kind.id(), ids.join(", "));
        Err(FieldError::new(Field::Kind, "kind_unsupported", message)
            .suggesting(ids.map(str::to_owned).to_vec()))
    }
}

/// Reads a word of a closed list; nothing given is the list's default.
fn word<T: Default>(
    field: Field,
    code: &'static str,
    given: Option<&str>,
    read: impl Fn(&str) -> Option<T>,
    known: &[&str],
) -> Result<T, FieldError> {
    let Some(given) = given.map(str::trim) else { return Ok(T::default()) };
    read(given).ok_or_else(|| {
        let shown: String = given.chars().take(40).collect();
        let message = format!("There is no {} “{shown}”. Known: {}.", field.name(), known.join(", "));
        FieldError::new(field, code, message).suggesting(known.iter().map(|k| (*k).to_owned()).collect())
    })
}

/// A reading that is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct NewReading {
    /// Identifier, a UUID version 7.
    pub id: Uuid,
    /// Of which chart.
    pub chart: Uuid,
    /// The job that writes it.
    pub job: Uuid,
    /// What is asked of it.
    pub brief: Brief,
    /// Who is to write it.
    pub model: String,
    /// Its sections, in reading order.
    pub sections: Vec<SectionId>,
    /// When it was asked for.
    pub created_at: Timestamp,
}

/// How far a reading is. It follows from its job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits to be begun, or to be gone on with after a mishap.
    Waiting,
    /// Somebody writes it.
    Writing,
    /// All of it is there.
    Done,
    /// It was given up; what was written stays.
    Failed,
    /// Somebody called it off; what was written stays.
    Cancelled,
}

impl State {
    /// How it is sent.
    pub const fn id(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Writing => "writing",
            State::Done => "done",
            State::Failed => "failed",
            State::Cancelled => "cancelled",
        }
    }

    /// Whether nothing more happens by itself.
    pub const fn is_final(self) -> bool {
        matches!(self, State::Done | State::Failed | State::Cancelled)
    }
}

/// A reading without its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Identifier.
    pub id: Uuid,
    /// Of which chart.
    pub chart: Uuid,
    /// The job that writes it.
    pub job: Uuid,
    /// What was asked of it.
    pub brief: Brief,
    /// Who was to write it.
    pub model: String,
    /// How far it is.
    pub state: State,
    /// 0 to 100.
    pub progress: u8,
    /// Why it was given up, or why it waits to be gone on with.
    pub error: Option<JobError>,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When all of it was there.
    pub finished_at: Option<Timestamp>,
}

/// A reading as far as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedReading {
    /// What it is.
    pub head: Head,
    /// Its sections, in reading order.
    pub parts: Vec<Part>,
}

/// A section of a reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which.
    pub id: SectionId,
    /// Its text, once it is there.
    pub written: Option<Written>,
}

/// A section that was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Written {
    /// Who wrote it: the name of the very model, whatever was asked for.
    pub writer: String,
    /// The text.
    pub section: Section,
    /// The facts that it cites.
    pub facts: Vec<Fact>,
}

impl SavedReading {
    /// The sections that are there.
    pub fn written(&self) -> impl Iterator<Item = &Written> {
        self.parts.iter().filter_map(|part| part.written.as_ref())
    }

    /// The facts that are cited so far, each once, in the order in which they are first cited.
    pub fn facts(&self) -> Vec<Fact> {
        let mut facts: Vec<Fact> = Vec::new();
        for fact in self.written().flat_map(|written| &written.facts) {
            if !facts.iter().any(|known| known.id == fact.id) {
                facts.push(fact.clone());
            }
        }
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODELS: [&str; 2] = ["offline", "other"];

    fn draft(kind: &str, tone: &str, length: &str, language: &str, model: &str) -> Draft {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Draft {
            kind: some(kind),
            tone: some(tone),
            length: some(length),
            language: some(language),
            model: some(model),
        }
    }

    #[test]
    fn what_is_left_out_has_a_usual_value() {
        let (brief, model) = Draft::default().parse(&MODELS).expect("nothing is wrong");
        assert_eq!((brief, model.as_str()), (Brief::default(), "offline"));
        let asked = draft("natal", "warm", "short", "de-AT", "other");
        let (brief, model) = asked.parse(&MODELS).expect("nothing is wrong");
        assert_eq!((brief.tone, brief.length, brief.language), (Tone::Warm, Length::Short, Language::German));
        assert_eq!(model, "other");
    }

    #[test]
    fn everything_wrong_is_named_with_what_would_be_right() {
        let wrong = draft("x", "x", "x", "xx", "x").parse(&MODELS).expect_err("all is wrong").0;
        let codes: Vec<_> = wrong.iter().map(|e| e.code).collect();
        assert_eq!(
            codes,
            ["kind_unknown", "tone_unknown", "length_unknown", "language_unknown", "model_unknown"]
        );
        assert_eq!(wrong[4].suggestions, MODELS);
        assert_eq!(wrong[4].message, "There is no model “x”. Known: offline, other.");
        for kind in ["transit", "synastry", "return", "question"] {
            let wrong = draft(kind, "", "", "", "").parse(&MODELS).expect_err("it is not written").0;
            assert_eq!((wrong.len(), wrong[0].code), (1, "kind_unsupported"));
        }
    }
}
