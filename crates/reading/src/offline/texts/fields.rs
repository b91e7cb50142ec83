//! What each house is about, as a phrase that fits after `in` or a colon.

const FIELDS: [&str; 12] = [
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
];

/// The field of a house, 1 to 12.
pub(crate) fn field(house: u8) -> &'static str {
    FIELDS[usize::from(house.clamp(1, 12)) - 1]
}

const GROUNDS: [&str; 12] = [
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
];

/// The field of a house in few words, for a second mention.
pub(crate) fn ground(house: u8) -> &'static str {
    GROUNDS[usize::from(house.clamp(1, 12)) - 1]
}
