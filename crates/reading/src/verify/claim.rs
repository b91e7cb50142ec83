//! What a sentence can claim about a chart.

use chart::PointId;
use chart::Sign;
use chart::options::AspectType;
use chart::patterns::PatternKind;
use chart::zodiac::{Element, Modality};

/// Whom a claim is about, as it was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Who {
    /// A point by its own name.
    Point(PointId),
    /// The North Node, true or mean.
    NorthNode,
    /// The South Node: opposite the North Node.
    SouthNode,
    /// The Moon's apogee, true or mean.
    Lilith,
    /// The ruler of the Ascendant's sign.
    ChartRuler,
    /// The ruler of the sign on a cusp.
    HouseRuler(u8),
    /// The ruler of a sign.
    SignRuler(Sign),
    /// The ruler of the sign in which a planet stands.
    Dispositor(PointId),
    /// The cusp of a house.
    Cusp(u8),
    /// So many of the ten planets.
    Count(u8, Cmp),
    /// A figure of aspects, or a stellium.
    Figure(PatternKind),
}

/// How a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Cmp {
    /// So many, and no more.
    Exactly,
    /// So many or more.
    AtLeast,
    /// So many or fewer.
    AtMost,
}

/// Where a claim puts somebody; masks have a bit for each alternative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Place {
    /// In one of these signs, bit 0 for Aries.
    Signs(u16),
    /// In one of these houses, bit 1 for the first.
    Houses(u16),
    /// At a degree within a sign.
    Degree(Degree),
    /// In a sign of this element.
    Element(Element),
    /// In a sign of this modality.
    Modality(Modality),
    /// In one half of the sky.
    Half(Half),
}

/// A half of the sky.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// Houses 7 to 12.
    Above,
    /// Houses 1 to 6.
    Below,
    /// Houses 10 to 12 and 1 to 3.
    East,
    /// Houses 4 to 9.
    West,
}

/// A figure in degrees as it was written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Degree {
    /// Degrees, with the decimals that were written.
    pub(super) degrees: f64,
    /// How many decimals were written.
    pub(super) decimals: usize,
    /// Minutes, when they were written.
    pub(super) minutes: Option<f64>,
    /// Whether it says about, nearly, around.
    pub(super) about: bool,
}

/// Kinds of aspect, a bit for each in the order of [`AspectType::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kinds(pub(super) u16);

impl Kinds {
    /// Any aspect at all.
    pub(super) const ANY: Kinds = Kinds((1 << 11) - 1);
    /// A mutual reception, which two planets have without an aspect.
    pub(super) const RECEPTION: Kinds = Kinds(1 << 15);

    /// One kind.
    pub(super) const fn one(kind: AspectType) -> Kinds {
        Kinds(1 << kind as u16)
    }

    /// Several kinds.
    pub(super) const fn of(kinds: &[AspectType]) -> Kinds {
        let mut mask = 0;
        let mut i = 0;
        while i < kinds.len() {
            mask |= 1 << kinds[i] as u16;
            i += 1;
        }
        Kinds(mask)
    }

    /// Whether `kind` is one of them.
    pub(super) fn has(self, kind: AspectType) -> bool {
        self.0 & (1 << kind as u16) != 0
    }
}

/// A condition of a point besides its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Running backwards.
    Retrograde,
    /// Running forwards.
    Direct,
    /// Almost still.
    Stationary,
    /// Beyond the Sun's declination.
    OutOfBounds,
    /// Without a major aspect to another of the ten.
    Unaspected,
}

/// A claim's matter.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    /// Somebody stands somewhere.
    At(Who, Place),
    /// Two are in aspect.
    Aspect(Who, Who, Kinds),
    /// How far their aspect is from exact; `true` when it is within so much.
    Orb(Who, Who, Degree, bool),
    /// Whether their aspect is closing.
    Closing(Who, Who, bool),
    /// How somebody moves or stands.
    State(Who, State),
    /// Essential dignities, bit 0 for domicile, then exaltation, detriment, fall.
    Dignity(Who, u8),
    /// The one described is the one named.
    Is(Who, Who),
    /// There is a figure: its kind, who is in it, who is its apex.
    Figure(PatternKind, Vec<Who>, Option<Who>),
    /// The phase of the Moon, bit 0 for the new Moon.
    Phase(u8),
    /// A birth by day, or by night.
    Sect(bool),
    /// The element with most weight.
    Heaviest(Element),
    /// The modality with most weight.
    HeaviestModality(Modality),
    /// Born on this day, as month, day, and year or 0.
    Born(u8, u8, u16),
}

/// A claim of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Claim {
    /// What is claimed.
    pub(super) what: What,
    /// Whether it is denied.
    pub(super) denied: bool,
}

impl std::fmt::Display for Claim {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.denied {
            f.write_str("not: ")?;
        }
        match &self.what {
            What::At(who, place) => write!(f, "{who} {place}"),
            What::Aspect(a, b, kinds) => write!(f, "{a} {kinds} {b}"),
            What::Orb(a, b, orb, within) => {
                write!(f, "{a} and {b}, orb {}{orb}", if *within { "within " } else { "" })
            }
            What::Closing(a, b, closing) => {
                write!(f, "{a} and {b} {}", if *closing { "applying" } else { "separating" })
            }
            What::State(who, state) => write!(f, "{who} {}", state_word(*state)),
            What::Dignity(who, mask) => {
                let names = ["domicile", "exaltation", "detriment", "fall"];
                write!(f, "{who} in its {}", chosen(u16::from(*mask), &names))
            }
            What::Is(described, named) => write!(f, "{described} is {named}"),
            What::Figure(kind, members, apex) => {
                f.write_str(kind.name())?;
                for (i, who) in members.iter().enumerate() {
                    write!(f, "{} {who}", if i == 0 { " of" } else { "," })?;
                }
                apex.map_or(Ok(()), |who| write!(f, ", apex {who}"))
            }
            What::Phase(mask) => {
                let names = [
                    "new Moon",
                    "crescent Moon",
                    "first quarter",
                    "gibbous Moon",
                    "full Moon",
                    "disseminating Moon",
                    "last quarter",
                    "balsamic Moon",
                ];
                f.write_str(&chosen(u16::from(*mask), &names))
            }
            What::Sect(diurnal) => f.write_str(if *diurnal { "day chart" } else { "night chart" }),
            What::Heaviest(element) => write!(f, "{} weighs most", crate::facts::element_name(*element)),
            What::Born(month, day, 0) => write!(f, "born on {month:02}-{day:02}"),
            What::Born(month, day, year) => write!(f, "born on {year:04}-{month:02}-{day:02}"),
            What::HeaviestModality(m) => write!(f, "{} weighs most", crate::facts::modality_name(*m)),
        }
    }
}

impl std::fmt::Display for Who {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Who::Point(id) => f.write_str(id.name()),
            Who::NorthNode => f.write_str("North Node"),
            Who::SouthNode => f.write_str("South Node"),
            Who::Lilith => f.write_str("Lilith"),
            Who::ChartRuler => f.write_str("chart ruler"),
            Who::HouseRuler(n) => write!(f, "ruler of house {n}"),
            Who::SignRuler(sign) => write!(f, "ruler of {}", sign.name()),
            Who::Dispositor(id) => write!(f, "dispositor of {}", id.name()),
            Who::Cusp(n) => write!(f, "cusp of house {n}"),
            Who::Count(n, Cmp::Exactly) => write!(f, "{n} of the ten planets"),
            Who::Count(n, Cmp::AtLeast) => write!(f, "at least {n} of the ten planets"),
            Who::Count(n, Cmp::AtMost) => write!(f, "at most {n} of the ten planets"),
            Who::Figure(kind) => f.write_str(kind.name()),
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Place::Signs(mask) => write!(f, "in {}", chosen(*mask, &Sign::ALL.map(Sign::name))),
            Place::Houses(mask) => {
                let numbers: Vec<String> =
                    (1..=12).filter(|n| mask & (1 << n) != 0).map(|n: u8| n.to_string()).collect();
                write!(f, "in house {}", numbers.join(" or "))
            }
            Place::Degree(degree) => write!(f, "at {degree}"),
            Place::Element(element) => write!(f, "in {}", crate::facts::element_name(*element)),
            Place::Modality(modality) => write!(f, "in {}", crate::facts::modality_name(*modality)),
            Place::Half(Half::Above) => f.write_str("above the horizon"),
            Place::Half(Half::Below) => f.write_str("below the horizon"),
            Place::Half(Half::East) => f.write_str("in the eastern half"),
            Place::Half(Half::West) => f.write_str("in the western half"),
        }
    }
}

impl std::fmt::Display for Degree {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let about = if self.about { "about " } else { "" };
        match self.minutes {
            Some(minutes) => write!(f, "{about}{}°{minutes:02}′", self.degrees),
            None => write!(f, "{about}{:.*}°", self.decimals.min(9), self.degrees),
        }
    }
}

impl std::fmt::Display for Kinds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Kinds::RECEPTION => f.write_str("in mutual reception with"),
            Kinds::ANY => f.write_str("in aspect with"),
            Kinds(mask) => f.write_str(&chosen(mask, &AspectType::ALL.map(AspectType::name))),
        }
    }
}

/// The names whose bits are set, joined by “or”.
fn chosen(mask: u16, names: &[&str]) -> String {
    let set = names.iter().enumerate().filter(|(i, _)| mask & (1 << i) != 0).map(|(_, name)| *name);
    set.collect::<Vec<_>>().join(" or ")
}

fn state_word(state: State) -> &'static str {
    match state {
        State::Retrograde => "retrograde",
        State::Direct => "direct",
        State::Stationary => "stationary",
        State::OutOfBounds => "out of bounds",
        State::Unaspected => "unaspected",
    }
}
