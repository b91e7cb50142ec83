//! One voice over the whole.

use crate::offline::texts::tongue::{Axis, Synthesis};

pub(super) const SYNTHESIS: Synthesis = Synthesis {
    title: "Os fios reunidos",
    lead: [
        "Uma voz se ouve mais que as outras neste mapa: {planet} {reasons}.",
        "Escute primeiro isto: {planet} {reasons}.",
        "Se o mapa tem porta-voz, é este: {planet} {reasons}.",
    ],
    reasons: [
        "rege o Ascendente",
        "está na {nth} casa",
        "toca {angle}",
        "tem força por signo",
        "quase não se movia",
    ],
    under: [
        "Você dá o melhor quando algo leva seu nome, e nada cansa tanto como representar um papel.",
        "Seus dias tomam a cor da manhã; proteja o sono, a companhia e o ritmo.",
        "Com uma pergunta e um lápis o resto vem sozinho; sem eles até o descanso é inquieto.",
        "Você decide por gosto, antes de dar razões, e rende onde a beleza faz parte do trabalho.",
        "Você sabe o que pensa quando já fez algo, e uma tarefa honesta faz mais falta que a paz.",
        "Você aumenta aquilo de que participa; pergunte, diante de cada novo sim, que outro sim lhe dará lugar.",
        "Levam sua palavra a sério, e por isso você escolhe poucas; dê ao descanso o mesmo peso que ao dever.",
        "Você é a exceção em quase todas as salas, e a pergunta útil é quais regras conservaria.",
        "O humor, a imagem e o tom chegam primeiro a você; não decida nada importante sem vê-lo em palavras simples.",
        "Você vai ao fundo das coisas ou as deixa; escolha o que merece tanta minúcia.",
    ],
    axes: [
        Axis {
            both: [
                "Você tem ousadia e cautela na mesma hora: {this} quer sair já, {that} ainda testa a corda. Fixe a ordem uma vez, cautela ao escolher e ousadia ao fazer.",
                "Uma parte de você salta, como mostra {this}, e outra conta os degraus, como faz {that}. Nenhuma é o erro da outra; que a segunda faça a planta e a primeira comece.",
            ],
            first: [
                "{this} e {that} se inclinam à ousadia, e você corrige no caminho. Consulte alguém prudente antes do que não tem volta.",
                "{this} e {that} concordam em que um começo vale mais que um prognóstico; confie nos seus começos e deixe o final em boas mãos.",
            ],
            second: [
                "{this} e {that} pedem chão firme, por isso você promete tarde e cumpre. Dê de vez em quando um passo antes de testar o terreno.",
                "{this} e {that} votam pelo cuidado: você vê a tempo o que poderia falhar. Deixe que algumas coisas boas aconteçam sem preparo.",
            ],
        },
        Axis {
            both: [
                "Você precisa de gente por perto e de ar em volta, e as duas coisas são verdade: {this} se aproxima, {that} abre uma janela. Diga a quem ama qual das duas tem a palavra.",
                "{this} busca proximidade, {that} busca espaço, e quem vê só a metade toma isso por inconstância. Nada mudou: calor e distância são os dois tempos de uma respiração.",
            ],
            first: [
                "{this} e {that} levam você para a proximidade; você se conhece por aqueles a quem pertence, e uma noite a sós precisa ser escolhida.",
                "A proximidade é o fio: {this} e {that} notam o que outros precisam, às vezes antes deles. Cuide para que alguém tenha igual atenção por você.",
            ],
            second: [
                "{this} e {that} guardam algum espaço à sua volta, e seu afeto respira nele. Diga cedo, pois de fora não se vê que a porta está sem chave.",
                "{this} e {that} pensam melhor a um braço de distância, mais pela amizade que pelo resgate; é um presente para quem quer continuar livre.",
            ],
        },
        Axis {
            both: [
                "Algo em você fica e algo segue viagem: {this} mantém a linha, {that} viu outro caminho. Guarde a meta, deixe variar a rota e não precisará escolher.",
                "Quem conhece de você {this} espera constância, e quem encontrou {that} espera surpresas. Todos acertam; prometa a coisa e nunca o modo.",
            ],
            first: [
                "{this} e {that} dão fôlego a você, e o tempo trabalha a seu favor; vigie o momento em que a lealdade vira inércia.",
                "Em você o começado está meio guardado: {this} e {that} se mantêm quando outros derivam. Marque uma data para perguntar se ainda vale a pena.",
            ],
            second: [
                "{this} e {that} dão agilidade a você, e os planos são esboços. Um ponto fixo, um dia da semana ou uma pessoa, dá forma ao movimento.",
                "{this} e {that} contornam quase qualquer coisa. Antes de dar a volta, pergunte se desta vez é mais curto o caminho reto.",
            ],
        },
        Axis {
            both: [
                "Atraem você a praça e os fundos da loja: {this} vai aonde se olha, {that} trabalha onde ninguém olha. Deixe que as horas ocultas alimentem as visíveis.",
                "Parte da sua vida quer testemunhas, como {this}, e parte se estraga com elas, como sabe {that}. Decida de antemão, em cada empreitada, qual é.",
            ],
            first: [
                "{this} e {that} põem você à vista, e você cresce com as respostas. Guarde uma empreitada pela qual ninguém jamais pergunte.",
                "O que você faz acaba sendo sabido, disso se encarregam {this} e {that}; assine, portanto, e escolha o que assina.",
            ],
            second: [
                "{this} e {that} trabalham melhor fora da vista: você precisa de uma porta fechada e tem direito a ela. Mostre resultados antes do que parece natural.",
                "Muito de você acontece nos bastidores, como sugerem {this} e {that}. Basta uma testemunha confiável para que não vire segredo.",
            ],
        },
    ],
    three: [
        "Em conjunto: o Sol {sun:in} se propõe {seeks}; a Lua {moon:in} precisa disto: {needs}; e o Ascendente {rising:in} põe mãos à obra {manner}.",
        "Três vozes levam o mapa: um Sol {sun:in} que se propõe {seeks}, uma Lua {moon:in} que pede {needs} e um Ascendente {rising:in} que aborda as duas coisas {manner}.",
        "O Sol {sun:in} gostaria de {seeks}; a Lua {moon:in} pede {needs}; e o Ascendente {rising:in}, o que primeiro se vê de você, faz isso {manner}.",
    ],
    two: "Em conjunto: o Sol {sun:in} se propõe {seeks}, e a Lua {moon:in} pede {needs}; muito depende de como repartem seu tempo.",
    sun_alone: "Em poucas palavras: o Sol {sun:in} se propõe {seeks}.",
    moon_alone: "Em poucas palavras: a Lua {moon:in} pede {needs}.",
    two_workshops: [
        "O Sol põe tudo em obra na {nth} casa, {ground:short}, enquanto {ruler}, regente do mapa, leva tudo para a {other} casa: {elsewhere:short}.",
        "Tudo isso tem duas oficinas: {ground:short}, na {nth} casa, onde está o Sol, e {elsewhere:short}, na {other} casa, onde está {ruler} como regente do mapa.",
        "Você verá isso em dois lugares: {ground:short}, pois o Sol está na {nth} casa, e {elsewhere:short}, pois {ruler}, regente do mapa, está na {other} casa.",
    ],
    one_workshop: "O Sol e {ruler}, regente do mapa, dividem a {nth} casa, e tudo isso tem uma oficina principal: {ground:short}.",
    sun_rules: "Como o Sol é também regente do mapa, tudo isso tem uma oficina principal, a {nth} casa: {ground:short}.",
    gathered: "Com {n} dos dez planetas {sign:in}, ali está o centro de gravidade; o resto do zodíaco pede visitas, e viajar faz bem a você.",
    hinge_conjunction: "Muito gira em torno da {kind} {a:of} e {b:of}, na qual {this} e {that} agem como uma só coisa; você ganha muito ao aprender a distingui-las.",
    hinge_tense: "Muito gira em torno da {kind} {a:of} e {b:of}: entre {this} e {that} há uma discussão permanente, e você ganha muito ao não deixar ninguém vencer de vez.",
    hinge_flowing: "Muito gira em torno do {kind} {a:of} e {b:of}, pelo qual {this} e {that} se ajudam quase sem que se note; você ganha muito ao usá-lo de propósito.",
    friction: [
        "Conte com algum atrito entre {this} e {that}, como sugere a {kind} {a:of} e {b:of}; é desses atritos que dão aderência.",
        "A tensão com que trabalhar é a {kind} {a:of} e {b:of}: {this} e {that} querem coisas diferentes, e os dois lados têm suas razões.",
        "O mapa roça na {kind} {a:of} e {b:of}; entre {this} e {that} convém um acordo que se renove de tempos em tempos.",
    ],
    support: [
        "O recurso é o {kind} {a:of} e {b:of}, em que {this} e {that} se entendem sem esforço.",
        "De apoio serve o {kind} {a:of} e {b:of}: bata a uma porta, {this}, e quase sempre se abre a outra, {that}.",
        "Quando houver dificuldades, lembre o {kind} {a:of} e {b:of}, pelo qual {this} e {that} se dão bem.",
    ],
    dignified: "Um recurso é {planet}, com força por signo: você pode contar com {this} quando o resto vacila.",
    closing: "Nada disso está decidido de antemão; o Sol {sun:in} continua perguntando o que vale a pena {choice}, e a resposta é sua.",
};
