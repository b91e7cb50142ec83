//! How a planet stands: its dignity, its motion, its sect, its host.

use crate::offline::texts::tongue::Condition;

pub(super) const CONDITION: Condition = Condition {
    dignities: [
        [
            "Le Soleil est ici dans son domicile : te montrer te coûte peu, et il s’agit de décider ce qui mérite la lumière.",
            "La tradition exalte ici le Soleil, et tu peux compter sur le courage de commencer.",
            "La tradition appelle cela l’exil du Soleil, qui luit mieux au service d’une chose commune.",
            "Le Soleil est dans sa chute : tu te cherches dans le miroir d’autrui et tu t’exerces à décider avant sa réponse.",
        ],
        [
            "La Lune est dans son domicile ; le sentiment est ta langue maternelle, prends-le comme une information.",
            "La Lune est exaltée ici, et une humeur égale est un de tes biens.",
            "La Lune est en exil et travaille à son bien-être ; demander du soin est un art qui s’apprend.",
            "La Lune est dans sa chute : les sentiments viennent à pleine profondeur ou pas du tout, et il leur faut un lieu.",
        ],
        [
            "Mercure est dans son domicile et pense avec ses propres outils ; mets l’effort dans le choix de la question.",
            "Mercure est exalté et donne le meilleur quand on lui demande l’exactitude.",
            "Mercure est en exil : la vue large vient seule, le détail est à aller chercher.",
            "Mercure est dans sa chute, et les mots ont besoin de temps pour rattraper les impressions.",
        ],
        [
            "Vénus est dans son domicile ; ce qui te plaît est un bon guide pour ce qu’il convient de bâtir.",
            "Vénus est exaltée, et l’affection s’ouvre grand ; elle le reste quand tu dis où elle finit.",
            "Vénus est en exil : l’aisance en amour s’acquiert ici, elle ne se suppose pas.",
            "Vénus est dans sa chute et aime en corrigeant ; admire aussi ce qui n’a pas besoin de réparation.",
        ],
        [
            "Mars est dans son domicile, et l’élan vient sans qu’on l’appelle ; l’art est de viser.",
            "Mars est exalté : une force qui accepte un plan survit à presque tous les obstacles.",
            "Mars est en exil et s’allume lentement, mieux pour quelque chose que contre.",
            "Mars est dans sa chute, et l’irritation prend des voies latérales ; dire tôt ce que tu veux épargne le détour.",
        ],
        [
            "Jupiter est dans son domicile et se fie à la vue longue ; donne-lui quelque chose de précis à agrandir.",
            "Jupiter est exalté, et sa générosité prend la forme d’un abri.",
            "Jupiter est en exil : le sens se monte pièce à pièce.",
            "Jupiter est dans sa chute, où l’espoir demande des preuves ; une confiance prudente reste une confiance.",
        ],
        [
            "Saturne est dans son domicile : tu comprends la structure du dedans et tu te sers des règles sans les subir.",
            "Saturne est exalté, et la discipline devient justice.",
            "Saturne est en exil ; devoir et chaleur se tirent l’un l’autre jusqu’à ce que tu fasses place aux deux.",
            "Saturne est dans sa chute : il faut exercer la patience là où la hâte est l’usage.",
        ],
    ],
    modern: [
        "La pratique moderne donne ici son domicile {planet:to}, et la voix est claire.",
        "Certains auteurs modernes voient ici l’exaltation {planet:of}, d’une voix plus sûre que d’ordinaire.",
        "Selon la pratique moderne, c’est ici l’exil {planet:of}, qui parle une langue étrangère.",
        "Certains auteurs modernes placent ici la chute {planet:of}, que l’on entend mal.",
    ],
    mercury_at_its_best: "Mercure a ici domicile et exaltation à la fois, ce qu’aucune autre planète ne peut dire d’un signe : la précision est ton don ; t’arrêter, ton métier.",
    mercury_at_its_worst: "Exil et chute de Mercure coïncident ici selon la tradition ; la pensée vient en images et gagne son pain quand tu l’écris.",
    retrograde: [
        "Mercure était rétrograde à ta naissance, ce qui convient à un esprit qui repasse les choses ; ta seconde idée est souvent la meilleure.",
        "Avec Vénus rétrograde, tu pèses l’affection au-dedans avant de la montrer.",
        "Comme Mars est rétrograde, l’effort se rassemble à l’abri avant de paraître.",
        "Jupiter est rétrograde, et tu préfères cultiver une conviction plutôt que l’emprunter.",
        "Un Saturne rétrograde porte ses règles au-dedans ; demande-toi parfois quelle mesure tu cherches à remplir.",
        "Comme Uranus est rétrograde, une rupture est prête en toi avant que quelqu’un la voie.",
        "Neptune est rétrograde et garde ses images jusqu’au silence.",
        "Pluton était rétrograde : tu démontes les choses à huis clos.",
        "Chiron est rétrograde, et la réparation se fait d’abord hors de vue.",
    ],
    stationary: [
        "Mercure était presque immobile ce jour-là, et tu peux penser lentement exprès.",
        "Vénus était presque immobile ; ce qui te plaît pousse lentement et dure.",
        "Mars était presque immobile : quand enfin tu t’appuies sur une chose, c’est de tout ton poids.",
        "Jupiter était arrêté ces jours-là et souligne son thème : ce que tu crois demande à être bien choisi.",
        "Saturne était arrêté, et ses leçons peuvent prendre leur temps.",
        "Uranus était arrêté alors, et son appel à la liberté sonne plus clair.",
        "Neptune était arrêté, et son ton de fond s’entend mieux.",
        "Pluton était arrêté à ta naissance et creuse davantage son sillon.",
        "Chiron était arrêté et pose sa question avec insistance.",
    ],
    together: [
        [
            "Deux choses sont vraies à la fois : {planet} a de la force {sign:in}, et {other} apporte la contradiction par {kind}. Prends {that} comme partenaire d’entraînement, qui garde honnête l’autre partie, {this} ; personne n’a besoin de gagner.",
            "Bonne place {sign:in} et dure question {other:of}, par {kind} : ainsi se tient {planet} dans ton thème, un don qui doit se défendre et y gagne.",
        ],
        [
            "{sign} n’est pas un terrain facile pour {planet}, mais {other} aide par {kind}. Si tu doutes d’une chose, {this}, commence par l’autre, {that}.",
            "Ce qui {sign:in} manque {planet:to} est donné par {kind}, et le donneur est {other} : emprunte d’un côté, {that}, quand on demande trop à l’autre, {this}.",
        ],
        [
            "{planet} a de la force {sign:in} et l’appui {other:of} par {kind} ; ici, inutile de pousser. Sers-toi tôt de cela, {this}, avant que l’habitude l’efface.",
            "Peu de chose freine {planet}, en bonne place {sign:in} et en bons termes par {kind} : là se tient {other}. Le seul risque est de tenir pour acquis ce que tu as : {this}.",
        ],
        [
            "{planet} monte la côte, avec peu d’appui {sign:in} et sous la pression {other:of} par {kind} ; ce que tu y gagnes, tu l’auras gagné deux fois, et tu sauras comment on fait.",
            "Va doucement avec {planet} : {sign} donne peu, et {other} demande beaucoup par {kind}. De petits succès réguliers font plus qu’un grand effort.",
        ],
    ],
    sect: [
        [
            "De nuit, Vénus est la bénéfique qui t’aide d’abord, et ce que tu fais avec tact et plaisir réussit volontiers.",
            "De jour, Vénus travaille au second rang ; ce que tu aimes demande peut-être une heure fixe.",
        ],
        [
            "De nuit, Mars est parmi les siens, et sa chaleur va au travail plutôt qu’à la querelle.",
            "De jour, Mars chauffe : mets une pause entre l’impulsion et l’acte.",
        ],
        [
            "Naître de jour favorise Jupiter : ce que tu fais de bonne foi et au grand jour trouve des amis.",
            "De nuit, Jupiter aide plus bas, et souvent on le remarque après coup.",
        ],
        [
            "De jour, Saturne montre son côté bâtisseur : règles, temps et limites sont un matériau de travail.",
            "De nuit, Saturne est le plus sévère des deux durs ; mesure-toi à la lumière du jour et jamais dans la fatigue.",
        ],
    ],
    hosts: [
        "{planet} est en visite chez {host}, et {host} {in} fixe l’usage ; pour comprendre {this}, regarde aussi {that}.",
        "Le signe appartient {host:to}, et {planet} en prend le ton : {host} {in} a le dernier mot sur {this}.",
        "Derrière {planet} se tient {host} {in}, à qui appartient le signe ; prévois ensemble {this} et {that}.",
    ],
};
