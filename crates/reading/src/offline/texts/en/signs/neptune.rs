//! Neptune in the twelve signs: what a generation dreams of.

/// One or two sentences for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "Neptune in Aries lets your generation dream of the fresh start, the pure cause and the lone brave figure who begins again.",
        "Your own crusades gain from a sober friend who asks whom they are for.",
    ],
    // Taurus
    &[
        "For you and your contemporaries, Neptune in Taurus wraps longing around the tangible – land, gardens, beauty, enough for all.",
        "Love things for themselves and you will need fewer of them.",
    ],
    // Gemini
    &[
        "With Neptune in Gemini, your generation hears music in information and can be enchanted by a mere rumour.",
        "Let words be your poetry, and look up the source before you pass on the spell.",
    ],
    // Cancer
    &[
        "A dream of the lost home runs through the years in which Neptune stood in Cancer, and you share it with your whole generation.",
        "Honour where you come from without asking it to have been perfect.",
    ],
    // Leo
    &[
        "Neptune in Leo bathes your age group in glamour: romance, theatre and the great gesture seem almost within reach.",
        "Idealise generously, and keep one eye on who is working the lights.",
    ],
    // Virgo
    &[
        "Your generation, with Neptune in Virgo, searches for the sacred in useful places – clean water, honest labour, a thing well mended.",
        "Forgive the body and the day for being imperfect, and your service grows lighter.",
    ],
    // Libra
    &[
        "Together with your contemporaries, you have Neptune in Libra and a vision of peace between people that real couples and real treaties struggle to match.",
        "Bring a little compromise to the ideal, and it becomes something two people can live in.",
    ],
    // Scorpio
    &[
        "Neptune in Scorpio draws your age group towards mystery, and to the intimacies and taboos where feeling runs deepest.",
        "Go down with a rope and a friend, and bring something back.",
    ],
    // Sagittarius
    &[
        "Great distances and great beliefs shimmer for everyone whose Neptune is in Sagittarius, and your whole generation hopes to find wisdom over the next border.",
        "Wear the pilgrim’s shoes, and ask any guide what they did when they were wrong.",
    ],
    // Capricorn
    &[
        "Your generation has Neptune in Capricorn and dreams, unusually, of structure – of institutions that could be trusted.",
        "Let disillusion do its honest work on your ambitions, and rebuild with what remains.",
    ],
    // Aquarius
    &[
        "Neptune in Aquarius floats before your age group the image of one connected humanity, all voices in a single room.",
        "You keep the vision true by loving the awkward member of the group as much as the idea of it.",
    ],
    // Pisces
    &[
        "Born in years when Neptune was in Pisces, you and your contemporaries feel the boundaries between waking and dreaming, self and neighbour, grow thin.",
        "Compassion is the sea your generation shares, and you still need a boat of your own.",
    ],
];
