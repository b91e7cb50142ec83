//! What can be wrong with a signed request.

use std::fmt;

/// Why a signed request was not believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// `Signature-Input` or `Signature` is missing or cannot be read, or they do not belong together.
    Malformed,
    /// There is more than one signature.
    Several,
    /// There is a token or key beside the signature.
    WithToken,
    /// The signature does not cover this component.
    ComponentMissing(&'static str),
    /// The signature covers something that the request does not have, or that is not known here.
    ComponentUnknown(String),
    /// A parameter is missing, or is no good.
    ParameterMissing(&'static str),
    /// It was made too long ago, or will be, or has expired.
    NotCurrent,
    /// Its nonce was taken before.
    NonceReused,
    /// There is no such key, or no longer, or it does not sign.
    KeyUnknown,
    /// It names another algorithm than the key's.
    AlgorithmWrong,
    /// It is not the key's signature over this request.
    Wrong,
    /// There is a body, and no digest of it that is read and signed.
    DigestMissing,
    /// The digest is not that of the body.
    DigestWrong,
}

impl Fault {
    /// Stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Fault::Malformed => "signature_malformed",
            Fault::Several => "signature_several",
            Fault::WithToken => "signature_with_token",
            Fault::ComponentMissing(_) => "signature_component_missing",
            Fault::ComponentUnknown(_) => "signature_component_unknown",
            Fault::ParameterMissing(_) => "signature_parameter_missing",
            Fault::NotCurrent => "signature_not_current",
            Fault::NonceReused => "signature_nonce_reused",
            Fault::KeyUnknown => "signature_key_unknown",
            Fault::AlgorithmWrong => "signature_algorithm_wrong",
            Fault::Wrong => "signature_wrong",
            Fault::DigestMissing => "content_digest_missing",
            Fault::DigestWrong => "content_digest_wrong",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Fault::Malformed => {
                "Signature-Input and Signature must be given together, as RFC 9421 writes them, under one label."
            }
            Fault::Several => "Send one signature, not several.",
            Fault::WithToken => "Send either a signature or Authorization, not both.",
            Fault::ComponentMissing(name) => {
                return write!(f, "The signature must cover {name}; see docs/SIGNATURES.md.");
            }
            Fault::ComponentUnknown(name) => {
                let name: String = name.chars().filter(|c| c.is_ascii_graphic()).take(60).collect();
                return write!(f, "The signature covers {name:?}, which this request does not have.");
            }
            Fault::ParameterMissing(name) => {
                return write!(
                    f,
                    "The signature needs the parameters created, nonce (8 to 128 characters) and keyid; {name} is \
                     missing or no good."
                );
            }
            Fault::NotCurrent => {
                "The signature must have been made within 300 seconds of now, and not have expired. Check the clock."
            }
            Fault::NonceReused => "This nonce was used before. Take a new one for every request.",
            Fault::KeyUnknown => "There is no key of this keyid that signs, or no longer.",
            Fault::AlgorithmWrong => "alg is not the key's algorithm. Correct it, or leave it out.",
            Fault::Wrong => "The signature is not that of this key over this request.",
            Fault::DigestMissing => "A body needs Content-Digest with sha-256 or sha-512, and the signature must cover it.",
            Fault::DigestWrong => "Content-Digest is not the digest of the body that arrived.",
        })
    }
}

impl std::error::Error for Fault {}
