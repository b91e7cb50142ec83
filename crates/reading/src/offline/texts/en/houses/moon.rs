//! The Moon through the houses.

/// The Moon, first house to twelfth, two sentences each.
pub(super) const TEXTS: [&[&str]; 12] = [
    &[
        "Your face gives the weather away: with the Moon in the first house, feeling reaches the surface before you have decided whether to show it, and others confide in you because of it.",
        "Learn the small pause in which you can ask whether the mood you are wearing is yours or was borrowed from the room.",
    ],
    &[
        "The Moon in the second house is soothed by what can be touched and counted on – a stocked larder, a familiar coat, savings that let you sleep.",
        "Needs and wants blur when you are tired; wait a day before buying comfort, and consider what else might have calmed you.",
    ],
    &[
        "Talking is how you find out what you feel, since the Moon in the third house thinks in moods and remembers in anecdotes.",
        "Brothers, sisters, neighbours and old classmates may hold part of your emotional history, so ring one of them, and keep a diary for whatever changes by the hour.",
    ],
    &[
        "You need a door of your own to close, for the Moon in the fourth house is moved by home, by ancestry and by the smell of one particular kitchen.",
        "Others feel that they belong wherever you have settled; let the past be a place you visit for warmth and not the only one where you feel safe.",
    ],
    &[
        "With the Moon in the fifth house, play is a form of nourishment: you feel by drawing, flirting, dancing, inventing games, and your affection comes out as fun.",
        "When the mood drops it is tempting to turn up the drama for reassurance, and far more satisfying to go and make something.",
    ],
    &[
        "The Moon in the sixth house settles itself by tending – a list ticked off, a meal cooked, an animal fed, a colleague quietly helped.",
        "Your body tells you early when a routine has stopped suiting you, so treat tiredness as information, and let somebody look after you in return.",
    ],
    &[
        "You read a companion’s face the way others read a clock; the Moon in the seventh house is most at ease as half of a pair and answers every small shift across the table.",
        "Tenderness thrives here as long as your own needs are spoken aloud, before they become a grievance that someone else ought to have guessed.",
    ],
    &[
        "Feelings run deep and are rarely put on display with the Moon in the eighth house, where closeness means trust, secrets and knowing what somebody is afraid of.",
        "You can sit beside another’s pain without flinching; offer your own with the same courage, a little at a time, before silence hardens into suspicion.",
    ],
    &[
        "Somewhere far away feels oddly like home: the Moon in the ninth house takes comfort in travel, in large questions, in a faith or philosophy with room for the heart.",
        "Notice when you reach for a theory in order to avoid a feeling, and let every journey include the coming back.",
    ],
    &[
        "Because the Moon stands in the tenth house, your feelings have a public life, and you tend to care for colleagues, audiences or strangers as if they were kin.",
        "Approval can become a kind of food, so keep a place where you are permitted to be tired, unimpressive and loved.",
    ],
    &[
        "Friends are family to the Moon in the eleventh house, and you sense what a group needs before anyone has put it on the agenda.",
        "Caring for everybody can be a pleasant way of hiding from one person at a time; let a few of them know what you long for as well as what you can bring.",
    ],
    &[
        "The Moon in the twelfth house picks up what others leave unsaid, and you need hours alone to sort their sorrow from your own.",
        "Water, sleep, music and unhurried solitude restore you; afterwards give the feelings some shape – a page, a conversation – so that they do not drift about unnamed.",
    ],
];
