//! Chiron in the twelve signs: a tender place that becomes a skill.

/// One sentence for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "With Chiron in Aries, the sore spot is your right to take up space and want things, and in tending it you learn to hearten anyone who stands hesitating at a door.",
    ],
    // Taurus
    &[
        "Chiron in Taurus is tender about worth and safety, and from learning to feel at ease in your own skin you gain a gift for steadying others.",
    ],
    // Gemini
    &[
        "If speaking up once felt dangerous or foolish, your Chiron in Gemini can turn the careful search for words into a way of helping the unheard to speak.",
    ],
    // Cancer
    &[
        "Your Chiron in Cancer knows the ache of not quite belonging, and out of it you fashion a talent for making strangers feel at home.",
    ],
    // Leo
    &[
        "Being overlooked, or looked at unkindly, is the bruise of Chiron in Leo, and through it you learn to see and praise what is shy in other people.",
    ],
    // Virgo
    &[
        "Chiron in Virgo smarts at every flaw, until you discover that hands acquainted with imperfection are the gentlest at repairs.",
    ],
    // Libra
    &[
        "The hurt that Chiron in Libra carries concerns being met as an equal, and your patience with it fits you to keep others company through their quarrels and reconciliations.",
    ],
    // Scorpio
    &[
        "Having Chiron in Scorpio, you may know how betrayal tastes, and your slow relearning of trust allows you to sit with people in places they cannot visit alone.",
    ],
    // Sagittarius
    &[
        "A cracked faith is the tender place of your Chiron in Sagittarius, and mending it by honest enquiry makes you someone doubters can travel with.",
    ],
    // Capricorn
    &[
        "Where authority has failed you or weighed too heavily, Chiron in Capricorn teaches you over the years to hold responsibility as you wish it had been held towards you.",
    ],
    // Aquarius
    &[
        "The outsider’s chill belongs to Chiron in Aquarius, and from it you learn to build circles in which nobody has to earn a chair.",
    ],
    // Pisces
    &[
        "Chiron in Pisces feels the world’s pain without a skin, and with practice you turn so much exposure into a mercy that knows when to stop.",
    ],
];
