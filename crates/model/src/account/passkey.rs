//! Passkeys: key pairs in somebody's device that open the account by a touch or a look (W3C Web Authentication,
//! level 3). The device asks its owner first, so that a passkey counts as two factors.
//!
//! Attestations are neither asked for nor looked at: who made a device opens nothing.

mod cbor;
mod ceremony;
mod key;

use jiff::Timestamp;
use uuid::Uuid;

pub use ceremony::{Assertion, Attested, Registration, Shown, Site, challenge_of};
pub use key::ALGORITHMS;

use crate::input::{Field, FieldError};

/// The most passkeys a person has.
pub const MOST: u32 = 20;
/// The longest name of a passkey, in characters.
const LONGEST_NAME: usize = 100;
/// The longest identifier of a credential, in bytes, that the standard allows.
pub const LONGEST_ID: usize = 1023;

/// A passkey as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Identifier with us; no secret.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last opened the account.
    pub used_at: Option<Timestamp>,
    /// Whether its owner's devices share it, and another will have it when this one is lost.
    pub backed_up: bool,
}

/// Reads the name of a passkey.
pub fn name(text: &str) -> Result<String, FieldError> {
    let wrong = |code, message: String| Err(FieldError::new(Field::Name, code, message));
    let name = text.trim().to_owned();
    if name.is_empty() {
        return wrong("passkey_name_missing", "Give the passkey a name, such as the device it is in.".into());
    }
    if name.chars().count() > LONGEST_NAME {
        return wrong("text_too_long", format!("At most {LONGEST_NAME} characters, please."));
    }
    if name.chars().any(char::is_control) {
        return wrong(
            "text_control_character",
            "Line breaks and control characters cannot be kept here.".into(),
        );
    }
    Ok(name)
}

#[cfg(test)]
mod tests;
