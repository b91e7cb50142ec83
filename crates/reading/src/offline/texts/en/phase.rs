//! The eight phases of the Moon.

use crate::offline::texts::tongue::{Moon, Phase};

pub(super) const MOON: Moon = Moon {
    phases: [
        Phase {
            title: "Born under a new Moon",
            seen: "The Moon had just passed the Sun, or stood only a little ahead of it, and showed no more than \
               a sliver of light.",
            meant: "A new Moon lets wish and need set out from the same place, so you tend to act first and \
                understand afterwards; make room to look back at what you have begun.",
        },
        Phase {
            title: "Born under a crescent Moon",
            seen: "The Moon was a waxing crescent, drawing away from the Sun and gaining light.",
            meant: "Under a crescent Moon something new has to pull free of something old, and you may know that \
                effort well: part of your strength lies in not turning back too soon.",
        },
        Phase {
            title: "Born at the Moon’s first quarter",
            seen: "The Moon was half lit or a little more, and growing.",
            meant: "A first-quarter Moon is the phase of decisions taken while the matter is still open; you learn \
                by doing, and obstacles tend to sharpen you rather than stop you.",
        },
        Phase {
            title: "Born under a gibbous Moon",
            seen: "The Moon was a gibbous one, not far from full and still growing.",
            meant: "The gibbous Moon looks for the flaw and the remedy: you improve what you touch, and it is \
                worth deciding beforehand what will count as good enough.",
        },
        Phase {
            title: "Born under a full Moon",
            seen: "The Moon was full, or lately so, and faced the Sun from across the sky.",
            meant: "Under a full Moon wish and need look at one another from a distance, which makes you a close \
                observer of relationships; clarity often comes to you through somebody else.",
        },
        Phase {
            title: "Born under a disseminating Moon",
            seen: "The Moon was past full and had begun to give back its light.",
            meant: "This is called the disseminating Moon, the phase of passing on: what you have understood wants \
                an audience, and you understand it better for having explained it.",
        },
        Phase {
            title: "Born at the Moon’s last quarter",
            seen: "The Moon was half lit or a little less, and waning.",
            meant: "A last-quarter Moon turns against forms that have served their time; you may find yourself \
                ahead of a change, and do well to say kindly what others have not noticed yet.",
        },
        Phase {
            title: "Born under a balsamic Moon",
            seen: "Only the last thin light of the Moon was left before it met the Sun again.",
            meant: "The balsamic Moon belongs to endings that are also seed: you have a feeling for what is nearly \
                over, and quiet is where your next beginning ripens.",
        },
    ],
    at_noon: "The Moon’s phase is reckoned for noon, and was the same all day.",
    near_the_next: "The Moon’s phase is reckoned for noon; it was near its limit, and at another hour \
    the neighbouring phase may apply.",
};
