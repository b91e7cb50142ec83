//! The data directory: where the platform keeps a program's data, closed to everybody else.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use model::secret::Secret;

use crate::exit::Failure;

/// Where data go when nobody says: `$XDG_DATA_HOME/outerskies` or `~/.local/share/outerskies`, on macOS
/// `~/Library/Application Support/outerskies`, on Windows `%LOCALAPPDATA%\outerskies`.
pub fn default() -> Option<PathBuf> {
    let from = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    let base = if cfg!(windows) {
        from("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        from("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        from("XDG_DATA_HOME").or_else(|| from("HOME").map(|home| home.join(".local/share")))
    };
    base.map(|base| base.join("outerskies"))
}

/// Creates the directory with owner-only permissions if there is none.
pub fn prepare(dir: &Path) -> Result<(), Failure> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(|e| {
        Failure::failed(format!("the data directory {} cannot be created: {e}", dir.display()))
            .hint("choose another with --data")
    })
}

/// Where the instance's secret is kept.
pub fn secret_path(dir: &Path) -> PathBuf {
    dir.join("secret.key")
}

/// The instance's secret, made at the first start and readable by the owner alone.
pub fn secret(dir: &Path) -> Result<Secret, Failure> {
    let path = secret_path(dir);
    match fs::read(&path) {
        Ok(bytes) => {
            refuse_if_shared(&path)?;
            Secret::from_bytes(&bytes).ok_or_else(|| {
                Failure::failed(format!("{} does not hold a secret of this program", path.display()))
                    .hint("move it away to have a new one made")
            })
        }
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => create_secret(&path),
        Err(e) => Err(Failure::failed(format!("{} cannot be read: {e}", path.display()))),
    }
}

fn create_secret(path: &Path) -> Result<Secret, Failure> {
    let failed =
        |e: &dyn std::fmt::Display| Failure::failed(format!("{} cannot be made: {e}", path.display()));
    let mut bytes = [0; Secret::LENGTH];
    getrandom::fill(&mut bytes).map_err(|e| failed(&e))?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .and_then(|mut file| file.write_all(&bytes).and_then(|()| file.sync_all()))
        .map_err(|e| failed(&e))?;
    Ok(Secret::new(bytes))
}

#[cfg(unix)]
fn refuse_if_shared(path: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(path).map_err(Failure::failed)?.permissions().mode();
    if mode & 0o077 == 0 {
        return Ok(());
    }
    Err(Failure::wrong(format!("{} can be read by others (mode {:o})", path.display(), mode & 0o777))
        .hint(format!("chmod 600 {}", path.display())))
}

#[cfg(not(unix))]
fn refuse_if_shared(_path: &Path) -> Result<(), Failure> {
    Ok(())
}
