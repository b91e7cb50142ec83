//! How a planet stands: its dignity, and its motion.

use chart::document::Dignity;
use chart::point::PointId;

/// What an essential dignity means for a planet; `{sign}` is its sign, `{planet}` its name.
pub(crate) fn dignity(planet: PointId, dignities: &[Dignity]) -> Option<&'static str> {
    use Dignity::*;
    let text = match (planet, dignities) {
        (PointId::Mercury, [Domicile, Exaltation] | [Exaltation, Domicile]) => {
            "{sign} is both the domicile and the exaltation of Mercury, which no other planet can say of one \
             sign: precision is your gift, and knowing when to stop is the craft."
        }
        (PointId::Mercury, [Detriment, Fall] | [Fall, Detriment]) => {
            "By the traditional reckoning {sign} is the detriment of Mercury and its fall as well; thought \
             comes here as image and mood, and earns its keep once you write it down."
        }
        (_, [only]) => *of(planet).get(*only as usize)?,
        _ => return None,
    };
    Some(text)
}

/// The texts of one planet: domicile, exaltation, detriment, fall.
fn of(planet: PointId) -> [&'static str; 4] {
    match planet {
        PointId::Sun => SUN,
        PointId::Moon => MOON,
        PointId::Mercury => MERCURY,
        PointId::Venus => VENUS,
        PointId::Mars => MARS,
        PointId::Jupiter => JUPITER,
        PointId::Saturn => SATURN,
        _ => OTHER,
    }
}

const SUN: [&str; 4] = [
    "The Sun is in its domicile here, at home in {sign}: being visible costs you little, and your task is to \
     decide what deserves the light.",
    "Tradition counts the Sun exalted in {sign}, its place of honour, so the courage to begin is a strength \
     you can rely on.",
    "Traditional astrology calls {sign} the detriment of the Sun: you are less at ease at the centre, and \
     stand out best when you serve something shared.",
    "In {sign} the Sun is in its fall, as the old books have it: you find yourself in the mirror of others, \
     and it takes practice to decide before they have answered.",
];

const MOON: [&str; 4] = [
    "{sign} is the domicile of the Moon, so feeling is a native language for you: trust it as information, \
     and let thought have the second word.",
    "The Moon is exalted in {sign}: an even temper is one of your real assets, for yourself and for those \
     who lean on you.",
    "{sign} is the detriment of the Moon, a sign where it has to work for its comfort; asking for care is a \
     skill here, and it can be learnt.",
    "Since {sign} is the fall of the Moon, feelings tend to arrive at full depth or not at all, and it helps \
     to give them a place to go.",
];

const MERCURY: [&str; 4] = [
    "Mercury has its domicile in {sign} and thinks with its own tools; quickness is a given, so spend your \
     effort on choosing the question.",
    "Mercury is exalted in {sign}, and the mind does its finest work there when it is asked to be exact.",
    "{sign} is the detriment of Mercury: the larger picture comes unasked while the detail has to be fetched, \
     and a checklist or a patient reader is worth having.",
    "Mercury is in its fall in {sign}, where words trail behind impressions; give them time to catch up.",
];

const VENUS: [&str; 4] = [
    "Venus is in its domicile in {sign}, and so taste and tact come with little strain; what you enjoy is a \
     fair guide to what you should build.",
    "{sign} is the exaltation of Venus: affection opens wide here, and stays generous when you also say where \
     it ends.",
    "In {sign} Venus is in its detriment, which means that ease in love is earned rather than assumed, and \
     that you seldom value what came too cheaply.",
    "Tradition places the fall of Venus in {sign}: affection likes to show itself as improvement, so remember \
     to admire what needs no mending.",
];

const MARS: [&str; 4] = [
    "With Mars in its domicile, {sign} gives you drive that starts without being pushed; the art lies in \
     aiming it.",
    "Mars is exalted in {sign}, where force accepts a plan: few obstacles outlast you once you have settled \
     the order of work.",
    "{sign} is the detriment of Mars, so action is slow to ignite; it comes more readily when you fight for \
     something than against it.",
    "Mars is in its fall in {sign}: anger takes the side roads here, and saying early what you want spares \
     you the long way round.",
];

const JUPITER: [&str; 4] = [
    "Jupiter keeps its domicile in {sign}, so trust in the wider view is easy to find; give it something \
     definite to enlarge.",
    "In {sign} Jupiter is exalted, and its generosity takes the form of shelter: what you look after tends to \
     grow.",
    "{sign} is the detriment of Jupiter: meaning has to be assembled from particulars, and you do well to \
     step back from them now and then.",
    "Jupiter has its fall in {sign}, where hope asks for evidence; optimism with a budget is still optimism.",
];

const SATURN: [&str; 4] = [
    "Saturn is in its domicile in {sign}: you understand structure from the inside, and can use rules without \
     being ruled by them.",
    "{sign} is the exaltation of Saturn, the place where discipline becomes fairness; agreements you have \
     thought through tend to hold.",
    "In {sign} Saturn is in its detriment, so duty and warmth pull at one another until you make room for \
     both on purpose.",
    "Saturn is in its fall in {sign}: patience has to be practised where haste is the local custom, and each \
     time you manage it, something lasting gets built.",
];

const OTHER: [&str; 4] = [
    "Modern practice gives {planet} its domicile in {sign}, so its voice is clear there.",
    "Some modern authors hold {planet} exalted in {sign}, where it speaks with more assurance.",
    "By modern rulership {sign} is the detriment of {planet}, which has to speak a second language there.",
    "Some modern authors place the fall of {planet} in {sign}, where it is easily overheard.",
];
