//! What a browser hands over when a passkey is made and when it is used, and whether it may be believed
//! (W3C Web Authentication, level 3, sections 7.1 and 7.2).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::LONGEST_ID;
use super::cbor::Cbor;
use super::key::Key;

/// Where passkeys count: the name they are bound to, and the pages that may ask for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The origin, such as `https://stars.example`.
    pub origin: String,
    /// Its host, without port.
    pub rp_id: String,
}

impl Site {
    /// The site at an origin.
    pub fn at(origin: &str) -> Site {
        let authority = origin.split_once("://").map_or(origin, |(_, rest)| rest);
        let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
        Site { origin: origin.to_owned(), rp_id: host.to_owned() }
    }
}

/// What came of making a passkey. Bytes as the device made them.
#[derive(Clone, Copy, Debug)]
pub struct Registration<'a> {
    /// What the browser says it did, JSON.
    pub client_data: &'a [u8],
    /// What the device says, CBOR.
    pub attestation: &'a [u8],
}

/// What came of using a passkey. Bytes as the device made them.
#[derive(Clone, Copy, Debug)]
pub struct Assertion<'a> {
    /// What the browser says it did, JSON.
    pub client_data: &'a [u8],
    /// What the device says.
    pub authenticator_data: &'a [u8],
    /// The device's signature over both.
    pub signature: &'a [u8],
}

/// A passkey that was made rightly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attested {
    /// The device's identifier of it.
    pub credential: Vec<u8>,
    /// Its public key, COSE.
    pub public_key: Vec<u8>,
    /// How often it signed; 0 where the device does not count.
    pub sign_count: u32,
    /// Whether it is kept beyond this device.
    pub backed_up: bool,
}

/// A passkey that was used rightly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// How often it signed, this time included; 0 where the device does not count.
    pub sign_count: u32,
    /// Whether it is kept beyond this device.
    pub backed_up: bool,
}

impl Shown {
    /// Whether the device counts on from what is known. One that does not is a copy of it, or was copied.
    pub fn follows(self, known: u32) -> bool {
        (known == 0 && self.sign_count == 0) || self.sign_count > known
    }
}

/// The challenge that a browser says it answers; by this it is found what it belongs to.
pub fn challenge_of(client_data: &[u8]) -> Option<[u8; 32]> {
    let said: ClientData = serde_json::from_slice(client_data).ok()?;
    URL_SAFE_NO_PAD.decode(said.challenge.as_ref()).ok()?.try_into().ok()
}

impl Registration<'_> {
    /// The new passkey, if it was made for this challenge, on a page of this site, by a device that asked its
    /// owner, with a key of an algorithm that was asked for.
    pub fn check(&self, challenge: &[u8; 32], site: &Site) -> Option<Attested> {
        said(self.client_data, "webauthn.create", challenge, site)?;
        let (attestation, rest) = Cbor::read(self.attestation)?;
        let Some(Cbor::Bytes(data)) = attestation.at(&Cbor::Text("authData")) else { return None };
        if !rest.is_empty() {
            return None;
        }
        let data = AuthenticatorData::read(data, site)?;
        let (credential, public_key) = data.attested?;
        Some(Attested {
            credential: credential.to_vec(),
            public_key: public_key.to_vec(),
            sign_count: data.sign_count,
            backed_up: data.backed_up,
        })
    }
}

impl Assertion<'_> {
    /// What the device says, if it signed it with this key for this challenge, on a page of this site, and asked
    /// its owner.
    pub fn check(&self, challenge: &[u8; 32], site: &Site, public_key: &[u8]) -> Option<Shown> {
        said(self.client_data, "webauthn.get", challenge, site)?;
        let data = AuthenticatorData::read(self.authenticator_data, site)?;
        let (cose, _) = Cbor::read(public_key)?;
        let message = [self.authenticator_data, &Sha256::digest(self.client_data)].concat();
        Key::read(&cose)?
            .signed(&message, self.signature)
            .then_some(Shown { sign_count: data.sign_count, backed_up: data.backed_up })
    }
}

/// `CollectedClientData`. Browsers may add to it; what is here comes once.
#[derive(Deserialize)]
struct ClientData<'a> {
    #[serde(rename = "type", borrow)]
    kind: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    challenge: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    origin: std::borrow::Cow<'a, str>,
    #[serde(rename = "crossOrigin", default)]
    cross_origin: bool,
}

fn said(client_data: &[u8], kind: &str, challenge: &[u8; 32], site: &Site) -> Option<()> {
    let said: ClientData = serde_json::from_slice(client_data).ok()?;
    let asked = URL_SAFE_NO_PAD.encode(challenge);
    (said.kind == kind && said.challenge == asked && said.origin == site.origin && !said.cross_origin)
        .then_some(())
}

// Flags of authenticator data (section 6.1).
const PRESENT: u8 = 1;
const VERIFIED: u8 = 1 << 2;
const MAY_BE_BACKED_UP: u8 = 1 << 3;
const BACKED_UP: u8 = 1 << 4;
const ATTESTED: u8 = 1 << 6;
const EXTENSIONS: u8 = 1 << 7;

struct AuthenticatorData<'a> {
    sign_count: u32,
    backed_up: bool,
    /// Identifier and COSE key of a new credential.
    attested: Option<(&'a [u8], &'a [u8])>,
}

impl<'a> AuthenticatorData<'a> {
    /// Reads what a device says, if it says it for this site and verified who its owner is.
    fn read(bytes: &'a [u8], site: &Site) -> Option<AuthenticatorData<'a>> {
        let (rp_id_hash, rest) = bytes.split_first_chunk::<32>()?;
        let (&[flags], rest) = rest.split_first_chunk::<1>()?;
        let (count, mut rest) = rest.split_first_chunk::<4>()?;
        let has = |flag| flags & flag != 0;
        if rp_id_hash[..] != Sha256::digest(&site.rp_id)[..] || !has(PRESENT) || !has(VERIFIED) {
            return None;
        }
        if has(BACKED_UP) && !has(MAY_BE_BACKED_UP) {
            return None;
        }
        let mut attested = None;
        if has(ATTESTED) {
            (attested, rest) = credential(rest)?;
        }
        if has(EXTENSIONS) {
            let (Cbor::Map(_), after) = Cbor::read(rest)? else { return None };
            rest = after;
        }
        rest.is_empty().then_some(AuthenticatorData {
            sign_count: u32::from_be_bytes(*count),
            backed_up: has(BACKED_UP),
            attested,
        })
    }
}

/// A new credential, and what follows it.
type Read<'a> = (Option<(&'a [u8], &'a [u8])>, &'a [u8]);

fn credential(bytes: &[u8]) -> Option<Read<'_>> {
    let (_model, rest) = bytes.split_first_chunk::<16>()?;
    let (length, rest) = rest.split_first_chunk::<2>()?;
    let length = usize::from(u16::from_be_bytes(*length));
    let (id, rest) = rest.split_at_checked(length).filter(|_| (1..=LONGEST_ID).contains(&length))?;
    let (cose, after) = Cbor::read(rest)?;
    Key::read(&cose)?;
    let (key, after) = rest.split_at(rest.len() - after.len());
    Some((Some((id, key)), after))
}
