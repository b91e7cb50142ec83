//! One voice over the whole.

use crate::offline::texts::tongue::{Axis, Synthesis};

pub(super) const SYNTHESIS: Synthesis = Synthesis {
    title: "Les fils réunis",
    lead: [
        "Une voix porte plus que les autres dans ce thème : {planet} {reasons}.",
        "Écoute d’abord ceci : {planet} {reasons}.",
        "Si le thème a un porte-parole, le voici : {planet} {reasons}.",
    ],
    reasons: [
        "gouverne l’Ascendant",
        "se tient dans la {nth} maison",
        "touche {angle}",
        "a de la force par signe",
        "ne bougeait presque pas",
    ],
    under: [
        "Tu donnes le meilleur quand une chose porte ton nom, et rien ne te fatigue comme de jouer un rôle.",
        "Tes jours prennent la couleur du matin ; protège le sommeil, la compagnie et le rythme.",
        "Avec une question et un crayon, le reste suit ; sans eux, même le repos est agité.",
        "Tu décides par goût, avant de donner des raisons, et tu réussis là où la beauté fait partie du travail.",
        "Tu sais ce que tu penses une fois que tu as agi, et une tâche honnête te manque plus que la paix.",
        "Tu agrandis ce que tu rejoins ; demande devant chaque nouveau oui quel autre oui lui fera place.",
        "On te prend au mot, et tu en choisis peu ; donne au repos le même poids qu’au devoir.",
        "Tu es l’exception dans la plupart des salles, et la question utile est de savoir quelles règles tu garderais.",
        "L’humeur, l’image et le ton t’arrivent d’abord ; ne décide rien d’important sans le voir en mots simples.",
        "Tu vas au fond des choses ou tu les laisses ; choisis ce qui mérite tant de minutie.",
    ],
    axes: [
        Axis {
            both: [
                "Tu as de l’audace et de la prudence à la même heure : {this} veut partir, {that} éprouve encore la corde. Fixe l’ordre une fois, prudence au choix et audace à l’acte.",
                "Une part de toi saute, comme le montre {this}, et une part compte les marches, comme le fait {that}. Aucune n’est l’erreur de l’autre ; que la seconde trace le plan et que la première commence.",
            ],
            first: [
                "{this} et {that} penchent vers l’audace, et tu corriges en marchant. Consulte quelqu’un de prudent avant ce qui est sans retour.",
                "{this} et {that} s’accordent à dire qu’un début vaut mieux qu’un pronostic ; fie-toi à tes départs et confie la fin à de bonnes mains.",
            ],
            second: [
                "{this} et {that} demandent un sol ferme, aussi tu promets tard et tu tiens. Fais de temps en temps un pas avant d’avoir éprouvé le terrain.",
                "{this} et {that} votent pour le soin : tu vois à temps ce qui pourrait clocher. Laisse arriver sans préparation quelques bonnes choses.",
            ],
        },
        Axis {
            both: [
                "Tu as besoin de gens près de toi et d’air autour, et les deux sont vrais : {this} se rapproche, {that} ouvre une fenêtre. Dis à ceux que tu aimes lequel des deux a la parole.",
                "{this} cherche la proximité, {that} cherche l’espace, et qui ne voit que la moitié croit à un revirement. Rien n’a changé : chaleur et distance sont les deux temps d’un souffle.",
            ],
            first: [
                "{this} et {that} t’attirent vers la proximité ; tu te connais par ceux à qui tu tiens, et une soirée à part doit être choisie.",
                "La proximité est le fil : {this} et {that} remarquent ce qu’il faut aux autres, parfois avant eux. Veille à ce que quelqu’un ait pour toi la même attention.",
            ],
            second: [
                "{this} et {that} gardent un peu d’espace autour de toi, et ton affection y respire. Dis-le tôt, car du dehors on ne voit pas que la porte n’est pas fermée à clé.",
                "{this} et {that} pensent mieux à bout de bras, en amitié plutôt qu’en sauvetage ; c’est un cadeau pour qui veut rester libre.",
            ],
        },
        Axis {
            both: [
                "En toi quelque chose reste et quelque chose repart : {this} tient la ligne, {that} a vu un autre chemin. Garde le but, laisse varier la route, et tu n’auras pas à choisir.",
                "Qui connaît de toi {this} attend la constance, et qui a rencontré {that} attend des surprises. Tous ont raison ; promets la chose et jamais la manière.",
            ],
            first: [
                "{this} et {that} te donnent de l’endurance, et le temps travaille pour toi ; guette le moment où la loyauté devient inertie.",
                "Chez toi le commencé est à demi gardé : {this} et {that} tiennent quand d’autres dérivent. Fixe une date pour demander si cela vaut encore la peine.",
            ],
            second: [
                "{this} et {that} te donnent de l’agilité, et les plans sont pour toi des esquisses. Un point fixe, un jour de la semaine ou une personne, donne forme au mouvement.",
                "{this} et {that} contournent presque tout. Avant de faire le tour, demande si cette fois le chemin droit est plus court.",
            ],
        },
        Axis {
            both: [
                "La place et l’arrière-boutique t’attirent : {this} va où l’on regarde, {that} travaille où personne ne regarde. Laisse les heures cachées nourrir les visibles.",
                "Une part de ta vie veut des témoins, comme {this}, et une part s’y abîme, comme le sait {that}. Décide d’avance, pour chaque entreprise, ce qu’elle est.",
            ],
            first: [
                "{this} et {that} te mettent en vue, et les réponses te font grandir. Garde une entreprise que personne ne te demandera jamais.",
                "Ce que tu fais finit par se savoir, {this} et {that} s’en chargent ; signe donc, et choisis ce que tu signes.",
            ],
            second: [
                "{this} et {that} travaillent mieux hors de vue : il te faut une porte close et tu y as droit. Montre des résultats plus tôt que cela ne te vient.",
                "Beaucoup de toi se passe en coulisse, comme le suggèrent {this} et {that}. Un témoin sûr suffit pour que cela ne devienne pas un secret.",
            ],
        },
    ],
    three: [
        "En somme : le Soleil {sun:in} entend {seeks} ; la Lune {moon:in} demande {needs} ; et l’Ascendant {rising:in} s’y met {manner}.",
        "Trois voix portent le thème : un Soleil {sun:in} qui entend {seeks}, une Lune {moon:in} qui demande {needs} et un Ascendant {rising:in} qui aborde les deux {manner}.",
        "Le Soleil {sun:in} aimerait {seeks} ; la Lune {moon:in} demande {needs} ; et l’Ascendant {rising:in}, que l’on rencontre d’abord, le fait {manner}.",
    ],
    two: "En somme : le Soleil {sun:in} entend {seeks}, et la Lune {moon:in} demande {needs} ; beaucoup dépend de la façon dont ils se partagent ton temps.",
    sun_alone: "En bref : le Soleil {sun:in} entend {seeks}.",
    moon_alone: "En bref : la Lune {moon:in} demande {needs}.",
    two_workshops: [
        "Le Soleil met tout cela en œuvre dans la {nth} maison, {ground:short}, tandis que {ruler}, maître du thème, le porte dans la {other} maison : {elsewhere:short}.",
        "Tout cela a deux ateliers : {ground:short}, dans la {nth} maison, où est le Soleil, et {elsewhere:short}, dans la {other} maison, où se tient {ruler} comme maître du thème.",
        "Tu le verras en deux lieux : {ground:short}, car le Soleil est dans la {nth} maison, et {elsewhere:short}, car {ruler}, maître du thème, est dans la {other} maison.",
    ],
    one_workshop: "Le Soleil et {ruler}, maître du thème, partagent la {nth} maison, et tout cela a un atelier principal : {ground:short}.",
    sun_rules: "Comme le Soleil est aussi maître du thème, tout cela a un atelier principal, la {nth} maison : {ground:short}.",
    gathered: "Avec {n} des dix planètes {sign:in}, là est le centre de gravité ; le reste du zodiaque demande des visites, et voyager te fait du bien.",
    hinge_conjunction: "Beaucoup tourne autour {the kind:of} {a:of} et {b:of}, où {this} et {that} agissent comme une seule chose ; tu gagnes à apprendre à les distinguer.",
    hinge_tense: "Beaucoup tourne autour {the kind:of} {a:of} et {b:of} : entre {this} et {that} la discussion est permanente, et tu gagnes à ne laisser personne vaincre tout à fait.",
    hinge_flowing: "Beaucoup tourne autour {the kind:of} {a:of} et {b:of}, par quoi {this} et {that} s’aident presque sans qu’on le voie ; tu gagnes à t’en servir exprès.",
    friction: [
        "Compte sur quelque frottement entre {this} et {that}, comme le suggère {the kind} {a:of} et {b:of} ; c’est de ces frottements qui donnent prise.",
        "La tension avec laquelle travailler est {the kind} {a:of} et {b:of} : {this} et {that} veulent des choses différentes, et les deux côtés ont leurs raisons.",
        "Le thème frotte là où se tient {the kind} {a:of} et {b:of} ; entre {this} et {that} convient un accord renouvelé de temps en temps.",
    ],
    support: [
        "La ressource est {the kind} {a:of} et {b:of}, où {this} et {that} s’entendent sans effort.",
        "Comme appui il y a {the kind} {a:of} et {b:of} : frappe à une porte, {this}, et presque toujours l’autre s’ouvre, {that}.",
        "Quand c’est difficile, souviens-toi que {the kind} {a:of} et {b:of} met en bons termes {this} et {that}.",
    ],
    dignified: "Une ressource est {planet}, en force par le signe : tu peux compter sur {this} quand le reste vacille.",
    closing: "Rien de cela n’est décidé d’avance ; le Soleil {sun:in} continue de demander ce qui vaut d’être {choice}, et la réponse t’appartient.",
};
