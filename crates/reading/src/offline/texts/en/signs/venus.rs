//! Venus in the twelve signs: how a person loves and what pleases.

/// Two or three sentences for each sign, Aries first.
pub(super) const TEXTS: [&[&str]; 12] = [
    // Aries
    &[
        "Venus in Aries likes to make the first move, and you find courage attractive – your own included.",
        "Your affection is playful, immediate and honest, with a taste for the chase that can outlive your interest in the prize.",
        "After the conquest comes the conversation: stay curious on the ninth ordinary weekend, and romance will have somewhere to live.",
    ],
    // Taurus
    &[
        "Pleasure, for your Venus in Taurus, is a serious craft: ripe fruit, good cloth, a touch that takes its time.",
        "You love by staying, and people can build on it.",
        "Watch for the point where treasuring becomes owning, and open your hand a little to feel what remains there of its own accord.",
    ],
    // Gemini
    &[
        "You are courted through the ear when Venus is in Gemini, and a quick reply can stir you more than a dozen roses.",
        "Friendship and flirtation share a wall in you, with a good deal of laughing through it.",
        "Wit keeps tenderness at arm’s length, so risk an occasional remark that has no joke in it.",
    ],
    // Cancer
    &[
        "With Venus in Cancer, love tastes of home – a saved portion, a warmed towel, someone who waits up.",
        "You bind people to you by looking after them, and you keep old tickets and old affections with equal care.",
        "Ask directly for the comfort you so tactfully provide, since hints are a language few lovers read.",
    ],
    // Leo
    &[
        "Your Venus in Leo loves in full colour, with gestures, loyalty and a healthy dislike of being taken for granted.",
        "You treat those you adore as though the best in them were already on show, and they often rise to meet it.",
        "Admiration is a fine sauce and a poor diet; find out who stays when you are dull, and thank them for it.",
    ],
    // Virgo
    &[
        "Affection shows itself in particulars with Venus in Virgo: the remembered allergy, the mended strap, the train looked up in advance.",
        "You prefer a true, plain thing to a grand one, and your taste is good because you know what to leave out.",
        "Take care that helpful remarks do not pile up like parcels in a hallway, and let someone love you before you have been improved.",
    ],
    // Libra
    &[
        "Venus in Libra wants company for beauty, and you are seldom happier than when two heads are bent over one choice.",
        "Courtesy, for you, is a form of love, practised in tone of voice, in fairness and in flowers that suit the room.",
        "Peace bought with silence is expensive, so bring the small grievance to the table while it still has good manners.",
    ],
    // Scorpio
    &[
        "Lukewarm is no temperature for Venus in Scorpio; you would rather have one true intimacy than a whole address book of acquaintances.",
        "You are loyal, ardent and alert to any false note, and you want to know what lies under the charm.",
        "Passion needs a window as well as a lock – tell the truth about your fears, and you will have less reason to stand guard.",
    ],
    // Sagittarius
    &[
        "A fellow traveller is what your Venus in Sagittarius is looking for, someone to laugh with on the wrong platform in a foreign town.",
        "You give generously, forgive quickly and bring a whole world of songs, recipes and opinions to those you love.",
        "Freedom and devotion can share a tent if you say honestly how much sky each of them needs.",
    ],
    // Capricorn
    &[
        "Venus in Capricorn takes love seriously enough to be slow about it, and you would rather be courted with deeds than with adjectives.",
        "You are moved by competence, by kept promises and by the unglamorous ways in which people turn up for each other year upon year.",
        "Do not make affection wait until the work is finished; a hand held on an ordinary evening is also an achievement.",
    ],
    // Aquarius
    &[
        "You like people in all their oddity, and Venus in Aquarius likes best the ones who cannot be filed.",
        "Your love begins as friendship, thrives on ideas and needs a door that opens from both sides.",
        "When closeness makes you reach for your coat, say so and stay another quarter of an hour.",
    ],
    // Pisces
    &[
        "Venus in Pisces loves with open borders, and you can find something to cherish in almost anyone.",
        "Music, mercy and a certain sweet melancholy shape your taste, and your kindness asks for no credentials.",
        "Look at what a person does as lovingly as at what they might do, and keep a little devotion back for your own life.",
    ],
];
