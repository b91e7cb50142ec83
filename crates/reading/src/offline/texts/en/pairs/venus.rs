//! Venus with each planet after it.

use crate::offline::texts::tongue::Pair;

/// Venus with Mars, Jupiter, Saturn, Uranus, Neptune, Pluto.
pub(super) const PAIRS: [Pair; 6] = [
    // Mars.
    Pair {
        conjunction: "Venus and Mars are one appetite in you, so that liking and wanting arrive together and people can tell. Enjoy the warmth, and pause often enough to learn which of your desires you mean.",
        flowing: "Venus and Mars dance without treading on each other’s feet; you can go after what you want and stay gracious about it. Bring that ease to creative work, where desire has to be courted for longer than an evening.",
        tense: "Venus and Mars quarrel over tactics, one waiting to be approached and the other already at the door. There is a spark in the tension: say what you would like in plain words, so that nobody has to be provoked into guessing.",
    },
    // Jupiter.
    Pair {
        conjunction: "Venus and Jupiter together keep an open table, and you are lavish with praise, pleasure and second chances. Taste is partly a matter of stopping, so choose your favourites and leave a little hunger.",
        flowing: "Pleasure does you good, and Venus and Jupiter help each other to find it in company, in beauty, in doing somebody a kindness. Extend the generosity beyond your own circle before it turns into mere indulgence.",
        tense: "Jupiter tells Venus that more would be lovelier still, and you may overspend affection, cash or cake and then wonder at the flatness afterwards. Choose the best one of the five, and see how far delight goes when it is concentrated.",
    },
    // Saturn.
    Pair {
        conjunction: "Venus and Saturn are sworn to one another in you, making affection loyal, reserved and exacting about its word. Tenderness need not be earned by usefulness; accept some that you have done nothing for.",
        flowing: "The friendships, crafts and loves you commit to improve with the years, thanks to the staying power that Saturn brings to Venus. Remember to say aloud what you assume is evident from your constancy.",
        tense: "Venus reaches for love and Saturn asks for guarantees, so you may hold back until the offer cools or accept too little because it seemed safe. Raise the price of your company a touch, lower the drawbridge a touch, and let time do some of the proving.",
    },
    // Uranus.
    Pair {
        conjunction: "With Venus and Uranus in one skin, attraction strikes like a bell and you cannot love on command. Look for people who prize their own freedom as well, then surprise everyone by staying.",
        flowing: "Uranus keeps Venus curious, so you mix friendship, love and art in combinations other people had not thought of. The touch is light – rest it somewhere long enough to leave a print.",
        tense: "Venus would like to draw close and Uranus hears a key turning in the lock, which makes for abrupt entrances and exits. Negotiate space before you need it, and ask yourself whether boredom is the matter, or fright.",
    },
    // Neptune.
    Pair {
        conjunction: "Venus and Neptune melt into one longing, for a beauty or a love without any edges. Art can hold that much; with people, adore what is there, bad habits included.",
        flowing: "Neptune gives Venus a tender imagination, and you see loveliness in places and people generally overlooked. Make it visible to others, in colour, sound or kindness, and let it cost you some practice.",
        tense: "Venus and Neptune mislead one another sweetly, so that you may love a possibility and forgive the facts on its behalf. Keep the ideal as a compass, take your time, and ask a clear-sighted friend what they see.",
    },
    // Pluto.
    Pair {
        conjunction: "Venus and Pluto are fused into a single intensity, and to love, for you, is to be altered. Hold that depth with open hands: passion survives privacy, other friends and an unanswered message.",
        flowing: "Pluto enriches Venus from below, and your affections have a loyalty that can see the worst of someone and stay. You help people value what they had hidden; give your own buried talents the same attention.",
        tense: "Venus asks for harmony while Pluto wants the whole truth and a good deal of control, and desire can become a contest. Treat jealousy as a feeling to be spoken and never as evidence, and let what is given freely be enough.",
    },
];
