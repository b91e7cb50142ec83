//! What every address of the API promises: problems with a request id, methods, representations, parameters.

use serde_json::{Value, json};

use crate::support::lisbon;
use crate::support::server::Server;

/// Every operation of the served description, with an id filled in.
fn operations(server: &Server) -> Vec<(String, String, Value)> {
    let document = server.get("/openapi.json").json();
    let paths = document["paths"].as_object().unwrap().clone();
    let id = "0190e1a0-0000-7000-8000-000000000001";
    paths
        .iter()
        .flat_map(|(path, methods)| {
            methods
                .as_object()
                .unwrap()
                .iter()
                .map(move |(method, op)| (method.to_uppercase(), path.replace("{id}", id), op.clone()))
        })
        .collect()
}

#[test]
fn a_problem_names_its_request() {
    let server = Server::start();
    for answer in [
        server.get("/api/v1/charts/unknown"),
        server.get("/api/v2/charts"),
        server.get("/api/nothing"),
        server.send("PUT", "/api/v1/charts", &[], b""),
        server.post("/api/v1/charts", &json!({})),
        server.send("GET", "/api/v1/charts", &[("Host", "evil.example")], b""),
        server.get("/api/v1/charts?x%ff"),
    ] {
        let problem = answer.json();
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
        assert_eq!(problem["request_id"].as_str(), answer.header("x-request-id"), "{problem}");
        assert_eq!(problem["status"], json!(answer.status));
        assert!(problem["code"].is_string() && problem["title"].is_string(), "{problem}");
    }
    let version = server.get("/api/v9/charts");
    assert_eq!((version.status, version.json()["code"].as_str()), (404, Some("api_version_unknown")));
    assert_eq!(server.get("/api/v1/nothing").json()["code"], "not_found");
    let head = server.send("HEAD", "/api/v1/charts/unknown", &[], b"");
    assert_eq!((head.status, head.body.len()), (404, 0));
}

#[test]
fn every_address_knows_its_methods_forms_and_parameters() {
    let server = Server::start();
    let operations = operations(&server);
    assert!(operations.len() >= 10);
    for (method, path, operation) in &operations {
        let options = server.send("OPTIONS", path, &[], b"");
        let allowed = options.header("allow").unwrap();
        assert_eq!(options.status, 204, "{path}");
        assert!(allowed.contains(method.as_str()), "{path}: {allowed}");
        let wrong = server.send("TRACE", path, &[], b"");
        assert_eq!((wrong.status, wrong.header("allow")), (405, Some(allowed)), "{path}");

        let has_body = operation["responses"]
            .as_object()
            .unwrap()
            .iter()
            .any(|(status, answer)| status.starts_with('2') && answer["content"].is_object());
        if has_body {
            let refused = server.send(method, path, &[("Accept", "application/x-nothing")], b"");
            assert_eq!(
                (refused.status, refused.json()["code"].as_str()),
                (406, Some("not_acceptable")),
                "{path}"
            );
        }
        let unknown = server.send(method, &format!("{path}?colour=red"), &[], b"");
        let problem = unknown.json();
        assert_eq!((unknown.status, &problem["code"]), (400, &json!("query_parameter_unknown")), "{path}");
        assert_eq!(problem["errors"][0]["pointer"], "?colour", "{path}");

        if operation["requestBody"].is_object() {
            let text = server.send(method, path, &[("Content-Type", "text/plain")], b"{}");
            assert_eq!(text.status, 415, "{method} {path}");
        }
        for status in ["400", "421", "429", "500", "503"] {
            assert!(operation["responses"][status].is_object(), "{method} {path} does not document {status}");
        }
    }
}

#[test]
fn head_is_get_without_its_body() {
    let server = Server::start();
    let id = server.chart(&lisbon())["id"].as_str().unwrap().to_owned();
    for path in [
        "/".to_owned(),
        "/openapi.json".to_owned(),
        "/health/live".to_owned(),
        "/api/v1/charts".to_owned(),
        format!("/api/v1/charts/{id}"),
        format!("/api/v1/charts/{id}/wheel.svg"),
        format!("/api/v1/charts/{id}/reading"),
        "/api/v1/places?q=Koln".to_owned(),
    ] {
        let (get, head) = (server.get(&path), server.send("HEAD", &path, &[], b""));
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        for name in ["content-type", "content-length", "etag", "cache-control"] {
            assert_eq!(head.header(name), get.header(name), "{path}: {name}");
        }
    }
}

#[test]
fn pages_refuse_what_cannot_be_a_page() {
    let server = Server::start();
    for path in ["/", "/charts", "/docs"] {
        assert_eq!(server.send("GET", path, &[("Accept", "image/png")], b"").status, 406, "{path}");
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assert_eq!(server.send("GET", path, &[("Accept", browser)], b"").status, 200, "{path}");
        assert_eq!(server.get(&format!("{path}?utm_source=letter")).status, 200, "{path}");
    }
}
