//! From text to sentences, and from a sentence to words.

/// A word or a mark, folded: lower case, plain apostrophes and dashes, glyphs as names, no possessive endings.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    /// The word, or a single mark.
    pub(super) word: String,
    /// Whether a hyphen or a slash joins it to the one before.
    pub(super) joined: bool,
}

/// The sentences of a text as they stand in it, without blanks around them.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let rest = &text[end..];
        let ends = match c {
            '.' | '!' | '?' | '…' | '。' => ends_sentence(&text[start..at], c, previous, rest),
            '\n' => ends_line(&text[start..at], rest),
            _ => false,
        };
        if ends {
            let closing: usize =
                rest.chars().take_while(|c| "”’\"')]*_".contains(*c)).map(char::len_utf8).sum();
            push(&mut found, &text[start..end + closing]);
            start = end + closing;
        }
        previous = c;
    }
    push(&mut found, &text[start..]);
    found
}

fn push<'a>(found: &mut Vec<&'a str>, sentence: &'a str) {
    let sentence = sentence.trim();
    if sentence.chars().any(char::is_alphanumeric) || sentence.chars().any(|c| glyph(c).is_some()) {
        found.push(sentence);
    }
}

/// Whether a full stop ends the sentence rather than an abbreviation, an initial or a number.
fn ends_sentence(before: &str, mark: char, previous: char, rest: &str) -> bool {
    let after = rest.chars().find(|c| !"”’\"')]*_".contains(*c));
    if !after.is_none_or(char::is_whitespace) {
        return false;
    }
    if mark != '.' {
        return true;
    }
    const SHORT: [&str; 10] = ["e.g", "i.e", "vs", "dr", "mr", "mrs", "ms", "approx", "cf", "etc"];
    let word_at = before.rfind(|c: char| c.is_whitespace() || c == '(').map_or(0, |i| i + 1);
    let word = before.get(word_at..).unwrap_or_default();
    let next = rest.trim_start().chars().next();
    let abbreviation = SHORT.iter().any(|s| word.eq_ignore_ascii_case(s));
    let list_number = previous.is_ascii_digit() && word.len() <= 2 && word_at == 0;
    !(list_number || abbreviation && next.is_some_and(|c| !c.is_uppercase() || word != "etc"))
}

/// Whether a line's end is a sentence's end: before a blank line, a list's next entry, or a new beginning.
fn ends_line(before: &str, rest: &str) -> bool {
    let line: &str = rest.split('\n').next().unwrap_or_default();
    let next = line.trim_start();
    let bullet = next.starts_with(['-', '*', '•', '#', '–', '—', '·', '|', '>']);
    let begins =
        next.chars().next().is_none_or(|c| c.is_uppercase() || c.is_ascii_digit() || glyph(c).is_some());
    let last = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    const OPEN: [&str; 22] = [
        "in", "the", "of", "and", "a", "an", "is", "your", "to", "with", "at", "on", "from", "or", "are",
        "by", "as", "for", "between", "natal", "into", "not",
    ];
    let hangs = last.ends_with([',', '-', '–', '—']) || OPEN.contains(&last.to_lowercase().as_str());
    next.is_empty() || bullet || begins && !hangs
}

/// The words and marks of a sentence.
pub(super) fn tokens(sentence: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let letters: Vec<char> = sentence.chars().filter(|c| !invisible(*c)).collect();
    let mut at = 0;
    let mut joined = false;
    while let Some(&c) = letters.get(at) {
        let before = at.checked_sub(1).and_then(|i| letters.get(i)).copied().unwrap_or(' ');
        let after = letters.get(at + 1).copied().unwrap_or(' ');
        let run = |test: fn(char) -> bool| letters[at..].iter().take_while(|c| test(**c)).count();
        let mut length = 1;
        if let Some(name) = glyph(c) {
            push_word(&mut found, name, std::mem::take(&mut joined));
        } else if c.is_ascii_digit() {
            length = number(&letters[at..]);
            push_word(
                &mut found,
                &letters[at..at + length].iter().collect::<String>(),
                std::mem::take(&mut joined),
            );
        } else if c.is_alphabetic() {
            length = run(|c| c.is_alphabetic() || apostrophe(c));
            let word: String = letters[at..at + length].iter().collect();
            spoken(&mut found, &word, std::mem::take(&mut joined));
        } else if c == '/' || hyphen(c, before, after) {
            joined = true;
        } else if let Some(mark) = mark(c, before) {
            joined = false;
            push_word(&mut found, mark, false);
        }
        at += length;
    }
    found
}

fn push_word(found: &mut Vec<Token>, word: &str, joined: bool) {
    found.push(Token { word: word.to_owned(), joined });
}

/// How many characters a figure takes, with its decimals or the ending of an ordinal.
fn number(letters: &[char]) -> usize {
    let digits =
        |from: usize| letters[from.min(letters.len())..].iter().take_while(|c| c.is_ascii_digit()).count();
    let whole = digits(0);
    if letters.get(whole) == Some(&'.') && digits(whole + 1) > 0 {
        return whole + 1 + digits(whole + 1);
    }
    let ending: String = letters[whole..].iter().take(3).collect::<String>().to_lowercase();
    let ordinal = ["st", "nd", "rd", "th"]
        .iter()
        .any(|e| ending.strip_prefix(e).is_some_and(|r| !r.starts_with(char::is_alphabetic)));
    if ordinal { whole + 2 } else { whole }
}

/// A word with its contractions undone: `isn’t` is `is not`, `you’re` is `you are`, `Sun’s` is `sun` and `'s`.
fn spoken(found: &mut Vec<Token>, word: &str, joined: bool) {
    let word: String =
        word.chars().map(|c| if apostrophe(c) { '\'' } else { c }).collect::<String>().to_lowercase();
    let word = word.trim_matches('\'');
    let (stem, rest): (&str, &[&str]) = match word {
        "it's" => ("it", &["is"]),
        "can't" => ("can", &["not"]),
        "won't" => ("will", &["not"]),
        _ => match word.rsplit_once('\'') {
            Some((stem, "t")) => (stem.trim_end_matches('n'), &["not"]),
            Some((stem, "re")) => (stem, &["are"]),
            Some((stem, "ve")) => (stem, &["have"]),
            Some((stem, "ll")) => (stem, &["will"]),
            Some((stem, "d")) => (stem, &["would"]),
            Some((stem, "m")) => (stem, &["am"]),
            Some((stem, "s")) => (stem, &["'s"]),
            Some((stem, _)) => (stem, &[]),
            None => (word, &[]),
        },
    };
    let stem: String = stem.chars().filter(|c| *c != '\'').collect();
    push_word(found, &stem, joined);
    rest.iter().for_each(|w| push_word(found, w, false));
}

fn apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇')
}

fn dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '−')
}

/// A dash that joins two words rather than parting two thoughts.
fn hyphen(c: char, before: char, after: char) -> bool {
    dash(c) && c != '—' && !dash(after) && !before.is_whitespace() && !after.is_whitespace()
}

/// Characters that show nothing, such as zero-width joiners, and the selectors after a glyph.
fn invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ad}')
}

/// Marks that bear on the meaning; the others part words and no more.
fn mark(c: char, before: char) -> Option<&'static str> {
    Some(match c {
        ',' | '、' => ",",
        ';' => ";",
        ':' => ":",
        '(' | '[' => "(",
        ')' | ']' => ")",
        '°' | 'º' | '˚' => "°",
        '′' => "′",
        '\'' | '’' if before.is_ascii_digit() => "′",
        '″' => "″",
        '"' | '”' if before.is_ascii_digit() => "″",
        '?' => "?",
        '&' | '+' => "and",
        '=' => ":",
        '~' | '≈' => "about",
        _ if dash(c) => "–",
        _ => return None,
    })
}

/// The name of an astrological glyph.
fn glyph(c: char) -> Option<&'static str> {
    Some(match c {
        '☉' | '☼' => "sun",
        '☽' | '☾' => "moon",
        '☿' => "mercury",
        '♀' => "venus",
        '♂' => "mars",
        '♃' => "jupiter",
        '♄' => "saturn",
        '♅' | '⛢' => "uranus",
        '♆' => "neptune",
        '♇' => "pluto",
        '☊' => "northnode",
        '☋' => "southnode",
        '⚷' => "chiron",
        '⚸' => "lilith",
        '⚳' => "ceres",
        '⚴' => "pallas",
        '⚵' => "juno",
        '⚶' => "vesta",
        '♈' => "aries",
        '♉' => "taurus",
        '♊' => "gemini",
        '♋' => "cancer",
        '♌' => "leo",
        '♍' => "virgo",
        '♎' => "libra",
        '♏' => "scorpio",
        '♐' => "sagittarius",
        '♑' => "capricorn",
        '♒' => "aquarius",
        '♓' => "pisces",
        '☌' => "conjunct",
        '☍' => "opposite",
        '□' => "square",
        '△' => "trine",
        '⚹' => "sextile",
        '⚻' => "quincunx",
        '⚺' => "semisextile",
        '∠' => "semisquare",
        '⚼' => "sesquiquadrate",
        '℞' => "retrograde",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|t| t.word).collect()
    }

    #[test]
    fn a_full_stop_ends_a_sentence_and_a_decimal_does_not() {
        assert_eq!(
            sentences("Sun at 23.5° Leo. Moon in Aries!  Why?"),
            ["Sun at 23.5° Leo.", "Moon in Aries!", "Why?"]
        );
        assert_eq!(sentences("Your Sun (e.g. in Leo) is bold."), ["Your Sun (e.g. in Leo) is bold."]);
        assert_eq!(sentences("“The Sun is in Leo.” So it is."), ["“The Sun is in Leo.”", "So it is."]);
    }

    #[test]
    fn a_list_has_a_sentence_a_line_and_a_wrapped_line_is_none() {
        assert_eq!(sentences("Sun in Leo\nMoon in Aries"), ["Sun in Leo", "Moon in Aries"]);
        assert_eq!(sentences("Your Sun is in\nLeo"), ["Your Sun is in\nLeo"]);
        assert_eq!(
            sentences("- Sun in Leo\n- Moon in Aries\n\nMars"),
            ["- Sun in Leo", "- Moon in Aries", "Mars"]
        );
    }

    #[test]
    fn words_are_folded() {
        assert_eq!(
            words("Your Sun’s in ♌︎, isn’t it?"),
            ["your", "sun", "'s", "in", "leo", ",", "is", "not", "it", "?"]
        );
        assert_eq!(words("Mars’ 23°30′ – T‑square"), ["mars", "23", "°", "30", "′", "–", "t", "square"]);
        assert_eq!(words("the 10th house, 23.5°"), ["the", "10th", "house", ",", "23.5", "°"]);
        assert!(tokens("Sun-Mars")[1].joined);
    }
}
