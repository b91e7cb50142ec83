//! The Moon’s phase, what rises, headings and hedges, aspects and houses.

use crate::offline::texts::tongue::{Aspects, Houses, Moon, Node, Phase, Places, Rising, Spun};

pub(super) const MOON: Moon = Moon {
    phases: [
        Phase {
            title: "Luna nueva al nacer",
            seen: "La Luna acababa de adelantar al Sol y mostraba apenas un hilo de luz.",
            meant: "Con luna nueva el deseo y la necesidad salen del mismo sitio; sueles actuar primero y comprender después.",
        },
        Phase {
            title: "Luna creciente al nacer",
            seen: "La Luna era una hoz creciente que se alejaba del Sol.",
            meant: "Bajo la luna creciente lo nuevo ha de soltarse de lo viejo, y parte de tu fuerza está en no volver atrás demasiado pronto.",
        },
        Phase {
            title: "Cuarto creciente al nacer",
            seen: "La Luna estaba a media luz o algo más, y crecía.",
            meant: "El cuarto creciente es la fase de decidir con el asunto abierto; los obstáculos te afilan más que te detienen.",
        },
        Phase {
            title: "Luna gibosa al nacer",
            seen: "La Luna estaba cerca de llena y seguía creciendo.",
            meant: "La luna gibosa busca el fallo y el remedio; decide de antemano qué será suficiente.",
        },
        Phase {
            title: "Luna llena al nacer",
            seen: "La Luna estaba llena, o acababa de estarlo, frente al Sol.",
            meant: "Con luna llena el deseo y la necesidad se miran de lejos; la claridad suele llegarte por otra persona.",
        },
        Phase {
            title: "Luna difusora al nacer",
            seen: "La Luna había pasado de llena y empezaba a devolver su luz.",
            meant: "Esta es la fase de transmitir: lo que has entendido busca oyentes, y al explicarlo lo entiendes mejor.",
        },
        Phase {
            title: "Cuarto menguante al nacer",
            seen: "La Luna estaba a media luz y menguaba.",
            meant: "El cuarto menguante se vuelve contra formas que ya dieron lo suyo; di con amabilidad lo que otros no ven todavía.",
        },
        Phase {
            title: "Luna balsámica al nacer",
            seen: "Quedaba solo la última luz fina de la Luna antes de reunirse con el Sol.",
            meant: "La luna balsámica es de finales que también son semilla; en el silencio madura tu próximo comienzo.",
        },
    ],
    at_noon: "La fase de la Luna está calculada para el mediodía y fue la misma todo el día.",
    near_the_next: "La fase de la Luna está calculada para el mediodía; estaba cerca del límite, y a otra hora puede valer la fase vecina.",
};

pub(super) const RISING: Rising = Rising {
    title: "Ascendente {rising:in}",
    rulers: [
        "Con el Ascendente {rising:in}, tu carta tiene por regente {ruler:to}, que está {sign:in}, en la {nth} casa: el camino que emprendes lleva hacia {field}.",
        "El regente de tu carta es {ruler}, {sign:in} y en la {nth} casa, así que buena parte de tu energía va a parar a {field}.",
        "Como regente del Ascendente, {ruler} habla por toda la carta, y lo hace desde la {nth} casa, {sign:in}: {field}.",
        "Para saber adónde va el Ascendente {rising:in}, mira a su regente: {ruler} está {sign:in}, en la {nth} casa, y lleva tu atención hacia {field}.",
    ],
    ruler_at_home: "{ruler} rige el Ascendente y está en el mismo signo, en la {nth} casa: navegas con bandera propia, y quien te conoce recibe lo que vio.",
    ruler_in_sign: "{ruler} rige el Ascendente y está en su mismo signo, aunque en la {nth} casa: modo y motivo son de una pieza y se encuentran en {field}.",
    modern_ruler: "La práctica moderna nombra además {ruler:to} como regente del Ascendente; desde la {nth} casa añade su propio color a cada comienzo tuyo.",
    styles: [
        "Con el Sol como regente avanzas mejor cuando sabes qué defiendes y puedes mostrarlo.",
        "Con la Luna como regente tu rumbo cambia con la marea, y conviene conocer tu propio ritmo.",
        "Con Mercurio como regente la curiosidad es el motor; una buena pregunta te mueve antes que una meta.",
        "Con Venus como regente te atraen más que te empujan, y llegas más lejos hacia lo que te gusta.",
        "Con Marte como regente descubres lo que quieres al actuar; busca algo contra lo que hacer fuerza.",
        "Con Júpiter como regente te sienta bien un horizonte amplio, y das más pasos cuando la vista lo merece.",
        "Con Saturno como regente el tiempo está de tu parte: lo que haces con constancia dura más que lo brillante.",
    ],
    midheaven: [
        "Un Medio Cielo en Aries busca un trabajo en el que puedas decidir y probar primero.",
        "Un Medio Cielo en Tauro busca un resultado tangible, hecho a tu paso y para durar.",
        "Un Medio Cielo en Géminis busca un oficio con palabras, contactos y variedad.",
        "Un Medio Cielo en Cáncer quiere cuidar de algo y que se sepa.",
        "Un Medio Cielo en Leo quiere obra con tu firma y no teme al público.",
        "Un Medio Cielo en Virgo aspira al buen nombre del trabajo cuidadoso.",
        "Un Medio Cielo en Libra busca trabajar con otros, donde cuenten la forma y la justicia.",
        "Un Medio Cielo en Escorpio va a la raíz y prefiere influir a lucirse.",
        "Un Medio Cielo en Sagitario busca una vocación de horizonte ancho: enseñar, viajar, dar sentido.",
        "Un Medio Cielo en Capricornio apunta alto y con paciencia, y prefiere el respeto tardío a la fama temprana.",
        "Un Medio Cielo en Acuario quiere cambiar el modo de hacer las cosas.",
        "Un Medio Cielo en Piscis busca una vocación con imaginación o compasión, aunque el título no lo diga.",
    ],
};

pub(super) const PLACES: Places = Places {
    untimed: [
        "Sin hora de nacimiento",
        "No se conoce la hora de tu nacimiento, y por eso falta aquí cuanto depende de ella: el Ascendente, las casas y la diferencia entre nacer de día o de noche.",
        "Lo que queda vale para todo el día, y donde quizá no valga, el texto lo dice.",
    ],
    title: "{planet} {in}",
    title_with_house: "{planet} {in}, {nth} casa",
    in_house: "{planet} en la {nth} casa",
    perhaps: "No es seguro que {planet} estuviera {sign:in} cuando naciste; toma lo que sigue como el caso más probable.",
    changed: "{planet} pasó el día de tu nacimiento de {first} a {second}, y sin hora no es seguro cuál de los dos fue; lee ambos esbozos y quédate con el que reconozcas.",
    sketches: [
        "Si naciste más temprano ese día, este es tu esbozo: {text}",
        "Si naciste más tarde ese día, este es tu esbozo: {text}",
    ],
};

pub(super) const ASPECTS: Aspects = Aspects {
    title: "Los aspectos más cerrados",
    at_noon: "Las distancias que siguen están calculadas para el mediodía; los aspectos de la Luna, la más veloz, se omiten si no valen de medianoche a medianoche.",
    leads: [
        "El más cerrado de los aspectos mayores es {kind} entre {a} y {b}: el orbe es de {orb}, y el aspecto está {motion}.",
        "{a} y {b} se unen por {kind}, {motion}, con un orbe de {orb}.",
        "Sigue {kind} entre {a} y {b}, a {orb} de lo exacto y {motion}.",
        "Además {a} forma {kind} con {b}; el orbe es de {orb}, y el aspecto está {motion}.",
        "Entre {a} y {b} hay {kind}, {motion}, con {orb} de distancia.",
        "También enlaza {a} con {b} {kind}, {motion}, con un orbe de {orb}.",
        "Se añade {kind} entre {a} y {b}, {motion}, orbe de {orb}.",
        "El último de los cerrados, {kind}, une {a} con {b}; el orbe es de {orb}, y el aspecto está {motion}.",
    ],
    leads_at_noon: [
        "A la cabeza está {kind} entre {a} y {b}; distancia de lo exacto: {orb}.",
        "{a} y {b} se unen por {kind}; orbe: {orb}.",
        "Sigue {kind} entre {a} y {b}; orbe: {orb}.",
        "Además {a} forma {kind} con {b}; orbe: {orb}.",
        "Entre {a} y {b} hay {kind}; distancia: {orb}.",
        "También enlaza {a} con {b} {kind}; orbe: {orb}.",
        "Se añade {kind} entre {a} y {b}; distancia de lo exacto: {orb}.",
        "El último de los cerrados, {kind}, une {a} con {b}; orbe: {orb}.",
    ],
};

pub(super) const SPUN: Spun = Spun {
    conjunction: [
        "{a} y {b} hablan en ti con una sola voz: {wants a} y {wants b} te parecen lo mismo. Practica de vez en cuando distinguirlos.",
        "En ti {a} y {b} tiran del mismo carro; quieres {wants a} y, en el mismo gesto, {wants b}.",
        "Donde está {a}, no anda lejos {b}. Lo uno pide {wants a}, lo otro {wants b}, y casi siempre sale todo en una frase.",
        "{a} y {b} comparten habitación. Eso te vuelve intensa la voz cuando se trata de {zu a} y de {zu b}.",
    ],
    flowing: [
        "{a} y {b} se echan una mano: lo que te ayuda a {zu a} te ayuda también a {zu b}. Aprovéchalo antes de darlo por hecho.",
        "Entre {a} y {b} todo rueda; si quieres {wants a}, hallarás pronto la manera de {zu b}.",
        "{a} abre y {b} pasa: puedes {wants a} y a la vez {wants b} sin que lo uno estorbe a lo otro.",
        "La alianza {a:of} y {b:of} es de fiar. Si te cuesta {zu b}, empieza por {zu a}.",
    ],
    tense: [
        "{a} y {b} tiran de extremos distintos: una fuerza quiere {wants a}, la otra {wants b}. Da a cada una su hora y el tirón se hará impulso.",
        "Entre {a} y {b} hay disputa, y ambos lados tienen razón. Puedes {wants a} sin renunciar a {zu b}.",
        "{a} exige {zu a}, mientras que {b} exige {zu b}. Decide por turnos y no contra ninguna de las partes.",
        "Cuando {a} y {b} se rozan nace calor: el deseo de {zu a} choca con el deseo de {zu b}, y ahí te vuelve el ingenio.",
    ],
    wants: [
        "brillar",
        "estar a salvo",
        "comprender",
        "amar",
        "actuar",
        "crecer",
        "perseverar",
        "ser libre",
        "soñar",
        "ir al fondo",
        "salir al encuentro",
        "dejar huella",
    ],
    to_want: [
        "brillar",
        "estar a salvo",
        "comprender",
        "amar",
        "actuar",
        "crecer",
        "perseverar",
        "ser libre",
        "soñar",
        "ir al fondo",
        "salir al encuentro",
        "dejar huella",
    ],
};

pub(super) const NODE: Node = Node {
    both: "El Nodo Norte y Quirón",
    node: "El Nodo Norte",
    chiron: "Quirón",
    node_house: [
        "El nodo está en la {nth} casa, y el crecimiento empieza por {field}.",
        "En la {nth} casa merece la pena probar lo desacostumbrado: ahí el nodo habla de {field}.",
        "Por casa, el nodo apunta a la {nth}: {field}.",
    ],
    chiron_house: [
        "Quirón está en la {nth} casa, y el asunto aparece en torno a {field}.",
        "Desde la {nth} casa, Quirón plantea esto al hablar de {field}.",
        "En la {nth} casa Quirón enseña, y la asignatura es esta: {field}.",
    ],
};

pub(super) const HOUSES: Houses = Houses {
    title: "Las casas, una por una",
    empty: [
        "La {nth} casa, {field}, empieza {sign:in}; no hay nadie en ella, así que pide noticias {ruler:to}, en la {other} casa.",
        "Sobre la {nth} casa, vacía, {field}, vela {ruler} desde la {other} casa, pues la cúspide está {sign:in}.",
        "La cúspide {sign:in} entrega la {nth} casa, sin ocupantes, {field}, {ruler:to}, que vive en la {other} casa.",
    ],
    occupied: [
        "En la {nth} casa, {field}, encuentras esto: {names}; la cúspide está {sign:in}, y {ruler} responde por ella desde la {other} casa.",
        "{names}: tal es la compañía en la {nth} casa, {field}. Su anfitrión es {ruler}, pues la cúspide está {sign:in}, y vive en la {other} casa.",
        "La {nth} casa, {field}, aloja {names}, con la cúspide {sign:in}; pregunta {ruler:to}, en la {other} casa, cómo va todo.",
    ],
    own: [
        "La {nth} casa, {field}, empieza {sign:in} y tiene dentro a su dueño, {ruler}: aquí nadie te cobra alquiler.",
        "{ruler} cuida desde dentro la {nth} casa, {field}, pues la cúspide está {sign:in}; lo que construyas aquí no pide permiso.",
    ],
};
