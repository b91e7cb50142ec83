//! Letters, and who carries them.

use std::fmt;
use std::pin::Pin;

use crate::account::EmailAddress;

/// A letter: the same words twice, as text and as HTML.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom. One address, always.
    pub to: EmailAddress,
    /// Subject, one line.
    pub subject: String,
    /// As text.
    pub text: String,
    /// As HTML, a whole document.
    pub html: String,
}

impl fmt::Debug for Letter {
    /// Letters carry links that open accounts: neither words nor addressee are shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Letter({:?}, …)", self.subject)
    }
}

/// Why a letter was not carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailError {
    /// Whether trying again later could help.
    pub temporary: bool,
    /// What happened, without addresses or words of the letter.
    pub reason: String,
}

impl fmt::Display for MailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for MailError {}

/// The answer to [`Mailer::send`].
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>>;

/// Carries letters: over SMTP, or into a folder.
pub trait Mailer: Send + Sync {
    /// Carries one letter, and returns when the next station has taken charge of it.
    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a>;
}
