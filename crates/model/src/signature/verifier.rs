//! The keys that signatures are verified with.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ed25519_dalek::{Signature, VerifyingKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// How a key signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// EdDSA over Curve25519 (RFC 9421, section 3.3.6): we know the public half only.
    Ed25519,
    /// HMAC with SHA-256 (RFC 9421, section 3.3.3): both sides know the secret.
    HmacSha256,
}

impl Algorithm {
    /// Every algorithm.
    pub const ALL: [Algorithm; 2] = [Algorithm::Ed25519, Algorithm::HmacSha256];

    /// Its name in the registry of RFC 9421.
    pub const fn id(self) -> &'static str {
        match self {
            Algorithm::Ed25519 => "ed25519",
            Algorithm::HmacSha256 => "hmac-sha256",
        }
    }

    /// From its name.
    pub fn parse(text: &str) -> Option<Algorithm> {
        Algorithm::ALL.into_iter().find(|a| a.id() == text)
    }
}

/// A secret that both sides know. Never shown except by [`SharedSecret::reveal`].
#[derive(Clone, PartialEq, Eq)]
pub struct SharedSecret([u8; SharedSecret::BYTES]);

impl SharedSecret {
    /// Bytes of a secret.
    pub const BYTES: usize = 32;

    /// The secret of these random bytes.
    pub fn new(bits: [u8; SharedSecret::BYTES]) -> SharedSecret {
        SharedSecret(bits)
    }

    /// The bytes, to be sealed.
    pub fn bytes(&self) -> &[u8; SharedSecret::BYTES] {
        &self.0
    }

    /// In clear, base64, to be handed to its owner once.
    pub fn reveal(&self) -> String {
        STANDARD.encode(self.0)
    }
}

impl fmt::Debug for SharedSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SharedSecret(…)")
    }
}

/// What verifies the signatures of one key.
#[derive(Clone, Debug)]
pub enum Verifier {
    /// A public key.
    Ed25519(VerifyingKey),
    /// A shared secret.
    HmacSha256(SharedSecret),
}

/// What stands before the 32 bytes of an Ed25519 key in `SubjectPublicKeyInfo` (RFC 8410, section 4).
const SPKI: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

impl Verifier {
    /// A public key as people have it: PEM as `openssl pkey -pubout` writes it, or the 32 bytes in base64 or base64url
    /// (the `x` of a JSON Web Key). `None` for what is no key, or a weak one.
    pub fn public(text: &str) -> Option<Verifier> {
        let lines = text.lines().map(str::trim).filter(|line| !line.starts_with("-----"));
        let bare: String = lines.collect();
        let bytes =
            STANDARD.decode(&bare).or_else(|_| URL_SAFE_NO_PAD.decode(bare.trim_end_matches('='))).ok()?;
        Verifier::from_public(bytes.strip_prefix(&SPKI).unwrap_or(&bytes))
    }

    /// A public key of these 32 bytes.
    pub fn from_public(bytes: &[u8]) -> Option<Verifier> {
        let key = VerifyingKey::from_bytes(bytes.try_into().ok()?).ok()?;
        (!key.is_weak()).then_some(Verifier::Ed25519(key))
    }

    /// A shared secret of these bytes.
    pub fn from_secret(bytes: &[u8]) -> Option<Verifier> {
        bytes.try_into().ok().map(|bits| Verifier::HmacSha256(SharedSecret(bits)))
    }

    /// How it signs.
    pub fn algorithm(&self) -> Algorithm {
        match self {
            Verifier::Ed25519(_) => Algorithm::Ed25519,
            Verifier::HmacSha256(_) => Algorithm::HmacSha256,
        }
    }

    /// Whether this is the key's signature over these bytes.
    pub(super) fn verifies(&self, signed: &[u8], signature: &[u8]) -> bool {
        match self {
            Verifier::Ed25519(key) => {
                Signature::from_slice(signature).is_ok_and(|s| key.verify_strict(signed, &s).is_ok())
            }
            Verifier::HmacSha256(secret) => mac(&secret.0, signed).verify_slice(signature).is_ok(),
        }
    }
}

fn mac(secret: &[u8], signed: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes keys of any length");
    mac.update(signed);
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_keys_in_the_forms_people_have() {
        // RFC 9421, appendix B.1.4.
        let pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=\n\
                   -----END PUBLIC KEY-----\n";
        let x = "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs";
        for text in [pem, x, "JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=", &format!(" {x}=")] {
            assert!(Verifier::public(text).is_some_and(|v| v.algorithm() == Algorithm::Ed25519), "{text}");
        }
        let zero = STANDARD.encode([0; 32]);
        for text in ["", "abc", &x[..20], "-----BEGIN PUBLIC KEY-----", "é", &zero] {
            assert!(Verifier::public(text).is_none(), "{text}");
        }
    }
}
