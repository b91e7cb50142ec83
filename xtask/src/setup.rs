//! `cargo xtask setup`: what the tests need beyond Rust, from Debian 12.

use std::path::Path;
use std::process::{Command, Stdio};

/// Where Debian keeps PostgreSQL's server programs, which are not on the path.
const POSTGRES: &str = "/usr/lib/postgresql/15/bin";

/// A program and the package it comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Need {
    program: &'static str,
    package: &'static str,
}

const NEEDS: [Need; 6] = [
    Need { program: "postgres", package: "postgresql-15" },
    Need { program: "curl", package: "curl" },
    Need { program: "openssl", package: "openssl" },
    Need { program: "redis-server", package: "redis-server" },
    Need { program: "chromium", package: "chromium" },
    Need { program: "chromedriver", package: "chromium-driver" },
];

/// Installs the packages whose programs are missing. Does nothing, and needs no privilege, when none is.
pub(crate) fn run() -> Result<(), String> {
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    println!("Missing, to be installed: {}", packages.join(", "));
    let how = format!("install them by hand: apt-get install --no-install-recommends {}", packages.join(" "));
    if !on_path("apt-get") {
        return Err(format!("the tests need {} and there is no apt-get here; {how}", packages.join(", ")));
    }
    let root = as_root().ok_or_else(|| {
        format!("only root may install packages, and sudo is not to be had without a password; {how}")
    })?;
    apt_get(root, &["update"])?;
    apt_get(root, &[&["install", "--yes", "--no-install-recommends"], packages.as_slice()].concat())?;
    match self::missing().as_slice() {
        [] => Ok(()),
        [first, ..] => Err(format!("{} is still missing after installing {}", first.program, first.package)),
    }
}

fn missing() -> Vec<Need> {
    NEEDS.into_iter().filter(|need| !on_path(need.program)).collect()
}

/// Whether a program is in a directory of `PATH` or among PostgreSQL's.
fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    // Debian's daemons are in the system directories, which an ordinary user's path may lack.
    std::env::split_paths(&path)
        .chain([POSTGRES, "/usr/bin", "/usr/sbin"].map(Into::into))
        .any(|directory| is_file(&directory.join(program)))
}

fn is_file(path: &Path) -> bool {
    path.metadata().is_ok_and(|metadata| metadata.is_file())
}

/// What to put before a command so that root runs it: nothing, or `sudo`; `None` if neither works silently.
fn as_root() -> Option<&'static [&'static str]> {
    let id = Command::new("id").arg("-u").output().ok()?;
    if id.stdout.trim_ascii() == b"0" {
        return Some(&[]);
    }
    let quiet =
        Command::new("sudo").args(["-n", "true"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success()).then_some(&["sudo", "-n"])
}

fn apt_get(root: &[&str], arguments: &[&str]) -> Result<(), String> {
    // `env` because sudo drops what it does not know; another apt-get may be at work, so wait for it.
    let settings =
        ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "-o", "DPkg::Lock::Timeout=120"];
    let words = [root, &settings, arguments].concat();
    println!("$ {}", words.join(" "));
    let status = Command::new(words[0]).args(&words[1..]).stdin(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("apt-get {} failed ({status}); see above", arguments[0])),
        Err(error) => Err(format!("apt-get did not start: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_looked_for_in_the_system_directories() {
        assert!(on_path("id"));
        assert!(!on_path("no-such-program-of-ours"));
        assert!(!on_path(""), "a directory is no program");
    }

    #[test]
    fn a_failing_command_is_reported() {
        let failed = apt_get(&["false"], &["update"]);
        assert!(failed.is_err_and(|message| message.starts_with("apt-get update failed")));
    }
}
