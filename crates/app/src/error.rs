//! Why a use-case was not done.

use std::fmt;

use model::input::Invalid;

/// A use-case that failed. Nothing was saved.
#[derive(Debug)]
pub enum Error {
    /// The input is wrong; the caller can mend it.
    Invalid(Invalid),
    /// There is no such thing, or it is somebody else's.
    NotFound,
    /// Storage failed.
    Storage(store::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Invalid(invalid) => invalid.fmt(f),
            Error::NotFound => f.write_str("There is no such chart."),
            Error::Storage(e) => e.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

impl From<Invalid> for Error {
    fn from(invalid: Invalid) -> Error {
        Error::Invalid(invalid)
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Error {
        Error::Storage(error)
    }
}
