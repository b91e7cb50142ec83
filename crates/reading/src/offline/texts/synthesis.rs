//! The sentences of the closing summary, to be filled.

/// Sun, Moon and rising sign: `{sun}`, `{seeks}`, `{moon}`, `{needs}`, `{rising}`, `{manner}`.
pub(crate) const THREE: [&str; 3] = [
    "Put together: the Sun in {sun} sets out {seeks}; the Moon in {moon} needs {needs}; and {rising} rising \
     goes to work {manner}.",
    "Three voices carry the chart – a Sun in {sun} that sets out {seeks}, a Moon in {moon} that needs {needs}, \
     and {rising} rising, which approaches both {manner}.",
    "The Sun in {sun} would like {seeks}; the Moon in {moon} asks for {needs}; and {rising} rising, which \
     people meet first, goes about it {manner}.",
];
/// Without a rising sign.
pub(crate) const TWO: &str = "Put together: the Sun in {sun} sets out {seeks}, and the Moon in {moon} needs \
    {needs}; much depends on how the two of them share your time.";
/// Without a certain Moon.
pub(crate) const SUN_ALONE: &str = "Put briefly, the Sun in {sun} sets out {seeks}.";
/// Without a certain Sun.
pub(crate) const MOON_ALONE: &str = "Put briefly, the Moon in {moon} needs {needs}.";

/// The Sun’s house and the ruler’s: `{nth}` and `{ground}`, `{ruler}`, `{other}` and `{elsewhere}`.
pub(crate) const TWO_WORKSHOPS: [&str; 3] = [
    "The Sun puts all this to work in the {nth} house, on the ground of {ground}, while {ruler}, as ruler of the chart, \
     carries it into the {other} house: {elsewhere}.",
    "All of this has two workshops: {ground}, in the Sun’s {nth} house, and {elsewhere}, in the {other} house, where \
     {ruler} stands as ruler of the chart.",
    "You can watch all of this at work in two places – {ground}, as the Sun is in the {nth} house, and {elsewhere}, since \
     {ruler}, the chart ruler, is in the {other} house.",
];
/// Both in one house.
pub(crate) const ONE_WORKSHOP: &str = "The Sun and {ruler}, the chart ruler, share the {nth} house, so all of this \
    has one main workshop: {ground}.";
/// The Sun is the ruler.
pub(crate) const SUN_RULES: &str = "As the Sun is the chart ruler too, all of this has one main workshop, the {nth} \
    house: {ground}.";

/// Four planets or more in one sign: `{n}`, `{sign}`.
pub(crate) const GATHERED: &str = "With {n} of the ten planets in {sign}, that sign is the chart’s centre of \
    gravity; the rest of the zodiac is there to be visited, and travel does you good.";

/// The tightest aspect: `{a}`, `{b}`, `{kind}`, `{this}`, `{that}`.
pub(crate) const HINGE_CONJUNCTION: &str = "Much turns on the {kind} of {a} and {b}, in which {this} and {that} \
    act as one; you gain a good deal by learning to tell them apart.";
/// The same for a square or an opposition.
pub(crate) const HINGE_TENSE: &str = "Much turns on the {kind} of {a} and {b}: between {this} and {that} there is \
    a standing argument, and you gain a good deal by letting neither of them win for good.";
/// The same for a sextile or a trine.
pub(crate) const HINGE_FLOWING: &str = "Much turns on the {kind} of {a} and {b}, through which {this} and {that} \
    help one another almost unnoticed; you gain a good deal by using it on purpose.";

/// Where the chart rubs.
pub(crate) const FRICTION: [&str; 3] = [
    "Expect some friction between {this} and {that}, as the {kind} of {a} and {b} suggests; it is the sort of \
     friction that gives grip.",
    "The tension to work with is the {kind} of {a} and {b}: {this} and {that} want different things, and both \
     of them have a case.",
    "Where the chart rubs is the {kind} of {a} and {b}; {this} and {that} may need an agreement, renewed from \
     time to time.",
];
/// What the chart leans on.
pub(crate) const SUPPORT: [&str; 3] = [
    "The resource to draw on is the {kind} of {a} and {b}, where {this} and {that} come to terms without much \
     effort.",
    "For support there is the {kind} of {a} and {b}: call on {this}, and you will usually find {that} at hand as well.",
    "When things are difficult, remember the {kind} of {a} and {b}, by which {this} and {that} are on good terms.",
];
/// A planet in its own place: `{planet}`, `{this}`.
pub(crate) const DIGNIFIED: &str = "A resource to draw on is {planet}, strong by sign: {this} can be relied upon \
    when other things waver.";

/// The last sentence: `{sun}`, `{choice}`.
pub(crate) const CLOSING: &str = "None of this is settled in advance; the Sun in {sun} goes on asking what is worth \
    {choice}, and the answer remains yours to give.";
