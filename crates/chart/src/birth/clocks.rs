//! The clocks of a birthplace: when they showed what.

use super::{
    AmbiguousTime, Birth, BirthError, DAY_MS, Fold, GREATEST_OFFSET_S, Occurrence, SkippedTime, ZoneChoice,
    ZoneSource, words,
};
use crate::zone::{Stretch, Zone};

/// The clocks of a birthplace around a day.
pub(super) struct Clocks {
    /// What they are called.
    pub(super) zone: String,
    choice: Choice,
    stretches: Vec<Stretch>,
}

#[derive(PartialEq)]
enum Choice {
    History,
    Offset,
    MeanTime,
}

/// A clock time on its stretch.
pub(super) struct Found<'a> {
    pub(super) stretch: &'a Stretch,
    /// Which of two it is.
    pub(super) occurrence: Option<Fold>,
}

impl Clocks {
    pub(super) fn around(birth: &Birth, midnight_ms: i64) -> Result<Clocks, BirthError> {
        if !(-180.0..=180.0).contains(&birth.longitude) {
            return Err(BirthError::Longitude { given: birth.longitude });
        }
        let mean_ms = mean_time_ms(birth.longitude);
        let (zone, choice, stretches) = match &birth.zone {
            ZoneChoice::Iana(name) => {
                let zone = Zone::find(name)?;
                let stretches = zone.stretches(midnight_ms, midnight_ms + DAY_MS);
                let mut stretches = stretches.ok_or(BirthError::Year { year: birth.date.year })?;
                let mean = stretches.iter_mut().filter(|s| s.is_local_mean_time());
                mean.for_each(|s| s.offset_ms = on_the_side_of(s.offset_ms, mean_ms));
                (zone.name().to_owned(), Choice::History, stretches)
            }
            ZoneChoice::Offset(seconds) => {
                if seconds.unsigned_abs() > GREATEST_OFFSET_S.unsigned_abs() {
                    return Err(BirthError::OffsetOutOfRange { given: birth.zone.to_string() });
                }
                let offset_ms = i64::from(*seconds) * 1000;
                (birth.zone.to_string(), Choice::Offset, vec![Stretch::endless(offset_ms, "")])
            }
            ZoneChoice::LocalMeanTime => {
                (birth.zone.to_string(), Choice::MeanTime, vec![Stretch::endless(mean_ms, "LMT")])
            }
        };
        Ok(Clocks { zone, choice, stretches })
    }

    /// Beginning and end, in Unix milliseconds, of the day that begins at local `midnight`; `None` if it was
    /// left out.
    pub(super) fn day(&self, midnight: i64) -> Option<(i64, i64)> {
        let parts = self.stretches.iter().filter_map(|s| {
            let begin = s.from_ms.max(midnight - s.offset_ms);
            let end = s.until_ms.min(midnight + DAY_MS - s.offset_ms);
            (begin < end).then_some((begin, end))
        });
        parts.reduce(|all, part| (all.0.min(part.0), all.1.max(part.1)))
    }

    /// The stretch on which clocks showed `local`.
    pub(super) fn find(&self, local: i64, fold: Option<Fold>) -> Result<Found<'_>, BirthError> {
        let showing: Vec<&Stretch> = self.stretches.iter().filter(|s| shows(s, local)).collect();
        match (showing.as_slice(), fold) {
            ([], _) => Err(self.skipped(local)),
            ([stretch], _) => Ok(Found { stretch, occurrence: None }),
            ([first, ..], Some(Fold::Earlier)) => {
                Ok(Found { stretch: first, occurrence: Some(Fold::Earlier) })
            }
            ([.., last], Some(Fold::Later)) => Ok(Found { stretch: last, occurrence: Some(Fold::Later) }),
            ([first, .., last], None) => Err(BirthError::Ambiguous(Box::new(AmbiguousTime {
                zone: self.zone.clone(),
                local: words::iso_time(local),
                earlier: occurrence(local, first),
                later: occurrence(local, last),
            }))),
        }
    }

    /// Noon of the day that begins at `midnight`, or what clocks showed next if they skipped it.
    pub(super) fn noon(&self, midnight: i64) -> Result<(i64, Found<'_>), BirthError> {
        let noon = midnight + DAY_MS / 2;
        match (self.find(noon, Some(Fold::Earlier)), self.gap(noon)) {
            (Ok(found), _) => Ok((noon, Found { occurrence: None, ..found })),
            (Err(_), Some((_, stretch))) => {
                Ok((stretch.from_ms + stretch.offset_ms, Found { stretch, occurrence: None }))
            }
            (Err(error), None) => Err(error),
        }
    }

    /// The stretches before and after the change that skipped `local`.
    fn gap(&self, local: i64) -> Option<(&Stretch, &Stretch)> {
        let mut changes = self.stretches.iter().zip(self.stretches.iter().skip(1));
        changes.find(|(before, after)| {
            before.until_ms + before.offset_ms <= local && local < after.from_ms + after.offset_ms
        })
    }

    fn skipped(&self, local: i64) -> BirthError {
        let zone = self.zone.clone();
        let Some((before, after)) = self.gap(local) else {
            return BirthError::SkippedDay { zone, date: words::iso_time(local) };
        };
        BirthError::Skipped(Box::new(SkippedTime {
            zone,
            local: words::iso_time(local),
            offset_before: words::offset(before.offset_ms),
            offset_after: words::offset(after.offset_ms),
            gap_from: words::iso_time(before.until_ms + before.offset_ms),
            gap_until: words::iso_time(after.from_ms + after.offset_ms),
            suggestion: words::iso_time(local - before.offset_ms + after.offset_ms),
        }))
    }

    pub(super) fn source(&self, stretch: &Stretch) -> ZoneSource {
        match self.choice {
            Choice::Offset => ZoneSource::User,
            Choice::MeanTime => ZoneSource::Lmt,
            Choice::History if stretch.is_local_mean_time() => ZoneSource::Lmt,
            Choice::History => ZoneSource::Tzdb,
        }
    }

    pub(super) fn explanation(&self, found: &Found<'_>) -> String {
        let (zone, stretch) = (&self.zone, found.stretch);
        let amount = words::offset_in_words(stretch.offset_ms);
        let which = match found.occurrence {
            Some(Fold::Earlier) => ", the first of two times that the clocks showed this hour",
            Some(Fold::Later) => ", the second of two times that the clocks showed this hour",
            None => "",
        };
        match self.choice {
            Choice::Offset => format!("The offset was given with the birth: {amount}."),
            Choice::MeanTime => format!("Local mean time of the birthplace was asked for: {amount}."),
            Choice::History if stretch.is_local_mean_time() => format!(
                "{zone} had no standard time yet, so the birthplace's own local mean time is used, {amount}{which}."
            ),
            Choice::History => {
                format!("{zone} was on {}, {amount}, at that moment{which}.", words::name_of(stretch))
            }
        }
    }
}

/// Whether clocks on `stretch` ever showed `local`.
fn shows(stretch: &Stretch, local: i64) -> bool {
    (stretch.from_ms..stretch.until_ms).contains(&(local - stretch.offset_ms))
}

fn occurrence(local: i64, stretch: &Stretch) -> Occurrence {
    Occurrence {
        offset_s: stretch.offset_ms as f64 / 1000.0,
        offset: words::offset(stretch.offset_ms),
        abbreviation: words::abbreviation(stretch).to_owned(),
        utc: utc(local, stretch),
    }
}

pub(super) fn utc(local: i64, stretch: &Stretch) -> String {
    format!("{}Z", words::iso_time(local - stretch.offset_ms))
}

/// Local mean time less UT at `longitude` (degrees), milliseconds: an hour for 15°.
fn mean_time_ms(longitude: f64) -> i64 {
    (longitude * 240_000.0).round() as i64
}

/// `mean_ms`, a day more or less if that comes nearer to what the zone recorded: Manila kept the dates of the
/// Americas until 1844, Alaska those of Asia until 1867.
fn on_the_side_of(recorded_ms: i64, mean_ms: i64) -> i64 {
    mean_ms + DAY_MS * (recorded_ms - mean_ms + DAY_MS / 2).div_euclid(DAY_MS)
}
