//! How the planets are spread.

use crate::offline::texts::tongue::Balance;

pub(super) const BALANCE: Balance = Balance {
    title: "El equilibrio del conjunto",
    strong_element: [
        "El fuego es lo que más pesa, con {n} de los diez planetas: entiendes las cosas al empezarlas, y tu calor y tu impaciencia arden en el mismo hogar.",
        "La tierra es lo que más pesa, con {n} de los diez planetas: te fías de lo que se toca, se cuenta o se usa.",
        "El aire es lo que más pesa, con {n} de los diez planetas: te entiendes con las cosas al nombrarlas y hablarlas.",
        "El agua es lo que más pesa, con {n} de los diez planetas: lees el ánimo de una sala antes que sus palabras.",
    ],
    no_strong_element: "Ningún elemento manda a la vez por peso y por número, y tienes varias entradas a un problema: si una puerta se atasca, prueba otra.",
    missing_element: [
        "Ningún planeta está en fuego; el entusiasmo prende despacio, y ayuda pedir prestada una chispa.",
        "Ningún planeta está en tierra, y lo práctico pide una decisión cada vez; los buenos hábitos hacen lo que no hace el instinto.",
        "Ningún planeta está en aire; la distancia no viene sola, y escribir te da la segunda mirada.",
        "Ningún planeta está en agua, y los sentimientos te llegan tarde; preguntarte sin más qué sientes merece su tiempo.",
    ],
    strong_modality: [
        "De las tres modalidades pesa más la cardinal, con {n} de los diez: prefieres abrir un camino a mantenerlo.",
        "De las tres modalidades pesa más la fija, con {n} de los diez: sostienes el rumbo, y cambiarlo es decisión que quieres tomar tú.",
        "De las tres modalidades pesa más la mutable, con {n} de los diez: te adaptas sobre la marcha, y una fecha da forma a esa soltura.",
    ],
    missing_modality: [
        "Ninguno de los diez está en signos cardinales; un comienzo quizá necesite una fecha de fuera.",
        "Ninguno de los diez está en signos fijos, y quedarse es en ti más decisión que costumbre.",
        "Ninguno de los diez está en signos mutables; prevé el cambio de plan antes de necesitarlo.",
    ],
    by_day: "Naciste de día, con el Sol sobre el horizonte, y lo que haces a la vista suele salir mejor que lo encubierto.",
    by_night: "Naciste de noche, con el Sol bajo el horizonte, y tu mejor trabajo empieza a menudo fuera de la vista.",
    above: "Sobre el horizonte están {n} de los diez planetas: mucho de tu vida mira hacia fuera, y un rincón propio hay que reservarlo adrede.",
    below: "Bajo el horizonte están {n} de los diez planetas: mucho de tu vida ocurre en terreno íntimo, y eliges qué sacas a la luz.",
    east: "En la mitad oriental, la de la iniciativa, están {n} de los diez: te gusta mover ficha primero.",
    west: "En la mitad occidental, la de la respuesta, están {n} de los diez: las ocasiones te llegan por otras personas.",
    counted_at_noon: "Los planetas se cuentan aquí por su lugar a mediodía, también {names}, cuyo signo no es seguro.",
    clusters: [
        "Destaca una reunión: {names}, {n} de los diez planetas, están {sign:in}, y el modo de ese signo recorre partes muy distintas de tu vida.",
        "El signo de {sign} reúne {n} de los diez planetas, {names}; suelen moverse juntos, y con el cansancio ayuda algo muy distinto.",
        "También {sign:in} hay reunión: {names}, {n} de los diez en total.",
    ],
    alone: [
        "{planet} no forma ningún aspecto mayor con los otros nueve y habla por su cuenta: puede callar mucho tiempo y luego ocupar todo el escenario.",
        "Asimismo {planet} se mantiene aparte, sin aspecto mayor con los otros nueve; ninguno de ellos tuerce lo que hagas con ello.",
        "También {planet} está sin aspecto mayor con los otros nueve y sigue su propio calendario.",
    ],
    receptions: [
        "{a} y {b} están en recepción mutua, cada planeta en el domicilio del otro: si te atascas con uno, pregunta al otro.",
        "Una recepción mutua enlaza también {a} con {b}, cada planeta huésped y anfitrión.",
        "También {a} y {b} cambian de sitio, en recepción mutua, y trabajan mejor juntos que por separado.",
    ],
    last_host: "Sigue los planetas de huésped en anfitrión y todo camino acaba en {planet}, en casa {sign:in}: a esa puerta se consulta cuanto haces.",
};
