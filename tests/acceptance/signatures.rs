//! Signed requests (RFC 9421, RFC 9530): the documented way works, and every fault has its code.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::support::server::Answer;
use crate::support::service::Service;
use crate::support::{TempDir, lisbon};

/// The output of a program that is given this on its standard input.
fn piped(program: &str, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|e| panic!("{program}: {e}"));
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program} {arguments:?}");
    output.stdout
}

fn base64(bytes: &[u8]) -> String {
    String::from_utf8(piped("openssl", &["base64", "-A"], bytes)).unwrap()
}

fn sha256(bytes: &[u8]) -> String {
    format!("sha-256=:{}:", base64(&piped("openssl", &["dgst", "-sha256", "-binary"], bytes)))
}

fn now() -> i64 {
    String::from_utf8(piped("date", &["+%s"], b"")).unwrap().trim().parse().unwrap()
}

/// Whoever has a key that signs by HMAC.
struct Signer<'a> {
    service: &'a Service,
    key: String,
    secret: String,
}

/// A signed request, to be tampered with before it is sent.
struct Signed {
    method: &'static str,
    path: &'static str,
    body: String,
    fields: Vec<(&'static str, String)>,
}

const ALL: &str = r#"("@method" "@target-uri" "content-digest")"#;

impl Signer<'_> {
    fn new<'a>(service: &'a Service, bearer: &str, scopes: &[&str]) -> Signer<'a> {
        let body = json!({"name": "signs", "scopes": scopes, "signature": {"algorithm": "hmac-sha256"}});
        let made = service.call("POST", "/api/v1/account/keys", bearer, &body);
        assert_eq!(made.status, 201, "{}", made.text());
        let made = made.json();
        assert!(made["token"].is_null() && made["algorithm"] == "hmac-sha256", "{made}");
        let text = |name: &str| made[name].as_str().unwrap().to_owned();
        let bytes = piped("openssl", &["base64", "-d", "-A"], text("secret").as_bytes());
        let secret = bytes.iter().map(|b| format!("{b:02x}")).collect();
        Signer { service, key: text("id"), secret }
    }

    fn parameters(&self, nonce: &str) -> String {
        format!(r#";created={};nonce="{nonce}";keyid="{}""#, now(), self.key)
    }

    /// A chart to be cast, signed over `components` with `parameters`.
    fn sign(&self, components: &str, parameters: &str) -> Signed {
        let (method, path, body) = ("POST", "/api/v1/charts", lisbon().to_string());
        let digest = sha256(body.as_bytes());
        let mut base = String::new();
        for name in components.trim_matches(['(', ')']).split(' ') {
            let value = match name {
                "\"@method\"" => method.to_owned(),
                "\"@target-uri\"" => format!("{}{path}", self.service.url),
                "\"content-digest\"" => digest.clone(),
                other => panic!("{other}"),
            };
            base += &format!("{name}: {value}\n");
        }
        base += &format!("\"@signature-params\": {components}{parameters}");
        let key = format!("hexkey:{}", self.secret);
        let hmac = ["dgst", "-sha256", "-mac", "HMAC", "-macopt", &key, "-binary"];
        let signature = base64(&piped("openssl", &hmac, base.as_bytes()));
        let fields = vec![
            ("Content-Type", "application/json".to_owned()),
            ("Content-Digest", digest),
            ("Signature-Input", format!("sig1={components}{parameters}")),
            ("Signature", format!("sig1=:{signature}:")),
        ];
        Signed { method, path, body, fields }
    }

    fn send(&self, signed: &Signed) -> Answer {
        let fields: Vec<(&str, &str)> = signed.fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        self.service.ask(signed.method, signed.path, &fields, signed.body.as_bytes())
    }

    fn charts(&self, bearer: &str) -> usize {
        let list = self.service.call("GET", "/api/v1/charts", bearer, &Value::Null).json();
        list["charts"].as_array().unwrap().len()
    }
}

fn set(signed: &mut Signed, name: &str, value: impl Into<String>) {
    signed.fields.iter_mut().find(|(n, _)| *n == name).unwrap().1 = value.into();
}

#[test]
fn every_fault_of_a_signed_request_is_refused_by_its_code() {
    let service = Service::start();
    service.register("ada@example.com");
    let ada = service.access("ada@example.com");
    let signer = Signer::new(&service, &ada, &["charts:read", "charts:write"]);

    let good = signer.sign(ALL, &signer.parameters("nonce number 1"));
    let answer = signer.send(&good);
    assert_eq!(answer.status, 201, "{}", answer.text());
    assert_eq!(signer.charts(&ada), 1);

    let mut number = 1;
    let mut refused = |code: &str, change: &dyn Fn(&mut Signed)| {
        number += 1;
        let mut signed = signer.sign(ALL, &signer.parameters(&format!("nonce number {number}")));
        change(&mut signed);
        let answer = signer.send(&signed);
        let problem = answer.json();
        assert_eq!((answer.status, problem["code"].as_str()), (401, Some(code)), "{problem}");
        assert!(answer.header("www-authenticate").is_some());
    };
    refused("content_digest_wrong", &|s| s.body = s.body.replace("Ada", "Eve"));
    refused("signature_wrong", &|s| {
        s.body = s.body.replace("Ada", "Eve");
        let digest = sha256(s.body.as_bytes());
        set(s, "Content-Digest", digest);
    });
    refused("signature_component_unknown", &|s| s.fields.retain(|(n, _)| *n != "Content-Digest"));
    refused("content_digest_missing", &|s| {
        let input = s.fields[2].1.replace(" \"content-digest\"", "");
        set(s, "Signature-Input", input);
    });
    refused("signature_component_missing", &|s| {
        let input = s.fields[2].1.replace("\"@method\" ", "");
        set(s, "Signature-Input", input);
    });
    refused("signature_wrong", &|s| s.path = "/api/v1/charts/cast");
    refused("signature_wrong", &|s| {
        let other = s.fields[2].1.replace("created", "tag=\"x\";created");
        set(s, "Signature-Input", other);
    });
    refused("signature_several", &|s| {
        let twice = |text: &str| format!("{text}, {}", text.replace("sig1", "sig2"));
        let (input, signature) = (twice(&s.fields[2].1), twice(&s.fields[3].1));
        set(s, "Signature-Input", input);
        set(s, "Signature", signature);
    });
    refused("signature_malformed", &|s| s.fields.retain(|(n, _)| *n != "Signature"));
    refused("signature_with_token", &|s| s.fields.push(("Authorization", "Bearer osk_x".to_owned())));

    let faulty = |code: &str, parameters: String| {
        let answer = signer.send(&signer.sign(ALL, &parameters));
        assert_eq!((answer.status, answer.json()["code"].as_str()), (401, Some(code)), "{parameters}");
    };
    let made = |by: i64| {
        let usual = signer.parameters("a nonce of its own");
        usual.replace(&format!("created={}", now()), &format!("created={}", now() + by))
    };
    faulty("signature_not_current", made(-310));
    faulty("signature_not_current", made(310));
    let unknown = "01890000-0000-7000-8000-000000000001";
    faulty("signature_key_unknown", made(0).replace(&signer.key, unknown));
    faulty("signature_algorithm_wrong", format!("{};alg=\"ed25519\"", made(0)));
    faulty("signature_parameter_missing", made(0).replace("nonce", "once"));

    let again = signer.send(&good);
    assert_eq!((again.status, again.json()["code"].as_str()), (401, Some("signature_nonce_reused")));
    assert_eq!(signer.charts(&ada), 1, "nothing of all this was done");

    let removed = format!("/api/v1/account/keys/{}", signer.key);
    assert_eq!(service.call("DELETE", &removed, &ada, &Value::Null).status, 204);
    faulty("signature_key_unknown", made(0));
}

#[test]
fn one_nonce_counts_once_and_a_key_keeps_to_its_scopes() {
    let service = Service::start();
    service.register("ada@example.com");
    let ada = service.access("ada@example.com");
    let signer = Signer::new(&service, &ada, &["charts:write"]);
    let signed = signer.sign(ALL, &signer.parameters("sent twenty times"));
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..20).map(|_| scope.spawn(|| signer.send(&signed))).collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    assert_eq!(answers.iter().filter(|a| a.status == 201).count(), 1);
    assert!(answers.iter().all(|a| a.status == 201 || a.json()["code"] == "signature_nonce_reused"));
    assert_eq!(signer.charts(&ada), 1);

    let reader = Signer::new(&service, &ada, &["charts:read"]);
    let answer = reader.send(&reader.sign(ALL, &reader.parameters("may only read")));
    assert_eq!((answer.status, answer.json()["code"].as_str()), (403, Some("scope_missing")));
}

#[test]
fn the_documented_example_works() {
    let service = Service::start();
    service.register("ada@example.com");
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/SIGNATURES.md")).unwrap();
    let script = text.split("```sh\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let folder = TempDir::new();
    let output = Command::new("sh")
        .args(["-c", script])
        .current_dir(folder.path())
        .env("SITE", &service.url)
        .env("TOKEN", service.access("ada@example.com"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let chart: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((chart["version"].as_i64(), chart["place"]["name"].as_str()), (Some(1), Some("Lisbon")));
}
