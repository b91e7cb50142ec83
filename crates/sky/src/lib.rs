//! Where the lights are: the embedded ephemeris, time scales and frames.
//!
//! Pure and deterministic: no clock, no files, no globals. An [`Instant`] carries UT and TT together;
//! ΔT is applied in exactly one function, [`delta_t::delta_t`].

mod apparent;
pub mod body;
pub mod calendar;
pub mod delta_t;
mod dual;
mod ephemeris;
pub mod events;
mod format;
pub mod frame;
pub mod horizon;
mod lunar;
mod moment;
mod number;
pub mod phenomena;
mod precession;
mod quartet;
pub mod search;
mod segment;
pub mod sidereal;
pub mod stars;
pub mod time;
mod trig;
pub mod view;
mod wide;

pub use body::{Body, Position};
pub use calendar::Calendar;
pub use ephemeris::{Ephemeris, OutOfRange};
pub use format::FormatError;
pub use frame::Frame;
pub use sidereal::{Ayanamsa, ZeroPoint};
pub use time::Instant;
