//! Each planet in the twelve houses, first to twelfth.

/// In the order of `Tongue::houses`.
pub(super) const HOUSES: [&[&[&str]; 12]; 10] =
    [&SUN, &MOON, &MERCURY, &VENUS, &MARS, &JUPITER, &SATURN, &URANUS, &NEPTUNE, &PLUTO];

const SUN: [&[&str]; 12] = [
    &[
        "Mit der Sonne im ersten Haus lebst du offen sichtbar, und andere richten sich nach deiner Stimmung, ehe du etwas gesagt hast.",
    ],
    &[
        "Die Sonne im zweiten Haus bindet dein Selbstgefühl an das, was du machen und halten kannst; entscheide, was genug ist.",
    ],
    &["Die Sonne im dritten Haus glänzt im Austausch und lernt, indem sie erklärt."],
    &["Im vierten Haus brennt die Sonne wie ein Herd, und worauf du am stolzesten bist, sehen nur wenige."],
    &[
        "Im fünften Haus lernt sich die Sonne kennen, indem sie etwas erschafft: eine Geschichte, ein Spiel, ein Fest.",
    ],
    &["Die Sonne im sechsten Haus findet Würde in der Arbeit, die jeden Tag getan werden muss."],
    &[
        "Mit der Sonne im siebten Haus siehst du dich am klarsten im Gegenüber; vergiss nicht, auch selbst eines zu sein.",
    ],
    &["Die Sonne im achten Haus sucht den Ernst geteilter Dinge und wächst, wo Vertrauen gewagt wird."],
    &["Die Sonne im neunten Haus braucht Weite, ein Fach oder eine Ferne, die nie ganz ausgelernt ist."],
    &["Mit der Sonne im zehnten Haus wird dein Weg öffentlich, und dein Name hängt an deinem Werk."],
    &["Die Sonne im elften Haus leuchtet im Kreis der Verbündeten und denkt gern an morgen."],
    &["Die Sonne im zwölften Haus arbeitet hinter der Bühne und braucht Stunden, die niemand zählt."],
];

const MOON: [&[&str]; 12] = [
    &[
        "Der Mond im ersten Haus trägt das Gefühl im Gesicht, und Fremde erzählen dir erstaunlich schnell etwas.",
    ],
    &["Der Mond im zweiten Haus beruhigt sich am Greifbaren, an einer Reserve und einem gedeckten Tisch."],
    &[
        "Der Mond im dritten Haus redet sich ins Gleichgewicht, am liebsten täglich und mit denselben Menschen.",
    ],
    &[
        "Im vierten Haus ist der Mond bei sich; dein Zuhause ist weniger ein Ort als ein Zustand, den du herstellst.",
    ],
    &["Der Mond im fünften Haus spielt, wenn es ihm gut geht, und spielt auch, damit es ihm gut geht."],
    &["Der Mond im sechsten Haus braucht einen Rhythmus, der den Körper nicht überhört."],
    &["Der Mond im siebten Haus fühlt mit, bevor er weiß, was er selbst fühlt."],
    &["Im achten Haus geht der Mond tief und sucht eine Nähe, die nichts beschönigt."],
    &["Der Mond im neunten Haus ist unterwegs zu Hause und tröstet sich mit Sinn."],
    &["Mit dem Mond im zehnten Haus bleibt deine Stimmung nicht privat, und Fürsorge kann zum Beruf werden."],
    &["Freunde sind für den Mond im elften Haus Familie, und du spürst, was eine Gruppe braucht."],
    &["Der Mond im zwölften Haus zieht sich zurück, um zu fühlen; gib ihm eine Tür, die schließt."],
];

const MERCURY: [&[&str]; 12] = [
    &["Merkur im ersten Haus denkt laut, und man kennt dich an deinen Sätzen."],
    &["Merkur im zweiten Haus rechnet, vergleicht und macht aus Wissen etwas Brauchbares."],
    &["Merkur im dritten Haus ist zu Hause in Gespräch, Notiz und kurzer Reise."],
    &["Merkur im vierten Haus denkt am besten am eigenen Küchentisch."],
    &["Witz und Wortspiel sind Merkurs Spielplatz im fünften Haus."],
    &["Merkur im sechsten Haus ordnet den Tag und findet den Fehler, bevor er teuer wird."],
    &["Merkur im siebten Haus denkt zu zweit schärfer als allein."],
    &["Merkur im achten Haus fragt nach dem, worüber man nicht spricht."],
    &["Merkur im neunten Haus will wissen, wozu das Wissen gut ist."],
    &["Merkur im zehnten Haus gibt dir eine Stimme, die öffentlich gehört wird."],
    &["Merkur im elften Haus knüpft Netze aus Ideen und Adressen."],
    &["Merkur im zwölften Haus denkt im Stillen, und manches versteht er erst im Schreiben."],
];

const VENUS: [&[&str]; 12] = [
    &["Venus im ersten Haus gibt dir eine Art, die es anderen leicht macht, dich zu mögen."],
    &["Venus im zweiten Haus hat Geschmack und weiß, was er kosten darf."],
    &["Venus im dritten Haus findet den freundlichen Ton, auch im kurzen Brief."],
    &["Venus im vierten Haus macht Räume schön, damit Menschen bleiben."],
    &["Venus im fünften Haus verliebt sich ins Spiel und ins Schöne um seiner selbst willen."],
    &["Kleine Aufmerksamkeiten sind die Liebessprache von Venus im sechsten Haus."],
    &["Venus im siebten Haus sucht das Gegenüber auf Augenhöhe und versteht sich auf Abmachungen."],
    &["Venus im achten Haus liebt gründlich und teilt ungern halb."],
    &["Venus im neunten Haus verliebt sich in Fernes, in Akzente, Bücher, Landschaften."],
    &["Venus im zehnten Haus wirkt durch Anmut, und Takt ist dein bestes Zeugnis."],
    &["Venus im elften Haus ist Freundin vieler und hält Kreise zusammen."],
    &["Venus im zwölften Haus liebt im Verborgenen, zart und ohne Rechnung."],
];

const MARS: [&[&str]; 12] = [
    &["Mars im ersten Haus geht voran; man merkt dir an, was du willst."],
    &["Mars im zweiten Haus verdient gern selbst und verteidigt, was er hat."],
    &["Mars im dritten Haus streitet mit Worten, scharf und meistens kurz."],
    &["Mars im vierten Haus kämpft für das Zuhause und manchmal darin."],
    &["Mars im fünften Haus spielt, um zu gewinnen, und liebt mit Schwung."],
    &["Mars im sechsten Haus arbeitet schnell und braucht Bewegung wie andere Kaffee."],
    &["Mars im siebten Haus sucht sich ebenbürtige Gegner und macht sie zu Partnern."],
    &["Mars im achten Haus geht an die Grenze und will wissen, was dahinterliegt."],
    &["Mars im neunten Haus kämpft für Überzeugungen und reist ungern mit Reiseleitung."],
    &["Mars im zehnten Haus hat Ehrgeiz und zeigt ihn; such dir einen Berg, der lohnt."],
    &["Mars im elften Haus bringt Gruppen in Gang und verliert bei Sitzungen die Geduld."],
    &["Im zwölften Haus arbeitet Mars im Untergrund, mal als Laune, mal als erstaunliche Ausdauer."],
];

const JUPITER: [&[&str]; 12] = [
    &["Jupiter im ersten Haus gibt dir ein Zutrauen, das Türen öffnet."],
    &["Jupiter im zweiten Haus vermehrt gern und gibt gern aus."],
    &["Jupiter im dritten Haus macht aus jeder Nachricht eine Geschichte."],
    &["Jupiter im vierten Haus schenkt ein weites Haus, wenigstens im Herzen."],
    &["Jupiter im fünften Haus ist verschwenderisch mit Freude und Einfällen."],
    &["Jupiter im sechsten Haus findet Sinn sogar im Dienstplan."],
    &["Jupiter im siebten Haus wächst durch Menschen, die großzügig denken."],
    &["Jupiter im achten Haus vertraut dem, was geteilt wird, und gewinnt dabei."],
    &["Jupiter im neunten Haus ist auf Reisen in seinem Fach, auch im Kopf."],
    &["Jupiter im zehnten Haus will etwas Großes vertreten und braucht dafür einen langen Atem."],
    &["Jupiter im elften Haus hat Freunde in vielen Lagern."],
    &["Jupiter im zwölften Haus ist ein stiller Helfer, den du oft erst im Rückblick bemerkst."],
];

const SATURN: [&[&str]; 12] = [
    &["Saturn im ersten Haus macht dich ernst genommen, noch bevor du es willst."],
    &["Saturn im zweiten Haus kennt den Preis der Dinge und schuldet ungern."],
    &["Saturn im dritten Haus wägt die Worte und lernt gründlich statt schnell."],
    &["Saturn im vierten Haus trägt das Dach; du darfst auch darunter wohnen."],
    &["Saturn im fünften Haus nimmt das Spiel ernst und braucht Erlaubnis zur Freude."],
    &["Saturn im sechsten Haus arbeitet zuverlässig und muss das Aufhören üben."],
    &["Saturn im siebten Haus bindet sich spät oder bewusst, und dann verlässlich."],
    &["Saturn im achten Haus ist vorsichtig mit Vertrauen und hält es heilig, wenn es da ist."],
    &["Saturn im neunten Haus prüft jede Lehre an der Strecke, die sie trägt."],
    &["Saturn im zehnten Haus steigt langsam und bleibt lange oben."],
    &["Saturn im elften Haus hat wenige Freunde, aber die für Jahrzehnte."],
    &[
        "Saturn im zwölften Haus sitzt als strenger Wächter im Hinterzimmer; frag ihn, wen er eigentlich schützt.",
    ],
];

const URANUS: [&[&str]; 12] = [
    &["Uranus im ersten Haus lässt dich auffallen, auch wenn du nichts tust."],
    &["Uranus im zweiten Haus verdient in Sprüngen und hängt an wenig."],
    &["Plötzliche Verbindungen erhellen dein Denken mit Uranus im dritten Haus."],
    &["Uranus im vierten Haus kennt viele Adressen und sucht ein Zuhause ohne Hausordnung."],
    &["Uranus im fünften Haus erfindet Spiele, deren Regeln erst hinterher feststehen."],
    &["Uranus im sechsten Haus braucht Arbeit, die keinem Stundenplan gleicht."],
    &["Uranus im siebten Haus liebt Bindungen mit offenem Fenster."],
    &["Uranus im achten Haus bricht Tabus, am liebsten im richtigen Augenblick."],
    &["Uranus im neunten Haus denkt quer durch die Fakultäten."],
    &["Uranus im zehnten Haus passt in keine fertige Stellenbeschreibung."],
    &["Uranus im elften Haus sammelt Freunde, die einander kaum glauben würden."],
    &["Uranus im zwölften Haus schickt Einfälle aus dem Halbschlaf."],
];

const NEPTUNE: [&[&str]; 12] = [
    &["Neptun im ersten Haus lässt andere in dir sehen, was sie ersehnen."],
    &["Neptun im zweiten Haus hält Dinge locker und braucht monatlich eine nüchterne Stunde."],
    &["Neptun im dritten Haus hört den Ton unter den Worten."],
    &["Neptun im vierten Haus träumt von einem Zuhause, halb Erinnerung, halb Wunsch."],
    &["Neptun im fünften Haus überschwemmt das Spiel mit Fantasie; Handwerk gibt ihr ein Gefäß."],
    &["Neptun im sechsten Haus dient aus Mitgefühl und vergisst dabei die Uhr."],
    &["Neptun im siebten Haus ahnt das Beste im anderen; frag trotzdem nach."],
    &["Neptun im achten Haus löst Grenzen zwischen zweien auf, am sichersten mit klaren Worten."],
    &["Neptun im neunten Haus pilgert lieber, als zu reisen."],
    &["Neptun im zehnten Haus gibt deinem Ruf einen Schimmer, in den andere etwas hineinlesen."],
    &["Neptun im elften Haus träumt für alle und braucht Freunde, die auch abspülen."],
    &["Neptun im zwölften Haus ist ein offenes Meer; lass am Ufer ein Licht brennen."],
];

const PLUTO: [&[&str]; 12] = [
    &["Pluto im ersten Haus gibt dir eine Gegenwart, die man nicht überhört, auch schweigend."],
    &["Pluto im zweiten Haus will Boden besitzen und lernt, was nicht zu besitzen ist."],
    &["Pluto im dritten Haus bohrt nach und lässt Halbsätze nicht gelten."],
    &["Pluto im vierten Haus hat Wurzeln, die tief in alte Geschichten reichen."],
    &["Pluto im fünften Haus schafft unter Hochdruck und liebt ohne Sicherheitsabstand."],
    &["Pluto im sechsten Haus arbeitet bis auf den Grund und muss das Maß erst finden."],
    &["Pluto im siebten Haus sucht Begegnungen, nach denen nichts bleibt wie vorher."],
    &["Pluto im achten Haus fürchtet die Tiefe nicht und hütet, was ihm anvertraut wird."],
    &["Pluto im neunten Haus prüft jede Überzeugung bis zur Bruchstelle."],
    &["Pluto im zehnten Haus wirkt mit Macht und sollte wissen, wofür."],
    &["Pluto im elften Haus spürt die Unterströmung jeder Gruppe."],
    &["Pluto im zwölften Haus verwahrt große Kraft hinter einer geschlossenen Tür."],
];
