//! The project's own chores: `cargo xtask <chore>`.

mod gazetteer;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <chore>

  gazetteer    make the file of places from GeoNames' tables";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let done = match arguments.next().as_deref() {
        Some("gazetteer") => gazetteer::run(arguments),
        _ => Err(USAGE.to_owned()),
    };
    done.map_or_else(fail, |()| ExitCode::SUCCESS)
}

fn fail(message: String) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}
