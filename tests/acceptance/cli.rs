//! The command line: charts and readings without a server, errors with hints, documented exit statuses.

use serde_json::Value;

use crate::support::{apart, point, run};

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Output of a run that must succeed.
fn done(args: &[&str]) -> String {
    let output = run(args);
    assert!(output.status.success(), "{args:?}: {}", text(&output.stderr));
    text(&output.stdout)
}

/// Exit status and standard error of a run that must fail.
fn failed(args: &[&str]) -> (i32, String) {
    let output = run(args);
    assert!(output.stdout.is_empty(), "nothing on standard output");
    (output.status.code().unwrap(), text(&output.stderr))
}

const NEW_YORK: [&str; 8] =
    ["chart", "cast", "--date", "1990-05-15", "--time", "14:30", "--place", "New York"];

fn new_york(more: &[&'static str]) -> Vec<&'static str> {
    [&NEW_YORK[..], more].concat()
}

#[test]
fn a_chart_in_each_format() {
    let json: Value = serde_json::from_str(&done(&new_york(&["--format", "json"]))).unwrap();
    assert_eq!(json["moment"]["utc"], "1990-05-15T18:30:00Z");
    assert_eq!(json["place"]["name"], "New York City, New York, United States");
    assert_eq!(point(&json, "sun")["sign"], "taurus");
    let words = done(&NEW_YORK);
    for expected in ["Sun", "Taurus", "house 1", "Ascendant", "New York", "applying"] {
        assert!(words.contains(expected), "{expected} in\n{words}");
    }
    let svg = done(&new_york(&["--format", "svg"]));
    assert!(svg.starts_with("<svg") && svg.contains("data-body=\"sun\""));
}

#[test]
fn a_place_by_name_and_by_coordinates_give_the_same_sky() {
    let by = |args: &[&str]| -> Value { serde_json::from_str(&done(args)).unwrap() };
    let a = by(&new_york(&["--format", "json", "--house-system", "P"]));
    let b = by(&[
        "chart",
        "cast",
        "--date",
        "1990-05-15",
        "--time",
        "14:30",
        "--lat",
        "40.7128",
        "--lon",
        "-74.006",
        "--zone",
        "America/New_York",
        "--house-system",
        "placidus",
        "--format",
        "json",
    ]);
    assert_eq!(a["moment"]["utc"], b["moment"]["utc"]);
    assert_eq!(point(&a, "moon")["longitude"], point(&b, "moon")["longitude"]);
    let ascendants = [&a, &b].map(|c| c["angles"]["asc"].as_f64().unwrap());
    assert!(apart(ascendants[0], ascendants[1]) < 0.02, "{ascendants:?}");
}

#[test]
fn a_reading_is_written_in_the_language_asked_for() {
    let birth = ["reading", "--date", "1990-05-15", "--time", "14:30", "--place", "New York", "--language"];
    let written = |code| done(&[&birth[..], &[code]].concat());
    assert!(written("de").contains("DIE SONNE IM STIER"));
    assert!(written("es-MX").contains("EL SOL EN TAURO"));
    let (status, told) = failed(&[&birth[..], &["tlh"]].concat());
    assert_eq!(status, 3, "{told}");
    assert!(told.contains("tlh") && told.contains("de (Deutsch)"), "{told}");
}

#[test]
fn a_reading_says_what_it_rests_on() {
    let words = done(&["reading", "--date", "1990-05-15", "--time", "14:30", "--place", "New York"]);
    assert!(words.contains("Rests on:") && words.contains("Taurus"));
    let json = done(&["reading", "--date", "1990-05-15", "--place", "New York", "--format", "json"]);
    let reading: Value = serde_json::from_str(&json).unwrap();
    assert!(reading["sections"].as_array().unwrap().len() > 5);
}

#[test]
fn wrong_input_ends_with_3_and_a_hint() {
    let (status, errors) = failed(&["chart", "cast", "--date", "1990-02-30", "--place", "New York"]);
    assert_eq!(status, 3);
    assert!(errors.contains("error: --date:") && errors.contains("28 days"), "{errors}");
    let (status, errors) = failed(&["chart", "cast", "--date", "1990-05-15", "--place", "Qqqqxyz"]);
    assert_eq!(status, 3);
    assert!(errors.contains("--place") && errors.contains("hint:"), "{errors}");
    let (status, errors) = failed(&new_york(&["--house-system", "placebo"]));
    assert_eq!(status, 3);
    assert!(errors.contains("--house-system") && errors.contains("placidus"), "{errors}");
    let (status, errors) =
        failed(&["chart", "cast", "--date", "2024-11-03", "--time", "01:30", "--place", "New York"]);
    assert_eq!(status, 3);
    assert!(errors.contains("--fold earlier") && errors.contains("-04:00"), "{errors}");
    let (status, errors) = failed(&["chart", "cast", "--date", "1549-01-01", "--place", "Rome"]);
    assert_eq!(status, 3);
    assert!(errors.contains("1550") && errors.contains("2650"), "{errors}");
}

#[test]
fn a_command_line_that_is_not_understood_ends_with_2() {
    assert_eq!(failed(&["chart", "cats"]).0, 2);
    assert_eq!(failed(&["chart", "cast", "--time", "14:30"]).0, 2);
    assert_eq!(failed(&["chart", "cast", "--date", "1990-05-15", "--lat", "north"]).0, 2);
    let help = done(&["--help"]);
    for line in ["0 done", "2 the command line", "3 the input"] {
        assert!(help.contains(line), "{help}");
    }
}
