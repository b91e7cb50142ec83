//! The Moon’s phase, what rises, headings and hedges, aspects and houses.

use crate::offline::texts::tongue::{Aspects, Houses, Moon, Node, Phase, Places, Rising, Spun};

pub(super) const MOON: Moon = Moon {
    phases: [
        Phase {
            title: "Une naissance à la nouvelle lune",
            seen: "La Lune venait de dépasser le Soleil et montrait à peine un fil de lumière.",
            meant: "À la nouvelle lune, désir et besoin partent du même lieu ; tu agis souvent d’abord et tu comprends après.",
        },
        Phase {
            title: "Une naissance au premier croissant",
            seen: "La Lune était un croissant qui s’éloignait du Soleil.",
            meant: "Sous le croissant, le neuf doit se détacher de l’ancien, et une part de ta force est de ne pas rebrousser chemin trop tôt.",
        },
        Phase {
            title: "Une naissance au premier quartier",
            seen: "La Lune était à demi éclairée ou un peu plus, et croissait.",
            meant: "Le premier quartier est la phase où l’on décide dans l’ouvert ; les obstacles t’aiguisent plus qu’ils ne t’arrêtent.",
        },
        Phase {
            title: "Une naissance sous la lune gibbeuse",
            seen: "La Lune était proche de la pleine et croissait encore.",
            meant: "La lune gibbeuse cherche le défaut et le remède ; décide d’avance ce qui suffira.",
        },
        Phase {
            title: "Une naissance à la pleine lune",
            seen: "La Lune était pleine, ou venait de l’être, face au Soleil.",
            meant: "À la pleine lune, désir et besoin se regardent de loin ; la clarté te vient souvent par quelqu’un d’autre.",
        },
        Phase {
            title: "Une naissance sous la lune diffusante",
            seen: "La Lune avait dépassé la pleine et commençait à rendre sa lumière.",
            meant: "C’est la phase de la transmission : ce que tu as compris cherche des oreilles, et en l’expliquant tu le comprends mieux.",
        },
        Phase {
            title: "Une naissance au dernier quartier",
            seen: "La Lune était à demi éclairée et décroissait.",
            meant: "Le dernier quartier se tourne contre les formes qui ont fait leur temps ; dis avec douceur ce que d’autres ne voient pas encore.",
        },
        Phase {
            title: "Une naissance sous la lune balsamique",
            seen: "Il ne restait que la dernière lumière fine de la Lune avant sa rencontre avec le Soleil.",
            meant: "La lune balsamique est celle des fins qui sont aussi semence ; dans le calme mûrit ton prochain début.",
        },
    ],
    at_noon: "La phase de la Lune est calculée pour midi et fut la même tout le jour.",
    near_the_next: "La phase de la Lune est calculée pour midi ; elle était près de sa limite, et à une autre heure la phase voisine peut valoir.",
};

pub(super) const RISING: Rising = Rising {
    title: "Ascendant {rising:in}",
    rulers: [
        "Avec l’Ascendant {rising:in}, ton thème a pour maître {ruler}, {sign:in}, dans la {nth} maison : le chemin que tu prends mène là : {field}.",
        "Le maître de ton thème est {ruler}, {sign:in} et dans la {nth} maison, et une bonne part de ton énergie y trouve son champ : {field}.",
        "Comme maître de l’Ascendant, {ruler} parle pour le thème entier, depuis la {nth} maison, {sign:in} : {field}.",
        "Pour savoir où va l’Ascendant {rising:in}, regarde son maître : {ruler} est {sign:in}, dans la {nth} maison, et attire ton attention sur {field}.",
    ],
    ruler_at_home: "{ruler} est maître de l’Ascendant et se tient dans le même signe, dans la {nth} maison : tu navigues sous ton propre pavillon, et l’on reçoit ce que l’on a vu.",
    ruler_in_sign: "{ruler} est maître de l’Ascendant et se tient dans le même signe, mais dans la {nth} maison : manière et motif sont d’une pièce et se retrouvent ici : {field}.",
    modern_ruler: "La pratique moderne nomme aussi {ruler} comme maître de l’Ascendant ; depuis la {nth} maison vient ainsi une couleur propre à chacun de tes débuts.",
    styles: [
        "Avec le Soleil pour maître, tu avances mieux quand tu sais ce que tu défends et peux le montrer.",
        "Avec la Lune pour maître, ton cap change avec la marée, et il est bon de connaître ton propre rythme.",
        "Avec Mercure pour maître, la curiosité est le moteur ; une bonne question te met en route avant un but.",
        "Avec Vénus pour maître, l’attrait te mène plus que la contrainte, et tu vas le plus loin vers ce qui te plaît.",
        "Avec Mars pour maître, tu découvres en agissant ce que tu veux ; donne-toi une résistance à pousser.",
        "Avec Jupiter pour maître, un large horizon te fait du bien, et tu fais plus de pas quand la vue le mérite.",
        "Avec Saturne pour maître, le temps est de ton côté : ce que tu fais avec constance dure plus que le brillant.",
    ],
    midheaven: [
        "Un Milieu du Ciel en Bélier cherche un travail où tu décides et essaies avant les autres.",
        "Un Milieu du Ciel en Taureau cherche un résultat tangible, fait à ton pas et pour durer.",
        "Un Milieu du Ciel en Gémeaux cherche un métier de mots, de contacts et de variété.",
        "Un Milieu du Ciel en Cancer veut prendre soin de quelque chose et que cela se sache.",
        "Un Milieu du Ciel en Lion veut une œuvre signée et ne craint pas le public.",
        "Un Milieu du Ciel en Vierge aspire au bon renom du travail soigné.",
        "Un Milieu du Ciel en Balance cherche un travail avec d’autres, où comptent la forme et la justice.",
        "Un Milieu du Ciel en Scorpion va à la racine et préfère l’influence à la parade.",
        "Un Milieu du Ciel en Sagittaire cherche une vocation au large horizon : enseigner, voyager, donner sens.",
        "Un Milieu du Ciel en Capricorne vise haut et avec patience, et préfère l’estime tardive à la gloire précoce.",
        "Un Milieu du Ciel en Verseau veut changer la manière de faire.",
        "Un Milieu du Ciel en Poissons cherche une vocation d’imagination ou de compassion, même si le titre n’en dit rien.",
    ],
};

pub(super) const PLACES: Places = Places {
    untimed: [
        "Sans heure de naissance",
        "L’heure de ta naissance n’est pas connue ; il manque donc ici tout ce qui en dépend : l’Ascendant, les maisons et la différence entre naître de jour ou de nuit.",
        "Ce qui reste vaut pour la journée entière, et là où ce n’est pas sûr, le texte le dit.",
    ],
    title: "{planet} {in}",
    title_with_house: "{planet} {in}, {nth} maison",
    in_house: "{planet} dans la {nth} maison",
    perhaps: "{planet} {sign:in}, voilà qui n’est pas certain à ta naissance ; prends la suite comme le cas le plus probable.",
    changed: "{planet}, le jour de ta naissance, a changé de signe, de {first} à {second}, et sans heure on ne sait lequel valait ; lis les deux esquisses et garde celle où tu te reconnais.",
    sketches: [
        "Pour une naissance plus tôt ce jour-là, voici l’esquisse : {text}",
        "Pour une naissance plus tard ce jour-là, voici l’esquisse : {text}",
    ],
};

pub(super) const ASPECTS: Aspects = Aspects {
    title: "Les aspects les plus serrés",
    at_noon: "Les distances qui suivent sont calculées pour midi ; les aspects de la Lune, la plus rapide, sont laissés de côté s’ils ne valent pas de minuit à minuit.",
    leads: [
        "Le plus serré des aspects majeurs est {kind} entre {a} et {b} : l’orbe est de {orb}, et l’aspect est {motion}.",
        "{a} et {b} sont unis par {kind}, {motion}, avec un orbe de {orb}.",
        "Vient ensuite {kind} entre {a} et {b}, à {orb} de l’exact et {motion}.",
        "En outre {a} forme {kind} avec {b} ; l’orbe est de {orb}, et l’aspect est {motion}.",
        "Entre {a} et {b} il y a {kind}, {motion}, à {orb} de distance.",
        "À noter aussi {kind}, qui lie {a} et {b}, {motion}, avec un orbe de {orb}.",
        "S’y ajoute {kind} entre {a} et {b}, {motion}, orbe de {orb}.",
        "Dernier des aspects serrés, {kind} relie {a} et {b} ; l’orbe est de {orb}, et l’aspect est {motion}.",
    ],
    leads_at_noon: [
        "En tête vient {kind} entre {a} et {b} ; distance de l’exact : {orb}.",
        "{a} et {b} sont unis par {kind} ; orbe : {orb}.",
        "Vient ensuite {kind} entre {a} et {b} ; orbe : {orb}.",
        "En outre {a} forme {kind} avec {b} ; orbe : {orb}.",
        "Entre {a} et {b} il y a {kind} ; distance : {orb}.",
        "À noter aussi {kind}, qui lie {a} et {b} ; orbe : {orb}.",
        "S’y ajoute {kind} entre {a} et {b} ; distance de l’exact : {orb}.",
        "Dernier des aspects serrés, {kind} relie {a} et {b} ; orbe : {orb}.",
    ],
};

pub(super) const SPUN: Spun = Spun {
    conjunction: [
        "{a} et {b} parlent en toi d’une seule voix : {wants a} et {wants b}, c’est pour toi la même chose. Exerce-toi parfois à les distinguer.",
        "En toi {a} et {b} tirent la même charrette ; tu veux {wants a} et, du même geste, {wants b}.",
        "Où se trouve {a}, {b} n’est pas loin. L’un demande {zu a}, l’autre {zu b}, et presque toujours tout sort en une phrase.",
        "{a} et {b} partagent la chambre. Cela donne du poids à ta voix quand il s’agit {zu a} et {zu b}.",
    ],
    flowing: [
        "{a} et {b} se tendent la main : ce qui t’aide à {wants a} t’aide aussi à {wants b}. Profites-en avant que cela te semble normal.",
        "Entre {a} et {b} tout roule ; si tu veux {wants a}, tu trouveras vite le moyen {zu b}.",
        "{a} ouvre et {b} passe : tu peux {wants a} et en même temps {wants b} sans que l’un gêne l’autre.",
        "L’alliance {a:of} et {b:of} est fiable. S’il te coûte {zu b}, commence par {wants a}.",
    ],
    tense: [
        "{a} et {b} tirent par des bouts différents : une force veut {wants a}, l’autre {wants b}. Donne à chacune son heure, et la secousse devient élan.",
        "Entre {a} et {b} il y a dispute, et les deux côtés ont raison. Tu peux {wants a} sans renoncer à {wants b}.",
        "{a} exige {zu a}, {b} exige {zu b}. Décide à tour de rôle et contre aucune des parties.",
        "Quand {a} et {b} se frottent naît de la chaleur : le désir {zu a} rencontre le désir {zu b}, et c’est là que te viennent les idées.",
    ],
    wants: [
        "briller",
        "te sentir à l’abri",
        "comprendre",
        "aimer",
        "agir",
        "grandir",
        "tenir bon",
        "être libre",
        "rêver",
        "aller au fond",
        "aller vers les autres",
        "laisser une trace",
    ],
    to_want: [
        "de briller",
        "de te sentir à l’abri",
        "de comprendre",
        "d’aimer",
        "d’agir",
        "de grandir",
        "de tenir bon",
        "d’être libre",
        "de rêver",
        "d’aller au fond",
        "d’aller vers les autres",
        "de laisser une trace",
    ],
};

pub(super) const NODE: Node = Node {
    both: "Le Nœud Nord et Chiron",
    node: "Le Nœud Nord",
    chiron: "Chiron",
    node_house: [
        "Le nœud est dans la {nth} maison, et la croissance commence ici : {field}.",
        "Dans la {nth} maison, l’inhabituel vaut l’essai ; le nœud y parle de ceci : {field}.",
        "Par maison, le nœud montre la {nth} : {field}.",
    ],
    chiron_house: [
        "Chiron est dans la {nth} maison, et la question paraît autour de ceci : {field}.",
        "Depuis la {nth} maison, Chiron la soulève en ce domaine : {field}.",
        "Dans la {nth} maison, Chiron enseigne, et voici la matière : {field}.",
    ],
};

pub(super) const HOUSES: Houses = Houses {
    title: "Les maisons, une à une",
    empty: [
        "La {nth} maison, {field}, commence {sign:in} ; personne n’y est, demande donc des nouvelles {ruler:to}, dans la {other} maison.",
        "Sur la {nth} maison, vide, {field}, veille {ruler} depuis la {other} maison, car la pointe est {sign:in}.",
        "La pointe {sign:in} remet la {nth} maison, inoccupée, {field}, {ruler:to}, qui habite la {other} maison.",
    ],
    occupied: [
        "Dans la {nth} maison, {field}, tu trouves ceci : {names} ; la pointe est {sign:in}, et {ruler} en répond depuis la {other} maison.",
        "{names} : telle est la compagnie de la {nth} maison, {field}. Son hôte est {ruler}, car la pointe est {sign:in}, et habite la {other} maison.",
        "La {nth} maison, {field}, loge {names}, avec la pointe {sign:in} ; demande {ruler:to}, dans la {other} maison, comment vont les choses.",
    ],
    own: [
        "La {nth} maison, {field}, commence {sign:in} et a son propriétaire sur place, {ruler} : ici personne ne te demande de loyer.",
        "{ruler} garde du dedans la {nth} maison, {field}, car la pointe est {sign:in} ; ce que tu bâtis ici ne demande aucune permission.",
    ],
};
