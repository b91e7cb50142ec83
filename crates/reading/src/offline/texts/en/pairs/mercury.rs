//! Mercury with each planet after it.

use crate::offline::texts::tongue::Pair;

/// Mercury with Venus, Mars, Jupiter, Saturn, Uranus, Neptune, Pluto.
pub(super) const PAIRS: [Pair; 7] = [
    // Venus.
    Pair {
        conjunction: "Mercury and Venus finish each other’s sentences, lending your speech polish and your affections a good vocabulary. Use the charm to deliver the truth, never to postpone it.",
        flowing: "An easy understanding between Mercury and Venus lets you write, design or negotiate with a light hand. Try it on a subject awkward enough to need the grace.",
        tense: "Mercury wants to be accurate and Venus wants everyone to stay friends, so you may soften a point until it disappears. Settle beforehand on the one thing that must be said, then be as kind as you like around it.",
    },
    // Mars.
    Pair {
        conjunction: "Mercury and Mars are struck from one piece of metal: your mind is fast, pointed and ready for use. It excels at cutting through nonsense, so check that what you face is nonsense and not a person thinking slowly.",
        flowing: "Mars puts muscle behind Mercury, so that ideas become action and arguments stay brisk without turning nasty. Take on problems that deserve a quick mind, and leave some of the talking to others.",
        tense: "You can be halfway through a retort before you notice that you are angry, so easily do Mercury and Mars set each other off. Fight hard for the idea, but read the message again before you send it; your sharpness is worth more when aimed.",
    },
    // Jupiter.
    Pair {
        conjunction: "When Mercury and Jupiter pool their resources, your mind runs to large subjects and hopeful conclusions, and you tell a story generously. Verify the best anecdotes – the good ones survive it.",
        flowing: "Jupiter supplies Mercury with context, and you readily see how a detail belongs to the whole. Teaching, travelling and writing all suit the gift; so does asking people what they make of it.",
        tense: "Mercury counts trees while Jupiter describes the forest, and you may leap to a conclusion or lose one among particulars. Have both present their case: state the claim in a line, then list what you would need to know for it to hold.",
    },
    // Saturn.
    Pair {
        conjunction: "Mercury and Saturn sit at one desk in you, making a mind that is exact, sober and reluctant to speak before it is sure. Your second thoughts are worth hearing, and so, more often than you suppose, are your first.",
        flowing: "Saturn steadies Mercury without silencing it; you plan well, remember what was agreed and can explain a hard thing in order. Add a joke or a guess occasionally, to let in air.",
        tense: "Mercury would speak and Saturn reaches for the red pen, so you may hesitate, over-prepare or judge a thought before it is whole. Put the drafting and the judging on different days.",
    },
    // Uranus.
    Pair {
        conjunction: "Mercury and Uranus spark along one wire, and insights reach you whole, ahead of their reasons. Slow down for the people who think in steps, for they will find the error as well as the use.",
        flowing: "Uranus opens windows for Mercury: you learn quickly, improvise well and rather enjoy having your opinion overturned. Choose one of the many inventions and carry it as far as a second version.",
        tense: "Let a matter grow dull, or somebody announce how it is done, and your attention jumps the rails: Mercury and Uranus have rattled each other again. Work in short bursts, keep a page for stray brilliance, and test the contrary opinion before you wave it.",
    },
    // Neptune.
    Pair {
        conjunction: "Mercury and Neptune think together in pictures, so that you catch a meaning long before you could quote it. Give the poetry free range, and keep dates, names and sums on paper.",
        flowing: "Neptune lends Mercury imagination, and you can put into words, images or music what others only half sense. Let a practical reader see it early, to tell you which half arrived.",
        tense: "Facts and fancies contend in you, Mercury asking for the exact word while Neptune murmurs that every word leaves something out. Write agreements down, question what you would love to believe, and let ambiguity loose in fiction or song.",
    },
    // Pluto.
    Pair {
        conjunction: "Mercury and Pluto dig with the same spade, and your mind is not satisfied with the first answer, or the second. Research, repair and honest counsel suit it; suspicion is what the same tool does when it has no question to work on.",
        flowing: "Pluto deepens Mercury, so you can talk quietly of difficult matters and hear what a conversation is really about. Let that perception make it easier for others to be frank.",
        tense: "Mercury and Pluto press one another hard: a thought can turn into an interrogation, and a disagreement into a contest over who holds the truth. Put what you suspect as a question, and keep back nothing you would resent being kept from you.",
    },
];
