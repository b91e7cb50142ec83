//! The Ascendant in the twelve signs: how a person arrives.

/// Three or four sentences for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "An Ascendant in Aries enters the room a step ahead of the rest of you, chin up and already asking what is to be done.",
        "People meet your frankness first, and most are relieved to know where they stand.",
        "What you mean as energy can reach a slower person as a shove.",
        "Count one breath between arriving and acting, and you will lose no speed worth having.",
    ],
    // Taurus
    &[
        "With your Ascendant in Taurus, you come across as settled, unhurried and pleasant to sit beside.",
        "Your voice, your clothes and the way you take a chair suggest that there is time, and others slow down to match.",
        "Watch the first reluctance: you may turn a new thing away merely because it is standing on your rug.",
        "Meet the unfamiliar through your senses – taste it, walk round it, feel its weight – before you let your caution vote.",
    ],
    // Gemini
    &[
        "The Ascendant in Gemini gives you a face that is always about to say something.",
        "You meet the world as a string of interesting questions, and you can find common ground with a judge or a bus driver within two minutes.",
        "Nervous talk may fill the very pause in which the other person was getting ready to tell you the truth.",
        "Let your eyes do the asking now and then, and keep the second-best joke to yourself.",
    ],
    // Cancer
    &[
        "You approach life sideways, as an Ascendant in Cancer tends to, feeling for the temperature before you wade in.",
        "Strangers sense something sheltering in you and tell you about their families on trains.",
        "On a raw day you greet a harmless remark with your armour on, and then mistake the clang for hostility.",
        "Have a threshold ritual – keys in hand, one slow breath – that tells your nerves you are arriving among friends.",
    ],
    // Leo
    &[
        "People tend to notice when an Ascendant in Leo has come in, and yours would be a little disappointed if they did not.",
        "You carry yourself with a touch of ceremony, and your evident pleasure in being there encourages others to enjoy themselves.",
        "Playing host at every gathering is tiring, and a joke that drops to the carpet can feel like a public defeat.",
        "Try arriving once without an entrance: sit at the side, ask someone about their work, and find that you are liked in the half-light too.",
    ],
    // Virgo
    &[
        "Modest in outline and exact in detail, your Ascendant in Virgo makes you look like the one who has read the instructions.",
        "You step into a new situation as a watchmaker would, observing before you touch, and you are quickly trusted with whatever has stopped working.",
        "Seeing the crooked picture first, you can seem to disapprove of an evening you have in fact enjoyed.",
        "Say the kind observation before the corrective one, and wear something now and again purely because it delights you.",
    ],
    // Libra
    &[
        "Grace in introductions is the gift of an Ascendant in Libra: you adjust your tone, your posture and half your opinions so that the other person may feel welcome.",
        "You are often asked to mediate, because each side leaves your company convinced it was understood.",
        "An agreeable surface invites people to deal with the surface, and you may wonder afterwards why nobody met you.",
        "Let one honest disagreement show in the first hour, lightly worn, like a bright lining.",
    ],
    // Scorpio
    &[
        "The Ascendant in Scorpio looks before it smiles, and people feel looked at.",
        "You read what is left unsaid – who is nervous, who is bluffing, who is fond of whom – and keep the reading to yourself.",
        "Reserve can seem like judgement, and those it intimidates may never find out how kind you are.",
        "Offer a small, true disclosure early on; it costs you little and opens more than any interrogation.",
    ],
    // Sagittarius
    &[
        "Meeting you, with your Ascendant in Sagittarius, is like having a window opened, for better and for draught.",
        "You stride in with a story, a large gesture and the assumption that everyone is, in principle, glad to be here.",
        "Haste and goodwill together knock over glasses, and sometimes confidences.",
        "Look round for the quietest person before you launch into your tale, and give them the first question.",
    ],
    // Capricorn
    &[
        "Even as a child you may have looked like somebody with an appointment, for the Ascendant in Capricorn lends an early gravity.",
        "You dress for the job, speak when you have something to report, and are handed the keys by people who hardly know you.",
        "Behind so competent a front, it is hard for anybody to guess that you would like to be asked to dance.",
        "Let your dry humour out sooner; it is the side door through which most people are glad to come in.",
    ],
    // Aquarius
    &[
        "Your Ascendant in Aquarius is friendly at a slight tilt, as if you had come from a neighbouring country with interesting customs.",
        "You treat all comers alike, and those who feel strange elsewhere feel oddly normal next to you.",
        "Coolness is your shield, and originality can become a uniform you are afraid to be seen without.",
        "Ask for something ordinary – company, a lift, a sticking plaster – and discover that being like everyone else for an hour does no harm.",
    ],
    // Pisces
    &[
        "There is something unfinished, in the best sense, about an Ascendant in Pisces – a soft outline into which people read what they need.",
        "You pick up a group’s mood as wool picks up smoke, and you respond with tact before you have decided to.",
        "So adaptable a face can vanish into its surroundings, and you may come home unsure what you yourself thought of the evening.",
        "Carry a small anchor when you go out – an opinion, a time to leave, a favourite ring – and touch it when the current pulls.",
    ],
];
