//! A small language for the tests: a running server, a request, a chart.

pub mod load;
pub mod postgres;
pub mod server;
pub mod service;
pub mod totp;
pub mod webdriver;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};

/// The program under test: `OUTERSKIES_BIN`, or the one built beside this test.
pub fn program() -> PathBuf {
    if let Some(path) = std::env::var_os("OUTERSKIES_BIN") {
        return path.into();
    }
    let deps = std::env::current_exe().unwrap();
    let path = deps.parent().and_then(Path::parent).unwrap().join("outerskies");
    assert!(path.exists(), "build the program first: cargo build -p outerskies");
    path
}

/// Runs the program to its end.
pub fn run(args: &[&str]) -> Output {
    Command::new(program()).args(args).output().unwrap()
}

/// A new empty directory, removed when it is dropped.
pub struct TempDir(PathBuf);

impl TempDir {
    pub fn new() -> TempDir {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("outerskies-test-{}-{n}", std::process::id()));
        std::fs::create_dir(&path).unwrap();
        TempDir(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The body of a birth in Lisbon, to be varied.
pub fn lisbon() -> Value {
    json!({
        "name": "Ada",
        "birth": {"date": "1990-07-04", "time": "14:30"},
        "place": {"name": "Lisbon", "latitude": 38.7167, "longitude": -9.1333, "zone": "Europe/Lisbon"},
        "settings": {}
    })
}

/// A body for a date, a time and a place.
pub fn birth(date: &str, time: &str, latitude: f64, longitude: f64, zone: &str) -> Value {
    json!({
        "birth": {"date": date, "time": time},
        "place": {"latitude": latitude, "longitude": longitude, "zone": zone}
    })
}

/// The same body with the value at a JSON pointer replaced; missing objects are made.
pub fn with(mut body: Value, pointer: &str, value: Value) -> Value {
    let mut at = &mut body;
    for key in pointer.trim_start_matches('/').split('/') {
        at = &mut at[key];
    }
    *at = value;
    body
}

/// A point of a chart.
pub fn point<'a>(chart: &'a Value, id: &str) -> &'a Value {
    chart["points"].as_array().unwrap().iter().find(|p| p["id"] == id).unwrap_or_else(|| panic!("no {id}"))
}

/// The shortest way between two longitudes, degrees.
pub fn apart(a: f64, b: f64) -> f64 {
    let d = (a - b).rem_euclid(360.0);
    d.min(360.0 - d)
}
