//! Saturn through the houses.

/// Saturn, first house to twelfth, one or two sentences each.
pub(super) const TEXTS: [&[&str]; 12] = [
    &[
        "Saturn in the first house steps forward with care, and you may have looked grown-up long before you felt it.",
        "The reserve earns respect; unbend on purpose, in small ways, with those who have already proved safe.",
    ],
    &[
        "You know the price of things, and Saturn in the second house makes you a careful steward who hates to owe.",
        "Review your fears of scarcity as strictly as your spending, for some of them are out of date.",
    ],
    &[
        "Saturn in the third house weighs its words, perhaps because speaking up once felt risky.",
        "What you have thought through is solid, so say it in the meeting, and let the sentence be imperfect.",
    ],
    &[
        "Responsibility began at home for you: with Saturn in the fourth house, warmth and duty were often served on the same plate.",
        "Lay a foundation of your own choosing, in rooms that are comfortable first and correct afterwards.",
    ],
    &[
        "Play needs no permit, though Saturn in the fifth house may wait for one, judging its creations before anyone else can.",
        "Treat pleasure as a craft to be practised; your discipline is exactly what lets the work last.",
    ],
    &[
        "Thorough, punctual and hard to fool, Saturn in the sixth house holds the day together by procedure.",
        "Set limits around duty with equal firmness, since the conscientious are always handed more.",
    ],
    &[
        "Saturn in the seventh house takes promises seriously and commits slowly, wanting to know whether the other person will still be there in bad weather.",
        "Choose someone with whom you can be imperfect, and renegotiate terms before they harden into obligation.",
    ],
    &[
        "Letting another person hold any part of your life is serious business when Saturn is in the eighth house, and the caution guards real depth.",
        "Trust can be built like anything else: by small loans, repaid.",
    ],
    &[
        "Saturn in the ninth house wants belief to pass an examination, and you would rather study one tradition properly than sample ten.",
        "Leave a window open for what cannot be proved, and a week free for a journey you have not prepared.",
    ],
    &[
        "You chose the long climb: in the tenth house Saturn wants mastery and distrusts whatever came too easily.",
        "Carry your authority lightly enough to be corrected, and decide in advance which summit would be sufficient.",
    ],
    &[
        "A few friends, for decades – that is the manner of Saturn in the eleventh house, which feels a little formal in crowds and stays behind to stack the chairs.",
        "Hope aloud occasionally, even before the plan is feasible.",
    ],
    &[
        "Saturn in the twelfth house keeps a stern private watch, and you may shoulder guilt or duty that nobody actually assigned.",
        "Solitude with some structure does you good; name the old fear to one reliable person and see how much smaller it stands.",
    ],
];
