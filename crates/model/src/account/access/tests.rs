//! What is refused, as attackers of such tokens try it.

use super::*;
use hmac::{Hmac, KeyInit, Mac};

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + seconds).expect("in range")
}

fn key() -> SigningKey {
    SigningKey::new([7; 32])
}

fn claims() -> Claims {
    Claims {
        issuer: "https://sky.example.com".into(),
        audience: "https://sky.example.com/api".into(),
        person: PersonId(Uuid::from_u128(5)),
        session: Uuid::from_u128(6),
        id: Uuid::from_u128(7),
        issued_at: at(0),
        expires_at: at(600),
    }
}

fn check_at(token: &str, now: i64) -> Result<Claims, Refused> {
    let expected =
        Expected { issuer: "https://sky.example.com", audience: "https://sky.example.com/api", now: at(now) };
    verify(token, &[SigningKey::new([9; 32]).public(), key().public()], &expected)
}

fn check(token: &str) -> Result<Claims, Refused> {
    check_at(token, 1)
}

/// A token with any header and payload, rightly signed by our own key.
fn signed(header: &str, payload: &str) -> String {
    let signed = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(payload));
    let signature = key().0.sign(signed.as_bytes()).to_bytes();
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

fn parts(token: &str) -> (String, String) {
    let mut parts = token
        .split('.')
        .map(|p| String::from_utf8(URL_SAFE_NO_PAD.decode(p).unwrap_or_default()).unwrap_or_default());
    (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
}

#[test]
fn our_own_token_is_taken() {
    assert_eq!(check(&key().sign(&claims())), Ok(claims()));
}

#[test]
fn the_key_is_that_of_the_standard() {
    // RFC 8037, appendix A: the private key, its public half and the thumbprint.
    let seed = URL_SAFE_NO_PAD.decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A").expect("base64url");
    let key = SigningKey::new(seed.try_into().expect("32 bytes")).public();
    assert_eq!(key.x(), "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    assert_eq!(key.id(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    assert_eq!(PublicKey::from_bytes(&key.to_bytes()), Some(key));
    assert_eq!(PublicKey::from_bytes(&[0; 32]), None, "a point of small order");
    assert_eq!(PublicKey::from_bytes(&[0; 31]), None);
}

#[test]
fn clocks_may_differ_a_little() {
    let token = key().sign(&claims());
    assert_eq!(check_at(&token, -31), Err(Refused::Early));
    assert!(check_at(&token, -30).is_ok());
    assert!(check_at(&token, 629).is_ok());
    assert_eq!(check_at(&token, 630), Err(Refused::Expired));
}

#[test]
fn no_other_algorithm_and_no_foreign_key() {
    let (header, payload) = parts(&key().sign(&claims()));
    let unsigned = format!(
        "{}.{}.",
        URL_SAFE_NO_PAD.encode(header.replace("EdDSA", "none")),
        URL_SAFE_NO_PAD.encode(&payload)
    );
    assert_eq!(check(&unsigned), Err(Refused::Header));
    for alg in ["none", "None", "HS256", "RS256", "ES256", "eddsa", ""] {
        assert_eq!(check(&signed(&header.replace("EdDSA", alg), &payload)), Err(Refused::Header), "{alg}");
    }
    // HS256 with the public key as the shared secret.
    let head = URL_SAFE_NO_PAD.encode(header.replace("EdDSA", "HS256"));
    let body = format!("{head}.{}", URL_SAFE_NO_PAD.encode(&payload));
    let mut mac = Hmac::<Sha256>::new_from_slice(&key().public().to_bytes()).expect("any length");
    mac.update(body.as_bytes());
    let forged = format!("{body}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()));
    assert_eq!(check(&forged), Err(Refused::Header));
    // Another's key under our identifier, and another's identifier.
    let stranger = SigningKey::new([8; 32]);
    assert_eq!(check(&stranger.sign(&claims())), Err(Refused::Key));
    let body = key().sign(&claims());
    let body = body.rsplit_once('.').expect("three parts").0;
    let signature = URL_SAFE_NO_PAD.encode(stranger.0.sign(body.as_bytes()).to_bytes());
    assert_eq!(check(&format!("{body}.{signature}")), Err(Refused::Signature));
}

#[test]
fn headers_lead_nowhere() {
    let (header, payload) = parts(&key().sign(&claims()));
    let id = key().public().id;
    for kid in ["../../../dev/null", "' OR 1=1 --", "https://evil.example.com/key", ""] {
        assert_eq!(check(&signed(&header.replace(&id, kid), &payload)), Err(Refused::Key), "{kid}");
    }
    for more in [
        r#""jku":"https://evil.example.com/jwks","#,
        r#""x5u":"https://evil.example.com/x","#,
        r#""jwk":{"kty":"OKP"},"#,
        r#""crit":["exp"],"#,
        r#""alg":"none","#,
        r#""b64":false,"#,
    ] {
        assert_eq!(
            check(&signed(&header.replacen('{', &format!("{{{more}"), 1), &payload)),
            Err(Refused::Header)
        );
    }
    for typ in ["JWT", "id+jwt", ""] {
        assert_eq!(check(&signed(&header.replace("at+jwt", typ), &payload)), Err(Refused::Header), "{typ}");
    }
}

#[test]
fn payloads_say_what_they_must() {
    let (header, payload) = parts(&key().sign(&claims()));
    let with = |from: &str, to: &str| {
        assert!(payload.contains(from), "{payload}");
        check(&signed(&header, &payload.replacen(from, to, 1)))
    };
    assert_eq!(with(r#"com/api""#, r#"com/other""#), Err(Refused::Addressee));
    assert_eq!(with("https://sky", "https://evil"), Err(Refused::Addressee));
    assert_eq!(with(r#""exp":1800000600"#, r#""exp":1799999000"#), Err(Refused::Expired));
    assert_eq!(with(r#""nbf":1800000000"#, r#""nbf":1800000100"#), Err(Refused::Early));
    assert_eq!(with(r#","exp":1800000600"#, ""), Err(Refused::Malformed), "without an end");
    assert_eq!(with(r#""exp":1800000600"#, r#""exp":"1800000600""#), Err(Refused::Malformed));
    assert_eq!(
        with(r#""sub""#, r#""sub":"00000000-0000-0000-0000-000000000001","sub""#),
        Err(Refused::Malformed)
    );
    assert_eq!(with(r#""sub""#, r#""role":"admin","sub""#), Err(Refused::Malformed));
}

#[test]
fn a_changed_token_is_no_token() {
    let token = key().sign(&claims());
    for (i, _) in token.char_indices().step_by(7) {
        let mut bytes = token.clone().into_bytes();
        bytes[i] = if bytes[i] == b'A' { b'B' } else { b'A' };
        assert!(check(&String::from_utf8(bytes).expect("ASCII")).is_err(), "{i}");
    }
    for wrong in ["", ".", "..", "...", "a.b.c", &token[1..], &format!("{token}.{token}"), &"a.".repeat(4000)]
    {
        assert!(check(wrong).is_err(), "{wrong}");
    }
}
