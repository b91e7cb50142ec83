//! The clocks of a place, to show UT on.

use sky::Instant;

use super::Interval;
use crate::birth::{BirthError, ZoneChoice, iso_time_of, offset_text};
use crate::zone::{Stretch, Zone};

const DAY_MS: f64 = 86_400_000.0;
/// Unix time of J2000.0 (2000-01-01 12:00), milliseconds.
const J2000_MS: f64 = 946_728_000_000.0;

/// What the clocks of a place were set to over an interval; or nothing, when no zone is known.
#[derive(Clone, Debug)]
pub struct LocalClock {
    stretches: Vec<Stretch>,
}

impl LocalClock {
    /// No clock: times are shown in UT only.
    pub fn none() -> LocalClock {
        LocalClock { stretches: Vec::new() }
    }

    /// The clocks of `zone` over `interval`; `longitude` (degrees, east positive) is that of the place, for local mean
    /// time.
    ///
    /// # Errors
    /// [`BirthError::UnknownZone`] for a name that no zone has.
    pub fn new(zone: &ZoneChoice, longitude: f64, interval: &Interval) -> Result<LocalClock, BirthError> {
        let stretches = match zone {
            ZoneChoice::Iana(name) => {
                let [from, until] = [interval.range.start, interval.range.end].map(unix_ms);
                Zone::find(name).map_err(BirthError::UnknownZone)?.stretches(from, until).unwrap_or_default()
            }
            ZoneChoice::Offset(seconds) => vec![Stretch::endless(i64::from(*seconds) * 1000, "")],
            ZoneChoice::LocalMeanTime => {
                vec![Stretch::endless((longitude / 360.0 * DAY_MS).round() as i64, "LMT")]
            }
        };
        Ok(LocalClock { stretches })
    }

    /// `YYYY-MM-DDTHH:MM:SS.mmm+HH:MM` on these clocks.
    pub(super) fn show(&self, at: Instant) -> Option<String> {
        let ms = unix_ms(at);
        // An event at the very end may lie a little beyond what was asked for: the last stretch goes on.
        let stretch = self.stretches.iter().find(|s| ms < s.until_ms).or(self.stretches.last())?;
        let local = iso_time_of(at.ut() + stretch.offset_ms as f64 / DAY_MS);
        Some(local + &offset_text(stretch.offset_ms))
    }
}

fn unix_ms(at: Instant) -> i64 {
    (at.ut() * DAY_MS + J2000_MS).round() as i64
}

#[cfg(test)]
mod tests {
    use super::LocalClock;
    use crate::almanac::Interval;
    use crate::birth::ZoneChoice;
    use sky::Instant;

    #[test]
    fn clocks_change_within_an_interval() {
        let year = Interval::parse("2024-01-01", "2024-12-31").expect("sound");
        let shown = |zone: &str, ut: f64| {
            let zone = ZoneChoice::parse(zone).expect("a zone");
            let clock = LocalClock::new(&zone, 13.4, &year).expect("known");
            clock.show(Instant::from_ut(ut)).expect("a clock")
        };
        // 2024-03-31 01:00 UT, when the clocks of Berlin went forward.
        let change = 8_856.0 - 11.0 / 24.0;
        assert_eq!(shown("Europe/Berlin", change - 1.0 / 86_400.0), "2024-03-31T01:59:59.000+01:00");
        assert_eq!(shown("Europe/Berlin", change), "2024-03-31T03:00:00.000+02:00");
        assert_eq!(shown("-03:30", change), "2024-03-30T21:30:00.000-03:30");
        assert_eq!(shown("LMT", change), "2024-03-31T01:53:36.000+00:53:36");
        assert!(LocalClock::new(&ZoneChoice::Iana("Mars/Olympus".into()), 0.0, &year).is_err());
        assert_eq!(LocalClock::none().show(Instant::from_ut(0.0)), None);
    }
}
