//! Carrying letters: over SMTP, or into a folder.

mod envelope;
mod folder;
mod smtp;

pub use envelope::Sender;
pub use folder::Folder;
pub use smtp::{Encryption, Login, Smtp, SmtpSettings};
