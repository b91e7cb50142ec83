//! The Moon with each planet after it.

use crate::offline::texts::tongue::Pair;

/// The Moon with Mercury, Venus, Mars, Jupiter, Saturn, Uranus, Neptune, Pluto.
pub(super) const PAIRS: [Pair; 8] = [
    // Mercury.
    Pair {
        conjunction: "The Moon and Mercury think and feel in a single motion, which makes you a natural confidant and a teller of stories with the mood left in. When upset, wait before you write; your reasons will be cleverer than they are calm.",
        flowing: "Feelings find their words readily because the Moon and Mercury are on good terms, and you listen as well as you speak. Now and then, stay with a feeling before you explain it.",
        tense: "With the Moon and Mercury talking across each other, a need can be reasoned away or a clear thought drowned in worry. Put two separate questions to yourself, what you think and what you feel, and write both answers down.",
    },
    // Venus.
    Pair {
        conjunction: "With the Moon and Venus entwined, tenderness is your first language, and you know how to make a person or a table feel welcome. You are permitted more than sweetness; let those close to you meet the sour days as well.",
        flowing: "The Moon and Venus soothe one another, so that comfort, affection and good taste arrive more or less together. You give ease generously – take care not to settle for what is merely pleasant.",
        tense: "What calms the Moon does not always delight Venus, and you can be torn between being looked after and being desired. Say which of the two you are hungry for today, to yourself first, and treats will stop standing in for closeness.",
    },
    // Mars.
    Pair {
        conjunction: "The Moon and Mars burn on the same fuse: you feel and act in one breath, quick to protect and quick to bristle. Honest heat clears the air, so long as you come back afterwards to see who was singed.",
        flowing: "A little courage from Mars is there whenever the Moon wants it, and you act on feelings before they go stale. Lend that candour to people slower to stand up for themselves, without fighting their battle for them.",
        tense: "Hurt can come out as irritation before you have recognised it as hurt, since the Moon and Mars rub each other raw. Move your body first, then name the softer feeling underneath, which will be heard where the sharp one was not.",
    },
    // Jupiter.
    Pair {
        conjunction: "The Moon and Jupiter pour into one another, and your sympathies are large, hospitable and hard to keep waiting. Feed others gladly and yourself sensibly, and make no great promises at the height of a mood.",
        flowing: "Jupiter buoys up the Moon, and a kindly confidence that things will come right runs beneath your moods. Share it without hurrying anyone out of a sadness they still need.",
        tense: "The Moon and Jupiter exaggerate one another, until a mood becomes a philosophy and a comfort becomes a feast. Enjoy the abundance of feeling, and sleep on any decision made at its crest.",
    },
    // Saturn.
    Pair {
        conjunction: "The Moon and Saturn are bound together in you, and you learned to carry your feelings carefully, perhaps by being needed too soon. Your steadiness shelters others; practise asking for shelter in turn, in one clear sentence.",
        flowing: "Saturn gives the Moon a wall to lean against: you bear moods patiently, keep your word and calm people by staying put. Unbutton the composure at intervals, so that you are known as well as trusted.",
        tense: "The Moon and Saturn disagree about need, one reaching out while the other says to manage alone. Choose somebody patient and show a little more than is comfortable; the coldness you brace for may turn out to be mostly memory.",
    },
    // Uranus.
    Pair {
        conjunction: "With the Moon and Uranus wired together, your feelings arrive as flashes, and you need both closeness and a clear way to the exit. Tell people when you are going and when you will be back, and they can enjoy your weather instead of guarding against it.",
        flowing: "The Moon takes kindly to Uranus, so you adapt fast and find comfort in the unusual – odd hours, chosen kin, a home arranged to nobody’s pattern. Give your steadier friends some notice.",
        tense: "No sooner has the Moon settled than Uranus moves the furniture, and you can catch yourself provoking a change so as not to be surprised by one. Take novelty in small, planned doses: they keep you awake and leave your attachments standing.",
    },
    // Neptune.
    Pair {
        conjunction: "The Moon dissolves into Neptune here, and you take in other people’s feelings as a sponge takes water. Music, dreams and compassion are your riches; wring yourself out in solitude, and ask whose sorrow this was.",
        flowing: "Neptune gives the Moon a fine ear for atmosphere, and your imagination consoles as well as it invents. Make something of it regularly – a song, a meal, a visit to somebody lonely.",
        tense: "The Moon and Neptune blur each other’s edges, so that longing passes for intuition and pity for love. Check the feeling against one fact and one night’s sleep; your sensitivity improves when it has something solid to stand on.",
    },
    // Pluto.
    Pair {
        conjunction: "The Moon and Pluto have gone down into the same well, and your attachments are deep, loyal and seldom casual. Let people come and go a little; love that need not be guarded has more strength left for living.",
        flowing: "Strong emotion, your own or another’s, is something you can stay with until it becomes usable, because Pluto deepens the Moon without drowning it. Trust that ability, and visit the shallows for fun.",
        tense: "The Moon and Pluto wrestle over safety, the first wishing to rest in another’s arms and the second keeping watch for betrayal. Name the fear instead of testing for it, and notice each time that the ground holds.",
    },
];
