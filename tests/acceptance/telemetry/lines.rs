//! Log lines, and readiness.

use std::io::Write;
use std::net::TcpStream;

use super::observed::{Observed, answer, eventually};
use crate::support::{lisbon, with};

#[test]
fn no_line_holds_what_was_confided() {
    let server = Observed::start(&[("OUTERSKIES__LOG__LEVEL", "trace")]);
    let canary = "canary7f3a9";
    let headers = format!(
        "Authorization: Bearer {canary}\r\nCookie: __Host-session={canary}\r\nReferer: http://x/{canary}\r\n\
         User-Agent: {canary}\r\nX-Forwarded-For: {canary}\r\nX-Request-Id: {canary}\r\ntraceparent: {canary}\r\n"
    );
    let secret = std::fs::read(server.data().join("secret.key")).unwrap();
    let named = with(lisbon(), "/name", canary.into());
    server.cast(&named, &headers);
    for path in
        ["/nowhere/canary7f3a9", "/charts/canary7f3a9", "/api/v1/charts?cursor=canary7f3a9", "/?canary7f3a9"]
    {
        server.ask("GET", path, &headers, "");
    }
    let json = format!("Content-Type: application/json\r\n{headers}");
    server.ask("POST", "/api/v1/charts", &json, "{\"canary7f3a9\": \"canary7f3a9\"}");
    server.ask("POST", "/api/v1/charts", &json, "canary7f3a9");
    let form = format!("Content-Type: application/x-www-form-urlencoded\r\n{headers}");
    server.ask("POST", "/charts", &form, "name=canary7f3a9&date=canary7f3a9");
    server.ask("POST", "/health/live", "Host: canary7f3a9\r\n", "");
    let log = server.log();
    assert!(log.lines().count() > 9, "it does log: {log}");
    assert_eq!(log.lines().find(|line| line.contains(canary)), None);
    let shown: String = secret.iter().map(|b| format!("{b:02x}")).collect();
    let listed = format!("{secret:?}");
    assert!(!log.contains(&shown) && !log.contains(&listed[1..listed.len() - 1]));
    assert!(!server.scrape().contains(canary));
}

#[test]
fn a_failure_is_logged_once_with_its_request() {
    let server = Observed::start(&[]);
    server.cast(&lisbon(), "");
    // The table is taken away under the running program.
    std::fs::write(server.data().join("outerskies.sqlite3"), b"this is no database").unwrap();
    std::fs::write(server.data().join("outerskies.sqlite3-wal"), b"").unwrap();
    let failed = eventually("reading fails", || {
        let (status, head, _) = server.ask("GET", "/api/v1/charts", "", "");
        (status >= 500).then_some(head)
    });
    let id = failed.lines().find_map(|l| l.strip_prefix("x-request-id: ")).unwrap().to_owned();
    let lines = server.lines();
    let about: Vec<_> = lines.iter().filter(|l| l["request_id"] == id.as_str()).collect();
    assert_eq!(about.len(), 1, "{about:?}");
    assert_eq!((&about[0]["level"], &about[0]["route"]), (&"ERROR".into(), &"/api/v1/charts".into()));
    assert!(about[0]["message"].as_str().unwrap().contains(' '), "a sentence");
    assert_eq!(about[0]["trace_id"].as_str().unwrap().len(), 32);
    assert_eq!(server.get("/health/live"), 200, "it lives");
}

#[test]
fn text_lines_are_for_reading() {
    let server =
        Observed::start(&[("OUTERSKIES__LOG__FORMAT", "text"), ("OUTERSKIES__LOG__LEVEL", "warn,web=debug")]);
    server.get("/about");
    let log = server.log();
    let line = log.lines().find(|l| l.contains("route=/about")).unwrap_or_else(|| panic!("{log}"));
    assert!(line.contains("DEBUG answered status=200 micros="), "{line}");
    assert!(line.contains(" request_id=") && line.contains(" trace_id="), "{line}");
    assert!(!line.contains('\u{1b}'), "no colours in a file");
}

#[cfg(unix)]
#[test]
fn told_to_stop_it_is_not_ready_first_and_finishes_what_is_open() {
    let mut server = Observed::start(&[]);
    let body = lisbon().to_string();
    let mut open = TcpStream::connect(&server.address).unwrap();
    let head = format!(
        "POST /api/v1/charts HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        server.address,
        body.len()
    );
    open.write_all(head.as_bytes()).unwrap();
    open.write_all(&body.as_bytes()[..10]).unwrap();
    eventually("the request is open", || {
        server.scrape().contains("http_requests_in_flight 1\n").then_some(())
    });
    server.told_to_stop();
    let (_, text) = eventually("it is not ready", || {
        let (status, _, text) = server.ask("GET", "/health/ready", "", "");
        (status == 503).then_some((status, text))
    });
    assert!(text.contains("\"stopping\""), "{text}");
    assert_eq!(server.get("/health/live"), 200);
    open.write_all(&body.as_bytes()[10..]).unwrap();
    assert_eq!(answer(open).0, 201);
    assert_eq!(server.ended(), 0);
}
