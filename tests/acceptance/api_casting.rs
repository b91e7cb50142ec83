//! Casting without saving: one chart, and many in one request.

use serde_json::{Value, json};

use crate::support::server::{Answer, Server};
use crate::support::{lisbon, with};

#[test]
fn a_chart_is_cast_without_being_saved() {
    let server = Server::start();
    let cast = server.post("/api/v1/charts/cast", &lisbon());
    assert_eq!(cast.status, 200, "{}", cast.text());
    let mut saved = server.chart(&lisbon());
    let around = [
        "id",
        "name",
        "created_at",
        "updated_at",
        "version",
        "favourite",
        "public",
        "shared",
        "name_shown",
        "folder",
        "tags",
    ];
    for ours in around {
        saved.as_object_mut().unwrap().remove(ours);
    }
    assert!(cast.json() == saved, "it is the chart that would have been saved");
    assert_eq!(server.get("/api/v1/charts").json()["charts"].as_array().unwrap().len(), 1);

    let wrong = server.post("/api/v1/charts/cast", &with(lisbon(), "/birth/date", json!("1990-02-30")));
    assert_eq!((wrong.status, wrong.json()["code"].as_str()), (422, Some("date_nonexistent")));
}

fn batch(server: &Server, lines: &str) -> Answer {
    server.send("POST", "/api/v1/charts/batch", &[("Content-Type", "application/x-ndjson")], lines.as_bytes())
}

fn lines(answer: &Answer) -> Vec<Value> {
    answer.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_batch_answers_line_by_line_and_a_wrong_line_spoils_no_other() {
    let server = Server::start();
    let good = lisbon().to_string();
    let bad = with(lisbon(), "/place/latitude", json!(91)).to_string();
    let answer = batch(&server, &format!("{good}\n{bad}\n\n{{\"name\":\r\n{good}"));
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/x-ndjson")));
    let lines = lines(&answer);
    let told: Vec<(u64, u64)> =
        lines.iter().map(|l| (l["line"].as_u64().unwrap(), l["status"].as_u64().unwrap())).collect();
    assert_eq!(told, [(1, 200), (2, 422), (4, 400), (5, 200)]);
    assert!(lines[0]["chart"] == server.post("/api/v1/charts/cast", &lisbon()).json());
    assert_eq!(lines[1]["problem"]["code"], "latitude_out_of_range");
    assert_eq!(lines[2]["problem"]["code"], "json_malformed");
    assert!(lines[0]["problem"].is_null() && lines[1]["chart"].is_null());
    assert_eq!(server.get("/api/v1/charts").json()["charts"], json!([]), "nothing is saved");
}

#[test]
fn a_batch_is_bounded_and_streams() {
    let server = Server::start();
    let line = format!("{}\n", json!({"birth": {"date": "1990-07-04"}, "place": lisbon()["place"]}));
    let most = batch(&server, &line.repeat(1000));
    assert_eq!(most.header("transfer-encoding"), Some("chunked"), "it does not wait for the last line");
    let answers = lines(&most);
    assert_eq!(answers.len(), 1000);
    assert!(answers.iter().all(|l| l["status"] == 200));
    let over = batch(&server, &line.repeat(1001));
    assert_eq!((over.status, over.json()["code"].as_str()), (413, Some("batch_too_long")));
    let huge = batch(&server, &format!("{}\n", "x".repeat(2 * 1024 * 1024)));
    assert_eq!((huge.status, huge.json()["code"].as_str()), (413, Some("body_too_large")));
    assert_eq!(batch(&server, "").status, 200);
}
