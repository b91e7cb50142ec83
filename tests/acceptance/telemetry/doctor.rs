//! `outerskies doctor`.

use std::net::TcpListener;
use std::process::Command;

use serde_json::Value;

use crate::support::server::Server;
use crate::support::{TempDir, program};

/// Exit status, standard output and standard error.
fn doctor(data: &std::path::Path, args: &[&str], env: &[(&str, &str)]) -> (i32, String, String) {
    let output = Command::new(program())
        .args(["doctor", "--data"])
        .arg(data)
        .args(args)
        .env("OUTERSKIES__SERVER__LISTEN", "127.0.0.1:0")
        .env("OUTERSKIES__TELEMETRY__METRICS_LISTEN", "")
        .envs(env.iter().copied())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// State and sentence of one check.
fn check(data: &std::path::Path, name: &str, env: &[(&str, &str)]) -> (i32, String, Value) {
    let (status, text, _) = doctor(data, &["--format", "json"], env);
    let checks: Vec<Value> = serde_json::from_str(&text).unwrap();
    let found = checks.into_iter().find(|c| c["name"] == name).unwrap_or_else(|| panic!("no {name}: {text}"));
    (status, found["state"].as_str().unwrap().to_owned(), found)
}

#[test]
fn a_healthy_instance_is_well_before_and_after_its_first_start_and_looking_changes_nothing() {
    let parent = TempDir::new();
    let new = parent.path().join("new");
    let (status, text, errors) = doctor(&new, &[], &[]);
    assert_eq!(status, 0, "{text}{errors}");
    assert!(!new.exists());
    let server = Server::start();
    let (status, text, errors) = doctor(server.data.path(), &[], &[]);
    assert_eq!(status, 0, "{text}{errors}");
    let names = [
        "configuration",
        "data directory",
        "disk",
        "secret",
        "database",
        "replicas",
        "redis",
        "mail",
        "clock",
        "listen",
        "metrics",
        "traces",
    ];
    for (line, name) in text.lines().zip(names) {
        assert!(line.starts_with("ok ") || line.starts_with("warning "), "{line}");
        assert!(line[9..].starts_with(name), "{line}");
    }
    assert_eq!(text.lines().count(), names.len());
    assert!(text.contains("its schema is up to date"), "{text}");
}

#[test]
fn what_is_wrong_is_named_with_what_to_do() {
    let data = Server::start().kill();
    let path = data.path();
    let failed = |name: &str, env: &[(&str, &str)], says: &str| {
        let (status, state, found) = check(path, name, env);
        assert_eq!((status, state.as_str()), (1, "failed"), "{found}");
        assert!(found["advice"].is_string() && found.to_string().contains(says), "{found}");
    };
    failed("configuration", &[("OUTERSKIES__SERVER__LISTEN", "somewhere")], "listen");
    failed("configuration", &[("OUTERSKIES__SERVER__LISTEN", "0.0.0.0:0")], "accounts");
    std::fs::write(
        path.join("outerskies.sqlite3"),
        "this is no database, though it is long enough to be one".repeat(99),
    )
    .unwrap();
    failed("database", &[], "SQLite");
    std::fs::write(path.join("secret.key"), "short").unwrap();
    failed("secret", &[], "secret.key");

    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let warned = |name: &str, env: &[(&str, &str)]| {
        let (_, state, found) = check(path, name, env);
        assert_eq!(state, "warning", "{found}");
        assert!(found["advice"].is_string() && !found.to_string().contains("hunter2"), "{found}");
    };
    warned("listen", &[("OUTERSKIES__SERVER__LISTEN", &address)]);
    warned("metrics", &[("OUTERSKIES__TELEMETRY__METRICS_LISTEN", &address)]);
    // Nothing listens on port 1, and no test beside this one is given it.
    let single = ("OUTERSKIES__REDIS__KIND", "single");
    warned("redis", &[single, ("OUTERSKIES__REDIS__URLS", "redis://:hunter2@127.0.0.1:1/")]);
    let smtp = [
        ("OUTERSKIES__MAIL__TRANSPORT", "smtp"),
        ("OUTERSKIES__MAIL__HOST", "127.0.0.1"),
        ("OUTERSKIES__MAIL__PORT", "1"),
        ("OUTERSKIES__MAIL__FROM", "sky@example.org"),
    ];
    warned("mail", &smtp);
    let redis = testbed::Redis::start(&[]);
    let (status, state, found) = check(path, "redis", &[single, ("OUTERSKIES__REDIS__URLS", &redis.url())]);
    assert_eq!((status, state.as_str()), (1, "ok"), "the secret is still short: {found}");
    warned("traces", &[("OUTERSKIES__TELEMETRY__OTLP_ENDPOINT", "http://127.0.0.1:1")]);
}

#[test]
fn replicas_are_looked_at() {
    let data = Server::start().kill();
    let primary = testbed::Cluster::start(&[]);
    let follower = primary.replica();
    let look = |replica: &str| {
        let url = primary.url("postgres");
        let env = [("OUTERSKIES__DATABASE__URL", url.as_str()), ("OUTERSKIES__DATABASE__REPLICAS", replica)];
        check(data.path(), "replicas", &env)
    };
    assert_eq!(look(&follower.url("postgres")).1, "ok");
    let (_, state, found) = look(&primary.url("postgres"));
    assert!(state == "warning" && found.to_string().contains("no replica"), "{found}");
    follower.stop(testbed::Stop::Kill);
    let (_, state, found) = look(&follower.url("postgres"));
    assert!(state == "warning" && found.to_string().contains("127.0.0.1"), "{found}");
}

#[cfg(unix)]
#[test]
fn what_is_open_to_others_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let data = Server::start().kill();
    let open = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    open(data.path(), 0o755);
    let (status, state, found) = check(data.path(), "data directory", &[]);
    assert_eq!((status, state.as_str()), (0, "warning"), "{found}");
    assert!(found["advice"].as_str().unwrap().starts_with("chmod 700 "), "{found}");
    open(&data.path().join("secret.key"), 0o644);
    let (status, state, found) = check(data.path(), "secret", &[]);
    assert_eq!((status, state.as_str()), (1, "failed"), "{found}");
    assert!(found["advice"].as_str().unwrap().starts_with("chmod 600 "), "{found}");
}
