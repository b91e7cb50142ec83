//! Sending a request again: one effect, one answer, however often and whatever happens in between.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::support::server::{Answer, Server};
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
