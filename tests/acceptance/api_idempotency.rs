//! Sending a request again: one effect, one answer, however often and whatever happens in between.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::support::postgres::{serve, shared};
use crate::support::server::{Answer, Server};
use crate::support::service::Service;
use crate::support::{TempDir, lisbon, with};

fn send(server: &Server, key: &str, body: &Value) -> Answer {
    let headers = [("Content-Type", "application/json"), ("Idempotency-Key", key)];
    server.send("POST", "/api/v1/charts", &headers, body.to_string().as_bytes())
}

fn saved(server: &Server) -> usize {
    server.get("/api/v1/charts?limit=100").json()["charts"].as_array().unwrap().len()
}

#[test]
fn the_same_key_gives_the_same_answer_and_one_chart() {
    let server = Server::start();
    let first = send(&server, "one", &lisbon());
    assert_eq!((first.status, first.header("idempotent-replayed")), (201, None));
    for _ in 0..3 {
        let again = send(&server, "one", &lisbon());
        assert_eq!((again.status, again.header("idempotent-replayed")), (201, Some("true")));
        assert!(again.body == first.body && again.header("location") == first.header("location"));
    }
    assert_eq!(send(&server, "\"one\"", &lisbon()).body, first.body, "quotes are not part of the key");
    assert_eq!(saved(&server), 1);
    let other = send(&server, "one", &with(lisbon(), "/name", json!("Grace")));
    assert_eq!((other.status, other.json()["code"].as_str()), (422, Some("idempotency_key_reused")));
    assert_eq!(send(&server, "two", &lisbon()).status, 201);
    assert_eq!(saved(&server), 2);
}

#[test]
fn whatever_is_made_is_made_once_and_nobody_elses_key_is_mine() {
    let service = Service::start();
    for email in ["ada@example.com", "bob@example.com"] {
        service.register(email);
    }
    let (ada, bob) = (service.access("ada@example.com"), service.access("bob@example.com"));
    let send = |bearer: &str, path: &str, key: &str, body: &Value| {
        let bearer = format!("Bearer {bearer}");
        let mut headers = vec![("Authorization", bearer.as_str()), ("Idempotency-Key", key)];
        if !body.is_null() {
            headers.push(("Content-Type", "application/json"));
        }
        let body = if body.is_null() { String::new() } else { body.to_string() };
        service.ask("POST", path, &headers, body.as_bytes())
    };
    let chart = send(&ada, "/api/v1/charts", "chart", &lisbon());
    let theirs = send(&bob, "/api/v1/charts", "chart", &lisbon());
    assert_eq!((theirs.status, theirs.header("idempotent-replayed")), (201, None));
    assert_ne!(theirs.json()["id"], chart.json()["id"]);

    let share = format!("/api/v1/charts/{}/share", chart.json()["id"].as_str().unwrap());
    let key = json!({"name": "k", "scopes": ["charts:read"]});
    for (path, body) in [
        ("/api/v1/folders", json!({"name": "Family"})),
        (share.as_str(), Value::Null),
        ("/api/v1/account/keys", key),
    ] {
        let first = send(&ada, path, path, &body);
        assert_eq!((first.status, first.header("idempotent-replayed")), (201, None), "{}", first.text());
        let again = send(&ada, path, path, &body);
        assert_eq!((again.status, again.header("idempotent-replayed")), (201, Some("true")), "{path}");
        assert!(again.body == first.body, "{path}");
        let other = send(&ada, "/api/v1/charts", path, &lisbon());
        assert_eq!((other.status, other.json()["code"].as_str()), (422, Some("idempotency_key_reused")));
    }
    let token = send(&ada, &share, &share, &Value::Null).json()["path"].as_str().unwrap().to_owned();
    assert_eq!(service.call("GET", &token, "", &Value::Null).status, 200, "the link that was answered works");
    for (path, list) in [("/api/v1/folders", "folders"), ("/api/v1/account/keys", "keys")] {
        let made = service.call("GET", path, &ada, &Value::Null).json();
        assert_eq!(made[list].as_array().unwrap().len(), 1, "{path}");
    }
}

#[test]
fn two_programs_on_one_database_do_a_request_once() {
    let url = shared().database();
    let first = serve(&url, "");
    let data = TempDir::new();
    // Both have the same secret, as instances of one service have.
    std::fs::copy(first.data.path().join("secret.key"), data.path().join("secret.key")).unwrap();
    let second = Server::start_in(data, &[("OUTERSKIES__DATABASE__URL", &url)]);
    for round in 0..5 {
        let key = format!("round {round}");
        let answers: Vec<Answer> = std::thread::scope(|scope| {
            let both = [&first, &second].into_iter().cycle().take(8);
            let threads: Vec<_> =
                both.map(|s| (s, &key)).map(|(s, k)| scope.spawn(move || send(s, k, &lisbon()))).collect();
            threads.into_iter().map(|t| t.join().unwrap()).collect()
        });
        let mut bodies = HashSet::new();
        for answer in answers {
            match answer.status {
                201 => {
                    bodies.insert(answer.body);
                }
                409 => assert_eq!(answer.header("retry-after"), Some("1")),
                other => panic!("{other}: {}", answer.text()),
            }
        }
        assert_eq!((bodies.len(), saved(&second)), (1, round + 1));
        let again = send(&second, &key, &lisbon());
        assert!(bodies.contains(&again.body), "the other program knows the answer too");
    }
}

#[test]
fn a_refused_request_leaves_its_key_free() {
    let server = Server::start();
    assert_eq!(send(&server, "k", &with(lisbon(), "/birth/date", json!("never"))).status, 422);
    assert_eq!(send(&server, "k", &lisbon()).status, 201);
    assert_eq!(saved(&server), 1);
}

#[test]
fn keys_that_are_none_are_refused() {
    let server = Server::start();
    for key in ["", "\"\"", &"k".repeat(256), "a\tb", "k\u{e9}"] {
        let answer = send(&server, key, &lisbon());
        assert_eq!(
            (answer.status, answer.json()["code"].as_str()),
            (400, Some("idempotency_key_invalid")),
            "{key}"
        );
    }
    assert_eq!(send(&server, &"k".repeat(255), &lisbon()).status, 201);
}

#[test]
fn fifty_at_once_make_one_chart() {
    let server = Server::start();
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..50).map(|_| scope.spawn(|| send(&server, "race", &lisbon()))).collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    let mut bodies = HashSet::new();
    for answer in answers {
        match answer.status {
            201 => {
                bodies.insert(answer.body);
            }
            409 => {
                assert_eq!(answer.json()["code"], "idempotency_in_flight");
                assert_eq!(answer.header("retry-after"), Some("1"));
            }
            other => panic!("{other}: {}", answer.text()),
        }
    }
    assert_eq!((bodies.len(), saved(&server)), (1, 1));
}

#[test]
fn a_crash_in_the_middle_leaves_all_or_nothing() {
    let mut data = TempDir::new();
    for round in 0..12_u64 {
        let server = Server::start_in(data, &[]);
        let key = format!("crash {round}");
        let before = saved(&server);
        let pid = server.pid().to_string();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                // The answer may never come; what matters is what is left.
                let _ = std::panic::catch_unwind(|| send(&server, &key, &lisbon()));
            });
            std::thread::sleep(std::time::Duration::from_micros(300 * round));
            std::process::Command::new("kill").args(["-9", &pid]).status().unwrap();
        });
        data = server.kill();
        let server = Server::start_in(data, &[]);
        let again = send(&server, &key, &lisbon());
        assert_eq!(again.status, 201, "the key is not blocked by the crash: {}", again.text());
        assert_eq!(saved(&server), before + 1, "one chart, whenever the crash was");
        let replayed = send(&server, &key, &lisbon());
        assert!(replayed.body == again.body);
        data = server.kill();
    }
}
