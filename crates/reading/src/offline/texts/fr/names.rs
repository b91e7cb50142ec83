//! The names of things.

use crate::offline::texts::tongue::{Forms, Names, SignName};

pub(super) const NAMES: Names = Names {
    planets: [
        Forms { it: "le Soleil", of: "du Soleil", to: "au Soleil", acc: "le Soleil" },
        Forms { it: "la Lune", of: "de la Lune", to: "à la Lune", acc: "la Lune" },
        Forms { it: "Mercure", of: "de Mercure", to: "à Mercure", acc: "Mercure" },
        Forms { it: "Vénus", of: "de Vénus", to: "à Vénus", acc: "Vénus" },
        Forms { it: "Mars", of: "de Mars", to: "à Mars", acc: "Mars" },
        Forms { it: "Jupiter", of: "de Jupiter", to: "à Jupiter", acc: "Jupiter" },
        Forms { it: "Saturne", of: "de Saturne", to: "à Saturne", acc: "Saturne" },
        Forms { it: "Uranus", of: "d’Uranus", to: "à Uranus", acc: "Uranus" },
        Forms { it: "Neptune", of: "de Neptune", to: "à Neptune", acc: "Neptune" },
        Forms { it: "Pluton", of: "de Pluton", to: "à Pluton", acc: "Pluton" },
    ],
    ascendant: Forms {
        it: "l’Ascendant", of: "de l’Ascendant", to: "à l’Ascendant", acc: "l’Ascendant"
    },
    midheaven: Forms {
        it: "le Milieu du Ciel",
        of: "du Milieu du Ciel",
        to: "au Milieu du Ciel",
        acc: "le Milieu du Ciel",
    },
    node: Forms { it: "le Nœud Nord", of: "du Nœud Nord", to: "au Nœud Nord", acc: "le Nœud Nord" },
    chiron: Forms { it: "Chiron", of: "de Chiron", to: "à Chiron", acc: "Chiron" },
    signs: [
        SignName { name: "Bélier", inside: "en Bélier" },
        SignName { name: "Taureau", inside: "en Taureau" },
        SignName { name: "Gémeaux", inside: "en Gémeaux" },
        SignName { name: "Cancer", inside: "en Cancer" },
        SignName { name: "Lion", inside: "en Lion" },
        SignName { name: "Vierge", inside: "en Vierge" },
        SignName { name: "Balance", inside: "en Balance" },
        SignName { name: "Scorpion", inside: "en Scorpion" },
        SignName { name: "Sagittaire", inside: "en Sagittaire" },
        SignName { name: "Capricorne", inside: "en Capricorne" },
        SignName { name: "Verseau", inside: "en Verseau" },
        SignName { name: "Poissons", inside: "en Poissons" },
    ],
    ordinals: [
        "première",
        "deuxième",
        "troisième",
        "quatrième",
        "cinquième",
        "sixième",
        "septième",
        "huitième",
        "neuvième",
        "dixième",
        "onzième",
        "douzième",
    ],
    numbers: ["aucune", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
    and: " et ",
    or: " ou ",
    aspects: [
        (
            "conjonction",
            Forms {
                it: "la conjonction",
                of: "de la conjonction",
                to: "à la conjonction",
                acc: "la conjonction",
            },
        ),
        ("sextile", Forms { it: "le sextile", of: "du sextile", to: "au sextile", acc: "le sextile" }),
        ("carré", Forms { it: "le carré", of: "du carré", to: "au carré", acc: "le carré" }),
        ("trigone", Forms { it: "le trigone", of: "du trigone", to: "au trigone", acc: "le trigone" }),
        (
            "opposition",
            Forms {
                it: "l’opposition", of: "de l’opposition", to: "à l’opposition", acc: "l’opposition"
            },
        ),
    ],
    tightness: [
        [
            "une conjonction presque exacte",
            "un sextile presque exact",
            "un carré presque exact",
            "un trigone presque exact",
            "une opposition presque exacte",
        ],
        [
            "une conjonction très serrée",
            "un sextile très serré",
            "un carré très serré",
            "un trigone très serré",
            "une opposition très serrée",
        ],
        [
            "une conjonction serrée",
            "un sextile serré",
            "un carré serré",
            "un trigone serré",
            "une opposition serrée",
        ],
        [
            "une conjonction modérée",
            "un sextile modéré",
            "un carré modéré",
            "un trigone modéré",
            "une opposition modérée",
        ],
        [
            "une conjonction large",
            "un sextile large",
            "un carré large",
            "un trigone large",
            "une opposition large",
        ],
    ],
    orbs_at_noon: ["moins d’un degré", "environ {n}°"],
    phases: ["encore en formation", "déjà en séparation", "à son point exact"],
    small_after_colon: true,
    contractions: &[],
    note: "Une lecture sert à réfléchir, non à prédire : elle offre des mots, et ce que tu en fais t’appartient.",
};
