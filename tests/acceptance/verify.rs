//! Texts against charts: over HTTP and on the command line.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

use crate::support::server::{Answer, Server};
use crate::support::{TempDir, lisbon, program, run, with};

const TEXT: &str = "Your Sun is in Cancer. Your Sun is in Leo. Your Ascendant is in Libra. \
    If your Moon were in Leo, you would roar. People with Venus in Taurus cook well.";

fn ask(server: &Server, chart: &Value, text: &str) -> Answer {
    server.post("/api/v1/verify", &json!({"chart_id": chart["id"], "text": text}))
}

fn verdicts(found: &Value) -> Vec<&str> {
    found["sentences"].as_array().unwrap().iter().map(|s| s["verdict"].as_str().unwrap()).collect()
}

/// The program with a text on its standard input.
fn piped(args: &[&str], text: &[u8]) -> Output {
    let mut child = Command::new(program())
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // What is refused unread may close the pipe.
    let _ = child.stdin.take().unwrap().write_all(text);
    child.wait_with_output().unwrap()
}

#[test]
fn each_sentence_has_a_verdict_and_each_claim_its_facts() {
    let server = Server::start();
    let chart = server.chart(&lisbon());
    let answer = ask(&server, &chart, TEXT);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let found = answer.json();
    assert_eq!(
        verdicts(&found),
        ["supported", "contradicted", "supported", "no_claim", "no_claim"],
        "{found:#}"
    );
    assert_eq!(found["sentences"][1]["text"], "Your Sun is in Leo.");
    assert_eq!(found["sentences"][1]["claims"][0]["evidence"], json!(["P:sun"]));
    let sun = &found["facts"][0];
    assert_eq!((sun["id"].as_str(), sun["points"].clone()), (Some("P:sun"), json!(["sun"])));
    assert_eq!(found["tally"]["supported"], 2);

    let untimed = server.chart(&with(lisbon(), "/birth/time", Value::Null));
    let found = ask(&server, &untimed, TEXT).json();
    assert_eq!(found["sentences"][2]["verdict"], "unknowable");
    assert_eq!(found["sentences"][2]["claims"][0]["evidence"], json!(["T:unknown"]));
}

#[test]
fn what_cannot_be_held_against_a_chart_is_refused_by_name() {
    let server = Server::start();
    let chart = server.chart(&lisbon());
    let cases = [
        (json!({"chart_id": chart["id"], "text": "  \n"}), 422, "text_missing"),
        (json!({"chart_id": chart["id"], "text": "ã".repeat(100_001)}), 422, "text_too_long"),
        (json!({"chart_id": chart["id"]}), 422, "json_shape"),
        (json!({"chart_id": "7", "text": "Your Sun is in Leo."}), 422, "json_shape"),
        (json!({"chart_id": chart["id"], "text": "x", "person": 1}), 422, "json_shape"),
        (
            json!({"chart_id": "018f0000-0000-7000-8000-000000000000", "text": "Sun in Leo."}),
            404,
            "chart_not_found",
        ),
    ];
    for (body, status, code) in cases {
        let answer = server.post("/api/v1/verify", &body);
        assert_eq!((answer.status, answer.json()["code"].as_str()), (status, Some(code)), "{code}");
    }
    let longest = "Your Sun is in Leo, ".repeat(5_000);
    assert_eq!(ask(&server, &chart, &longest).status, 200);
    for odd in
        ["\u{202e}\u{feff}☉ ♋\u{200d}!", "…", "𓀀".repeat(9_000).as_str(), "a\u{301}".repeat(9_000).as_str()]
    {
        assert_eq!(ask(&server, &chart, odd).status, 200);
    }
}

#[test]
fn the_command_line_reads_a_birth_or_a_chart_and_a_file_or_a_pipe() {
    let birth = ["--date", "1990-07-04", "--time", "14:30", "--place", "Lisbon"];
    let text = "Your Sun is in Cancer. Your Sun is in Leo.";
    let shown = piped(&[&["verify"], &birth[..]].concat(), text.as_bytes());
    let shown = String::from_utf8(shown.stdout).unwrap();
    assert!(shown.contains("contradicted  Your Sun is in Leo."), "{shown}");
    assert!(shown.contains("Sun in Leo: contradicted (Sun 12°"), "{shown}");
    assert!(shown.ends_with("1 supported, 1 contradicted, 0 unknowable, 0 without a claim\n"), "{shown}");

    let folder = TempDir::new();
    let [chart, words] = ["chart.json", "words.txt"].map(|name| folder.path().join(name));
    let cast = run(&[&["chart", "cast", "--format", "json"], &birth[..]].concat());
    std::fs::write(&chart, cast.stdout).unwrap();
    std::fs::write(&words, text).unwrap();
    let [chart, words] = [&chart, &words].map(|p| p.to_str().unwrap());
    let output = run(&["verify", "--chart", chart, "--format", "json", words]);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(verdicts(&found), ["supported", "contradicted"]);
    assert_eq!(
        piped(&["verify", "--chart", chart, "--format", "json", "-"], text.as_bytes()).stdout,
        output.stdout
    );

    let failed = |args: &[&str], text: &[u8]| {
        let output = piped(&[&["verify"], args].concat(), text);
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(failed(&[], b"Sun in Leo.").0, 2, "neither a birth nor a chart");
    assert_eq!(failed(&["--chart", chart, "--date", "1990-07-04"], b"Sun in Leo.").0, 2, "both");
    for (args, text, told) in [
        (&["--chart", chart][..], &b" "[..], "--text"),
        (&["--chart", chart], b"\xff\xfe", "not UTF-8 at byte 0"),
        (&["--chart", words], b"Sun in Leo.", "this is not a chart"),
        (&["--chart", "nowhere.json"], b"Sun in Leo.", "nowhere.json"),
        (&["--chart", chart], &[b'x'; 5 << 20], "longer than 4 MiB"),
        (&["--chart", chart], &[b'x'; 200_000], "at most 100000 characters"),
    ] {
        let (status, error) = failed(args, text);
        assert!(status == 3 && error.contains(told), "{told}: {status} {error}");
    }
}
