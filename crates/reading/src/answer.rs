//! What a language model answered, read strictly and cleaned: sentences, each with the facts that it claims to rest on.

use serde::Deserialize;

/// The longest answer that is looked at, bytes.
pub const LONGEST: usize = 64 * 1024;
const MOST_PARAGRAPHS: usize = 12;
const MOST_SENTENCES: usize = 60;
const LONGEST_SENTENCE: usize = 600;
const MOST_FACTS: usize = 16;

/// A sentence as it was answered; nothing of it is checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words: no markup, no links, no control characters.
    pub text: String,
    /// Ids of facts, as they were given.
    pub facts: Vec<String>,
}

/// Why an answer cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is longer than any section.
    TooLong,
    /// It is not the JSON that was asked for, or broke off.
    Shape,
    /// There is no sentence in it.
    Empty,
}

#[derive(Deserialize)]
struct Wire {
    paragraphs: Vec<Vec<WireSentence>>,
}

#[derive(Deserialize)]
struct WireSentence {
    text: String,
    #[serde(default)]
    facts: Vec<String>,
}

/// The paragraphs of an answer; none is empty. What stands around the JSON object (fences, a preamble) is passed over.
pub fn parse(answer: &str) -> Result<Vec<Vec<Said>>, Unusable> {
    if answer.len() > LONGEST {
        return Err(Unusable::TooLong);
    }
    let (from, to) = answer.find('{').zip(answer.rfind('}')).ok_or(Unusable::Shape)?;
    let object = answer.get(from..=to).ok_or(Unusable::Shape)?;
    let wire: Wire = serde_json::from_str(object).map_err(|_| Unusable::Shape)?;
    if wire.paragraphs.len() > MOST_PARAGRAPHS
        || wire.paragraphs.iter().map(Vec::len).sum::<usize>() > MOST_SENTENCES
    {
        return Err(Unusable::TooLong);
    }
    let paragraphs = wire.paragraphs.into_iter().map(|p| p.into_iter().filter_map(said).collect::<Vec<_>>());
    let paragraphs: Vec<Vec<Said>> = paragraphs.filter(|p| !p.is_empty()).collect();
    if paragraphs.is_empty() { Err(Unusable::Empty) } else { Ok(paragraphs) }
}

fn said(wire: WireSentence) -> Option<Said> {
    let text = clean(&wire.text);
    let fits = text.chars().any(char::is_alphabetic) && text.chars().count() <= LONGEST_SENTENCE;
    let facts = wire.facts.into_iter().take(MOST_FACTS).filter(|id| id.len() <= 200).collect();
    fits.then_some(Said { text, facts })
}

/// The words of a text alone: without tags, links, addresses, marks of emphasis, control characters and such as change
/// the direction of writing or cannot be seen; blanks are single.
pub fn clean(text: &str) -> String {
    let seen: String =
        text.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| visible(*c)).collect();
    let plain = without_targets(&without_tags(&seen));
    let words = plain.split_whitespace().map(|word| word.trim_matches(['*', '_', '`', '#', '|', '~']));
    words.filter(|word| !word.is_empty() && !address(word)).collect::<Vec<_>>().join(" ")
}

/// Not one of the characters that cannot be seen, or turn the writing round.
fn visible(c: char) -> bool {
    !matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Without whatever stands between angle brackets; a bracket that is never closed goes with what follows it.
fn without_tags(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => depth += 1,
            '>' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

/// `[words](target)` without its target.
fn without_targets(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("](") {
        kept.push_str(&rest[..at]);
        kept.push(']');
        let target = &rest[at + 2..];
        rest = target.find(')').map_or("", |end| &target[end + 1..]);
    }
    kept.push_str(rest);
    kept.replace(['[', ']'], "")
}

/// Whether a word is an address of the web or of mail.
fn address(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    ["://", "www.", "mailto:", "javascript:", "data:"].iter().any(|sign| word.contains(sign))
        || word.contains('@')
        || [".com", ".org", ".net", ".io", ".example"]
            .iter()
            .any(|end| word.trim_end_matches(['.', ',', ')']).ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_object_is_found_in_whatever_stands_around_it() {
        let object = r#"{"paragraphs": [[{"text": "Your Sun is in Leo.", "facts": ["P:sun"]}], []]}"#;
        let expected = vec![vec![Said { text: "Your Sun is in Leo.".into(), facts: vec!["P:sun".into()] }]];
        for answer in
            [object.to_owned(), format!("```json\n{object}\n```"), format!("Of course!\n{object}\nEnjoy.")]
        {
            assert_eq!(parse(&answer), Ok(expected.clone()), "{answer}");
        }
    }

    #[test]
    fn what_is_no_answer_is_none() {
        let many = format!(r#"{{"paragraphs": [[{}]]}}"#, vec![r#"{"text": "x"}"#; 61].join(","));
        for (answer, why) in [
            ("", Unusable::Shape),
            ("Your Sun is in Leo.", Unusable::Shape),
            ("}{", Unusable::Shape),
            (r#"{"paragraphs": [[{"text": "Your Sun"#, Unusable::Shape),
            (r#"{"paragraphs": [[{"text": 7}]]}"#, Unusable::Shape),
            (r#"{"paragraphs": "none"}"#, Unusable::Shape),
            ("<html>502</html>", Unusable::Shape),
            (r#"{"paragraphs": []}"#, Unusable::Empty),
            (r#"{"paragraphs": [[{"text": "<b></b> …"}]]}"#, Unusable::Empty),
            (&many, Unusable::TooLong),
            (&"x".repeat(LONGEST + 1), Unusable::TooLong),
            (&"{".repeat(LONGEST), Unusable::Shape),
            (&format!("{}}}", "{\"paragraphs\":".repeat(4_000)), Unusable::Shape),
        ] {
            assert_eq!(parse(answer), Err(why), "{:.60}", answer);
        }
    }

    #[test]
    fn texts_are_words_alone() {
        for (text, expected) in [
            ("Your **Sun**  is\u{202e} in\u{200b} Leo.\r\n", "Your Sun is in Leo."),
            ("<script>alert(1)</script>Your <b>Sun</b>", "alert(1)Your Sun"),
            ("See [this](https://evil.example/x) and https://evil.example now", "See this and now"),
            ("write to a@b.example, or www.x.org!", "write to or"),
            ("a <img src=x onerror=alert(1)", "a"),
            ("[open](javascript:alert(1)", "open"),
            ("\u{1b}[31mred\u{7}", "31mred"),
        ] {
            assert_eq!(clean(text), expected);
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_stops_it(text in "\\PC{0,300}") {
            let cleaned = clean(&text);
            let left = cleaned.contains(['<', '>', '[', ']', '\u{202e}']);
            proptest::prop_assert!(!left, "{}", cleaned);
            proptest::prop_assert_eq!(clean(&cleaned), cleaned.clone());
            let _ = parse(&format!("{{\"paragraphs\": {text}}}"));
        }
    }
}
