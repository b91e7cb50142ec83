//! The checks themselves.

use std::fs;
use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use store::Place;

use super::Check;
use crate::config::Settings;
use crate::config::mail::Transport;
use crate::config::telemetry::Endpoint;
use crate::data_dir;

/// Below this much room, bytes, the disk is nearly full.
const LITTLE: u64 = 1 << 30;
/// Below this much, bytes, a start may fail.
const TOO_LITTLE: u64 = 16 << 20;
/// How long a server elsewhere may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whether the data directory is there, is a directory, and is closed to others.
pub fn data_directory(data: &Path) -> Check {
    const NAME: &str = "data directory";
    let shown = data.display();
    match fs::metadata(data) {
        Err(e) if e.kind() == ErrorKind::NotFound => {
            Check::ok(NAME, format!("{shown} will be made at the first start"))
        }
        Err(e) => Check::failed(NAME, format!("{shown} cannot be seen: {e}"), "choose another with --data"),
        Ok(meta) if !meta.is_dir() => {
            Check::failed(NAME, format!("{shown} is not a directory"), "choose another with --data")
        }
        Ok(meta) => permissions(NAME, data, &meta),
    }
}

#[cfg(unix)]
fn permissions(name: &'static str, data: &Path, meta: &fs::Metadata) -> Check {
    use std::os::unix::fs::PermissionsExt;
    let (shown, mode) = (data.display(), meta.permissions().mode() & 0o777);
    if rustix::fs::access(data, rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK).is_err() {
        return Check::failed(
            name,
            format!("{shown} cannot be written to"),
            "give it to the user who runs the program",
        );
    }
    if mode & 0o077 != 0 {
        return Check::warning(
            name,
            format!("{shown} is open to others (mode {mode:o})"),
            format!("chmod 700 {shown}"),
        );
    }
    Check::ok(name, format!("{shown} can be written to, and by its owner alone"))
}

#[cfg(not(unix))]
fn permissions(name: &'static str, data: &Path, meta: &fs::Metadata) -> Check {
    match meta.permissions().readonly() {
        true => Check::failed(name, format!("{} is read-only", data.display()), "choose another with --data"),
        false => Check::ok(name, format!("{} can be written to", data.display())),
    }
}

/// Whether the disk of the data directory has room.
#[cfg(unix)]
pub fn disk(data: &Path) -> Check {
    const NAME: &str = "disk";
    // A directory that is not made yet will lie on the disk of the nearest one above it.
    let Some(there) = data.ancestors().find(|dir| dir.is_dir()) else {
        return Check::warning(NAME, "its room is not known", "look at it by hand");
    };
    match rustix::fs::statvfs(there) {
        Ok(disk) => room(NAME, disk.f_bavail.saturating_mul(disk.f_frsize)),
        Err(e) => Check::warning(NAME, format!("its room is not known: {e}"), "look at it by hand"),
    }
}

/// Whether the disk of the data directory has room.
#[cfg(not(unix))]
pub fn disk(_data: &Path) -> Check {
    Check::ok("disk", "its room is not looked at on this platform")
}

#[cfg(unix)]
fn room(name: &'static str, free: u64) -> Check {
    let said = format!("{} MB are free", free / 1_000_000);
    match free {
        _ if free < TOO_LITTLE => Check::failed(name, said, "make room, or move the data with --data"),
        _ if free < LITTLE => Check::warning(name, said, "make room before it is full"),
        _ => Check::ok(name, said),
    }
}

/// Whether the instance's secret is there and closed to others.
pub fn secret(data: &Path) -> Check {
    const NAME: &str = "secret";
    if fs::metadata(data_dir::secret_path(data)).is_err_and(|e| e.kind() == ErrorKind::NotFound) {
        return Check::ok(NAME, "it will be made at the first start");
    }
    match data_dir::secret(data) {
        Ok(_) => Check::ok(NAME, "it can be read, and by its owner alone"),
        Err(failure) => Check::failure(NAME, &failure),
    }
}

/// Whether the database answers, and how far its schema is.
pub async fn database(settings: &Settings, data: &Path) -> Check {
    const NAME: &str = "database";
    let place = match settings.database.place(data) {
        Ok(place) => place,
        Err(failure) => return Check::failure(NAME, &failure),
    };
    let (engine, advice) = match &place {
        Place::File(path) if !path.exists() => return Check::ok(NAME, "it will be made at the first start"),
        Place::File(_) => ("the SQLite file", "restore a backup, or move it away to begin anew"),
        Place::Server { .. } => ("PostgreSQL", "check [database] url, and that the server lets this user in"),
    };
    let state = match tokio::time::timeout(PATIENCE, place.migrations()).await {
        Err(_) => return Check::failed(NAME, format!("{engine} does not answer within 5 s"), advice),
        Ok(Err(e)) => return Check::failed(NAME, format!("{engine} cannot be read: {e}"), advice),
        Ok(Ok(state)) => state,
    };
    if !state.pending.is_empty() {
        let said = format!("{engine} lacks {} migrations", state.pending.len());
        return Check::warning(NAME, said, "`outerskies migrate` applies them, and so does the next start");
    }
    if !state.newer.is_empty() {
        let said = format!("{engine} was migrated by a newer version of the program");
        return Check::warning(NAME, said, "finish the upgrade");
    }
    Check::ok(NAME, format!("{engine} answers and its schema is up to date"))
}

/// Whether the replicas answer and keep up. Without them the primary answers everything.
pub async fn replicas(settings: &Settings, data: &Path) -> Check {
    const NAME: &str = "replicas";
    let seen = match settings.database.place(data) {
        Ok(place) => place.replicas().await,
        Err(failure) => return Check::failure(NAME, &failure),
    };
    let limit = Duration::from_millis(settings.database.replica_lag_ms);
    let advice = "reads go to the primary meanwhile; check [database] replicas, and their replication";
    for (name, lag) in &seen {
        match lag {
            Err(e) => return Check::warning(NAME, format!("{name} cannot be read: {e}"), advice),
            Ok(lag) if *lag > limit => {
                return Check::warning(NAME, format!("{name} is {} ms behind", lag.as_millis()), advice);
            }
            Ok(_) => {}
        }
    }
    match seen.len() {
        0 => Check::ok(NAME, "there are none"),
        1 => Check::ok(NAME, "the one answers and keeps up"),
        n => Check::ok(NAME, format!("all {n} answer and keep up")),
    }
}

/// Whether Redis answers. Without it each instance goes on by itself.
pub async fn redis(settings: &Settings) -> Check {
    const NAME: &str = "redis";
    let target = match settings.redis.target() {
        Ok(None) => return Check::ok(NAME, "there is none"),
        Ok(Some(target)) => target,
        Err(failure) => return Check::failure(NAME, &failure),
    };
    match target.ping().await {
        Ok(()) => Check::ok(NAME, "it answers"),
        Err(e) => Check::warning(
            NAME,
            format!("it cannot be used: {e}"),
            "each instance counts and caches for itself until it is back; check [redis]",
        ),
    }
}

/// Whether letters can leave.
pub async fn mail(settings: &Settings, data: &Path) -> Check {
    const NAME: &str = "mail";
    let mail = &settings.mail;
    if mail.transport == Transport::Folder {
        return Check::ok(NAME, format!("letters are put into {}", mail.folder(data).display()));
    }
    let smtp = match mail.smtp(&settings.accounts.site_name) {
        Ok(smtp) => smtp,
        Err(failure) => return Check::failure(NAME, &failure),
    };
    match smtp.ping().await {
        Ok(()) => Check::ok(NAME, "the mail server answers and lets us in"),
        Err(e) => Check::warning(
            NAME,
            format!("the mail server cannot be used: {}", e.reason),
            "letters wait until it can; check [mail]",
        ),
    }
}

/// Whether the system's clock stands after the moment of the build.
#[expect(clippy::disallowed_methods, reason = "the system's clock is what is looked at")]
pub fn clock() -> Check {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
    clock_at(now, env!("OUTERSKIES_BUILT").parse().unwrap_or(0))
}

/// Seconds since 1970.
fn clock_at(now: u64, built: u64) -> Check {
    const NAME: &str = "clock";
    // A build dated by another machine's clock may be a little ahead of ours.
    if now + 3600 < built {
        let said = "the system's clock stands before the day on which this program was built";
        return Check::failed(NAME, said, "set it, and let NTP keep it");
    }
    if now > built + 20 * 365 * 86_400 {
        let said = "the system's clock is more than twenty years ahead of this program's build";
        return Check::warning(NAME, said, "check it, or upgrade");
    }
    Check::ok(NAME, "it stands after the day on which this program was built")
}

/// Whether the address can be listened on.
pub fn listen(address: SocketAddr) -> Check {
    const NAME: &str = "listen";
    match TcpListener::bind(address) {
        Ok(_) => Check::ok(NAME, format!("{address} is free")),
        Err(e) if e.kind() == ErrorKind::AddrInUse => Check::warning(
            NAME,
            format!("{address} is taken"),
            "if it is not this program that runs already, choose another [server] listen",
        ),
        Err(e) => Check::failed(
            NAME,
            format!("{address} cannot be listened on: {e}"),
            "choose another [server] listen",
        ),
    }
}

/// The same of the address of the figures, without which the program serves all the same.
pub fn metrics(address: Option<SocketAddr>) -> Check {
    let Some(address) = address else { return Check::ok("metrics", "they are off") };
    match TcpListener::bind(address) {
        Ok(_) => Check::ok("metrics", format!("{address} is free")),
        Err(e) => Check::warning(
            "metrics",
            format!("{address} cannot be listened on: {e}"),
            "if it is not this program that runs already, choose another [telemetry] metrics_listen",
        ),
    }
}

/// Whether somebody takes traces.
pub async fn collector(endpoint: Option<&Endpoint>) -> Check {
    const NAME: &str = "traces";
    let Some(endpoint) = endpoint else { return Check::ok(NAME, "they are off") };
    let authority = &endpoint.authority;
    let advice = "traces are dropped until the collector runs; check [telemetry] otlp_endpoint";
    match tokio::time::timeout(PATIENCE, tokio::net::TcpStream::connect(authority)).await {
        Ok(Ok(_)) => Check::ok(NAME, format!("{authority} answers")),
        Ok(Err(e)) => Check::warning(NAME, format!("{authority} cannot be reached: {e}"), advice),
        Err(_) => Check::warning(NAME, format!("{authority} does not answer within 5 s"), advice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::State;

    #[test]
    fn clocks_and_disks() {
        let built = 1_800_000_000;
        assert_eq!(clock_at(built - 86_400, built).state, State::Failed);
        assert_eq!(clock_at(built, built).state, State::Ok);
        assert_eq!(clock_at(4_102_444_800, built).state, State::Warning);
        #[cfg(unix)]
        assert_eq!(
            [room("disk", 0), room("disk", LITTLE - 1), room("disk", LITTLE)].map(|c| c.state),
            [State::Failed, State::Warning, State::Ok]
        );
    }
}
