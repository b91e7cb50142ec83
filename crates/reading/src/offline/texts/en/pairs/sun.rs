//! The Sun with each planet after it.

use crate::offline::texts::tongue::Pair;

/// The Sun with the Moon, Mercury, Venus, Mars, Jupiter, Saturn, Uranus, Neptune, Pluto.
pub(super) const PAIRS: [Pair; 9] = [
    // The Moon.
    Pair {
        conjunction: "The Sun and the Moon speak with one voice in you, so that what you want and what you need seldom have to be introduced. Such wholeness has force and a blind spot; borrow another’s eyes when you stand too near your own feelings to see them.",
        flowing: "Between the Sun and the Moon there is easy traffic: will and feeling consult one another, and you recover your composure without much fuss. Ease can settle into habit, so set yourself something to reach for.",
        tense: "The Sun and the Moon ask different things of you – one to go out and be somebody, the other to be safe and known. Rather than electing a winner, give each its hours, and let the friction show you what a full life would have to include.",
    },
    // Mercury.
    Pair {
        conjunction: "Your Sun and Mercury share a skin: thinking and being feel like a single act, and you speak as the person you are. Ask for contradiction from those you trust, since it is hard to edit a mind from the inside.",
        flowing: "Mercury gives the Sun in you a ready interpreter: what you intend, you can generally put into words. Use the fluency for others too, by helping them phrase what they are struggling to say.",
        tense: "The Sun and Mercury interrupt each other, your purpose heading one way while the mind supplies objections. Treat the inner critic as an editor, and let it read the draft only after you have written one.",
    },
    // Venus.
    Pair {
        conjunction: "With the Sun and Venus joined, being yourself and being pleasing have grown up together, and warmth is part of how you get things done. Let some of your choices be unpopular, so that you know you are able to put the charm down.",
        flowing: "The Sun and Venus keep good company in you; taste, affection and self-respect support one another, and people relax nearby. Put that grace to some use more demanding than comfort.",
        tense: "What the Sun in you wants to be and what Venus wants to enjoy do not always agree, and you may swing between pleasing and insisting. Spend your affection where you need not trim yourself to earn it.",
    },
    // Mars.
    Pair {
        conjunction: "The Sun and Mars act as one impulse, and wanting a thing is already halfway to doing it. Such heat can warm a whole project; choose its target early, because without one it scorches bystanders.",
        flowing: "Mars backs up the Sun without being asked: you decide, you begin, and effort rather agrees with you. Look for tasks and opponents worth the strength, or it will idle.",
        tense: "The Sun and Mars jostle in the same doorway, which is why you often discover what you want by colliding with something. Your anger is honest fuel – burn it in exertion and in plain requests, before it goes looking for a culprit.",
    },
    // Jupiter.
    Pair {
        conjunction: "The Sun and Jupiter were mixed in you with a generous hand, and you come with faith in your own story and in other people’s. Keep a candid friend on hand to measure the promises.",
        flowing: "Confidence comes to you without strain, as the Sun and Jupiter encourage each other and see an opening where others see a wall. A buoyant temperament still has to be spent on something, so name the project and begin.",
        tense: "Jupiter pushes the Sun to overreach, to say yes to the bigger stage before checking the size of the day. The appetite is sound even when the arithmetic is not: scale one plan down by a third, and finish it magnificently.",
    },
    // Saturn.
    Pair {
        conjunction: "The Sun and Saturn share one spine in you, and you took yourself seriously early, under a strict inner eye. Self-command is the reward; count what you have achieved as carefully as what you still owe.",
        flowing: "Saturn lends the Sun patience: you can hold to a purpose for years and do not much mind the dull stretches. Others come to lean on that, so leave yourself time in which nothing is expected.",
        tense: "The Sun and Saturn argue over whether you are allowed, and recognition may have seemed to depend on never slipping. Find out whose standard it is; keep the workmanship and return the verdict to its sender.",
    },
    // Uranus.
    Pair {
        conjunction: "With the Sun and Uranus fused, independence is less a preference than a pulse, and you are seldom more yourself than when breaking a pattern. Stay for the rebuilding afterwards, which needs originality too.",
        flowing: "Uranus keeps the Sun fresh in you, so that change feels like an invitation and being different costs you little sleep. Bring people along by explaining the new idea in the old vocabulary.",
        tense: "Just as the Sun in you settles into a role, Uranus feels an itch to overturn it. Build freedom into your plans from the start, and you will need fewer explosions to obtain it.",
    },
    // Neptune.
    Pair {
        conjunction: "Where the Sun and Neptune merge, your sense of self has soft edges, open to art, to prayer, to whoever happens to be suffering nearby. Imagine lavishly, and define yourself in small concrete acts: a decision, a refusal, a finished page.",
        flowing: "The Sun draws quietly on Neptune, and sympathy and imagination feed whatever you set out to do. Give the inspiration a timetable, for it will happily drift alongside you unused.",
        tense: "Neptune mists the Sun’s windows, so that ambition and longing are hard to tell apart and you may live up to somebody else’s picture of you. Check facts, ask what is really wanted, and save the fog for your art, where it can be of use.",
    },
    // Pluto.
    Pair {
        conjunction: "The Sun and Pluto are forged together, and nothing that you care about is done by halves. Such concentration can renew a life or besiege one, so practise letting go of small matters and keep your grip for the great ones.",
        flowing: "Pluto stands behind the Sun like a deep reserve, giving you stamina in upheaval and a nose for what is actually going on. Use the influence to strengthen others’ hands as well as your own.",
        tense: "So warily do the Sun and Pluto test each other for control that you can be braced for a power struggle nobody has proposed. What do you fear would happen if you yielded a point? The answer can give you more strength than the victory would.",
    },
];
