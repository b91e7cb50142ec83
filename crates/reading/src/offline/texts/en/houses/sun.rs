//! The Sun through the houses.

/// The Sun, first house to twelfth, two sentences each.
pub(super) const TEXTS: [&[&str]; 12] = [
    &[
        "With the Sun in the first house, you do your living in plain view: people take their cue from your mood before you have said a word, and you find out who you are by acting rather than by thinking it over.",
        "That directness opens doors; ask a question or two once you are through them, since not every room needs you at its centre.",
    ],
    &[
        "The Sun in the second house ties your sense of self to what you can make, keep and stand on – skills, savings, a body that knows its own appetites.",
        "You build slowly and well, and you are freest once you have decided what is enough, because no amount of owning will settle the question of what you are worth.",
    ],
    &[
        "You shine in exchange: the Sun in the third house wants conversation, errands, neighbours, a notebook filling up, and it learns by explaining.",
        "Curiosity keeps you lively and can also keep you skimming, so choose one subject each year that you refuse to leave half-read.",
    ],
    &[
        "In the fourth house the Sun burns like a hearth, and what you are proudest of may be something few outsiders see – a home, a family kept or chosen, a private steadiness.",
        "Know your origins well enough to decide which parts to carry on, and let a few more people past the front door while you are at it.",
    ],
    &[
        "Making things is how you come to know yourself, with the Sun in the fifth house: a story, a performance, a game with a child, a love affair entered wholeheartedly.",
        "Applause warms you, so keep one creative pursuit that nobody sees, and you will always be able to tell whether the pleasure is still your own.",
    ],
    &[
        "The Sun in the sixth house puts your pride into the day’s work, into doing a useful thing properly and then doing it again tomorrow.",
        "You can make yourself so indispensable that the person vanishes behind the service; plan your rest with the rigour you bring to everything else.",
    ],
    &[
        "Other people are your mirror and your stage with the Sun in the seventh house, and you come most alive across the table from someone who answers back.",
        "Choose partners who sharpen your outline instead of supplying it, and spend enough time alone to know what you want before the negotiations begin.",
    ],
    &[
        "Your Sun in the eighth house looks for life beneath the polite surface: in trust, in what is shared, in the moments when something has to end before anything else can begin.",
        "You are steady company in a crisis, provided you do not come to need one in order to feel awake – let some of your intimacies be light.",
    ],
    &[
        "A horizon does you good, for the Sun in the ninth house grows by travel, by study and by arguing about what it all means.",
        "You teach almost without intending to, and conviction ripens into wisdom each time you let a stranger’s experience change your mind.",
    ],
    &[
        "The Sun in the tenth house asks to be known for something, and you may have felt watched, or simply responsible, from early on.",
        "Aim high on your own terms: a reputation is a fine thing to build and a cramped place to live, so keep company that takes no interest in your title.",
    ],
    &[
        "Friendship and common purpose bring out the Sun in the eleventh house, and you grow more distinct, rather than less, among people working towards the same future.",
        "Offer the group your leadership without asking it to tell you who you are, and notice the friend at the edge of the circle as well as the cause at its centre.",
    ],
    &[
        "Much of your light is made offstage, since the Sun in the twelfth house needs solitude, reverie and work that nobody claps for.",
        "Guard that privacy without disappearing into it: one trusted witness, one finished thing shown to someone, keeps the inner life from turning into a hiding place.",
    ],
];
