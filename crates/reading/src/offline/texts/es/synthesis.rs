//! One voice over the whole.

use crate::offline::texts::tongue::{Axis, Synthesis};

pub(super) const SYNTHESIS: Synthesis = Synthesis {
    title: "Los hilos juntos",
    lead: [
        "Una voz se oye más que las otras en esta carta: {planet} {reasons}.",
        "Escucha primero esto: {planet} {reasons}.",
        "Si la carta tiene portavoz, es este: {planet} {reasons}.",
    ],
    reasons: [
        "rige el Ascendente",
        "está en la {nth} casa",
        "toca {angle}",
        "tiene fuerza por signo",
        "casi no se movía",
    ],
    under: [
        "Das lo mejor cuando algo lleva tu nombre, y nada te cansa tanto como representar un papel.",
        "Tus días toman el color de la mañana; protege el sueño, la compañía y el ritmo.",
        "Con una pregunta y un lápiz lo demás llega solo; sin ellos hasta el descanso es inquieto.",
        "Decides por gusto, antes de dar razones, y rindes donde la belleza forma parte del trabajo.",
        "Sabes lo que piensas cuando ya has hecho algo, y una tarea honrada te hace más falta que la paz.",
        "Agrandas aquello a lo que te sumas; pregunta ante cada nuevo sí qué otro sí le hará sitio.",
        "Te toman la palabra, y por eso eliges pocas; da al descanso el mismo peso que al deber.",
        "Eres la excepción en casi todas las salas, y la pregunta útil es qué reglas conservarías.",
        "El ánimo, la imagen y el tono te llegan primero; no decidas nada importante sin verlo en palabras llanas.",
        "Vas al fondo de las cosas o las dejas; elige qué merece tanta minuciosidad.",
    ],
    axes: [
        Axis {
            both: [
                "Tienes audacia y cautela en la misma hora: {this} quiere salir ya, {that} aún prueba la cuerda. Fija el orden una vez, cautela al elegir y audacia al hacer.",
                "Una parte de ti salta, como muestra {this}, y otra cuenta los peldaños, como hace {that}. Ninguna es el error de la otra; que la segunda haga el plano y la primera empiece.",
            ],
            first: [
                "{this} y {that} se inclinan a la audacia, y corriges sobre la marcha. Consulta a alguien prudente antes de lo que no tiene vuelta atrás.",
                "{this} y {that} coinciden en que un comienzo vale más que un pronóstico; fíate de tus arranques y deja el final en buenas manos.",
            ],
            second: [
                "{this} y {that} piden suelo firme, así que prometes tarde y cumples. Da de vez en cuando un paso antes de probar el terreno.",
                "{this} y {that} votan por el cuidado: ves a tiempo lo que podría fallar. Deja que algunas cosas buenas ocurran sin preparación.",
            ],
        },
        Axis {
            both: [
                "Necesitas gente cerca y aire alrededor, y ambas cosas son verdad: {this} se acerca, {that} abre una ventana. Di a quienes quieres cuál tiene la palabra.",
                "{this} busca cercanía, {that} busca espacio, y quien ve solo la mitad lo toma por inconstancia. Nada ha cambiado: calor y distancia son los dos tiempos de una respiración.",
            ],
            first: [
                "{this} y {that} te llevan hacia la cercanía; te conoces por aquellos a quienes perteneces, y una tarde a solas hay que elegirla.",
                "La cercanía es el hilo: {this} y {that} notan lo que otros necesitan, a veces antes que ellos. Procura que alguien te atienda con igual cuidado.",
            ],
            second: [
                "{this} y {that} guardan algo de espacio a tu alrededor, y tu afecto respira en él. Dilo pronto, pues desde fuera no se ve que la puerta está sin llave.",
                "{this} y {that} piensan mejor a un brazo de distancia, desde la amistad más que desde el rescate; es un regalo para quien quiere seguir libre.",
            ],
        },
        Axis {
            both: [
                "Algo en ti se queda y algo sigue viaje: {this} mantiene la línea, {that} ha visto otro camino. Guarda la meta, deja variar la ruta y no tendrás que elegir.",
                "Quien conoce de ti {this} espera constancia, y quien ha tratado {that} espera sorpresas. Todos aciertan; promete la cosa y nunca el modo.",
            ],
            first: [
                "{this} y {that} te dan aguante, y el tiempo trabaja para ti; vigila el momento en que la lealtad se vuelve inercia.",
                "En ti lo empezado está medio guardado: {this} y {that} se mantienen cuando otros derivan. Fija una fecha para preguntar si aún vale la pena.",
            ],
            second: [
                "{this} y {that} te dan agilidad, y los planes son para ti bocetos. Un punto fijo, un día de la semana o una persona, da forma al movimiento.",
                "{this} y {that} rodean casi cualquier cosa. Antes de dar la vuelta, pregunta si esta vez es más corto el camino recto.",
            ],
        },
        Axis {
            both: [
                "Te atraen la plaza y la trastienda: {this} va adonde se mira, {that} trabaja donde nadie mira. Deja que las horas ocultas alimenten las visibles.",
                "Parte de tu vida quiere testigos, como {this}, y parte se estropea con ellos, como sabe {that}. Decide de antemano, en cada empeño, cuál es.",
            ],
            first: [
                "{this} y {that} te ponen a la vista, y creces con las respuestas. Guarda un empeño por el que nadie pregunte jamás.",
                "Lo que haces acaba por saberse, de eso se encargan {this} y {that}; fírmalo, pues, y elige qué firmas.",
            ],
            second: [
                "{this} y {that} trabajan mejor fuera de la vista: necesitas una puerta cerrada y tienes derecho a ella. Enseña resultados antes de lo que te sale natural.",
                "Mucho de ti ocurre entre bastidores, como sugieren {this} y {that}. Basta un testigo fiable para que no se vuelva secreto.",
            ],
        },
    ],
    three: [
        "En conjunto: el Sol {sun:in} se propone {seeks}; la Luna {moon:in} necesita {needs}; y el Ascendente {rising:in} se pone a ello {manner}.",
        "Tres voces llevan la carta: un Sol {sun:in} que se propone {seeks}, una Luna {moon:in} que necesita {needs} y un Ascendente {rising:in} que aborda ambas cosas {manner}.",
        "Al Sol {sun:in} le gustaría {seeks}; la Luna {moon:in} pide {needs}; y el Ascendente {rising:in}, lo primero que se ve de ti, lo hace {manner}.",
    ],
    two: "En conjunto: el Sol {sun:in} se propone {seeks}, y la Luna {moon:in} necesita {needs}; mucho depende de cómo se repartan tu tiempo.",
    sun_alone: "En breve: el Sol {sun:in} se propone {seeks}.",
    moon_alone: "En breve: la Luna {moon:in} necesita {needs}.",
    two_workshops: [
        "El Sol lo pone todo en obra en la {nth} casa, {ground:short}, mientras que {ruler}, regente de la carta, lo lleva a la {other} casa: {elsewhere:short}.",
        "Todo esto tiene dos talleres: {ground:short}, en la {nth} casa, donde está el Sol, y {elsewhere:short}, en la {other} casa, donde está {ruler} como regente de la carta.",
        "Lo verás en dos lugares: {ground:short}, pues el Sol está en la {nth} casa, y {elsewhere:short}, pues {ruler}, regente de la carta, está en la {other} casa.",
    ],
    one_workshop: "El Sol y {ruler}, regente de la carta, comparten la {nth} casa, y todo esto tiene un taller principal: {ground:short}.",
    sun_rules: "Como el Sol es también regente de la carta, todo esto tiene un taller principal, la {nth} casa: {ground:short}.",
    gathered: "Con {n} de los diez planetas {sign:in}, ahí está el centro de gravedad; el resto del zodíaco pide visitas, y viajar te sienta bien.",
    hinge_conjunction: "Mucho gira en torno a la {kind} {a:of} y {b:of}, en la que {this} y {that} actúan como una sola cosa; ganas mucho al aprender a distinguirlas.",
    hinge_tense: "Mucho gira en torno a la {kind} {a:of} y {b:of}: entre {this} y {that} hay una discusión permanente, y ganas mucho al no dejar que nadie venza del todo.",
    hinge_flowing: "Mucho gira en torno al {kind} {a:of} y {b:of}, por el que {this} y {that} se ayudan casi sin que se note; ganas mucho al usarlo a propósito.",
    friction: [
        "Cuenta con cierto roce entre {this} y {that}, como sugiere la {kind} {a:of} y {b:of}; es de esos roces que dan agarre.",
        "La tensión con la que trabajar es la {kind} {a:of} y {b:of}: {this} y {that} quieren cosas distintas, y ambas partes tienen sus razones.",
        "La carta roza en la {kind} {a:of} y {b:of}; entre {this} y {that} conviene un acuerdo que se renueve de tiempo en tiempo.",
    ],
    support: [
        "El recurso es el {kind} {a:of} y {b:of}, donde {this} y {that} se entienden sin esfuerzo.",
        "De apoyo sirve el {kind} {a:of} y {b:of}: llama a una puerta, {this}, y casi siempre se abre la otra, {that}.",
        "Cuando haya dificultades, recuerda el {kind} {a:of} y {b:of}, por el que {this} y {that} se llevan bien.",
    ],
    dignified: "Un recurso es {planet}, con fuerza por signo: puedes contar con {this} cuando lo demás vacila.",
    closing: "Nada de esto está decidido de antemano; el Sol {sun:in} sigue preguntando qué vale la pena {choice}, y la respuesta es tuya.",
};
