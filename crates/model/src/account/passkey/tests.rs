//! A device in software makes and shows passkeys; every word of what it says is changed once.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair};
use sha2::{Digest, Sha256};

use super::cbor::Cbor;
use super::key::Key;
use super::*;

const CHALLENGE: [u8; 32] = [7; 32];
const ASKED_AND_VERIFIED: u8 = 0b101;

fn site() -> Site {
    Site::at("https://stars.example:8443")
}

/// The head of a CBOR item of less than 65,536.
fn head(major: u8, argument: usize) -> Vec<u8> {
    match argument {
        0..24 => vec![major << 5 | argument as u8],
        24..256 => vec![major << 5 | 24, argument as u8],
        _ => [&[major << 5 | 25][..], &(argument as u16).to_be_bytes()].concat(),
    }
}

fn bytes(content: &[u8]) -> Vec<u8> {
    [head(2, content.len()), content.to_vec()].concat()
}

fn text(content: &str) -> Vec<u8> {
    [head(3, content.len()), content.as_bytes().to_vec()].concat()
}

enum Pair {
    Es256(EcdsaKeyPair),
    EdDsa(Ed25519KeyPair),
}

/// A device with one passkey, and what it says of itself.
struct Device {
    pair: Pair,
    id: Vec<u8>,
    flags: u8,
    signed: u32,
    rp_id: String,
    origin: String,
    kind: &'static str,
    challenge: [u8; 32],
    more: &'static str,
}

impl Device {
    fn new(pair: Pair, kind: &'static str) -> Device {
        Device {
            pair,
            id: vec![3; 20],
            flags: ASKED_AND_VERIFIED,
            signed: 0,
            rp_id: site().rp_id,
            origin: site().origin,
            kind,
            challenge: CHALLENGE,
            more: "",
        }
    }

    fn es256(kind: &'static str) -> Device {
        let random = SystemRandom::new();
        let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).expect("a key");
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, document.as_ref(), &random)
            .expect("read");
        Device::new(Pair::Es256(pair), kind)
    }

    fn eddsa(kind: &'static str) -> Device {
        let pair = Ed25519KeyPair::from_seed_unchecked(&[9; 32]).expect("a seed of 32 bytes");
        Device::new(Pair::EdDsa(pair), kind)
    }

    fn cose(&self) -> Vec<u8> {
        match &self.pair {
            // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
            Pair::Es256(pair) => {
                let point = pair.public_key().as_ref();
                let (x, y) = (bytes(&point[1..33]), bytes(&point[33..]));
                [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21][..], &x, &[0x22], &y].concat()
            }
            // {1: 1, 3: -8, -1: 6, -2: x}
            Pair::EdDsa(pair) => {
                [&[0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21][..], &bytes(pair.public_key().as_ref())].concat()
            }
        }
    }

    fn client_data(&self) -> Vec<u8> {
        let challenge = URL_SAFE_NO_PAD.encode(self.challenge);
        let (kind, origin, more) = (self.kind, &self.origin, self.more);
        format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}"{more}}}"#).into_bytes()
    }

    fn said(&self, flags: u8) -> Vec<u8> {
        [&Sha256::digest(&self.rp_id)[..], &[flags], &self.signed.to_be_bytes()].concat()
    }

    fn attestation(&self) -> Vec<u8> {
        let length = (self.id.len() as u16).to_be_bytes();
        let credential = [&[0; 16][..], &length, &self.id, &self.cose()].concat();
        let data = [self.said(self.flags | 1 << 6), credential].concat();
        [
            &[0xa3][..],
            &text("fmt"),
            &text("none"),
            &text("attStmt"),
            &[0xa0],
            &text("authData"),
            &bytes(&data),
        ]
        .concat()
    }

    fn register(&self) -> Option<Attested> {
        let (client_data, attestation) = (self.client_data(), self.attestation());
        Registration { client_data: &client_data, attestation: &attestation }.check(&CHALLENGE, &site())
    }

    fn sign(&self, message: &[u8]) -> Vec<u8> {
        match &self.pair {
            Pair::Es256(pair) => pair.sign(&SystemRandom::new(), message).expect("signs").as_ref().to_vec(),
            Pair::EdDsa(pair) => pair.sign(message).as_ref().to_vec(),
        }
    }

    fn show(&self) -> Option<Shown> {
        let (client_data, said) = (self.client_data(), self.said(self.flags));
        let signature = self.sign(&[&said[..], &Sha256::digest(&client_data)].concat());
        Assertion { client_data: &client_data, authenticator_data: &said, signature: &signature }.check(
            &CHALLENGE,
            &site(),
            &self.cose(),
        )
    }
}

#[test]
fn a_passkey_is_made_and_shown() {
    for device in [Device::es256, Device::eddsa] {
        let made = device("webauthn.create").register().expect("made rightly");
        assert_eq!((made.credential, made.sign_count, made.backed_up), (vec![3; 20], 0, false));
        let mut shown = device("webauthn.get");
        (shown.signed, shown.flags) = (5, ASKED_AND_VERIFIED | 0b11000);
        assert_eq!(shown.show().map(|s| (s.sign_count, s.backed_up)), Some((5, true)));
        assert!(
            Cbor::read(&made.public_key)
                .is_some_and(|(key, rest)| rest.is_empty() && Key::read(&key).is_some())
        );
    }
    assert_eq!(challenge_of(&Device::eddsa("webauthn.get").client_data()), Some(CHALLENGE));
    assert_eq!(challenge_of(b"{}"), None);
}

/// What spoils what a device makes.
type Spoil = fn(&mut Device);

/// One thing at a time is wrong.
#[test]
fn whatever_else_was_signed_is_refused() {
    let wrong: [(&str, Spoil); 9] = [
        ("another challenge", |d| d.challenge = [8; 32]),
        ("another origin", |d| d.origin = "https://evil.example".into()),
        ("another port", |d| d.origin = "https://stars.example".into()),
        ("another site", |d| d.rp_id = "example".into()),
        ("of the other ceremony", |d| d.kind = "payment.get"),
        ("nobody was there", |d| d.flags = 0b100),
        ("nobody was asked who they are", |d| d.flags = 0b1),
        ("backed up and cannot be", |d| d.flags = ASKED_AND_VERIFIED | 1 << 4),
        ("in a frame of another page", |d| d.more = r#","crossOrigin":true"#),
    ];
    for (what, spoil) in wrong {
        for make in [Device::es256, Device::eddsa] {
            let mut made = make("webauthn.create");
            spoil(&mut made);
            assert_eq!(made.register(), None, "{what}");
            let mut shown = make("webauthn.get");
            spoil(&mut shown);
            assert!(shown.show().is_none(), "{what}");
        }
    }
}

#[test]
fn another_s_signature_opens_nothing() {
    let (device, other) = (Device::es256("webauthn.get"), Device::es256("webauthn.get"));
    let (client_data, said) = (device.client_data(), device.said(device.flags));
    let mut signature = other.sign(&[&said[..], &Sha256::digest(&client_data)].concat());
    let check = |signature: &[u8], key: &[u8]| {
        let assertion = Assertion { client_data: &client_data, authenticator_data: &said, signature };
        assertion.check(&CHALLENGE, &site(), key).is_some()
    };
    assert!(check(&signature, &other.cose()));
    assert!(!check(&signature, &device.cose()));
    signature[10] ^= 1;
    assert!(!check(&signature, &other.cose()));
    assert!(!check(&[], &other.cose()) && !check(&signature, b""));
}

/// A device that does not count may stay at nothing; one that counts never goes back.
#[test]
fn a_copy_is_noticed() {
    let at = |sign_count| Shown { sign_count, backed_up: false };
    for (known, now, follows) in [(0, 0, true), (0, 1, true), (4, 5, true), (4, 4, false), (4, 0, false)] {
        assert_eq!(at(now).follows(known), follows, "{known} {now}");
    }
}

#[test]
fn names_are_given_and_kept_short() {
    assert_eq!(name(" Ada's key "), Ok("Ada's key".to_owned()));
    let code = |text: &str| name(text).expect_err("refused").code;
    assert_eq!(code("  "), "passkey_name_missing");
    assert_eq!(code(&"x".repeat(101)), "text_too_long");
    assert_eq!(code("a\nb"), "text_control_character");
}
