//! Saturn in the twelve signs: what a person has to learn slowly, and then owns.

/// Two sentences for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "Saturn in Aries asks you to learn courage deliberately, as one learns an instrument, scale by scale.",
        "You may hesitate on thresholds that others leap across; begin small, begin on your own authority, and initiative becomes a skill nobody can take from you.",
    ],
    // Taurus
    &[
        "Security is your long study with Saturn in Taurus, and you know the difference between having enough and feeling that you have.",
        "Build slowly and honestly, and let yourself eat an apple before the whole barn is full.",
    ],
    // Gemini
    &[
        "Your Saturn in Gemini takes words seriously: you may have felt slow or tongue-tied once, and you weigh a sentence before you sign it.",
        "Study one subject to its roots, practise saying “I don’t know yet”, and your speech will gain an authority that glibness never does.",
    ],
    // Cancer
    &[
        "When Saturn is in Cancer, your tenderness is guarded by a rather strict doorkeeper, who asks even old friends for their papers.",
        "Learn to lean in measured doses, and you can offer others the dependable shelter you would have liked for yourself.",
    ],
    // Leo
    &[
        "Self-expression comes with stage fright when Saturn stands in Leo, as though every performance of yours were an examination.",
        "Rehearse, play badly among friends, and let craft grow into a confidence that needs no ovation.",
    ],
    // Virgo
    &[
        "With Saturn in Virgo, you hold yourself to a standard most people never look closely enough to miss.",
        "Your thoroughness is worth serving an apprenticeship for, provided you also learn when a job is done and the lamp may go out.",
    ],
    // Libra
    &[
        "Saturn in Libra treats every bond as a contract in fine handwriting, and you think hard about what people owe each other.",
        "Commitment deepens in you with time; state your terms early and gently, so that fairness need not be enforced later.",
    ],
    // Scorpio
    &[
        "You keep a vault, and Saturn in Scorpio has made you its careful guard.",
        "The discipline worth learning is graded trust: hand over one key, watch what is done with it, then consider another.",
    ],
    // Sagittarius
    &[
        "Belief has to earn its keep with Saturn in Sagittarius, and you would rather hold three tested convictions than thirty borrowed ones.",
        "Doubt is a sound guide and a poor landlord, so set out on some journeys before every question has been answered.",
    ],
    // Capricorn
    &[
        "Saturn in Capricorn gives you an inner foreman, up early, fair-minded and sparing with praise.",
        "You can carry great structures over many years; appoint someone to tell you when to set them down for the weekend.",
    ],
    // Aquarius
    &[
        "Your Saturn in Aquarius wants principles that work in practice, and you take the duties of belonging to a group in earnest.",
        "Stand by your independent view and attend the tedious meeting too, for reform is mostly made of minutes and stacked chairs.",
    ],
    // Pisces
    &[
        "Giving shape to the shapeless is the labour of Saturn in Pisces, and a shoreless feeling may frighten you into locking the gate.",
        "Keep regular hours for what cannot be measured – prayer, music, grief, rest – and the sea becomes something you can navigate.",
    ],
];
