//! Births whose moments are known to go wrong: changes of clock, of calendar and of law.

use serde_json::{Value, json};

use crate::support::server::Server;
use crate::support::{apart, birth, point, with};

/// Date, time, latitude, longitude, zone; what the offset and the source must be.
type Case = (&'static str, &'static str, f64, f64, &'static str, &'static str, &'static str);

const CASES: [Case; 19] = [
    ("1879-03-14", "11:30", 48.4011, 9.9876, "Europe/Berlin", "+00:39:57", "lmt"), // Ulm, before standard time
    ("1944-06-15", "06:00", 51.5074, -0.1278, "Europe/London", "+02:00", "tzdb"),  // double summer time
    ("2016-07-20", "12:00", 41.0082, 28.9784, "Europe/Istanbul", "+03:00", "tzdb"),
    ("2016-12-20", "12:00", 41.0082, 28.9784, "Europe/Istanbul", "+03:00", "tzdb"), // summer time kept for good
    ("2015-12-20", "12:00", 41.0082, 28.9784, "Europe/Istanbul", "+02:00", "tzdb"),
    ("2100-07-01", "12:00", 40.7128, -74.006, "America/New_York", "-04:00", "tzdb"), // by rule, far ahead
    ("2100-01-15", "12:00", 40.7128, -74.006, "America/New_York", "-05:00", "tzdb"),
    ("1993-07-01", "12:00", 35.6892, 51.389, "Asia/Tehran", "+04:30", "tzdb"),
    ("1993-01-01", "12:00", 35.6892, 51.389, "Asia/Tehran", "+03:30", "tzdb"),
    ("1943-07-01", "12:00", 59.3293, 18.0686, "Europe/Stockholm", "+01:00", "tzdb"), // not Berlin's +02:00
    ("1935-01-15", "12:00", 52.3676, 4.9041, "Europe/Amsterdam", "+00:19:32", "tzdb"), // Amsterdam Time
    ("1935-01-15", "12:00", 64.1466, -21.9426, "Atlantic/Reykjavik", "-01:00", "tzdb"),
    ("1930-10-01", "12:00", 5.6037, -0.187, "Africa/Accra", "+00:20", "tzdb"),
    ("1967-05-01", "12:00", 28.6139, 77.209, "Asia/Calcutta", "+05:30", "tzdb"), // an alias
    ("1944-12-01", "12:00", 28.6139, 77.209, "Asia/Kolkata", "+06:30", "tzdb"),  // war time
    ("1990-07-04", "12:00", 0.0, 0.0, "+14:00", "+14:00", "user"),
    ("1990-07-04", "12:00", 0.0, -75.5, "LMT", "-05:02", "lmt"),
    ("1900-01-15", "12:00", -33.8688, 151.2093, "Australia/Sydney", "+10:00", "tzdb"),
    ("1883-11-01", "12:00", 40.7128, -74.006, "America/New_York", "-04:56:01", "lmt"), // before the railways agreed
];

#[test]
fn the_offset_in_force_is_found_and_its_source_told() {
    let server = Server::start();
    for (date, time, latitude, longitude, zone, offset, source) in CASES {
        let chart = server.chart(&birth(date, time, latitude, longitude, zone));
        let moment = &chart["moment"];
        assert_eq!(
            (moment["offset"].as_str(), moment["zone_source"].as_str()),
            (Some(offset), Some(source)),
            "{date} {zone}"
        );
        assert!(moment["explanation"].as_str().unwrap().len() > 20, "{date} {zone}");
    }
}

fn places(chart: &Value) -> [f64; 4] {
    let angle = |id: &str| chart["angles"][id].as_f64().unwrap();
    let body = |id: &str| point(chart, id)["longitude"].as_f64().unwrap();
    [body("sun"), body("moon"), angle("asc"), angle("mc")]
}

/// Einstein's chart is printed everywhere: Sun 23°30′ Pisces, Moon 14°32′ Sagittarius, Ascendant in Cancer.
#[test]
fn ulm_1879() {
    let server = Server::start();
    let chart = server.chart(&birth("1879-03-14", "11:30", 48.4, 9.9833, "Europe/Berlin"));
    let expected = [353.50, 254.53, 101.65, 342.83];
    for (got, expected) in places(&chart).into_iter().zip(expected) {
        assert!(apart(got, expected) < 0.06, "{got} for {expected}");
    }
}

/// William Lilly was born at Diseworth on 1 May 1602 of the Julian calendar, which is 11 May Gregorian; he
/// prints his Sun at 20° Taurus and a rising Pisces.
#[test]
fn diseworth_1602_by_the_julian_calendar() {
    let server = Server::start();
    let body = birth("1602-05-01", "02:00", 52.82, -1.33, "LMT");
    let julian = server.chart(&with(body, "/birth/calendar", json!("julian")));
    assert!(julian["moment"]["utc"].as_str().unwrap().starts_with("1602-05-11T02:05"));
    let gregorian = server.chart(&birth("1602-05-11", "02:00", 52.82, -1.33, "LMT"));
    assert_eq!(julian["points"], gregorian["points"]);
    assert_eq!(point(&julian, "sun")["sign"], "taurus");
    assert!((19.0..21.0).contains(&point(&julian, "sun")["degree_in_sign"].as_f64().unwrap()));
    assert_eq!(julian["houses"]["cusps"][0]["sign"], "pisces");
}

#[test]
fn a_date_before_the_reform_is_doubted() {
    let server = Server::start();
    let codes = |chart: Value| -> Vec<String> {
        chart["warnings"].as_array().unwrap().iter().map(|w| w["code"].as_str().unwrap().to_owned()).collect()
    };
    let body = birth("1564-02-15", "12:00", 43.7167, 10.4, "LMT");
    assert!(codes(server.chart(&body)).contains(&"calendar_proleptic".to_owned()));
    let told = with(body, "/birth/calendar", json!("julian"));
    assert!(!codes(server.chart(&told)).contains(&"calendar_proleptic".to_owned()));
}

/// Moscow time gave way to Berlin's on the evening that Kyiv was taken: 23:30 came twice.
#[test]
fn kyiv_1941() {
    let server = Server::start();
    let body = birth("1941-09-19", "23:30", 50.4501, 30.5234, "Europe/Kyiv");
    let problem = server.post("/api/v1/charts", &body).json();
    assert_eq!(problem["code"], "time_ambiguous");
    for (fold, offset) in [("earlier", "+03:00"), ("later", "+02:00")] {
        let chart = server.chart(&with(body.clone(), "/birth/fold", json!(fold)));
        assert_eq!(chart["moment"]["offset"], offset, "{fold}");
    }
}

/// South Sudan's clocks went from noon to 13:00.
#[test]
fn juba_2000() {
    let server = Server::start();
    let problem =
        server.post("/api/v1/charts", &birth("2000-01-15", "12:30", 4.8594, 31.5713, "Africa/Juba"));
    assert_eq!((problem.status, problem.json()["code"].as_str()), (422, Some("time_skipped")));
    let before = server.chart(&birth("2000-01-15", "11:59", 4.8594, 31.5713, "Africa/Juba"));
    let after = server.chart(&birth("2000-01-15", "13:00", 4.8594, 31.5713, "Africa/Juba"));
    assert_eq!(before["moment"]["utc"], "2000-01-15T09:59:00Z");
    assert_eq!(after["moment"]["utc"], "2000-01-15T10:00:00Z");
}

/// Both ends of the ephemeris can be cast; a day beyond them cannot.
#[test]
fn the_range_is_whole() {
    let server = Server::start();
    for date in ["1550-01-02", "2649-12-31"] {
        let chart = server.chart(&birth(date, "12:00", 0.0, 0.0, "UTC"));
        assert_eq!(chart["points"].as_array().unwrap().len(), 19);
    }
    for date in ["1549-06-01", "2651-01-01"] {
        let answer = server.post("/api/v1/charts", &birth(date, "12:00", 0.0, 0.0, "UTC"));
        assert_eq!(
            (answer.status, answer.json()["code"].as_str()),
            (422, Some("date_out_of_range")),
            "{date}"
        );
        assert!(answer.json()["detail"].as_str().unwrap().contains("1550"));
    }
}

/// At 78° north the Sun does not set in June nor rise in December, whatever the hour.
#[test]
fn sect_follows_the_sun_and_not_the_clock() {
    let server = Server::start();
    for (date, diurnal) in [("1990-06-21", true), ("1990-12-21", false)] {
        for time in ["00:30", "12:30"] {
            let chart = server.chart(&birth(date, time, 78.22, 15.65, "Arctic/Longyearbyen"));
            assert_eq!(chart["sect"]["diurnal"], json!(diurnal), "{date} {time}");
        }
    }
}

/// ΔT can be given; one second is half a second of arc of the Moon.
#[test]
fn delta_t_may_be_given() {
    let server = Server::start();
    let body = birth("1990-07-04", "12:00", 0.0, 0.0, "UTC");
    let model = server.chart(&body);
    let seconds = model["moment"]["delta_t_s"].as_f64().unwrap();
    assert!((seconds - 57.0).abs() < 0.5, "ΔT of mid-1990 was 57 s, not {seconds}");
    let given = server.chart(&with(body, "/settings/delta_t_s", json!(seconds + 10.0)));
    assert_eq!((&given["engine"]["delta_t"], &model["engine"]["delta_t"]), (&json!("user"), &json!("model")));
    let [a, b] = [&model, &given].map(|c| point(c, "moon")["longitude"].as_f64().unwrap());
    assert!(((b - a) * 3600.0 - 5.0).abs() < 1.0, "{}", (b - a) * 3600.0);
    // The Earth turns by UT; only precession, a few microseconds of arc, moves with TT.
    let [a, b] = [&model, &given].map(|c| c["angles"]["asc"].as_f64().unwrap());
    assert!(apart(a, b) < 1e-7, "{}", apart(a, b));
}
