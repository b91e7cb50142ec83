//! Each point in the twelve signs, Aries to Pisces.

/// In the order of `Tongue::signs`.
pub(super) const SIGNS: [&[&[&str]; 12]; 13] = [
    &SUN, &MOON, &MERCURY, &VENUS, &MARS, &JUPITER, &SATURN, &URANUS, &NEPTUNE, &PLUTO, &ASCENDANT, &NODE,
    &CHIRON,
];

const SUN: [&[&str]; 12] = [
    &[
        "Avec le Soleil en Bélier, tu découvres qui tu es en commençant, et attendre la permission te fatigue plus que n’importe quel travail.",
    ],
    &[
        "Le Soleil en Taureau te donne la patience de la bonne terre : tu pousses lentement, et ce qui a pris racine reste.",
    ],
    &[
        "Ton Soleil en Gémeaux vit de questions, et tu sais asseoir à une même table deux idées contraires sans en chasser aucune.",
    ],
    &[
        "Avec le Soleil en Cancer, tu bâtis ta vie de l’intérieur, à partir des quelques personnes pour qui tu te lèverais la nuit.",
    ],
    &[
        "Le Soleil en Lion veut être vu en train de faire ce qu’il aime ; le difficile, ce sont les salles vides où personne n’applaudit.",
    ],
    &[
        "Le Soleil en Vierge met ta fierté dans ce qui fonctionne : tu préfères huiler la charnière plutôt que discourir sur les portes.",
    ],
    &[
        "Avec le Soleil en Balance, ton identité se forme dans la conversation, et tu remarques qui est resté près de la porte.",
    ],
    &[
        "Le Soleil en Scorpion te fait plonger : la surface t’ennuie, et tu restes là où d’autres détournent les yeux.",
    ],
    &[
        "Un Soleil en Sagittaire a besoin d’horizon ; tu cherches le sens à voix haute et avec humour, et tes promesses débordent parfois ta semaine.",
    ],
    &[
        "Avec le Soleil en Capricorne, tu apprends tôt à voir loin et tu respectes ce qui fut gagné les mains froides.",
    ],
    &["Ton Soleil en Verseau regarde l’ordre que tout le monde accepte et demande tout bas qui l’a dessiné."],
    &[
        "Le Soleil en Poissons te donne des murs minces : musique, humeurs et peines d’autrui les traversent, et tu en fais de la compassion.",
    ],
];

const MOON: [&[&str]; 12] = [
    &[
        "La Lune en Bélier sent d’abord et demande ensuite ; tes orages durent dix minutes, mais quelqu’un peut rester sous la pluie.",
    ],
    &[
        "Pour une Lune en Taureau, le calme a une texture : draps propres, placard plein, la même tasse chaque matin.",
    ],
    &[
        "Ta Lune en Gémeaux a besoin de mots pour ce qu’elle ressent, et mieux encore de quelqu’un de vif à qui les dire.",
    ],
    &[
        "Avec la Lune en Cancer, tu perçois le climat d’une pièce avant d’accrocher ton manteau, et tu gardes personnes et recettes avec le même soin.",
    ],
    &["Une Lune en Lion a un grand cœur hospitalier qui désire être choisi, par son nom et à voix haute."],
    &[
        "Avec la Lune en Vierge, la tendresse se montre d’abord en souci, et une liste ou une table propre apaise ton pouls.",
    ],
    &[
        "L’harmonie est presque un besoin du corps pour la Lune en Balance, et une dispute à deux pièces de là te coupe l’appétit.",
    ],
    &[
        "La Lune en Scorpion n’a pas de petit bain : tu aimes de toute ton attention et tu remarques chaque regard retenu.",
    ],
    &[
        "De l’air, voilà ce que demande ta Lune en Sagittaire, et un trajet jusqu’au terminus te rend ta bonne humeur.",
    ],
    &[
        "Avec la Lune en Capricorne, tu traites les sentiments comme de bons outils : rangés, utiles et rarement montrés.",
    ],
    &[
        "Ta Lune en Verseau aime un peu d’espace autour de chaque émotion, et près de toi les gens peuvent être aussi étranges qu’ils le sont.",
    ],
    &[
        "Les humeurs traversent une Lune en Poissons comme la lumière traverse l’eau, et l’on ne sait pas toujours à qui elles étaient.",
    ],
];

const MERCURY: [&[&str]; 12] = [
    &[
        "Mercure en Bélier pense en marchant : tu dis la phrase avant de l’avoir finie, et souvent elle touche juste.",
    ],
    &[
        "Mercure en Taureau rumine une idée jusqu’à la faire sienne, puis l’explique avec une chose que l’on peut toucher.",
    ],
    &[
        "Mercure en Gémeaux saute de branche en branche ; donne-lui une question plus longue qu’un après-midi.",
    ],
    &["Avec Mercure en Cancer, tu retiens ce qui t’a touché et tu penses mieux là où tu es à l’abri."],
    &[
        "Mercure en Lion raconte bien et volontiers, et tes convictions sonnent mieux quand elles demandent aussi la réplique.",
    ],
    &[
        "Mercure en Vierge entend la fausse note de la phrase ; laisse une erreur debout jusqu’à la fin de l’idée.",
    ],
    &["Mercure en Balance pèse les deux côtés si justement que ton propre avis oublie parfois de parler."],
    &["Mercure en Scorpion demande ce qui n’a pas été dit et se tait jusqu’à le savoir."],
    &["Mercure en Sagittaire voit la forêt avant les arbres ; une carte t’aide plus qu’une liste."],
    &["Mercure en Capricorne économise ses mots et les tient, et pour te convaincre mieux vaut un plan."],
    &[
        "Mercure en Verseau pense à partir du système et trouve des solutions qui demain sembleront évidentes.",
    ],
    &["Mercure en Poissons pense en images et en sons ; note-les avant d’avoir à les expliquer."],
];

const VENUS: [&[&str]; 12] = [
    &[
        "Vénus en Bélier aime les débuts, la phrase directe et le petit risque ; l’ennui la blesse plus que la dispute.",
    ],
    &["Vénus en Taureau savoure à fond et fidèlement, du pain à l’étreinte, et n’aime pas qu’on la presse."],
    &[
        "Avec Vénus en Gémeaux, on te conquiert par l’oreille, et une réplique vive te touche plus qu’une douzaine de roses.",
    ],
    &["Vénus en Cancer aime en prenant soin ; dis aussi ce qu’il te faut avant que le placard soit vide."],
    &["Vénus en Lion aime avec fête et avec cœur, et peut avouer qu’elle apprécie les applaudissements."],
    &["Vénus en Vierge aime par de petits gestes exacts, et admirer lui coûte plus qu’aider."],
    &[
        "Vénus en Balance cherche la forme et la réciprocité ; la beauté vient quand le désaccord aussi peut être courtois.",
    ],
    &["Vénus en Scorpion veut tout ou rien, et la confiance est sa plus grande tendresse."],
    &["Vénus en Sagittaire aime ce que l’autre a de lointain et rit avec qui lui plaît."],
    &["Vénus en Capricorne promet tard et tient longtemps ; chez toi l’affection se voit à la constance."],
    &[
        "Vénus en Verseau aime le plus librement là où l’amitié est dessous et où personne ne compte les heures.",
    ],
    &["Vénus en Poissons aime à bords ouverts ; un non aimable protège ce qui t’est précieux."],
];

const MARS: [&[&str]; 12] = [
    &["Mars en Bélier s’enflamme vite et se réconcilie vite, et préfère un but en vue à un plan."],
    &["Mars en Taureau démarre lentement, puis on l’arrête difficilement."],
    &["Mars en Gémeaux lutte avec des mots et des idées et répartit sa force sur trois chantiers."],
    &["Mars en Cancer défend ce qu’il aime ; ton irritation prend le détour de l’humeur."],
    &["Mars en Lion agit avec cœur et tenue, et donne le plus quand la cause a de la dignité."],
    &["Mars en Vierge travaille avec précision et sans bruit, et la chose achevée est sa joie secrète."],
    &[
        "Mars en Balance s’engage pour les autres plus vite que pour lui, et son premier coup est une question.",
    ],
    &["Ton Mars en Scorpion est patient, réservé et très difficile à détourner."],
    &[
        "Mars en Sagittaire court loin pour une conviction, et le soir il est bon de lui rappeler d’où il est parti.",
    ],
    &["Mars en Capricorne rationne sa force comme des vivres, et c’est pourquoi il arrive en haut."],
    &["Mars en Verseau enfreint une règle plutôt qu’un principe et agit mieux avec des alliés."],
    &[
        "Mars en Poissons avance comme l’eau, autour de l’obstacle ; la musique le met en route mieux qu’un ordre.",
    ],
];

const JUPITER: [&[&str]; 12] = [
    &["Jupiter en Bélier grandit avec l’audace, et ta confiance gagne ceux qui hésitent."],
    &[
        "Jupiter en Taureau multiplie ce qui est déjà là, et l’abondance est pour toi une assiette de plus à table.",
    ],
    &[
        "Jupiter en Gémeaux grandit à chaque rencontre et à chaque livre ; la profondeur vient en relisant l’un d’eux.",
    ],
    &["Jupiter en Cancer est généreux en abritant : ce que tu gardes prospère souvent."],
    &["Jupiter en Lion croit au grand format et offre volontiers devant un public."],
    &["Jupiter en Vierge trouve le sens dans le métier, et ton espoir est affaire de bonne préparation."],
    &["Jupiter en Balance grandit par les accords justes et par qui pense autrement."],
    &["Jupiter en Scorpion gagne en allant au fond et se fie au changement plus qu’à la promesse."],
    &[
        "Jupiter en Sagittaire est à l’aise dans les longs chemins, les langues étrangères et les grandes questions.",
    ],
    &["Jupiter en Capricorne croit à ce qui a porté du poids et agrandit marche après marche."],
    &[
        "Jupiter en Verseau espère pour beaucoup et grandit dans les groupes qui ignorent encore l’impossible.",
    ],
    &["Jupiter en Poissons fait confiance avant de compter ; sa bonté n’a besoin que d’une rive."],
];

const SATURN: [&[&str]; 12] = [
    &[
        "Saturne en Bélier apprend que le courage est aussi de l’endurance ; ton allure est à toi quand tu sais freiner.",
    ],
    &["Saturne en Taureau examine le vrai prix de la sécurité et la bâtit pierre à pierre."],
    &["Saturne en Gémeaux prend chaque mot au sérieux et pense mieux depuis que rien ne presse."],
    &["Saturne en Cancer se charge de la proximité, et il est permis de partager la charge."],
    &[
        "Saturne en Lion demande avec rigueur si tu mérites le centre ; la réponse est dans l’œuvre et non dans le verdict d’autrui.",
    ],
    &["Saturne en Vierge connaît chaque lacune du plan et peut apprendre à la laisser ouverte une nuit."],
    &["Saturne en Balance fait de la justice une discipline : ce que tu conviens tient."],
    &["Saturne en Scorpion garde la porte jusqu’à savoir qui frappe."],
    &["Saturne en Sagittaire veut une foi qui supporte les lundis et rejette ce qui sonne seulement bien."],
    &["Saturne en Capricorne sait par cœur le chemin vers le haut, et les pauses font partie de la route."],
    &["Saturne en Verseau est fidèle aux principes et supporte aussi la réunion ennuyeuse."],
    &["Saturne en Poissons donne forme à l’indéfini, par exemple une heure fixe pour le silence."],
];

const URANUS: [&[&str]; 12] = [
    &["Uranus en Bélier donne à ta génération l’envie de sauter la clôture avant tout le monde."],
    &["Uranus en Taureau secoue dans ta génération la possession, le sol et ce qui semblait ferme."],
    &["Uranus en Gémeaux accélère pour ta génération la parole et le chemin qu’elle prend."],
    &["Uranus en Cancer réinvente la maison avec ta génération."],
    &["Uranus en Lion fait une scène de la singularité de ta génération."],
    &["Uranus en Vierge rénove avec ta génération le quotidien, de l’outil à l’horaire."],
    &["Uranus en Balance essaie avec ta génération de nouveaux pactes entre les gens."],
    &["Uranus en Scorpion ouvre dans ta génération des portes longtemps verrouillées."],
    &["Uranus en Sagittaire pousse ta génération à penser et voyager au-delà des vieilles frontières."],
    &["Uranus en Capricorne vérifie avec ta génération les fondations de chaque hiérarchie."],
    &[
        "Uranus en Verseau donne à ta génération des réseaux au lieu d’escaliers, dont chacun noue les mailles.",
    ],
    &["Uranus en Poissons apporte à ta génération des intuitions soudaines de ce qui ne se mesure pas."],
];

const NEPTUNE: [&[&str]; 12] = [
    &["Neptune en Bélier rêve avec ta génération du pur commencement."],
    &["Neptune en Taureau pose sur la terre et le pain de ta génération un éclat de nostalgie."],
    &["Neptune en Gémeaux donne à ta génération une langue de nuances où l’on peut aussi se perdre."],
    &["Neptune en Cancer rêve avec ta génération de l’origine et du retour."],
    &["Neptune en Lion accroche haut l’idéal de ta génération, aux visages et aux grands cœurs."],
    &["Neptune en Vierge cherche avec ta génération le sacré du petit travail."],
    &["Neptune en Balance rêve avec ta génération de la paix à deux et entre tous."],
    &["Neptune en Scorpion attire ta génération vers le mystère et la transformation."],
    &["Neptune en Sagittaire donne à ta génération la nostalgie d’un sens au-delà des credos."],
    &["Neptune en Capricorne dissout pour ta génération les vieux murs, sans bruit et du dedans."],
    &["Neptune en Verseau montre à ta génération l’image d’une humanité dans une seule salle."],
    &["Neptune en Poissons ouvre à ta génération la mer de la compassion et de la fantaisie."],
];

const PLUTO: [&[&str]; 12] = [
    &["Pluton en Bélier donne à ta génération une volonté brute de commencer."],
    &["Pluton en Taureau confronte ta génération à ce que l’on possède et à ce qui vaut vraiment."],
    &["Pluton en Gémeaux vit avec ta génération un renversement de la nouvelle et du mot."],
    &["Pluton en Cancer fait de la famille, pour ta génération, le sol du renouveau le plus profond."],
    &["Pluton en Lion emplit ta génération du désir d’être quelqu’un et de méfiance envers les trônes."],
    &["Pluton en Vierge démonte avec ta génération le travail et l’habitude jusqu’à la dernière vis."],
    &[
        "Pluton en Balance ne laisse pas de repos à ta génération sur l’égalité, la loyauté et l’adieu honnête.",
    ],
    &["Pluton en Scorpion ôte à ta génération la peur du fond et le goût des slogans."],
    &["Pluton en Sagittaire fait peser ta génération sur chaque credo pour voir lequel cède."],
    &["Pluton en Capricorne regarde avec ta génération tours et titres en cherchant les fissures."],
    &["Pluton en Verseau donne à ta génération le pouvoir du nombre, qui libère et égalise à la fois."],
    &["Pluton en Poissons laisse ta génération élaborer ce qui fut longtemps sans nom."],
];

const ASCENDANT: [&[&str]; 12] = [
    &["Un Ascendant en Bélier entre dans la pièce un pas avant toi et demande déjà ce qu’il y a à faire."],
    &["Avec l’Ascendant en Taureau, tu transmets le calme, et les gens ralentissent quand tu t’assieds."],
    &["L’Ascendant en Gémeaux te donne un visage toujours sur le point de dire quelque chose."],
    &[
        "Avec l’Ascendant en Cancer, tu approches de côté et tu tâtes la température avant d’entrer dans l’eau.",
    ],
    &["Un Ascendant en Lion se remarque, et ton plaisir de paraître encourage les autres à se montrer."],
    &["Ton Ascendant en Vierge te donne l’air de quelqu’un qui a lu la notice."],
    &[
        "Avec l’Ascendant en Balance, tu accordes le ton et le geste jusqu’à ce que l’autre se sente bienvenu.",
    ],
    &["L’Ascendant en Scorpion regarde avant de sourire, et qui te rencontre se sent vu."],
    &["Te rencontrer, avec ton Ascendant en Sagittaire, c’est ouvrir une fenêtre, courant d’air compris."],
    &["Avec l’Ascendant en Capricorne, tu fais tôt plus que ton âge, et l’on te confie des clés."],
    &["L’Ascendant en Verseau arrive d’un angle à lui, aimable et un peu hors du rang."],
    &[
        "Un Ascendant en Poissons recueille l’humeur avant de saluer, et chacun trouve en toi quelque chose de soi.",
    ],
];

const NODE: [&[&str]; 12] = [
    &["Le Nœud Nord en Bélier montre ta première impulsion, même si le comité dans ta tête siège encore."],
    &[
        "Le Nœud Nord en Taureau indique le suffisant : un champ cultivé assez longtemps pour en connaître les saisons.",
    ],
    &[
        "Avec le Nœud Nord en Gémeaux, tu grandis chaque fois que tu échanges un verdict contre une bonne question.",
    ],
    &["Le Nœud Nord en Cancer descend du sommet gardé vers le foyer, où avoir besoin est permis."],
    &["Le Nœud Nord en Lion te demande de quitter le dernier rang et de signer l’œuvre."],
    &["Le Nœud Nord en Vierge est un chemin quotidien où l’élan devient savoir-faire."],
    &["Le Nœud Nord en Balance enseigne l’art à deux : demander d’abord ce que l’autre voit."],
    &[
        "Avec le Nœud Nord en Scorpion, tu mûris en échangeant le simple confort contre une proximité honnête.",
    ],
    &["Le Nœud Nord en Sagittaire conseille de poser le paquet de faits et de marcher vers ce que tu crois."],
    &["Le Nœud Nord en Capricorne te demande de prendre en main ta propre montée."],
    &[
        "Avec le Nœud Nord en Verseau, la vie s’ouvre quand tu échanges l’applaudissement contre la compagnie.",
    ],
    &[
        "Le Nœud Nord en Poissons desserre la main sur la liste et exerce la confiance en ce qui ne se mesure pas.",
    ],
];

const CHIRON: [&[&str]; 12] = [
    &["Chiron en Bélier est sensible au droit d’être là ; de là naît le don d’encourager."],
    &[
        "Chiron en Taureau souffre du côté de la valeur et de la sécurité, et apprend à donner un sol aux autres.",
    ],
    &["Chiron en Gémeaux craint de n’être pas compris, et c’est pourquoi il écoute mieux."],
    &["Chiron en Cancer porte une vieille question d’appartenance et offre un toit aux autres."],
    &["Chiron en Lion hésite devant l’applaudissement et encourage avec plus de vérité."],
    &["Chiron en Vierge doute de son utilité et reconnaît le bon travail d’autrui."],
    &["Chiron en Balance est délicat là où les liens penchent et arbitre d’une main sûre."],
    &["Chiron en Scorpion connaît la confiance rompue et sait rester près du difficile."],
    &["Chiron en Sagittaire a perdu une foi et accompagne qui cherche."],
    &["Chiron en Capricorne se mesure avec trop de rigueur et absout les autres."],
    &["Chiron en Verseau se sent étranger dans le groupe et tient la porte à qui vient du dehors."],
    &["Chiron en Poissons a la peau fine devant la peine du monde et console en peu de mots."],
];
