//! The lunar node and Chiron.

use crate::offline::texts::tongue::Node;

pub(super) const NODE: Node = Node {
    both: "The North Node and Chiron",
    node: "The North Node",
    chiron: "Chiron",
    node_house: [
        "The node stands in the {nth} house: {field} – that is the ground where the unfamiliar is worth a try.",
        "Since the node is in the {nth} house, growth tends to begin with {field}.",
        "By house the node points to the {nth}: {field}.",
    ],
    chiron_house: [
        "Chiron’s house is the {nth}, so the matter comes up around {field}.",
        "Standing in the {nth} house, Chiron brings this up in connection with {field}.",
        "In the {nth} house, Chiron does its teaching through {field}.",
    ],
};
