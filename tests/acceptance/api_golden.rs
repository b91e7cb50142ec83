//! Replies of version 1, kept to the byte. A difference here is a promise broken: somebody's program reads this.
//! Readings are not among them: their words may be bettered, their shape stands in the description.
//!
//! `GOLDEN=write cargo test -p acceptance api_golden` writes the files anew; read the difference before committing it.

use std::path::Path;

use serde_json::json;

use crate::support::server::{Answer, Server};
use crate::support::{lisbon, with};

/// Compares an answer with the committed one, with what differs each time replaced.
fn golden(name: &str, answer: &Answer, changing: &[&str]) {
    let mut text = answer.text();
    for value in changing {
        text = text.replace(value, "…");
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/v1").join(name);
    if std::env::var_os("GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text == committed, "{name} is not what version 1 answered before:\n{text}");
}

#[test]
fn replies_of_version_1_are_what_they_were() {
    let server = Server::start();
    golden("cast.json", &server.post("/api/v1/charts/cast", &lisbon()), &[]);
    let unknown_time = with(lisbon(), "/birth", json!({"date": "1990-07-04"}));
    golden("cast_unknown_time.json", &server.post("/api/v1/charts/cast", &unknown_time), &[]);

    let made = server.post("/api/v1/charts", &lisbon());
    let chart = made.json();
    let changing: Vec<&str> = ["id", "created_at"].iter().map(|m| chart[*m].as_str().unwrap()).collect();
    let path = made.header("location").unwrap().to_owned();
    golden("chart.json", &made, &changing);
    golden("chart.json", &server.get(&path), &changing);
    golden("list.json", &server.get("/api/v1/charts"), &changing);
    golden("wheel.svg", &server.get(&format!("{path}/wheel.svg?theme=paper")), &changing);
    golden("places.json", &server.get("/api/v1/places?q=Sankt%20Polten&limit=1"), &[]);

    let wrong =
        with(with(lisbon(), "/birth/date", json!("1990-02-30")), "/place/zone", json!("Europe/Lisbonn"));
    for (name, problem) in [
        ("problem_fields.json", server.post("/api/v1/charts", &wrong)),
        ("problem_not_found.json", server.get("/api/v1/charts/unknown")),
        ("problem_parameter.json", server.get("/api/v1/charts?colour=red")),
    ] {
        let id = problem.header("x-request-id").unwrap().to_owned();
        golden(name, &problem, &[&id]);
    }
}
