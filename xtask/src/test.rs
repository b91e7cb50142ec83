//! `cargo xtask test`: the one command that says whether all is well.

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::Instant;

use crate::setup;

/// Tells the acceptance tests where the program is.
const PROGRAM: &str = "OUTERSKIES_BIN";

/// Why the run stopped.
struct Failure {
    message: String,
    code: u8,
}

impl From<String> for Failure {
    fn from(message: String) -> Failure {
        Failure { message, code: 1 }
    }
}

/// Runs every step in order and stops at the first that fails, with its exit code.
pub(crate) fn run() -> ExitCode {
    let start = Instant::now();
    match steps() {
        Ok(()) => {
            println!("all passed in {:.1} s", start.elapsed().as_secs_f32());
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("xtask: {}", failure.message);
            ExitCode::from(failure.code)
        }
    }
}

fn steps() -> Result<(), Failure> {
    step("setup", || setup::run().map_err(Failure::from))?;
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("lints", || cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    // The acceptance tests drive the program from outside, so it has to stand before they start. Built with the
    // whole workspace in view it has the same features as in the tests, and nothing is compiled twice.
    step("program", || cargo(&["build", "--workspace", "--bin", "outerskies"]))?;
    let program = target_directory()?.join("debug").join("outerskies");
    step("tests", || finish(command().args(["test", "--workspace"]).env(PROGRAM, program)))
}

/// Runs a step and prints how long it took.
fn step(name: &str, run: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
    println!("── {name}");
    let start = Instant::now();
    let outcome = run();
    let verdict = if outcome.is_ok() { "passed" } else { "FAILED" };
    println!("── {name} {verdict} in {:.1} s", start.elapsed().as_secs_f32());
    outcome
}

fn cargo(arguments: &[&str]) -> Result<(), Failure> {
    finish(command().args(arguments))
}

/// Cargo, without what the cargo that runs us has set for us alone: build scripts that watch these variables
/// would otherwise run anew after every plain `cargo test`.
fn command() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        if name
            .to_str()
            .is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"))
        {
            command.env_remove(name);
        }
    }
    command
}

fn finish(command: &mut Command) -> Result<(), Failure> {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    let line = words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ");
    let status = command.status().map_err(|error| format!("{line} did not start: {error}"))?;
    if status.success() {
        return Ok(());
    }
    let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    Err(Failure { message: format!("failed ({status}): {line}"), code })
}

/// Where cargo puts what it builds.
pub(crate) fn target_directory() -> Result<PathBuf, String> {
    let output = command()
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .output()
        .map_err(|error| format!("cargo metadata did not start: {error}"))?;
    let metadata: serde_json::Value =
        serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo metadata: {error}"))?;
    let directory =
        metadata["target_directory"].as_str().ok_or("cargo metadata names no target directory".to_owned())?;
    Ok(PathBuf::from(directory))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_a_failing_step_is_kept() {
        let failure = finish(Command::new("sh").args(["-c", "exit 7"])).expect_err("fails");
        assert_eq!((failure.code, failure.message.ends_with(": sh -c exit 7")), (7, true));
        let failure = finish(&mut Command::new("no-such-program-of-ours")).expect_err("fails");
        assert_eq!(failure.code, 1);
        assert!(finish(&mut Command::new("true")).is_ok());
    }

    #[test]
    fn the_target_directory_is_absolute() {
        assert!(target_directory().is_ok_and(|directory| directory.is_absolute()));
    }
}
