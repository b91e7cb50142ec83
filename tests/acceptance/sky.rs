//! `outerskies sky`: events of the sky between two dates, as lines and as JSON.

use serde_json::Value;

use crate::support::run;

fn done(args: &str) -> String {
    let args: Vec<&str> = args.split(' ').collect();
    let output = run(&args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json(args: &str) -> Value {
    serde_json::from_str(&done(&format!("sky {args} --format json"))).unwrap()
}

fn wrong(args: &str) -> (Option<i32>, String) {
    let output = run(&args.split(' ').collect::<Vec<_>>());
    assert!(output.stdout.is_empty());
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn phases_and_seasons_of_a_year() {
    let phases = json("phases --from 2024-01-01 --to 2024-12-31");
    let phases = phases["phases"].as_array().unwrap();
    // 2024 had 13 new moons and 12 full moons; Astronomical Almanac: new moon 2024-04-08 18:21 UT.
    let count = |name: &str| phases.iter().filter(|p| p["phase"] == name).count();
    assert_eq!(["new_moon", "first_quarter", "full_moon", "last_quarter"].map(count), [13, 12, 12, 13]);
    let april = phases.iter().find(|p| p["phase"] == "new_moon" && p["sign"] == "aries").unwrap();
    assert!(april["ut"].as_str().unwrap().starts_with("2024-04-08T18:2"), "{april}");
    assert!(april["jd_tt"].as_f64().unwrap() > april["jd_ut"].as_f64().unwrap());
    let seasons = json("seasons --from 2024-01-01 --to 2024-12-31");
    let names: Vec<&str> =
        seasons["seasons"].as_array().unwrap().iter().map(|s| s["season"].as_str().unwrap()).collect();
    let expected = [
        "perihelion",
        "march_equinox",
        "june_solstice",
        "aphelion",
        "september_equinox",
        "december_solstice",
    ];
    assert_eq!(names, expected);
    let words = done("sky seasons --from 2024-03-01 --to 2024-03-31");
    assert!(words.starts_with("2024-03-20 03:06") && words.contains("March equinox"), "{words}");
}

#[test]
fn stations_and_ingresses_of_chosen_bodies() {
    let stations = json("stations --body mercury --from 2024-01-01 --to 2024-12-31");
    let turns: Vec<&str> =
        stations["stations"].as_array().unwrap().iter().map(|s| s["turns"].as_str().unwrap()).collect();
    assert_eq!(turns, ["direct", "retrograde", "direct", "retrograde", "direct", "retrograde", "direct"]);
    // Pluto went back from Aquarius into Capricorn in 2024, and came again.
    let ingresses = json("ingresses --body pluto --from 2024-01-01 --to 2024-12-31");
    let found: Vec<(String, bool)> = ingresses["ingresses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| (i["sign"].as_str().unwrap().to_owned(), i["retrograde"].as_bool().unwrap()))
        .collect();
    let expected = [("aquarius", false), ("capricorn", true), ("aquarius", false)];
    assert_eq!(found, expected.map(|(sign, back)| (sign.to_owned(), back)));
    let words = done("sky ingresses --body sun,moon --from 2024-03-19 --to 2024-03-21");
    assert!(words.contains("Sun       enters Aries"), "{words}");
    assert_eq!(done("sky stations --from 2024-07-10 --to 2024-07-12"), "nothing in this time\n");
}

#[test]
fn eclipses_of_the_sun_and_the_moon() {
    // NASA: 1999-08-11 11:04:09 TD, total, saros 145, gamma 0.5062, magnitude 1.0286.
    let solar = json("eclipses --kind solar --from 1999-01-01 --to 1999-12-31");
    let [annular, total] = &solar["eclipses"].as_array().unwrap()[..] else { panic!("{solar}") };
    assert_eq!((&annular["type"], &total["type"]), (&"annular".into(), &"total".into()));
    assert!(total["greatest_tt"].as_str().unwrap().starts_with("1999-08-11T11:04:"), "{total}");
    assert!(total["greatest_ut"].as_str().unwrap().ends_with('Z'));
    assert_eq!(total["saros"], 145);
    assert!((total["gamma"].as_f64().unwrap() - 0.5062).abs() < 5e-4);
    assert!((total["magnitude"].as_f64().unwrap() - 1.0286).abs() < 1e-3);
    let names: Vec<&str> =
        total["contacts"].as_array().unwrap().iter().map(|c| c["contact"].as_str().unwrap()).collect();
    assert_eq!(names, ["P1", "U1", "C1", "C2", "U4", "P4"]);
    // 2024 had one penumbral and one partial eclipse of the Moon.
    let lunar = json("eclipses --kind lunar --from 2024-01-01 --to 2024-12-31");
    let types: Vec<&Value> = lunar["eclipses"].as_array().unwrap().iter().map(|e| &e["type"]).collect();
    assert_eq!(types, ["penumbral", "partial"]);
    let words = done("sky eclipses --kind lunar --from 2000-01-21 --to 2000-01-21");
    assert!(words.contains("total") && words.contains("saros 124"), "{words}");
    assert_eq!(wrong("sky eclipses --from 2024-01-01 --to 2024-12-31").0, Some(2));
}

#[test]
fn rise_and_set_at_a_place() {
    // U.S. Naval Observatory, New York, 2024-06-20: sunrise 05:25, sunset 20:31 EDT.
    let list = json(
        "rise-set --body sun --lat 40.7 --lon -74 --zone America/New_York --from 2024-06-20T04:00 --to 2024-06-21T03:59",
    );
    let list = list["rise_set"].as_array().unwrap();
    let local = |event: &str| {
        let found = list.iter().find(|mark| mark["event"] == event).unwrap();
        found["local"].as_str().unwrap().to_owned()
    };
    assert!(local("rise").starts_with("2024-06-20T05:2") && local("rise").ends_with("-04:00"), "{list:?}");
    assert!(local("set").starts_with("2024-06-20T20:3"), "{list:?}");
    let order: Vec<&str> = list.iter().map(|mark| mark["event"].as_str().unwrap()).collect();
    assert_eq!(order.iter().filter(|event| event.ends_with("dawn")).count(), 3);
    let noon = list.iter().find(|mark| mark["event"] == "upper_culmination").unwrap();
    assert!((noon["altitude"].as_f64().unwrap() - (90.0 - 40.7 + 23.43)).abs() < 0.02, "{noon}");
    let words = done("sky rise-set --place Lisbon --from 2024-03-01 --to 2024-03-01");
    assert!(words.contains("Moon      sets") && words.contains("+00:00"), "{words}");
    let hours = json("hours --lat 48.85 --lon 2.35 --from 2024-01-01 --to 2024-01-01");
    let first = hours["hours"].as_array().unwrap().iter().find(|hour| hour["number"] == 1).unwrap();
    assert_eq!((&first["ruler"], &first["local_start"]), (&"moon".into(), &Value::Null), "a Monday");
}

#[test]
fn a_stretch_that_is_none_is_refused_with_a_hint() {
    for (args, expected) in [
        ("sky phases --from 2024-02-30 --to 2024-12-31", "--from:"),
        ("sky phases --from 2024-12-31 --to 2024-01-01", "before"),
        ("sky seasons --from 1500-01-01 --to 1600-01-01", "1550"),
        ("sky stations --from 2024-01-01 --to soon", "--to:"),
        ("sky stations --body vulcan --from 2024-01-01 --to 2024-12-31", "vulcan"),
        ("sky rise-set --lat 91 --lon 0 --from 2024-01-01 --to 2024-01-02", "--lat"),
        ("sky rise-set --from 2024-01-01 --to 2024-01-02", "--place"),
        ("sky hours --lat 0 --lon 0 --zone Mars/Olympus --from 2024-01-01 --to 2024-01-02", "--zone"),
    ] {
        let (status, errors) = wrong(args);
        assert_eq!(status, Some(3), "{args}");
        assert!(errors.starts_with("error: ") && errors.contains(expected), "{args}: {errors}");
    }
    assert_eq!(wrong("sky phases --from 2024-01-01").0, Some(2));
    assert_eq!(wrong("sky comets --from 2024-01-01 --to 2024-12-31").0, Some(2));
}
