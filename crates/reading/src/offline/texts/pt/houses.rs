//! Each planet in the twelve houses, first to twelfth.

/// In the order of `Tongue::houses`.
pub(super) const HOUSES: [&[&[&str]; 12]; 10] =
    [&SUN, &MOON, &MERCURY, &VENUS, &MARS, &JUPITER, &SATURN, &URANUS, &NEPTUNE, &PLUTO];

const SUN: [&[&str]; 12] = [
    &[
        "Com o Sol na primeira casa, você vive à vista, e os outros seguem seu humor antes que você diga algo.",
    ],
    &["O Sol na segunda casa liga sua identidade ao que você sabe fazer e guardar; decida quanto basta."],
    &["O Sol na terceira casa brilha na troca e aprende explicando."],
    &["Na quarta casa o Sol arde como um fogão, e aquilo de que você mais se orgulha poucos veem."],
    &["Na quinta casa o Sol se conhece criando: uma história, um jogo, uma festa."],
    &["O Sol na sexta casa encontra dignidade no trabalho de cada dia."],
    &[
        "Com o Sol na sétima casa, você se vê com mais clareza diante de outra pessoa; lembre-se de ser alguém também a sós.",
    ],
    &["O Sol na oitava casa busca a seriedade do que se partilha e cresce onde se arrisca confiar."],
    &["O Sol na nona casa precisa de amplidão, uma matéria ou distância que nunca se acabe de aprender."],
    &["Com o Sol na décima casa, seu caminho se torna público, e seu nome anda com sua obra."],
    &["O Sol na décima primeira casa luz entre aliados e pensa com gosto no amanhã."],
    &["O Sol na décima segunda casa trabalha nos bastidores e precisa de horas que ninguém conte."],
];

const MOON: [&[&str]; 12] = [
    &["A Lua na primeira casa leva o sentimento no rosto, e estranhos logo lhe contam coisas."],
    &["A Lua na segunda casa se acalma com o tangível, uma reserva e uma mesa posta."],
    &["A Lua na terceira casa recupera o equilíbrio conversando, todo dia e com as mesmas pessoas."],
    &["Na quarta casa a Lua está em seu lugar; seu lar é menos um endereço que um estado que você cria."],
    &["A Lua na quinta casa brinca quando está bem e brinca também para ficar bem."],
    &["A Lua na sexta casa precisa de um ritmo que não deixe de ouvir o corpo."],
    &["A Lua na sétima casa sente com a outra pessoa antes de saber o que ela mesma sente."],
    &["Na oitava casa a Lua vai fundo e busca uma proximidade que nada disfarce."],
    &["A Lua na nona casa está em casa no caminho e se consola com o sentido."],
    &["Com a Lua na décima casa, seu humor não é privado, e cuidar pode virar ofício."],
    &["Amigos são família para a Lua na décima primeira casa, e você nota do que um grupo precisa."],
    &["A Lua na décima segunda casa se retira para sentir; dê a ela uma porta que feche."],
];

const MERCURY: [&[&str]; 12] = [
    &["Mercúrio na primeira casa pensa em voz alta, e você é conhecido pelas frases."],
    &["Mercúrio na segunda casa calcula, compara e torna útil o que sabe."],
    &["Mercúrio na terceira casa vive na conversa, na nota e na viagem curta."],
    &["Mercúrio na quarta casa pensa melhor na mesa da própria cozinha."],
    &["O humor é o quintal de Mercúrio na quinta casa."],
    &["Mercúrio na sexta casa ordena o dia e acha o erro antes que cresça."],
    &["Mercúrio na sétima casa pensa mais fino a duas vozes."],
    &["Mercúrio na oitava casa pergunta pelo que não se fala."],
    &["Mercúrio na nona casa quer saber para que serve saber."],
    &["Mercúrio na décima casa dá a você uma voz que se ouve em público."],
    &["Mercúrio na décima primeira casa tece redes de ideias e endereços."],
    &["Mercúrio na décima segunda casa pensa em silêncio, e certas coisas só entende ao escrever."],
];

const VENUS: [&[&str]; 12] = [
    &["Vênus na primeira casa dá a você um trato que torna fácil gostar de quem você é."],
    &["Vênus na segunda casa tem gosto e sabe quanto ele pode custar."],
    &["Vênus na terceira casa encontra o tom amável, também na carta breve."],
    &["Vênus na quarta casa embeleza os cômodos para que as pessoas fiquem."],
    &["Vênus na quinta casa se apaixona pelo jogo e pelo belo só porque sim."],
    &["As pequenas atenções são a língua de Vênus na sexta casa."],
    &["Vênus na sétima casa busca igualdade e entende de acordos."],
    &["Vênus na oitava casa ama a fundo e não sabe partilhar pela metade."],
    &["Vênus na nona casa se apaixona pelo distante: sotaques, livros, paisagens."],
    &["Vênus na décima casa age pela graça, e o tato é sua melhor credencial."],
    &["Vênus na décima primeira casa é amiga de muitos e mantém unidos os círculos."],
    &["Vênus na décima segunda casa ama em segredo, com delicadeza e sem fazer contas."],
];

const MARS: [&[&str]; 12] = [
    &["Marte na primeira casa vai na frente; nota-se o que você quer."],
    &["Marte na segunda casa prefere ganhar por si e defende o que tem."],
    &["Marte na terceira casa discute com palavras afiadas e quase sempre breves."],
    &["Marte na quarta casa luta pelo lar e às vezes dentro dele."],
    &["Marte na quinta casa joga para ganhar e ama com ímpeto."],
    &["Marte na sexta casa trabalha depressa e precisa de movimento como outros de café."],
    &["Marte na sétima casa procura rivais à altura e os torna sócios."],
    &["Marte na oitava casa vai ao limite e quer saber o que há atrás."],
    &["Marte na nona casa luta por convicções e viaja mal com guia."],
    &["Marte na décima casa tem ambição e a mostra; escolha um monte que valha a pena."],
    &["Marte na décima primeira casa põe grupos em marcha e perde a paciência nas reuniões."],
    &[
        "Na décima segunda casa Marte trabalha no subsolo, ora como mau humor, ora como resistência espantosa.",
    ],
];

const JUPITER: [&[&str]; 12] = [
    &["Júpiter na primeira casa dá a você uma confiança que abre portas."],
    &["Júpiter na segunda casa multiplica com gosto e gasta com gosto."],
    &["Júpiter na terceira casa faz de cada notícia um relato."],
    &["Júpiter na quarta casa presenteia com uma casa ampla, ao menos no coração."],
    &["Júpiter na quinta casa esbanja alegria e ideias."],
    &["Júpiter na sexta casa encontra sentido até na escala de trabalho."],
    &["Júpiter na sétima casa cresce com gente de vistas largas."],
    &["Júpiter na oitava casa confia no que se partilha e ganha com isso."],
    &["Júpiter na nona casa está em sua matéria quando viaja, também com a mente."],
    &["Júpiter na décima casa quer representar algo grande e precisa de fôlego longo."],
    &["Júpiter na décima primeira casa tem amigos em muitos lados."],
    &["Júpiter na décima segunda casa é uma ajuda calada que você nota ao olhar para trás."],
];

const SATURN: [&[&str]; 12] = [
    &["Saturno na primeira casa faz que levem você a sério antes mesmo de querer."],
    &["Saturno na segunda casa sabe o preço das coisas e deve a contragosto."],
    &["Saturno na terceira casa pesa as palavras e aprende mais fundo que rápido."],
    &["Saturno na quarta casa sustenta o telhado; você também pode morar embaixo."],
    &["Saturno na quinta casa leva a brincadeira a sério e pede licença para a alegria."],
    &["Saturno na sexta casa trabalha com constância e precisa praticar o terminar."],
    &["Saturno na sétima casa se compromete tarde ou com consciência, e então de verdade."],
    &["Saturno na oitava casa é prudente com a confiança e a guarda como coisa sagrada."],
    &["Saturno na nona casa prova cada doutrina pelo trecho que ela sustenta."],
    &["Saturno na décima casa sobe devagar e fica muito tempo no alto."],
    &["Saturno na décima primeira casa tem poucos amigos, e por décadas."],
    &["Saturno na décima segunda casa é um guarda severo nos fundos; pergunte a ele quem está protegendo."],
];

const URANUS: [&[&str]; 12] = [
    &["Urano na primeira casa faz notar você mesmo sem fazer nada."],
    &["Urano na segunda casa ganha aos saltos e se prende a pouco."],
    &["Conexões súbitas iluminam seu pensar com Urano na terceira casa."],
    &["Urano na quarta casa conhece muitos endereços e busca um lar sem regulamento."],
    &["Urano na quinta casa inventa jogos cujas regras só se sabem no fim."],
    &["Urano na sexta casa precisa de um trabalho que não pareça um horário."],
    &["Urano na sétima casa ama os laços com a janela aberta."],
    &["Urano na oitava casa quebra tabus, de preferência em boa hora."],
    &["Urano na nona casa pensa atravessando faculdades."],
    &["Urano na décima casa não cabe em nenhum cargo já descrito."],
    &["Urano na décima primeira casa reúne amigos que mal acreditariam uns nos outros."],
    &["Urano na décima segunda casa manda ideias do meio-sono."],
];

const NEPTUNE: [&[&str]; 12] = [
    &["Netuno na primeira casa deixa que outros vejam em você o que anseiam."],
    &["Netuno na segunda casa segura as coisas sem apertar e agradece uma hora sóbria por mês."],
    &["Netuno na terceira casa ouve o tom sob as palavras."],
    &["Netuno na quarta casa sonha um lar meio lembrança, meio desejo."],
    &["Netuno na quinta casa inunda o jogo de fantasia; o ofício lhe dá um copo."],
    &["Netuno na sexta casa serve por compaixão e esquece o relógio."],
    &["Netuno na sétima casa intui o melhor da outra pessoa; pergunte mesmo assim."],
    &["Netuno na oitava casa apaga limites entre dois, e palavras claras tornam isso seguro."],
    &["Netuno na nona casa peregrina mais do que viaja."],
    &["Netuno na décima casa dá à sua fama um brilho em que outros leem o que querem."],
    &["Netuno na décima primeira casa sonha por todos e precisa de amigos que também lavem a louça."],
    &["Netuno na décima segunda casa é mar aberto; deixe uma luz na margem."],
];

const PLUTO: [&[&str]; 12] = [
    &["Plutão na primeira casa dá a você uma presença que se ouve até em silêncio."],
    &["Plutão na segunda casa quer chão próprio e aprende o que não se possui."],
    &["Plutão na terceira casa insiste e não aceita meias frases."],
    &["Plutão na quarta casa tem raízes fincadas em velhas histórias."],
    &["Plutão na quinta casa cria sob alta pressão e ama sem distância de segurança."],
    &["Plutão na sexta casa trabalha até o fundo e precisa achar a medida."],
    &["Plutão na sétima casa busca encontros depois dos quais nada fica igual."],
    &["Plutão na oitava casa não teme o fundo e guarda o que lhe confiam."],
    &["Plutão na nona casa leva cada convicção até o ponto de ruptura."],
    &["Plutão na décima casa age com poder e deve saber para quê."],
    &["Plutão na décima primeira casa sente a corrente sob qualquer grupo."],
    &["Plutão na décima segunda casa guarda uma grande força atrás de uma porta fechada."],
];
