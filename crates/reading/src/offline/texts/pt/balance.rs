//! How the planets are spread.

use crate::offline::texts::tongue::Balance;

pub(super) const BALANCE: Balance = Balance {
    title: "O equilíbrio do conjunto",
    strong_element: [
        "O fogo é o que mais pesa, com {n} dos dez planetas: você entende as coisas ao começá-las, e seu calor e sua impaciência ardem no mesmo fogão.",
        "A terra é o que mais pesa, com {n} dos dez planetas: você confia no que se toca, se conta ou se usa.",
        "O ar é o que mais pesa, com {n} dos dez planetas: você se entende com as coisas ao nomeá-las e conversar sobre elas.",
        "A água é o que mais pesa, com {n} dos dez planetas: você lê o humor de uma sala antes das palavras.",
    ],
    no_strong_element: "Nenhum elemento manda ao mesmo tempo em peso e em número, e você tem várias entradas para um problema: se uma porta emperra, tente outra.",
    missing_element: [
        "Nenhum planeta está no fogo; o entusiasmo pega devagar, e ajuda pedir emprestada uma faísca.",
        "Nenhum planeta está na terra, e o prático pede uma decisão a cada vez; bons hábitos fazem o que o instinto não faz.",
        "Nenhum planeta está no ar; a distância não vem sozinha, e escrever dá a você o segundo olhar.",
        "Nenhum planeta está na água, e os sentimentos chegam tarde; perguntar com simplicidade o que você sente merece tempo.",
    ],
    strong_modality: [
        "Das três modalidades pesa mais a cardinal, com {n} dos dez: você prefere abrir um caminho a mantê-lo.",
        "Das três modalidades pesa mais a fixa, com {n} dos dez: você sustenta o rumo, e mudá-lo é decisão que quer tomar.",
        "Das três modalidades pesa mais a mutável, com {n} dos dez: você se adapta no caminho, e uma data dá forma a essa soltura.",
    ],
    missing_modality: [
        "Nenhum dos dez está em signos cardinais; um começo talvez precise de uma data de fora.",
        "Nenhum dos dez está em signos fixos, e ficar é em você mais decisão que costume.",
        "Nenhum dos dez está em signos mutáveis; preveja a mudança de plano antes de precisar dela.",
    ],
    by_day: "Você nasceu de dia, com o Sol acima do horizonte, e o que faz à vista costuma dar mais certo que o encoberto.",
    by_night: "Você nasceu de noite, com o Sol abaixo do horizonte, e seu melhor trabalho começa muitas vezes fora da vista.",
    above: "Acima do horizonte estão {n} dos dez planetas: muito da sua vida olha para fora, e um canto próprio precisa ser reservado de propósito.",
    below: "Abaixo do horizonte estão {n} dos dez planetas: muito da sua vida acontece em terreno íntimo, e você escolhe o que traz à luz.",
    east: "Na metade oriental, a da iniciativa, estão {n} dos dez: você gosta de mover a peça primeiro.",
    west: "Na metade ocidental, a da resposta, estão {n} dos dez: as ocasiões chegam por outras pessoas.",
    counted_at_noon: "Os planetas são contados aqui por seu lugar ao meio-dia, também {names}, cujo signo não é certo.",
    clusters: [
        "Destaca-se uma reunião: {names}, {n} dos dez planetas, estão {sign:in}, e o modo desse signo percorre partes muito diferentes da sua vida.",
        "O signo de {sign} reúne {n} dos dez planetas, {names}; costumam mover-se juntos, e no cansaço ajuda algo bem diferente.",
        "Também {sign:in} há reunião: {names}, {n} dos dez ao todo.",
    ],
    alone: [
        "{planet} não forma nenhum aspecto maior com os outros nove e fala por conta própria: pode calar por muito tempo e depois ocupar o palco inteiro.",
        "Do mesmo modo {planet} se mantém à parte, sem aspecto maior com os outros nove; nenhum deles entorta o que você fizer com isso.",
        "Também {planet} está sem aspecto maior com os outros nove e segue seu próprio calendário.",
    ],
    receptions: [
        "{a} e {b} estão em recepção mútua, cada planeta no domicílio do outro: se você emperra com um, pergunte ao outro.",
        "Uma recepção mútua liga também {a} com {b}, cada planeta hóspede e anfitrião.",
        "Também {a} e {b} trocam de lugar, em recepção mútua, e trabalham melhor juntos que separados.",
    ],
    last_host: "Siga os planetas de hóspede em anfitrião e todo caminho acaba em {planet}, em casa {sign:in}: a essa porta se consulta tudo o que você faz.",
};
