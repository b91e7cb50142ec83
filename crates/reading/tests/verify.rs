//! Texts against charts: what the verifier has to see, and what it must leave alone.

mod charts;

use chart::Chart;
use charts::{samples, untimed};
use reading::Verdict::{self, *};
use reading::{Language, facts, interpret, verify};

/// The verdict on one sentence.
fn verdict(chart: &Chart, text: &str) -> Verdict {
    let found = verify(chart, text);
    assert_eq!(found.sentences.len(), 1, "{text}");
    found.sentences[0].verdict
}

/// Fails with every sentence that is judged otherwise.
fn assert_all(chart: &Chart, expected: Verdict, texts: &[&str]) {
    let wrong: Vec<String> = texts
        .iter()
        .filter(|t| verdict(chart, t) != expected)
        .map(|t| format!("{t} → {:?}", verify(chart, t).sentences[0]))
        .collect();
    assert!(wrong.is_empty(), "not {expected:?}:\n{}", wrong.join("\n"));
}

#[test]
fn the_built_in_reading_is_never_contradicted() {
    let mut complaints = std::collections::BTreeSet::new();
    let charts = (0..40).map(samples::random).chain((0..12).map(|i| samples::together(i, i + 1)));
    let (mut sentences, mut supported) = (0, 0);
    for chart in charts.chain([samples::ulm(), samples::delhi()]).flat_map(|c| [untimed(&c), c]) {
        let reading = interpret(&chart, Language::English);
        let texts: Vec<String> = reading
            .sections
            .iter()
            .flat_map(|s| &s.paragraphs)
            .map(|p| p.sentences.iter().map(|s| s.text.as_str()).collect::<Vec<_>>().join(" "))
            .collect();
        let found = verify(&chart, &texts.join("\n\n"));
        sentences += found.sentences.len();
        supported += found.tally.supported;
        let wrong = found.sentences.iter().filter(|s| s.verdict == Contradicted);
        complaints.extend(wrong.map(|s| format!("{} {:?}", s.text, s.claims)));
    }
    let some: Vec<&str> = complaints.iter().take(30).map(String::as_str).collect();
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), some.join("\n"));
    assert!(supported * 3 > sentences, "{supported} of {sentences} supported");
}

#[test]
fn what_the_chart_bears_out() {
    assert_all(
        &samples::ulm(),
        Supported,
        &[
            "Your Sun is in Pisces in the tenth house.",
            "Your Sun squares your Moon, and sits in Pisces.",
            "Sun 23°30' Pisces, Moon 14° Sagittarius",
            "☉ ♓, ☽ ♐",
            "Your chart ruler, the Moon, is in Sagittarius in the sixth house.",
            "You’re a Pisces with Cancer rising.",
            "The North Node in Aquarius, the South Node in Leo.",
            "Four planets in fire signs give heat.",
            "Mercury in Aries conjunct Saturn, with an orb of 1°02′, still applying.",
            "People with Venus in Leo love drama, but your Venus is in Aries.",
            "Your Sun is not in Leo.",
            "Not only is your Sun in Pisces, it is in the tenth house.",
            "Transiting Saturn squares your Pisces Sun.",
            "Mars and Saturn are in mutual reception.",
            "Mars falls in the seventh.",
        ],
    );
}

#[test]
fn what_the_chart_denies() {
    assert_all(
        &samples::ulm(),
        Contradicted,
        &[
            "You are a Leo.",
            "You do not have Mars in Capricorn.",
            "There is no square between your Sun and your Moon.",
            "Your Sun is in Pisces in the ninth house.",
            "Your Sun squares your Moon, and sits in Leo.",
            "Your Sun squares your Moon in Leo.",
            "The South Node is in Aquarius.",
            "You have a grand trine of Sun, Moon and Mars.",
            "Born under a full moon, you shine.",
            "Mercury conjunct Saturn, still separating.",
            "It is not true that your Moon is in Sagittarius.",
        ],
    );
}

#[test]
fn what_is_no_claim_about_the_chart() {
    assert_all(
        &samples::ulm(),
        NoClaim,
        &[
            "If your Sun were in Leo, you would roar.",
            "People with Venus in Leo love drama.",
            "Anyone born with Mars in Aries runs first.",
            "A Moon in Leo wants applause.",
            "Your partner’s Moon is in Leo.",
            "His Venus is in Gemini, as you know.",
            "Saturn is transiting your second house today.",
            "Is your Sun in Leo?",
            "She was diagnosed with cancer in the spring.",
            "The thermometer’s mercury fell, and the doctor fought the cancer.",
            "I met him in the first place at the Mars bar.",
            "They bought their first house and moved in.",
            "My friend Leo is at home in the mountains.",
            "Be direct with others, and square your accounts.",
            "",
            "…",
        ]
        .into_iter()
        .filter(|t| t.chars().any(char::is_alphanumeric))
        .collect::<Vec<_>>(),
    );
}

#[test]
fn without_a_time_what_hangs_on_the_hour_is_unknowable() {
    let chart = untimed(&samples::ulm());
    assert_all(
        &chart,
        Unknowable,
        &[
            "Your Sun is in the tenth house.",
            "Your Ascendant is in Cancer.",
            "The ruler of your seventh house is Saturn.",
            "You were born by day.",
            "Your Moon is at 14°30′ Sagittarius.",
        ],
    );
    assert_all(&chart, Supported, &["Your Sun is in Pisces.", "Mercury is conjunct Saturn."]);
    assert_all(&chart, Contradicted, &["Your Moon is in Gemini.", "Your Sun trines Saturn."]);
    let found = verify(&chart, "Your Ascendant is in Cancer.");
    assert_eq!(found.sentences[0].claims[0].evidence, ["T:unknown"]);
}

#[test]
fn evidence_is_made_of_the_facts_of_the_chart() {
    let text = "Your Sun is in Leo. Venus squares Pluto. You have a yod. Your Moon is unaspected. Mars rules your chart.";
    for chart in (0..40).map(samples::random).flat_map(|c| [untimed(&c), c]) {
        let known: Vec<String> = facts(&chart).into_iter().map(|f| f.id).collect();
        let found = verify(&chart, text);
        for claim in found.sentences.iter().flat_map(|s| &s.claims) {
            assert!(
                !claim.evidence.is_empty() && claim.evidence.iter().all(|id| known.contains(id)),
                "{claim:?}"
            );
        }
        assert!(found.facts.iter().all(|f| known.contains(&f.id)));
    }
}

/// Pieces of which sentences are made, and such as break careless readers.
const PIECES: [&str; 40] = [
    "Sun",
    "your Moon",
    "Mars",
    "Leo",
    "in",
    "the tenth house",
    "10th",
    "house",
    "square",
    "trines",
    "and",
    ",",
    "not",
    "no",
    "if",
    "people with",
    "ruler of",
    "cusp",
    "23°",
    "30′",
    "orb",
    "applying",
    "retrograde",
    "stellium",
    "T-square",
    "of",
    "it",
    "his",
    "four planets",
    "you are a",
    "’s",
    "—",
    "–",
    "(",
    "☉",
    "rising",
    ".",
    "?",
    "\n",
    "\u{202e}é",
];

proptest::proptest! {
    #[test]
    fn no_text_stops_it(text in "\\PC{0,200}", pieces in proptest::collection::vec(0usize..40, 0..60)) {
        let chart = samples::delhi();
        let made = pieces.into_iter().map(|i| PIECES[i]).collect::<Vec<_>>().join(" ");
        for text in [text, made.replace(' ', ""), made] {
            let found = verify(&chart, &text);
            let tally = found.tally;
            let sum = tally.supported + tally.contradicted + tally.unknowable + tally.no_claim;
            proptest::prop_assert_eq!(sum, found.sentences.len());
            proptest::prop_assert!(found.sentences.iter().all(|s| text.contains(&s.text)));
        }
    }
}

#[test]
fn long_texts_of_one_kind_are_read_in_one_pass() {
    let chart = untimed(&samples::ulm());
    for piece in [
        "x",
        "☉",
        "☉ ♌, ",
        "a.a.",
        "you ",
        "born 1990-01-01 ",
        "neither Sun nor ",
        "house ",
        "Mars the first, ",
        "''",
        "\u{301}",
        "\u{202e}",
        "(",
        ". ",
        "\n",
        "the ",
        "across the ",
        "Sun square ",
        "9",
        "99°",
        "-",
        "…\n",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let found = verify(&chart, &text);
        assert!(found.sentences.iter().all(|s| s.claims.len() <= 64), "{piece}");
    }
}

#[test]
fn a_sentence_without_end_is_read_in_one_pass() {
    // With a look back that is not bounded this would take hours.
    let text = PIECES.join(" ").replace(['.', '?', '\n'], ",").repeat(1_000);
    let found = verify(&samples::ulm(), &text);
    assert_eq!(found.sentences.len(), 1);
    assert!(found.sentences[0].claims.len() <= 64);
}
