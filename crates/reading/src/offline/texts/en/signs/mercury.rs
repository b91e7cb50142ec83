//! Mercury in the twelve signs: how a person thinks and speaks.

/// Two or three sentences for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "Mercury in Aries thinks in headlines: you reach the point while others are still clearing their throats.",
        "You argue for the fun of the exercise, and one blunt sentence from you often frees a meeting that had been stuck for an hour.",
        "Let the other speaker reach the full stop, since half of what you need is usually in the second clause.",
    ],
    // Taurus
    &[
        "Your mind, with Mercury in Taurus, grazes slowly, chewing an idea until it is really yours.",
        "You remember what you have touched and made, and you explain things in examples a person could pick up.",
        "Once formed, an opinion of yours has load-bearing walls, so invite a good argument in before the plaster dries.",
    ],
    // Gemini
    &[
        "Quick, plural and amused, Mercury in Gemini gives you a mind with many doors and a breeze running through them.",
        "You translate between experts, teenagers and great-grandparents, picking up each one’s vocabulary on the way.",
        "Write down the single thing you most want understood by Friday, and let the rest of the traffic pass.",
    ],
    // Cancer
    &[
        "You think with your memory when Mercury is in Cancer, and facts stick if a feeling came with them.",
        "People tell you stories, and you catch what the voice was doing underneath the words.",
        "Check the date on an impression before acting upon it, for some of your certainties were formed at a kitchen table long ago.",
    ],
    // Leo
    &[
        "Mercury in Leo gives your thoughts a stage voice: you speak from conviction, with colour, and the back row hears you.",
        "You can make a dull subject glow by telling it as a story with somebody in it.",
        "Notice the moment when you start defending a sentence because it is yours; a gracious retraction can be one of your finest scenes.",
    ],
    // Virgo
    &[
        "Having Mercury in Virgo, you think with a fine nib, and vagueness makes you reach for a pencil.",
        "You find the error in row nine, the better verb, the shorter way of doing a chore, and you can explain it step by step.",
        "Put the purpose first and the findings second when you speak, or listeners may get lost among your excellent footnotes.",
    ],
    // Libra
    &[
        "The mind of someone with Mercury in Libra works like a well-run debate, in which every view is given the floor.",
        "You phrase hard truths so that they can be swallowed, and you hear the unfair word that everybody else let through.",
        "Set a closing time for deliberation, because a fair decision on Thursday is better than a perfect one that never comes.",
    ],
    // Scorpio
    &[
        "Where a question has a locked drawer, Mercury in Scorpio goes looking for the key, and you seldom leave without it.",
        "Your attention is investigative, your silences are full of work, and small talk strikes you as a waste of two good minds.",
        "Suspicion can pass itself off as insight, so test each hidden motive you detect against the plain explanation first.",
    ],
    // Sagittarius
    &[
        "Big pictures come quickly to you, thanks to Mercury in Sagittarius, and you would sooner know why than how many.",
        "You teach by enthusiasm, leaping from a news item to the history of ideas and landing, usually, on a joke.",
        "Before you announce the conclusion, go back and collect three of the details you flew over.",
    ],
    // Capricorn
    &[
        "Mercury in Capricorn edits before it speaks, so your words tend to arrive ready for use.",
        "You like a plan with dates on it, and you can strip a woolly proposal down to what it asks and who will do it.",
        "Scepticism keeps you from folly, yet an idea three minutes old deserves a blanket before it gets an audit.",
    ],
    // Aquarius
    &[
        "Thinking in systems comes naturally with Mercury in Aquarius: you see the pattern, the loophole and the better design.",
        "You change your opinion for evidence and hardly ever for company, and you enjoy a notion that makes the table blink.",
        "Ask somebody without your vocabulary to repeat your idea back to you, and keep whatever survives the trip.",
    ],
    // Pisces
    &[
        "Mercury in Pisces thinks in pictures and undertones, and you often know the answer before you can show the working.",
        "Poems, melodies and half-finished metaphors are real instruments of yours, exact in their way.",
        "Names, times and platform numbers slip through a net so wide, so give them to paper and spare your mind the pretence.",
    ],
];
