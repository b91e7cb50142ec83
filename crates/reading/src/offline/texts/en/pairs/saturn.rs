//! Saturn with each planet after it.

use crate::offline::texts::tongue::Pair;

/// Saturn with Uranus, Neptune, Pluto.
pub(super) const PAIRS: [Pair; 3] = [
    // Uranus.
    Pair {
        conjunction: "Saturn and Uranus have been welded together in you, the builder with the breaker of forms, and you reform things from the inside. Decide which structures deserve repair and which replacement, and take longer over the second list.",
        flowing: "Saturn and Uranus trade skills, and you can bring in something new without frightening those who kept the old thing running. Be the one who explains the change and then stays to maintain it.",
        tense: "Saturn defends the arrangement that Uranus is itching to overthrow, making you the rebel in one room and the guardian in the next. Change one beam at a time, and let each side say what it is protecting.",
    },
    // Neptune.
    Pair {
        conjunction: "Saturn and Neptune are mixed in you like mortar and dream, and you feel keenly the distance between what is and what might be. Give one ideal a modest, durable form; disappointment loosens when there is something to maintain.",
        flowing: "Saturn lends Neptune a vessel and is softened in return, so that you can serve an ideal patiently and keep its accounts. Craft, care and contemplation all profit, if you allow them regular hours.",
        tense: "Saturn and Neptune wear at one another, solid ground against tide, with doubt seeping into duty and guilt into dreams. Mark clearly what you can answer for and what you cannot, and renew the vision in practical portions.",
    },
    // Pluto.
    Pair {
        conjunction: "Saturn and Pluto harden into one resolve, and you know how to endure, strip down and begin again from the foundations. Not every season calls for armour; set it aside in safe company and see what your hands do next.",
        flowing: "Pluto gives Saturn tenacity and takes a framework in exchange, so you can carry out a deep change thoroughly and without noise. Take on work that frightens the hasty, and pace it humanely.",
        tense: "Just when something needs to give, you may tighten your hold: Saturn and Pluto are straining against each other, order against upheaval. Choose what to dismantle yourself, a little early, and be strict with principles rather than with people.",
    },
];
