//! Mars through the houses.

/// Mars, first house to twelfth, one or two sentences each.
pub(super) const TEXTS: [&[&str]; 12] = [
    &[
        "You arrive before you have decided how, because Mars in the first house moves first and reflects in motion.",
        "Courage like that is contagious; aim it, and give slower people a moment to step aside or join you.",
    ],
    &[
        "Mars in the second house works hard for what it has and defends it harder, and earning your own way is a point of pride.",
        "Before you fight over a possession, ask what else the fight is about.",
    ],
    &[
        "Debate is exercise for Mars in the third house: you think fast, speak sharply and dislike waiting your turn.",
        "Keep the blade for ideas, and go gently with family and neighbours, who cannot so easily walk away.",
    ],
    &[
        "Home is where your temper lives, and with Mars in the fourth house you may have grown up amid noise, or amid anger that nobody was allowed to voice.",
        "Give the energy a wall to knock down, a garden to dig and a calm hour for saying what you mind.",
    ],
    &[
        "With Mars in the fifth house you play to win and court without much camouflage, and a project needs some risk in it to hold you.",
        "Lose cheerfully once in a while; it keeps other people in the game.",
    ],
    &[
        "Mars in the sixth house goes at the day’s work with its sleeves rolled up and has little patience for those who merely discuss it.",
        "Pace yourself like an athlete, rest days included, and share a task out before resentment has you doing all of it.",
    ],
    &[
        "You meet your match and rather hope to, as Mars in the seventh house looks for partners with some fight in them.",
        "Own your anger early, since the anger you disown has a way of turning up, by proxy, in the person facing you.",
    ],
    &[
        "Mars in the eighth house keeps its strength out of sight and brings it out under pressure, when others have frozen.",
        "Desire, loyalty and control lie close together here, so say what you want before you begin manoeuvring for it.",
    ],
    &[
        "A cause gets you out of bed: Mars in the ninth house travels hard, argues from principle and would sooner test a belief than inherit it.",
        "Listen for the good point on the other side, and your crusade becomes an education.",
    ],
    &[
        "Ambition is plain to see with Mars in the tenth house; you take on the difficult job and expect to be measured by results.",
        "Pick your contests with authority, since those that teach you something are rarer than those on offer.",
    ],
    &[
        "Mars in the eleventh house gets the group off the sofa, supplying the push that turns a shared wish into a date in the diary.",
        "Look over your shoulder to see that the others are still coming, and let a friend lead the next charge.",
    ],
    &[
        "Anger goes underground with Mars in the twelfth house and does its work there, now as a mood you cannot place, now as surprising stamina for a hidden task.",
        "Find it a private outlet – running, digging, a furious unsent letter – and then state one need aloud.",
    ],
];
