//! Access tokens of the API: JSON Web Tokens (RFC 7519) of one form only, `at+jwt` (RFC 9068), signed with
//! Ed25519 (RFC 8037). No other algorithm is implemented, so none can be chosen by whoever sends a token; keys
//! are found by their identifier among our own and never fetched.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, Signer, SigningKey as Ed25519, VerifyingKey};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::PersonId;

/// How far the clocks of issuer and reader may differ.
pub const LEEWAY: SignedDuration = SignedDuration::from_secs(30);
/// Longest token that is looked at, in bytes.
const LONGEST: usize = 2048;
const TYPE: &str = "at+jwt";
const ALGORITHM: &str = "EdDSA";

/// A key that signs. Never shown.
#[derive(Clone)]
pub struct SigningKey(Ed25519);

/// A key that checks signatures; public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    key: VerifyingKey,
    id: String,
}

impl SigningKey {
    /// Bytes of a key.
    pub const BYTES: usize = 32;

    /// The key of these random bytes.
    pub fn new(seed: [u8; SigningKey::BYTES]) -> SigningKey {
        SigningKey(Ed25519::from_bytes(&seed))
    }

    /// The bytes it was made of, to be sealed.
    pub fn seed(&self) -> [u8; SigningKey::BYTES] {
        self.0.to_bytes()
    }

    /// Its public half.
    pub fn public(&self) -> PublicKey {
        PublicKey::new(self.0.verifying_key())
    }

    /// The token that says so.
    pub fn sign(&self, claims: &Claims) -> String {
        let header = Header { alg: ALGORITHM.into(), typ: TYPE.into(), kid: self.public().id };
        let part = |json: Result<Vec<u8>, serde_json::Error>| {
            URL_SAFE_NO_PAD.encode(json.expect("texts and numbers are always JSON"))
        };
        let signed = format!(
            "{}.{}",
            part(serde_json::to_vec(&header)),
            part(serde_json::to_vec(&Payload::from(claims)))
        );
        let signature = URL_SAFE_NO_PAD.encode(self.0.sign(signed.as_bytes()).to_bytes());
        format!("{signed}.{signature}")
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.public().id)
    }
}

impl PublicKey {
    fn new(key: VerifyingKey) -> PublicKey {
        // The thumbprint of RFC 7638 over the members that RFC 8037, 2 requires, in their order.
        let members =
            format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, URL_SAFE_NO_PAD.encode(key.to_bytes()));
        let id = URL_SAFE_NO_PAD.encode(Sha256::digest(members));
        PublicKey { key, id }
    }

    /// A stored key; `None` when the bytes are no point of the curve.
    pub fn from_bytes(bytes: &[u8]) -> Option<PublicKey> {
        let key = VerifyingKey::from_bytes(bytes.try_into().ok()?).ok()?;
        (!key.is_weak()).then(|| PublicKey::new(key))
    }

    /// The key's bytes.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.key.to_bytes()
    }

    /// Its identifier: the JWK thumbprint (RFC 7638).
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its `x` member in a JSON Web Key (RFC 8037).
    pub fn x(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.key.to_bytes())
    }
}

/// What a token says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// Who made it: the public address of the site.
    pub issuer: String,
    /// For whom: the address of its API.
    pub audience: String,
    /// Who acts.
    pub person: PersonId,
    /// Within which session.
    pub session: Uuid,
    /// Identifier of the token.
    pub id: Uuid,
    /// When it was made, in whole seconds.
    pub issued_at: Timestamp,
    /// When it ends, in whole seconds.
    pub expires_at: Timestamp,
}

/// What a token must say to be taken.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The issuer, exactly.
    pub issuer: &'a str,
    /// The audience, exactly.
    pub audience: &'a str,
    /// The present moment.
    pub now: Timestamp,
}

/// Why a token was not taken. For logs; whoever sent it learns only that it was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no token, or not of our form.
    Malformed,
    /// Its header asks for something else than we sign.
    Header,
    /// No key of ours has its identifier.
    Key,
    /// The signature is not its own.
    Signature,
    /// It is for somebody else, or by somebody else.
    Addressee,
    /// It is not good yet.
    Early,
    /// It is no longer good.
    Expired,
}

/// The claims of a token, if one of these keys signed it and it says what it must.
pub fn verify(token: &str, keys: &[PublicKey], expected: &Expected<'_>) -> Result<Claims, Refused> {
    if token.len() > LONGEST {
        return Err(Refused::Malformed);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(Refused::Malformed)?;
    let (header, payload) = signed.split_once('.').ok_or(Refused::Malformed)?;
    let header: Header = serde_json::from_slice(&decode(header)?).map_err(|_| Refused::Header)?;
    if header.alg != ALGORITHM || header.typ != TYPE {
        return Err(Refused::Header);
    }
    let key = keys.iter().find(|k| k.id == header.kid).ok_or(Refused::Key)?;
    let signature = Signature::from_slice(&decode(signature)?).map_err(|_| Refused::Malformed)?;
    key.key.verify_strict(signed.as_bytes(), &signature).map_err(|_| Refused::Signature)?;
    let payload: Payload = serde_json::from_slice(&decode(payload)?).map_err(|_| Refused::Malformed)?;
    payload.check(expected)
}

fn decode(part: &str) -> Result<Vec<u8>, Refused> {
    URL_SAFE_NO_PAD.decode(part).map_err(|_| Refused::Malformed)
}

/// Header of a token. Members that we do not write (`crit`, `jku`, `jwk`, `x5u`, …) are refused, and so is a
/// member that comes twice.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    typ: String,
    kid: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Payload {
    iss: String,
    aud: String,
    sub: Uuid,
    sid: Uuid,
    jti: Uuid,
    iat: i64,
    nbf: i64,
    exp: i64,
}

impl From<&Claims> for Payload {
    fn from(claims: &Claims) -> Payload {
        Payload {
            iss: claims.issuer.clone(),
            aud: claims.audience.clone(),
            sub: claims.person.0,
            sid: claims.session,
            jti: claims.id,
            iat: claims.issued_at.as_second(),
            nbf: claims.issued_at.as_second(),
            exp: claims.expires_at.as_second(),
        }
    }
}

impl Payload {
    fn check(self, expected: &Expected<'_>) -> Result<Claims, Refused> {
        if self.iss != expected.issuer || self.aud != expected.audience {
            return Err(Refused::Addressee);
        }
        let (now, leeway) = (expected.now.as_second(), LEEWAY.as_secs());
        if self.nbf > now.saturating_add(leeway) || self.iat > now.saturating_add(leeway) {
            return Err(Refused::Early);
        }
        if self.exp <= now.saturating_sub(leeway) {
            return Err(Refused::Expired);
        }
        let moment = |seconds| Timestamp::from_second(seconds).map_err(|_| Refused::Malformed);
        Ok(Claims {
            issuer: self.iss,
            audience: self.aud,
            person: PersonId(self.sub),
            session: self.sid,
            id: self.jti,
            issued_at: moment(self.iat)?,
            expires_at: moment(self.exp)?,
        })
    }
}

#[cfg(test)]
mod tests;
