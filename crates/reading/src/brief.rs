//! What is asked of a reading: its kind, tone, length and language, and which sections it has.

use chart::Chart;

use crate::language::Language;
use crate::offline::SectionId;

/// What a reading is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The chart itself.
    #[default]
    Natal,
    /// What a stretch of time brings to it.
    Transit,
    /// Two charts beside each other.
    Synastry,
    /// The return of the Sun or the Moon to its place.
    Return,
    /// A question put to the chart.
    Question,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 5] = [Kind::Natal, Kind::Transit, Kind::Synastry, Kind::Return, Kind::Question];
    /// Those that are written so far.
    pub const WRITTEN: [Kind; 1] = [Kind::Natal];

    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            Kind::Natal => "natal",
            Kind::Transit => "transit",
            Kind::Synastry => "synastry",
            Kind::Return => "return",
            Kind::Question => "question",
        }
    }

    /// Reads [`Kind::id`].
    pub fn parse(text: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.id() == text)
    }
}

/// How a reading speaks. A wish: the built-in interpreter has one voice, language models have many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Clear and even.
    #[default]
    Plain,
    /// As a friend would.
    Warm,
    /// Without cushions.
    Direct,
    /// In images.
    Poetic,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Tone; 4] = [Tone::Plain, Tone::Warm, Tone::Direct, Tone::Poetic];

    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            Tone::Plain => "plain",
            Tone::Warm => "warm",
            Tone::Direct => "direct",
            Tone::Poetic => "poetic",
        }
    }

    /// Reads [`Tone::id`].
    pub fn parse(text: &str) -> Option<Tone> {
        Tone::ALL.into_iter().find(|tone| tone.id() == text)
    }
}

/// How much a reading says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Length {
    /// Sun, Moon, Ascendant, and the threads together.
    Short,
    /// The whole chart but for the houses.
    #[default]
    Standard,
    /// The houses one by one as well.
    Long,
}

impl Length {
    /// Every length, the shortest first.
    pub const ALL: [Length; 3] = [Length::Short, Length::Standard, Length::Long];

    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            Length::Short => "short",
            Length::Standard => "standard",
            Length::Long => "long",
        }
    }

    /// Reads [`Length::id`].
    pub fn parse(text: &str) -> Option<Length> {
        Length::ALL.into_iter().find(|length| length.id() == text)
    }

    /// Whether a reading of this length has the section.
    fn has(self, section: SectionId) -> bool {
        use SectionId::{Ascendant, Houses, Moon, Sun, Synthesis, Time};
        match self {
            Length::Short => matches!(section, Time | Sun | Moon | Ascendant | Synthesis),
            Length::Standard => section != Houses,
            Length::Long => true,
        }
    }
}

/// What is asked of a reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Brief {
    /// What it is about.
    pub kind: Kind,
    /// How it speaks.
    pub tone: Tone,
    /// How much it says.
    pub length: Length,
    /// The language of its text.
    pub language: Language,
}

impl Brief {
    /// The sections of a reading of `chart`, in reading order. One of them may turn out to have nothing to say.
    pub fn sections(self, chart: &Chart) -> Vec<SectionId> {
        let known = chart.moment.time_known;
        let fits = |section: &SectionId| match section {
            SectionId::Time => !known,
            SectionId::Ascendant | SectionId::Houses => known,
            _ => true,
        };
        SectionId::ALL.into_iter().filter(|section| self.length.has(*section)).filter(fits).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back() {
        assert!(Kind::ALL.iter().all(|kind| Kind::parse(kind.id()) == Some(*kind)));
        assert!(Tone::ALL.iter().all(|tone| Tone::parse(tone.id()) == Some(*tone)));
        assert!(Length::ALL.iter().all(|length| Length::parse(length.id()) == Some(*length)));
        assert!(SectionId::ALL.iter().all(|section| SectionId::parse(section.id()) == Some(*section)));
        assert_eq!((Kind::parse("horoscope"), Tone::parse(""), Length::parse("Short")), (None, None, None));
        assert_eq!(SectionId::parse("career"), None);
    }

    #[test]
    fn a_longer_reading_has_all_of_a_shorter_one() {
        let of = |length: Length| SectionId::ALL.into_iter().filter(move |section| length.has(*section));
        assert!(of(Length::Short).all(|section| Length::Standard.has(section)));
        assert_eq!(of(Length::Standard).collect::<Vec<_>>(), SectionId::WHOLE);
        assert_eq!(of(Length::Long).count(), SectionId::WHOLE.len() + 1);
        assert_eq!(of(Length::Long).next_back(), Some(SectionId::Synthesis), "the threads come last");
    }
}
