//! How a planet stands: its dignity, its motion, its sect, its host.

use crate::offline::texts::tongue::Condition;

pub(super) const CONDITION: Condition = Condition {
    dignities: [
        [
            "Die Sonne steht hier im eigenen Zeichen: Sichtbar zu sein kostet dich wenig; die Frage ist, was das Licht verdient.",
            "Nach alter Lehre ist die Sonne hier erhöht, und auf den Mut zum Anfang kannst du bauen.",
            "Die Überlieferung nennt das den Ort ihres Exils: Die Sonne glänzt hier am besten, wenn sie einer gemeinsamen Sache dient.",
            "Die Sonne steht hier in ihrem Fall; du findest dich im Spiegel der anderen und übst, vor ihrer Antwort zu entscheiden.",
        ],
        [
            "Der Mond ist hier zu Hause: Gefühl ist deine Muttersprache, nimm es als Auskunft.",
            "Der Mond ist hier erhöht, und ein ruhiges Gemüt gehört zu deinem wirklichen Besitz.",
            "Der Mond steht im Exil und muss für sein Behagen arbeiten; um Fürsorge zu bitten ist hier eine Kunst, die man lernen kann.",
            "Der Mond steht in seinem Fall: Gefühle kommen in voller Tiefe oder gar nicht und brauchen einen Ort.",
        ],
        [
            "Merkur steht im eigenen Zeichen und denkt mit eigenem Werkzeug; verwende die Mühe auf die Wahl der Frage.",
            "Merkur ist hier erhöht und am besten, wenn Genauigkeit gefragt ist.",
            "Merkur steht im Exil: Das große Bild kommt von selbst, die Einzelheit muss geholt werden.",
            "Merkur steht in seinem Fall, und die Worte brauchen Zeit, den Eindrücken nachzukommen.",
        ],
        [
            "Venus steht im eigenen Zeichen; was dir gefällt, ist ein guter Hinweis auf das, was du bauen sollst.",
            "Venus ist hier erhöht, und Zuneigung öffnet sich weit; sie bleibt es, wenn du auch sagst, wo sie endet.",
            "Venus steht im Exil: Leichtigkeit in der Liebe wird hier erworben, nicht vorausgesetzt.",
            "Venus steht in ihrem Fall und zeigt Liebe gern als Verbesserung; bewundere auch, was keine braucht.",
        ],
        [
            "Mars steht im eigenen Zeichen, und der Antrieb kommt ungerufen; die Kunst liegt im Zielen.",
            "Mars ist hier erhöht: Kraft, die einen Plan annimmt, überdauert die meisten Hindernisse.",
            "Mars steht im Exil und zündet langsam, leichter für etwas als gegen etwas.",
            "Mars steht in seinem Fall, und Ärger nimmt Nebenwege; früh zu sagen, was du willst, spart dir den Umweg.",
        ],
        [
            "Jupiter steht im eigenen Zeichen und traut der weiten Sicht; gib ihm etwas Bestimmtes zu vergrößern.",
            "Jupiter ist hier erhöht, und seine Großzügigkeit nimmt die Form von Schutz an.",
            "Jupiter steht im Exil: Sinn muss hier aus Einzelheiten zusammengesetzt werden.",
            "Jupiter steht in seinem Fall, wo Hoffnung nach Belegen fragt; auch sparsame Zuversicht ist Zuversicht.",
        ],
        [
            "Saturn steht im eigenen Zeichen: Du verstehst Ordnung von innen und musst ihr nicht gehorchen, um sie zu nutzen.",
            "Saturn ist hier erhöht, und aus Disziplin wird Gerechtigkeit.",
            "Saturn steht im Exil; Pflicht und Wärme ziehen aneinander, bis du beiden einen Platz gibst.",
            "Saturn steht in seinem Fall: Geduld will geübt sein, wo Eile die Landessitte ist.",
        ],
    ],
    modern: [
        "Die neuere Lehre gibt {planet:to} hier das eigene Zeichen, und die Stimme ist klar.",
        "Manche neueren Autoren halten {planet:acc} hier für erhöht, mit sichererer Stimme als sonst.",
        "Nach neuerer Lehre steht {planet} hier im Exil und spricht eine Fremdsprache.",
        "Manche neueren Autoren setzen hier den Fall {planet:of} an, der leicht überhört wird.",
    ],
    mercury_at_its_best: "Merkur hat hier Domizil und Erhöhung zugleich, was kein anderer Planet von einem Zeichen sagen kann: Genauigkeit ist deine Gabe, Aufhören dein Handwerk.",
    mercury_at_its_worst: "Exil und Fall Merkurs fallen hier nach alter Lehre zusammen; Denken kommt als Bild und verdient sein Brot, wenn du es aufschreibst.",
    retrograde: [
        "Merkur war bei deiner Geburt rückläufig, was einem Geist entspricht, der alles zweimal durchgeht; der zweite Gedanke ist oft dein bester.",
        "Mit rückläufiger Venus wägst du Zuneigung innen, bevor du sie zeigst.",
        "Weil Mars rückläufig ist, sammelt sich die Kraft im Verborgenen, ehe sie sichtbar wird.",
        "Jupiter ist rückläufig, und deine Überzeugungen sind lieber selbst gezogen als geliehen.",
        "Ein rückläufiger Saturn hat seine Regeln innen; frag dann und wann, wessen Maß du erfüllst.",
        "Da Uranus rückläufig ist, ist ein Bruch bei dir innerlich fertig, bevor ihn jemand bemerkt.",
        "Neptun ist rückläufig und behält seine Bilder für sich, bis es still wird.",
        "Pluto war rückläufig: Du zerlegst Dinge unter Ausschluss der Öffentlichkeit.",
        "Chiron ist rückläufig, und das Heilwerden geschieht zuerst außer Sicht.",
    ],
    stationary: [
        "Merkur stand an jenem Tag fast still, und du darfst mit Absicht langsam denken.",
        "Venus stand beinahe still; was dir gefällt, wächst langsam und bleibt.",
        "Mars stand fast still: Wenn du dich endlich auf etwas stützt, dann mit ganzem Gewicht.",
        "Jupiter stand in jenen Tagen still und unterstreicht sein Thema: Was du glaubst, will gut gewählt sein.",
        "Saturn stand still, und seine Lektionen dürfen die Zeit haben, die sie brauchen.",
        "Uranus stand damals still, und sein Ruf nach Freiheit klingt umso deutlicher.",
        "Neptun stand still, darum ist sein Unterton leichter zu hören.",
        "Pluto stand bei deiner Geburt still und zieht seine Spur tiefer.",
        "Chiron stand still und stellt seine Frage mit Nachdruck.",
    ],
    together: [
        [
            "Zweierlei stimmt zugleich: {^planet} steht {sign:in} stark, und {other} widerspricht im {kind}. Nimm {that:acc} als Sparringspartner, der {this:acc} ehrlich hält, und keiner muss gewinnen.",
            "Gut gestellt {sign:in} und doch hart befragt von {other:to}, durch {the kind:acc}: So steht {planet} bei dir, eine Gabe, die sich behaupten muss und daran wächst.",
        ],
        [
            "Das Zeichen {sign} ist kein leichter Boden für {planet:acc}, aber {other} hilft im {kind} weiter. Zweifelst du an {this:to}, so fang bei {that:to} an.",
            "Was {planet:to} {sign:in} fehlt, gibt {other}, durch {the kind:acc}: Borge dir Kraft bei {that:to}, sooft {this} überfordert ist.",
        ],
        [
            "{planet} ist {sign:in} stark und hat durch {the kind:acc} auch {other:acc} hinter sich; hier brauchst du nicht zu drücken. Setze {this:acc} früh ein, ehe Gewohnheit alles unsichtbar macht.",
            "Wenig hält {planet:acc} auf, gut gestellt {sign:in} und im {kind} mit {other:to} verbündet. Die einzige Gefahr ist, {this:acc} für selbstverständlich zu nehmen.",
        ],
        [
            "{planet} hat es bergauf, {sign:in} auf unsicherem Boden und von {other:to} bedrängt, durch {the kind:acc}; was du dort gewinnst, hast du doppelt verdient und verstehst es gründlich.",
            "Geh behutsam um mit {planet:to}: Das Zeichen {sign} gibt wenig, und {other} verlangt viel, wie {the kind} zeigt. Kleine, regelmäßige Erfolge tun mehr als ein Kraftakt.",
        ],
    ],
    sect: [
        [
            "Bei Nacht ist Venus die Wohltäterin, die dir zuerst hilft, und was du mit Takt und Freude tust, gelingt leichter.",
            "Bei Tag arbeitet Venus in der zweiten Reihe; was du liebst, braucht vielleicht eine feste Stunde.",
        ],
        [
            "Bei Nacht ist Mars unter seinesgleichen, und seine Hitze geht eher in die Arbeit als in den Streit.",
            "Bei Tag läuft Mars heiß: Bau eine Pause ein zwischen Impuls und Tat.",
        ],
        [
            "Eine Geburt am Tag begünstigt Jupiter: Was du offen und in gutem Glauben tust, findet leicht Freunde.",
            "Bei Nacht hilft Jupiter leiser, und man bemerkt es oft erst im Rückblick.",
        ],
        [
            "Bei Tag zeigt Saturn den Baumeister: Regeln, Zeit und Grenzen sind Stoff, mit dem du arbeiten kannst.",
            "Bei Nacht ist Saturn der strengere von zwei Strengen; miss dich bei Tageslicht und nie, wenn du müde bist.",
        ],
    ],
    hosts: [
        "{planet} ist hier zu Gast bei {host:to}, und {host} {in} schreibt die Hausordnung; willst du {this:acc} verstehen, sieh dir auch {that:acc} an.",
        "Das Zeichen gehört {host:to}, und {planet} richtet sich danach: {host} {in} hat das letzte Wort über {this:acc}.",
        "Hinter {planet:to} steht {host} {in}, Gastgeber des Zeichens; plane {this:acc} und {that:acc} am besten gemeinsam.",
    ],
};
