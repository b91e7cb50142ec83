//! The houses of the North Node and of Chiron, to be filled: `{nth}` is the house, `{field}` what it is about.

/// Where the growth begins that the North Node points to.
pub(crate) const NODE_HOUSE: [&str; 3] = [
    "The node stands in the {nth} house: {field} – that is the ground where the unfamiliar is worth a try.",
    "Since the node is in the {nth} house, growth tends to begin with {field}.",
    "By house the node points to the {nth}: {field}.",
];

/// Where Chiron’s question comes up.
pub(crate) const CHIRON_HOUSE: [&str; 3] = [
    "Chiron’s house is the {nth}, so the matter comes up around {field}.",
    "Standing in the {nth} house, Chiron brings this up in connection with {field}.",
    "In the {nth} house, Chiron does its teaching through {field}.",
];
