//! Signed requests: HTTP Message Signatures (RFC 9421) with Content-Digest (RFC 9530), for API keys that are never sent.
//!
//! A signature covers at least the method, the whole target, and the digest of the body when there is one. It is made
//! within [`WINDOW`] of its arrival, and its nonce is taken once. The key decides the algorithm; what a request says of it
//! has to agree.

mod digest;
mod fault;
mod fields;
mod verifier;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

pub use digest::{Digest, digests};
pub use fault::Fault;
pub use verifier::{Algorithm, SharedSecret, Verifier};

use fields::{Bare, Member, Parameters, dictionary, write_parameters};

/// How far from now a signature may have been made, before or after.
pub const WINDOW: SignedDuration = SignedDuration::from_secs(300);
/// How long a nonce is remembered after its signature was made: until no clock of ours would take it any more.
pub const REMEMBERED: SignedDuration = SignedDuration::from_secs(2 * 300);
/// The shortest and the longest nonce, characters.
const NONCE: std::ops::RangeInclusive<usize> = 8..=128;
/// The most components that a signature may cover.
const MOST_COMPONENTS: usize = 32;

/// What can be signed of a request.
pub struct Message<'a> {
    /// Its method.
    pub method: &'a str,
    /// Scheme and authority of the site as people know it, such as `https://stars.example`.
    pub origin: &'a str,
    /// Its path, percent-encoded as it was sent.
    pub path: &'a str,
    /// Its query as it was sent, without the question mark.
    pub query: Option<&'a str>,
    /// Whether it has a body.
    pub has_body: bool,
    /// A field by its name in lower case: its values trimmed and joined by a comma and a blank.
    pub field: &'a dyn Fn(&str) -> Option<String>,
}

/// A signature that fits its request, to be verified with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The key that is said to have signed.
    pub key: Uuid,
    /// When the signature was made.
    pub created: Timestamp,
    /// What is taken once.
    pub nonce: String,
    algorithm: Option<String>,
    base: String,
    signature: Vec<u8>,
}

impl Signed {
    /// Reads the one signature of a request, and sees whether it covers and says what it must.
    pub fn read(message: &Message<'_>, now: Timestamp) -> Result<Signed, Fault> {
        let (input, signature) = ((message.field)("signature-input"), (message.field)("signature"));
        let (input, signature) = (input.ok_or(Fault::Malformed)?, signature.ok_or(Fault::Malformed)?);
        let (items, parameters, signature) = only(&input, &signature)?;
        let components = components(items)?;
        complete(&components, message.has_body)?;

        let text = |name| match find(&parameters, name) {
            Some(Bare::Text(text)) => Ok(Some(text.clone())),
            None => Ok(None),
            Some(_) => Err(Fault::Malformed),
        };
        let created = moment(&parameters, "created")?.ok_or(Fault::ParameterMissing("created"))?;
        let nonce = text("nonce")?.ok_or(Fault::ParameterMissing("nonce"))?;
        let key = text("keyid")?.ok_or(Fault::ParameterMissing("keyid"))?;
        if !NONCE.contains(&nonce.len()) {
            return Err(Fault::ParameterMissing("nonce"));
        }
        if now.duration_since(created).abs() > WINDOW {
            return Err(Fault::NotCurrent);
        }
        if moment(&parameters, "expires")?.is_some_and(|end| end <= now) {
            return Err(Fault::NotCurrent);
        }
        let key = Uuid::try_parse(&key).map_err(|_| Fault::KeyUnknown)?;
        let base = base(&components, &parameters, message)?;
        Ok(Signed { key, created, nonce, algorithm: text("alg")?, base, signature })
    }

    /// Whether the key signed it.
    pub fn verify(&self, key: &Verifier) -> Result<(), Fault> {
        if self.algorithm.as_deref().is_some_and(|said| said != key.algorithm().id()) {
            return Err(Fault::AlgorithmWrong);
        }
        if key.verifies(self.base.as_bytes(), &self.signature) { Ok(()) } else { Err(Fault::Wrong) }
    }
}

/// Covered components, their parameters, and the signature over them.
type Parts = (Vec<(Bare, Parameters)>, Parameters, Vec<u8>);

/// The only signature there is, by the same label in both fields.
fn only(input: &str, signature: &str) -> Result<Parts, Fault> {
    let mut inputs = dictionary(input).ok_or(Fault::Malformed)?;
    let mut signatures = dictionary(signature).ok_or(Fault::Malformed)?;
    if inputs.len() > 1 || signatures.len() > 1 {
        return Err(Fault::Several);
    }
    match (inputs.pop(), signatures.pop()) {
        (
            Some((label, Member::List(items, parameters))),
            Some((same, Member::Item(Bare::Bytes(bytes), _))),
        ) if label == same => Ok((items, parameters, bytes)),
        _ => Err(Fault::Malformed),
    }
}

/// The names of the covered components, each once and without parameters: none of ours has any.
fn components(items: Vec<(Bare, Parameters)>) -> Result<Vec<String>, Fault> {
    if items.len() > MOST_COMPONENTS {
        return Err(Fault::Malformed);
    }
    let mut names: Vec<String> = Vec::with_capacity(items.len());
    for (name, parameters) in items {
        let Bare::Text(name) = name else { return Err(Fault::Malformed) };
        if !parameters.is_empty() || name.chars().any(|c| c.is_ascii_uppercase()) {
            return Err(Fault::ComponentUnknown(name));
        }
        if names.contains(&name) {
            return Err(Fault::Malformed);
        }
        names.push(name);
    }
    Ok(names)
}

/// Whether nothing is left out that would let a stranger turn the request into another.
fn complete(components: &[String], has_body: bool) -> Result<(), Fault> {
    let covers = |name: &str| components.iter().any(|c| c == name);
    if !covers("@method") {
        return Err(Fault::ComponentMissing("@method"));
    }
    let path_and_query = covers("@path") && covers("@query");
    if !(covers("@target-uri") || covers("@request-target") || path_and_query) {
        return Err(Fault::ComponentMissing("@target-uri"));
    }
    if has_body && !covers("content-digest") {
        return Err(Fault::DigestMissing);
    }
    Ok(())
}

/// The signature base (RFC 9421, section 2.5).
fn base(components: &[String], parameters: &Parameters, message: &Message<'_>) -> Result<String, Fault> {
    let mut base = String::new();
    let mut list = String::new();
    for name in components {
        let unknown = || Fault::ComponentUnknown(name.clone());
        let quoted = Bare::Text(name.clone());
        let value = component(name, message).ok_or_else(unknown)?;
        base.push_str(&format!("{quoted}: {value}\n"));
        if !list.is_empty() {
            list.push(' ');
        }
        list.push_str(&quoted.to_string());
    }
    base.push_str(&format!("\"@signature-params\": ({list})"));
    write_parameters(&mut base, parameters);
    Ok(base)
}

/// The value of a component; `None` when the request has none such.
fn component(name: &str, message: &Message<'_>) -> Option<String> {
    let Message { method, origin, path, query, .. } = *message;
    let (scheme, authority) = origin.split_once("://")?;
    let target = || query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    match name {
        "@method" => Some(method.to_owned()),
        "@target-uri" => Some(format!("{origin}{}", target())),
        "@authority" => Some(authority.to_owned()),
        "@scheme" => Some(scheme.to_owned()),
        "@request-target" => Some(target()),
        "@path" => Some(path.to_owned()),
        "@query" => Some(format!("?{}", query.unwrap_or_default())),
        name if name.starts_with('@') => None,
        name => (message.field)(name),
    }
}

fn find<'a>(parameters: &'a Parameters, name: &str) -> Option<&'a Bare> {
    parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn moment(parameters: &Parameters, name: &str) -> Result<Option<Timestamp>, Fault> {
    match find(parameters, name) {
        None => Ok(None),
        Some(Bare::Integer(seconds)) => {
            Timestamp::from_second(*seconds).map(Some).map_err(|_| Fault::NotCurrent)
        }
        Some(_) => Err(Fault::Malformed),
    }
}

#[cfg(test)]
mod tests;
