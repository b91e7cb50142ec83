//! The Moon’s phase, what rises, headings and hedges, aspects and houses.

use crate::offline::texts::tongue::{Aspects, Houses, Moon, Node, Phase, Places, Rising, Spun};

pub(super) const MOON: Moon = Moon {
    phases: [
        Phase {
            title: "Lua nova no nascimento",
            seen: "A Lua acabava de ultrapassar o Sol e mostrava apenas um fio de luz.",
            meant: "Na lua nova o desejo e a necessidade saem do mesmo lugar; você costuma agir primeiro e compreender depois.",
        },
        Phase {
            title: "Lua crescente no nascimento",
            seen: "A Lua era uma foice crescente que se afastava do Sol.",
            meant: "Sob a lua crescente o novo precisa se soltar do velho, e parte da sua força está em não voltar cedo demais.",
        },
        Phase {
            title: "Quarto crescente no nascimento",
            seen: "A Lua estava com meia luz ou um pouco mais, e crescia.",
            meant: "O quarto crescente é a fase de decidir com o assunto em aberto; os obstáculos mais afiam você do que detêm.",
        },
        Phase {
            title: "Lua gibosa no nascimento",
            seen: "A Lua estava perto de cheia e continuava crescendo.",
            meant: "A lua gibosa procura a falha e o remédio; decida de antemão o que será suficiente.",
        },
        Phase {
            title: "Lua cheia no nascimento",
            seen: "A Lua estava cheia, ou acabara de estar, diante do Sol.",
            meant: "Na lua cheia o desejo e a necessidade se olham de longe; a clareza costuma chegar por outra pessoa.",
        },
        Phase {
            title: "Lua disseminadora no nascimento",
            seen: "A Lua tinha passado de cheia e começava a devolver sua luz.",
            meant: "Esta é a fase de transmitir: o que você entendeu procura ouvintes, e ao explicar você entende melhor.",
        },
        Phase {
            title: "Quarto minguante no nascimento",
            seen: "A Lua estava com meia luz e minguava.",
            meant: "O quarto minguante se volta contra formas que já deram o que tinham; diga com gentileza o que outros ainda não veem.",
        },
        Phase {
            title: "Lua balsâmica no nascimento",
            seen: "Restava só a última luz fina da Lua antes de reencontrar o Sol.",
            meant: "A lua balsâmica é de finais que também são semente; no silêncio amadurece seu próximo começo.",
        },
    ],
    at_noon: "A fase da Lua foi calculada para o meio-dia e era a mesma o dia todo.",
    near_the_next: "A fase da Lua foi calculada para o meio-dia; estava perto do limite, e em outra hora pode valer a fase vizinha.",
};

pub(super) const RISING: Rising = Rising {
    title: "Ascendente {rising:in}",
    rulers: [
        "Com o Ascendente {rising:in}, seu mapa tem por regente {ruler}, que está {sign:in}, na {nth} casa: o caminho que você toma leva a isto: {field}.",
        "O regente do seu mapa é {ruler}, {sign:in} e na {nth} casa, e boa parte da sua energia vai parar ali: {field}.",
        "Como regente do Ascendente, {ruler} fala pelo mapa inteiro, e o faz da {nth} casa, {sign:in}: {field}.",
        "Para saber aonde vai o Ascendente {rising:in}, olhe seu regente: {ruler} está {sign:in}, na {nth} casa, e chama sua atenção para {field}.",
    ],
    ruler_at_home: "{ruler} rege o Ascendente e está no mesmo signo, na {nth} casa: você navega com bandeira própria, e quem conhece você recebe o que viu.",
    ruler_in_sign: "{ruler} rege o Ascendente e está em seu mesmo signo, embora na {nth} casa: modo e motivo são de uma só peça e se encontram aqui: {field}.",
    modern_ruler: "A prática moderna nomeia também {ruler} como regente do Ascendente; da {nth} casa vem assim uma cor própria a cada começo seu.",
    styles: [
        "Com o Sol como regente, você avança melhor quando sabe o que defende e pode mostrá-lo.",
        "Com a Lua como regente, seu rumo muda com a maré, e convém conhecer o próprio ritmo.",
        "Com Mercúrio como regente, a curiosidade é o motor; uma boa pergunta move você antes de uma meta.",
        "Com Vênus como regente, você é mais atraído que empurrado, e chega mais longe na direção do que agrada.",
        "Com Marte como regente, você descobre o que quer ao agir; procure algo contra o que fazer força.",
        "Com Júpiter como regente, um horizonte amplo faz bem, e você dá mais passos quando a vista merece.",
        "Com Saturno como regente, o tempo está do seu lado: o que se faz com constância dura mais que o brilhante.",
    ],
    midheaven: [
        "Um Meio do Céu em Áries busca um trabalho em que você decida e experimente primeiro.",
        "Um Meio do Céu em Touro busca um resultado tangível, feito no seu passo e para durar.",
        "Um Meio do Céu em Gêmeos busca um ofício com palavras, contatos e variedade.",
        "Um Meio do Céu em Câncer quer cuidar de algo e que se saiba.",
        "Um Meio do Céu em Leão quer obra com sua assinatura e não teme o público.",
        "Um Meio do Céu em Virgem aspira ao bom nome do trabalho cuidadoso.",
        "Um Meio do Céu em Libra busca trabalhar com outras pessoas, onde contem a forma e a justiça.",
        "Um Meio do Céu em Escorpião vai à raiz e prefere influir a aparecer.",
        "Um Meio do Céu em Sagitário busca uma vocação de horizonte largo: ensinar, viajar, dar sentido.",
        "Um Meio do Céu em Capricórnio aponta alto e com paciência, e prefere o respeito tardio à fama precoce.",
        "Um Meio do Céu em Aquário quer mudar o modo de fazer as coisas.",
        "Um Meio do Céu em Peixes busca uma vocação com imaginação ou compaixão, mesmo que o título não diga.",
    ],
};

pub(super) const PLACES: Places = Places {
    untimed: [
        "Sem hora de nascimento",
        "A hora do seu nascimento não é conhecida, e por isso falta aqui tudo o que depende dela: o Ascendente, as casas e a diferença entre nascer de dia ou de noite.",
        "O que resta vale para o dia todo, e onde talvez não valha, o texto avisa.",
    ],
    title: "{planet} {in}",
    title_with_house: "{planet} {in}, {nth} casa",
    in_house: "{planet} na {nth} casa",
    perhaps: "Não é certo que {planet} estivesse {sign:in} quando você nasceu; tome o que segue como o caso mais provável.",
    changed: "{planet} passou, no dia do seu nascimento, de {first} para {second}, e sem hora não é certo qual dos dois valia; leia os dois esboços e fique com aquele em que se reconhece.",
    sketches: [
        "Se você nasceu mais cedo nesse dia, este é seu esboço: {text}",
        "Se você nasceu mais tarde nesse dia, este é seu esboço: {text}",
    ],
};

pub(super) const ASPECTS: Aspects = Aspects {
    title: "Os aspectos mais fechados",
    at_noon: "As distâncias que seguem foram calculadas para o meio-dia; os aspectos da Lua, a mais veloz, ficam de fora se não valem de meia-noite a meia-noite.",
    leads: [
        "O mais fechado dos aspectos maiores é {kind} entre {a} e {b}: a orbe é de {orb}, e o aspecto está {motion}.",
        "{a} e {b} se unem por {kind}, {motion}, com orbe de {orb}.",
        "Segue {kind} entre {a} e {b}, a {orb} do exato e {motion}.",
        "Além disso {a} forma {kind} com {b}; a orbe é de {orb}, e o aspecto está {motion}.",
        "Entre {a} e {b} há {kind}, {motion}, com {orb} de distância.",
        "Também liga {a} com {b} {kind}, {motion}, com orbe de {orb}.",
        "Soma-se {kind} entre {a} e {b}, {motion}, orbe de {orb}.",
        "O último dos fechados, {kind}, une {a} com {b}; a orbe é de {orb}, e o aspecto está {motion}.",
    ],
    leads_at_noon: [
        "À frente está {kind} entre {a} e {b}; distância do exato: {orb}.",
        "{a} e {b} se unem por {kind}; orbe: {orb}.",
        "Segue {kind} entre {a} e {b}; orbe: {orb}.",
        "Além disso {a} forma {kind} com {b}; orbe: {orb}.",
        "Entre {a} e {b} há {kind}; distância: {orb}.",
        "Também liga {a} com {b} {kind}; orbe: {orb}.",
        "Soma-se {kind} entre {a} e {b}; distância do exato: {orb}.",
        "O último dos fechados, {kind}, une {a} com {b}; orbe: {orb}.",
    ],
};

pub(super) const SPUN: Spun = Spun {
    conjunction: [
        "{a} e {b} falam em você com uma só voz: {wants a} e {wants b} parecem a mesma coisa. Pratique de vez em quando distinguir os dois.",
        "Em você {a} e {b} puxam a mesma carroça; você quer {wants a} e, no mesmo gesto, {wants b}.",
        "Onde está {a}, {b} não anda longe. Um pede {wants a}, o outro {wants b}, e quase sempre sai tudo numa frase.",
        "{a} e {b} dividem o quarto. Isso dá intensidade à sua voz quando se trata de {zu a} e de {zu b}.",
    ],
    flowing: [
        "{a} e {b} se dão a mão: o que ajuda você a {zu a} ajuda também a {zu b}. Aproveite antes que pareça óbvio.",
        "Entre {a} e {b} tudo roda; se você quer {wants a}, logo achará o jeito de {zu b}.",
        "{a} abre e {b} passa: você pode {wants a} e ao mesmo tempo {wants b} sem que um atrapalhe o outro.",
        "A aliança {a:of} e {b:of} é de confiança. Se custa {zu b}, comece por {zu a}.",
    ],
    tense: [
        "{a} e {b} puxam por pontas diferentes: uma força quer {wants a}, a outra {wants b}. Dê a cada uma a sua hora, e o puxão vira impulso.",
        "Entre {a} e {b} há disputa, e os dois lados têm razão. Você pode {wants a} sem abrir mão de {zu b}.",
        "{a} exige {zu a}, enquanto {b} exige {zu b}. Decida em turnos e não contra nenhuma das partes.",
        "Quando {a} e {b} se atritam, nasce calor: o desejo de {zu a} encontra o desejo de {zu b}, e aí você se torna inventivo.",
    ],
    wants: [
        "brilhar",
        "estar em segurança",
        "compreender",
        "amar",
        "agir",
        "crescer",
        "perseverar",
        "ser livre",
        "sonhar",
        "ir ao fundo",
        "ir ao encontro dos outros",
        "deixar marca",
    ],
    to_want: [
        "brilhar",
        "estar em segurança",
        "compreender",
        "amar",
        "agir",
        "crescer",
        "perseverar",
        "ser livre",
        "sonhar",
        "ir ao fundo",
        "ir ao encontro dos outros",
        "deixar marca",
    ],
};

pub(super) const NODE: Node = Node {
    both: "O Nodo Norte e Quíron",
    node: "O Nodo Norte",
    chiron: "Quíron",
    node_house: [
        "O nodo está na {nth} casa, e o crescimento começa por aqui: {field}.",
        "Na {nth} casa vale a pena tentar o desacostumado; ali o nodo fala disto: {field}.",
        "Por casa, o nodo aponta para a {nth}: {field}.",
    ],
    chiron_house: [
        "Quíron está na {nth} casa, e o assunto aparece em torno disto: {field}.",
        "Da {nth} casa, Quíron levanta isso ao tratar deste campo: {field}.",
        "Na {nth} casa Quíron ensina, e a matéria é esta: {field}.",
    ],
};

pub(super) const HOUSES: Houses = Houses {
    title: "As casas, uma a uma",
    empty: [
        "A {nth} casa, {field}, começa {sign:in}; não há ninguém nela, então peça notícias {ruler:to}, na {other} casa.",
        "Sobre a {nth} casa, vazia, {field}, vela {ruler} lá da {other} casa, pois a cúspide está {sign:in}.",
        "A cúspide {sign:in} entrega a {nth} casa, sem ocupantes, {field}, {ruler:to}, que mora na {other} casa.",
    ],
    occupied: [
        "Na {nth} casa, {field}, você encontra isto: {names}; a cúspide está {sign:in}, e {ruler} responde por ela lá da {other} casa.",
        "{names}: tal é a companhia na {nth} casa, {field}. Seu anfitrião é {ruler}, pois a cúspide está {sign:in}, e mora na {other} casa.",
        "A {nth} casa, {field}, hospeda {names}, com a cúspide {sign:in}; pergunte {ruler:to}, na {other} casa, como vai tudo.",
    ],
    own: [
        "A {nth} casa, {field}, começa {sign:in} e tem dentro seu dono, {ruler}: aqui ninguém cobra aluguel de você.",
        "{ruler} cuida por dentro da {nth} casa, {field}, pois a cúspide está {sign:in}; o que você construir aqui não pede licença.",
    ],
};
