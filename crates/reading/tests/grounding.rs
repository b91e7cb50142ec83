//! The verifier measured: how many false sentences it catches, and how many true ones it flags.
//!
//! `cargo test -p reading --test grounding -- --nocapture` prints the figures of docs/GROUNDING.md.

mod charts;
#[path = "grounding/mod.rs"]
mod set;

use charts::samples;
use reading::verify;
use set::Case;

const SET: &str = include_str!("grounding/set.tsv");
const PARAPHRASES: &str = include_str!("grounding/set_paraphrases.tsv");
const HELD_OUT: &str = include_str!("grounding/set_held_out.tsv");

/// What the verifier made of some sentences.
#[derive(Default)]
struct Score {
    truths: usize,
    flagged: Vec<String>,
    supported: usize,
    mutations: usize,
    missed: Vec<String>,
}

fn score(cases: &[Case]) -> Score {
    let mut score = Score::default();
    for case in cases {
        let found = verify(&samples::random(case.seed), &case.text);
        let denied = found.tally.contradicted > 0;
        let told = || {
            format!(
                "{} {} {:?}",
                case.seed,
                case.text,
                found.sentences.iter().flat_map(|s| &s.claims).map(|c| &c.text).collect::<Vec<_>>()
            )
        };
        if case.holds {
            score.truths += 1;
            score.supported += usize::from(!denied && found.tally.supported > 0);
            score.flagged.extend(denied.then(told));
        } else {
            score.mutations += 1;
            score.missed.extend((!denied).then(told));
        }
    }
    score
}

/// Prints the figures of one part and holds them against the promise.
fn measure(name: &str, file: &str) {
    let cases = set::parse(file);
    let Score { truths, flagged, supported, mutations, missed } = score(&cases);
    let percent = |n: usize, of: usize| 100.0 * n as f64 / of as f64;
    let caught = mutations - missed.len();
    println!(
        "{name}: {caught} of {mutations} mutations caught ({:.2} %), {} of {truths} true sentences flagged ({:.2} %), \
         {supported} supported ({:.2} %)",
        percent(caught, mutations),
        flagged.len(),
        percent(flagged.len(), truths),
        percent(supported, truths)
    );
    for line in
        missed.iter().map(|l| format!("missed {l}")).chain(flagged.iter().map(|l| format!("flagged {l}")))
    {
        println!("    {line}");
    }
    assert!(percent(caught, mutations) >= 99.0, "{name}: {} mutations missed", missed.len());
    assert!(percent(flagged.len(), truths) <= 1.0, "{name}: {} true sentences flagged", flagged.len());
}

#[test]
fn the_plain_sentences() {
    measure("plain sentences", SET);
}

#[test]
fn the_paraphrases() {
    measure("paraphrases", PARAPHRASES);
}

#[test]
fn the_held_out_paraphrases() {
    measure("held-out paraphrases", HELD_OUT);
}

/// Sentences of many styles about the chart of Ulm, each with what it is by hand: `true`, `false`, or `none`, no claim
/// about this chart. Of what no rule covers some are kept, so that the figures are not better than they are.
#[test]
fn many_styles() {
    let chart = samples::ulm();
    let mut counts = std::collections::BTreeMap::new();
    for line in include_str!("grounding/styles.tsv").lines() {
        let (kind, text) = line.split_once('\t').unwrap_or_else(|| panic!("no tab: {line}"));
        let tally = verify(&chart, text).tally;
        let denied = tally.contradicted > 0;
        *counts.entry((kind, denied)).or_insert(0) += 1;
        if denied != (kind == "false") {
            println!("    {} {kind}: {text}", if denied { "flagged" } else { "missed" });
        }
    }
    let of = |kind, denied| counts.get(&(kind, denied)).copied().unwrap_or(0);
    println!(
        "many styles: {} of {} false sentences caught, {} of {} true ones and {} of {} without a claim flagged",
        of("false", true),
        of("false", true) + of("false", false),
        of("true", true),
        of("true", true) + of("true", false),
        of("none", true),
        of("none", true) + of("none", false)
    );
    assert!(of("false", false) <= 8 && of("true", true) <= 2 && of("none", true) <= 1);
}

#[test]
fn the_set_is_as_large_as_promised_and_made_by_its_templates() {
    let files = [
        (SET, include_str!("grounding/templates.tsv"), 6),
        (PARAPHRASES, include_str!("grounding/paraphrases.tsv"), 2),
        (HELD_OUT, include_str!("grounding/held_out.tsv"), 4),
    ];
    for (file, templates, each) in files {
        assert!(file == set::print(&set::cases(templates, each, 0)), "run the example `grounding`");
    }
    let count = |file: &str, holds: bool| set::parse(file).iter().filter(|c| c.holds == holds).count();
    assert!(count(SET, true) >= 500 && count(SET, false) >= 500);
    let paraphrases = files[1].1.lines().count() + files[2].1.lines().count();
    assert!(paraphrases >= 200, "{paraphrases} paraphrases");
}
