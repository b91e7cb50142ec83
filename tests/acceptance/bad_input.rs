//! What bad input gets: a status, a stable code, the field; and nothing saved.

use serde_json::{Value, json};

use crate::support::server::Server;
use crate::support::{birth, lisbon, with};

/// The problem that a body is answered with.
fn refused(server: &Server, body: &Value) -> (u16, String, String) {
    let answer = server.post("/api/v1/charts", body);
    assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{}", answer.text());
    let problem = answer.json();
    assert_eq!(problem["status"], json!(answer.status));
    let field = &problem["errors"][0];
    (
        answer.status,
        field["code"].as_str().or(problem["code"].as_str()).unwrap().to_owned(),
        field["pointer"].as_str().unwrap_or_default().to_owned(),
    )
}

#[test]
fn each_wrong_field_is_named() {
    let server = Server::start();
    let cases = [
        ("/birth/date", json!("1990-02-30"), 422, "date_nonexistent"),
        ("/birth/date", json!("1900-02-29"), 422, "date_nonexistent"),
        ("/birth/date", json!("yesterday"), 422, "date_unreadable"),
        ("/birth/date", json!(""), 422, "date_missing"),
        ("/birth/date", json!("1549-12-31"), 422, "date_out_of_range"),
        ("/birth/date", json!("2650-06-01"), 422, "date_out_of_range"),
        ("/birth/date", json!("99999-01-01"), 422, "year_out_of_range"),
        ("/birth/date", json!(19900704), 422, "json_shape"),
        ("/birth/time", json!("25:00"), 422, "time_unreadable"),
        ("/birth/time", json!("14:60"), 422, "time_unreadable"),
        ("/birth/time", json!("noon-ish"), 422, "time_unreadable"),
        ("/place/latitude", json!(90.0001), 422, "latitude_out_of_range"),
        ("/place/latitude", json!(-1e300), 422, "latitude_out_of_range"),
        ("/place/latitude", json!("NaN"), 422, "json_shape"),
        ("/place/latitude", json!(null), 422, "json_shape"),
        ("/place/longitude", json!(180.5), 422, "longitude_out_of_range"),
        ("/place/zone", json!("Europe/Lisbonn"), 422, "zone_unknown"),
        ("/place/zone", json!("../../etc/passwd"), 422, "zone_unknown"),
        ("/place/zone", json!(""), 422, "zone_missing"),
        ("/settings/house_system", json!("astrology"), 422, "house_system_unknown"),
        ("/settings/zodiac", json!("draconic?"), 422, "zodiac_unknown"),
        ("/settings/ayanamsa", json!("x"), 422, "ayanamsa_unknown"),
        ("/birth/fold", json!("third"), 422, "fold_unknown"),
        ("/birth/calendar", json!("maya"), 422, "calendar_unknown"),
        ("/settings/delta_t_s", json!(1e9), 422, "delta_t_out_of_range"),
        ("/name", json!("x".repeat(201)), 422, "text_too_long"),
        ("/name", json!("a\u{7}b"), 422, "text_control_character"),
        ("/place/planet", json!("Mars"), 422, "json_shape"),
    ];
    for (pointer, value, status, code) in cases {
        let body = with(lisbon(), pointer, value.clone());
        let expected_pointer = pointer.to_owned();
        assert_eq!(
            refused(&server, &body),
            (status, code.to_owned(), expected_pointer),
            "{pointer} = {value}"
        );
    }
    assert_eq!(server.get("/api/v1/charts").json()["charts"], json!([]), "nothing was saved");
}

#[test]
fn several_wrong_fields_are_all_named() {
    let server = Server::start();
    let body = with(with(lisbon(), "/birth/date", json!("1990-13-01")), "/place/latitude", json!(91));
    let problem = server.post("/api/v1/charts", &body).json();
    let pointers: Vec<&str> =
        problem["errors"].as_array().unwrap().iter().map(|e| e["pointer"].as_str().unwrap()).collect();
    assert_eq!(pointers, ["/place/latitude", "/birth/date"]);
    assert_eq!(problem["code"], "several_fields_invalid");
}

#[test]
fn a_time_that_happened_twice_or_never_shows_both_offsets() {
    let server = Server::start();
    let twice = birth("2024-11-03", "01:30", 40.7128, -74.006, "America/New_York");
    let problem = server.post("/api/v1/charts", &twice).json();
    assert_eq!(problem["code"], "time_ambiguous");
    let choices = &problem["errors"][0]["choices"];
    assert_eq!((&choices[0]["fold"], &choices[0]["offset"]), (&json!("earlier"), &json!("-04:00")));
    assert_eq!((&choices[1]["fold"], &choices[1]["offset"]), (&json!("later"), &json!("-05:00")));
    for (fold, utc) in [("earlier", "2024-11-03T05:30:00Z"), ("later", "2024-11-03T06:30:00Z")] {
        let chart = server.chart(&with(twice.clone(), "/birth/fold", json!(fold)));
        assert_eq!((&chart["moment"]["utc"], &chart["moment"]["ambiguous"]), (&json!(utc), &json!(true)));
    }

    let never = birth("2024-03-10", "02:30", 40.7128, -74.006, "America/New_York");
    let problem = server.post("/api/v1/charts", &never).json();
    assert_eq!(problem["code"], "time_skipped");
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.contains("-05:00") || detail.contains("−05:00"), "{detail}");
    assert!(detail.contains("-04:00") || detail.contains("−04:00"), "{detail}");
}

#[test]
fn an_unknown_zone_or_house_system_comes_with_suggestions() {
    let server = Server::start();
    for (given, meant) in
        [("Europe/Pariss", "Europe/Paris"), ("New York", "America/New_York"), ("kolkata", "Asia/Kolkata")]
    {
        let problem = server.post("/api/v1/charts", &with(lisbon(), "/place/zone", json!(given))).json();
        let suggestions = problem["errors"][0]["suggestions"].as_array().unwrap();
        assert!(suggestions.contains(&json!(meant)), "{given}: {suggestions:?}");
    }
    let problem =
        server.post("/api/v1/charts", &with(lisbon(), "/settings/house_system", json!("plasidus"))).json();
    assert!(problem["errors"][0]["suggestions"].as_array().unwrap().contains(&json!("placidus")));
}

#[test]
fn bodies_that_cannot_be_read() {
    let server = Server::start();
    let json_type = [("Content-Type", "application/json")];
    let send = |body: &[u8]| {
        let answer = server.send("POST", "/api/v1/charts", &json_type, body);
        (answer.status, answer.json()["code"].as_str().unwrap().to_owned())
    };
    assert_eq!(send(b"{\"name\":\"\xff\xfe\"}"), (400, "body_not_utf8".into()));
    assert_eq!(send("[".repeat(200_000).as_bytes()), (400, "json_too_deep".into()));
    assert_eq!(send(b"{\"place\":{\"latitude\":NaN}}"), (400, "json_malformed".into()));
    assert_eq!(send(b""), (400, "json_malformed".into()));
    assert_eq!(send(b"[]").0, 422);

    let huge = format!("{{\"name\":\"{}\"}}", "x".repeat(2 * 1024 * 1024));
    assert_eq!(send(huge.as_bytes()), (413, "body_too_large".into()));
    let chunked = [("Content-Type", "application/json"), ("Transfer-Encoding", "chunked")];
    let body = [format!("{:x}\r\n", huge.len()).as_bytes(), huge.as_bytes(), b"\r\n0\r\n\r\n"].concat();
    assert_eq!(server.send("POST", "/api/v1/charts", &chunked, &body).status, 413);
    let expecting =
        [("Content-Type", "application/json"), ("Expect", "100-continue"), ("Content-Length", "2097152")];
    let head = expecting.iter().map(|(n, v)| format!("{n}: {v}\r\n")).collect::<String>();
    let raw = format!(
        "POST /api/v1/charts HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{head}\r\n",
        server.address
    );
    assert_eq!(server.raw(raw.as_bytes()).status, 413);

    let text = server.send("POST", "/api/v1/charts", &[("Content-Type", "text/plain")], b"{}");
    assert_eq!((text.status, text.json()["code"].as_str()), (415, Some("content_type_unsupported")));
    let packed = [("Content-Type", "application/json"), ("Content-Encoding", "br")];
    assert_eq!(server.send("POST", "/api/v1/charts", &packed, b"x").status, 415);
    assert_eq!(send(br#"{"name":"a\u0000b"}"#), (400, "body_has_nul".into()));
    assert_eq!(send(format!("{{\"name\":{}}}", "1".repeat(100)).as_bytes()).1, "json_number_too_long");
    assert_eq!(server.get("/api/v1/charts").json()["charts"], json!([]), "nothing was saved");
}
