//! The outer planets with one another: slow pairs that a whole generation shares.

use crate::offline::texts::tongue::Pair;

/// Uranus with Neptune, Pluto.
pub(super) const URANUS: [Pair; 2] = [
    // Neptune.
    Pair {
        conjunction: "Uranus and Neptune run together in you, as they do in many people born around the same time, mixing invention with longing. Your own part is to pick one of the age’s visions and see that it works for an actual neighbour.",
        flowing: "Uranus and Neptune inspire one another across your whole generation, so that new ideas tend to come with sympathy attached. Make something of your own, however small, that puts both to use.",
        tense: "Uranus and Neptune pull your generation between clear-headed change and the wish to dissolve into something larger. Where you feel it yourself, question the gadget and the utopia alike, and keep whatever improves an ordinary Tuesday.",
    },
    // Pluto.
    Pair {
        conjunction: "Uranus and Pluto erupt as one in those born near you in time, an urge to break the mould and dig up the ground it stood on. Turn your share of it on a habit or a place you know at first hand, where you will see the consequences.",
        flowing: "Change has allies in your generation, since Uranus and Pluto hand one another the spark and the staying power. Join a renewal already under way near you, and lend it your patience for the unglamorous half.",
        tense: "Uranus and Pluto jar against each other in the background of your generation, sudden revolt on the one hand and buried power on the other. You are free to answer with smaller, truer changes: say what must stop, then help to build what comes after.",
    },
];

/// Neptune with Pluto.
pub(super) const NEPTUNE: [Pair; 1] = [
    // Pluto.
    Pair {
        conjunction: "Neptune and Pluto dissolve and remake things together, slowly, beneath the shared assumptions of your time. Listen for what you believe only because everyone around you does, and choose your own depth of faith or doubt.",
        flowing: "A long understanding between Neptune and Pluto runs under your generation, allowing ideals to alter things quietly from below. Take it as the bass line, and supply a melody through one devotion of your own.",
        tense: "Neptune and Pluto chafe at each other far below the surface of your generation, dream against hard truth. Honour both in your own life by giving up an illusion honestly and keeping the compassion it contained.",
    },
];
