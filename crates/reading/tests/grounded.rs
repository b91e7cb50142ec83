//! In every language a sentence names no planet, no sign and no house but those of the facts it cites.

mod charts;

use chart::{Chart, PointId, Sign};
use charts::{samples, untimed};
use reading::{Fact, Language, interpret};

/// The words of a language for the planets, the signs and the houses, as stems or whole words, and the word for a house.
struct Lexicon {
    planets: [&'static str; 10],
    signs: [&'static str; 12],
    ordinals: [&'static str; 12],
    house: [&'static str; 2],
}

fn lexicon(language: Language) -> Lexicon {
    match language {
        Language::English => Lexicon {
            planets: [
                "Sun", "Moon", "Mercury", "Venus", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune", "Pluto",
            ],
            signs: Sign::ALL.map(Sign::name),
            ordinals: [
                "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
                "tenth", "eleventh", "twelfth",
            ],
            house: ["house", "house"],
        },
        Language::German => Lexicon {
            planets: [
                "Sonne", "Mond", "Merkur", "Venus", "Mars", "Jupiter", "Saturn", "Uranus", "Neptun", "Pluto",
            ],
            signs: [
                "Widder",
                "Stier",
                "Zwillingen",
                "Krebs",
                "Löwen",
                "Jungfrau",
                "Waage",
                "Skorpion",
                "Schützen",
                "Steinbock",
                "Wassermann",
                "Fischen",
            ],
            ordinals: [
                "ersten",
                "zweiten",
                "dritten",
                "vierten",
                "fünften",
                "sechsten",
                "siebten",
                "achten",
                "neunten",
                "zehnten",
                "elften",
                "zwölften",
            ],
            house: ["Haus", "Hauses"],
        },
        Language::Spanish => Lexicon {
            planets: [
                "Sol", "Luna", "Mercurio", "Venus", "Marte", "Júpiter", "Saturno", "Urano", "Neptuno",
                "Plutón",
            ],
            signs: [
                "Aries",
                "Tauro",
                "Géminis",
                "Cáncer",
                "Leo",
                "Virgo",
                "Libra",
                "Escorpio",
                "Sagitario",
                "Capricornio",
                "Acuario",
                "Piscis",
            ],
            ordinals: [
                "primera",
                "segunda",
                "tercera",
                "cuarta",
                "quinta",
                "sexta",
                "séptima",
                "octava",
                "novena",
                "décima",
                "undécima",
                "duodécima",
            ],
            house: ["casa", "casa"],
        },
        Language::French => Lexicon {
            planets: [
                "Soleil", "Lune", "Mercure", "Vénus", "Mars", "Jupiter", "Saturne", "Uranus", "Neptune",
                "Pluton",
            ],
            signs: [
                "Bélier",
                "Taureau",
                "Gémeaux",
                "Cancer",
                "Lion",
                "Vierge",
                "Balance",
                "Scorpion",
                "Sagittaire",
                "Capricorne",
                "Verseau",
                "Poissons",
            ],
            ordinals: [
                "première",
                "deuxième",
                "troisième",
                "quatrième",
                "cinquième",
                "sixième",
                "septième",
                "huitième",
                "neuvième",
                "dixième",
                "onzième",
                "douzième",
            ],
            house: ["maison", "maison"],
        },
        Language::Portuguese => Lexicon {
            planets: [
                "Sol",
                "Lua",
                "Mercúrio",
                "Vênus",
                "Marte",
                "Júpiter",
                "Saturno",
                "Urano",
                "Netuno",
                "Plutão",
            ],
            signs: [
                "Áries",
                "Touro",
                "Gêmeos",
                "Câncer",
                "Leão",
                "Virgem",
                "Libra",
                "Escorpião",
                "Sagitário",
                "Capricórnio",
                "Aquário",
                "Peixes",
            ],
            ordinals: [
                "primeira",
                "segunda",
                "terceira",
                "quarta",
                "quinta",
                "sexta",
                "sétima",
                "oitava",
                "nona",
                "décima",
                "décima primeira",
                "décima segunda",
            ],
            house: ["casa", "casa"],
        },
    }
}

/// What `text` names that none of `cited` is about.
fn unbacked(lexicon: &Lexicon, text: &str, cited: &[&Fact]) -> Vec<String> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
    let mut wrong = Vec::new();
    for (name, planet) in lexicon.planets.iter().zip(PointId::TEN) {
        let named = words.contains(name);
        if named && !cited.iter().any(|f| f.points.contains(&planet)) {
            wrong.push((*name).to_owned());
        }
    }
    for (name, sign) in lexicon.signs.iter().zip(Sign::ALL) {
        let stated =
            |f: &&Fact| f.text.contains(sign.name()) || f.id == format!("C:{}", sign.name().to_lowercase());
        if words.contains(name) && !cited.iter().any(stated) {
            wrong.push((*name).to_owned());
        }
    }
    for (i, ordinal) in lexicon.ordinals.iter().enumerate() {
        let [one, other] = lexicon.house.map(|house| format!(" {ordinal} {house}"));
        let longer = (10..12)
            .any(|n| n != i && text.contains(&format!(" {} {}", lexicon.ordinals[n], lexicon.house[0])));
        let named = (text.contains(&one) || text.contains(&other)) && !(longer && i < 2);
        if named && !cited.iter().any(|f| f.house == Some(i as u8 + 1)) {
            wrong.push(one);
        }
    }
    wrong
}

fn charts() -> Vec<Chart> {
    let random: Vec<Chart> = (3000..3100).map(samples::random).collect();
    let untimed: Vec<Chart> = random.iter().take(30).map(untimed).collect();
    let known = [samples::ulm(), samples::delhi()];
    known.into_iter().chain(random).chain(untimed).collect()
}

#[test]
fn a_sentence_names_only_what_its_facts_are_about() {
    let mut complaints = Vec::new();
    for language in Language::ALL {
        let lexicon = lexicon(language);
        for reading in charts().iter().map(|c| interpret(c, language)) {
            for sentence in reading.sentences() {
                let cited: Vec<&Fact> = sentence
                    .facts
                    .iter()
                    .filter_map(|id| reading.facts.iter().find(|f| f.id == *id))
                    .collect();
                let wrong = unbacked(&lexicon, &sentence.text, &cited);
                if !wrong.is_empty() {
                    complaints
                        .push(format!("{language:?} {wrong:?} {:?}: {}", sentence.facts, sentence.text));
                }
            }
        }
    }
    complaints.sort();
    complaints.dedup();
    assert!(
        complaints.is_empty(),
        "{}:\n{}",
        complaints.len(),
        complaints[..complaints.len().min(20)].join("\n")
    );
}

#[test]
fn a_swapped_name_is_noticed_in_every_language() {
    for language in Language::ALL {
        let lexicon = lexicon(language);
        let reading = interpret(&samples::ulm(), language);
        let mut caught = [0, 0];
        for sentence in reading.sentences() {
            let cited: Vec<&Fact> =
                sentence.facts.iter().filter_map(|id| reading.facts.iter().find(|f| f.id == *id)).collect();
            let swaps = [(lexicon.planets[5], lexicon.planets[8]), (lexicon.signs[11], lexicon.signs[6])];
            for (i, (from, to)) in
                swaps.into_iter().enumerate().filter(|(_, (from, _))| sentence.text.contains(from))
            {
                let swapped = sentence.text.replace(from, to);
                caught[i] += usize::from(!unbacked(&lexicon, &swapped, &cited).is_empty());
            }
        }
        assert!(caught.iter().all(|n| *n > 0), "{language:?}: {caught:?}");
    }
}
