//! Each planet in the twelve houses, first to twelfth.

/// In the order of `Tongue::houses`.
pub(super) const HOUSES: [&[&[&str]; 12]; 10] =
    [&SUN, &MOON, &MERCURY, &VENUS, &MARS, &JUPITER, &SATURN, &URANUS, &NEPTUNE, &PLUTO];

const SUN: [&[&str]; 12] = [
    &["Con el Sol en la primera casa vives a la vista, y los demás siguen tu ánimo antes de que digas nada."],
    &[
        "El Sol en la segunda casa liga tu identidad a lo que sabes hacer y conservar; decide cuánto es suficiente.",
    ],
    &["El Sol en la tercera casa brilla en el intercambio y aprende explicando."],
    &["En la cuarta casa el Sol arde como un hogar, y aquello de lo que más te enorgulleces lo ven pocos."],
    &["En la quinta casa el Sol se conoce creando: una historia, un juego, una fiesta."],
    &["El Sol en la sexta casa encuentra dignidad en el trabajo de cada día."],
    &[
        "Con el Sol en la séptima casa te ves con más claridad frente a otra persona; recuerda ser también alguien a solas.",
    ],
    &["El Sol en la octava casa busca la seriedad de lo compartido y crece donde se arriesga la confianza."],
    &[
        "El Sol en la novena casa necesita amplitud, una materia o una lejanía que nunca se acabe de aprender.",
    ],
    &["Con el Sol en la décima casa tu camino se hace público y tu nombre va unido a tu obra."],
    &["El Sol en la undécima casa luce entre aliados y piensa con gusto en el mañana."],
    &["El Sol en la duodécima casa trabaja entre bastidores y necesita horas que nadie cuente."],
];

const MOON: [&[&str]; 12] = [
    &[
        "La Luna en la primera casa lleva el sentimiento en la cara, y los extraños te cuentan cosas enseguida.",
    ],
    &["La Luna en la segunda casa se calma con lo tangible, una reserva y una mesa puesta."],
    &["La Luna en la tercera casa recupera el equilibrio hablando, a diario y con la misma gente."],
    &["En la cuarta casa la Luna está en lo suyo; tu hogar es menos un lugar que un estado que tú creas."],
    &["La Luna en la quinta casa juega cuando está bien y juega también para estarlo."],
    &["La Luna en la sexta casa necesita un ritmo que no desoiga al cuerpo."],
    &["La Luna en la séptima casa siente con el otro antes de saber qué siente ella."],
    &["En la octava casa la Luna va hondo y busca una cercanía que nada disimule."],
    &["La Luna en la novena casa está en casa de camino y se consuela con el sentido."],
    &["Con la Luna en la décima casa tu ánimo no es privado, y cuidar puede volverse oficio."],
    &["Los amigos son familia para la Luna en la undécima casa, y notas lo que un grupo necesita."],
    &["La Luna en la duodécima casa se retira para sentir; dale una puerta que cierre."],
];

const MERCURY: [&[&str]; 12] = [
    &["Mercurio en la primera casa piensa en voz alta, y se te conoce por tus frases."],
    &["Mercurio en la segunda casa calcula, compara y hace útil lo que sabe."],
    &["Mercurio en la tercera casa vive en la charla, la nota y el viaje corto."],
    &["Mercurio en la cuarta casa piensa mejor en la mesa de su cocina."],
    &["El ingenio es el patio de juegos de Mercurio en la quinta casa."],
    &["Mercurio en la sexta casa ordena el día y halla el error antes de que crezca."],
    &["Mercurio en la séptima casa piensa más fino a dos voces."],
    &["Mercurio en la octava casa pregunta por lo que no se habla."],
    &["Mercurio en la novena casa quiere saber para qué sirve saber."],
    &["Mercurio en la décima casa te da una voz que se oye en público."],
    &["Mercurio en la undécima casa teje redes de ideas y direcciones."],
    &["Mercurio en la duodécima casa piensa en silencio, y ciertas cosas las entiende solo al escribirlas."],
];

const VENUS: [&[&str]; 12] = [
    &["Venus en la primera casa te da un trato que facilita quererte."],
    &["Venus en la segunda casa tiene gusto y sabe cuánto puede costar."],
    &["Venus en la tercera casa encuentra el tono amable, también en la carta breve."],
    &["Venus en la cuarta casa embellece los cuartos para que la gente se quede."],
    &["Venus en la quinta casa se enamora del juego y de lo bello porque sí."],
    &["Las pequeñas atenciones son el idioma de Venus en la sexta casa."],
    &["Venus en la séptima casa busca igualdad y entiende de acuerdos."],
    &["Venus en la octava casa ama a fondo y no sabe compartir a medias."],
    &["Venus en la novena casa se enamora de lo lejano: acentos, libros, paisajes."],
    &["Venus en la décima casa actúa por gracia, y el tacto es tu mejor credencial."],
    &["Venus en la undécima casa es amiga de muchos y mantiene unidos los círculos."],
    &["Venus en la duodécima casa ama en secreto, con delicadeza y sin llevar cuentas."],
];

const MARS: [&[&str]; 12] = [
    &["Marte en la primera casa va delante; se te nota lo que quieres."],
    &["Marte en la segunda casa prefiere ganárselo y defiende lo que tiene."],
    &["Marte en la tercera casa discute con palabras afiladas y casi siempre breves."],
    &["Marte en la cuarta casa lucha por el hogar y a veces dentro de él."],
    &["Marte en la quinta casa juega para ganar y ama con brío."],
    &["Marte en la sexta casa trabaja deprisa y necesita moverse como otros café."],
    &["Marte en la séptima casa busca rivales a su altura y los vuelve socios."],
    &["Marte en la octava casa llega al límite y quiere saber qué hay detrás."],
    &["Marte en la novena casa lucha por convicciones y viaja mal con guía."],
    &["Marte en la décima casa tiene ambición y la muestra; elige un monte que valga la pena."],
    &["Marte en la undécima casa pone en marcha a los grupos y pierde la paciencia en las juntas."],
    &[
        "En la duodécima casa Marte trabaja bajo tierra, unas veces como mal humor, otras como resistencia asombrosa.",
    ],
];

const JUPITER: [&[&str]; 12] = [
    &["Júpiter en la primera casa te da una confianza que abre puertas."],
    &["Júpiter en la segunda casa multiplica con gusto y gasta con gusto."],
    &["Júpiter en la tercera casa hace de cada noticia un relato."],
    &["Júpiter en la cuarta casa regala una casa amplia, al menos en el corazón."],
    &["Júpiter en la quinta casa derrocha alegría y ocurrencias."],
    &["Júpiter en la sexta casa encuentra sentido hasta en el horario."],
    &["Júpiter en la séptima casa crece con gente de miras anchas."],
    &["Júpiter en la octava casa se fía de lo compartido y gana con ello."],
    &["Júpiter en la novena casa está en su materia cuando viaja, también con la mente."],
    &["Júpiter en la décima casa quiere representar algo grande y necesita aliento largo."],
    &["Júpiter en la undécima casa tiene amigos en muchos bandos."],
    &["Júpiter en la duodécima casa es una ayuda callada que notas al mirar atrás."],
];

const SATURN: [&[&str]; 12] = [
    &["Saturno en la primera casa hace que te tomen en serio incluso antes de quererlo."],
    &["Saturno en la segunda casa sabe el precio de las cosas y debe a disgusto."],
    &["Saturno en la tercera casa pesa las palabras y aprende hondo más que rápido."],
    &["Saturno en la cuarta casa sostiene el techo; también puedes vivir debajo."],
    &["Saturno en la quinta casa se toma en serio el juego y pide permiso para la alegría."],
    &["Saturno en la sexta casa trabaja con constancia y ha de practicar el terminar."],
    &["Saturno en la séptima casa se compromete tarde o a conciencia, y entonces de veras."],
    &["Saturno en la octava casa es prudente con la confianza y la guarda como algo sagrado."],
    &["Saturno en la novena casa prueba cada doctrina por el trecho que sostiene."],
    &["Saturno en la décima casa sube despacio y se queda mucho tiempo arriba."],
    &["Saturno en la undécima casa tiene pocos amigos, y por décadas."],
    &["Saturno en la duodécima casa es un guardián severo en la trastienda; pregúntale a quién protege."],
];

const URANUS: [&[&str]; 12] = [
    &["Urano en la primera casa te hace notar aunque no hagas nada."],
    &["Urano en la segunda casa gana a saltos y se ata a poco."],
    &["Conexiones súbitas alumbran tu pensar con Urano en la tercera casa."],
    &["Urano en la cuarta casa conoce muchas direcciones y busca un hogar sin reglamento."],
    &["Urano en la quinta casa inventa juegos cuyas reglas se saben al final."],
    &["Urano en la sexta casa necesita un trabajo que no parezca un horario."],
    &["Urano en la séptima casa ama los lazos con la ventana abierta."],
    &["Urano en la octava casa rompe tabúes, a ser posible en buen momento."],
    &["Urano en la novena casa piensa cruzando facultades."],
    &["Urano en la décima casa no cabe en ningún puesto ya descrito."],
    &["Urano en la undécima casa reúne amigos que no se creerían unos a otros."],
    &["Urano en la duodécima casa manda ideas desde el duermevela."],
];

const NEPTUNE: [&[&str]; 12] = [
    &["Neptuno en la primera casa deja que otros vean en ti lo que anhelan."],
    &["Neptuno en la segunda casa sujeta las cosas sin apretar y agradece una hora sobria al mes."],
    &["Neptuno en la tercera casa oye el tono bajo las palabras."],
    &["Neptuno en la cuarta casa sueña un hogar mitad recuerdo, mitad deseo."],
    &["Neptuno en la quinta casa inunda el juego de fantasía; el oficio le da un vaso."],
    &["Neptuno en la sexta casa sirve por compasión y olvida el reloj."],
    &["Neptuno en la séptima casa intuye lo mejor del otro; pregunta de todos modos."],
    &["Neptuno en la octava casa borra límites entre dos, y las palabras claras lo hacen seguro."],
    &["Neptuno en la novena casa peregrina más que viaja."],
    &["Neptuno en la décima casa da a tu fama un brillo en el que otros leen lo suyo."],
    &["Neptuno en la undécima casa sueña por todos y necesita amigos que también frieguen."],
    &["Neptuno en la duodécima casa es mar abierto; deja una luz en la orilla."],
];

const PLUTO: [&[&str]; 12] = [
    &["Plutón en la primera casa te da una presencia que se oye hasta en silencio."],
    &["Plutón en la segunda casa quiere suelo propio y aprende qué no se posee."],
    &["Plutón en la tercera casa insiste y no acepta medias frases."],
    &["Plutón en la cuarta casa tiene raíces hundidas en viejas historias."],
    &["Plutón en la quinta casa crea a alta presión y ama sin distancia de seguridad."],
    &["Plutón en la sexta casa trabaja hasta el fondo y ha de hallar la medida."],
    &["Plutón en la séptima casa busca encuentros tras los cuales nada queda igual."],
    &["Plutón en la octava casa no teme lo hondo y guarda lo que le confían."],
    &["Plutón en la novena casa lleva cada convicción hasta su punto de rotura."],
    &["Plutón en la décima casa actúa con poder y debe saber para qué."],
    &["Plutón en la undécima casa siente la corriente bajo cualquier grupo."],
    &["Plutón en la duodécima casa guarda una gran fuerza tras una puerta cerrada."],
];
