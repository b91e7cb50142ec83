//! Jupiter in the twelve signs: where a person grows and hopes.

/// Two sentences for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "Jupiter in Aries feeds on dares: you grow when you knock first, unrehearsed, at a door nobody has promised to open.",
        "Trust your appetite for beginnings, and keep a friend who asks, kindly, what happens on day two.",
    ],
    // Taurus
    &[
        "With Jupiter in Taurus, good fortune looks like a good loaf – made by hand, shared at leisure, enough for seconds.",
        "You expand by cultivating what you already hold, and comfort stays alive in you as long as it lays a place for guests.",
    ],
    // Gemini
    &[
        "Your Jupiter in Gemini finds its luck in conversation, in the remark overheard, the book lent, the question asked of a stranger.",
        "Your pockets fill easily with interests, so once in a while pick one thread out of the tangle and follow it all the way home.",
    ],
    // Cancer
    &[
        "Generosity starts at the stove with Jupiter in Cancer, and you thrive wherever people are fed, remembered and let in from the cold.",
        "Widen the circle you call family, and mind that protecting others does not keep them small.",
    ],
    // Leo
    &[
        "Jupiter in Leo believes in joy on a grand scale, and your confidence gives others leave to try.",
        "Celebrate freely, teach what you love, and measure the evening by how many people shone in it.",
    ],
    // Virgo
    &[
        "Small improvements carry you far when Jupiter is in Virgo; your faith lives in practice, in method, in the tool put back where it belongs.",
        "Lift your eyes from the particulars every so often to ask what all the good work is for.",
    ],
    // Libra
    &[
        "You grow through partnership, as Jupiter in Libra suggests, and one fair exchange can leave you cheerful about the whole human race.",
        "Say yes to collaborations that enlarge both of you, and notice when the wish to please everyone has booked three dinners on one night.",
    ],
    // Scorpio
    &[
        "Jupiter in Scorpio gives you confidence in what lies underneath, and your best lessons come from questions other people avoid.",
        "Share what you dig up, since insight kept wholly to oneself ferments into suspicion.",
    ],
    // Sagittarius
    &[
        "Distance is a friend to Jupiter in Sagittarius, and you learn with your whole stride – by travelling, studying, believing and changing your mind.",
        "Enthusiasm promises easily on your behalf; read the small print of each great yes before you give it.",
    ],
    // Capricorn
    &[
        "Opportunity comes to your Jupiter in Capricorn dressed as responsibility, often with a ladder under its arm.",
        "You build growth in storeys, each able to bear the next, and you are allowed to celebrate on every landing.",
    ],
    // Aquarius
    &[
        "With Jupiter in Aquarius, your hope is social: you flourish among people who are inventing something together.",
        "Let the better future you can see so clearly begin with the neighbour whose views annoy you.",
    ],
    // Pisces
    &[
        "Jupiter in Pisces has a faith wider than any creed, and kindness to the unlucky enlarges your own life.",
        "Dream with a bucket in your hand – give each vision one practical container – and less of it will run into the sand.",
    ],
];
