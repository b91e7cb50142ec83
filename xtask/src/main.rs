//! The project's own chores: `cargo xtask <chore>`.

mod gazetteer;
mod setup;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <chore>

  test         everything that has to pass: set-up, format, lints, tests
  setup        the Debian packages that the tests need
  gazetteer    make the file of places: --cities FILE --admin1 FILE --out FILE";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.first().map(String::as_str) {
        Some("test") => return test::run(),
        Some("setup") => setup::run(),
        Some("gazetteer") => gazetteer::run(&arguments[1..]),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
