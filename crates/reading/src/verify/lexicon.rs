//! From words to the terms of the trade, by the longest phrase that matches.

use std::collections::HashMap;

use chart::PointId::{self, *};
use chart::Sign;
use chart::options::AspectType::*;
use chart::patterns::PatternKind;
use chart::zodiac::{Element, Modality};

use super::claim::{Cmp, Half, Kinds, State, Who};
use super::figures;
use super::token::Token;

/// A term, or the part that a word plays in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Term {
    /// Somebody a claim can be about.
    Who(Who),
    /// A pronoun for the one spoken of last.
    It,
    /// A sign.
    Sign(Sign),
    /// A house, 1 to 12.
    House(u8),
    /// An ordinal that may be a house with its noun left out.
    Ordinal(u8),
    /// Houses by their class, as a mask.
    Class(u16),
    /// An element; `true` when said as “fire sign”.
    Element(Element, bool),
    /// A modality; `true` when said as “fixed sign”.
    Modality(Modality, bool),
    /// A half of the sky.
    Half(Half),
    /// An aspect.
    Aspect(Kinds),
    /// A condition.
    State(State),
    /// Dignities, as a mask.
    Dignity(u8),
    /// A phase of the Moon as a mask; `true` when the Moon is named with it.
    Phase(u8, bool),
    /// A chart of day or night.
    Sect(bool),
    /// Applying, or separating.
    Closing(bool),
    /// A figure in degrees.
    Degree(super::claim::Degree),
    /// “orb”, “from exact”.
    Orb,
    /// A whole number.
    Number(u8),
    /// “at least” and its like, with what is to be added to the number.
    Compare(Cmp, i8),
    /// “planets”.
    Planets,
    /// “house”.
    Houses,
    /// “cusp”.
    Cusp,
    /// “ruler”.
    Ruler,
    /// “rules”.
    Rules,
    /// “ruled by”.
    RuledBy,
    /// “dispositor”.
    Dispositor,
    /// “chart”.
    Chart,
    /// “apex”.
    Apex,
    /// “weighs most”, “dominant”.
    Most,
    /// “respectively”.
    Respectively,
    /// “not”, “no”.
    Not,
    /// “it is not true that”.
    NotTrue,
    /// “neither”.
    Neither,
    /// “nor”.
    Nor,
    /// “in”, and verbs that take a place without it.
    In,
    /// “at”.
    At,
    /// “on”.
    On,
    /// “to”.
    To,
    /// “with”.
    With,
    /// “from”.
    From,
    /// “of”.
    Of,
    /// “by”.
    By,
    /// “between”.
    Between,
    /// “across”, as an aspect lies across two houses.
    Across,
    /// Sun and Moon together.
    Luminaries,
    /// “and”.
    And,
    /// “or”.
    Or,
    /// “but”.
    But,
    /// “which”.
    Which,
    /// “if”.
    If,
    /// “then”.
    Then,
    /// “would”, “might”.
    Would,
    /// “is”.
    Is,
    /// “were”, which may be either.
    Were,
    /// “has”.
    Has,
    /// “makes”.
    Makes,
    /// “sits”.
    Sits,
    /// “placed”.
    Placed,
    /// “links”.
    Links,
    /// “your”.
    Your,
    /// “you”.
    You,
    /// “the”.
    Article,
    /// “a”.
    A,
    /// “as a”.
    AsA,
    /// The sign of the Ascendant, said in passing.
    Rising(Sign),
    /// “empty”.
    Empty,
    /// “my”, which is the reader where nobody says “you”.
    My,
    /// The ending of a possessive.
    Possessive,
    /// A comma, a dash, a colon, a parenthesis.
    Comma,
    /// A semicolon.
    Semicolon,
    /// Words that begin to speak of people in general.
    People,
    /// “those with”, “generally”.
    Generally,
    /// “my”, “his”, “their”.
    Theirs,
    /// “my partner”, “Einstein”.
    Relative,
    /// “transiting”, “progressed”.
    Transit,
    /// “born”, “birthday”.
    Born,
    /// A date, as month, day, and year or 0.
    Date(u8, u8, u16),
    /// Words that change nothing.
    Fluff,
    /// Any other word.
    Other,
}

/// A term in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// The term.
    pub(super) term: Term,
    /// Whether a hyphen or a slash joins it to the one before.
    pub(super) joined: bool,
}

/// Phrases, parted by bars, and what they mean.
const PHRASES: &[(&str, Term)] = &[
    ("sun|sol|sun sign|star sign|zodiac sign|solar sign", Term::Who(Who::Point(Sun))),
    ("moon|luna|moon sign|lunar sign", Term::Who(Who::Point(Moon))),
    ("mercury", Term::Who(Who::Point(Mercury))),
    ("venus", Term::Who(Who::Point(Venus))),
    ("mars", Term::Who(Who::Point(Mars))),
    ("jupiter", Term::Who(Who::Point(Jupiter))),
    ("saturn", Term::Who(Who::Point(Saturn))),
    ("uranus", Term::Who(Who::Point(Uranus))),
    ("neptune", Term::Who(Who::Point(Neptune))),
    ("pluto", Term::Who(Who::Point(Pluto))),
    ("chiron", Term::Who(Who::Point(Chiron))),
    ("ceres", Term::Who(Who::Point(Ceres))),
    ("pallas|pallas athena|pallas athene", Term::Who(Who::Point(Pallas))),
    ("juno", Term::Who(Who::Point(Juno))),
    ("vesta", Term::Who(Who::Point(Vesta))),
    (
        "north node|northnode|true node|mean node|lunar node|moon 's north node|rahu|dragon 's head|north lunar node",
        Term::Who(Who::NorthNode),
    ),
    (
        "south node|southnode|moon 's south node|ketu|dragon 's tail|south lunar node",
        Term::Who(Who::SouthNode),
    ),
    ("lilith|black moon|black moon lilith|mean lilith|true lilith|dark moon lilith", Term::Who(Who::Lilith)),
    ("ascendant|asc|rising sign|rising|rises|rose|ascending sign|ascendent", Term::Who(Who::Point(Asc))),
    ("midheaven|mc|medium coeli|mid heaven", Term::Who(Who::Point(Mc))),
    ("descendant|dsc|descendent|setting sign", Term::Who(Who::Point(Dsc))),
    ("imum coeli|ic|nadir", Term::Who(Who::Point(Ic))),
    ("vertex", Term::Who(Who::Point(Vertex))),
    ("aries|arian", Term::Sign(Sign::Aries)),
    ("taurus|taurean", Term::Sign(Sign::Taurus)),
    ("gemini|geminian", Term::Sign(Sign::Gemini)),
    ("cancer|cancerian", Term::Sign(Sign::Cancer)),
    ("leo|leonine", Term::Sign(Sign::Leo)),
    ("virgo|virgoan", Term::Sign(Sign::Virgo)),
    ("libra|libran", Term::Sign(Sign::Libra)),
    ("scorpio|scorpionic", Term::Sign(Sign::Scorpio)),
    ("sagittarius|sagittarian", Term::Sign(Sign::Sagittarius)),
    ("capricorn|capricornian", Term::Sign(Sign::Capricorn)),
    ("aquarius|aquarian", Term::Sign(Sign::Aquarius)),
    ("pisces|piscean", Term::Sign(Sign::Pisces)),
    ("angular", Term::Class(1 << 1 | 1 << 4 | 1 << 7 | 1 << 10)),
    ("succedent", Term::Class(1 << 2 | 1 << 5 | 1 << 8 | 1 << 11)),
    ("cadent", Term::Class(1 << 3 | 1 << 6 | 1 << 9 | 1 << 12)),
    ("fire", Term::Element(Element::Fire, false)),
    ("earth", Term::Element(Element::Earth, false)),
    ("air", Term::Element(Element::Air, false)),
    ("water", Term::Element(Element::Water, false)),
    ("fire sign|fire signs|fiery sign|fiery signs", Term::Element(Element::Fire, true)),
    ("earth sign|earth signs|earthy sign|earthy signs", Term::Element(Element::Earth, true)),
    ("air sign|air signs|airy sign|airy signs", Term::Element(Element::Air, true)),
    ("water sign|water signs|watery sign|watery signs", Term::Element(Element::Water, true)),
    ("cardinal", Term::Modality(Modality::Cardinal, false)),
    ("fixed", Term::Modality(Modality::Fixed, false)),
    ("mutable", Term::Modality(Modality::Mutable, false)),
    ("cardinal sign|cardinal signs|cardinal one", Term::Modality(Modality::Cardinal, true)),
    ("fixed sign|fixed signs|fixed one", Term::Modality(Modality::Fixed, true)),
    ("mutable sign|mutable signs|mutable one", Term::Modality(Modality::Mutable, true)),
    ("above the horizon|above your horizon|upper hemisphere|upper half", Term::Half(Half::Above)),
    (
        "below the horizon|under the horizon|beneath the horizon|lower hemisphere|lower half",
        Term::Half(Half::Below),
    ),
    ("eastern half|eastern hemisphere|east of the meridian", Term::Half(Half::East)),
    ("western half|western hemisphere|west of the meridian", Term::Half(Half::West)),
    (
        "conjunct|conjunction|conjunctions|conjoins|conjoin|conjoined|conjuncts|conjoining",
        Term::Aspect(Kinds::one(Conjunction)),
    ),
    ("sextile|sextiles|sextiling|sextiled", Term::Aspect(Kinds::one(Sextile))),
    ("square|squares|squaring|squared", Term::Aspect(Kinds::one(Square))),
    ("trine|trines|trining|trined", Term::Aspect(Kinds::one(Trine))),
    ("opposition|oppositions|opposes|oppose|opposed|opposing|opposite", Term::Aspect(Kinds::one(Opposition))),
    ("quincunx|quincunxes|inconjunct|inconjunction|quincunxed", Term::Aspect(Kinds::one(Quincunx))),
    ("semi sextile|semisextile|semisextiles|semi sextiles", Term::Aspect(Kinds::one(SemiSextile))),
    ("semi square|semisquare|semisquares|semi squares", Term::Aspect(Kinds::one(SemiSquare))),
    (
        "sesquiquadrate|sesqui square|sesquisquare|sesqui quadrate|sesquiquadrates",
        Term::Aspect(Kinds::one(Sesquiquadrate)),
    ),
    ("quintile|quintiles", Term::Aspect(Kinds::one(Quintile))),
    ("biquintile|bi quintile|biquintiles", Term::Aspect(Kinds::one(Biquintile))),
    ("aspect|aspects|aspecting|aspected", Term::Aspect(Kinds::ANY)),
    ("major aspect", Term::Aspect(Kinds::of(&[Conjunction, Sextile, Square, Trine, Opposition]))),
    (
        "hard aspect|tense aspect|challenging aspect|difficult aspect|stressful aspect",
        Term::Aspect(Kinds::of(&[Square, Opposition, SemiSquare, Sesquiquadrate, Conjunction, Quincunx])),
    ),
    (
        "soft aspect|flowing aspect|harmonious aspect|easy aspect|supportive aspect",
        Term::Aspect(Kinds::of(&[Trine, Sextile, SemiSextile, Conjunction, Quintile, Biquintile])),
    ),
    ("mutual reception|mutually receive", Term::Aspect(Kinds::RECEPTION)),
    (
        "retrograde|rx|moving backwards|moving backward|running backwards|appears to move backward|in retrograde|retrograde motion",
        Term::State(State::Retrograde),
    ),
    ("stationary|station", Term::State(State::Stationary)),
    (
        "moving direct|direct motion|in direct motion|moving forward|moving forwards",
        Term::State(State::Direct),
    ),
    ("out of bounds|out-of-bounds", Term::State(State::OutOfBounds)),
    (
        "unaspected|no major aspect|no major aspects|without a major aspect|without any major aspect|without major aspects|no aspects",
        Term::State(State::Unaspected),
    ),
    (
        "domicile|own sign|own home sign|home sign|sign of rulership|sign it rules|sign of its rulership",
        Term::Dignity(1),
    ),
    ("exalted|exaltation|exaltation sign", Term::Dignity(2)),
    ("detriment", Term::Dignity(4)),
    ("its fall|in fall|his fall|her fall|their fall|sign of its fall", Term::Dignity(8)),
    ("essentially dignified", Term::Dignity(3)),
    ("debilitated", Term::Dignity(12)),
    ("new moon", Term::Phase(1, true)),
    ("crescent moon|crescent phase|crescent moon phase", Term::Phase(2, true)),
    ("waxing crescent moon|waxing crescent", Term::Phase(3, true)),
    ("first quarter moon|first quarter|first quarter phase|first quarter moon phase", Term::Phase(4, true)),
    ("gibbous moon|gibbous phase|gibbous", Term::Phase(8, true)),
    ("waxing gibbous moon|waxing gibbous", Term::Phase(12, true)),
    ("full moon|full moon phase", Term::Phase(16, true)),
    ("waning gibbous moon|waning gibbous", Term::Phase(48, true)),
    ("disseminating moon|disseminating phase|disseminating", Term::Phase(32, true)),
    (
        "last quarter moon|last quarter|third quarter moon|third quarter|last quarter phase|last quarter moon phase",
        Term::Phase(64, true),
    ),
    ("balsamic moon|balsamic phase|balsamic|dark moon", Term::Phase(128, true)),
    ("waning crescent moon|waning crescent", Term::Phase(192, true)),
    ("waxing moon|waxing phase", Term::Phase(15, true)),
    ("waning moon|waning phase", Term::Phase(240, true)),
    ("waxing", Term::Phase(15, false)),
    ("waning", Term::Phase(240, false)),
    ("full", Term::Phase(16, false)),
    ("new", Term::Phase(1, false)),
    ("crescent", Term::Phase(2, false)),
    (
        "day chart|daytime chart|diurnal chart|day birth|daytime birth|born by day|born during the day|born in the daytime|diurnal birth|chart is diurnal|diurnal sect|born in daylight|born in the day",
        Term::Sect(true),
    ),
    (
        "night chart|nighttime chart|nocturnal chart|night birth|nighttime birth|born by night|born at night|born during the night|nocturnal birth|chart is nocturnal|nocturnal sect|born after dark|born in the night",
        Term::Sect(false),
    ),
    ("applying|applies|closing", Term::Closing(true)),
    ("separating|separates|parting", Term::Closing(false)),
    ("grand trine", Term::Who(Who::Figure(PatternKind::GrandTrine))),
    ("t square|tsquare|t squares", Term::Who(Who::Figure(PatternKind::TSquare))),
    ("grand cross|grand square|cosmic cross", Term::Who(Who::Figure(PatternKind::GrandCross))),
    ("yod|finger of god|finger of fate", Term::Who(Who::Figure(PatternKind::Yod))),
    ("kite pattern|kite|kite formation", Term::Who(Who::Figure(PatternKind::Kite))),
    ("mystic rectangle", Term::Who(Who::Figure(PatternKind::MysticRectangle))),
    ("grand sextile|star of david", Term::Who(Who::Figure(PatternKind::GrandSextile))),
    ("cradle pattern|cradle formation", Term::Who(Who::Figure(PatternKind::Cradle))),
    ("minor grand trine", Term::Who(Who::Figure(PatternKind::MinorGrandTrine))),
    ("thor 's hammer|thors hammer", Term::Who(Who::Figure(PatternKind::ThorsHammer))),
    ("boomerang yod|boomerang pattern", Term::Who(Who::Figure(PatternKind::Boomerang))),
    ("stellium|stelliums|stellia", Term::Who(Who::Figure(PatternKind::Stellium))),
    ("orb|orbs|from exact|of exact|of exactness|from exactitude|of orb|apart", Term::Orb),
    ("at least|no fewer than|no less than", Term::Compare(Cmp::AtLeast, 0)),
    ("more than|over", Term::Compare(Cmp::AtLeast, 1)),
    ("at most|no more than|up to", Term::Compare(Cmp::AtMost, 0)),
    ("fewer than|less than", Term::Compare(Cmp::AtMost, -1)),
    (
        "planet|planets|placement|placements|of the ten|of the ten planets|of ten planets|of your planets|of the planets|of your ten planets|of your placements|heavenly bodies|bodies|celestial bodies",
        Term::Planets,
    ),
    ("house|houses", Term::Houses),
    ("cusp", Term::Cusp),
    (
        "ruler|lord|rulers|ruling planet|planetary ruler|co ruler|governor|modern ruler|traditional ruler",
        Term::Ruler,
    ),
    ("rules|rule|governs|ruling|rulership of", Term::Rules),
    ("ruled by|governed by", Term::RuledBy),
    ("dispositor", Term::Dispositor),
    ("chart|horoscope|birth chart|nativity|natal chart|whole chart", Term::Chart),
    ("apex|focal point|focal planet|points at|points to|pointing at|pointing to", Term::Apex),
    (
        "weighs most|dominates|dominant|predominates|weighs heaviest|strongest element|is strongest|dominant element|dominant modality|prevails",
        Term::Most,
    ),
    ("respectively|in that order", Term::Respectively),
    (
        "not|never|rather than|instead of|as opposed to|no|without|far from|far from being|unlike|hardly|nowhere near",
        Term::Not,
    ),
    ("none", Term::Number(0)),
    ("half a dozen", Term::Number(6)),
    (
        "most of your planets|most of the planets|most planets|most of the ten planets|most of the ten|the majority of your planets|the majority of the planets",
        Term::Who(Who::Count(6, Cmp::AtLeast)),
    ),
    (
        "not a single planet|not a single one of your planets|not one planet|not one of your planets",
        Term::Who(Who::Count(0, Cmp::Exactly)),
    ),
    ("luminaries|two luminaries|both luminaries|lights|two lights", Term::Luminaries),
    ("across|across the|across your", Term::Across),
    (
        "lack planets|lacks planets|lacking planets|lack any planets|lacks any planets",
        Term::Who(Who::Count(0, Cmp::Exactly)),
    ),
    (
        "not true that|untrue that|false that|not the case that|wrong to say that|wrong to call|mistake to call|wrong that|incorrect that|incorrect to say that|false to say that|not correct that",
        Term::NotTrue,
    ),
    ("neither", Term::Neither),
    ("nor", Term::Nor),
    (
        "in|was moving through|stamp of|flavour of|colours of|spirit of|mark of|style of|was passing through|into|within|inside|through|occupies|occupy|occupying|occupied|inhabits|inhabit|tenants|shares|share|sharing|graces|via",
        Term::In,
    ),
    ("at", Term::At),
    ("on|upon|atop", Term::On),
    ("to|against|toward|towards", Term::To),
    ("with|alongside|together with", Term::With),
    ("from|out of", Term::From),
    ("of", Term::Of),
    ("by", Term::By),
    ("between|involving|linking|connecting|joining|including|among", Term::Between),
    ("and|plus|as well as", Term::And),
    ("or", Term::Or),
    ("but|yet|though|although|however|whereas|while", Term::But),
    ("which|who|whose|that|where", Term::Which),
    (
        "if|suppose|supposing|imagine|unless|whether|had you|had your|were your|were you|as though|as if|pretend|might expect|would expect|may expect|might think|would think|might guess|would guess",
        Term::If,
    ),
    ("then", Term::Then),
    ("would|might|could|should|may|would be|could have|perhaps", Term::Would),
    ("is|are|was|be|been|being|am|remains|becomes", Term::Is),
    ("were", Term::Were),
    (
        "has|have|having|had|holds|hold|contains|contain|hosts|host|houses the|carries|features|shows|show|do have|find|possess|possesses|see|got|home to|received|gathers",
        Term::Has,
    ),
    (
        "makes|make|making|forms|form|forming|receives|receive|made|formed|creates|create|throws|casts|involved|part",
        Term::Makes,
    ),
    (
        "sits|sit|sat|stationed|stands|stand|stood|lies|lie|lay|falls|fall|fell|lands|land|landed|resides|reside|lives|live|dwells|rests|appears|appear|shines|works|operates|do|does|did|goes|comes|begins|starts|opens|come|resided",
        Term::Sits,
    ),
    (
        "placed|located|positioned|posited|situated|standing|sitting|found|residing|living|falling|lying|set|housed",
        Term::Placed,
    ),
    (
        "links|connects|joins|ties|binds|unites|joined|linked|connected|bridges|link|connect|join|tie|couples",
        Term::Links,
    ),
    ("your|natal|birth|radix|thy", Term::Your),
    ("you|yours|yourself", Term::You),
    ("a|an", Term::A),
    ("as a|as an|being a|being an", Term::AsA),
    ("empty|unoccupied|untenanted|unpopulated", Term::Empty),
    ("my", Term::My),
    ("the|this|these|those|another|any|some|its own|both|each|all|same|its|itself", Term::Article),
    ("it", Term::It),
    ("'s", Term::Possessive),
    (",|(|)|–|:", Term::Comma),
    (";", Term::Semicolon),
    (
        "people|anyone|anybody|everyone|everybody|someone|somebody|persons|person|men|women|natives|native|individuals|individual|folks|children",
        Term::People,
    ),
    (
        "often have|often has|usually have|usually has|tend to have|tends to have|few with|some with|most with|tradition holds that|tradition says that|astrology holds that|astrology says that|astrology teaches that|those with|those who|those whose|those born|many with|others with|one who|generally|in general|typically|traditionally|most charts|leos|cancerians|virgos|geminis|librans|scorpios|aquarians|capricorns|in astrology|astrologers|when someone|a native",
        Term::Generally,
    ),
    ("his|her|their|our", Term::Theirs),
    (
        "partner|husband|wife|spouse|mother|father|mom|mum|dad|parent|friend|boss|sister|brother|sibling|son|daughter|child|boyfriend|girlfriend|ex|lover|colleague|teacher|aunt|uncle|cousin|client|roommate|neighbour|neighbor|he|she|they",
        Term::Relative,
    ),
    (
        "transiting|transit|transits|progressed|today|tonight|tomorrow|yesterday|this week|this month|this year|next week|next month|next year|currently|right now|solar return|these days|solar arc|secondary progressed|will enter|enters|entered|entering|ingress|moves through|moving through|passing through|passes through|is leaving",
        Term::Transit,
    ),
    ("born|birthday|birth date|birthdate|date of birth|day of birth", Term::Born),
    (
        "also|too|for|here|there|still|indeed|together|exact|close|tight|wide|strong|powerful|difficult|easy|tense|harmonious|sign|signs|sign of|signs of|the sign of|constellation of|very|quite|even|itself|deep|right|just|as|can|only|well|almost|moderate|way|up|down|then again|out of sign|partile|degree of|degrees of|degree|element|close to|own|element of",
        Term::Fluff,
    ),
    // What looks like a term and is none.
    (
        "over the moon|under the sun|blue moon|harvest moon|honey moon|ask for the moon|promise the moon|freddie mercury|bruno mars|mars bar|mars bars|mars rover|mars mission|mars inc|venus flytrap|venus fly trap|venus williams|mercury poisoning|mercury levels|mercury thermometer|mercury records|saturn v|sun cream|sun lounger|sun hat|sun deck|moon landing|moon landings|moon boots|square one|square meal|square meals|town square|square foot|square feet|square miles|square metres|times square|fair and square|fire sign post|opposite sign|opposite house|opposite direction|opposite directions|opposite sex|opposite of|opposite end|opposite effect|opposites|first place|in the first place|second place|first time|second time|first house you buy|first step|second nature|second look|second thought|second thoughts|second chance|third time|sixth sense|seventh heaven|eleventh hour|tenth time|open house|full house|house of cards|new moon ritual|full moon ritual|full moon party|mercury retrograde period|mercury retrograde periods|mercury retrograde season|leo season|aries season|taurus season|gemini season|cancer season|virgo season|libra season|scorpio season|sagittarius season|capricorn season|aquarius season|pisces season|rising star|rising tide|rising sun|rising costs|rising prices|rising tension|rising tensions|rising above|rising early|at home in|by the other|other 's domicile|the other 's domicile|no wonder|no doubt|no matter|no surprise|no accident|no coincidence|no mere|no ordinary|no small|no stranger|no question|no need|no reason|no one|no secret|no shortage|no longer|not only|not just|not merely|not simply|not surprising|not surprisingly|not to mention|not least|not without|not unlike|why not|no less|no more|without doubt|without effort|without question|turned to|sun salutation|moonlight|tropic of cancer|fire in|on fire|on earth|down to earth|hot water|mid air|fresh air|thin air|seventh day|leo the lion|new york|new zealand|aquarian age|age of aquarius",
        Term::Other,
    ),
];

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// The phrases by their first word, the longest first.
pub(super) struct Lexicon(HashMap<&'static str, Vec<(Vec<&'static str>, Term)>>);

impl Lexicon {
    pub(super) fn new() -> Lexicon {
        let mut by_first: HashMap<&str, Vec<(Vec<&str>, Term)>> = HashMap::new();
        for (phrases, term) in PHRASES {
            for phrase in phrases.split('|') {
                let words: Vec<&str> = phrase.split(' ').collect();
                by_first.entry(words[0]).or_default().push((words, *term));
            }
        }
        by_first.values_mut().for_each(|list| list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
        Lexicon(by_first)
    }

    /// The terms of a sentence.
    pub(super) fn terms(&self, tokens: &[Token]) -> Vec<Node> {
        let mut found = Vec::with_capacity(tokens.len());
        let mut at = 0;
        while at < tokens.len() {
            let (term, length) = self.term(tokens, at);
            found.push(Node { term, joined: tokens[at].joined });
            at += length;
        }
        found
    }

    /// The term that begins with a token, and how many tokens it takes.
    fn term(&self, tokens: &[Token], at: usize) -> (Term, usize) {
        if let Some(date) = figures::date(tokens, at) {
            return date;
        }
        if let Some(figure) = figures::figure(tokens, at) {
            return figure;
        }
        if let Some(house) = house(tokens, at) {
            return house;
        }
        let rest = &tokens[at..];
        let entries = self.0.get(rest[0].word.as_str()).map_or(&[][..], Vec::as_slice);
        let fits =
            |words: &[&str]| words.len() <= rest.len() && words.iter().zip(rest).all(|(w, t)| *w == t.word);
        match entries.iter().find(|(words, _)| fits(words)) {
            Some((words, term)) if !homonym(tokens, at, words.len(), *term) => (*term, words.len()),
            Some((words, _)) => (Term::Other, words.len()),
            None if direct(tokens, at) => (Term::State(State::Direct), 1),
            None if rest[0].word.ends_with("ly") => (Term::Fluff, 1),
            None => (Term::Other, 1),
        }
    }
}

/// An ordinal from `first` or `1st`, 1 to 12.
pub(super) fn ordinal(word: &str) -> Option<u8> {
    let spelt = ORDINALS.iter().position(|o| *o == word).map(|i| i as u8 + 1);
    let digits = word.trim_end_matches(char::is_alphabetic);
    spelt
        .or_else(|| (digits.len() < word.len()).then(|| digits.parse().ok())?)
        .filter(|n| (1..=12).contains(n))
}

/// `tenth house`, `10th-house`, `house 10`, `house ten`, or an ordinal alone.
fn house(tokens: &[Token], at: usize) -> Option<(Term, usize)> {
    let word = |n: usize| tokens.get(at + n).map_or("", |t| t.word.as_str());
    if word(0) == "house" {
        let n = figures::whole(word(1)).or_else(|| ordinal(word(1))).filter(|n| (1..=12).contains(n))?;
        return Some((Term::House(n), 2));
    }
    let n = ordinal(word(0))?;
    if matches!(word(1), "house" | "houses") {
        let bought = near(tokens, at, 5, &BOUGHT);
        return Some((if bought { Term::Other } else { Term::House(n) }, 2));
    }
    const NO_HOUSE: [&str; 16] = [
        "place",
        "time",
        "step",
        "half",
        "quarter",
        "degree",
        "decan",
        "thing",
        "impression",
        "look",
        "nature",
        "thought",
        "thoughts",
        "chance",
        "sight",
        "person",
    ];
    let plain = !NO_HOUSE.contains(&word(1)) && word(1) != "sense";
    let elided = at > 0 && matches!(tokens[at - 1].word.as_str(), "the" | "your" | "and" | "or" | "natal");
    (plain && elided).then_some((Term::Ordinal(n), 1))
}

const BOUGHT: [&str; 13] = [
    "buy",
    "buys",
    "bought",
    "buying",
    "sell",
    "sold",
    "selling",
    "mortgage",
    "rent",
    "rented",
    "owned",
    "moved",
    "renovating",
];

/// Whether one of these words stands within so many tokens.
fn near(tokens: &[Token], at: usize, reach: usize, words: &[&str]) -> bool {
    let from = at.saturating_sub(reach);
    let to = (at + reach + 1).min(tokens.len());
    tokens[from..to].iter().any(|t| words.contains(&t.word.as_str()))
}

/// “direct” as the motion of a planet, not as a manner.
fn direct(tokens: &[Token], at: usize) -> bool {
    let word = |i: Option<usize>| i.and_then(|i| tokens.get(i)).map_or("", |t| t.word.as_str());
    if tokens[at].word != "direct" {
        return false;
    }
    let before = word(at.checked_sub(1));
    let turned = ["turned", "turns", "went", "goes", "stationed", "moves", "runs"].contains(&before);
    let is = ["is", "was", "are", "were", "not", ","].contains(&before);
    let charted =
        ["your", "the", "this"].contains(&word(Some(at + 2))) && word(Some(at + 3)).ends_with("chart");
    let placed = word(Some(at + 1)) == "in" && (sign(word(Some(at + 2))) || charted);
    turned || is && (at + 1 == tokens.len() || placed || near(tokens, at, 4, &["retrograde", "motion"]))
}

/// Whether the word means something else here: a metal, an illness, a name.
fn homonym(tokens: &[Token], at: usize, length: usize, term: Term) -> bool {
    const ILLNESS: [&str; 28] = [
        "breast",
        "lung",
        "skin",
        "prostate",
        "diagnosed",
        "diagnosis",
        "treatment",
        "cells",
        "cell",
        "patient",
        "patients",
        "survivor",
        "survived",
        "tumour",
        "tumor",
        "illness",
        "disease",
        "doctor",
        "hospital",
        "chemotherapy",
        "research",
        "screening",
        "risk",
        "fight",
        "died",
        "cure",
        "oncologist",
        "against",
    ];
    const METAL: [&str; 14] = [
        "metal",
        "thermometer",
        "thermometers",
        "poisoning",
        "levels",
        "toxic",
        "fish",
        "tuna",
        "liquid",
        "barometer",
        "fillings",
        "dental",
        "rises",
        "dropped",
    ];
    const NAMED: [&str; 16] = [
        "friend", "son", "daughter", "called", "named", "brother", "sister", "uncle", "aunt", "husband",
        "wife", "boss", "dog", "cat", "cousin", "name",
    ];
    const AFTER_SIGN: [&str; 14] = [
        "season",
        "people",
        "man",
        "woman",
        "men",
        "women",
        "friends",
        "types",
        "type",
        "constellation",
        "dicaprio",
        "cluster",
        "s",
        "tolstoy",
    ];
    const AFTER_RISING: [&str; 8] = ["star", "tide", "sun", "to", "from", "above", "early", "tension"];
    let before = at.checked_sub(1).map_or("", |i| tokens[i].word.as_str());
    let after = tokens.get(at + length).map_or("", |t| t.word.as_str());
    match term {
        Term::Sign(_) if NAMED.contains(&before) || AFTER_SIGN.contains(&after) => true,
        Term::Sign(Sign::Cancer) => near(tokens, at, 4, &ILLNESS),
        Term::Who(Who::Point(Mercury)) => {
            NAMED.contains(&before)
                || before == "the" && near(tokens, at, 4, &METAL)
                || near(tokens, at, 2, &METAL[..9])
        }
        Term::Who(Who::Point(Sun)) if before == "the" && matches!(after, "" | "," | ")") => {
            at >= 2 && tokens[at - 2].word == "in"
        }
        Term::Who(Who::Point(Asc)) if matches!(tokens[at].word.as_str(), "rises" | "rose") => !sign(before),
        Term::Who(Who::Point(Asc)) if tokens[at].word == "rising" && length == 1 => {
            AFTER_RISING.contains(&after) || planet(before)
        }
        Term::Who(Who::Point(_)) => NAMED.contains(&before),
        Term::Which => before == "that",
        Term::Phase(_, false) => !moon_before(tokens, at) || after == "of" || after == "to",
        _ => false,
    }
}

/// Whether the Moon was named just before, so that “full” is its phase.
fn moon_before(tokens: &[Token], at: usize) -> bool {
    let from = at.saturating_sub(3);
    tokens[from..at].iter().any(|t| t.word == "moon") || tokens.get(at + 1).is_some_and(|t| t.word == "moon")
}

fn sign(word: &str) -> bool {
    Sign::ALL.iter().any(|s| s.name().eq_ignore_ascii_case(word))
}

fn planet(word: &str) -> bool {
    PointId::TEN.iter().any(|p| p.id() == word)
}
