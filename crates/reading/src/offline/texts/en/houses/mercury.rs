//! Mercury through the houses.

/// Mercury, first house to twelfth, one or two sentences each.
pub(super) const TEXTS: [&[&str]; 12] = [
    &[
        "Mercury in the first house puts the mind up front: you meet the world by naming it, and quick talk is half your manner.",
        "Let a silence stand now and then, because people also like to be met.",
    ],
    &[
        "Your thinking has a practical bent with Mercury in the second house, and words, figures or clever hands are part of what you have to offer.",
        "An idea gains value when you hold on to it long enough to finish it.",
    ],
    &[
        "In the third house Mercury talks, reads, texts and wanders all at once, picking up information the way a coat picks up lint.",
        "Empty your pockets from time to time; you know more than you have yet put together.",
    ],
    &[
        "The conversations that formed you took place at home, and Mercury in the fourth house still carries them as an inner voice with a comment on everything.",
        "Work within reach of your books and your kettle, and check that the opinion you are defending is not a parent’s.",
    ],
    &[
        "Wit, wordplay and storytelling are your playground with Mercury in the fifth house, and you think best when there is something at stake in the game.",
        "Of all those brilliant beginnings, bring a few to an end.",
    ],
    &[
        "Mercury in the sixth house loves a method: you notice the step that wastes time, the comma out of place, the colleague who never had the manual explained.",
        "Turn the same eye upon worry, which is only analysis with nowhere to go.",
    ],
    &[
        "You think in dialogue, since Mercury in the seventh house needs a second voice in order to hear its own.",
        "Ask for the other view gladly, then say plainly which one you hold.",
    ],
    &[
        "A detective’s patience marks Mercury in the eighth house, whether the mystery is a family silence or the small print of something shared.",
        "Let what you uncover open a conversation; knowing more than you say is a lonely way to win one.",
    ],
    &[
        "Big maps please you: in the ninth house Mercury collects languages, quotes philosophers and follows one question across three borders.",
        "Come down to an example often, and footnote your certainties.",
    ],
    &[
        "How you put things is part of your public standing with Mercury in the tenth house, and people quote you back to yourself.",
        "Choose a few subjects to be known for, and admit in good time when you have no answer.",
    ],
    &[
        "Mercury in the eleventh house introduces people, circulates ideas and keeps the group’s thread alive.",
        "Not every plan that sounds good over dinner is yours to organise.",
    ],
    &[
        "Mercury in the twelfth house thinks in images and half-heard phrases, often arriving at the answer before you can show the working.",
        "Write early and privately, then practise saying the result aloud to someone who was not inside your head.",
    ],
];
