//! How the planets are spread: elements, modalities, halves of the sky, sect, clusters.

use crate::offline::texts::tongue::Balance;

pub(super) const BALANCE: Balance = Balance {
    title: "The balance of the whole",
    strong_element: [
        "Fire weighs most in the chart, with {n} of the ten planets: you tend to understand a thing by \
             starting it, and your warmth and your impatience burn in the same hearth.",
        "Earth weighs most in the chart, with {n} of the ten planets: you trust what can be touched, \
             counted or used, and you often know what a plan will cost before others have finished praising it.",
        "Air weighs most in the chart, with {n} of the ten planets: you come to terms with things by \
             naming, comparing and discussing them, and a good conversation can change your day.",
        "Water weighs most in the chart, with {n} of the ten planets: you read the mood of a room before \
             its words, and memory and feeling have a vote in nearly every decision.",
    ],
    no_strong_element: "No single element leads both by weight and by number, and so you have several ways \
    into a problem: when one door sticks, try another.",
    missing_element: [
        "No planet stands in fire, so enthusiasm may be slow to catch; it helps to borrow a spark from \
             company and to start before you feel ready.",
        "No planet stands in earth, so practical matters ask for a decision each time; good habits and \
             good tools can do what instinct does not.",
        "No planet stands in air, so distance does not come by itself; writing a thing down, or asking \
             somebody uninvolved, gives you the second view.",
        "No planet stands in water, so feelings may reach you late and by way of the facts; asking \
             yourself what you feel, as a plain question, is time well spent.",
    ],
    strong_modality: [
        "Among the three modalities the cardinal one weighs most, with {n} of the ten: you would rather open a \
             road than keep it in repair, and do best with people who like the upkeep.",
        "Among the three modalities the fixed one weighs most, with {n} of the ten: you hold a course, which \
             makes you dependable, and makes changing course a decision you want to take yourself.",
        "Among the three modalities the mutable one weighs most, with {n} of the ten: you adapt as you go, and \
             a deadline or a promise gives that suppleness a shape.",
    ],
    missing_modality: [
        "None of the ten stands in the cardinal signs, so a beginning may need an outside date or a friend’s push.",
        "None of the ten stands in the fixed signs, so staying with a thing is a choice you renew rather than a \
             habit you have.",
        "None of the ten stands in the mutable signs, so it is worth planning for a change of plan before you \
             need one.",
    ],
    by_day: "You were born by day, with the Sun above the horizon, and what you do in the open, where others can \
         see it, is apt to go better than what you do under cover.",
    by_night: "You were born by night, with the Sun below the horizon, and you may find that your best work starts \
         out of sight, on feeling, and is explained only later.",
    above: "With {n} of the ten planets above the horizon, much of your life turns \
    outward, to public ground and other people; a private corner has to be kept on purpose.",
    below: "With {n} of the ten planets below the horizon, much of your life happens on \
    inner and private ground; you choose what to bring out, and when.",
    east: "In the eastern half of the sky, the side of one’s own initiative, there are \
    {n} of the ten: you like to move first and on your own terms.",
    west: "In the western half of the sky, the side of response and exchange, there are \
    {n} of the ten: opportunities tend to reach you through other people.",
    counted_at_noon: "The planets are counted here where they stood at noon, {names} included, \
    whose sign is not certain.",
    clusters: [
        "A cluster stands out: {names}, {n} of the ten planets, are all in {sign}, so that sign’s way of doing \
     things runs through very different parts of your life.",
        "{sign} gathers {n} of the ten planets, {names}, and they tend to move as one; when you are tired, \
     it helps to do something quite unlike it.",
        "There is a gathering in {sign} as well: {names} share the sign, {n} of the ten in all.",
    ],
    alone: [
        "{planet} makes no major aspect to the other nine planets, so it speaks for itself: it can go unheard for \
     a while and then take the whole stage, and it repays a regular invitation.",
        "Likewise {planet} keeps apart, without a major aspect to the other nine; what it stands for is yours to \
     develop freely, as none of the nine bends it.",
        "{planet}, too, stands without a major aspect to the other nine, and follows its own calendar.",
    ],
    receptions: [
        "{a} and {b} are in mutual reception, each in the other’s domicile: they lend one another their tools, and \
     when you are stuck with the one it pays to ask the other.",
        "A mutual reception also links {a} with {b}, each a guest in the other’s domicile and host in its own.",
        "{a} and {b} exchange places too, by mutual reception, and so work better together than either alone.",
    ],
    last_host: "Follow the planets from guest to host and every road ends with {planet}, at home {sign:in}: it is \
        consulted in everything you do.",
};
