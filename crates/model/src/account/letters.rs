//! The letters an instance writes, in our own words: text and HTML from the same paragraphs.

use std::fmt::Write;

use jiff::SignedDuration;

use super::{EmailAddress, Token};
use crate::mail::Letter;

/// Page on which a new account is confirmed.
pub const CONFIRM_ACCOUNT: &str = "/confirm-account";
/// Page on which a new address is confirmed.
pub const CONFIRM_EMAIL: &str = "/confirm-email";
/// Page on which a forgotten password is replaced.
pub const RESET_PASSWORD: &str = "/reset-password";

/// The site in whose name letters are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// What it is called.
    pub name: String,
    /// Its public address from the configuration, never from a request, without a slash at the end.
    pub url: String,
}

/// A line of a letter.
enum Part {
    Words(String),
    Link(&'static str, String),
}

use Part::{Link, Words};

impl Site {
    fn link(&self, page: &str, token: &Token) -> String {
        format!("{}{page}?token={}", self.url, token.reveal())
    }

    /// To somebody who wants an account: the link that makes it.
    pub fn confirm_account(&self, to: &EmailAddress, token: &Token, good_for: SignedDuration) -> Letter {
        self.letter(
            to,
            format!("Confirm your address for {}", self.name),
            vec![
                Words(format!("Somebody, most likely you, wants to open an account at {} with this address.", self.name)),
                Link("Open the account", self.link(CONFIRM_ACCOUNT, token)),
                Words(format!("The link is good for {}. If it was not you, leave it alone: without it there is no account.", words(good_for))),
            ],
        )
    }

    /// To somebody who has an account already and asked for one again.
    pub fn account_exists(&self, to: &EmailAddress) -> Letter {
        self.letter(
            to,
            format!("You have an account at {}", self.name),
            vec![
                Words(format!("Somebody, most likely you, wanted to open an account at {} with this address. You have one already: nothing was changed.", self.name)),
                Link("Sign in, or choose a new password there", format!("{}/login", self.url)),
                Words("If it was not you, there is nothing to do.".into()),
            ],
        )
    }

    /// To somebody without an account who asked for a new password or a new link.
    pub fn no_account(&self, to: &EmailAddress) -> Letter {
        self.letter(
            to,
            format!("No account at {} uses this address", self.name),
            vec![
                Words(format!("Somebody, perhaps you, asked {} for a letter about an account with this address. There is none. You may have used another address, or never opened the link that confirms this one.", self.name)),
                Link("Open an account", format!("{}/register", self.url)),
                Words("If it was not you, there is nothing to do.".into()),
            ],
        )
    }

    /// To somebody who forgot the password: the link to choose another.
    pub fn reset_password(&self, to: &EmailAddress, token: &Token, good_for: SignedDuration) -> Letter {
        self.letter(
            to,
            format!("A new password for {}", self.name),
            vec![
                Words(format!("Somebody, most likely you, asked for a new password at {}.", self.name)),
                Link("Choose a new password", self.link(RESET_PASSWORD, token)),
                Words(format!("The link is good once, for {}. Everybody who is signed in with your account will have to sign in again.", words(good_for))),
                Words("If it was not you, leave it alone: your password stays as it is.".into()),
            ],
        )
    }

    /// After the password was changed or replaced.
    pub fn password_changed(&self, to: &EmailAddress) -> Letter {
        self.letter(
            to,
            format!("Your password at {} was changed", self.name),
            vec![
                Words(format!("The password of your account at {} was changed just now, and its other sessions were ended.", self.name)),
                Words("If it was you, there is nothing to do. If not, take your account back at once and look through its API keys:".into()),
                Link("Choose a new password", format!("{}/forgot-password", self.url)),
            ],
        )
    }

    /// To the new address: the link that makes it the account's.
    pub fn confirm_email(&self, to: &EmailAddress, token: &Token, good_for: SignedDuration) -> Letter {
        self.letter(
            to,
            format!("Confirm your new address for {}", self.name),
            vec![
                Words(format!(
                    "Somebody, most likely you, wants to use this address for an account at {}.",
                    self.name
                )),
                Link("Use this address", self.link(CONFIRM_EMAIL, token)),
                Words(format!(
                    "The link is good once, for {}. If it was not you, leave it alone.",
                    words(good_for)
                )),
            ],
        )
    }

    /// To an address in use, when another account wants it.
    pub fn email_taken(&self, to: &EmailAddress) -> Letter {
        self.letter(
            to,
            format!("This address is in use at {}", self.name),
            vec![
                Words(format!("Somebody, perhaps you, wanted to use this address for another account at {}. It belongs to an account already: nothing was changed.", self.name)),
                Words("If it was not you, there is nothing to do.".into()),
            ],
        )
    }

    /// To the old address, after the account took another.
    pub fn email_changed(&self, to: &EmailAddress) -> Letter {
        self.letter(
            to,
            format!("Your address at {} was changed", self.name),
            vec![
                Words(format!(
                    "Your account at {} uses another address from now on; letters no longer come here.",
                    self.name
                )),
                Words(
                    "If it was not you, answer to the people who run the site: somebody knows your password."
                        .into(),
                ),
                Link("The site", self.url.clone()),
            ],
        )
    }

    /// After a second factor was switched on or off.
    pub fn second_factor(&self, to: &EmailAddress, on: bool) -> Letter {
        let what = if on {
            "now asks for a code when you sign in"
        } else {
            "no longer asks for a code when you sign in"
        };
        self.letter(
            to,
            format!("Signing in at {} has changed", self.name),
            vec![
                Words(format!("Your account at {} {what}.", self.name)),
                Words("If it was not you, take your account back at once:".into()),
                Link("Choose a new password", format!("{}/forgot-password", self.url)),
            ],
        )
    }

    /// After a passkey was added to the account or taken away from it.
    pub fn passkey(&self, to: &EmailAddress, name: &str, added: bool) -> Letter {
        let what = if added { "can now be opened" } else { "can no longer be opened" };
        self.letter(
            to,
            format!("Signing in at {} has changed", self.name),
            vec![
                Words(format!(
                    "Your account at {} {what} with the passkey \u{201c}{name}\u{201d}.",
                    self.name
                )),
                Words(
                    "If it was not you, take your account back at once, and look through its passkeys:"
                        .into(),
                ),
                Link("Choose a new password", format!("{}/forgot-password", self.url)),
            ],
        )
    }

    /// After the account was erased.
    pub fn erased(&self, to: &EmailAddress) -> Letter {
        self.letter(
            to,
            format!("Your account at {} is gone", self.name),
            vec![Words(format!(
                "Your account at {} and everything in it were erased, as you asked. This is the last letter.",
                self.name
            ))],
        )
    }

    fn letter(&self, to: &EmailAddress, subject: String, parts: Vec<Part>) -> Letter {
        let mut text = String::new();
        let mut html = String::new();
        for part in &parts {
            // Writing to a String cannot fail.
            let _ = match part {
                Words(words) => {
                    text.push_str(&wrapped(words));
                    writeln!(html, "<p>{}</p>", escaped(words))
                }
                Link(what, url) => {
                    let _ = write!(text, "{what}:\n{url}\n\n");
                    writeln!(
                        html,
                        "<p><a href=\"{0}\">{1}</a><br><small>{0}</small></p>",
                        escaped(url),
                        escaped(what)
                    )
                }
            };
        }
        let _ = write!(text, "-- \n{}\n{}\n", self.name, self.url);
        let html = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n\
             <body style=\"font-family: Georgia, serif; max-width: 36em; line-height: 1.5\">\n{html}\
             <hr>\n<p><small>{} · {}</small></p>\n</body>\n</html>\n",
            escaped(&subject),
            escaped(&self.name),
            escaped(&self.url),
        );
        Letter { to: to.clone(), subject: subject.replace(char::is_control, " "), text, html }
    }
}

/// `30 minutes`, `24 hours`.
fn words(duration: SignedDuration) -> String {
    let minutes = duration.as_mins();
    let (count, unit) =
        if minutes >= 120 && minutes % 60 == 0 { (minutes / 60, "hour") } else { (minutes, "minute") };
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// A paragraph in lines of at most 72 characters, with an empty line behind.
fn wrapped(paragraph: &str) -> String {
    let (mut out, mut width) = (String::new(), 0);
    for word in paragraph.split_whitespace() {
        let length = word.chars().count();
        if width > 0 {
            let fits = width + 1 + length <= 72;
            out.push(if fits { ' ' } else { '\n' });
            width = if fits { width + 1 } else { 0 };
        }
        out.push_str(word);
        width += length;
    }
    out.push_str("\n\n");
    out
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::TokenKind;

    fn site(name: &str) -> Site {
        Site { name: name.into(), url: "https://sky.example.com".into() }
    }

    fn ada() -> EmailAddress {
        EmailAddress::parse("ada@example.com").expect("an address")
    }

    #[test]
    fn both_parts_carry_the_link_of_the_configured_site() {
        let token = Token::new(TokenKind::Mailed, [1; 32]);
        let letter = site("Outer Skies").reset_password(&ada(), &token, SignedDuration::from_mins(30));
        let link = format!("https://sky.example.com/reset-password?token={}", token.reveal());
        assert!(letter.text.contains(&format!("\n{link}\n")), "{}", letter.text);
        assert!(letter.html.contains(&format!("href=\"{link}\"")), "{}", letter.html);
        assert!(letter.text.contains("30 minutes"));
        assert!(letter.text.lines().all(|l| l.chars().count() <= 120 && l.is_ascii()));
        assert!(!format!("{letter:?}").contains(&token.reveal()));
    }

    #[test]
    fn a_name_is_never_markup_and_never_a_header() {
        let letter = site("<b>&\r\nBcc: x@example.com").password_changed(&ada());
        assert!(!letter.html.contains("<b>") && letter.html.contains("&lt;b&gt;&amp;"));
        assert!(!letter.subject.contains(char::is_control));
    }

    #[test]
    fn durations_in_words() {
        let of = |minutes| words(SignedDuration::from_mins(minutes));
        assert_eq!(
            (of(30), of(1), of(24 * 60), of(90)),
            ("30 minutes".into(), "1 minute".into(), "24 hours".into(), "90 minutes".into())
        );
    }
}
