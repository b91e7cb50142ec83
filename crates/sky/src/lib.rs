//! Where the lights are: the embedded ephemeris, time scales and frames.
//!
//! Pure and deterministic: no clock, no files, no globals. An [`Instant`] carries UT and TT together;
//! ΔT is applied in exactly one function, `delta_t::delta_t`.

pub mod body;
pub mod calendar;
pub mod time;

pub use body::{Body, Position};
pub use calendar::Calendar;
pub use time::Instant;
