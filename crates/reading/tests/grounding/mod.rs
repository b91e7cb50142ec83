//! Makes sentences that are true of a chart, and the same sentences with one fact changed, from hand-written templates.
//! What is true is read from the chart alone; the verifier has no part in it.

mod values;

use chart::Chart;
pub(crate) use values::Dice;

use crate::charts::samples;

/// A sentence, the chart it is about, and whether it is true of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Case {
    /// The seed of the chart.
    pub(crate) seed: u64,
    /// Whether it is true.
    pub(crate) holds: bool,
    /// The class of the template.
    pub(crate) class: String,
    /// The words.
    pub(crate) text: String,
}

/// True sentences and their mutations: `each` of either for a line of `templates` (`class<TAB>template`).
pub(crate) fn cases(templates: &str, each: usize, salt: u64) -> Vec<Case> {
    let lines = templates.lines().filter(|l| !l.is_empty());
    lines.zip(1u64..).flat_map(|(line, n)| of_template(line, each, Dice(n * 7919 + salt))).collect()
}

fn of_template(line: &str, each: usize, mut dice: Dice) -> Vec<Case> {
    let (class, template) = line.split_once('\t').unwrap_or_else(|| panic!("no tab: {line}"));
    let mut found = Vec::new();
    for _ in 0..400 {
        if found.len() == 2 * each {
            return found;
        }
        let seed = dice.below(500) as u64;
        let chart: Chart = samples::random(seed);
        // A class may have nothing to say about this chart; then the next one is asked.
        let Some((values, changed)) = values::values(class, &chart, &mut dice) else { continue };
        for (holds, values) in [(true, values), (false, changed)] {
            found.push(Case { seed, holds, class: class.to_owned(), text: fill(template, &values) });
        }
    }
    panic!("no chart fits {line}");
}

fn fill(template: &str, values: &[(&str, String)]) -> String {
    let mut text = template.to_owned();
    for (key, value) in values {
        text = text.replace(&format!("{{{key}}}"), value);
        let shout = format!("{{{}}}", key.to_uppercase());
        let loud = if template == template.to_uppercase() { value.to_uppercase() } else { capital(value) };
        text = text.replace(&shout, &loud);
    }
    assert!(!text.contains('{'), "unfilled: {text}");
    text.replace(" a Aries", " an Aries")
        .replace(" a Aquarius", " an Aquarius")
        .replace("A Aries", "An Aries")
        .replace("A Aquarius", "An Aquarius")
        .replace(" a opposition", " an opposition")
        .replace("A opposition", "An opposition")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The cases of a committed file: `seed<TAB>true|false<TAB>class<TAB>text`.
pub(crate) fn parse(file: &str) -> Vec<Case> {
    let case = |line: &str| {
        let mut columns = line.splitn(4, '\t');
        let mut next = || columns.next().unwrap_or_else(|| panic!("a column is missing: {line}")).to_owned();
        let (seed, holds) = (next(), next());
        Case { seed: seed.parse().expect("a seed"), holds: holds == "true", class: next(), text: next() }
    };
    file.lines().map(case).collect()
}

/// A file of cases.
pub(crate) fn print(cases: &[Case]) -> String {
    cases.iter().map(|c| format!("{}\t{}\t{}\t{}\n", c.seed, c.holds, c.class, c.text)).collect()
}
