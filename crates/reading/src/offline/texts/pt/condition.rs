//! How a planet stands: its dignity, its motion, its sect, its host.

use crate::offline::texts::tongue::Condition;

pub(super) const CONDITION: Condition = Condition {
    dignities: [
        [
            "O Sol está aqui em seu domicílio: mostrar-se custa pouco, e a tarefa é decidir o que merece a luz.",
            "A tradição exalta aqui o Sol, e você pode contar com a coragem de começar.",
            "A tradição chama isto de exílio do Sol, que brilha melhor quando serve a algo comum.",
            "O Sol está em sua queda: você se procura no espelho alheio e ensaia decidir antes da resposta.",
        ],
        [
            "A Lua está em seu domicílio; o sentimento é sua língua materna, tome-o como informação.",
            "A Lua está exaltada aqui, e um ânimo sereno é um dos seus bens.",
            "A Lua está em exílio e trabalha por seu conforto; pedir cuidado é uma arte que se aprende.",
            "A Lua está em sua queda: os sentimentos chegam em toda a profundidade ou não chegam, e precisam de um lugar.",
        ],
        [
            "Mercúrio está em seu domicílio e pensa com as próprias ferramentas; ponha o esforço na escolha da pergunta.",
            "Mercúrio está exaltado e dá o melhor quando se pede exatidão.",
            "Mercúrio está em exílio: a visão ampla vem sozinha, o detalhe é preciso buscar.",
            "Mercúrio está em sua queda, e as palavras precisam de tempo para alcançar as impressões.",
        ],
        [
            "Vênus está em seu domicílio; aquilo de que você gosta é bom guia do que convém construir.",
            "Vênus está exaltada, e o afeto se abre muito; continua aberto quando você diz onde termina.",
            "Vênus está em exílio: a leveza no amor aqui se conquista, não se supõe.",
            "Vênus está em sua queda e ama corrigindo; admire também o que não precisa de conserto.",
        ],
        [
            "Marte está em seu domicílio, e o impulso vem sem ser chamado; a arte é mirar.",
            "Marte está exaltado: uma força que aceita um plano sobrevive a quase todos os obstáculos.",
            "Marte está em exílio e acende devagar, melhor por algo que contra algo.",
            "Marte está em sua queda, e a irritação toma caminhos laterais; dizer cedo o que você quer poupa o desvio.",
        ],
        [
            "Júpiter está em seu domicílio e confia na vista longa; dê a ele algo concreto para ampliar.",
            "Júpiter está exaltado, e sua generosidade toma a forma de amparo.",
            "Júpiter está em exílio: o sentido se monta peça por peça.",
            "Júpiter está em sua queda, onde a esperança pede provas; uma confiança prudente continua sendo confiança.",
        ],
        [
            "Saturno está em seu domicílio: você entende a estrutura por dentro e usa as regras sem que elas usem você.",
            "Saturno está exaltado, e a disciplina vira justiça.",
            "Saturno está em exílio; dever e calor se puxam até que você abra espaço para os dois.",
            "Saturno está em sua queda: é preciso praticar a paciência onde a pressa é costume.",
        ],
    ],
    modern: [
        "A prática moderna dá aqui seu domicílio {planet:to}, e a voz é clara.",
        "Alguns autores modernos veem aqui a exaltação {planet:of}, com voz mais segura que de costume.",
        "Segundo a prática moderna, este é o exílio {planet:of}, que fala aqui uma língua estrangeira.",
        "Alguns autores modernos põem aqui a queda {planet:of}, que se ouve com dificuldade.",
    ],
    mercury_at_its_best: "Mercúrio tem aqui domicílio e exaltação ao mesmo tempo, o que nenhum outro planeta pode dizer de um signo: a precisão é seu dom; parar, seu ofício.",
    mercury_at_its_worst: "Exílio e queda de Mercúrio coincidem aqui segundo a tradição; o pensamento vem em imagens e ganha o pão quando é escrito.",
    retrograde: [
        "Mercúrio estava retrógrado quando você nasceu, o que convém a uma mente que repassa as coisas; sua segunda ideia costuma ser a melhor.",
        "Com Vênus em retrogradação, você pesa o afeto por dentro antes de mostrá-lo.",
        "Com Marte em retrogradação, o esforço se reúne às escondidas antes de aparecer.",
        "Júpiter está retrógrado, e você prefere cultivar uma convicção a pedi-la emprestada.",
        "Um Saturno retrógrado leva suas regras por dentro; pergunte às vezes que medida você tenta cumprir.",
        "Com Urano em retrogradação, uma ruptura está pronta em você antes que alguém a veja.",
        "Netuno está retrógrado e guarda suas imagens até haver silêncio.",
        "Plutão estava retrógrado: você desmonta as coisas a portas fechadas.",
        "Quíron está retrógrado, e o conserto acontece primeiro fora da vista.",
    ],
    stationary: [
        "Mercúrio estava quase parado naquele dia, e você pode pensar devagar de propósito.",
        "Vênus estava quase imóvel; aquilo de que você gosta cresce devagar e dura.",
        "Marte estava quase parado: quando enfim você se apoia em algo, é com todo o peso.",
        "Júpiter estava parado naqueles dias e sublinha seu tema: o que você crê pede boa escolha.",
        "Saturno estava parado, e suas lições podem levar o tempo que precisam.",
        "Urano estava parado então, e seu chamado à liberdade soa mais claro.",
        "Netuno estava parado, e seu tom de fundo se ouve melhor.",
        "Plutão estava parado quando você nasceu e marca mais fundo seu sulco.",
        "Quíron estava parado e faz sua pergunta com ênfase.",
    ],
    together: [
        [
            "Duas coisas são verdade ao mesmo tempo: {planet} tem força {sign:in}, e {other} contradiz por {kind}. Tome {that} como quem treina você e mantém honesta a outra parte, {this}; ninguém precisa vencer.",
            "Bom lugar {sign:in} e dura pergunta {other:of}, por {kind}: assim está {planet} no seu mapa, um dom que precisa se defender e melhora com isso.",
        ],
        [
            "O signo de {sign} não é terreno fácil para {planet}, mas {other} ajuda por {kind}. Na dúvida sobre uma coisa, {this}, comece pela outra, {that}.",
            "O que {sign:in} falta {planet:to} é dado por {kind}, e quem dá é {other}: peça emprestado quando exigirem demais de um lado, {this}, ao outro, {that}.",
        ],
        [
            "{planet} tem força {sign:in} e o apoio {other:of} por {kind}; aqui não é preciso empurrar. Use {this} cedo, antes que o hábito torne tudo invisível.",
            "Pouco freia {planet}, com bom lugar {sign:in} e bom entendimento por {kind}: ali está {other}. O único risco é dar por certo o que você tem: {this}.",
        ],
        [
            "{planet} vai ladeira acima, com pouco apoio {sign:in} e sob a pressão {other:of} por {kind}; o que você ganhar aí terá ganhado duas vezes, e saberá muito bem como se faz.",
            "Trate com jeito {planet}: o signo de {sign} dá pouco, e {other} pede muito por {kind}. Pequenos êxitos regulares fazem mais que um grande esforço.",
        ],
    ],
    sect: [
        [
            "De noite Vênus é a benéfica que ajuda você primeiro, e o que se faz com tato e gosto costuma dar certo.",
            "De dia Vênus trabalha em segunda fila; o que você ama talvez precise de hora marcada.",
        ],
        [
            "De noite Marte está entre os seus, e seu calor vai antes para o trabalho que para a briga.",
            "De dia Marte esquenta: ponha uma pausa entre o impulso e o ato.",
        ],
        [
            "Nascer de dia favorece Júpiter: o que você faz de boa-fé e às claras costuma encontrar amigos.",
            "De noite Júpiter ajuda mais calado, e muitas vezes se nota ao olhar para trás.",
        ],
        [
            "De dia Saturno mostra seu lado construtor: regras, tempo e limites são material de trabalho.",
            "De noite Saturno é o mais severo dos dois duros; meça-se à luz do dia e nunca com cansaço.",
        ],
    ],
    hosts: [
        "{planet} está de visita na casa {host:of}, e {host} {in} dita as normas; para entender {this}, olhe também {that}.",
        "O signo pertence {host:to}, e {planet} toma dali sua pauta: {host} {in} tem a última palavra sobre {this}.",
        "Atrás {planet:of} está {host} {in}, a quem pertence o signo; convém planejar juntos {this} e {that}.",
    ],
};
