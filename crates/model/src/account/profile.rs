//! What somebody tells about themselves: a name, their own birth, and how they like their charts.

use crate::charts::{ChartDraft, NewChart};
use crate::input::Invalid;

/// A profile as it comes in. The birth and the preferred settings have the shape of a chart request, so that
/// the profile's own chart is cast from it as it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProfileDraft {
    /// Name, place and time of birth, preferred zodiac and houses. Without a birth, date, time, place and zone
    /// are empty.
    pub chart: ChartDraft,
    /// Whether others may see the profile.
    pub public_profile: bool,
    /// Whether others may see which charts were cast.
    pub public_history: bool,
}

/// A profile that was read and found whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile(ProfileDraft);

impl ProfileDraft {
    /// Whether anything of a birth is given.
    fn has_birth(&self) -> bool {
        let chart = &self.chart;
        !chart.date.trim().is_empty()
            || chart.time.is_some()
            || chart.latitude.is_some()
            || chart.longitude.is_some()
            || !chart.place_name.trim().is_empty()
            || chart.zone.as_deref().is_some_and(|z| !z.trim().is_empty())
    }

    /// Reads every field; names all that are wrong. A birth is given whole or not at all.
    pub fn parse(self) -> Result<Profile, Invalid> {
        let whole = if self.has_birth() {
            self.chart.clone()
        } else {
            // Any birth will do: name and settings alone are looked at.
            ChartDraft {
                date: "2000-01-01".to_owned(),
                latitude: Some(0.0),
                longitude: Some(0.0),
                zone: Some("UTC".to_owned()),
                ..self.chart.clone()
            }
        };
        whole.parse()?;
        let chart = ChartDraft { name: self.chart.name.trim().to_owned(), ..self.chart };
        Ok(Profile(ProfileDraft { chart, ..self }))
    }
}

impl Profile {
    /// A profile that was stored after it had been read.
    pub fn stored(draft: ProfileDraft) -> Profile {
        Profile(draft)
    }

    /// Its fields.
    pub fn fields(&self) -> &ProfileDraft {
        &self.0
    }

    /// The person's own chart, ready to be cast, when a birth was given.
    pub fn birth(&self) -> Option<NewChart> {
        self.0.has_birth().then(|| self.0.chart.parse().ok()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(draft: ProfileDraft) -> Vec<&'static str> {
        draft.parse().err().map(|e| e.0.iter().map(|e| e.code).collect()).unwrap_or_default()
    }

    #[test]
    fn a_birth_is_whole_or_absent() {
        let empty = ProfileDraft::default();
        assert_eq!(empty.clone().parse().map(|p| p.birth().is_some()), Ok(false));
        let chart = ChartDraft {
            name: "Ada".into(),
            date: "1815-12-10".into(),
            latitude: Some(51.5),
            longitude: Some(-0.1),
            zone: Some("Europe/London".into()),
            ..ChartDraft::default()
        };
        let whole = ProfileDraft { chart: chart.clone(), ..empty.clone() };
        assert_eq!(whole.parse().map(|p| p.birth().is_some()), Ok(true));
        let half = ProfileDraft { chart: ChartDraft { date: String::new(), ..chart }, ..empty };
        assert_eq!(codes(half), ["date_missing"]);
    }

    #[test]
    fn preferences_are_read_without_a_birth() {
        let chart = ChartDraft { zodiac: Some("martian".into()), ..ChartDraft::default() };
        assert_eq!(codes(ProfileDraft { chart, ..ProfileDraft::default() }), ["zodiac_unknown"]);
    }
}
