//! How a planet stands: its dignity, its motion, its sect, its host.

use crate::offline::texts::tongue::Condition;

pub(super) const CONDITION: Condition = Condition {
    dignities: [
        [
            "El Sol está aquí en su domicilio: mostrarte te cuesta poco, y la tarea es decidir qué merece la luz.",
            "La tradición exalta aquí al Sol, y puedes contar con el valor de empezar.",
            "La tradición llama a esto el exilio del Sol, que luce mejor cuando sirve a algo común.",
            "El Sol está en su caída: te buscas en el espejo ajeno y ensayas decidir antes de que responda.",
        ],
        [
            "La Luna está en su domicilio; el sentimiento es tu lengua materna, tómalo como información.",
            "La Luna está exaltada aquí, y un ánimo sereno es uno de tus bienes.",
            "La Luna está en exilio y trabaja por su bienestar; pedir cuidado es un arte que se aprende.",
            "La Luna está en su caída: los sentimientos llegan en toda su hondura o no llegan, y necesitan un lugar.",
        ],
        [
            "Mercurio está en su domicilio y piensa con sus propias herramientas; pon el esfuerzo en elegir la pregunta.",
            "Mercurio está exaltado y da lo mejor cuando se le pide exactitud.",
            "Mercurio está en exilio: la visión amplia viene sola, el detalle hay que ir a buscarlo.",
            "Mercurio está en su caída, y las palabras necesitan tiempo para alcanzar a las impresiones.",
        ],
        [
            "Venus está en su domicilio; lo que te gusta es buena guía de lo que conviene construir.",
            "Venus está exaltada y el afecto se abre mucho; sigue abierto cuando dices dónde acaba.",
            "Venus está en exilio: la facilidad en el amor aquí se gana, no se supone.",
            "Venus está en su caída y ama corrigiendo; admira también lo que no necesita arreglo.",
        ],
        [
            "Marte está en su domicilio, y el empuje llega sin llamarlo; el arte es apuntar.",
            "Marte está exaltado: una fuerza que acepta un plan sobrevive a casi todos los obstáculos.",
            "Marte está en exilio y prende despacio, mejor por algo que contra algo.",
            "Marte está en su caída, y el enfado toma caminos laterales; decir pronto lo que quieres ahorra el rodeo.",
        ],
        [
            "Júpiter está en su domicilio y se fía de la vista larga; dale algo concreto que ampliar.",
            "Júpiter está exaltado, y su generosidad toma forma de amparo.",
            "Júpiter está en exilio: el sentido hay que montarlo pieza a pieza.",
            "Júpiter está en su caída, donde la esperanza pide pruebas; una confianza prudente sigue siendo confianza.",
        ],
        [
            "Saturno está en su domicilio: entiendes la estructura por dentro y usas las reglas sin que te usen.",
            "Saturno está exaltado, y la disciplina se vuelve justicia.",
            "Saturno está en exilio; deber y calor tiran el uno del otro hasta que haces sitio a ambos.",
            "Saturno está en su caída: hay que practicar la paciencia donde la prisa es costumbre.",
        ],
    ],
    modern: [
        "La práctica moderna da aquí su domicilio {planet:to}, y la voz es clara.",
        "Algunos autores modernos ven aquí la exaltación {planet:of}, con voz más segura que de costumbre.",
        "Según la práctica moderna este es el exilio {planet:of}, que habla aquí una lengua extranjera.",
        "Algunos autores modernos ponen aquí la caída {planet:of}, que se oye con dificultad.",
    ],
    mercury_at_its_best: "Mercurio tiene aquí domicilio y exaltación a la vez, cosa que ningún otro planeta puede decir de un signo: la precisión es tu don; parar, tu oficio.",
    mercury_at_its_worst: "Exilio y caída de Mercurio coinciden aquí según la tradición; el pensamiento viene en imágenes y se gana el pan cuando lo escribes.",
    retrograde: [
        "Mercurio estaba retrógrado cuando naciste, lo que conviene a una mente que repasa las cosas; tu segunda idea suele ser la mejor.",
        "Con Venus en retrogradación pesas el afecto por dentro antes de mostrarlo.",
        "Con Marte en retrogradación el esfuerzo se reúne a escondidas antes de verse.",
        "Júpiter está retrógrado, y prefieres cultivar una convicción a pedirla prestada.",
        "Un Saturno retrógrado lleva sus reglas dentro; pregúntate a ratos qué medida intentas cumplir.",
        "Con Urano en retrogradación, una ruptura está hecha en ti antes de que nadie la vea.",
        "Neptuno está retrógrado y guarda sus imágenes hasta que hay silencio.",
        "Plutón estaba retrógrado: desmontas las cosas a puerta cerrada.",
        "Quirón está retrógrado, y la reparación ocurre primero fuera de la vista.",
    ],
    stationary: [
        "Mercurio estaba casi quieto aquel día, y puedes pensar despacio a propósito.",
        "Venus estaba casi inmóvil; lo que te gusta crece despacio y dura.",
        "Marte estaba casi quieto: cuando por fin te apoyas en algo, lo haces con todo tu peso.",
        "Júpiter estaba detenido aquellos días y subraya su tema: lo que crees pide ser bien elegido.",
        "Saturno estaba detenido, y sus lecciones pueden tomarse su tiempo.",
        "Urano estaba detenido entonces, y su llamada a la libertad suena más clara.",
        "Neptuno estaba detenido, y su tono de fondo se oye mejor.",
        "Plutón estaba detenido cuando naciste y marca más hondo su surco.",
        "Quirón estaba detenido y hace su pregunta con énfasis.",
    ],
    together: [
        [
            "Dos cosas son ciertas a la vez: {planet} tiene fuerza {sign:in} y {other} le lleva la contraria por {kind}. Toma {that} como quien te entrena y mantiene honesta la otra parte, {this}; nadie tiene que ganar.",
            "Buen lugar {sign:in} y dura pregunta {other:of}, por {kind}: así está {planet} en tu carta, un don que ha de defenderse y mejora al hacerlo.",
        ],
        [
            "El signo de {sign} no es terreno fácil para {planet}, pero {other} ayuda por {kind}. Si dudas de una cosa, {this}, empieza por la otra, {that}.",
            "Lo que {sign:in} le falta {planet:to} se lo da {other} por {kind}: pide prestado a {that} cuando se exija demasiado a {this}.",
        ],
        [
            "{planet} tiene fuerza {sign:in} y el respaldo {other:of} por {kind}; aquí no hace falta empujar. Usa {this} temprano, antes de que la costumbre lo vuelva invisible.",
            "Poco frena {planet:to}, con buen lugar {sign:in} y buena relación por {kind}: ahí está {other}. El único riesgo es dar por sentado lo que tienes: {this}.",
        ],
        [
            "{planet} va cuesta arriba, con poco apoyo {sign:in} y bajo la presión {other:of} por {kind}; lo que ganes ahí lo habrás ganado dos veces, y sabrás muy bien cómo se hace.",
            "Trata con tiento {planet:to}: el signo de {sign} da poco y {other} pide mucho por {kind}. Los pequeños logros regulares hacen más que un gran esfuerzo.",
        ],
    ],
    sect: [
        [
            "De noche Venus es la benéfica que te sirve primero, y lo que haces con tacto y gusto suele salir bien.",
            "De día Venus trabaja en segunda fila; lo que amas quizá necesite una hora fija.",
        ],
        [
            "De noche Marte está entre los suyos, y su calor va antes al trabajo que a la riña.",
            "De día Marte se calienta: pon una pausa entre el impulso y el acto.",
        ],
        [
            "Nacer de día favorece a Júpiter: lo que haces de buena fe y a la luz suele encontrar amigos.",
            "De noche Júpiter ayuda más callado, y a menudo se nota al mirar atrás.",
        ],
        [
            "De día Saturno muestra su lado de constructor: reglas, tiempo y límites son material de trabajo.",
            "De noche Saturno es el más severo de los dos duros; mídete a la luz del día y nunca con cansancio.",
        ],
    ],
    hosts: [
        "{planet} está de visita en casa {host:of}, y {host} {in} pone las normas; para entender {this}, mira también {that}.",
        "El signo pertenece {host:to}, y {planet} toma de ahí su pauta: {host} {in} tiene la última palabra sobre {this}.",
        "Detrás {planet:of} está {host} {in}, a quien pertenece el signo; conviene planear a la vez {this} y {that}.",
    ],
};
