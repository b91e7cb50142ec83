//! Personal API keys: tokens that are sent along, or keys that sign what is sent ([`signature`](crate::signature)).

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{Scopes, Token};
use crate::input::{Field, FieldError, Invalid};
use crate::signature::{Algorithm, SharedSecret, Verifier};

/// The most keys a person has at a time.
pub const MOST: u32 = 50;
/// The longest name of a key, in characters.
const LONGEST_NAME: usize = 100;
/// The longest life of a key.
const LONGEST_LIFE: SignedDuration = SignedDuration::from_hours(366 * 24);
/// How long a key lives when nobody says.
const USUAL_LIFE: SignedDuration = SignedDuration::from_hours(90 * 24);

/// A key as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKey {
    /// Identifier; no secret.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// How the token begins, to tell it from others: prefix and four characters. Empty for a key that signs.
    pub hint: String,
    /// How it signs; `None` for a token.
    pub signs: Option<Algorithm>,
    /// What it may do.
    pub scopes: Scopes,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was last used, to within a minute.
    pub used_at: Option<Timestamp>,
}

/// A key that somebody asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyDraft {
    /// What it shall be called.
    pub name: String,
    /// What it shall be able to do, by [`Scope::id`](super::Scope::id).
    pub scopes: Vec<String>,
    /// When it shall end; in 90 days when nobody says.
    pub expires_at: Option<Timestamp>,
    /// How it shall sign; `None` for a token.
    pub signature: Option<SignatureDraft>,
}

/// How a key shall sign.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SignatureDraft {
    /// By [`Algorithm::id`].
    pub algorithm: String,
    /// The public key of `ed25519`, as [`Verifier::public`] reads it; the secret of `hmac-sha256` is made here.
    pub public_key: Option<String>,
}

/// What a key is known by.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A token that is sent along.
    Token,
    /// Signatures, by a secret that is made here.
    Secret,
    /// Signatures, by a secret that never left its owner.
    Public(Verifier),
}

/// What is handed to the owner of a new key, once.
#[derive(Clone, Debug)]
pub enum Handed {
    /// The token.
    Token(Token),
    /// The secret that both sides know.
    Secret(SharedSecret),
    /// Nothing: its owner has the secret.
    Nothing,
}

/// A key that was asked for rightly.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// What it is called.
    pub name: String,
    /// What it may do.
    pub scopes: Scopes,
    /// When it ends.
    pub expires_at: Timestamp,
    /// What it is known by.
    pub kind: Kind,
}

impl Handed {
    /// The token, if it is one.
    pub fn token(self) -> Option<Token> {
        match self {
            Handed::Token(token) => Some(token),
            Handed::Secret(_) | Handed::Nothing => None,
        }
    }
}

impl Kind {
    /// How it signs; `None` for a token.
    pub fn algorithm(&self) -> Option<Algorithm> {
        match self {
            Kind::Token => None,
            Kind::Secret => Some(Algorithm::HmacSha256),
            Kind::Public(verifier) => Some(verifier.algorithm()),
        }
    }
}

impl SignatureDraft {
    fn parse(&self) -> Result<Kind, FieldError> {
        let known = Algorithm::ALL.map(|a| a.id().to_owned()).to_vec();
        let Some(algorithm) = Algorithm::parse(&self.algorithm) else {
            let message = format!("There is no such algorithm. Known: {}.", known.join(", "));
            return Err(FieldError::new(Field::Algorithm, "algorithm_unknown", message).suggesting(known));
        };
        match (algorithm, self.public_key.as_deref()) {
            (Algorithm::Ed25519, Some(text)) => Verifier::public(text).map(Kind::Public).ok_or_else(|| {
                let message = "Send the public key as PEM, or its 32 bytes in base64.";
                FieldError::new(Field::PublicKey, "public_key_unreadable", message)
            }),
            (Algorithm::Ed25519, None) => {
                let message = "Send the public key; the private one stays with you.";
                Err(FieldError::new(Field::PublicKey, "public_key_missing", message))
            }
            (Algorithm::HmacSha256, None) => Ok(Kind::Secret),
            (Algorithm::HmacSha256, Some(_)) => {
                let message = "This algorithm has no public key; its secret is made here and shown once.";
                Err(FieldError::new(Field::PublicKey, "public_key_unused", message))
            }
        }
    }
}

impl KeyDraft {
    /// Reads every field; names all that are wrong.
    pub fn parse(&self, now: Timestamp) -> Result<NewKey, Invalid> {
        let mut errors = Vec::new();
        let name = self.name.trim().to_owned();
        if name.is_empty() {
            let message = "Give the key a name, such as the program that will use it.";
            errors.push(FieldError::new(Field::Name, "key_name_missing", message));
        }
        if name.chars().count() > LONGEST_NAME {
            let message = format!("At most {LONGEST_NAME} characters, please.");
            errors.push(FieldError::new(Field::Name, "text_too_long", message));
        }
        if name.chars().any(char::is_control) {
            let message = "Line breaks and control characters cannot be kept here.";
            errors.push(FieldError::new(Field::Name, "text_control_character", message));
        }
        let expires_at = self.expires_at.unwrap_or(now + USUAL_LIFE);
        if expires_at <= now {
            let message = "The key would have ended already. Give a moment that lies ahead.";
            errors.push(FieldError::new(Field::ExpiresAt, "expiry_past", message));
        }
        if expires_at > now + LONGEST_LIFE {
            let message = "A key lives a year at most.";
            errors.push(FieldError::new(Field::ExpiresAt, "expiry_too_far", message));
        }
        let scopes = Scopes::for_key(&self.scopes).map_err(|e| errors.push(e));
        let kind = self.signature.as_ref().map_or(Ok(Kind::Token), SignatureDraft::parse);
        let kind = kind.map_err(|e| errors.push(e));
        match (scopes, kind) {
            (Ok(scopes), Ok(kind)) if errors.is_empty() => Ok(NewKey { name, scopes, expires_at, kind }),
            _ => Err(Invalid(errors)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        Timestamp::from_second(1_800_000_000).expect("in range")
    }

    fn codes(draft: &KeyDraft) -> Vec<&'static str> {
        draft.parse(now()).err().map(|e| e.0.iter().map(|e| e.code).collect()).unwrap_or_default()
    }

    #[test]
    fn a_key_that_signs_has_an_algorithm_and_what_belongs_to_it() {
        let signs = |algorithm: &str, public_key: Option<&str>| {
            let signature =
                SignatureDraft { algorithm: algorithm.into(), public_key: public_key.map(str::to_owned) };
            let scopes = vec!["charts:read".into()];
            KeyDraft { name: "x".into(), scopes, expires_at: None, signature: Some(signature) }
        };
        let key = "JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=";
        let kind = |draft: &KeyDraft| draft.parse(now()).map(|new| new.kind);
        assert!(matches!(kind(&signs("ed25519", Some(key))), Ok(Kind::Public(_))));
        assert!(matches!(kind(&signs("hmac-sha256", None)), Ok(Kind::Secret)));
        assert_eq!(codes(&signs("ed25519", None)), ["public_key_missing"]);
        assert_eq!(codes(&signs("ed25519", Some("x"))), ["public_key_unreadable"]);
        assert_eq!(codes(&signs("hmac-sha256", Some(key))), ["public_key_unused"]);
        assert_eq!(codes(&signs("rsa-pss-sha512", None)), ["algorithm_unknown"]);
        let nothing = KeyDraft { signature: Some(SignatureDraft::default()), ..KeyDraft::default() };
        assert_eq!(codes(&nothing), ["key_name_missing", "scopes_missing", "algorithm_unknown"]);
    }

    #[test]
    fn a_key_has_a_name_a_scope_and_an_end() {
        let now = now();
        let good =
            KeyDraft { name: " notebook ".into(), scopes: vec!["charts:read".into()], ..KeyDraft::default() };
        let new = good.parse(now).expect("good");
        assert_eq!((new.name.as_str(), new.expires_at), ("notebook", now + USUAL_LIFE));

        let far =
            KeyDraft { expires_at: Some(now + LONGEST_LIFE + SignedDuration::from_secs(1)), ..good.clone() };
        let past = KeyDraft { expires_at: Some(now), ..good };
        assert_eq!(codes(&far), ["expiry_too_far"]);
        assert_eq!(codes(&past), ["expiry_past"]);
        assert_eq!(codes(&KeyDraft::default()), ["key_name_missing", "scopes_missing"]);
    }
}
