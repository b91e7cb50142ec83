//! Accounts: who may come in, how they show it, and what that lets them do. Rules only: moments and random
//! bytes are arguments, and what must be kept is named here but written down by `store`.

pub mod access;
pub mod email;
pub mod hash;
pub mod key;
pub mod letters;
pub mod lockout;
pub mod passkey;
pub mod password;
pub mod person;
pub mod profile;
pub mod recovery;
pub mod role;
pub mod scope;
pub mod session;
pub mod token;
pub mod totp;

pub use email::EmailAddress;
pub use hash::HashCost;
pub use password::Password;
pub use person::{Account, Client};
pub use profile::{Profile, ProfileDraft};
pub use role::Role;
pub use scope::{Scope, Scopes};
pub use session::{Method, Session, SessionKind, SessionPolicy};
pub use token::{Token, TokenHash, TokenKind};
