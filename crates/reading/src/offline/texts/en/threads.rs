//! Short phrases from which sentences are spun.

use crate::offline::texts::tongue::{Forms, Threads};

pub(super) const THREADS: Threads = Threads {
    seeks: [
        "to begin things and lead by example",
        "to build what lasts and enjoy it",
        "to learn, connect and pass things on",
        "to belong and to protect what is dear",
        "to create something and be seen in it",
        "to be of use and get it right",
        "to find a fair balance with others",
        "to get to the bottom of things",
        "to find a meaning wide enough to travel in",
        "to achieve something that stands",
        "to think freely and improve the common lot",
        "to imagine and feel with others",
    ],
    needs: [
        "room to act at once",
        "calm, comfort and a steady rhythm",
        "talk and variety",
        "closeness and a place of its own",
        "warmth and recognition",
        "order and the sense of being useful",
        "harmony and good company",
        "trust with nothing held back",
        "open space and something to look forward to",
        "structure and the dignity of coping",
        "a little distance and like minds",
        "quiet, music and time to drift",
    ],
    manner: [
        "head first",
        "without hurry",
        "with a question",
        "with care, feelings first",
        "with warmth and some style",
        "with a watchful, helpful eye",
        "with courtesy",
        "with reserve and a steady gaze",
        "with an open face and a long stride",
        "soberly, with a plan",
        "from an angle of its own",
        "softly, taking in the mood",
    ],
    voices: [
        Forms::same("your sense of purpose"),
        Forms::same("your feelings"),
        Forms::same("your way of thinking"),
        Forms::same("your affections"),
        Forms::same("your drive"),
        Forms::same("your hopes"),
        Forms::same("your sense of duty"),
        Forms::same("your wish for freedom"),
        Forms::same("your imagination"),
        Forms::same("your intensity"),
        Forms::same("your way of meeting the world"),
        Forms::same("your public direction"),
    ],
    fields: [
        "your own person and the way you set out",
        "what you own, earn and hold to be worth having",
        "talk, learning and the people close by",
        "home, family and where you come from",
        "play, creation and whatever you do for joy",
        "daily work, skill and the care of ordinary things",
        "partnership and the people you meet face to face",
        "what is shared, trusted or owed between people",
        "study, travel and the making of a world view",
        "work that is seen, and the name you make by it",
        "friends, groups and plans for later",
        "solitude, retreat and what goes on out of sight",
    ],
    grounds: [
        "your own appearance and initiative",
        "income and values",
        "conversation and neighbourhood",
        "home and origins",
        "creation and play",
        "the daily round",
        "one-to-one relations",
        "shared means and deep trust",
        "learning and far places",
        "vocation and reputation",
        "friendship and common aims",
        "retreat and the inner life",
    ],
    counsel: [
        "When you do not know how to go on, the weight of fire in the chart suggests the small bold step \
             rather than the long deliberation.",
        "When you do not know how to go on, the weight of earth in the chart suggests something you can \
             do with your hands today.",
        "When you do not know how to go on, the weight of air in the chart suggests talking it through \
             with somebody who asks good questions.",
        "When you do not know how to go on, the weight of water in the chart suggests waiting until the \
             feeling has settled, and then trusting it.",
    ],
    choice: ["starting", "keeping", "changing"],
    same_sign: "Sun and Moon in one sign pull the same way: a strength whenever you know \
    what you want, and a reason to ask people who are made differently.",
    opposite: "Sun and Moon are in opposite signs, so wish and need see one another clearly and \
    from afar; you do well to let each speak for the other now and then.",
    same_element: "Sun and Moon speak the same language, since their signs share an \
    element; what you want and what does you good are seldom far apart.",
    akin: "Sun and Moon are in signs of kindred elements, so wish and need feed one another \
    more often than they quarrel.",
    strange: "Sun and Moon are in signs of quite different elements, so wish and need take \
    turns rather than walk in step; giving each its own hours works better than a compromise.",
};
