//! Jupiter with each planet after it.

use crate::offline::texts::tongue::Pair;

/// Jupiter with Saturn, Uranus, Neptune, Pluto.
pub(super) const PAIRS: [Pair; 4] = [
    // Saturn.
    Pair {
        conjunction: "Jupiter and Saturn draw up a single set of plans in you, hope and caution sharing one sheet of paper. You can build large things in stages, if you let neither the dreamer nor the auditor leave the room.",
        flowing: "Jupiter and Saturn cooperate, so you have a sense of when to expand and when to consolidate, and your ambitions come with budgets. That judgement is useful to others – offer it before the ink is dry.",
        tense: "Jupiter says go and Saturn says wait: hence a rhythm of grand beginnings and gloomy retrenchments. Give them separate jobs, one choosing the direction and the other the pace, and the quarrel becomes a gait.",
    },
    // Uranus.
    Pair {
        conjunction: "Jupiter and Uranus burst out as one enthusiasm, for liberty, for discovery, for whatever has not been tried. Follow the hunch far enough to learn from it, and keep something steady underfoot while you leap.",
        flowing: "Uranus brings Jupiter fresh openings, and you have a knack for getting interested in a novelty while it can still be shaped. Share the discovery early; it grows when others tinker with it.",
        tense: "Under the double restlessness of Jupiter and Uranus, any settled belief can start to feel like a ceiling. Rebel towards something: write down what the new freedom is for before you give notice on the old arrangement.",
    },
    // Neptune.
    Pair {
        conjunction: "Jupiter and Neptune swell into one tide of faith, compassion and imagination, and cynicism has trouble finding a foothold in you. Give to what you have looked into, and let the ideals be tested by the people they are meant to help.",
        flowing: "Neptune deepens the hopes of Jupiter, so that generosity comes with feeling and belief with wonder. Dig them a regular channel – an hour of service, a practice, an art – or the kindness stays a mood.",
        tense: "Jupiter and Neptune inflate each other, and the beautiful scheme may float off without its ballast. Keep the vision, ask for the evidence, and be especially awake when something promises to redeem everything at once.",
    },
    // Pluto.
    Pair {
        conjunction: "Jupiter and Pluto merge into a large ambition to change things at the root, and your convictions carry uncommon force. Power needs scrutiny most when it means well, so keep critics among your friends.",
        flowing: "You can see the possibility hidden in a ruin, or in a discouraged person, because Pluto shows Jupiter where to dig. Back that insight with effort, and share whatever influence comes of it.",
        tense: "Jupiter and Pluto contend in you over how far one may go for the sake of a good end. When conviction heats up, ask who pays for it and what would change your mind; the zeal that survives those questions can move a great deal.",
    },
];
