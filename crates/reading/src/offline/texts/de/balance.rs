//! How the planets are spread.

use crate::offline::texts::tongue::Balance;

pub(super) const BALANCE: Balance = Balance {
    title: "Das Gleichgewicht des Ganzen",
    strong_element: [
        "Feuer wiegt am schwersten, mit {n} der zehn Planeten: Du verstehst eine Sache, indem du sie anfängst, und Wärme und Ungeduld brennen im selben Herd.",
        "Erde wiegt am schwersten, mit {n} der zehn Planeten: Du traust dem, was man anfassen, zählen oder gebrauchen kann.",
        "Luft wiegt am schwersten, mit {n} der zehn Planeten: Du kommst mit Dingen zurecht, indem du sie benennst und besprichst.",
        "Wasser wiegt am schwersten, mit {n} der zehn Planeten: Du liest die Stimmung eines Raums vor seinen Worten.",
    ],
    no_strong_element: "Kein Element führt zugleich nach Gewicht und Zahl, und so hast du mehrere Zugänge zu einem Problem: Klemmt eine Tür, nimm eine andere.",
    missing_element: [
        "Kein Planet steht im Feuer; Begeisterung fängt langsam, und es hilft, sich einen Funken zu leihen.",
        "Kein Planet steht in der Erde, also will das Praktische jedes Mal entschieden sein; gute Gewohnheiten tun, was der Instinkt nicht tut.",
        "Kein Planet steht in der Luft; Abstand kommt nicht von allein, doch Aufschreiben gibt dir den zweiten Blick.",
        "Kein Planet steht im Wasser, und Gefühle erreichen dich spät; die schlichte Frage, was du fühlst, lohnt die Zeit.",
    ],
    strong_modality: [
        "Unter den drei Kreuzen wiegt das kardinale am schwersten, mit {n} der zehn: Du bahnst lieber einen Weg, als ihn instand zu halten.",
        "Unter den drei Kreuzen wiegt das fixe am schwersten, mit {n} der zehn: Du hältst Kurs, und ihn zu ändern ist eine Entscheidung, die du selbst treffen willst.",
        "Unter den drei Kreuzen wiegt das veränderliche am schwersten, mit {n} der zehn: Du passt dich unterwegs an, und ein Termin gibt dieser Biegsamkeit Form.",
    ],
    missing_modality: [
        "Keiner der zehn steht in kardinalen Zeichen; ein Anfang braucht vielleicht ein Datum von außen.",
        "Keiner der zehn steht in fixen Zeichen, und Bleiben ist bei dir eher Entschluss als Gewohnheit.",
        "Keiner der zehn steht in veränderlichen Zeichen; plane für die Planänderung, bevor du sie brauchst.",
    ],
    by_day: "Du bist am Tag geboren, mit der Sonne über dem Horizont, und was du im Offenen tust, gelingt leichter als das Verdeckte.",
    by_night: "Du bist in der Nacht geboren, mit der Sonne unter dem Horizont; deine beste Arbeit beginnt oft außer Sicht.",
    above: "Von den zehn Planeten stehen {n} über dem Horizont; vieles in deinem Leben wendet sich nach außen, und eine stille Ecke muss eigens freigehalten werden.",
    below: "Von den zehn Planeten stehen {n} unter dem Horizont; vieles geschieht auf innerem Boden, und du wählst, was du hinausträgst.",
    east: "In der östlichen Himmelshälfte, der Seite des eigenen Anfangs, stehen {n} der zehn: Du machst gern den ersten Zug.",
    west: "In der westlichen Himmelshälfte, der Seite der Antwort, stehen {n} der zehn: Gelegenheiten erreichen dich durch andere.",
    counted_at_noon: "Gezählt sind die Planeten nach ihrem Stand am Mittag, auch {names}, obwohl das Zeichen da nicht sicher ist.",
    clusters: [
        "Auffällig ist eine Ballung: {^names}, {n} der zehn Planeten, stehen {sign:in}, und die Art dieses Zeichens zieht sich durch sehr verschiedene Bereiche deines Lebens.",
        "Das Zeichen {sign} versammelt {n} der zehn Planeten, {names}; sie bewegen sich gern gemeinsam, und wenn du müde bist, hilft etwas ganz anderes.",
        "Auch {sign:in} ist etwas versammelt: {^names}, zusammen {n} der zehn.",
    ],
    alone: [
        "{planet} bildet keinen Hauptaspekt zu den anderen neun und spricht für sich: lange überhört, dann auf der ganzen Bühne.",
        "Ebenso bleibt {planet} für sich, ohne Hauptaspekt zu den anderen neun; keiner von ihnen verbiegt, was du daraus machst.",
        "Auch {planet} steht ohne Hauptaspekt zu den anderen neun und folgt einem eigenen Kalender.",
    ],
    receptions: [
        "{a} und {b} stehen in wechselseitiger Rezeption, jeder Planet im Domizil des anderen: Kommst du mit dem einen nicht weiter, frag den anderen.",
        "Eine wechselseitige Rezeption verbindet auch {a:acc} und {b:acc}, jeder Planet Gast und Gastgeber zugleich.",
        "Auch {a} und {b} tauschen die Plätze, in wechselseitiger Rezeption, und arbeiten zusammen besser als allein.",
    ],
    last_host: "Folge den Planeten von Gast zu Gastgeber, und jeder Weg endet bei {planet:to}, {sign:in} zu Hause: An dieser Tür wird in allem gefragt, was du tust.",
};
