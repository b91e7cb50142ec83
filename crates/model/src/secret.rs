//! The instance's secret, from which whatever must not be forged is keyed.

use std::fmt;

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, Payload};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// 256 secret bits. Never shown: its debug form is a row of dots.
#[derive(Clone)]
pub struct Secret([u8; Secret::LENGTH]);

impl Secret {
    /// Bytes of a secret.
    pub const LENGTH: usize = 32;
    /// Random bytes that sealing needs.
    pub const NONCE: usize = 24;

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

    /// The message's authentication code for one purpose: 256 bits that nobody without the secret can compute.
    pub fn digest(&self, purpose: &str, message: &[u8]) -> [u8; 32] {
        self.mac(purpose, message).finalize().into_bytes().into()
    }

    /// Seals bytes so that only this instance opens them again, only for the same `purpose` and only beside the
    /// same `context` (such as the row they stand in). `nonce` is random. XChaCha20-Poly1305 under a key
    /// derived for the purpose; the nonce goes in front.
    pub fn seal(&self, purpose: &str, context: &[u8], nonce: [u8; Secret::NONCE], plain: &[u8]) -> Vec<u8> {
        let payload = Payload { msg: plain, aad: context };
        let sealed = self.cipher(purpose).encrypt(&nonce.into(), payload);
        let mut out = nonce.to_vec();
        out.extend(sealed.expect("what is sealed is far shorter than the cipher's bound"));
        out
    }

    /// What [`Secret::seal`] sealed; `None` when it was not sealed here, for this, or was changed since.
    pub fn open(&self, purpose: &str, context: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<{ Secret::NONCE }>()?;
        let payload = Payload { msg: sealed, aad: context };
        self.cipher(purpose).decrypt(nonce.into(), payload).ok()
    }

    fn cipher(&self, purpose: &str) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.digest("sealing key", purpose.as_bytes()).into())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_here_alone() {
        let (ours, other) = (Secret::new([1; 32]), Secret::new([2; 32]));
        let sealed = ours.seal("letter", b"row 1", [3; Secret::NONCE], b"words");
        assert_eq!(ours.open("letter", b"row 1", &sealed).as_deref(), Some(&b"words"[..]));
        assert_eq!(other.open("letter", b"row 1", &sealed), None);
        assert_eq!(ours.open("key", b"row 1", &sealed), None);
        assert_eq!(ours.open("letter", b"row 2", &sealed), None);
        for i in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[i] ^= 1;
            assert_eq!(ours.open("letter", b"row 1", &changed), None, "byte {i}");
            assert_eq!(ours.open("letter", b"row 1", &sealed[..i]), None, "{i} bytes");
        }
    }
}
