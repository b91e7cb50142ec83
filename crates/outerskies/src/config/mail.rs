//! Section `[mail]`.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use model::account::EmailAddress;
use model::mail::Mailer;
use outside::mail::{Encryption, Folder, Login, Sender, Smtp, SmtpSettings};
use serde::Deserialize;

use crate::exit::Failure;

/// The folder in the data directory that letters are put into when no server is named.
const FOLDER: &str = "outbox";

/// How letters are sent. Every key is also `OUTERSKIES__MAIL__…`.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// How letters leave.
    pub transport: Transport,
    /// The address letters come from.
    pub from: String,
    /// The name beside it; that of the site when empty.
    pub from_name: String,
    /// The folder for letters; empty for `outbox` in the data directory.
    pub folder: String,
    /// The mail server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection to it is made private.
    pub encryption: Privacy,
    /// By what name it lets us in; empty when it does not ask.
    pub user: String,
    /// The password beside it.
    pub password: String,
    /// A file with a certificate (PEM) to be believed beside those of the usual authorities; may be empty.
    pub authority: String,
    /// How long one command to the server may take, milliseconds.
    pub timeout_ms: u64,
}

/// How letters leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Transport {
    /// Into a folder, one file each.
    Folder,
    /// To a mail server.
    Smtp,
}

/// How a connection is made private.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Privacy {
    /// Not at all; to this very machine only.
    None,
    /// After `STARTTLS`.
    Starttls,
    /// From the first byte.
    Tls,
}

/// Without the name and the password for the server.
impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail").field("transport", &self.transport).finish_non_exhaustive()
    }
}

impl Mail {
    /// Whoever carries the letters of the site; an error names the setting, never its value.
    pub fn mailer(&self, site: &str, data: &Path) -> Result<Arc<dyn Mailer>, Failure> {
        match self.transport {
            Transport::Folder => Ok(Arc::new(Folder::new(&self.folder(data), self.sender(site)?))),
            Transport::Smtp => Ok(Arc::new(self.smtp(site)?)),
        }
    }

    /// The folder that letters are put into.
    pub fn folder(&self, data: &Path) -> PathBuf {
        if self.folder.is_empty() { data.join(FOLDER) } else { PathBuf::from(&self.folder) }
    }

    /// The mail server's carrier.
    pub fn smtp(&self, site: &str) -> Result<Smtp, Failure> {
        if self.host.trim().is_empty() {
            return Err(wrong("host", "names no mail server"));
        }
        if self.from.trim().is_empty() {
            return Err(wrong("from", "names no address that letters come from"));
        }
        if self.user.is_empty() != self.password.is_empty() {
            return Err(wrong("user", "and mail.password go together: give both or none"));
        }
        if !(1..=600_000).contains(&self.timeout_ms) {
            return Err(wrong("timeout_ms", "is not between 1 and 600000"));
        }
        let authority = match self.authority.as_str() {
            "" => None,
            path => {
                Some(std::fs::read(path).map_err(|e| wrong("authority", &format!("cannot be read: {e}")))?)
            }
        };
        let settings = SmtpSettings {
            host: self.host.trim().to_owned(),
            port: self.port,
            encryption: match self.encryption {
                Privacy::None => Encryption::None,
                Privacy::Starttls => Encryption::StartTls,
                Privacy::Tls => Encryption::Tls,
            },
            login: (!self.user.is_empty())
                .then(|| Login { name: self.user.clone(), password: self.password.clone() }),
            authority,
            timeout: Duration::from_millis(self.timeout_ms),
        };
        Smtp::new(&settings, self.sender(site)?).map_err(|e| wrong("encryption or mail.authority", &e.reason))
    }

    fn sender(&self, site: &str) -> Result<Sender, Failure> {
        // What lies in a folder is read there: it need not come from an address that exists.
        let from = if self.from.trim().is_empty() { "outerskies@localhost.invalid" } else { &self.from };
        let address = EmailAddress::parse(from).map_err(|_| wrong("from", "is no e-mail address"))?;
        let name = if self.from_name.trim().is_empty() { site } else { self.from_name.trim() };
        Sender::new(name, &address).map_err(|_| wrong("from", "is no e-mail address"))
    }
}

fn wrong(setting: &str, why: &str) -> Failure {
    Failure::wrong(format!("mail.{setting} {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;

    fn mail() -> Mail {
        config::load(None).expect("the example is whole").mail
    }

    #[test]
    fn nothing_said_is_a_folder_in_the_data_directory() {
        assert_eq!(mail().folder(Path::new("/data")), Path::new("/data/outbox"));
        assert!(mail().mailer("Outer Skies", Path::new("/data")).is_ok());
    }

    #[test]
    fn what_cannot_work_is_refused_by_name_and_without_its_value() {
        let smtp = Mail {
            transport: Transport::Smtp,
            host: "mail.example.com".into(),
            from: "sky@example.com".into(),
            user: "postman".into(),
            password: "hunter2".into(),
            ..mail()
        };
        assert!(smtp.smtp("Outer Skies").is_ok());
        for (wrong, setting) in [
            (Mail { host: String::new(), ..smtp.clone() }, "mail.host"),
            (Mail { from: String::new(), ..smtp.clone() }, "mail.from"),
            (Mail { from: "nobody".into(), ..smtp.clone() }, "mail.from"),
            (Mail { user: String::new(), ..smtp.clone() }, "mail.user"),
            (Mail { timeout_ms: 0, ..smtp.clone() }, "mail.timeout_ms"),
            (Mail { encryption: Privacy::None, ..smtp.clone() }, "mail.encryption"),
            (Mail { authority: "/nowhere/ca.pem".into(), ..smtp.clone() }, "mail.authority"),
        ] {
            let failure = format!("{:?} {wrong:?}", wrong.smtp("x").map(drop).expect_err(setting));
            assert!(failure.contains(setting) && !failure.contains("hunter2"), "{failure}");
        }
    }
}
