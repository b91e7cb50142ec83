//! Jupiter through the houses.

/// Jupiter, first house to twelfth, one or two sentences each.
pub(super) const TEXTS: [&[&str]; 12] = [
    &[
        "Jupiter in the first house enters with good will and takes up a fair amount of room, and people generally make way with a smile.",
        "Keep your promises fewer than your enthusiasms.",
    ],
    &[
        "Generous by instinct, Jupiter in the second house trusts that there will be enough and acts accordingly.",
        "Keep accounts as well as faith, and your open hand stays free to give.",
    ],
    &[
        "One question leads to nine when Jupiter is in the third house, and you explain things with such gusto that listeners catch the interest too.",
        "Cut every other digression; keep the best.",
    ],
    &[
        "Jupiter in the fourth house wants a home with space for guests, books and at least one impractical plan.",
        "Draw on whatever was hopeful in your upbringing, and think twice about moving on just when a place begins to ask something of you.",
    ],
    &[
        "You give yourself freely to play, love and invention, for Jupiter in the fifth house believes that joy is worth a wager.",
        "Stake your talent more often than your luck, and rehearse.",
    ],
    &[
        "Work goes better when it means something, and Jupiter in the sixth house will find the meaning even in a rota.",
        "Guard against saying yes to every request – a well-kept routine is a larger gift than a heroic scramble.",
    ],
    &[
        "With Jupiter in the seventh house you expect the best of a partner, and people often stretch to meet it.",
        "Study the actual person as closely as the potential, and extend some of that faith to yourself.",
    ],
    &[
        "Jupiter in the eighth house finds confidence where others feel dread: in searching talk, in shared stakes, in the knowledge that one can begin again.",
        "Make clear agreements about whatever is held in common, because trust likes a record.",
    ],
    &[
        "The ninth house offers Jupiter long roads, libraries and a pulpit, and you do love to pass on what you have understood.",
        "Stay a student in at least one subject at which you are plainly bad.",
    ],
    &[
        "People tend to credit you with stature, Jupiter being in the tenth house, and you like work that does good on a large scale.",
        "Match the vision with a dull hour of preparation, and share the applause by name.",
    ],
    &[
        "A wide circle suits you; Jupiter in the eleventh house collects friends of every kind and hopes with all of them at once.",
        "Tell the acquaintances you enjoy from the allies you count on, then back a single hope with your time.",
    ],
    &[
        "Jupiter in the twelfth house carries a private faith, a sense of being quietly accompanied when nobody else is in the room.",
        "Retreat nourishes you, so long as you do not leave to providence the letter you could post yourself.",
    ],
];
