//! The project's own chores: `cargo xtask <chore>`.

mod ephemeris;
mod gazetteer;
mod load;
mod peers;
mod schemathesis;
mod setup;
mod stars;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <chore>

  test         everything that has to pass: set-up, format, lints, tests
  schemathesis the API under fire of its own description, as owner, stranger and program: [EXAMPLES]
  setup        the Debian packages that the tests need
  ephemeris    make the embedded ephemeris: --kernels DIR --out FILE
  gazetteer    make the file of places: --cities FILE --admin1 FILE --out FILE
  peers        the ephemeris beside the Swiss Ephemeris: [--json FILE]
  stars        make the table of fixed stars: --catalogue FILE --names FILE --out FILE
  load         ask a server on this machine again and again: --address A --path P [--body FILE]
  load lists   whether a page of charts takes as long among a million: [--engine sqlite]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (chore, rest) = arguments.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    let outcome = match chore {
        "test" => return test::run(),
        "setup" => setup::run(),
        "ephemeris" => ephemeris::run(rest).map_err(|e| e.to_string()),
        "gazetteer" => gazetteer::run(rest),
        "load" => load::run(rest),
        "schemathesis" => schemathesis::run(rest),
        "peers" => peers::run(rest),
        "stars" => stars::run(rest),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
