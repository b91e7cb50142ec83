//! Headings and hedges, and the section on aspects.

use crate::offline::texts::tongue::{Aspects, Houses, Places};

pub(super) const PLACES: Places = Places {
    untimed: [
        "Without a time of birth",
        "The time of your birth is not known, so this reading leaves out whatever hangs on the hour: the \
 rising sign, the houses, and the difference between a birth by day and one by night.",
        "What remains holds for the whole day, and where it might not, the text says so.",
    ],
    title: "{planet} {in}",
    title_with_house: "{planet} {in}, {nth} house",
    in_house: "{planet} in the {nth} house",
    perhaps: "It is not certain that {planet} was in {sign} at your birth; take what follows as the likelier case.",
    changed: "{planet} left {first} for {second} on the day of your birth, and without a time it is uncertain which \
of the two was the one; read both sketches, and keep the one you recognise.",
    sketches: [
        "If you were born earlier in the day, this is your sketch: {text}",
        "If you were born later in the day, this is your sketch: {text}",
    ],
};

pub(super) const ASPECTS: Aspects = Aspects {
    title: "The closest aspects",
    at_noon: "The distances that follow are reckoned for noon; aspects of the Moon, the swiftest of them \
    all, are left out unless they hold from midnight to midnight.",
    leads: [
        "Closest of the major aspects among planets and angles is {kind} between {a} and {b}: its orb is {orb}, and it is {motion}.",
        "{a} and {b} are joined by {kind}, {motion}, with an orb of {orb}.",
        "Next comes {kind} between {a} and {b}, {orb} from exact and {motion}.",
        "{a} also makes {kind} to {b}; the orb is {orb}, and the aspect is {motion}.",
        "Between {a} and {b} there is {kind}, {motion}, {orb} from exact.",
        "{kind} links {a} and {b} as well, {motion} at an orb of {orb}.",
        "There is {kind} of {a} and {b} too, {motion}, with an orb of {orb}.",
        "Last among the close ones, {kind} connects {a} with {b}; its orb is {orb}, and it is {motion}.",
    ],
    leads_at_noon: [
        "At the head stands {kind} between {a} and {b}, {orb} from exact.",
        "{a} and {b} are joined by {kind}, with an orb of {orb}.",
        "Next comes {kind} between {a} and {b}, {orb} from exact.",
        "{a} also makes {kind} to {b}; the orb is {orb}.",
        "Between {a} and {b} there is {kind}, {orb} from exact.",
        "{kind} links {a} and {b} as well, at an orb of {orb}.",
        "There is {kind} of {a} and {b} too, with an orb of {orb}.",
        "Last among the close ones, {kind} connects {a} with {b}, {orb} from exact.",
    ],
};

pub(super) const HOUSES: Houses = Houses {
    title: "The houses, one by one",
    empty: [
        "The {nth} house, {field}, begins in {sign}; nobody stands in it, so look for its news to {ruler} in the \
         {other} house, on the ground of {elsewhere:short}.",
        "Over the empty {nth} house, {field}, {ruler} watches from the {other} house, for {sign} is on the cusp: what \
         you do about {elsewhere:short} sets the tone there.",
        "{sign} on the cusp of the {nth} house, which nobody occupies, hands {field} to {ruler}, and {ruler} stands \
         in the {other} house.",
    ],
    occupied: [
        "In the {nth} house, {field}, you find {names}; the cusp is in {sign}, and {ruler} answers for it from the \
         {other} house.",
        "{names}: such is the company in the {nth} house, {field}. Its host is {ruler}, as {sign} is on the cusp, and \
         lives in the {other} house.",
        "The {nth} house, {field}, has {names} in it and {sign} on its cusp; ask {ruler}, in the {other} house, how \
         things are going there.",
    ],
    own: [
        "The {nth} house, {field}, begins in {sign} and has {ruler} to itself, the planet to which that sign belongs: \
         here you are your own landlord.",
        "{ruler} looks after the {nth} house, {field}, from inside, since {sign} is on the cusp; what you build here \
         needs nobody’s permission.",
    ],
};
