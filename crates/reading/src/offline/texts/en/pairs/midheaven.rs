//! Each of the ten planets with the Midheaven.

use crate::offline::texts::tongue::Pair;

/// The Sun, the Moon, Mercury, Venus, Mars, Jupiter, Saturn, Uranus, Neptune, Pluto with the Midheaven.
pub(super) const PAIRS: [Pair; 10] = [
    // The Sun.
    Pair {
        conjunction: "The Sun meets your Midheaven, and what you are and what you are known for grow from the same root. Do work you would defend in private, and keep a self that needs no audience.",
        flowing: "Your Midheaven takes its light from the Sun, so that ambition and character support each other and others readily see what you are for. Ask for the responsibility you are ready for, without waiting to be noticed.",
        tense: "The Sun and your Midheaven disagree about success, your own aims tugging against what the world rewards or expects. Write two descriptions of a good working life, the public and the private, and negotiate from where they overlap.",
    },
    // The Moon.
    Pair {
        conjunction: "The Moon hangs at your Midheaven in full view, and your moods, your care and your instinct for what people need become part of your work. Choose carefully who gets the public tenderness, and save a portion for home.",
        flowing: "The Moon helps your Midheaven along, as you sense what an audience, a client or a colleague is feeling and adjust. Let your own needs shape the career too, down to its hours.",
        tense: "The Moon and your Midheaven compete for the same evenings, private need on one side and public task on the other. Bargain openly with both, and treat neither as the reward for having served the other.",
    },
    // Mercury.
    Pair {
        conjunction: "Mercury speaks from your Midheaven, and you are apt to be known by your words, your contacts or your quickness. Build one lasting piece of expertise beneath the talk.",
        flowing: "Mercury runs useful errands for your Midheaven: the apt question, the well-turned letter, the name remembered. Spend some of the skill on explaining other people’s work.",
        tense: "Mercury and your Midheaven get their lines crossed, and the way you think may not suit the way your role asks you to talk. Translate yourself without conforming, and get instructions in writing.",
    },
    // Venus.
    Pair {
        conjunction: "Venus adorns your Midheaven, so that taste, tact or fairness becomes part of your reputation. Agreeable people get handed everyone’s quarrels; choose which ones to mediate.",
        flowing: "Venus smooths the path to your Midheaven, and colleagues generally like working beside you. Put your name to the beauty you contribute, and ask a proper price for it.",
        tense: "Venus and your Midheaven tug over how much of your life should be pleasant and how much impressive. Bring some beauty to the job and some resolve to your affections, and neither need be rationed.",
    },
    // Mars.
    Pair {
        conjunction: "Mars meets your Midheaven head-on, and your career runs on initiative, competition and visible effort. Find a goal that outlasts the thrill of winning, and be generous to whoever comes second.",
        flowing: "Mars drives your Midheaven forward in good order, so that hard work shows and you enjoy a challenge with a point to it. Volunteer for the beginning of things, where your push is worth most.",
        tense: "At odds with authority, or racing towards someone else’s finish line: so it can feel when Mars and your Midheaven lock horns. Pick the one battle that serves your real aim, and take the rest of the energy for a long run.",
    },
    // Jupiter.
    Pair {
        conjunction: "Jupiter gives your Midheaven scope, and you want your work to teach, enlarge or encourage. Expectations gather around such a figure; deliver one thing in full before announcing the next.",
        flowing: "Jupiter favours your Midheaven with a broad view, and you usually know whom to ask and why the work matters. Pass opportunities along, and prepare for the ones you keep.",
        tense: "Jupiter keeps moving the horizon while your Midheaven asks for a fixed address, so you may overcommit in public or outgrow a post before finishing it. Define enough for this year, and celebrate reaching it.",
    },
    // Saturn.
    Pair {
        conjunction: "Saturn keeps your Midheaven like a long appointment: you want to earn your place and to be unarguably good at what you do. Let mastery include teaching others and, eventually, going home on time.",
        flowing: "Saturn underpins your Midheaven, and your standing grows by reliability, one kept promise upon another. Raise your aims a little; you are already trusted with more than you ask for.",
        tense: "Saturn and your Midheaven press upon each other, and duty – to family, to employers, to an old idea of respectability – can weigh on what you would like to become. Sort the obligations you chose from those you inherited, and climb with the lighter bag.",
    },
    // Uranus.
    Pair {
        conjunction: "Uranus flashes at your Midheaven, and a tidy career ladder holds little interest for you. Become known for what you change, and leave notes for whoever follows.",
        flowing: "Uranus keeps your Midheaven inventive, so that a change of course can refresh your work without wrecking it. Offer your ideas as experiments with an end date; people say yes to those.",
        tense: "Uranus shakes your Midheaven from time to time, setting independence against position. Negotiate autonomy while you are valued, so that freedom need not arrive as a resignation.",
    },
    // Neptune.
    Pair {
        conjunction: "Neptune drifts over your Midheaven like coloured mist, and you look for a calling more than a post. Serve the vision, get its terms in writing, and correct anyone who takes you for a saint.",
        flowing: "Neptune lends your Midheaven imagination and compassion, so that what you do in public can move people. Trust the inspiration, then turn up at the hour you gave.",
        tense: "Neptune and your Midheaven mislead each other, the goal dissolving as you near it or shining brighter than it is. Talk to someone who does the job daily, and choose by the Monday as well as by the dream.",
    },
    // Pluto.
    Pair {
        conjunction: "Pluto brings your Midheaven a will to matter, and your work deals in power, depth or wholesale repair. Be as willing to hand authority over as you were to gather it.",
        flowing: "To rebuild a role, a team or a reputation from the ground up is within your range, with Pluto behind your Midheaven. Work openly, for people follow depth when they can see where it leads.",
        tense: "Powerful people can look like adversaries, and your own wish for influence like a guilty secret, while Pluto and your Midheaven wrestle over control. Admit the wish, choose where it would do good, and refuse the games by which influence is usually got.",
    },
];
