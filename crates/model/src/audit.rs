//! What is written down of every change that somebody asked for, and the chain that shows when it was tampered
//! with afterwards.
//!
//! Each entry is sealed together with the seal of the one before (HMAC-SHA-256 under a key made from the
//! instance's secret): who can write into the database but does not have the secret can neither change an entry
//! nor take one out. What a chain cannot show is that its end was cut off; for that, a signed [`Head`] is kept
//! elsewhere and held against the chain later.

use std::fmt::{self, Write as _};
use std::str::FromStr;

use jiff::Timestamp;
use uuid::Uuid;

use crate::PersonId;
use crate::secret::Secret;

/// The longest text of an entry's fields, characters; what is longer is cut.
const LONGEST: usize = 500;

/// One entry of the audit trail. It never holds a body, a query or a secret.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When it was answered, whole milliseconds.
    pub at: Timestamp,
    /// Who asked; `None` for nobody known.
    pub person: Option<PersonId>,
    /// What was asked: method and route template, such as `DELETE /api/v1/charts/{id}`.
    pub action: String,
    /// On what: the path, without its query.
    pub target: String,
    /// HTTP status of the answer.
    pub outcome: u16,
    /// Identifier of the request, as it was answered.
    pub request_id: String,
    /// Address of the client, by trusted hops only.
    pub address: String,
}

/// Text that cannot pretend to be more than one line or colour a terminal: control characters, line and
/// paragraph separators and marks of direction are written as `\u{…}`, a backslash as two, and what is longer
/// than 500 characters is cut.
pub fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().take(LONGEST) {
        match c {
            '\\' => out.push_str("\\\\"),
            c if c.is_control() || is_unseen(c) => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// Separators and marks of direction, by which a text can look like another.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The seal of an entry, which covers every entry before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal(pub [u8; 32]);

impl Seal {
    /// What stands before the first entry.
    pub const NOTHING: Seal = Seal([0; 32]);

    /// The seal of entry number `seq` after one that was sealed with `self`.
    pub fn next(&self, secret: &Secret, seq: i64, entry: &Entry) -> Seal {
        let mut bytes = Vec::with_capacity(256);
        bytes.extend_from_slice(&self.0);
        bytes.extend_from_slice(&seq.to_be_bytes());
        bytes.extend_from_slice(&entry.at.as_millisecond().to_be_bytes());
        bytes.extend_from_slice(entry.person.map_or(Uuid::nil(), |p| p.0).as_bytes());
        bytes.extend_from_slice(&entry.outcome.to_be_bytes());
        for text in [&entry.action, &entry.target, &entry.request_id, &entry.address] {
            // With its length, so that nothing can move from one field to the next.
            bytes.extend_from_slice(&(text.len() as u64).to_be_bytes());
            bytes.extend_from_slice(text.as_bytes());
        }
        Seal(secret.digest("audit entry", &bytes))
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(f, &self.0)
    }
}

/// The end of the chain at some moment, signed (Ed25519, RFC 8032), to be kept where the database is not.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Number of the last entry; 0 when there is none.
    pub seq: i64,
    /// Its seal.
    pub seal: Seal,
    /// When it was signed.
    pub at: Timestamp,
    signature: [u8; 64],
    public_key: [u8; 32],
}

impl Head {
    /// Signs the end of the chain with the instance's key.
    pub fn sign(secret: &Secret, seq: i64, seal: Seal, at: Timestamp) -> Head {
        use ed25519_dalek::{Signer, SigningKey};
        let key = SigningKey::from_bytes(&secret.digest("audit head key", b""));
        let mut head = Head { seq, seal, at, signature: [0; 64], public_key: key.verifying_key().to_bytes() };
        head.signature = key.sign(head.statement().as_bytes()).to_bytes();
        head
    }

    /// Whether this instance signed it.
    pub fn is_of(&self, secret: &Secret) -> bool {
        use ed25519_dalek::SigningKey;
        let key = SigningKey::from_bytes(&secret.digest("audit head key", b"")).verifying_key();
        let signature = ed25519_dalek::Signature::from_bytes(&self.signature);
        key.verify_strict(self.statement().as_bytes(), &signature).is_ok()
    }

    fn statement(&self) -> String {
        format!("outerskies-audit-head 1 {} {} {}", self.seq, self.seal, self.at)
    }
}

/// One line: statement, signature, and the public key with which anybody can check it.
impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.statement())?;
        hex(f, &self.signature)?;
        f.write_str(" ")?;
        hex(f, &self.public_key)
    }
}

impl FromStr for Head {
    type Err = String;

    fn from_str(text: &str) -> Result<Head, String> {
        let wrong = || "this is no head of an audit trail; `outerskies audit head` prints one".to_owned();
        let words: Vec<&str> = text.split_whitespace().collect();
        let ["outerskies-audit-head", "1", seq, seal, at, signature, public_key] = words[..] else {
            return Err(wrong());
        };
        Ok(Head {
            seq: seq.parse().map_err(|_| wrong())?,
            seal: Seal(unhex(seal).ok_or_else(wrong)?),
            at: at.parse().map_err(|_| wrong())?,
            signature: unhex(signature).ok_or_else(wrong)?,
            public_key: unhex(public_key).ok_or_else(wrong)?,
        })
    }
}

fn hex(f: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).map(|d| d as u8)).collect();
    let bytes: Vec<u8> = digits?.chunks_exact(2).map(|pair| pair[0] * 16 + pair[1]).collect();
    if text.len() == 2 * N { bytes.try_into().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry {
            at: Timestamp::from_millisecond(1_700_000_000_000).expect("in range"),
            person: Some(PersonId::LOCAL_OWNER),
            action: "POST /charts".to_owned(),
            target: "/charts".to_owned(),
            outcome: 201,
            request_id: "r".to_owned(),
            address: "192.0.2.1".to_owned(),
        }
    }

    #[test]
    fn every_field_and_what_came_before_is_sealed() {
        let secret = Secret::new([1; 32]);
        let seal = Seal::NOTHING.next(&secret, 1, &entry());
        let changes: [fn(&mut Entry); 8] = [
            |e| e.at = Timestamp::from_millisecond(1_700_000_000_001).expect("in range"),
            |e| e.person = None,
            |e| e.action.push('x'),
            |e| e.target.push('x'),
            |e| e.outcome = 500,
            |e| e.request_id.push('x'),
            |e| e.address.push('x'),
            |e| {
                e.target = "/chart".to_owned();
                e.request_id = "sr".to_owned();
            },
        ];
        for change in changes {
            let mut other = entry();
            change(&mut other);
            assert_ne!(Seal::NOTHING.next(&secret, 1, &other), seal, "{other:?}");
        }
        assert_ne!(Seal::NOTHING.next(&secret, 2, &entry()), seal);
        assert_ne!(seal.next(&secret, 1, &entry()), seal);
        assert_ne!(Seal::NOTHING.next(&Secret::new([2; 32]), 1, &entry()), seal);
    }

    #[test]
    fn a_head_is_ours_or_refused() {
        let secret = Secret::new([1; 32]);
        let seal = Seal::NOTHING.next(&secret, 1, &entry());
        let head = Head::sign(&secret, 1, seal, entry().at);
        let line = head.to_string();
        let read: Head = line.parse().expect("it was printed by us");
        assert_eq!(read, head);
        assert!(read.is_of(&secret));
        assert!(!read.is_of(&Secret::new([2; 32])));
        let forged: Head = line.replacen(" 1 1 ", " 1 2 ", 1).parse().expect("well formed");
        assert!(!forged.is_of(&secret));
        for wrong in ["", "outerskies-audit-head 1 1", &line[..line.len() - 2], &line.replace('a', "é")] {
            assert!(wrong.parse::<Head>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn no_text_can_forge_a_line() {
        assert_eq!(one_line("GET /a\r\nGET /b"), "GET /a\\u{d}\\u{a}GET /b");
        assert_eq!(one_line("\u{1b}[31mred\u{2028}\u{202e}x"), "\\u{1b}[31mred\\u{2028}\\u{202e}x");
        assert_eq!(one_line("\\u{a}"), "\\\\u{a}");
        assert_eq!(one_line("L'Aquila, Köln, \u{560a}"), "L'Aquila, Köln, \u{560a}");
        assert_eq!(one_line(&"x".repeat(1000)).len(), 500);
    }
}
