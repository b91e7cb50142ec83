//! What columns hold, read back: a value that this program did not write is an error, never a default.

use jiff::Timestamp;
use model::account::{EmailAddress, TokenHash};

use crate::Error;

/// A moment, stored as milliseconds since 1970.
pub(crate) fn moment(ms: i64) -> Result<Timestamp, Error> {
    Timestamp::from_millisecond(ms).map_err(|e| Error::Corrupt(e.to_string()))
}

/// A moment that may be missing.
pub(crate) fn maybe_moment(ms: Option<i64>) -> Result<Option<Timestamp>, Error> {
    ms.map(moment).transpose()
}

/// A word that stands for a state.
pub(crate) fn word<T>(read: Option<T>, column: &str) -> Result<T, Error> {
    read.ok_or_else(|| Error::Corrupt(format!("{column} holds a word that this program does not know")))
}

/// An address.
pub(crate) fn email(text: &str) -> Result<EmailAddress, Error> {
    EmailAddress::parse(text).map_err(|e| Error::Corrupt(e.message))
}

/// A count, which is never negative and never astronomic.
pub(crate) fn count(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}

/// A hash as it is bound: both engines take a slice of bytes.
pub(crate) fn bytes(hash: &TokenHash) -> &[u8] {
    &hash.0
}
