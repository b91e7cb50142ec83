//! Uranus in the twelve signs: what an age group shakes loose.

/// One or two sentences for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "Uranus in Aries marks your age group with impatience for permission: change is something you start yourselves, today, and apologise for later.",
        "In your private life, look for the sudden nerve that takes you first through an untried door, and check that somebody has the key.",
    ],
    // Taurus
    &[
        "Along with most people born around your time you have Uranus in Taurus, and together you unsettle what was thought solid – ownership, food, value, the body’s pace.",
        "Experiment where your habits are heaviest, since a modest disturbance there frees a surprising amount of life.",
    ],
    // Gemini
    &[
        "Your generation’s Uranus in Gemini rewires how people talk, learn and pass things on.",
        "Bring your quick ideas to a face across the table as often as to the network, and let an answer slow them down.",
    ],
    // Cancer
    &[
        "With Uranus in Cancer, you share with your contemporaries the task of reinventing home, family and what it means to be looked after.",
        "Keep the warmth of a tradition while you move its walls.",
    ],
    // Leo
    &[
        "People of your years have Uranus in Leo, and they insist on everyone’s right to be unmistakable.",
        "Surprise is your creative method; let it serve the work as well as the wish to be noticed.",
    ],
    // Virgo
    &[
        "Uranus in Virgo sets your age group to overhauling the everyday, from tools and timetables to the care of bodies at work.",
        "When you find a cleverer way of doing a job, show it to one colleague and leave room for theirs.",
    ],
    // Libra
    &[
        "The bargain between people is what Uranus in Libra calls into question, and your generation renegotiates partnership, manners and fairness.",
        "You may design your bonds to an unusual pattern, so long as both of you get to hold the pencil.",
    ],
    // Scorpio
    &[
        "You belong, with Uranus in Scorpio, to an age group that opens sealed subjects – sex, power, loss – and looks at them under a strong lamp.",
        "A liberating truth of yours does most good when the listener has been asked whether the hour is right.",
    ],
    // Sagittarius
    &[
        "Uranus in Sagittarius gives you and your contemporaries a restless creed: borders, dogmas and old maps are there to be redrawn.",
        "Travel far in thought, then come home and see whether the new philosophy can wash dishes.",
    ],
    // Capricorn
    &[
        "In your generation, Uranus in Capricorn shakes ladders and institutions to find out which rungs will hold.",
        "Reform what you know from inside, and keep the parts that were quietly doing their job.",
    ],
    // Aquarius
    &[
        "Shared by everyone close to you in age, Uranus in Aquarius dreams of networks of free and equal minds.",
        "Remember, while improving humanity, to return your friends’ calls.",
    ],
    // Pisces
    &[
        "Your age group carries Uranus in Pisces, and new currents in art, belief and compassion run through it like warm streams in a cold sea.",
        "Intuition may reach you in flashes; write each one down and test it, gently, in daylight.",
    ],
];
