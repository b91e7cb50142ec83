//! The project's own chores. `cargo xtask ephemeris --kernels DIR --out FILE` rebuilds the embedded ephemeris.

mod ephemeris;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.first().map(String::as_str) {
        Some("ephemeris") => ephemeris::run(&arguments[1..]),
        _ => Err("usage: cargo xtask ephemeris --kernels DIR --out FILE".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
