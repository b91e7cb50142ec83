//! Mars with each planet after it.

use crate::offline::texts::tongue::Pair;

/// Mars with Jupiter, Saturn, Uranus, Neptune, Pluto.
pub(super) const PAIRS: [Pair; 5] = [
    // Jupiter.
    Pair {
        conjunction: "Mars and Jupiter charge under one banner, and you have nerve, zest and a liking for the bold version of the plan. Look at the map at least once before the gallop.",
        flowing: "Jupiter gives Mars room to run, so effort and optimism sustain each other and you pick yourself up briskly after a setback. Choose an adventure that does somebody else some good as well.",
        tense: "More gets promised, started or contested than a week can carry when Mars and Jupiter egg one another on. Put the surplus into sport, travel or a cause, and let the second thought veto one project in three.",
    },
    // Saturn.
    Pair {
        conjunction: "Mars and Saturn work accelerator and brake with one foot, giving you controlled force and a high tolerance for hardship. Rest belongs to the discipline, and so does admitting that you are angry before you go cold.",
        flowing: "Saturn teaches Mars timing: you can apply effort where it counts, stop, and begin again in the morning. Long, difficult jobs suit you, and it is worth doing something now and then purely for the speed of it.",
        tense: "Mars pushes while Saturn holds the gate, and the frustration can come out as stalling, then as sudden force. Break the task into pieces small enough to win, and direct the resentment at an obstacle rather than at yourself.",
    },
    // Uranus.
    Pair {
        conjunction: "Mars and Uranus go off together like a starting pistol, and you act on instinct, fast and in your own fashion. Train the reflex, in sport, in craft or on a stage, so that its daring has a form to play within.",
        flowing: "Uranus makes Mars inventive, so you find the shortcut, enjoy the emergency and rarely do a thing the same way twice. Let others know which lever you have pulled.",
        tense: "A restraint that others barely notice can make you want to kick the door, for Mars and Uranus provoke each other at short notice. Ask what freedom you are defending, take one breath, then make the change deliberately, with the door still on its hinges.",
    },
    // Neptune.
    Pair {
        conjunction: "Mars and Neptune flow in a single current, and you act best for a dream, a rhythm or someone who needs help. Without a vision the energy leaks away, so keep one in sight and give it a practical deadline.",
        flowing: "Neptune softens the stroke of Mars, and you can act with tact, imagine your way into a movement, fight on behalf of the gentle. Use that finesse on purpose; drifting feels similar and arrives nowhere.",
        tense: "In the gap between Mars and Neptune, will can turn to mist at the moment of action, or zeal carry you past the facts. Do one concrete thing each day towards the ideal, and turn down the parts of martyr and rescuer when they are offered.",
    },
    // Pluto.
    Pair {
        conjunction: "Mars and Pluto drive a single formidable engine, and once you are set on something you do not easily stop. Pick aims that deserve such endurance, and let people refuse you without treating it as the opening move of a war.",
        flowing: "Pluto supplies Mars from a deep tank: you last, you rally, you do the hard part after others have gone home. Strength this dependable can afford gentleness, so practise it where you hold the advantage.",
        tense: "Mars and Pluto grind against each other, and you may swing between clamping down on your anger and feeling it take the wheel. Seek out demanding physical or creative work and refuse at the first discomfort instead of the tenth; power will then need fewer showdowns.",
    },
];
