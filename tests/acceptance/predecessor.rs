//! The faults of the product before this one. Each must stay away.

use serde_json::{Value, json};

use crate::support::server::Server;
use crate::support::{apart, birth, lisbon, point, with};

fn cusps(chart: &Value) -> Vec<f64> {
    chart["houses"]["cusps"].as_array().unwrap().iter().map(|c| c["longitude"].as_f64().unwrap()).collect()
}

/// Fault 1: every planet stood in the wrong house.
#[test]
fn planets_stand_in_the_house_that_holds_them() {
    let server = Server::start();
    for system in ["placidus", "koch", "porphyry", "regiomontanus", "campanus", "equal", "whole_sign"] {
        let chart = server.chart(&with(lisbon(), "/settings/house_system", json!(system)));
        let cusps = cusps(&chart);
        for p in chart["points"].as_array().unwrap() {
            let longitude = p["longitude"].as_f64().unwrap();
            let expected = (0..12)
                .find(|&i| {
                    let span = (cusps[(i + 1) % 12] - cusps[i]).rem_euclid(360.0);
                    (longitude - cusps[i]).rem_euclid(360.0) < span
                })
                .unwrap()
                + 1;
            assert_eq!(p["house"], json!(expected), "{system}: {}", p["id"]);
        }
    }
    // A summer afternoon: the Sun is past the midheaven and above the western horizon.
    let chart = server.chart(&lisbon());
    assert!([8, 9].contains(&point(&chart, "sun")["house"].as_i64().unwrap()));
    assert_eq!(chart["sect"]["diurnal"], json!(true));
}

/// Fault 2: 14:30 became 14:03, and 10:00 and 00:00 were refused.
#[test]
fn times_are_kept_as_they_were_given() {
    let server = Server::start();
    for time in ["14:30", "10:00", "00:00", "23:59:59", "04:05:06.789"] {
        let chart = server.chart(&birth("1990-01-15", time, 51.5, 0.0, "UTC"));
        let local = chart["moment"]["local"].as_str().unwrap();
        assert!(local.starts_with(&format!("1990-01-15T{time}")), "{time} became {local}");
        let fraction_of_day = (chart["moment"]["jd_ut"].as_f64().unwrap() + 0.5).rem_euclid(1.0) * 86_400.0;
        let parts: Vec<f64> = time.split(':').map(|p| p.parse().unwrap()).collect();
        let seconds = parts[0] * 3600.0 + parts[1] * 60.0 + parts.get(2).unwrap_or(&0.0);
        assert!((fraction_of_day - seconds).abs() < 1e-3, "{time}: {fraction_of_day}");
    }
}

/// Fault 3: the time zone was ignored on one of two paths.
#[test]
fn the_zone_moves_the_ascendant() {
    let server = Server::start();
    let asc = |zone: &str| {
        let chart = server.chart(&birth("1990-07-04", "14:30", 40.7128, -74.006, zone));
        (chart["moment"]["utc"].as_str().unwrap().to_owned(), chart["angles"]["asc"].as_f64().unwrap())
    };
    let (utc, new_york) = asc("America/New_York");
    assert_eq!(utc, "1990-07-04T18:30:00Z");
    let (utc, greenwich) = asc("UTC");
    assert_eq!(utc, "1990-07-04T14:30:00Z");
    assert!(apart(new_york, greenwich) > 30.0);
    let (_, offset) = asc("-04:00");
    assert_eq!(offset, new_york);
}

/// Fault 4: the sidereal zodiac was accepted and ignored.
#[test]
fn the_sidereal_zodiac_is_another_one() {
    let server = Server::start();
    let tropical = server.chart(&lisbon());
    for (ayanamsa, degrees) in [("lahiri", 23.72), ("fagan_bradley", 24.60)] {
        let body = with(lisbon(), "/settings/zodiac", json!("sidereal"));
        let chart = server.chart(&with(body, "/settings/ayanamsa", json!(ayanamsa)));
        for id in ["sun", "moon", "pluto", "true_node"] {
            let [t, s] = [&tropical, &chart].map(|c| point(c, id)["longitude"].as_f64().unwrap());
            assert!(((t - s).rem_euclid(360.0) - degrees).abs() < 0.02, "{ayanamsa} {id}: {}", t - s);
        }
        let [t, s] = [&tropical, &chart].map(|c| c["angles"]["mc"].as_f64().unwrap());
        assert!(((t - s).rem_euclid(360.0) - degrees).abs() < 0.02);
    }
}

/// Fault 5: whole-sign houses always failed.
#[test]
fn whole_sign_houses_are_whole_signs() {
    let server = Server::start();
    for zodiac in ["tropical", "sidereal"] {
        let body = with(lisbon(), "/settings/zodiac", json!(zodiac));
        let chart = server.chart(&with(body, "/settings/house_system", json!("W")));
        let asc = chart["angles"]["asc"].as_f64().unwrap();
        for (i, cusp) in cusps(&chart).iter().enumerate() {
            let expected = ((asc / 30.0).floor() * 30.0 + 30.0 * i as f64).rem_euclid(360.0);
            assert_eq!(*cusp, expected, "{zodiac} house {}", i + 1);
        }
    }
}

/// Fault 6: there was no chart beyond the polar circles.
#[test]
fn births_beyond_the_polar_circles_have_charts() {
    let server = Server::start();
    for latitude in [66.6, 69.65, 78.2, 89.9, 90.0, -66.6, -77.8, -90.0] {
        for system in ["placidus", "koch", "regiomontanus", "campanus", "porphyry", "equal", "whole_sign"] {
            for time in ["00:10", "06:10", "12:10", "18:10"] {
                let mut body = birth("1985-01-05", time, latitude, 18.96, "UTC");
                body["settings"] = json!({"house_system": system});
                let chart = server.chart(&body);
                let used = chart["houses"]["system"].as_str().unwrap();
                let warned = chart["warnings"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|w| w["code"] == "house_system_undefined");
                assert_eq!(used != system, warned, "{system} at {latitude}: {used}");
                assert!(cusps(&chart).iter().all(|c| (0.0..360.0).contains(c)));
                assert_eq!(chart["place"]["latitude"], json!(latitude), "the latitude is not clamped");
            }
        }
    }
    let chart = server.chart(&birth("1985-01-05", "00:10", 78.2, 15.6, "Arctic/Longyearbyen"));
    assert_eq!(chart["houses"]["system"], "porphyry");
    assert_eq!(chart["houses"]["fallback_from"], "placidus");
}

/// Fault 7: no nodes, no Chiron, no wheel, no place search. (Transits are not here yet.)
#[test]
fn nodes_chiron_wheel_and_place_search_are_there() {
    let server = Server::start();
    let chart = server.chart(&lisbon());
    for id in ["true_node", "mean_node", "chiron", "ceres", "mean_lilith", "true_lilith"] {
        assert!(point(&chart, id)["longitude"].is_f64());
    }
    let wheel = server.get(&format!("/api/v1/charts/{}/wheel.svg", chart["id"].as_str().unwrap()));
    assert!(wheel.text().contains("data-body=\"chiron\""));
    assert_eq!(server.get("/api/v1/places?q=Lisb").json()["places"][0]["zone"], "Europe/Lisbon");
}

/// Fault 9: aspects were counted twice.
#[test]
fn each_pair_has_at_most_one_aspect() {
    let server = Server::start();
    let chart = server.chart(&lisbon());
    let mut pairs: Vec<[&str; 2]> = Vec::new();
    for aspect in chart["aspects"].as_array().unwrap() {
        let mut pair = [aspect["a"].as_str().unwrap(), aspect["b"].as_str().unwrap()];
        pair.sort_unstable();
        assert_ne!(pair[0], pair[1]);
        assert!(!pairs.contains(&pair), "{pair:?} twice");
        assert!(aspect["orb"].as_f64().unwrap() <= aspect["orb_limit"].as_f64().unwrap());
        pairs.push(pair);
    }
    assert!(pairs.len() > 10);
}
