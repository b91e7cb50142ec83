//! Times as they are stored: milliseconds since 1970.

use jiff::Timestamp;

use crate::Error;

/// A stored time.
pub(crate) fn stored(ms: i64) -> Result<Timestamp, Error> {
    Timestamp::from_millisecond(ms).map_err(|e| Error::Corrupt(e.to_string()))
}
