//! The Moon’s phase, what rises, headings and hedges, aspects and houses.

use crate::offline::texts::tongue::{Aspects, Houses, Moon, Node, Phase, Places, Rising, Spun};

pub(super) const MOON: Moon = Moon {
    phases: [
        Phase {
            title: "Unter neuem Mond geboren",
            seen: "Der Mond hatte die Sonne gerade überholt und zeigte höchstens einen Hauch von Licht.",
            meant: "Bei Neumond brechen Wunsch und Bedürfnis am selben Ort auf; du handelst gern zuerst und verstehst danach.",
        },
        Phase {
            title: "Unter der jungen Sichel geboren",
            seen: "Der Mond war eine zunehmende Sichel und löste sich von der Sonne.",
            meant: "Unter der Sichel muss sich Neues von Altem losmachen, und ein Teil deiner Stärke ist, nicht zu früh umzukehren.",
        },
        Phase {
            title: "Im ersten Viertel geboren",
            seen: "Der Mond war halb beleuchtet oder etwas mehr und nahm zu.",
            meant: "Das erste Viertel ist die Phase der Entscheidung mitten im Offenen; Hindernisse schärfen dich eher, als dass sie dich aufhalten.",
        },
        Phase {
            title: "Unter zunehmendem Mond geboren",
            seen: "Der Mond war bauchig, nicht mehr weit vom Vollmond.",
            meant: "Der zunehmende Mond sucht den Fehler und die Abhilfe; lege vorher fest, was gut genug ist.",
        },
        Phase {
            title: "Unter vollem Mond geboren",
            seen: "Der Mond war voll oder eben voll gewesen und sah die Sonne von gegenüber.",
            meant: "Bei Vollmond sehen Wunsch und Bedürfnis einander aus der Ferne an; Klarheit kommt dir oft durch einen anderen Menschen.",
        },
        Phase {
            title: "Unter dem Mond des Weitergebens geboren",
            seen: "Der Mond war über den Vollmond hinaus und gab sein Licht zurück.",
            meant: "Diese Phase will weitergeben: Was du begriffen hast, sucht Zuhörer, und beim Erklären begreifst du es besser.",
        },
        Phase {
            title: "Im letzten Viertel geboren",
            seen: "Der Mond war noch halb beleuchtet und nahm ab.",
            meant: "Das letzte Viertel wendet sich gegen Formen, die ihre Zeit gehabt haben; sag freundlich, was die anderen noch nicht sehen.",
        },
        Phase {
            title: "Unter dem letzten Licht des Mondes geboren",
            seen: "Vom Mond war nur das letzte dünne Licht übrig, bevor er die Sonne wieder traf.",
            meant: "Der balsamische Mond gehört zu Enden, die auch Samen sind; in der Stille reift dein nächster Anfang.",
        },
    ],
    at_noon: "Die Mondphase ist für den Mittag gerechnet und war den ganzen Tag dieselbe.",
    near_the_next: "Die Mondphase ist für den Mittag gerechnet; sie stand nah an ihrer Grenze, und zu anderer Stunde gilt vielleicht die benachbarte.",
};

pub(super) const RISING: Rising = Rising {
    title: "Aszendent {rising:in}",
    rulers: [
        "Mit dem Aszendenten {rising:in} wird {ruler} zum Herrscher deines Horoskops und steht {sign:in} im {nth} Haus: Der Weg, den du einschlägst, führt zu {field}.",
        "Herrscher deines Horoskops ist {ruler}, {sign:in} und im {nth} Haus; ein guter Teil deiner Kraft fließt dorthin, wo es um {field:acc} geht.",
        "Als Herrscher des Aszendenten spricht {ruler} für das Ganze, und zwar aus dem {nth} Haus, {sign:in}; dort geht es um {field:acc}.",
        "Wohin der Aszendent {rising:in} unterwegs ist, zeigt sein Herrscher: {^ruler} steht {sign:in} im {nth} Haus und lenkt den Blick auf {field:acc}.",
    ],
    ruler_at_home: "{ruler} beherrscht den Aszendenten und steht im selben Zeichen, im {nth} Haus: Du fährst unter eigener Flagge, und man bekommt, was man gesehen hat.",
    ruler_in_sign: "{ruler} beherrscht den Aszendenten und steht im selben Zeichen, allerdings im {nth} Haus: Auftreten und Absicht sind aus einem Stück, und beide treffen sich dort, wo es um {field:acc} geht.",
    modern_ruler: "Die neuere Lehre nennt daneben {ruler:acc} als Herrscher des Aszendenten; aus dem {nth} Haus kommt so eine eigene Farbe in jeden deiner Anfänge.",
    styles: [
        "Mit der Sonne als Herrscherin gehst du am besten, wenn du weißt, wofür du stehst, und es zeigen darfst.",
        "Mit dem Mond als Herrscher wechselt deine Richtung mit den Gezeiten, und es lohnt, den eigenen Rhythmus zu kennen.",
        "Mit Merkur als Herrscher ist Neugier der Motor; eine gute Frage bewegt dich schneller als ein Ziel.",
        "Mit Venus als Herrscherin wirst du eher gezogen als getrieben und kommst am weitesten, wohin es dich lockt.",
        "Mit Mars als Herrscher erfährst du im Tun, was du willst; gib dir etwas, wogegen du dich stemmen kannst.",
        "Mit Jupiter als Herrscher tut dir ein weiter Horizont gut, und für eine Aussicht gehst du mehr Schritte.",
        "Mit Saturn als Herrscher ist die Zeit auf deiner Seite: Was du stetig tust, überdauert, was du glänzend tust.",
    ],
    midheaven: [
        "Eine Himmelsmitte im Widder strebt nach Arbeit, in der du selbst entscheidest und als Erster probierst.",
        "Eine Himmelsmitte im Stier strebt nach einem greifbaren Ergebnis, im eigenen Tempo gebaut.",
        "Eine Himmelsmitte in den Zwillingen sucht einen Beruf mit Worten, Kontakten und Abwechslung.",
        "Eine Himmelsmitte im Krebs möchte für etwas sorgen und dafür bekannt sein.",
        "Eine Himmelsmitte im Löwen will Arbeit mit deiner Unterschrift und scheut kein Publikum.",
        "Eine Himmelsmitte in der Jungfrau strebt nach dem guten Namen sorgfältiger Arbeit.",
        "Eine Himmelsmitte in der Waage sucht Arbeit mit anderen, in der Form und Fairness zählen.",
        "Eine Himmelsmitte im Skorpion will an die Wurzel und zieht Einfluss dem Auftritt vor.",
        "Eine Himmelsmitte im Schützen sucht einen Beruf mit weitem Horizont, lehrend, reisend, deutend.",
        "Eine Himmelsmitte im Steinbock zielt hoch und geduldig und wird lieber spät geachtet als früh bemerkt.",
        "Eine Himmelsmitte im Wassermann will ändern, wie Dinge gemacht werden.",
        "Eine Himmelsmitte in den Fischen sucht einen Beruf mit Fantasie oder Mitgefühl, auch wenn der Titel davon schweigt.",
    ],
};

pub(super) const PLACES: Places = Places {
    untimed: [
        "Ohne Geburtszeit",
        "Deine Geburtszeit ist nicht bekannt; darum fehlt hier alles, was an der Stunde hängt: der Aszendent, die Häuser und der Unterschied zwischen Tag- und Nachtgeburt.",
        "Was bleibt, gilt für den ganzen Tag, und wo es vielleicht nicht gilt, sagt es der Text.",
    ],
    title: "{planet} {in}",
    title_with_house: "{planet} {in}, im {nth} Haus",
    in_house: "{planet} im {nth} Haus",
    perhaps: "Es ist nicht sicher, dass {planet} bei deiner Geburt {sign:in} stand; nimm das Folgende als den wahrscheinlicheren Fall.",
    changed: "{planet} ging am Tag deiner Geburt vom Zeichen {first} ins Zeichen {second} über, und ohne Uhrzeit bleibt offen, welches es war; lies beide Skizzen und behalte die, in der du dich erkennst.",
    sketches: [
        "Für eine Geburt früher am Tag gilt diese Skizze: {text}",
        "Für eine Geburt später am Tag gilt diese Skizze: {text}",
    ],
};

pub(super) const ASPECTS: Aspects = Aspects {
    title: "Die engsten Aspekte",
    at_noon: "Die folgenden Abstände sind für den Mittag gerechnet; Aspekte des Mondes, der am schnellsten läuft, fehlen, wenn sie nicht von Mitternacht bis Mitternacht gelten.",
    leads: [
        "Am engsten unter den Hauptaspekten ist {kind} zwischen {a:to} und {b:to}: Der Orbis beträgt {orb}, und der Aspekt ist {motion}.",
        "{a:acc} und {b:acc} verbindet {kind}, {motion}, mit einem Orbis von {orb}.",
        "Als Nächstes folgt {kind} zwischen {a:to} und {b:to}, {orb} vom genauen Winkel und {motion}.",
        "{a} bildet außerdem {kind} mit {b:to}; der Orbis ist {orb}, der Aspekt {motion}.",
        "Zwischen {a:to} und {b:to} liegt {kind}, {motion}, mit {orb} Abstand.",
        "Auch {a:acc} und {b:acc} verknüpft {kind}, {motion}, bei einem Orbis von {orb}.",
        "Hinzu kommt {kind} zwischen {a:to} und {b:to}, {motion}, Orbis {orb}.",
        "Als letzter der engen Aspekte verbindet {kind} {a:acc} mit {b:to}; der Orbis ist {orb}, und der Aspekt ist {motion}.",
    ],
    leads_at_noon: [
        "An der Spitze steht {kind} zwischen {a:to} und {b:to}; Abstand vom genauen Winkel: {orb}.",
        "{a:acc} und {b:acc} verbindet {kind}; der Orbis: {orb}.",
        "Als Nächstes folgt {kind} zwischen {a:to} und {b:to}; Orbis: {orb}.",
        "{a} bildet außerdem {kind} mit {b:to}; der Orbis: {orb}.",
        "Zwischen {a:to} und {b:to} liegt {kind}; Abstand: {orb}.",
        "Auch {a:acc} und {b:acc} verknüpft {kind}; Orbis: {orb}.",
        "Hinzu kommt {kind} zwischen {a:to} und {b:to}; Abstand vom Genauen: {orb}.",
        "Als letzter der engen Aspekte verbindet {kind} {a:acc} mit {b:to}; Orbis: {orb}.",
    ],
};

pub(super) const SPUN: Spun = Spun {
    conjunction: [
        "{a} und {b} sprechen bei dir mit einer Stimme: Für dich ist {wants a} und {wants b} ein und dasselbe. Übe gelegentlich, die beiden zu unterscheiden.",
        "In dir sind {a} und {b} an einen Karren gespannt; du willst {wants a} und im selben Zug {wants b}.",
        "Wo {a} ist, da ist {b} nicht weit. Das eine will {wants a}, das andere {wants b}, und meistens kommt beides in einem Satz heraus.",
        "{a} und {b} teilen sich ein Zimmer. Das macht dich eindringlich, sobald es darum geht, {zu a} und {zu b}.",
    ],
    flowing: [
        "{a} und {b} gehen einander zur Hand: Was dir hilft, {zu a}, hilft dir auch, {zu b}. Nutze es, bevor es selbstverständlich wird.",
        "Zwischen {a:to} und {b:to} läuft es rund; wenn du {wants a} willst, findest du leicht auch den Weg, {zu b}.",
        "{a} öffnet, {b} geht hindurch: Du kannst {wants a} und dabei {wants b}, ohne dass eines das andere stört.",
        "Auf das Bündnis zwischen {a:to} und {b:to} ist Verlass. Fällt es dir schwer, {zu b}, so fang damit an, {zu a}.",
    ],
    tense: [
        "{a} und {b} ziehen an verschiedenen Enden: Die eine Kraft will {wants a}, die andere {wants b}. Gib jeder ihre Stunde, dann wird aus dem Zerren ein Antrieb.",
        "Zwischen {a:to} und {b:to} gibt es Streit, und keiner der beiden hat unrecht. Du darfst {wants a}, ohne darauf zu verzichten, {zu b}.",
        "{a} verlangt, {zu a}, während {b} verlangt, {zu b}. Entscheide der Reihe nach statt gegen einen von beiden.",
        "Wenn {a} und {b} sich reiben, entsteht Wärme: Der Wunsch, {zu a}, trifft auf den Wunsch, {zu b}, und du wirst an dieser Stelle erfinderisch.",
    ],
    wants: [
        "sichtbar sein",
        "geborgen sein",
        "verstehen",
        "lieben",
        "handeln",
        "wachsen",
        "standhalten",
        "frei sein",
        "träumen",
        "auf den Grund gehen",
        "auf andere zugehen",
        "etwas gelten",
    ],
    to_want: [
        "sichtbar zu sein",
        "geborgen zu sein",
        "zu verstehen",
        "zu lieben",
        "zu handeln",
        "zu wachsen",
        "standzuhalten",
        "frei zu sein",
        "zu träumen",
        "auf den Grund zu gehen",
        "auf andere zuzugehen",
        "etwas zu gelten",
    ],
};

pub(super) const NODE: Node = Node {
    both: "Nordknoten und Chiron",
    node: "Der Nordknoten",
    chiron: "Chiron",
    node_house: [
        "Der Knoten steht im {nth} Haus, und Wachstum beginnt dort, wo es um {field:acc} geht.",
        "Im {nth} Haus lohnt das Ungewohnte am meisten: Der Knoten lenkt dich dort auf {field:acc}.",
        "Dem Haus nach weist der Knoten auf {field:acc}, im {nth} Haus.",
    ],
    chiron_house: [
        "Chiron steht im {nth} Haus, und die Frage taucht auf, wo es um {field:acc} geht.",
        "Vom {nth} Haus aus fragt Chiron, was es auf sich hat mit {field}.",
        "Im {nth} Haus unterrichtet Chiron, und das Fach heißt {field:acc}.",
    ],
};

pub(super) const HOUSES: Houses = Houses {
    title: "Die Häuser der Reihe nach",
    empty: [
        "Das Haus Nummer {nth:num}, {field:acc}, beginnt {sign:in}; niemand steht darin, also frag {ruler:acc} im {other} Haus.",
        "Über das leere Haus Nummer {nth:num}, {field:acc}, wacht {ruler} aus dem {other} Haus, denn die Spitze liegt {sign:in}.",
        "Die Spitze {sign:in} übergibt das unbesetzte Haus Nummer {nth:num}, {field:acc}, an {ruler:acc}; zu finden im {other} Haus.",
    ],
    occupied: [
        "Im {nth} Haus, {field:acc}, findest du {names}; die Spitze liegt {sign:in}, und {ruler} antwortet dafür aus dem {other} Haus.",
        "{names}: Das ist die Gesellschaft im {nth} Haus, {field:acc}. Gastgeber ist {ruler}, weil die Spitze {sign:in} liegt, und wohnt im {other} Haus.",
        "Das Haus Nummer {nth:num}, {field:acc}, beherbergt {names}, mit der Spitze {sign:in}; wie es dort geht, weiß {ruler} im {other} Haus.",
    ],
    own: [
        "Das Haus Nummer {nth:num}, {field:acc}, beginnt {sign:in} und hat {ruler:acc} selbst im Haus: Hier bist du dein eigener Vermieter.",
        "{ruler} hütet das Haus Nummer {nth:num}, {field:acc}, von innen, denn die Spitze liegt {sign:in}; was du hier baust, braucht niemandes Erlaubnis.",
    ],
};
