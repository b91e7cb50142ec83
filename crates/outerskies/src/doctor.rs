//! Whether everything is there that serving needs. Nothing is changed by looking.

pub mod checks;

use serde::Serialize;

use crate::exit::Failure;

/// What one check found.
#[derive(Debug, Serialize)]
pub struct Check {
    /// What was looked at.
    pub name: &'static str,
    /// How it is.
    pub state: State,
    /// What was found, in words.
    pub said: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
}

/// How it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// As it should be.
    Ok,
    /// The program can serve, but somebody should look.
    Warning,
    /// The program cannot serve.
    Failed,
}

impl State {
    /// As it is printed.
    pub fn word(self) -> &'static str {
        match self {
            State::Ok => "ok",
            State::Warning => "warning",
            State::Failed => "failed",
        }
    }
}

impl Check {
    /// All is well.
    pub fn ok(name: &'static str, said: impl Into<String>) -> Check {
        Check { name, state: State::Ok, said: said.into(), advice: None }
    }

    /// Somebody should look.
    pub fn warning(name: &'static str, said: impl Into<String>, advice: impl Into<String>) -> Check {
        Check { state: State::Warning, advice: Some(advice.into()), ..Check::ok(name, said) }
    }

    /// The program cannot serve.
    pub fn failed(name: &'static str, said: impl Into<String>, advice: impl Into<String>) -> Check {
        Check { state: State::Failed, ..Check::warning(name, said, advice) }
    }

    /// The program would end with this failure.
    pub fn failure(name: &'static str, failure: &Failure) -> Check {
        let (said, advice) = failure.told();
        Check { state: State::Failed, advice: advice.map(str::to_owned), ..Check::ok(name, said) }
    }
}
