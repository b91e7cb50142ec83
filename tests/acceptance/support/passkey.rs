//! A device in software that makes passkeys and shows them: what a browser and an authenticator say together
//! (W3C Web Authentication, level 3), with Ed25519. Every word of it can be changed.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom, SystemRandom};
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde_json::{Value, json};

/// A device with one passkey.
pub struct Device {
    pair: Ed25519KeyPair,
    id: [u8; 16],
    /// Whose passkey it is, base64url; told when it is made.
    pub person: String,
    /// The page that asks, as the browser tells it.
    pub origin: String,
    /// How often it signed.
    pub signed: u32,
}

fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A byte string of CBOR of 24 to 255 bytes.
fn cbor_bytes(content: &[u8]) -> Vec<u8> {
    [&[0x58, u8::try_from(content.len()).unwrap()][..], content].concat()
}

impl Device {
    /// A new device in front of a page.
    pub fn at(origin: &str) -> Device {
        let (mut seed, mut id) = ([0; 32], [0; 16]);
        SystemRandom::new().fill(&mut seed).unwrap();
        SystemRandom::new().fill(&mut id).unwrap();
        let pair = Ed25519KeyPair::from_seed_unchecked(&seed).unwrap();
        Device { pair, id, person: String::new(), origin: origin.to_owned(), signed: 0 }
    }

    /// Present, verified and `more` flags; counted.
    fn said(&self, more: u8) -> Vec<u8> {
        let site = digest(&SHA256, b"localhost");
        [site.as_ref(), &[0b101 | more], &self.signed.to_be_bytes()].concat()
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        json!({"type": kind, "challenge": options["publicKey"]["challenge"], "origin": self.origin})
            .to_string()
            .into_bytes()
    }

    /// Makes a passkey as the options ask.
    pub fn make(&mut self, options: &Value) -> Value {
        self.person = options["publicKey"]["user"]["id"].as_str().unwrap().to_owned();
        let client_data = self.client_data("webauthn.create", options);
        // {1: OKP, 3: EdDSA, -1: Ed25519, -2: x}
        let key =
            [&[0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 32][..], self.pair.public_key().as_ref()].concat();
        let credential = [&[0; 16][..], &[0, 16], &self.id, &key].concat();
        let data = cbor_bytes(&[self.said(1 << 6), credential].concat());
        let attestation = [b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData", &data[..]].concat();
        json!({
            "id": base64url(&self.id), "rawId": base64url(&self.id), "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": base64url(&client_data),
                "attestationObject": base64url(&attestation),
            }
        })
    }

    /// Shows its passkey as the options ask, one more time.
    pub fn show(&mut self, options: &Value) -> Value {
        self.signed += 1;
        let (client_data, said) = (self.client_data("webauthn.get", options), self.said(0));
        let signed = [&said[..], digest(&SHA256, &client_data).as_ref()].concat();
        json!({
            "id": base64url(&self.id), "rawId": base64url(&self.id), "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": base64url(&client_data),
                "authenticatorData": base64url(&said),
                "signature": base64url(self.pair.sign(&signed).as_ref()),
                "userHandle": self.person,
            }
        })
    }
}
