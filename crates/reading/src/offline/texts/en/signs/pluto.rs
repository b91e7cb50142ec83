//! Pluto in the twelve signs: what a generation takes apart and makes new.

/// One or two sentences for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "Pluto in Aries gives your generation a raw will to begin, and to break whatever blocks the beginning.",
        "Spend some of your force defending a start more fragile than your own.",
    ],
    // Taurus
    &[
        "Your age group, with Pluto in Taurus, wrestles with possession: what is kept, what is wasted and what a thing is truly worth.",
        "Power comes back to you each time you discover that you could live well with less.",
    ],
    // Gemini
    &[
        "With Pluto in Gemini, you and your contemporaries live through an upheaval in words, news and ideas.",
        "Choose carefully what you repeat, for talk can tear down as quickly as it builds.",
    ],
    // Cancer
    &[
        "For your generation, born with Pluto in Cancer, family and belonging are the ground of the hardest struggles and the deepest renewals.",
        "Protect what you love without walling it in.",
    ],
    // Leo
    &[
        "Pluto in Leo fills your generation with an intense wish to be someone, and with suspicion of anyone who claims a throne.",
        "Power suits you when you use it to clear a space for someone else’s name.",
    ],
    // Virgo
    &[
        "You share Pluto in Virgo with people of your age, and together you take work, craft and habit apart down to the screws.",
        "Put the system under the scalpel, and spare the people in it – yourself too.",
    ],
    // Libra
    &[
        "In Libra, Pluto gives your age group no rest about relationship: equality, loyalty and the honest parting are all thought through again.",
        "Tell the truth to those you love before silence gathers a power of its own.",
    ],
    // Scorpio
    &[
        "Pluto in Scorpio makes your generation unafraid of depths, quick to sense manipulation and hard to console with slogans.",
        "Your strength in extremity is real; let it also learn ease, which takes another kind of bravery.",
    ],
    // Sagittarius
    &[
        "The generation with Pluto in Sagittarius, to which you belong, leans on every creed to see what gives way.",
        "Hold convictions strong enough to live by and open enough to be corrected.",
    ],
    // Capricorn
    &[
        "Along with your contemporaries you carry Pluto in Capricorn, and you look at towers, titles and bosses with an engineer’s eye for cracks.",
        "Take authority when it is offered, and be the sort you once hoped to meet.",
    ],
    // Aquarius
    &[
        "Pluto in Aquarius hands your age group the power of the many, with all its freeing and levelling pressure.",
        "Belong without disappearing: keep a dissenting thought of your own in good repair.",
    ],
    // Pisces
    &[
        "What your generation undergoes with Pluto in Pisces happens below the surface, in dreams, faiths and griefs that were never quite named.",
        "Let old sorrow move through you, and give what is left a form – a song, a garden, a kindness.",
    ],
];
