//! Each point in the twelve signs, Aries to Pisces.

/// In the order of `Tongue::signs`.
pub(super) const SIGNS: [&[&[&str]; 12]; 13] = [
    &SUN, &MOON, &MERCURY, &VENUS, &MARS, &JUPITER, &SATURN, &URANUS, &NEPTUNE, &PLUTO, &ASCENDANT, &NODE,
    &CHIRON,
];

const SUN: [&[&str]; 12] = [
    &[
        "Con el Sol en Aries descubres quién eres al empezar, y esperar permiso te cansa más que cualquier trabajo.",
    ],
    &[
        "El Sol en Tauro te da la paciencia de la buena tierra: creces despacio, y lo que arraiga en ti permanece.",
    ],
    &[
        "Tu Sol en Géminis vive de preguntas, y puedes sentar a la misma mesa dos ideas contrarias sin echar a ninguna.",
    ],
    &[
        "Con el Sol en Cáncer construyes la vida de dentro afuera, empezando por las pocas personas por las que te levantarías de madrugada.",
    ],
    &[
        "El Sol en Leo quiere que lo vean haciendo lo que ama; lo difícil son las salas vacías, cuando nadie aplaude.",
    ],
    &[
        "El Sol en Virgo pone tu orgullo en las cosas que funcionan: prefieres engrasar la bisagra a dar un discurso sobre las puertas.",
    ],
    &[
        "Con el Sol en Libra tu identidad toma forma en la conversación, y ves antes que nadie a quien se ha quedado junto a la puerta.",
    ],
    &[
        "El Sol en Escorpio te hace bucear: la superficie te aburre, y sabes quedarte donde otras personas apartan la vista.",
    ],
    &[
        "Un Sol en Sagitario necesita horizonte; buscas el sentido en voz alta y con humor, y a veces tus promesas no caben en tu semana.",
    ],
    &[
        "Con el Sol en Capricornio aprendes pronto a mirar lejos y respetas lo que se ha ganado con las manos frías.",
    ],
    &["Tu Sol en Acuario mira el orden que todo el mundo acepta y pregunta en voz baja quién lo dibujó."],
    &[
        "El Sol en Piscis te da paredes finas: por ellas pasan la música, los ánimos y las penas ajenas, y tú los vuelves compasión.",
    ],
];

const MOON: [&[&str]; 12] = [
    &[
        "La Luna en Aries siente primero y pregunta después; tus tormentas duran diez minutos, aunque alguien siga bajo la lluvia.",
    ],
    &[
        "Para una Luna en Tauro la calma tiene textura: sábanas limpias, la despensa llena, la misma taza cada mañana.",
    ],
    &[
        "Tu Luna en Géminis necesita palabras para lo que siente y, mejor aún, a alguien rápido a quien decírselas.",
    ],
    &[
        "Con la Luna en Cáncer notas el clima de una habitación antes de colgar el abrigo, y guardas personas y recetas con el mismo cuidado.",
    ],
    &[
        "Una Luna en Leo tiene un corazón grande y hospitalario que desea ser elegido, por su nombre y en voz alta.",
    ],
    &[
        "Con la Luna en Virgo el cariño aparece primero como preocupación, y una lista o una mesa limpia te baja el pulso.",
    ],
    &[
        "La armonía es casi una necesidad del cuerpo para la Luna en Libra, y una riña a dos cuartos de distancia te quita el hambre.",
    ],
    &[
        "La Luna en Escorpio no tiene parte poco profunda: quieres con toda la atención y adviertes cada mirada retenida.",
    ],
    &[
        "Espacio para respirar pide tu Luna en Sagitario, y un viaje hasta la última parada te devuelve el buen humor.",
    ],
    &[
        "Con la Luna en Capricornio tratas los sentimientos como buenas herramientas: en orden, útiles y pocas veces a la vista.",
    ],
    &[
        "Tu Luna en Acuario quiere un poco de aire alrededor de cada emoción, y contigo la gente puede ser tan rara como es.",
    ],
    &["Los ánimos atraviesan una Luna en Piscis como la luz el agua, y no siempre está claro de quién eran."],
];

const MERCURY: [&[&str]; 12] = [
    &["Mercurio en Aries piensa en marcha: dices la frase antes de terminarla, y a menudo acierta igual."],
    &[
        "Mercurio en Tauro mastica una idea hasta hacerla suya y la explica luego con algo que se puede tocar.",
    ],
    &["Mercurio en Géminis salta de rama en rama con soltura; dale una pregunta que dure más que una tarde."],
    &["Con Mercurio en Cáncer recuerdas lo que te ha conmovido y piensas mejor donde te sientes a salvo."],
    &[
        "Mercurio en Leo cuenta bien y con gusto, y tus convicciones suenan mejor cuando también piden réplica.",
    ],
    &["Mercurio en Virgo oye la nota falsa de la frase; deja algún error en pie hasta que la idea acabe."],
    &[
        "Mercurio en Libra pesa los dos lados con tanta justicia que tu propia opinión se olvida a veces de hablar.",
    ],
    &["Mercurio en Escorpio pregunta por lo que no se dijo y calla hasta saberlo."],
    &[
        "Mercurio en Sagitario ve el bosque primero y los árboles después; un mapa te sirve más que una lista.",
    ],
    &["Mercurio en Capricornio ahorra palabras y las cumple, y para convencerte conviene traer un plan."],
    &["Mercurio en Acuario piensa desde el sistema y da con soluciones que mañana parecerán evidentes."],
    &["Mercurio en Piscis piensa en imágenes y sonidos; anótalos antes de tener que explicarlos."],
];

const VENUS: [&[&str]; 12] = [
    &[
        "Venus en Aries ama los comienzos, la frase directa y el pequeño riesgo; el tedio la hiere más que la disputa.",
    ],
    &["Venus en Tauro disfruta a fondo y con fidelidad, del pan al abrazo, y no le gusta que la apuren."],
    &[
        "Con Venus en Géminis se te conquista por el oído, y una réplica rápida te mueve más que una docena de rosas.",
    ],
    &["Venus en Cáncer ama cuidando; di también lo que necesitas antes de que se vacíe la despensa."],
    &["Venus en Leo quiere con fiesta y de corazón, y puede confesar que le gusta el aplauso."],
    &["Venus en Virgo ama con actos pequeños y exactos, y admirar le cuesta más que ayudar."],
    &[
        "Venus en Libra busca forma y reciprocidad; la belleza llega cuando también el desacuerdo puede ser cortés.",
    ],
    &["Venus en Escorpio quiere todo o nada, y confiar es su ternura más grande."],
    &["Venus en Sagitario ama lo que hay de lejano en la otra persona y ríe con quien le gusta."],
    &["Venus en Capricornio promete tarde y cumple mucho tiempo; en ti el afecto se nota en la constancia."],
    &["Venus en Acuario ama con más libertad donde debajo hay amistad y nadie cuenta las horas."],
    &["Venus en Piscis ama con bordes abiertos; un no amable protege lo que te resulta precioso."],
];

const MARS: [&[&str]; 12] = [
    &["Marte en Aries prende rápido y se reconcilia rápido, y prefiere una meta a la vista a un plan."],
    &["Marte en Tauro arranca despacio y luego es difícil de parar."],
    &["Marte en Géminis pelea con palabras e ideas y reparte su fuerza entre tres obras a la vez."],
    &["Marte en Cáncer defiende lo que quiere; tu enfado toma el rodeo del ánimo."],
    &["Marte en Leo actúa con corazón y porte, y rinde más cuando la causa tiene dignidad."],
    &["Marte en Virgo trabaja con precisión y sin ruido, y lo terminado es su alegría secreta."],
    &["Marte en Libra se mueve antes por los demás que por sí mismo, y su primera jugada es una pregunta."],
    &["Tu Marte en Escorpio es paciente, reservado y muy difícil de desviar."],
    &["Marte en Sagitario corre lejos por una convicción y a la noche conviene recordarle de dónde salió."],
    &["Marte en Capricornio raciona su fuerza como víveres, y por eso llega arriba."],
    &["Marte en Acuario rompe antes una regla que un principio y actúa mejor con aliados."],
    &[
        "Marte en Piscis se mueve como el agua, rodeando el obstáculo; la música lo pone en marcha antes que una orden.",
    ],
];

const JUPITER: [&[&str]; 12] = [
    &["Júpiter en Aries crece con el atrevimiento, y tu confianza contagia a quien duda."],
    &[
        "Júpiter en Tauro multiplica lo que ya existe, y abundancia significa para ti un plato más en la mesa.",
    ],
    &["Júpiter en Géminis crece con cada encuentro y cada libro; la hondura llega al leer uno dos veces."],
    &["Júpiter en Cáncer es generoso dando cobijo: lo que cuidas suele prosperar."],
    &["Júpiter en Leo cree en el gran formato y regala con gusto ante público."],
    &["Júpiter en Virgo halla sentido en el oficio, y tu esperanza es cuestión de buena preparación."],
    &["Júpiter en Libra crece con los acuerdos justos y con quienes piensan distinto."],
    &["Júpiter en Escorpio gana cuando va a fondo y se fía más del cambio que de la promesa."],
    &["Júpiter en Sagitario está en lo suyo con caminos largos, lenguas ajenas y grandes preguntas."],
    &["Júpiter en Capricornio cree en lo que ha sostenido peso y amplía peldaño a peldaño."],
    &["Júpiter en Acuario espera para muchos y crece en grupos que aún no saben qué es imposible."],
    &["Júpiter en Piscis confía antes de calcular; su bondad solo necesita una orilla."],
];

const SATURN: [&[&str]; 12] = [
    &["Saturno en Aries aprende que el valor también es aguante; tu velocidad es tuya cuando sabes frenar."],
    &["Saturno en Tauro examina lo que cuesta de verdad la seguridad y la construye piedra a piedra."],
    &["Saturno en Géminis toma en serio cada palabra y piensa mejor desde que no tiene prisa."],
    &["Saturno en Cáncer se hace cargo de la cercanía, y está permitido compartir la carga."],
    &[
        "Saturno en Leo pregunta con rigor si mereces el centro; la respuesta está en la obra y no en el veredicto ajeno.",
    ],
    &["Saturno en Virgo conoce cada hueco del plan y puede aprender a dejarlo abierto una noche."],
    &["Saturno en Libra hace de la justicia una disciplina: lo que acuerdas se mantiene."],
    &["Saturno en Escorpio vigila la puerta hasta saber quién llama."],
    &["Saturno en Sagitario quiere una fe que aguante los lunes y descarta lo que solo suena bien."],
    &[
        "Saturno en Capricornio se sabe de memoria el camino hacia arriba, y las pausas forman parte de la ruta.",
    ],
    &["Saturno en Acuario es fiel a sus principios y aguanta también la reunión aburrida."],
    &["Saturno en Piscis da forma a lo indefinido, por ejemplo una hora fija para el silencio."],
];

const URANUS: [&[&str]; 12] = [
    &["Urano en Aries da a tu generación ganas de saltar la valla antes que nadie."],
    &["Urano en Tauro sacude en tu generación la propiedad, el suelo y lo que parecía firme."],
    &["Urano en Géminis acelera para tu generación la palabra y el camino que recorre."],
    &["Urano en Cáncer inventa de nuevo el hogar con tu generación."],
    &["Urano en Leo convierte en escenario la rareza de tu generación."],
    &["Urano en Virgo renueva con tu generación lo cotidiano, de la herramienta al horario."],
    &["Urano en Libra ensaya con tu generación nuevos pactos entre las personas."],
    &["Urano en Escorpio abre en tu generación puertas largo tiempo cerradas."],
    &["Urano en Sagitario lleva a tu generación a pensar y viajar más allá de las viejas fronteras."],
    &["Urano en Capricornio revisa con tu generación los cimientos de cada jerarquía."],
    &["Urano en Acuario da a tu generación redes en vez de escaleras, con nudos que cada cual ata."],
    &["Urano en Piscis trae a tu generación intuiciones súbitas de lo que no se mide."],
];

const NEPTUNE: [&[&str]; 12] = [
    &["Neptuno en Aries sueña con tu generación el comienzo puro."],
    &["Neptuno en Tauro pone sobre la tierra y el pan de tu generación un brillo de nostalgia."],
    &["Neptuno en Géminis da a tu generación un lenguaje de matices en el que también es fácil perderse."],
    &["Neptuno en Cáncer sueña con tu generación el origen y el regreso a casa."],
    &["Neptuno en Leo cuelga alto el ideal de tu generación, en rostros y grandes corazones."],
    &["Neptuno en Virgo busca con tu generación lo sagrado del trabajo pequeño."],
    &["Neptuno en Libra sueña con tu generación la paz de dos y la de todos."],
    &["Neptuno en Escorpio atrae a tu generación hacia el misterio y la transformación."],
    &["Neptuno en Sagitario da a tu generación añoranza de un sentido más allá de los credos."],
    &["Neptuno en Capricornio disuelve para tu generación los viejos muros, sin ruido y desde dentro."],
    &["Neptuno en Acuario muestra a tu generación la imagen de una humanidad en una sola sala."],
    &["Neptuno en Piscis abre a tu generación el mar de la compasión y la fantasía."],
];

const PLUTO: [&[&str]; 12] = [
    &["Plutón en Aries da a tu generación una voluntad cruda de comenzar."],
    &["Plutón en Tauro enfrenta a tu generación con lo que se posee y lo que vale de verdad."],
    &["Plutón en Géminis vive con tu generación un vuelco de la noticia y la palabra."],
    &["Plutón en Cáncer hace de la familia, para tu generación, el suelo de la renovación más honda."],
    &["Plutón en Leo llena a tu generación del deseo de ser alguien y de recelo ante los tronos."],
    &["Plutón en Virgo desmonta con tu generación el trabajo y la costumbre hasta el último tornillo."],
    &["Plutón en Libra no da descanso a tu generación sobre igualdad, lealtad y despedidas honestas."],
    &["Plutón en Escorpio quita a tu generación el miedo a lo hondo y el gusto por las consignas."],
    &["Plutón en Sagitario hace que tu generación se apoye en cada credo para ver cuál cede."],
    &["Plutón en Capricornio mira con tu generación torres y títulos buscando las grietas."],
    &["Plutón en Acuario da a tu generación el poder de los muchos, que libera e iguala a la vez."],
    &["Plutón en Piscis deja que tu generación elabore lo que por largo tiempo no tuvo nombre."],
];

const ASCENDANT: [&[&str]; 12] = [
    &["Un Ascendente en Aries entra en la sala un paso antes que tú y ya pregunta qué hay que hacer."],
    &["Con el Ascendente en Tauro transmites calma, y la gente se vuelve más lenta cuando te sientas."],
    &["El Ascendente en Géminis te da una cara que siempre está a punto de decir algo."],
    &["Con el Ascendente en Cáncer te acercas de lado y pruebas la temperatura antes de entrar al agua."],
    &["Un Ascendente en Leo se nota, y tu gusto por aparecer anima a los demás a mostrarse."],
    &["Tu Ascendente en Virgo te da el aire de quien ha leído las instrucciones."],
    &[
        "Con el Ascendente en Libra ajustas el tono y el gesto hasta que la otra persona se siente bienvenida.",
    ],
    &["El Ascendente en Escorpio mira antes de sonreír, y quien te conoce se siente visto."],
    &["Conocerte, con tu Ascendente en Sagitario, es como abrir una ventana, corriente de aire incluida."],
    &["Con el Ascendente en Capricornio pareces mayor desde temprano, y te confían llaves."],
    &["El Ascendente en Acuario llega desde un ángulo propio, amable y algo fuera de la fila."],
    &["Un Ascendente en Piscis recoge el ánimo antes de saludar, y cada cual encuentra en ti algo suyo."],
];

const NODE: [&[&str]; 12] = [
    &["El Nodo Norte en Aries apunta a tu primer impulso, aunque el comité de tu cabeza siga reunido."],
    &["El Nodo Norte en Tauro señala lo suficiente: un campo trabajado hasta conocer sus estaciones."],
    &["Con el Nodo Norte en Géminis creces cada vez que cambias un veredicto por una buena pregunta."],
    &["El Nodo Norte en Cáncer baja de la cumbre vigilada al fuego de casa, donde necesitar está permitido."],
    &["El Nodo Norte en Leo te pide salir de la última fila y firmar la obra."],
    &["El Nodo Norte en Virgo es un camino diario en el que el anhelo se vuelve destreza."],
    &["El Nodo Norte en Libra enseña el arte de a dos: preguntar antes qué ve la otra persona."],
    &["Con el Nodo Norte en Escorpio maduras al cambiar lo meramente cómodo por cercanía honesta."],
    &["El Nodo Norte en Sagitario aconseja dejar el fajo de datos y caminar hacia algo en lo que crees."],
    &["El Nodo Norte en Capricornio te pide tomar en tus manos la propia subida."],
    &["Con el Nodo Norte en Acuario la vida se abre cuando cambias el aplauso por la compañía."],
    &["El Nodo Norte en Piscis afloja la mano sobre la lista y ejercita la confianza en lo que no se mide."],
];

const CHIRON: [&[&str]; 12] = [
    &["Quirón en Aries es sensible a si tienes derecho a estar; de ahí nace el don de dar ánimo."],
    &["Quirón en Tauro se duele en el valor y la seguridad, y aprende a dar suelo a otros."],
    &["Quirón en Géminis teme no ser entendido, y por eso escucha mejor."],
    &["Quirón en Cáncer lleva una vieja pregunta sobre pertenecer y ofrece techo a los demás."],
    &["Quirón en Leo duda ante el aplauso y anima con más verdad."],
    &["Quirón en Virgo duda de su utilidad y reconoce el buen trabajo ajeno."],
    &["Quirón en Libra es delicado donde los vínculos se inclinan y media con mano segura."],
    &["Quirón en Escorpio conoce la confianza rota y sabe quedarse junto a lo difícil."],
    &["Quirón en Sagitario perdió una fe y acompaña a quien busca."],
    &["Quirón en Capricornio se mide con demasiado rigor y absuelve a los demás."],
    &["Quirón en Acuario se siente extraño en el grupo y sostiene la puerta a quien llega de fuera."],
    &["Quirón en Piscis tiene la piel fina ante el dolor del mundo y consuela con pocas palabras."],
];
