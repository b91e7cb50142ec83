//! The Moon in the twelve signs: what a person feels and needs.

/// Three or four sentences for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "The Moon in Aries feels first and asks afterwards: anger, delight and hurt go up in you like a struck match.",
        "You comfort people by doing something – fetching the car, making the call – and you would like to be comforted just as promptly.",
        "Because your storms blow over in ten minutes, you may not see who is still standing in the rain.",
        "Run, chop wood, slam a drawer if you must, then go back and ask how your last sentence landed.",
    ],
    // Taurus
    &[
        "Calm, for a Moon in Taurus, has a texture: clean sheets, a full larder, the same mug every morning.",
        "You soothe others less by advice than by presence, soup and an unhurried hand on the shoulder.",
        "Comfort turns into a trap when you stay put merely because moving would be unpleasant for a fortnight.",
        "When you feel yourself digging in, change something bodily – the chair, the light, the pace of your breath – and see whether the feeling follows.",
    ],
    // Gemini
    &[
        "Your Moon in Gemini needs words for what it feels, and preferably someone quick to say them to.",
        "You can talk a frightened friend back to laughter, and a letter or a good radio play settles you better than silence does.",
        "Feelings explained too cleverly stay unfelt, like parcels that are sorted and never opened.",
        "Once a day, let a mood go without commentary for five minutes and notice where in the body it sits.",
    ],
    // Cancer
    &[
        "With the Moon in Cancer, you register the emotional weather of a room before you have hung up your coat.",
        "You hold on to people, photographs and old recipes, and in your keeping they stay alive.",
        "An ancient hurt can feel as fresh as this morning’s, so that you answer a present friend as though someone long gone had spoken.",
        "Make yourself a harbour you can enter without company, and tending others will become a choice where it used to be a reflex.",
    ],
    // Leo
    &[
        "A Moon in Leo has a large, hospitable heart that wants to be chosen, by name and out loud.",
        "You give affection with ceremony – the cake, the toast, the embarrassing song – and you remember precisely who forgot yours.",
        "Hurt pride can make you act indifference so well that no one thinks to apologise.",
        "Tell someone you trust that you would like to be praised; asked for plainly, appreciation loses none of its sweetness.",
    ],
    // Virgo
    &[
        "You have your Moon in Virgo, and worry is often how your love first shows itself.",
        "Making a list, wiping a table or finding the right form to fill in brings your pulse down, and your help arrives exactly where it was wanted.",
        "Self-criticism can put on the uniform of care and inspect you at all hours.",
        "Treat your feelings as you would a tired apprentice, with patience, one clear task and permission to go home.",
    ],
    // Libra
    &[
        "Harmony is close to a bodily need when the Moon is in Libra; a row two rooms away can put you off your supper.",
        "You sense what would make each guest comfortable, and you arrange the evening so that everyone is spoken to.",
        "Little by little, you may lose track of your own mood in the effort of tuning it to other people’s.",
        "Before you ask what the others would like, take a breath and finish the sentence “I feel” without mentioning any of them.",
    ],
    // Scorpio
    &[
        "The Moon in Scorpio has no shallow end: you love with the whole of your attention, and you notice every withheld glance.",
        "In a crisis you grow quieter and steadier, which is why people bring you what they have told nobody.",
        "Broken trust sets in you like concrete, and silent watchfulness may punish the innocent along with the guilty.",
        "Give grief and jealousy somewhere to move – a page, a long swim, a friend who does not shock – so that they need not turn into control.",
    ],
    // Sagittarius
    &[
        "Room to breathe is what your Moon in Sagittarius asks for, and a trip, even to the end of the bus line, restores your good humour.",
        "You lift low spirits by widening the frame, finding the joke or the lesson that makes trouble look smaller.",
        "Optimism can also be a way of leaving early, before sorrow has said what it came to say.",
        "Stay with the sad part for one more cup of tea; the road will be there afterwards.",
    ],
    // Capricorn
    &[
        "When the Moon is in Capricorn, feelings are handled like good tools – kept in order, taken out for use and rarely shown to visitors.",
        "Others lean on you because you stay upright, and you show love by turning up on time with the thing you promised.",
        "Self-command can grow lonely, especially if you learned early that needing nothing was the way to be approved of.",
        "Let someone carry one bag of yours, and resist the urge to take it back at the corner.",
    ],
    // Aquarius
    &[
        "Your Moon stands in Aquarius, where feeling likes a little air around it.",
        "You make a calm, unshockable friend, and people may be as odd as they please in your company.",
        "Under pressure you can go up to the balcony of your own life and watch, while those on stage wonder where you went.",
        "Name the emotion before the theory of it, and now and then let one particular pair of arms hold you.",
    ],
    // Pisces
    &[
        "Moods pass through a Moon in Pisces like light through water, and it is not always clear whose they were to begin with.",
        "Tenderness comes easily to you, as do vivid dreams, tears at concerts and the right small kindness for someone who has not asked.",
        "Escape beckons – sleep, screens, a rescue project with beautiful eyes – whenever the day has too many edges.",
        "Rinse off other people’s feelings as you would the salt after a swim, with solitude, music or an hour of ordinary chores.",
    ],
];
