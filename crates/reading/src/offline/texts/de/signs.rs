//! Each point in the twelve signs, Aries to Pisces.

/// In the order of `Tongue::signs`.
pub(super) const SIGNS: [&[&[&str]; 12]; 13] = [
    &SUN, &MOON, &MERCURY, &VENUS, &MARS, &JUPITER, &SATURN, &URANUS, &NEPTUNE, &PLUTO, &ASCENDANT, &NODE,
    &CHIRON,
];

const SUN: [&[&str]; 12] = [
    &[
        "Mit der Sonne im Widder findest du heraus, wer du bist, indem du anfängst; Warten macht dich müder als jede Arbeit.",
    ],
    &[
        "Die Sonne im Stier gibt dir die Geduld guter Erde: Du wächst langsam, und was einmal Wurzeln hat, bleibt.",
    ],
    &[
        "Deine Sonne in den Zwillingen lebt von Fragen, und du kannst zwei Meinungen an einen Tisch setzen, ohne eine hinauszuschicken.",
    ],
    &[
        "Mit der Sonne im Krebs baust du dein Leben von innen nach außen, angefangen bei den wenigen, für die du nachts aufstehen würdest.",
    ],
    &[
        "Die Sonne im Löwen will gesehen werden bei dem, was sie liebt; schwer wird es dir in leeren Räumen, in denen niemand klatscht.",
    ],
    &[
        "Die Sonne in der Jungfrau setzt deinen Stolz in Dinge, die funktionieren: Du ölst lieber das Scharnier, als über Türen zu reden.",
    ],
    &[
        "Mit der Sonne in der Waage entsteht dein Ich im Gespräch, und du merkst als Erste oder Erster, wer abseits steht.",
    ],
    &[
        "Die Sonne im Skorpion macht dich zur Taucherin oder zum Taucher: Oberflächen langweilen dich, und du hältst aus, wovor andere wegsehen.",
    ],
    &[
        "Eine Sonne im Schützen braucht Horizont; du suchst laut und mit Humor nach dem Sinn, und deine Zusagen sind manchmal länger als deine Woche.",
    ],
    &[
        "Mit der Sonne im Steinbock denkst du früh in langen Strecken und achtest, was mit kalten Händen verdient wurde.",
    ],
    &[
        "Deine Sonne im Wassermann sieht sich die Ordnung an, die alle hinnehmen, und fragt leise, wer sie gezeichnet hat.",
    ],
    &[
        "Die Sonne in den Fischen gibt dir dünne Wände: Musik, Stimmungen und fremder Kummer kommen hindurch, und du machst Mitgefühl daraus.",
    ],
];

const MOON: [&[&str]; 12] = [
    &[
        "Der Mond im Widder fühlt zuerst und fragt später; deine Gewitter sind in zehn Minuten vorbei, nur stehen dann manche noch im Regen.",
    ],
    &[
        "Ruhe hat für einen Mond im Stier etwas Stoffliches: frische Wäsche, ein voller Schrank, jeden Morgen dieselbe Tasse.",
    ],
    &[
        "Dein Mond in den Zwillingen braucht Worte für das, was er fühlt, und am besten jemanden, der schnell antwortet.",
    ],
    &[
        "Mit dem Mond im Krebs spürst du das Wetter eines Zimmers, bevor der Mantel hängt, und bewahrst Menschen und Rezepte gleichermaßen auf.",
    ],
    &[
        "Ein Mond im Löwen hat ein großes, gastfreies Herz, das gewählt werden möchte, und zwar beim Namen und laut.",
    ],
    &[
        "Beim Mond in der Jungfrau zeigt sich Liebe oft zuerst als Sorge; eine Liste oder ein geputzter Tisch bringt deinen Puls herunter.",
    ],
    &[
        "Harmonie ist für den Mond in der Waage beinahe ein Grundbedürfnis, und ein Streit zwei Zimmer weiter verdirbt dir das Essen.",
    ],
    &[
        "Der Mond im Skorpion kennt kein flaches Ende: Du liebst mit ganzer Aufmerksamkeit und bemerkst jeden zurückgehaltenen Blick.",
    ],
    &[
        "Luft zum Atmen verlangt dein Mond im Schützen, und eine Fahrt bis zur Endstation stellt deine gute Laune wieder her.",
    ],
    &[
        "Steht der Mond im Steinbock, werden Gefühle behandelt wie gutes Werkzeug: gepflegt, gebraucht und Besuchern selten gezeigt.",
    ],
    &[
        "Dein Mond im Wassermann mag ein wenig Abstand um jedes Gefühl; bei dir dürfen Menschen so seltsam sein, wie sie sind.",
    ],
    &[
        "Stimmungen gehen durch einen Mond in den Fischen wie Licht durch Wasser, und nicht immer ist klar, wem sie zuerst gehörten.",
    ],
];

const MERCURY: [&[&str]; 12] = [
    &[
        "Merkur im Widder denkt im Laufen: Du sagst den Satz, bevor er fertig ist, und oft trifft er trotzdem.",
    ],
    &[
        "Merkur im Stier kaut eine Idee so lange, bis sie wirklich deine ist, und erklärt sie dann an etwas, das man anfassen kann.",
    ],
    &[
        "Merkur in den Zwillingen springt leicht von Ast zu Ast; gib ihm eine Frage, die länger ist als ein Nachmittag.",
    ],
    &[
        "Mit Merkur im Krebs behältst du, was dich berührt hat, und denkst am klarsten dort, wo du dich sicher fühlst.",
    ],
    &[
        "Merkur im Löwen erzählt gern und gut, und deine Überzeugungen klingen am besten, wenn du auch nach Gegenrede fragst.",
    ],
    &[
        "Merkur in der Jungfrau hört den falschen Ton im Satz; lass manchen Fehler stehen, bis der Gedanke zu Ende ist.",
    ],
    &[
        "Merkur in der Waage wägt beide Seiten so fair, dass deine eigene Meinung gelegentlich vergisst, sich zu melden.",
    ],
    &["Merkur im Skorpion fragt nach dem, was nicht gesagt wurde, und schweigt, bis er es weiß."],
    &[
        "Merkur im Schützen sieht erst den Wald und später die Bäume; eine Landkarte hilft dir mehr als eine Liste.",
    ],
    &[
        "Merkur im Steinbock spart Worte und hält sie, und wer dich überzeugen will, sollte einen Plan mitbringen.",
    ],
    &[
        "Merkur im Wassermann denkt vom System her und kommt auf Lösungen, über die sich erst morgen niemand mehr wundert.",
    ],
    &["Merkur in den Fischen denkt in Bildern und Tönen; schreib sie auf, ehe du sie erklären musst."],
];

const VENUS: [&[&str]; 12] = [
    &[
        "Venus im Widder liebt den Anfang, den geraden Satz und das kleine Risiko; Langeweile kränkt sie mehr als Streit.",
    ],
    &["Venus im Stier genießt gründlich und treu, vom Brot bis zur Umarmung, und lässt sich ungern drängen."],
    &[
        "Mit Venus in den Zwillingen wirst du durchs Ohr gewonnen, und eine schnelle Antwort bewegt dich mehr als Rosen.",
    ],
    &[
        "Venus im Krebs zeigt Liebe, indem sie sorgt; sag auch, was du selbst brauchst, bevor die Vorräte aufgebraucht sind.",
    ],
    &["Venus im Löwen liebt festlich und mit offenem Herzen und darf zugeben, dass sie Beifall gernhat."],
    &["Venus in der Jungfrau liebt in kleinen, genauen Taten, und Bewunderung fällt ihr schwerer als Hilfe."],
    &[
        "Venus in der Waage sucht Form und Gegenseitigkeit; schön wird es für dich erst, wenn auch der Streit höflich sein darf.",
    ],
    &["Venus im Skorpion will ganz oder gar nicht, und Vertrauen ist für sie die größte Zärtlichkeit."],
    &["Venus im Schützen liebt das Weite am anderen und lacht gern mit dem, den sie mag."],
    &["Venus im Steinbock verspricht spät und hält lange; Zuneigung zeigt sich bei dir in Verlässlichkeit."],
    &["Venus im Wassermann liebt am freiesten, wo Freundschaft darunterliegt und niemand die Zeit zählt."],
    &[
        "Venus in den Fischen liebt mit offenen Rändern; ein freundliches Nein schützt, was dir daran kostbar ist.",
    ],
];

const MARS: [&[&str]; 12] = [
    &[
        "Mars im Widder ist schnell entflammt und schnell versöhnt, und ein Ziel in Sichtweite ist dir lieber als ein Plan.",
    ],
    &["Mars im Stier setzt sich langsam in Bewegung und ist dann schwer aufzuhalten."],
    &[
        "Mars in den Zwillingen kämpft mit Worten und Einfällen und verteilt seine Kraft gern auf drei Baustellen.",
    ],
    &["Mars im Krebs verteidigt, was ihm lieb ist; Ärger nimmt bei dir den Umweg über die Stimmung."],
    &["Mars im Löwen handelt mit Herz und Haltung und leistet am meisten, wenn die Sache Würde hat."],
    &["Mars in der Jungfrau arbeitet genau und unermüdlich; das Fertige ist ihm eine stille Freude."],
    &[
        "Mars in der Waage setzt sich für andere leichter ein als für sich, und sein erster Zug ist eine Frage.",
    ],
    &["Dein Mars im Skorpion ist geduldig, verschwiegen und kaum vom Weg abzubringen."],
    &[
        "Mars im Schützen rennt für eine Überzeugung weit und braucht am Abend die Erinnerung, wo er losgelaufen ist.",
    ],
    &["Mars im Steinbock teilt seine Kraft ein wie Proviant und kommt deshalb oben an."],
    &["Mars im Wassermann bricht lieber eine Regel als ein Prinzip und handelt am besten mit Verbündeten."],
    &[
        "Mars in den Fischen bewegt sich wie Wasser, um das Hindernis herum; Musik oder Mitgefühl bringt ihn eher in Gang als Befehle.",
    ],
];

const JUPITER: [&[&str]; 12] = [
    &["Jupiter im Widder wächst am Wagnis, und dein Zutrauen steckt Zögernde an."],
    &["Jupiter im Stier vermehrt, was schon da ist, und Wohlstand heißt für dich ein Platz mehr am Tisch."],
    &[
        "Jupiter in den Zwillingen wächst mit jeder Bekanntschaft und jedem Buch; Tiefe kommt, wenn du eines davon zweimal liest.",
    ],
    &["Jupiter im Krebs ist großzügig durch Schutz: Was du hütest, gedeiht meist."],
    &["Jupiter im Löwen glaubt an das große Format und schenkt gern vor Publikum."],
    &[
        "Jupiter in der Jungfrau findet den Sinn im Handwerk, und Hoffnung ist bei dir eine Frage guter Vorbereitung.",
    ],
    &["Jupiter in der Waage wächst durch gerechte Abmachungen und durch Menschen, die anders denken als du."],
    &["Jupiter im Skorpion gewinnt, wo er gründlich wird, und traut dem Wandel mehr als der Zusicherung."],
    &["Jupiter im Schützen ist in seinem Element bei weiten Wegen, fremden Sprachen und großen Fragen."],
    &["Jupiter im Steinbock glaubt an das, was getragen hat, und erweitert Stufe um Stufe."],
    &[
        "Jupiter im Wassermann hofft für viele und wächst in Gruppen, die noch nicht wissen, was unmöglich ist.",
    ],
    &["Jupiter in den Fischen vertraut, bevor er rechnet; seine Güte braucht nur ein Ufer."],
];

const SATURN: [&[&str]; 12] = [
    &[
        "Saturn im Widder lernt, dass Mut auch Ausdauer heißt; dein Tempo gehört dir erst, wenn du bremsen kannst.",
    ],
    &["Saturn im Stier prüft, was Sicherheit wirklich kostet, und baut sie Stein für Stein."],
    &[
        "Saturn in den Zwillingen nimmt jedes Wort ernst und denkt besser, seit es nicht mehr schnell gehen muss.",
    ],
    &["Saturn im Krebs trägt Verantwortung für Nähe, und es ist erlaubt, sie zu teilen."],
    &[
        "Saturn im Löwen fragt streng, ob du den Platz in der Mitte verdienst; die Antwort steht im Werk, nicht im Urteil der anderen.",
    ],
    &[
        "Saturn in der Jungfrau kennt jede Lücke im Plan und darf lernen, sie eine Nacht lang offen zu lassen.",
    ],
    &["Saturn in der Waage macht Fairness zur Disziplin: Was du vereinbarst, hält."],
    &["Saturn im Skorpion bewacht die Tür, bis er sicher ist, wer davorsteht."],
    &["Saturn im Schützen will einen Glauben, der den Alltag aushält, und verwirft, was nur schön klingt."],
    &["Saturn im Steinbock kennt den Weg nach oben auswendig, und Pausen gehören zur Route."],
    &["Saturn im Wassermann hält Grundsätzen die Treue und sitzt auch die langweilige Versammlung durch."],
    &["Saturn in den Fischen gibt dem Unbestimmten eine Form, etwa eine feste Stunde für die Stille."],
];

const URANUS: [&[&str]; 12] = [
    &["Uranus im Widder gibt deinem Jahrgang die Lust, als Erster über den Zaun zu steigen."],
    &["Uranus im Stier rüttelt in deinem Jahrgang an Besitz und Boden und an dem, was als fest galt."],
    &["Uranus in den Zwillingen beschleunigt für deinen Jahrgang das Wort und den Weg, den es nimmt."],
    &["Uranus im Krebs erfindet in deiner Generation das Zuhause neu."],
    &["Uranus im Löwen macht die Eigenart in deiner Generation zur Bühne."],
    &["Uranus in der Jungfrau überholt mit deinem Jahrgang den Alltag, vom Werkzeug bis zum Stundenplan."],
    &["Uranus in der Waage probiert mit deiner Generation neue Verträge zwischen Menschen aus."],
    &["Uranus im Skorpion öffnet in deiner Generation Türen, die lange verriegelt waren."],
    &["Uranus im Schützen lässt deinen Jahrgang über alte Grenzen hinaus denken und reisen."],
    &["Uranus im Steinbock prüft mit deiner Generation jede Hierarchie auf ihre Statik."],
    &[
        "Uranus im Wassermann gibt deinem Jahrgang Netze statt Treppen und die Freiheit, die Knoten selbst zu knüpfen.",
    ],
    &[
        "Uranus in den Fischen bringt deiner Generation plötzliche Einsichten aus dem, was man nicht messen kann.",
    ],
];

const NEPTUNE: [&[&str]; 12] = [
    &["Neptun im Widder träumt mit deiner Generation vom reinen Anfang."],
    &["Neptun im Stier legt über Land, Brot und Besitz deiner Generation einen Glanz von Sehnsucht."],
    &[
        "Neptun in den Zwillingen gibt deinem Jahrgang eine Sprache voller Zwischentöne, in der man sich auch verlaufen kann.",
    ],
    &["Neptun im Krebs träumt mit deiner Generation von Herkunft und Heimkehr."],
    &["Neptun im Löwen hängt das Ideal deiner Generation hoch, an Gesichter und große Herzen."],
    &["Neptun in der Jungfrau sucht mit deiner Generation das Heilige in der kleinen Arbeit."],
    &["Neptun in der Waage träumt mit deinem Jahrgang vom Frieden zu zweit und zwischen allen."],
    &["Neptun im Skorpion zieht deinen Jahrgang zu Geheimnis, Rausch und Wandlung."],
    &["Neptun im Schützen gibt deiner Generation Fernweh nach einem Sinn hinter allen Bekenntnissen."],
    &["Neptun im Steinbock löst deinem Jahrgang die alten Mauern leise von innen auf."],
    &["Neptun im Wassermann zeigt deiner Generation das Bild einer Menschheit in einem einzigen Raum."],
    &["Neptun in den Fischen öffnet deinem Jahrgang das Meer von Mitgefühl und Fantasie bis zum Horizont."],
];

const PLUTO: [&[&str]; 12] = [
    &["Pluto im Widder gibt deiner Generation einen rohen Willen zum Anfang."],
    &["Pluto im Stier ringt mit deiner Generation um Besitz und um das, was etwas wirklich wert ist."],
    &["Pluto in den Zwillingen erlebt mit deiner Generation einen Umsturz von Nachricht und Wort."],
    &["Pluto im Krebs macht deiner Generation Familie und Zugehörigkeit zum Grund der tiefsten Erneuerung."],
    &[
        "Pluto im Löwen füllt deine Generation mit dem Wunsch, jemand zu sein, und mit Misstrauen gegen jeden Thron.",
    ],
    &["Pluto in der Jungfrau zerlegt mit deiner Generation Arbeit und Gewohnheit bis auf die Schrauben."],
    &["Pluto in der Waage lässt deiner Generation keine Ruhe über Gleichheit, Treue und ehrlichen Abschied."],
    &["Pluto im Skorpion macht deinen Jahrgang unerschrocken vor Tiefen und taub für Parolen."],
    &["Pluto im Schützen rüttelt mit deinem Jahrgang an jedem Bekenntnis, um zu sehen, was hält."],
    &[
        "Pluto im Steinbock sieht mit deiner Generation Türme und Titel an wie eine Ingenieurin auf der Suche nach Rissen.",
    ],
    &[
        "Pluto im Wassermann gibt deiner Generation die Macht der vielen, befreiend und gleichmachend zugleich.",
    ],
    &["Pluto in den Fischen lässt deine Generation verarbeiten, was lange ohne Namen war."],
];

const ASCENDANT: [&[&str]; 12] = [
    &[
        "Ein Aszendent im Widder betritt den Raum einen Schritt vor dir, mit erhobenem Kinn und der Frage, was zu tun sei.",
    ],
    &["Mit dem Aszendenten im Stier wirkst du gelassen, und andere werden langsamer, wenn du dich setzt."],
    &["Der Aszendent in den Zwillingen gibt dir ein Gesicht, das immer gleich etwas sagen will."],
    &[
        "Mit dem Aszendenten im Krebs näherst du dich von der Seite und prüfst die Temperatur, bevor du ins Wasser gehst.",
    ],
    &[
        "Ein Aszendent im Löwen wird bemerkt, und deine Freude am Auftritt macht anderen Mut, sich ebenfalls zu zeigen.",
    ],
    &["Dein Aszendent in der Jungfrau lässt dich aussehen wie jemand, der die Anleitung gelesen hat."],
    &[
        "Mit dem Aszendenten in der Waage stimmst du Ton und Haltung ab, bis der andere sich willkommen fühlt.",
    ],
    &["Der Aszendent im Skorpion schaut, bevor er lächelt, und wer dir begegnet, fühlt sich angesehen."],
    &["Dir mit deinem Aszendenten im Schützen zu begegnen, ist wie ein geöffnetes Fenster, samt Zugluft."],
    &["Mit dem Aszendenten im Steinbock wirkst du früh erwachsen, und man vertraut dir Schlüssel an."],
    &[
        "Der Aszendent im Wassermann kommt aus einem eigenen Winkel, freundlich und ein wenig neben der Reihe.",
    ],
    &[
        "Ein Aszendent in den Fischen nimmt die Stimmung auf, ehe er grüßt, und jeder findet etwas von sich in dir.",
    ],
];

const NODE: [&[&str]; 12] = [
    &[
        "Der Nordknoten im Widder zeigt auf den eigenen ersten Impuls, auch wenn das Komitee im Kopf noch tagt.",
    ],
    &[
        "Der Nordknoten im Stier weist zum schlichten Genug: ein Feld, lange genug bestellt, um seine Jahreszeiten zu kennen.",
    ],
    &["Mit dem Nordknoten in den Zwillingen wächst du, sooft du ein Urteil gegen eine gute Frage tauschst."],
    &["Der Nordknoten im Krebs führt vom bewachten Gipfel hinunter an den Herd, wo Brauchen erlaubt ist."],
    &["Der Nordknoten im Löwen bittet dich aus der letzten Reihe, mit deinem Namen auf dem Werk."],
    &["Der Nordknoten in der Jungfrau ist ein täglicher Weg, auf dem aus Sehnsucht eine Fertigkeit wird."],
    &["Der Nordknoten in der Waage lehrt die Kunst zu zweit: erst fragen, was der andere sieht."],
    &["Mit dem Nordknoten im Skorpion reifst du, wenn du das nur Bequeme gegen ehrliche Nähe eintauschst."],
    &["Der Nordknoten im Schützen rät, das Bündel Fakten abzulegen und auf etwas zuzugehen, das du glaubst."],
    &["Der Nordknoten im Steinbock bittet dich, den eigenen Aufstieg selbst in die Hand zu nehmen."],
    &[
        "Mit dem Nordknoten im Wassermann wird das Leben weiter, sobald du Beifall gegen Gemeinschaft tauschst.",
    ],
    &[
        "Der Nordknoten in den Fischen lockert den Griff um die Liste und übt Vertrauen in das, was sich nicht messen lässt.",
    ],
];

const CHIRON: [&[&str]; 12] = [
    &[
        "Chiron im Widder ist empfindlich an der Frage, ob du da sein darfst; daraus wird die Gabe, anderen Mut zu machen.",
    ],
    &["Chiron im Stier ist wund bei Wert und Sicherheit und lernt, andere zu erden."],
    &["Chiron in den Zwillingen kennt die Angst, nicht verstanden zu werden, und hört deshalb genauer zu."],
    &["Chiron im Krebs trägt eine alte Frage nach Zugehörigkeit und gibt anderen ein Dach."],
    &["Chiron im Löwen zögert vor dem Applaus und ermutigt andere umso echter."],
    &["Chiron in der Jungfrau zweifelt am eigenen Nutzen und erkennt die gute Arbeit der anderen."],
    &["Chiron in der Waage ist zart, wo Beziehungen kippen, und vermittelt mit sicherer Hand."],
    &["Chiron im Skorpion kennt den Verlust von Vertrauen und kann bei Schwerem bleiben."],
    &["Chiron im Schützen hat einen Glauben verloren und begleitet andere beim Suchen."],
    &["Chiron im Steinbock misst sich zu streng und spricht andere frei."],
    &["Chiron im Wassermann fühlt sich fremd in der Gruppe und hält die Tür für Fremde offen."],
    &["Chiron in den Fischen ist dünnhäutig für das Leid der Welt und tröstet ohne viele Worte."],
];
