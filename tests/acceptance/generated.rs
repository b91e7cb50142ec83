//! Whatever is generated is committed, and derived again here.

use std::path::Path;

use crate::support::run;

fn committed(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)).unwrap()
}

#[test]
fn the_example_configuration_is_what_the_program_prints() {
    assert_eq!(
        String::from_utf8(run(&["config", "example"]).stdout).unwrap(),
        committed("config.example.toml")
    );
}

#[test]
fn the_api_description_is_what_the_program_prints() {
    let printed = String::from_utf8(run(&["openapi"]).stdout).unwrap();
    assert!(
        printed == committed("openapi.json"),
        "run `cargo run -- openapi > openapi.json` and read the difference"
    );
}

#[test]
fn the_reference_of_errors_is_what_the_program_prints() {
    let printed = String::from_utf8(run(&["errors"]).stdout).unwrap();
    assert!(
        printed == committed("docs/ERRORS.md"),
        "run `cargo run -- errors > docs/ERRORS.md` and read the difference"
    );
}
