//! The plan of the house: who may import whom (docs/ARCHITECTURE.md), as cargo sees it.

use std::process::Command;

use serde_json::Value;

/// Each room with the rooms it may see directly, and libraries that must never enter it.
const PLAN: [(&str, &[&str], &[&str]); 10] = [
    ("sky", &[], &["serde", "jiff", "tokio"]),
    ("chart", &["sky"], &["tokio", "sqlx", "axum"]),
    ("reading", &["chart"], &["tokio", "sqlx", "axum", "sky"]),
    ("model", &["sky", "chart", "reading"], &["tokio", "sqlx", "axum"]),
    ("store", &["model", "chart", "reading"], &["axum"]),
    ("outside", &["model"], &["axum", "sqlx"]),
    ("app", &["model", "store", "chart", "reading", "sky"], &["axum", "sqlx", "outside"]),
    ("web", &["app", "model", "chart", "reading"], &["sqlx", "store", "outside"]),
    // Only tests depend on it: as a dependency of any other kind it would not be allowed.
    ("testbed", &[], &["tokio", "sqlx", "axum"]),
    ("outerskies", &["app", "chart", "model", "outside", "reading", "sky", "store", "web"], &["sqlx"]),
];

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn every_room_sees_only_what_the_plan_allows() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    let rooms: Vec<&str> = PLAN.iter().map(|(room, ..)| *room).collect();
    for (room, allowed, forbidden) in PLAN {
        let package =
            packages.iter().find(|p| p["name"] == room).unwrap_or_else(|| panic!("no crate {room}"));
        for dependency in package["dependencies"].as_array().unwrap() {
            let name = dependency["name"].as_str().unwrap();
            if dependency["kind"] == "dev" {
                continue;
            }
            assert!(!rooms.contains(&name) || allowed.contains(&name), "{room} may not see {name}");
            assert!(!forbidden.contains(&name), "{name} may not enter {room}");
        }
    }
    for package in packages {
        let name = package["name"].as_str().unwrap();
        assert!(
            rooms.contains(&name) || ["acceptance", "xtask"].contains(&name),
            "{name} is not on the plan"
        );
    }
}
