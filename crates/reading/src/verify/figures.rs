//! Numbers: degrees and minutes, counts, and what stands before them.

use super::claim::Degree;
use super::lexicon::Term;
use super::token::Token;

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// A small whole number in words or figures.
pub(super) fn whole(word: &str) -> Option<u8> {
    let spelt = UNITS.iter().position(|u| *u == word).map(|n| n as u8);
    spelt.or_else(|| word.bytes().all(|b| b.is_ascii_digit()).then(|| word.parse().ok())?)
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A date that begins at a token, `March 14, 1879`, `14th of March 1879` or `1879-03-14`, and how many tokens it takes.
pub(super) fn date(tokens: &[Token], at: usize) -> Option<(Term, usize)> {
    let word = |n: usize| tokens.get(at + n).map_or("", |t| t.word.as_str());
    let month = |n: usize| MONTHS.iter().position(|m| *m == word(n)).map(|i| i as u8 + 1);
    let figure = |n: usize, longest: usize| word(n).parse::<u16>().ok().filter(|_| word(n).len() <= longest);
    let day = |n: usize| {
        let plain = word(n).trim_end_matches(char::is_alphabetic);
        plain.parse().ok().filter(|d| (1..=31).contains(d))
    };
    let (month, day, length) = if let (Some(month), Some(day)) = (month(0), day(1)) {
        (month, day, 2)
    } else if let (Some(day), true) = (day(0), word(1) == "of") {
        (month(2)?, day, 3)
    } else if let (Some(day), Some(month)) = (day(0), month(1)) {
        (month, day, 2)
    } else {
        let joined = |n: usize| tokens.get(at + n).is_some_and(|t| t.joined);
        let year = figure(0, 4).filter(|_| joined(1) && joined(2) && word(0).len() == 4)?;
        let month = figure(1, 2).filter(|m| (1..=12).contains(m))? as u8;
        return Some((Term::Date(month, day(2)?, year), 3));
    };
    let comma = usize::from(word(length) == ",");
    match figure(length + comma, 4).filter(|y| *y > 1000) {
        Some(year) => Some((Term::Date(month, day, year), length + comma + 1)),
        None => Some((Term::Date(month, day, 0), length)),
    }
}

/// The number that begins at a token, its decimals, and how many tokens it takes.
fn number(tokens: &[Token], at: usize) -> Option<(f64, usize, usize)> {
    let word = |n: usize| tokens.get(at + n).map_or("", |t| t.word.as_str());
    let tens = match word(0) {
        "twenty" => Some(20),
        "thirty" => Some(30),
        "forty" => Some(40),
        "fifty" => Some(50),
        _ => None,
    };
    if let Some(tens) = tens {
        let unit = UNITS[1..10].iter().position(|u| *u == word(1)).map(|n| n + 1);
        return Some((f64::from(tens) + unit.unwrap_or(0) as f64, 0, 1 + usize::from(unit.is_some())));
    }
    if let Some(n) = UNITS.iter().position(|u| *u == word(0)) {
        return Some((n as f64, 0, 1));
    }
    if !word(0).starts_with(|c: char| c.is_ascii_digit()) || word(0).len() > 12 {
        return None;
    }
    let value: f64 = word(0).parse().ok()?;
    Some((value, word(0).split_once('.').map_or(0, |(_, d)| d.len()), 1))
}

/// A figure in degrees, or a whole number, that begins at a token.
pub(super) fn figure(tokens: &[Token], at: usize) -> Option<(Term, usize)> {
    let word = |n: usize| tokens.get(at + n).map_or("", |t| t.word.as_str());
    if word(0) == "a"
        && word(1) == "degree"
        && at > 0
        && matches!(tokens[at - 1].word.as_str(), "within" | "than")
    {
        let degree = Degree { degrees: 1.0, decimals: 0, minutes: None, about: false };
        return Some((Term::Degree(degree), 2));
    }
    let (degrees, decimals, taken) = number(tokens, at)?;
    if matches!(word(taken), "°" | "degrees" | "degree" | "deg") {
        let (minutes, length) = minutes(tokens, at, taken + 1);
        let about = at > 0 && about(&tokens[at - 1].word);
        return Some((Term::Degree(Degree { degrees, decimals, minutes, about }), length));
    }
    if matches!(word(taken), "′" | "minutes" | "arcminutes") && word(taken + 1) != "before" {
        let degree = Degree { degrees: 0.0, decimals: 0, minutes: Some(degrees), about: false };
        return Some((Term::Degree(degree), taken + 1));
    }
    let small = whole(word(0)).filter(|n| *n <= 10 && taken == 1)?;
    Some((Term::Number(small), 1))
}

/// The minutes after degrees, and where the figure ends.
fn minutes(tokens: &[Token], at: usize, from: usize) -> (Option<f64>, usize) {
    let word = |n: usize| tokens.get(at + n).map_or("", |t| t.word.as_str());
    let skip = usize::from(word(from) == "and" || word(from) == ",");
    let Some((minutes, _, taken)) = number(tokens, at + from + skip).filter(|(m, ..)| *m < 60.0) else {
        return (None, from);
    };
    let end = from + skip + taken;
    match word(end) {
        "′" | "minutes" | "minute" | "min" | "arcminutes" => {
            let seconds = number(tokens, at + end + 1);
            match seconds.filter(|(.., n)| matches!(word(end + 1 + n), "″" | "seconds" | "arcseconds")) {
                Some((.., n)) => (Some(minutes), end + 2 + n),
                None => (Some(minutes), end + 1),
            }
        }
        // 23°30 Leo: the mark left out.
        _ if skip == 0 && word(from).len() == 2 && word(from - 1) == "°" => (Some(minutes), end),
        _ => (None, from),
    }
}

fn about(word: &str) -> bool {
    ["about", "nearly", "almost", "around", "roughly", "approximately", "near", "circa"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[test]
    fn degrees_are_read_as_they_are_written() {
        let read = |text: &str| figure(&tokens(text), 0);
        let degree =
            |degrees, decimals, minutes| Term::Degree(Degree { degrees, decimals, minutes, about: false });
        assert_eq!(read("23°30′12″"), Some((degree(23.0, 0, Some(30.0)), 6)));
        assert_eq!(read("23°30' Leo"), Some((degree(23.0, 0, Some(30.0)), 4)));
        assert_eq!(read("23.5° Leo"), Some((degree(23.5, 1, None), 2)));
        assert_eq!(read("twenty-three degrees"), Some((degree(23.0, 0, None), 3)));
        assert_eq!(read("15 degrees and 20 minutes"), Some((degree(15.0, 0, Some(20.0)), 5)));
        assert_eq!(read("four planets"), Some((Term::Number(4), 1)));
        assert_eq!(read("1879 was"), None);
    }
}
