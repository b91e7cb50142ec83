//! Manners of the HTTP door: headers on every answer, methods, hosts, hostile paths, limits.

use crate::support::lisbon;
use crate::support::server::Server;

#[test]
fn every_answer_carries_the_security_headers_and_an_id() {
    let server = Server::start();
    let answers = [
        server.get("/"),
        server.get("/nowhere"),
        server.get("/api/v1/charts/unknown"),
        server.get("/docs"),
        server.get("/openapi.json"),
        server.post("/api/v1/charts", &serde_json::json!({})),
        server.send("PUT", "/api/v1/charts", &[], b""),
        server.send("GET", "/", &[("Host", "evil.example")], b""),
        server.get("/x%ff"),
    ];
    for answer in &answers {
        for name in [
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "cross-origin-embedder-policy",
            "cross-origin-resource-policy",
            "permissions-policy",
            "x-request-id",
            "cache-control",
        ] {
            assert!(answer.header(name).is_some(), "no {name} on a {}", answer.status);
        }
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("server"), None);
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
}

#[test]
fn methods_that_do_not_exist_get_405_and_the_ones_that_do() {
    let server = Server::start();
    for (method, path) in
        [("PUT", "/api/v1/charts"), ("POST", "/api/v1/places"), ("DELETE", "/health/live"), ("TRACE", "/")]
    {
        let answer = server.send(method, path, &[], b"");
        assert_eq!(answer.status, 405, "{method} {path}");
        assert!(answer.header("allow").unwrap().contains("GET"), "{method} {path}");
    }
    let head = server.send("HEAD", "/api/v1/charts", &[], b"");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(server.get("/api/v1/charts?colour=red").status, 400, "unknown parameters are refused");
}

#[test]
fn nothing_outside_the_assets_is_served() {
    let server = Server::start();
    let page = server.get("/").text();
    let asset = page.split('"').find(|s| s.starts_with("/assets/")).expect("the page has assets").to_owned();
    let found = server.get(&asset);
    assert_eq!(found.status, 200);
    assert_eq!(found.header("cache-control"), Some("public, max-age=31536000, immutable"));
    let base: String = asset.split('/').take(3).collect::<Vec<_>>().join("/");
    for path in [
        "../../Cargo.toml",
        "..%2f..%2fCargo.toml",
        "%252e%252e/Cargo.toml",
        "..\\Cargo.toml",
        "/etc/passwd",
        "%00",
    ] {
        let answer = server.get(&format!("{base}/{path}"));
        assert!([400, 404].contains(&answer.status), "{path}: {}", answer.status);
    }
}

#[test]
fn only_this_machine_and_its_own_pages_are_answered() {
    let server = Server::start();
    let rebound = server.send("GET", "/api/v1/charts", &[("Host", "evil.example:8080")], b"");
    assert_eq!((rebound.status, rebound.json()["code"].as_str()), (421, Some("host_unknown")));
    let body = lisbon().to_string();
    for header in [("Origin", "http://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site")] {
        let headers = [("Content-Type", "application/json"), header];
        let answer = server.send("POST", "/api/v1/charts", &headers, body.as_bytes());
        assert_eq!(
            (answer.status, answer.json()["code"].as_str()),
            (403, Some("origin_foreign")),
            "{header:?}"
        );
    }
    assert_eq!(server.get("/api/v1/charts").json()["charts"], serde_json::json!([]));
    // Fault 27 of the predecessor: an apostrophe or curl was taken for an attack.
    let curl = server.send("GET", "/api/v1/places?q=L'Aquila", &[("User-Agent", "curl/8.5.0")], b"");
    assert_eq!((curl.status, curl.json()["places"][0]["name"].as_str()), (200, Some("L'Aquila")));
}

#[test]
fn the_limit_is_per_address_and_its_headers_are_true() {
    let server = Server::start_with(&[("OUTERSKIES__LIMITS__REQUESTS_PER_MINUTE", "30")]);
    let mut accepted = 0;
    let refused = loop {
        // Fault 26: one header lifted the limit.
        let forged = format!("10.0.0.{accepted}");
        let answer = server.send("GET", "/health/live", &[("X-Forwarded-For", &forged)], b"");
        if answer.status == 429 {
            break answer;
        }
        accepted += 1;
        assert!(accepted <= 32, "the limit does not hold");
    };
    assert!(accepted >= 30, "only {accepted} of 30");
    assert_eq!(refused.json()["code"], "rate_limited");
    assert!(refused.header("ratelimit").unwrap().contains("r=0"));
    let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    std::thread::sleep(std::time::Duration::from_secs(wait));
    assert_eq!(server.get("/health/live").status, 200, "after the wait the next one is welcome");
}

#[test]
fn the_api_is_described_and_the_description_is_served() {
    let server = Server::start();
    let document = server.get("/openapi.json").json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    for path in ["/api/v1/charts", "/api/v1/charts/{id}", "/api/v1/charts/{id}/wheel.svg", "/api/v1/places"] {
        assert!(document["paths"][path].is_object(), "{path}");
    }
    let page = server.get("/docs").text();
    assert!(page.contains("/api/v1/charts/{id}/reading"));
    assert!(!page.contains("https://cdn"), "nothing is loaded from elsewhere");
}
