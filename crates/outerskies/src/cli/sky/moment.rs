//! The moment that a question to the sky is about.

use chart::birth::{CivilDate, CivilTime};
use clap::Args;
use sky::Instant;

use crate::exit::Failure;

/// A moment in Universal Time.
#[derive(Args)]
pub struct At {
    /// Date, such as 2024-03-20, in the Gregorian calendar
    #[arg(long, default_value = "2000-01-01")]
    date: String,
    /// Universal Time, such as 14:30 or 14:30:15
    #[arg(long, default_value = "12:00")]
    time: String,
    /// ΔT in seconds instead of the built-in model's
    #[arg(long, allow_negative_numbers = true)]
    delta_t: Option<f64>,
}

impl At {
    /// The moment itself.
    pub fn instant(&self) -> Result<Instant, Failure> {
        let date = CivilDate::parse(&self.date).map_err(|e| Failure::wrong(format!("--date: {e}")))?;
        let CivilDate { year, month, day, calendar } = date;
        let days = calendar
            .days_since_2000(year, month, day)
            .ok_or_else(|| Failure::wrong(format!("--date: there is no day {}", self.date)))?;
        let time = CivilTime::parse(&self.time).map_err(|e| Failure::wrong(format!("--time: {e}")))?;
        let seconds = f64::from(time.hour) * 3_600.0
            + f64::from(time.minute) * 60.0
            + f64::from(time.second)
            + f64::from(time.millisecond) / 1e3;
        // Days are counted from noon.
        let ut = days as f64 - 0.5 + seconds / 86_400.0;
        Ok(match self.delta_t {
            Some(given) if given.is_nan() || given.abs() > 100_000.0 => {
                return Err(Failure::wrong("--delta-t: give a number of seconds between −100000 and 100000"));
            }
            Some(given) => Instant::with_delta_t(ut, given),
            None => Instant::from_ut(ut),
        })
    }
}
