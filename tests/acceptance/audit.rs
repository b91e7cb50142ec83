//! The audit trail: complete, sealed, and telling what was tampered with.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::support::server::Server;
use crate::support::{TempDir, lisbon, program};

/// Exit status and all that was said.
fn audit(data: &Path, args: &[&str]) -> (i32, String) {
    let output = Command::new(program()).arg("audit").args(args).arg("--data").arg(data).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(said).unwrap())
}

fn sql(data: &Path, statement: &str) -> String {
    let file = data.join("outerskies.sqlite3");
    let output = Command::new("sqlite3").arg(file).arg(statement).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Without the triggers, as somebody who can write the file would.
fn tamper(data: &Path, statement: &str) {
    let triggers =
        "DROP TRIGGER IF EXISTS audit_entries_stay; DROP TRIGGER IF EXISTS audit_entries_keep_words;";
    sql(data, &format!("{triggers} {statement}"));
}

/// A data directory with five entries, of a server that was told to stop.
fn five_entries() -> TempDir {
    let server = Server::start();
    let id = server.chart(&lisbon())["id"].as_str().unwrap().to_owned();
    assert_eq!(server.post("/api/v1/charts", &json!({"secret-canary": 1})).status, 422);
    assert_eq!(server.delete(&format!("/api/v1/charts/{id}?token=secret-canary")).status, 400);
    assert_eq!(server.delete("/api/v1/charts/x%0d%0aforged%1b[31m%e2%80%a8").status, 404);
    let foreign = [("Content-Type", "application/json"), ("Origin", "http://evil.example")];
    assert_eq!(server.send("POST", "/api/v1/charts", &foreign, b"{}").status, 403);
    assert_eq!(server.get("/api/v1/charts").status, 200, "reading is not written down");
    let (status, data) = server.terminate();
    assert_eq!(status, 0);
    data
}

#[test]
fn every_change_is_written_down_and_the_trail_is_whole() {
    let data = five_entries();
    let entries = sql(
        data.path(),
        "SELECT seq, action, outcome, address, length(request_id), hex(person_id) FROM audit_entries ORDER BY seq",
    );
    let owner = "00000000000000000000000000000001";
    assert_eq!(
        entries.lines().collect::<Vec<_>>(),
        [
            format!("1|POST /api/v1/charts|201|127.0.0.1|36|{owner}"),
            format!("2|POST /api/v1/charts|422|127.0.0.1|36|{owner}"),
            format!("3|DELETE /api/v1/charts/{{id}}|400|127.0.0.1|36|{owner}"),
            format!("4|DELETE /api/v1/charts/{{id}}|404|127.0.0.1|36|{owner}"),
            format!("5|POST /api/v1/charts|403|127.0.0.1|36|{owner}"),
        ]
    );
    let all = sql(data.path(), "SELECT action, target, request_id, address FROM audit_entries");
    assert!(!all.contains("secret-canary"), "neither bodies nor queries are kept: {all}");
    assert_eq!(all.lines().count(), 5, "no path begins a line of its own");
    assert!(!all.contains('\u{1b}') && !all.contains('\u{2028}'));
    let (status, said) = audit(data.path(), &["verify"]);
    assert_eq!((status, said.trim()), (0, "The audit trail is whole: 5 entries."));
}

#[test]
fn the_first_entry_that_was_tampered_with_is_named() {
    let cases = [
        ("UPDATE audit_entries SET outcome = 500 WHERE seq = 2", "entry 2 is not as it was written"),
        ("UPDATE audit_entries SET at = at + 1 WHERE seq IN (3, 4)", "entry 3 is not as it was written"),
        ("UPDATE audit_entries SET person_id = NULL WHERE seq = 5", "entry 5 is not as it was written"),
        ("UPDATE audit_entries SET seal = zeroblob(32) WHERE seq = 1", "entry 1 is not as it was written"),
        ("DELETE FROM audit_entries WHERE seq = 3", "entry 3 is missing"),
        ("DELETE FROM audit_entries WHERE seq = 1", "entry 1 is missing"),
        ("DELETE FROM audit_entries WHERE seq > 3", "its end is cut off, there was an entry 5"),
        (
            "DELETE FROM audit_entries WHERE seq = 3; UPDATE audit_entries SET seq = seq - 1 WHERE seq > 3; \
             UPDATE audit_head SET seq = 4",
            "entry 3 is not as it was written",
        ),
    ];
    let whole = five_entries();
    for (statement, expected) in cases {
        let data = TempDir::new();
        for file in std::fs::read_dir(whole.path()).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), data.path().join(file.file_name())).unwrap();
        }
        tamper(data.path(), statement);
        let (status, said) = audit(data.path(), &["verify"]);
        assert!(status == 1 && said.contains(expected), "{statement}: {said}");
    }
}

#[test]
fn a_head_kept_elsewhere_shows_that_the_end_was_cut_off() {
    let data = five_entries();
    let (status, head) = audit(data.path(), &["head"]);
    assert_eq!(status, 0);
    assert!(head.starts_with("outerskies-audit-head 1 5 "), "{head}");
    let elsewhere = TempDir::new();
    let kept = elsewhere.path().join("heads");
    std::fs::write(&kept, &head).unwrap();
    let with_head = ["verify", "--heads", kept.to_str().unwrap()];
    assert_eq!(audit(data.path(), &with_head).0, 0);

    // Cut so that nothing inside the database shows it.
    tamper(
        data.path(),
        "DELETE FROM audit_entries WHERE seq > 3; \
         UPDATE audit_head SET seq = 3, seal = (SELECT seal FROM audit_entries WHERE seq = 3)",
    );
    assert_eq!(audit(data.path(), &["verify"]).0, 0);
    let (status, said) = audit(data.path(), &with_head);
    assert!(status == 1 && said.contains("there was an entry 5"), "{said}");

    std::fs::write(&kept, head.replacen(" 1 5 ", " 1 3 ", 1)).unwrap();
    let (status, said) = audit(data.path(), &with_head);
    assert!(status == 1 && said.contains("not all of this instance"), "{said}");
}

#[test]
fn the_database_itself_refuses_to_forget() {
    let data = five_entries();
    for statement in ["DELETE FROM audit_entries", "UPDATE audit_entries SET outcome = 200"] {
        let file = data.path().join("outerskies.sqlite3");
        let output = Command::new("sqlite3").arg(file).arg(statement).output().unwrap();
        assert!(!output.status.success(), "{statement}");
    }
}
