//! Starting, stopping and being killed.

use std::io::{Read, Write};
use std::process::Command;
use std::time::{Duration, Instant};

use testbed::Balancer;

use crate::support::load::{Load, Seen, request};
use crate::support::postgres::{serve, shared};
use crate::support::server::Server;
use crate::support::{TempDir, lisbon, program};

#[test]
fn it_is_live_and_ready() {
    let server = Server::start();
    assert_eq!(server.get("/health/live").json()["status"], "live");
    assert_eq!(server.get("/health/ready").json()["status"], "ready");
}

#[test]
fn it_listens_on_loopback_only() {
    let data = TempDir::new();
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.1:8080"] {
        let output = Command::new(program())
            .args(["serve", "--listen", address, "--data"])
            .arg(data.path())
            .output()
            .unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3), "{address}: {errors}");
        assert!(errors.contains("accounts") && errors.contains("hint:"), "{errors}");
    }
}

#[cfg(unix)]
#[test]
fn data_and_secret_belong_to_the_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let parent = TempDir::new();
    let data = parent.path().join("new");
    let mut child = Command::new(program())
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(&data)
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.take().unwrap()), &mut line)
        .unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&data), 0o700);
    assert_eq!(mode(&data.join("secret.key")), 0o600);

    std::fs::set_permissions(data.join("secret.key"), std::fs::Permissions::from_mode(0o644)).unwrap();
    let output = Command::new(program())
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(&data)
        .output()
        .unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "a secret that others can read is refused: {errors}");
    assert!(errors.contains("chmod 600"), "{errors}");
}

#[cfg(unix)]
#[test]
fn told_to_stop_it_stops_and_keeps_everything() {
    let server = Server::start();
    let id = server.chart(&lisbon())["id"].as_str().unwrap().to_owned();
    let (status, data) = server.terminate();
    assert_eq!(status, 0);
    let again = Server::start_in(data, &[]);
    assert_eq!(again.get(&format!("/api/v1/charts/{id}")).status, 200);
}

/// Two programs on one database behind a balancer; one is told to stop and started again, under load.
#[cfg(unix)]
#[test]
fn behind_a_balancer_nobody_notices_that_one_is_told_to_stop() {
    let url = shared().database();
    let (one, other) = (serve(&url, ""), serve(&url, ""));
    let port = |server: &Server| server.address.rsplit_once(':').unwrap().1.parse::<u16>().unwrap();
    let balancer = Balancer::before(&[port(&one), port(&other)]);
    let json = [("Content-Type", "application/json")];
    let save = request("POST", "/api/v1/charts", "localhost", &json, &lisbon().to_string());
    let read = request("GET", "/api/v1/charts?limit=1", "localhost", &[], "");
    let loads = [(&save, 40), (&read, 160)].map(|(what, rate)| Load::start(&balancer.address(), rate, what));
    // A slow request is open when it is told to stop, and takes three seconds more.
    let slow = std::thread::spawn({
        let (address, save) = (one.address.clone(), save.clone());
        move || {
            let mut line = std::net::TcpStream::connect(address).unwrap();
            let (first, rest) = save.split_at(save.len() - 10);
            line.write_all(first).unwrap();
            std::thread::sleep(Duration::from_secs(5));
            line.write_all(rest).unwrap();
            let mut answer = String::new();
            line.read_to_string(&mut answer).unwrap();
            answer
        }
    });
    std::thread::sleep(Duration::from_secs(2));
    let (status, _data) = one.terminate();
    assert_eq!(status, 0);
    let answer = slow.join().unwrap();
    assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
    std::thread::sleep(Duration::from_secs(1));
    for (load, well) in loads.into_iter().zip([201, 200]) {
        let seen = load.end();
        let other: Vec<u16> = seen.iter().map(Seen::status).filter(|status| *status != well).collect();
        assert!(seen.len() > 50 && other.is_empty(), "of {}: {other:?}", seen.len());
    }
}

/// Told a second time, it does not wait for what is open, and says by its status that something was cut.
#[cfg(unix)]
#[test]
fn told_twice_to_stop_it_stops_at_once() {
    let server = Server::start();
    let mut open = std::net::TcpStream::connect(&server.address).unwrap();
    let json = [("Content-Type", "application/json")];
    let save = request("POST", "/api/v1/charts", "localhost", &json, &lisbon().to_string());
    open.write_all(&save[..save.len() - 1]).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    let pid = server.pid().to_string();
    let told = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(700));
        Command::new("kill").arg(pid).status().unwrap();
    });
    let begun = Instant::now();
    let (status, _data) = server.terminate();
    assert!(status != 0 && begun.elapsed() < Duration::from_secs(4), "{status} {:?}", begun.elapsed());
    told.join().unwrap();
}

#[test]
fn killed_at_any_moment_it_keeps_what_it_acknowledged() {
    let mut data = TempDir::new();
    let mut acknowledged: Vec<String> = Vec::new();
    for round in 0..5 {
        let server = Server::start_in(data, &[]);
        for _ in 0..=round {
            acknowledged.push(server.chart(&lisbon())["id"].as_str().unwrap().to_owned());
        }
        data = server.kill();
    }
    let server = Server::start_in(data, &[]);
    let list = server.get("/api/v1/charts?limit=100").json();
    let stored: Vec<&str> =
        list["charts"].as_array().unwrap().iter().map(|c| c["id"].as_str().unwrap()).collect();
    acknowledged.reverse();
    assert_eq!(stored, acknowledged);
}

#[test]
fn settings_come_from_file_environment_and_options() {
    let check = |toml: &str, env: &[(&str, &str)]| {
        let dir = TempDir::new();
        let file = dir.path().join("config.toml");
        std::fs::write(&file, toml).unwrap();
        let output = Command::new(program())
            .args(["config", "check", "--config"])
            .arg(&file)
            .envs(env.iter().copied())
            .output()
            .unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(check("[server]\nlisten = \"127.0.0.1:9999\"\n", &[]).0, 0);
    let (status, errors) = check("[server]\nlisten = \"somewhere\"\n", &[]);
    assert!(status == 3 && errors.contains("listen"), "{status} {errors}");
    let (status, errors) = check("[server]\nlissten = \"127.0.0.1:1\"\n", &[]);
    assert!(status == 3 && errors.contains("lissten"), "{status} {errors}");
    let (status, errors) = check("", &[("OUTERSKIES__LIMITS__REQUESTS_PER_MINUTE", "0")]);
    assert!(status == 3 && errors.contains("requests_per_minute"), "{status} {errors}");
}

#[test]
fn a_service_with_weak_settings_refuses_to_start_and_names_the_setting_alone() {
    let service = [("SERVER__MODE", "service"), ("SERVER__PUBLIC_URL", "https://stars.example")];
    let cases: [(&str, &[(&str, &str)]); 8] = [
        ("server.public_url", &[("SERVER__PUBLIC_URL", "")]),
        ("server.public_url", &[("SERVER__PUBLIC_URL", "http://hunter2.example")]),
        ("server.public_url", &[("SERVER__PUBLIC_URL", "https://hunter2@stars.example")]),
        ("server.mode", &[("SERVER__MODE", "hunter2")]),
        ("accounts.hash_memory_kib", &[("ACCOUNTS__HASH_MEMORY_KIB", "1234")]),
        (
            "mail.user",
            &[
                ("MAIL__TRANSPORT", "smtp"),
                ("MAIL__HOST", "m.example"),
                ("MAIL__FROM", "a@b.example"),
                ("MAIL__PASSWORD", "hunter2"),
            ],
        ),
        ("mail.port", &[("MAIL__PORT", "hunter2")]),
        ("hunter", &[("SERVER__HUNTER", "hunter2")]),
    ];
    for (named, env) in cases {
        let data = TempDir::new();
        let all = service.iter().chain(env).map(|(name, value)| (format!("OUTERSKIES__{name}"), *value));
        let output = Command::new(program())
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data.path())
            .env("OUTERSKIES__TELEMETRY__METRICS_LISTEN", "")
            .envs(all)
            .output()
            .unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3), "{named}: {errors}");
        assert!(
            errors.contains(named) && !errors.contains("hunter2") && !errors.contains("1234"),
            "{errors}"
        );
    }
}
