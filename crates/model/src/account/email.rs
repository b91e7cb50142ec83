//! E-mail addresses, as narrow as they may be without turning away one that is in use.

use std::fmt;

use crate::input::{Field, FieldError};

/// An address that a letter can be sent to: ASCII, one `@`, a host name with a dot. It cannot hold a space,
/// a line break or a quote, so it cannot smuggle a header into a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

/// Longest address, in bytes (RFC 5321, 4.5.3.1.3, without the angle brackets).
const LONGEST: usize = 254;
/// Longest part before the `@`, in bytes (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// Longest label of a host name, in bytes (RFC 1035, 2.3.4).
const LONGEST_LABEL: usize = 63;

impl EmailAddress {
    /// Reads an address; blanks around it are dropped, letters keep their case.
    pub fn parse(text: &str) -> Result<EmailAddress, FieldError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("email_missing", "Give an e-mail address, such as ada@example.com."));
        }
        if !text.is_ascii() {
            return Err(wrong(
                "email_not_ascii",
                "Only addresses of plain ASCII letters can be written to. Give a domain with accents in its \
                 xn-- form.",
            ));
        }
        let whole = text.len() <= LONGEST
            && text.rsplit_once('@').is_some_and(|(local, host)| is_local(local) && is_host(host));
        if whole {
            Ok(EmailAddress(text.to_owned()))
        } else {
            Err(wrong("email_malformed", "This is no e-mail address. One looks like ada@example.com."))
        }
    }

    /// The address as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What makes two spellings the same account: the address in lower case.
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// Words of the address that a password must not be made of.
    pub fn words(&self) -> Vec<&str> {
        let mut words = vec![self.0.as_str()];
        words.extend(self.0.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| w.len() > 2));
        words
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn wrong(code: &'static str, message: &str) -> FieldError {
    FieldError::new(Field::Email, code, message)
}

/// A dot-atom (RFC 5322, 3.2.3).
fn is_local(local: &str) -> bool {
    local.len() <= LONGEST_LOCAL
        && local.split('.').all(|atom| {
            !atom.is_empty()
                && atom.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
        })
}

/// A host name of at least two labels, the last of which is no number.
fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let label = |l: &&str| {
        (1..=LONGEST_LABEL).contains(&l.len())
            && !l.starts_with('-')
            && !l.ends_with('-')
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    labels.len() >= 2
        && labels.iter().all(label)
        && labels.last().is_some_and(|l| l.bytes().any(|b| b.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_use_are_taken() {
        for good in
            ["ada@example.com", " Ada.L+stars@mail.example.co.uk ", "o'neil@example.org", "a@b.xn--p1ai"]
        {
            assert_eq!(EmailAddress::parse(good).map(|e| e.0), Ok(good.trim().to_owned()));
        }
        assert_eq!(EmailAddress::parse("Ada@Example.com").map(|e| e.key()), Ok("ada@example.com".to_owned()));
    }

    #[test]
    fn what_cannot_be_written_to_is_refused() {
        let long = format!("{}@example.com", "a".repeat(65));
        let endless = format!("a@{}.com", ["b".repeat(60).as_str(); 5].join("."));
        for (bad, code) in [
            ("", "email_missing"),
            ("ada", "email_malformed"),
            ("ada@localhost", "email_malformed"),
            ("ada@10.0.0.1", "email_malformed"),
            ("ada@@example.com", "email_malformed"),
            ("a da@example.com", "email_malformed"),
            (".ada@example.com", "email_malformed"),
            ("ada@-example.com", "email_malformed"),
            ("ada@example.com\r\nBcc: bob@example.com", "email_malformed"),
            ("\"ada\"@example.com", "email_malformed"),
            ("ada@example.com,bob@example.com", "email_malformed"),
            ("<ada@example.com>", "email_malformed"),
            ("ädä@example.com", "email_not_ascii"),
            (long.as_str(), "email_malformed"),
            (endless.as_str(), "email_malformed"),
        ] {
            assert_eq!(EmailAddress::parse(bad).map_err(|e| e.code), Err(code), "{bad}");
        }
    }
}
