//! How a planet stands: its dignity, and its motion.

use crate::offline::texts::tongue::Condition;

pub(super) const CONDITION: Condition = Condition {
    dignities: [
        [
            "The Sun is in its domicile here, at home in {sign}: being visible costs you little, and your task is to \
     decide what deserves the light.",
            "Tradition counts the Sun exalted in {sign}, its place of honour, so the courage to begin is a strength \
     you can rely on.",
            "Traditional astrology calls {sign} the detriment of the Sun: you are less at ease at the centre, and \
     stand out best when you serve something shared.",
            "In {sign} the Sun is in its fall, as the old books have it: you find yourself in the mirror of others, \
     and it takes practice to decide before they have answered.",
        ],
        [
            "{sign} is the domicile of the Moon, so feeling is a native language for you: trust it as information, \
     and let thought have the second word.",
            "The Moon is exalted in {sign}: an even temper is one of your real assets, for yourself and for those \
     who lean on you.",
            "{sign} is the detriment of the Moon, a sign where it has to work for its comfort; asking for care is a \
     skill here, and it can be learnt.",
            "Since {sign} is the fall of the Moon, feelings tend to arrive at full depth or not at all, and it helps \
     to give them a place to go.",
        ],
        [
            "Mercury has its domicile in {sign} and thinks with its own tools; quickness is a given, so spend your \
     effort on choosing the question.",
            "Mercury is exalted in {sign}, and the mind does its finest work there when it is asked to be exact.",
            "{sign} is the detriment of Mercury: the larger picture comes unasked while the detail has to be fetched, \
     and a checklist or a patient reader is worth having.",
            "Mercury is in its fall in {sign}, where words trail behind impressions; give them time to catch up.",
        ],
        [
            "Venus is in its domicile in {sign}, and so taste and tact come with little strain; what you enjoy is a \
     fair guide to what you should build.",
            "{sign} is the exaltation of Venus: affection opens wide here, and stays generous when you also say where \
     it ends.",
            "In {sign} Venus is in its detriment, which means that ease in love is earned rather than assumed, and \
     that you seldom value what came too cheaply.",
            "Tradition places the fall of Venus in {sign}: affection likes to show itself as improvement, so remember \
     to admire what needs no mending.",
        ],
        [
            "With Mars in its domicile, {sign} gives you drive that starts without being pushed; the art lies in \
     aiming it.",
            "Mars is exalted in {sign}, where force accepts a plan: few obstacles outlast you once you have settled \
     the order of work.",
            "{sign} is the detriment of Mars, so action is slow to ignite; it comes more readily when you fight for \
     something than against it.",
            "Mars is in its fall in {sign}: anger takes the side roads here, and saying early what you want spares \
     you the long way round.",
        ],
        [
            "Jupiter keeps its domicile in {sign}, so trust in the wider view is easy to find; give it something \
     definite to enlarge.",
            "In {sign} Jupiter is exalted, and its generosity takes the form of shelter: what you look after tends to \
     grow.",
            "{sign} is the detriment of Jupiter: meaning has to be assembled from particulars, and you do well to \
     step back from them now and then.",
            "Jupiter has its fall in {sign}, where hope asks for evidence; optimism with a budget is still optimism.",
        ],
        [
            "Saturn is in its domicile in {sign}: you understand structure from the inside, and can use rules without \
     being ruled by them.",
            "{sign} is the exaltation of Saturn, the place where discipline becomes fairness; agreements you have \
     thought through tend to hold.",
            "In {sign} Saturn is in its detriment, so duty and warmth pull at one another until you make room for \
     both on purpose.",
            "Saturn is in its fall in {sign}: patience has to be practised where haste is the local custom, and each \
     time you manage it, something lasting gets built.",
        ],
    ],
    modern: [
        "Modern practice gives {planet} its domicile in {sign}, so its voice is clear there.",
        "Some modern authors hold {planet} exalted in {sign}, where it speaks with more assurance.",
        "By modern rulership {sign} is the detriment of {planet}, which has to speak a second language there.",
        "Some modern authors place the fall of {planet} in {sign}, where it is easily overheard.",
    ],
    mercury_at_its_best: "{sign} is both the domicile and the exaltation of Mercury, which no other planet can say of one \
             sign: precision is your gift, and knowing when to stop is the craft.",
    mercury_at_its_worst: "By the traditional reckoning {sign} is the detriment of Mercury and its fall as well; thought \
             comes here as image and mood, and earns its keep once you write it down.",
    retrograde: [
        "Mercury was retrograde when you were born, which suits a mind that goes over things twice: your \
             second thought is often your best one.",
        "With Venus retrograde you tend to weigh affection inwardly before you show it, and old tastes and \
             old friends keep a claim on you.",
        "Because Mars is retrograde, effort gathers out of sight before it shows; you act best once you \
             have given yourself time to want the thing.",
        "Jupiter is retrograde, which turns the search for meaning inward: you would sooner grow a \
             conviction than borrow one.",
        "A retrograde Saturn keeps its rules on the inside, so it is worth asking now and then whose \
             standard you are trying to meet.",
        "Since Uranus is retrograde, a break with habit is usually complete in you well before anybody \
             sees it.",
        "Neptune, being retrograde, keeps its images to itself, and you hear it best in quiet.",
        "Pluto was retrograde: you take things apart in private, and return with what was worth keeping.",
        "Chiron is retrograde, so the mending is done out of view first, and spoken of later.",
    ],
    stationary: [
        "Mercury had come almost to a standstill that day: a stationary planet dwells on its subject, and \
             you may think slowly on purpose, to good effect.",
        "Venus was stationary, all but motionless, so your likings are slow to form and slow to fade.",
        "Mars was stationary, gathered rather than moving; when you finally lean on a thing, you lean with \
             your whole weight.",
        "Jupiter stood still in those days – stationary, in the term of the art – and underlines its theme: \
             what you believe deserves careful choosing.",
        "Saturn was stationary, which lends its lessons weight and patience; you are allowed to take the \
             time they need.",
        "Uranus was stationary then, and its call for freedom carries more clearly for it.",
        "Neptune was stationary, and so its undertone is easier to hear.",
        "Pluto was stationary at your birth, which deepens the groove it draws.",
        "Chiron was stationary, and its question is put with some emphasis.",
    ],
    together: [
        [
            "Two things are true of {planet} at once: it is strong {sign:in}, and {other} contradicts it by {kind}. \
             Treat {that} as the sparring partner that keeps {this} honest, and neither has to win.",
            "Well placed {sign:in} and hard pressed by the {kind} of {other}: that is {planet} in your chart, a gift \
             that has to be defended and is the better for it. Rely on {this}, and let {that} ask its questions.",
        ],
        [
            "{sign} is no easy ground for {planet}, but {other} lends a hand by {kind}. When you are unsure of {this}, \
             begin with {that}; the way there is short.",
            "What {planet} lacks {sign:in} it is given by {other}, through a {kind}: borrow from {that} whenever too \
             much is asked of {this}.",
        ],
        [
            "{planet} is strong {sign:in} and has the {kind} of {other} behind it, so here you need not push: put \
             {this} to use early, before habit makes it invisible.",
            "There is little to hold {planet} back, well placed {sign:in} and on good terms with {other} by {kind}. \
             The one risk is taking {this} for granted.",
        ],
        [
            "{planet} has uphill work, unsure of its ground {sign:in} and under the {kind} of {other}; what you gain \
             by way of {this} you will have earned twice, and you will know exactly how it is done.",
            "Go gently with {planet}: {sign} gives it little, and {other} asks much of it by {kind}. Small, regular \
             successes do more for {this} than any grand effort.",
        ],
    ],
    sect: [
        [
            "By night Venus is the benefic that serves you first, and what you do with tact and pleasure is apt to \
             come off.",
            "By day Venus works in second place, so what you love may need a fixed hour to be heard.",
        ],
        [
            "By night Mars is among its own, and its heat goes into the work more readily than into quarrels.",
            "By day Mars runs hot: build in a pause between the impulse and the deed.",
        ],
        [
            "A birth by day favours Jupiter: what you do in good faith and in the open tends to find friends.",
            "By night Jupiter helps more quietly, and its help is often noticed only in looking back.",
        ],
        [
            "By day Saturn shows its builder’s side: rules, time and limits are material you can work with.",
            "By night Saturn is the stricter of the two hard planets; measure yourself in daylight, and never when \
             tired.",
        ],
    ],
    hosts: [
        "{planet} is the guest of {host} here, and {host} {in} makes the rules; if you want to understand {this}, \
         look at {that} too.",
        "Since the sign belongs to {host}, {planet} takes its cue from there: {host} {in} has the last word on {this}.",
        "Behind {planet} stands {host} {in}, to whom the sign belongs; {this} and {that} are best planned together.",
    ],
};
