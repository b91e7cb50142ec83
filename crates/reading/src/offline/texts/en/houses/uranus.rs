//! Uranus through the houses.

/// Uranus, first house to twelfth, one sentence each.
pub(super) const TEXTS: [&[&str]; 12] = [
    &[
        "Uranus in the first house will not be typecast, so people meet somebody slightly different each year; let the changes be your own and not merely an answer to being expected.",
    ],
    &[
        "Your idea of security is unconventional with Uranus in the second house – freedom is the real currency, and a little ballast in reserve lets you go on spending it.",
    ],
    &[
        "Sudden connections light up your thinking where Uranus is in the third house, and they reach others best when you go back and fill in the steps you skipped.",
    ],
    &[
        "Home, for Uranus in the fourth house, is a place you are at liberty to reinvent, and the roots that hold are the ones you chose after you had finished bolting.",
    ],
    &[
        "In the fifth house Uranus creates by accident and loves by surprise, which stays exhilarating if you also return to the piece, or the person, after the spark.",
    ],
    &[
        "A timetable set by somebody else chafes at Uranus in the sixth house, so design a routine odd enough to suit you and regular enough to hold.",
    ],
    &[
        "You need partnership with the windows open, since Uranus in the seventh house wilts under ownership; say so at the start, and offer the same air in return.",
    ],
    &[
        "Uranus in the eighth house can cut a tie in a moment of clarity, a liberating skill that asks you to tell true insight from a fright about being close.",
    ],
    &[
        "Heresy comes naturally to Uranus in the ninth house: you learn by breaking with received opinion, and you learn more when your own opinions get the same treatment.",
    ],
    &[
        "No ready-made job title quite fits Uranus in the tenth house, and your working life gains from experiment so long as you stay to read the results.",
    ],
    &[
        "Among inventors, eccentrics and reformers Uranus in the eleventh house finds its people, and you serve them best by staying friends with the ones who disagree.",
    ],
    &[
        "Uranus in the twelfth house works like a hidden current, bringing flashes out of silence that deserve to be written down before you either dismiss them or obey.",
    ],
];
