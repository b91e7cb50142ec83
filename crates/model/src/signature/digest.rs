//! `Content-Digest` (RFC 9530): which bytes a signature stands for.

use sha2::{Digest as _, Sha256, Sha512};

use super::Fault;
use super::fields::{Bare, Member, dictionary};

/// A digest of a body as it came over the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Digest {
    /// SHA-256.
    Sha256(Vec<u8>),
    /// SHA-512.
    Sha512(Vec<u8>),
}

impl Digest {
    /// Whether it is that of this body.
    pub fn is_of(&self, body: &[u8]) -> bool {
        match self {
            Digest::Sha256(digest) => Sha256::digest(body).as_slice() == digest.as_slice(),
            Digest::Sha512(digest) => Sha512::digest(body).as_slice() == digest.as_slice(),
        }
    }
}

/// The digests of the field that are known here, at least one; all of them have to be right. The insecure algorithms of
/// RFC 9530, section 5, are passed over.
pub fn digests(field: &str) -> Result<Vec<Digest>, Fault> {
    let members = dictionary(field).ok_or(Fault::DigestMissing)?;
    let known = members.into_iter().filter_map(|(name, member)| match (name.as_str(), member) {
        ("sha-256", Member::Item(Bare::Bytes(bytes), _)) => Some(Digest::Sha256(bytes)),
        ("sha-512", Member::Item(Bare::Bytes(bytes), _)) => Some(Digest::Sha512(bytes)),
        _ => None,
    });
    let known: Vec<Digest> = known.collect();
    if known.is_empty() { Err(Fault::DigestMissing) } else { Ok(known) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 9530, appendix B.1 and D: the body with its line break.
    #[test]
    fn the_standards_own_digests() {
        let body = b"{\"hello\": \"world\"}\n";
        let read = digests(
            "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:, md5=:AAAA:, \
             sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4yP+pgk4vf2aCsyRZOtw8MjkM7iw7yZ/WkppmM44T3qg==:",
        );
        let read = read.expect("two");
        assert_eq!(read.len(), 2);
        assert!(read.iter().all(|digest| digest.is_of(body)));
        assert!(read.iter().all(|digest| !digest.is_of(b"{\"hello\": \"world\"}")));
    }

    #[test]
    fn fields_without_a_digest_of_ours() {
        for wrong in ["", "md5=:AAAA:", "sha-256=abc", "sha-256=:A", "sha-256", "SHA-256=:AAAA:"] {
            assert_eq!(digests(wrong), Err(Fault::DigestMissing), "{wrong}");
        }
        assert!(digests("sha-256=:AAAA:").is_ok_and(|d| !d[0].is_of(b"")), "too short to be right");
    }
}
