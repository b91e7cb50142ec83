//! The Ascendant, the ruler of the chart, and the Midheaven by sign.

use crate::offline::texts::tongue::Rising;

pub(super) const RISING: Rising = Rising {
    title: "{rising} rising",
    rulers: [
        "{rising} on the Ascendant makes {ruler} the ruler of your chart, and it stands in {sign} in the {nth} \
     house: the road you set out on leads towards {field}.",
        "The ruler of the chart is {ruler}, in {sign} and in the {nth} house, so a good part of your energy finds \
     its way to {field}.",
        "As ruler of your rising sign {ruler} speaks for the whole chart; it does so from the {nth} house, in \
     {sign}, by way of {field}.",
        "To see where {rising} rising is headed, look to its ruler: {ruler} is in {sign}, in the {nth} house, and \
     draws your attention to {field}.",
    ],
    ruler_at_home: "{ruler} rules the rising sign and stands in it, in the {nth} house: you \
    set out under your own flag, and people tend to get the person they were promised.",
    ruler_in_sign: "{ruler} rules the rising sign and stands in {sign} itself, though in the \
    {nth} house: manner and motive are of one piece, and they meet in {field}.",
    modern_ruler: "Modern practice names {ruler} beside it as ruler of {rising}; from the \
    {nth} house it adds its own colour to the way you begin.",
    styles: [
        "With {ruler} as ruler, you move best when you know what you stand for and are allowed to show it.",
        "With {ruler} as ruler, your direction changes with the tide, and it pays to know your own rhythm.",
        "With {ruler} as ruler, curiosity is the engine: a good question gets you moving sooner than a goal.",
        "With {ruler} as ruler, you are drawn rather than driven, and you go furthest towards what you like.",
        "With {ruler} as ruler, you find out what you want by acting, so give yourself something to push \
             against.",
        "With {ruler} as ruler, a wide horizon does you good; you take more steps when the view is worth it.",
        "With {ruler} as ruler, time is on your side: what you do steadily tends to outlast what you do \
             brilliantly.",
    ],
    midheaven: [
        "A Midheaven in Aries aims for work in which you can decide for yourself and be the first to try.",
        "A Midheaven in Taurus aims for work with a tangible result, built at your own pace and built to last.",
        "A Midheaven in Gemini aims for a calling with words, contacts and enough variety to stay awake.",
        "A Midheaven in Cancer aims for work that looks after someone or something, and for a reputation as \
     someone who cares.",
        "A Midheaven in Leo aims for work with your signature on it, and is not afraid of an audience.",
        "A Midheaven in Virgo aims for a name for good work, done carefully and put to use.",
        "A Midheaven in Libra aims for work done with and for others, where fairness and form both count.",
        "A Midheaven in Scorpio aims for work that goes to the root, and prefers influence to display.",
        "A Midheaven in Sagittarius aims for a calling with a wide horizon: teaching, travelling, making sense.",
        "A Midheaven in Capricorn aims high and patiently, and would rather be respected late than noticed early.",
        "A Midheaven in Aquarius aims for work that changes how things are done, on terms you helped to write.",
        "A Midheaven in Pisces aims for a calling with imagination or compassion in it, even where the title does \
     not say so.",
    ],
};
