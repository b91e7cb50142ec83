//! Mars in the twelve signs: how a person acts and fights.

/// Two or three sentences for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "Mars in Aries strikes while the thought is hot, and you are at your bravest with no time to prepare.",
        "You fight in the open, bear few grudges and would rather be told no than be kept waiting.",
        "Aim before you loose: one question asked at the starting line saves you three collisions further on.",
    ],
    // Taurus
    &[
        "Your engine, with Mars in Taurus, starts slowly and then pulls all day.",
        "You get your way by outlasting, and anyone who pushes you discovers how much a calm person can weigh.",
        "Speak at the first irritation, for anger stored until it is heavy tends to leave all at once, through the wall.",
    ],
    // Gemini
    &[
        "Mars in Gemini fences with words, and you are quickest when two jobs are running and a third has just rung.",
        "Energy returns to you through variety, so a change of task often rests you better than a sofa.",
        "Sarcasm is a blade you forget you are holding; put it down when the argument is with someone you love.",
    ],
    // Cancer
    &[
        "When Mars is in Cancer you act from feeling, and nothing rouses you like a threat to those under your roof.",
        "You approach goals as the tide does, by advance and withdrawal, and you cover more ground than people notice.",
        "Sulking is a form of attack that wounds its owner too, so say “I am angry” early, in words a child could follow.",
    ],
    // Leo
    &[
        "Mars in Leo works with flair, and you will shift furniture until midnight for a cause that has your name and heart in it.",
        "Pride is your fuel: told that a thing is beyond you, you will attempt it in front of witnesses.",
        "Learn to tell a slight from an accident, and you will keep your fire for fights that deserve it.",
    ],
    // Virgo
    &[
        "Effort becomes precise with Mars in Virgo, and you would rather do six small things properly than one large thing with noise.",
        "You work off anger by sorting, scrubbing and repairing, which is often how everyone else learns that you were cross.",
        "Finish, deliver and step back: the last two per cent of polish serves your nerves more than the job.",
    ],
    // Libra
    &[
        "With Mars in Libra you assert yourself through negotiation, and you have probably won an argument by pouring the other side some tea.",
        "Injustice wakes you faster than insult does, and you fight better for two than for one.",
        "Decide what you want before you consult the room, for anger that has been made polite goes on ticking.",
    ],
    // Scorpio
    &[
        "Your Mars in Scorpio is patient, private and very hard to turn aside.",
        "You commit slowly and then completely, and you can work in the dark, unpraised, until the thing is done.",
        "Strategy suits you better than revenge does – choose battles whose victory you would still want in ten years’ time.",
    ],
    // Sagittarius
    &[
        "Give Mars in Sagittarius a cause or an open road and you are off, with half the packing done.",
        "You spend energy like a festival, and your conviction makes hard work feel like an outing.",
        "Pick one target per season and shoot at it more than once, because zeal spread over a dozen leaves only holes around the edges.",
    ],
    // Capricorn
    &[
        "Mars in Capricorn climbs: you set a goal, count the stages and keep going when cloud has taken the view.",
        "Anger turns into stamina in you, and the long winter of a project finds you still at your post.",
        "Ambition needs rest days and company, so plan for both before exhaustion makes the arrangements.",
    ],
    // Aquarius
    &[
        "You act on principle, and from unexpected directions, with Mars in Aquarius; an order barked at you is an invitation to mutiny.",
        "Your force multiplies in a group of equals, where you dream up the method no one had thought of trying.",
        "Check whether you are resisting the idea or just the tone in which it was put, and spend your rebellion where it builds something.",
    ],
    // Pisces
    &[
        "Mars in Pisces finds the way round, past the obstacle and under the gate, and by evening you are somehow on the other side.",
        "You act best in the service of an image, a song or somebody who needs you, and worst to a stopwatch.",
        "Drifting is often anger that never found its verb; give it one, and a day of the week.",
    ],
];
