//! Letters over SMTP (RFC 5321).

use std::fmt;
use std::net::IpAddr;
use std::sync::OnceLock;
use std::time::Duration;

use lettre::transport::smtp::AsyncSmtpTransportBuilder;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use model::mail::{Letter, MailError, Mailer, Sending};

use super::Sender;

/// How a connection is made private.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// Not at all; to this very machine only.
    None,
    /// After `STARTTLS`, without which nothing is sent (RFC 3207; usually port 587).
    StartTls,
    /// From the first byte (RFC 8314; usually port 465).
    Tls,
}

/// By what name the server lets us in.
#[derive(Clone)]
pub struct Login {
    /// Name.
    pub name: String,
    /// Password. Never shown.
    pub password: String,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Login(…)")
    }
}

/// A mail server.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    /// Host name.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the connection is made private.
    pub encryption: Encryption,
    /// By what name it lets us in, if it asks.
    pub login: Option<Login>,
    /// A certificate (PEM) to be believed beside those of the usual authorities.
    pub authority: Option<Vec<u8>>,
    /// How long one command may take.
    pub timeout: Duration,
}

/// Carries letters to a mail server.
pub struct Smtp {
    builder: AsyncSmtpTransportBuilder,
    /// Made with the first letter: its connections are kept by a task, for which a runtime must be there.
    transport: OnceLock<AsyncSmtpTransport<Tokio1Executor>>,
    sender: Sender,
    patience: Duration,
}

impl Smtp {
    /// A carrier to this server. Nothing is connected yet.
    pub fn new(settings: &SmtpSettings, sender: Sender) -> Result<Smtp, MailError> {
        let wrong = |reason: String| MailError { temporary: false, reason };
        let tls = match settings.encryption {
            Encryption::None if !is_here(&settings.host) => {
                return Err(wrong("letters go unencrypted to this very machine only".into()));
            }
            Encryption::None => Tls::None,
            Encryption::StartTls => Tls::Required(parameters(settings)?),
            Encryption::Tls => Tls::Wrapper(parameters(settings)?),
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(settings.host.as_str())
            .port(settings.port)
            .tls(tls)
            .hello_name(ClientId::Domain("localhost".into()))
            .timeout(Some(settings.timeout));
        if let Some(login) = &settings.login {
            builder = builder.credentials(Credentials::new(login.name.clone(), login.password.clone()));
        }
        // A letter takes half a dozen commands.
        Ok(Smtp { builder, transport: OnceLock::new(), sender, patience: settings.timeout * 6 })
    }

    /// Asks the server for a sign of life.
    pub async fn ping(&self) -> Result<(), MailError> {
        match tokio::time::timeout(self.patience, self.transport().test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err(away("the mail server does not answer as one".into())),
            Ok(Err(error)) => Err(failed(&error)),
            Err(_) => Err(away("the mail server does not answer".into())),
        }
    }

    fn transport(&self) -> &AsyncSmtpTransport<Tokio1Executor> {
        self.transport.get_or_init(|| self.builder.clone().build())
    }

    async fn carry(&self, letter: &Letter) -> Result<(), MailError> {
        let message = self.sender.message(letter)?;
        match tokio::time::timeout(self.patience, self.transport().send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(failed(&error)),
            Err(_) => Err(away("the mail server does not answer".into())),
        }
    }
}

impl Mailer for Smtp {
    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a> {
        Box::pin(self.carry(letter))
    }
}

fn parameters(settings: &SmtpSettings) -> Result<TlsParameters, MailError> {
    let wrong = |e: lettre::transport::smtp::Error| MailError {
        temporary: false,
        reason: format!("TLS cannot be set up: {e}"),
    };
    let mut builder = TlsParameters::builder(settings.host.clone());
    if let Some(pem) = &settings.authority {
        builder = builder.add_root_certificate(Certificate::from_pem(pem).map_err(wrong)?);
    }
    builder.build_rustls().map_err(wrong)
}

/// Whether a host is this machine, by its name or its address.
fn is_here(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn away(reason: String) -> MailError {
    MailError { temporary: true, reason }
}

/// What a server says when it refuses often repeats the address, so its code alone is kept. Only a final no to
/// the letter itself is final: a server that does not let us in is one somebody will mend.
fn failed(error: &lettre::transport::smtp::Error) -> MailError {
    match error.status() {
        Some(code) => {
            let about_us = matches!(code.to_string().as_str(), "530" | "534" | "535" | "538");
            MailError {
                temporary: !error.is_permanent() || about_us,
                reason: format!("the mail server answered {code}"),
            }
        }
        None if error.is_timeout() => away("the mail server does not answer in time".into()),
        None if error.is_tls() => away("the mail server's certificate is not to be believed".into()),
        None if error.is_client() => {
            away("the mail server does not offer what is needed, such as STARTTLS".into())
        }
        None => away("the mail server cannot be reached".into()),
    }
}
