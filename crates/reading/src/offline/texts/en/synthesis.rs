//! The sentences of the closing summary, to be filled.

use crate::offline::texts::tongue::{Axis, Synthesis};

pub(super) const SYNTHESIS: Synthesis = Synthesis {
    title: "The threads together",
    lead: [
        "One voice carries above the others in this chart: {planet} {reasons}.",
        "Listen first to {planet}, which {reasons}.",
        "If the chart has a first speaker, it is {planet}, which {reasons}.",
    ],
    reasons: [
        "rules the rising sign",
        "stands in the {nth} house",
        "meets {angle}",
        "is strong by sign",
        "was almost standing still",
    ],
    under: [
        "You are at your best when a thing has your name on it, and at your most tired when you act a part.",
        "Your days take their colour from how you feel in the morning, so guard sleep, company and rhythm as others \
         guard a budget.",
        "Give you a question and a pencil, and the rest will follow; starve you of both, and even rest is restless.",
        "You decide by liking, earlier than you give reasons, and you do best where beauty and courtesy are part of \
         the work.",
        "You know what you think once you have done something about it, and you need an honest task more than you \
         need peace.",
        "You enlarge whatever you join; ask before each new yes which old one will have to make room.",
        "You are taken at your word, and so you choose few words; give the same weight to rest as to duty.",
        "You are the exception in most rooms you enter, and the useful question is which rules you would keep.",
        "Mood, image and undertone reach you first, so let nothing important be decided before it has been put in \
         plain words.",
        "You go to the bottom of things or leave them alone, and people feel it; choose with care what deserves such \
         thoroughness.",
    ],
    axes: [
        Axis {
            both: [
                "You are bold and careful in the same hour: {this} wants to be off, while {that} is still testing the \
                 rope. Settle the order once, careful in choosing and bold in doing, and the two stop interrupting \
                 one another.",
                "Part of you leaps, as {this} shows, and part of you counts the stairs, as {that} does. Neither is a \
                 mistake of the other; let the second draw up the plan, and the first begin it.",
            ],
            first: [
                "With {this} and {that} the chart leans towards boldness, and your corrections are made while moving. \
                 Ask one cautious person before anything that cannot be undone.",
                "{this} and {that} agree that a beginning is worth more than a forecast; trust your starts, and put \
                 somebody in charge of the finish.",
            ],
            second: [
                "{this} and {that} both ask for solid ground, so you promise late and keep what you promise. Now and \
                 then take a step before the ground is proved.",
                "With {this} and {that} the chart leans towards care: you see what could go wrong in time to prevent \
                 it. Let a few good things happen without preparation.",
            ],
        },
        Axis {
            both: [
                "You need people near and air around you, and both needs are real: {this} moves closer, {that} opens a \
                 window. Tell those you love which of the two has the floor, and you will rarely be misread.",
                "{this} looks for closeness, {that} for room, and to somebody who sees only half it can pass for a \
                 change of heart. Nothing has changed: warmth and distance are the two strokes of one breath.",
            ],
            first: [
                "{this} and {that} draw you towards closeness; you know yourself by those you belong to, and an \
                 evening alone has to be chosen before it does you good.",
                "Nearness is the thread in {this} and {that}: you notice what others need, sometimes before they do. \
                 See to it that somebody is as attentive to you.",
            ],
            second: [
                "{this} and {that} keep a little room around you, and your affection breathes in it. Say so early, \
                 since nobody can see from outside that the door is not locked.",
                "With {this} and {that} you think best at arm’s length, as a friend rather than a rescuer; it is a gift \
                 to those who want to be left free.",
            ],
        },
        Axis {
            both: [
                "Something in you stays and something moves on: {this} holds the line, {that} has seen another road. \
                 Keep the aim and let the route vary, and you need not choose.",
                "Whoever knows {this} in you expects constancy, and whoever has met {that} expects surprises. Both are \
                 right, so promise the thing and never the manner.",
            ],
            first: [
                "{this} and {that} give you staying power, and time works for you; what you should watch is the moment \
                 when loyalty has become mere inertia.",
                "Once begun is half kept, with {this} and {that}: you hold on when others drift. Put a date in the \
                 calendar for asking whether it is still worth holding.",
            ],
            second: [
                "{this} and {that} make you quick to adapt, and plans are sketches to you. One fixed point, a day of \
                 the week or a person, gives the movement its shape.",
                "With {this} and {that} you find a way round most things. Before you take it, ask whether this once \
                 the way through would be shorter.",
            ],
        },
        Axis {
            both: [
                "You are drawn to the open and to the back room: {this} goes where people look, {that} works where \
                 nobody does. Let the hidden hours feed the visible ones, and protect them accordingly.",
                "Some of your life wants witnesses, as {this} does, and some is spoilt by them, as {that} knows. \
                 Decide beforehand, for each undertaking, which it is.",
            ],
            first: [
                "{this} and {that} put you where others can see you, and you grow by being answered. Keep one \
                 undertaking for which nobody will ever ask.",
                "With {this} and {that}, what you do becomes known sooner or later; you may as well sign it, and choose \
                 what you sign.",
            ],
            second: [
                "{this} and {that} work best out of sight: you need a closed door for what matters, and you are \
                 entitled to one. Show results earlier than feels natural.",
                "Much of what you are happens backstage, as {this} and {that} suggest. One reliable witness is enough \
                 to keep it from becoming a secret.",
            ],
        },
    ],
    three: [
        "Put together: the Sun in {sun} sets out {seeks}; the Moon in {moon} needs {needs}; and {rising} rising \
     goes to work {manner}.",
        "Three voices carry the chart – a Sun in {sun} that sets out {seeks}, a Moon in {moon} that needs {needs}, \
     and {rising} rising, which approaches both {manner}.",
        "The Sun in {sun} would like {seeks}; the Moon in {moon} asks for {needs}; and {rising} rising, which \
     people meet first, goes about it {manner}.",
    ],
    two: "Put together: the Sun in {sun} sets out {seeks}, and the Moon in {moon} needs \
    {needs}; much depends on how the two of them share your time.",
    sun_alone: "Put briefly, the Sun in {sun} sets out {seeks}.",
    moon_alone: "Put briefly, the Moon in {moon} needs {needs}.",
    two_workshops: [
        "The Sun puts all this to work in the {nth} house, on the ground of {ground:short}, while {ruler}, as ruler of the chart, \
     carries it into the {other} house: {elsewhere:short}.",
        "All of this has two workshops: {ground:short}, in the Sun’s {nth} house, and {elsewhere:short}, in the {other} house, where \
     {ruler} stands as ruler of the chart.",
        "You can watch all of this at work in two places – {ground:short}, as the Sun is in the {nth} house, and {elsewhere:short}, since \
     {ruler}, the chart ruler, is in the {other} house.",
    ],
    one_workshop: "The Sun and {ruler}, the chart ruler, share the {nth} house, so all of this \
    has one main workshop: {ground:short}.",
    sun_rules: "As the Sun is the chart ruler too, all of this has one main workshop, the {nth} \
    house: {ground:short}.",
    gathered: "With {n} of the ten planets in {sign}, that sign is the chart’s centre of \
    gravity; the rest of the zodiac is there to be visited, and travel does you good.",
    hinge_conjunction: "Much turns on the {kind} of {a} and {b}, in which {this} and {that} \
    act as one; you gain a good deal by learning to tell them apart.",
    hinge_tense: "Much turns on the {kind} of {a} and {b}: between {this} and {that} there is \
    a standing argument, and you gain a good deal by letting neither of them win for good.",
    hinge_flowing: "Much turns on the {kind} of {a} and {b}, through which {this} and {that} \
    help one another almost unnoticed; you gain a good deal by using it on purpose.",
    friction: [
        "Expect some friction between {this} and {that}, as the {kind} of {a} and {b} suggests; it is the sort of \
     friction that gives grip.",
        "The tension to work with is the {kind} of {a} and {b}: {this} and {that} want different things, and both \
     of them have a case.",
        "Where the chart rubs is the {kind} of {a} and {b}; {this} and {that} may need an agreement, renewed from \
     time to time.",
    ],
    support: [
        "The resource to draw on is the {kind} of {a} and {b}, where {this} and {that} come to terms without much \
     effort.",
        "For support there is the {kind} of {a} and {b}: call on {this}, and you will usually find {that} at hand as well.",
        "When things are difficult, remember the {kind} of {a} and {b}, by which {this} and {that} are on good terms.",
    ],
    dignified: "A resource to draw on is {planet}, strong by sign: {this} can be relied upon \
    when other things waver.",
    closing: "None of this is settled in advance; the Sun in {sun} goes on asking what is worth \
    {choice}, and the answer remains yours to give.",
};
