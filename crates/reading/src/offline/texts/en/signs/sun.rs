//! The Sun in the twelve signs: what a person is about.

/// Three or four sentences for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "With the Sun in Aries, you find out who you are by starting – the first phone call, the first page, the first foot on the ice.",
        "You think best in motion, and waiting for permission wears you out faster than any amount of work.",
        "The shadow is a shelf of brave beginnings that somebody else was left to finish, and a temper that has burnt out before the others have caught up with it.",
        "Choose one venture a year to carry through its dull middle, and let your courage learn to walk as well as run.",
    ],
    // Taurus
    &[
        "The Sun in Taurus gives you the patience of good soil: you grow slowly, and what has rooted in you stays.",
        "You trust what can be handled – wool, timber, a promise kept on the agreed day – and people relax beside you because you do not change your mind with the weather.",
        "Held too tightly, steadiness hardens into a bolted door, and you defend an arrangement long after it has stopped feeding you.",
        "Practise small, chosen changes – another road home, one drawer emptied – so that the large ones need not be forced upon you.",
    ],
    // Gemini
    &[
        "Your Sun stands in Gemini, so curiosity is less a hobby than your way of being alive.",
        "You carry news between people who would never otherwise have spoken, and you can entertain two contrary thoughts at one table without asking either to leave.",
        "The risk is a life of excellent openings: forty tabs, three half-read novels, a friendship kept up entirely by postcard.",
        "Ask one question more than you had planned, stay for the long answer, and your breadth will begin to acquire a floor.",
    ],
    // Cancer
    &[
        "To have the Sun in Cancer is to build a life from the inside out, beginning with the few people for whom you would get up at four in the morning.",
        "You remember birthdays, slights and the smell of particular stairwells, and with a memory like that you can make others feel that they come from somewhere.",
        "When you are hurt you go in and pull up the ladder, hoping to be followed by people to whom you have said nothing.",
        "Say what you need while it is still a small need, and your care will stop keeping accounts.",
    ],
    // Leo
    &[
        "In Leo, the Sun wants to be seen doing what it loves, and so do you.",
        "Your warmth is a real force: you can turn a wet Tuesday into an occasion and make a shy colleague stand two inches taller.",
        "The trouble comes in empty rooms, when no one claps and you begin to wonder whether the work was ever any good.",
        "Make one thing a year that no audience will meet, and spend your praise on others as if there were no end of it – in your case there rarely is.",
    ],
    // Virgo
    &[
        "You have the Sun in Virgo, which puts your pride in things that actually work.",
        "Where others see a mess you see a sequence, and you would sooner oil the hinge than make a speech about doors.",
        "Turned on yourself at two in the morning, your sharp eye reads nothing but the errata.",
        "Decide in advance what good enough looks like, and count usefulness among your joys as well as your duties.",
    ],
    // Libra
    &[
        "For you, whose Sun is in Libra, a self takes shape in conversation: you discover your view by hearing it answered.",
        "You notice the person left standing by the door, the colour that quarrels with the wall, the clause that is fair to one side only.",
        "Because discord costs you so much, you may agree aloud and resent in private, until your kindness becomes hard to trust.",
        "State your preference first, at least over small things, and find out how many friendships survive an honest no.",
    ],
    // Scorpio
    &[
        "The Sun in Scorpio makes you a diver: surfaces bore you, and you come up holding what others had let sink.",
        "You can sit with someone’s worst hour without flinching or tidying it away, and those who have needed such company do not forget it.",
        "Secrecy protects your depth and can also starve it, for a heart that sets everyone a test soon finds that everyone fails.",
        "Let one trustworthy person see you before you have finished making up your mind about them.",
    ],
    // Sagittarius
    &[
        "A Sun in Sagittarius needs a horizon, and you grow restless in any room without a map on the wall.",
        "You look for the meaning of things out loud, with humour, and your confidence that the next valley is worth the walk gets whole groups of people to lace their boots.",
        "Candour is your virtue until it lands on somebody’s toes, and your promises sometimes outrun the hours in your week.",
        "Keep one commitment near home as carefully as you plan an expedition, and let your beliefs be questioned by the people who have to live with them.",
    ],
    // Capricorn
    &[
        "With your Sun in Capricorn you take the long view early, and you respect whatever has been earned with cold hands.",
        "Give you a mountain and a timetable, and you will ask sensible questions about rope.",
        "Responsibility can become your hiding place, a coat so well cut that nobody asks what you would like.",
        "Put pleasure in the calendar as firmly as deadlines, and tell somebody well before the summit that you are tired.",
    ],
    // Aquarius
    &[
        "Your Sun in Aquarius looks at the arrangement everyone accepts and quietly asks who drew it up.",
        "You are loyal to principles and to a curious assortment of friends, and treating a stranger as an equal costs you no effort.",
        "Distance clears your view, yet those close to you may feel they have been granted an interview when they wanted a hug.",
        "Come down from the general case: ask one person how the day went, and stay warm while your ideas are being contradicted.",
    ],
    // Pisces
    &[
        "The Sun in Pisces gives you thin walls: music, moods and other people’s sorrows come straight through.",
        "From what seeps in you make compassion, and often art, because you can imagine your way into nearly anyone.",
        "The drift begins when everything is understood and nothing refused, and your own wishes dissolve in the general tide.",
        "Give your imagination banks to run between – a set hour, a shut door, a plain no – and it will carry far more.",
    ],
];
