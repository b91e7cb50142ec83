//! The part of structured fields (RFC 8941) that signatures and digests are written in: dictionaries of byte
//! sequences and of lists in parentheses, with parameters. Decimals and dates have no place there.

use std::fmt::{self, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A value without its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bare {
    Integer(i64),
    Text(String),
    Token(String),
    Bytes(Vec<u8>),
    Boolean(bool),
}

/// What a value is accompanied by, in the order in which it stands there.
pub(super) type Parameters = Vec<(String, Bare)>;

/// A member of a dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Member {
    Item(Bare, Parameters),
    List(Vec<(Bare, Parameters)>, Parameters),
}

/// The longest field that is read, bytes.
const LONGEST: usize = 8 * 1024;

/// The members of a dictionary; `None` when it is none, or when a name stands there twice: whoever reads the first and
/// whoever reads the last would not mean the same.
pub(super) fn dictionary(text: &str) -> Option<Vec<(String, Member)>> {
    if text.len() > LONGEST || !text.is_ascii() {
        return None;
    }
    let mut rest = Rest(text.trim_matches(' '));
    let mut members: Vec<(String, Member)> = Vec::new();
    while !rest.0.is_empty() {
        let name = rest.key()?;
        let member = if rest.eat('=') {
            rest.member()?
        } else {
            Member::Item(Bare::Boolean(true), rest.parameters()?)
        };
        if members.iter().any(|(known, _)| *known == name) {
            return None;
        }
        members.push((name, member));
        rest.blanks();
        if rest.0.is_empty() {
            break;
        }
        if !rest.eat(',') {
            return None;
        }
        rest.blanks();
        if rest.0.is_empty() {
            return None;
        }
    }
    Some(members)
}

/// What of a text was not read yet.
struct Rest<'a>(&'a str);

impl Rest<'_> {
    fn peek(&self) -> Option<char> {
        self.0.chars().next()
    }

    fn eat(&mut self, wanted: char) -> bool {
        let rest = self.0.strip_prefix(wanted);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn blanks(&mut self) {
        self.0 = self.0.trim_start_matches([' ', '\t']);
    }

    /// As many characters as are of a kind.
    fn run(&mut self, of: impl Fn(char) -> bool) -> String {
        let end = self.0.find(|c| !of(c)).unwrap_or(self.0.len());
        let (run, rest) = self.0.split_at(end);
        self.0 = rest;
        run.to_owned()
    }

    fn key(&mut self) -> Option<String> {
        self.peek().filter(|c| c.is_ascii_lowercase() || *c == '*')?;
        Some(self.run(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-.*".contains(c)))
    }

    fn member(&mut self) -> Option<Member> {
        if !self.eat('(') {
            return Some(Member::Item(self.bare()?, self.parameters()?));
        }
        let mut items = Vec::new();
        loop {
            let spaced = self.0.starts_with(' ');
            self.0 = self.0.trim_start_matches(' ');
            if self.eat(')') {
                return Some(Member::List(items, self.parameters()?));
            }
            if !items.is_empty() && !spaced {
                return None;
            }
            items.push((self.bare()?, self.parameters()?));
        }
    }

    fn parameters(&mut self) -> Option<Parameters> {
        let mut all: Parameters = Vec::new();
        while self.eat(';') {
            self.0 = self.0.trim_start_matches(' ');
            let name = self.key()?;
            let value = if self.eat('=') { self.bare()? } else { Bare::Boolean(true) };
            if all.iter().any(|(known, _)| *known == name) {
                return None;
            }
            all.push((name, value));
        }
        Some(all)
    }

    fn bare(&mut self) -> Option<Bare> {
        match self.peek()? {
            '"' => self.text().map(Bare::Text),
            ':' => self.bytes().map(Bare::Bytes),
            '?' => {
                self.eat('?');
                let yes = self.eat('1');
                (yes || self.eat('0')).then_some(Bare::Boolean(yes))
            }
            '-' | '0'..='9' => self.integer().map(Bare::Integer),
            c if c.is_ascii_alphabetic() || c == '*' => {
                Some(Bare::Token(self.run(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~:/".contains(c))))
            }
            _ => None,
        }
    }

    fn text(&mut self) -> Option<String> {
        self.eat('"');
        let mut text = String::new();
        let mut chars = self.0.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.0 = &self.0[at + 1..];
                    return Some(text);
                }
                '\\' => text.push(chars.next().map(|(_, c)| c).filter(|c| ['"', '\\'].contains(c))?),
                ' '..='~' => text.push(c),
                _ => return None,
            }
        }
        None
    }

    fn bytes(&mut self) -> Option<Vec<u8>> {
        self.eat(':');
        let (inside, rest) = self.0.split_once(':')?;
        self.0 = rest;
        STANDARD.decode(inside).ok()
    }

    /// At most 15 digits; one spelling only.
    fn integer(&mut self) -> Option<i64> {
        let minus = self.eat('-');
        let digits = self.run(|c| c.is_ascii_digit());
        if digits.is_empty() || digits.len() > 15 || self.peek() == Some('.') {
            return None;
        }
        let number: i64 = digits.parse().ok()?;
        Some(if minus { -number } else { number })
    }
}

impl fmt::Display for Bare {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Bare::Integer(number) => write!(f, "{number}"),
            Bare::Text(text) => {
                f.write_char('"')?;
                for c in text.chars() {
                    if ['"', '\\'].contains(&c) {
                        f.write_char('\\')?;
                    }
                    f.write_char(c)?;
                }
                f.write_char('"')
            }
            Bare::Token(token) => f.write_str(token),
            Bare::Bytes(bytes) => write!(f, ":{}:", STANDARD.encode(bytes)),
            Bare::Boolean(yes) => write!(f, "?{}", u8::from(*yes)),
        }
    }
}

/// Parameters in their one canonical spelling (RFC 8941, section 4.1.1.2).
pub(super) fn write_parameters(out: &mut String, parameters: &Parameters) {
    for (name, value) in parameters {
        let written = match value {
            Bare::Boolean(true) => write!(out, ";{name}"),
            value => write!(out, ";{name}={value}"),
        };
        written.expect("a string takes what is written");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dictionaries() {
        let read = dictionary(r#"a=("x" "y";sf);n=-5;t="q\"\\";flag, b=:AAEC:;k=tok/en , c"#).expect("one");
        let text = |t: &str| Bare::Text(t.to_owned());
        let list = vec![(text("x"), vec![]), (text("y"), vec![("sf".into(), Bare::Boolean(true))])];
        let parameters = vec![
            ("n".into(), Bare::Integer(-5)),
            ("t".into(), text("q\"\\")),
            ("flag".into(), Bare::Boolean(true)),
        ];
        assert_eq!(read[0], ("a".into(), Member::List(list, parameters.clone())));
        let k = vec![("k".into(), Bare::Token("tok/en".into()))];
        assert_eq!(read[1], ("b".into(), Member::Item(Bare::Bytes(vec![0, 1, 2]), k)));
        assert_eq!(read[2], ("c".into(), Member::Item(Bare::Boolean(true), vec![])));
        let mut written = String::new();
        write_parameters(&mut written, &parameters);
        assert_eq!(written, r#";n=-5;t="q\"\\";flag"#);
        assert_eq!(dictionary(""), Some(vec![]));
        assert_eq!(dictionary("a=()"), Some(vec![("a".into(), Member::List(vec![], vec![]))]));
    }

    #[test]
    fn what_is_no_dictionary() {
        for wrong in [
            "a=1,",
            "a=1 b=2",
            "A=1",
            "a=",
            "a=(",
            "a=(\"x\"\"y\")",
            "a=\"x",
            "a=:A:",
            "a=:AAEC",
            "a=1.5",
            "é=1",
            "a=1;b=2;b=3",
            "a=1, a=2",
            "a=?2",
            "a=\"\\x\"",
            "a=1234567890123456",
            "a=--1",
        ] {
            assert_eq!(dictionary(wrong), None, "{wrong}");
        }
        assert_eq!(dictionary(&format!("a=\"{}\"", "x".repeat(LONGEST))), None);
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in "[ -~\t]{0,60}") {
            let _ = dictionary(&text);
        }
    }
}
