//! The project's own chores: `cargo xtask <chore>`.

mod ephemeris;
mod gazetteer;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <chore>

  ephemeris    make the embedded ephemeris from JPL's kernels
  gazetteer    make the file of places from GeoNames' tables";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (chore, rest) = arguments.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    let done = match chore {
        "ephemeris" => ephemeris::run(rest).map_err(|e| e.to_string()),
        "gazetteer" => gazetteer::run(rest.iter().cloned()),
        _ => Err(USAGE.to_owned()),
    };
    done.map_or_else(fail, |()| ExitCode::SUCCESS)
}

fn fail(message: String) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}
