//! The North Node in the twelve signs: a direction of growth.

/// One sentence for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "With the North Node in Aries, growth lies in acting on your own first impulse, even while the committee in your head is still calling for order.",
    ],
    // Taurus
    &[
        "The North Node in Taurus points you towards plain sufficiency: one field, tended long enough to learn its seasons, and a calm that needed no crisis to teach it.",
    ],
    // Gemini
    &[
        "You grow, with your North Node in Gemini, each time you trade a grand conclusion for a good question and listen to whoever happens to answer.",
    ],
    // Cancer
    &[
        "Your North Node in Cancer leads away from the guarded summit and down to the hearth, where being needed and needing others are both allowed.",
    ],
    // Leo
    &[
        "To follow a North Node in Leo, step out of the back row and make the thing only you would make, with your name on it and your heart in plain view.",
    ],
    // Virgo
    &[
        "The path of the North Node in Virgo is a daily one, on which you turn vague longing into a skill, a schedule and one useful act before lunch.",
    ],
    // Libra
    &[
        "A North Node in Libra invites you to learn the art of two, asking what the other person sees before you charge ahead alone.",
    ],
    // Scorpio
    &[
        "Where the North Node is in Scorpio, you develop by letting go of what is merely comfortable and risking an honest closeness that will change you.",
    ],
    // Sagittarius
    &[
        "Looking further is the practice for your North Node in Sagittarius: put down the bundle of facts, choose something to believe and walk towards it.",
    ],
    // Capricorn
    &[
        "The North Node in Capricorn asks you to take charge of your own climb, keeping promises to yourself on days when no feeling helps.",
    ],
    // Aquarius
    &[
        "With your North Node in Aquarius, life opens as you exchange applause for fellowship and lend your talents to something that will never bear your name.",
    ],
    // Pisces
    &[
        "For the North Node in Pisces, growth means loosening your grip on the checklist and trusting, a little more each year, what can be neither measured nor mended.",
    ],
];
