//! One voice over the whole.

use crate::offline::texts::tongue::{Axis, Synthesis};

pub(super) const SYNTHESIS: Synthesis = Synthesis {
    title: "Die Fäden zusammen",
    lead: [
        "{planet} {reasons}: Keine Stimme trägt in diesem Horoskop weiter.",
        "{planet} {reasons}; hör dort zuerst hin.",
        "{planet} {reasons} – wenn dieses Horoskop einen Wortführer hat, dann diesen.",
    ],
    reasons: [
        "beherrscht den Aszendenten",
        "steht im {nth} Haus",
        "berührt {angle:acc}",
        "ist durch das Zeichen gestärkt",
        "stand beinahe still",
    ],
    under: [
        "Du bist am besten, wenn dein Name auf einer Sache steht, und am müdesten, wenn du eine Rolle spielst.",
        "Deine Tage nehmen die Farbe des Morgens an; hüte Schlaf, Gesellschaft und Rhythmus.",
        "Gib dir eine Frage und einen Bleistift, dann folgt der Rest; ohne beides ist selbst die Ruhe unruhig.",
        "Du entscheidest nach Gefallen, früher als du Gründe nennst, und bist gut, wo Schönheit zur Arbeit gehört.",
        "Was du denkst, weißt du, sobald du etwas getan hast; eine ehrliche Aufgabe brauchst du mehr als Frieden.",
        "Du vergrößerst, woran du teilnimmst; frag vor jedem neuen Ja, welches alte ihm Platz macht.",
        "Man nimmt dich beim Wort, darum wählst du wenige; gib der Ruhe dasselbe Gewicht wie der Pflicht.",
        "Du bist in den meisten Räumen die Ausnahme, und nützlich ist die Frage, welche Regeln du behalten würdest.",
        "Stimmung, Bild und Unterton erreichen dich zuerst; entscheide nichts Wichtiges, bevor es in schlichten Worten dasteht.",
        "Du gehst den Dingen auf den Grund oder lässt sie; wähle, was solche Gründlichkeit verdient.",
    ],
    axes: [
        Axis {
            both: [
                "Du bist in derselben Stunde kühn und vorsichtig: {^this} will los, {that} prüft noch das Seil. Lege die Reihenfolge einmal fest, vorsichtig im Wählen und kühn im Tun.",
                "Ein Teil von dir springt, wie {this} zeigt, und ein Teil zählt die Stufen, wie {that}. Keiner ist der Fehler des anderen; lass den zweiten planen und den ersten beginnen.",
            ],
            first: [
                "{this} und {that} neigen zur Kühnheit, und du korrigierst im Gehen. Frag einen Vorsichtigen vor allem, was nicht rückgängig zu machen ist.",
                "{this} und {that} sind sich einig, dass ein Anfang mehr wert ist als eine Prognose; trau deinen Anfängen und gib das Ende in gute Hände.",
            ],
            second: [
                "{this} und {that} verlangen festen Boden, darum versprichst du spät und hältst es. Tu dann und wann einen Schritt, bevor der Grund geprüft ist.",
                "{this} und {that} stimmen für die Umsicht: Du siehst rechtzeitig, was schiefgehen könnte. Lass ein paar gute Dinge unvorbereitet geschehen.",
            ],
        },
        Axis {
            both: [
                "Du brauchst Menschen in der Nähe und Luft um dich, und beides ist echt: {^this} rückt näher, {that} öffnet ein Fenster. Sag denen, die du liebst, wer gerade das Wort hat.",
                "{this} sucht Nähe, {that} sucht Raum, und wer nur die Hälfte sieht, hält das für Wankelmut. Nichts hat sich geändert: Wärme und Abstand sind zwei Züge eines Atems.",
            ],
            first: [
                "{this} und {that} ziehen dich zur Nähe; du kennst dich an denen, zu denen du gehörst, und ein Abend allein will erst gewählt sein.",
                "Nähe ist der Faden: {^this} und {that} merken, was andere brauchen, manchmal vor ihnen. Sorge dafür, dass jemand für dich so wach ist.",
            ],
            second: [
                "{this} und {that} halten etwas Raum um dich frei, und deine Zuneigung atmet darin. Sag es früh, denn von außen sieht niemand, dass die Tür nicht verschlossen ist.",
                "{this} und {that} denken auf Armlänge am besten, als Freund eher denn als Retter; für Menschen, die frei bleiben wollen, ist das ein Geschenk.",
            ],
        },
        Axis {
            both: [
                "Etwas in dir bleibt und etwas zieht weiter: {^this} hält die Linie, {that} hat einen anderen Weg gesehen. Behalte das Ziel, lass die Route wechseln, und du musst nicht wählen.",
                "Wer dich von dieser Seite kennt, {this}, erwartet Beständigkeit, und wer die andere traf, {that}, erwartet Überraschungen. Beide haben recht; versprich die Sache und nie die Art.",
            ],
            first: [
                "{this} und {that} geben dir Ausdauer, und die Zeit arbeitet für dich; achte auf den Augenblick, in dem Treue zu bloßer Trägheit wird.",
                "Begonnen ist bei dir halb gehalten: {^this} und {that} bleiben dran, wenn andere abtreiben. Trag einen Tag ein, an dem du fragst, ob es noch lohnt.",
            ],
            second: [
                "{this} und {that} machen dich wendig, und Pläne sind für dich Skizzen. Ein fester Punkt, ein Wochentag oder ein Mensch, gibt der Bewegung Gestalt.",
                "{this} und {that} finden um das meiste einen Weg herum. Frag dich vorher, ob diesmal der Weg hindurch kürzer wäre.",
            ],
        },
        Axis {
            both: [
                "Es zieht dich ins Offene und ins Hinterzimmer: {^this} geht, wohin man schaut, {that} arbeitet, wo niemand schaut. Lass die verborgenen Stunden die sichtbaren nähren.",
                "Manches in deinem Leben will Zeugen, wie {this}, und manches verdirbt daran, wie {that} weiß. Entscheide bei jedem Vorhaben im Voraus, was es ist.",
            ],
            first: [
                "{this} und {that} stellen dich dorthin, wo man dich sieht, und du wächst an Antworten. Behalte ein Vorhaben, nach dem nie jemand fragt.",
                "Was du tust, wird früher oder später bekannt, dafür sorgen {this} und {that}; also unterschreib es, und wähle, was du unterschreibst.",
            ],
            second: [
                "{this} und {that} arbeiten am besten außer Sicht: Du brauchst eine geschlossene Tür und hast ein Recht darauf. Zeig Ergebnisse früher, als es sich natürlich anfühlt.",
                "Vieles an dir spielt hinter der Bühne, wie {this} und {that} nahelegen. Ein verlässlicher Zeuge genügt, damit kein Geheimnis daraus wird.",
            ],
        },
    ],
    three: [
        "Zusammengenommen: Die Sonne {sun:in} ist darauf aus, {seeks}; der Mond {moon:in} braucht {needs}; und der Aszendent {rising:in} geht ans Werk {manner}.",
        "Drei Stimmen tragen das Horoskop: eine Sonne {sun:in}, die darauf aus ist, {seeks}, ein Mond {moon:in}, der {needs} braucht, und ein Aszendent {rising:in}, der beides {manner} angeht.",
        "Die Sonne {sun:in} möchte gern dies: {seeks}. Der Mond {moon:in} bittet um {needs}, und der Aszendent {rising:in}, dem man zuerst begegnet, macht sich {manner} daran.",
    ],
    two: "Zusammengenommen: Die Sonne {sun:in} ist darauf aus, {seeks}, und der Mond {moon:in} braucht {needs}; viel hängt daran, wie die beiden deine Zeit teilen.",
    sun_alone: "Kurz gesagt: Die Sonne {sun:in} ist darauf aus, {seeks}.",
    moon_alone: "Kurz gesagt: Der Mond {moon:in} braucht {needs}.",
    two_workshops: [
        "Umgesetzt wird das alles von der Sonne im {nth} Haus, Stichwort {ground:short}, und vom Herrscher des Horoskops im {other} Haus, Stichwort {elsewhere:short}; dieser Herrscher ist {ruler}.",
        "Für all das gibt es zwei Werkstätten: {ground:short} im {nth} Haus, wo die Sonne steht, und {elsewhere:short} im {other} Haus mit dem Herrscher des Horoskops, hier {ruler}.",
        "All das siehst du an zwei Orten am Werk: Die Sonne im {nth} Haus steht für {ground:short}; {ruler}, Herrscher des Horoskops, steht im {other} Haus für {elsewhere:short}.",
    ],
    one_workshop: "Die Sonne und {ruler}, Herrscher des Horoskops, teilen sich das Haus Nummer {nth:num}; für all das gibt es also eine Hauptwerkstatt: {ground:short}.",
    sun_rules: "Weil die Sonne zugleich das Horoskop beherrscht, hat all das eine Hauptwerkstatt, im {nth} Haus: {ground:short}.",
    gathered: "Mit {n} der zehn Planeten {sign:in} liegt dort der Schwerpunkt; der übrige Tierkreis will besucht sein, und Reisen tut dir gut.",
    hinge_conjunction: "Viel dreht sich um {the kind:acc} zwischen {a:to} und {b:to}, in der {this} und {that} wie eins handeln; du gewinnst, wenn du lernst, sie zu unterscheiden.",
    hinge_tense: "Viel dreht sich um {the kind:acc} zwischen {a:to} und {b:to}: Zwischen {this:to} und {that:to} besteht ein Dauerstreit, und du gewinnst, wenn du keine Seite endgültig siegen lässt.",
    hinge_flowing: "Viel dreht sich um {the kind:acc} zwischen {a:to} und {b:to}, wodurch {this} und {that} einander fast unbemerkt helfen; du gewinnst, wenn du es absichtlich nutzt.",
    friction: [
        "Rechne mit etwas Reibung zwischen {this:to} und {that:to}, wie {the kind} zwischen {a:to} und {b:to} nahelegt; es ist die Art Reibung, die Halt gibt.",
        "Die Spannung, mit der du arbeiten kannst, ist {the kind} zwischen {a:to} und {b:to}: {^this} und {that} wollen Verschiedenes, und beide haben ihre Gründe.",
        "Es reibt sich im {kind} zwischen {a:to} und {b:to}; {this} und {that} brauchen vielleicht eine Abmachung, die man von Zeit zu Zeit erneuert.",
    ],
    support: [
        "Als Hilfsquelle dient {the kind} zwischen {a:to} und {b:to}: Hier kommen {this} und {that} ohne viel Mühe überein.",
        "Beistand gibt {the kind} zwischen {a:to} und {b:to}: Ruf {this:acc}, und {that} ist meist auch zur Stelle.",
        "Wenn es schwierig wird, denk an {the kind:acc} zwischen {a:to} und {b:to}, worin {this} und {that} in gutem Einvernehmen stehen.",
    ],
    dignified: "Eine Hilfsquelle ist {planet}, stark durch das Zeichen: Auf {this:acc} ist Verlass, wenn anderes schwankt.",
    closing: "Nichts davon steht im Voraus fest; die Sonne {sun:in} fragt weiter, was {choice} zu werden verdient, und die Antwort gibst du.",
};
