//! The one door through which the present moment comes in.

use jiff::Timestamp;

/// Tells the time: the system's clock in the program, one moved by hand in tests.
pub trait Clock: Send + Sync {
    /// The present moment, in whole milliseconds, as it is stored.
    fn now(&self) -> Timestamp;
}
