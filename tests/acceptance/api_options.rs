//! What the list of options offers is what casting takes.

use serde_json::{Value, json};

use crate::support::server::Server;
use crate::support::{lisbon, with};

fn ids(options: &Value, list: &str) -> Vec<String> {
    let text = |v: &Value| v["id"].as_str().or(v.as_str()).unwrap().to_owned();
    options[list].as_array().unwrap().iter().map(text).collect()
}

#[test]
fn whatever_is_offered_is_taken() {
    let server = Server::start();
    let options = server.get("/api/v1/options").json();
    let cast = |settings: Value| {
        let answer = server.post("/api/v1/charts/cast", &with(lisbon(), "/settings", settings.clone()));
        assert_eq!(answer.status, 200, "{settings}: {}", answer.text());
        answer.json()
    };
    let (systems, zodiacs) = (ids(&options, "house_systems"), ids(&options, "zodiacs"));
    assert!(systems.len() >= 7 && zodiacs == ["tropical", "sidereal"], "{options}");
    for system in systems {
        assert_eq!(cast(json!({"house_system": system}))["settings"]["house_system"], json!(system));
    }
    let ayanamsas = ids(&options, "ayanamsas");
    assert!(ayanamsas.len() >= 47);
    for ayanamsa in ayanamsas {
        let chart = cast(json!({"zodiac": "sidereal", "ayanamsa": ayanamsa}));
        assert_eq!(chart["settings"]["ayanamsa"], json!(ayanamsa));
    }
    let chart = cast(json!({}));
    for point in ids(&options, "points") {
        assert!(chart["points"].as_array().unwrap().iter().any(|p| p["id"] == json!(point)), "{point}");
    }
    let orbs = chart["settings"]["orbs"].as_array().unwrap();
    for (offered, used) in options["aspects"].as_array().unwrap().iter().zip(orbs) {
        assert_eq!((&offered["id"], &offered["orb"]), (&used["type"], &used["orb"]));
    }
    let id = server.chart(&lisbon())["id"].as_str().unwrap().to_owned();
    for language in ids(&options, "languages") {
        let reading = server.get(&format!("/api/v1/charts/{id}/reading?language={language}"));
        assert_eq!(reading.status, 200, "{language}");
    }
}
