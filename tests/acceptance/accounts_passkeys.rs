//! Passkeys: with a device in software from outside, and in a real browser with a virtual authenticator.

use std::process::Command;

use serde_json::{Value, json};

use crate::support::passkey::Device;
use crate::support::server::Answer;
use crate::support::service::{PASSWORD, Service};
use crate::support::webdriver::{Browser, Setup};

/// What a device is asked before it makes a passkey.
fn offer(service: &Service, access: &str) -> Value {
    let password = json!({"password": PASSWORD});
    let answer = service.call("POST", "/api/v1/account/passkeys/options", access, &password);
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

fn add(service: &Service, access: &str, credential: &Value) -> Answer {
    let body = json!({"name": "Phone", "credential": credential});
    service.call("POST", "/api/v1/account/passkeys", access, &body)
}

/// A device with a passkey of an account.
fn device(service: &Service, access: &str) -> Device {
    let mut device = Device::at(&service.url);
    let made = device.make(&offer(service, access));
    let added = add(service, access, &made);
    assert_eq!(added.status, 201, "{}", added.text());
    device
}

/// What a device is asked before it shows one.
fn question(service: &Service, body: &Value) -> Value {
    service.call("POST", "/api/v1/sessions/passkey/options", "", body).json()
}

fn sign_in(service: &Service, credential: &Value) -> Answer {
    service.call("POST", "/api/v1/sessions/passkey", "", &json!({"credential": credential}))
}

fn refused(answer: &Answer) -> bool {
    (answer.status, answer.json()["code"].as_str()) == (401, Some("passkey_refused"))
}

#[test]
fn a_passkey_is_made_opens_the_account_is_named_and_removed() {
    let service = Service::start();
    service.register("ada@example.com");
    let access = service.access("ada@example.com");
    let wrong = json!({"password": "this is not the password"});
    let answer = service.call("POST", "/api/v1/account/passkeys/options", &access, &wrong);
    assert_eq!((answer.status, answer.json()["code"].as_str()), (422, Some("password_wrong")));

    let mut phone = device(&service, &access);
    assert!(service.letter("ada@example.com", 2).contains("can now be opened"));
    let again = offer(&service, &access);
    assert_eq!(again["publicKey"]["excludeCredentials"].as_array().map(Vec::len), Some(1));
    let known = add(&service, &access, &phone.make(&again));
    assert_eq!((known.status, known.json()["code"].as_str()), (409, Some("passkey_known")));

    for who in [json!({}), json!({"email": "ada@example.com"})] {
        let begun = sign_in(&service, &phone.show(&question(&service, &who)));
        assert_eq!(begun.status, 201, "{}", begun.text());
        let access = begun.json()["access_token"].as_str().unwrap().to_owned();
        let sessions = service.call("GET", "/api/v1/sessions", &access, &Value::Null).json();
        let current = sessions["sessions"].as_array().unwrap().iter().find(|s| s["current"] == true).unwrap();
        assert_eq!(current["method"], "passkey");
    }

    let list = service.call("GET", "/api/v1/account/passkeys", &access, &Value::Null).json();
    let listed = &list["passkeys"][0];
    assert!(listed["name"] == "Phone" && listed["used_at"].is_string(), "{list}");
    let at = format!("/api/v1/account/passkeys/{}", listed["id"].as_str().unwrap());
    assert_eq!(service.call("PUT", &at, &access, &json!({"name": "Old phone"})).json()["name"], "Old phone");
    assert_eq!(service.call("PUT", &at, &access, &json!({"name": " "})).status, 422);
    let export = service.call("GET", "/api/v1/account/export", &access, &Value::Null).json();
    assert_eq!(export["passkeys"][0]["name"], "Old phone");
    let audited: Vec<&str> =
        export["audit"].as_array().unwrap().iter().map(|e| e["action"].as_str().unwrap()).collect();
    for action in ["POST /api/v1/sessions/passkey", "PUT /api/v1/account/passkeys/{id}"] {
        assert!(audited.contains(&action), "{action}: {audited:?}");
    }
    assert_eq!(service.call("DELETE", &at, &access, &Value::Null).status, 204);
    assert!(service.letter("ada@example.com", 3).contains("can no longer be opened"));
    assert_eq!(service.call("DELETE", &at, &access, &Value::Null).status, 404);
    assert!(refused(&sign_in(&service, &phone.show(&question(&service, &json!({}))))));
}

#[test]
fn sent_again_with_its_key_a_passkey_is_added_once() {
    let service = Service::start();
    service.register("ada@example.com");
    let access = service.access("ada@example.com");
    let mut phone = Device::at(&service.url);
    let credential = phone.make(&offer(&service, &access));
    let authorization = format!("Bearer {access}");
    let headers = [
        ("Content-Type", "application/json"),
        ("Authorization", authorization.as_str()),
        ("Idempotency-Key", "k"),
    ];
    let body = json!({"name": "Phone", "credential": credential}).to_string();
    let send = || service.ask("POST", "/api/v1/account/passkeys", &headers, body.as_bytes());
    let (first, again) = (send(), send());
    assert_eq!((first.status, &first.body), (201, &again.body));
    assert_eq!(again.header("idempotent-replayed"), Some("true"));
    let list = service.call("GET", "/api/v1/account/passkeys", &access, &Value::Null).json();
    assert_eq!(list["passkeys"].as_array().map(Vec::len), Some(1));
}

#[test]
fn whatever_else_a_device_says_opens_nothing() {
    let service = Service::start();
    service.register("ada@example.com");
    service.register("bob@example.com");
    let (ada, bob) = (service.access("ada@example.com"), service.access("bob@example.com"));
    let mut phone = device(&service, &ada);
    let mut his = device(&service, &bob);
    let ask = |who: Value| question(&service, &who);
    let tables = "SELECT COUNT(*) FROM sessions";
    let sessions = sql(&service, tables);

    // A page of somebody else, in front of the right device.
    phone.origin = "https://evil.example".into();
    let stolen = phone.show(&ask(json!({})));
    assert!(refused(&sign_in(&service, &stolen)), "another origin");
    phone.origin = service.url.clone();
    // Another person's device, for a challenge of this account, and with this account's name on it.
    assert!(refused(&sign_in(&service, &his.show(&ask(json!({"email": "ada@example.com"}))))));
    let mut renamed = his.show(&ask(json!({})));
    renamed["response"]["userHandle"] = json!(phone.person);
    assert!(refused(&sign_in(&service, &renamed)), "another person's key");
    let mut swapped = his.show(&ask(json!({})));
    swapped["rawId"] = phone.show(&ask(json!({})))["rawId"].clone();
    swapped["response"]["userHandle"] = json!(phone.person);
    assert!(refused(&sign_in(&service, &swapped)), "another key's signature");
    // A challenge that is too old, one that nobody gave out, and one of another ceremony.
    let old = ask(json!({}));
    sql(&service, "UPDATE challenges SET expires_at = 1");
    assert!(refused(&sign_in(&service, &phone.show(&old))), "expired");
    let invented = json!({"publicKey": {"challenge": "A".repeat(43)}});
    assert!(refused(&sign_in(&service, &phone.show(&invented))), "invented");
    assert_eq!(sql(&service, tables), sessions, "nobody came in");

    let service = Service::start();
    service.register("ada@example.com");
    let ada = service.access("ada@example.com");
    let mut phone = device(&service, &ada);
    assert!(refused(&sign_in(&service, &phone.show(&offer(&service, &ada)))), "for making, not for showing");
    // The right answer opens once.
    phone.signed = 7;
    let right = phone.show(&question(&service, &json!({})));
    assert_eq!(sign_in(&service, &right).status, 201);
    assert!(refused(&sign_in(&service, &right)), "replayed");
    // A copy of the device counts on from where it was copied.
    phone.signed = 3;
    assert!(refused(&sign_in(&service, &phone.show(&question(&service, &json!({}))))), "counted back");
    phone.signed = 8;
    assert_eq!(sign_in(&service, &phone.show(&question(&service, &json!({})))).status, 201);
}

#[test]
fn a_passkey_is_added_only_by_who_asked_for_it_where_they_asked() {
    let service = Service::start();
    service.register("ada@example.com");
    service.register("bob@example.com");
    let (ada, bob) = (service.access("ada@example.com"), service.access("bob@example.com"));
    let other = service.access("ada@example.com");
    let code = |answer: Answer| (answer.status, answer.json()["code"].as_str().unwrap().to_owned());
    let unusable = (422, "passkey_unusable".to_owned());
    let make = || Device::at(&service.url).make(&offer(&service, &ada));
    assert_eq!(code(add(&service, &bob, &make())), unusable, "somebody else's session");
    assert_eq!(code(add(&service, &other, &make())), unusable, "another session of the same person");
    let mut evil = Device::at("https://evil.example");
    assert_eq!(code(add(&service, &ada, &evil.make(&offer(&service, &ada)))), unusable, "another origin");
    let made = make();
    assert_eq!(add(&service, &ada, &made).status, 201);
    assert_eq!(code(add(&service, &ada, &made)), unusable, "replayed");
    let list = service.call("GET", "/api/v1/account/passkeys", &bob, &Value::Null).json();
    assert_eq!(list["passkeys"], json!([]));
}

#[test]
fn guesses_at_a_passkey_are_counted_before_they_are_looked_at() {
    let service = Service::start();
    service.register("ada@example.com");
    let mut phone = device(&service, &service.access("ada@example.com"));
    let mut unknown = Device::at(&service.url);
    unknown.person = phone.person.clone();
    phone.origin = "https://evil.example".into();
    for guesser in [&mut phone, &mut unknown] {
        for _ in 0..5 {
            assert!(refused(&sign_in(&service, &guesser.show(&question(&service, &json!({}))))));
        }
        guesser.origin = service.url.clone();
        let sixth = sign_in(&service, &guesser.show(&question(&service, &json!({}))));
        assert_eq!((sixth.status, sixth.json()["code"].as_str()), (429, Some("too_many_attempts")));
    }
}

#[test]
fn a_real_browser_makes_one_and_comes_in_with_it() {
    let service = Service::start();
    service.register("ada@example.com");
    let browser = Browser::start(Setup::wide());
    browser.authenticator();
    let open = |path: &str| browser.open(&format!("{}{path}", service.url));
    open("/login");
    browser.wait("return !document.querySelector('[data-passkey]').hidden");
    browser.click("[data-passkey] button");
    browser.wait_for_text("[data-passkey] [role=alert]", "No passkey was chosen");
    browser.type_into("#email", "ada@example.com");
    browser.type_into("#password", PASSWORD);
    browser.click("form.ask:not([data-passkey]) button");
    browser.wait_for_text(".site-nav", "Sign out");

    open("/account/security");
    browser.wait("return !document.querySelector('[data-passkey]').hidden");
    browser.type_into("#new-passkey-password", "not the password");
    browser.click("[data-passkey] button");
    browser.wait_for_text("[data-passkey] [role=alert]", "not your present password");
    browser.clear("#new-passkey-name");
    browser.type_into("#new-passkey-name", "Grandmother’s key");
    browser.clear("#new-passkey-password");
    browser.type_into("#new-passkey-password", PASSWORD);
    browser.click("[data-passkey] button");
    browser.wait_for_text("section[aria-labelledby=passkeys]", "Grandmother’s key");
    crate::browser::accessible(&browser, "/account/security");
    browser.click("section[aria-labelledby=passkeys] a");
    browser.wait_for_text("h1", "Name of a passkey");
    browser.clear("#name");
    browser.type_into("#name", "Laptop");
    browser.click("form.ask button");
    browser.wait_for_text("section[aria-labelledby=passkeys]", "Laptop");
    browser.click(".site-nav form button");
    browser.wait_for_path("/login");

    open("/login?next=/account/security");
    browser.wait("return !document.querySelector('[data-passkey]').hidden");
    browser.click("[data-passkey] button");
    browser.wait_for_path("/account/security");
    browser.wait_for_text("section[aria-labelledby=passkeys]", "last used");
    browser.click("section[aria-labelledby=passkeys] form button");
    browser.wait_for_text("section[aria-labelledby=passkeys]", "There is none yet");
    browser.click(".site-nav form button");
    browser.wait_for_path("/login");
    browser.wait("return !document.querySelector('[data-passkey]').hidden");
    browser.click("[data-passkey] button");
    browser.wait_for_text(".error-summary", "does not open an account here");
    // Refusals are noted by the browser; a violation of the content policy would be too.
    let noted: Vec<String> =
        browser.console().into_iter().filter(|l| !l.contains("422") && !l.contains("403")).collect();
    assert_eq!(noted, Vec::<String>::new());
}

fn sql(service: &Service, statement: &str) -> String {
    let file = service.data.path().join("outerskies.sqlite3");
    let output =
        Command::new("sqlite3").args(["-cmd", ".timeout 5000"]).arg(file).arg(statement).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
