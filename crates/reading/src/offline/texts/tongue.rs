//! What a language has to bring: every field is there or it does not compile.
//!
//! Texts are templates. `{a}` is replaced by a word, `{a:of}`, `{a:to}` and `{a:acc}` by its other [`Forms`],
//! `{sign:in}` by a sign in its place. A text names only the points, signs and houses of the facts on which the
//! writer of the page sets it.

/// Everything the built-in interpreter can say in one language.
#[derive(Debug)]
pub(crate) struct Tongue {
    pub(crate) names: Names,
    /// The ten planets, the Ascendant, the lunar node and Chiron, Aries to Pisces each; the first sentence of an
    /// entry names both, and each rests on nothing but that place.
    pub(crate) signs: [&'static [&'static [&'static str]; 12]; 13],
    /// The ten planets in the first to the twelfth house; the first sentence of an entry names both.
    pub(crate) houses: [&'static [&'static [&'static str]; 12]; 10],
    pub(crate) pairs: Pairs,
    pub(crate) condition: Condition,
    pub(crate) moon: Moon,
    pub(crate) rising: Rising,
    pub(crate) places: Places,
    pub(crate) aspects: Aspects,
    pub(crate) balance: Balance,
    pub(crate) node: Node,
    pub(crate) house_by_house: Houses,
    pub(crate) threads: Threads,
    pub(crate) synthesis: Synthesis,
}

/// A noun with its article in the forms that sentences need.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Forms {
    /// As subject: `the Sun`, `die Sonne`, `le Soleil`.
    pub(crate) it: &'static str,
    /// `of the Sun`, `der Sonne`, `du Soleil`.
    pub(crate) of: &'static str,
    /// `to the Sun`, `der Sonne`, `au Soleil`.
    pub(crate) to: &'static str,
    /// As object, and after prepositions that take it: `the Sun`, `den Mond`.
    pub(crate) acc: &'static str,
}

impl Forms {
    /// One form for all.
    pub(crate) const fn same(it: &'static str) -> Forms {
        Forms { it, of: it, to: it, acc: it }
    }
}

/// A sign.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SignName {
    /// `Pisces`, `Fische`.
    pub(crate) name: &'static str,
    /// `in Pisces`, `in den Fischen`, `en Poissons`.
    pub(crate) inside: &'static str,
}

/// The names of things.
#[derive(Debug)]
pub(crate) struct Names {
    /// The ten planets.
    pub(crate) planets: [Forms; 10],
    /// The angles, the lunar node and Chiron.
    pub(crate) ascendant: Forms,
    pub(crate) midheaven: Forms,
    pub(crate) node: Forms,
    pub(crate) chiron: Forms,
    pub(crate) signs: [SignName; 12],
    /// `first` to `twelfth`, as they stand before the word for a house.
    pub(crate) ordinals: [&'static str; 12],
    /// `none`, `one` to `ten`, as they stand before `of the ten planets`.
    pub(crate) numbers: [&'static str; 11],
    /// `and` in a list, with its spaces.
    pub(crate) and: &'static str,
    /// `or` in a list, with its spaces.
    pub(crate) or: &'static str,
    /// Conjunction, sextile, square, trine, opposition: bare, then with their article in the forms of a noun.
    pub(crate) aspects: [(&'static str, Forms); 5],
    /// The same with a word for their tightness before or after them, from almost exact to wide.
    pub(crate) tightness: [[&'static str; 5]; 5],
    /// Orb of an hourless day: less than a degree, and `{n}` degrees.
    pub(crate) orbs_at_noon: [&'static str; 2],
    /// Applying, separating, exact.
    pub(crate) phases: [&'static str; 3],
    /// Whether a sentence begins small after a colon.
    pub(crate) small_after_colon: bool,
    /// What is said under every reading.
    pub(crate) note: &'static str,
}

/// What is said of two points, by the manner in which they meet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    /// The two act as one: conjunction.
    pub(crate) conjunction: &'static str,
    /// The two help one another: trine or sextile.
    pub(crate) flowing: &'static str,
    /// The two pull against one another: square or opposition.
    pub(crate) tense: &'static str,
}

/// Every pair of the ten planets, and each planet with the Ascendant and the Midheaven. The first sentence of a
/// text names both points.
#[derive(Debug)]
pub(crate) struct Pairs {
    pub(crate) sun: [Pair; 9],
    pub(crate) moon: [Pair; 8],
    pub(crate) mercury: [Pair; 7],
    pub(crate) venus: [Pair; 6],
    pub(crate) mars: [Pair; 5],
    pub(crate) jupiter: [Pair; 4],
    pub(crate) saturn: [Pair; 3],
    pub(crate) uranus: [Pair; 2],
    pub(crate) neptune: [Pair; 1],
    pub(crate) ascendant: [Pair; 10],
    pub(crate) midheaven: [Pair; 10],
}

/// How a planet stands.
#[derive(Debug)]
pub(crate) struct Condition {
    /// Sun to Saturn: domicile, exaltation, detriment, fall. `{sign}`.
    pub(crate) dignities: [[&'static str; 4]; 7],
    /// The same for the others, by modern rulership: `{planet}`, `{sign}`.
    pub(crate) modern: [&'static str; 4],
    /// Mercury in domicile and exaltation at once: `{sign}`.
    pub(crate) mercury_at_its_best: &'static str,
    /// Mercury in detriment and fall at once: `{sign}`.
    pub(crate) mercury_at_its_worst: &'static str,
    /// Running backwards: Mercury to Pluto, then Chiron.
    pub(crate) retrograde: [&'static str; 9],
    /// Almost standing still: the same.
    pub(crate) stationary: [&'static str; 9],
    /// What dignity and the closest aspect say together: strong and opposed, weak and helped, strong and helped,
    /// weak and opposed. `{planet}`, `{sign}`, `{other}`, `{kind}`, and their voices `{this}` and `{that}`.
    pub(crate) together: [[&'static str; 2]; 4],
    /// Venus, Mars, Jupiter, Saturn: of the sect of the chart, and against it.
    pub(crate) sect: [[&'static str; 2]; 4],
    /// The ruler of the sign in which a planet stands: `{planet}`, `{host}`, `{in}` (the host’s sign), `{this}`,
    /// `{that}`.
    pub(crate) hosts: [&'static str; 3],
}

/// The phase of the Moon.
#[derive(Debug)]
pub(crate) struct Moon {
    /// New, crescent, first quarter, gibbous, full, disseminating, last quarter, balsamic.
    pub(crate) phases: [Phase; 8],
    /// The phase holds for the whole day.
    pub(crate) at_noon: &'static str,
    /// The phase may have been the one before or after.
    pub(crate) near_the_next: &'static str,
}

/// A heading, what was to be seen, and what to make of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phase {
    pub(crate) title: &'static str,
    pub(crate) seen: &'static str,
    pub(crate) meant: &'static str,
}

/// The Ascendant's ruler, and the Midheaven.
#[derive(Debug)]
pub(crate) struct Rising {
    /// `{rising}`.
    pub(crate) title: &'static str,
    /// The ruler and its place: `{rising}`, `{ruler}`, `{sign}`, `{nth}`, `{field}`.
    pub(crate) rulers: [&'static str; 4],
    /// The ruler in the rising sign and the first house.
    pub(crate) ruler_at_home: &'static str,
    /// The ruler in the rising sign, in another house.
    pub(crate) ruler_in_sign: &'static str,
    /// The ruler that moderns prefer.
    pub(crate) modern_ruler: &'static str,
    /// How a chart ruler goes about it, Sun to Saturn: `{ruler}`.
    pub(crate) styles: [&'static str; 7],
    /// Aries to Pisces.
    pub(crate) midheaven: [&'static str; 12],
}

/// Headings of places, and what is not known of them.
#[derive(Debug)]
pub(crate) struct Places {
    /// The heading without a time of birth, and what is left out.
    pub(crate) untimed: [&'static str; 3],
    /// `{planet}`, `{in}` (a sign in its place, or two).
    pub(crate) title: &'static str,
    /// The same with a house, `{nth}`.
    pub(crate) title_with_house: &'static str,
    /// The place of a point in a sentence, as its subject: `{planet}`, `{nth}`.
    pub(crate) in_house: &'static str,
    /// A point whose sign is not certain, without a second one to offer: `{planet}`, `{sign}`.
    pub(crate) perhaps: &'static str,
    /// A point that changed signs on a day without an hour: `{planet}`, `{first}`, `{second}`.
    pub(crate) changed: &'static str,
    /// The sketch of the earlier and of the later sign: `{text}`.
    pub(crate) sketches: [&'static str; 2],
}

/// The section on aspects.
#[derive(Debug)]
pub(crate) struct Aspects {
    pub(crate) title: &'static str,
    /// What is said before the aspects of a day without an hour.
    pub(crate) at_noon: &'static str,
    /// One an aspect: `{a}`, `{b}`, `{kind}`, `{orb}`, `{motion}`.
    pub(crate) leads: [&'static str; 8],
    /// The leads when the hour is unknown, and with it whether an aspect was closing.
    pub(crate) leads_at_noon: [&'static str; 8],
}

/// How the planets are spread.
#[derive(Debug)]
pub(crate) struct Balance {
    pub(crate) title: &'static str,
    /// Fire, earth, air, water; `{n}` of the ten planets stand in it.
    pub(crate) strong_element: [&'static str; 4],
    /// No element has both the greatest weight and the greatest number.
    pub(crate) no_strong_element: &'static str,
    pub(crate) missing_element: [&'static str; 4],
    /// Cardinal, fixed, mutable; `{n}` of the ten planets stand in it.
    pub(crate) strong_modality: [&'static str; 3],
    pub(crate) missing_modality: [&'static str; 3],
    pub(crate) by_day: &'static str,
    pub(crate) by_night: &'static str,
    /// Most planets above the horizon; `{n}` of them.
    pub(crate) above: &'static str,
    pub(crate) below: &'static str,
    /// Most planets in the eastern half.
    pub(crate) east: &'static str,
    pub(crate) west: &'static str,
    /// The counts of a day on which a planet changed signs: `{names}`.
    pub(crate) counted_at_noon: &'static str,
    /// Several planets in one sign: `{n}`, `{sign}`, `{names}`.
    pub(crate) clusters: [&'static str; 3],
    /// A planet without a major aspect to the others: `{planet}`.
    pub(crate) alone: [&'static str; 3],
    /// Two planets in each other’s domicile: `{a}`, `{b}`.
    pub(crate) receptions: [&'static str; 3],
    /// The planet in which every chain of rulers ends: `{planet}`, `{sign}`.
    pub(crate) last_host: &'static str,
}

/// The lunar node and Chiron.
#[derive(Debug)]
pub(crate) struct Node {
    /// Headings.
    pub(crate) both: &'static str,
    pub(crate) node: &'static str,
    pub(crate) chiron: &'static str,
    /// Where the growth begins that the node points to: `{nth}`, `{field}`.
    pub(crate) node_house: [&'static str; 3],
    /// Where Chiron’s question comes up.
    pub(crate) chiron_house: [&'static str; 3],
}

/// The houses, one after another: `{nth}`, `{field}`, `{sign}`, `{ruler}`, `{other}`, `{elsewhere}`, `{names}`.
#[derive(Debug)]
pub(crate) struct Houses {
    pub(crate) title: &'static str,
    /// Nobody stands in it.
    pub(crate) empty: [&'static str; 3],
    pub(crate) occupied: [&'static str; 3],
    /// Its ruler stands in it.
    pub(crate) own: [&'static str; 2],
}

/// Two tempers that pull against one another; `{this}` and `{that}` are places, such as `the Sun in Aries`.
#[derive(Debug)]
pub(crate) struct Axis {
    /// Both are strong: `{this}` speaks for the first, `{that}` for the second.
    pub(crate) both: [&'static str; 2],
    /// The first prevails; `{this}` and `{that}` both speak for it.
    pub(crate) first: [&'static str; 2],
    /// The second prevails.
    pub(crate) second: [&'static str; 2],
}

/// Short phrases from which sentences are spun.
#[derive(Debug)]
pub(crate) struct Threads {
    /// What the Sun sets out to do in a sign; fits after `sets out`.
    pub(crate) seeks: [&'static str; 12],
    /// What the Moon needs in a sign; fits after `needs`.
    pub(crate) needs: [&'static str; 12],
    /// How a rising sign goes about things; fits after `sets to work`.
    pub(crate) manner: [&'static str; 12],
    /// What a point stands for in you: the ten planets, the Ascendant, the Midheaven.
    pub(crate) voices: [Forms; 12],
    /// What each house is about, as a phrase that fits after `in` or a colon.
    pub(crate) fields: [&'static str; 12],
    /// The field of a house in few words, for a second mention.
    pub(crate) grounds: [&'static str; 12],
    /// What a strong element offers at a crossroads.
    pub(crate) counsel: [&'static str; 4],
    /// The choice that keeps returning under a modality; fits after `what is worth`.
    pub(crate) choice: [&'static str; 3],
    /// How the signs of Sun and Moon get on.
    pub(crate) same_sign: &'static str,
    /// Signs across the wheel from one another.
    pub(crate) opposite: &'static str,
    /// The same element, two signs.
    pub(crate) same_element: &'static str,
    /// Fire with air, or earth with water.
    pub(crate) akin: &'static str,
    /// Any other pair.
    pub(crate) strange: &'static str,
}

/// The closing summary.
#[derive(Debug)]
pub(crate) struct Synthesis {
    pub(crate) title: &'static str,
    /// The loudest planet: `{planet}`, `{reasons}`.
    pub(crate) lead: [&'static str; 3],
    /// Why it is the loudest, as what it does: it rules the chart, stands in the `{nth}` house, meets an
    /// `{angle}`, is strong by sign, stood still.
    pub(crate) reasons: [&'static str; 5],
    /// What it is to live under it: the ten planets.
    pub(crate) under: [&'static str; 10],
    /// Boldness and care, closeness and room, constancy and change, the open and the hidden.
    pub(crate) axes: [Axis; 4],
    /// Sun, Moon and rising sign: `{sun}`, `{seeks}`, `{moon}`, `{needs}`, `{rising}`, `{manner}`.
    pub(crate) three: [&'static str; 3],
    /// Without a rising sign.
    pub(crate) two: &'static str,
    /// Without a certain Moon.
    pub(crate) sun_alone: &'static str,
    /// Without a certain Sun.
    pub(crate) moon_alone: &'static str,
    /// The Sun’s house and the ruler’s: `{nth}` and `{ground:short}`, `{ruler}`, `{other}` and `{elsewhere:short}`.
    pub(crate) two_workshops: [&'static str; 3],
    /// Both in one house.
    pub(crate) one_workshop: &'static str,
    /// The Sun is the ruler.
    pub(crate) sun_rules: &'static str,
    /// Four planets or more in one sign: `{n}`, `{sign}`.
    pub(crate) gathered: &'static str,
    /// The tightest aspect: `{a}`, `{b}`, `{kind}`, `{this}`, `{that}`.
    pub(crate) hinge_conjunction: &'static str,
    pub(crate) hinge_tense: &'static str,
    pub(crate) hinge_flowing: &'static str,
    /// Where the chart rubs.
    pub(crate) friction: [&'static str; 3],
    /// What the chart leans on.
    pub(crate) support: [&'static str; 3],
    /// A planet in its own place: `{planet}`, `{this}`.
    pub(crate) dignified: &'static str,
    /// The last sentence: `{sun}`, `{choice}`.
    pub(crate) closing: &'static str,
}
