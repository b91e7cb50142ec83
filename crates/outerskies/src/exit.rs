//! How the program ends, and what it says when it could not do what was asked.

use std::fmt::Display;
use std::process::ExitCode;

use model::input::Invalid;

/// Exit statuses, as `--help` documents them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// 0: it was done.
    Done,
    /// 1: something failed that the command line is not to blame for.
    Failed,
    /// 3: the input or the configuration is wrong. (2 is clap's, for a command line it cannot read.)
    WrongInput,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        ExitCode::from(match status {
            Status::Done => 0,
            Status::Failed => 1,
            Status::WrongInput => 3,
        })
    }
}

/// Why it was not done, and what to do about it.
#[derive(Debug)]
pub struct Failure {
    status: Status,
    errors: Vec<String>,
    hints: Vec<String>,
}

impl Failure {
    /// Something failed outside the caller's input.
    pub fn failed(error: impl Display) -> Failure {
        Failure { status: Status::Failed, errors: vec![error.to_string()], hints: Vec::new() }
    }

    /// The input or the configuration is wrong.
    pub fn wrong(error: impl Display) -> Failure {
        Failure { status: Status::WrongInput, ..Failure::failed(error) }
    }

    /// The same with advice.
    pub fn hint(mut self, hint: impl Into<String>) -> Failure {
        self.hints.push(hint.into());
        self
    }

    /// The errors in one sentence, and the first advice.
    pub fn told(&self) -> (String, Option<&str>) {
        (self.errors.join("; "), self.hints.first().map(String::as_str))
    }

    /// Writes errors and hints to standard error.
    pub fn report(self) -> ExitCode {
        for error in &self.errors {
            eprintln!("error: {error}");
        }
        for hint in &self.hints {
            eprintln!("hint: {hint}");
        }
        self.status.into()
    }
}

impl From<Invalid> for Failure {
    fn from(invalid: Invalid) -> Failure {
        let mut failure = Failure { status: Status::WrongInput, errors: Vec::new(), hints: Vec::new() };
        for error in invalid.0 {
            failure.errors.push(format!("--{}: {}", error.field.name(), error.message));
            for choice in &error.choices {
                failure
                    .hints
                    .push(format!("--fold {} means {} from UTC, {}", choice.fold, choice.offset, choice.utc));
            }
            if !error.suggestions.is_empty() && !error.suggestions.iter().all(|s| error.message.contains(s)) {
                failure.hints.push(format!("perhaps one of: {}", error.suggestions.join(", ")));
            }
        }
        failure
    }
}

impl From<app::Error> for Failure {
    fn from(error: app::Error) -> Failure {
        match error {
            app::Error::Invalid(invalid) => invalid.into(),
            other => Failure::failed(other),
        }
    }
}
