//! A letter as it travels: RFC 5322 with a text part and an HTML part.

use lettre::Message;
use lettre::address::Address;
use lettre::message::{Mailbox, MultiPart};
use model::account::EmailAddress;
use model::mail::{Letter, MailError};
use uuid::Uuid;

/// Who writes: a name and an address.
#[derive(Clone, Debug)]
pub struct Sender {
    mailbox: Mailbox,
    host: String,
}

impl Sender {
    /// A sender; control characters in the name are dropped.
    pub fn new(name: &str, address: &EmailAddress) -> Result<Sender, MailError> {
        let name: String = name.chars().filter(|c| !c.is_control()).collect();
        let host = address.as_str().rsplit('@').next().unwrap_or_default().to_owned();
        let mailbox = Mailbox::new((!name.is_empty()).then_some(name), parsed(address)?);
        Ok(Sender { mailbox, host })
    }

    /// The letter, ready to travel. Headers are encoded by the library; the addressee cannot hold a line break,
    /// and a subject that does has it taken out.
    pub(super) fn message(&self, letter: &Letter) -> Result<Message, MailError> {
        let subject: String = letter.subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        Message::builder()
            .from(self.mailbox.clone())
            .to(Mailbox::new(None, parsed(&letter.to)?))
            .subject(subject)
            .message_id(Some(format!("<{}@{}>", Uuid::now_v7(), self.host)))
            // Not to be answered by programs (RFC 3834, 5).
            .raw_header(lettre::message::header::HeaderValue::new(
                lettre::message::header::HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated".to_owned(),
            ))
            .multipart(MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone()))
            .map_err(|e| MailError { temporary: false, reason: format!("the letter cannot be written: {e}") })
    }
}

fn parsed(address: &EmailAddress) -> Result<Address, MailError> {
    address.as_str().parse().map_err(|e: lettre::address::AddressError| MailError {
        temporary: false,
        reason: format!("the address cannot be used: {e}"),
    })
}
