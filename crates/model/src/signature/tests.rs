use super::*;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

const KEY: &str = "0190e1a0-0000-7000-8000-000000000001";
const NOW: i64 = 1_800_000_000;

/// The message of RFC 9421, appendix B.2.
fn standard(name: &str) -> Option<String> {
    let value = match name {
        "host" => "example.com",
        "date" => "Tue, 20 Apr 2021 02:07:55 GMT",
        "content-type" => "application/json",
        "content-length" => "18",
        _ => return None,
    };
    Some(value.to_owned())
}

fn standards_message(field: &dyn Fn(&str) -> Option<String>) -> Message<'_> {
    Message {
        method: "POST",
        origin: "https://example.com",
        path: "/foo",
        query: Some("param=Value&Pet=dog"),
        has_body: true,
        field,
    }
}

/// Verifies an example of the standard: its inner list with parameters, and its signature.
fn verifies(input: &str, signature: &str, verify: impl Fn(&[u8], &[u8]) -> bool) -> bool {
    let (items, parameters, signature) =
        only(&format!("sig={input}"), &format!("sig={signature}")).expect("one");
    let names = components(items).expect("names");
    verify(base(&names, &parameters, &standards_message(&standard)).expect("a base").as_bytes(), &signature)
}

/// RFC 9421, appendix B.2.5 and B.2.6: bases and signatures of the standard itself.
#[test]
fn the_standards_own_signatures() {
    let secret = "uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==";
    let secret = STANDARD.decode(secret).expect("base64");
    assert!(verifies(
        r#"("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret""#,
        ":pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=:",
        |base, signature| {
            let mut mac = Hmac::<Sha256>::new_from_slice(&secret).expect("a key");
            mac.update(base);
            mac.verify_slice(signature).is_ok()
        }
    ));
    let key = Verifier::public("JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=").expect("a key");
    let input = r#"("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519""#;
    let signature =
        ":wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:";
    assert!(verifies(input, signature, |base, signature| key.verifies(base, signature)));
    let other = input.replace("1618884473", "1618884474");
    assert!(!verifies(&other, signature, |base, signature| key.verifies(base, signature)));
}

fn secret() -> Verifier {
    Verifier::from_secret(&[7; 32]).expect("a secret")
}

/// `Signature-Input` over these components with these parameters, and its `Signature` by the secret.
fn sign(components: &str, parameters: &str, message: &Message<'_>) -> (String, String) {
    let input = format!("sig1=({components}){parameters}");
    let (items, read, _) = only(&input, "sig1=:AA==:").expect("one");
    let names = super::components(items).expect("names");
    let mut mac = Hmac::<Sha256>::new_from_slice(&[7; 32]).expect("a key");
    mac.update(base(&names, &read, message).unwrap_or_default().as_bytes());
    (input, format!("sig1=:{}:", STANDARD.encode(mac.finalize().into_bytes())))
}

/// What becomes of a request that is signed like this and then, perhaps, changed.
fn outcome(components: &str, parameters: &str, change: impl Fn(&mut Message<'_>)) -> Result<Signed, Fault> {
    let field = |name: &str| (name == "content-digest").then(|| "sha-256=:AAAA:".to_owned());
    let plain = Message {
        method: "POST",
        origin: "https://stars.example",
        path: "/api/v1/charts",
        query: None,
        has_body: true,
        field: &field,
    };
    let (input, signature) = sign(components, parameters, &plain);
    let field = |name: &str| match name {
        "signature-input" => Some(input.clone()),
        "signature" => Some(signature.clone()),
        other => field(other),
    };
    let mut sent = Message { field: &field, ..plain };
    change(&mut sent);
    let signed = Signed::read(&sent, Timestamp::from_second(NOW).expect("a moment"))?;
    signed.verify(&secret()).map(|()| signed)
}

const ALL: &str = r#""@method" "@target-uri" "content-digest""#;

fn usual() -> String {
    format!(r#";created={NOW};nonce="0123456789";keyid="{KEY}""#)
}

#[test]
fn a_good_signature_says_who_and_when() {
    let signed = outcome(ALL, &usual(), |_| {}).expect("good");
    assert_eq!((signed.key.to_string().as_str(), signed.nonce.as_str()), (KEY, "0123456789"));
    assert_eq!(signed.created.as_second(), NOW);
    for components in [
        r#""@method" "@path" "@query" "content-digest""#,
        r#""content-digest" "@request-target" "@method" "@authority" "@scheme""#,
    ] {
        assert!(outcome(components, &usual(), |_| {}).is_ok(), "{components}");
    }
    for more in [";alg=\"hmac-sha256\"", ";tag=\"x\"", &format!(";expires={}", NOW + 1)] {
        assert!(outcome(ALL, &format!("{}{more}", usual()), |_| {}).is_ok(), "{more}");
    }
}

#[test]
fn whatever_is_changed_is_noticed() {
    let changes: [fn(&mut Message<'_>); 5] = [
        |m| m.method = "PUT",
        |m| m.path = "/api/v1/folders",
        |m| m.query = Some("a=b"),
        |m| m.query = Some(""),
        |m| m.origin = "https://other.example",
    ];
    for (i, change) in changes.into_iter().enumerate() {
        assert_eq!(outcome(ALL, &usual(), change), Err(Fault::Wrong), "{i}");
    }
}

#[test]
fn each_fault_has_its_name() {
    let code =
        |components: &str, parameters: &str| outcome(components, parameters, |_| {}).map_err(|f| f.code());
    for (components, expected) in [
        (r#""@target-uri" "content-digest""#, "signature_component_missing"),
        (r#""@method" "content-digest""#, "signature_component_missing"),
        (r#""@method" "@path" "content-digest""#, "signature_component_missing"),
        (r#""@method" "@target-uri""#, "content_digest_missing"),
        (&format!(r#"{ALL} "x-other""#), "signature_component_unknown"),
        (&format!(r#"{ALL} "@status""#), "signature_component_unknown"),
    ] {
        assert_eq!(code(components, &usual()).err(), Some(expected), "{components}");
    }
    let stale = |by: i64| usual().replace(&NOW.to_string(), &(NOW + by).to_string());
    for (parameters, expected) in [
        (stale(-301), "signature_not_current"),
        (stale(301), "signature_not_current"),
        (format!("{};expires={NOW}", usual()), "signature_not_current"),
        (usual().replace("created", "made"), "signature_parameter_missing"),
        (usual().replace("nonce", "once"), "signature_parameter_missing"),
        (usual().replace("keyid", "key"), "signature_parameter_missing"),
        (usual().replace("0123456789", "short"), "signature_parameter_missing"),
        (usual().replace(KEY, "somebody"), "signature_key_unknown"),
        (format!("{};alg=\"ed25519\"", usual()), "signature_algorithm_wrong"),
        (usual().replace("\"0123456789\"", "123"), "signature_malformed"),
    ] {
        assert_eq!(code(ALL, &parameters).err(), Some(expected), "{parameters}");
    }
    assert!(code(ALL, &stale(-300)).is_ok() && code(ALL, &stale(300)).is_ok());
}

#[test]
fn one_signature_under_one_label() {
    for (input, signature, expected) in [
        ("a=(), b=()", "a=:AA==:", Fault::Several),
        ("a=()", "a=:AA==:, b=:AA==:", Fault::Several),
        ("a=()", "b=:AA==:", Fault::Malformed),
        ("a=1", "a=:AA==:", Fault::Malformed),
        ("a=()", "a=AA", Fault::Malformed),
        ("", "", Fault::Malformed),
    ] {
        assert_eq!(only(input, signature).err(), Some(expected), "{input} {signature}");
    }
    let twice = only(r#"a=("@method" "@method")"#, "a=:AA==:").expect("one").0;
    assert_eq!(components(twice), Err(Fault::Malformed));
    let with = only(r#"a=("date";bs)"#, "a=:AA==:").expect("one").0;
    assert_eq!(components(with), Err(Fault::ComponentUnknown("date".into())));
}
