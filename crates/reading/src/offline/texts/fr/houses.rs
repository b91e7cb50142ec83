//! Each planet in the twelve houses, first to twelfth.

/// In the order of `Tongue::houses`.
pub(super) const HOUSES: [&[&[&str]; 12]; 10] =
    [&SUN, &MOON, &MERCURY, &VENUS, &MARS, &JUPITER, &SATURN, &URANUS, &NEPTUNE, &PLUTO];

const SUN: [&[&str]; 12] = [
    &[
        "Avec le Soleil dans la première maison, tu vis à découvert, et les autres suivent ton humeur avant que tu parles.",
    ],
    &[
        "Le Soleil dans la deuxième maison lie ton identité à ce que tu sais faire et garder ; décide ce qui suffit.",
    ],
    &["Le Soleil dans la troisième maison brille dans l’échange et apprend en expliquant."],
    &["Dans la quatrième maison, le Soleil brûle comme un foyer, et ce qui fait ta fierté, peu le voient."],
    &["Dans la cinquième maison, le Soleil se connaît en créant : une histoire, un jeu, une fête."],
    &["Le Soleil dans la sixième maison trouve sa dignité dans le travail de chaque jour."],
    &[
        "Avec le Soleil dans la septième maison, tu te vois mieux face à quelqu’un ; pense à être aussi quelqu’un sans vis-à-vis.",
    ],
    &[
        "Le Soleil dans la huitième maison cherche le sérieux des choses partagées et grandit où l’on ose la confiance.",
    ],
    &[
        "Le Soleil dans la neuvième maison a besoin d’ampleur, d’une matière ou d’un lointain jamais tout à fait appris.",
    ],
    &["Avec le Soleil dans la dixième maison, ton chemin devient public et ton nom tient à ton œuvre."],
    &["Le Soleil dans la onzième maison luit parmi les alliés et pense volontiers à demain."],
    &["Le Soleil dans la douzième maison travaille en coulisse et a besoin d’heures que personne ne compte."],
];

const MOON: [&[&str]; 12] = [
    &["La Lune dans la première maison porte le sentiment sur le visage, et des inconnus te parlent vite."],
    &["La Lune dans la deuxième maison se calme au tangible, une réserve et une table mise."],
    &["La Lune dans la troisième maison retrouve l’équilibre en parlant, chaque jour et aux mêmes gens."],
    &[
        "Dans la quatrième maison, la Lune est à sa place ; ton foyer est moins un lieu qu’un état que tu crées.",
    ],
    &["La Lune dans la cinquième maison joue quand elle va bien et joue aussi pour aller bien."],
    &["La Lune dans la sixième maison a besoin d’un rythme qui écoute le corps."],
    &["La Lune dans la septième maison sent avec l’autre avant de savoir ce qu’elle sent."],
    &["Dans la huitième maison, la Lune va profond et cherche une proximité qui ne farde rien."],
    &["La Lune dans la neuvième maison est chez elle en chemin et se console avec le sens."],
    &[
        "Avec la Lune dans la dixième maison, ton humeur n’est pas privée, et prendre soin peut devenir un métier.",
    ],
    &["Les amis sont une famille pour la Lune dans la onzième maison, et tu sens ce qu’il faut à un groupe."],
    &["La Lune dans la douzième maison se retire pour sentir ; donne-lui une porte qui ferme."],
];

const MERCURY: [&[&str]; 12] = [
    &["Mercure dans la première maison pense à voix haute, et l’on te connaît à tes phrases."],
    &["Mercure dans la deuxième maison calcule, compare et rend utile ce qu’il sait."],
    &["Mercure dans la troisième maison vit dans la causerie, la note et le court voyage."],
    &["Mercure dans la quatrième maison pense mieux à la table de sa cuisine."],
    &["L’esprit est la cour de récréation de Mercure dans la cinquième maison."],
    &["Mercure dans la sixième maison ordonne la journée et trouve l’erreur avant qu’elle grandisse."],
    &["Mercure dans la septième maison pense plus fin à deux voix."],
    &["Mercure dans la huitième maison demande ce dont on ne parle pas."],
    &["Mercure dans la neuvième maison veut savoir à quoi sert le savoir."],
    &["Mercure dans la dixième maison te donne une voix que l’on entend en public."],
    &["Mercure dans la onzième maison tisse des réseaux d’idées et d’adresses."],
    &["Mercure dans la douzième maison pense en silence et ne comprend certaines choses qu’en les écrivant."],
];

const VENUS: [&[&str]; 12] = [
    &["Vénus dans la première maison te donne une manière qui rend facile de t’aimer bien."],
    &["Vénus dans la deuxième maison a du goût et sait ce qu’il peut coûter."],
    &["Vénus dans la troisième maison trouve le ton aimable, même dans la lettre brève."],
    &["Vénus dans la quatrième maison embellit les pièces pour que les gens restent."],
    &["Vénus dans la cinquième maison s’éprend du jeu et du beau sans autre raison."],
    &["Les petites attentions sont la langue de Vénus dans la sixième maison."],
    &["Vénus dans la septième maison cherche l’égalité et s’y connaît en accords."],
    &["Vénus dans la huitième maison aime à fond et ne sait pas partager à moitié."],
    &["Vénus dans la neuvième maison s’éprend du lointain : accents, livres, paysages."],
    &["Vénus dans la dixième maison agit par la grâce, et le tact est ta meilleure référence."],
    &["Vénus dans la onzième maison est l’amie de beaucoup et tient les cercles ensemble."],
    &["Vénus dans la douzième maison aime en secret, avec délicatesse et sans compter."],
];

const MARS: [&[&str]; 12] = [
    &["Mars dans la première maison va devant ; on voit ce que tu veux."],
    &["Mars dans la deuxième maison préfère gagner lui-même et défend ce qu’il a."],
    &["Mars dans la troisième maison discute avec des mots aiguisés et brefs."],
    &["Mars dans la quatrième maison lutte pour le foyer et parfois dedans."],
    &["Mars dans la cinquième maison joue pour gagner et aime avec élan."],
    &["Mars dans la sixième maison travaille vite et a besoin de bouger comme d’autres de café."],
    &["Mars dans la septième maison cherche des rivaux à sa taille et en fait des partenaires."],
    &["Mars dans la huitième maison va à la limite et veut savoir ce qu’il y a derrière."],
    &["Mars dans la neuvième maison lutte pour des convictions et voyage mal avec un guide."],
    &["Mars dans la dixième maison a de l’ambition et la montre ; choisis une montagne qui vaille la peine."],
    &["Mars dans la onzième maison met les groupes en marche et perd patience en réunion."],
    &[
        "Dans la douzième maison, Mars travaille sous terre, tantôt mauvaise humeur, tantôt étonnante endurance.",
    ],
];

const JUPITER: [&[&str]; 12] = [
    &["Jupiter dans la première maison te donne une confiance qui ouvre les portes."],
    &["Jupiter dans la deuxième maison multiplie volontiers et dépense volontiers."],
    &["Jupiter dans la troisième maison fait de chaque nouvelle un récit."],
    &["Jupiter dans la quatrième maison offre une grande maison, du moins dans le cœur."],
    &["Jupiter dans la cinquième maison prodigue joie et trouvailles."],
    &["Jupiter dans la sixième maison trouve du sens jusque dans le planning."],
    &["Jupiter dans la septième maison grandit avec des gens aux vues larges."],
    &["Jupiter dans la huitième maison se fie à ce qui se partage et y gagne."],
    &["Jupiter dans la neuvième maison est dans sa matière en voyage, même en pensée."],
    &["Jupiter dans la dixième maison veut représenter quelque chose de grand et demande un long souffle."],
    &["Jupiter dans la onzième maison a des amis dans bien des camps."],
    &["Jupiter dans la douzième maison est une aide silencieuse que tu remarques après coup."],
];

const SATURN: [&[&str]; 12] = [
    &["Saturne dans la première maison fait qu’on te prend au sérieux avant même que tu le veuilles."],
    &["Saturne dans la deuxième maison connaît le prix des choses et doit à contrecœur."],
    &["Saturne dans la troisième maison pèse les mots et apprend à fond plutôt que vite."],
    &["Saturne dans la quatrième maison porte le toit ; tu peux aussi vivre dessous."],
    &["Saturne dans la cinquième maison prend le jeu au sérieux et demande la permission de la joie."],
    &["Saturne dans la sixième maison travaille avec constance et doit s’exercer à finir."],
    &["Saturne dans la septième maison s’engage tard ou en conscience, et alors pour de bon."],
    &["Saturne dans la huitième maison est prudent avec la confiance et la garde comme une chose sacrée."],
    &["Saturne dans la neuvième maison éprouve chaque doctrine à la distance qu’elle porte."],
    &["Saturne dans la dixième maison monte lentement et reste longtemps en haut."],
    &["Saturne dans la onzième maison a peu d’amis, et pour des décennies."],
    &[
        "Saturne dans la douzième maison est un gardien sévère dans l’arrière-boutique ; demande-lui qui il protège.",
    ],
];

const URANUS: [&[&str]; 12] = [
    &["Uranus dans la première maison te fait remarquer sans que tu fasses rien."],
    &["Uranus dans la deuxième maison gagne par bonds et s’attache à peu."],
    &["Des liaisons soudaines éclairent ta pensée avec Uranus dans la troisième maison."],
    &["Uranus dans la quatrième maison connaît beaucoup d’adresses et cherche un foyer sans règlement."],
    &["Uranus dans la cinquième maison invente des jeux dont on sait les règles à la fin."],
    &["Uranus dans la sixième maison a besoin d’un travail qui ne ressemble pas à un horaire."],
    &["Uranus dans la septième maison aime les liens fenêtre ouverte."],
    &["Uranus dans la huitième maison brise des tabous, de préférence au bon moment."],
    &["Uranus dans la neuvième maison pense à travers les facultés."],
    &["Uranus dans la dixième maison n’entre dans aucun poste déjà décrit."],
    &["Uranus dans la onzième maison réunit des amis qui se croiraient à peine."],
    &["Uranus dans la douzième maison envoie des idées depuis le demi-sommeil."],
];

const NEPTUNE: [&[&str]; 12] = [
    &["Neptune dans la première maison laisse les autres voir en toi ce qu’ils désirent."],
    &["Neptune dans la deuxième maison tient les choses sans serrer et gagne à une heure sobre par mois."],
    &["Neptune dans la troisième maison entend le ton sous les mots."],
    &["Neptune dans la quatrième maison rêve d’un foyer moitié souvenir, moitié désir."],
    &["Neptune dans la cinquième maison inonde le jeu de fantaisie ; le métier lui donne un verre."],
    &["Neptune dans la sixième maison sert par compassion et oublie l’heure."],
    &["Neptune dans la septième maison devine le meilleur de l’autre ; demande quand même."],
    &[
        "Neptune dans la huitième maison efface des limites entre deux êtres, et des mots clairs y mettent l’abri.",
    ],
    &["Neptune dans la neuvième maison va en pèlerinage plus qu’en voyage."],
    &["Neptune dans la dixième maison donne à ton renom un éclat où d’autres lisent le leur."],
    &["Neptune dans la onzième maison rêve pour tous et a besoin d’amis qui fassent aussi la vaisselle."],
    &["Neptune dans la douzième maison est une mer ouverte ; laisse une lampe sur la rive."],
];

const PLUTO: [&[&str]; 12] = [
    &["Pluton dans la première maison te donne une présence que l’on entend jusque dans le silence."],
    &["Pluton dans la deuxième maison veut un sol à lui et apprend ce qui ne se possède pas."],
    &["Pluton dans la troisième maison insiste et n’accepte pas les demi-phrases."],
    &["Pluton dans la quatrième maison a des racines dans de vieilles histoires."],
    &["Pluton dans la cinquième maison crée sous haute pression et aime sans distance de sécurité."],
    &["Pluton dans la sixième maison travaille jusqu’au fond et doit trouver la mesure."],
    &["Pluton dans la septième maison cherche des rencontres après lesquelles rien n’est pareil."],
    &["Pluton dans la huitième maison ne craint pas le fond et garde ce qu’on lui confie."],
    &["Pluton dans la neuvième maison mène chaque conviction à son point de rupture."],
    &["Pluton dans la dixième maison agit avec puissance et doit savoir pour quoi."],
    &["Pluton dans la onzième maison sent le courant sous tout groupe."],
    &["Pluton dans la douzième maison garde une grande force derrière une porte close."],
];
