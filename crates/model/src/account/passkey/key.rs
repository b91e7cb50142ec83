//! Public keys of passkeys, as authenticators write them (COSE, RFC 9052 and 9053).

use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};

use super::cbor::Cbor;

/// The algorithms, by their COSE numbers, in the order in which they are asked for.
pub const ALGORITHMS: [i64; 3] = [EDDSA, ES256, RS256];
const ES256: i64 = -7;
const EDDSA: i64 = -8;
const RS256: i64 = -257;

// Labels of COSE_Key (RFC 9053, section 7; RFC 8230, section 4).
const KEY_TYPE: i64 = 1;
const ALGORITHM: i64 = 3;
const CURVE: i64 = -1;
const X: i64 = -2;
const Y: i64 = -3;
const MODULUS: i64 = -1;
const EXPONENT: i64 = -2;

/// A public key of one of [`ALGORITHMS`], of the type and on the curve that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key<'a> {
    /// ECDSA on P-256 with SHA-256: the uncompressed point.
    Es256([u8; 65]),
    /// Ed25519.
    EdDsa(&'a [u8]),
    /// RSASSA-PKCS1-v1_5 with SHA-256, of 2048 bits at least.
    Rs256 { n: &'a [u8], e: &'a [u8] },
}

impl<'a> Key<'a> {
    /// Reads a COSE key.
    pub(super) fn read(cose: &Cbor<'a>) -> Option<Key<'a>> {
        match (cose.integer(ALGORITHM)?, cose.integer(KEY_TYPE)?) {
            (ES256, 2) if cose.integer(CURVE) == Some(1) => {
                let (x, y) = (cose.bytes(X)?, cose.bytes(Y)?);
                let point = [&[4], x, y].concat();
                (x.len() == 32).then(|| point.try_into().ok().map(Key::Es256))?
            }
            (EDDSA, 1) if cose.integer(CURVE) == Some(6) => {
                cose.bytes(X).filter(|x| x.len() == 32).map(Key::EdDsa)
            }
            (RS256, 3) => {
                let (n, e) = (cose.bytes(MODULUS)?, cose.bytes(EXPONENT)?);
                (256..=1024).contains(&n.len()).then_some(Key::Rs256 { n, e })
            }
            _ => None,
        }
    }

    /// Whether `signature` is this key's over `message`.
    pub(super) fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        let verdict = match self {
            Key::Es256(point) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point).verify(message, signature)
            }
            Key::EdDsa(x) => UnparsedPublicKey::new(&ED25519, x).verify(message, signature),
            Key::Rs256 { n, e } => {
                RsaPublicKeyComponents { n, e }.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature)
            }
        };
        verdict.is_ok()
    }
}
