//! Venus through the houses.

/// Venus, first house to twelfth, one or two sentences each.
pub(super) const TEXTS: [&[&str]; 12] = [
    &[
        "Venus in the first house wants every meeting to go well, and you help it along with dress, with tone, with a talent for putting others at ease.",
        "Allow yourself to be disagreeable when the matter deserves it; being liked is a small part of being known.",
    ],
    &[
        "Touch and taste are educated senses with Venus in the second house: good bread, real wool, the satisfaction of something well made and paid for.",
        "Spend on what you will still love next winter.",
    ],
    &[
        "Affection travels by word when Venus is in the third house – a note, a nickname, a long call with someone you have known for ever.",
        "Pleasant phrasing comes easily, so make sure that the difficult sentence gets said too.",
    ],
    &[
        "You want beauty where you live, and Venus in the fourth house will rearrange a room until it feels like kindness.",
        "Keep the peace at home honestly, by airing a quarrel instead of decorating around it.",
    ],
    &[
        "Venus in the fifth house takes pleasure seriously, and romance, art and holidays are things you do with style.",
        "When the first glow fades, stay a little longer and see what kind of love is left to make.",
    ],
    &[
        "Small courtesies are how Venus in the sixth house loves: tea brought without asking, a desk kept handsome, a colleague’s burden made lighter.",
        "Let usefulness be one expression of your affection and never the price of it.",
    ],
    &[
        "Venus in the seventh house has a feeling for partnership, for the give and take that makes two people look better side by side.",
        "Bring a preference of your own to the table, and keep hold of it past the first sigh.",
    ],
    &[
        "Lukewarm affection bores you: Venus in the eighth house wants the closeness in which masks come off and even the awkward things are shared.",
        "Give trust in stages, and put jealousy out of work by asking outright.",
    ],
    &[
        "A foreign accent, a lecture hall, a mountain road – Venus in the ninth house is charmed by whatever enlarges the view.",
        "Love the person in front of you as well as the world they seem to promise.",
    ],
    &[
        "Tact serves you in public, as Venus in the tenth house makes a profession of taste, of diplomacy or simply of being good to work with.",
        "Ask every so often whether you still like the part you play so agreeably.",
    ],
    &[
        "Venus in the eleventh house makes friends easily and likes love to begin as friendship, among shared jokes and common hopes.",
        "Popularity spreads affection thin; know which few you would get up at five to drive to the airport.",
    ],
    &[
        "You love quietly, and often unseen, with Venus in the twelfth house, moved by music, by the vulnerable, by a tenderness that is hard to explain.",
        "Compassion needs an edge, so be clear whom you are rescuing and why, and let someone court you in daylight.",
    ],
];
