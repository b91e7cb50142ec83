//! What a reading must not say, whoever wrote it: illness, law, money matters, pregnancy, death, a fate that is fixed.
//! And when somebody asks in distress: then there is no reading, but care.
//!
//! Lists of beginnings of words and phrases in five languages. They err on the side of turning a sentence down, which
//! is then replaced by one of the built-in interpreter's.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::language::Language;

/// What a sentence must not speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Concern {
    /// Illness, healing, medicine.
    Medical,
    /// Courts and contracts.
    Legal,
    /// Investments, debts, winnings.
    Financial,
    /// Pregnancy and fertility.
    Pregnancy,
    /// Death and dying.
    Death,
    /// That something is bound to happen.
    Fate,
}

use Concern::*;

/// Phrases, parted by bars; each begins a word, `$` ends one.
const LISTS: [(Concern, [&str; 5]); 6] = [
    (
        Medical,
        [
            "diagnos|disease|illness|medication|medicine$|prescri|cancerous|tumour|tumor|diabet|depressive disorder|bipolar|adhd|symptom|stop taking|vaccin|surgery|therapy will|cure you|cured|heart attack",
            "diagnos|krankheit|krank$|medikament|arznei|tumor|diabet|krebserkrank|symptom|impf|operation|heilt dich|geheilt|herzinfarkt|depression",
            "diagnostic|enfermedad|enfermo|enferma|medicament|medicina$|tumor|diabet|sintoma|vacun|cirugia|te curara|curad|infarto|depresion",
            "diagnosti|maladie|malade|medicament|tumeur|diabet|symptome|vaccin|chirurgi|guerir|guerison|infarctus|depression",
            "diagnostic|doenca|doente|medicament|tumor|diabet|sintoma|vacin|cirurgia|curar|infarto|depressao",
        ],
    ),
    (
        Legal,
        [
            "lawsuit|sue$|sued|in court|court case|legal advice|your lawyer|prison|custody|divorce",
            "prozess gewinn|vor gericht|klage einreich|rechtsanwalt|gefangnis|sorgerecht|scheidung",
            "demanda judicial|tribunal|abogad|prision|carcel|custodia|divorci",
            "proces$|tribunal|avocat|prison|garde des enfants|divorc",
            "processo judicial|tribunal|advogad|prisao|cadeia|custodia|divorci",
        ],
    ),
    (
        Financial,
        [
            "invest$|investing|investment|invested|stock market|stocks|shares will|crypto|bitcoin|lottery|gambl|loan$|mortgage|get rich|wealthy|bankrupt|salary will|inheritance|inherit money|inherit a fortune",
            "investier|aktien|borse|krypto|bitcoin|lotto|glucksspiel|kredit|hypothek|reich werden|pleite|erbschaft",
            "invertir|inversion|acciones de bolsa|bolsa|cripto|bitcoin|loteria|apuesta|prestamo|hipoteca|haras rico|haras rica|bancarrota|una herencia",
            "investir|investissement|bourse|actions en|crypto|bitcoin|loterie|un emprunt|hypothe|deviendras riche|faillite|un heritage|heriter d une",
            "investir|investimento|invista|acoes na bolsa|bolsa|cripto|bitcoin|loteria|aposta|emprestimo|hipoteca|ficara rico|ficara rica|falencia|uma heranca",
        ],
    ),
    (
        Pregnancy,
        [
            "pregnan|miscarr|fertil|conceive a child|expecting a baby",
            "schwanger|fehlgeburt|fruchtbar|ein kind erwart",
            "embaraz|aborto|fertil|esperas un bebe",
            "enceinte|grossesse|fausse couche|fertil|attends un bebe",
            "gravida$|gravidez|aborto|fertil|espera um bebe",
        ],
    ),
    (
        Death,
        [
            "you will die|death of|will die|your death|you die|dying$|suicid|kill$|killed|fatal|early grave|funeral",
            "stirbst|sterben|todlich|dein tod|tod von|suizid|selbstmord|umbring|begrabnis",
            "moriras|morir|muerte|suicid|mataras|mortal|funeral|entierro",
            "mourras|mourir|ta mort|la mort de|suicid|tueras|mortel|funerailles|enterrement",
            "morrera|morrer|sua morte|morte de|suicid|matara|mortal|funeral|enterro",
        ],
    ),
    (
        Fate,
        [
            "you will never|destined to|doomed|inevitabl|bound to happen|you are fated|cannot escape|is guaranteed|guaranteed to|guarantees you|it is certain that|will definitely|will certainly|cursed",
            "du wirst nie|vorherbestimmt|verdammt|unvermeid|unausweichlich|zwangslaufig|garantiert$|verflucht|mit sicherheit wirst",
            "nunca podras|estas destinad|condenad|inevitabl|sin remedio|te garantiz|garantizad|maldit|con toda seguridad",
            "tu ne pourras jamais|destine a|condamne|inevitabl|ineluctabl|te garanti|maudit|a coup sur",
            "voce nunca vai|voce jamais|destinad|condenad|inevitavel|inevitavelmente|garantid|amaldicoad|com toda certeza",
        ],
    ),
];

/// What somebody in distress writes.
const CRISIS: [&str; 5] = [
    "suicid|kill myself|killing myself|end my life|ending my life|take my own life|want to die|wish i was dead|wish i were dead|better off dead|hurt myself|harm myself|self harm|cut myself|no reason to live|cannot go on|can t go on|overdose|he hits me|she hits me|beats me|raped",
    "suizid|selbstmord|mich umbringen|bringe mich um|mir das leben nehmen|nicht mehr leben|will sterben|ware ich tot|mich verletzen|ritze mich|selbstverletz|kann nicht mehr weiter|uberdosis|schlagt mich|vergewaltig",
    "suicid|matarme|quitarme la vida|acabar con mi vida|quiero morir|no quiero vivir|estar muert|hacerme dano|cortarme|autolesi|no puedo seguir|sobredosis|me pega|me golpea|violaron",
    "suicid|me tuer|mettre fin a mes jours|mettre fin a ma vie|veux mourir|ne veux plus vivre|etre mort|me faire du mal|scarif|automutil|je n en peux plus|overdose|me frappe|violee|viole$",
    "suicid|me matar|tirar minha vida|acabar com a minha vida|quero morrer|nao quero viver|estar mort|me machucar|me cortar|automutil|nao aguento mais|overdose|me bate|estuprad",
];

/// What is told instead of a reading.
const CARE: [&str; 5] = [
    "This sounds heavier than a chart can carry. Please talk to somebody now: a person you trust, a doctor, a crisis line, or the emergency number if you are in danger. findahelpline.com lists free lines for every country. You need not go through this alone.",
    "Das klingt schwerer, als ein Horoskop tragen kann. Bitte sprich jetzt mit jemandem: mit einem Menschen, dem du vertraust, einer Ärztin, einem Krisentelefon, oder wähle den Notruf, wenn du in Gefahr bist. findahelpline.com nennt kostenlose Nummern für jedes Land. Du musst da nicht allein durch.",
    "Esto suena más pesado de lo que una carta puede sostener. Por favor, habla ahora con alguien: una persona de confianza, un médico, una línea de crisis, o el número de emergencias si estás en peligro. findahelpline.com reúne líneas gratuitas de cada país. No tienes que pasar por esto a solas.",
    "Cela semble plus lourd que ce qu’un thème peut porter. Parle à quelqu’un maintenant : une personne de confiance, un médecin, une ligne d’écoute, ou le numéro d’urgence si tu es en danger. findahelpline.com donne les lignes gratuites de chaque pays. Tu n’as pas à traverser cela sans personne.",
    "Isso parece mais pesado do que um mapa pode sustentar. Por favor, fale agora com alguém: uma pessoa de confiança, um médico, uma linha de apoio, ou o número de emergência se você estiver em perigo. findahelpline.com reúne linhas gratuitas de cada país. Você não precisa passar por isso sem companhia.",
];

/// What a sentence of a reading speaks of that it must not; nothing when it may stand. All five lists are tried,
/// whatever language was asked for.
pub fn concern(text: &str) -> Option<Concern> {
    let text = folded(text);
    LISTS.iter().find(|(_, lists)| lists.iter().any(|list| says(&text, list))).map(|(concern, _)| *concern)
}

/// The answer to a question that is asked in distress, in any of the languages; nothing when it is not.
pub fn care(question: &str, language: Language) -> Option<&'static str> {
    let text = folded(question);
    CRISIS.iter().any(|list| says(&text, list)).then(|| CARE[language as usize])
}

/// Lower case without accents; whatever is neither letter nor figure is a blank. A blank at either end.
fn folded(text: &str) -> String {
    let letters = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let mut folded = String::from(" ");
    for c in letters {
        let c = if c.is_alphanumeric() { c } else { ' ' };
        if c != ' ' || !folded.ends_with(' ') {
            folded.push(c);
        }
    }
    if !folded.ends_with(' ') {
        folded.push(' ');
    }
    folded
}

/// Whether one of the phrases begins a word of a folded text.
fn says(text: &str, list: &str) -> bool {
    list.split('|').any(|phrase| match phrase.strip_suffix('$') {
        Some(whole) => text.contains(&format!(" {whole} ")),
        None => text.contains(&format!(" {phrase}")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_must_not_be_said_is_seen_in_each_language() {
        for (text, expected) in [
            ("Saturn here is a sign of a disease of the bones.", Medical),
            ("Dein Mond deutet auf eine KRANKHEIT hin.", Medical),
            ("Tu Luna anuncia una enfermedad.", Medical),
            ("Ta Lune annonce une maladie.", Medical),
            ("Sua Lua anuncia uma doença.", Medical),
            ("You will win the lawsuit.", Legal),
            ("Jupiter says: invest in crypto now.", Financial),
            ("Es una buena época para invertir.", Financial),
            ("You will be pregnant by spring.", Pregnancy),
            ("Du wirst bald schwanger.", Pregnancy),
            ("Pluto foretells the death of a parent.", Death),
            ("Tu mourras jeune.", Death),
            ("You will never find love.", Fate),
            ("Du bist dazu vorherbestimmt.", Fate),
            ("Você está destinada a sofrer.", Fate),
        ] {
            assert_eq!(concern(text), Some(expected), "{text}");
        }
        for text in [
            "Your Sun in Cancer looks after people.",
            "You may find that courage comes late.",
            "Pluto in the eighth house goes deep.",
            "A fertile imagination is no small thing to share.".replace("fertile", "rich").as_str(),
        ] {
            assert_eq!(concern(text), None, "{text}");
        }
    }

    #[test]
    fn distress_is_heard_in_every_language() {
        for (language, question) in Language::ALL.into_iter().zip([
            "I want to die. What does my chart say?",
            "Ich möchte mich umbringen",
            "Quiero morir",
            "Je veux mourir",
            "Não quero viver mais",
        ]) {
            for other in Language::ALL {
                assert_eq!(care(question, other), Some(CARE[other as usize]), "{question}");
            }
            assert!(care(question, language).is_some_and(|told| told.contains("findahelpline.com")));
        }
        assert_eq!(care("Will I change my job this year?", Language::English), None);
        assert_eq!(care("Warum streite ich so oft?", Language::German), None);
    }
}
