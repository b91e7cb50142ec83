//! How the planets are spread.

use crate::offline::texts::tongue::Balance;

pub(super) const BALANCE: Balance = Balance {
    title: "L’équilibre de l’ensemble",
    strong_element: [
        "Le feu pèse le plus, avec {n} des dix planètes : tu comprends les choses en les commençant, et ta chaleur et ton impatience brûlent au même foyer.",
        "La terre pèse le plus, avec {n} des dix planètes : tu te fies à ce qui se touche, se compte ou sert.",
        "L’air pèse le plus, avec {n} des dix planètes : tu t’accordes aux choses en les nommant et en les discutant.",
        "L’eau pèse le plus, avec {n} des dix planètes : tu lis l’humeur d’une salle avant ses mots.",
    ],
    no_strong_element: "Aucun élément ne mène à la fois par le poids et par le nombre, et tu as plusieurs entrées dans un problème : si une porte coince, essaie l’autre.",
    missing_element: [
        "Aucune planète n’est dans le feu ; l’enthousiasme prend lentement, et il est bon d’emprunter une étincelle.",
        "Aucune planète n’est dans la terre, et le pratique demande chaque fois une décision ; de bonnes habitudes font ce que l’instinct ne fait pas.",
        "Aucune planète n’est dans l’air ; la distance ne vient pas seule, et écrire te donne le second regard.",
        "Aucune planète n’est dans l’eau, et les sentiments t’arrivent tard ; te demander simplement ce que tu ressens vaut le temps.",
    ],
    strong_modality: [
        "Des trois modes, le cardinal pèse le plus, avec {n} des dix : tu préfères ouvrir un chemin plutôt que l’entretenir.",
        "Des trois modes, le fixe pèse le plus, avec {n} des dix : tu tiens le cap, et en changer est une décision que tu veux prendre.",
        "Des trois modes, le mutable pèse le plus, avec {n} des dix : tu t’adaptes en route, et une date donne forme à cette souplesse.",
    ],
    missing_modality: [
        "Aucune des dix n’est dans les signes cardinaux ; un début demande peut-être une date venue du dehors.",
        "Aucune des dix n’est dans les signes fixes, et rester est chez toi une décision plus qu’une habitude.",
        "Aucune des dix n’est dans les signes mutables ; prévois le changement de plan avant d’en avoir besoin.",
    ],
    by_day: "Ta naissance est de jour, le Soleil au-dessus de l’horizon, et ce que tu fais à découvert réussit mieux que le caché.",
    by_night: "Ta naissance est de nuit, le Soleil sous l’horizon, et ton meilleur travail commence souvent hors de vue.",
    above: "Au-dessus de l’horizon se tiennent {n} des dix planètes : une grande part de ta vie regarde dehors, et un coin à toi doit être réservé exprès.",
    below: "Sous l’horizon se tiennent {n} des dix planètes : une grande part de ta vie se passe en terrain intime, et tu choisis ce que tu sors au jour.",
    east: "Dans la moitié orientale, celle de l’initiative, se tiennent {n} des dix : tu aimes jouer le premier coup.",
    west: "Dans la moitié occidentale, celle de la réponse, se tiennent {n} des dix : les occasions te viennent par d’autres.",
    counted_at_noon: "Les planètes sont comptées ici à leur place de midi, y compris {names}, dont le signe n’est pas sûr.",
    clusters: [
        "Une réunion se remarque : {names}, {n} des dix planètes, sont {sign:in}, et la manière de ce signe parcourt des parties très diverses de ta vie.",
        "{sign} réunit {n} des dix planètes, {names} ; elles bougent volontiers ensemble, et dans la fatigue une chose toute différente aide.",
        "Il y a réunion aussi {sign:in} : {names}, {n} des dix en tout.",
    ],
    alone: [
        "{planet} ne forme aucun aspect majeur avec les neuf autres et parle à son compte : longtemps sans bruit, puis toute la scène.",
        "De même {planet} se tient à part, sans aspect majeur avec les neuf autres ; aucune d’elles ne plie ce que tu en fais.",
        "Sans aspect majeur avec les neuf autres, {planet} suit aussi son propre calendrier.",
    ],
    receptions: [
        "{a} et {b} sont en réception mutuelle, chaque planète dans le domicile de l’autre : si l’une te bloque, demande à l’autre.",
        "Une réception mutuelle lie aussi {a} et {b}, chaque planète hôte et invitée.",
        "De même {a} et {b} échangent leurs places, en réception mutuelle, et travaillent mieux ensemble que séparément.",
    ],
    last_host: "Suis les planètes d’hôte en hôte et tout chemin finit chez {planet}, à domicile {sign:in} : à cette porte on consulte tout ce que tu fais.",
};
