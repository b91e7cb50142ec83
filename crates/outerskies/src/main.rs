//! The program: command line, configuration, telemetry, wiring.

mod cli;
mod config;
mod data_dir;
mod doctor;
mod exit;
mod listen;
mod telemetry;
mod wire;

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match cli::run() {
        Ok(()) => exit::Status::Done.into(),
        Err(failure) => failure.report(),
    }
}
