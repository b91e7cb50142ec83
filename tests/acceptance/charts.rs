//! A chart from its birth to its end, through the API.

use serde_json::json;

use crate::support::server::Server;
use crate::support::{birth, lisbon, point};

#[test]
fn a_chart_is_cast_saved_listed_read_and_deleted() {
    let server = Server::start();
    let made = server.post("/api/v1/charts", &lisbon());
    assert_eq!(made.status, 201, "{}", made.text());
    let chart = made.json();
    let address = format!("/api/v1/charts/{}", chart["id"].as_str().unwrap());
    assert_eq!(made.header("location"), Some(address.as_str()));
    assert_eq!(chart["moment"]["utc"], "1990-07-04T13:30:00Z");
    assert_eq!(chart["name"], "Ada");

    let read = server.get(&address);
    assert_eq!(read.status, 200);
    assert!(read.json() == chart, "a chart is read as it was cast");
    let list = server.get("/api/v1/charts").json();
    assert_eq!(list["charts"][0]["id"], chart["id"]);
    assert_eq!(list["charts"][0]["sun_sign"], "Cancer");
    assert_eq!(list["next_cursor"], json!(null));

    assert_eq!(server.delete(&address).status, 204);
    assert_eq!(server.delete(&address).status, 404);
    let gone = server.get(&address);
    assert_eq!((gone.status, gone.json()["code"].as_str()), (404, Some("chart_not_found")));
    assert_eq!(server.get("/api/v1/charts").json()["charts"], json!([]));
}

#[test]
fn a_list_is_paged_to_its_end_by_an_opaque_cursor() {
    let server = Server::start();
    let mut ids: Vec<String> =
        (0..5).map(|_| server.chart(&lisbon())["id"].as_str().unwrap().to_owned()).collect();
    ids.reverse();
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    for _ in 0..3 {
        let page = server.get(&format!("/api/v1/charts?limit=2{cursor}")).json();
        seen.extend(page["charts"].as_array().unwrap().iter().map(|c| c["id"].as_str().unwrap().to_owned()));
        cursor = page["next_cursor"].as_str().map(|c| format!("&cursor={c}")).unwrap_or_default();
    }
    assert_eq!((seen, cursor), (ids, String::new()));
}

#[test]
fn the_same_birth_gives_the_same_chart_wheel_and_reading() {
    let server = Server::start();
    let parts = |_| {
        let mut chart = server.chart(&lisbon());
        let address = format!("/api/v1/charts/{}", chart["id"].as_str().unwrap());
        let wheel = server.get(&format!("{address}/wheel.svg"));
        let reading = server.get(&format!("{address}/reading"));
        chart["id"] = json!(null);
        chart["created_at"] = json!(null);
        chart["updated_at"] = json!(null);
        assert_eq!(wheel.header("content-type"), Some("image/svg+xml"));
        (chart, wheel.text(), reading.text())
    };
    let [a, b] = [0, 1].map(parts);
    assert!(a == b, "equal births give equal bytes");
    assert!(a.1.len() < 60 * 1024, "the wheel has {} bytes", a.1.len());
}

#[test]
fn every_sentence_of_a_reading_names_facts_that_are_there() {
    let server = Server::start();
    for body in [lisbon(), json!({"birth": {"date": "1990-07-04"}, "place": lisbon()["place"]})] {
        let id = server.chart(&body)["id"].as_str().unwrap().to_owned();
        let reading = server.get(&format!("/api/v1/charts/{id}/reading")).json();
        let known: Vec<&str> =
            reading["facts"].as_array().unwrap().iter().map(|f| f["id"].as_str().unwrap()).collect();
        let mut sentences = 0;
        for section in reading["sections"].as_array().unwrap() {
            for paragraph in section["paragraphs"].as_array().unwrap() {
                for sentence in paragraph["sentences"].as_array().unwrap() {
                    let facts = sentence["facts"].as_array().unwrap();
                    assert!(!facts.is_empty(), "{sentence}");
                    assert!(facts.iter().all(|f| known.contains(&f.as_str().unwrap())), "{sentence}");
                    sentences += 1;
                }
            }
        }
        assert!(sentences > 20, "only {sentences} sentences");
    }
}

#[test]
fn an_unknown_time_leaves_out_what_it_would_decide() {
    let server = Server::start();
    let chart = server.chart(&json!({"birth": {"date": "1990-07-04"}, "place": lisbon()["place"]}));
    assert_eq!(chart["moment"]["time_known"], json!(false));
    assert_eq!(
        (&chart["houses"], &chart["angles"], &chart["sect"]),
        (&json!(null), &json!(null), &json!(null))
    );
    assert_eq!(point(&chart, "sun")["house"], json!(null));
    let range = point(&chart, "moon")["day_range"].as_array().unwrap();
    let moved = range[1].as_f64().unwrap() - range[0].as_f64().unwrap();
    assert!((11.0..16.0).contains(&moved.rem_euclid(360.0)), "{moved}");
    assert_eq!(chart["warnings"][0]["code"], "time_unknown");
    let reading = server.get(&format!("/api/v1/charts/{}/reading", chart["id"].as_str().unwrap())).text();
    assert!(!reading.contains("\"H:"), "no house is cited");
}

#[test]
fn a_wheel_is_not_sent_twice() {
    let server = Server::start();
    let id = server.chart(&lisbon())["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/charts/{id}/wheel.svg");
    let tag = server.get(&path).header("etag").unwrap().to_owned();
    let again = server.send("GET", &path, &[("If-None-Match", &tag)], b"");
    assert_eq!((again.status, again.body.len()), (304, 0));
    let night = server.get(&format!("{path}?theme=night"));
    assert_ne!(night.header("etag").unwrap(), tag);
}

#[test]
fn settings_are_echoed_and_angles_have_nine_decimals() {
    let server = Server::start();
    let mut body = birth("1990-07-04", "14:30:15.250", 38.7167, -9.1333, "Europe/Lisbon");
    body["settings"] = json!({"house_system": "K", "zodiac": "sidereal", "ayanamsa": "fagan_bradley"});
    let answer = server.post("/api/v1/charts", &body);
    let chart = answer.json();
    assert_eq!(chart["settings"]["house_system"], "koch");
    assert_eq!(chart["settings"]["ayanamsa"], "fagan_bradley");
    assert_eq!(chart["moment"]["local"], "1990-07-04T14:30:15.250");
    let text = chart["points"][0]["longitude"].to_string();
    let decimals = text.split_once('.').map_or(0, |(_, d)| d.len());
    assert!((6..=9).contains(&decimals), "{text}");
}

#[test]
fn places_are_found_without_their_accents() {
    let server = Server::start();
    for (query, name, zone) in [
        ("Koln", "Köln", "Europe/Berlin"),
        ("new%20york", "New York", "America/New_York"),
        ("S%C3%A3o%20Paulo", "São Paulo", "America/Sao_Paulo"),
        ("sao%20paulo", "São Paulo", "America/Sao_Paulo"),
    ] {
        let places = server.get(&format!("/api/v1/places?q={query}&limit=3")).json();
        let first = &places["places"][0];
        assert_eq!(first["zone"], zone, "{query}: {first}");
        assert!(first["name"].as_str().unwrap().contains(name), "{query}: {first}");
        assert!(places["attribution"].as_str().unwrap().contains("GeoNames"));
    }
}
