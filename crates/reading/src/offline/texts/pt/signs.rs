//! Each point in the twelve signs, Aries to Pisces.

/// In the order of `Tongue::signs`.
pub(super) const SIGNS: [&[&[&str]; 12]; 13] = [
    &SUN, &MOON, &MERCURY, &VENUS, &MARS, &JUPITER, &SATURN, &URANUS, &NEPTUNE, &PLUTO, &ASCENDANT, &NODE,
    &CHIRON,
];

const SUN: [&[&str]; 12] = [
    &[
        "Com o Sol em Áries, você descobre quem é ao começar, e esperar licença cansa mais do que qualquer trabalho.",
    ],
    &["O Sol em Touro dá a você a paciência da boa terra: cresce devagar, e o que cria raiz fica."],
    &[
        "Seu Sol em Gêmeos vive de perguntas, e você consegue sentar à mesma mesa duas ideias contrárias sem mandar nenhuma embora.",
    ],
    &[
        "Com o Sol em Câncer, você constrói a vida de dentro para fora, a começar pelas poucas pessoas por quem se levantaria de madrugada.",
    ],
    &[
        "O Sol em Leão quer ser visto fazendo o que ama; difíceis são as salas vazias, quando ninguém aplaude.",
    ],
    &[
        "O Sol em Virgem põe seu orgulho nas coisas que funcionam: você prefere lubrificar a dobradiça a discursar sobre portas.",
    ],
    &[
        "Com o Sol em Libra, sua identidade toma forma na conversa, e você repara em quem ficou parado junto à porta.",
    ],
    &[
        "O Sol em Escorpião faz você mergulhar: a superfície entedia, e você fica onde outras pessoas desviam o olhar.",
    ],
    &[
        "Um Sol em Sagitário precisa de horizonte; você busca o sentido em voz alta e com humor, e às vezes promete mais do que cabe na semana.",
    ],
    &[
        "Com o Sol em Capricórnio, você aprende cedo a olhar longe e respeita o que foi ganho com as mãos frias.",
    ],
    &["Seu Sol em Aquário olha a ordem que todo mundo aceita e pergunta baixinho quem a desenhou."],
    &[
        "O Sol em Peixes dá a você paredes finas: a música, os humores e as tristezas alheias passam por elas e viram compaixão.",
    ],
];

const MOON: [&[&str]; 12] = [
    &[
        "A Lua em Áries sente primeiro e pergunta depois; suas tempestades duram dez minutos, embora alguém continue na chuva.",
    ],
    &[
        "Para uma Lua em Touro a calma tem textura: lençóis limpos, despensa cheia, a mesma xícara toda manhã.",
    ],
    &[
        "Sua Lua em Gêmeos precisa de palavras para o que sente e, de preferência, de alguém rápido para ouvi-las.",
    ],
    &[
        "Com a Lua em Câncer, você percebe o clima de um quarto antes de pendurar o casaco, e guarda pessoas e receitas com igual cuidado.",
    ],
    &[
        "Uma Lua em Leão tem um coração grande e hospitaleiro que deseja ser escolhido, pelo nome e em voz alta.",
    ],
    &[
        "Com a Lua em Virgem, o carinho aparece primeiro como preocupação, e uma lista ou uma mesa limpa acalma seu pulso.",
    ],
    &[
        "A harmonia é quase uma necessidade do corpo para a Lua em Libra, e uma briga a dois quartos de distância tira sua fome.",
    ],
    &["A Lua em Escorpião não tem parte rasa: você gosta com toda a atenção e nota cada olhar contido."],
    &[
        "Espaço para respirar é o que pede sua Lua em Sagitário, e uma viagem até o ponto final devolve seu bom humor.",
    ],
    &[
        "Com a Lua em Capricórnio, você trata os sentimentos como boas ferramentas: em ordem, úteis e raramente à mostra.",
    ],
    &[
        "Sua Lua em Aquário quer um pouco de ar em volta de cada emoção, e com você as pessoas podem ser estranhas como são.",
    ],
    &["Os humores atravessam uma Lua em Peixes como a luz na água, e nem sempre está claro de quem eram."],
];

const MERCURY: [&[&str]; 12] = [
    &[
        "Mercúrio em Áries pensa em movimento: você diz a frase antes de terminá-la, e muitas vezes acerta assim mesmo.",
    ],
    &["Mercúrio em Touro mastiga uma ideia até que seja sua e depois a explica com algo que se pode tocar."],
    &[
        "Mercúrio em Gêmeos salta de galho em galho com leveza; dê a ele uma pergunta que dure mais que uma tarde.",
    ],
    &["Com Mercúrio em Câncer, você lembra o que comoveu e pensa melhor onde há segurança."],
    &["Mercúrio em Leão conta bem e com gosto, e suas convicções soam melhor quando também pedem resposta."],
    &["Mercúrio em Virgem ouve a nota falsa da frase; deixe algum erro de pé até que a ideia acabe."],
    &["Mercúrio em Libra pesa os dois lados com tanta justiça que sua opinião às vezes esquece de falar."],
    &["Mercúrio em Escorpião pergunta pelo que não foi dito e se cala até saber."],
    &[
        "Mercúrio em Sagitário vê primeiro a floresta e depois as árvores; um mapa serve mais do que uma lista.",
    ],
    &[
        "Mercúrio em Capricórnio economiza palavras e as cumpre, e para convencer você convém trazer um plano.",
    ],
    &["Mercúrio em Aquário pensa a partir do sistema e encontra soluções que amanhã parecerão evidentes."],
    &["Mercúrio em Peixes pensa em imagens e sons; anote-os antes de precisar explicar."],
];

const VENUS: [&[&str]; 12] = [
    &["Vênus em Áries ama o começo, a frase direta e o pequeno risco; o tédio a fere mais que a disputa."],
    &["Vênus em Touro desfruta a fundo e com fidelidade, do pão ao abraço, e não gosta de pressa."],
    &[
        "Com Vênus em Gêmeos, a conquista passa pelo ouvido, e uma resposta rápida comove mais que uma dúzia de rosas.",
    ],
    &["Vênus em Câncer ama cuidando; diga também o que você precisa antes que a despensa se esvazie."],
    &["Vênus em Leão gosta com festa e de coração, e pode confessar que aprecia o aplauso."],
    &["Vênus em Virgem ama com gestos pequenos e exatos, e admirar custa mais do que ajudar."],
    &[
        "Vênus em Libra busca forma e reciprocidade; a beleza chega quando também o desacordo pode ser cortês.",
    ],
    &["Vênus em Escorpião quer tudo ou nada, e confiar é sua maior ternura."],
    &["Vênus em Sagitário ama o que há de distante na outra pessoa e ri com quem lhe agrada."],
    &["Vênus em Capricórnio promete tarde e cumpre por muito tempo; em você o afeto se nota na constância."],
    &["Vênus em Aquário ama com mais liberdade onde há amizade por baixo e ninguém conta as horas."],
    &["Vênus em Peixes ama com bordas abertas; um não gentil protege o que é precioso para você."],
];

const MARS: [&[&str]; 12] = [
    &["Marte em Áries acende rápido e se reconcilia rápido, e prefere uma meta à vista a um plano."],
    &["Marte em Touro arranca devagar e depois é difícil de parar."],
    &["Marte em Gêmeos luta com palavras e ideias e reparte a força entre três obras."],
    &["Marte em Câncer defende o que ama; sua irritação toma o desvio do humor."],
    &["Marte em Leão age com coração e postura, e rende mais quando a causa tem dignidade."],
    &["Marte em Virgem trabalha com precisão e sem ruído, e o que está pronto é sua alegria secreta."],
    &["Marte em Libra se move antes pelos outros que por si, e seu primeiro lance é uma pergunta."],
    &["Seu Marte em Escorpião é paciente, reservado e muito difícil de desviar."],
    &["Marte em Sagitário corre longe por uma convicção, e à noite convém lembrar de onde saiu."],
    &["Marte em Capricórnio raciona a força como mantimentos, e por isso chega ao alto."],
    &["Marte em Aquário quebra antes uma regra que um princípio e age melhor com aliados."],
    &[
        "Marte em Peixes se move como a água, contornando o obstáculo; a música o põe em marcha antes de uma ordem.",
    ],
];

const JUPITER: [&[&str]; 12] = [
    &["Júpiter em Áries cresce com a ousadia, e sua confiança contagia quem hesita."],
    &["Júpiter em Touro multiplica o que já existe, e fartura significa para você um prato a mais na mesa."],
    &[
        "Júpiter em Gêmeos cresce a cada encontro e a cada livro; a profundidade vem ao ler um deles duas vezes.",
    ],
    &["Júpiter em Câncer é generoso ao abrigar: o que você cuida costuma prosperar."],
    &["Júpiter em Leão acredita no grande formato e presenteia com gosto diante de plateia."],
    &["Júpiter em Virgem acha sentido no ofício, e sua esperança é questão de bom preparo."],
    &["Júpiter em Libra cresce com acordos justos e com quem pensa diferente."],
    &["Júpiter em Escorpião ganha quando vai a fundo e confia mais na mudança que na promessa."],
    &["Júpiter em Sagitário está à vontade com caminhos longos, línguas alheias e grandes perguntas."],
    &["Júpiter em Capricórnio acredita no que já sustentou peso e amplia degrau por degrau."],
    &["Júpiter em Aquário espera por muitos e cresce em grupos que ainda não sabem o que é impossível."],
    &["Júpiter em Peixes confia antes de calcular; sua bondade só precisa de uma margem."],
];

const SATURN: [&[&str]; 12] = [
    &["Saturno em Áries aprende que coragem também é fôlego; sua velocidade é sua quando você sabe frear."],
    &["Saturno em Touro examina quanto custa de verdade a segurança e a constrói pedra a pedra."],
    &["Saturno em Gêmeos leva a sério cada palavra e pensa melhor desde que não há pressa."],
    &["Saturno em Câncer assume a proximidade como dever, e é permitido dividir a carga."],
    &[
        "Saturno em Leão pergunta com rigor se você merece o centro; a resposta está na obra e não no veredito alheio.",
    ],
    &["Saturno em Virgem conhece cada lacuna do plano e pode aprender a deixá-la aberta uma noite."],
    &["Saturno em Libra faz da justiça uma disciplina: o que você combina se mantém."],
    &["Saturno em Escorpião vigia a porta até saber quem bate."],
    &["Saturno em Sagitário quer uma fé que aguente as segundas-feiras e descarta o que apenas soa bem."],
    &["Saturno em Capricórnio sabe de cor o caminho para cima, e as pausas fazem parte da rota."],
    &["Saturno em Aquário é fiel a princípios e aguenta também a reunião tediosa."],
    &["Saturno em Peixes dá forma ao indefinido, por exemplo uma hora fixa para o silêncio."],
];

const URANUS: [&[&str]; 12] = [
    &["Urano em Áries dá à sua geração vontade de pular a cerca antes de todo mundo."],
    &["Urano em Touro sacode na sua geração a posse, o chão e o que parecia firme."],
    &["Urano em Gêmeos acelera para sua geração a palavra e o caminho que ela percorre."],
    &["Urano em Câncer reinventa o lar com sua geração."],
    &["Urano em Leão transforma em palco a singularidade da sua geração."],
    &["Urano em Virgem renova com sua geração o cotidiano, da ferramenta ao horário."],
    &["Urano em Libra ensaia com sua geração novos pactos entre as pessoas."],
    &["Urano em Escorpião abre na sua geração portas há muito trancadas."],
    &["Urano em Sagitário leva sua geração a pensar e viajar além das velhas fronteiras."],
    &["Urano em Capricórnio confere com sua geração os alicerces de cada hierarquia."],
    &["Urano em Aquário dá à sua geração redes em vez de escadas, com nós que cada pessoa ata."],
    &["Urano em Peixes traz à sua geração intuições súbitas do que não se mede."],
];

const NEPTUNE: [&[&str]; 12] = [
    &["Netuno em Áries sonha com sua geração o começo puro."],
    &["Netuno em Touro põe sobre a terra e o pão da sua geração um brilho de saudade."],
    &["Netuno em Gêmeos dá à sua geração uma língua de nuances em que também é fácil se perder."],
    &["Netuno em Câncer sonha com sua geração a origem e a volta para casa."],
    &["Netuno em Leão pendura alto o ideal da sua geração, em rostos e grandes corações."],
    &["Netuno em Virgem busca com sua geração o sagrado do trabalho pequeno."],
    &["Netuno em Libra sonha com sua geração a paz a dois e entre todos."],
    &["Netuno em Escorpião atrai sua geração para o mistério e a transformação."],
    &["Netuno em Sagitário dá à sua geração saudade de um sentido além dos credos."],
    &["Netuno em Capricórnio dissolve para sua geração os velhos muros, sem ruído e por dentro."],
    &["Netuno em Aquário mostra à sua geração a imagem de uma humanidade numa única sala."],
    &["Netuno em Peixes abre à sua geração o mar da compaixão e da fantasia."],
];

const PLUTO: [&[&str]; 12] = [
    &["Plutão em Áries dá à sua geração uma vontade crua de começar."],
    &["Plutão em Touro confronta sua geração com o que se possui e o que vale de verdade."],
    &["Plutão em Gêmeos vive com sua geração uma virada da notícia e da palavra."],
    &["Plutão em Câncer faz da família, para sua geração, o chão da renovação mais funda."],
    &["Plutão em Leão enche sua geração do desejo de ser alguém e de desconfiança diante dos tronos."],
    &["Plutão em Virgem desmonta com sua geração o trabalho e o hábito até o último parafuso."],
    &["Plutão em Libra não dá descanso à sua geração sobre igualdade, lealdade e despedidas honestas."],
    &["Plutão em Escorpião tira da sua geração o medo do fundo e o gosto pelos lemas."],
    &["Plutão em Sagitário faz sua geração se apoiar em cada credo para ver qual cede."],
    &["Plutão em Capricórnio olha com sua geração torres e títulos à procura de rachaduras."],
    &["Plutão em Aquário dá à sua geração o poder de muitos, que liberta e iguala ao mesmo tempo."],
    &["Plutão em Peixes deixa sua geração elaborar o que por muito tempo não teve nome."],
];

const ASCENDANT: [&[&str]; 12] = [
    &["Um Ascendente em Áries entra na sala um passo antes de você e já pergunta o que há para fazer."],
    &[
        "Com o Ascendente em Touro, você transmite calma, e as pessoas ficam mais lentas quando você se senta.",
    ],
    &["O Ascendente em Gêmeos dá a você um rosto sempre prestes a dizer alguma coisa."],
    &["Com o Ascendente em Câncer, você se aproxima de lado e testa a temperatura antes de entrar na água."],
    &["Um Ascendente em Leão é notado, e seu gosto de aparecer anima os outros a se mostrar."],
    &["Seu Ascendente em Virgem dá a você o ar de quem leu as instruções."],
    &["Com o Ascendente em Libra, você ajusta tom e gesto até que a outra pessoa se sinta bem-vinda."],
    &["O Ascendente em Escorpião olha antes de sorrir, e quem encontra você sente que foi visto."],
    &["Encontrar você, com seu Ascendente em Sagitário, é como abrir uma janela, com corrente de ar e tudo."],
    &[
        "Com o Ascendente em Capricórnio, você parece ter mais idade desde cedo, e as pessoas lhe confiam chaves.",
    ],
    &["O Ascendente em Aquário chega de um ângulo próprio, amável e um pouco fora da fila."],
    &["Um Ascendente em Peixes recolhe o humor antes de cumprimentar, e cada pessoa acha em você algo seu."],
];

const NODE: [&[&str]; 12] = [
    &[
        "O Nodo Norte em Áries aponta para seu primeiro impulso, mesmo que o comitê da cabeça continue reunido.",
    ],
    &["O Nodo Norte em Touro indica o suficiente: um campo cultivado até conhecer suas estações."],
    &["Com o Nodo Norte em Gêmeos, você cresce cada vez que troca um veredito por uma boa pergunta."],
    &["O Nodo Norte em Câncer desce do cume vigiado ao fogão de casa, onde precisar é permitido."],
    &["O Nodo Norte em Leão pede que você saia da última fila e assine a obra."],
    &["O Nodo Norte em Virgem é um caminho diário em que o anseio se torna destreza."],
    &["O Nodo Norte em Libra ensina a arte a dois: perguntar antes o que a outra pessoa vê."],
    &["Com o Nodo Norte em Escorpião, você amadurece ao trocar o apenas cômodo por proximidade honesta."],
    &["O Nodo Norte em Sagitário aconselha largar o maço de dados e caminhar para algo em que acredita."],
    &["O Nodo Norte em Capricórnio pede que você tome nas mãos a própria subida."],
    &["Com o Nodo Norte em Aquário, a vida se abre quando você troca o aplauso pela companhia."],
    &["O Nodo Norte em Peixes afrouxa a mão sobre a lista e exercita a confiança no que não se mede."],
];

const CHIRON: [&[&str]; 12] = [
    &["Quíron em Áries é sensível ao direito de estar aqui; daí nasce o dom de encorajar."],
    &["Quíron em Touro se dói no valor e na segurança, e aprende a dar chão a outros."],
    &["Quíron em Gêmeos teme não ser entendido, e por isso escuta melhor."],
    &["Quíron em Câncer leva uma antiga pergunta sobre pertencer e oferece teto aos outros."],
    &["Quíron em Leão hesita diante do aplauso e anima com mais verdade."],
    &["Quíron em Virgem duvida da própria utilidade e reconhece o bom trabalho alheio."],
    &["Quíron em Libra é delicado onde os laços pendem e medeia com mão segura."],
    &["Quíron em Escorpião conhece a confiança quebrada e sabe ficar junto do difícil."],
    &["Quíron em Sagitário perdeu uma fé e acompanha quem procura."],
    &["Quíron em Capricórnio se mede com rigor demais e absolve os outros."],
    &["Quíron em Aquário se sente estranho no grupo e segura a porta para quem vem de fora."],
    &["Quíron em Peixes tem pele fina para a dor do mundo e consola com poucas palavras."],
];
