//! What letters bring: links that are good once, to the configured address, whoever asks in whatever way.

use serde_json::{Value, json};

use crate::support::service::{PASSWORD, Service, token};

const NEW: &str = "seven lanterns cross the ferry";

fn reset(service: &Service, token: &str, password: &str) -> u16 {
    let body = json!({"token": token, "new_password": password});
    service.call("POST", "/api/v1/password/reset", "", &body).status
}

fn forgot(service: &Service, number: usize) -> String {
    let body = json!({"email": "ada@example.com"});
    assert_eq!(service.call("POST", "/api/v1/password/forgot", "", &body).status, 202);
    token(&service.letter("ada@example.com", number))
}

#[test]
fn a_link_is_good_once_and_ends_every_session() {
    let service = Service::start();
    service.register("ada@example.com");
    let (access, cookie) = (service.access("ada@example.com"), service.cookie("ada@example.com"));
    let link = forgot(&service, 2);
    let weak = json!({"token": link, "new_password": "password1234"});
    let refused = service.call("POST", "/api/v1/password/reset", "", &weak);
    assert_eq!(refused.json()["errors"][0]["pointer"], "/new_password", "{}", refused.text());

    // Twenty at once, each with its own password: one of them counts.
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let service = &service;
        let link = &link;
        let one = |n| scope.spawn(move || reset(service, link, &format!("{NEW} {n}")));
        let all: Vec<_> = (0..20).map(one).collect();
        all.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|s| **s == 204).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|s| [204, 422, 503].contains(s)), "{statuses:?}");
    assert_eq!(reset(&service, &link, NEW), 422);
    assert_eq!(service.call("GET", "/api/v1/account", &access, &Value::Null).status, 401);
    assert_eq!(service.page("/charts", &cookie).status, 303);
}

#[test]
fn a_link_ends_when_the_password_changes_and_is_no_link_for_anything_else() {
    let service = Service::start();
    service.register("ada@example.com");
    let access = service.access("ada@example.com");
    let link = forgot(&service, 2);
    for path in ["/api/v1/accounts/confirm", "/api/v1/account/email/confirm"] {
        assert_eq!(service.call("POST", path, "", &json!({"token": link})).status, 422, "{path}");
    }
    let change = json!({"password": PASSWORD, "new_password": NEW});
    assert_eq!(service.call("PUT", "/api/v1/account/password", &access, &change).status, 204);
    assert_eq!(reset(&service, &link, "another long way to say it"), 422);
    for nonsense in ["", "osm_", "x", "osk_AAAA"] {
        assert_eq!(reset(&service, nonsense, NEW), 422, "{nonsense}");
    }
}

#[test]
fn links_lead_to_the_configured_address_whoever_asks() {
    let service = Service::start();
    service.register("ada@example.com");
    let body = json!({"email": "ada@example.com"}).to_string();
    let json = ("Content-Type", "application/json");
    let path = "/api/v1/password/forgot";
    let evil = service.ask("POST", path, &[json, ("Host", "evil.example")], body.as_bytes());
    assert_eq!(evil.status, 421, "{}", evil.text());
    let forwarded = [json, ("X-Forwarded-Host", "evil.example"), ("Forwarded", "host=evil.example")];
    assert_eq!(service.ask("POST", path, &forwarded, body.as_bytes()).status, 202);
    let letter = service.letter("ada@example.com", 2);
    assert!(letter.contains(&format!("{}/reset-password?token=", service.url)), "{letter}");
    assert!(!letter.contains("evil"), "{letter}");
}

#[test]
fn an_address_counts_once_its_own_letter_was_answered() {
    let service = Service::start();
    service.register("ada@example.com");
    let access = service.access("ada@example.com");
    let body = json!({"email": "lovelace@example.com", "password": PASSWORD});
    assert_eq!(service.call("POST", "/api/v1/account/email", &access, &body).status, 202);
    let me =
        |access: &str| service.call("GET", "/api/v1/account", access, &Value::Null).json()["email"].clone();
    assert_eq!(me(&access), "ada@example.com");
    let link = token(&service.letter("lovelace@example.com", 1));
    // Opening the link changes nothing; answering the page it leads to does.
    assert_eq!(service.page(&format!("/confirm-email?token={link}"), "").status, 200);
    assert_eq!(me(&access), "ada@example.com");
    assert_eq!(service.form("/confirm-email", "", &[("token", &link)]).status, 200);
    assert_eq!(me(&access), "lovelace@example.com");
    assert_eq!(service.form("/confirm-email", "", &[("token", &link)]).status, 422);
}
