//! Each of the ten planets with the Ascendant.

use crate::offline::texts::tongue::Pair;

/// The Sun, the Moon, Mercury, Venus, Mars, Jupiter, Saturn, Uranus, Neptune, Pluto with the Ascendant.
pub(super) const PAIRS: [Pair; 10] = [
    // The Sun.
    Pair {
        conjunction: "The Sun on your Ascendant lets character and first impression coincide, and nobody has to be told that you have arrived. Warm the room and then leave space in it.",
        flowing: "Your Ascendant and the Sun work hand in hand, so the manner you show the world carries your purpose rather than hiding it. Since trust comes readily, be exact about what you promise.",
        tense: "The Sun pulls one way while your Ascendant presents another, and people may meet the manner long before they meet you. Introduce the two: tell others what you are aiming at, and adopt a style that costs you less upkeep.",
    },
    // The Moon.
    Pair {
        conjunction: "With the Moon at your Ascendant, feeling stands in the doorway and greets everyone first. Responsiveness draws people close; wait a beat before answering, or their mood will set yours.",
        flowing: "The Moon colours your Ascendant gently, so that you seem approachable because you are. Keep some of that kindness back for the person everyone confides in, namely you.",
        tense: "You can look composed while needing comfort, or troubled when you are only thinking, where the Moon and your Ascendant are out of step. Say how you are in so many words, as your face is not always a reliable messenger.",
    },
    // Mercury.
    Pair {
        conjunction: "Mercury answers the door of your Ascendant with a question, a remark, a raised eyebrow. Your alertness is good company, and better still when you remember what people replied.",
        flowing: "Your Ascendant gets good lines from Mercury, and you explain yourself without effort and help shy people into words. Speak a little less than you could and you will learn twice as much.",
        tense: "Mercury and your Ascendant send mixed messages, the mind busy with one thing while your manner announces another. Check how a remark landed, and rehearse the important ones aloud.",
    },
    // Venus.
    Pair {
        conjunction: "Venus dresses your Ascendant, and courtesy, style or sheer friendliness is what people meet first. Let your dislikes show in good time, so that being agreeable remains a choice.",
        flowing: "Your Ascendant and Venus bring out each other’s manners, and making contact is usually a pleasure on both sides. Use the welcome you get to open doors for people who get none.",
        tense: "What Venus in you would enjoy and what your Ascendant shows do not match, so you may charm when you would sooner be choosing, or look aloof just where you like someone. Make one preference visible each time you meet.",
    },
    // Mars.
    Pair {
        conjunction: "Mars strides ahead of you at your Ascendant, and others notice the energy before the person. Use it to start things; when you only mean to ask, lower your voice by a third.",
        flowing: "Mars keeps your Ascendant supplied with vigour, so that you seem ready and mostly are. Going first costs you little, which makes it a considerate thing to do for a hesitant group.",
        tense: "Mars and your Ascendant collide, and you can come across as combative when you are only eager, or attract the very fights you were avoiding. State your aim before your objection, and take a walk before the meeting.",
    },
    // Jupiter.
    Pair {
        conjunction: "Jupiter at your Ascendant makes for an ample entrance: good humour, wide gestures, opinions for all. Under-promise a little, and let people discover the rest.",
        flowing: "Your Ascendant borrows confidence from Jupiter, and people tend to assume the best, of themselves too, when you are about. Repay the credit with follow-through.",
        tense: "Jupiter inflates what your Ascendant announces: more is offered than the day can deliver, or too much hoped of whoever you meet. Keep the largeness of spirit, and put numbers to it.",
    },
    // Saturn.
    Pair {
        conjunction: "Saturn stands guard at your Ascendant, so you come across as serious, capable and a little hard to reach. The gate is yours to work – open it before anyone has to knock twice.",
        flowing: "Saturn steadies your Ascendant, and people entrust you with keys, confidences and awkward jobs. Accept the ones you choose, and let them see you laugh.",
        tense: "Saturn and your Ascendant hamper each other; you may feel judged on arrival and answer with stiffness, or find other people’s demands waiting at the threshold. Ask for the terms, take your time, and remember that most strangers are busy worrying about themselves.",
    },
    // Uranus.
    Pair {
        conjunction: "Uranus crackles at your Ascendant, and you are remembered as the one who did not do it the usual way. Be different where it matters to you, and predictable about being on time.",
        flowing: "Your Ascendant carries Uranus lightly, making originality look like good manners. Because people accept the unusual from you, say what the group is too polite to raise.",
        tense: "There is a tug between Uranus and your Ascendant that can unsettle others without your meaning it, or send you bolting from those who come too near. Announce your need for room before you take it.",
    },
    // Neptune.
    Pair {
        conjunction: "Neptune veils your Ascendant, and strangers fill in the outline with their own wishes. Lend yourself to art and sympathy, then correct the portrait when it matters.",
        flowing: "Neptune softens the lines of your Ascendant, which makes you easy to confide in and quick to catch a mood. Protect the gift with quiet mornings and clear goodbyes.",
        tense: "Neptune and your Ascendant confuse the introductions: you may be mistaken for someone else’s hope, or mistake them for yours. Give plain facts about yourself early, and go slowly where you feel most enchanted.",
    },
    // Pluto.
    Pair {
        conjunction: "Pluto looks out through your Ascendant, and even your silence has weight in it. Let people see the humour and the kindness as early as the intensity.",
        flowing: "You can steady a tense room by walking into it, such is the quiet force that Pluto brings to your Ascendant. Use the authority sparingly, and ask before you probe.",
        tense: "Encounters may turn into trials of strength before a word is spoken, with Pluto and your Ascendant on guard against each other. Show your hand first; it disarms more than vigilance does.",
    },
];
