//! The names of things.

use crate::offline::texts::tongue::{Forms, Names, SignName};

const fn named(it: &'static str, of: &'static str, to: &'static str) -> Forms {
    Forms { it, of, to, acc: it }
}

const fn sign(name: &'static str, inside: &'static str) -> SignName {
    SignName { name, inside }
}

pub(super) const NAMES: Names = Names {
    planets: [
        named("the Sun", "of the Sun", "to the Sun"),
        named("the Moon", "of the Moon", "to the Moon"),
        named("Mercury", "of Mercury", "to Mercury"),
        named("Venus", "of Venus", "to Venus"),
        named("Mars", "of Mars", "to Mars"),
        named("Jupiter", "of Jupiter", "to Jupiter"),
        named("Saturn", "of Saturn", "to Saturn"),
        named("Uranus", "of Uranus", "to Uranus"),
        named("Neptune", "of Neptune", "to Neptune"),
        named("Pluto", "of Pluto", "to Pluto"),
    ],
    ascendant: named("the Ascendant", "of the Ascendant", "to the Ascendant"),
    midheaven: named("the Midheaven", "of the Midheaven", "to the Midheaven"),
    node: named("the North Node", "of the North Node", "to the North Node"),
    chiron: named("Chiron", "of Chiron", "to Chiron"),
    signs: [
        sign("Aries", "in Aries"),
        sign("Taurus", "in Taurus"),
        sign("Gemini", "in Gemini"),
        sign("Cancer", "in Cancer"),
        sign("Leo", "in Leo"),
        sign("Virgo", "in Virgo"),
        sign("Libra", "in Libra"),
        sign("Scorpio", "in Scorpio"),
        sign("Sagittarius", "in Sagittarius"),
        sign("Capricorn", "in Capricorn"),
        sign("Aquarius", "in Aquarius"),
        sign("Pisces", "in Pisces"),
    ],
    ordinals: [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth",
    ],
    numbers: ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    and: " and ",
    or: " or ",
    aspects: [
        ("conjunction", named("the conjunction", "of the conjunction", "to the conjunction")),
        ("sextile", named("the sextile", "of the sextile", "to the sextile")),
        ("square", named("the square", "of the square", "to the square")),
        ("trine", named("the trine", "of the trine", "to the trine")),
        ("opposition", named("the opposition", "of the opposition", "to the opposition")),
    ],
    tightness: [
        [
            "an almost exact conjunction",
            "an almost exact sextile",
            "an almost exact square",
            "an almost exact trine",
            "an almost exact opposition",
        ],
        [
            "a very tight conjunction",
            "a very tight sextile",
            "a very tight square",
            "a very tight trine",
            "a very tight opposition",
        ],
        ["a tight conjunction", "a tight sextile", "a tight square", "a tight trine", "a tight opposition"],
        [
            "a moderate conjunction",
            "a moderate sextile",
            "a moderate square",
            "a moderate trine",
            "a moderate opposition",
        ],
        ["a wide conjunction", "a wide sextile", "a wide square", "a wide trine", "a wide opposition"],
    ],
    orbs_at_noon: ["less than a degree", "about {n}°"],
    phases: ["still applying", "already separating", "exact"],
    small_after_colon: true,
    note: "A reading is for reflection, not for prediction: it offers words to think with, and what you do with \
           them is yours.",
};
