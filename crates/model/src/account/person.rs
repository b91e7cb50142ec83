//! Somebody with an account.

use std::net::IpAddr;

use jiff::Timestamp;

use super::{EmailAddress, Role};
use crate::PersonId;

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Whose it is.
    pub person: PersonId,
    /// Where letters go and by what name one signs in; always confirmed.
    pub email: EmailAddress,
    /// What the person is to the instance.
    pub role: Role,
    /// When the account was made.
    pub created_at: Timestamp,
    /// When the password was chosen.
    pub password_changed_at: Timestamp,
    /// Since when nobody can sign in, if so.
    pub disabled_at: Option<Timestamp>,
    /// Whether a code is asked for beside the password.
    pub second_factor: bool,
}

/// Where a request came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Client {
    /// The address, as far as it can be trusted.
    pub address: Option<IpAddr>,
    /// What the browser or program calls itself.
    pub agent: String,
}

impl Client {
    /// Longest name of a program that is kept, in characters.
    const LONGEST_AGENT: usize = 200;

    /// The agent as it is kept: one short line.
    pub fn agent(&self) -> String {
        self.agent.chars().filter(|c| !c.is_control()).take(Client::LONGEST_AGENT).collect()
    }
}
