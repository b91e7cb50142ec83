//! Neptune through the houses.

/// Neptune, first house to twelfth, one sentence each.
pub(super) const TEXTS: [&[&str]; 12] = [
    &[
        "Others see in you what they long to see when Neptune is in the first house, so use that fluid presence knowingly and tell people in plain words who you are.",
    ],
    &[
        "Neptune in the second house holds things loosely and values what cannot be priced, a generous freedom that benefits from one unromantic hour a month with the figures.",
    ],
    &[
        "You hear the tone beneath the words with Neptune in the third house, and poetry comes to you more readily than instructions – so repeat back what was agreed.",
    ],
    &[
        "A dream of home runs through Neptune in the fourth house, part memory and part longing, and you can furnish it piece by piece once you forgive the real one for differing.",
    ],
    &[
        "Imagination floods the fifth house when Neptune is there, giving you art, glamour and infatuation in quantity, with craft as the cup to drink them from.",
    ],
    &[
        "Neptune in the sixth house serves out of compassion and loses track of the clock, which turns clear hours, clear tasks and a proper lunch into acts of mercy too.",
    ],
    &[
        "To love as Neptune in the seventh house loves is to sense the best in someone; keep asking the person questions, so that the portrait you carry stays a likeness.",
    ],
    &[
        "The boundary between two people thins for Neptune in the eighth house, and the surrender you value is safest where both of you can still say what belongs to whom.",
    ],
    &[
        "More pilgrim than tourist, Neptune in the ninth house seeks the sacred in far places and foreign books, and does well to ask any guru for references.",
    ],
    &[
        "Neptune in the tenth house gives your public image a shimmer onto which others project, so let a vocation inspire you and have the job description written down.",
    ],
    &[
        "With Neptune in the eleventh house you dream on behalf of everyone, and your ideals find their footing among friends who also turn up for the washing-up.",
    ],
    &[
        "The twelfth house offers Neptune an open sea of solitude, prayer and fantasy, restorative as long as you leave a lamp lit on the shore and come back to it.",
    ],
];
