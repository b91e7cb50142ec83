//! Short phrases from which the closing summary is spun.

use chart::point::PointId;
use chart::zodiac::{Element, Modality, Sign};

/// What the Sun sets out to do in a sign; fits after `sets out`.
pub(crate) fn seeks(sign: Sign) -> &'static str {
    [
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
    ][sign.index()]
}

/// What the Moon needs in a sign; fits after `needs`.
pub(crate) fn needs(sign: Sign) -> &'static str {
    [
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
    ][sign.index()]
}

/// How a rising sign goes about things; fits after `sets to work`.
pub(crate) fn manner(sign: Sign) -> &'static str {
    [
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
    ][sign.index()]
}

/// What a point stands for in you; fits after `between`.
pub(crate) fn voice(point: PointId) -> &'static str {
    match point {
        PointId::Sun => "your sense of purpose",
        PointId::Moon => "your feelings",
        PointId::Mercury => "your way of thinking",
        PointId::Venus => "your affections",
        PointId::Mars => "your drive",
        PointId::Jupiter => "your hopes",
        PointId::Saturn => "your sense of duty",
        PointId::Uranus => "your wish for freedom",
        PointId::Neptune => "your imagination",
        PointId::Pluto => "your intensity",
        PointId::Asc => "your way of meeting the world",
        PointId::Mc => "your public direction",
        _ => "this part of you",
    }
}

/// What a strong element offers at a crossroads.
pub(crate) fn counsel(element: Element) -> &'static str {
    match element {
        Element::Fire => {
            "When you do not know how to go on, the weight of fire in the chart suggests the small bold step \
             rather than the long deliberation."
        }
        Element::Earth => {
            "When you do not know how to go on, the weight of earth in the chart suggests something you can \
             do with your hands today."
        }
        Element::Air => {
            "When you do not know how to go on, the weight of air in the chart suggests talking it through \
             with somebody who asks good questions."
        }
        Element::Water => {
            "When you do not know how to go on, the weight of water in the chart suggests waiting until the \
             feeling has settled, and then trusting it."
        }
    }
}

/// The choice that keeps returning under a modality; fits after `what is worth`.
pub(crate) fn choice(modality: Modality) -> &'static str {
    match modality {
        Modality::Cardinal => "starting",
        Modality::Fixed => "keeping",
        Modality::Mutable => "changing",
    }
}

/// How the elements of Sun and Moon get on: the same, akin (fire and air, earth and water), or strange.
pub(crate) const SAME_SIGN: &str = "Sun and Moon in one sign pull the same way: a strength whenever you know \
    what you want, and a reason to ask people who are made differently.";
/// Signs across the wheel from one another.
pub(crate) const OPPOSITE: &str = "Sun and Moon are in opposite signs, so wish and need see one another clearly and \
    from afar; you do well to let each speak for the other now and then.";
/// The same element, two signs.
pub(crate) const SAME_ELEMENT: &str = "Sun and Moon speak the same language, since their signs share an \
    element; what you want and what does you good are seldom far apart.";
/// Fire with air, or earth with water.
pub(crate) const AKIN: &str = "Sun and Moon are in signs of kindred elements, so wish and need feed one another \
    more often than they quarrel.";
/// Any other pair.
pub(crate) const STRANGE: &str = "Sun and Moon are in signs of quite different elements, so wish and need take \
    turns rather than walk in step; giving each its own hours works better than a compromise.";
