//! Pluto through the houses.

/// Pluto, first house to twelfth, one sentence each.
pub(super) const TEXTS: [&[&str]; 12] = [
    &[
        "There is an intensity to Pluto in the first house that people feel before you speak, and it does most good when trained on your own evasions rather than on theirs.",
    ],
    &[
        "Pluto in the second house knows possession as power, and you grow stronger each time you find that something you could not do without can be let go.",
    ],
    &[
        "Your words go in deep with Pluto in the third house, so ask the searching question, then wait for the answer with a softened face.",
    ],
    &[
        "Beneath the floorboards of the fourth house Pluto keeps the family’s untold story, and telling your part of it accurately clears a place to live.",
    ],
    &[
        "Love and creation are never mere pastimes for Pluto in the fifth house; pour the passion into the making, and let those you love win some of the games.",
    ],
    &[
        "Pluto in the sixth house can overhaul any system of work, sometimes at the worker’s expense, so write your own limits into the redesign.",
    ],
    &[
        "Partnership changes you at the root when Pluto is in the seventh house, which is reason enough to seek equals and to speak of power before anyone starts using it.",
    ],
    &[
        "Where others avert their gaze, Pluto in the eighth house looks steadily, and your nerve becomes a gift once you let yourself be looked at too.",
    ],
    &[
        "Pluto in the ninth house digs for the belief under the belief, and having torn down a doctrine or two you are well placed to hold the next with an open hand.",
    ],
    &[
        "Influence matters to Pluto in the tenth house, as something to gain, to fear or to reform, and you wield it cleanly when your motives could bear being read aloud.",
    ],
    &[
        "You feel the undercurrents of any group with Pluto in the eleventh house, and you can help to turn its course if you stay out of the feuds you see so clearly.",
    ],
    &[
        "Pluto in the twelfth house stores great force behind a closed door, to be opened by degrees, in good company and with respect for whatever has been guarding it.",
    ],
];
