//! The instance's secret, from which whatever must not be forged is keyed.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// 256 secret bits. Never shown: its debug form is a row of dots.
#[derive(Clone)]
pub struct Secret([u8; Secret::LENGTH]);

impl Secret {
    /// Bytes of a secret.
    pub const LENGTH: usize = 32;

    /// A secret of these bytes.
    pub fn new(bytes: [u8; Secret::LENGTH]) -> Secret {
        Secret(bytes)
    }

    /// A stored secret; `None` when the length is wrong.
    pub fn from_bytes(bytes: &[u8]) -> Option<Secret> {
        bytes.try_into().ok().map(Secret)
    }

    /// HMAC-SHA-256 (RFC 2104) of `message` under this secret, for one `purpose` only.
    fn mac(&self, purpose: &str, message: &[u8]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(message);
        mac
    }

    /// The first 128 bits of the message's authentication code.
    pub(crate) fn tag(&self, purpose: &str, message: &[u8]) -> [u8; 16] {
        let full = self.mac(purpose, message).finalize().into_bytes();
        let mut tag = [0; 16];
        tag.copy_from_slice(&full[..16]);
        tag
    }

    /// Whether `tag` is the message's, in constant time.
    pub(crate) fn verifies(&self, purpose: &str, message: &[u8], tag: &[u8; 16]) -> bool {
        self.mac(purpose, message).verify_truncated_left(tag).is_ok()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}
