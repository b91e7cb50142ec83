//! The languages in which the built-in interpreter writes.

use std::fmt;
use std::str::FromStr;

/// A language of the built-in interpreter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English as it is written in Britain.
    #[default]
    English,
}

impl Language {
    /// All of them, the one that is written by default first.
    pub const ALL: [Language; 1] = [Language::English];

    /// The code of ISO 639-1, as in `lang` of a page: `en`.
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
        }
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
        }
    }
}

/// A code that is none of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLanguage(pub String);

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<&str> = Language::ALL.iter().map(|l| l.code()).collect();
        write!(f, "no readings are written in “{}”; the languages are {}", self.0, known.join(", "))
    }
}

impl std::error::Error for UnknownLanguage {}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a code, whatever its case and its region: `en`, `EN`, `en-GB`.
    fn from_str(code: &str) -> Result<Language, UnknownLanguage> {
        let main = code.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let found = Language::ALL.into_iter().find(|l| l.code() == main);
        found.ok_or_else(|| UnknownLanguage(code.trim().chars().take(20).collect()))
    }
}
